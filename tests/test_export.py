"""The graph in other formats: the same triples, whoever reads them."""

import io
import json
from pathlib import Path

import example_events
import pytest
from pyld import jsonld
from pyoxigraph import RdfFormat, parse
from rdflib import Graph
from rdflib.compare import to_isomorphic

from kg.graph.export import EXPORTS
from kg.graph.export_xml import _elements
from kg.graph.product import write_graph
from kg.manifest import QUADS


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("export") / "graph"
    write_graph(directory, example_events.documents(), example_events.extractions(), example_events.events())
    return directory


def written(directory: Path, name: str) -> str:
    out = io.StringIO()
    EXPORTS[name](directory, out)
    return out.getvalue()


def triples(data: str, kind: RdfFormat) -> set[str]:
    """The triples that another library reads, graphs aside."""
    return {f"{q.subject} {q.predicate} {q.object}" for q in parse(data.encode(), format=kind)}


def quads(data: str, kind: RdfFormat) -> set[str]:
    return {str(quad) for quad in parse(data.encode(), format=kind)}


def test_nquads_are_the_file(directory: Path) -> None:
    assert written(directory, "nq").encode() == (directory / QUADS).read_bytes()


def test_trig_holds_the_same_quads(directory: Path) -> None:
    trig = written(directory, "trig")

    assert quads(trig, RdfFormat.TRIG) == quads(written(directory, "nq"), RdfFormat.N_QUADS)
    assert "meeting:2024-03-04-chl-jpn\n    a cmq:Meeting" in trig


def test_turtle_holds_the_triples_of_all_graphs(directory: Path) -> None:
    assert triples(written(directory, "ttl"), RdfFormat.TURTLE) == triples(
        written(directory, "nq"), RdfFormat.N_QUADS
    )


def test_jsonld_holds_the_triples_of_all_graphs(directory: Path) -> None:
    data = written(directory, "jsonld")

    assert triples(data, RdfFormat.JSON_LD) == triples(written(directory, "nq"), RdfFormat.N_QUADS)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_rdflib_reads_jsonld_back_to_the_same_triples(directory: Path) -> None:
    lines = [f"{line.rsplit(' ', 2)[0]} ." for line in written(directory, "nq").split("\n") if line]
    whole = Graph().parse(data="\n".join(lines), format="nt")

    again = Graph().parse(data=written(directory, "jsonld"), format="json-ld")

    assert len(again) == len(whole)
    assert to_isomorphic(again) == to_isomorphic(whole)


def test_jsonld_reads_like_json(directory: Path) -> None:
    document = json.loads(written(directory, "jsonld"))
    things = {thing["@id"]: thing for thing in document["@graph"]}

    meeting = things[f"id:{example_events.LIMA}"]
    assert meeting["@type"] == "Meeting"
    assert meeting["durationMinutes"] == 30
    assert meeting["earliest"] == "2024-03-04"
    assert meeting["party"] == ["id:country/CHL", "id:country/JPN"]
    assert things[f"id:{example_events.YEN}"]["counted"] is True
    assert things[f"id:{example_events.YEN}"]["amount"] == "1500000000"


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_is_the_same_each_time(directory: Path, name: str) -> None:
    assert written(directory, name) == written(directory, name)


# ---------------------------------------------------------------- RDF/XML


def test_rdfxml_holds_the_triples_of_all_graphs(directory: Path) -> None:
    assert triples(written(directory, "rdfxml"), RdfFormat.RDF_XML) == triples(
        written(directory, "nq"), RdfFormat.N_QUADS
    )


def test_what_xml_cannot_hold_is_replaced_and_all_else_kept() -> None:
    quads = [
        ("<https://e.org/a?b&c>", "<https://e.org/p/says>", '"<b> & \\r\\n\\u000C é 王 \\"q\\""@en', "<https://e.org/g>"),
        ("<https://e.org/a?b&c>", "<https://e.org/p/says>", '"5"^^<http://www.w3.org/2001/XMLSchema#integer>', "<https://e.org/g>"),
    ]  # fmt: skip
    body = "".join(_elements(quads))
    data = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="https://e.org/a">{body}</rdf:Description></rdf:RDF>'
    )
    values = {literal.value for _, _, literal in Graph().parse(data=data, format="xml")}
    assert values == {'<b> & \r\n\ufffd é 王 "q"', 5}


# ---------------------------------------------------------------- framed JSON-LD


def test_each_meeting_and_pledge_is_a_tree_with_its_sentences(directory: Path) -> None:
    trees = {tree["@id"]: tree for tree in json.loads(written(directory, "framed"))["@graph"]}
    kinds = [name.removeprefix("id:").partition("/")[0] for name in trees]
    events = example_events.events()
    assert (kinds.count("meeting"), kinds.count("pledge")) == (len(events.meetings), len(events.pledges))
    lima = trees[f"id:{example_events.LIMA}"]
    assert {part["person"]["label"] for part in lima["participation"] if "person" in part}
    assert {party["label"] for party in lima["party"]} == {"Chile", "Japan"}
    for claim in lima["@reverse"]["reports"]:
        assert claim["quote"]
        assert claim["document"]["@id"].startswith("id:document/")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_a_tree_says_nothing_that_the_graph_does_not(directory: Path) -> None:
    said = triples(written(directory, "framed"), RdfFormat.JSON_LD)
    whole = triples(written(directory, "nq"), RdfFormat.N_QUADS)
    assert said < whole
    assert len(Graph().parse(data=written(directory, "framed"), format="json-ld")) == len(said)


def test_the_jsonld_processor_of_the_w3c_suite_reads_both(directory: Path) -> None:
    for name in ("jsonld", "framed"):
        data = written(directory, name)
        quads = jsonld.to_rdf(json.loads(data), {"format": "application/n-quads"})
        assert triples(quads, RdfFormat.N_QUADS) == triples(data, RdfFormat.JSON_LD)


@pytest.mark.parametrize(("name", "kind"), [("ttl", "turtle"), ("rdfxml", "xml"), ("jsonld", "json-ld")])
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_rdflib_counts_what_the_store_counts(directory: Path, name: str, kind: str) -> None:
    whole = triples(written(directory, "nq"), RdfFormat.N_QUADS)
    assert len(Graph().parse(data=written(directory, name), format=kind)) == len(whole)
