"""Nodes by subject → what they do wrong by shapes.ttl, as pySHACL would report it."""

from collections.abc import Iterator, Mapping

from kg.graph import terms as t
from kg.graph.schema import read_schema
from kg.graph.shapes import Node, NodeShape, Violation, read_shapes
from kg.vocabulary import ontology_file


def check_by_shapes(nodes: Mapping[str, Node]) -> Iterator[Violation]:
    """What nodes by subject do wrong by shapes.ttl, classes of values among it: what pySHACL would report."""
    judge = Judge()
    kinds = {subject: tuple(node.get(t.TYPE, ())) for subject, node in nodes.items()}
    for subject, node in nodes.items():
        for shape in judge.of(kinds[subject]):
            yield from shape.violations(subject, node)
            for need in shape.class_needs(subject, node):
                if not judge.is_a(kinds.get(need.value, ()), need.kind):
                    yield Violation(subject, need.path, "Class", need.value)


class Judge:
    """The shapes by the classes of a node."""

    def __init__(self) -> None:
        self._schema = read_schema()
        self._by_class = {shape.target: shape for shape in read_shapes(ontology_file("shapes.ttl"))}
        self._found: dict[tuple[str, ...], list[NodeShape]] = {}

    def of(self, types: tuple[str, ...]) -> list[NodeShape]:
        """The shapes that nodes of these types have to fit: also those of the classes above."""
        found = self._found.get(types)
        if found is None:
            kinds = sorted({above for each in types for above in self._schema.up(each)})
            found = self._found[types] = [self._by_class[kind] for kind in kinds if kind in self._by_class]
        return found

    def is_a(self, types: tuple[str, ...], kind: str) -> bool:
        """Whether a node of these types is of a class."""
        return any(kind in self._schema.up(each) for each in types)
