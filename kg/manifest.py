"""The directory of a finished graph → which files are in it, and what it says of itself."""

import json
from pathlib import Path
from typing import Any

from kg.errors import GraphError

MANIFEST = "manifest.json"
QUADS = "graph.nq"
DOCUMENTS = "documents.jsonl"
COVERAGE = "coverage.jsonl"
LISTINGS = "listings.jsonl"
STORE = "store"
FORMAT = 1
"""Raised whenever an older reader could not make sense of a newer graph."""


def find_product(directory: Path) -> Path:
    """The finished graph: the directory itself or, after a build killed in its swap, the one before."""
    for home in (directory, previous(directory)):
        manifest = home / MANIFEST
        if manifest.is_file():
            read_manifest(home)
            return home
    raise GraphError(f"no graph in {directory}: run kg build DOCS/, or kg demo for the shipped documents")


def previous(directory: Path) -> Path:
    """Where the graph that a new one replaces stands for a moment."""
    return directory.with_name(f".{directory.name}.previous")


def read_manifest(home: Path) -> dict[str, Any]:
    """What a finished graph says of itself; raises GraphError if it is none of ours or of another format."""
    path = home / MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GraphError(f"{path} cannot be read ({error}): run kg build again") from error
    if not isinstance(manifest, dict) or manifest.get("product") != "communique":
        raise GraphError(f"{home} holds something else than a graph of kg build")
    if manifest.get("format") != FORMAT:
        found = manifest.get("format")
        raise GraphError(
            f"the graph in {home} has format {found}, this kg reads {FORMAT}: run kg build again"
        )
    return manifest
