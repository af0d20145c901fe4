"""Two encounters → whether they are one meeting, with the points that speak for it."""

import re
from datetime import date, timedelta

from kg.reference.countries import country_of_name
from kg.resolve.meetings.attendance import is_of_two_and_host, names_another, sides_in_common, who_took_part
from kg.resolve.meetings.clocks import is_one_day
from kg.resolve.meetings.encounters import Encounter, is_placed, says_phone
from kg.resolve.meetings.occasions import same_occasion
from kg.resolve.meetings.same_events import (
    at_one_occasion,
    days_apart,
    in_one_session,
    in_one_year,
    is_same_event,
    is_yearly,
    of_one_year,
    of_other_years,
)
from kg.resolve.meetings.undated import UNDATED_REASONS
from kg.resolve.names import fold

_SAME_NEWS = timedelta(days=3)  # publications about one undated meeting lie this close
_SAME_WORDS = 5  # points for a sentence that both print
_ELSEWHERE = timedelta(days=1)  # it may be published on the eve, by a clock further west
_TOLD_SOON = timedelta(days=7)  # a dated meeting is told, without its date, within this
_FORESEEN = timedelta(days=45)  # a meeting without a date is announced at most this long before
_SAME_SEASON = timedelta(days=60)  # an undated mention of a named event and the event
_HELD_BEFORE = timedelta(days=21)  # the same, of one told as held: earlier it is the one before
_A_YEAR = timedelta(days=300)  # the same, where both name the place: it is elsewhere the next time
_HALF_A_YEAR = timedelta(days=150)  # the same, of a summit of leaders in one country
_BY_VIDEO = re.compile(r"\bvideo|\bcall\b", re.IGNORECASE)  # not "virtual consultations"
_LONGEST = timedelta(days=62)  # windows longer than this say nothing about a meeting


def sameness(one: Encounter, other: Encounter) -> int:
    """Points that speak for one meeting; 0 where something speaks against it or too little for it.

    Who took part and when must agree: the more exactly, the more points. The setting adds to it.
    """
    if told_apart(one, other) or contradict(one, other):
        return 0
    who = 4 if is_same_event(one, other) else who_took_part(one, other)
    when = _when(one, other)
    if not who or when is None:
        return 0
    more = _setting(one, other) + _wording(one, other)
    told_alike = one.mention.status.value == other.mention.status.value
    just_these = len(one.persons) > 1 and one.persons == other.persons
    return who + when + more + told_alike + just_these if _is_enough(one, other, when, more) else 0


def told_apart(one: Encounter, other: Encounter) -> bool:
    """Whether one article tells both, and so means two; only a named event, and a plan come true, is told twice.

    An event by video, and one of the same name in a town, are two.
    """
    if (one.document, one.mention.segment) != (other.document, other.mention.segment):
        return False
    if not (is_same_event(one, other) or _is_told_again(one, other)):
        return True
    return contradict(one, other) or _met_otherwise(one, other)


def _is_told_again(one: Encounter, other: Encounter) -> bool:
    """Whether both are of one day and the same sides: a plan of the same people, or three sides named and unnamed.

    So are the same people, or three of them, told once with a day and once without, in one way; and a named event of the two sides and
    what three or more who came to it are told to have done.
    """
    if one.parties != other.parties:
        return False
    if (one.window is None) != (other.window is None):
        ways = one.mode == other.mode and one.mention.status.value == other.mention.status.value
        if ways and len(one.persons & other.persons) > 2 and _are_among(one, other):
            return True
        return ways and one.persons == other.persons and len(one.persons) > 1 and _are_chief(one, other)
    if one.window != other.window or not one.on_a_day:
        return False
    if (one.event is None) != (other.event is None) and len(one.persons & other.persons) > 2:
        return _are_among(one, other)
    if "planned" in {one.mention.status.value, other.mention.status.value} and one.persons == other.persons:
        return len(one.persons) > 1
    return _are_the_same_three(one, other) and not (one.persons and other.persons)


def _are_among(one: Encounter, other: Encounter) -> bool:
    """Whether one tells all whom the other names."""
    return one.persons <= other.persons or other.persons <= one.persons


def _are_chief(one: Encounter, other: Encounter) -> bool:
    return one.mention.main and other.mention.main


