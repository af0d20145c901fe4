"""Commitments → which are tellings of one pledge."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from math import ceil

from kg.resolve.constraints import NO_CONSTRAINTS, Constraints
from kg.resolve.identifiers import grouped
from kg.resolve.pledges.announcements import Announcements
from kg.resolve.pledges.commitments import Commitment
from kg.resolve.pledges.substance import (
    ALIKE,
    SAME_UNDERTAKING,
    days_between,
    likeness_of_use,
    on_other_days,
    same_content,
    stage_class,
)
from kg.resolve.pledges.tellings import is_huge
from kg.resolve.unions import Unions

ONE_NEWS = timedelta(days=31)  # the same sum for a like purpose within this is the same pledge in the news
_SAME_WEEK = timedelta(days=7)  # and for a purpose that is unsaid or said otherwise within this


@dataclass(frozen=True, slots=True)
class Groups:
    """Commitments gathered to pledges, by the reference of each pledge's first."""

    members: Mapping[str, tuple[Commitment, ...]]
    of: Mapping[str, str]  # reference of a commitment → reference of its pledge
    doubts: tuple[tuple[str, str], ...] = ()  # commitments kept apart that are perhaps one announcement

    def first_day(self, group: str) -> date:
        """The first day on which the pledge is told, or can last have been; the last of days where none is known."""
        return min((_day_told(one) for one in self.members[group]), default=date.max)


def _day_told(one: Commitment) -> date:
    if one.first is None or one.last is None:
        return date.max
    return one.first if one.last - one.first <= ONE_NEWS else one.last


def gather(commitments: Sequence[Commitment], constraints: Constraints = NO_CONSTRAINTS) -> Groups:
    """Bring the tellings of each pledge together, whatever their order."""
    by_reference = {one.reference: one for one in commitments}
    decided = {frozenset(pair) for pair in constraints.joined}
    linked = [pair for pair in _linked_pairs(commitments) if frozenset(pair) not in decided]
    alike = [(by_reference[one], by_reference[other]) for one, other in sorted(alike_pairs(commitments))]
    announced = Announcements(commitments)
    retold = announced.same()
    apart = _announced_apart(
        alike, decided | {frozenset((one.reference, other.reference)) for one, other in retold}
    )
    unions = Unions([*constraints.apart, *linked, *apart])
    for first, second in constraints.joined:
        unions.join(first, second)
    same = [(one, other) for one, other in alike if _same_pledge(one, other)]
    for one, other in (*sorted(same, key=_nearest_first), *sorted(retold, key=_nearest_first)):
        unions.join(one.reference, other.reference)
    sets = unions.sets(sorted(by_reference))
    members = {each[0]: tuple(by_reference[reference] for reference in each) for each in sets}
    of = {reference: each[0] for each in sets for reference in each}
    settled = {frozenset(pair) for pair in constraints.apart}
    perhaps = ((one.reference, other.reference) for one, other in announced.perhaps())
    doubts = (pair for pair in perhaps if of[pair[0]] != of[pair[1]] and frozenset(pair) not in settled)
    return Groups(members, of, tuple(doubts))


def _linked_pairs(commitments: Sequence[Commitment]) -> Iterator[tuple[str, str]]:
    """Pledges that a document adds to one another, or that are part of one another, are never one."""
    references = {(one.document, one.index): one.reference for one in commitments}
    for one in commitments:
        for index in (one.mention.part_of, one.mention.additional_to):
            other = references.get((one.document, index)) if index is not None else None
            if other is not None and other != one.reference:
                yield one.reference, other


def _announced_apart(
    alike: Iterable[tuple[Commitment, Commitment]], decided: set[frozenset[str]]
) -> Iterator[tuple[str, str]]:
    """Announcements of two days, which a third telling that names none must not bring together."""
    for one, other in alike:
        pair = (one.reference, other.reference)
        told_twice = one.document != other.document and one.amount == other.amount
        if told_twice and frozenset(pair) not in decided and on_other_days(one, other):
            yield pair


def _nearest_first(pair: tuple[Commitment, Commitment]) -> tuple[timedelta, str, str]:
    gap = days_between(*pair)
    return timedelta.max if gap is None else gap, pair[0].reference, pair[1].reference


def alike_pairs(commitments: Sequence[Commitment]) -> set[tuple[str, str]]:
    """Pairs of one donor and kind that agree in the sum, a word of the goods, or a word of the purpose."""
    blocks = grouped((key, one.reference) for one in commitments for key in sorted(_blocks(one)))
    return {(min(pair), max(pair)) for members in blocks.values() for pair in combinations(members, 2)}


def _blocks(one: Commitment) -> set[str]:
    donors = " ".join(one.donors)
    to = " ".join(one.recipients)
    if one.amount is not None:
        money = f"{one.amount[0]:.12g} {one.amount[1]}"
        huge = {f"anyone {to} {money}"} if is_huge(one.amount[0]) else set()
        return {f"{donors} {money}", *huge}
    words = sorted(one.item or one.purpose)
    # What shares three fifths of its words with another shares one of these with it.
    telling = words if one.item else words[: len(words) - ceil(SAME_UNDERTAKING * len(words)) + 1]
    return {f"{one.mention.type} {donors} {to} {word}" for word in telling}


def _same_pledge(one: Commitment, other: Commitment) -> bool:
    """Whether two tellings, near in time and at one stage, are of one pledge."""
    if one.donors != other.donors or stage_class(one) != stage_class(other) or one.running != other.running:
        return False
    if not same_content(one, other):
        return False
    if one.document == other.document:
        return True
    if on_other_days(one, other):
        return False
    gap, likeness = days_between(one, other), likeness_of_use(one, other)
    if gap is None:
        return likeness != 0
    return gap <= (ONE_NEWS if likeness and likeness >= ALIKE else _SAME_WEEK)
