"""Reasons to take two tellings of the same people around the same time for one meeting, without a common day."""

from collections.abc import Callable
from datetime import timedelta

from kg.resolve.meetings.attendance import goes_on, sides_in_common
from kg.resolve.meetings.bodies import is_of_one_body
from kg.resolve.meetings.encounters import Encounter
from kg.resolve.meetings.occasions import levels_of
from kg.resolve.meetings.same_events import at_one_occasion, in_one_year

Reason = Callable[[Encounter, Encounter, int], bool]
"""Told both encounters and the points for their setting."""

_SAME_NEWS = timedelta(days=3)
_DAY_AFTER = timedelta(days=1)
_ANNOUNCED = timedelta(days=14)
_WEEK = timedelta(days=8)
_MONTH = timedelta(days=31)
_HEADS = frozenset({"leader"})
_LEAD = _HEADS | {"vice-president"}


def in_one_place(one: Encounter, other: Encounter, more: int) -> bool:
    """Two known people, and a place, country or occasion that both name; more of it if bounds are wide."""
    return _two_people(one, other) and more >= (1 if _is_bounded(one) and _is_bounded(other) else 3)


def at_one_edition(one: Encounter, other: Encounter, more: int) -> bool:
    """Two known people at one summit of leaders in one year, which is held once."""
    summit = one.occasion is not None and one.occasion.level == "leader"
    return summit and at_one_occasion(one, other) and in_one_year(one, other) and _two_people(one, other)


def one_side_unnamed(one: Encounter, other: Encounter, more: int) -> bool:
    """One known person of one state, the other state's unnamed in one telling, a place in common, news or bounds of a few days."""
    states = all(party.startswith("country:") for party in one.parties | other.parties)
    shared = len(one.persons & other.persons) == 1
    if _same_day_news(one, other):
        return shared and more >= (1 if states else 3)
    days = _is_within(one, _WEEK) and _is_within(other, _WEEK) and _in_person(one, other)
    return shared and days and _both_held(one, other) and more > 1


def a_leader_visited(one: Encounter, other: Encounter, more: int) -> bool:
    """One leader in a country in one month, told once with whom and once as a visit to that state: its leader receives who visits."""
    visit, told = sorted((one, other), key=lambda each: len(each.persons))
    month = _is_within(one, _MONTH) and _is_within(other, _MONTH)
    states = all(party.startswith("country:") for party in one.parties)
    bare = all(side.person or not side.participant.office for side in visit.sides)
    alone = len(visit.persons) == 1 and bare and visit.persons < told.persons
    chief = _are_leaders(one, _HEADS) and _are_leaders(other, _HEADS)
    return month and alone and states and chief and more > 0 and _in_person(one, other)


def three_sides_in_the_news(one: Encounter, other: Encounter, more: int) -> bool:
    """The same three sides or more, on a day of which the other telling is news, someone of them known to both."""
    dated, undated = (one, other) if one.on_a_day else (other, one)
    if dated.window is None or undated.window is not None or undated.published is None:
        return False
    close = abs(undated.published - dated.window[0]) <= _DAY_AFTER
    sides = len(one.parties) > 2 and one.parties == other.parties
    return close and sides and bool(one.persons & other.persons) and _both_held(one, other)


def three_sides_in_one_place(one: Encounter, other: Encounter, more: int) -> bool:
    """The same three sides or more in one named place within a month: they seldom come together."""
    month = _is_within(one, _MONTH) and _is_within(other, _MONTH)
    return month and more > 1 and len(one.parties) > 2 and one.parties == other.parties


def news_of_one_day(one: Encounter, other: Encounter, more: int) -> bool:
    """Two people who met, told without a date in articles of one day."""
    undated = one.window is None and other.window is None
    return undated and _two_people(one, other) and _both_held(one, other) and _same_day_news(one, other)


def chief_news(one: Encounter, other: Encounter, more: int) -> bool:
    """Two people whose meeting is what both articles are about, told within three days."""
    chief = one.mention.main and other.mention.main and _both_held(one, other)
    return chief and _two_people(one, other) and _days_of_news(one, other) <= _SAME_NEWS


def told_on_its_day(one: Encounter, other: Encounter, more: int) -> bool:
    """Dated by one, and told by the other without a date on that day; if announced or told in passing, or on the next."""
    dated, undated = (one, other) if one.on_a_day else (other, one)
    if dated.window is None or undated.window is not None or undated.published is None:
        return False
    late = undated.published - dated.window[0]
    later = dated.mention.status.value == "planned" or not undated.mention.main
    allowed = _DAY_AFTER if later else timedelta(0)
    held = undated.mention.status.value == "held" and dated.on_a_day
    return held and _two_people(one, other) and timedelta(0) <= late <= allowed


def announced_shortly_before(one: Encounter, other: Encounter, more: int) -> bool:
    """Announced without a day, and told with one within two weeks, a month for leaders, of people announced or their like."""
    early, late = (one, other) if one.mention.status.value == "planned" and not one.window else (other, one)
    if early.mention.status.value != "planned" or early.window or not (early.published and late.window):
        return False
    with_others = goes_on(early) and early.persons <= late.persons
    among = (late.persons <= early.persons or with_others) and late.parties == early.parties
    wait = late.window[0] - early.published
    longest = _MONTH if _are_leaders(one) and _are_leaders(other) else _ANNOUNCED
    return _two_people(one, other) and among and _DAY_AFTER <= wait <= longest


