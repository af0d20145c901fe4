"""Gold records and predicted records in, pairs out: one-to-one within a document, best first."""

from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from kg.evaluate.gold import Passage
from kg.evaluate.names import content_words, same_name, same_place, same_side
from kg.records import MeetingRecord, ParticipantRecord, PledgeRecord

A = TypeVar("A")
B = TypeVar("B")
Pairs = list[tuple[int, int]]

_SAME_SENTENCE = 0.5  # of the shorter quote's words
_SAME_ITEM = 0.5  # of the shorter item's words


def best_first(gold: Sequence[A], found: Sequence[B], score: Callable[[A, B], float | None]) -> Pairs:
    """Pair off one to one, the highest score first, ties in reading order; ``None`` never pairs.

    >>> best_first([1, 5], [5, 2], lambda a, b: -abs(a - b))
    [(0, 1), (1, 0)]
    """
    scored = [
        (value, i, j)
        for i, a in enumerate(gold)
        for j, b in enumerate(found)
        if (value := score(a, b)) is not None
    ]
    pairs: Pairs = []
    for _, i, j in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return sorted(pairs)


def pair_participants(gold: Sequence[ParticipantRecord], found: Sequence[ParticipantRecord]) -> Pairs:
    """Pair people by name, and sides without a name by side."""
    return best_first(gold, found, _same_participant)


def _same_participant(gold: ParticipantRecord, found: ParticipantRecord) -> float | None:
    sides = same_side(gold.party, found.party)
    if gold.name and found.name:
        return 2.0 + sides if same_name(gold.name, found.name) else None
    if gold.name or found.name:
        return None
    return 1.0 if sides else None


def _attending(gold: ParticipantRecord, found: ParticipantRecord) -> float | None:
    """As above, and a name against a side known without a name."""
    if bool(gold.name) != bool(found.name):
        return 0.5 if same_side(gold.party, found.party) else None
    return _same_participant(gold, found)


def pair_meetings(
    gold: Sequence[tuple[MeetingRecord, Passage]], found: Sequence[tuple[MeetingRecord, Passage]]
) -> Pairs:
    """Pair meetings on who took part; their dates must not contradict each other."""
    return best_first(gold, found, _same_meeting)


def _same_meeting(gold: tuple[MeetingRecord, Passage], found: tuple[MeetingRecord, Passage]) -> float | None:
    one, other = gold[0], found[0]
    common = len(best_first(one.participants, other.participants, _attending))
    if not common or contradict(one, other):
        return None
    smaller = min(len(one.participants), len(other.participants))
    if common < min(2, smaller):
        return None
    sentence = gold[1].agrees(found[1])
    if common == 1 and sentence < _SAME_SENTENCE and one.kind != other.kind:
        return None
    everyone = len(one.participants) + len(other.participants)
    return 4 * 2 * common / everyone + sentence + _likeness(one, other)


def _likeness(one: MeetingRecord, other: MeetingRecord) -> float:
    """Between encounters of the same people, what tells them apart."""
    same_date = one.date is not None and one.date == other.date
    return (
        same_date
        + 0.5 * (one.status == other.status)
        + 0.5 * (one.mode == other.mode)
        + 0.25 * (one.main == other.main)
    )


def contradict(one: MeetingRecord, other: MeetingRecord) -> bool:
    """Whether both meetings are dated and no day fits both."""
    if one.date is None or other.date is None:
        return False
    first, last = _bounds(one.date, one.end_date)
    from_, to = _bounds(other.date, other.end_date)
    return last < from_ or to < first


def _bounds(start: str, end: str | None) -> tuple[date, date]:
    return _edge(start, 0), _edge(end or start, 1)


def _edge(text: str, last: int) -> date:
    """First or last day of a year, a month or a day."""
    parts = [int(part) for part in text.split("-")]
    month = parts[1] if len(parts) > 1 else (12 if last else 1)
    day = parts[2] if len(parts) > 2 else (monthrange(parts[0], month)[1] if last else 1)
    return date(parts[0], month, day)


def pair_pledges(
    gold: Sequence[tuple[PledgeRecord, Passage]], found: Sequence[tuple[PledgeRecord, Passage]]
) -> Pairs:
    """Pair pledges of one type: money on amount and currency, goods on the item, policy on the sentence."""
    return best_first(gold, found, _same_pledge)


def _same_pledge(gold: tuple[PledgeRecord, Passage], found: tuple[PledgeRecord, Passage]) -> float | None:
    one, other = gold[0], found[0]
    if one.type != other.type:
        return None
    sentence = gold[1].agrees(found[1])
    rule = {"financial": _same_money, "in_kind": _same_goods}.get(one.type, _same_policy)
    strength = rule(one, other, sentence)
    if strength is None:
        return None
    return 4 * strength + sentence + _same_sides(one, other) + 0.25 * (one.stage == other.stage)


def _same_money(one: PledgeRecord, other: PledgeRecord, sentence: float) -> float | None:
    if one.amount is not None and other.amount is not None:
        return 1.0 if one.currency == other.currency and _equal(one.amount, other.amount) else None
    if one.amount is not other.amount:
        return None
    return 1.0 if sentence >= _SAME_SENTENCE and _same_sides(one, other) else None


def _same_goods(one: PledgeRecord, other: PledgeRecord, sentence: float) -> float | None:
    if one.count is not None and other.count is not None and one.count != other.count:
        return None
    if one.amount is not None and other.amount is not None:
        return 1.0 if one.currency == other.currency and _equal(one.amount, other.amount) else None
    nouns, other_nouns = content_words(one.item or ""), content_words(other.item or "")
    if not nouns or not other_nouns:
        return None
    shared = len(nouns & other_nouns) / min(len(nouns), len(other_nouns))
    return shared if shared >= _SAME_ITEM else None


def _same_policy(one: PledgeRecord, other: PledgeRecord, sentence: float) -> float | None:
    return sentence if sentence >= _SAME_SENTENCE else None


def _same_sides(one: PledgeRecord, other: PledgeRecord) -> float:
    """How many of ``by`` and ``to`` have a side in common."""
    return sum(
        0.5
        for mine, theirs in ((one.by, other.by), (one.to, other.to))
        if any(same_side(a, b) for a in mine for b in theirs)
    )


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * max(abs(one), abs(other))


def same_value(field: str, gold: object, found: object) -> bool:
    """Whether a field's two values are the same: places and occasions by their words, all else exactly."""
    if field in ("place", "occasion") and gold and found:
        return same_place(str(gold), str(found))
    return gold == found
