"""A person or a side in, what is new about it out, and what a reader may ask next.

"Lately" is seen from the last document, never from today.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.query.explorer_rows import MeetingRow, PersonRow, PledgeRow
from kg.view.digest import Digest, Fact, most_common
from kg.view.links import view_link

LATELY = timedelta(days=90)
YEAR = timedelta(days=365)
FEWEST = 4  # facts on a topic, before its growing or fading means anything
MOST = 6


@dataclass(frozen=True, slots=True)
class Trend:
    """How often a topic came up in the last twelve months and in the twelve before."""

    topic: str
    lately: int
    before: int

    @property
    def words(self) -> str:
        """Which way it goes."""
        return "more" if self.lately > self.before else "less" if self.lately < self.before else "as often"


def new_ties(digest: Digest, person: str) -> list[MeetingRow]:
    """Meetings of the last ninety days with someone whom the person had not met in these documents."""
    if not digest.last_day:
        return []
    met: dict[str, MeetingRow] = {}
    for meeting in digest.held[person]:  # the newest first, so that the first meeting remains
        for side in meeting.sides:
            if side.person and side.person != person:
                met[side.person] = meeting
    first = {meeting.id: meeting for meeting in met.values() if _is_late(meeting, digest.last_day)}
    return list(first.values())[:MOST]


def _is_late(meeting: MeetingRow, last: date) -> bool:
    return bool(meeting.earliest and last - LATELY <= meeting.earliest <= last)


def trends(digest: Digest, facts: Iterable[Fact]) -> list[Trend]:
    """Compare how often topics came up in the last twelve months with the twelve before."""
    last, counts = digest.last_day, {0: Counter[str](), 1: Counter[str]()}
    for fact in facts:
        years = (last - fact.latest) // YEAR if last and fact.latest else -1
        if years in counts:
            counts[years].update(fact.topics)
    found = [Trend(topic, counts[0][topic], counts[1][topic]) for topic in counts[0] | counts[1]]
    frequent = [trend for trend in found if trend.lately + trend.before >= FEWEST]
    return sorted(frequent, key=lambda trend: (-abs(trend.lately - trend.before), trend.topic))[:MOST]


def languages(digest: Digest, facts: Sequence[Fact]) -> list[tuple[str, int]]:
    """In which languages the documents behind facts are written."""
    used = {sentence.document for fact in facts for sentence in fact.sentences}
    rows = [digest.documents[document] for document in used if document in digest.documents]
    return most_common(Counter(row.language or "not known" for row in rows))


def is_past_due(digest: Digest, pledge: PledgeRow) -> bool:
    """Whether the last document was published after the day that a pledge names."""
    return bool(pledge.due_by and digest.last_day and digest.last_day > pledge.due_by)


def ask_next(
    digest: Digest, person: PersonRow, counterparts: Sequence[tuple[str, int]]
) -> list[tuple[str, str]]:
    """Questions about a person that the explorer and the ledger answer, with their addresses."""
    name, asked = person.short or person.name, []
    people = [other for other, _ in counterparts if other in digest.persons]
    if digest.last_day and digest.meetings[person.id]:
        since = digest.last_day - YEAR
        link = view_link(who=person.id, since=since)
        asked.append(
            (f"Whom did {name} meet in the last year of the documents?", f"explorer.html#view=list&{link}")
        )
    if people:
        pair = "_".join(sorted((person.id, people[0])))
        asked.append(
            (f"What did {name} and {digest.name(people[0])} talk about?", f"explorer.html#sel={pair}")
        )
    if len(people) > 1:
        far = next((other for other in reversed(people)), "")
        asked.append(
            (
                f"How else are {name} and {digest.name(far)} connected?",
                f"explorer.html#sel=path|{person.id}|{far}",
            )
        )
    if person.party and any(person.party in pledge.by for pledge in digest.pledges[person.party]):
        asked.append((f"What did {digest.name(person.party)} pledge?", f"pledges.html#by={person.party}"))
    return asked
