"""The first paragraph of an article → where its dateline ends, the place it names, the day it gives."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kg.read.printed_dates import FULL_DATE, MONTH, MONTHS, day_of, to_day

_CAPITALS = r"[A-Z][A-ZÀ-Þ.'’-]+(?:[ /][A-Z(][A-ZÀ-Þ.'’)-]+){0,3}"
_NAMES = r"[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]+|de|la|da|do|es|al)){0,3}"
_DAY = rf"(?:(?i:{MONTH}) \d{{1,2}}|\d{{1,2}} (?i:{MONTH}))(?:,? (?:19|20)\d\d)?|\d\d?[./]\d\d?[./](?:19|20)\d\d"
_AGENCY = r"\((?:[A-Z][\w.’' /&-]{1,40})\)"
_DASH = r"(?:—|--|–|-)"

# Capitals and a colon or dash: "TOKYO: …". A day or an agency lets mixed case in: "Seoul, June 5 (Yonhap) -- …".
_PATTERNS = (
    re.compile(
        rf"\(?(?P<place>(?:{_CAPITALS}|{_NAMES})(?:, {_NAMES}){{0,2}})\)?,?\s*(?P<day>{_DAY})?\s*{_AGENCY}\s*(?:{_DASH}|:)?\s*"
    ),
    re.compile(
        rf"\(?(?P<place>(?:{_CAPITALS}|{_NAMES})(?:, {_NAMES}){{0,2}})\)?,\s+(?P<day>{_DAY})\s*(?:{_DASH}|:)\s*"
    ),
    re.compile(rf"(?P<place>{_CAPITALS}(?:, {_NAMES}){{0,2}})(?P<day>)(?:\s*:|\s+{_DASH})\s+"),
    re.compile(
        r"\((?P<place>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}(?:, [A-Z][\w.'’-]+)?)(?P<day>)\)\s+"
        + _DASH
        + r"\s+"
    ),
)
_NOT_PLACES = re.compile(
    r"(?:SUBJECT|MEMORANDUM|NOTE|NOTICE|UPDATED?|WATCH|BREAKING|FACT|FACTS|MYTH|EXCLUSIVE|READ|REMARKS|FROM|TO|RE|DATE|ICYMI|"
    r"STATEMENT|BACKGROUND|SUMMARY|READOUT|QUESTION|ANSWER|Q|A|MODERATOR|OPERATOR|INTERPRETER|VIDEO|LIVE|PHOTOS?|SECTION|"
    r"ARTICLE|ANNEX|PROMISE|WHAT|WHO|WHEN|WHERE|WHY|HOW|AUDIENCE|AIDE|SPEAKER|PREAMBLE)\b"
)
_REACH = 140


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening words of a report, up to ``end``."""

    end: int
    place: str
    day: date | None


def find_dateline(paragraph: str, published: date | None = None) -> Dateline | None:
    """The dateline that opens a report; a day without a year is read as the last such day before ``published``.

    >>> find_dateline("TOKYO: Ministers met.").place
    'TOKYO'
    >>> find_dateline("SEOUL, June 5 (Yonhap) -- Talks began.", date(2024, 6, 6)).day
    datetime.date(2024, 6, 5)
    >>> find_dateline("Ministers met: they talked.") is None
    True
    """
    opening = paragraph[:_REACH]
    if not opening[:1].isupper() and not opening.startswith("("):
        return None
    for pattern in _PATTERNS:
        match = pattern.match(opening)
        if match and match.end() < len(paragraph) and not _NOT_PLACES.match(match["place"]):
            return Dateline(match.end(), match["place"].strip(" ,"), _find_day(match["day"] or "", published))
    return None


def _find_day(words: str, published: date | None) -> date | None:
    match = FULL_DATE.search(words)
    if match:
        return to_day(match)
    named = re.search(rf"(?i:{MONTH})", words)
    number = re.search(r"\d{1,2}", words)
    if published is None or named is None or number is None:
        return None
    month = MONTHS[named.group().rstrip(".").lower()]
    days = (day_of(year, month, int(number.group())) for year in (published.year, published.year - 1))
    return next((day for day in days if day and day <= published + timedelta(days=1)), None)
