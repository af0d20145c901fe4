"""The ontology: every term is explained, code and Turtle agree, topics and mappings fit."""

import json
import runpy
from functools import cache
from itertools import chain
from pathlib import Path

import example_events
import owlrl  # type: ignore[import-untyped]
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, Namespace, URIRef

from kg.graph import terms
from kg.graph.product import graph_lines
from kg.graph.quads import parse_quad
from kg.graph.shapes import read_shapes
from kg.vocabulary import CMQ, THINGS, ontology_file

C = Namespace(CMQ)
SHARED = Path(__file__).parent.parent.parent / "shared"


@cache
def read(name: str) -> Graph:
    return Graph().parse(ontology_file(name))


def our_terms() -> list[URIRef]:
    return sorted(
        subject
        for subject in set(read("communique.ttl").subjects())
        if isinstance(subject, URIRef) and subject in C
    )


def our_topics() -> list[URIRef]:
    return sorted(
        subject for subject in read("topics.ttl").subjects(RDF.type, C.Topic) if isinstance(subject, URIRef)
    )


# ---------------------------------------------------------------- terms


def test_the_terms_of_the_code_are_those_of_the_ontology() -> None:
    in_code = {
        value[1:-1]
        for value in vars(terms).values()
        if isinstance(value, str) and value.startswith(f"<{CMQ}")
    }

    assert in_code == set(map(str, our_terms()))


@pytest.mark.parametrize("term", our_terms(), ids=lambda term: term.removeprefix(CMQ))
def test_every_term_is_explained(term: URIRef) -> None:
    graph = read("communique.ttl")
    kinds = set(graph.objects(term, RDF.type))

    assert kinds & {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty}
    for property_ in (RDFS.label, SKOS.definition, SKOS.example):
        texts = list(graph.objects(term, property_))
        assert len(texts) == 1, property_
        assert isinstance(texts[0], Literal)
        assert texts[0].language == "en"
    assert str(graph.value(term, SKOS.definition)).endswith(".")
    assert term.removeprefix(CMQ)[0].isupper() == (OWL.Class in kinds)


@pytest.mark.parametrize("term", our_terms(), ids=lambda term: term.removeprefix(CMQ))
def test_every_property_says_who_carries_it(term: URIRef) -> None:
    graph = read("communique.ttl")
    if (term, RDF.type, OWL.Class) in graph:
        shapes = {shape.target[1:-1] for shape in read_shapes(ontology_file("shapes.ttl"))}
        above = set(graph.transitive_objects(term, RDFS.subClassOf)) | set(
            graph.transitive_subjects(RDFS.subClassOf, term)
        )
        assert set(map(str, above)) & shapes
        return
    shaped = {
        each.path[1:-1] for shape in read_shapes(ontology_file("shapes.ttl")) for each in shape.properties
    }

    assert graph.value(term, RDFS.domain) or str(term) in shaped
    assert graph.value(term, RDFS.range) or str(term) in shaped


def test_domains_ranges_and_superclasses_are_defined() -> None:
    graph = read("communique.ttl")
    named = chain.from_iterable(
        graph.objects(None, each) for each in (RDFS.domain, RDFS.range, RDFS.subClassOf)
    )

    assert {name for name in named if str(name).startswith(CMQ)} <= set(our_terms())


@pytest.mark.parametrize("name", ["communique.ttl", "topics.ttl"])
def test_what_goes_into_the_graph_has_no_blank_nodes(name: str) -> None:
    assert not [node for node in read(name).all_nodes() if isinstance(node, BNode)]


def test_mappings_and_axioms_are_about_our_terms() -> None:
    for name in ("align.ttl", "axioms.ttl"):
        ours = {subject for subject in read(name).subjects() if isinstance(subject, URIRef)}
        assert ours <= set(our_terms()), name


def test_a_reasoner_concludes_the_shortcuts_that_we_write() -> None:
    graph = read("communique.ttl") + read("axioms.ttl")
    shortcuts = {C.participant, C.party}
    lines = graph_lines(example_events.documents(), (), example_events.events())
    quads = [parse_quad(line) for line in lines]
    data = "\n".join(f"{s} {p} {o} ." for s, p, o, name in quads if name == terms.EVENTS)
    events = Graph().parse(data=data, format="nt")
    written = {triple for each in shortcuts for triple in events.triples((None, each, None))}
    assert len(written) == 10
    for each in (C.participation, C.person, C.represents):
        for triple in events.triples((None, each, None)):
            graph.add(triple)

    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)

    assert {triple for each in shortcuts for triple in graph.triples((None, each, None))} == written


# ---------------------------------------------------------------- topics


def themes() -> set[str]:
    """The themes of the evaluation, by their identifiers."""
    readme = SHARED / "gold" / "README.md"
    if not readme.is_file():
        pytest.skip("the gold annotations are not beside this checkout")
    return set(readme.read_text().split("## Themes\n")[1].split("\n\n")[0].split())


def test_every_theme_of_the_evaluation_is_a_top_concept() -> None:
    top = {
        str(topic).removeprefix(f"{THINGS}topic/") for topic in read("topics.ttl").subjects(SKOS.topConceptOf)
    }

    assert top == themes()


@pytest.mark.parametrize("topic", our_topics(), ids=lambda topic: topic.rpartition("/")[2])
def test_every_topic_can_be_found_and_is_explained(topic: URIRef) -> None:
    graph = read("topics.ttl")

    assert str(graph.value(topic, SKOS.notation)) == topic.removeprefix(f"{THINGS}topic/")
    assert graph.value(topic, SKOS.prefLabel) == graph.value(topic, RDFS.label)
    assert graph.value(topic, SKOS.definition)
    assert graph.value(topic, SKOS.inScheme) == URIRef(f"{THINGS}topics")
    assert bool(graph.value(topic, SKOS.broader)) != bool(graph.value(topic, SKOS.topConceptOf))


def test_topics_have_two_levels() -> None:
    graph = read("topics.ttl")

    for broader in set(graph.objects(None, SKOS.broader)):
        assert (broader, SKOS.topConceptOf, None) in graph
    assert len(our_topics()) >= 60


def test_matches_are_those_we_looked_up() -> None:
    matches = set(map(str, read("topics.ttl").objects(None, SKOS.closeMatch)))

    assert all(
        match.startswith(("http://eurovoc.europa.eu/", "http://reference.iatistandard.org/codelists/Sector"))
        for match in matches
    )
    assert {"http://eurovoc.europa.eu/3074", "http://eurovoc.europa.eu/434743"} <= matches


# ---------------------------------------------------------------- the context


def test_the_context_names_every_term_once() -> None:
    context = json.loads(ontology_file("context.jsonld").read_text())["@context"]
    names = [entry["@id"] for entry in context.values() if isinstance(entry, dict)]
    expanded = {
        name.replace("cmq:", CMQ, 1)
        for name in [*names, *(v for v in context.values() if isinstance(v, str))]
    }

    assert set(map(str, our_terms())) <= expanded
    assert len(names) == len(set(names))


# ---------------------------------------------------------------- the page


def test_the_page_about_the_ontology_is_current() -> None:
    path = Path(__file__).parent.parent / "tools" / "make_ontology_docs.py"
    maker = runpy.run_path(str(path))
    written = (path.parent.parent / "docs" / "ontology.md").read_text(encoding="utf-8")

    assert written == maker["page"](), "run python tools/make_ontology_docs.py"
    for term in our_terms():
        assert f"`cmq:{term.removeprefix(CMQ)}`" in written
