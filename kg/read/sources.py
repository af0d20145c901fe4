"""Paths of files and folders → Documents, and a Refusal for whatever gives none."""

import csv
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import SourceError
from kg.models import Document
from kg.read.documents import MAX_TEXT, make_document
from kg.read.html import read_html
from kg.read.records import read_records, to_date
from kg.read.refusals import Refusal

_RECORDS = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")
_PAGES = (".html", ".htm", ".xhtml")
_TEXTS = (".txt", ".text")
_KNOWN = (*_RECORDS, *_PAGES, *_TEXTS)
# Formats people have readouts in; in a folder they are named, other files there are passed over.
_UNREADABLE = (".pdf", ".doc", ".docx", ".rtf", ".odt", ".epub", ".mht", ".txt.gz", ".html.gz", ".zip")
_MAX_BYTES = 4 * MAX_TEXT  # UTF-8 takes at most four bytes a character
_CATALOGUE = "sources.csv"
_FORMATS = "give .txt, .html, .jsonl or .jsonl.gz files, or a folder of them"


@dataclass(slots=True)
class _Seen:
    """What was read so far, so that no document counts twice."""

    ids: dict[str, bytes] = field(default_factory=dict)
    texts: dict[bytes, str] = field(default_factory=dict)

    def find_fault(self, document: Document) -> tuple[str, str] | None:
        """Why a document is not new, and the remedy; a new one is noted."""
        digest = bytes.fromhex(document.digest)
        if digest in self.texts:
            return f"document {document.id!r} is the same as {self.texts[digest]!r}", "leave one of them out"
        if self.ids.setdefault(document.id, digest) != digest:
            return f"the id {document.id!r} already belongs to another text", "give each document its own id"
        self.texts[digest] = document.id
        return None


def read_sources(paths: Iterable[Path]) -> Iterator[Document | Refusal]:
    """Every document of the files and folders, folders in sorted order; what gives none is refused with a reason.

    A folder's ``sources.csv`` (id, publisher, url) tells who published its texts. A document that was read before,
    and a second text with an id that was, are refused.
    """
    seen = _Seen()
    for path in paths:
        for path_read, line, found in _read_path(Path(path)):
            fault = seen.find_fault(found) if isinstance(found, Document) else None
            yield (
                found
                if fault is None
                else Refusal(path=path_read, line=line, reason=fault[0], remedy=fault[1])
            )


_Found = tuple[Path, int | None, Document | Refusal]


def _read_path(path: Path) -> Iterator[_Found]:
    if path.is_dir():
        yield from _read_folder(path)
    else:
        yield from _read_file(path, {})


def _read_folder(folder: Path) -> Iterator[_Found]:
    is_empty = True
    for parent, names, files in os.walk(folder):
        names[:] = sorted(name for name in names if not name.startswith("."))
        inside = [
            Path(parent, name) for name in sorted(files) if name.lower().endswith((*_KNOWN, *_UNREADABLE))
        ]
        known = _read_catalogue(Path(parent, _CATALOGUE)) if _CATALOGUE in files else {}
        for path in inside:
            is_empty = False
            yield from _read_file(path, known)
    if is_empty:
        refusal = Refusal(path=folder, reason="the folder holds no documents", remedy=_FORMATS)
        yield folder, None, refusal


def _read_file(path: Path, known: dict[str, dict[str, str]]) -> Iterator[_Found]:
    try:
        if path.name.lower().endswith(_RECORDS):
            for found in read_records(path):
                yield path, found.line if isinstance(found, Refusal) else None, found
        else:
            yield path, None, _read_text(path, known.get(path.stem, {}))
    except SourceError as error:
        reason, _, remedy = str(error).partition("; ")
        yield path, None, Refusal(path=path, reason=reason, remedy=remedy)
    except FileNotFoundError:
        yield (
            path,
            None,
            Refusal(path=path, reason="there is no such file or folder", remedy="check the path"),
        )
    except OSError as error:
        reason = f"the file cannot be read ({error.strerror})"
        yield path, None, Refusal(path=path, reason=reason, remedy="check its permissions")


def _read_text(path: Path, known: dict[str, str]) -> Document:
    """A text file or HTML page as a document."""
    name = path.name.lower()
    text = _decode(path)
    publisher, url = known.get("publisher", ""), known.get("url", "")
    if name.endswith(_TEXTS):
        return make_document(text, id=path.stem, publisher=publisher, url=url)
    page = read_html(text)
    if not page.text.strip():
        raise SourceError("the page holds no text; save the page with its text, not only its scripts")
    return make_document(
        page.text,
        id=path.stem,
        title=page.title,
        publisher=publisher or page.publisher,
        url=url or page.url,
        published=to_date(page.date),
    )


def _decode(path: Path) -> str:
    """The text of a file: UTF-8, without byte order mark, with plain line ends; nothing else is changed."""
    if not path.name.lower().endswith((*_TEXTS, *_PAGES)) and path.exists():
        raise SourceError(f"files of the kind {path.suffix or path.name!r} are not read; {_FORMATS}")
    with path.open("rb") as file:
        raw = file.read(_MAX_BYTES + 1)
    if len(raw) > _MAX_BYTES:
        raise SourceError(f"the file is larger than {_MAX_BYTES:,} bytes; split it into one file an article")
    if not raw.strip():
        raise SourceError("the file is empty; leave it out")
    if b"\0" in raw:
        raise SourceError("the file is binary, no text; save it as UTF-8 text")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise SourceError(f"the file is not UTF-8 (byte {error.start}); save it as UTF-8 text") from error


def _read_catalogue(path: Path) -> dict[str, dict[str, str]]:
    """Publisher and url of each id of a ``sources.csv``; one that cannot be read tells nothing."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {
            row.get("id") or "": {key: row.get(key) or "" for key in ("publisher", "url")}
            for row in csv.DictReader(file)
        }
