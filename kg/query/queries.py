"""The name of a question in, the SPARQL that asks it out, or its rows: each is a file of its own beside this one."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from kg.store import Bindings, Iri, Row, Store

_KEY = re.compile(r"\?(?P<rising>\w+)|DESC\(\?(?P<falling>\w+)\)|\(!BOUND\(\?(?P<absent>\w+)\)\)")
_ORDER = re.compile(r"\nORDER BY(?P<keys>(?: \?\w+| DESC\(\?\w+\)| \(!BOUND\(\?\w+\)\))+)\n*\Z")


@cache
def read_query(name: str) -> str:
    """Read a SPARQL query by its name, without the ending.

    >>> read_query("explorer/issues").splitlines()[0]
    '# How many doubtful points were left open?'
    """
    return (files("kg.query") / "sparql" / f"{name}.rq").read_text(encoding="utf-8")


def run_query(store: Store, name: str, bindings: Bindings | None = None) -> list[Row]:
    """Ask a query by its name; rows in the order that its last line says.

    They are put in order here: Oxigraph reads both keys from disk for each comparison, which takes longer than
    everything else about a long answer.
    """
    sparql = read_query(name)
    order = _ORDER.search(sparql)
    if not order:
        return store.select(sparql, bindings)
    rows = store.select(sparql[: order.start()], bindings)
    for key in reversed(list(_KEY.finditer(order["keys"]))):
        _sort(rows, key.groupdict())
    return rows


def _sort(rows: list[Row], key: Mapping[str, str | None]) -> None:
    if absent := key["absent"]:
        rows.sort(key=lambda row: row[absent] is None)
    elif falling := key["falling"]:
        rows.sort(key=lambda row: _place(row[falling]), reverse=True)
    elif rising := key["rising"]:
        rows.sort(key=lambda row: _place(row[rising]))


def _place(value: Any) -> tuple[int, Any]:
    """Where SPARQL puts a value: what is unbound first, then IRIs, then words, numbers and days."""
    if value is None:
        return 0, 0
    if isinstance(value, str):
        return (1 if isinstance(value, Iri) else 2), value
    return (4, value.isoformat()) if isinstance(value, date) else (3, value)
