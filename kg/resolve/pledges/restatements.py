"""Commitments → which are tellings of one pledge."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from math import ceil

from kg.reference.organisations import organisations
from kg.resolve.constraints import NO_CONSTRAINTS, Constraints
from kg.resolve.identifiers import grouped
from kg.resolve.pledges.commitments import Commitment
from kg.resolve.pledges.tellings import is_huge, is_telling
from kg.resolve.unions import Unions

ONE_NEWS = timedelta(days=31)  # the same sum for a like purpose within this is the same pledge in the news
_SAME_WEEK = timedelta(days=7)  # and for a purpose that is unsaid or said otherwise within this
_DAY_BEFORE = timedelta(days=1)  # told on the eve, authorised the next day
_PRINTED_LATE = timedelta(days=3)  # what says "today" may be published some days later
ALIKE = 0.3  # share of words from which two purposes are like
_SAME_UNDERTAKING = 0.6  # and two undertakings one
_ANY_ARMS = frozenset("military equipment materiel capability system supply item".split())
_AT_LENGTH = 6  # words behind a sum that two promises do not share by chance
_NEARLY_ALL = 0.8
_PROMISE = frozenset({"pledged", "restated"})


@dataclass(frozen=True, slots=True)
class Groups:
    """Commitments gathered to pledges, by the reference of each pledge's first."""

    members: Mapping[str, tuple[Commitment, ...]]
    of: Mapping[str, str]  # reference of a commitment → reference of its pledge

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
    unions = Unions([*constraints.apart, *linked, *_announced_apart(alike, decided)])
    for first, second in constraints.joined:
        unions.join(first, second)
    same = [(one, other) for one, other in alike if _same_pledge(one, other)]
    for one, other in sorted(same, key=_nearest_first):
        unions.join(one.reference, other.reference)
    sets = unions.sets(sorted(by_reference))
    members = {each[0]: tuple(by_reference[reference] for reference in each) for each in sets}
    return Groups(members, {reference: each[0] for each in sets for reference in each})


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
        return {f"{donors} {money}", f"{donors} {to} {one.first}", *huge}
    words = sorted(one.item or one.purpose)
    # What shares three fifths of its words with another shares one of these with it.
    telling = words if one.item else words[: len(words) - ceil(_SAME_UNDERTAKING * len(words)) + 1]
    return {f"{one.mention.type} {donors} {to} {word}" for word in telling}


def _same_pledge(one: Commitment, other: Commitment) -> bool:
    """Whether two tellings, near in time and at one stage, are of one pledge."""
    if one.donors != other.donors or stage_class(one) != stage_class(other) or one.running != other.running:
        return False
    if not same_content(one, other):
        return _same_announcement(one, other)
    if one.document == other.document:
        return True
    if on_other_days(one, other):
        return False
    gap, likeness = days_between(one, other), likeness_of_use(one, other)
    if gap is None:
        return likeness != 0
    return gap <= (ONE_NEWS if likeness and likeness >= ALIKE else _SAME_WEEK)


def on_other_days(one: Commitment, other: Commitment) -> bool:
    """Whether both texts name the day, and not one, or one makes the promise when the other has long told of one."""
    if one.day is not None and other.day is not None:
        return abs(one.day - other.day) > _DAY_BEFORE
    gap = days_between(one, other)
    if gap is None or gap <= _PRINTED_LATE:
        return False
    late = max(one, other, key=lambda each: each.first or date.min)
    return late.news


def likeness_of_use(one: Commitment, other: Commitment) -> float | None:
    """The share of words that purposes and goods have in common; None where one of the two does not say.

    Where one does not, the words behind both sums may still be the same; that they are others says nothing.
    """
    ours, theirs = one.purpose | one.item, other.purpose | other.item
    if ours and theirs:
        return _overlap(ours, theirs)
    behind = _overlap(one.told, other.told)
    return behind if behind >= ALIKE else None


