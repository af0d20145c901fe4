"""The drafts of an article that is read → those that stand, where only the whole of it tells."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date as Day
from datetime import timedelta

from kg.annotate.entities import DateName
from kg.extract.meetings.article.day_bounds import is_earlier
from kg.extract.meetings.article.officials import is_open
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.sides.actors import Actor, is_crowd, without_shadows
from kg.extract.meetings.sides.crowds import is_society

_JOURNEYS = frozenset({"travel-to-talk", "will-visit"})
_ON_A_VISIT = re.compile(r"\b(?:is|are)\s+(?:(?:currently|now|also)\s+)?(?:paying|making|undertaking|on)\b")


def drop_bare_travels(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out a journey "to discuss" something, or an official visit of no day, where the article tells of an encounter on it."""
    bare = [d for d in drafts if all(r.rule.name in _JOURNEYS for r in d.reports) or _is_undated_visit(d)]
    told = [d for d in drafts if d not in bare and not d.conference]
    return [d for d in drafts if d not in bare or not any(_is_on(each, d) for each in told)]


def _is_undated_visit(draft: Draft) -> bool:
    """Whether it is only that somebody is on a visit: "Berg is paying a five-day visit to Peru"."""
    return draft.date is None and all(
        r.rule.name == "visit-to"
        and _ON_A_VISIT.search(r.clause.masked, max(0, r.origin - 30), r.origin + 12)
        for r in draft.reports
    )


def _on_other_days(one: Draft, other: Draft) -> bool:
    """Whether both have days, and none in common."""
    return is_earlier(one.date, other.date) or is_earlier(other.date, one.date)


def _is_on(encounter: Draft, journey: Draft) -> bool:
    """Whether an encounter was on a journey: of the same person, with those who were visited or in their country."""
    there = encounter.country.value if encounter.country else None
    visited = {a.party.key for a in journey.actors if a.party is not None and a.person is None}
    if _on_other_days(encounter, journey):
        return False
    return bool(encounter.persons & journey.persons) and (
        journey.sides <= encounter.sides or there in visited
    )


_PURPOSE = re.compile(r"(?<!going\s)(?<!plan\s)(?<!plans\s)(?<!want\s)\b(?:to|for)\s+(?:[a-z]+ly\s+)?$")
_BEHIND = re.compile(r"\b(?:[Yy]esterday|[Ee]arlier|[Ll]ast|ago)\b")


_HELD = re.compile(r"\b(?:held|took place|convened)\s+[^,.;]{0,40}$")


# "Berg met Ruiz": not "meets with", as a programme says, nor "the meeting with"
_DONE = re.compile(r"\b(?:met|spoke|held|took|sat|told|gave|[a-z]{2,}ed)\b")
_A_DAY = timedelta(days=1)


def settle_to_come(draft: Draft, printed: Day) -> None:
    """Take for planned what is told of a day to come; of what somebody did, such a day is that of something else.

    The next day is left: it may have begun elsewhere.
    """
    if not draft.is_told_visit and all(_DONE.match(r.sentence.text, r.origin) for r in draft.reports):
        if isinstance(draft.date, DateName) and draft.date.when.earliest > printed + _A_DAY:
            draft.date = draft.date_evidence = None
    elif not any(_DONE.search(r.sentence.text, r.start, r.end) for r in draft.reports):
        draft.status = "planned"


def settle_past(draft: Draft, printed: Day | None) -> None:
    """Tell what was held from what is planned, where the day is behind: "travelled to Lima yesterday to meet".

    Of what somebody says will be, such a day is that of something else.
    """
    if draft.status != "planned" or not isinstance(draft.date, DateName) or printed is None:
        return
    first = draft.reports[0]
    was_held = _HELD.search(first.sentence.text, first.start, max(draft.date.start - first.sentence.start, 0))
    if draft.date.when.latest >= printed or not (was_held or _BEHIND.search(draft.date.text)):
        return
    if was_held or _PURPOSE.search(first.clause.masked, 0, first.start):
        draft.status = "held"
    else:
        draft.date = draft.date_evidence = None


_NEAR = timedelta(days=21)


def drop_visits_told(drafts: Sequence[Draft], printed: Day | None) -> list[Draft]:
    """Leave out a visit named with its day unless it is of another time than the article and all it tells of."""
    return [d for d in drafts if not d.is_told_visit or _is_of_other_time(d, drafts, printed)]


def _is_of_other_time(visit: Draft, drafts: Sequence[Draft], printed: Day | None) -> bool:
    if printed is None or not isinstance(visit.date, DateName) or len(visit.sides) < 2:
        return False
    first, last = visit.date.when.earliest, visit.date.when.latest
    if first - timedelta(days=1) <= printed <= last + _NEAR:
        return False
    others = [
        d.date for d in drafts if d is not visit and d.sides & visit.sides and isinstance(d.date, DateName)
    ]
    return not any(o.when.earliest <= last + _NEAR and first <= o.when.latest + _NEAR for o in others)


