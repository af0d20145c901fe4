"""A finished graph → JSON-LD: all of it, an object a thing; or framed, an object a meeting or a pledge."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import IO, Any

from kg.graph import terms as t
from kg.graph.quads import datatype, lexical
from kg.graph.subjects import by_subject, values_of
from kg.vocabulary import PREFIXES, ontology_file

_XSD = PREFIXES["xsd"]
_FRAMED = ("meeting", "pledge")
_INSIDE = (
    "participation",
    "person",
    "place",
    "country",
    "organisation",
    "group",
    "topic",
    "document",
    "claim",
)
_OUTLINE = ("@id", "@type", "label", "title", "publisher", "published", "url")
_WHOLE = ("participation", "claim")
_DEEP = 3  # meeting → participation → person: below that there are only ids


def export_jsonld(directory: Path, out: IO[str]) -> None:
    """Write the triples of all named graphs as one, in JSON-LD: an object a thing, with our context."""
    _write_nodes(out, (node for _, node in _nodes(directory)))


def export_framed(directory: Path, out: IO[str]) -> None:
    """Write the meetings and pledges as trees: who took part, where, on what, and the sentences that say so."""
    known = {node["@id"]: node for kind, node in _nodes(directory) if kind in (*_FRAMED, *_INSIDE)}
    reports: dict[str, list[dict[str, Any]]] = {}
    for node in known.values():
        for thing in _all(node.get("reports")):
            reports.setdefault(thing, []).append(node)
    _write_nodes(out, _frames(known, reports))


def _frames(
    known: Mapping[str, dict[str, Any]], reports: Mapping[str, list[dict[str, Any]]]
) -> Iterator[dict[str, Any]]:
    for name, node in known.items():
        if _kind(name) in _FRAMED:
            told = [_sentence(claim, known) for claim in reports.get(name, ())]
            yield _with_things(node, known, 1) | ({"@reverse": {"reports": told}} if told else {})


def _sentence(claim: Mapping[str, Any], known: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """The claim that reports a thing: its quote, and where that stands."""
    kept = ("@id", "@type", "quote", "start", "end", "rule", "document")
    return _with_things({name: claim[name] for name in kept if name in claim}, known, 2)


def _with_things(node: Mapping[str, Any], known: Mapping[str, dict[str, Any]], deep: int) -> dict[str, Any]:
    """A node with the things that it names in the place of their ids."""
    return {
        name: value
        if name.startswith("@")
        else _one_or_all([_inside(each, known, deep) for each in _all(value)])
        for name, value in node.items()
    }


def _inside(value: Any, known: Mapping[str, dict[str, Any]], deep: int) -> Any:
    if not isinstance(value, str) or deep > _DEEP or _kind(value) not in _INSIDE or value not in known:
        return value
    if _kind(value) in _WHOLE:
        return _with_things(known[value], known, deep + 1)
    return {name: known[value][name] for name in _OUTLINE if name in known[value]}


def _all(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _kind(name: str) -> str:
    """What a local id is the id of."""
    return name.removeprefix("id:").partition("/")[0] if name.startswith("id:") else ""


def _nodes(directory: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    context = _read_context()
    for subject, quads in by_subject(directory):
        node = context.node(subject, ((predicate, value) for _, predicate, value, _ in quads))
        yield _kind(node["@id"]), node


def _write_nodes(out: IO[str], nodes: Iterable[dict[str, Any]]) -> None:
    out.write('{"@context": ')
    out.write(json.dumps(_read_context().entries, ensure_ascii=False))
    out.write(', "@graph": [')
    comma = "\n"
    for node in nodes:
        out.write(comma + json.dumps(node, ensure_ascii=False))
        comma = ",\n"
    out.write("\n]}\n")


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
        for predicate, values in values_of(said).items():
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
