"""The static pages: every link leads somewhere, every used sentence is marked, sums stay within one stage."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from opened import grave_findings, needs_chromium, open_browser
from sample_explorer import HOSTILE, hostile_page, sample_page
from typer.testing import CliRunner

from kg.cli.app import app
from kg.errors import KgError
from kg.query.evidence import read_texts
from kg.query.explorer import read_explorer
from kg.query.explorer_rows import ExplorerData, PledgeRow, SentenceRow
from kg.query.reader import Reader
from kg.query.reports import evidence
from kg.query.sources import sentences
from kg.query.why import why
from kg.store import Store
from kg.view.digest import Digest, Use
from kg.view.ledger import ledger_lines, totals
from kg.view.page import refuse_foreign
from kg.view.payload import to_payload
from kg.view.site import write_site
from kg.view.sources import StoredText, to_paragraphs
from kg.vocabulary import document_id, local_id


def stored(page: ExplorerData, folder: Path) -> ExplorerData:
    """Write the texts that a composed page was read from, and say in it where its sentences stand."""
    texts = {row.id: f"{row.title}\nFurniture of the page\n" for row in page.documents}

    def place(sentence: SentenceRow) -> SentenceRow:
        start = len(texts[sentence.document])
        texts[sentence.document] += sentence.quote + "\n"
        return sentence.model_copy(update={"start": start, "document": document_id(sentence.document)})

    facts = {
        kind: tuple(
            row.model_copy(update={"sentences": tuple(map(place, row.sentences)), "details": ()})
            for row in getattr(page, kind)
        )
        for kind in ("meetings", "pledges")
    }
    documents = tuple(row.model_copy(update={"id": document_id(row.id)}) for row in page.documents)
    with (folder / "documents.jsonl").open("w", encoding="utf-8") as file:
        for row in page.documents:
            blocks = [{"start": 0, "end": len(row.title)}]
            line = {"id": row.id, "text": texts[row.id], "digest": "0" * 64, "segments": [{"blocks": blocks}]}
            file.write(json.dumps(line) + "\n")
    return page.model_copy(update={**facts, "documents": documents})


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_site(stored(sample_page(), folder), folder, folder / "pages")
    return folder / "pages"


def links_in(file: Path) -> Iterator[tuple[Path, str]]:
    for href in re.findall(r'(?:href|src)="([^"]+)"', file.read_text(encoding="utf-8")):
        if not href.startswith(("http", "#")):
            name, _, anchor = href.replace("&amp;", "&").partition("#")
            yield (file.parent / name).resolve(), anchor


def test_every_link_leads_to_a_page_and_every_sentence_to_its_mark(site: Path) -> None:
    files = [file for file in site.rglob("*.html") if file.name != "explorer.html"]
    links = {link for file in files for link in links_in(file)}
    assert len(files) > 20
    assert {file for file, _ in links if not file.is_file()} == set()
    marks = {(file, anchor) for file, anchor in links if file.parent.name == "sources" and anchor}
    assert len(marks) == 8  # of two sentences of one meeting, a card shows the first
    assert [anchor for file, anchor in marks if f'id="{anchor}"' not in file.read_text("utf-8")] == []


def test_a_source_shows_its_whole_text_with_used_sentences_marked(site: Path) -> None:
    html = (site / "sources" / "doc-1.html").read_text(encoding="utf-8")
    marked = re.findall(r"<mark>(.*?)</mark>", html)
    assert len(marked) == 2
    assert marked[0].startswith("Foreign Minister Annika Österberg met her Turkish counterpart")
    assert '<p class="text unread">Furniture of the page</p>' in html
    assert "4–5 Sep 2023" in html


def test_overlapping_sentences_are_marked_once_and_keep_their_anchors() -> None:
    text = StoredText("document/d", "One two three.\nFour.", "", ((0, 14),))
    fact = sample_page().meetings[0]
    used = [
        Use(SentenceRow(document="document/d", quote=quote, start=text.text.index(quote)), fact, value)
        for quote, value in (("One two", ""), ("two three.", "Topic: grain"))
    ]
    first, second = to_paragraphs(text, used)
    assert [(part.text, part.used, part.anchors) for part in first.parts] == [
        ("One two three.", True, (0, 4))
    ]
    assert [(taken.fact, taken.values) for taken in first.taken.values()] == [(fact, ["Topic: grain"])]
    assert (first.read, second.taken, second.read) == (True, {}, False)


def money(name: str, amount: float, **values: Any) -> PledgeRow:
    return PledgeRow(
        id=name,
        label=name,
        type="financial",
        by=("country/DEU",),
        to=("country/UKR",),
        amount=amount,
        **values,
    )


def test_sums_stay_within_a_stage_and_a_currency_and_count_nothing_twice() -> None:
    pledges = [
        money("a", 10, currency="EUR"),
        money("b", 5, currency="EUR"),
        money("again", 10, currency="EUR", counted=False),
        money("given", 4, currency="EUR", stage="delivered"),
        money("other", 7, currency="USD"),
    ]
    found = [(total.stage, total.words, total.pledges, total.left_out) for total in totals(pledges)]
    assert found == [
        ("announced", "EUR 15", 2, 1),
        ("said to be delivered", "EUR 4", 1, 0),
        ("announced", "USD 7", 1, 0),
    ]


def test_three_questions_have_three_answers() -> None:
    pledges = (
        money("done", 1, currency="EUR", due_by=date(2024, 1, 1)),
        money("doing", 1, currency="EUR", stage="delivered", fulfils="done"),
        money("open", 1, currency="EUR", due_by=date(2024, 4, 1)),
    )
    page = sample_page().model_copy(update={"pledges": pledges})
    lines = {line.pledge.id: line for line in ledger_lines(Digest(page))}
    assert (lines["done"].shown_key, lines["done"].time_key) == ("delivered", "past")
    assert (lines["open"].shown_key, lines["open"].time_key) == ("none", "soon")
    assert lines["open"].shown == "nothing found"


def test_the_start_page_answers_with_sentences(site: Path) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    assert "Annika Österberg and Ömer Şimşek, in 3 meetings." in html
    assert "Germany to Ukraine: up to EUR 50 million" in html
    assert html.count("<blockquote>") >= 5


def test_cards_on_a_phone_say_what_their_numbers_count(site: Path) -> None:
    for name in ("people", "countries", "sources", "pledges-sums"):
        html = (site / f"{name}.html").read_text(encoding="utf-8")
        cells = re.findall(r'<td class="right"[^>]*>', html)
        assert cells
        assert all('data-label="' in cell for cell in cells), name


def test_markup_in_every_field_stays_text(tmp_path: Path) -> None:
    write_site(stored(hostile_page(), tmp_path), tmp_path, tmp_path / "pages", title=HOSTILE[0])
    for file in (tmp_path / "pages").rglob("*.html"):
        if file.name != "explorer.html":
            html = file.read_text(encoding="utf-8")
            scripts = re.findall(r"<script[^>]*>", html)
            assert all(
                re.fullmatch(r'<script src="(\.\./)?assets/\w+\.js" defer>', tag) for tag in scripts
            ), file
            assert "<img" not in html, file
            assert "javascript:" not in re.sub(r">[^<]*<", "><", html), file


def test_pages_never_replace_what_is_not_theirs(tmp_path: Path, site: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    for path in (tmp_path, tmp_path / "notes.txt"):
        with pytest.raises(KgError, match="holds something else"):
            refuse_foreign(path)
    for path in (site, site / "explorer.html", tmp_path / "new.html"):
        refuse_foreign(path)


# ---------------------------------------------------------------- from a real graph


@pytest.fixture
def graph(seed_graph: Path) -> Path:
    return seed_graph


def test_every_fact_of_the_seeds_shows_a_sentence_of_its_document(graph: Path) -> None:
    store = Store.open(graph)
    page, texts = read_explorer(store), read_texts(store.directory)
    facts = (*page.meetings, *page.pledges)
    assert len(page.meetings) >= 8
    assert all(fact.sentences for fact in facts)
    for fact in facts:
        for row in (*fact.sentences, *(s for detail in fact.details for s in detail.sentences)):
            assert row.start is not None
            assert texts[row.document][row.start : row.start + len(row.quote)] == row.quote
            assert all(0 <= span.start < span.end <= len(row.quote) for span in row.focus)
    assert {row.id for row in page.documents} == texts.keys()


def test_a_sentence_of_a_page_with_two_articles_has_the_day_of_its_own(graph: Path) -> None:
    reader = Reader.open(graph)
    page = read_explorer(reader.store)
    days = {row.id: row.published for row in page.documents}
    planned = next(
        row for row in page.meetings if row.status == "planned" and "2026-03" > str(row.earliest) > "2026"
    )
    (said,) = planned.sentences[:1]
    article = date(2026, 2, 3)
    assert (days[said.document], said.published) == (date(2023, 11, 3), article)
    told = [row for row in sentences(reader, planned.id) if local_id(str(row.document)) == said.document]
    shown = [row for fact in why(reader.store, planned.id).facts for row in fact.sentences]
    reports = [row.published for row in evidence(reader, planned.id).reports]
    assert {row.published for row in (*told, *shown)} == {article} == set(reports)
    texts = to_payload(page, title="Seeds")["texts"]
    assert article.isoformat() in {row.get("published") for row in texts}


def test_a_fact_whose_day_alone_is_inferred_is_stated(graph: Path) -> None:
    page = read_explorer(Store.open(graph))
    for fact in (*page.meetings, *page.pledges):
        inferred = {detail.label for detail in fact.details if detail.derived_by} - {"Date"}
        assert (fact.certainty == "derived") <= bool(inferred), fact.id


def test_people_of_the_seeds_are_called_by_their_family_names(graph: Path) -> None:
    short = {row.name: row.short for row in read_explorer(Store.open(graph)).persons}
    assert short["Yoko Kamikawa"] == "Kamikawa"
    assert short["Alberto Leo van Klaveren Stork"] == "van Klaveren Stork"


def test_commands_write_the_pages(graph: Path, tmp_path: Path) -> None:
    page, folder = tmp_path / "explorer.html", tmp_path / "site"
    told = CliRunner().invoke(
        app, ["explore", "--graph", str(graph), "--person", "kamikawa", "--no-open", "-o", str(page)]
    )
    assert told.exit_code == 0, told.output
    assert '"start":"who=person/jpn-kamikawa-yoko' in page.read_text(encoding="utf-8").replace("\\u0026", "&")
    told = CliRunner().invoke(app, ["site", "--graph", str(graph), "-o", str(folder)])
    assert told.exit_code == 0, told.output
    assert (folder / "people" / "jpn-kamikawa-yoko.html").is_file()


# ---------------------------------------------------------------- in the browser

FILES = (
    "index",
    "pledges",
    "pledges-who",
    "ask",
    "people/omer-simsek",
    "countries/deu",
    "sources/doc-1",
    "people",
)


@needs_chromium
@pytest.mark.parametrize(("scheme", "width", "files"), [("light", 1280, FILES), ("dark", 375, FILES[1:6])])
def test_pages_ask_for_nothing_and_read_well_everywhere(
    site: Path, scheme: str, width: int, files: tuple[str, ...]
) -> None:
    with open_browser() as browser:
        page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 700})
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for name in files:
            page.goto((site / f"{name}.html").as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
            assert page.evaluate("getComputedStyle(document.body).margin") == "0px", "no style sheet"
            assert grave_findings(page) == [], (name, scheme)
        assert [url for url in asked if not url.startswith("file:")] == []


@needs_chromium
def test_the_ledger_reads_without_a_script(site: Path) -> None:
    with open_browser() as browser:
        plain = browser.new_context(java_script_enabled=False).new_page()
        plain.goto((site / "pledges.html").as_uri())
        assert plain.locator("#ledger blockquote").count() == 2
        assert not plain.locator("#ledger-filters").is_visible()