def drop_invitations(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out a visit told by who invited to it, where the article tells of talks of the two by themselves."""
    invited = [d for d in drafts if all(r.rule.name == "visit-by-invitation" for r in d.reports)]
    return [
        d
        for d in drafts
        if d not in invited
        or not any(
            len(d.persons) > 1
            and d.persons <= t.persons
            and t not in invited
            and not (t.conference or _is_before(t, d))
            for t in drafts
        )
    ]


def _is_before(talks: Draft, visit: Draft) -> bool:
    """Whether talks were over before a visit to come."""
    return talks.status == "held" and visit.status == "planned" and is_earlier(talks.date, visit.date)


_LEADERS = re.compile(r"\b(?:leaders|heads|counterparts|ministers)\b")


def drop_summaries(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out "spoke with several leaders" where the article tells of calls with each of them."""
    left = list(drafts)
    for whole in drafts:
        named = [a.person for a in whole.actors if a.person is not None]
        many = len(named) == 1 and any(is_crowd(a) and _are_leaders(a) for a in whole.actors)
        if many and sum(_is_one_of(each, whole, named[0]) for each in left if each is not whole) > 1:
            left.remove(whole)
    return left


def _are_leaders(crowd: Actor) -> bool:
    """Whether they are of states: business leaders are met besides."""
    return crowd.party is not None and not is_society(crowd) and _LEADERS.search(crowd.party.key) is not None


def _is_one_of(each: Draft, whole: Draft, person: int) -> bool:
    """Whether an encounter of somebody with someone named is one of those that the whole stands for."""
    modes = {each.mode, whole.mode} - {None}
    alike = each.status == whole.status and len(modes) < 2 and not each.conference
    return alike and person in each.persons and len(each.persons) > 1


def divide_headlines(drafts: Sequence[Draft]) -> list[Draft]:
    """Give a headline over several encounters ("meets Israeli, Palestinian counterparts") to each: it is none itself.

    So too a sentence "met Minister Berg and Minister Holt", where others tell of "the meeting with Berg" and "talks with Holt".
    """
    left = list(drafts)
    for whole in [d for d in drafts if len(d.sides) > 2]:
        parts = [d for d in left if d is not whole and d.sides < whole.sides and _is_part(d, whole)]
        if len(parts) > 1 and (whole.only_headline or _are_all(parts, whole)):
            left.remove(whole)
            for part in parts:
                part.reports += whole.reports
    return left


_MET = frozenset({"met", "met-with", "spoke-with", "received", "held-with", "telephoned"})
_JOINTLY = re.compile(r"\b(?i:joint(?:ly)?|together|trilateral\w*|three-way|tripartite|quadrilateral)\b")


def _are_all(parts: Sequence[Draft], whole: Draft) -> bool:
    """Whether those who met are told to have met one with each of the others."""
    pairs = [d.persons for d in parts if len(d.persons) == 2 and not (d.conference or d.is_another)]
    told = (
        len(pairs) == len(parts) and set().union(*pairs) == whole.persons and bool(set.intersection(*pairs))
    )
    met = all(r.rule.name in _MET for r in whole.reports)
    return told and met and not any(_JOINTLY.search(r.sentence.text) for r in whole.reports)


def _is_part(draft: Draft, headline: Draft) -> bool:
    """Whether an encounter is one of those that a headline tells of; "meets" may be said of one still to come."""
    if headline.persons and not draft.persons & headline.persons:
        return False  # "recalled that the two presidents met in 2016"
    if draft.status == headline.status:
        return True
    alike = len(draft.persons) > 1 and draft.persons <= headline.persons
    return alike and not (draft.conference or draft.is_another)


def tells_another_day(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the sentences that tell of a draft tell of another that has a day: "called Ruiz, and met Berg last month"."""
    told = {report.sentence.start for report in draft.reports}
    return any(
        each is not draft
        and each.date is not None
        and each.date_evidence is not None
        and each.date_evidence.start in told
        for each in drafts
    )


def drop_place_as_side(draft: Draft) -> None:
    """Take a state that is only where an event was out of those who took part, where others are told."""
    where = draft.country.evidence.focus if draft.country else None
    if not draft.conference or where is None:
        return
    others = tuple(
        a for a in draft.actors if a.person or a.office or (a.start, a.end) != (where.start, where.end)
    )
    draft.actors = others if any(a.person is not None for a in others) else draft.actors


def fill_last_side(draft: Draft) -> None:
    """Give the one official of no known country the one of two sides for which nobody is named."""
    unnamed = [a for a in draft.actors if a.person is None and a.office is None and a.party is not None]
    unplaced = [a for a in draft.actors if is_open(a)]
    named = {a.party for a in draft.actors if a.person is not None and a.party is not None}
    if draft.conference or len(draft.sides) != len(named) + 1:
        return
    if not len(named) == len(unnamed) == len(unplaced) == 1:
        return
    [side], [official] = unnamed, unplaced
    placed = replace(official, party=side.party)
    draft.actors = without_shadows(placed if a is official else a for a in draft.actors)
