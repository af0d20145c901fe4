"""The values that pass between the stages; frozen, and ignorant of the stage that made them.

    Document ──► Extraction (Mentions, each value Cited) ──► Graph of Events (each value a Fact) ──► rows

What all documents say together is in ``kg.events``. Offsets are Unicode code points in ``Document.text``,
start inclusive, end exclusive, and always ``document.text[start:end] == quote``.
"""

from calendar import monthrange
from datetime import date
from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

T = TypeVar("T")


class Frozen(BaseModel):
    """A value: it cannot change, and it knows all its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# ---------------------------------------------------------------- what was published


class Span(Frozen):
    """A stretch of a document's stored text."""

    start: int
    end: int


BlockKind = Literal["headline", "dateline", "byline", "caption", "bullet", "body", "speech", "question"]


class Block(Span):
    """A paragraph, heading or list item that is part of what the document says.

    In a transcript ``speaker`` is the label of who speaks, as printed ("SECRETARY BLINKEN"), outside the span.
    """

    kind: BlockKind = "body"
    speaker: str = ""


class Segment(Span):
    """One article of a document: a page may hold several, and nothing of one leaks into another.

    ``published`` is the article's own date where the page prints one, else the document's.
    Page furniture and repeated text are in no block.
    """

    blocks: tuple[Block, ...]
    headline: str = ""
    published: date | None = None
    dateline: str = ""


class Document(Frozen):
    """One published text. ``text`` is the stored text: the title, a newline and the body where the source gave both."""

    id: str
    text: str
    digest: str
    segments: tuple[Segment, ...]
    title: str = ""
    url: str = ""
    publisher: str = ""
    published: date | None = None
    language: str = "en"

    def text_of(self, block: Block) -> str:
        """The text of one of its blocks."""
        return self.text[block.start : block.end]


# ---------------------------------------------------------------- what a sentence says


class Evidence(Frozen):
    """The sentence a statement stands on, the words in it that say so, and the rule that read them.

    ``start`` and ``end`` bound the sentence, ``focus`` the words within it.
    """

    start: int
    end: int
    quote: str
    rule: str
    focus: Span | None = None


class Cited(Frozen, Generic[T]):
    """A value as one sentence gives it."""

    value: T
    evidence: Evidence


class When(Frozen):
    """A date as precise as its source, as two bounds, with the words that gave it.

    ``lasts`` says that the event went on from ``earliest`` to ``latest``, instead of falling somewhere between;
    ``inferred`` that the bounds follow from the context, since the text gives no date.
    """

    earliest: date
    latest: date
    words: str
    lasts: bool = False
    inferred: bool = False

    @property
    def precision(self) -> Literal["day", "month", "year", "range"]:
        """How much is known: a day, a month, a year, or two bounds.

        >>> When(earliest=date(2023, 11, 1), latest=date(2023, 11, 30), words="in November").precision
        'month'
        """
        first, last = self.earliest, self.latest
        if first == last:
            return "day"
        if first.day == 1 and (first.year, first.month) == (last.year, last.month):
            return "month" if last.day == monthrange(last.year, last.month)[1] else "range"
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
            return "year"
        return "range"

    def iso(self) -> tuple[str, str | None]:
        """The date and, for a range, the end date: ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``.

        >>> When(earliest=date(2023, 1, 1), latest=date(2023, 12, 31), words="in 2023").iso()
        ('2023', None)
        """
        width = {"day": 10, "month": 7, "year": 4, "range": 10}[self.precision]
        end = self.latest.isoformat() if self.precision == "range" else None
        return self.earliest.isoformat()[:width], end


class Yearless(Frozen):
    """Days of a year that the document leaves open, as (month, day); day 0 is the last of its month.

    ``lasts`` as in ``When``. The year may follow from what other documents or registers know.
    """

    first: tuple[int, int]
    last: tuple[int, int]
    words: str
    lasts: bool = False


class Party(Frozen):
    """A side: a state by its ISO 3166-1 alpha-3 code, an organisation by its key, or a group in the text's words."""

    kind: Literal["country", "organisation", "group"]
    key: str

    # Sides are compared at every mention, and two fields are compared faster than models are.
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Party) and (self.key, self.kind) == (other.key, other.kind)

    def __hash__(self) -> int:
        return hash((self.kind, self.key))


