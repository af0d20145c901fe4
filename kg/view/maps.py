"""Places with numbers in, a map of the world as SVG out: dots of land without borders, a circle each, no script."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import asin, cos, pi, radians, sin, sqrt

from markupsafe import Markup, escape

from kg.view.page import read_template
from kg.view.words import count_words

WIDTH, HEIGHT, STEP, MIDDLE, SCALE = 1000, 436, 8, 241.4, 184.7316  # as in the explorer's map.js
NAMED, LETTER = 8, 18  # how many get their names, and how large these are
LARGEST, RING = 26.0, 9.0  # half the widths of the largest circle, and of the ring

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """Somewhere on the globe, with how many meetings it stands for."""

    name: str
    number: int
    point: Point  # latitude and longitude


@dataclass(frozen=True, slots=True)
class _Circle:
    spot: Spot
    x: float
    y: float
    r: float


def world_map(spots: Iterable[Spot], *, what: str, home: Point | None = None) -> Markup:
    """Draw circles on the map of the world, the largest with their names; ``home`` gets a ring."""
    placed = _circles(sorted(spots, key=lambda spot: (-spot.number, spot.name)))
    if not placed:
        return Markup("")
    rings = [_Circle(Spot("", 0, home), *project(home), RING)] if home else []
    label = f"{what}: " + ", ".join(f"{each.spot.name} {each.spot.number}" for each in placed[:NAMED])
    head = f'<svg class="map" viewBox="0 -8 {WIDTH} {HEIGHT + 16}" role="img" aria-label="{escape(label)}">'
    land = Markup(f'<path class="land" d="{land_path()}"/>')
    parts = [land, *map(_drawn, placed), *map(_ring, rings), *_names(placed, [*rings, *placed[:NAMED]])]
    return Markup(head) + Markup("").join(parts) + Markup("</svg>")


def project(point: Point) -> Point:
    """Put a point of the globe on the Equal Earth projection.

    >>> project((0.0, 0.0))
    (500.0, 241.4)
    """
    a1, a2, a3, a4, m = 1.340264, -0.081106, 0.000893, 0.003796, sqrt(3) / 2
    t = asin(m * sin(radians(point[0])))
    t2, t6 = t * t, t**6
    x = point[1] * pi / 180 * cos(t) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)))
    y = t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))
    return WIDTH / 2 + x * SCALE, MIDDLE - y * SCALE


@cache
def land_path() -> str:
    """All land as lines, a run of dots each; the style sheet's dashes make dots of them."""
    rows = re.findall(r"\[([\d,]*)\]", read_template("explorer/land.js").partition("LAND = ")[2])
    parts = []
    for row, found in enumerate(rows):
        runs = [int(number) for number in found.split(",") if number]
        for first, many in zip(runs[::2], runs[1::2], strict=True):
            x, y = (row % 2) * STEP // 2 + first * STEP, row * STEP * sqrt(3) / 2
            parts.append(f"M{x} {y:.0f}h{(many - 1) * STEP + 0.1:g}")
    return "".join(parts)


def _circles(spots: Sequence[Spot]) -> list[_Circle]:
    scale = min(2.4, LARGEST / sqrt(max((spot.number for spot in spots), default=1)))
    return [_Circle(spot, *project(spot.point), 3.5 + scale * sqrt(spot.number)) for spot in spots]


def _drawn(circle: _Circle) -> Markup:
    words = f"{circle.spot.name}: {count_words(circle.spot.number, 'meeting')}"
    place = f'cx="{circle.x:.1f}" cy="{circle.y:.1f}" r="{circle.r:.1f}"'
    return Markup(f'<circle class="spot" {place}><title>{escape(words)}</title></circle>')


def _ring(circle: _Circle) -> Markup:
    return Markup(f'<circle class="home" cx="{circle.x:.1f}" cy="{circle.y:.1f}" r="{circle.r:.1f}"/>')


def _names(circles: Sequence[_Circle], beside: Sequence[_Circle]) -> Iterable[Markup]:
    """Names of the largest, beside their circles; one that would lie over a circle or a name is left out."""
    taken = [(each.x - each.r, each.y - each.r, each.x + each.r, each.y + each.r) for each in beside]
    for each in circles[:NAMED]:
        wide = len(each.spot.name) * LETTER * 0.56
        for left in (each.x + each.r + 4, each.x - each.r - 4 - wide):
            box = (left, each.y - LETTER / 2, left + wide, each.y + LETTER / 2)
            if left > 0 and box[2] < WIDTH and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                place = f'x="{left:.1f}" y="{each.y + LETTER / 3:.1f}" font-size="{LETTER}"'
                yield Markup(f"<text {place}>{escape(each.spot.name)}</text>")
                break


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
