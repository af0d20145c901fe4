"""Commitments with different sums → which are tellings of one announcement, and which perhaps are."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations

from kg.reference.sums import in_dollars, sums_agree
from kg.resolve.identifiers import grouped
from kg.resolve.pledges.commitments import Commitment
from kg.resolve.pledges.substance import (
    days_between,
    may_be_one_recipient,
    may_be_one_type,
    on_other_days,
    stage_class,
)
from kg.resolve.pledges.tellings import is_telling
from kg.resolve.pledges.uses import Use, use_of

_NEWS = timedelta(days=3)  # who tells of an announcement tells it within this
_WEEK = timedelta(days=7)  # and dates it wrongly by no more than this
_BOTH_TOLD = timedelta(days=31)  # who tells both sums within this means two
_TIMES = 3  # one text is wrong by less than this, or is told of something else

Pair = tuple[Commitment, Commitment]


class Announcements:
    """Tellings of sums and goods that other publishers tell otherwise, or of another day."""

    def __init__(self, commitments: Sequence[Commitment]) -> None:
        told = [one for one in commitments if _is_announced(one)]
        self._told = grouped((key, one) for one in told for key in _tellers(one, around=False))
        blocks = grouped((key, one) for one in told for key in sorted(_blocks(one)))
        found = {
            (one.reference, other.reference): (one, other)
            for members in blocks.values()
            for one, other in combinations(members, 2)
            if _may_be_told_otherwise(one, other) or _is_misdated(one, other)
        }
        self._pairs = [found[key] for key in sorted(found) if not self._are_both_told(*found[key])]

    def same(self) -> list[Pair]:
        """Pairs that are one: of one meeting or day and a like use, told by other publishers, neither of whom tells both.

        Of one telling sum that both date, and date otherwise, too.
        """
        return [pair for pair in self._pairs if _is_one(*pair)]

    def perhaps(self) -> list[Pair]:
        """Pairs that are perhaps one: what they are for, or when they were made, is not said well enough."""
        return [pair for pair in self._pairs if _is_perhaps_one(*pair)]

    def _are_both_told(self, one: Commitment, other: Commitment) -> bool:
        """Whether the publisher of one tells the other too, or a second sum that could as well be the other."""
        is_rival = _is_of_another_day if _quantity(one) == _quantity(other) else _is_rival
        return any(
            is_rival(each, mine, theirs)
            for mine, theirs in ((one, other), (other, one))
            for key in _tellers(mine, around=True)
            for each in self._told.get(key, ())
        )


def _is_announced(one: Commitment) -> bool:
    """Whether it is a promise or a gift of its own, of so much."""
    mention = one.mention
    much = one.amount is not None or (one.item and mention.count is not None)
    return bool(much) and not (one.running or mention.is_total or mention.part_of is not None)


def _blocks(one: Commitment) -> set[str]:
    """The keys under which a telling meets those of one meeting, and those of nearly the same days."""
    donors = " ".join(one.donors)
    at = {f"{donors} at {one.at}"} if one.at else set()
    if one.first is None or one.last is None or one.last - one.first > _NEWS:
        return at
    part = one.first.toordinal() // (_WEEK.days + 1)
    return at | {f"{donors} in {part}", f"{donors} in {part + 1}"}


def _tellers(one: Commitment, *, around: bool) -> list[str]:
    """The keys of who tells, in which month; ``around`` it too."""
    month = one.first.toordinal() // _BOTH_TOLD.days if one.first else 0
    months = (month - 1, month, month + 1) if around else (month,)
    return [f"{one.publisher} {' '.join(one.donors)} {each}" for each in months]


def _may_be_told_otherwise(one: Commitment, other: Commitment) -> bool:
    """Whether two texts tell of one giver's gift at one stage and time, one so much, the other so much."""
    if one.document == other.document or one.donors != other.donors or one.more != other.more:
        return False
    if stage_class(one) != stage_class(other) or not may_be_one_type(one, other):
        return False
    if (one.amount is None) != (other.amount is None) or _quantity(one) == _quantity(other):
        return False
    if not may_be_one_recipient(one, other):
        return False
    gap = days_between(one, other)
    return _are_of_one_meeting(one, other) or (
        gap is not None and gap <= _NEWS and not on_other_days(one, other)
    )


