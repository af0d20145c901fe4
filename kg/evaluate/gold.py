"""A file of records in, records with their quotes out; and the sentences of a text that a quote stands in."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from kg.annotate.sentences import split_sentences
from kg.errors import SourceError
from kg.evaluate.names import overlap
from kg.models import Span
from kg.records import DocumentRecord, MeetingRecord, PledgeRecord, read_record

Row = TypeVar("Row", MeetingRecord, PledgeRecord)
Texts = Mapping[str, str]


def load_records(path: Path, texts: Texts | None = None) -> tuple[DocumentRecord, ...]:
    """Read gold or predictions, one JSON object a line.

    Where quotes are kept as offsets, ``texts`` (stored text by document id) brings the words back; records
    whose text is not at hand keep their offsets.
    """
    records = tuple(_read_lines(path))
    return tuple(
        restore_quotes(record, texts[record.id]) if texts and record.id in texts else record
        for record in records
    )


def _read_lines(path: Path) -> Iterator[DocumentRecord]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read as UTF-8 text ({error})") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield read_record(json.loads(line))
        except (ValidationError, ValueError, TypeError, AttributeError) as error:
            raise SourceError(f"{path}, line {number}: not a record ({error})") from error


def text_digest(text: str) -> str:
    """Fingerprint of a stored text, so that offsets are never read against another one."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def restore_quotes(record: DocumentRecord, text: str) -> DocumentRecord:
    """Replace each pair of offsets by the words of the stored text."""
    if record.sha256 is not None and record.sha256 != text_digest(text):
        raise SourceError(
            f"{record.id}: the text at hand is not the one that was annotated; offsets do not hold"
        )
    return record.model_copy(
        update={
            "meetings": tuple(_restored(meeting, text) for meeting in record.meetings),
            "pledges": tuple(_restored(pledge, text) for pledge in record.pledges),
        }
    )


def _restored(row: Row, text: str) -> Row:
    if not isinstance(row.quote, Span):
        return row
    return row.model_copy(update={"quote": text[row.quote.start : row.quote.end]})


def words_of(quote: str | Span) -> str:
    """The words of a quote; none where only offsets are known."""
    return quote if isinstance(quote, str) else ""


class Passage:
    """Where in its document a quote stands: the sentences it touches, so that parts of one sentence agree.

    >>> text = "Ann met Bob. They agreed to build a dam and a road."
    >>> Passage("agreed to build a dam", text).agrees(Passage("and a road", text))
    1.0
    """

    def __init__(self, quote: str, text: str | None) -> None:
        self.quote = quote
        self.span = _sentences_around(quote, text) if text else None
        self.sentence = text[self.span.start : self.span.end] if text and self.span else quote

    def agrees(self, other: "Passage") -> float:
        """1 for the same sentence where the text is known, else the share of words in common."""
        if self.span and other.span and self.span.start < other.span.end and other.span.start < self.span.end:
            return 1.0
        return overlap(self.quote, other.quote)


def _sentences_around(quote: str, text: str) -> Span | None:
    words = quote.split()
    found = re.search(r"\s+".join(map(re.escape, words)), text) if words else None
    if not found:
        return None
    start = text.rfind("\n", 0, found.start()) + 1
    line_end = text.find("\n", found.end())
    end = len(text) if line_end < 0 else line_end
    touched = [
        (a, b) for a, b in split_sentences(text[start:end], start) if a < found.end() and found.start() < b
    ]
    return Span(start=touched[0][0], end=touched[-1][1]) if touched else Span(start=start, end=end)
