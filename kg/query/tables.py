"""A graph in, its tables out: people, tenures, meetings, participations, pledges, claims, documents, issues.

The tables that other tools open. Each is a name, a kind of row and a function; keys and the tables they lead to
are said beside them. ``kg.export`` writes them as CSV or Parquet.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date as Day
from itertools import groupby

from kg.query import meetings, pledges, sources
from kg.query.facts import Facts
from kg.query.queries import run_query
from kg.query.reader import Reader
from kg.query.rows import DocumentLine, Id, IssueLine, ListedMeeting, ListedPledge, TableRow, Words
from kg.store import Iri
from kg.vocabulary import PREFIXES, local_id


class PersonLine(TableRow):
    """A person with every other way the documents write the name."""

    name: str
    names: Words
    party: str | None
    minister: bool
    wikidata: str | None
    person: Id
    party_id: Id | None


class PartyLine(TableRow):
    """A country, an organisation or a group."""

    label: str
    kind: str
    code: str | None
    region: str | None
    wikidata: str | None
    party: Id


class TenureLine(TableRow):
    """A person in an office, between the first and the last day that documents show it."""

    name: str
    office: str
    ministerial: bool
    first_seen: Day | None
    last_seen: Day | None
    tenure: Id
    person: Id
    party: Id | None


class ParticipationLine(TableRow):
    """Who took part in which meeting, for whom, in which office by the words of the document."""

    name: str | None
    office: str | None
    role: str | None
    participation: Id
    meeting: Id
    person: Id | None
    party: Id | None


class PledgeSide(TableRow):
    """Who is giver, receiver or channel of which pledge."""

    side: str
    label: str
    pledge: Id
    party: Id


class ClaimLine(TableRow):
    """One statement as one sentence of one document makes it; offsets are code points of the stored text."""

    property: str
    value: str
    quote: str
    rule: str
    start: int
    end: int
    claim: Id
    thing: Id
    document: Id


class TopicName(TableRow):
    """A topic of the scheme, whether or not it came up."""

    label: str
    broader: Id | None
    topic: Id


class TopicUse(TableRow):
    """A topic of a meeting or a pledge."""

    label: str
    thing: Id
    topic: Id


@dataclass(frozen=True, slots=True)
class TableOf:
    """A table: its name, what a line is, its key, and the columns that lead to other tables."""

    name: str
    row: type[TableRow]
    read: Callable[[Reader], Iterable[TableRow]]
    key: tuple[str, ...]
    leads_to: Mapping[str, str] = field(default_factory=dict)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns, in order."""
        return tuple(self.row.model_fields)


def people(reader: Reader) -> Iterator[PersonLine]:
    """Everyone named."""
    for row in run_query(reader.store, "parts/persons"):
        person = str(row["person"])
        facts = Facts(reader, person)
        names = {str(name) for name in facts.all("name")} - {reader.label(person)}
        yield PersonLine(
            name=reader.label(person),
            names=tuple(sorted(names)),
            party=reader.side(person),
            minister="Minister" in facts.types(),
            wikidata=_wikidata(reader, person),
            person=person,
            party_id=min(facts.ids("affiliation"), default=None),
        )


def parties(reader: Reader) -> Iterator[PartyLine]:
    """Every side and country that the graph names."""
    for row in run_query(reader.store, "parts/parties"):
        party = str(row["party"])
        facts = Facts(reader, party)
        code = facts.one("alpha3") or facts.one("acronym")
        yield PartyLine.model_validate(
            {
                "label": row["label"],
                "kind": local_id(party).partition("/")[0],
                "code": code,
                "region": facts.one("region"),
                "wikidata": _wikidata(reader, party),
                "party": party,
            }
        )


def _wikidata(reader: Reader, thing: str) -> str | None:
    same = reader.store.values(Iri(thing), Iri(PREFIXES["owl"] + "sameAs"))
    return str(same[0]).rpartition("/")[2] if same else None


def tenures(reader: Reader) -> Iterator[TenureLine]:
    """Who was seen in which office."""
    return reader.typed(TenureLine, run_query(reader.store, "parts/tenures"))


def participations(reader: Reader) -> Iterator[ParticipationLine]:
    """Who took part in what; one line each, even where documents give several offices."""
    rows = run_query(reader.store, "parts/participations")
    firsts = (next(same) for _, same in groupby(rows, key=lambda row: row["participation"]))
    return reader.typed(ParticipationLine, firsts)


def pledge_sides(reader: Reader) -> Iterator[PledgeSide]:
    """Givers, receivers and channels."""
    return reader.typed(PledgeSide, run_query(reader.store, "parts/pledge_sides"))


def topics(reader: Reader) -> Iterator[TopicName]:
    """The scheme of topics."""
    return reader.typed(TopicName, run_query(reader.store, "parts/topics"))


def topic_uses(reader: Reader) -> Iterator[TopicUse]:
    """Which meeting or pledge is on which topic."""
    return reader.typed(TopicUse, run_query(reader.store, "parts/topic_uses"))


def claims(reader: Reader) -> Iterator[ClaimLine]:
    """Every statement of every sentence."""
    return reader.typed(ClaimLine, run_query(reader.store, "parts/claims"))


TABLES: tuple[TableOf, ...] = (
    TableOf("people", PersonLine, people, ("person",), {"party_id": "parties"}),
    TableOf("parties", PartyLine, parties, ("party",)),
    TableOf("tenures", TenureLine, tenures, ("tenure",), {"person": "people", "party": "parties"}),
    TableOf("meetings", ListedMeeting, meetings.meetings, ("meeting",), {"document": "documents"}),
    TableOf(
        "participations",
        ParticipationLine,
        participations,
        ("participation",),
        {"meeting": "meetings", "person": "people", "party": "parties"},
    ),
    TableOf(
        "pledges",
        ListedPledge,
        pledges.pledges,
        ("pledge",),
        {"announced_at": "meetings", "document": "documents"},
    ),
    TableOf(
        "pledge_sides",
        PledgeSide,
        pledge_sides,
        ("pledge", "side", "party"),
        {"pledge": "pledges", "party": "parties"},
    ),
    TableOf("topics", TopicName, topics, ("topic",), {"broader": "topics"}),
    TableOf("topic_uses", TopicUse, topic_uses, ("thing", "topic"), {"topic": "topics"}),
    TableOf("documents", DocumentLine, sources.documents, ("document",)),
    TableOf("claims", ClaimLine, claims, ("claim",), {"document": "documents"}),
    TableOf("issues", IssueLine, sources.issues, (), {"document": "documents"}),
)
