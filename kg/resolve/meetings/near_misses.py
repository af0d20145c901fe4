"""Meetings kept apart by a day alone → the pairs of them that are perhaps one."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from kg.resolve.identifiers import grouped
from kg.resolve.meetings.encounters import Encounter
from kg.resolve.meetings.same_events import days_apart
from kg.resolve.meetings.sameness import contradict

_A_DAY = timedelta(days=1)


def near_misses(sets: Sequence[Sequence[Encounter]]) -> Iterator[tuple[Encounter, Encounter]]:
    """For two sets that no text tells apart the first tellings of each that are perhaps of one meeting, the earlier day first."""
    owner = {one.reference: n for n, members in enumerate(sets) for one in members}
    texts = [{one.document for one in members} for members in sets]
    dated = (one for members in sets for one in members if one.on_a_day and len(one.persons) > 1)
    seen: set[tuple[int, int]] = set()
    for members in grouped((" ".join(sorted(one.persons)), one) for one in dated).values():
        for one, other in combinations(members, 2):
            first, second = owner[one.reference], owner[other.reference]
            pair = (min(first, second), max(first, second))
            if first == second or pair in seen or texts[first] & texts[second]:
                continue
            if perhaps_one(one, other):
                seen.add(pair)
                yield (one, other) if (one.window or ()) < (other.window or ()) else (other, one)


def perhaps_one(one: Encounter, other: Encounter) -> bool:
    """Whether two texts tell just the same people to have met, on days that follow each other.

    The news that one side puts out itself on two days is of two meetings; what is told in passing, or by another, is
    easily off by a day.
    """
    if one.document == other.document or one.persons != other.persons or len(one.persons) < 2:
        return False
    if (
        one.parties != other.parties
        or not (one.on_a_day and other.on_a_day)
        or days_apart(one, other) != _A_DAY
    ):
        return False
    held = one.mention.status.value == other.mention.status.value == "held"
    own_news = (
        one.mention.main and other.mention.main and one.speaks_for and one.speaks_for == other.speaks_for
    )
    return held and not own_news and not contradict(one, other)
