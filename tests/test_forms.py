"""Questions filled in at kg serve: forms, answers with links, a table to save, faults in words, nothing that runs."""

import csv
import io
import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from opened import grave_findings, needs_chromium, open_browser
from serving import listening

from kg.query.catalogue import QUESTIONS
from kg.query.explorer import read_explorer
from kg.server import make_server
from kg.store import Store
from kg.view.chapters import site_environment
from kg.view.digest import Digest
from kg.view.forms import FORMS, Forms
from kg.view.links import with_links
from kg.view.site import write_site


@pytest.fixture(scope="module")
def address(seed_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site, page = tmp_path_factory.mktemp("forms"), read_explorer(Store.open(seed_graph))
    write_site(page, seed_graph, site, forms=FORMS)
    digest = Digest(with_links(page))
    forms = Forms(digest, site, site_environment(digest))
    server, worker = make_server(seed_graph, site, port=0, seconds=20, rows=1000, forms=forms)
    with listening(server, worker) as at:
        yield at


def get(address: str, **given: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"{address}{FORMS}?{urlencode(given)}", timeout=60) as answer:
            return answer.status, answer.read().decode("utf-8-sig")
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_every_question_is_there_with_a_blank_for_each_parameter(address: str) -> None:
    listed = get(address)[1]
    assert all(f'href="/ask?question={entry.name}"' in listed for entry in QUESTIONS)
    for entry in QUESTIONS:
        if any(each.required for each in entry.question.parameters):
            code, form = get(address, question=entry.name)
            assert code == 200
            assert all(f'name="{each.name}"' in form for each in entry.question.parameters)
            assert 'id="answer"' not in form


@pytest.mark.parametrize("entry", [pytest.param(entry, id=entry.name) for entry in QUESTIONS])
def test_every_question_is_answered(address: str, entry: Any) -> None:
    needed = {each.name: each.example for each in entry.question.parameters if each.required}
    code, answered = get(address, question=entry.name, **needed)
    assert code == 200
    assert 'id="answer"' in answered
    for value in needed.values():
        assert f'value="{value}"' in answered


def test_rows_lead_to_pages_and_are_saved(address: str) -> None:
    answered = get(address, question="who-met", person="Kamikawa")[1]
    assert '<a href="people/isr-cohen-eli.html">Eli Cohen</a>' in answered
    saved = list(
        csv.DictReader(io.StringIO(get(address, question="who-met", person="Kamikawa", **{"as": "csv"})[1]))
    )
    assert {"Eli Cohen", "Dmytro Kuleba"} <= {row["name"] for row in saved}
    same = json.loads(get(address, question="who-met", person="Kamikawa", **{"as": "json"})[1])
    assert (same["kg"], same["question"], same["parameters"]) == (1, "who-met", {"person": "Kamikawa"})
    assert [row["name"] for row in same["rows"]] == [row["name"] for row in saved]
    met = get(address, question="met-parties", a="Japan", b="Chile")[1]
    assert "explorer.html#sel=meeting/" in met
    assert 'href="sources/' in met
    given = get(address, question="pledges-between", by="Japan", to="Palestine")[1]
    assert "USD 65,000,000" in given
    assert ">a meeting</a>" in given
    assert "Dollar rate" not in given  # the table to save has it


def test_the_sentence_stands_below_each_row(address: str) -> None:
    answered = get(address, question="meetings")[1]
    table = answered[answered.index("<tbody>") : answered.index("</tbody>")]
    assert table.count('<tr class="above">') == table.count('<td class="quoted" colspan=') == 12
    assert "in person" in table


def test_faults_are_told_in_words_and_the_form_stays(address: str) -> None:
    code, told = get(address, question="who-met", person="Kamikwa")
    assert code == 400
    assert "did you mean Yoko Kamikawa" in told
    assert 'value="Kamikwa"' in told
    code, told = get(address, query="SELECT ?a WHERE { ?a ?b ?c ")
    assert code == 400
    assert 'role="alert"' in told
    assert "SELECT ?a WHERE { ?a ?b ?c" in told


def test_what_is_typed_runs_nothing(address: str) -> None:
    evil = '"><script>alert(1)</script>'
    for given in ({"question": "who-met", "person": evil}, {"query": evil}, {"question": evil}):
        assert "<script>alert" not in get(address, **given)[1]


def test_sparql_is_answered_as_a_table_or_as_triples(address: str) -> None:
    found = get(
        address, query="SELECT ?who ?name WHERE { ?who a cmq:Minister ; rdfs:label ?name } ORDER BY ?name"
    )[1]
    assert '<a href="people/jpn-kamikawa-yoko.html">person/jpn-kamikawa-yoko</a>' in found
    assert "yes" in get(address, query="ASK { ?it a cmq:Meeting }")[1]
    assert "&lt;" in get(address, query="CONSTRUCT WHERE { ?it a cmq:Meeting } LIMIT 1")[1]
    assert "Nothing in these documents" in get(address, query="SELECT ?x WHERE { ?x a cmq:Nothing }")[1]


@pytest.mark.parametrize(
    ("given", "names", "lines"),
    [
        ({"question": "who-met", "person": "Kamikawa"}, ["Kamikawa", "Eli Cohen", "Dmytro Kuleba"], 6),
        ({"question": "closest-parties"}, ["Japan", "Chile"], 6),
        ({"question": "path", "a": "Kuleba", "b": "Blinken"}, ["Dmytro Kuleba", "Antony Blinken"], 2),
        (
            {"query": "SELECT ?meeting ?who WHERE { ?meeting cmq:participant ?who ; cmq:mode 'phone' }"},
            [],
            0,
        ),
        (
            {"query": "SELECT ?meeting ?who WHERE { ?meeting cmq:participant ?who }"},
            ["jpn-kamikawa-yoko"],
            20,
        ),
        ({"question": "topics"}, [], 0),
    ],
)
def test_rows_that_join_things_are_drawn(
    address: str, given: dict[str, str], names: list[str], lines: int
) -> None:
    answered = get(address, **given)[1]

    assert answered.count("<line") == lines
    assert ("As a picture" in answered) == bool(lines)
    assert all(f">{name}</text>" in answered for name in names)


def test_the_page_of_answers_leads_there(address: str) -> None:
    with urllib.request.urlopen(f"{address}/ask.html", timeout=60) as answer:
        assert f'href="{FORMS}"' in answer.read().decode()


@needs_chromium
def test_a_reader_asks_by_keyboard(address: str) -> None:
    with open_browser() as browser:
        page = browser.new_page()
        page.goto(address + FORMS)
        assert grave_findings(page) == []
        page.click("text=Whom did a person meet, how often")
        page.fill("[name=person]", "Kamikawa")
        page.keyboard.press("Enter")
        page.wait_for_selector("#answer tbody tr")
        assert "person=Kamikawa" in page.url
        assert grave_findings(page) == []
        page.set_viewport_size({"width": 375, "height": 667})
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
