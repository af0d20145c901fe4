"""Two commitments → how far they agree in who gives what to whom, and when."""

from collections.abc import Sequence
from datetime import date, timedelta

from kg.reference.organisations import organisations
from kg.resolve.pledges.commitments import Commitment
from kg.resolve.pledges.tellings import is_huge, is_telling

ALIKE = 0.3  # share of words from which two purposes are like
SAME_UNDERTAKING = 0.6  # and two undertakings one
_DAY_BEFORE = timedelta(days=1)  # told on the eve, authorised the next day
_PRINTED_LATE = timedelta(days=3)  # what says "today" may be published some days later
_ANY_ARMS = frozenset("military equipment materiel capability system supply item".split())
_AT_LENGTH = 6  # words behind a sum that two promises do not share by chance
_NEARLY_ALL = 0.8
_PROMISE = frozenset({"pledged", "restated"})


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
        return overlap(ours, theirs)
    behind = overlap(one.told, other.told)
    return behind if behind >= ALIKE else None


def stage_class(one: Commitment) -> str:
    """The stage; what is told again is a promise."""
    stage = one.mention.stage.value
    return "pledged" if stage in _PROMISE else stage


def same_content(one: Commitment, other: Commitment) -> bool:
    """Whether donor, recipient, kind and substance agree, time and stage put aside."""
    if not (_may_be_one_donor(one, other) and may_be_one_type(one, other)):
        return False
    if not may_be_one_recipient(one, other):
        return False
    if one.mention.type == "policy":
        return one.recipients == other.recipients and overlap(one.purpose, other.purpose) >= SAME_UNDERTAKING
    if one.amount is not None or other.amount is not None:
        return one.amount == other.amount and _same_use(one, other)
    return one.mention.type == "in_kind" and _same_goods(one, other)


def _may_be_one_donor(one: Commitment, other: Commitment) -> bool:
    """Whether the donors are the same; of a huge sum one text may name the group, and another members of it."""
    if one.donors == other.donors:
        return True
    huge = one.amount is not None and is_huge(one.amount[0])
    return huge and (_are_members(one.donors, other.donors) or _are_members(other.donors, one.donors))


def may_be_one_recipient(one: Commitment, other: Commitment) -> bool:
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


def may_be_one_type(one: Commitment, other: Commitment) -> bool:
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
    return len(one.told & other.told) >= _AT_LENGTH and overlap(one.told, other.told) >= _NEARLY_ALL


def _same_goods(one: Commitment, other: Commitment) -> bool:
    counts = {each.mention.count.value for each in (one, other) if each.mention.count}
    if len(counts) > 1 or overlap(one.item, other.item) < 0.5:
        return False
    if counts or (one.item & other.item) - _ANY_ARMS:
        return True
    gap = days_between(one, other)  # of arms, by no number and no name, there is another package each week
    return gap is not None and gap <= _PRINTED_LATE


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that both have; nothing where one has none."""
    return len(one & other) / len(one | other) if one and other else 0.0


def days_between(one: Commitment, other: Commitment) -> timedelta | None:
    """The days from the earlier to the later; None where a date is missing."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    return max(other.first - one.last, one.first - other.last, timedelta(0))
