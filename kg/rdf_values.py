"""Terms of pyoxigraph in, Python values out; and back."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pyoxigraph as ox

from kg.vocabulary import PREFIXES

_XSD = PREFIXES["xsd"]


class Iri(str):
    """An IRI among the values of an answer; plain words are ``str``."""

    __slots__ = ()


Value = Iri | str | int | bool | Decimal | float | date | datetime


def to_python(term: Any) -> Value | None:
    """The value of a term; a literal of a datatype that it does not fit stays as it is written."""
    if isinstance(term, ox.NamedNode):
        return Iri(term.value)
    if not isinstance(term, ox.Literal):
        return None if term is None else str(term)
    read = _READERS.get(term.datatype.value)
    try:
        return read(term.value) if read else term.value
    except (ValueError, ArithmeticError):
        return term.value


_READERS: Mapping[str, Any] = {
    _XSD + "integer": int,
    _XSD + "decimal": Decimal,
    _XSD + "double": float,
    _XSD + "boolean": lambda value: value in {"true", "1"},
    _XSD + "date": date.fromisoformat,
    _XSD + "dateTime": datetime.fromisoformat,
}


def to_term(value: Value) -> ox.NamedNode | ox.Literal:
    """The term of a value."""
    if isinstance(value, Iri):
        return ox.NamedNode(str(value))
    if isinstance(value, date) and not isinstance(value, datetime):
        return ox.Literal(value.isoformat(), datatype=ox.NamedNode(_XSD + "date"))
    if isinstance(value, datetime):
        return ox.Literal(value.isoformat(), datatype=ox.NamedNode(_XSD + "dateTime"))
    if isinstance(value, Decimal):
        return ox.Literal(format(value, "f"), datatype=ox.NamedNode(_XSD + "decimal"))
    return ox.Literal(value)
