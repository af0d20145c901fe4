"""Documents, extractions and events → the finished graph in a directory, swapped in at once."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.errors import GraphError, SourceError
from kg.events import Events
from kg.graph import terms as t
from kg.graph.aggregates import write_aggregates
from kg.graph.check import check_quads
from kg.graph.coverage import Span, cover
from kg.graph.documents import write_document, write_issue
from kg.graph.findings import Finding
from kg.graph.meetings import write_meeting
from kg.graph.people import write_people
from kg.graph.pledges import write_pledge
from kg.graph.reference import write_reference
from kg.graph.statements import Statements
from kg.graph.swap import building
from kg.manifest import COVERAGE, DOCUMENTS, FORMAT, LISTINGS, MANIFEST, QUADS, STORE
from kg.models import Document, Extraction, Issue
from kg.store import bulk_load, read_turtle
from kg.vocabulary import ontology_file

Lister = Callable[[Path], Iterable[str]]
"""What reads a folder with a loaded store and gives the lines of listings.jsonl."""

_SHOWN = 3


def graph_lines(
    documents: Iterable[Document], extractions: Iterable[Extraction], events: Events
) -> Iterator[str]:
    """The whole graph as sorted N-Quads lines, each of them once."""
    return _state(documents, extractions, events).lines()


def _state(documents: Iterable[Document], extractions: Iterable[Extraction], events: Events) -> Statements:
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
    write_aggregates(out, events)
    for issue in _issues(extractions, events):
        write_issue(out, issue)
    return out


def _write_ontology(out: Statements) -> None:
    for name, graph in (("communique.ttl", t.ONTOLOGY), ("topics.ttl", t.REFERENCE)):
        for subject, predicate, value in read_turtle(ontology_file(name)):
            out.state(subject, predicate, value, graph)


def _issues(extractions: Iterable[Extraction], events: Events) -> Iterator[Issue]:
    yield from events.issues
    for extraction in extractions:
        yield from extraction.issues


def write_graph(
    directory: Path,
    documents: Sequence[Document],
    extractions: Sequence[Extraction],
    events: Events,
    list_rows: Lister | None = None,
) -> dict[str, Any]:
    """Write the finished graph, check it and swap it in for the one before; return what its manifest says."""
    with building(directory) as fresh:
        return write_product(fresh, documents, extractions, events, list_rows)


def write_product(
    folder: Path,
    documents: Sequence[Document],
    extractions: Sequence[Extraction],
    events: Events,
    list_rows: Lister | None = None,
) -> dict[str, Any]:
    """Write graph.nq, documents.jsonl, coverage.jsonl, the store and the manifest into an empty folder.

    With them listings.jsonl, if there is somebody to list rows. Raises GraphError if the graph is not sound.
    """
    documents = sorted(documents, key=lambda document: document.id)
    _refuse_half_letters(documents)
    return write_files(folder, *_lines_and_more(documents, extractions, events), documents, list_rows)


def _lines_and_more(
    documents: Sequence[Document], extractions: Sequence[Extraction], events: Events
) -> tuple[Iterator[str], dict[str, int], dict[str, set[Span]]]:
    """What the graph says, held by nobody else: it is gone when its last line is written.

    With it the counts, and the sentences of each document that report something.
    """
    out = _state(documents, extractions, events)
    return out.lines(), {**_counts(documents, events), "claims": out.claim_count}, out.reporting()


def write_files(
    folder: Path,
    lines: Iterable[str],
    counts: Mapping[str, int],
    reporting: Mapping[str, Set[Span]],
    documents: Sequence[Document],
    list_rows: Lister | None = None,
) -> dict[str, Any]:
    """Write the files of the product from sorted lines, and check them."""
    digests: dict[str, str] = {}
    quads, digests[QUADS] = _write_lines(folder / QUADS, lines)
    texts = (document.model_dump_json() for document in documents)
    _, digests[DOCUMENTS] = _write_lines(folder / DOCUMENTS, texts)
    # Loading leaves the interpreter free, so that checking costs no time of its own on two cores.
    with ThreadPoolExecutor(max_workers=1) as beside:
        loading = beside.submit(bulk_load, folder / QUADS, folder / STORE)
        _refuse_unsound(check_quads(folder))
        covered = (cover(document, reporting.get(document.id, ())) for document in documents)
        _, digests[COVERAGE] = _write_lines(folder / COVERAGE, covered)
        loading.result()
    if list_rows:
        _, digests[LISTINGS] = _write_lines(folder / LISTINGS, list_rows(folder))
    manifest = {
        "product": "communique",
        "format": FORMAT,
        "counts": {**counts, "quads": quads},
        "sha256": digests,
    }
    # Last: a folder with a manifest is a finished one.
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return manifest


def _refuse_unsound(findings: Sequence[Finding]) -> None:
    if findings:
        first = "; ".join(map(str, findings[:_SHOWN]))
        raise GraphError(
            f"the graph is not sound and was not put in place: {len(findings)} findings: {first}"
        )


def _refuse_half_letters(documents: Iterable[Document]) -> None:
    """Half of a surrogate pair, as broken JSON brings it, is no text that a file can hold."""
    for document in documents:
        try:
            document.text.encode()
        except UnicodeEncodeError as error:
            message = (
                f"document {document.id} holds half of a surrogate pair at {error.start}: decode it anew"
            )
            raise SourceError(message) from error


def _counts(documents: Sequence[Document], events: Events) -> dict[str, int]:
    return {"documents": len(documents), **{name: len(getattr(events, name)) for name in Events.model_fields}}


def _write_lines(path: Path, lines: Iterable[str]) -> tuple[int, str]:
    """Write lines as UTF-8 with plain line ends; return how many, and the digest of the file."""
    digest, number = sha256(), 0
    with path.open("wb") as file:
        for line in lines:
            data = f"{line}\n".encode()
            digest.update(data)
            file.write(data)
            number += 1
    return number, digest.hexdigest()
