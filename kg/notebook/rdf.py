"""Triples and whole graphs in, rdflib out: for everything that rdflib and its friends can do."""

from collections.abc import Iterable
from pathlib import Path

import rdflib

from kg.graph.quads import datatype, lexical, parse_quad, read_lines
from kg.manifest import QUADS
from kg.store import Iri, Triple
from kg.vocabulary import PREFIXES

_PLAIN = {PREFIXES["xsd"] + "string", PREFIXES["rdf"] + "langString"}


def to_rdflib_graph(triples: Iterable[Triple]) -> rdflib.Graph:
    """The triples of a CONSTRUCT as an rdflib Graph, with our prefixes."""
    graph = rdflib.Graph()
    _bind_prefixes(graph)
    for subject, predicate, value in triples:
        term = rdflib.URIRef(value) if isinstance(value, Iri) else rdflib.Literal(value)
        graph.add((rdflib.URIRef(subject), rdflib.URIRef(predicate), term))
    return graph


def read_dataset(directory: Path) -> rdflib.Dataset:
    """A finished graph as an rdflib Dataset."""
    dataset = rdflib.Dataset(default_union=True)
    _bind_prefixes(dataset)
    # Not rdflib's own reader of N-Quads: it warns of itself, and takes twice as long.
    for line in read_lines(directory / QUADS):
        subject, predicate, value, graph = parse_quad(line)
        dataset.graph(_node(graph)).add((_node(subject), _node(predicate), _term(value)))
    return dataset


def _node(term: str) -> rdflib.URIRef:
    return rdflib.URIRef(lexical(term))


def _term(term: str) -> rdflib.URIRef | rdflib.Literal:
    if term.startswith("<"):
        return _node(term)
    kind = datatype(term)
    if kind not in _PLAIN:
        return rdflib.Literal(lexical(term), datatype=rdflib.URIRef(kind))
    language = term[term.rindex('"') + 1 :].removeprefix("@")
    return rdflib.Literal(lexical(term), lang=language or None)


def _bind_prefixes(graph: rdflib.Graph) -> None:
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
