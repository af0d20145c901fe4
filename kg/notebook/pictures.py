"""Meetings in, a static picture of when or where they took place out, with the same in words."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from math import asin, cos, pi, sin, sqrt

from kg.notebook.cards import Card, box, picture
from kg.query.rows import ListedMeeting
from kg.reference.countries import country_of_name
from kg.reference.places import town
from kg.view.charts import far_before
from kg.view.page import read_template
from kg.view.words import count_words

_WIDTH, _HEIGHT = 760, 130
_TEXT = 'font-family="Helvetica,Arial,sans-serif" font-size="12" fill="#1c1f23"'
_BLUE = "#2c5fa8"
_NAMED = 12
_LINES = 24
# The map of the explorer page: the Equal Earth projection, 1,000 wide.
_MAP_WIDTH, _MAP_HEIGHT, _STEP, _MIDDLE, _SCALE = 1000, 436, 8, 241.4, 184.7316


def draw_timeline(meetings: Sequence[ListedMeeting]) -> Card:
    """How many meetings fell into each month; those of which no month is known are told, not drawn."""
    months = Counter(month for each in meetings if (month := _month(each)) is not None)
    lost = len(meetings) - months.total()
    words = f"{count_words(months.total(), 'meeting')} by month" + (
        f", {lost:,} more without one" if lost else ""
    )
    lines = [f"{_name(month)}  {months[month]}" for month in sorted(months)]
    every = sorted(months.elements())
    # One that lies years before all others would press the rest together.
    svg = _svg(_WIDTH, _HEIGHT, _bars(Counter(every[far_before(every) :])))
    return _card(words, lines, svg)


def draw_map(meetings: Sequence[ListedMeeting]) -> Card:
    """Where meetings took place: a circle a town, on dots of land without borders."""
    places = Counter((each.place, each.country) for each in meetings if each.place and each.country)
    points = {place: point for place in places if (point := _point(*place))}
    shown = [place for place, _ in places.most_common() if place in points]
    held = sum(places[place] for place in shown)
    lost = len(meetings) - held
    words = f"{count_words(held, 'meeting')} in {count_words(len(shown), 'place')}"
    words += f", {lost:,} more without a known place" if lost else ""
    spots = [_spot(points[place], places[place]) for place in shown]
    named = _names([(points[place], str(place[0]), places[place]) for place in shown])
    svg = _svg(_MAP_WIDTH, _MAP_HEIGHT, [_land(), *spots, *named])
    return _card(words, [f"{place}, {country}  {places[place, country]}" for place, country in shown], svg)


def _card(words: str, lines: Sequence[str], svg: str) -> Card:
    more = [f"… and {len(lines) - _LINES} more"] if len(lines) > _LINES else []
    return Card(box(words, picture(svg)), "\n".join([words, *lines[:_LINES], *more]), svg)


def _svg(width: int, height: int, body: Iterable[str]) -> str:
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    ground = '<rect width="100%" height="100%" fill="#ffffff"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {_TEXT} {size}>{ground}{"".join(body)}</svg>'


# ---------------------------------------------------------------- when


def _month(meeting: ListedMeeting) -> int | None:
    """The month by its number since the year 0, where all days that the words allow for lie in one."""
    first, last = meeting.date, meeting.date_latest
    known = first and last and (first.year, first.month) == (last.year, last.month)
    return first.year * 12 + first.month - 1 if first and known else None


def _name(month: int) -> str:
    return f"{month // 12}-{month % 12 + 1:02}"


def _bars(months: Counter[int]) -> list[str]:
    """A bar a month, its number over it, the years below."""
    if not months:
        return ['<text x="20" y="35">no meeting with a month</text>']
    first, last, most = min(months), max(months), max(months.values())
    step = min((_WIDTH - 40) / (last - first + 1), 40)
    drawn = []
    for month, number in sorted(months.items()):
        x, height = 20 + (month - first) * step, number / most * 80
        size = f'width="{max(step - 1, 0.8):.1f}" height="{height:.1f}"'
        drawn.append(f'<rect x="{x:.1f}" y="{105 - height:.1f}" {size} fill="{_BLUE}"/>')
        if number == most or step >= 16:
            drawn.append(
                f'<text x="{x + step / 2:.1f}" y="{100 - height:.1f}" text-anchor="middle">{number}</text>'
            )
    every = next((years for years in (1, 2, 5, 10, 20) if years * 12 * step > 36), 50)
    years = [month for month in range(first, last + 1) if month == first or month % (12 * every) == 0]
    marks = [month for month in years if month == first or (month - first) * step > 36]
    return [
        *drawn,
        *(f'<text x="{20 + (month - first) * step:.1f}" y="122">{month // 12}</text>' for month in marks),
    ]


# ---------------------------------------------------------------- where


def _point(place: str, country: str) -> tuple[float, float] | None:
    """Where a town lies on the map; none for a place that the list of towns does not have."""
    known = country_of_name(country)
    found = town(place, known.iso3) if known else None
    return _on_map(found.lat, found.lon) if found else None


def _on_map(latitude: float, longitude: float) -> tuple[float, float]:
    """A point of the globe on the Equal Earth projection."""
    a1, a2, a3, a4, m = 1.340264, -0.081106, 0.000893, 0.003796, sqrt(3) / 2
    t = asin(m * sin(latitude * pi / 180))
    x = longitude * pi / 180 * cos(t) / (m * (a1 + 3 * a2 * t**2 + t**6 * (7 * a3 + 9 * a4 * t**2)))
    y = t * (a1 + a2 * t**2 + t**6 * (a3 + a4 * t**2))
    return round(_MAP_WIDTH / 2 + x * _SCALE, 1), round(_MIDDLE - y * _SCALE, 1)


@cache
def _land() -> str:
    """All land as one line of round dots, from the rows of dots that the explorer page has."""
    listed = re.search(r"const LAND = (\[.*\]);", read_template("explorer/land.js"), re.DOTALL)
    rows = json.loads(re.sub(r",\s*\]$", "]", listed[1])) if listed else []
    rise = _STEP * sqrt(3) / 2
    dots = [
        f"M{(row % 2) * _STEP / 2 + (start + dot) * _STEP:g} {row * rise:.1f}h0"
        for row, runs in enumerate(rows)
        for start, length in zip(runs[::2], runs[1::2], strict=True)
        for dot in range(length)
    ]
    return f'<path d="{"".join(dots)}" stroke="#d5dae1" stroke-width="5" stroke-linecap="round"/>'


def _spot(at: tuple[float, float], number: int) -> str:
    radius = round(3.5 + 2.4 * sqrt(number), 1)
    look = f'fill="{_BLUE}" fill-opacity=".75" stroke="#ffffff"'
    return f'<circle cx="{at[0]}" cy="{at[1]}" r="{radius}" {look}/>'


def _names(places: Iterable[tuple[tuple[float, float], str, int]]) -> list[str]:
    """Names beside the circles, the most frequent first; one that would lie on another is left out."""
    taken: list[tuple[float, float, float]] = []
    drawn = []
    for at, name, number in places:
        left, middle = at[0] + 7.5 + 2.4 * sqrt(number), at[1]
        right = left + 7 * len(name)
        free = all(left > other[1] or right < other[0] or abs(middle - other[2]) > 14 for other in taken)
        if free and len(taken) < _NAMED and right < _MAP_WIDTH:
            taken.append((left, right, middle))
            halo = 'stroke="#ffffff" stroke-width="3" paint-order="stroke"'
            drawn.append(f'<text x="{left:.1f}" y="{middle + 4:.1f}" {halo}>{escape(name)}</text>')
    return drawn
