"""Documents, extractions and events → the finished graph in a directory, swapped in at once."""

import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from kg.errors import GraphError
from kg.graph import terms as t
from kg.graph.documents import write_document, write_issue
from kg.graph.meetings import write_meeting, write_tie
from kg.graph.people import write_people
from kg.graph.pledges import write_pledge
from kg.graph.reference import write_reference
from kg.graph.statements import Statements
from kg.models import Document, Events, Extraction, Issue
from kg.store import FORMAT, MANIFEST, bulk_load, previous, read_turtle
from kg.vocabulary import ontology_file

if sys.platform != "win32":
    import fcntl

QUADS = "graph.nq"
DOCUMENTS = "documents.jsonl"
STORE = "store"
_LOCK = ".lock"


def graph_lines(
    documents: Iterable[Document], extractions: Iterable[Extraction], events: Events
) -> list[str]:
    """The whole graph as sorted N-Quads lines, each of them once."""
    out = Statements()
    _write_ontology(out)
    write_reference(out, events)
    for document in documents:
        write_document(out, document)
    write_people(out, events)
    for meeting in events.meetings:
        write_meeting(out, meeting)
    for pledge in events.pledges:
        write_pledge(out, pledge)
    persons = frozenset(person.id for person in events.persons)
    for tie in events.ties:
        write_tie(out, tie, persons)
    for issue in _issues(extractions, events):
        write_issue(out, issue)
    return sorted(set(out.lines))


def _write_ontology(out: Statements) -> None:
    for name, graph in (("communique.ttl", t.ONTOLOGY), ("topics.ttl", t.REFERENCE)):
        for subject, predicate, value in read_turtle(ontology_file(name)):
            out.state(subject, predicate, value, graph)


def _issues(extractions: Iterable[Extraction], events: Events) -> Iterator[Issue]:
    yield from events.issues
    for extraction in extractions:
        yield from extraction.issues


def write_graph(
    directory: Path, documents: Sequence[Document], extractions: Sequence[Extraction], events: Events
) -> dict[str, Any]:
    """Write the finished graph and swap it in for the one that was there; return what its manifest says."""
    with building(directory) as fresh:
        return write_product(fresh, documents, extractions, events)


def write_product(
    folder: Path, documents: Sequence[Document], extractions: Sequence[Extraction], events: Events
) -> dict[str, Any]:
    """Write graph.nq, documents.jsonl, the store and the manifest into an empty folder."""
    documents = sorted(documents, key=lambda document: document.id)
    lines = graph_lines(documents, extractions, events)
    digests = {
        QUADS: _write_lines(folder / QUADS, lines),
        DOCUMENTS: _write_lines(folder / DOCUMENTS, map(_document_line, documents)),
    }
    manifest = {
        "product": "communique",
        "format": FORMAT,
        "counts": _counts(documents, events) | {"quads": len(lines)},
        "sha256": digests,
    }
    del lines
    bulk_load(folder / QUADS, folder / STORE)
    # Last: a folder with a manifest is a finished one.
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return manifest


def _counts(documents: Sequence[Document], events: Events) -> dict[str, int]:
    kinds = Counter({name: len(getattr(events, name)) for name in Events.model_fields})
    return {"documents": len(documents), **kinds}


def _document_line(document: Document) -> str:
    return document.model_dump_json()


def _write_lines(path: Path, lines: Iterable[str]) -> str:
    """Write lines as UTF-8 with plain line ends; return the digest of the file."""
    digest = sha256()
    with path.open("wb") as file:
        for line in lines:
            data = f"{line}\n".encode()
            digest.update(data)
            file.write(data)
    return digest.hexdigest()


# ---------------------------------------------------------------- the swap


@contextmanager
def building(directory: Path) -> Iterator[Path]:
    """An empty folder beside the directory that takes its place when the block ends well.

    Killed at any moment, the graph that was there still answers; the next build clears what is left.
    """
    directory = directory.absolute()
    _refuse_foreign(directory)
    directory.parent.mkdir(parents=True, exist_ok=True)
    fresh = directory.with_name(f".{directory.name}.building")
    lock = _lock(fresh)
    try:
        _recover(directory)
        yield fresh
        (fresh / _LOCK).unlink()
        _swap(fresh, directory)
    finally:
        lock.close()
        shutil.rmtree(fresh, ignore_errors=True)


def _refuse_foreign(directory: Path) -> None:
    if not directory.exists():
        return
    if not directory.is_dir():
        raise GraphError(f"{directory} is a file: name a folder for the graph")
    if any(directory.iterdir()) and not (directory / MANIFEST).is_file():
        raise GraphError(f"{directory} holds something else than a graph of kg build: name another folder")
    if (directory / MANIFEST).is_file():
        _read_ours(directory)


def _read_ours(directory: Path) -> None:
    try:
        manifest = json.loads((directory / MANIFEST).read_text(encoding="utf-8"))
    except ValueError:
        manifest = None
    if not isinstance(manifest, dict) or manifest.get("product") != "communique":
        raise GraphError(f"{directory} holds something else than a graph of kg build: name another folder")


def _lock(fresh: Path) -> IO[bytes]:
    """Clear what a killed build left, and keep other builds out while this one runs."""
    fresh.mkdir(exist_ok=True)
    lock = (fresh / _LOCK).open("wb")
    if sys.platform != "win32":
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.close()
            raise GraphError(f"another build writes beside {fresh}: wait until it is done") from error
    for left in fresh.iterdir():
        if left.is_dir():
            shutil.rmtree(left)
        elif left.name != _LOCK:
            left.unlink()
    return lock


def _recover(directory: Path) -> None:
    """Put back, or clear away, what a build killed in the middle of its swap left."""
    old = previous(directory)
    if not old.exists():
        return
    if (directory / MANIFEST).is_file():
        shutil.rmtree(old)
    else:
        _clear_empty(directory)
        old.rename(directory)


def _clear_empty(directory: Path) -> None:
    if directory.exists():
        directory.rmdir()


def _swap(fresh: Path, directory: Path) -> None:
    old = previous(directory)
    if (directory / MANIFEST).is_file():
        directory.rename(old)
    else:
        _clear_empty(directory)
    fresh.rename(directory)
    shutil.rmtree(old, ignore_errors=True)
