"""An undertaking in its sentence → who binds themselves, and to whom."""

import re

from kg.annotate.mask import ACTOR, PERSON
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.counterparts import counterpart
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.parties import parties_of, with_territories
from kg.extract.pledges.policy.bindable import GOVERNMENTS_OF, may_bind, sides_in
from kg.extract.pledges.policy.joint_sides import (
    ALL_OF_THEM,
    AND_OTHERS,
    CLEAR_PLURAL,
    GOVERNED,
    all_sides,
    is_one_person,
    members_before,
    owners_before,
    partners,
    sides_before,
    signatories,
    signed_between,
    subject_begins,
)
from kg.extract.pledges.policy.pronouns import cited_in, meant_by_pronoun
from kg.extract.pledges.policy_rules.rule import PolicyRule
from kg.extract.pledges.policy_rules.words import ORGAN
from kg.models import Cited, Party
from kg.reference.organisations import state_behind

Sides = tuple[list[Cited[Party]], list[Cited[Party]]]

# "the communiqué reads": news of a statement of all.
_READS = re.compile(
    r"\b[Jj]oint\s(?:\w+\s)?(?:statement|declaration|communiqu[eé])\b|\bcommuniqu[eé]\s(?:reads?|said|says|stated?s?)\b"
)
_ON_PAPERS = frozenset({"was-signed", "witnessed", "welcomed-signing"})  # "between" names those who sign
_WITHOUT_SUBJECT = frozenset(
    {
        "it-was-agreed",
        "joint-thing-will",
        "body-will-meet",
        "joint-passive",
        "joint-was",
        "we-will",
        "talks-resulted-in",
        "was-signed",
        "includes-commitments",
    }
)
# Behind "will": ", the minister said", "according to a joint statement"; before or behind it: "under the agreement".
_IS_PERSON = re.compile(PERSON)
_ORGAN = re.compile(ORGAN)
_GOVERNED_SUBJECT = frozenset({"promise-from", "offer-of"})
_TWO = re.compile(r"\b(?:[Bb]oth|[Tt]he two)\s(?:countries|sides|governments|nations)\b")
_HE_AND = re.compile(rf"\b(?:he|she)\sand\s(?:the\s|his\s|her\s)?{ACTOR}\s(?:(?:had|have|also)\s)*$")
_WE = re.compile(r"\b[Ww]e\b")
_WE_HAVE = re.compile(r"\b[Ww]e\s(?:(?:have|had|also|already|just|today)\s)*$")
_TAKES_TWO = re.compile(r"agree|sign|conclu|concur")  # what "we" can only do with another


def sides_of(
    statement: Statement,
    rule: PolicyRule,
    match: re.Match[str],
    memory: Memory,
    occasion: Occasion,
) -> Sides:
    """Who undertakes it, and to whom; nobody where that is open."""
    if rule.name == "signed-with":
        return signatories(statement, match, memory), []
    if rule.who == "subject":
        return _subject(statement, rule, match, memory, occasion)
    joint = memory.joint or _READS.search(statement.text) is not None
    if rule.name in ("joint-passive", "joint-was", "we-will", "joint-committed") and not joint:
        return [], []
    if rule.name == "body-will-meet" and not (memory.joint or memory.together):
        return [], []
    between = signed_between(statement, match, memory) if rule.name in _ON_PAPERS else []
    if between or rule.name in _WITHOUT_SUBJECT:
        return between or all_sides(statement, match, memory, occasion), []
    return _together(statement, rule, match, memory, occasion), []


def _together(
    statement: Statement,
    rule: PolicyRule,
    match: re.Match[str],
    memory: Memory,
    occasion: Occasion,
) -> list[Cited[Party]]:
    """Those who state it together: named before the verb, a body for its members, or all sides of the talk."""
    begin = subject_begins(statement, match.start())
    if rule.name == "the-two-will":
        return _as_many_as_said(statement, match, match.group(), memory, occasion)
    named, actors = sides_before(statement, begin, match.start(), memory)
    if len(named) < 2 and rule.name == "signed":
        named = owners_before(statement, begin, match.start()) or named
    if len(named) < 2 and rule.name in ("agreed-to", "agreed-to-anything"):
        named = _and_partners(statement, match, memory, named)
    if len(named) > 1:
        return named
    with_him = _HE_AND.search(statement.masked, begin, match.start()) if named else None
    if with_him:
        him = list(cited_in(statement, (0, with_him.start()), memory).values())[-1:]
        return [*him, *named] if him and him[0].value != named[0].value else []
    body = members_before(statement, begin, match.start(), memory)
    if body or is_one_person(statement, begin, match.start()):
        return body
    words = statement.masked[begin : match.start()]
    we = _WE.search(words) and (memory.joint or _TAKES_TWO.match(match.group()))
    plural = CLEAR_PLURAL.search(words) or we
    if actors > 1 or AND_OTHERS.search(words) or (plural and ALL_OF_THEM.search(words)):
        return _as_many_as_said(statement, match, words, memory, occasion)
    return []


