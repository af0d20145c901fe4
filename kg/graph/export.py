"""A finished graph → N-Quads, TriG, Turtle or JSON-LD, written as it is read: size costs time, not memory."""

import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import IO, Any

from kg.graph import terms as t
from kg.graph.quads import Quad, datatype, lexical, parse_quad, read_lines
from kg.store import QUADS, find_product
from kg.vocabulary import PREFIXES, ontology_file

_LOCAL_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*|")
_XSD = PREFIXES["xsd"]


def export_nquads(directory: Path, out: IO[str]) -> None:
    """Write the graph as it is: sorted N-Quads."""
    with (find_product(directory) / QUADS).open(encoding="utf-8", newline="\n") as quads:
        shutil.copyfileobj(quads, out)


def export_turtle(directory: Path, out: IO[str]) -> None:
    """Write the triples of all named graphs as one, in Turtle."""
    _write_prefixes(out)
    for subject, quads in _by_subject(directory):
        out.write(_turtle_block(subject, ((predicate, value) for _, predicate, value, _ in quads)))


def export_trig(directory: Path, out: IO[str]) -> None:
    """Write the named graphs in TriG. A graph may be opened more than once, which is the same as once."""
    _write_prefixes(out)
    by_graph = (
        (graph, subject, list(quads))
        for subject, group in _by_subject(directory)
        for graph, quads in groupby(sorted(group, key=lambda quad: quad[3]), key=lambda quad: quad[3])
    )
    for graph, blocks in groupby(by_graph, key=lambda block: block[0]):
        out.write(f"{_compact(graph)} {{\n")
        for _, subject, quads in blocks:
            out.write(_turtle_block(subject, ((predicate, value) for _, predicate, value, _ in quads)))
        out.write("}\n")


def export_jsonld(directory: Path, out: IO[str]) -> None:
    """Write the triples of all named graphs as one, in JSON-LD: an object a thing, with our context."""
    context = _read_context()
    out.write('{"@context": ')
    out.write(json.dumps(context.entries, ensure_ascii=False))
    out.write(', "@graph": [')
    comma = "\n"
    for subject, quads in _by_subject(directory):
        node = context.node(subject, ((predicate, value) for _, predicate, value, _ in quads))
        out.write(comma + json.dumps(node, ensure_ascii=False))
        comma = ",\n"
    out.write("\n]}\n")


EXPORTS: Mapping[str, Callable[[Path, IO[str]], None]] = {
    "nq": export_nquads,
    "trig": export_trig,
    "ttl": export_turtle,
    "jsonld": export_jsonld,
}
"""The ways to write a graph, by the usual ending of the file."""


def _by_subject(directory: Path) -> Iterator[tuple[str, Iterable[Quad]]]:
    quads = map(parse_quad, read_lines(find_product(directory) / QUADS))
    return groupby(quads, key=lambda quad: quad[0])


def _values(said: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Values by property, each once; equal triples of several graphs stand next to each other."""
    values: dict[str, list[str]] = {}
    for predicate, value in said:
        known = values.setdefault(predicate, [])
        if not known or known[-1] != value:
            known.append(value)
    return values


# ---------------------------------------------------------------- Turtle


def _write_prefixes(out: IO[str]) -> None:
    for prefix, namespace in PREFIXES.items():
        out.write(f"@prefix {prefix}: <{namespace}> .\n")
    out.write("\n")


def _turtle_block(subject: str, said: Iterable[tuple[str, str]]) -> str:
    lines = [
        f"    {'a' if predicate == t.TYPE else _compact(predicate)} {' , '.join(map(_compact, values))}"
        for predicate, values in _values(said).items()
    ]
    return f"{_compact(subject)}\n" + " ;\n".join(lines) + " .\n"


def _compact(term: str) -> str:
    """A term with a prefix where its name is plain enough; literals keep all but the datatype's length."""
    if term.startswith('"'):
        mark = term.rfind('"^^<')
        return term if mark < 0 else f"{term[: mark + 3]}{_compact_iri(term[mark + 3 :])}"
    return _compact_iri(term)


@cache
def _namespaces() -> Mapping[str, str]:
    return {namespace: prefix for prefix, namespace in PREFIXES.items()}


def _compact_iri(term: str) -> str:
    cut = max(term.rfind("/"), term.rfind("#")) + 1
    prefix, name = _namespaces().get(term[1:cut]), term[cut:-1]
    return f"{prefix}:{name}" if prefix and _LOCAL_NAME.fullmatch(name) else term


# ---------------------------------------------------------------- JSON-LD


class _Context:
    """context.jsonld, read the other way round: from IRIs to names."""

    def __init__(self, entries: Mapping[str, Any]) -> None:
        self.entries = entries
        self._namespaces = {
            value: name for name, value in entries.items() if isinstance(value, str) and value[-1] in "/#"
        }
        self._classes = {
            self._expand(value): name
            for name, value in entries.items()
            if isinstance(value, str) and value[-1] not in "/#"
        }
        self._terms = {
            self._expand(value["@id"]): (name, self._expand(value.get("@type", "")))
            for name, value in entries.items()
            if isinstance(value, dict)
        }

    def node(self, subject: str, said: Iterable[tuple[str, str]]) -> dict[str, Any]:
        """One thing with its values, as JSON."""
        node: dict[str, Any] = {"@id": self._short(lexical(subject))}
        for predicate, values in _values(said).items():
            if predicate == t.TYPE:
                node["@type"] = _one_or_all([self._class(lexical(value)) for value in values])
                continue
            name, kind = self._terms.get(lexical(predicate), (self._short(lexical(predicate)), ""))
            node[name] = _one_or_all([self._value(value, kind) for value in values])
        return node

    def _expand(self, name: str) -> str:
        prefix, colon, rest = name.partition(":")
        return self.entries[prefix] + rest if colon else name

    def _class(self, value: str) -> str:
        return self._classes.get(value) or self._short(value)

    def _short(self, value: str) -> str:
        for namespace, prefix in self._namespaces.items():
            # Two slashes after the colon would make it an address again.
            if value.startswith(namespace) and not value.startswith("//", len(namespace)):
                return f"{prefix}:{value[len(namespace) :]}"
        return value

    def _value(self, term: str, kind: str) -> Any:
        if term.startswith("<"):
            short = self._short(lexical(term))
            return short if kind == "@id" else {"@id": short}
        value, found = lexical(term), datatype(term)
        if found == kind:
            return _native(value, found)
        if found == _XSD + "string":
            return value if not kind else {"@value": value}
        if found.endswith("langString"):
            return {"@value": value, "@language": term[term.rindex("@") + 1 :]}
        return {"@value": value, "@type": self._short(found)}


def _native(value: str, kind: str) -> int | bool | str:
    """Numbers and truth as JSON has them; decimals stay words, since JSON would make them floats."""
    if kind == _XSD + "integer":
        return int(value)
    return value == "true" if kind == _XSD + "boolean" else value


def _one_or_all(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


@cache
def _read_context() -> _Context:
    entries = json.loads(ontology_file("context.jsonld").read_text(encoding="utf-8"))["@context"]
    return _Context(entries)
