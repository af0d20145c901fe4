"""Entities → actors: who takes part, as a person of the document or as a side known only by name or office."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.annotate.entities import AnnotatedDocument, Entity, OfficeReference, PersonName
from kg.annotate.people.own_officials import is_own_office
from kg.models import Party
from kg.reference.organisations import state_behind

# Where the officials of many states meet: who is met there need not be of that country.
VENUES = frozenset({"New York", "New York City", "Geneva", "Davos", "The Hague"})


@dataclass(frozen=True, slots=True)
class Actor:
    """One participant: ``person`` counts within the document's people; none for a side without a name."""

    person: int | None
    party: Party | None
    office: str | None
    start: int
    end: int

    @property
    def key(self) -> tuple[str, object]:
        """What makes two actors the same within a document."""
        if self.person is not None:
            return "person", self.person
        return ("party", self.party) if self.party is not None else ("office", (self.office or "").lower())


def actors_of(
    entities: Iterable[Entity], annotated: AnnotatedDocument, *, ours: bool = True
) -> tuple[Actor, ...]:
    """The actors that these entities stand for, each once.

    An office that nobody named holds may be the publisher's ``ours``; of those who were met that is left open.
    """
    found: dict[tuple[str, object], Actor] = {}
    for entity in entities:
        for actor in _actors_of_one(entity, annotated, ours):
            found.setdefault(actor.key, actor)
    return tuple(found.values())


def _actors_of_one(entity: Entity, annotated: AnnotatedDocument, ours: bool) -> list[Actor]:
    if isinstance(entity, PersonName):
        return [Actor(entity.person, entity.side, entity.office, entity.start, entity.end)]
    if isinstance(entity, OfficeReference):
        named = {annotated.people[i].side for i in entity.people}
        people = [
            Actor(i, annotated.people[i].side, annotated.people[i].office, entity.start, entity.end)
            for i in entity.people
        ]
        sides = [
            Actor(None, s, entity.office, entity.start, entity.end) for s in entity.sides if s not in named
        ]
        if people or sides:
            return people + sides
        own = annotated.own if ours and entity.definite and _is_ours(entity.office, annotated.own) else None
        return [Actor(None, own, entity.office, entity.start, entity.end)]
    return [Actor(None, entity.party, None, entity.start, entity.end)] if entity.party else []


def _is_ours(office: str, own: Party | None) -> bool:
    """Whether an office that nobody named holds is the publisher's own; "the President" in Washington is."""
    at_home = own is not None and own.key == "USA" and office in ("President", "First Lady")
    return at_home or is_own_office(office, own)


def known(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Those of whom the text tells who they are, or for whom they stand."""
    return tuple(a for a in actors if a.person is not None or a.party is not None)


def without_shadows(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Drop the sides that a named person already stands for, and repeats."""
    kept: dict[tuple[str, object], Actor] = {}
    for actor in actors:
        kept.setdefault(actor.key, actor)
    named = {a.party for a in kept.values() if a.person is not None and a.party is not None}
    return tuple(a for a in kept.values() if a.person is not None or a.party not in named)


# Groups of states that texts name by their region: "Caribbean leaders".
REGIONS = (
    "Caribbean|African|West African|East African|Southern African|Central African|Pacific Islands|Pacific Island|Pacific|Arab|Gulf|European"
    "|Central American|Latin American|South American|Nordic|Baltic|Nordic-Baltic|Central Asian|Southeast Asian|Sahel|Western Balkan|Balkan|Transatlantic|Western"
).split("|")
ANY_REGION = "|".join(sorted(REGIONS, key=len, reverse=True))


# "leaders from across the region": states, whichever they are.
_MANY_STATES = re.compile(
    r"(?:leaders|ministers|officials|counterparts|heads|ambassadors)\b.*\b(?:region|countries|nations|states|world|continent|[Hh]emisphere)"
    r"|(?:representatives|delegates|diplomats|envoys)\s+(?:of|from)\s+(?:[a-z-]+\s+){0,3}(?:countries|nations|states|governments)\b"
    r"|(?:(?:senior|key)\s+)?(?:regional|world|global|international)\s+(?:leaders|ministers|counterparts|officials)"
)


def is_crowd(actor: Actor) -> bool:
    """Whether an actor is people who are no state or organisation."""
    return actor.party is not None and actor.party.kind == "group"


def is_agency(actor: Actor) -> bool:
    """Whether an actor is an organisation as such: whom it invites to a country it need not meet there."""
    unnamed = actor.person is None and actor.office is None
    return unnamed and actor.party is not None and actor.party.kind == "organisation"


def is_region(actor: Actor) -> bool:
    """Whether an actor is the states of a region together."""
    if actor.party is None or actor.party.kind != "group":
        return False
    return actor.party.key in REGIONS or any(map(_MANY_STATES.match, (actor.party.key, actor.office or "")))


def sides_of(actors: Iterable[Actor]) -> list[Party]:
    """The distinct states and organisations that the actors stand for, in order; an agency stands for its state."""
    return list(
        dict.fromkeys(
            state_behind(a.party) for a in actors if a.party is not None and a.party.kind != "group"
        )
    )