def _is_enough(one: Encounter, other: Encounter, when: int, more: int) -> bool:
    """Whether what speaks for one meeting suffices.

    A named event needs its bounds or its place; sides that share no named person on one day need a setting in
    common; a meeting without a common day needs one of the reasons of undated.py.
    """
    if is_same_event(one, other):
        return when >= 1 or more >= (1 if in_one_year(one, other) else 2) or is_yearly(one, other)
    if when == 4:
        known = bool(one.persons & other.persons) or sides_in_common(one, other) > 1
        return known or more >= (1 if _are_the_same_three(one, other) else 2)
    return more >= _SAME_WORDS or any(reason(one, other, more) for reason in UNDATED_REASONS)


def _are_the_same_three(one: Encounter, other: Encounter) -> bool:
    """Whether both bring exactly the same three sides or more together."""
    return len(one.parties) > 2 and one.parties == other.parties


def contradict(one: Encounter, other: Encounter) -> bool:
    """Whether way, outcome, kind, country or hour of the two rule each other out."""
    modes = {one.mode, other.mode} - {"unknown"}
    statuses = {one.mention.status.value, other.mention.status.value}
    if (_met_otherwise(one, other) and not is_same_event(one, other)) or statuses == {"held", "cancelled"}:
        return True
    kinds = {one.mention.kind.value, other.mention.kind.value}
    of_others = "bilateral" in kinds and kinds & {"multilateral", "conference"}
    if of_others and not (is_same_event(one, other) or is_of_two_and_host(one, other)):
        return True
    countries = {each.mention.country.value for each in (one, other) if each.mention.country}
    if len(countries) > 1 and modes == {"in_person"} and not _is_slip_of_country(one, other):
        return True
    if one.event and other.event and (not is_same_event(one, other) or of_other_years(one, other)):
        return True
    return _hours_apart(one, other)


def _met_otherwise(one: Encounter, other: Encounter) -> bool:
    """Whether the ways they met exclude each other: "met" nowhere in particular, and "spoke", may have been by video."""
    modes = {one.mode, other.mode} - {"unknown"}
    if modes == {"phone", "video"}:
        phoned, seen = (one, other) if one.mode == "phone" else (other, one)
        return says_phone(phoned) or not _BY_VIDEO.search(seen.mention.evidence.quote)
    if modes != {"in_person", "video"}:
        return len(modes) > 1
    met = one if one.mode == "in_person" else other
    return is_placed(met)


def _is_slip_of_country(one: Encounter, other: Encounter) -> bool:
    """Whether both name one town, are one session of one event, or two tell of the same two people on one day.

    Then one of the two countries is a slip. Who puts out both texts means two meetings.
    """
    if _in_one_named_place(one, other) or in_one_session(one, other):
        return True
    by_one = one.speaks_for == other.speaks_for != "" or one.document == other.document
    pair = one.persons == other.persons and len(one.persons) == len(one.parties) == 2
    on_one_day = one.on_a_day and one.window == other.window and one.parties == other.parties
    return pair and on_one_day and not by_one


def _hours_apart(one: Encounter, other: Encounter) -> bool:
    """Whether both give an hour of the day, in one notation, and not the same."""
    first, second = one.mention.start_time, other.mention.start_time
    return bool(first and second and len(first.value) == len(second.value) and first.value != second.value)


def exclude_each_other(one: Encounter, other: Encounter) -> bool:
    """Whether two tellings cannot be of one meeting, whatever speaks for it."""
    if contradict(one, other):
        return True
    if days_apart(one, other) > timedelta(0):
        return not (is_one_day(one, other) or in_one_session(one, other))
    if is_same_event(one, other):
        return False
    return any(names_another(one, other, party) for party in one.parties & other.parties)


def _when(one: Encounter, other: Encounter) -> int | None:
    """Points for the dates: 4 for one day, 2 for overlapping bounds, 1 for news of one time; None against."""
    if one.window and other.window:
        if days_apart(one, other) > timedelta(0):
            return 4 if is_one_day(one, other) else 2 if in_one_session(one, other) else None
        if one.on_a_day and other.on_a_day:
            return 4
        return 2 if _narrow(one) and _narrow(other) else 0
    if one.window or other.window:
        dated, undated = (one, other) if one.window else (other, one)
        return _told_around(dated, undated)
    if one.published and other.published:
        apart = abs(one.published - other.published)
        return 1 if apart <= _remembered(one, other, _SAME_NEWS) else of_one_year(one, other)
    return 0


