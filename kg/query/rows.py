"""What the questions return: frozen rows. The order of the fields is the order of the columns, everywhere.

Who, what, when, where, then quote, source and certainty, identifiers last. None means that the documents do
not say. A date is two days, the first and the last that its words allow for; ``date_precision`` says how they
differ. Amounts are as said, in units of their currency; ``dollars`` stands beside them, with the rate it was made by.
Ids are local ids of the graph.
"""

from datetime import date as Day
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, model_validator

from kg.models import Frozen, When
from kg.vocabulary import local_id

Certainty = Literal["stated", "contradicted"]
"""``contradicted``: documents disagree on some value of it; the preferred one is shown."""

DatePrecision = Literal["day", "month", "year", "range"]
SEPARATOR = "; "


def _local(value: Any) -> Any:
    return local_id(str(value)) if isinstance(value, str) else value


def _listed(value: Any) -> Any:
    """Words that SPARQL put into one, apart again and in order."""
    if isinstance(value, str):
        return tuple(sorted(filter(None, value.split(SEPARATOR))))
    return () if value is None else value


def _plain_number(value: Any) -> Any:
    """A decimal as an int where it is whole, so that 65 million prints as that."""
    if isinstance(value, Decimal | float):
        return int(value) if value == int(value) else float(value)
    return value


Id = Annotated[str, BeforeValidator(_local)]
_LISTED = BeforeValidator(_listed)
Words = Annotated[tuple[str, ...], _LISTED]
Amount = Annotated[int | float, BeforeValidator(_plain_number)]


class TableRow(Frozen):
    """One line of an answer."""


class Sourced(TableRow):
    """A line with the sentence it stands on; ``sources`` counts the documents that say so."""


def precision(first: Day | None, last: Day | None) -> DatePrecision | None:
    """How much of a date is known.

    >>> precision(Day(2023, 11, 1), Day(2023, 11, 30))
    'month'
    """
    return When(earliest=first, latest=last, words="").precision if first and last else None


class Dated(Sourced):
    """A line with a date; the precision follows from its two days."""

    @model_validator(mode="before")
    @classmethod
    def _add_precision(cls, values: Any) -> Any:
        if isinstance(values, dict) and "date_precision" not in values:
            return values | {"date_precision": precision(values.get("date"), values.get("date_latest"))}
        return values


# ---------------------------------------------------------------- meetings


class ListedMeeting(Dated):
    """A meeting with its main sentence. ``who`` names people with the side they are of, or sides alone."""

    label: str
    who: Words
    parties: Words
    kind: str | None
    mode: str | None
    status: str
    topics: Words
    about: Words
    date: Day | None
    date_latest: Day | None
    date_precision: DatePrecision | None
    date_text: str | None
    place: str | None
    country: str | None
    occasion: str | None
    quote: str
    source: str
    certainty: Certainty
    sources: int
    meeting: Id
    document: Id
    start: int


class Representative(Dated):
    """Who spoke for a party in a meeting, and in which office by the words of the document."""

    name: str
    office: str | None
    role: str | None
    label: str
    date: Day | None
    date_latest: Day | None
    date_precision: DatePrecision | None
    quote: str
    source: str
    certainty: Certainty
    sources: int
    person: Id
    meeting: Id
    document: Id
    start: int


class TopicYear(TableRow):
    """A topic, and in how many meetings of a year it came up."""

    topic_label: str
    year: int | None
    meetings: int
    topic: Id


class Place(TableRow):
    """A place with the meetings there; ``first`` and ``last`` are days."""

    label: str
    country: str | None
    meetings: int
    first: Day | None
    last: Day | None
    place: Id


# ---------------------------------------------------------------- people


class Minister(TableRow):
    """A minister in an office, seen in it between two days, with the meetings the graph holds."""

    name: str
    party: str | None
    office: str | None
    first_seen: Day | None
    last_seen: Day | None
    meetings: int
    people_met: int
    person: Id


class Counterpart(TableRow):
    """Someone whom a person met."""

    name: str
    party: str | None
    meetings: int
    topics: Words
    first: Day | None
    last: Day | None
    other: Id


class OfficeHolder(Sourced):
    """A person in an office, between the first and the last day the documents show it."""

    name: str
    office: str
    party: str | None
    first_seen: Day | None
    last_seen: Day | None
    quote: str
    source: str
    certainty: Certainty
    sources: int
    person: Id
    tenure: Id
    document: Id
    start: int


class Neighbour(TableRow):
    """Someone within two steps: met (1), or met by someone whom the person met (2)."""

    name: str
    party: str | None
    steps: int
    via: Words
    other: Id


class Connected(TableRow):
    """A person, how many people they met and in how many meetings."""

    name: str
    party: str | None
    people_met: int
    meetings: int
    person: Id


