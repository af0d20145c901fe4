"""The named events of a sentence → who takes part in each or holds it, by a rule of deed_rules.py."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.annotate.entities import AnnotatedDocument
from kg.annotate.mask import BODY
from kg.annotate.sieve import Sieve
from kg.extract.meetings.events.deed_rules import EVENT_LETTER, EVENT_RULES, EventRule
from kg.extract.meetings.events.names import NamedEvent
from kg.extract.meetings.sides.actors import Actor, actors_of, known
from kg.extract.meetings.sides.clauses import GROUP, Clause, Group, group_at, groups, subject_before
from kg.extract.meetings.sides.pronouns import pronoun_before
from kg.models import Status

# "who is visiting New York to attend the Assembly, met …": the occasion of the encounter.
_ASIDE = re.compile(r"\bwho\s+(?:is|was|are|were|has|had|arrived|came|travell?ed|visited)\b[^.;]{0,90}$")
# "will attend the Oslo Forum (OF) and the Fisheries Summit": of both.
_AND_AT = re.compile(r"(?:\s*\([^()]{2,16}\))?,?\s+(?:and|as\s+well\s+as)\s+(?:the\s+)?(?:[a-z-]+\s+)?")
# "will join Prime Minister Berg at the Summit": both are there.
_JOINS = re.compile(r"join\w*\s+(?=[\ue010\ue011])")
_WILL = re.compile(r"\b(?:will|to)\b")
_GOVERNS = re.compile(
    rf"(?P<who>{BODY})\s+(?:government|administration|side)\s+(?:(?:will|also|has|have|is|to|today)\s+){{0,3}}$"
)
# "thanked him for hosting", "praised Berg’s country for its growth and for hosting", "met Berg, whose country will host", "looked forward to his attending": not of who thanked and met.
_OF_ANOTHER = re.compile(
    r"\b(?:him|her|them)\s+(?:for|on|to)\s+(?:\w+\s+){0,2}$|\bwhose\s+(?:\w+\s+){1,4}$"
    r"|\b(?:thank|congratulat|commend|prais|applaud|compliment)\w*\s+[^.;]{2,100}?\s(?:for|on)\s+(?:\w+\s+){0,2}$"
    r"|\blook(?:s|ed|ing)?\s+forward\s+to\s+[^.;,]{3,80}\s$"
)
_SIEVE = Sieve(EVENT_RULES, lambda rule: rule.pattern)
_IT = re.compile(r"\bit\s+(?:\w+\s+){0,3}$")
_OWN_COUNTRY = re.compile(r"\b(?:[Hh]is|[Hh]er)\s+(?:country|nation|government)\s+(?:\w+\s+){0,3}$")


@dataclass(frozen=True, slots=True)
class Deed:
    """Who takes part in an event or holds it, by which rule; ``pronoun`` where it takes the article to tell."""

    rule: EventRule
    actors: tuple[Actor, ...]
    start: int
    pronoun: str | None = None
    status: Status | None = None  # what the words between them and the name tell


def acting_on(events: Sequence[NamedEvent], clause: Clause, annotated: AnnotatedDocument) -> dict[int, Deed]:
    """For each event, by its start, the first rule that tells who acts on it."""
    laid = clause.masked
    for event in events:
        laid = laid[: event.start] + EVENT_LETTER * (event.end - event.start) + laid[event.end :]
    deeds: dict[int, Deed] = {}
    for rule in _SIEVE.passed(laid):
        for match in rule.pattern.finditer(laid):
            deed = _deed(rule, match, clause, annotated)
            if deed is not None:
                deeds.setdefault(match.start("event"), deed)
    for first, second in itertools.pairwise(events):
        if first.start in deeds and _AND_AT.fullmatch(clause.masked, first.end, second.start):
            deeds.setdefault(second.start, deeds[first.start])
    return deeds


def is_aside(clause: Clause, position: int) -> bool:
    """Whether what is said at a position is said in passing of who acts: "who is visiting New York to attend …, met"."""
    return any(p.search(clause.masked, 0, position) is not None for p in (_ASIDE, _OF_ANOTHER))


def _deed(rule: EventRule, match: re.Match[str], clause: Clause, annotated: AnnotatedDocument) -> Deed | None:
    start = match.start() if rule.who == "subject" else match.start("event")
    pronoun = pronoun_before(clause, start) if rule.who == "subject" else None
    if pronoun in ("he", "she", "i", "guest"):
        return None if is_aside(clause, start) else Deed(rule, (), start, pronoun)
    who, joined = _who(rule, match, clause), _JOINS.match(clause.masked, start)
    too = group_at(clause, joined.end()) if joined else None
    actors = known(actors_of([a for group in (who, too) if group for a in group.actors], annotated))
    if not actors and rule.holds and rule.who == "subject":
        actors = hosts_meant(clause, start, annotated)
    coming = who is not None and _WILL.search(clause.masked, who.end, max(who.end, match.start("event")))
    return Deed(rule, actors, start, status="planned" if coming else rule.status) if actors else None


def _who(rule: EventRule, match: re.Match[str], clause: Clause) -> Group | None:
    if rule.who == "group":
        whole = re.compile(GROUP).match(clause.masked, match.start("who"))
        return clause.group(whole) if whole else None
    if _OF_ANOTHER.search(clause.masked, 0, match.start()):
        return None
    return subject_before(clause, match.start()) or _governing(clause, match.start())


def _governing(clause: Clause, position: int) -> Group | None:
    """ "The U.S. government will host": the state."""
    match = _GOVERNS.search(clause.masked[:position])
    entity = clause.by_start.get(match.start("who")) if match else None
    return Group(match.start(), match.end(), (entity,)) if match and entity else None


def hosts_meant(clause: Clause, position: int, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """The state that "it", or "her country", stands for before a verb: "Minister Ruiz said her country would host"."""
    named = _host_called_it(clause, position)
    if named is not None:
        return actors_of(named.actors, annotated)
    own = _OWN_COUNTRY.search(clause.masked, 0, position)
    before = groups(clause, 0, own.start()) if own else []
    speakers = actors_of(before[-1].actors, annotated) if before else ()
    return tuple(replace(a, person=None, office=None) for a in speakers[:1] if a.party is not None)


def _host_called_it(clause: Clause, position: int) -> Group | None:
    """Who "it" is in "Korea's announcement that it will host": the last state or organisation before."""
    pronoun = _IT.search(clause.masked[:position])
    if pronoun is None:
        return None
    before = [g for g in groups(clause, 0, pronoun.start()) if re.match(BODY, clause.masked[g.start :])]
    return before[-1] if before else None
