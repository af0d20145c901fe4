"""Two encounters → whether both are one named event, and of one year or session of it."""

from datetime import timedelta

from kg.resolve.encounters import Encounter
from kg.resolve.occasions import same_occasion

# A named event does not take place again so soon: one of two tellings has another day of it.
_SESSION = timedelta(days=3)


def is_same_event(one: Encounter, other: Encounter) -> bool:
    """Whether both are the same named event."""
    return one.event is not None and other.event is not None and same_occasion(one.event, other.event)


def in_one_year(one: Encounter, other: Encounter) -> bool:
    """Whether both lie in one year, in which a named event takes place once."""
    years = years_of(one) | years_of(other)
    return bool(years_of(one) and years_of(other)) and len(years) == 1


def years_of(one: Encounter) -> frozenset[int]:
    """The years in which it can have been: that in the name of the event, else those of the dates."""
    if one.event is not None and one.event.year is not None:
        return frozenset({one.event.year})
    return frozenset(range(one.window[0].year, one.window[1].year + 1)) if one.window else frozenset()


def of_other_years(one: Encounter, other: Encounter) -> bool:
    """Whether the years of both are known and have none in common."""
    return bool(years_of(one) and years_of(other)) and not years_of(one) & years_of(other)


def is_yearly(one: Encounter, other: Encounter) -> bool:
    """Whether both are the summit of one name in one year; merging.py asks whether the year had several."""
    ours, theirs = one.event, other.event
    if ours is None or theirs is None or not in_one_year(one, other):
        return False
    return ours.level == theirs.level == "leader" and ours.words == theirs.words


def of_one_year(one: Encounter, other: Encounter) -> int | None:
    """A point where both have one number in a row, none where they are the event of one year; None against."""
    if not is_same_event(one, other):
        return None
    if one.event and other.event and one.event.number == other.event.number is not None:
        return 1
    return 0 if in_one_year(one, other) else None


def days_apart(one: Encounter, other: Encounter) -> timedelta:
    """The days between the bounds of two tellings; none where they overlap or one has none."""
    if one.window is None or other.window is None:
        return timedelta(0)
    return max(one.window[0] - other.window[1], other.window[0] - one.window[1], timedelta(0))


def in_one_session(one: Encounter, other: Encounter) -> bool:
    """Whether both tell of days so close that an organisation does not meet at one level twice."""
    named = one.event is not None and bool(one.event.organisations and one.event.level)
    days = all(each.window and each.window[1] - each.window[0] <= 2 * _SESSION for each in (one, other))
    return named and days and is_same_event(one, other) and days_apart(one, other) <= _SESSION
