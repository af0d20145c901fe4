"""Each thing that a graph promises, broken once: the check must say so, and SPARQL too."""

import json
from collections.abc import Callable
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import example_events
import pytest

from kg.errors import GraphError
from kg.events import Counting
from kg.graph.check import check, check_quads
from kg.graph.product import graph_lines, write_graph
from kg.graph.pyshacl_check import check_by_pyshacl
from kg.manifest import DOCUMENTS, MANIFEST, QUADS, STORE
from kg.store import Store, bulk_load
from kg.vocabulary import thing_iri

EVENTS = "<https://w3id.org/communique/graph/events> ."
LIMA = f"<{thing_iri(example_events.LIMA)}>"
TOPIC = "https://w3id.org/communique/id/topic/"
CMQ = "https://w3id.org/communique/ontology#"

Change = Callable[[list[str]], list[str]]


def example_lines() -> list[str]:
    return list(
        graph_lines(example_events.documents(), example_events.extractions(), example_events.events())
    )


def write_quads(folder: Path, lines: list[str]) -> None:
    """Put lines and texts into a folder as kg build would, unchecked."""
    folder.mkdir(exist_ok=True)
    texts = "".join(document.model_dump_json() + "\n" for document in example_events.documents())
    (folder / QUADS).write_bytes("".join(f"{line}\n" for line in lines).encode())
    (folder / DOCUMENTS).write_bytes(texts.encode())


def write(folder: Path, lines: list[str]) -> None:
    """Put a whole graph into a folder, unchecked."""
    write_quads(folder, lines)
    bulk_load(folder / QUADS, folder / STORE)
    digests = {name: sha256((folder / name).read_bytes()).hexdigest() for name in (QUADS, DOCUMENTS)}
    manifest = {"product": "communique", "format": 1, "counts": {"quads": len(lines)}, "sha256": digests}
    (folder / MANIFEST).write_text(json.dumps(manifest))


def without(start: str) -> Change:
    return lambda lines: [line for line in lines if not line.startswith(start)]


def with_line(extra: str) -> Change:
    return lambda lines: sorted({*lines, extra})


def replaced(old: str, new: str) -> Change:
    return lambda lines: sorted({line.replace(old, new) for line in lines})


def test_a_sound_graph_has_no_findings(tmp_path: Path) -> None:
    write_graph(
        tmp_path / "graph", example_events.documents(), example_events.extractions(), example_events.events()
    )

    assert check(tmp_path / "graph") == []
    assert check_by_pyshacl(tmp_path / "graph") == []


