"""Python values → N-Quads terms and lines; lines → terms again."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from kg.vocabulary import PREFIXES

_XSD = PREFIXES["xsd"]
_SPECIAL = re.compile(r'[\x00-\x1f\x7f"\\]')
_SHORT = {"\t": r"\t", "\b": r"\b", "\n": r"\n", "\r": r"\r", "\f": r"\f", '"': r"\"", "\\": r"\\"}
_ESCAPED = re.compile(r"\\(?:([tbnrf\"'\\])|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")
_LONG = {escape[1]: letter for letter, escape in _SHORT.items()} | {"'": "'"}
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def _escape(match: re.Match[str]) -> str:
    letter = match.group()
    return _SHORT.get(letter) or f"\\u{ord(letter):04X}"


def text(value: str, language: str = "") -> str:
    r"""A string literal.

    >>> text('He said "yes"')
    '"He said \\"yes\\""'
    """
    # Most texts need no escape, and a search is ten times cheaper than a substitution.
    escaped = _SPECIAL.sub(_escape, value) if _SPECIAL.search(value) else value
    return f'"{escaped}"@{language}' if language else f'"{escaped}"'


def integer(value: int) -> str:
    """A whole number."""
    return f'"{value}"^^<{_XSD}integer>'


def decimal(value: float) -> str:
    """A decimal number in its shortest form.

    >>> decimal(75_000_000.0)
    '"75000000"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    shortest = format(Decimal(repr(value)).normalize(), "f")
    return f'"{shortest}"^^<{_XSD}decimal>'


def boolean(value: bool) -> str:
    """True or false."""
    return f'"{"true" if value else "false"}"^^<{_XSD}boolean>'


def day(value: date) -> str:
    """A full date: partial ones drop out of SPARQL filters without a word."""
    return f'"{value.isoformat()}"^^<{_XSD}date>'


def iri(value: str) -> str:
    """An IRI; what may not stand in one is percent-encoded.

    >>> iri("http://example.org/a b")
    '<http://example.org/a%20b>'
    """
    return f"<{_NOT_IN_IRI.sub(lambda match: f'%{ord(match.group()):02X}', value)}>"


Quad = tuple[str, str, str, str]
"""A line's subject, property, value and graph, each as it stands in the line."""


def parse_quad(line: str) -> Quad:
    """The terms of one of our own lines. Raises ValueError for any other, blank nodes among them."""
    subject, predicate, rest = line.split(" ", 2)
    value, graph, stop = rest.rsplit(" ", 2)
    if stop != "." or not (subject[0] == predicate[0] == graph[0] == "<") or value[0] not in '<"':
        raise ValueError(f"not a quad: {line}")
    return subject, predicate, value, graph


def read_lines(path: Path) -> Iterator[str]:
    """The lines of an N-Quads file, without their ends."""
    # newline="\n": texts hold U+0085 and U+2028, which universal line ends would break at.
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            yield line.removesuffix("\n")


def _unescape(match: re.Match[str]) -> str:
    short, four, eight = match.groups()
    return _LONG[short] if short else chr(int(four or eight, 16))


def lexical(term: str) -> str:
    r"""The value of a literal without its datatype, or the IRI within its brackets.

    >>> lexical('"a \\"b\\""@en')
    'a "b"'
    """
    if term.startswith("<"):
        return term[1:-1]
    value = term[1 : term.rindex('"')]
    return _ESCAPED.sub(_unescape, value) if "\\" in value else value


def datatype(term: str) -> str:
    """The datatype of a literal as an IRI; empty for an IRI.

    >>> datatype('"2024-05-23"^^<http://www.w3.org/2001/XMLSchema#date>')
    'http://www.w3.org/2001/XMLSchema#date'
    """
    if term.startswith("<"):
        return ""
    tail = term[term.rindex('"') + 1 :]
    if tail.startswith("^^"):
        return tail[3:-1]
    return PREFIXES["rdf"] + "langString" if tail else _XSD + "string"
