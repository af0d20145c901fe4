"""The graph in Python: every example runs, every table is typed, every object shows itself."""

import builtins
import doctest
import inspect
import json
import re
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args
from xml.etree import ElementTree

import networkx as nx
import pandas as pd
import pytest
import rdflib

import kg
from kg.errors import GraphError, KgError, NotFoundError, QueryError
from kg.notebook import cards, magic
from kg.notebook.graph import Graph
from kg.notebook.needs import need
from kg.notebook.table import Table
from kg.query.networks import KINDS
from kg.query.reports import Evidence, Report
from kg.query.rows import Certainty
from kg.view import drawing


@pytest.fixture(scope="module")
def g(seed_graph: Path) -> Graph:
    return kg.open(seed_graph)


def test_pictures_of_when_and_where_count_every_meeting(g: Graph) -> None:
    every = len(g.meetings())
    for card in (g.timeline(), g.map()):
        bundle = card._repr_mimebundle_()
        ElementTree.fromstring(bundle["image/svg+xml"])
        drawn, lost = (int(each) for each in re.findall(r"(\d+) (?:meetings|more)", repr(card)))
        assert drawn + lost == every
        assert "<script" not in bundle["text/html"]
    assert repr(g.timeline(since="1900", until="1901")) == "0 meetings by month"
    assert repr(g.map(since="1900", until="1901")) == "0 meetings in 0 places"


def public() -> list[Any]:
    return [
        pytest.param(each, id=name)
        for name, each in inspect.getmembers(Graph, inspect.isfunction)
        if not name.startswith("_")
    ]


@pytest.mark.parametrize("method", public())
def test_every_method_has_an_example_that_runs(method: Callable[..., Any], g: Graph) -> None:
    tests = doctest.DocTestFinder(recurse=False).find(method, method.__name__, globs={"g": g, "kg": kg})
    assert any(test.examples for test in tests)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    for test in tests:
        assert runner.run(test).failed == 0


# ---------------------------------------------------------------- tables

FACTS = ("meetings", "pledges", "ledger")
ANY = (
    *FACTS,
    "ministers",
    "most_connected",
    "pairs",
    "places",
    "topics",
    "documents",
    "publishers",
    "issues",
)


@pytest.mark.parametrize("name", ANY)
def test_a_table_says_what_was_asked_of_which_graph(g: Graph, name: str) -> None:
    frame = getattr(g, name)()
    assert len(frame) > 0
    assert frame.attrs["graph"] == g.digest
    assert frame.attrs["question"]
    assert isinstance(json.dumps(frame.attrs), str)


@pytest.mark.parametrize("name", FACTS)
def test_facts_carry_quote_source_and_certainty_before_their_ids(g: Graph, name: str) -> None:
    frame = getattr(g, name)()
    columns = list(frame.columns)
    assert (
        columns.index("quote")
        < columns.index("source")
        < columns.index("certainty")
        < columns.index("document")
    )
    assert frame.quote.str.len().min() > 0
    assert set(frame.certainty) <= set(get_args(Certainty))
    assert (frame.sources >= 1).all()


def test_dates_numbers_and_words_are_typed_also_where_there_is_no_row(g: Graph) -> None:
    full, empty = g.pledges(), g.pledges(by="Israel", stage="delivered")
    assert len(empty) == 0
    assert list(full.columns) == list(empty.columns)
    assert dict(full.dtypes.astype(str)) == dict(empty.dtypes.astype(str)) | {"item_count": "Int64"}
    assert str(full.date.dtype) == "datetime64[s]"
    assert str(full.amount.dtype) == "float64"
    assert str(full.counted.dtype) == "bool"
    assert str(g.meetings().sources.dtype) == "int64"


def test_an_unknown_place_is_none_and_not_the_word(g: Graph) -> None:
    frame = g.meetings()
    assert {type(value) for value in frame.place} == {str, type(None)}


def test_parameters_are_reproducible(g: Graph) -> None:
    frame = g.who_met("Kamikawa", since="2023-11", country="Chile")
    assert frame.attrs["parameters"] == {"person": "Kamikawa", "since": "2023-11", "party": "Chile"}
    again = g.ask(frame.attrs["question"], **frame.attrs["parameters"])
    pd.testing.assert_frame_equal(frame, again)


def test_days_may_be_timestamps(g: Graph) -> None:
    stamped = g.meetings(since=pd.Timestamp("2024-05-01"), until=pd.Timestamp("2024-05-31"))
    assert len(stamped) == len(g.meetings(since="2024-05", until="2024-05")) == 1


def test_meetings_with_three_conditions(g: Graph) -> None:
    friday = g.meetings(person="Kamikawa", with_="Cohen", country="Israel")
    assert len(friday) >= 1
    assert len(g.meetings(person="Kamikawa", with_="Cohen", country="Chile")) == 0


def test_certain_leaves_out_what_is_contradicted(g: Graph) -> None:
    assert "contradicted" not in set(g.meetings(certain=True).certainty)


