"""The rows of an answer in, a drawing of whom or what they join out; nothing where they join nothing."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import Any

import networkx as nx

from kg.store import Iri
from kg.view.drawing import to_svg
from kg.vocabulary import local_id

Row = Mapping[str, Any]
FEWEST = 2
"""Lines below which a table says it better."""
_TOGETHER = 6
"""People in one hall above which being there joins nobody."""
_PAIRS = (("a_name", "b_name"), ("from_name", "to_name"), ("one_label", "other_label"))


def draw_answer(rows: Iterable[Row], centre: str = "") -> str:
    """An SVG of the things that rows join; ``centre`` is the one that a question is about.

    >>> draw_answer([{"a_name": "Chile", "b_name": "Japan"}, {"a_name": "Chile", "b_name": "Kenya"}]).count("<line")
    2
    """
    network: nx.Graph[str] = nx.Graph()
    for row in rows:
        weight = row.get("meetings")
        weight = weight if isinstance(weight, int | float) else 1
        for one, other in _joined(row, centre):
            if one != other:
                before = network.get_edge_data(one, other, {"meetings": 0})["meetings"]
                network.add_edge(one, other, meetings=before + weight)
    for node in network:
        name, _, side = node.removesuffix(")").partition(" (")
        network.nodes[node].update(label=name, party=side)
    return to_svg(network) if network.number_of_edges() >= FEWEST else ""


def _joined(row: Row, centre: str) -> Iterator[tuple[str, str]]:
    """Who is joined with whom by a row, by name."""
    if pair := next((each for each in _PAIRS if row.get(each[0]) and row.get(each[1])), None):
        yield str(row[pair[0]]), str(row[pair[1]])
    elif isinstance(row.get("who"), list):
        people = row["who"]
        yield from combinations(people, 2) if len(people) <= _TOGETHER else ()
    elif isinstance(row.get("by"), list) and isinstance(row.get("to"), list):
        yield from product(row["by"], row["to"])
    elif row.get("other") and row.get("name") and centre:
        yield from ((via, str(row["name"])) for via in row.get("via") or (centre,))
    else:
        things = [_short(value) for value in row.values() if isinstance(value, Iri)]
        yield from [(things[0], things[1])] if len(things) > 1 else ()


def _short(thing: Iri) -> str:
    return local_id(thing).rpartition("/")[2]
