"""Days, months and years as a text leaves them → bounds in full dates, by tense and publication date."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

Tense = Literal["past", "future", "unknown"]
Bounds = tuple[date, date]
LAST = 0  # in place of a day: the last of its month

# A day without year and tense lies behind the publication, unless that is long ago and its next return near.
_LONG_AGO = timedelta(days=270)
_SOON = timedelta(days=100)
# A day so near that no tense means its return in another year: "arrived for the 9-10 May summit", and
# "will meet officials in Lima", published the day after a departure "on June 4".
_THESE_DAYS = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class YearDay:
    """Days of a year that is not said: month and day of the first and the last; ``lasts`` for "June 4-5"."""

    first: tuple[int, int]
    last: tuple[int, int]
    lasts: bool = False

    def in_year(self, year: int) -> Bounds | None:
        """The bounds in the year in which the first day falls; None for a day that year does not have.

        >>> YearDay((12, 30), (1, 2)).in_year(2023)
        (datetime.date(2023, 12, 30), datetime.date(2024, 1, 2))
        """
        start = day_of(year, *self.first)
        over_new_year = (self.last[0], self.last[1] or 31) < self.first
        end = day_of(year + over_new_year, *self.last)
        return (start, end) if start and end else None


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is no such day."""
    if not (MINYEAR < year < MAXYEAR and 1 <= month <= 12):
        return None
    length = monthrange(year, month)[1]
    return date(year, month, day or length) if 0 <= day <= length else None


def month_of(year: int, month: int) -> Bounds:
    """First and last day of a month; months below 1 and above 12 count on into other years.

    >>> month_of(2024, 0)
    (datetime.date(2023, 12, 1), datetime.date(2023, 12, 31))
    """
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_of(year: int) -> Bounds:
    """First and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def week_of(day: date) -> Bounds:
    """Monday and Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def nearest(days: YearDay, published: date, tense: Tense) -> Bounds | None:
    """The year that a reader on the publication date would supply.

    >>> nearest(YearDay((11, 13), (11, 13)), date(2024, 1, 5), "past")
    (datetime.date(2023, 11, 13), datetime.date(2023, 11, 13))
    """
    every = [days.in_year(published.year + shift) for shift in (-4, -3, -2, -1, 0, 1, 2, 3, 4)]
    behind = max((bounds for bounds in every if bounds and bounds[0] <= published), default=None)
    ahead = min((bounds for bounds in every if bounds and bounds[1] >= published), default=None)
    if behind is None or ahead is None:
        return behind or ahead
    since, until = published - behind[1], ahead[0] - published
    if tense == "future":
        return behind if since < _THESE_DAYS and until > _LONG_AGO else ahead
    return ahead if since > _LONG_AGO and until < (_THESE_DAYS if tense == "past" else _SOON) else behind


def weekday_near(number: int, published: date, tense: Tense) -> date:
    """The latest such weekday (Monday is 0) up to the publication; in the future tense the next from then."""
    back = (published.weekday() - number) % 7
    if tense == "future" and back:
        return published + timedelta(days=7 - back)
    return published - timedelta(days=back)