def _narrow(encounter: Encounter) -> bool:
    return encounter.window is not None and encounter.window[1] - encounter.window[0] <= _LONGEST


def _told_around(dated: Encounter, undated: Encounter) -> int | None:
    """Whether the undated one was published when the dated one was news."""
    if undated.published is None or dated.window is None:
        return 0
    first, last = dated.window
    if not _narrow(dated):
        return 0
    ahead = _ELSEWHERE if dated.mention.main and undated.mention.main else timedelta(0)
    if undated.mention.status.value == "planned":
        ahead = _FORESEEN
    told = _TOLD_SOON
    if is_same_event(dated, undated) or at_one_occasion(dated, undated):
        ahead = told = _remembered(dated, undated, _SAME_SEASON)
        if undated.mention.status.value == "held" and told == _SAME_SEASON:
            ahead = _HELD_BEFORE
    if undated.mention.status.value == "planned":
        told = _ELSEWHERE
    if dated.on_a_day and _is_news_of(dated, undated):
        return 2
    return 1 if _within(undated.published, first - ahead, last + told) else of_one_year(dated, undated)


def _is_news_of(dated: Encounter, undated: Encounter) -> bool:
    """Whether an article is about what was held on its very day, or the day before, as another tells."""
    chief = undated.mention.main and dated.mention.status.value == undated.mention.status.value == "held"
    if not chief or dated.window is None or undated.published is None:
        return False
    return _within(undated.published, dated.window[0], dated.window[0] + _ELSEWHERE)


def _remembered(one: Encounter, other: Encounter, else_: timedelta) -> timedelta:
    """How long a named event, or what was on its margins, is told of without a date: the longer, the more is said of where."""
    if not (is_same_event(one, other) or at_one_occasion(one, other)):
        return else_
    if _in_one_named_place(one, other):
        return _A_YEAR
    countries = {each.mention.country.value if each.mention.country else None for each in (one, other)}
    of_leaders = one.event is not None and one.event.level == "leader"
    return _HALF_A_YEAR if of_leaders and len(countries) == 1 and None not in countries else else_


def _within(day: date, first: date, last: date) -> bool:
    return first <= day <= last


def _setting(one: Encounter, other: Encounter) -> int:
    """Points for place, country, occasion and length."""
    points = 0
    if one.mention.place and other.mention.place:
        points += _same_place(one.mention.place.value, other.mention.place.value)
    if one.mention.country and other.mention.country:
        points += one.mention.country.value == other.mention.country.value
    if one.occasion and other.occasion:
        points += 2 * same_occasion(one.occasion, other.occasion)
    if one.event and other.event and one.event.number is not None:
        points += 2 * (one.event.number == other.event.number)
    if one.mention.duration_minutes and other.mention.duration_minutes:
        points += one.mention.duration_minutes.value == other.mention.duration_minutes.value
    return points


def _same_place(one: str, other: str) -> int:
    """2 where two names are of one place, "Washington" and "Washington, D.C."; 1 for a house in a town and the town."""
    short, long = sorted((one, other), key=lambda place: len(fold(place).split()))
    words, parts = fold(short).split(), fold(long).split()
    if words == parts[: len(words)]:
        return 2
    if country_of_name(short):
        return 0
    return int(words == parts[-len(words) :] or fold(short) in [fold(part) for part in long.split(",")])


def _in_one_named_place(one: Encounter, other: Encounter) -> bool:
    ours, theirs = one.mention.place, other.mention.place
    return ours is not None and theirs is not None and _same_place(ours.value, theirs.value) > 0


def _wording(one: Encounter, other: Encounter) -> int:
    """Points for the same sentence, which settles which of two alike meetings is meant."""
    ours, theirs = fold(one.mention.evidence.quote), fold(other.mention.evidence.quote)
    return _SAME_WORDS if ours == theirs and len(ours.split()) >= 6 else 0
