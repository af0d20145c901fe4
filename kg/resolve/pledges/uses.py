"""Two commitments → whether they are for the same, as far as the texts say."""

from collections.abc import Iterable
from enum import IntEnum

from kg.reference.countries import country_of_code
from kg.resolve.pledges.commitments import Commitment, content_words
from kg.resolve.pledges.substance import ALIKE, likeness_of_use, overlap

_KIND_WORDS = frozenset(
    "humanitarian emergency relief military drawdown grant loan budget budgetary macro financial investment donation".split()
)
_SAME_GOODS = 0.5  # share of words
_ONE_THING = 0.5


class Use(IntEnum):
    """How far two uses agree."""

    OTHER = 0
    UNSAID = 1
    ALIKE = 2


def use_of(one: Commitment, other: Commitment) -> Use:
    """Compare what two are for: by the kind of aid and whom it goes through, then by the words that tell it from other aid of the kind."""
    if (
        _exclude(one.forms, other.forms)
        or _exclude(one.uses, other.uses)
        or _exclude(one.channel, other.channel)
    ):
        return Use.OTHER
    if one.amount is None or other.amount is None:
        return Use.ALIKE if overlap(one.item, other.item) >= _SAME_GOODS else Use.OTHER
    ours, theirs = _telling_words(one), _telling_words(other)
    if ours and theirs:
        if overlap(ours, theirs) >= ALIKE or ours <= theirs or theirs <= ours:
            return Use.ALIKE
        return Use.UNSAID if ours & theirs or one.uses & other.uses else Use.OTHER
    if one.uses & other.uses or likeness_of_use(one, other):
        return Use.ALIKE
    return Use.UNSAID


def is_silent(one: Commitment) -> bool:
    """Whether a text does not say what it is for, beyond for whom."""
    return not (_telling_words(one) or one.uses or one.forms)


def name_one_thing(one: Commitment, other: Commitment) -> bool:
    """Whether both say what it is for, by words that tell it from other aid of the kind, and say the same."""
    alike = overlap(_telling_words(one), _telling_words(other)) >= _ONE_THING
    return alike and use_of(one, other) is Use.ALIKE


def _exclude(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and not ours & theirs


def _telling_words(one: Commitment) -> frozenset[str]:
    """The words of purpose and goods, without those for the kind of aid and for who receives it."""
    return (one.purpose | one.item) - _KIND_WORDS - _names(one.recipients)


def _names(sides: Iterable[str]) -> frozenset[str]:
    states = (country_of_code(side.partition(":")[2]) for side in sides if side.startswith("country:"))
    return frozenset(word for state in states if state for word in content_words(state.name))
