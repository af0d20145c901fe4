"""Documents and what was extracted from them → everything known over all of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.events import Events, Meeting, Pledge
from kg.models import Document, Extraction, Issue
from kg.resolve.constraints import NO_CONSTRAINTS, Constraints, to_constraints
from kg.resolve.curation import Decisions
from kg.resolve.meeting_issues import (
    doubt_issues,
    meeting_issues,
    near_miss_issues,
    pledge_doubt_issues,
    pledge_issues,
)
from kg.resolve.meetings.clocks import zone_issues
from kg.resolve.meetings.encounters import Encounter, find_encounters
from kg.resolve.meetings.meetings import to_meetings
from kg.resolve.meetings.merging import Merged, merge
from kg.resolve.meetings.ties import find_ties
from kg.resolve.meetings.years import with_years
from kg.resolve.people.appearances import Cast, find_appearances
from kg.resolve.people.contested import settle_holdings
from kg.resolve.people.people import People, resolve_people
from kg.resolve.people.tenures import find_holdings, tenure_issues, to_offices, to_persons, to_tenures
from kg.resolve.pledges.commitments import Commitment, find_commitments
from kg.resolve.pledges.dollars import with_dollars
from kg.resolve.pledges.pledges import to_pledges
from kg.resolve.pledges.restatements import Groups, gather
from kg.resolve.pledges.totals import find_topic_pairs, find_totals
from kg.resolve.sources import Sources

NO_DECISIONS = Decisions()


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who, and which mentions are one thing: what the events are written from."""

    sources: Sources
    people: People
    encounters: tuple[Encounter, ...]
    merged: Merged
    meetings: tuple[Meeting, ...]
    commitments: tuple[Commitment, ...]
    groups: Groups
    pledges: tuple[Pledge, ...]
    told: tuple[Issue, ...]
    unmet: tuple[str, ...]


def resolve(
    documents: Mapping[str, Document] | Iterable[Document],
    extractions: Iterable[Extraction],
    decisions: Decisions = NO_DECISIONS,
) -> Events:
    """Merge what the documents say of the same persons, meetings and pledges.

    A curator's decisions win over the rules. The order of documents and extractions does not matter.
    """
    found = settle_all(documents, extractions, decisions)
    persons = found.people.persons.values()
    holdings, contested = settle_holdings(find_holdings(persons))
    issues = [*found.told, *found.people.issues, *contested, *tenure_issues(holdings)]
    issues += meeting_issues(found.meetings)
    issues += [*doubt_issues(found.merged.doubts, found.encounters), *pledge_issues(found.pledges)]
    issues += pledge_doubt_issues(found.groups)
    issues += [*near_miss_issues(found.merged.sets), *zone_issues(found.encounters)]
    return Events(
        persons=to_persons(persons, holdings),
        offices=to_offices(holdings),
        tenures=to_tenures(holdings),
        meetings=found.meetings,
        pledges=found.pledges,
        ties=find_ties(found.meetings),
        totals=find_totals(found.pledges),
        topic_pairs=find_topic_pairs(found.meetings),
        issues=_sorted_issues(issues),
        unmet=found.unmet,
    )


def settle_all(
    documents: Mapping[str, Document] | Iterable[Document],
    extractions: Iterable[Extraction],
    decisions: Decisions = NO_DECISIONS,
) -> Resolution:
    """Decide who is who and what is one, by the rules and the decisions."""
    told = sorted({one.document: one for one in extractions}.values(), key=lambda one: one.document)
    known = documents.values() if isinstance(documents, Mapping) else documents
    sources = Sources.of(known, told)
    people, of_people = _people(find_appearances(told, sources), decisions)
    encounters = with_years(find_encounters(told, people, sources), people.persons)
    merged, of_meetings = _merged(encounters, people, sources, decisions)
    meetings, by_mention = to_meetings(merged.sets, people.persons, sources)
    by_id = {meeting.id: meeting for meeting in meetings}
    announced_at = {place: by_id[meeting] for place, meeting in by_mention.items()}
    commitments = find_commitments(told, sources, announced_at)
    groups, of_pledges = _groups(commitments, announced_at, sources, decisions)
    return Resolution(
        sources=sources,
        people=people,
        encounters=tuple(encounters),
        merged=merged,
        meetings=meetings,
        commitments=tuple(commitments),
        groups=groups,
        pledges=tuple(with_dollars(each) for each in to_pledges(groups, announced_at, sources)[0]),
        told=tuple(issue for one in told for issue in one.issues),
        unmet=(*of_people.unmet, *of_meetings.unmet, *of_pledges.unmet),
    )


def _people(cast: Cast, decisions: Decisions) -> tuple[People, Constraints]:
    """Who is who by the rules; then again, with the decisions about what the rules say."""
    people = resolve_people(cast)
    mentions = {
        person.id: [one.key.reference for one in person.appearances] for person in people.persons.values()
    }
    mentions[""] = [one.key.reference for one in cast.appearances]
    constraints = to_constraints(decisions, "person", mentions)
    return (resolve_people(cast, constraints) if constraints else people), constraints


def _merged(
    encounters: Sequence[Encounter], people: People, sources: Sources, decisions: Decisions
) -> tuple[Merged, Constraints]:
    """Which mentions are one meeting, by the rules and the decisions."""
    merged = merge(encounters)
    if not any(one.kind == "meeting" for one in decisions.all):
        return merged, NO_CONSTRAINTS
    _, by_mention = to_meetings(merged.sets, people.persons, sources)
    mentions: dict[str, list[str]] = {}
    for one in encounters:
        mentions.setdefault(by_mention[one.document, one.index], []).append(one.reference)
    constraints = to_constraints(decisions, "meeting", mentions)
    return (merge(encounters, constraints) if constraints else merged), constraints


def _groups(
    commitments: Sequence[Commitment],
    meetings: Mapping[tuple[str, int], Meeting],
    sources: Sources,
    decisions: Decisions,
) -> tuple[Groups, Constraints]:
    """Which mentions are one pledge, by the rules and the decisions."""
    groups = gather(commitments)
    if not any(one.kind == "pledge" for one in decisions.all):
        return groups, NO_CONSTRAINTS
    _, ids = to_pledges(groups, meetings, sources)
    mentions = {ids[group]: [one.reference for one in members] for group, members in groups.members.items()}
    constraints = to_constraints(decisions, "pledge", mentions)
    return gather(commitments, constraints), constraints


def _sorted_issues(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Each issue once, by document, kind and place."""
    found = {(one.document, one.kind, one.message, _places(one)): one for one in issues}
    return tuple(found[key] for key in sorted(found))


def _places(issue: Issue) -> tuple[tuple[int, int], ...]:
    return tuple((evidence.start, evidence.end) for evidence in issue.evidence)
