"""Documents and what was extracted from them → everything known over all of them."""

from collections.abc import Iterable, Mapping

from kg.models import Document, Events, Extraction, Issue
from kg.resolve.appearances import find_appearances
from kg.resolve.commitments import find_commitments
from kg.resolve.encounters import find_encounters
from kg.resolve.meetings import meeting_issues, to_meetings
from kg.resolve.merging import merge
from kg.resolve.people import resolve_people
from kg.resolve.pledges import to_pledges
from kg.resolve.restatements import gather
from kg.resolve.sources import Sources
from kg.resolve.tenures import find_terms, to_offices, to_persons, to_tenures
from kg.resolve.ties import find_ties


def resolve(
    documents: Mapping[str, Document] | Iterable[Document], extractions: Iterable[Extraction]
) -> Events:
    """Merge what the documents say of the same persons, meetings and pledges. The order of input does not matter."""
    told = sorted({one.document: one for one in extractions}.values(), key=lambda one: one.document)
    known = documents.values() if isinstance(documents, Mapping) else documents
    sources = Sources.of(known, told)
    people = resolve_people(find_appearances(told, sources))
    merged = merge(find_encounters(told, people, sources))
    meetings, by_mention = to_meetings(merged.sets, people.persons, sources)
    pledges = to_pledges(gather(find_commitments(told, sources)), by_mention, sources)
    terms = find_terms(people.persons.values())
    issues = [*(issue for one in told for issue in one.issues), *people.issues, *meeting_issues(meetings)]
    return Events(
        persons=to_persons(people.persons.values(), terms),
        offices=to_offices(terms),
        tenures=to_tenures(terms),
        meetings=meetings,
        pledges=pledges,
        ties=find_ties(meetings),
        issues=_sorted_issues(issues),
    )


def _sorted_issues(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Each issue once, by document, kind and place."""
    found = {(one.document, one.kind, one.message, _places(one)): one for one in issues}
    return tuple(found[key] for key in sorted(found))


def _places(issue: Issue) -> tuple[tuple[int, int], ...]:
    return tuple((evidence.start, evidence.end) for evidence in issue.evidence)
