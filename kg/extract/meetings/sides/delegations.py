"""Sentences that say who leads a delegation or talks → those persons, and whom "the delegation" stands for later on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.annotate.cues import Cues, spellings
from kg.annotate.entities import AnnotatedDocument, OfficeReference
from kg.annotate.mask import COUNTRY, DEMONYM, PERSON
from kg.extract.meetings.sides.actors import Actor, actors_of, sides_of
from kg.extract.meetings.sides.clauses import Clause, Group, group_at, groups

_DELEGATION = r"[Dd]elegation\b"
_TALKS = r"(?:[Dd]elegations?|sides?|teams?|[Dd]ialogue|[Cc]onsultations|[Tt]alks|[Mm]eeting|[Ss]ession|[Dd]iscussions?|[Cc]ommittee|\ue011+)"
_BE = r"(?:(?:which\s+)?(?:was|were|is|are|will\s+be)\s+)?"
_ALSO = r"(?:(?:also|will|jointly|is|are|today|recently)\s+){0,2}"


@dataclass(frozen=True, slots=True)
class _Leading:
    """How a sentence says who leads something: "led by Ruiz" behind its name, "Ruiz led" before it."""

    led_by: re.Pattern[str]
    leads: re.Pattern[str]

    def groups(self, clause: Clause, words: str) -> Iterator[Group]:
        """Those who lead, by the ``words`` of a clause."""
        for match in self.led_by.finditer(words):
            yield from filter(None, [group_at(clause, match.end())])
        if self.leads.search(words):
            yield from (g for g in groups(clause) if self.leads.match(words, g.end))


_OF_TALKS = _Leading(
    re.compile(
        rf"(?:{_TALKS}\s*,?\s+{_BE}(?:jointly\s+)?|^\s*)(?:[Cc]o-)?(?:[Ll]ed|[Hh]eaded|[Cc]haired|[Rr]epresented)\s+by\s+"
        rf"|(?<=[,\s])(?:the\s+{DEMONYM}\s+(?:delegation|side|team)|\ue011+)\s+by\s+(?=(?:the\s+)?{PERSON})"  # ", the Norwegian side by Minister Berg"
        rf"|{COUNTRY}\s+(?:was|were|is|will\s+be)\s+represented\s+(?:(?:at|in)\s+[^.;,]{{3,60}}?\s+)?by\s+"  # "Peru was represented by Minister Ruiz"
    ),
    re.compile(
        rf"\s*,?\s+{_ALSO}(?:co-)?(?:(?:led|leads?|headed|heads?|chaired|chairs?)\s+(?:(?:the|their)\s+(?:[\w-]+\s+){{0,3}}?(?:{DEMONYM}\s+)?{_TALKS}|\ue011+)|represent(?:ed|s)\s+{COUNTRY}\s*[,.;])"
    ),
)
_OF_DELEGATION = _Leading(
    re.compile(
        rf"(?:{_DELEGATION}\ue011*|\b(?:[Mm]ission|[Tt]eam)\b)(?:\s+(?:of|from)\s+[^.;,]{{3,80}}?)?\s*[,–—(-]?\s*{_BE}(?:led|headed)\s+by\s+"
    ),
    re.compile(
        rf"\s*,?\s+{_ALSO}(?:led|leads?|leading|headed|heads?)\s+(?:a|an|the)\s[^.;]{{0,60}}?{_DELEGATION}"
    ),
)
_SIGNS = Cues(spellings(("led", "lead", "head", "chair", "represent")))  # each pattern holds one of these


_IS_SIDE = re.compile(_DELEGATION + r"|side$|team$")
_LEADS_SIDE = re.compile(
    rf"\s*,?\s+{_ALSO}(?:led|leads?|headed|heads?)\s+(?:the\s+(?P<of>{DEMONYM})\s+(?:delegation|side|team)\b|(?P<office>\ue011+))"
)


@dataclass(slots=True)
class Delegation:
    """The people that an article says lead the one delegation it tells of."""

    leaders: tuple[Actor, ...] = ()

    def note(self, clause: Clause, annotated: AnnotatedDocument) -> None:
        """Take in a sentence that names the leaders; of two delegations neither is "the delegation"."""
        found = _of_one_side(clause, annotated)
        if found and self.leaders and {a.key for a in found} != {a.key for a in self.leaders}:
            self.leaders = ()
        elif found:
            self.leaders = found

    def stands_for(self, actor: Actor) -> tuple[Actor, ...]:
        """The leaders, where the actor is "the delegation"; else the actor itself."""
        is_delegation = actor.person is None and re.search(_DELEGATION, actor.office or "") is not None
        fits = self.leaders and (actor.party is None or set(sides_of(self.leaders)) <= {actor.party})
        if not (is_delegation and fits):
            return (actor,)
        return tuple(replace(a, party=a.party or actor.party) for a in self.leaders)


def _of_one_side(clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """The persons who lead the first delegation of a sentence; who leads together is of one side."""
    leading = (
        next(_OF_DELEGATION.groups(clause, _with_delegations(clause)), None) if _may_lead(clause) else None
    )
    actors = actors_of(leading.actors, annotated) if leading else ()
    sides = sides_of(actors)
    side = sides[0] if len(sides) == 1 else None
    return tuple(replace(a, party=a.party or side) for a in actors if a.person is not None)


def leaders_of_talks(clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """The persons with a side whom a sentence names as leading a delegation, or the talks."""
    leading = _OF_TALKS.groups(clause, clause.masked) if _may_lead(clause) else ()
    found = (_of_its_side(a, clause) for group in leading for a in actors_of(group.actors, annotated))
    return tuple(dict.fromkeys(a for a in found if a.person is not None and a.party is not None))


def _of_its_side(actor: Actor, clause: Clause) -> Actor:
    """Who leads "the Norwegian delegation" is of Norway, where nothing else tells the side."""
    if actor.party is not None:
        return actor
    before = [e for e in clause.sentence.entities if isinstance(e, OfficeReference) and e.end < actor.start]
    led = _LEADS_SIDE.match(clause.masked, actor.end - clause.sentence.start)
    behind = clause.by_start.get(led.start("of" if led["of"] else "office")) if led else None
    named = behind or (before[-1] if before and _IS_SIDE.search(before[-1].text) else None)
    sides = named.sides if isinstance(named, OfficeReference) else (named.party,) if named else ()
    return replace(actor, party=sides[0]) if len(sides) == 1 else actor


def _may_lead(clause: Clause) -> bool:
    return _SIGNS.in_text(clause.masked)


def _with_delegations(clause: Clause) -> str:
    """The masked sentence with the word "delegation" where offices end with it: "the Peruvian delegation"."""
    words = clause.masked
    for start, entity in clause.by_start.items():
        named = re.search(_DELEGATION, entity.text) if isinstance(entity, OfficeReference) else None
        if named:
            words = words[: start + named.start()] + named[0] + words[start + named.end() :]
    return words
