"""Entities → actors: who takes part, as a person of the document or as a side known only by name or office."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.annotate.entities import AnnotatedDocument, Entity, OfficeReference, PersonName
from kg.annotate.sides import is_own_office
from kg.models import Party


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


def actors_of(entities: Iterable[Entity], annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """The actors that these entities stand for, each once."""
    found: dict[tuple[str, object], Actor] = {}
    for entity in entities:
        for actor in _actors_of_one(entity, annotated):
            found.setdefault(actor.key, actor)
    return tuple(found.values())


def _actors_of_one(entity: Entity, annotated: AnnotatedDocument) -> list[Actor]:
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
        own = annotated.own if entity.definite and is_own_office(entity.office, annotated.own) else None
        return [Actor(None, own, entity.office, entity.start, entity.end)]
    return [Actor(None, entity.party, None, entity.start, entity.end)] if entity.party else []


def without_shadows(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Drop the sides that a named person already stands for, and repeats."""
    kept: dict[tuple[str, object], Actor] = {}
    for actor in actors:
        kept.setdefault(actor.key, actor)
    named = {a.party for a in kept.values() if a.person is not None and a.party is not None}
    return tuple(a for a in kept.values() if a.person is not None or a.party not in named)


def sides_of(actors: Iterable[Actor]) -> list[Party]:
    """The distinct states and organisations that the actors stand for, in order."""
    return list(dict.fromkeys(a.party for a in actors if a.party is not None and a.party.kind != "group"))