BROKEN: dict[str, tuple[Change, str, str]] = {
    "an event triple without backing": (
        with_line(f'{LIMA} <{CMQ}condition> "rain" {EVENTS}'),
        "unbacked",
        'no claim and no derivation backs cmq:condition "rain"',
    ),
    "a second value of what has one": (
        with_line(f'{LIMA} <{CMQ}mode> "phone" {EVENTS}'),
        "shape",
        "cmq:mode has too many values",
    ),
    "a quote of other words": (
        replaced("met with H.E. Mr. Luis", "met with H.E. Dr. Luis"),
        "quote",
        "document/readout%2F1 does not read so from",
    ),
    "a claim about a document that is not there": (
        replaced(
            "<https://w3id.org/communique/id/document/news-2>", "<https://w3id.org/communique/id/document/x>"
        ),
        "quote",
        "the quote has no stored text to stand in",
    ),
    "a thing that nothing describes": (
        without("<https://w3id.org/communique/id/country/MMR>"),
        "dangling",
        "cmq:about leads to country/MMR, which nothing describes",
    ),
    "a topic that the scheme lacks": (
        replaced(f" <{TOPIC}critical-minerals>", f" <{TOPIC}astrology>"),
        "dangling",
        "topic/astrology",
    ),
    "a value of the wrong class": (
        replaced(f"<{CMQ}country> <https://w3id.org/communique/id/country/PER>", f"<{CMQ}country> {LIMA}"),
        "shape",
        "cmq:country leads to meeting/2024-03-04-chl-jpn, which is no cmq:Country",
    ),
    "a blank node": (
        with_line(f"{LIMA} <{CMQ}discussed> _:b1 {EVENTS}"),
        "line",
        "is no quad of IRIs and literals",
    ),
    "lines out of order": (
        lambda lines: [*lines[1:], lines[0]],
        "order",
        "stands after a later or equal one",
    ),
    "a line twice": (lambda lines: [lines[0], *lines], "order", "line 2 stands after a later or equal one"),
    "a property of our own that the ontology lacks": (
        with_line(f'{LIMA} <{CMQ}mood> "good" <https://w3id.org/communique/graph/reference> .'),
        "property",
        "cmq:mood is a property of no vocabulary used here",
    ),
    "a property of a foreign vocabulary": (
        with_line(f'{LIMA} <http://example.org/p> "x" <https://w3id.org/communique/graph/reference> .'),
        "property",
        "http://example.org/p is a property of no vocabulary used here",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_promise_is_found(name: str, tmp_path: Path) -> None:
    change, kind, message = BROKEN[name]
    write_quads(tmp_path / "graph", change(example_lines()))

    found = check_quads(tmp_path / "graph")

    assert any(each.check == kind and message in str(each) for each in found), list(map(str, found))


def test_a_wrong_quote_is_shown(tmp_path: Path) -> None:
    change, _, _ = BROKEN["a quote of other words"]
    write_quads(tmp_path / "graph", change(example_lines()))

    finding = next(each for each in check_quads(tmp_path / "graph") if each.check == "quote")

    assert finding.thing.startswith("claim/readout%2F1/")
    assert "met with H.E. Dr. Luis Ferrada" in finding.quote
    assert finding.quote in str(finding)


def test_a_file_changed_after_the_build_is_found(tmp_path: Path) -> None:
    write(tmp_path / "graph", example_lines())
    with (tmp_path / "graph" / QUADS).open("a") as file:
        file.write("\n")

    assert "graph.nq is not as kg build wrote it" in str(check(tmp_path / "graph")[0])


def test_damaged_texts_are_named(tmp_path: Path) -> None:
    write(tmp_path / "graph", example_lines())
    (tmp_path / "graph" / DOCUMENTS).write_text("{half")

    with pytest.raises(GraphError, match=r"documents.jsonl is damaged .* run kg build again"):
        check(tmp_path / "graph")


def test_a_store_that_lacks_quads_is_found(tmp_path: Path) -> None:
    lines = example_lines()
    write(tmp_path / "graph", lines)
    (tmp_path / "few.nq").write_text(lines[0] + "\n")
    store = tmp_path / "graph" / STORE
    store.rename(tmp_path / "full")
    bulk_load(tmp_path / "few.nq", store)

    assert f"the store holds 1 quads, graph.nq {len(lines)}" in str(check(tmp_path / "graph")[0])


def test_an_unsound_graph_does_not_replace_a_sound_one(tmp_path: Path) -> None:
    directory, documents, events = tmp_path / "graph", example_events.documents(), example_events.events()
    write_graph(directory, documents, (), events)
    lost = events.model_copy(update={"persons": events.persons[1:]})

    with pytest.raises(GraphError, match=r"not sound .* which nothing describes"):
        write_graph(directory, documents, (), lost)

    assert Store.open(directory).ask("ASK { ?it a cmq:Person ; rdfs:label 'Luis Ferrada' }")
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


@pytest.mark.parametrize("case", [None, *BROKEN])
def test_sparql_finds_the_same(case: str | None, tmp_path: Path) -> None:
    lines = example_lines()
    lines = BROKEN[case][0](lines) if case else lines
    write(tmp_path / "graph", sorted(line for line in lines if " _:" not in line))
    store, found = Store.open(tmp_path / "graph"), check_quads(tmp_path / "graph")

    by_sparql = {name: store.select(sparql(name)) for name in ("unbacked", "dangling")}

    for name, rows in by_sparql.items():
        assert bool(rows) == any(each.check == name for each in found)
    assert len(by_sparql["unbacked"]) == sum(each.check == "unbacked" for each in found)


def sparql(name: str) -> str:
    return (Path(str(files("kg"))) / "graph" / "sparql" / f"{name}.rq").read_text()


def test_a_derivation_without_rule_or_source_is_found(tmp_path: Path) -> None:
    lines = [line for line in example_lines() if f"<{CMQ}derivedFrom>" not in line]
    write_quads(tmp_path / "graph", lines)

    messages = [str(each) for each in check_quads(tmp_path / "graph")]

    assert any("derivation/" in message and "cmq:derivedFrom is missing" in message for message in messages)
    assert any("tie/" in message and "cmq:derivedFrom is missing" in message for message in messages)


def test_a_reason_is_required_of_the_ledger(tmp_path: Path) -> None:
    events = example_events.events()
    pledges = tuple(
        pledge.model_copy(update={"counting": Counting(counted=True, reason="")}) for pledge in events.pledges
    )

    lines = list(graph_lines(example_events.documents(), (), events.model_copy(update={"pledges": pledges})))
    write_quads(tmp_path / "graph", lines)

    assert any("cmq:countedReason" in each.message for each in check_quads(tmp_path / "graph"))
