"""What a check finds, in words for the person who has to mend it."""

from typing import NamedTuple

from kg.graph import terms as t
from kg.graph.quads import lexical
from kg.graph.shapes import Node, Violation
from kg.vocabulary import PREFIXES, THINGS

_LONG = 80


class Finding(NamedTuple):
    """Something wrong with a graph: which check says so, of what, in words, with the quote it is about."""

    check: str
    thing: str
    message: str
    quote: str = ""

    def __str__(self) -> str:
        quote = f": “{self.quote}”" if self.quote else ""
        return f"{self.check}: {self.thing}: {self.message}{quote}"


def short(term: str) -> str:
    """A thing by its local id."""
    return lexical(term).removeprefix(THINGS)


def named(term: str) -> str:
    """A term with its prefix, a literal in quotes.

    >>> named("<https://w3id.org/communique/ontology#mode>")
    'cmq:mode'
    """
    value = lexical(term)
    if not term.startswith("<"):
        return f'"{value if len(value) <= _LONG else value[:_LONG] + "…"}"'
    for prefix, namespace in PREFIXES.items():
        if value.startswith(namespace):
            return f"{prefix}:{value.removeprefix(namespace)}"
    return value


_SAYS = {
    "MinCount": "{path} is missing",
    "MaxCount": "{path} has too many values",
    "Datatype": "{path} {value} has the wrong datatype",
    "NodeKind": "{path} {value} is no thing",
    "Pattern": "{path} {value} has the wrong form",
    "In": "{path} {value} is none of the values allowed",
    "MinInclusive": "{path} {value} is too small",
    "MaxInclusive": "{path} {value} is too large",
    "MinLength": "{path} {value} is too short",
    "LessThan": "{path} {value} does not come before what it has to",
    "LessThanOrEquals": "{path} {value} comes after what it must not",
    "Closed": "{path} {value} has no place here",
    "Or": "two properties that belong together are not there together, or neither of two is there",
}


def by_shape(violation: Violation, node: Node) -> Finding:
    """What a violated shape says, with the quote of the claim where it is one."""
    path, value = (named(term) if term else "" for term in (violation.path, violation.value))
    message = _SAYS[violation.component].format(path=path, value=value)
    quote = lexical(node[t.QUOTE][0]) if node.get(t.QUOTE) else ""
    return Finding("shape", short(violation.focus), message, quote)
