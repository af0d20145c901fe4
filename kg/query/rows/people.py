"""Rows about people: their offices, whom they met, who is near whom."""

from datetime import date as Day

from kg.query.rows.base import Certainty, Dated, DatePrecision, Id, Sourced, TableRow, Words


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
