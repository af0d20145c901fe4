"""Questions about people: ministers, their offices, whom they met, how two are connected."""

from datetime import date
from itertools import pairwise

from kg.errors import QueryError
from kg.query.listings import TENURES, listed
from kg.query.meetings import Day, met_people
from kg.query.reader import Reader
from kg.query.rows import Connected, Counterpart, Minister, Neighbour, OfficeHolder, Pair, Step
from kg.store import Iri, Row

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
    return listed(reader, TENURES, "who-held", of=of, day=day, title=title)


def offices_of(reader: Reader, person: str) -> tuple[OfficeHolder, ...]:
    """The offices of a person."""
    return listed(reader, TENURES, "offices-of", person=person)


def neighbours(reader: Reader, person: str) -> tuple[Neighbour, ...]:
    """Whom a person met, and whom those met in turn."""
    found = reader.rows("neighbours", person=person)
    rows = (_with_side(reader, row) | ({"via": None} if row["steps"] == 1 else {}) for row in found)
    return tuple(reader.typed(Neighbour, rows))


def most_connected(reader: Reader) -> tuple[Connected, ...]:
    """People by how many others they met."""
    found = reader.rows("most-connected")
    return tuple(reader.typed(Connected, (row | {"party": reader.side(str(row["person"]))} for row in found)))


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
    """The people of a shortest chain, looked for from both ends; of several always the same."""
    ahead, back = _Search(reader, start), _Search(reader, end)
    for _ in range(_LONGEST):
        smaller = min(ahead, back, key=lambda search: len(search.frontier))
        smaller.step()
        if shared := ahead.came_from.keys() & back.came_from.keys():
            middle = min(shared, key=lambda person: (ahead.distance[person] + back.distance[person], person))
            return [*reversed(ahead.walk_back(middle)), *back.walk_back(middle)[1:]]
    return []


class _Search:
    """People reached from one person, step by step, and by whom."""

    def __init__(self, reader: Reader, start: Iri) -> None:
        self._reader = reader
        self.frontier = [start]
        self.came_from = {start: start}
        self.distance = {start: 0}

    def step(self) -> None:
        """Go on to everyone whom those reached last have met."""
        before, self.frontier = self.frontier, []
        for person in before:
            for row in self._reader.rows("path", a=person, b=person):
                self._reach(Iri(str(row["other"])), person)

    def _reach(self, other: Iri, person: Iri) -> None:
        if other not in self.came_from:
            self.came_from[other] = person
            self.distance[other] = self.distance[person] + 1
            self.frontier.append(other)

    def walk_back(self, person: Iri) -> list[Iri]:
        """The chain from a person back to the start."""
        chain = [person]
        while self.came_from[chain[-1]] != chain[-1]:
            chain.append(self.came_from[chain[-1]])
        return chain


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
    return row | {"party": reader.side(str(row["other"]))}
