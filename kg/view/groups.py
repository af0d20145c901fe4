"""Who met whom in, circles of people out that met each other more than others, and how firm each is.

The method (Louvain) starts from a chance order, so it runs several times: a circle's firmness is how often
two of its members end up together again.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from kg.query.explorer_rows import ExplorerData
from kg.view.pairs import Pair

RUNS = 10
FEWEST = 4  # members that make a circle worth a name
MOST = 5  # circles that can be told apart by colour
TOO_LARGE = 2500  # nodes; beyond, the runs would take longer than all the rest of the page


@dataclass(frozen=True, slots=True)
class Group:
    """A circle: what it is called, who is in it, and the share of runs that keep two of them together."""

    name: str
    members: frozenset[str]
    firmness: float


def find_groups(page: ExplorerData, pairs: Iterable[Pair]) -> tuple[Group, ...]:
    """Find the largest circles among those who met."""
    network: nx.Graph[str] = nx.Graph()
    network.add_weighted_edges_from((pair.a, pair.b, len(pair.meetings)) for pair in pairs if pair.meetings)
    if not FEWEST <= len(network) <= TOO_LARGE:
        return ()
    runs = [_sorted(nx.community.louvain_communities(network, seed=seed)) for seed in range(RUNS)]
    places = [_places(run) for run in runs[1:]]
    home = {person.id: person.party for person in page.persons if person.party}
    names = {party.id: party.name for party in page.parties}
    return tuple(
        Group(_name(circle, home, names), frozenset(circle), _firmness(circle, places))
        for circle in runs[0][:MOST]
        if len(circle) >= FEWEST
    )


def _sorted(circles: Iterable[set[str]]) -> list[set[str]]:
    return sorted(circles, key=lambda circle: (-len(circle), min(circle)))


def _places(run: list[set[str]]) -> dict[str, int]:
    return {member: place for place, circle in enumerate(run) for member in circle}


def _firmness(circle: set[str], runs: list[dict[str, int]]) -> float:
    """Count, over all other runs, how many pairs of members are together again."""
    couples = len(circle) * (len(circle) - 1) / 2 * len(runs)
    kept = sum(n * (n - 1) / 2 for run in runs for n in Counter(run[member] for member in circle).values())
    return kept / couples


def _name(circle: set[str], home: Mapping[str, str], names: Mapping[str, str]) -> str:
    """Call a circle by the two or three sides that most of its members stand for."""
    sides = Counter(home.get(member, member) for member in circle)
    frequent = sorted((side for side in sides if side in names), key=lambda side: (-sides[side], names[side]))
    return " – ".join(names[side] for side in frequent[:3])


def group_of(groups: Iterable[Group]) -> dict[str, int]:
    """Say for each member in which circle it is.

    >>> group_of([Group("Japan", frozenset({"person/a"}), 1.0)])
    {'person/a': 0}
    """
    return {member: place for place, group in enumerate(groups) for member in group.members}
