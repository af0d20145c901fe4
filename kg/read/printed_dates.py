"""A line of a page → the day it prints, where the line is nothing but a date and its furniture."""

import re
from datetime import date

from kg.read.line_rule import POST

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"

# The day of a year; groups are named after the order the parts come in.
FULL_DATE = re.compile(
    rf"(?<![\w/.-])(?:"
    rf"(?P<mdy_m>{MONTH})\s?(?P<mdy_d>{_DAY})\s?,?\s+(?P<mdy_y>{_YEAR})"
    rf"|(?P<dmy_d>{_DAY})(?:\s+of)?[\s-]+(?P<dmy_m>{MONTH})[\s,-]+(?P<dmy_y>{_YEAR})"
    rf"|(?P<ymd_y>{_YEAR})[-/.](?P<ymd_m>[01]?\d)[-/.](?P<ymd_d>[0-3]?\d)"
    rf"|(?P<dot_d>[0-3]?\d)\.\s?(?P<dot_m>[01]?\d)\.\s?(?P<dot_y>{_YEAR})"
    rf"|(?P<num_a>[0-3]?\d)(?:\s?/\s?|-)(?P<num_b>[0-3]?\d)(?:\s?/\s?|-)(?P<num_y>{_YEAR})"
    rf"|(?P<cjk_y>{_YEAR})年\s?(?P<cjk_m>[01]?\d)月\s?(?P<cjk_d>[0-3]?\d)日"
    rf")(?!\d|[-–/]\d)",
    re.IGNORECASE,
)
# What may stand beside a date on its line: times, zones, weekdays, the words of a publishing system.
_BESIDE = re.compile(
    r"\b(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\b\.?"
    r"|\b[0-2]?\d[:.h][0-5]\d(?::[0-5]\d)?(?:[ap]\.?m\b|\b)|\b[ap]\.?m\b\.?|\bo'clock\b|\bhrs?\b"
    r"|\b\d{1,2} [A-Z][\w’' -]{2,16} 14\d\d ?A?H\b|\((?:[A-Z]{2,6})\)|\bby \w+\b"
    r"|\b(?:GMT|UTC)[+-]\d{1,2}(?::?\d\d)?\b|\b(?:updated )?\d{1,2} (?:hour|minute|day)s? ago\b"
    r"|\b(?:GMT|UTC|IST|JST|KST|EST|EDT|CET|CEST|BST|SGT|PKT|PST|PDT|AEST|AEDT|[+-]\d\d?:?\d\d)\b"
    r"|\b(?:first |last |date |release )?(?:updated?|published|posted|created|modified|released|issued|edited"
    r"|dated?)"
    r"(?: (?:on|at|date|time|in))?\b"
    r"|\b(?:for )?immediate release\b|\b(?:press|media|news) (?:release|statement|note|communiqu[eé])s?\b"
    r"|\b(?:on|at|the|as of|local time|news|hits?|views?|reads?|time|day)\b|\b(?:no|ref)\b\.?"
    r"|\b\d+ min(?:ute)?s? read\b"
    r"|\b\d{1,6}(?:[/-]\d{1,6})*\b|[|•·,;:()\[\]–—/.-]+",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[A-Z][\w.’'-]*(?:\s+(?:[A-Z][\w.’'-]*|de|la|da|do|of|the|and)){0,3}")
_PERSON = re.compile(rf"[–—-]|.*\b{POST}")  # a quotation is dated too: "– President Roe, 3 May 2024"
_MAX_LINE = 120
_HAS_DIGITS = re.compile(r"\d\d")


def to_day(match: re.Match[str]) -> date | None:
    """The day a match of ``FULL_DATE`` names; none for one that cannot be, or could be read in two ways.

    >>> to_day(FULL_DATE.search("3 Nov 2023"))
    datetime.date(2023, 11, 3)
    >>> to_day(FULL_DATE.search("03/11/2023")) is None
    True
    """
    parts = {name: value for name, value in match.groupdict().items() if value is not None}
    order = next(iter(parts)).partition("_")[0]
    if order == "num":
        return _swappable(int(parts["num_a"]), int(parts["num_b"]), int(parts["num_y"]))
    month = parts[f"{order}_m"]
    number = int(month) if month.isdecimal() else MONTHS[month.rstrip(".").lower()]
    return day_of(int(parts[f"{order}_y"]), number, int(parts[f"{order}_d"].rstrip("sthndrSTHNDR")))


def find_date(words: str) -> date | None:
    """The first day that words name with its year.

    >>> find_date("2024-05-23T10:00:00+09:00")
    datetime.date(2024, 5, 23)
    """
    match = FULL_DATE.search(words.replace("T", " ", 1) if words[:4].isdecimal() else words)
    return to_day(match) if match else None


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, or none where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _swappable(first: int, second: int, year: int) -> date | None:
    days = {day_of(year, second, first), day_of(year, first, second)} - {None}
    return days.pop() if len(days) == 1 else None


def find_line_date(line: str) -> tuple[bool, date | None]:
    """Whether the line is only a date with its furniture, and the day it names.

    >>> find_line_date("Updated 03 November 2023")
    (True, datetime.date(2023, 11, 3))
    >>> find_line_date("06 OCT 2023 7:45PM by PIB Delhi")
    (True, datetime.date(2023, 10, 6))
    >>> find_line_date("The talks of 3 November 2023 were long")
    (False, None)
    """
    if len(line) > _MAX_LINE or not _HAS_DIGITS.search(line):
        return False, None
    match = FULL_DATE.search(line)
    if match is None or not _is_place(line[: match.start()]) or not _is_desk(line[match.end() :]):
        return False, None
    return True, to_day(match)


def _is_place(words: str) -> bool:
    """Whether nothing, or at most a place or two, stands before the date."""
    if _PERSON.match(words):
        return False
    left = [part for part in (part.strip() for part in _BESIDE.split(words)) if part]
    return len(left) <= 3 and all(_PLACE.fullmatch(part) for part in left)


def _is_desk(words: str) -> bool:
    """Whether nothing stands after the date but further dates or the name of a press office."""
    left = [part for part in (part.strip() for part in _BESIDE.split(FULL_DATE.sub(" ", words))) if part]
    return len(left) <= 3 and all(_PLACE.fullmatch(part) for part in left)
