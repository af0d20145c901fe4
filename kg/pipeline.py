"""The writing side on one screen: sources ──► documents ──► extractions ──► events ──► a finished graph."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.annotate import annotate
from kg.cache import ExtractionCache
from kg.engine import batched, map_items
from kg.errors import SourceError
from kg.events import Events
from kg.extract import extract
from kg.graph.product import write_graph
from kg.graph.quads import read_lines
from kg.graph.swap import refuse_foreign
from kg.manifest import DOCUMENTS, find_product
from kg.models import Document, Extraction
from kg.query.listings import write_listings
from kg.read import Refusal, read_sources
from kg.resolve import Doubt, find_doubts, read_decisions, resolve

_KEPT_AT_ONCE = 100

Progress = Callable[[int, int], None]
"""Told how many documents of how many are done."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: the manifest of the graph, what was refused, how many documents were read anew, which have no day.

    ``unmet``: what decisions name and no document mentions.
    """

    manifest: dict[str, Any]
    refused: tuple[Refusal, ...]
    read: int
    reused: int
    summary: dict[str, int]
    undated: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()


def extract_document(document: Document) -> Extraction:
    """Everything one document says."""
    return extract(annotate(document))


def build(
    paths: Iterable[Path],
    directory: Path,
    *,
    decisions: Path | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Build the graph of all documents under ``paths`` into ``directory``.

    Bad documents are refused one by one; with none left, SourceError. The graph that was there before is
    replaced only when the new one is finished.
    """
    refuse_foreign(directory)  # before anything is read, which may take minutes
    documents, refused = read_all(paths)
    if not documents:
        raise SourceError("no document could be read: " + "\n    ".join(map(str, refused)))
    extractions, read = _extract_all(documents, directory, workers, progress)
    events = resolve(documents, extractions, read_decisions(decisions))
    manifest = write_graph(directory, documents, extractions, events, write_listings)
    summary = summarise(documents, extractions, events) | {"claims": manifest["counts"]["claims"]}
    undated = tuple(document.id for document in documents if document.published is None)
    return BuildReport(manifest, refused, read, len(documents) - read, summary, undated, events.unmet)


def doubts_of(directory: Path, decisions: Path | None = None) -> tuple[dict[str, Document], list[Doubt]]:
    """The documents of a finished graph, and the doubtful merges and non-merges that no decision covers."""
    documents = [
        Document.model_validate_json(line) for line in read_lines(find_product(directory) / DOCUMENTS)
    ]
    extractions, _ = _extract_all(documents, directory, None, None)
    doubts = find_doubts(documents, extractions, read_decisions(decisions))
    return {document.id: document for document in documents}, doubts


def summarise(documents: list[Document], extractions: list[Extraction], events: Events) -> dict[str, int]:
    """The counts that a build tells its user, by name."""
    held = Counter(m.status[0].value for m in events.meetings)
    types = Counter(p.type for p in events.pledges)
    parties = {p.party for m in events.meetings for p in m.participations if p.party}
    parties |= {f.value for p in events.pledges for f in (*p.by, *p.to, *p.channel)}
    return {
        "documents": len(documents),
        "segments": sum(len(d.segments) for d in documents),
        "people": len(events.persons),
        "ministers": sum(p.minister for p in events.persons),
        "countries": sum(p.kind == "country" for p in parties),
        "organisations": sum(p.kind == "organisation" for p in parties),
        "meetings held": held["held"],
        "meetings planned": held["planned"],
        "meetings cancelled": held["cancelled"],
        "pledges of money": types["financial"],
        "pledges in kind": types["in_kind"],
        "policy undertakings": types["policy"],
        "topics discussed": len({f.value for m in events.meetings for f in m.topics}),
        "issues": len({*events.issues, *(issue for e in extractions for issue in e.issues)}),
    }


def read_all(paths: Iterable[Path]) -> tuple[list[Document], tuple[Refusal, ...]]:
    """All documents under ``paths``, and what had to be refused."""
    documents: list[Document] = []
    refused: list[Refusal] = []
    for found in read_sources(paths):
        if isinstance(found, Refusal):
            refused.append(found)
        else:
            documents.append(found)
    return documents, tuple(refused)


def _extract_as_json(document: Document) -> str:
    # Text crosses from process to process, since the classes of generic values cannot be pickled; it is what is kept.
    return extract_document(document).model_dump_json()


def _extract_all(
    documents: list[Document], directory: Path, workers: int | None, progress: Progress | None
) -> tuple[list[Extraction], int]:
    """Extractions in the order of the documents, and how many of them had to be made."""
    with ExtractionCache(directory) as cache:
        new = [d for d in documents if cache.find(d) is None]
        done = 0
        for batch in batched(map_items(_extract_as_json, new, workers=workers), _KEPT_AT_ONCE):
            cache.keep(batch)
            done += len(batch)
            if progress:
                progress(done, len(new))
        kept = [cache.find(d) for d in documents]
    return [e for e in kept if e is not None], len(new)
