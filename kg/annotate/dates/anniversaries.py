"""Sentences that date themselves by an anniversary ("days before the second anniversary of …") → a window.

Such words tie a text to a year, and so unmask a page whose printed date is that of its copy, not of its news.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from kg.reference.tables import listed, read_rows

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_WORDS = re.compile(
    r"\b(?P<when>(?:just\s+|only\s+|a\s+few\s+)?(?:days?|weeks?)\s+(?P<side>before|ahead of|after)\s+the\s+"
    r"(?P<nth>[a-z]+|\d+(?:st|nd|rd|th))[\s-]+(?:year\s+)?anniversary)\s+of\s+(?:the\s+)?(?P<event>[^.,;]{3,80})"
)


@dataclass(frozen=True, slots=True)
class Window:
    """The days between which a sentence places itself, and where its words stand."""

    start: int
    end: int
    earliest: date
    latest: date


def find_window(text: str) -> Window | None:
    """The window that a sentence names by the anniversary of a known event (events.csv).

    "Days before" is a loose word, so the window reaches back to the anniversary before: no guess within.

    >>> window = find_window("He came just days before the second anniversary of Moscow’s invasion.")
    >>> window.earliest.isoformat(), window.latest.isoformat()
    ('2023-02-24', '2024-02-23')
    """
    match = _WORDS.search(text)
    if match is None:
        return None
    years = _number(match.group("nth"))
    happened = _date_of(match.group("event"))
    if years is None or happened is None:
        return None
    first = years if match.group("side") == "after" else years - 1
    begin, end = (happened.replace(year=happened.year + n) for n in (first, first + 1))
    # Without the event, whose words name a state more often than not.
    return Window(*match.span("when"), begin, end - timedelta(days=1))


def _number(words: str) -> int | None:
    if words in _ORDINALS:
        return _ORDINALS.index(words) + 1
    digits = re.match(r"\d+", words)
    return int(digits.group()) if digits else None


def _date_of(words: str) -> date | None:
    """The day of the one known event that these words name."""
    days = {day for pattern, day in _events() if pattern.search(words)}
    return days.pop() if len(days) == 1 else None


@cache
def _events() -> tuple[tuple[re.Pattern[str], date], ...]:
    return tuple(
        (re.compile(rf"\b{word}\b", re.IGNORECASE), date.fromisoformat(row["date"]))
        for row in read_rows("events.csv")
        for word in listed(row["words"])
    )
