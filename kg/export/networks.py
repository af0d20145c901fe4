"""A graph in, GraphML or GEXF out: who met whom, as Gephi, yEd, Cytoscape and R read it."""

import re
from pathlib import Path
from typing import IO, Any

import networkx as nx

from kg.query.networks import Kind, to_networkx
from kg.query.reader import Reader

# What XML 1.0 cannot hold, even escaped.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DATED = re.compile(r' lastmodifieddate="[^"]*"')


def export_graphml(directory: Path, out: IO[str], kind: Kind = "people") -> None:
    """Write a network as GraphML."""
    network = _clean(to_networkx(Reader.open(directory), kind))
    out.write("\n".join(nx.generate_graphml(network, named_key_ids=True)) + "\n")


def export_gexf(directory: Path, out: IO[str], kind: Kind = "people") -> None:
    """Write a network as GEXF, without the day of writing: the same graph gives the same file."""
    network = _clean(to_networkx(Reader.open(directory), kind))
    text = "\n".join(nx.generate_gexf(network)) + "\n"
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n' + _DATED.sub("", text))


def _clean(network: "nx.Graph[Any]") -> "nx.Graph[Any]":
    """Words without what XML cannot hold, and without the name, which GEXF has no place for."""
    network.graph.clear()
    for _, values in network.nodes(data=True):
        _clean_values(values)
    for *_, values in network.edges(data=True):
        _clean_values(values)
    return network


def _clean_values(values: dict[str, Any]) -> None:
    for name, value in values.items():
        if isinstance(value, str):
            values[name] = _NOT_IN_XML.sub("\ufffd", value)
