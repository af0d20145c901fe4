"""A page in, its drawing out: a pyvis network with one line a pair, its places computed by networkx.

pyvis is used for its network and its rendering through a template, never for its stock template,
``show()`` or ``write_html()``: these load files from elsewhere and do not escape the heading.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import networkx as nx
import pyvis
from jinja2 import Environment
from pyvis.network import Network

from kg.errors import KgError
from kg.query.explorer_rows import ExplorerData
from kg.view.groups import Group, group_of
from kg.view.layout import Positions, lay_out
from kg.view.pairs import LEVELS, Level, Pair, find_pairs, homes

SHAPES = {
    "person": "dot",
    "country": "square",
    "organisation": "diamond",
    "group": "diamond",
    "event": "triangle",
}


MANY_PEOPLE = 40  # as in the page's script: up to so many, their countries are drawn beside them

Pairs = Mapping[Level, tuple[Pair, ...]]
Places = Mapping[Level, Positions]


def find_all_pairs(page: ExplorerData) -> Pairs:
    """List the pairs among people and among countries."""
    return {level: find_pairs(page, level) for level in LEVELS}


def draw(
    page: ExplorerData, pairs: Pairs, groups: Iterable[Group] = (), former: Places | None = None
) -> Network:
    """Build the drawing of a page: nodes placed among people and among countries, each pair one line.

    Nodes stay at their ``former`` places, those of a drawing made before.
    """
    former = former or {}
    network = Network(directed=True)  # undirected, pyvis compares every new line with all others
    places = {level: lay_out(_to_lay_out(page, pairs, level), former.get(level)) for level in LEVELS}
    _add_nodes(network, page, places, group_of(groups))
    for level in LEVELS:
        for pair in pairs[level]:
            _add_line(network, pair, level)
    return network


def to_networkx(pairs: tuple[Pair, ...], loners: tuple[str, ...] = ()) -> "nx.Graph[str]":
    """Turn pairs into a networkx graph whose lines weigh as many meetings and pledges as they carry."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(loners)
    for pair in pairs:
        graph.add_edge(pair.a, pair.b, weight=len(pair.meetings) + len(pair.pledges))
    return graph


def _to_lay_out(page: ExplorerData, pairs: Pairs, level: Level) -> "nx.Graph[str]":
    """The network of a level; among many people, their countries stand aside, as the page draws them later."""
    network = to_networkx(pairs[level], _loners(page, level))
    nx.set_node_attributes(network, _meetings(page), "met")
    if level == "people" and len(page.persons) > MANY_PEOPLE:
        nx.set_node_attributes(network, {party.id: True for party in page.parties}, "aside")
    return network


def _meetings(page: ExplorerData) -> Counter[str]:
    """Count in how many meetings each person and each party took part, as the page's script does."""
    home = homes(page)
    met: Counter[str] = Counter()
    for meeting in page.meetings:
        people = {side.person for side in meeting.sides if side.person}
        met.update(people | {side.party or home.get(side.person or "", "") for side in meeting.sides})
    return met


def _loners(page: ExplorerData, level: Level) -> tuple[str, ...]:
    parties = tuple(party.id for party in page.parties)
    return tuple(person.id for person in page.persons) + parties if level == "people" else parties


def _add_nodes(
    network: Network, page: ExplorerData, places: Mapping[Level, Positions], circle: Mapping[str, int]
) -> None:
    kinds = {person.id: ("person", person.name) for person in page.persons}
    kinds |= {party.id: (party.kind, party.name) for party in page.parties}
    gatherings = {meeting.id: ("event", meeting.label) for meeting in page.meetings}
    for node, (kind, name) in (kinds | gatherings).items():
        people, countries = places["people"].get(node), places["countries"].get(node)
        if people or countries:
            drawn: dict[str, Any] = {"shape": SHAPES[kind], "kind": kind}
            if people:
                drawn["x"], drawn["y"] = people
            if countries:
                drawn["among_countries"] = countries
            network.add_node(
                node, label=name, **drawn, **({"circle": circle[node]} if node in circle else {})
            )


def _add_line(network: Network, pair: Pair, level: Level) -> None:
    values = {"meetings": pair.meetings, "pledges": pair.pledges, "represents": pair.represents}
    carried: dict[str, Any] = {name: value for name, value in values.items() if value}
    network.add_edge(pair.a, pair.b, level=level, **carried)


def render(network: Network, template: str, environment: Environment) -> str:
    """Fill a template of ours with a network through pyvis, as ``nodes`` and ``edges``."""
    network.templateEnv = environment
    network.path = template
    return str(network.generate_html())


def vis_network_script() -> str:
    """Read the newest drawing library out of the installed pyvis package, ready to stand in a page."""
    found = sorted(Path(pyvis.__file__).parent.glob("lib/vis-*/vis-network.min.js"))
    if not found:
        raise KgError("the installed pyvis package has no vis-network.min.js; reinstall pyvis 0.3.2")
    script = found[-1].read_text(encoding="utf-8").replace("\r\n", "\n")
    without_map = re.sub(r"//# sourceMappingURL=\S*", "", script)
    return without_map.replace("</script", "<\\/script")
