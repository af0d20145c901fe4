"""Meetings that were held → pairs of persons and pairs of sides that met."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from kg.events import Meeting, Participation, Tie
from kg.models import Party
from kg.resolve.identifiers import grouped, slug
from kg.vocabulary import party_id


def find_ties(meetings: Iterable[Meeting]) -> tuple[Tie, ...]:
    """Every pair that met, with the meetings it rests on.

    Persons of one side do not meet each other, and being at a conference of many sides is not meeting.
    """
    held = {meeting.id: meeting for meeting in meetings if meeting.status[0].value == "held"}
    pairs = grouped(
        ("\t".join(pair), meeting) for meeting in held.values() for pair in sorted(set(_pairs(meeting)))
    )
    return tuple(sorted((_tie(key, pairs[key]) for key in pairs), key=lambda tie: tie.id))


def _pairs(meeting: Meeting) -> Iterator[tuple[str, str]]:
    sides = {_met_as(one.party) for one in meeting.participations} - {None}
    if meeting.kind[0].value == "conference" and len(sides) > 2:
        return
    for one, other in combinations(meeting.participations, 2):
        if _counterparts(one, other):
            yield from _between(one.person, other.person)
            yield from _between(_met_as(one.party), _met_as(other.party))


def _counterparts(one: Participation, other: Participation) -> bool:
    return one.party is None or other.party is None or one.party != other.party


def _between(one: str | None, other: str | None) -> Iterator[tuple[str, str]]:
    if one and other and one != other:
        yield min(one, other), max(one, other)


def _met_as(party: Party | None) -> str | None:
    """The id of a state or organisation; groups have no ties."""
    return party_id(party) if party and party.kind != "group" else None


def _tie(key: str, meetings: Sequence[Meeting]) -> Tie:
    one, other = key.split("\t")
    days = [meeting.when[0].value for meeting in meetings if meeting.when]
    return Tie(
        id=f"tie/{_name(one)}--{_name(other)}",
        between=(one, other),
        meetings=tuple(sorted(meeting.id for meeting in meetings)),
        first=min((when.earliest for when in days), default=None),
        last=max((when.latest for when in days), default=None),
        topics=tuple(sorted({fact.value for meeting in meetings for fact in meeting.topics})),
    )


def _name(identifier: str) -> str:
    return slug(identifier.split("/", 1)[1])
