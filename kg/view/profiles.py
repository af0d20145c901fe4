"""A person or a side in, what their profile page shows out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kg.query.explorer_rows import MeetingRow, OfficeRow, PartyRow, PersonRow, PledgeRow
from kg.query.meetings import count_meetings
from kg.view.digest import NOT_KNOWN, Digest, Fact, most_common, newest_first
from kg.view.lately import Trend, ask_next, is_past_due, languages, new_ties, trends
from kg.view.ledger import Total, totals
from kg.view.maps import Spot
from kg.view.words import count_words

MOST = 12
Counts = list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class PersonProfile:
    """All that the page of a person says."""

    person: PersonRow
    meetings: list[MeetingRow]
    counterparts: Counts
    topics: Counts
    places: Counts
    spots: list[Spot]  # where those meetings were
    sources: Counts
    pledges: list[PledgeRow]  # of the person's own side, while the documents saw the person in office
    announced: list[PledgeRow]  # at a meeting that the person took part in
    days: list[date]
    totals: str
    posts: list[OfficeRow]
    posts_once: list[OfficeRow]  # that documents gave on one day only, besides lasting ones
    new_ties: list[MeetingRow]
    questions: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class PartyProfile:
    """All that the page of a country, organisation or group says."""

    party: PartyRow
    people: list[PersonRow]
    terms: list[tuple[str, date, date]]
    meetings: list[MeetingRow]
    counterparts: Counts
    spots: list[Spot]  # where the countries are that it met
    topics: Counts
    hosted: list[MeetingRow]
    gives: list[Total]
    receives: list[Total]
    pledges: list[PledgeRow]
    sources: Counts
    days: list[date]
    one_sided: str
    languages: Counts
    trends: list[Trend]
    past_due: list[PledgeRow]


def person_profile(digest: Digest, person: PersonRow) -> PersonProfile:
    """Put together the page of a person."""
    meetings, held = digest.meetings[person.id], digest.held[person.id]
    counterparts = digest.counterparts(person.id)
    posts, posts_once = _posts(person)
    sides = {digest.home.get(other, other) for other, _ in counterparts}
    return PersonProfile(
        person=person,
        meetings=meetings,
        counterparts=counterparts[:MOST],
        topics=digest.topics_of(held)[:MOST],
        places=most_common(Counter(row.place for row in held if row.place))[:MOST],
        spots=_held_at(held),
        sources=digest.publishers_of(meetings)[:MOST],
        pledges=_pledges_in_office(digest, person),
        announced=_announced_at(digest, meetings),
        days=_days(held),
        totals=f"Met {count_words(len(counterparts), 'counterpart')} of {count_words(len(sides), 'side')} "
        f"in {count_meetings(row.status for row in meetings)}.",
        posts=posts,
        posts_once=posts_once,
        new_ties=new_ties(digest, person.id),
        questions=ask_next(digest, person, counterparts),
    )


def _posts(person: PersonRow) -> tuple[list[OfficeRow], list[OfficeRow]]:
    """Part posts seen over some time from those that a single day gave: these are more often mistaken."""
    newest = sorted(person.offices, key=lambda post: post.last or post.first or date.min, reverse=True)
    lasting = [post for post in newest if post.first and post.last and post.last > post.first]
    return (lasting, [post for post in newest if post not in lasting]) if lasting else (newest, [])


def _pledges_in_office(digest: Digest, person: PersonRow) -> list[PledgeRow]:
    """Pledges that the person's side made between the first and the last day it was seen in an office."""
    days = [day for office in person.offices for day in (office.first, office.last) if day]
    if not days or not person.party:
        return []
    return [
        pledge
        for pledge in digest.pledges[person.party]
        if person.party in pledge.by and pledge.earliest and min(days) <= pledge.earliest <= max(days)
    ]


def _announced_at(digest: Digest, meetings: Iterable[MeetingRow]) -> list[PledgeRow]:
    return newest_first(pledge for meeting in meetings for pledge in digest.pledges_at[meeting.id])


def _days(facts: Iterable[Fact]) -> list[date]:
    return [fact.earliest for fact in facts if fact.earliest]


def party_profile(digest: Digest, party: PartyRow) -> PartyProfile:
    """Put together the page of a country, organisation or group."""
    meetings, pledges = digest.meetings[party.id], digest.pledges[party.id]
    told: list[Fact] = [*digest.held[party.id], *pledges]
    sources = digest.publishers_of([*meetings, *pledges])
    counterparts = digest.counterpart_parties(party.id)
    return PartyProfile(
        party=party,
        people=digest.people[party.id],
        terms=_terms(digest.people[party.id]),
        meetings=meetings,
        counterparts=counterparts[:MOST],
        spots=_met_on_map(digest, counterparts),
        topics=digest.topics_of(told)[:MOST],
        hosted=digest.hosted[party.id],
        gives=totals(row for row in pledges if party.id in row.by),
        receives=totals(row for row in pledges if party.id in row.to),
        pledges=pledges,
        sources=sources[:MOST],
        days=_days(told),
        one_sided=_one_sided(sources),
        languages=languages(digest, [*meetings, *pledges]),
        trends=trends(digest, told),
        past_due=[row for row in pledges if is_past_due(digest, row)],
    )


def _held_at(meetings: Iterable[MeetingRow]) -> list[Spot]:
    """The places of meetings, each once."""
    points = {row.place: row.point for row in meetings if row.place and row.point}
    counts = Counter(row.place for row in meetings if row.place in points)
    return [Spot(name, number, points[name]) for name, number in most_common(counts)]


def _met_on_map(digest: Digest, counterparts: Counts) -> list[Spot]:
    """Countries that were met, each at its capital."""
    met = [(digest.parties[one], number) for one, number in counterparts if one in digest.parties]
    return [Spot(row.name, number, row.point) for row, number in met if row.kind == "country" and row.point]


def _terms(people: Iterable[PersonRow]) -> list[tuple[str, date, date]]:
    """Who was seen in an office from when to when, in the order of the days."""
    seen = [
        (f"{person.name}", office.first, office.last or office.first)
        for person in people
        for office in person.offices
        if office.first and "minister" in office.label.lower() + " minister" * person.minister
    ]
    longest: dict[str, tuple[str, date, date]] = {}
    for name, first, last in seen:
        known = longest.get(name, (name, first, last))
        longest[name] = (name, min(first, known[1]), max(last, known[2]))
    return sorted(longest.values(), key=lambda row: (row[1], row[0]))[-MOST:]


def _one_sided(sources: Counts) -> str:
    """Say what share of the documents one publisher has, where that is most of them; those of whom is unknown are none."""
    documents = sum(number for _, number in sources)
    if documents < 2 or sources[0][1] * 2 < documents or sources[0][0] == NOT_KNOWN:
        return ""
    share = round(100 * sources[0][1] / documents)
    return f"{share} percent of the documents behind this page are from one publisher: {sources[0][0]}."
