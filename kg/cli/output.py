"""Rows in; a table, cards, JSON or CSV on standard output out."""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Literal

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

_WIDE = 240  # columns where the output is no terminal: nothing is cut that a pipe could want
_MOST = {
    "title": 44,
    "publisher": 36,
}  # letters of a line: longer words go on below, beside all that is told of them
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_IDS = ("document", "start", "end", "claim", "tenure", "other", "a", "b", "topic", "place", "issue", "thing")
_ALWAYS_HIDDEN = frozenset(("start", "end", "other_start", "date_latest", "date_precision", "sources"))


class As(StrEnum):
    """How rows are printed."""

    table = "table"
    json = "json"
    csv = "csv"
    markdown = "markdown"


def chosen(as_json: bool, as_csv: bool, as_md: bool) -> As:
    """What the options ask for; the first of them where several are given."""
    options = (as_json, As.json), (as_csv, As.csv), (as_md, As.markdown)
    return next((how for given, how in options if given), As.table)


def console() -> Console:
    """Standard output: plain where it is no terminal or NO_COLOR is set."""
    plain = Console(highlight=False, soft_wrap=True)
    return plain if plain.is_terminal else Console(highlight=False, soft_wrap=True, width=_WIDE)


def clean(text: object) -> str:
    """Words of a document without what a terminal would obey.

    >>> clean("red \\x1b[31m")
    'red \\ufffd[31m'
    """
    return _CONTROL.sub("\ufffd", str(text))


def cell(value: Any) -> str:
    """A value as it stands in a table or a card.

    >>> cell(("Chile", "Japan")), cell(65_000_000), cell(None)
    ('Chile; Japan', '65,000,000', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return "; ".join(map(cell, value))
    if isinstance(value, int | float) and abs(value) >= 10_000:
        return f"{value:,}"
    return clean(value)


# ---------------------------------------------------------------- JSON and CSV


def print_json(rows: Sequence[Mapping[str, Any]], **about: Any) -> None:
    """An object with the version of the format, what was asked, and the rows."""
    # Imported here: it brings pydantic, which errors and help do without.
    from kg.query.cells import JSON_VERSION

    answer = {"kg": JSON_VERSION, **about, "rows": rows}
    typer.echo(json.dumps(answer, ensure_ascii=False, indent=2, default=_plain))


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    number = float(value)
    return int(number) if number == int(number) else number


def print_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Rows as CSV that a spreadsheet opens without running anything."""
    # Imported here: it brings pydantic, which errors and help do without.
    from kg.query.cells import safe_cell

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([safe_cell(row.get(column)) for column in columns])
    typer.echo(out.getvalue(), nl=False)


def print_markdown(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Rows as a table of Markdown, to be pasted into a text."""
    typer.echo("| " + " | ".join(column.replace("_", " ") for column in columns) + " |")
    typer.echo("|" + " --- |" * len(columns))
    for row in rows:
        typer.echo("| " + " | ".join(in_markdown(cell(row.get(column))) for column in columns) + " |")


def in_markdown(words: str) -> str:
    """Words that stay within their cell and start nothing.

    >>> print(in_markdown("a|b *c* <d>"))
    a\\|b \\*c\\* \\<d>
    """
    return re.sub(r"([\\|*_`<\[])", r"\\\1", " ".join(words.split()))


# ---------------------------------------------------------------- tables


def print_table(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Rows as a table; columns without a value are left out."""
    shown = [column for column in columns if any(row.get(column) not in (None, ()) for row in rows)]
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in shown:
        justify: Literal["left", "right"] = "right" if _is_number(rows, column) else "left"
        table.add_column(column.replace("_", " "), justify=justify, max_width=_MOST.get(column))
    for row in rows:
        table.add_row(*(Text(cell(row.get(column))) for column in shown))
    console().print(table, soft_wrap=False)


def _is_number(rows: Sequence[Mapping[str, Any]], column: str) -> bool:
    values = [row.get(column) for row in rows if row.get(column) is not None]
    return bool(values) and all(
        isinstance(value, int | float) and not isinstance(value, bool) for value in values
    )


def readable(columns: Iterable[str]) -> list[str]:
    """The columns that people read, without identifiers and offsets; a table of documents names each.

    >>> readable(("title", "document")), readable(("quote", "document", "start"))
    (['title', 'document'], ['quote'])
    """
    all_of_them = tuple(columns)
    hidden = _ALWAYS_HIDDEN | (set(_IDS) if "quote" in all_of_them else set(_IDS) - {"document"})
    return [column for column in all_of_them if column not in hidden]
