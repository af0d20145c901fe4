"""A date in an article and the days of the journey it tells of → whether it is one of them, though the page is from weeks later."""

import re
from dataclasses import replace
from datetime import timedelta

from kg.annotate.entities import DateName, YearlessDate

_WEEKDAY = re.compile(r"(?:[Ee]arly\s+|[Ll]ate\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+\w+)?")
_WEEK = timedelta(days=7)


def day_within(
    date: DateName | YearlessDate | None, journey: DateName | YearlessDate | None
) -> DateName | None:
    """The day of the ``journey`` that a weekday means; none where the weekday next to the page's own day can be meant."""
    if not isinstance(date, DateName) or not isinstance(journey, DateName):
        return None
    first, last = journey.when.earliest, journey.when.latest
    if not first < last < first + 2 * _WEEK or _WEEKDAY.fullmatch(date.text) is None:
        return None
    if first - _WEEK <= date.when.earliest <= last + _WEEK:
        return None
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    meant = [day for day in days if day.weekday() == date.when.earliest.weekday()]
    if len(meant) != 1:
        return None
    return replace(
        date, when=date.when.model_copy(update={"earliest": meant[0], "latest": meant[0]}), otherwise=None
    )


def lies_within(date: DateName | YearlessDate | None, journey: DateName | YearlessDate | None) -> bool:
    """Whether a date can be one of the several days of a ``journey``."""
    if not isinstance(date, DateName) or not isinstance(journey, DateName):
        return False
    first, last = journey.when.earliest, journey.when.latest
    readings = [day for day in (date.when, date.otherwise) if day is not None]
    return first < last and any(first <= day.earliest <= day.latest <= last for day in readings)
