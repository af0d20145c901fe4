"""The graph in other formats: the same triples, whoever reads them."""

import io
import json
from pathlib import Path

import example_events
import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import Graph
from rdflib.compare import to_isomorphic

from kg.graph.export import EXPORTS, export_jsonld, export_nquads, export_trig, export_turtle
from kg.graph.product import write_graph
from kg.store import QUADS


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


@pytest.mark.parametrize("export", [export_nquads, export_trig, export_turtle, export_jsonld])
def test_an_export_is_the_same_each_time(directory: Path, export: object) -> None:
    name = next(name for name, each in EXPORTS.items() if each is export)

    assert written(directory, name) == written(directory, name)
