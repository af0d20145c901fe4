"""Commitments with different sums → which are tellings of one announcement, and which perhaps are."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations

from kg.reference.sums import add_up, in_dollars, sums_agree
from kg.resolve.identifiers import grouped
from kg.resolve.pledges.commitments import Commitment
from kg.resolve.pledges.substance import (
    may_be_one_recipient,
    may_be_one_type,
    on_other_days,
    stage_class,
)
from kg.resolve.pledges.tellings import is_telling
from kg.resolve.pledges.uses import Use, is_silent, name_one_thing, use_of
from kg.resolve.spans import Span, gap

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
        self._given = grouped((" ".join(one.donors), one) for one in told if one.amount)
        blocks = grouped((key, one) for one in told for key in sorted(_blocks(one)))
        found = {
            (one.reference, other.reference): (one, other)
            for members in blocks.values()
            for one, other in combinations(members, 2)
            if _may_be_told_otherwise(one, other) or _is_misdated(one, other)
        }
        pairs = (found[key] for key in sorted(found))
        self._pairs = [pair for pair in pairs if not self._are_both_told(*pair)]

    def same(self) -> list[Pair]:
        """Pairs that are one, told by other publishers, neither of whom tells both.

        Of one meeting or day, and a like use; for one thing, which a text dates and another tells in the days after; of one
        telling sum that both date, and date otherwise, too.
        """
        return [pair for pair in self._pairs if _is_one(*pair) and not self._is_part_of(*pair)]

    def perhaps(self) -> list[Pair]:
        """Pairs that are perhaps one: what they are for, or when they were made, is not said well enough, or one is part of the other."""
        return [
            pair
            for pair in self._pairs
            if _is_perhaps_one(*pair) and (self._is_part_of(*pair) or not _is_one(*pair))
        ]

    def _are_both_told(self, one: Commitment, other: Commitment) -> bool:
        """Whether the publisher of one tells the other too, or a second sum that could as well be the other."""
        is_rival = _is_of_another_day if _quantity(one) == _quantity(other) else _is_rival
        return any(
            is_rival(each, mine, theirs)
            for mine, theirs in ((one, other), (other, one))
            for key in _tellers(mine, around=True)
            for each in self._told.get(key, ())
        )

    def _is_part_of(self, one: Commitment, other: Commitment) -> bool:
        """Whether of the two, and a third sum of these days, two add up to the other: no text is wrong then."""
        thirds = self._given[" ".join(one.donors)] if one.amount else ()
        return any(
            each.amount not in (one.amount, other.amount)
            and _add_up(one, other, each)
            and _is_of_these_days(each, one)
            and may_be_one_recipient(each, one)
            and use_of(each, one) is not Use.OTHER
            for each in thirds
        )


def _add_up(*told: Commitment) -> bool:
    """Whether of three sums two make up the third."""
    sums = sorted(one.amount[0] for one in told if one.amount)
    currencies = {one.amount[1] for one in told if one.amount}
    less, more, whole = sums
    return len(currencies) == 1 and add_up((less, more), whole)


def _is_announced(one: Commitment) -> bool:
    """Whether it is a promise or a gift of its own, of so much."""
    mention = one.mention
    much = one.amount is not None or (one.item and mention.count is not None)
    return bool(much) and not (one.running or mention.is_total or mention.part_of is not None)


def _blocks(one: Commitment) -> set[str]:
    """The keys under which a telling meets those of one meeting, and those of nearly the same days."""
    donors = " ".join(one.donors)
    at = {f"{donors} at {one.at}"} if one.at else set()
    days = _days(one)
    if days is None or days[1] - days[0] >= _WEEK:
        return at
    part = days[0].toordinal() // (_WEEK.days + 1)
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
    return _are_of_one_meeting(one, other) or (
        _is_of_these_days(one, other) and not on_other_days(one, other)
    )


def _is_of_these_days(one: Commitment, other: Commitment) -> bool:
    ours, theirs = _days(one), _days(other)
    return ours is not None and theirs is not None and gap(ours, theirs) <= _NEWS


def _days(one: Commitment) -> Span | None:
    """The days on which it was announced, else told."""
    told = (one.first, one.last) if one.first and one.last else None
    return one.days or told


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
    if one.publisher == other.publisher or not _is_near(one, other):
        return False
    if _are_together(one, other):
        return use is Use.ALIKE or (is_silent(one) and is_silent(other))
    return name_one_thing(one, other) and (_is_told_after(one, other) or _is_told_after(other, one))


def _is_perhaps_one(one: Commitment, other: Commitment) -> bool:
    use = use_of(one, other)
    if one.publisher == other.publisher or use is Use.OTHER:
        return False
    if _quantity(one) == _quantity(other):
        return True
    if not _is_near(one, other):
        return use is Use.ALIKE and _are_of_one_meeting(one, other)
    unsaid = one.recipients == other.recipients != () and (is_silent(one) or is_silent(other))
    return use is Use.ALIKE or unsaid or _are_together(one, other)


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
    near = _is_of_these_days(each, theirs) and _is_near(each, theirs)
    return near and use_of(each, theirs) >= max(use_of(mine, theirs), Use.UNSAID)


def _is_of_another_day(each: Commitment, mine: Commitment, theirs: Commitment) -> bool:
    """Whether the same publisher tells the sum of another day, too: then there were two."""
    return each.amount == mine.amount and each.recipients == mine.recipients and on_other_days(each, mine)


def _are_of_one_meeting(one: Commitment, other: Commitment) -> bool:
    return one.at is not None and one.at == other.at


def _are_together(one: Commitment, other: Commitment) -> bool:
    """Whether both were made at one meeting, or to the same on one day, by what both say of day or meeting."""
    if _are_of_one_meeting(one, other):
        return True
    if one.days is None or other.days is None or one.recipients != other.recipients:
        return False
    on_a_day = any(first == last for first, last in (one.days, other.days))
    return on_a_day and not gap(one.days, other.days)


def _is_told_after(one: Commitment, other: Commitment) -> bool:
    """Whether a text that names no day looks back, within days, at what the other dates."""
    if one.days is None or other.days is not None or other.first is None or not other.again:
        return False
    same = one.recipients == other.recipients != ()
    return same and timedelta(0) <= other.first - one.days[1] <= _NEWS


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
