"""What all documents say together: people, meetings and pledges, each value with the sentences it stands on; frozen."""

from datetime import date
from typing import Generic

from kg.models import (
    Evidence,
    Finance,
    Frozen,
    Issue,
    MeetingKind,
    Mode,
    Money,
    Party,
    PledgeType,
    Role,
    Stage,
    Status,
    T,
    When,
)


class Support(Frozen):
    """One sentence of one document that a fact stands on."""

    document: str
    evidence: Evidence


class Fact(Frozen, Generic[T]):
    """A resolved value with all that it stands on: sentences, or a named rule and its inputs.

    Of several facts about one property the first is preferred; the others contradict it and stay visible.
    """

    value: T
    supports: tuple[Support, ...] = ()
    derived_by: str | None = None
    derived_from: tuple[str, ...] = ()  # local ids of the things it was derived from


class Tenure(Frozen):
    """A person in an office for a party, with the first and last day the documents saw it."""

    id: str
    person: str
    office: str  # id of the office
    party: Party | None
    first_seen: date | None
    last_seen: date | None
    supports: tuple[Support, ...]


class Office(Frozen):
    """A post: foreign minister of Japan."""

    id: str
    label: str
    party: Party | None
    ministerial: bool


class Person(Frozen):
    """One human being, however the documents write the name."""

    id: str
    name: str
    names: tuple[Fact[str], ...]  # every variant, with the sentences that use it
    party: Party | None
    minister: bool
    wikidata: str | None = None


class Participation(Frozen):
    """One side of a meeting: a person, or a party known only as such."""

    id: str
    person: str | None
    party: Party | None
    office: str | None  # words, as the document gives them
    role: Role | None
    supports: tuple[Support, ...]


class Meeting(Frozen):
    """One encounter, merged over all documents that tell of it. In each tuple of facts the first is preferred."""

    id: str
    label: str
    mode: tuple[Fact[Mode], ...]
    kind: tuple[Fact[MeetingKind], ...]
    status: tuple[Fact[Status], ...]
    when: tuple[Fact[When], ...]
    start_time: tuple[Fact[str], ...]
    duration_minutes: tuple[Fact[int], ...]
    place: tuple[Fact[str], ...]
    country: tuple[Fact[str], ...]
    occasion: tuple[Fact[str], ...]  # words, or the id of another Meeting in occasion_meeting
    occasion_meeting: str | None
    title: str | None
    participations: tuple[Participation, ...]
    topics: tuple[Fact[str], ...]
    about: tuple[Fact[str], ...]
    supports: tuple[Support, ...]  # the sentences that report it


class Counting(Frozen):
    """Whether the ledger counts a pledge, and the reason in words."""

    counted: bool
    reason: str


class Dollars(Frozen):
    """The value of an amount in US dollars of its day: beside the amount as said, never instead of it."""

    value: float
    rate: float  # dollars for one unit of the currency
    rate_date: date | None  # the day of the rate; none for what was said in dollars
    source: str


class Pledge(Frozen):
    """One commitment, merged over all documents that tell of it."""

    id: str
    label: str
    type: PledgeType
    stage: tuple[Fact[Stage], ...]
    by: tuple[Fact[Party], ...]
    to: tuple[Fact[Party], ...]
    channel: tuple[Fact[Party], ...]
    money: tuple[Fact[Money], ...]
    finance: tuple[Fact[Finance], ...]
    item: tuple[Fact[str], ...]
    count: tuple[Fact[int], ...]
    purpose: tuple[Fact[str], ...]
    topics: tuple[Fact[str], ...]
    when: tuple[Fact[When], ...]
    due: tuple[Fact[When], ...]
    condition: tuple[Fact[str], ...]
    is_total: bool
    part_of: str | None
    additional_to: tuple[str, ...]
    restates: str | None
    fulfils: str | None
    announced_at: str | None
    counting: Counting
    supports: tuple[Support, ...]
    dollars: Dollars | None = None


class Tie(Frozen):
    """A pair that met: how often, first and last, in which meetings. Rebuilt from the meetings at every build."""

    id: str
    between: tuple[str, str]  # ids of persons, or of countries and organisations
    meetings: tuple[str, ...]
    first: date | None
    last: date | None
    topics: tuple[str, ...]


class Total(Frozen):
    """What the counted pledges of one donor to one recipient come to, in one stage and one currency."""

    id: str
    by: tuple[Party, ...]
    to: tuple[Party, ...]
    stage: str
    currency: str
    amount: float
    dollars: float | None  # none unless all of them have a value in dollars
    pledges: tuple[str, ...]


class TopicPair(Frozen):
    """Two topics that came up together, and the meetings in which they did."""

    id: str
    topics: tuple[str, str]
    meetings: tuple[str, ...]


class Events(Frozen):
    """Everything known, over all documents, sorted by id; ``unmet``: what a curator decided about and no document mentions."""

    persons: tuple[Person, ...] = ()
    offices: tuple[Office, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    ties: tuple[Tie, ...] = ()
    totals: tuple[Total, ...] = ()
    topic_pairs: tuple[TopicPair, ...] = ()
    issues: tuple[Issue, ...] = ()
    unmet: tuple[str, ...] = ()
