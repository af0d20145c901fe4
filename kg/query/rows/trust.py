"""Rows about trust: contradictions, what a curator should see, what is in use, how much there is."""

from datetime import date as Day

from kg.query.rows.base import Id, TableRow


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


class Count(TableRow):
    """How many things of a kind the graph holds."""

    kind: str
    count: int
