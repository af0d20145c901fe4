"""The fields of rows in, what a field holds out: one word for each, whatever the file format calls it."""

import types
from datetime import date
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from kg.query.rows import TableRow

Holds = Literal["string", "integer", "number", "boolean", "date", "list"]


def kinds(row: type[TableRow]) -> dict[str, Holds]:
    """What each column of a table holds.

    >>> from kg.query.rows import LedgerTotal
    >>> kinds(LedgerTotal)["total"], kinds(LedgerTotal)["by"]
    ('number', 'list')
    """
    return {name: _kind(field.annotation) for name, field in row.model_fields.items()}


def is_required(row: type[TableRow], name: str) -> bool:
    """Whether a column has a value in every line."""
    return type(None) not in _parts(row.model_fields[name].annotation)


def _kind(annotation: Any) -> Holds:
    found = _parts(annotation) - {type(None)}
    if float in found:
        return "number"
    for kind, word in _WORDS:
        if kind in found:
            return word
    return "string"


_WORDS: tuple[tuple[Any, Holds], ...] = (
    (bool, "boolean"),
    (int, "integer"),
    (date, "date"),
    (tuple, "list"),
)


def _parts(annotation: Any) -> set[Any]:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _parts(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return {each for part in get_args(annotation) for each in _parts(part)}
    return {origin or annotation}