Role = Literal["host", "guest"]
Mode = Literal["in_person", "phone", "video", "unknown"]
MeetingKind = Literal["bilateral", "multilateral", "conference", "other"]
Status = Literal["held", "planned", "cancelled"]


class Participant(Frozen):
    """Who took part: the fullest name the document gives (none for a side known only as a state or organisation)."""

    name: str | None
    variants: tuple[str, ...] = ()
    office: str | None = None
    party: Party | None = None
    role: Role | None = None
    evidence: Evidence


class MeetingMention(Frozen):
    """One encounter as one document tells it."""

    segment: int
    main: bool
    mode: Cited[Mode]
    kind: Cited[MeetingKind]
    status: Cited[Status]
    participants: tuple[Participant, ...]
    evidence: Evidence
    when: Cited[When] | None = None
    yearless: Cited[Yearless] | None = None  # in place of ``when``, where no year can be told
    start_time: Cited[str] | None = None  # ISO 8601 with its zone where one is known
    duration_minutes: Cited[int] | None = None
    place: Cited[str] | None = None
    country: Cited[str] | None = None
    occasion: Cited[str] | None = None
    title: str | None = None  # of a named conference
    topics: tuple[Cited[str], ...] = ()  # identifiers of ontology/topics.ttl
    about: tuple[Cited[str], ...] = ()  # alpha-3 codes of countries whose situation was discussed
    reports: tuple[Evidence, ...] = ()  # further sentences that tell of the same encounter


PledgeType = Literal["financial", "in_kind", "policy"]
Stage = Literal["pledged", "delivered", "restated", "requested", "conditional"]
Finance = Literal["grant", "loan"]
Precision = Literal["exact", "about", "up_to", "at_least", "more_than", "nearly"]


def summed_as(stage: str) -> str:
    """The stage that a pledge is added up under: what is told as decided before was pledged.

    Told again of another pledge it does not count at all; where it is the only telling at hand, its sum would
    otherwise stand apart from what was pledged beside it.
    """
    return "pledged" if stage == "restated" else stage


class Money(Frozen):
    """An amount as said, in the unit of its currency (ISO 4217), never converted."""

    amount: float
    currency: str
    precision: Precision = "exact"


class PledgeMention(Frozen):
    """One commitment as one document tells it. ``part_of`` and ``additional_to`` count within ``Extraction.pledges``."""

    segment: int
    type: PledgeType
    stage: Cited[Stage]
    by: tuple[Cited[Party], ...]
    to: tuple[Cited[Party], ...]
    evidence: Evidence
    channel: tuple[Cited[Party], ...] = ()
    money: Cited[Money] | None = None
    finance: Cited[Finance] | None = None
    item: Cited[str] | None = None
    count: Cited[int] | None = None
    purpose: Cited[str] | None = None
    topics: tuple[Cited[str], ...] = ()
    when: Cited[When] | None = None
    due: Cited[When] | None = None
    condition: Cited[str] | None = None
    is_total: bool = False
    part_of: int | None = None
    additional_to: int | None = None
    announced_at: int | None = None  # index in Extraction.meetings


class Sighting(Frozen):
    """A person seen in an office, on a day or within bounds: what tenures are learnt from."""

    name: str
    variants: tuple[str, ...]
    office: str
    party: Party | None
    when: When | None
    segment: int
    evidence: Evidence


IssueKind = Literal[
    "date-contradiction",
    "date-underdetermined",
    "currency-underdetermined",
    "office-not-held",
    "ambiguous-person",
    "unresolved-person",
    "ambiguous-meeting",
    "ambiguous-pledge",
    "contradiction",
    "unread",
    "source",
]


class Issue(Frozen):
    """Something a curator should see, with the words it is about."""

    kind: IssueKind
    message: str
    document: str
    evidence: tuple[Evidence, ...] = ()


class Extraction(Frozen):
    """All that one document says."""

    document: str
    digest: str
    meetings: tuple[MeetingMention, ...] = ()
    pledges: tuple[PledgeMention, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    issues: tuple[Issue, ...] = ()
