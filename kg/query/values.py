"""Values of an answer in, plain Python values out; what is missing is empty."""

from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar, cast, get_args

from kg.errors import GraphError
from kg.store import Value
from kg.vocabulary import local_id

L = TypeVar("L", bound=str)


def word(value: Value | None) -> str:
    """Words, or none.

    >>> word("Kyiv"), word(None)
    ('Kyiv', '')
    """
    return "" if value is None else str(value)


def local(value: Value | None) -> str:
    """The local id of a thing, or none."""
    return local_id(word(value))


def day(value: Value | None) -> date | None:
    """A day, or none."""
    return value if isinstance(value, date) and not isinstance(value, datetime) else None


def number(value: Value | None) -> float | None:
    """A number, or none."""
    return float(value) if isinstance(value, int | float | Decimal) else None


def one_of(kind: object, value: Value | None, usual: L) -> L:
    """One of the words that a literal type allows; the usual one where there is none.

    >>> from kg.models import Status
    >>> one_of(Status, None, "held")
    'held'
    """
    if value is None:
        return usual
    if value not in get_args(kind):
        raise GraphError(f"the graph says {value!r} where one of {get_args(kind)} is due: run kg build again")
    return cast("L", value)
