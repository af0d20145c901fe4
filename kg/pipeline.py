"""The writing side on one screen: sources ──► documents ──► extractions ──► events ──► a finished, swapped-in graph."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.annotate import annotate
from kg.cache import ExtractionCache
from kg.engine import batched, map_items
from kg.errors import SourceError
from kg.extract import extract
from kg.graph.product import write_graph
from kg.models import Document, Extraction
from kg.read import Refusal, read_sources
from kg.resolve import read_decisions, resolve

_KEPT_AT_ONCE = 100

Progress = Callable[[int, int], None]
"""Told how many documents of how many are done."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: the manifest of the graph, what was refused, how many documents were read anew."""

    manifest: dict[str, Any]
    refused: tuple[Refusal, ...]
    read: int
    reused: int


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

    Bad documents are refused one by one; with none left, SourceError. The graph that was there before is replaced
    only when the new one is finished.
    """
    documents, refused = read_all(paths)
    if not documents:
        raise SourceError("no document could be read: " + "; ".join(str(r) for r in refused[:3]))
    extractions, read = _extract_all(documents, directory, workers, progress)
    events = resolve(documents, extractions, read_decisions(decisions))
    manifest = write_graph(directory, documents, extractions, events)
    return BuildReport(manifest, refused, read, len(documents) - read)


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


def _extract_all(
    documents: list[Document], directory: Path, workers: int | None, progress: Progress | None
) -> tuple[list[Extraction], int]:
    """Extractions in the order of the documents, and how many of them had to be made."""
    with ExtractionCache(directory) as cache:
        new = [d for d in documents if cache.find(d) is None]
        done = 0
        for batch in batched(map_items(extract_document, new, workers=workers), _KEPT_AT_ONCE):
            cache.keep(batch)
            done += len(batch)
            if progress:
                progress(done, len(new))
        kept = [cache.find(d) for d in documents]
    return [e for e in kept if e is not None], len(new)
