"""The finished graph, opened to read: answers, and errors that a person can act on."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import example_events
import pytest

from kg.errors import GraphError, QueryError
from kg.graph.product import write_graph
from kg.store import Iri, Store
from kg.vocabulary import thing_iri


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    directory = tmp_path_factory.mktemp("store") / "graph"
    write_graph(directory, example_events.documents(), example_events.extractions(), example_events.events())
    return Store.open(directory)


def test_a_value_comes_back_as_what_it_is(store: Store) -> None:
    rows = store.select(
        """SELECT ?pledge ?amount ?day ?counted ?by ?due WHERE {
             ?pledge cmq:amount ?amount ; cmq:earliest ?day ; cmq:counted ?counted ; cmq:by ?by
             OPTIONAL { ?pledge cmq:dueLatest ?due } }"""
    )

    assert rows == [
        {
            "pledge": Iri(thing_iri(example_events.YEN)),
            "amount": Decimal(1_500_000_000),
            "day": date(2024, 3, 4),
            "counted": True,
            "by": Iri(thing_iri("country/JPN")),
            "due": None,
        }
    ]
    assert isinstance(rows[0]["by"], Iri)


def test_bindings_are_values_and_never_text(store: Store) -> None:
    query = "SELECT ?label ?it WHERE { ?it rdfs:label ?label ; a cmq:Meeting } ORDER BY ?label"

    one = store.select(query, {"it": Iri(thing_iri(example_events.LIMA))})
    hostile = store.select(query, {"label": '" } ?s ?p ?o { "'})

    assert [row["label"] for row in one] == ["Japan and Chile, 4 March 2024"]
    assert hostile == []
    assert len(store.select(query)) == 3


def test_a_date_binds_in_a_filter(store: Store) -> None:
    query = """SELECT ?meeting ?since WHERE { ?meeting a cmq:Meeting ; cmq:latest ?day
        FILTER (?day >= ?since) } ORDER BY ?meeting"""

    rows = store.select(query, {"since": date(2024, 5, 1)})

    assert [row["meeting"] for row in rows] == [thing_iri(example_events.PHONE)]


def test_ask_and_construct(store: Store) -> None:
    chile = {"it": Iri(thing_iri("country/CHL"))}

    assert store.ask("ASK { ?it a cmq:Country }", chile)
    assert not store.ask("ASK { ?it a cmq:Minister }", chile)
    assert store.construct("CONSTRUCT { ?it rdfs:label ?label } WHERE { ?it rdfs:label ?label }", chile) == [
        (Iri(thing_iri("country/CHL")), Iri("http://www.w3.org/2000/01/rdf-schema#label"), "Chile")
    ]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELEC ?s WHERE { ?s ?p ?o }", "line 1, column 1: SELEC is no SPARQL word: did you mean SELECT?"),
        ("SELECT ?s\nWHERE { ?s ?p ?o FILTR(?s = 1) }", "line 2, column 18: FILTR .* FILTER"),
        ("SELECT ?s WHERE { ?s a Meeting }", "column 24: Meeting .* names need a prefix"),
        ("SELECT ?s WHERE { ?s a foo:Meeting }", "column 24: the prefix foo: is not declared .*cmq:"),
        ("SELECT ?s WHERE { ?s ?p ?o", "column 17: this { is never closed"),
        ("SELECT ?s WHERE { ?s ?p ?o ) }", r"column 28: this \) closes nothing"),
        ("SELECT ?s WHERE { ?s ?p ?o } ORDER ?s", "column 38: expected BY"),
        ("SELECT ?s (COUNT(?o) AS ?n) WHERE { ?s ?p ?o }", "variable that is unbound"),
        ("ASK { ?s ?p ?o }", "takes a SELECT query"),
        ("", "line 1, column 1"),
        ("SELECT ?s { SERVICE <http://example.org/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT ?s { service <http://example.org/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT ?s { SERVICE # why\n SILENT <http://example.org/> { ?s ?p ?o } }", "SERVICE is refused"),
        (
            r"SELECT ?s { BIND(<a:\u0061#> AS ?x) SERVICE <http://example.org/> { ?s ?p ?o } }",
            "SERVICE is refused",
        ),
        (r"SELECT ?s { ?s cmq:a\#b ?o SERVICE ?where { ?s ?p ?o } }", "SERVICE is refused"),
        ("PREFIX x: <x:> SELECT ?s { SERVICE x:y { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT ?s { ?s ?p 1SERVICE <http://example.org/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("PREFIX x: <x:> SELECT ?s { ?s ?p ?o.SERVICEx:y { ?s ?p ?o } }", "SERVICE is refused"),
        ("LOAD <http://example.org/>", "LOAD is refused"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "INSERT is refused"),
        ("PREFIX a: <a:> DELETE WHERE { ?s ?p ?o }", "DELETE is refused"),
    ],
)
def test_a_query_that_fails_says_where_and_what_to_do(store: Store, query: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        store.select(query)


def test_a_bound_name_that_is_not_selected_is_named(store: Store) -> None:
    with pytest.raises(QueryError, match=r"\?it is given a value, so it must stand in the SELECT line"):
        store.select("SELECT ?label WHERE { ?it rdfs:label ?label }", {"it": Iri("a:a")})


def test_words_that_only_look_unsafe_pass(store: Store) -> None:
    query = """# LOAD and SERVICE in a comment
        SELECT ?service WHERE { VALUES ?service { "INSERT SERVICE" }
        FILTER (?service != '''DROP "x" SERVICE''') }"""

    assert store.select(query) == [{"service": "INSERT SERVICE"}]


def test_a_property_may_be_called_service(store: Store) -> None:
    assert not store.ask("PREFIX schema: <https://schema.org/> ASK { ?it schema:service ?service }")


def test_own_prefixes_may_be_declared(store: Store) -> None:
    assert store.ask("PREFIX o: <https://w3id.org/communique/ontology#> ASK { ?it a o:Meeting }")


def test_no_graph_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"no graph in .*: run kg build"):
        Store.open(tmp_path / "nothing")


def test_a_graph_of_another_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"product": "communique", "format": 99}')
    with pytest.raises(GraphError, match="has format 99"):
        Store.open(tmp_path)


def test_a_damaged_store_is_named(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"product": "communique", "format": 1}')
    with pytest.raises(GraphError, match="damaged"):
        Store.open(tmp_path)