def announced_twice(one: Encounter, other: Encounter, more: int) -> bool:
    """Announced without a day in articles of the same days, by one with all whom the other names."""
    planned = one.mention.status.value == other.mention.status.value == "planned"
    undated = one.window is None and other.window is None and _days_of_news(one, other) <= _SAME_NEWS
    among = one.persons <= other.persons or other.persons <= one.persons
    return planned and undated and among and _two_people(one, other)


def within_a_week(one: Encounter, other: Encounter, more: int) -> bool:
    """Two people who meet in person within the same week."""
    week = _is_within(one, _WEEK) and _is_within(other, _WEEK)
    return week and _two_people(one, other) and _in_person(one, other)


def leaders_in_one_month(one: Encounter, other: Encounter, more: int) -> bool:
    """Two heads of state or government who meet in person in the same month: they seldom do so twice."""
    month = _is_within(one, _MONTH) and _is_within(other, _MONTH)
    leaders = _are_leaders(one) and _are_leaders(other)
    return month and leaders and _two_people(one, other) and _in_person(one, other)


def called_at_that_time(one: Encounter, other: Encounter, more: int) -> bool:
    """ "Their call last week", and the day of that week on which two people spoke; of leaders also "in April", said in passing."""
    dated, vague = (one, other) if one.on_a_day else (other, one)
    calls = {one.mode, other.mode} <= {"phone", "video"} and dated.on_a_day and _both_held(one, other)
    if not calls or vague.when is None or vague.on_a_day or not _two_people(one, other):
        return False
    leaders = vague.when.precision == "month" and _are_leaders(one) and _are_leaders(other)
    return _is_within(vague, _WEEK) or (leaders and not vague.mention.main)


def on_an_announced_visit(one: Encounter, other: Encounter, more: int) -> bool:
    """Announced of one person of a state and nobody named of the other, and told of the days announced, with who it was.

    Not where "the leaders" of the other are to be met, who are several and have a meeting each.
    """
    plan, told = (one, other) if one.mention.status.value == "planned" else (other, one)
    if plan.mention.status.value != "planned" or told.mention.status.value != "held":
        return False
    days = _is_within(plan, _WEEK) and _is_within(told, _WEEK)
    unnamed = len(plan.persons) == 1 and plan.persons < told.persons
    states = all(party.startswith("country:") for party in one.parties | other.parties)
    several = any("leaders" in (side.participant.office or "").lower() for side in plan.sides)
    return days and unnamed and states and not several and _in_person(one, other)


def of_one_body(one: Encounter, other: Encounter, more: int) -> bool:
    """A committee, council or dialogue of just these sides, which meets once in a month or on a day that both tell."""
    month = _is_within(one, _MONTH) and _is_within(other, _MONTH)
    return month and one.parties == other.parties and is_of_one_body(one.mention, other.mention)


def leaders_met_lately(one: Encounter, other: Encounter, more: int) -> bool:
    """Two leaders met somewhere within a month, and news of that time says without a date that they did."""
    bounded, undated = (one, other) if one.window else (other, one)
    somewhere = any(each.mention.place or each.mention.country for each in (one, other))
    if (
        undated.window is not None
        or not _is_within(bounded, _MONTH)
        or not (somewhere and _both_held(one, other))
    ):
        return False
    leaders = _are_leaders(one) and _are_leaders(other)
    return leaders and _two_people(one, other) and _in_person(one, other)


UNDATED_REASONS: tuple[Reason, ...] = (
    in_one_place,
    at_one_edition,
    one_side_unnamed,
    a_leader_visited,
    three_sides_in_the_news,
    three_sides_in_one_place,
    news_of_one_day,
    chief_news,
    told_on_its_day,
    announced_shortly_before,
    announced_twice,
    within_a_week,
    leaders_in_one_month,
    called_at_that_time,
    on_an_announced_visit,
    of_one_body,
    leaders_met_lately,
)


def _two_people(one: Encounter, other: Encounter) -> bool:
    """Whether both tell who came for two sides, by name or by the post that has one holder."""
    return sides_in_common(one, other) >= 2


def _both_held(one: Encounter, other: Encounter) -> bool:
    return one.mention.status.value == other.mention.status.value == "held"


def _in_person(one: Encounter, other: Encounter) -> bool:
    return one.mode == other.mode == "in_person"


def _days_of_news(one: Encounter, other: Encounter) -> timedelta:
    """How far apart the publications lie."""
    if one.published is None or other.published is None:
        return timedelta.max
    return abs(one.published - other.published)


def _same_day_news(one: Encounter, other: Encounter) -> bool:
    return _days_of_news(one, other) == timedelta(0)


def _is_within(one: Encounter, length: timedelta) -> bool:
    return one.window is not None and one.window[1] - one.window[0] <= length


def _is_bounded(one: Encounter) -> bool:
    """Whether bounds or a publication tell roughly when it was."""
    return _is_within(one, 2 * _MONTH) if one.window else one.published is not None


def _are_leaders(one: Encounter, levels: frozenset[str] = _LEAD) -> bool:
    """Whether all who are named lead their states, or stand in for who does."""
    named = [side for side in one.sides if side.person or side.participant.office]
    return all(levels & set(levels_of(side.participant.office or "", side.party)) for side in named)