def _and_partners(
    statement: Statement, match: re.Match[str], memory: Memory, named: list[Cited[Party]]
) -> list[Cited[Party]]:
    """ "Peru agreed with Norway to", "We have agreed with our Chilean colleagues to": the side that speaks, and theirs."""
    theirs = partners(statement, match, memory)
    if theirs and not named and _WE_HAVE.search(statement.masked[: match.start()]):
        ours = memory.voices or ((memory.subject,) if memory.subject else ())
        named = [statement.cite(party, "pledge/own", *match.span()) for party in ours[:1]]
    return [*named, *(c for c in theirs if c.value != named[0].value)] if named else []


def _as_many_as_said(
    statement: Statement, match: re.Match[str], words: str, memory: Memory, occasion: Occasion
) -> list[Cited[Party]]:
    """All sides; of "the two countries" in an account of several, the publisher's and the one told of last."""
    sides = all_sides(statement, match, memory, occasion)
    if len(sides) < 3 or not _TWO.search(words) or not memory.voices:
        return sides
    own = [statement.cite(party, "pledge/own", *match.span()) for party in memory.voices]
    other = counterpart(memory, statement, [c.value for c in own])
    return [*own, *other] if len(own) == len(other) == 1 else sides


def _subject(
    statement: Statement,
    rule: PolicyRule,
    match: re.Match[str],
    memory: Memory,
    occasion: Occasion,
) -> Sides:
    """The sides that bind themselves, and the other side of the talk as those to whom they do."""
    if not may_bind(statement, rule, match, memory, occasion):
        return [], []
    by = _bound(statement, rule, match, memory) or _organ(statement, match, memory)
    if _ORGAN.fullmatch(match["subject"]) and not by and match["subject"] != "It":
        return [], []
    if not by and not _IS_PERSON.fullmatch(
        match["subject"]
    ):  # whose somebody is whom nobody introduced stays open
        by = meant_by_pronoun(statement, rule, match, memory, occasion)
    if not by or (rule.name == "both-will" and len(by) == 1):
        return [], []  # two departments of one state are no two sides
    sides = {c.value: c for c in all_sides(statement, match, memory, occasion)}
    abroad = {c.value for c in (*sides.values(), *memory.heading, *memory.named_in(statement))}
    abroad |= sides_in(statement, match.end())
    if len(by) == 1 and not (abroad | set(memory.voices)) - with_territories(by):
        return [], []  # a promise at home
    hosts = (
        rule.name == "has-done" or "host" in statement.masked[match.end() - 6 : match.end() + 4]
    )  # an event is for no one side
    others = [] if hosts else [c for party, c in sides.items() if party not in by]
    to = others if len(by) == 1 and any(party in sides for party in by) and len(others) == 1 else []
    return list(by.values()), to


def _bound(
    statement: Statement, rule: PolicyRule, match: re.Match[str], memory: Memory
) -> dict[Party, Cited[Party]]:
    """The sides that the subject names; "assured them that Peru would" binds Peru."""
    who = "whose" if match.groupdict().get("whose") else "subject"
    inside = statement.entities_in(*match.span(who))
    before = statement.masked, 0, match.start(who)
    governed = rule.name not in _GOVERNED_SUBJECT and GOVERNED.search(*before) is not None
    if len(inside) > 1 and " and " not in match[who] and statement.sentence.block_kind != "headline":
        inside = inside[-1:]  # "on the coast of Peru, Chile will"
    elif inside and governed and not GOVERNMENTS_OF.search(*before):
        first = inside[0][0] + len(inside[0][1].text)
        if len(inside) > 1 and statement.masked.startswith(",", first):
            inside = inside[1:]  # "in the frame of the SCO, the United States will"
        elif match.start() == match.start(who) and ", who " not in match.group():
            return {}  # "the people of Peru will"
    by: dict[Party, Cited[Party]] = {}
    for at, entity in inside:
        for party in parties_of(entity, memory.annotated):
            side = state_behind(party)
            by.setdefault(side, statement.cite(side, "pledge/subject", at, at + len(entity.text)))
    return by


def _organ(statement: Statement, match: re.Match[str], memory: Memory) -> dict[Party, Cited[Party]]:
    """The body that publishes, where one of its organs decides: "The Council decided"."""
    own = memory.own
    if own is None or own.kind != "organisation" or not _ORGAN.fullmatch(match["subject"]):
        return {}
    return {own: statement.cite(own, "pledge/own", *match.span("subject"))}