def _same_announcement(one: Commitment, other: Commitment) -> bool:
    """Whether two documents tell of one announcement and differ only in the sum."""
    if one.document == other.document or one.amount is None or other.amount is None:
        return False
    if (one.donors, one.recipients, one.mention.type) != (other.donors, other.recipients, other.mention.type):
        return False
    days = {each.mention.when.value.iso() for each in (one, other) if each.mention.when}
    exact = all(each.mention.when and each.mention.when.value.precision == "day" for each in (one, other))
    return (
        exact
        and len(days) == 1
        and one.alone
        and other.alone
        and _overlap(one.purpose, other.purpose) >= _SAME_UNDERTAKING
    )


def stage_class(one: Commitment) -> str:
    stage = one.mention.stage.value
    return "pledged" if stage in _PROMISE else stage


def same_content(one: Commitment, other: Commitment) -> bool:
    """Whether donor, recipient, kind and substance agree, time and stage put aside."""
    if not (_may_be_one_donor(one, other) and _may_be_one_type(one, other)):
        return False
    if not _may_be_one_recipient(one, other):
        return False
    if one.mention.type == "policy":
        return (
            one.recipients == other.recipients and _overlap(one.purpose, other.purpose) >= _SAME_UNDERTAKING
        )
    if one.amount is not None or other.amount is not None:
        return one.amount == other.amount and _same_use(one, other)
    return one.mention.type == "in_kind" and _same_goods(one, other)


def _may_be_one_donor(one: Commitment, other: Commitment) -> bool:
    """Whether the donors are the same; of a huge sum one text may name the group, and another members of it."""
    if one.donors == other.donors:
        return True
    huge = one.amount is not None and is_huge(one.amount[0])
    return huge and (_are_members(one.donors, other.donors) or _are_members(other.donors, one.donors))


def _may_be_one_recipient(one: Commitment, other: Commitment) -> bool:
    """Whether one leaves it unsaid, or both say the same; of a telling sum or a like use one may name more."""
    if one.recipients == other.recipients or not one.recipients or not other.recipients:
        return True
    if one.amount is None or one.document == other.document:
        return False
    within = set(one.recipients) < set(other.recipients) or set(other.recipients) < set(one.recipients)
    return within and (is_telling(one.amount[0]) or (likeness_of_use(one, other) or 0) >= ALIKE)


def _are_members(donors: Sequence[str], of: Sequence[str]) -> bool:
    """Whether the first are members of the second, a group, or the group itself."""
    groups = (organisations().get(each.partition(":")[2]) for each in of if each.startswith("organisation:"))
    members = {f"country:{state}" for group in groups if group for state in group.members}
    return bool(members) and set(donors) <= members | set(of)


def _may_be_one_type(one: Commitment, other: Commitment) -> bool:
    """Whether the kinds agree; what one text tells as money another may tell as goods of that value."""
    if one.mention.type == other.mention.type:
        return True
    return one.amount is not None and one.amount == other.amount and one.document != other.document


def _same_use(one: Commitment, other: Commitment) -> bool:
    """Whether purposes and goods do not speak of different things; who looks back at a telling sum may word it anew."""
    recalled = one.amount is not None and is_telling(one.amount[0]) and (one.again or other.again)
    return recalled or likeness_of_use(one, other) != 0


def in_the_same_words(one: Commitment, other: Commitment) -> bool:
    """Whether both go on to say of the sum nearly the same, at some length."""
    return len(one.told & other.told) >= _AT_LENGTH and _overlap(one.told, other.told) >= _NEARLY_ALL


def _same_goods(one: Commitment, other: Commitment) -> bool:
    counts = {each.mention.count.value for each in (one, other) if each.mention.count}
    if len(counts) > 1 or _overlap(one.item, other.item) < 0.5:
        return False
    if counts or (one.item & other.item) - _ANY_ARMS:
        return True
    gap = days_between(one, other)  # of arms, by no number and no name, there is another package each week
    return gap is not None and gap <= _PRINTED_LATE


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def days_between(one: Commitment, other: Commitment) -> timedelta | None:
    """The days from the earlier to the later; None where a date is missing."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    return max(other.first - one.last, one.first - other.last, timedelta(0))