def test_a_mistyped_name_is_an_error_with_suggestions(g: Graph) -> None:
    with pytest.raises(NotFoundError, match="did you mean Yoko Kamikawa"):
        g.who_met("Kamikava")
    with pytest.raises(NotFoundError, match="Fiji"):
        g.pledges(to="Fiji")


# ---------------------------------------------------------------- SPARQL


def test_each_form_of_query_has_its_answer(g: Graph) -> None:
    table = g.query(
        "SELECT ?m ?day ?minutes WHERE { ?m cmq:earliest ?day ; cmq:durationMinutes ?minutes } ORDER BY ?m"
    )
    assert isinstance(table, pd.DataFrame)
    assert list(table.dtypes.astype(str)) == ["object", "datetime64[s]", "int64"]
    assert table.m.str.startswith("meeting/").all()
    assert table.attrs["query"].startswith("SELECT")
    assert g.query("ASK { ?m a cmq:Meeting }") is True
    triples = g.query("CONSTRUCT { ?m rdfs:label ?l } WHERE { ?m a cmq:Meeting ; rdfs:label ?l }")
    assert isinstance(triples, rdflib.Graph)
    assert len(triples) == len(g.meetings())
    with pytest.raises(QueryError, match="did you mean SELECT"):
        g.query("SELEC ?m WHERE { ?m a cmq:Meeting }")


def test_a_query_may_have_parameters(g: Graph) -> None:
    sparql = """# Who is of a country?
    # ?party  party  whose; for example Japan
    SELECT ?party ?name WHERE { ?who cmq:affiliation ?party ; rdfs:label ?name } ORDER BY ?name"""
    table = g.query("\n".join(line.strip() for line in sparql.split("\n")), party="Chilean")
    assert isinstance(table, pd.DataFrame)
    assert table.name.tolist() == ["Alberto Leo van Klaveren Stork"]


# ---------------------------------------------------------------- networks


def test_the_network_of_people_is_the_ties(g: Graph) -> None:
    network = g.to_networkx("people")
    assert nx.is_connected(network)
    assert network.nodes["person/jpn-kamikawa-yoko"]["office"] == "Foreign Minister of Japan"
    ties = g.query("SELECT ?t WHERE { ?t a cmq:Tie ; cmq:between ?p . ?p a cmq:Person } GROUP BY ?t")
    assert isinstance(ties, pd.DataFrame)
    assert network.number_of_edges() == len(ties)


def test_no_pledge_is_lost_between_the_same_two(g: Graph) -> None:
    network = g.to_networkx("pledges")
    assert isinstance(network, nx.MultiDiGraph)
    between = network.number_of_edges("country/JPN", "country/UKR")
    assert between == len(g.pledges(by="Japan", to="Ukraine")) >= 3


@pytest.mark.parametrize("kind", KINDS)
def test_nodes_have_labels_and_no_missing_values(g: Graph, kind: str) -> None:
    network = g.to_networkx(kind)
    assert all(values["label"] and values["kind"] for _, values in network.nodes(data=True))
    assert not [v for *_, values in network.edges(data=True) for v in values.values() if v is None]


def test_an_unknown_network_names_the_known_ones(g: Graph) -> None:
    with pytest.raises(QueryError, match="people, countries, pledges, everything"):
        g.to_networkx("cities")


# ---------------------------------------------------------------- display


