"""A JSON Lines file, gzipped or not → a Document or a Refusal for each of its lines."""

import gzip
import json
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from kg.errors import SourceError
from kg.models import Document
from kg.read.documents import MAX_TEXT, make_document
from kg.read.refusals import Refusal, refuse

_GZIP = b"\x1f\x8b"
_MAX_LINE = 6 * MAX_TEXT  # bytes: a text of the longest length with every character escaped
_FIELDS = ("id", "url", "publisher", "date", "title", "text")


def read_records(path: Path) -> Iterator[tuple[int | None, Document | Refusal]]:
    """The documents of a JSON Lines file with their lines; a bad line is refused and the next one read.

    Raises:
        OSError: the file cannot be opened or read.
    """
    number = 0
    try:
        with _open(path) as lines:
            for number, line in enumerate(_split(lines), start=1):
                if line.strip():
                    yield number, _read_record(line, path, number)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        reason = f"the gzip data is damaged after line {number} ({error})"
        yield None, Refusal(path=path, reason=reason, remedy="fetch the file again")
        return
    if number == 0:
        yield None, Refusal(path=path, reason="the file is empty", remedy="leave it out")


def _open(path: Path) -> BinaryIO | gzip.GzipFile:
    with path.open("rb") as file:
        is_gzip = file.read(2) == _GZIP
    return gzip.open(path, "rb") if is_gzip else path.open("rb")


def _split(file: BinaryIO | gzip.GzipFile) -> Iterator[bytes]:
    """Lines; of one that is too long only its beginning, as long as tells it from one that is not."""
    while line := file.readline(_MAX_LINE + 1):
        yield line
        rest = line
        while len(rest) > _MAX_LINE and not rest.endswith(b"\n"):
            rest = file.readline(_MAX_LINE + 1)


def _read_record(line: bytes, path: Path, number: int) -> Document | Refusal:
    try:
        return _to_document(_to_fields(line))
    except SourceError as error:
        return refuse(path, error, number)


def _to_fields(line: bytes) -> dict[str, str]:
    """The known fields of a line, each a string."""
    if len(line) > _MAX_LINE:
        raise SourceError(f"the line is longer than {_MAX_LINE:,} bytes; split it into one text a line")
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SourceError(f"the line is not UTF-8 (byte {error.start}); save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise SourceError(f"the line is not JSON ({error}); write one JSON object a line") from error
    if not isinstance(record, dict):
        raise SourceError("the line is no JSON object; write one object with id and text a line")
    fields = {name: record[name] for name in _FIELDS if record.get(name) is not None}
    for name, value in fields.items():
        if not isinstance(value, str):
            raise SourceError(f'"{name}" is a {type(value).__name__}; write it as a string')
    return fields


def _to_document(fields: dict[str, str]) -> Document:
    for name in ("id", "text"):
        if not fields.get(name, "").strip():
            raise SourceError(f'"{name}" is missing; give each line an id and a text')
    return make_document(
        fields["text"],
        id=fields["id"],
        title=fields.get("title", ""),
        url=fields.get("url", ""),
        publisher=fields.get("publisher", ""),
        published=to_date(fields.get("date", "")),
    )


def to_date(words: str) -> date | None:
    """The day of an ISO 8601 date or time; none for no words.

    Raises:
        SourceError: the words are something else.

    >>> to_date("2024-05-23T10:00:00Z"), to_date("")
    (datetime.date(2024, 5, 23), None)
    """
    if not words.strip():
        return None
    try:
        return datetime.fromisoformat(words.strip()).date()
    except ValueError as error:
        raise SourceError(f'"date" is {words[:40]!r}, no date; write it as YYYY-MM-DD') from error
