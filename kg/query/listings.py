"""The file of rows that the build wrote in, the rows of meetings, pledges, tenures and documents out, read and not asked for.

Only what a thing's row holds comes from there; which things answer a question, and in which order, SPARQL says. A graph
without the file gives the same rows, put together from the store.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from kg.errors import GraphError
from kg.manifest import LISTINGS
from kg.query.facts import to_meetings, to_pledges, with_name
from kg.query.queries import in_order, run_query
from kg.query.reader import Reader
from kg.query.rows import DocumentLine, ListedMeeting, ListedPledge, OfficeHolder, TableRow
from kg.store import Row, Store
from kg.stretch import read_stretch
from kg.vocabulary import local_id

R = TypeVar("R", bound=TableRow)
_FEW = 40
"""So many rows are looked for one by one; for more, all of their kind are read."""


@dataclass(frozen=True, slots=True)
class Listing(Generic[R]):
    """Things of a kind: the column with their ids, their rows, a question about all of them, and how it is answered."""

    key: str
    row: type[R]
    question: str
    read: Callable[[Reader, Iterable[Row]], Iterable[R]]


def _tenures(reader: Reader, rows: Iterable[Row]) -> Iterator[OfficeHolder]:
    return reader.typed(OfficeHolder, map(partial(with_name, reader), rows))


def _documents(reader: Reader, rows: Iterable[Row]) -> Iterator[DocumentLine]:
    return reader.typed(DocumentLine, rows)


MEETINGS = Listing("meeting", ListedMeeting, "meetings", to_meetings)
PLEDGES = Listing("pledge", ListedPledge, "pledges", to_pledges)
TENURES = Listing("tenure", OfficeHolder, "offices-of", _tenures)
DOCUMENTS = Listing("document", DocumentLine, "documents", _documents)


def write_listings(folder: Path) -> Iterator[str]:
    """Every row of every listing, a line of JSON each, in the order of the lines; for a folder without a manifest yet."""
    reader = Reader(Store.at(folder))
    for kind in ("meeting", "pledge", "person"):
        reader.store.kind(kind)
    lines: list[str] = []
    for listing in (MEETINGS, PLEDGES, TENURES, DOCUMENTS):
        for row in listing.read(reader, run_query(reader.store, listing.question)):
            values = row.model_dump(mode="json")
            lines.append(json.dumps({listing.key: values.pop(listing.key)} | values, ensure_ascii=False))
    return iter(sorted(lines))


def has_listings(reader: Reader) -> bool:
    """Whether the build wrote rows."""
    return _path(reader).is_file()


def listed(reader: Reader, listing: Listing[R], question: str, **values: object) -> tuple[R, ...]:
    """Answer a question whose rows are things of a listing.

    >>> listed(reader, MEETINGS, "meetings-of", person="Kamikawa")  # doctest: +SKIP
    """
    if not has_listings(reader):
        return tuple(listing.read(reader, reader.rows(question, **values)))
    if question == listing.question and not any(values.values()):
        return tuple(in_order(question, rows_of(reader, listing)))
    found = reader.columns(question, listing.key, **values)
    return rows_of(reader, listing, [str(row[listing.key]) for row in found])


def rows_of(reader: Reader, listing: Listing[R], things: Iterable[str] | None = None) -> tuple[R, ...]:
    """The rows of some things, each once, or of all."""
    known = reader.listings.setdefault(listing.key, {})
    ids = None if things is None else list(dict.fromkeys(map(local_id, things)))
    missing = None if ids is None else [each for each in ids if each not in known]
    try:
        known.update(_read(_path(reader), listing.key, missing))
        return tuple(listing.row.model_validate_json(known[each]) for each in (known if ids is None else ids))
    except (OSError, ValueError, KeyError) as error:
        raise GraphError(f"{_path(reader)} cannot be read ({error!r}): run kg build again") from error


def _path(reader: Reader) -> Path:
    return reader.store.directory / LISTINGS


def _read(path: Path, key: str, ids: Sequence[str] | None) -> dict[str, bytes]:
    if ids is not None and len(ids) <= _FEW:
        return {each: read_stretch(path, _start(key, each)) for each in ids}
    lines = read_stretch(path, _start(key, "")[:-1]).split(b"\n")[:-1]
    begin = len(_start(key, "")) - 1
    return {line[begin : line.index(b'"', begin)].decode(): line for line in lines}


def _start(key: str, thing: str) -> bytes:
    """How the line of a thing begins."""
    return json.dumps({key: thing}, ensure_ascii=False)[:-1].encode()
