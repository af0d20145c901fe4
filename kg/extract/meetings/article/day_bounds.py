"""Dates of an article → how they lie to each other: which is vague, which spans years; and a sentence that goes to several places."""

import re
from datetime import date as Day
from datetime import timedelta

from kg.annotate.entities import CountryName, DateName, YearlessDate, country_of
from kg.extract.meetings.sides.clauses import Clause

LONGEST_JOURNEY = timedelta(days=14)
_NEWS = timedelta(days=45)  # what an article is about is not longer past


def goes_on(clause: Clause) -> bool:
    """Whether a sentence tells of several places, each of which may have its own day."""
    named = [e for e in clause.by_start.values() if not (isinstance(e, CountryName) and e.form != "name")]
    return len({c for c in map(country_of, named) if c}) != 1


def bounds_of(date: DateName | YearlessDate | None) -> tuple[Day, Day] | None:
    return (date.when.earliest, date.when.latest) if isinstance(date, DateName) else None


def is_earlier(one: DateName | YearlessDate | None, other: DateName | YearlessDate | None) -> bool:
    """Whether the days of a date were over before those of another, as far as both are known."""
    ours, theirs = bounds_of(one), bounds_of(other)
    return ours is not None and theirs is not None and ours[1] < theirs[0]


def spans_years(date: DateName | YearlessDate | None) -> bool:
    """Whether a date is no day or days of an event: "attended the Conference, which adopted a plan for 2022-2024"."""
    bounds = bounds_of(date)
    return bounds is not None and bounds[1] - bounds[0] > LONGEST_JOURNEY


def is_vague(date: DateName | YearlessDate, known: DateName | YearlessDate) -> bool:
    """Whether a date is no day: "in March", or "later this month", does not replace the days of a visit."""
    if not isinstance(date, DateName):
        return False
    ours, theirs = bounds_of(known), bounds_of(date)
    words = re.search(r"\d", date.text) is None
    holds = words and ours and theirs and theirs != ours and theirs[0] <= ours[0] and ours[1] <= theirs[1]
    return bool(holds) or date.when.precision in ("month", "year")


def is_long_past(date: DateName | YearlessDate | None, published: Day | None) -> bool:
    """Whether a day was long ago when it was written of."""
    bounds = bounds_of(date)
    return bounds is not None and published is not None and bounds[1] + _NEWS < published


def lies_ahead(date: DateName | YearlessDate | None, published: Day | None) -> bool:
    """Whether a day is still to come when it is written of."""
    bounds = bounds_of(date)
    return bounds is not None and published is not None and bounds[0] > published


def is_one_day(date: DateName | YearlessDate | None) -> bool:
    return isinstance(date, DateName) and date.when.precision == "day"


def tells_year_only(date: DateName | YearlessDate | None) -> bool:
    return isinstance(date, DateName) and date.when.precision == "year"


def tells_other_month(date: DateName | YearlessDate | None) -> bool:
    """Whether a date is a month of a year that it names, "the May 2022 Summit": of another time than the article."""
    return (
        isinstance(date, DateName)
        and date.when.precision == "month"
        and str(date.when.earliest.year) in date.text
    )
