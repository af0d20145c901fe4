"""Rows about documents: what was taken from each, sentence by sentence, and what a search finds."""

from datetime import date as Day

from kg.query.rows.base import Id, TableRow


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
