"""The name of a question in, the SPARQL that asks it out, or its rows: each is a file of its own beside this one."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple, TypeVar

from kg.store import Bindings, Iri, Row, Store

R = TypeVar("R")

_KEY = re.compile(r"\?(?P<rising>\w+)|DESC\(\?(?P<falling>\w+)\)|\(!BOUND\(\?(?P<absent>\w+)\)\)")
_SELECT = re.compile(r"\nSELECT .*?\nWHERE \{", re.DOTALL)
_TOLD = re.compile(r"\n  \?claim cmq:reports [^.\n]* \.(?=\n)")
_SENTENCE = ("document", "start")
_ORDER = re.compile(r"\nORDER BY(?P<keys>(?: \?\w+| DESC\(\?\w+\)| \(!BOUND\(\?\w+\)\))+)\n*\Z")


class _Key(NamedTuple):
    """What rows are sorted by: ``rising``, ``falling``, or whether a value is ``absent``."""

    kind: str
    name: str


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
    return _sorted(store.select(sparql[: order.start()], bindings), _keys(name), itemgetter)


def run_columns(
    store: Store, name: str, columns: Sequence[str], bindings: Bindings | None = None
) -> list[Row]:
    """Ask a query for the different values of some columns, in the same order; which sentences tell it is left out.

    Oxigraph reads each value from disk that it gives back, which takes longer than finding it; and everything
    that is listed has its sentences, so that it need not look for them.
    """
    sparql = read_query(name)
    keys = [key for key in _keys(name) if key.name not in _SENTENCE or key.name in columns]
    chosen = dict.fromkeys((*columns, *(bindings or ()), *(key.name for key in keys)))
    narrow = f"\nSELECT DISTINCT {' '.join(f'?{each}' for each in chosen)}\nWHERE {{"
    body = _TOLD.sub("", _ORDER.sub("", _SELECT.sub(lambda _: narrow, sparql, count=1)))
    return _sorted(store.select(body, bindings), keys, itemgetter)


def in_order(name: str, rows: Iterable[R]) -> list[R]:
    """Typed rows in the order that the last line of a query says."""
    return _sorted(list(rows), _keys(name), attrgetter)


def _keys(name: str) -> list[_Key]:
    order = _ORDER.search(read_query(name))
    return [
        _Key(match.lastgroup or "", match[match.lastgroup or 0])
        for match in _KEY.finditer(order["keys"] if order else "")
    ]


def _sorted(rows: list[R], keys: Sequence[_Key], getter: Callable[[str], Callable[[R], Any]]) -> list[R]:
    for key in reversed(keys):
        _sort(rows, key.kind, getter(key.name))
    return rows


def _sort(rows: list[R], kind: str, read: Callable[[R], Any]) -> None:
    if kind == "absent":
        rows.sort(key=lambda row: read(row) is None)
    else:
        rows.sort(key=lambda row: _place(read(row)), reverse=kind == "falling")


def _place(value: Any) -> tuple[int, Any]:
    """Where SPARQL puts a value: what is unbound first, then IRIs, then words, numbers and days."""
    if value is None:
        return 0, 0
    if isinstance(value, str):
        return (1 if isinstance(value, Iri) else 2), value
    return (4, value.isoformat()) if isinstance(value, date) else (3, value)
