"""Two encounters → whether both are one named event, and of one year or session of it."""

from collections.abc import Iterable
from datetime import timedelta

from kg.resolve.meetings.conferences import is_row
from kg.resolve.meetings.encounters import Encounter
from kg.resolve.meetings.occasions import same_occasion
from kg.resolve.spans import gap

# A named event does not take place again so soon: one of two tellings has another day of it.
_SESSION = timedelta(days=3)
_LONG_SESSION = timedelta(days=31)  # the same of a yearly conference that may last two weeks
_CONFERENCE = timedelta(days=14)  # an event that is no summit may last as long
_MONTH = timedelta(days=31)  # leaders have one summit of a name in it


def is_same_event(one: Encounter, other: Encounter) -> bool:
    """Whether both are the same named event, by their names or by one day and as much of the name as one of them tells."""
    if one.event is None or other.event is None:
        return False
    return same_occasion(one.event, other.event) or _is_short_for(one, other) or _is_short_for(other, one)


def _is_short_for(one: Encounter, other: Encounter) -> bool:
    """Whether one tells of the other's day, host and level with some of the words of its name: "the Rivers Summit"."""
    short, full = one.event, other.event
    if short is None or full is None or not one.on_a_day or one.window != other.window:
        return False
    alike = (short.organisations, short.level, short.states) == (full.organisations, full.level, full.states)
    return alike and bool(short.words and one.parties & other.parties) and short.words <= full.words


def at_one_occasion(one: Encounter, other: Encounter) -> bool:
    """Whether both took place at or on the margins of one named event, years put aside."""
    return bool(one.occasion and other.occasion and same_occasion(one.occasion, other.occasion))


def in_one_year(one: Encounter, other: Encounter) -> bool:
    """Whether both lie in one year, in which a named event takes place once."""
    years = years_of(one) | years_of(other)
    return bool(years_of(one) and years_of(other)) and len(years) == 1


def years_of(one: Encounter) -> frozenset[int]:
    """The years in which it can have been: that in the name of the event or occasion, else those of the dates."""
    for named in (one.event, one.occasion if one.window is None else None):
        if named is not None and named.year is not None:
            return frozenset({named.year})
    return frozenset(range(one.window[0].year, one.window[1].year + 1)) if one.window else frozenset()


def of_other_years(one: Encounter, other: Encounter) -> bool:
    """Whether the years of both are known and have none in common; chief news without a date is of its year."""
    ours, theirs = (years_of(each) or _years_of_news(each) for each in (one, other))
    return bool(ours and theirs) and not ours & theirs


def _years_of_news(one: Encounter) -> frozenset[int]:
    """The year in which an article tells chiefly who met, as held; in January it may be of the year before."""
    chief = one.mention.main and not one.mention.title and one.mention.status.value == "held"
    if one.published is None or not chief:
        return frozenset()
    return frozenset({one.published.year, one.published.year - (one.published.month == 1)})


def is_yearly(one: Encounter, other: Encounter) -> bool:
    """Whether both are the summit of one name, or of one row, in one year; merging.py asks whether it had several."""
    ours, theirs = one.event, other.event
    if ours is None or theirs is None or not in_one_year(one, other):
        return False
    if is_row(ours.words & theirs.words):
        return True
    alike = ours.words <= theirs.words or theirs.words <= ours.words
    return ours.level == theirs.level == "leader" and alike and is_same_event(one, other)


def of_one_year(one: Encounter, other: Encounter) -> int | None:
    """A point where both have one number in a row, none where they are of one year's event or summit; None against."""
    if not is_same_event(one, other):
        at_summit = at_one_occasion(one, other) and one.occasion and one.occasion.level == "leader"
        return 0 if at_summit and in_one_year(one, other) else None
    if one.event and other.event and one.event.number == other.event.number is not None:
        return 1
    return 0 if in_one_year(one, other) else None


def days_apart(one: Encounter, other: Encounter) -> timedelta:
    """The days between the bounds of two tellings; none where they overlap or one has none."""
    if one.window is None or other.window is None:
        return timedelta(0)
    return gap(one.window, other.window)


def in_one_session(one: Encounter, other: Encounter) -> bool:
    """Whether both have one number in a row, or days so close that one organisation or row does not meet twice."""
    if one.event is None or other.event is None or not is_same_event(one, other):
        return False
    if one.event.number == other.event.number is not None:
        return True
    if is_row(one.event.words & other.event.words):
        return days_apart(one, other) <= _LONG_SESSION
    apart = days_apart(one, other)
    if (
        one.event.level == other.event.level == "leader"
        and apart == timedelta(0)
        and _within(_MONTH, one, other)
    ):
        return True
    named = bool(one.event.organisations and one.event.level)
    return named and apart <= _SESSION and _within(2 * _SESSION, one, other)


def _within(length: timedelta, *tellings: Encounter) -> bool:
    """Whether all have bounds, and none of them wider."""
    return all(each.window is not None and each.window[1] - each.window[0] <= length for each in tellings)


def session_of(tellings: Iterable[Encounter]) -> timedelta:
    """How many days tellings of one event may be apart and still be of it; none where it has no name."""
    events = [one.event for one in tellings if one.event is not None]
    if not events:
        return timedelta(0)
    summit = any(event.level == "leader" and not is_row(event.words) for event in events)
    return _SESSION if summit else _CONFERENCE
