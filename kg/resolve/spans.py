"""Two stretches of days → how far they are apart."""

from datetime import date, timedelta

Span = tuple[date, date]
"""The first and the last day."""


def gap(one: Span, other: Span) -> timedelta:
    """The days between two stretches; none where they share a day.

    >>> may = [date(2024, 5, day) for day in range(1, 32)]
    >>> gap((may[0], may[2]), (may[7], may[9])).days, gap((may[0], may[2]), (may[2], may[9])).days
    (5, 0)
    """
    return max(one[0] - other[1], other[0] - one[1], timedelta(0))
