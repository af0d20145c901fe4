"""A day told by another: "yesterday", "on Friday", "the following day", "on the 5th" → bounds."""

import re
from datetime import date, timedelta

from kg.annotate.calendar import day_of, month_of, week_of, weekday_near
from kg.annotate.dates.readers import AWAY, Context, Days

_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_NEAR_DAYS = {
    "today": 0,
    "yesterday": -1,
    "the day before yesterday": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "this": 0,
    "tonight": 0,
    "last": -1,
    "earlier today": 0,
}


def read_near_day(match: re.Match[str], context: Context) -> Days | None:
    if context.published is None:
        return None
    day = context.published + timedelta(days=_NEAR_DAYS[match["word"].lower()])
    return Days((day, day))


def read_near_days(match: re.Match[str], context: Context) -> Days | None:
    """Two days in a row: "today and tomorrow"."""
    if context.published is None:
        return None
    first, last = (
        context.published + timedelta(days=_NEAR_DAYS[match[name].lower()]) for name in ("word", "next")
    )
    return Days((first, last), lasts=True) if (last - first).days == 1 else None


def read_weekday_figures(match: re.Match[str], context: Context) -> Days | None:
    """A day in figures whose weekday tells which of them is the month."""
    year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
    days = (day_of(year, second, first), day_of(year, first, second))
    named = _WEEKDAYS.index(match["weekday"])
    return next((Days((day, day)) for day in days if day is not None and day.weekday() == named), None)


def read_weekday(match: re.Match[str], context: Context) -> Days | None:
    if context.published is None:
        return None
    number = _WEEKDAYS.index(match["weekday"])
    which = (match["which"] or "").lower()
    if which == "next":
        start = week_of(context.published)[0] + timedelta(days=7)
        day = start + timedelta(days=number)
        return Days((day, day))
    if which in ("last", "this past"):
        day = weekday_near(number, context.published - timedelta(days=1), "past")
        return Days((day, day))
    if which == "this":
        day = week_of(context.published)[0] + timedelta(days=number)
        return Days((day, day))
    day = weekday_near(number, context.published, context.tense)
    return Days((day, day), tensed=True)


def read_weekday_of_week(match: re.Match[str], context: Context) -> Days | None:
    """The day of the week that is said, whatever the tense: "on Monday of last week"."""
    if context.published is None:
        return None
    monday = week_of(context.published)[0] + timedelta(days=7 * AWAY[match["which"].lower()])
    day = monday + timedelta(days=_WEEKDAYS.index(match["weekday"]))
    return Days((day, day))


def read_weekdays(match: re.Match[str], context: Context) -> Days | None:
    if context.published is None:
        return None
    first, last = (_WEEKDAYS.index(match[group]) for group in ("weekday", "last"))
    start = weekday_near(first, context.published, context.tense)
    return Days((start, start + timedelta(days=(last - first) % 7)), lasts=True, tensed=True)


def read_weekdays_in_a_row(match: re.Match[str], context: Context) -> Days | None:
    """ "On Sunday and Monday": one stretch of two days; "on Sunday and Thursday" is none."""
    names = [_WEEKDAYS.index(match[group]) for group in ("weekday", "last")]
    return read_weekdays(match, context) if (names[1] - names[0]) % 7 == 1 else None


_MONTH = timedelta(days=31)


def read_day_after(match: re.Match[str], context: Context) -> Days | None:
    if context.previous is None:
        return None
    word = match["word"].lower()
    earliest, latest = context.previous
    if word in ("same", "that"):
        return Days((earliest, latest)) if earliest == latest else None
    if latest - earliest >= _MONTH - timedelta(days=4):
        return None  # behind a month or a year no day is the next
    day = (
        latest + timedelta(days=1)
        if word in ("following", "next", "after", "later")
        else earliest - timedelta(days=1)
    )
    return Days((day, day))


def read_day_of_month(match: re.Match[str], context: Context) -> Days | None:
    """ "On the 5th": of the month of the day named before, else the last such day, or the next where it is to come."""
    day = int(re.sub(r"\D", "", match["day"]))
    if match["which"]:
        return _day_of_near_month(day, match["which"], context.published)
    before = context.previous
    if before and before[1] - before[0] < _MONTH:
        found = day_of(before[0].year, before[0].month, day)
        return Days((found, found)) if found else None
    if context.published is None:
        return None
    found = _nearest_such(day, context.published, context.tense == "future")
    return Days((found, found), tensed=True) if found else None


def _day_of_near_month(day: int, which: str, published: date | None) -> Days | None:
    """The 5th "of last month"."""
    if published is None:
        return None
    first = month_of(published.year, published.month + AWAY[which])[0]
    found = day_of(first.year, first.month, day)
    return Days((found, found)) if found else None


def _nearest_such(day: int, published: date, ahead: bool) -> date | None:
    for shift in (0, 1) if ahead else (0, -1):
        first = month_of(published.year, published.month + shift)[0]
        found = day_of(first.year, first.month, day)
        if found and (found >= published if ahead else found <= published):
            return found
    return None
