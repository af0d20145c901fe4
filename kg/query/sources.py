"""Questions about topics, documents and trust: what was taken from where, and where sources disagree."""

from kg.query.listings import DOCUMENTS, listed
from kg.query.reader import Reader
from kg.query.rows import (
    Contradiction,
    Count,
    DocumentLine,
    Hit,
    IssueLine,
    Publisher,
    Sentence,
    Taken,
    TopicLine,
    TopicsTogether,
    TopicYear,
)


def topics(reader: Reader) -> tuple[TopicLine, ...]:
    """Topics that came up, by how often."""
    return reader.answer(TopicLine, "topics")


def topic_by_year(reader: Reader, topic: str) -> tuple[TopicYear, ...]:
    """How often a topic was discussed, year by year."""
    return reader.answer(TopicYear, "topic-by-year", topic=topic)


def topics_together(reader: Reader, topic: str | None = None) -> tuple[TopicsTogether, ...]:
    """Pairs of topics that were discussed at the same meetings."""
    return reader.answer(TopicsTogether, "topics-together", topic=topic)


def documents(reader: Reader) -> tuple[DocumentLine, ...]:
    """Documents, and what was taken from each."""
    return listed(reader, DOCUMENTS, "documents")


def taken_from(reader: Reader, document: str) -> tuple[Taken, ...]:
    """What one document reports, sentence by sentence."""
    return reader.answer(Taken, "taken-from", document=document)


def sentences(reader: Reader, thing: str, only: str | None = None) -> tuple[Sentence, ...]:
    """The sentences behind a thing, or behind one property of it; values that are not shown come last."""
    return reader.answer(Sentence, "sentences", thing=thing, only=only)


def contradictions(reader: Reader) -> tuple[Contradiction, ...]:
    """Pairs of sentences that cannot both hold."""
    return reader.answer(Contradiction, "contradictions")


def issues(reader: Reader, kind: str | None = None, document: str | None = None) -> tuple[IssueLine, ...]:
    """What a curator should see."""
    return reader.answer(IssueLine, "issues", kind=kind, document=document)


def publishers(reader: Reader) -> tuple[Publisher, ...]:
    """What the documents of each publisher gave."""
    return reader.answer(Publisher, "publishers")


def stats(reader: Reader) -> tuple[Count, ...]:
    """How many things of each kind there are."""
    return reader.answer(Count, "stats")


def search(reader: Reader, text: str) -> tuple[Hit, ...]:
    """People, parties and topics by a part of their names, then sentences by their words."""
    names = reader.names
    kinds = (("person", names.people), ("party", names.parties), ("topic", names.topics))
    things = [
        Hit(kind=kind, label=entry.label, quote=None, source=None, thing=entry.id, document=None, start=None)
        for kind, directory in kinds
        for entry in directory.matching(text)
    ]
    found = reader.rows("search", text=text)
    told = (row | {"kind": "sentence", "label": reader.title(str(row["thing"]))} for row in found)
    return (*things, *reader.typed(Hit, told))
