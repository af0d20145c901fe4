"""A day as people write it, 2022 or 2022-03 or 2022-03-05, in; its first or last day out."""

import re
from calendar import monthrange
from datetime import date

from kg.errors import QueryError

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


def first_day(text: str) -> date:
    """The first day that a date allows for.

    >>> first_day("2022-03")
    datetime.date(2022, 3, 1)
    """
    return _days(text)[0]


def last_day(text: str) -> date:
    """The last day that a date allows for.

    >>> last_day("2024-02")
    datetime.date(2024, 2, 29)
    """
    return _days(text)[1]


def _days(text: str) -> tuple[date, date]:
    match = _PARTIAL.fullmatch(text.strip())
    if not match:
        raise QueryError(f"{text!r} is no date: write 2022, 2022-03 or 2022-03-05")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return date(year or 0, month or 1, day or 1), _last(year or 0, month or 12, day)
    except ValueError as error:
        raise QueryError(f"{text!r} is no date: {error}") from error


def _last(year: int, month: int, day: int | None) -> date:
    return date(year, month, day or monthrange(year, month)[1])
