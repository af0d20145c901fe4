"""Rows in, networkx graphs out: who met whom, which countries, who pledged what, or everything at once."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

import networkx as nx

from kg.errors import QueryError
from kg.query.meetings import meetings
from kg.query.people import ministers
from kg.query.pledges import pledges
from kg.query.queries import run_query
from kg.query.reader import Reader
from kg.query.rows import ListedPledge
from kg.store import Iri, Row
from kg.vocabulary import CMQ, local_id, thing_iri

Kind = Literal["people", "countries", "pledges", "everything"]
KINDS: tuple[Kind, ...] = ("people", "countries", "pledges", "everything")


def to_networkx(reader: Reader, kind: Kind = "people") -> "nx.Graph[str]":
    """The graph as a network: nodes by their local ids with ``label`` and ``kind``.

    ``people`` and ``countries``: one line a pair, with ``meetings`` (how many), ``first`` and ``last``.
    ``pledges``: a line from giver to receiver for each pledge. ``everything``: also meetings and topics as nodes.
    """
    if kind not in KINDS:
        raise QueryError(f"there is no network of {kind!r}: one of {', '.join(KINDS)}")
    if kind == "pledges":
        return _pledges(reader)
    return _everything(reader) if kind == "everything" else _ties(reader, kind)


def _ties(reader: Reader, kind: Kind) -> "nx.Graph[str]":
    network: nx.Graph[str] = nx.Graph(name=f"who met whom: {kind}")
    offices = {each.person: each.office for each in ministers(reader)} if kind == "people" else {}
    for row in run_query(reader.store, "parts/ties"):
        ends = [local_id(str(row[end])) for end in ("a", "b")]
        if ends[0].startswith("person/") != (kind == "people"):
            continue
        for end in ends:
            _add_node(reader, network, end, office=offices.get(end))
        network.add_edge(*ends, meetings=row["meetings"], first=_iso(row, "first"), last=_iso(row, "last"))
    return network


def _add_node(reader: Reader, network: "nx.Graph[str]", node: str, **more: str | None) -> None:
    if node in network:
        return
    values = {"label": reader.title(node), "kind": node.partition("/")[0], **more}
    if node.startswith("person/"):
        values["party"] = reader.side(node)
    # None is left out: GraphML and GEXF have no place for it.
    network.add_node(node, **{name: value for name, value in values.items() if value})


def _iso(row: Row, name: str) -> str:
    day = row[name]
    return day.isoformat() if isinstance(day, date) else ""


def _pledges(reader: Reader) -> "nx.MultiDiGraph[str]":
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph(name="who pledged what to whom")
    for pledge in pledges(reader):
        facts = reader.store.describe(Iri(thing_iri(pledge.pledge)))
        givers, receivers = (_ends(facts, name) for name in ("by", "to"))
        for giver in givers:
            for receiver in receivers:
                for node in (giver, receiver):
                    _add_node(reader, network, node)
                network.add_edge(giver, receiver, key=pledge.pledge, **_pledge_values(pledge))
    return network


def _pledge_values(pledge: ListedPledge) -> dict[str, Any]:
    values = {
        "label": pledge.label,
        "stage": pledge.stage,
        "amount": pledge.amount,
        "currency": pledge.currency,
        "counted": pledge.counted,
        "date": pledge.date.isoformat() if pledge.date else None,
    }
    return {name: value for name, value in values.items() if value is not None}


def _everything(reader: Reader) -> "nx.MultiDiGraph[str]":
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph(name="everything")
    things = [
        *((each.meeting, {"participant": "took part", "party": "took part", "discussed": "discussed", "about": "about"})
          for each in meetings(reader)),
        *((each.pledge, {"by": "by", "to": "to", "topic": "topic", "announcedAt": "announced at"})
          for each in pledges(reader)),
    ]  # fmt: skip
    for thing, properties in things:
        _add_node(reader, network, thing)
        facts = reader.store.describe(Iri(thing_iri(thing)))
        for name, words in properties.items():
            for end in _ends(facts, name):
                _add_node(reader, network, end)
                network.add_edge(thing, end, key=name, label=words)
    return network


def _ends(facts: Mapping[str, list[Any]], name: str) -> list[str]:
    return sorted(local_id(str(value)) for value in facts.get(CMQ + name, []))
