"""The constraints of SHACL on values, as functions of N-Quads terms."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from kg.graph.quads import datatype, lexical
from kg.vocabulary import PREFIXES

Test = Callable[[str], bool]
"""Whether a value is as it has to be."""

_LEXICAL = {
    "integer": re.compile(r"[+-]?[0-9]+"),
    "decimal": re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)"),
    "boolean": re.compile(r"true|false|0|1"),
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
}
_READERS: dict[str, Callable[[str], Any]] = {"integer": int, "decimal": float, "date": date.fromisoformat}


def ordered(term: str) -> Any:
    """A value that can be compared with others of its type; none for what has no order here."""
    try:
        return _READERS[datatype(term).removeprefix(PREFIXES["xsd"])](lexical(term))
    except (KeyError, ValueError):
        return None


def not_below(value: str, other: str, *, equal: bool) -> bool:
    """Whether a value is not less than another, nor ``equal`` to it where that is good enough."""
    low, high = ordered(value), ordered(other)
    if low is None or high is None or type(low) is not type(high):
        return True
    return bool(low > high or (low == high and not equal))


def has_datatype(wanted: str) -> Test:
    """The test for a datatype, and for a value that is well formed."""
    if wanted == PREFIXES["xsd"] + "string":
        return lambda term: term[0] == '"' and term[-1] == '"'
    name = wanted.removeprefix(PREFIXES["xsd"])
    form, suffix = _LEXICAL.get(name), f'"^^<{wanted}>'
    if form is None:
        return lambda term: datatype(term) == wanted

    def holds(term: str) -> bool:
        if not term.endswith(suffix) or not form.fullmatch(term[1 : -len(suffix)]):
            return False
        return name != "date" or ordered(term) is not None

    return holds


def matches(pattern: str) -> Test:
    """The test for a pattern found somewhere in a value."""
    compiled = re.compile(pattern)
    return lambda term: compiled.search(lexical(term)) is not None


def within(low: float | None, high: float | None) -> Test:
    """The test for a number between bounds that count as within."""

    def holds(term: str) -> bool:
        number = ordered(term)
        if not isinstance(number, int | float):
            return False
        return (low is None or number >= low) and (high is None or number <= high)

    return holds


def one_of(members: Iterable[str]) -> Test:
    """The test for one of a list of values."""
    return frozenset(members).__contains__


def is_iri(term: str) -> bool:
    """The test for a thing instead of a literal."""
    return term.startswith("<")


def at_least_long(length: int) -> Test:
    """The test for a text of this length or more."""
    return lambda term: len(lexical(term)) >= length
