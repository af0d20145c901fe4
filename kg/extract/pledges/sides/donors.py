"""A verb of giving in its sentence → who gives: the subject before it, or the agent behind "by"."""

import re

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.owners import (
    Donors,
    donor_at,
    donors_owning,
    together,
    with_government,
)
from kg.extract.pledges.sides.remembered import inherited, of_section
from kg.extract.pledges.sides.subject_sides import side_of_subject, sides_between
from kg.extract.pledges.sides.subjects import subjects_in
from kg.extract.pledges.words import donor_words as words
from kg.extract.pledges.words.verbs import VerbUse


def donors_of(statement: Statement, verb: VerbUse, memory: Memory) -> Donors | None:
    """Who does what a verb says; None where it is nobody who speaks for a state or organisation."""
    if verb.passive:
        return donors_behind(statement, verb.end, memory)
    promised = words.PROMISE_BY.search(statement.masked, 0, verb.start)
    if promised:
        return sides_between(statement, promised.start("group"), promised.end("group"), memory)
    if words.PROMISE_BY_STRANGER.search(statement.masked, 0, verb.start):
        return None
    having = statement.masked.startswith("having ", verb.start)  # "thanked Japan for having sent"
    if having or led_by_noun(statement, verb) or verb.form in ("infinitive", "gerund"):
        owner = donors_owning(statement, verb.start)
        if owner is not None:
            return owner
        praised = (
            words.PRAISED.search(statement.masked, 0, verb.start) if led_by_noun(statement, verb) else None
        )
        if praised is not None:
            return donor_at(statement, praised.start("group"))
    return donors_before(statement, verb.start, memory)


def led_by_noun(statement: Statement, verb: VerbUse) -> bool:
    """Whether a noun promises: "its plans to provide", and not "it plans to provide"."""
    if words.NOUN_LED.match(statement.masked, verb.start) is None:
        return words.PROMISE_BY.search(statement.masked, 0, verb.start) is not None
    return words.PLANNING.search(statement.masked, max(0, verb.start - 60), verb.start) is None


def donors_before(statement: Statement, position: int, memory: Memory) -> Donors | None:
    """The subject of the verb at ``position``."""
    begin = statement.boundary_before(position)
    if words.OTHERS_DO.search(statement.masked, begin, position):
        return None
    candidates = subjects_in(statement, begin, position)
    for number, match in reversed(list(enumerate(candidates))):
        if words.FOLLOWS.match(statement.masked, match.end()):
            private = words.PRIVATE_DOES.search(statement.masked, match.end(), position)
            found = None if private else side_of_subject(statement, match, memory)
            found = with_government(statement, match.start(), found)
            first = candidates[number - 1] if number else None
            joined = first and words.JOINS.fullmatch(statement.masked, first.end(), match.start())
            before = (
                side_of_subject(statement, first, memory) if first and joined and first["group"] else None
            )
            return together(before, found) if before and found else found or before
    if candidates:
        stranger = not candidates[0]["own"] and _strange_name(statement, candidates[0].end(), position)
        return None if stranger else side_of_subject(statement, candidates[0], memory)
    if words.PRIVATE.search(statement.masked, begin, position) or _strange_name(statement, begin, position):
        return None
    label = words.LABEL.match(statement.masked, 0, position)
    if label:
        return donor_at(statement, label.start("group")) if label["group"] else None
    opens = not statement.masked[begin:position].strip(" -*•o\t(0123456789.)")
    if opens and (named := of_section(memory)):
        return named
    return inherited(memory) if opens or begin else None


def donors_of_sentence(statement: Statement, position: int, memory: Memory) -> Donors | None:
    """The first subject of the sentence before ``position``."""
    found = [each for each in subjects_in(statement, 0, position) if each["group"]]
    return side_of_subject(statement, found[0], memory) if found else None


def donors_behind(statement: Statement, position: int, memory: Memory) -> Donors | None:
    """The agent of a passive verb that ends at ``position``: "provided by the United States"."""
    match = words.BY.match(statement.masked, position)
    if match is None:
        return None
    return sides_between(statement, match.start("group"), match.end("group"), memory)


def subject_at(statement: Statement, begin: int, position: int, memory: Memory) -> Donors | None:
    """The subject that stands right before the verb at ``position``: "that the UK made public"."""
    for match in reversed(subjects_in(statement, begin, position)):
        if not statement.masked[match.end() : position].strip():
            return side_of_subject(statement, match, memory)
    return None


def _strange_name(statement: Statement, begin: int, end: int) -> bool:
    """Whether the subject is a name that stands for no state: a company, a foundation."""
    between = statement.masked[begin:end].lstrip(" -*•\t")
    return (
        re.search(
            r"(?:^|\s)(?!The |This |These |In |On |As |To |For |At |With |And |By |Also |Further)[A-Z]\w+",
            between,
        )
        is not None
    )
