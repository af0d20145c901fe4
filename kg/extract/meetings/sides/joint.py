"""The words for what two sides did together → both, with who attended or hosted it: "will attend a Peru-Norway summit"."""

import re
from dataclasses import replace

from kg.annotate.entities import AnnotatedDocument, CountryName
from kg.annotate.mask import NATION
from kg.extract.meetings.sides.actors import Actor, actors_of, without_shadows
from kg.extract.meetings.sides.clauses import Clause, group_at, groups, subject_before
from kg.extract.meetings.sides.own import own_if_one_of_pair
from kg.extract.meetings.words import MeetingRule


def joint_sides(
    rule: MeetingRule, match: re.Match[str], clause: Clause, annotated: AnnotatedDocument
) -> tuple[Actor, ...]:
    """Both sides of what they did together, with those of "will attend a Peru-Norway summit" who attend it."""
    begin, end = match.span("group")
    named = [a for group in groups(clause, begin, end) for a in group.actors]
    if rule.name == "noun-of-pair":  # "the Peruvian-Norwegian consultations"
        named = [e for at, e in clause.by_start.items() if begin <= at < end]
    if rule.name == "summoned":  # by, or to, "the Peruvian Foreign Ministry"
        ministry = (e for at, e in clause.by_start.items() if begin <= at < end)
        named = [*(e for e in ministry if isinstance(e, CountryName) and e not in named), *named]
    actors = own_if_one_of_pair(actors_of(named, annotated), annotated.own)
    if rule.name == "co-chaired":
        return _of_its_sides(actors, clause, *match.span())
    if rule.name != "noun-of-pair":
        return actors
    attending = _attending(clause, match.start(), actors, annotated)
    return without_shadows((*attending, *_hosting(clause, match.end(), actors, annotated), *actors))


_PAIR = re.compile(rf"(?P<one>{NATION})\s?[-–]\s?(?P<other>{NATION})\s")


def _of_its_sides(actors: tuple[Actor, ...], clause: Clause, start: int, end: int) -> tuple[Actor, ...]:
    """Who chairs the talks of two states: the one whose country is open is of that which the other is not of."""
    pair = _PAIR.search(clause.masked, start, end)
    named = [clause.by_start[pair.start(name)].party for name in ("one", "other")] if pair else []
    known = {a.party for a in actors if a.party is not None}
    nameless = [a for a in actors if a.party is None]
    if len(named) != 2 or len(nameless) != 1 or len(known) != 1 or not known < set(named):
        return actors
    (other,) = set(named) - known
    return tuple(replace(a, party=a.party or other) for a in actors)


# "will participate in a Peru-Norway summit": who attends is of one of the two.
_ATTENDS = re.compile(
    r"\b(?:participat\w+\s+in|attend\w*|join\w*|host\w*|co-?host\w*|led?|chair\w*|co-?chair\w*)\s+(?:(?:a|an|the|this|his|her)\s+)?(?:[\w’'-]+\s+){0,3}$"
)


def _attending(
    clause: Clause, position: int, pair: tuple[Actor, ...], annotated: AnnotatedDocument
) -> tuple[Actor, ...]:
    verb = _ATTENDS.search(clause.masked, max(0, position - 80), position)
    subject = subject_before(clause, verb.start()) if verb else None
    sides = {a.party for a in pair}
    found = actors_of(subject.actors, annotated) if subject else ()
    return tuple(a for a in found if a.person is not None and a.party in sides)


_HOSTED = re.compile(r"\s+(?:to\s+be\s+)?(?:co-)?hosted\s+by\s+")


def _hosting(
    clause: Clause, position: int, pair: tuple[Actor, ...], annotated: AnnotatedDocument
) -> tuple[Actor, ...]:
    """Of "the Peru-Norway retreat hosted by President Berg" he who hosts it."""
    hosted = _HOSTED.match(clause.masked, position)
    group = group_at(clause, hosted.end()) if hosted else None
    found = actors_of(group.actors, annotated) if group else ()
    return tuple(a for a in found if a.person is not None and a.party in {p.party for p in pair})
