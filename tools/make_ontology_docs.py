"""The files of ontology/ → docs/ontology.md: every term with its definition, example, shape and mappings.

python tools/make_ontology_docs.py
"""

from collections.abc import Iterator
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef
from rdflib.term import Node

from kg.graph.rules import RULES
from kg.vocabulary import CMQ, PREFIXES, THINGS, ontology_file

TARGET = Path(__file__).parent.parent / "docs" / "ontology.md"
SH = Namespace("http://www.w3.org/ns/shacl#")
FOREIGN = {
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "vf": "https://w3id.org/valueflows/ont/vf#",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "eurovoc": "http://eurovoc.europa.eu/",
    "dac": "http://reference.iatistandard.org/codelists/",
}
INTRODUCTION = """# The ontology

Made from the files in `ontology/` by `tools/make_ontology_docs.py`; change those, not this.

Terms have the prefix `cmq:` <{terms}>, things stand under <{things}>, and each kind of thing has a prefix of
its own, so that `country:JPN`, `topic:climate` or `meeting:2024-05-23-asean-jpn` work in every query without
being declared.

## How the graph is laid out

| graph | what it holds |
|---|---|
| `graph:ontology` | this ontology |
| `graph:reference` | the countries, organisations, groups and places that occur, and all topics |
| `graph:document/…` | one for each document: what it is, and the claims it makes |
| `graph:events` | persons, offices, tenures, meetings, pledges and ties, all documents read together |
| `graph:derivations` | by which rule and from what other events follow; which claims contradict each other |
| `graph:issues` | what a curator should see |

A query without `GRAPH` asks all of them at once.

**Every triple of `graph:events` can be traced.** Either a `cmq:Claim` has the same subject, property and
value, with the sentence; or a `cmq:Derivation` has them, with the rule and what it follows from; or the
subject carries `cmq:derivedBy` itself, being derived as a whole (ties, offices); or it is an `rdf:type` that
the domain, range or subclass axioms below entail. `kg check` verifies it.
"""


def main() -> None:
    """Write the page."""
    TARGET.write_text(page(), encoding="utf-8")


def page() -> str:
    """The whole page as Markdown."""
    return "\n".join((*_classes(), *_properties(), *_rules(), *_topics())).rstrip() + "\n"


def _classes() -> Iterator[str]:
    ontology = Graph().parse(ontology_file("communique.ttl"))
    align, shapes = Graph().parse(ontology_file("align.ttl")), Graph().parse(ontology_file("shapes.ttl"))
    yield INTRODUCTION.format(terms=CMQ, things=THINGS)
    yield "## Classes\n"
    for term in _ours(ontology, OWL.Class):
        name = _short(term)
        yield f"### `{name}`\n"
        yield f"{ontology.value(term, SKOS.definition)}\n"
        yield f"*Example:* {ontology.value(term, SKOS.example)}\n"
        above = sorted(_short(each) for each in ontology.objects(term, RDFS.subClassOf))
        if above:
            yield f"*A kind of:* {_code(above)}\n"
        if matches := _matches(align, term):
            yield f"*Elsewhere:* {matches}\n"
        yield from _shape(shapes, term)


def _shape(shapes: Graph, term: URIRef) -> Iterator[str]:
    shape = shapes.value(predicate=SH.targetClass, object=term)
    if shape is None:
        return
    yield "| property | how many | what |\n|---|---|---|"
    for each in sorted(shapes.objects(shape, SH.property), key=lambda each: str(shapes.value(each, SH.path))):
        least, most = shapes.value(each, SH.minCount) or 0, shapes.value(each, SH.maxCount)
        count = f"{least}" if str(least) == str(most) else f"{least} to {most or 'many'}"
        yield f"| `{_short(shapes.value(each, SH.path))}` | {count} | {', '.join(_values(shapes, each))} |"
    yield ""


def _values(shapes: Graph, shape: Node) -> Iterator[str]:
    for predicate in (SH["class"], SH.datatype):
        yield from (f"`{_short(found)}`" for found in shapes.objects(shape, predicate))
    if shapes.value(shape, SH.nodeKind):
        yield "a thing"
    for members in shapes.objects(shape, SH["in"]):
        yield "one of " + ", ".join(str(each) for each in shapes.items(members))
    for pattern in shapes.objects(shape, SH.pattern):
        yield f"like `{str(pattern).replace('|', chr(92) + '|')}`"
    for predicate, words in ((SH.lessThan, "before"), (SH.lessThanOrEquals, "not after")):
        yield from sorted(f"{words} `{_short(each)}`" for each in shapes.objects(shape, predicate))


def _properties() -> Iterator[str]:
    ontology, align = (
        Graph().parse(ontology_file("communique.ttl")),
        Graph().parse(ontology_file("align.ttl")),
    )
    yield "## Properties\n"
    yield "| property | of | value | what it says | example | elsewhere |\n|---|---|---|---|---|---|"
    terms = {*_ours(ontology, OWL.ObjectProperty), *_ours(ontology, OWL.DatatypeProperty)}
    for term in sorted(terms):
        cells = (
            f"`{_short(term)}`",
            _code([_short(each) for each in ontology.objects(term, RDFS.domain)]),
            _code([_short(each) for each in ontology.objects(term, RDFS.range)]),
            str(ontology.value(term, SKOS.definition)),
            str(ontology.value(term, SKOS.example)),
            _matches(align, term),
        )
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
    yield ""


def _rules() -> Iterator[str]:
    yield "## Rules by which the graph says more than the sentences do\n"
    yield "| `cmq:derivedBy` | what it concludes |\n|---|---|"
    for name, sentence in RULES.items():
        yield f"| `{name}` | {sentence} |"
    yield "\nThe rules that date meetings and name persons over all documents have names like these.\n"


def _topics() -> Iterator[str]:
    topics = Graph().parse(ontology_file("topics.ttl"))
    yield "## Topics\n"
    yield "| topic | within | what it is | elsewhere |\n|---|---|---|---|"
    for topic in sorted(topics.subjects(RDF.type, URIRef(CMQ + "Topic")), key=str):
        cells = (
            f"`{_short(topic)}`",
            _code([_short(each) for each in topics.objects(topic, SKOS.broader)]),
            f"{topics.value(topic, SKOS.prefLabel)}: {topics.value(topic, SKOS.definition)}",
            _code(sorted(_short(each) for each in topics.objects(topic, SKOS.closeMatch))),
        )
        yield "| " + " | ".join(cells) + " |"


def _ours(graph: Graph, kind: URIRef) -> list[URIRef]:
    found = (term for term in graph.subjects(RDF.type, kind) if isinstance(term, URIRef))
    return sorted(term for term in found if term.startswith(CMQ))


def _matches(align: Graph, term: URIRef) -> str:
    found = {value for predicate, value in align.predicate_objects(term) if predicate != RDF.type}
    return _code(sorted(map(_short, found)))


def _code(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _short(iri: object) -> str:
    namespaces = PREFIXES | FOREIGN | {"sh": str(SH)}
    for prefix, namespace in namespaces.items():
        if str(iri).startswith(namespace):
            return f"{prefix}:{str(iri).removeprefix(namespace)}"
    return str(iri)


if __name__ == "__main__":
    main()