class _Tags(HTMLParser):
    """What an HTML card loads or runs."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.outside += [
            str(value) for name, value in attrs if name == "src" and not str(value).startswith("data:")
        ]
        assert not [name for name, _ in attrs if name.startswith("on")]


def read_html(html: str) -> _Tags:
    parser = _Tags()
    parser.feed(html)
    return parser


def test_every_card_shows_itself_without_loading_or_running_anything(g: Graph) -> None:
    shown = [
        g,
        g.path("Kuleba", "Blinken"),
        g.evidence(g.meetings().iloc[0]),
        g.profile("UKR"),
        g.profile("Kamikawa"),
    ]
    for each in shown:
        bundle = each._repr_mimebundle_()
        page = read_html(bundle["text/html"])
        assert "script" not in page.tags
        assert page.outside == []
        assert bundle["text/plain"] == repr(each)


def test_hostile_words_stay_words() -> None:
    evil = "</div><script>alert(1)</script><img src=x onerror=alert(1)>"
    report = Report(
        quote=evil, focus=(2, 9), rule="r", source=evil, title=evil, published=None, url="javascript:alert(1)",
        document="document/x", start=0, end=9,
    )  # fmt: skip
    card = cards.EvidenceCard((Evidence(thing=evil, label=evil, certainty="stated", reports=(report,)),))
    page = read_html(card._repr_mimebundle_()["text/html"])
    assert set(page.tags) <= {"div", "b", "span"}
    network = nx.Graph()
    network.add_node("a", label=evil)
    network.add_edge("a", "b")
    root = ElementTree.fromstring(drawing.to_svg(network))
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        "svg",
        "rect",
        "line",
        "circle",
        "text",
    }


def test_the_picture_is_the_same_each_time(g: Graph) -> None:
    assert g.to_svg() == g.to_svg()
    assert drawing.to_svg(nx.Graph()).count("nothing to draw") == 1


def test_the_explorer_is_shut_off_in_its_frame(g: Graph) -> None:
    bundle = g.explore(person="Kamikawa", since="2023-11")._repr_mimebundle_()
    html = bundle["text/html"]
    assert 'sandbox="allow-scripts allow-downloads"' in html
    assert "allow-same-origin" not in html
    assert read_html(html).tags == ["iframe"]
    assert bundle["image/svg+xml"].startswith("<svg")


def test_evidence_of_an_id_and_of_a_row_without_one(g: Graph) -> None:
    row = g.met("Japan", "Chile").iloc[0]
    assert repr(g.evidence(row["meeting"])) == repr(g.evidence(row))
    with pytest.raises(QueryError, match="this row names no meeting"):
        g.evidence(g.topics().drop(columns="topic").iloc[0])


# ---------------------------------------------------------------- the cell magic


class Shell:
    """As much of IPython as the magic needs."""

    def __init__(self, **names: Any) -> None:
        self.user_ns = names
        self.magics: dict[str, Callable[[str, str], Any]] = {}

    def register_magic_function(
        self, function: Callable[[str, str], Any], magic_kind: str, magic_name: str
    ) -> None:
        assert magic_kind == "cell"
        self.magics[magic_name] = function


def test_sparql_in_a_cell(g: Graph) -> None:
    shell = Shell(g=g)
    kg.load_ipython_extension(shell)
    answer = shell.magics["sparql"]("-o table", "SELECT ?m WHERE { ?m a cmq:Meeting }")
    assert len(answer) == len(g.meetings())
    assert shell.user_ns["table"] is answer


def test_the_magic_asks_which_graph_where_there_are_two(g: Graph) -> None:
    shell = Shell(one=g, two=Graph(g.reader))
    magic.register(shell)
    with pytest.raises(QueryError, match="say which graph"):
        shell.magics["sparql"]("", "ASK {}")
    assert shell.magics["sparql"]("one", "ASK { ?m a cmq:Meeting }") is True
    with pytest.raises(QueryError, match="three is no graph"):
        shell.magics["sparql"]("three", "ASK {}")


# ---------------------------------------------------------------- the package


def test_importing_the_package_is_light_and_all_its_names_are_there() -> None:
    heavy = "pandas pydantic networkx rdflib pyoxigraph jinja2 typer kg.notebook kg.pipeline"
    code = f"import kg, sys; assert not set('{heavy}'.split()) & set(sys.modules); print(*[getattr(kg, n) for n in kg.__all__])"
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert set(kg.__all__) <= set(dir(kg))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        kg.nothing  # noqa: B018


def test_opening_and_asking_need_no_pandas(seed_graph: Path) -> None:
    code = f"import kg, sys; g = kg.open({str(seed_graph)!r}); g.to_networkx(); repr(g); assert 'pandas' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_a_missing_extra_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    found = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.startswith("no_such"):
            raise ImportError(name)
        return found(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(KgError, match=r"no_such is not installed: pip install 'communique\[notebook\]'"):
        need("no_such.thing")


def test_no_graph_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="run kg build"):
        kg.open(tmp_path)


def test_the_demo_builds_and_opens(tmp_path: Path) -> None:
    g = kg.demo(tmp_path / "graph")
    assert g.store.directory == tmp_path / "graph"
    assert len(g.documents()) == 5


# ---------------------------------------------------------------- how a table looks


def test_a_table_is_shown_as_people_read(g: Graph) -> None:
    frame = g.ledger()[["by", "amount", "item", "date", "counted"]]
    shown = frame._repr_html_()

    assert "65,000,000" in shown
    assert "2023-11-03" in shown
    assert "True" in shown
    assert not any(word in shown for word in ("NaN", "NaT", "None", "nan", ".0<", "00:00"))
    assert "F-16 jets" in shown


def test_a_table_stays_a_data_frame(g: Graph) -> None:
    frame = g.meetings()
    part = frame[frame.status == "held"].sort_values("date").head(3)

    assert part.attrs == frame.attrs
    assert part._repr_html_().count("<tr>") == 4
    assert type(frame.groupby("kind").size()) is pd.Series
    assert frame.to_dict("records") == pd.DataFrame(frame).to_dict("records")


def test_long_tables_and_cells_are_cut_and_hostile_words_escaped() -> None:
    frame = Table({"a": range(100), "b": ["<script>x</script>" + "y" * 200] * 100})
    shown = frame._repr_html_()

    assert "100 rows × 2 columns" in shown
    assert shown.count("<tr>") == 1 + 10 + 1
    assert "<script>" not in shown
    assert max(map(len, shown.split("<td"))) < 250
    assert (
        Table({"a": [1, 1], "b": [2, 3]}).groupby("a").agg(["min", "max"])._repr_html_().count("<table") == 1
    )
