"""The text around a date → the time of day that stands with it, and its zone where the text tells it."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kg.annotate.calendar import LAST, day_of

_ZONES = {
    "GMT": 0, "UTC": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "WIB": 420,
    "SGT": 480, "HKT": 480, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
    "EST": -300, "EDT": -240, "PST": -480, "PDT": -420, "MST": -420, "MDT": -360, "CDT": -300,
}  # fmt: skip
_ZONE = "|".join(_ZONES)
_CLOCK = (
    r"(?:(?P<hour>1[0-2]|0?\d)(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:\.m\.|m\b)"
    r"|(?P<hour24>2[0-3]|[01]?\d):(?P<minute24>[0-5]\d)(?!\d)(?:\s?(?:hours|hrs)\b)?|(?P<word>noon|midnight)\b)"
)
_ABOUT = r"(?:(?:about|around|approximately|roughly|some)\s)?"
_AFTER = re.compile(
    r"(?:,?\s(?:morning|afternoon|evening))?,?\s?(?:\(\w+day\))?,?\s"
    rf"(?:(?:commencing|starting|beginning)\s)?(?:at|from)\s{_ABOUT}{_CLOCK}"
    rf"(?:\s?(?P<zone>{_ZONE})\b)?"
)
_BEFORE = re.compile(
    rf"(?:\b(?:commencing|starting|beginning)\s)?(?:\b(?:at|from)\s{_ABOUT})?{_CLOCK}(?:\s(?P<zone>{_ZONE})\b)?"
    r",?\s(?:on\s)?$"
)
_ZONE_BEHIND = re.compile(rf"\s(?P<zone>{_ZONE})\b")
_NOTE = re.compile(r"\s?\((?P<note>[^()]{2,80})\)")
_CLOCK_IN_NOTE = re.compile(_CLOCK)
_ZONE_IN_NOTE = re.compile(rf"\b(?P<zone>{_ZONE})\b")
_DAY_IN_NOTE = re.compile(
    r"\b(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s(?P<day>\d{1,2})\b"
)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_REACH = 60  # characters before a date in which its time of day may stand


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day with the stretch of text that it and its date take together."""

    start: int
    end: int
    clock: str
    zone: str | None


def find_clock(text: str, start: int, end: int, day: tuple[int, int] | None) -> Clock | None:
    """Find the time of day beside the date at ``start`` to ``end``; ``day`` is its month and day.

    >>> words = "On November 13, commencing at 4:00 p.m. (local time; 9:00 a.m. on November 14 JST), they met"
    >>> found = find_clock(words, 3, 14, (11, 13))
    >>> found.clock, found.zone
    ('16:00', '-08:00')
    """
    after = _AFTER.match(text, end)
    before = None if after else _BEFORE.search(text, max(0, start - _REACH), start)
    match = after or before
    if match is None:
        return None
    moment = _time(match)
    begin, finish = min(start, match.start()), max(end, match.end())
    note = _NOTE.match(text, finish)
    behind = _ZONE_BEHIND.match(text, finish)
    zone = _ZONES.get(match["zone"] or (behind["zone"] if behind else ""))
    finish = behind.end() if behind else finish
    if note and ("local time" in note["note"] or _ZONE_IN_NOTE.search(note["note"])):
        finish = note.end()
        zone = _zone_told(note["note"], moment, day) if zone is None else zone
    return Clock(begin, finish, moment.strftime("%H:%M"), None if zone is None else _offset(zone))


def _time(match: re.Match[str]) -> time:
    if match["word"]:
        return time(12 if match["word"] == "noon" else 0)
    if match["hour24"]:
        return time(int(match["hour24"]), int(match["minute24"]))
    hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
    return time(hour, int(match["minute"] or 0))


def _zone_told(note: str, moment: time, day: tuple[int, int] | None) -> int | None:
    """Minutes east of Greenwich: the zone in the brackets, or by the time they give in another zone."""
    zone, clock = _ZONE_IN_NOTE.search(note), _CLOCK_IN_NOTE.search(note)
    if zone is None:
        return None
    there = _ZONES[zone["zone"]]
    if clock is None:
        return there
    named = _DAY_IN_NOTE.search(note)
    here_day = day_of(2023, *day) if day and LAST not in day else None
    if named is None or here_day is None:
        return None
    there_day = day_of(2023, _MONTHS.index(named["month"]) + 1, int(named["day"]))
    return _difference(here_day, moment, there_day, _time(clock), there) if there_day else None


def _difference(here_day: date, here: time, there_day: date, there: time, zone: int) -> int | None:
    gap = datetime.combine(here_day, here) - (datetime.combine(there_day, there) - timedelta(minutes=zone))
    minutes = int(gap.total_seconds()) // 60
    return minutes if -720 <= minutes <= 840 and minutes % 15 == 0 else None


def _offset(minutes: int) -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
