"""A finished graph → what pySHACL finds wrong with it: the slow reference for ``kg.graph.check``."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import groupby
from pathlib import Path

from pyshacl import validate
from rdflib import Graph, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from kg.graph.findings import Finding, by_shape
from kg.graph.quads import parse_quad, read_lines
from kg.graph.shapes import Violation
from kg.manifest import QUADS, find_product
from kg.vocabulary import THINGS, ontology_file

# Triples: about as many as the claims and derivations of 300 documents have.
_BATCH = 50_000
_ANY = URIRef("s:any")
_APART = (f"<{THINGS}claim/", f"<{THINGS}derivation/")


def check_by_pyshacl(directory: Path, *, processes: int = 1) -> list[Finding]:
    """What is wrong with the graph in a directory by its shapes, as pySHACL sees it. Takes minutes."""
    batches = _batches(find_product(directory) / QUADS)
    if processes == 1:
        found = [violations_by_pyshacl(batch) for batch in batches]
    else:
        with ProcessPoolExecutor(processes) as pool:
            found = list(pool.map(violations_by_pyshacl, batches))
    return sorted({by_shape(violation, {}) for batch in found for violation in batch})


def violations_by_pyshacl(triples: Iterable[str]) -> set[Violation]:
    """The results of pySHACL for N-Triples lines."""
    graph = Graph()
    graph.parse(data="\n".join(triples), format="nt")
    _, report, _ = validate(graph, shacl_graph=_read(("shapes.ttl",)), ont_graph=_read(("communique.ttl",)))
    if not isinstance(report, Graph):
        raise TypeError(f"pySHACL gave no report: {report}")
    return {_violation(report, result) for result in report.subjects(SH.resultSeverity)}


def _violation(report: Graph, result: Node) -> Violation:
    component = str(report.value(result, SH.sourceConstraintComponent)).removeprefix(str(SH))
    return Violation(
        focus=_term(report.value(result, SH.focusNode)),
        path=_term(report.value(result, SH.resultPath)),
        component=component.removesuffix("ConstraintComponent"),
        value=_term(report.value(result, SH.value)),
    )


def _term(node: Node | None) -> str:
    """A term as it stands in N-Triples; rdflib writes long texts otherwise."""
    if node is None or isinstance(node, URIRef):
        return f"<{node}>" if node else ""
    line = Graph().add((_ANY, _ANY, node)).serialize(format="nt")
    return line.strip().removeprefix(f"<{_ANY}> <{_ANY}> ").removesuffix(" .")


@cache
def _read(names: tuple[str, ...]) -> Graph:
    graph = Graph()
    for name in names:
        graph.parse(ontology_file(name))
    return graph


def _batches(path: Path) -> Iterator[list[str]]:
    """Triples in batches that can be judged one by one: things that classes are asked of stay together."""
    together: list[str] = []
    apart: list[str] = []
    for subject, group in groupby(map(parse_quad, read_lines(path)), key=lambda quad: quad[0]):
        triples = (f"{subject} {predicate} {value} ." for _, predicate, value, _ in group)
        (apart if subject.startswith(_APART) else together).extend(triples)
        if len(apart) >= _BATCH:
            yield apart
            apart = []
    yield from (batch for batch in (together, apart) if batch)
