"""Paths of files and folders → Documents, and a Refusal for whatever gives none."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import SourceError
from kg.manifest import DOCUMENTS, MANIFEST
from kg.models import Document
from kg.read.catalogue import NAME, Source, read_catalogue
from kg.read.documents import MAX_TEXT, make_document
from kg.read.html import read_html
from kg.read.markdown import read_markdown
from kg.read.mastheads import find_publisher
from kg.read.printed_dates import find_date
from kg.read.records import read_records
from kg.read.refusals import Refusal, refuse

_RECORDS = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")
_PAGES = (".html", ".htm", ".xhtml")
_TEXTS = (".txt", ".text")
_NOTES = (".md", ".markdown")
_KNOWN = (*_RECORDS, *_PAGES, *_TEXTS, *_NOTES)
# Formats people have readouts in; in a folder they are named, other files there are passed over.
_UNREADABLE = (".pdf", ".doc", ".docx", ".rtf", ".odt", ".epub", ".mht", ".txt.gz", ".html.gz", ".zip")
_MAX_BYTES = 4 * MAX_TEXT  # UTF-8 takes at most four bytes a character
_FORMATS = "give .txt, .md, .html, .jsonl or .jsonl.gz files, or a folder of them"

Found = Document | Refusal


def read_sources(paths: Iterable[Path]) -> Iterator[Found]:
    """Every document of the files and folders, folders in sorted order; what gives none is refused.

    A folder's ``sources.csv`` (id, publisher, url, date) tells who published its texts, and when; a graph that was built into it
    is passed over. A text that is not in English, one that was read before, and a second one with an id that was, are refused.
    Only their fingerprints are kept.
    """
    seen = _Seen()
    for path in paths:
        for place, found in _read_path(Path(path)):
            yield seen.check(place, found)


@dataclass(frozen=True, slots=True)
class _Place:
    path: Path
    line: int | None = None


@dataclass(slots=True)
class _Seen:
    """What was read so far, so that no document counts twice."""

    ids: dict[str, bytes] = field(default_factory=dict)
    texts: dict[bytes, str] = field(default_factory=dict)

    def check(self, place: _Place, found: Found) -> Found:
        """What was found, or the reason why it is not new."""
        if isinstance(found, Refusal):
            return found
        digest = bytes.fromhex(found.digest)
        if found.language != "en":
            reason, remedy = "the text is not in English", "leave it out, or give a translation"
        elif digest in self.texts:
            reason, remedy = (
                f"the text was read before, as {self.texts[digest]!r}",
                "leave one of the two out",
            )
        elif self.ids.setdefault(found.id, digest) != digest:
            reason, remedy = f"the id {found.id!r} already has another text", "give each text its own id"
        else:
            self.texts[digest] = found.id
            return found
        return Refusal(path=place.path, line=place.line, reason=reason, remedy=remedy)


def _read_path(path: Path) -> Iterator[tuple[_Place, Found]]:
    if path.is_dir():
        yield from _read_folder(path)
    else:
        yield from _read_files([path])


def _read_folder(folder: Path) -> Iterator[tuple[_Place, Found]]:
    is_empty = True
    faults: list[OSError] = []
    for parent, names, files in os.walk(folder, onerror=faults.append):
        names[:] = sorted(n for n in names if not n.startswith(".") and not _is_graph(Path(parent, n)))
        inside = [
            Path(parent, name)
            for name in sorted(files)
            if name.lower().endswith((*_KNOWN, *_UNREADABLE)) and name.lower() != "readme.md"
        ]
        is_empty = is_empty and not inside
        yield from _read_files(inside)
    for fault in faults:
        place = _Place(Path(fault.filename or folder))
        yield place, refuse(place.path, fault)
    if is_empty and not faults:
        yield _Place(folder), Refusal(path=folder, reason="the folder holds no documents", remedy=_FORMATS)


def _is_graph(folder: Path) -> bool:
    """Whether a folder is a graph that was built: what it keeps of documents is no source."""
    return all(Path(folder, name).exists() for name in (MANIFEST, DOCUMENTS))


def _read_files(paths: list[Path]) -> Iterator[tuple[_Place, Found]]:
    """The documents of files that lie in one folder."""
    known: dict[str, Source] = {}
    if any(path.name.lower().endswith((*_TEXTS, *_PAGES, *_NOTES)) for path in paths):
        try:
            known = read_catalogue(paths[0].parent)
        except SourceError as error:
            place = _Place(paths[0].parent / NAME)
            yield place, refuse(place.path, error)
    for path in paths:
        yield from _read_file(path, known.get(path.stem, Source()))


def _read_file(path: Path, source: Source) -> Iterator[tuple[_Place, Found]]:
    try:
        _check(path)
        if path.name.lower().endswith(_RECORDS):
            for line, found in read_records(path):
                yield _Place(path, line), found
        else:
            yield _Place(path), _read_text(path, source)
    except (SourceError, OSError) as error:
        yield _Place(path), refuse(path, error)


def _check(path: Path) -> None:
    """Raise for what is no file that can be read, before it is opened."""
    size = path.stat().st_size
    name = path.name.lower()
    if not path.is_file():
        raise SourceError(f"this is no file; {_FORMATS}")
    if not name.endswith(_KNOWN):
        raise SourceError(f"files of the kind {path.suffix or path.name!r} are not read; {_FORMATS}")
    if size > _MAX_BYTES and not name.endswith(_RECORDS):
        raise SourceError(f"the file has {size:,} bytes, more than {_MAX_BYTES:,}; split it into articles")


def _read_text(path: Path, source: Source) -> Document:
    """A text file, a Markdown note or an HTML page as a document."""
    text = _decode(path.read_bytes())
    if path.name.lower().endswith(_TEXTS):
        return make_document(
            text,
            id=path.stem,
            publisher=source.publisher or find_publisher(text),
            url=source.url,
            published=source.published,
        )
    page = read_markdown(text) if path.name.lower().endswith(_NOTES) else read_html(text)
    if not page.text:
        raise SourceError("the page holds no text; save it with its text, not only its scripts")
    return make_document(
        page.text,
        id=path.stem,
        title=page.title,
        publisher=source.publisher or page.publisher or find_publisher(page.text),
        url=source.url or page.url,
        published=source.published or find_date(page.date),
    )


def _decode(raw: bytes) -> str:
    """The text of a file: UTF-8, without byte order mark, with plain line ends; nothing else is changed."""
    if not raw.strip():
        raise SourceError("the file is empty; leave it out")
    if b"\0" in raw:
        raise SourceError("the file is binary, no text; save it as UTF-8 text")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise SourceError(f"the file is not UTF-8 (byte {error.start}); save it as UTF-8 text") from error
