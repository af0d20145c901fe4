"""A page in, the questions that other pages ask of it out: whose facts, with whom, on what, for how much."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from kg.query.explorer_rows import (
    DocumentRow,
    ExplorerData,
    MeetingRow,
    PartyRow,
    PersonRow,
    PledgeRow,
    SentenceRow,
    SideRow,
    TopicRow,
)
from kg.view.pairs import homes

Fact = MeetingRow | PledgeRow
F = TypeVar("F", MeetingRow, PledgeRow)

NOT_KNOWN = "Publisher not known"


@dataclass(frozen=True, slots=True)
class Use:
    """A sentence, the fact that stands on it, and which of its values the sentence gives; none: it reports it."""

    sentence: SentenceRow
    fact: Fact
    value: str = ""


@dataclass(frozen=True)
class Digest:
    """A page with its look-ups, each made once when first asked for."""

    page: ExplorerData

    @cached_property
    def home(self) -> dict[str, str]:
        """The party that each person stands for."""
        return homes(self.page)

    @cached_property
    def persons(self) -> dict[str, PersonRow]:
        """People by their ids."""
        return {row.id: row for row in self.page.persons}

    @cached_property
    def parties(self) -> dict[str, PartyRow]:
        """Countries, organisations and groups by their ids."""
        return {row.id: row for row in self.page.parties}

    @cached_property
    def topics(self) -> dict[str, TopicRow]:
        """Topics by their ids."""
        return {row.id: row for row in self.page.topics}

    @cached_property
    def documents(self) -> dict[str, DocumentRow]:
        """Documents by their ids."""
        return {row.id: row for row in self.page.documents}

    @cached_property
    def meetings(self) -> dict[str, list[MeetingRow]]:
        """Meetings of each person and party, newest first."""
        found: dict[str, list[MeetingRow]] = defaultdict(list)
        for meeting in newest_first(self.page.meetings):
            people = {side.person for side in meeting.sides if side.person}
            for one in people | {self.party_of(side) for side in meeting.sides} - {""}:
                found[one].append(meeting)
        return found

    @cached_property
    def held(self) -> dict[str, list[MeetingRow]]:
        """Those of them that took place: what is planned or was called off is no meeting yet."""
        found: dict[str, list[MeetingRow]] = defaultdict(list)
        for one, meetings in self.meetings.items():
            found[one] = [meeting for meeting in meetings if meeting.status == "held"]
        return found

    @cached_property
    def pledges(self) -> dict[str, list[PledgeRow]]:
        """Pledges that each party makes or receives, newest first."""
        found: dict[str, list[PledgeRow]] = defaultdict(list)
        for pledge in newest_first(self.page.pledges):
            for party in {*pledge.by, *pledge.to, *pledge.channel}:
                found[party].append(pledge)
        return found

    @cached_property
    def pledges_at(self) -> dict[str, list[PledgeRow]]:
        """Pledges that were announced at each meeting."""
        found: dict[str, list[PledgeRow]] = defaultdict(list)
        for pledge in self.page.pledges:
            found[pledge.announced_at or ""].append(pledge)
        return found

    @cached_property
    def hosted(self) -> dict[str, list[MeetingRow]]:
        """Meetings that took place in each country, newest first."""
        found: dict[str, list[MeetingRow]] = defaultdict(list)
        for meeting in newest_first(self.page.meetings):
            if meeting.status == "held":
                found[meeting.country].append(meeting)
        return found

    @cached_property
    def people(self) -> dict[str, list[PersonRow]]:
        """People of each party, those who met most often first."""
        found: dict[str, list[PersonRow]] = defaultdict(list)
        for row in self.ranked(self.page.persons):
            found[row.party or ""].append(row)
        return found

    def ranked(self, people: Iterable[PersonRow]) -> list[PersonRow]:
        """People, those who met most often first."""
        return sorted(people, key=lambda row: (-len(self.held[row.id]), row.name))

    @cached_property
    def by_document(self) -> dict[str, list[Use]]:
        """The sentences of each document that facts stand on, with these."""
        found: dict[str, list[Use]] = defaultdict(list)
        facts: tuple[Fact, ...] = (*self.page.meetings, *self.page.pledges)
        for fact in facts:
            for sentence in fact.sentences:
                found[sentence.document].append(Use(sentence, fact))
            for detail in fact.details:
                for sentence in detail.sentences:
                    found[sentence.document].append(Use(sentence, fact, f"{detail.label}: {detail.text}"))
        return found

    @cached_property
    def last_day(self) -> date | None:
        """The day of the last document: how far the collection looks."""
        return max((row.published for row in self.page.documents if row.published), default=None)

    def party_of(self, side: SideRow) -> str:
        """The party that a side stands for, or none."""
        return side.party or self.home.get(side.person or "", "")

    def name(self, identifier: str) -> str:
        """What a person, side or topic is called."""
        person, party = self.persons.get(identifier), self.parties.get(identifier)
        topic = self.topics.get(identifier)
        if person or party:
            return person.name if person else party.name if party else ""
        return topic.label if topic else identifier.partition("/")[2]

    def counterparts(self, person: str) -> list[tuple[str, int]]:
        """Whom a person met how often: people of other sides, and sides without a named person."""
        own = self.home.get(person)
        met: Counter[str] = Counter()
        for meeting in self.held[person]:
            named = {self.party_of(side) for side in meeting.sides if side.person}
            sides = {
                side.person or side.party or ""
                for side in meeting.sides
                if (side.person and (self.party_of(side) != own or not own))
                or (not side.person and side.party not in named)
            }
            met.update(sides - {person, ""})
        return most_common(met)

    def counterpart_parties(self, party: str) -> list[tuple[str, int]]:
        """Which other parties a party met how often."""
        met: Counter[str] = Counter()
        for meeting in self.held[party]:
            met.update({self.party_of(side) for side in meeting.sides} - {party, ""})
        return most_common(met)

    def topics_of(self, facts: Iterable[Fact]) -> list[tuple[str, int]]:
        """What facts are about, most frequent first."""
        return most_common(Counter(topic for fact in facts for topic in fact.topics))

    def publishers_of(self, facts: Iterable[Fact]) -> list[tuple[str, int]]:
        """Who published the documents that facts stand on, each document once."""
        used = {sentence.document for fact in facts for sentence in fact.sentences}
        rows = [self.documents[document] for document in sorted(used) if document in self.documents]
        return most_common(Counter(row.publisher or NOT_KNOWN for row in rows))


def most_common(counts: Counter[str]) -> list[tuple[str, int]]:
    """Counts by size, equal ones by name."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def newest_first(facts: Iterable[F]) -> list[F]:
    """Order facts by their earliest days, the newest first, those without a date last."""
    return sorted(facts, key=_day, reverse=True)


def _day(fact: Fact) -> tuple[date, date, str]:
    return fact.earliest or date.min, fact.latest or date.min, fact.id
