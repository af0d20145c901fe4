"""A block with its names and people → its sentences, each with its dates, sums and lengths of time too."""

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kg.annotate.amounts.money import SUM_SIGNS, find_amounts
from kg.annotate.cues import Kinds, spellings
from kg.annotate.dates.anniversaries import find_window
from kg.annotate.dates.finder import find_dates, find_durations
from kg.annotate.dates.signs import DATE_SIGNS
from kg.annotate.entities import Amount, DateName, Entity, Sentence
from kg.annotate.sentences import split_sentences
from kg.models import Block, When

# Longer ones are tables or data that lost their line ends, and grammar may cost the square of a sentence's length.
_LONGEST = 20_000


_Sign = Literal["sum", "length", "date"]
# What a block must hold to name any of them: one look spares most blocks three for each sentence.
_SIGNS: Kinds[_Sign] = Kinds(
    {
        "sum": SUM_SIGNS.words,
        "length": spellings(("hour", "min")),
        "date": (*DATE_SIGNS.words, "anniversary"),
    }
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the sentences of a block are read against: the publication date, and whose dollar "$" is."""

    published: date | None
    country: str | None
    moneys: Mapping[str, str]  # what words that states share for their money mean
    told: date | None = None  # the one day that the last block with a day names


# "The same day, Ruiz met Berg": of the day that the paragraph before tells of.
_SAME_DAY = re.compile(r"\b(?:same|following|next)\s+day\b")


def day_told(sentences: Sequence[Sentence], before: date | None) -> date | None:
    """The one day that the sentences of a block name; ``before`` where they name none, nothing where several."""
    named = [e.when for s in sentences for e in s.entities if isinstance(e, DateName)]
    days = {when.earliest for when in named if when.precision == "day"}
    return (days.pop() if len(days) == 1 else None) if days else before


def read_sentences(
    block: Block, text: str, entities: Sequence[Entity], place: tuple[int, int], context: Context
) -> Iterator[Sentence]:
    """The sentences of a block, at its ``place``: the numbers of its segment and of itself.

    The offsets of ``entities``, which are in order, count from the start of the block.
    """
    offset, told = block.start, context.told
    signs = _SIGNS.in_text(text)
    named = deque(entity.moved(offset) for entity in entities)
    previous: tuple[date, date] | None = None  # what "the same day" refers to
    for start, end in split_sentences(text, offset):
        if end - start > _LONGEST:
            _taken_until(end, named)
            continue
        words = text[start - offset : end - offset]
        found: Sequence[Entity] = _taken_until(end, named)
        if previous is None and told is not None and "day" in words and _SAME_DAY.search(words):
            previous = told, told
        for more in _quantities(words, signs, context, previous):
            if more:
                found = with_more(found, [entity.moved(start) for entity in more])
        days = [entity.when for entity in found if isinstance(entity, DateName)]
        previous = (days[-1].earliest, days[-1].latest) if days else previous
        yield Sentence(start, end, words, *place, block.kind, tuple(found))


def _taken_until(end: int, named: deque[Entity]) -> list[Entity]:
    """The entities up to an offset, taken from those that are left; what reaches beyond it belongs to no sentence."""
    found = []
    while named and named[0].start < end:
        entity = named.popleft()
        if entity.end <= end:
            found.append(entity)
    return found


def _quantities(
    words: str, signs: set[_Sign], context: Context, previous: tuple[date, date] | None
) -> Iterator[Sequence[Entity]]:
    """The figures of a sentence, kind by kind; of overlapping ones those named first stand."""
    if "sum" in signs:
        yield find_amounts(words, country=context.country, meant=context.moneys)
    if "length" in signs:
        yield find_durations(words)
    if "date" in signs:
        yield [*_window(words), *find_dates(words, context.published, previous=previous)]


def with_more(entities: Sequence[Entity], more: Sequence[Entity]) -> Sequence[Entity]:
    """Both in order, where what is there already stays; but "Swedish" in "3 million Swedish crowns" is no name, nor is
    "Japan" in "at 4 p.m. (Japan time)", nor "US" in "US Dollar 3 million"."""
    whole = [(m.start, m.end) for m in more if isinstance(m, Amount | DateName)]
    if whole:
        entities = [e for e in entities if not any(s <= e.start and e.end < end for s, end in whole)]
    taken = [(e.start, e.end) for e in entities]
    free = [m for m in more if not any(s < m.end and m.start < e for s, e in taken)]
    return sorted([*entities, *free], key=lambda e: e.start) if free else entities


def _window(words: str) -> list[DateName]:
    """The bounds that a sentence gives itself by an anniversary."""
    window = find_window(words) if "anniversary" in words else None
    if window is None:
        return []
    own = words[window.start : window.end]
    when = When(earliest=window.earliest, latest=window.latest, words=own, inferred=True)
    return [DateName(window.start, window.end, own, when)]
