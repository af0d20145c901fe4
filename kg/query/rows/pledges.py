"""Rows about pledges: who promised what to whom, what of it counts, how two belong together."""

from datetime import date as Day

from kg.query.rows.base import Amount, Certainty, Dated, DatePrecision, Id, TableRow, Words


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
    finance: str | None
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
