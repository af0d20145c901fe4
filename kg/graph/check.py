"""A finished graph → what is wrong with it: shapes, evidence, loose ends; one pass, whatever its size."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.graph import terms as t
from kg.graph.findings import Finding, by_shape, named, short
from kg.graph.quads import lexical, parse_quad, read_lines
from kg.graph.schema import Schema, read_schema
from kg.graph.shapes import ClassNeed, Node, NodeShape, Violation, read_shapes
from kg.graph.statements import document as document_iri
from kg.store import DOCUMENTS, QUADS, STORE, count_quads, find_product, read_manifest
from kg.vocabulary import BASE, PREFIXES, ontology_file

_OURS = f"<{BASE}"
_LONG = 200
_KNOWN = tuple(f"<{namespace}" for namespace in PREFIXES.values())


Said = tuple[str, str, str]
"""What a line says of its subject: property, value and graph."""


def check(directory: Path) -> list[Finding]:
    """What is wrong with the graph in a directory, nothing for a sound one.

    Of shapes.ttl it gives what pySHACL gives (``check_by_pyshacl``), many times faster.
    """
    home = find_product(directory)
    return sorted({*_check_files(home), *check_quads(home)})


def check_quads(home: Path) -> list[Finding]:
    """What is wrong with the quads and texts in a folder, whether or not there is a store of them yet."""
    survey = _Survey(_read_texts(home / DOCUMENTS))
    return sorted({*_check_lines(home / QUADS, survey), *survey.settle()})


def check_by_shapes(nodes: Mapping[str, Node]) -> Iterator[Violation]:
    """What nodes by subject do wrong by shapes.ttl, classes of values among it: what pySHACL would report."""
    judge = _Shapes()
    kinds = {subject: tuple(node.get(t.TYPE, ())) for subject, node in nodes.items()}
    for subject, node in nodes.items():
        for shape in judge.of(kinds[subject]):
            yield from shape.violations(subject, node)
            for need in shape.class_needs(subject, node):
                if not judge.is_a(kinds.get(need.value, ()), need.kind):
                    yield Violation(subject, need.path, "Class", need.value)


class _Shapes:
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


def _check_files(home: Path) -> Iterator[Finding]:
    manifest = read_manifest(home)
    for name, digest in manifest["sha256"].items():
        with (home / name).open("rb") as file:
            found = _digest(file)
        if found != digest:
            yield Finding("digest", name, f"{name} is not as kg build wrote it")
    held = count_quads(home / STORE)
    if held != manifest["counts"]["quads"]:
        message = f"the store holds {held} quads, {QUADS} {manifest['counts']['quads']}"
        yield Finding("store", STORE, message)


def _digest(file: Any) -> str:
    digest = sha256()
    while chunk := file.read(1 << 20):
        digest.update(chunk)
    return digest.hexdigest()


def _read_texts(path: Path) -> dict[str, str]:
    """The stored texts by the IRI of their document."""
    documents = map(json.loads, read_lines(path))
    return {document_iri(document["id"]): document["text"] for document in documents}


def _check_lines(path: Path, survey: "_Survey") -> Iterator[Finding]:
    """Check that lines are well formed, sorted and single, and hand them on by subject."""
    before = subject = ""
    said: list[Said] = []
    for number, line in enumerate(read_lines(path), start=1):
        if line <= before:
            yield Finding("order", QUADS, f"line {number} stands after a later or equal one")
        before = line
        try:
            quad = parse_quad(line)
        except ValueError:
            yield Finding("line", QUADS, f"line {number} is no quad of IRIs and literals", line[:_LONG])
            continue
        if quad[0] != subject:
            yield from survey.visit(subject, said)
            subject, said = quad[0], []
        said.append(quad[1:])
    yield from survey.visit(subject, said)


class _Survey:
    """What is seen on the way through the graph: some of it can only be judged at the end."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts
        self._schema: Schema = read_schema()
        self._shapes = _Shapes()
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
