"""A network in, positions out: computed once in Python, so that nothing moves in the page.

Every connected part is laid out by itself and the parts are packed round the largest. Of a large part only
those who met most, which the page shows first, take part in the slow force layout; the others settle beside
their neighbours.
Where a former drawing is known, its nodes stay where readers left them and only what is new finds a place.
"""

import math
from collections.abc import Iterable, Mapping

import networkx as nx
import numpy as np
from numpy.typing import NDArray

SEED = 20231103
ROUNDS = 200
CORE = 60  # nodes laid out by forces: those that the page shows first
SPACING = 120.0  # units of the drawing between neighbours
WIDER_THAN_HIGH = 1.5  # screens are, and so are names beside nodes
CROWD = 20  # nodes; of more than these the middle is thinned out
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))

Positions = dict[str, tuple[int, int]]
Points = NDArray[np.float64]


def lay_out(network: "nx.Graph[str]", former: Mapping[str, tuple[int, int]] | None = None) -> Positions:
    """Place every node of a network, those with most meetings (``met``) first, those that stand ``aside`` last.

    Nodes keep their ``former`` places, unless most of the network is new.

    >>> sorted(lay_out(nx.Graph([("a", "b")])))
    ['a', 'b']
    """
    kept = {node: place for node, place in (former or {}).items() if node in network}
    if kept and 2 * len(kept) >= len(network):
        return _grow(network, kept)
    return _lay_out_all(network)


def _grow(network: "nx.Graph[str]", kept: Positions) -> Positions:
    """Settle new nodes beside the kept ones they are joined to, and new parts round it all."""
    points = {node: np.array(place, dtype=np.float64) for node, place in sorted(kept.items())}
    loose = []
    for part in _parts(network):
        if not part & kept.keys():
            loose.append(_lay_out_part(network.subgraph(part)))
            continue
        _settle(network, [node for node in _ranked(network.subgraph(part)) if node not in kept], points)
    nodes = list(points)
    spread = _push_apart(np.array([points[node] for node in nodes]), SPACING * 0.6, staying=len(kept))
    packed = _pack([spread, *(points for _, points in loose)])
    nodes += [node for part, _ in loose for node in part]
    return kept | _rounded(nodes[len(kept) :], np.concatenate(packed)[len(kept) :])


def _parts(network: "nx.Graph[str]") -> list[set[str]]:
    """List the connected parts of a network, the largest first."""
    return sorted(nx.connected_components(network), key=lambda part: (-len(part), min(part)))


def _rounded(nodes: Iterable[str], points: Points) -> Positions:
    return {node: (round(x), round(y)) for node, (x, y) in zip(nodes, points.tolist(), strict=True)}


def _lay_out_all(network: "nx.Graph[str]") -> Positions:
    parts = _parts(network)
    placed = [_lay_out_part(network.subgraph(part)) for part in parts]
    nodes = [node for part, _ in placed for node in part]
    if not nodes:
        return {}
    together = np.concatenate(_pack([points for _, points in placed]))
    return _rounded(nodes, _to_screen(together))


def _lay_out_part(part: "nx.Graph[str]") -> tuple[list[str], Points]:
    """Lay out one connected part around its own centre."""
    ranked = _ranked(part)
    core: nx.Graph[str] = nx.Graph()  # built in a fixed order: the force layout depends on it
    core.add_nodes_from(ranked[:CORE])
    core.add_edges_from(sorted((min(edge), max(edge)) for edge in part.subgraph(ranked[:CORE]).edges))
    laid = _push_apart(thin_out(_lay_down(_arrange(core))), SPACING)
    points = dict(zip(core, laid, strict=True))
    _settle(part, ranked[CORE:], points)
    spread = _push_apart(np.array([points[node] for node in ranked]), SPACING * 0.6, staying=len(core))
    return ranked, spread - (spread.max(axis=0) + spread.min(axis=0)) / 2


def _ranked(part: "nx.Graph[str]") -> list[str]:
    """List nodes in the order in which they find a place, as the page ranks whom it shows first."""
    weight: dict[str, float] = dict(part.degree(weight="weight"))

    def rank(node: str) -> tuple[bool, int, float, str]:
        values = part.nodes[node]
        return values.get("aside", False), -values.get("met", 0), -weight[node], node

    return sorted(part, key=rank)


def thin_out(points: Points) -> Points:
    """Draw a crowded middle apart: the more nodes, the more evenly they fill the width and the height."""
    share = 0.7 * min(max(len(points) - CROWD, 0) / CROWD, 1)
    if not share:
        return points
    order = points.argsort(axis=0).argsort(axis=0) / (len(points) - 1) - 0.5
    middle, size = points.mean(axis=0), points.max(axis=0) - points.min(axis=0)
    evenly: Points = middle + order * size
    return share * evenly + (1 - share) * points


