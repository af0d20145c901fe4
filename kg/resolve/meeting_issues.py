"""Merged meetings and pledges, and what could not be merged → issues for a curator."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from kg.events import Fact, Meeting, Pledge
from kg.models import Issue, When
from kg.reference.places import towns_apart
from kg.resolve.meetings.encounters import Encounter
from kg.resolve.meetings.near_misses import near_misses
from kg.resolve.pledges.commitments import Commitment
from kg.resolve.pledges.ledger import disputed_sums
from kg.resolve.pledges.pledges import money_words
from kg.resolve.pledges.restatements import Groups

Doubt = tuple[str, tuple[str, ...]]  # a mention and those it could be one meeting with


def doubt_issues(doubts: Iterable[Doubt], encounters: Iterable[Encounter]) -> list[Issue]:
    """An issue for every mention that fits several meetings equally well."""
    by_reference = {one.reference: one for one in encounters}
    issues = []
    for reference, rivals in doubts:
        one = by_reference[reference]
        places = ", ".join(sorted({by_reference[rival].document for rival in rivals}))
        issues.append(
            Issue(
                kind="ambiguous-meeting",
                message=f"fits {len(rivals)} meetings told by {places} equally well; merged with none",
                document=one.document,
                evidence=(one.mention.evidence,),
            )
        )
    return issues


def near_miss_issues(sets: Sequence[Sequence[Encounter]]) -> list[Issue]:
    """An issue of the later text for each two meetings that only a day keeps apart."""
    return [
        Issue(
            kind="ambiguous-meeting",
            message=f"of {later.window[0]} here, of {early.window[0]} in {early.document}; perhaps one meeting, kept apart",
            document=later.document,
            evidence=(later.mention.evidence,),
        )
        for early, later in near_misses(sets)
        if early.window and later.window
    ]


def meeting_issues(meetings: Iterable[Meeting]) -> list[Issue]:
    """An issue for every property on which documents contradict each other."""
    return [
        issue
        for meeting in meetings
        for name, facts in _disputable(meeting)
        for issue in _contradictions(meeting, name, facts)
    ]


def _disputable(meeting: Meeting) -> list[tuple[str, Sequence[Fact[Any]]]]:
    """The values of which only one can be right; two places in one country may be a city and a house, but no two towns."""
    return [
        ("when", meeting.when),
        ("mode", meeting.mode),
        ("country", meeting.country),
        ("place", _other_places(meeting)),
        ("duration_minutes", meeting.duration_minutes),
    ]


def _other_places(meeting: Meeting) -> Sequence[Fact[str]]:
    """The place, and those that are in another country or are another town."""
    countries = {fact.value for fact in meeting.country}
    if len(countries) > 1 or not meeting.place:
        return meeting.place
    first, *others = meeting.place
    country = next(iter(countries), None)
    return (first, *(fact for fact in others if towns_apart(first.value, fact.value, country)))


def pledge_doubt_issues(groups: Groups) -> list[Issue]:
    """An issue of the later text for each two pledges that are perhaps one, told with two sums or of two days."""
    told = {one.reference: one for members in groups.members.values() for one in members}
    found: dict[tuple[str, str], Issue] = {}
    for pair in groups.doubts:
        one, other = (told[each] for each in pair)
        early, late = sorted((one, other), key=lambda each: (each.first or date.min, each.reference))
        found.setdefault(
            (min(groups.of[each] for each in pair), max(groups.of[each] for each in pair)),
            Issue(
                kind="ambiguous-pledge",
                message=f"{_told_otherwise(late, early)} in {early.document}; perhaps one announcement, counted apart",
                document=late.document,
                evidence=(late.mention.evidence,),
            ),
        )
    return list(found.values())


def _told_otherwise(late: Commitment, early: Commitment) -> str:
    """What the two say otherwise: how much, or on which day."""
    if late.amount == early.amount is not None:
        return f"{_so_much(late)} of {late.day} here, of {early.day}"
    return f"{_so_much(late)} here, {_so_much(early)}"


def _so_much(one: Commitment) -> str:
    """The sum, or the number of goods."""
    mention = one.mention
    if mention.money:
        return money_words(mention.money.value)
    return (
        f"{mention.count.value if mention.count else ''} {mention.item.value if mention.item else ''}".strip()
    )


def pledge_issues(pledges: Iterable[Pledge]) -> list[Issue]:
    """An issue for every pledge of which documents tell different sums, numbers of the goods, or days."""
    return [
        issue
        for pledge in pledges
        for name, facts in (("sum", _sums(pledge)), ("number", pledge.count), ("when", pledge.when))
        for issue in _contradictions(pledge, name, facts)
    ]


def _sums(pledge: Pledge) -> list[Fact[str]]:
    """The preferred sum and those that contradict it."""
    return [
        Fact(value=f"{fact.value.currency} {fact.value.amount:,.12g}", supports=fact.supports)
        for fact in (*pledge.money[:1], *disputed_sums(pledge))
    ]


def _contradictions(thing: Meeting | Pledge, name: str, facts: Sequence[Fact[Any]]) -> list[Issue]:
    if len(facts) < 2:
        return []
    return [_contradiction(thing, name, facts[0], fact) for fact in facts[1:] if fact.supports]


def _contradiction(thing: Meeting | Pledge, name: str, preferred: Fact[Any], fact: Fact[Any]) -> Issue:
    """An issue of the document that says otherwise; offsets of other documents would mean nothing in it."""
    document = fact.supports[0].document
    here = [s.evidence for s in preferred.supports if s.document == document]
    return Issue(
        kind="contradiction",
        message=f"{thing.label}: {name} is {_shown(preferred.value)} in one source, {_shown(fact.value)} in another",
        document=document,
        evidence=(fact.supports[0].evidence, *here[:1]),
    )


def _shown(value: object) -> str:
    return value.words if isinstance(value, When) else str(value)
