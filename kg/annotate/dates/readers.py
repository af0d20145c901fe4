"""The groups of a matched date pattern, in their context → bounds, or days of an unknown year."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from kg.annotate.calendar import (
    LAST,
    Bounds,
    Tense,
    YearDay,
    day_of,
    month_of,
    week_of,
    weekday_near,
    year_of,
)
from kg.annotate.dates.signs import FULL_MONTHS
from kg.annotate.numbers import to_number

_MONTHS = FULL_MONTHS.lower().split("|")


@dataclass(frozen=True, slots=True)
class Context:
    """What the words of a date are read against; ``previous`` is the date named before."""

    published: date | None
    tense: Tense = "unknown"
    previous: Bounds | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """What a rule read: bounds, or days without a year; ``lasts`` where the event filled all of them."""

    bounds: Bounds | YearDay
    lasts: bool = False
    tensed: bool = False  # the other tense would give another date


Reader = Callable[[re.Match[str], Context], Days | None]


def _month(name: str) -> int:
    return next(number for number, full in enumerate(_MONTHS, 1) if full.startswith(name[:3].lower()))


def _day(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def _year(match: re.Match[str], context: Context) -> int | None:
    """The year that stands with a day or month: "2021", "last year"."""
    groups = match.groupdict()
    if groups.get("near") and context.published is not None:
        return context.published.year + AWAY[groups["near"]]
    return int(groups["year"]) if groups.get("year") else None


AWAY = {"last": -1, "this": 0, "next": 1}


def _placed(days: YearDay, year: int | None) -> Days | None:
    """Days in the year that stands with them, else without one."""
    if year is None:
        return Days(days, lasts=days.lasts, tensed=True)
    bounds = days.in_year(year)
    return Days(bounds, lasts=days.lasts) if bounds else None


def read_iso(match: re.Match[str], context: Context) -> Days | None:
    day = day_of(int(match["year"]), int(match["m"]), int(match["d"]) or 99)
    return Days((day, day)) if day else None


def read_figures(match: re.Match[str], context: Context) -> Days | None:
    """A day in figures, where they tell which of them is the month: with full stops the second, else the one up to twelve."""
    year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
    orders = [(second, first)] if match["sep"] == "." else [(second, first), (first, second)]
    days = {day for month, number in orders if (day := day_of(year, month, number)) is not None}
    return Days((day := days.pop(), day)) if len(days) == 1 else None


def read_single(match: re.Match[str], context: Context) -> Days | None:
    day = (_month(match["month"]), _day(match["day"]))
    return _placed(YearDay(day, day), _year(match, context))


def read_several(match: re.Match[str], context: Context) -> Days | None:
    first = _month(match["month"])
    groups = match.groupdict()
    last = _month(groups.get("last_month") or match["month"])
    span = YearDay((first, _day(match["day"])), (last, _day(match["last_day"])), lasts=True)
    if first == last and span.first > span.last:
        return None
    year = _year(match, context)
    if year is not None and span.last < span.first:
        year -= 1  # the year stands with the last day
    return _placed(span, year)


_PARTS = {
    "early": (1, 10),
    "the beginning of": (1, 10),
    "the start of": (1, 10),
    "mid": (11, 20),
    "the middle of": (11, 20),
    "late": (21, LAST),
    "the end of": (21, LAST),
    "the first half of": (1, 15),
    "the second half of": (16, LAST),
    "the first week of": (1, 7),
    "the second week of": (8, 14),
    "the third week of": (15, 21),
    "the fourth week of": (22, 28),
    "the last week of": (22, LAST),
}


def read_part_of_month(match: re.Match[str], context: Context) -> Days | None:
    month = _month(match["month"])
    first, last = _PARTS[re.sub(r"[\s-]+", " ", match["part"].lower()).strip()]
    return _placed(YearDay((month, first), (month, last)), _year(match, context))


def read_whole_month(match: re.Match[str], context: Context) -> Days | None:
    groups = match.groupdict()
    first = _month(match["month"])
    last = _month(groups.get("last_month") or match["month"])
    days = YearDay((first, 1), (last, LAST))
    if groups.get("which"):
        return _other_month(first, groups["which"].lower(), context.published)
    return _placed(days, _year(match, context))


def _other_month(month: int, which: str, published: date | None) -> Days | None:
    """ "Last December" is the latest one that is over, "next May" the first that has not begun."""
    if published is None:
        return None
    over = which in ("last", "this past") and month >= published.month
    ahead = which == "next" and month <= published.month
    return Days(month_of(published.year - over + ahead, month))


def read_period(match: re.Match[str], context: Context) -> Days | None:
    published = context.published
    if published is None:
        return None
    which = match["which"].lower()
    if match["unit"] == "weekend" and which == "this past":
        return Days(_weekend(published, -1))
    if which.endswith("past") or which.startswith("the"):
        back = timedelta(days={"week": 7, "weekend": 7, "month": 30, "year": 365}[match["unit"]])
        return Days((published - back, published), lasts=True)
    shift = AWAY[which]
    if match["unit"] == "weekend" and shift == 0 and context.tense == "past":
        return read_nearest_weekend(match, context)  # "called for calm during the summit this weekend"
    earliest, latest = _PERIODS[match["unit"]](published, shift)
    place = (match["place"] or "").lower()
    if shift == 0 and place in ("earlier", "early"):
        latest = min(latest, published)
    if shift == 0 and place in ("later", "late"):
        earliest = max(earliest, published)
    return Days((earliest, latest)) if earliest <= latest else None


def read_end_of_year(match: re.Match[str], context: Context) -> Days | None:
    """The last quarter, from the publication on; of a year that is not over nothing has happened at its end."""
    published = context.published
    if published is None or (context.tense == "past" and match["which"] in ("the", "this")):
        return None
    year = published.year + {"next": 1, "last": -1}.get(match["which"], 0)
    first, last = date(year, 10, 1), date(year, 12, 31)
    if match["which"] != "last":
        first = max(first, published)
    return Days((first, last)) if first <= last else None


def _week(published: date, shift: int) -> Bounds:
    return week_of(published + timedelta(days=7 * shift))


def _weekend(published: date, shift: int) -> Bounds:
    sunday = _week(published, shift)[1]
    return sunday - timedelta(days=1), sunday


_PERIODS: dict[str, Callable[[date, int], Bounds]] = {
    "week": _week,
    "weekend": _weekend,
    "month": lambda published, shift: month_of(published.year, published.month + shift),
    "year": lambda published, shift: year_of(published.year + shift),
}


def read_nearest_weekend(match: re.Match[str], context: Context) -> Days | None:
    """The one behind: Saturday and Sunday up to the publication; in the future tense the one ahead."""
    if context.published is None:
        return None
    saturday = weekday_near(5, context.published, context.tense)
    return Days((saturday, saturday + timedelta(days=1)), tensed=True)


_STARTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def read_share_of_year(match: re.Match[str], context: Context) -> Days | None:
    year = _year(match, context)
    if year is None:
        if context.published is None:
            return None
        year = context.published.year + AWAY[match["which"]]
    months = 6 if match["share"] == "half" else 3
    number = min(_STARTS[match["number"] or match["q"]], 12 // months)
    first = (number - 1) * months + 1
    return Days((month_of(year, first)[0], month_of(year, first + months - 1)[1]))


def read_fiscal_year(match: re.Match[str], context: Context) -> Days | None:
    """Fiscal years begin between October of the year before (US) and April (Japan): the bounds cover both."""
    year = int(match["fiscal"]) if len(match["fiscal"]) == 4 else 2000 + int(match["fiscal"])
    return Days((date(year - 1, 10, 1), date(year + 1, 3, 31)))


def read_whole_year(match: re.Match[str], context: Context) -> Days | None:
    first = int(match["year"])
    last = int(match.groupdict().get("last_year") or first)
    return Days((year_of(first)[0], year_of(last)[1])) if first <= last else None


_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30.5, "year": 365.25}
_LOOSELY = re.compile(
    r"\b(?:(?P<more>over|more than|at least)|(?P<less>nearly|almost|close to|less than|under)|about|around|some|roughly|approximately)\s$",
    re.IGNORECASE,
)


def _loosely_ago(published: date, days: float, unit: float, loosely: re.Match[str]) -> Days:
    """ "Over two years ago" is up to a unit longer, "nearly" up to half of one shorter, "about" half a unit either way."""
    longer = unit if loosely["more"] else 0.0 if loosely["less"] else unit / 2
    shorter = 0.0 if loosely["more"] else unit / 2
    return Days((published - timedelta(days + longer), published - timedelta(days - shorter)))


def read_ago(match: re.Match[str], context: Context) -> Days | None:
    number = to_number(match["number"].lower()) or (1 if match["number"].lower() in ("a", "an") else 0)
    published, unit = context.published, match["unit"]
    if published is None or not number:
        return None
    if loosely := _LOOSELY.search(match.string, 0, match.start()):
        return _loosely_ago(published, number * _DAYS[unit], _DAYS[unit], loosely)
    if unit == "day":
        day = published - timedelta(days=int(number))
        return Days((day, day))
    if unit in ("week", "fortnight"):
        return Days(week_of(published - timedelta(days=_DAYS[unit] * int(number))))
    if unit == "month":
        return Days(month_of(published.year, published.month - int(number)))
    return Days(year_of(published.year - int(number)))
