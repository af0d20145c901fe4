"""Pledge mentions → commitments ready to be compared: sides, amount, words of the purpose, days."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from kg.events import Meeting
from kg.models import Extraction, PledgeMention, When
from kg.resolve.identifiers import free_reference, grouped
from kg.resolve.names import fold
from kg.resolve.people.forms import side_key
from kg.resolve.pledges.aid import MILITARY, forms_of, is_more, uses_of
from kg.resolve.pledges.tellings import (
    clause_of_sum,
    is_cumulative,
    is_news,
    is_telling,
    looks_back,
    words_after_sum,
)
from kg.resolve.sources import Sources
from kg.resolve.spans import Span

_NOTHING_WORDS = """
the a an of for in on to and with its their this that by from as at be is are will would more new additional
further total million billion support assistance aid funding fund funds help provide providing package
"""
_NOTHING = frozenset(_NOTHING_WORDS.split())
_WEEK = timedelta(days=7)
_SAME_TIME = timedelta(days=31)  # a sum that a text calls a total is one when others tell it in these days


@dataclass(frozen=True, slots=True)
class Commitment:
    """A pledge as one document tells it."""

    reference: str
    document: str
    index: int
    mention: PledgeMention
    donors: tuple[str, ...]
    recipients: tuple[str, ...]
    first: date | None
    last: date | None
    purpose: frozenset[str]
    item: frozenset[str]
    told: frozenset[str]  # the words behind the sum, for where neither purpose nor goods are told
    uses: frozenset[str]  # the kinds of aid that its words name, and whether it is given or lent
    forms: frozenset[str]
    more: bool  # on top of what was given before
    publisher: str  # who tells it; the document itself where nobody is named or it corrects another
    day: date | None  # of the announcement, where the text itself names it
    again: bool  # told as promised before
    news: bool  # the promise itself, on its day
    channel: frozenset[str] = frozenset()  # through whom it goes
    at: str | None = None  # id of the meeting at which it was announced
    days: Span | None = None  # of the announcement, by the text or by the meeting
    running: bool = False  # a sum of what was given before

    @property
    def amount(self) -> tuple[float, str] | None:
        """The sum and its currency."""
        money = self.mention.money.value if self.mention.money else None
        return (money.amount, money.currency) if money else None


def find_commitments(
    extractions: Iterable[Extraction], sources: Sources, meetings: Mapping[tuple[str, int], Meeting]
) -> list[Commitment]:
    """Make every pledge mention comparable, sorted by reference; ``meetings`` are those of mentions by document and index."""
    found: dict[str, Commitment] = {}
    for extraction in sorted(extractions, key=lambda extraction: extraction.document):
        split = {mention.part_of for mention in extraction.pledges}
        for index, mention in enumerate(extraction.pledges):
            reference = free_reference(f"{extraction.document}@{mention.evidence.start}", found)
            at = meetings.get(
                (extraction.document, -1 if mention.announced_at is None else mention.announced_at)
            )
            told = _commitment(reference, extraction.document, index, mention, sources)
            running = is_cumulative(mention, split=index in split) or _is_of_total(
                mention, extraction.pledges
            )
            days = _days_told(mention) or _days_of(at)
            found[reference] = replace(told, at=at.id if at else None, days=days, running=running)
    totals = grouped((_total_key(one), one) for one in found.values() if one.running)
    return [replace(one, running=_is_total(one, totals.get(_total_key(one), ()))) for one in found.values()]


def _is_of_total(part: PledgeMention, told: Sequence[PledgeMention]) -> bool:
    """Whether a sum is a share of a running total that its sentence tells before: "4 billion since 2014, 1 billion of it for wells"."""
    whole = next((each for number, each in enumerate(told) if number == part.part_of), None)
    sums = [each.money.evidence.focus for each in (whole, part) if each and each.money]
    if whole is None or whole.evidence.start != part.evidence.start or len(sums) < 2:
        return False
    behind = sums[0] is not None and sums[1] is not None and sums[0].start < sums[1].start
    told_when = part.when if part.when and part.when.evidence.start == part.evidence.start else None
    now = told_when is not None and told_when.value.precision == "day"
    return behind and not now and is_cumulative(whole, split=True)


def _days_told(mention: PledgeMention) -> Span | None:
    """The day that the text names, or the week."""
    when = mention.when.value if mention.when else None
    return (when.earliest, when.latest) if when and when.words and _lasts(when) < _WEEK else None


def _days_of(meeting: Meeting | None) -> Span | None:
    """The days of a meeting that took place, where they are known."""
    when = meeting.when[0].value if meeting and meeting.when else None
    if when is None or meeting is None or meeting.status[0].value != "held":
        return None
    return (when.earliest, when.latest) if _lasts(when) < _WEEK else None


def _lasts(when: When) -> timedelta:
    return when.latest - when.earliest


def _total_key(one: Commitment) -> str:
    return f"{one.donors} {one.recipients} {one.amount}"


def _is_total(one: Commitment, totals: Sequence[Commitment]) -> bool:
    """Whether it is a running total, or the sum of one that another text tells for a like use in the same days."""
    return one.running or any(_is_same_total(one, other) for other in totals)


def _is_same_total(one: Commitment, other: Commitment) -> bool:
    if one.first is None or other.first is None or abs(one.first - other.first) > _SAME_TIME:
        return False
    if one.amount is not None and is_telling(one.amount[0]):
        return True
    return 2 * len(one.purpose & other.purpose) > len(one.purpose | other.purpose)


def _commitment(
    reference: str, document: str, index: int, mention: PledgeMention, sources: Sources
) -> Commitment:
    published = sources.published(document, mention.segment)
    when = mention.when.value if mention.when else None
    purpose = mention.purpose.value if mention.purpose else ""
    item = mention.item.value if mention.item else ""
    clause = clause_of_sum(mention)
    words = f"{purpose} {item} {clause}"
    return Commitment(
        reference=reference,
        document=document,
        index=index,
        mention=mention,
        donors=tuple(sorted({side_key(party.value) for party in mention.by})),
        recipients=tuple(sorted({side_key(party.value) for party in mention.to})),
        first=when.earliest if when else published,
        last=when.latest if when else published,
        purpose=content_words(purpose),
        item=content_words(item),
        told=content_words(words_after_sum(mention)),
        uses=uses_of(words),
        forms=forms_of(words),
        channel=frozenset(side_key(party.value) for party in mention.channel),
        more=mention.additional_to is not None or is_more(clause),
        publisher=_teller(document, sources),
        day=when.earliest if when and when.words and when.precision == "day" else None,
        again=looks_back(mention),
        news=is_news(mention),
    )


def _teller(document: str, sources: Sources) -> str:
    """The publisher; a correction stands beside what it corrects like the news of another."""
    known = sources.documents.get(document)
    return known.publisher if known and known.publisher and not sources.corrects(document) else document


@lru_cache(maxsize=20_000)
def content_words(text: str) -> frozenset[str]:
    """The words that carry the sense, without endings.

    >>> sorted(content_words("the supply of five electric generators"))
    ['electric', 'five', 'generator', 'supply']
    >>> content_words("security assistance") == content_words("arms") != content_words("food security assistance")
    True
    """
    words = MILITARY.sub("military ", fold(text)).split()
    return frozenset(_stem(word) for word in words if word not in _NOTHING and len(word) > 1)


def _stem(word: str) -> str:
    for ending in ("ies", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)] + ("y" if ending == "ies" else "e" if ending == "es" else "")
    return word
