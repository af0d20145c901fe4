"""Rows for a page's script in, tables out that say each name once, and back again.

A graph of thousands of facts says the same names, days and titles many times. In a table the names of the
columns stand once, and so does every text that comes more than once. ``packing.js`` reads it in the page.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Row = dict[str, Any]
SHORTEST = 4  # letters: a shorter text is no longer than the number that would stand for it


def pack(values: Mapping[str, Any]) -> dict[str, Any]:
    """Turn lists of rows into tables, and leave other values as they are.

    A row that lacks a column is left out of it: ``null`` where most rows have it, else the others are numbered.

    >>> pack({"people": [{"name": "Ada", "knows": ["Grace"]}, {"name": "Grace"}]})["words"]
    ['Grace']
    """
    counts = Counter(text for value in values.values() if _are_rows(value) for text in _texts(value))
    words = [text for text, number in counts.most_common() if number > 1 and len(text) >= SHORTEST]
    places = {text: place for place, text in enumerate(words)}
    tables = {name: _table(value, places) if _are_rows(value) else value for name, value in values.items()}
    return {"words": words, **tables}


def unpack(packed: Mapping[str, Any]) -> dict[str, Any]:
    """Make the rows of tables again.

    >>> unpack(pack({"people": [{"name": "Ada", "knows": ["Grace"]}, {"name": "Grace"}], "title": "x"}))
    {'people': [{'name': 'Ada', 'knows': ['Grace']}, {'name': 'Grace'}], 'title': 'x'}
    """
    words = packed.get("words", [])
    return {
        name: _rows(value, words) if isinstance(value, dict) and "columns" in value else value
        for name, value in packed.items()
        if name != "words"
    }


def _are_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def _table(rows: Sequence[Row], places: Mapping[str, int]) -> Row:
    names = dict.fromkeys(name for row in rows for name in row)
    return {"count": len(rows), "columns": {name: _column(name, rows, places) for name in names}}


def _column(name: str, rows: Sequence[Row], places: Mapping[str, int]) -> list[Any]:
    """Write the kind of a column, its cells, and what else is needed to read them."""
    present = [row[name] for row in rows if name in row]
    kind = _kind(present)
    if kind == "rows":
        numbers = [len(row[name]) if name in row else None for row in rows]
        return [kind, numbers, _table([inner for value in present for inner in value], places)]
    if 2 * len(present) < len(rows):
        at = [place for place, row in enumerate(rows) if name in row]
        return [kind, [_cell(kind, value, places) for value in present], at]
    return [kind, [_cell(kind, row[name], places) if name in row else None for row in rows]]


def _kind(cells: Iterable[Any]) -> str:
    cells = list(cells)
    if all(isinstance(cell, str) for cell in cells):
        return "text"
    if not all(isinstance(cell, list) for cell in cells):
        return "value"
    inner = [one for cell in cells for one in cell]
    if all(isinstance(one, str) for one in inner):
        return "texts"
    return "rows" if all(isinstance(one, dict) for one in inner) else "value"


def _cell(kind: str, value: Any, places: Mapping[str, int]) -> Any:
    if kind == "text":
        return places.get(value, value)
    return [places.get(text, text) for text in value] if kind == "texts" else value


def _rows(table: Mapping[str, Any], words: Sequence[str]) -> list[Row]:
    rows: list[Row] = [{} for _ in range(table["count"])]
    for name, (kind, cells, *more) in table["columns"].items():
        if kind == "rows":
            inner = iter(_rows(more[0], words))
            cells = [None if number is None else [next(inner) for _ in range(number)] for number in cells]
        for place, cell in zip(more[0] if more and kind != "rows" else range(len(rows)), cells, strict=True):
            if cell is not None:
                rows[place][name] = _value(kind, cell, words)
    return rows


def _value(kind: str, cell: Any, words: Sequence[str]) -> Any:
    if kind == "text":
        return words[cell] if isinstance(cell, int) else cell
    return [_value("text", one, words) for one in cell] if kind == "texts" else cell
