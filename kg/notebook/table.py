"""A DataFrame in, the same DataFrame out that a notebook shows as people read: no NaN, no 65000000.0, words to the left."""

from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from typing import Any

import pandas as pd

_WIDTH = 110
"""Letters of a cell, where pandas is set to less; its own 50 cut every sentence in half."""
_RIGHT = ' style="text-align:right"'
_LEFT = ' style="text-align:left"'


class Table(pd.DataFrame):
    """Every bit a DataFrame; only its HTML is ours."""

    @property
    def _constructor(self) -> Callable[..., "Table"]:
        return Table

    def _repr_html_(self) -> str:
        if self.index.nlevels > 1 or self.columns.nlevels > 1:
            return str(self.to_html())
        return _table(self)


def _table(frame: pd.DataFrame) -> str:
    rows = _places(len(frame), pd.get_option("display.max_rows"), pd.get_option("display.min_rows"))
    columns = _places(len(frame.columns), pd.get_option("display.max_columns"), None)
    types = pd.api.types
    numeric = [types.is_numeric_dtype(each) and not types.is_bool_dtype(each) for each in frame.dtypes]
    head = "".join(_cell("th", frame.columns[at], numeric[at]) if at >= 0 else "<th>…</th>" for at in columns)
    lines = [
        "<tr>"
        + (_cell("th", frame.index[row], number=False) if row >= 0 else "<th>…</th>")
        + "".join(
            _cell("td", frame.iat[row, at], numeric[at]) if min(row, at) >= 0 else "<td>…</td>"
            for at in columns
        )
        + "</tr>"
        for row in rows
    ]
    body = "\n".join(lines)
    shape = f"<p>{len(frame):,} rows × {len(frame.columns)} columns</p>" if -1 in (*rows, *columns) else ""
    return (
        f'<div>\n<table border="1" class="dataframe">\n<thead>\n<tr><th></th>{head}</tr>\n</thead>\n'
        f"<tbody>\n{body}\n</tbody>\n</table>\n{shape}</div>"
    )


def _places(count: int, most: int | None, shown: int | None) -> Sequence[int]:
    """Which of so many rows or columns are shown; -1 stands for those left out.

    >>> list(_places(3, 5, None)), list(_places(9, 5, 4))
    ([0, 1, 2], [0, 1, -1, 7, 8])
    """
    if not most or count <= most:
        return range(count)
    half = max((shown or most) // 2, 1)
    return [*range(half), -1, *range(count - half, count)]


def _cell(tag: str, value: Any, number: bool) -> str:
    return f"<{tag}{_RIGHT if number else _LEFT}>{escape(_words(value))}</{tag}>"


def _words(value: Any) -> str:
    """A value as people read it.

    >>> _words(65000000.0), _words(0.25), _words(None), _words(float("nan")), _words(2024)
    ('65,000,000', '0.25', '', '', '2024')
    """
    if isinstance(value, list | tuple):
        value = "; ".join(map(str, value))
    elif pd.isna(value):
        return ""
    elif isinstance(value, float):
        return (
            f"{value:,.0f}"
            if value.is_integer()
            else f"{value:,.2f}"
            if abs(value) >= 0.01
            else f"{value:.2g}"
        )
    elif isinstance(value, date):
        return value.isoformat()[:10] if value == pd.Timestamp(value).normalize() else str(value)
    most = pd.get_option("display.max_colwidth")
    text, width = str(value), None if most is None else max(most, _WIDTH)
    return text if width is None or len(text) <= width else text[: width - 1].rstrip() + "…"
