"""shapes.ttl → shapes that check one node after another, fast enough for a whole graph (SHACL Core)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg.graph.constraints import Test, at_least_long, has_datatype, is_iri, matches, not_below, one_of, within
from kg.graph.quads import lexical
from kg.store import read_turtle
from kg.vocabulary import PREFIXES

SH = "http://www.w3.org/ns/shacl#"

Node = Mapping[str, list[str]]
"""The properties of one subject with their values, as they stand in N-Quads."""


class Violation(NamedTuple):
    """What SHACL calls a result: a node, the path and value that fail, and the kind of constraint."""

    focus: str
    path: str
    component: str
    value: str = ""


class ClassNeed(NamedTuple):
    """A value that has to be of a class: to be settled when all classes are known."""

    focus: str
    path: str
    value: str
    kind: str


@dataclass(frozen=True, slots=True)
class PropertyShape:
    """What one property of a node has to be like."""

    path: str
    least: int = 0
    most: int | None = None
    kind: str = ""
    tests: tuple[tuple[str, Test], ...] = ()
    below: tuple[tuple[str, str], ...] = ()

    def violations(self, focus: str, node: Node) -> Iterator[Violation]:
        """Yield what a node does wrong here, the classes of values left aside."""
        values = node.get(self.path, ())
        if len(values) < self.least:
            yield Violation(focus, self.path, "MinCount")
        if self.most is not None and len(values) > self.most:
            yield Violation(focus, self.path, "MaxCount")
        for component, holds in self.tests:
            yield from (Violation(focus, self.path, component, value) for value in values if not holds(value))
        yield from self._misordered(focus, values, node)

    def _misordered(self, focus: str, values: Iterable[str], node: Node) -> Iterator[Violation]:
        for component, other in self.below:
            for limit in node.get(other, ()):
                for value in values:
                    if not_below(value, limit, equal=component == "LessThanOrEquals"):
                        yield Violation(focus, self.path, component, value)

    def fits(self, node: Node) -> bool:
        """Whether a node does nothing wrong here: a cheaper question than what it does wrong."""
        values = node.get(self.path)
        if values is None:
            return not self.least
        if len(values) < self.least or (self.most is not None and len(values) > self.most):
            return False
        for _, holds in self.tests:
            for value in values:
                if not holds(value):
                    return False
        return not self.below or not any(self._misordered("", values, node))


@dataclass(frozen=True, slots=True)
class NodeShape:
    """What the nodes of a class have to be like. ``allowed`` is none where further properties are welcome."""

    target: str
    properties: tuple[PropertyShape, ...]
    allowed: frozenset[str] | None
    choices: tuple[tuple[PropertyShape, ...], ...] = ()
    needs: tuple[PropertyShape, ...] = ()

    def fits(self, node: Node) -> bool:
        """Whether a node of the class does nothing wrong, the classes of values left aside."""
        if self.allowed is not None and not node.keys() <= self.allowed:
            return False
        for shape in self.properties:
            if not shape.fits(node):
                return False
        return all(any(shape.fits(node) for shape in choice) for choice in self.choices)

    def violations(self, focus: str, node: Node) -> Iterator[Violation]:
        """Yield what a node of the class does wrong, the classes of values left aside."""
        for shape in self.properties:
            yield from shape.violations(focus, node)
        if self.allowed is not None:
            for path in node.keys() - self.allowed:
                yield from (Violation(focus, path, "Closed", value) for value in node[path])
        for choice in self.choices:
            if not any(shape.fits(node) for shape in choice):
                yield Violation(focus, "", "Or", focus)

    def class_needs(self, focus: str, node: Node) -> Iterator[ClassNeed]:
        """Yield the classes that values of a node need to have."""
        for shape in self.needs:
            for value in node.get(shape.path, ()):
                yield ClassNeed(focus, shape.path, value, shape.kind)


# ---------------------------------------------------------------- Turtle → shapes


_UNDERSTOOD = re.compile(
    rf"<{SH}(?:targetClass|property|path|closed|ignoredProperties|or|minCount|maxCount|class|datatype|nodeKind"
    r"|pattern|in|minInclusive|maxInclusive|minLength|lessThan|lessThanOrEquals)>"
)


class _Turtle:
    """The triples of shapes.ttl, by subject and property."""

    def __init__(self, triples: Iterable[tuple[str, str, str]]) -> None:
        self._values: dict[tuple[str, str], list[str]] = {}
        for subject, predicate, value in triples:
            if predicate.startswith(f"<{SH}") and not _UNDERSTOOD.fullmatch(predicate):
                raise ValueError(f"{predicate} of {subject} is not understood here: teach it or leave it out")
            self._values.setdefault((subject, predicate), []).append(value)

    def subjects(self, name: str) -> list[str]:
        return [subject for subject, predicate in self._values if predicate == f"<{SH}{name}>"]

    def all(self, subject: str, name: str) -> list[str]:
        return self._values.get((subject, f"<{SH}{name}>"), [])

    def one(self, subject: str, name: str) -> str | None:
        found = self.all(subject, name)
        return found[0] if found else None

    def number(self, subject: str, name: str) -> float | None:
        found = self.one(subject, name)
        return float(lexical(found)) if found else None

    def count(self, subject: str, name: str) -> int | None:
        found = self.number(subject, name)
        return None if found is None else int(found)

    def members(self, start: str) -> Iterator[str]:
        """The members of a list."""
        rdf = PREFIXES["rdf"]
        while start != f"<{rdf}nil>":
            yield self._values[start, f"<{rdf}first>"][0]
            start = self._values[start, f"<{rdf}rest>"][0]


@cache
def read_shapes(path: Path) -> tuple[NodeShape, ...]:
    """The shapes of a file, by class."""
    turtle = _Turtle(read_turtle(path))
    found = [_node_shape(turtle, subject) for subject in turtle.subjects("targetClass")]
    return tuple(sorted(found, key=lambda shape: shape.target))


def _node_shape(turtle: _Turtle, subject: str) -> NodeShape:
    properties = tuple(_property_shape(turtle, each) for each in turtle.all(subject, "property"))
    allowed = None
    if turtle.one(subject, "closed"):
        ignored = [
            path for start in turtle.all(subject, "ignoredProperties") for path in turtle.members(start)
        ]
        allowed = frozenset((*(shape.path for shape in properties), *ignored))
    return NodeShape(
        target=turtle.all(subject, "targetClass")[0],
        properties=properties,
        allowed=allowed,
        choices=tuple(
            tuple(_property_shape(turtle, member) for member in turtle.members(start))
            for start in turtle.all(subject, "or")
        ),
        needs=tuple(shape for shape in properties if shape.kind),
    )


def _property_shape(turtle: _Turtle, subject: str) -> PropertyShape:
    return PropertyShape(
        path=turtle.all(subject, "path")[0],
        least=turtle.count(subject, "minCount") or 0,
        most=turtle.count(subject, "maxCount"),
        kind=turtle.one(subject, "class") or "",
        tests=tuple(_tests(turtle, subject)),
        below=tuple(
            (component, other)
            for component, name in (("LessThan", "lessThan"), ("LessThanOrEquals", "lessThanOrEquals"))
            for other in turtle.all(subject, name)
        ),
    )


def _tests(turtle: _Turtle, subject: str) -> Iterator[tuple[str, Test]]:
    if wanted := turtle.one(subject, "datatype"):
        yield "Datatype", has_datatype(wanted[1:-1])
    if turtle.one(subject, "nodeKind"):
        yield "NodeKind", is_iri
    if pattern := turtle.one(subject, "pattern"):
        yield "Pattern", matches(lexical(pattern))
    if members := turtle.one(subject, "in"):
        yield "In", one_of(turtle.members(members))
    if (low := turtle.number(subject, "minInclusive")) is not None:
        yield "MinInclusive", within(low, None)
    if (high := turtle.number(subject, "maxInclusive")) is not None:
        yield "MaxInclusive", within(None, high)
    if length := turtle.count(subject, "minLength"):
        yield "MinLength", at_least_long(length)
