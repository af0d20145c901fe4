"""A finished graph → RDF/XML: the triples of all named graphs as one, an element a thing."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from kg.graph.quads import Quad, datatype, lexical
from kg.graph.subjects import by_subject, values_of
from kg.vocabulary import PREFIXES

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PLAIN = (PREFIXES["xsd"] + "string", PREFIXES["rdf"] + "langString")


def export_rdfxml(directory: Path, out: IO[str]) -> None:
    """Write RDF/XML. A character that XML has no way to write, such as a form feed, becomes U+FFFD."""
    names = "".join(f"\n    xmlns:{prefix}={quoteattr(iri)}" for prefix, iri in PREFIXES.items())
    out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{names}>\n')
    for subject, group in by_subject(directory):
        out.write(f"  <rdf:Description rdf:about={_attribute(lexical(subject))}>\n")
        out.writelines(_elements(group))
        out.write("  </rdf:Description>\n")
    out.write("</rdf:RDF>\n")


def _elements(quads: Iterable[Quad]) -> Iterator[str]:
    said = values_of((predicate, value) for _, predicate, value, _ in quads)
    for predicate, values in said.items():
        name, namespace = _name(lexical(predicate))
        for value in values:
            if value.startswith("<"):
                yield f"    <{name}{namespace} rdf:resource={_attribute(lexical(value))}/>\n"
            else:
                words = escape(_clean(lexical(value)), {"\r": "&#13;"})
                yield f"    <{name}{namespace}{_kind(value)}>{words}</{name}>\n"


def _kind(value: str) -> str:
    kind = datatype(value)
    if kind not in _PLAIN:
        return f" rdf:datatype={_attribute(kind)}"
    language = value[value.rindex('"') + 1 :].removeprefix("@")
    return f" xml:lang={_attribute(language)}" if kind == _PLAIN[1] else ""


def _name(iri: str) -> tuple[str, str]:
    """The name of an element, and what it says of its namespace where that has no prefix."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}", ""
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    return iri[cut:], f" xmlns={_attribute(iri[:cut])}"


def _attribute(value: str) -> str:
    return quoteattr(_clean(value))


def _clean(value: str) -> str:
    return _NOT_XML.sub("\ufffd", value)