def _is_misdated(one: Commitment, other: Commitment) -> bool:
    """Whether two publishers tell of one sum for a like use, and name two days of one week."""
    if one.publisher == other.publisher or one.donors != other.donors or one.more or other.more:
        return False
    alike = one.amount == other.amount is not None and one.recipients == other.recipients != ()
    if not alike or stage_class(one) != stage_class(other) or one.day is None or other.day is None:
        return False
    return on_other_days(one, other) and abs(one.day - other.day) <= _WEEK and use_of(one, other) is Use.ALIKE


def _is_one(one: Commitment, other: Commitment) -> bool:
    if _quantity(one) == _quantity(other):
        return one.amount is not None and is_telling(one.amount[0])
    use = use_of(one, other)
    if _agree(one, other):
        return use is Use.ALIKE or (use is Use.UNSAID and _are_together(one, other))
    told_otherwise = one.publisher != other.publisher and _are_together(one, other) and _is_near(one, other)
    return told_otherwise and use is Use.ALIKE


def _is_perhaps_one(one: Commitment, other: Commitment) -> bool:
    use = use_of(one, other)
    if one.publisher == other.publisher or use is Use.OTHER or _is_one(one, other):
        return False
    if _quantity(one) == _quantity(other):
        return True
    if not _is_near(one, other):
        return use is Use.ALIKE and _are_of_one_meeting(one, other)
    return use is Use.ALIKE or _are_together(one, other)


def _is_rival(each: Commitment, mine: Commitment, theirs: Commitment) -> bool:
    """Whether what the same publisher tells is the other sum, or may be it as well as what is compared."""
    if (
        _agree(each, mine)
        or stage_class(each) != stage_class(theirs)
        or not may_be_one_recipient(each, theirs)
    ):
        return False
    if _agree(each, theirs):
        return True
    gap = days_between(each, theirs)
    near = gap is not None and gap <= _NEWS and _is_near(each, theirs)
    return near and use_of(each, theirs) >= max(use_of(mine, theirs), Use.UNSAID)


def _is_of_another_day(each: Commitment, mine: Commitment, theirs: Commitment) -> bool:
    """Whether the same publisher tells the sum of another day, too: then there were two."""
    return each.amount == mine.amount and each.recipients == mine.recipients and on_other_days(each, mine)


def _are_of_one_meeting(one: Commitment, other: Commitment) -> bool:
    return one.at is not None and one.at == other.at


def _are_together(one: Commitment, other: Commitment) -> bool:
    """Whether both were made at one meeting, or to the same on one day that both name."""
    of_one_day = one.day is not None and one.day == other.day and one.recipients == other.recipients
    return _are_of_one_meeting(one, other) or of_one_day


def _quantity(one: Commitment) -> object:
    return one.amount or (one.mention.count and one.mention.count.value)


def _agree(one: Commitment, other: Commitment) -> bool:
    """Whether the sums, or the numbers of goods, can both be right."""
    if one.mention.money and other.mention.money:
        return sums_agree(one.mention.money.value, other.mention.money.value, one.first or other.first)
    return _quantity(one) == _quantity(other)


def _is_near(one: Commitment, other: Commitment) -> bool:
    """Whether one sum, or number of goods, is no many times the other."""
    day = one.first or other.first
    sizes = sorted(_size(each, day) for each in (one, other))
    return 0 < sizes[1] < _TIMES * sizes[0]


def _size(one: Commitment, day: date | None) -> float:
    if one.mention.money:
        return in_dollars(one.mention.money.value, day) or 0.0
    return float(one.mention.count.value) if one.mention.count else 0.0
