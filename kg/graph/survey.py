"""The subjects of a graph, one by one → what is wrong with each, and at the end with all of them together."""

from collections.abc import Iterator

from kg.graph import terms as t
from kg.graph.findings import Finding, by_shape, named, short
from kg.graph.judge import Judge
from kg.graph.quads import lexical
from kg.graph.schema import Schema, read_schema
from kg.graph.shapes import ClassNeed, Node
from kg.vocabulary import BASE, PREFIXES

_OURS = f"<{BASE}"
_KNOWN = tuple(f"<{namespace}" for namespace in PREFIXES.values())

Said = tuple[str, str, str]
"""What a line says of its subject: property, value and graph."""


class Survey:
    """What is seen on the way through the graph: some of it can only be judged at the end."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts
        self._schema: Schema = read_schema()
        self._shapes = Judge()
        self._types: dict[str, tuple[str, ...]] = {}
        self._kinds: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._backed: set[tuple[str, str, str]] = set()
        self._events: set[tuple[str, str, str]] = set()
        self._mentioned: dict[str, str] = {}
        self._needs: dict[tuple[str, str], ClassNeed] = {}
        self._properties: dict[str, str] = {}

    def visit(self, subject: str, said: list[Said]) -> Iterator[Finding]:
        """Check one subject by itself, and note what it says of others."""
        if not said:
            return
        node = _as_node(said)
        types = tuple(node.get(t.TYPE, ()))
        self._types[subject] = self._kinds.setdefault(types, types)
        if t.SUBJECT in node:
            self._note_backing(node, types)
        else:
            self._note_events(subject, said, whole=t.DERIVED_BY in node)
        self._note_mentions(subject, node)
        yield from self._check_shapes(subject, node, types)
        if t.QUOTE in node:
            yield from self._check_quote(subject, node)

    def _check_shapes(self, subject: str, node: Node, types: tuple[str, ...]) -> Iterator[Finding]:
        for shape in self._shapes.of(types):
            if not shape.fits(node):
                yield from (by_shape(violation, node) for violation in shape.violations(subject, node))
            for need in shape.class_needs(subject, node):
                self._needs.setdefault((need.value, need.kind), need)

    def _check_quote(self, subject: str, node: Node) -> Iterator[Finding]:
        try:
            start, end = (int(lexical(node[bound][0])) for bound in (t.START, t.END))
            text = self._texts[node[t.IN_DOCUMENT][0]]
        except (KeyError, ValueError):
            yield Finding(
                check="quote", thing=short(subject), message="the quote has no stored text to stand in"
            )
            return
        quote = lexical(node[t.QUOTE][0])
        if text[start:end] != quote:
            where = short(node[t.IN_DOCUMENT][0])
            message = f"{where} does not read so from {start} to {end}"
            yield Finding("quote", short(subject), message, quote=quote)

    def _note_backing(self, node: Node, types: tuple[str, ...]) -> None:
        if t.CLAIM in types or t.DERIVATION in types:
            for subject in node.get(t.SUBJECT, ()):
                for predicate in node.get(t.PREDICATE, ()):
                    self._backed.update((subject, predicate, value) for value in node.get(t.OBJECT, ()))

    def _note_events(self, subject: str, said: list[Said], *, whole: bool) -> None:
        """Note the triples that need backing, and the types that the ontology entails from them."""
        for predicate, value, graph in said:
            if graph != t.EVENTS:
                continue
            if not whole:
                self._events.add((subject, predicate, value))
            if predicate == t.TYPE:
                self._backed.update((subject, t.TYPE, above) for above in self._schema.above(value))
            if domain := self._schema.domain.get(predicate):
                self._backed.add((subject, t.TYPE, domain))
            if kind := self._schema.range.get(predicate):
                self._backed.add((value, t.TYPE, kind))

    def _note_mentions(self, subject: str, node: Node) -> None:
        ranges, needs, mentioned = self._schema.range, self._needs, self._mentioned
        for predicate, values in node.items():
            if predicate not in self._properties:
                self._properties[predicate] = subject
            kind = ranges.get(predicate)
            for value in values:
                if not value.startswith(_OURS) and not kind:
                    continue
                if kind and (value, kind) not in needs:
                    needs[value, kind] = ClassNeed(subject, predicate, value, kind)
                elif not kind and value not in mentioned:
                    mentioned[value] = subject

    def settle(self) -> Iterator[Finding]:
        """Judge what hung on things that came later."""
        yield from self._check_properties()
        yield from self._check_mentions()
        for subject, predicate, value in self._events - self._backed:
            message = f"no claim and no derivation backs {named(predicate)} {named(value)}"
            yield Finding("unbacked", short(subject), message)

    def _check_properties(self) -> Iterator[Finding]:
        for predicate, subject in self._properties.items():
            ours = predicate.startswith(_OURS)
            if (ours and predicate not in self._types) or not predicate.startswith(_KNOWN):
                message = f"{named(predicate)} is a property of no vocabulary used here"
                yield Finding("property", short(subject), message)

    def _check_mentions(self) -> Iterator[Finding]:
        for value, subject in self._mentioned.items():
            if value not in self._types:
                message = f"speaks of {short(value)}, which nothing describes"
                yield Finding("dangling", short(subject), message)
        for need in self._needs.values():
            if need.value not in self._types:
                message = f"{named(need.path)} leads to {short(need.value)}, which nothing describes"
                yield Finding("dangling", short(need.focus), message)
            elif not self._shapes.is_a(self._types[need.value], need.kind):
                message = f"{named(need.path)} leads to {short(need.value)}, which is no {named(need.kind)}"
                yield Finding("shape", short(need.focus), message)


def _as_node(said: list[Said]) -> dict[str, list[str]]:
    """The properties of a subject over all graphs, each value once."""
    node: dict[str, list[str]] = {}
    before: tuple[str, str] | None = None
    for predicate, value, _ in said:
        # Equal triples of two graphs stand next to each other.
        if (predicate, value) == before:
            continue
        before = (predicate, value)
        if predicate in node:
            node[predicate].append(value)
        else:
            node[predicate] = [value]
    return node
