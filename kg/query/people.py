"""Questions about people: ministers, their offices, whom they met, how two are connected."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from kg.errors import QueryError
from kg.query.facts import person_side
from kg.query.meetings import Day, met_people
from kg.query.reader import Reader
from kg.query.rows import Connected, Counterpart, Minister, Neighbour, OfficeHolder, Pair, Step
from kg.store import Iri, Row
from kg.vocabulary import local_id

_LONGEST = 6
"""Steps after which no chain is looked for: everybody is connected with everybody by then."""


def ministers(reader: Reader, of: str | None = None) -> tuple[Minister, ...]:
    """Ministers with their offices; of one country, or of all."""
    return reader.answer(Minister, "ministers", of=of)


def who_met(
    reader: Reader,
    person: str,
    since: Day = None,
    until: Day = None,
    topic: str | None = None,
    party: str | None = None,
) -> tuple[Counterpart, ...]:
    """Whom a person met, how often, first and last; the most frequent first."""
    found = reader.rows("who-met", person=person, since=since, until=until, topic=topic, party=party)
    return tuple(reader.typed(Counterpart, (_with_side(reader, row) for row in found)))


def who_held(reader: Reader, of: str, day: date | str, title: str | None = None) -> tuple[OfficeHolder, ...]:
    """Who is seen in an office of a party on a day."""
    return reader.answer(OfficeHolder, "who-held", of=of, day=day, title=title)


def offices_of(reader: Reader, holder: str) -> tuple[OfficeHolder, ...]:
    """The offices of a person."""
    return reader.answer(OfficeHolder, "offices-of", holder=holder)


def neighbours(reader: Reader, person: str) -> tuple[Neighbour, ...]:
    """Whom a person met, and whom those met in turn."""
    found = reader.rows("neighbours", person=person)
    return tuple(reader.typed(Neighbour, (_with_side(reader, row) for row in found)))


def most_connected(reader: Reader) -> tuple[Connected, ...]:
    """People by how many others they met."""
    return reader.answer(Connected, "most-connected")


def closest_parties(reader: Reader) -> tuple[Pair, ...]:
    """Countries and organisations by how often they met."""
    return reader.answer(Pair, "closest-parties")


def new_contacts(reader: Reader, since: Day, until: Day = None) -> tuple[Pair, ...]:
    """People who met for the first time between two days."""
    return reader.answer(Pair, "new-contacts", since=since, until=until)


def path(reader: Reader, a: str, b: str) -> tuple[Step, ...]:
    """The shortest chain of meetings from one person to another, a step each; empty if there is none."""
    start, end = reader.names.person(a), reader.names.person(b)
    if start == end:
        raise QueryError(f"{a!r} and {b!r} are the same person: {reader.label(start)}")
    chain = _chain(reader, start, end)
    return tuple(_step(reader, one, other) for one, other in pairwise(chain))


def _chain(reader: Reader, start: Iri, end: Iri) -> list[Iri]:
    """The people of a shortest chain; of several the first by their ids. Empty if there is none."""
    came_from: dict[Iri, Iri] = {start: start}
    frontier = [start]
    for _ in range(_LONGEST):
        frontier = [found for person in frontier for found in _new_neighbours(reader, person, came_from)]
        if end in came_from:
            return _walk_back(came_from, end)
    return []


def _new_neighbours(reader: Reader, person: Iri, came_from: dict[Iri, Iri]) -> Iterator[Iri]:
    for row in reader.rows("path", a=person, b=person):
        other = Iri(str(row["other"]))
        if other not in came_from:
            came_from[other] = person
            yield other


def _walk_back(came_from: dict[Iri, Iri], end: Iri) -> list[Iri]:
    chain = [end]
    while came_from[chain[-1]] != chain[-1]:
        chain.append(came_from[chain[-1]])
    return chain[::-1]


def _step(reader: Reader, one: Iri, other: Iri) -> Step:
    """Two neighbours of a chain, with the newest meeting of theirs that was held."""
    held = [meeting for meeting in met_people(reader, one, other) if meeting.status == "held"]
    newest = held[-1].model_dump()
    ends = {
        "from_name": reader.label(one),
        "to_name": reader.label(other),
        "from_person": one,
        "to_person": other,
    }
    return Step.model_validate(
        {name: value for name, value in newest.items() if name in Step.model_fields} | ends
    )


def _with_side(reader: Reader, row: Row) -> Row:
    return row | {"party": person_side(reader, local_id(str(row["other"])))}
