"""A finished graph → N-Quads, TriG or Turtle, written as it is read: size costs time, not memory."""

import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import IO

from kg.graph import terms as t
from kg.graph.export_jsonld import export_framed, export_jsonld
from kg.graph.export_xml import export_rdfxml
from kg.graph.subjects import by_subject, values_of
from kg.manifest import QUADS, find_product
from kg.vocabulary import PREFIXES

_LOCAL_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*|")


def export_nquads(directory: Path, out: IO[str]) -> None:
    """Write the graph as it is: sorted N-Quads."""
    with (find_product(directory) / QUADS).open(encoding="utf-8", newline="\n") as quads:
        shutil.copyfileobj(quads, out)


def export_turtle(directory: Path, out: IO[str]) -> None:
    """Write the triples of all named graphs as one, in Turtle."""
    _write_prefixes(out)
    for subject, quads in by_subject(directory):
        out.write(_turtle_block(subject, ((predicate, value) for _, predicate, value, _ in quads)))


def export_trig(directory: Path, out: IO[str]) -> None:
    """Write the named graphs in TriG. A graph may be opened more than once, which is the same as once."""
    _write_prefixes(out)
    by_graph = (
        (graph, subject, list(quads))
        for subject, group in by_subject(directory)
        for graph, quads in groupby(sorted(group, key=lambda quad: quad[3]), key=lambda quad: quad[3])
    )
    for graph, blocks in groupby(by_graph, key=lambda block: block[0]):
        out.write(f"{_compact(graph)} {{\n")
        for _, subject, quads in blocks:
            out.write(_turtle_block(subject, ((predicate, value) for _, predicate, value, _ in quads)))
        out.write("}\n")


EXPORTS: Mapping[str, Callable[[Path, IO[str]], None]] = {
    "nq": export_nquads,
    "trig": export_trig,
    "ttl": export_turtle,
    "rdfxml": export_rdfxml,
    "jsonld": export_jsonld,
    "framed": export_framed,
}
"""The ways to write a graph, by the usual ending of the file."""


# ---------------------------------------------------------------- Turtle


def _write_prefixes(out: IO[str]) -> None:
    for prefix, namespace in PREFIXES.items():
        out.write(f"@prefix {prefix}: <{namespace}> .\n")
    out.write("\n")


def _turtle_block(subject: str, said: Iterable[tuple[str, str]]) -> str:
    lines = [
        f"    {'a' if predicate == t.TYPE else _compact(predicate)} {' , '.join(map(_compact, values))}"
        for predicate, values in values_of(said).items()
    ]
    return f"{_compact(subject)}\n" + " ;\n".join(lines) + " .\n"


def _compact(term: str) -> str:
    """A term with a prefix where its name is plain enough; literals keep all but the datatype's length."""
    if term.startswith('"'):
        mark = term.rfind('"^^<')
        return term if mark < 0 else f"{term[: mark + 3]}{_compact_iri(term[mark + 3 :])}"
    return _compact_iri(term)


@cache
def _namespaces() -> Mapping[str, str]:
    return {namespace: prefix for prefix, namespace in PREFIXES.items()}


def _compact_iri(term: str) -> str:
    cut = max(term.rfind("/"), term.rfind("#")) + 1
    prefix, name = _namespaces().get(term[1:cut]), term[cut:-1]
    return f"{prefix}:{name}" if prefix and _LOCAL_NAME.fullmatch(name) else term
