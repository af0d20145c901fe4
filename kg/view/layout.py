"""A network in, positions out: computed once in Python, so that nothing moves in the page.

Every connected part is laid out by itself and the parts are packed round the largest. Of a large part only
the best connected nodes take part in the slow force layout; the others settle beside their neighbours.
"""

import math
from collections.abc import Iterable

import networkx as nx
import numpy as np
from numpy.typing import NDArray

SEED = 20231103
CORE = 60  # nodes laid out by forces: those that the page shows first
SPACING = 120.0  # units of the drawing between neighbours
WIDER_THAN_HIGH = 1.5  # screens are, and so are names beside nodes
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))

Positions = dict[str, tuple[int, int]]
Points = NDArray[np.float64]
Spot = tuple[float, float]


def lay_out(network: "nx.Graph[str]") -> Positions:
    """Place every node of a network whose lines may carry a ``weight``.

    >>> sorted(lay_out(nx.Graph([("a", "b")])))
    ['a', 'b']
    """
    parts = sorted(nx.connected_components(network), key=lambda part: (-len(part), min(part)))
    placed = [_lay_out_part(network.subgraph(part)) for part in parts]
    offsets = _pack([_radius(points) for _, points in placed])
    nodes = [node for part, _ in placed for node in part]
    if not nodes:
        return {}
    together = np.concatenate(
        [points + np.array(at) for (_, points), at in zip(placed, offsets, strict=True)]
    )
    return {
        node: (round(x), round(y)) for node, (x, y) in zip(nodes, _to_screen(together).tolist(), strict=True)
    }


def _lay_out_part(part: "nx.Graph[str]") -> tuple[list[str], Points]:
    """Lay out one connected part around its own centre."""
    ranked = sorted(part, key=lambda node: (-part.degree(node, weight="weight"), node))
    core: nx.Graph[str] = nx.Graph()  # built in a fixed order: the force layout depends on it
    core.add_nodes_from(ranked[:CORE])
    core.add_edges_from(sorted((min(edge), max(edge)) for edge in part.subgraph(ranked[:CORE]).edges))
    points = dict(zip(core, _forces(core), strict=True))
    laid = _push_apart(np.array(list(points.values())), SPACING)
    points = dict(zip(points, laid, strict=True))
    _settle(part, ranked[CORE:], points)
    spread = _push_apart(np.array([points[node] for node in ranked]), SPACING * 0.6)
    lying = _lay_down(spread)
    return ranked, lying - (lying.max(axis=0) + lying.min(axis=0)) / 2


def _forces(core: "nx.Graph[str]") -> Points:
    if len(core) == 1:
        return np.zeros((1, 2))
    scale = SPACING * math.sqrt(len(core)) * 0.75
    found = nx.spring_layout(
        core, seed=SEED, iterations=300, k=2.2 / math.sqrt(len(core)), weight=None, scale=scale
    )
    return np.array([found[node] for node in core])


def _settle(part: "nx.Graph[str]", rest: Iterable[str], points: dict[str, Points]) -> None:
    """Put each remaining node, best connected first, on a widening spiral round its placed neighbours."""
    for turn, node in enumerate(rest):
        known = [points[other] for other in sorted(part[node]) if other in points]
        centre = np.mean(known, axis=0) if known else np.zeros(2)
        angle, reach = turn * GOLDEN_ANGLE, SPACING * (1 + 0.1 * math.sqrt(turn))
        points[node] = centre + reach * np.array([math.cos(angle), math.sin(angle)])


def _push_apart(points: Points, distance: float, rounds: int = 60) -> Points:
    """Move points that are closer than a distance away from each other, a little in each round."""
    if len(points) > 600:  # the distances of all pairs take long; the spiral has spread the points already
        return points
    for _ in range(rounds):
        gaps = points[:, None, :] - points[None, :, :]
        lengths = np.sqrt((gaps**2).sum(axis=2)) + np.eye(len(points)) * distance
        short = np.clip(distance - lengths, 0, None) / np.maximum(lengths, 1e-6)
        if not short.any():
            break
        points = points + (gaps * short[:, :, None]).sum(axis=1) * 0.35
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


def _radius(points: Points) -> float:
    return float(np.sqrt((points**2).sum(axis=1)).max()) + SPACING * 0.75


def _pack(radii: list[float]) -> list[Spot]:
    """Place circles, largest first, each as near to the middle as it fits, along a spiral."""
    centres: list[Spot] = []
    step = 0
    for index, radius in enumerate(radii):
        if index and radii[index - 1] != radius:
            step = 0  # a smaller circle may fit nearer; one of the same size does not
        while not _fits(centres, radii, radius, _spiral(step)):
            step += 1
        centres.append(_spiral(step))
    return centres


def _spiral(step: int) -> Spot:
    angle, reach = step * GOLDEN_ANGLE, SPACING * 0.35 * math.sqrt(step)
    return reach * math.cos(angle), reach * math.sin(angle)


def _fits(
    centres: list[tuple[float, float]], radii: list[float], radius: float, at: tuple[float, float]
) -> bool:
    others = zip(centres, radii, strict=False)  # radii goes on: those not placed yet
    return all(math.dist(at, centre) >= radius + other for centre, other in others)
