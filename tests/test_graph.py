"""Events → N-Quads: what is written, that it is the same each time, and that hostile text stays text."""

import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import example_events
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import GraphError, KgError, SourceError
from kg.events import Fact, Support
from kg.graph import terms as t
from kg.graph.product import graph_lines, write_graph
from kg.graph.quads import decimal, iri, lexical, parse_quad, read_lines, text
from kg.graph.reference import _write_groups
from kg.graph.rules import RULES
from kg.graph.statements import Statements
from kg.graph.swap import building
from kg.manifest import DOCUMENTS, MANIFEST, QUADS
from kg.models import Document, Evidence, When
from kg.store import Iri, Store
from kg.vocabulary import document_id, local_id, place_id, safe_path, slug, thing_iri

EVENTS = "<https://w3id.org/communique/graph/events>"


def example_lines() -> list[str]:
    return list(
        graph_lines(example_events.documents(), example_events.extractions(), example_events.events())
    )


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    directory = tmp_path_factory.mktemp("graph") / "graph"
    write_graph(directory, example_events.documents(), example_events.extractions(), example_events.events())
    return Store.open(directory)


def it(local: str) -> dict[str, Iri]:
    return {"it": Iri(thing_iri(local))}


# ---------------------------------------------------------------- what is written


def test_a_claim_says_who_says_what_where_and_by_which_rule(store: Store) -> None:
    rows = store.select(
        """SELECT ?it ?value ?quote ?start ?end ?rule ?extractor ?focus ?to ?document ?graph WHERE {
             GRAPH ?graph { ?claim rdf:subject ?it ; rdf:predicate cmq:durationMinutes ; rdf:object ?value ;
               cmq:quote ?quote ; cmq:start ?start ; cmq:end ?end ; cmq:rule ?rule ;
               cmq:extractor ?extractor ; cmq:focusStart ?focus ; cmq:focusEnd ?to ;
               cmq:document ?document } } ORDER BY ?value""",
        it(example_events.LIMA),
    )

    assert [row["value"] for row in rows] == [30, 40]
    document = example_events.documents()[0].text
    first = rows[0]
    assert first["quote"] == document[first["start"] : first["end"]]
    assert document[first["focus"] : first["to"]] == "met with"
    assert (first["rule"], first["extractor"]) == ("meeting/met-with", "meeting")
    assert first["document"] == thing_iri("document/readout%2F1")
    assert first["graph"] == "https://w3id.org/communique/graph/document/readout%2F1"


def test_the_event_carries_the_preferred_value_only(store: Store) -> None:
    values = "SELECT ?it ?value WHERE { GRAPH graph:events { ?it cmq:durationMinutes ?value } }"

    assert [row["value"] for row in store.select(values, it(example_events.LIMA))] == [30]


def test_contradicting_claims_know_of_each_other(store: Store) -> None:
    rows = store.select(
        """SELECT DISTINCT ?property ?one ?other WHERE {
             ?a cmq:contradicts ?b . ?b cmq:contradicts ?a .
             ?a rdf:subject ?it ; rdf:predicate ?property ; rdf:object ?one .
             ?b rdf:subject ?it ; rdf:object ?other
             FILTER (?property IN (cmq:durationMinutes, cmq:earliest) && ?one < ?other) }
           ORDER BY ?property""",
    )

    durations, days = (
        [row for row in rows if "duration" in str(row["property"])],
        [row for row in rows if str(row["property"]).endswith("earliest") and isinstance(row["other"], date)],
    )
    assert (durations[0]["one"], durations[0]["other"]) == (30, 40)
    assert (days[0]["one"], days[0]["other"]) == (date(2024, 3, 4), date(2024, 3, 5))


def test_a_rough_date_does_not_contradict_a_fine_one() -> None:
    events = example_events.events()
    lima = next(meeting for meeting in events.meetings if meeting.id == example_events.LIMA)
    march = When(earliest=date(2024, 3, 1), latest=date(2024, 3, 31), words="in March")
    rough = Fact(value=march, supports=lima.when[1].supports)
    meeting = lima.model_copy(update={"when": (lima.when[0], rough), "duration_minutes": ()})

    lines = graph_lines(example_events.documents(), (), events.model_copy(update={"meetings": (meeting,)}))

    assert not any(f" {t.CONTRADICTS} " in line and "/claim/" in line for line in lines)


