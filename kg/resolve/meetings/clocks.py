"""Places and capitals → how far their clocks are apart, and so whether two days can be one moment."""

import re
from collections.abc import Iterable
from datetime import timedelta
from functools import lru_cache

from kg.models import Issue
from kg.reference.countries import country_of_code
from kg.reference.places import town
from kg.resolve.meetings.encounters import Encounter

_DEGREES_AN_HOUR = 15
_FAR_APART = 5  # hours from which a call falls on two days often enough
_STRAY = 3.5  # hours that a country's clock may differ from its sun
TRANSCRIPT_RULE = "meeting/transcript-day"
TOLD_ON_RULE = "meeting/told-on"
_ZONE = re.compile(r"([+-])(\d\d):(\d\d)$")


@lru_cache(maxsize=4096)
def hours_east(place: str, country: str) -> float | None:
    """The hours by which the sun of a town is ahead of Greenwich.

    >>> round(hours_east("Tokyo", "JPN")), round(hours_east("San Francisco", "USA"))
    (9, -8)
    """
    found = town(place, country)
    return found.lon / _DEGREES_AN_HOUR if found else None


def capital_hours_east(country: str) -> float | None:
    """The hours of a country's capital.

    >>> capital_hours_east("CHN") > capital_hours_east("USA")
    True
    """
    known = country_of_code(country)
    return hours_east(known.capital.partition(",")[0], known.iso3) if known else None


def is_call_over_midnight(one: Encounter, other: Encounter) -> bool:
    """Whether two sides can date one call to neighbouring days: the eastern one to the later, far apart."""
    calls = {"phone", "video"}
    if one.mode not in calls or other.mode not in calls:
        return False
    if not (one.on_a_day and other.on_a_day and one.speaks_for and other.speaks_for):
        return False
    if not {one.speaks_for, other.speaks_for} <= one.parties & other.parties:
        return False
    if one.window is None or other.window is None:
        return False
    early, late = (one, other) if one.window[0] < other.window[0] else (other, one)
    if not (early.window and late.window) or late.window[0] - early.window[0] != timedelta(days=1):
        return False
    west, east = (_hours_of_side(each.speaks_for) for each in (early, late))
    return west is not None and east is not None and east - west >= _FAR_APART


def is_one_day(one: Encounter, other: Encounter) -> bool:
    """Whether two days that follow each other can be one: of a call across the world, or of a text put out later, or again.

    Or the later is that on which somebody said that they met.
    """
    later = is_put_out_later(one, other) or is_put_out_again(one, other) or is_told_the_day_after(one, other)
    return later or is_call_over_midnight(one, other)


def is_put_out_later(one: Encounter, other: Encounter) -> bool:
    """Whether one is dated by the publication of what was said at it ("today"), and the other to the day before it."""
    if not (one.on_a_day and other.on_a_day and one.mode == other.mode == "in_person"):
        return False
    if one.persons != other.persons or len(one.persons) < 2:
        return False
    spoken, told = (one, other) if _is_transcript(one) else (other, one)
    if not _is_transcript(spoken) or _is_transcript(told) or not (spoken.window and told.window):
        return False
    return spoken.window[0] - told.window[0] == timedelta(days=1) and spoken.published == spoken.window[0]


def is_told_the_day_after(one: Encounter, other: Encounter) -> bool:
    """Whether one is dated by who told of it ("met, the ministry said on Tuesday"), and the other to the day before."""
    told, dated = (one, other) if has_day_of_telling(one) else (other, one)
    if not has_day_of_telling(told) or has_day_of_telling(dated) or one.mode != other.mode:
        return False
    same = len(one.persons) > 1 and one.persons == other.persons
    if not (same and dated.on_a_day and told.window and dated.window):
        return False
    return told.window[0] - dated.window[0] == timedelta(days=1)


def has_day_of_telling(one: Encounter) -> bool:
    """Whether its day is that on which somebody said so."""
    return one.mention.when is not None and one.mention.when.evidence.rule == TOLD_ON_RULE


def is_put_out_again(one: Encounter, other: Encounter) -> bool:
    """Whether one sentence, "met today in Lima", is printed on two days that follow each other: nobody meets so alike twice."""
    ours, theirs = one.mention, other.mention
    if not (one.on_a_day and other.on_a_day and one.mode == other.mode == "in_person"):
        return False
    same = (
        len(one.persons) > 1 and one.persons == other.persons and ours.evidence.quote == theirs.evidence.quote
    )
    fresh = all(each.window and each.window[0] == each.published for each in (one, other))
    if not (same and fresh and ours.place and theirs.place and one.window and other.window):
        return False
    return abs(one.window[0] - other.window[0]) == timedelta(days=1)


def _is_transcript(one: Encounter) -> bool:
    return one.mention.when is not None and one.mention.when.evidence.rule == TRANSCRIPT_RULE


def _hours_of_side(side: str) -> float | None:
    kind, _, key = side.partition(":")
    return capital_hours_east(key) if kind == "country" else None


def zone_issues(encounters: Iterable[Encounter]) -> list[Issue]:
    """An issue for every time of day whose zone is not that of the place named with it."""
    return [_zone_issue(one) for one in encounters if _is_wrong_zone(one)]


def _is_wrong_zone(one: Encounter) -> bool:
    time, place, country = one.mention.start_time, one.mention.place, one.mention.country
    zone = _ZONE.search(time.value) if time else None
    if zone is None or place is None or country is None:
        return False
    sun = hours_east(place.value, country.value)
    clock = (int(zone[2]) + int(zone[3]) / 60) * (1 if zone[1] == "+" else -1)
    return sun is not None and abs(sun - clock) > _STRAY


def _zone_issue(one: Encounter) -> Issue:
    time, place = one.mention.start_time, one.mention.place
    return Issue(
        kind="date-contradiction",
        message=f"{time.value if time else ''} is not the time of {place.value if place else ''}",
        document=one.document,
        evidence=(one.mention.evidence,),
    )
