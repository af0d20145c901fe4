"""Meetings and pledges in, pairs of nodes out: one line a pair, carrying all its meetings and pledges.

A drawing that keeps one event a line loses the others; here a line is the list of them. A meeting of many
sides would join everyone with everyone, so it becomes a node of its own, which each side is joined to.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal

from kg.query.explorer_rows import ExplorerData, MeetingRow

Level = Literal["people", "countries"]
LEVELS: tuple[Level, ...] = ("people", "countries")

# The largest round of talks drawn as lines between all sides: nine sides would be 36 lines.
MANY_SIDES = 8


@dataclass(slots=True)
class Pair:
    """Two nodes and what joins them, as positions in the page; or one stands for the other."""

    a: str
    b: str
    meetings: list[int] = field(default_factory=list)
    pledges: list[int] = field(default_factory=list)
    represents: bool = False


def find_pairs(page: ExplorerData, level: Level) -> tuple[Pair, ...]:
    """List every pair that met or made a pledge, in the order of their identifiers."""
    home = homes(page)
    pairs: dict[tuple[str, str], Pair] = {}
    for index, meeting in enumerate(page.meetings):
        if meeting.status == "cancelled":
            continue  # it joins nobody
        for a, b in joined_by(meeting, home, level):
            _pair(pairs, a, b).meetings.append(index)
    for index, pledge in enumerate(page.pledges):
        for a, b in _pledge_lines(pledge.by, pledge.to):
            _pair(pairs, a, b).pledges.append(index)
    if level == "people":
        for person, party in home.items():
            _pair(pairs, person, party).represents = True
    return tuple(pairs[key] for key in sorted(pairs))


def homes(page: ExplorerData) -> dict[str, str]:
    """Map each person to the party they stand for, where the documents say one."""
    return {person.id: person.party for person in page.persons if person.party}


def _pair(pairs: dict[tuple[str, str], Pair], a: str, b: str) -> Pair:
    key = (a, b) if a <= b else (b, a)
    return pairs.setdefault(key, Pair(*key))


def _pledge_lines(by: tuple[str, ...], to: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Join givers with receivers; an undertaking without receiver joins those who undertake it."""
    lines = {(a, b) for a in by for b in to} if to else set(combinations(sorted(set(by)), 2))
    return ((a, b) for a, b in sorted(lines) if a != b)


def joined_by(meeting: MeetingRow, home: Mapping[str, str], level: Level) -> Iterable[tuple[str, str]]:
    """Name the pairs that a meeting joins; people on one side did not meet each other."""
    sides = meeting_nodes(meeting, home, level)
    if is_gathering(sides):
        return [(meeting.id, node) for node in sides]
    return [(a, b) for a, b in combinations(sorted(sides), 2) if sides[a] != sides[b]]


def meeting_nodes(meeting: MeetingRow, home: Mapping[str, str], level: Level) -> dict[str, str]:
    """Map each node that took part to its side: people where they are named, else their party."""
    sides = [(side, side.party or home.get(side.person or "")) for side in meeting.sides]
    if level == "countries":
        return {party: party for _, party in sides if party}
    named = {party for side, party in sides if side.person}
    people = {side.person: party or side.person for side, party in sides if side.person}
    alone = {party: party for side, party in sides if party and not side.person and party not in named}
    return people | alone


def is_gathering(sides: Mapping[str, str]) -> bool:
    """Whether a meeting of these nodes and their sides is drawn as a node of its own."""
    return len(set(sides.values())) > MANY_SIDES
