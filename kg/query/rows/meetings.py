"""Rows about meetings: who met, when, where, on what."""

from datetime import date as Day

from kg.query.rows.base import Certainty, Dated, DatePrecision, Id, TableRow, Words


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


class Place(TableRow):
    """A place with the meetings there; ``first`` and ``last`` are days."""

    label: str
    country: str | None
    meetings: int
    first: Day | None
    last: Day | None
    place: Id
