"""A network in, a static picture (SVG) out: places computed by kg.view.layout, labels that do not overlap."""

from html import escape
from itertools import groupby

import networkx as nx

from kg.view.layout import lay_out

COLOURS = ("#2c5fa8", "#b8611b", "#1f7a63", "#9b3f73", "#6a5acd", "#a3371f", "#7a6a00", "#3f6f7a")
OTHER = "#6d7178"
_WIDTH = 760
_MARGIN = 70
_HEADER = 'xmlns="http://www.w3.org/2000/svg" font-family="Helvetica,Arial,sans-serif" font-size="12"'
_LABEL = 'text-anchor="middle" fill="#1c1f23" stroke="#ffffff" stroke-width="3" paint-order="stroke"'


def to_svg(network: "nx.Graph[str]", *, nodes: int = 40, weight: str = "meetings") -> str:
    """Draw the best connected nodes of a network; line width by weight, colour by party.

    >>> to_svg(nx.Graph([("a", "b")])).startswith("<svg")
    True
    """
    shown = _backbone(network, nodes, weight)
    places = lay_out(_weighted(shown, weight))
    if not places:
        return f'<svg {_HEADER} viewBox="0 0 {_WIDTH} 60"><text x="20" y="35">nothing to draw</text></svg>'
    points, height = _fit(places)
    colour = _colours(shown)
    lines = (
        _line(points[a], points[b], values.get(weight, 1))
        for a, b, values in sorted(shown.edges(data=True), key=lambda edge: edge[:2])
    )
    degrees = {node: float(shown.degree(node, weight=weight)) for node in shown}
    ranked = sorted(shown, key=lambda node: (-degrees[node], node))
    dots = (_dot(points[node], degrees[node], colour[node]) for node in ranked)
    labels = _labels([(points[node], str(shown.nodes[node].get("label", node))) for node in ranked])
    body = "".join((*lines, *dots, *labels))
    size = f'viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"'
    return f'<svg {_HEADER} {size}><rect width="100%" height="100%" fill="#ffffff"/>{body}</svg>'


def _backbone(network: "nx.Graph[str]", nodes: int, weight: str) -> "nx.Graph[str]":
    plain: nx.Graph[str] = nx.Graph(network)
    kept = sorted(plain, key=lambda node: (-plain.degree(node, weight=weight), node))[:nodes]
    return plain.subgraph(kept)


def _weighted(shown: "nx.Graph[str]", weight: str) -> "nx.Graph[str]":
    drawn: nx.Graph[str] = nx.Graph()
    drawn.add_nodes_from(sorted(shown))
    drawn.add_weighted_edges_from(
        sorted((min(a, b), max(a, b), values.get(weight, 1)) for a, b, values in shown.edges(data=True))
    )
    return drawn


Point = tuple[float, float]


def _fit(places: dict[str, tuple[int, int]]) -> tuple[dict[str, Point], int]:
    """Scale places to the width of the picture."""
    xs, ys = ([place[axis] for place in places.values()] for axis in (0, 1))
    scale = (_WIDTH - 2 * _MARGIN) / max(max(xs) - min(xs), 1)
    scale = min(scale, 420 / max(max(ys) - min(ys), 1))
    height = round((max(ys) - min(ys)) * scale + 2 * _MARGIN * 0.7)
    left = (_WIDTH - (max(xs) - min(xs)) * scale) / 2
    moved = {
        node: (round((x - min(xs)) * scale + left, 1), round((y - min(ys)) * scale + _MARGIN * 0.7, 1))
        for node, (x, y) in places.items()
    }
    return moved, height


def _colours(shown: "nx.Graph[str]") -> dict[str, str]:
    """A colour for each of the largest parties, one for all others."""
    parties = sorted(str(shown.nodes[node].get("party", "")) for node in shown)
    sizes = sorted(((-len(list(same)), party) for party, same in groupby(parties) if party))
    known = {party: COLOURS[place] for place, (_, party) in enumerate(sizes[: len(COLOURS)])}
    return {node: known.get(str(shown.nodes[node].get("party", "")), OTHER) for node in shown}


def _line(a: Point, b: Point, weight: float) -> str:
    width = round(min(1 + 0.6 * float(weight), 7), 1)
    return f'<line x1="{a[0]}" y1="{a[1]}" x2="{b[0]}" y2="{b[1]}" stroke="#7d8794" stroke-opacity=".55" stroke-width="{width}"/>'


def _dot(at: Point, degree: float, colour: str) -> str:
    radius = round(min(5 + degree**0.5 * 1.6, 16), 1)
    return f'<circle cx="{at[0]}" cy="{at[1]}" r="{radius}" fill="{colour}" stroke="#ffffff" stroke-width="1.5"/>'


def _labels(named: list[tuple[Point, str]]) -> list[str]:
    """Names below the dots, the best connected first; one that would lie on another is left out."""
    taken: list[tuple[float, float, float, float]] = []
    drawn = []
    for (x, y), name in named:
        short = name if len(name) <= 28 else name[:27] + "…"
        half, top = len(short) * 3.3, y + 14
        area = (x - half, top, x + half, top + 14)
        if any(
            area[0] < other[2] and other[0] < area[2] and area[1] < other[3] and other[1] < area[3]
            for other in taken
        ):
            continue
        taken.append(area)
        drawn.append(f'<text x="{x}" y="{y + 26}" {_LABEL}>{escape(short)}</text>')
    return drawn