def test_neither_the_day_of_an_article_nor_our_word_for_a_meeting_contradicts() -> None:
    events = example_events.events()
    lima = next(meeting for meeting in events.meetings if meeting.id == example_events.LIMA)
    supports = lima.when[1].supports
    article = When(earliest=date(2024, 3, 9), latest=date(2024, 3, 9), words="", inferred=True)
    update = {
        "when": (lima.when[0], Fact(value=article, supports=supports)),
        "kind": (*lima.kind, Fact(value="conference", supports=supports)),
        "duration_minutes": (),
    }
    meeting = lima.model_copy(update=update)

    lines = graph_lines(example_events.documents(), (), events.model_copy(update={"meetings": (meeting,)}))

    assert not any(f" {t.CONTRADICTS} " in line and "/claim/" in line for line in lines)


def test_a_shortcut_names_its_rule_and_what_it_follows_from(store: Store) -> None:
    rows = store.select(
        """SELECT ?it ?rule ?source WHERE { ?d a cmq:Derivation ; rdf:subject ?it ;
             rdf:predicate cmq:participant ;
             cmq:derivedBy ?rule ; cmq:derivedFrom ?source } ORDER BY ?source""",
        it(example_events.LIMA),
    )

    assert [(row["rule"], local_id(str(row["source"]))) for row in rows] == [
        ("meeting/participant", example_events.part_id(example_events.LIMA, "ferrada")),
        ("meeting/participant", example_events.part_id(example_events.LIMA, "tanabe")),
    ]


def test_one_line_questions_work(store: Store) -> None:
    def ask(question: str) -> bool:
        return store.ask(f"ASK {{ {question} }}")

    assert ask("person:tanabe-aiko cmq:met person:luis-ferrada")
    assert ask("person:luis-ferrada cmq:met person:tanabe-aiko")
    assert ask("meeting:2024-03-04-chl-jpn cmq:participant person:tanabe-aiko ; cmq:party country:CHL")
    assert ask("person:tanabe-aiko a cmq:Minister, cmq:Person")


def test_ties_and_offices_are_derived_as_a_whole(store: Store) -> None:
    rows = store.select(
        "SELECT ?kind (COUNT(?it) AS ?n) WHERE { ?it a ?kind ; cmq:derivedBy ?rule "
        "FILTER (?kind IN (cmq:Tie, cmq:Office)) } GROUP BY ?kind ORDER BY ?kind"
    )

    assert [row["n"] for row in rows] == [2, 3]


def test_what_is_known_of_sides_comes_along(store: Store) -> None:
    assert store.ask("ASK { ?it cmq:alpha3 'CHL' ; rdfs:label 'Chile' ; owl:sameAs ?wikidata }")
    assert store.ask("ASK { ?it cmq:acronym 'ASEAN' ; cmq:member ?country . ?country cmq:alpha3 'LAO' }")
    assert store.ask("ASK { ?it a cmq:Group ; rdfs:label 'families of the “missing”' }")
    assert store.ask(
        "ASK { ?it a cmq:Place ; rdfs:label 'Lima' ; cmq:inCountry country:PER ; cmq:latitude ?north "
        "FILTER (?north < -12 && ?north > -13) }"
    )


def test_a_page_of_two_articles_has_two_segments(store: Store) -> None:
    rows = store.select("SELECT ?document ?day WHERE { ?document cmq:segment ?s . ?s cmq:published ?day }")

    assert {local_id(str(row["document"])) for row in rows} == {"document/briefing%203"}
    assert len(rows) == 2


def test_issues_keep_their_passages(store: Store) -> None:
    rows = store.select(
        """SELECT ?kind ?quote WHERE { ?it a cmq:Issue ; cmq:issueKind ?kind ; cmq:passage/cmq:quote ?quote }
           ORDER BY ?kind"""
    )

    assert [row["kind"] for row in rows] == ["ambiguous-person", "contradiction"]
    assert str(rows[0]["quote"]).startswith("Foreign Minister Tanabe spoke by telephone")


