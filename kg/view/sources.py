"""A stored text and the facts taken from it in, the paragraphs of its page out: used sentences marked."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.manifest import DOCUMENTS
from kg.query.explorer_rows import SentenceRow
from kg.view.digest import Fact, Use
from kg.vocabulary import document_id


@dataclass(frozen=True, slots=True)
class StoredText:
    """A document as it was read: its text, its digest, and the stretches of it that belong to an article."""

    id: str
    text: str
    digest: str
    read: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a paragraph: plain, or of used sentences, with the positions where these begin."""

    text: str
    used: bool = False
    anchors: tuple[int, ...] = ()


@dataclass(slots=True)
class Taken:
    """A fact and the values of it that a paragraph gives."""

    fact: Fact
    values: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Paragraph:
    """A paragraph and what was taken from it; ``read`` is false for page furniture."""

    parts: list[Part]
    read: bool
    taken: dict[str, Taken] = field(default_factory=dict)  # by the id of the fact


def read_stored(directory: Path) -> Iterator[StoredText]:
    """Read the stored documents of a graph, one by one."""
    with (directory / DOCUMENTS).open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            blocks = [block for segment in row["segments"] for block in segment["blocks"]]
            read = tuple((block["start"], block["end"]) for block in blocks)
            yield StoredText(document_id(row["id"]), row["text"], row["digest"], read)


def to_paragraphs(stored: StoredText, uses: Sequence[Use]) -> list[Paragraph]:
    """Cut a text into paragraphs, used sentences marked, facts beside the paragraph they begin in."""
    rows = [use.sentence for use in uses]
    spans, starts = _spans(rows), sorted({row.start for row in rows if row.start is not None})
    paragraphs = []
    for start, end in _lines(stored.text):
        inside = [(max(a, start), min(b, end)) for a, b in spans if a < end and b > start]
        read = any(a < end and b > start for a, b in stored.read)
        paragraph = Paragraph(list(_cut(stored.text, (start, end), inside, starts)), read)
        for use in uses:
            if use.sentence.start is not None and start <= use.sentence.start < end:
                _take(paragraph, use)
        paragraphs.append(paragraph)
    return paragraphs


def _take(paragraph: Paragraph, use: Use) -> None:
    taken = paragraph.taken.setdefault(use.fact.id, Taken(use.fact))
    if use.value and use.value not in taken.values:
        taken.values.append(use.value)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _spans(rows: Iterable[SentenceRow]) -> list[tuple[int, int]]:
    """Stretches of used sentences, those that overlap made one."""
    found: list[tuple[int, int]] = []
    spans = {(row.start, row.start + len(row.quote)) for row in rows if row.start is not None}
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _cut(
    text: str, line: tuple[int, int], inside: Sequence[tuple[int, int]], starts: Sequence[int]
) -> Iterator[Part]:
    at, end = line
    for first, last in inside:
        if first > at:
            yield Part(text[at:first])
        anchors = tuple(start for start in starts if first <= start < last)
        yield Part(text[first:last], used=True, anchors=anchors)
        at = last
    if at < end:
        yield Part(text[at:end])