class Pair(TableRow):
    """Two that met."""

    a_name: str
    b_name: str
    meetings: int
    first: Day | None
    last: Day | None
    a: Id
    b: Id


class Step(Dated):
    """One link of a chain between two people: a meeting of two neighbours in it."""

    from_name: str
    to_name: str
    label: str
    date: Day | None
    date_latest: Day | None
    date_precision: DatePrecision | None
    quote: str
    source: str
    certainty: Certainty
    sources: int
    from_person: Id
    to_person: Id
    meeting: Id
    document: Id
    start: int


# ---------------------------------------------------------------- pledges


class ListedPledge(Dated):
    """A commitment with its main sentence. ``date``: when it was made, ``due``: by when it is due."""

    by: Words
    to: Words
    channel: Words
    label: str
    type: str
    stage: str
    amount: Amount | None
    precision: str | None
    currency: str | None
    dollars: Amount | None
    dollar_rate: Amount | None
    dollar_rate_date: Day | None
    dollar_rate_source: str | None
    item: str | None
    item_count: int | None
    purpose: str | None
    topics: Words
    condition: str | None
    date: Day | None
    date_latest: Day | None
    date_precision: DatePrecision | None
    date_text: str | None
    due: Day | None
    due_text: str | None
    counted: bool
    reason: str
    quote: str
    source: str
    certainty: Certainty
    sources: int
    pledge: Id
    announced_at: Id | None
    document: Id
    start: int


class LedgerTotal(TableRow):
    """What the counted pledges of one donor to one recipient come to, in one stage and one currency."""

    by: Words
    to: Words
    stage: str
    currency: str
    total: Amount
    dollars: Amount | None
    pledges: int


class PurposeTotal(TableRow):
    """What the counted pledges for one topic come to; one pledge may serve several topics."""

    topic_label: str
    stage: str
    currency: str
    total: Amount
    pledges: int
    topic: Id


class PledgeRelation(TableRow):
    """Two commitments that belong together: additional to, restates, part of, fulfils."""

    label: str
    relation: str
    other_label: str
    reason: str
    pledge: Id
    other: Id


# ---------------------------------------------------------------- topics, documents, trust


class TopicLine(TableRow):
    """A topic with how often it came up."""

    label: str
    broader: str | None
    meetings: int
    pledges: int
    first: Day | None
    last: Day | None
    topic: Id


class TopicsTogether(TableRow):
    """Two topics with how many meetings discussed both."""

    one_label: str
    other_label: str
    meetings: int
    one: Id
    other: Id


class DocumentLine(TableRow):
    """A document and what was taken from it."""

    title: str
    publisher: str | None
    published: Day | None
    language: str | None
    url: str | None
    sentences: int
    meetings: int
    pledges: int
    issues: int
    document: Id


class Taken(TableRow):
    """A meeting, commitment or tenure that a sentence of a document reports."""

    kind: str
    label: str
    quote: str
    rule: str
    thing: Id
    document: Id
    start: int
    end: int


class Sentence(TableRow):
    """One value of a thing as one sentence of one document gives it."""

    property: str
    value: str
    preferred: bool
    quote: str
    source: str
    published: Day | None
    rule: str
    url: str | None
    thing: Id
    claim: Id
    document: Id
    start: int
    end: int


class Contradiction(TableRow):
    """Two sentences that cannot both hold; the value of the first is shown, the other is kept."""

    label: str
    property: str
    value: str
    other_value: str
    quote: str
    source: str
    other_quote: str
    other_source: str
    thing: Id
    document: Id
    start: int
    other_document: Id
    other_start: int


class IssueLine(TableRow):
    """Something a curator should see, with the words it is about where there are some."""

    kind: str
    message: str
    quote: str | None
    source: str
    published: Day | None
    issue: Id
    document: Id
    start: int | None


class Coverage(TableRow):
    """How much of a document is in use; ``unused``: sentences with a word of meeting or money and no fact."""

    title: str
    sentences: int
    used: int
    candidates: int
    unused: tuple[str, ...]
    document: Id


class Publisher(TableRow):
    """A publisher with what its documents gave; many facts from one side only are a warning."""

    publisher: str
    documents: int
    meetings: int
    pledges: int
    first: Day | None
    last: Day | None


class Hit(TableRow):
    """Something that a search found: a thing by its name, or a sentence by its words."""

    kind: str
    label: str
    quote: str | None
    source: str | None
    thing: Id
    document: Id | None
    start: int | None


class Count(TableRow):
    """How many things of a kind the graph holds."""

    kind: str
    count: int


def word_columns(row: type[TableRow]) -> frozenset[str]:
    """The columns that hold several names or labels each.

    >>> sorted(word_columns(LedgerTotal))
    ['by', 'to']
    """
    listed = {name for name, field in row.model_fields.items() if _LISTED in field.metadata}
    return frozenset(listed)
