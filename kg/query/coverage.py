"""A graph and its stored texts in, how much of each document is in use out; and the telling rest."""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from kg.query.reader import Reader
from kg.query.rows import Coverage
from kg.store import DOCUMENTS
from kg.vocabulary import document_id, local_id

# Roughly a sentence's end: this counts what was left out, it extracts nothing.
_END = re.compile(r"(?<=[.!?])[”’\"')\]]*\s+(?=[“‘\"'(\[]?[A-Z0-9])|\n+")
_TELLING = re.compile(
    r"\b(?:met|meets?|meetings?|talks|summits?|spoke|call(?:ed)? with|held|visited|pledged?|announced|"
    r"provided?|loans?|grants?|[mb]illions?|trillion|dollars|euros|yen)\b|[$€£¥]\s?\d",
    re.IGNORECASE,
)

Span = tuple[int, int]


def coverage(reader: Reader) -> tuple[Coverage, ...]:
    """How much of each document is in use; the least used first, by sentences with a telling word."""
    rows = reader.rows("coverage")
    used = {
        local_id(str(document)): [
            (int(str(row["start"])), int(str(row["end"]))) for row in same if row["end"]
        ]
        for document, same in groupby(rows, key=lambda row: row["document"])
    }
    lines = (_cover(stored, used.get(document_id(str(stored["id"])), ())) for stored in _stored(reader))
    return tuple(sorted(lines, key=lambda line: (-len(line.unused), line.document)))


def _stored(reader: Reader) -> Iterator[dict[str, Any]]:
    with (reader.store.directory / DOCUMENTS).open(encoding="utf-8", newline="\n") as file:
        yield from map(json.loads, file)


def _cover(stored: dict[str, Any], used: Sequence[Span]) -> Coverage:
    text = str(stored["text"])
    sentences = list(_sentences(text, stored["segments"]))
    candidates = [span for span in sentences if _TELLING.search(text[slice(*span)])]
    unused = [span for span in candidates if not any(_overlap(span, each) for each in used)]
    document = document_id(str(stored["id"]))
    return Coverage(
        title=str(stored["title"]) or text.lstrip().partition("\n")[0],
        sentences=len(sentences),
        used=sum(any(_overlap(span, each) for each in used) for span in sentences),
        candidates=len(candidates),
        unused=tuple(text[slice(*span)] for span in unused),
        document=document,
    )


def _sentences(text: str, segments: list[Any]) -> Iterator[Span]:
    for segment in segments:
        for block in segment["blocks"]:
            yield from _split(text, block["start"], block["end"])


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _END.finditer(text, start, end):
        if text[start : match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text[start:end].strip():
        yield start, end


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