def test_every_derivation_follows_a_rule_that_is_explained(store: Store) -> None:
    used = {row["rule"] for row in store.select("SELECT DISTINCT ?rule WHERE { ?it cmq:derivedBy ?rule }")}

    assert used - {"meeting/country-of-place"} <= set(RULES)
    assert all(sentence.endswith(".") for sentence in RULES.values())


# ---------------------------------------------------------------- the same each time


def test_lines_are_sorted_single_and_without_blank_nodes() -> None:
    lines = example_lines()

    assert lines == sorted(set(lines))
    assert all(parse_quad(line) for line in lines)
    assert not any(" _:" in line or line.startswith("_:") for line in lines)


def test_order_of_input_does_not_matter() -> None:
    chance = random.Random(7)
    events = example_events.events()
    mixed = {name: chance.sample(values, len(values)) for name, values in dict(events).items()}
    documents = list(example_events.documents())
    chance.shuffle(documents)

    again = graph_lines(documents, example_events.extractions()[::-1], type(events).model_validate(mixed))

    assert list(again) == example_lines()


def test_two_builds_are_equal_to_the_byte(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_graph(
            tmp_path / name, example_events.documents(), example_events.extractions(), example_events.events()
        )

    for file in (QUADS, DOCUMENTS, MANIFEST):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_a_further_document_changes_no_line_of_the_others() -> None:
    extra = example_events.make_document("extra", "A title\nNothing happens.", date(2024, 1, 1), "Nobody")

    more = graph_lines(
        (*example_events.documents(), extra), example_events.extractions(), example_events.events()
    )

    gone = set(example_lines()) - set(more)
    assert gone == set()


# ---------------------------------------------------------------- hostile text

any_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


@given(any_text)
def test_any_text_is_a_literal_that_reads_back(value: str) -> None:
    term = text(value)

    assert lexical(term) == value
    assert "\n" not in term
    assert "\r" not in term


@given(st.text(max_size=40))
def test_any_key_becomes_a_safe_iri(key: str) -> None:
    for local in (document_id(key), safe_path(key), place_id(key), f"x/{slug(key)}"):
        assert local.isascii()
        assert not set(local) & set(' <>"{}|^`\\\n\t')
        assert ".." not in local.split("/")


@given(any_text, any_text)
def test_different_documents_have_different_iris(one: str, other: str) -> None:
    assert (document_id(one) == document_id(other)) == (one == other)


def test_an_id_that_climbs_stays_where_it_is() -> None:
    assert document_id("../../etc") == "document/..%2F..%2Fetc"
    assert safe_path("a/../b") == "a/%2E%2E/b"
    assert iri('http://x/"><script>') == "<http://x/%22%3E%3Cscript%3E>"


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(any_text)
def test_any_quote_survives_graph_and_store(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    document = Document(id=words, text=words, digest="d", segments=(), title=words)
    evidence = Evidence(start=0, end=len(words), quote=words, rule="meeting/met")
    support = Support(document=document.id, evidence=evidence)
    events = example_events.events()
    person = events.persons[0].model_copy(update={"names": (Fact(value=words, supports=(support,)),)})
    events = type(events)(persons=(person,))
    directory = tmp_path_factory.mktemp("any") / "graph"

    write_graph(directory, (document,), (), events)

    rows = Store.open(directory).select("SELECT ?quote WHERE { ?claim cmq:quote ?quote }")
    assert [row["quote"] for row in rows] == [words]


def test_half_of_a_surrogate_pair_is_the_source_s_fault(tmp_path: Path) -> None:
    document = Document(id="d", text="half \ud83d", digest="d", segments=())

    with pytest.raises(SourceError, match="document d holds half of a surrogate pair at 5"):
        write_graph(tmp_path / "graph", (document,), (), type(example_events.events())())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("value", "form"), [(1.5, "1.5"), (75e6, "75000000"), (0.1, "0.1"), (1e21, "1" + "0" * 21), (0.0, "0")]
)
def test_amounts_are_plain_decimals(value: float, form: str) -> None:
    assert lexical(decimal(value)) == form


# ---------------------------------------------------------------- the swap


def build(directory: Path) -> None:
    write_graph(directory, example_events.documents(), (), example_events.events())


def test_nothing_is_left_beside_a_finished_graph(tmp_path: Path) -> None:
    build(tmp_path / "graph")
    build(tmp_path / "graph")

    assert [path.name for path in tmp_path.iterdir()] == ["graph"]
    assert sorted(path.name for path in (tmp_path / "graph").iterdir()) == [
        "coverage.jsonl",
        "documents.jsonl",
        "graph.nq",
        "manifest.json",
        "store",
    ]


def test_a_folder_of_something_else_is_refused_and_untouched(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")

    with pytest.raises(GraphError, match="holds something else"):
        build(tmp_path)
    (tmp_path / "manifest.json").write_text('{"name": "a web app"}')
    with pytest.raises(GraphError, match="holds something else"):
        build(tmp_path)
    with pytest.raises(GraphError, match="is a file"):
        build(tmp_path / "thesis.txt")

    assert (tmp_path / "thesis.txt").read_text() == "years of work"


def test_an_empty_folder_and_missing_parents_are_fine(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    build(tmp_path / "empty")
    build(tmp_path / "a" / "b" / "graph")

    assert Store.open(tmp_path / "empty").ask("ASK { ?it a cmq:Meeting }")
    assert Store.open(tmp_path / "a" / "b" / "graph").ask("ASK { ?it a cmq:Meeting }")


def test_killed_between_two_renames_the_old_graph_answers(tmp_path: Path) -> None:
    directory = tmp_path / "graph"
    build(directory)
    directory.rename(tmp_path / ".graph.previous")
    (tmp_path / ".graph.building").mkdir()
    (tmp_path / ".graph.building" / "graph.nq").write_text("half a li")

    assert Store.open(directory).ask("ASK { ?it a cmq:Meeting }")
    build(directory)

    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_killed_after_the_swap_the_new_graph_answers_and_the_old_is_cleared(tmp_path: Path) -> None:
    directory = tmp_path / "graph"
    build(directory)
    build(tmp_path / ".graph.previous")

    build(directory)

    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_a_failure_inside_leaves_the_old_graph(tmp_path: Path) -> None:
    directory = tmp_path / "graph"
    build(directory)

    with pytest.raises(FileExistsError), building(directory) as fresh:
        fresh.mkdir()

    assert Store.open(directory).ask("ASK { ?it a cmq:Meeting }")
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_two_builds_at_once_are_refused(tmp_path: Path) -> None:
    with building(tmp_path / "graph"), pytest.raises(KgError, match="another kg writes"):
        build(tmp_path / "graph")


def test_an_open_store_outlives_the_build_that_replaces_it(tmp_path: Path) -> None:
    build(tmp_path / "graph")
    old = Store.open(tmp_path / "graph")
    build(tmp_path / "graph")

    assert old.ask("ASK { ?it a cmq:Meeting }")


BUILD_FOR_EVER = """
import sys
sys.path.insert(0, sys.argv[2])
import example_events
from pathlib import Path
from kg.graph.product import write_graph
while True:
    write_graph(Path(sys.argv[1]), example_events.documents(), (), example_events.events())
    print("built", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a thing of POSIX")
@pytest.mark.parametrize("delay", [0.0, 0.05, 0.13, 0.21])
def test_kill_9_at_any_moment_leaves_a_graph_that_answers(tmp_path: Path, delay: float) -> None:
    directory, here = tmp_path / "graph", str(Path(__file__).parent)
    command = [sys.executable, "-c", BUILD_FOR_EVER, str(directory), here]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(here).parent) as builder:
        assert builder.stdout is not None
        assert builder.stdout.readline() == b"built\n"
        time.sleep(delay)
        os.kill(builder.pid, signal.SIGKILL)

    assert Store.open(directory).ask("ASK { ?it a cmq:Meeting }")
    build(directory)
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]
    assert list(read_lines(directory / QUADS)) == sorted(
        set(graph_lines(example_events.documents(), (), example_events.events()))
    )


def test_a_group_of_two_spellings_has_one_label() -> None:
    out = Statements()
    _write_groups(out, ["low and middle-income countries", "low- and middle-income countries"])

    (label,) = (line for line in out.lines() if "rdf-schema#label>" in line)
    assert '"low and middle-income countries"' in label
