"""Typed rows in, a pandas DataFrame out: the same columns in the same order, dates and numbers typed."""

import types
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from kg.notebook.needs import need
from kg.query.rows import SEPARATOR, TableRow, word_columns
from kg.store import Iri, Row
from kg.vocabulary import local_id

if TYPE_CHECKING:
    import pandas as pd

_DAY = "datetime64[s]"  # not nanoseconds: they end in 2262 and begin in 1677


def to_frame(row: type[TableRow], rows: Sequence[TableRow], attrs: Mapping[str, Any]) -> "pd.DataFrame":
    """Rows as a DataFrame whose ``attrs`` say what was asked of which graph.

    Several names in one cell are joined by "; ": ``frame.who.str.split("; ")`` takes them apart.
    """
    pandas = need("pandas")
    listed = word_columns(row)
    columns = {
        name: _column(pandas, field.annotation, [_said(each, name, listed) for each in rows], name)
        for name, field in row.model_fields.items()
    }
    frame = _table()(columns)
    frame.attrs.update(attrs)
    return frame


def _table() -> "type[pd.DataFrame]":
    """DataFrames that a notebook shows in plain words; imported with pandas and not before."""
    from kg.notebook.table import Table

    return Table


def _said(row: TableRow, name: str, listed: frozenset[str]) -> Any:
    value = getattr(row, name)
    return SEPARATOR.join(value) if name in listed else value


def _column(pandas: Any, annotation: Any, values: list[Any], name: str) -> Any:
    kinds = _kinds(annotation)
    if date in kinds:
        return pandas.Series(pandas.array(values, dtype=_DAY), name=name)
    if float in kinds:
        return pandas.Series(values, dtype="float64", name=name)
    if kinds == {int}:
        return pandas.Series(values, dtype="Int64" if None in values else "int64", name=name)
    if kinds == {bool}:
        return pandas.Series(values, dtype="bool", name=name)
    # Words stay Python strings, and None stays None: a missing place is not the word "nan".
    return pandas.Series(values, dtype="object", name=name)


def _kinds(annotation: Any) -> set[Any]:
    """The plain types that a column may hold, without None."""
    if get_origin(annotation) is Annotated:
        return _kinds(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return {kind for part in get_args(annotation) for kind in _kinds(part)} - {type(None)}
    return {annotation}


def query_frame(columns: Sequence[str], rows: Sequence[Row], attrs: Mapping[str, Any]) -> "pd.DataFrame":
    """The rows of a SELECT as a DataFrame: things by their local ids, dates and numbers typed."""
    pandas = need("pandas")
    frame = _table()(
        {name: _typed(pandas, [_plain(row[name]) for row in rows]) for name in columns}, columns=list(columns)
    )
    frame.attrs.update(attrs)
    return frame


def _plain(value: Any) -> Any:
    if isinstance(value, Iri):
        return local_id(value)
    return float(value) if isinstance(value, Decimal) else value


def _typed(pandas: Any, values: list[Any]) -> Any:
    said = [value for value in values if value is not None]
    if said and all(type(value) is date for value in said):
        return pandas.Series(pandas.array(values, dtype=_DAY))
    if said and all(type(value) is int for value in said):
        return pandas.Series(values, dtype="Int64" if len(said) < len(values) else "int64")
    if said and all(type(value) in (int, float) for value in said):
        return pandas.Series(values, dtype="float64")
    return pandas.Series(values, dtype="object")
