"""Counts in, small drawings out, as SVG that stands in a page and needs no script."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup, escape

from kg.view.words import MONTHS

WIDTH, HEIGHT, FOOT = 640, 68, 22  # the foot is for years, which are larger on phones
FAR = 36  # months without anything, before which something would only press the rest together


def month_strip(days: Iterable[date], *, what: str) -> Markup:
    """Draw how many of something fell into each month; the few far before all others are told, not drawn."""
    every = sorted(day.year * 12 + day.month - 1 for day in days)
    months = every[far_before(every) :]
    if not months:
        return Markup("")
    counts = Counter(months)
    first, last, tallest = months[0], months[-1], max(counts.values())
    step = WIDTH / max(last - first + 1, 12)
    bars = [
        _bar(
            (month - first) * step, counts[month] / tallest * (HEIGHT - FOOT - 2), min(max(step - 1, 0.8), 24)
        )
        for month in sorted(counts)
    ]
    label = f"{what} a month, from {month_name(first)} to {month_name(last)}; at most {tallest}"
    drawn = _picture(HEIGHT, label, [*bars, *_years(first, last, step)])
    earlier = len(every) - len(months)
    return (
        drawn + Markup('<p class="soft">{} before {}</p>').format(earlier, month_name(first))
        if earlier
        else drawn
    )


def far_before(months: Sequence[int]) -> int:
    """Count those at the start that a gap of years parts from the rest, where they are one in ten or fewer."""
    gaps = [place for place in range(1, len(months)) if months[place] - months[place - 1] > FAR]
    return max((place for place in gaps if place * 10 <= len(months)), default=0)


def month_name(month: int) -> str:
    """Name a month by its number since the year 0.

    >>> month_name(2023 * 12 + 10)
    'Nov 2023'
    """
    return f"{MONTHS[month % 12]} {month // 12}"


def _bar(x: float, height: float, width: float) -> Markup:
    height = max(height, 2)
    place = f'x="{x:.1f}" y="{HEIGHT - FOOT - height:.1f}" width="{width:.1f}" height="{height:.1f}"'
    return Markup(f'<rect class="bar" {place}/>')


def _years(first: int, last: int, step: float) -> list[Markup]:
    every = next((years for years in (1, 2, 5, 10, 20) if years * 12 * step > 36), 50)
    marks = [month for month in range(first, last + 1) if month % 12 == 0 and month // 12 % every == 0]
    marks = [month for month in marks if (month - first) * step < WIDTH - 48]
    return [
        Markup(f'<text x="{(month - first) * step:.1f}" y="{HEIGHT - 2}">{month // 12}</text>')
        for month in marks
    ] or [Markup(f'<text x="0" y="{HEIGHT - 2}">{first // 12}</text>')]


def share_bar(part: int, whole: int, most: int, *, width: int = 120) -> Markup:
    """Draw a number as a bar, a part of it marked: how many pledges, and of how many something is shown."""
    scale = width / max(most, 1)
    label = f"{whole}, of which {part} shown"
    inner = Markup(f'<rect class="bar" width="{max(whole * scale, 2):.1f}" height="10"/>')
    if part:
        inner += Markup(f'<rect class="bar done" width="{max(part * scale, 2):.1f}" height="10"/>')
    return Markup(
        f'<svg class="share" width="{width}" height="10" role="img" aria-label="{label}">{inner}</svg>'
    )


def time_bars(rows: Sequence[tuple[str, date, date]]) -> Markup:
    """Draw stretches of time under each other, each with its name: who held an office when."""
    if not rows:
        return Markup("")
    start, end = min(row[1] for row in rows).toordinal(), max(row[2] for row in rows).toordinal()
    scale = (WIDTH - 200) / max(end - start, 1)
    parts = []
    for place, (name, first, last) in enumerate(rows):
        x, width = 200 + (first.toordinal() - start) * scale, max((last - first).days * scale, 6)
        y = place * 24
        parts.append(Markup(f'<text x="0" y="{y + 14}">{escape(_short(name))}</text>'))
        parts.append(
            Markup(
                f'<rect class="bar" x="{min(x, WIDTH - 6):.1f}" y="{y + 4}" width="{width:.1f}" height="12"/>'
            )
        )
    label = "; ".join(f"{name}, {first.year} to {last.year}" for name, first, last in rows)
    return _picture(len(rows) * 24 + 20, label, [*parts, *_year_marks(start, end, scale, len(rows) * 24)])


def _year_marks(start: int, end: int, scale: float, height: int) -> list[Markup]:
    """Years under stretches of time; where none begins within, the first one."""
    first, last = date.fromordinal(start), date.fromordinal(end)
    every = 1 + (last.year - first.year) // 8
    days = [date(year, 1, 1) for year in range(first.year + 1, last.year + 1, every)]
    marks = [(200 + (day.toordinal() - start) * scale, day.year) for day in days] or [(200, first.year)]
    return [
        Markup(f'<text x="{x:.1f}" y="{height + 14}">{year}</text>') for x, year in marks if x < WIDTH - 30
    ]


def _short(name: str) -> str:
    return name if len(name) <= 28 else name[:27] + "…"


def _picture(height: int, label: str, parts: Sequence[Markup]) -> Markup:
    head = f'<svg class="chart" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(label)}">'
    return Markup(head) + Markup("").join(parts) + Markup("</svg>")
