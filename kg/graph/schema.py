"""communique.ttl → what the ontology entails: superclasses, domains and ranges."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.store import read_turtle
from kg.vocabulary import PREFIXES, ontology_file

_RDFS = PREFIXES["rdfs"]
_XSD = f"<{PREFIXES['xsd']}"


@dataclass(frozen=True, slots=True)
class Schema:
    """Classes above each class; class of subjects and of values of each property."""

    superclasses: Mapping[str, frozenset[str]]
    domain: Mapping[str, str]
    range: Mapping[str, str]

    def above(self, kind: str) -> frozenset[str]:
        """The classes above a class."""
        return self.superclasses.get(kind, frozenset())

    def up(self, kind: str) -> frozenset[str]:
        """A class and those above it."""
        return self.above(kind) | {kind}


@cache
def read_schema() -> Schema:
    """The schema of our own ontology."""
    triples = list(read_turtle(ontology_file("communique.ttl")))
    parents: dict[str, set[str]] = {}
    for subject, predicate, value in triples:
        if predicate == f"<{_RDFS}subClassOf>":
            parents.setdefault(subject, set()).add(value)
    return Schema(
        superclasses={kind: frozenset(_ancestors(kind, parents)) for kind in parents},
        domain={subject: value for subject, predicate, value in triples if predicate == f"<{_RDFS}domain>"},
        range={
            subject: value
            for subject, predicate, value in triples
            if predicate == f"<{_RDFS}range>" and not value.startswith(_XSD)
        },
    )


def _ancestors(kind: str, parents: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [kind]
    while waiting:
        for parent in parents.get(waiting.pop(), ()):
            if parent not in found:
                found.add(parent)
                waiting.append(parent)
    return found