def _arrange(core: "nx.Graph[str]") -> Points:
    """Place nodes so that distances on the page are those in the network, as far as a plane allows."""
    if len(core) == 1:
        return np.zeros((1, 2))
    wanted = _distances(core)
    start = nx.spring_layout(core, seed=SEED, iterations=100, weight=None, scale=wanted.max() / 2)
    points = np.array([start[node] for node in core])
    weights = 1 / (wanted + np.eye(len(core))) ** 2 * (1 - np.eye(len(core)))
    solver = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    for _ in range(ROUNDS):
        gaps = np.linalg.norm(points[:, None, :] - points[None, :, :], axis=2) + np.eye(len(core))
        pull = -weights * wanted / np.maximum(gaps, 1e-6)
        points = solver @ ((pull - np.diag(pull.sum(axis=1))) @ points)
    return points * SPACING


def _distances(core: "nx.Graph[str]") -> Points:
    """Measure how far nodes should be apart: one step and more, further where many others want to be near."""
    order = {node: place for place, node in enumerate(core)}
    lengths: nx.Graph[str] = nx.Graph()
    for a, b in core.edges:
        lengths.add_edge(a, b, length=1 + 0.35 * math.sqrt(min(core.degree(a), core.degree(b))))
    lengths.add_nodes_from(core)
    found = np.full((len(core), len(core)), np.inf)
    for node, reached in nx.all_pairs_dijkstra_path_length(lengths, weight="length"):
        for other, length in reached.items():
            found[order[node], order[other]] = length
    finite = max(found[np.isfinite(found)].max(), 1)
    return np.where(np.isfinite(found), found, finite * 1.2)


def _settle(part: "nx.Graph[str]", rest: Iterable[str], points: dict[str, Points]) -> None:
    """Put each remaining node, best connected first, on a widening spiral round its placed neighbours."""
    for turn, node in enumerate(rest):
        known = [points[other] for other in sorted(part[node]) if other in points]
        centre = np.mean(known, axis=0) if known else np.zeros(2)
        angle, reach = turn * GOLDEN_ANGLE, SPACING * (1 + 0.1 * math.sqrt(turn))
        points[node] = centre + reach * np.array([math.cos(angle), math.sin(angle)])


def _push_apart(points: Points, distance: float, *, staying: int = 0) -> Points:
    """Move points away from others that are too near; the first ``staying`` keep their places."""
    if len(points) > 600:  # the distances of all pairs take long; the spiral has spread the points already
        return points
    turns = np.arange(len(points)) * GOLDEN_ANGLE  # two at one place need a way to part
    points = points + 0.01 * np.stack([np.cos(turns), np.sin(turns)], axis=1)
    for _ in range(40):
        gaps = points[:, None, :] - points[None, :, :]
        lengths = np.sqrt((gaps**2).sum(axis=2)) + np.eye(len(points)) * distance
        short = np.clip(distance - lengths, 0, None) / np.maximum(lengths, 1e-6)
        if not short.any():
            break
        moves = (gaps * short[:, :, None]).sum(axis=1) * 0.35
        moves[:staying] = 0
        points = points + moves
    return points


def _lay_down(points: Points) -> Points:
    """Turn points so that they spread widest from left to right, as screens do."""
    centred = points - points.mean(axis=0)
    sxx, syy, sxy = (
        (centred[:, 0] ** 2).sum(),
        (centred[:, 1] ** 2).sum(),
        (centred[:, 0] * centred[:, 1]).sum(),
    )
    angle = -0.5 * math.atan2(2 * sxy, sxx - syy)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    turned: Points = centred @ turn.T
    return turned


def _to_screen(points: Points) -> Points:
    """Stretch points to the form of a screen, as far as that leaves the drawing's own form recognisable."""
    width, height = np.maximum(points.max(axis=0) - points.min(axis=0), SPACING)
    wider, higher = WIDER_THAN_HIGH * height / width, width / (WIDER_THAN_HIGH * height)
    stretched: Points = points * np.array([min(max(wider, 1), 1.7), min(max(higher, 1), 2.2)])
    return stretched


def _pack(parts: list[Points]) -> list[Points]:
    """Put the smaller parts round the largest: each on a spiral, as near to it as none touches another."""
    if len(parts) < 2:
        return parts
    placed = [parts[0]]
    half = np.abs(parts[0]).max(axis=0) + SPACING
    step, size = 0, 0
    for part in parts[1:]:
        step = (
            step if len(part) == size else 0
        )  # a smaller part may fit nearer, another of the same size does not
        size = len(part)
        taken = np.concatenate(placed)
        while not _fits(part + _spiral(step), taken, half):
            step += 1
        placed.append(part + _spiral(step))
    return placed


def _spiral(step: int) -> Points:
    angle, reach = step * GOLDEN_ANGLE, SPACING * 0.35 * math.sqrt(step)
    return reach * np.array([math.cos(angle), math.sin(angle)])


def _fits(part: Points, taken: Points, half: Points) -> bool:
    """Whether a part stands beside the largest one and touches nothing that is placed."""
    outside = ((part / half) ** 2).sum(axis=1) >= 1
    gaps = np.linalg.norm(part[:, None, :] - taken[None, :, :], axis=2)
    return bool(outside.all() and gaps.min() >= SPACING)
