"""``kg demo``: counts, three questions with their sentences, the page and the graph."""

import re
from contextlib import redirect_stdout
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest

from kg.cli import main
from kg.graph.check import check
from kg.models import Document
from kg.store import Store
from kg.vocabulary import seeds_folder

COUNTS = (
    "documents", "segments", "people", "ministers", "countries", "organisations", "meetings held",
    "meetings planned", "pledges of money", "pledges in kind", "policy undertakings", "topics discussed",
    "claims", "issues",
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def printed(folder: Path) -> str:
    """What the demo prints on standard output."""
    with redirect_stdout(StringIO()) as out, pytest.raises(SystemExit) as end:
        main(["demo", "--graph", str(folder / "graph")])
    assert not end.value.code
    return out.getvalue()


def test_the_counts_are_there_and_none_is_missing(printed: str, seed_documents: dict[str, Document]) -> None:
    counts = {name: int(number.replace(",", "")) for name, number in
              re.findall(r"^(\w[\w ]*?) {2,}([\d,]+)$", printed, flags=re.MULTILINE)}  # fmt: skip
    assert set(COUNTS) <= set(counts)
    assert "refused" not in counts
    assert counts["documents"] == len(seed_documents) == 5
    assert counts["segments"] == sum(len(d.segments) for d in seed_documents.values()) == 6
    assert all(counts[name] > 0 for name in COUNTS)


def test_the_counts_are_those_of_the_graph(printed: str, folder: Path) -> None:
    store = Store.open(folder / "graph")
    for name, pattern in (
        ("documents", "?it a cmq:Document"),
        ("meetings held", "?it a cmq:Meeting ; cmq:status 'held'"),
        ("pledges of money", "?it a cmq:FinancialPledge"),
        ("claims", "?it a cmq:Claim"),
        ("issues", "?it a cmq:Issue"),
    ):
        [row] = store.select(f"SELECT (COUNT(DISTINCT ?it) AS ?number) WHERE {{ {pattern} }}")
        shown = re.search(rf"^{name} +([\d,]+)$", printed, flags=re.MULTILINE)
        assert shown is not None
        assert int(shown[1].replace(",", "")) == row["number"], name


def test_three_questions_are_answered_each_with_its_sentence_and_document(
    printed: str, seed_documents: dict[str, Document]
) -> None:
    lines = [line for line in printed.splitlines() if line]
    asked = [i for i, line in enumerate(lines) if re.match(r"\w[^?]*\? \S", line)]
    assert len(asked) == 3
    for question in asked:
        sentence, source = lines[question + 1 : question + 3]
        quote = sentence.strip().removeprefix("“").removesuffix("”")
        [said_by] = [d for d in seed_documents.values() if quote in d.text]
        assert source.startswith("    — ")
        assert (said_by.title or said_by.id) in source
        assert said_by.publisher in source


def test_an_answer_names_who_its_sentence_names(printed: str) -> None:
    lines = printed.splitlines()
    for answer, sentence in pairwise(line for line in lines if line):
        if answer.startswith("Who met most often?"):
            assert "Kamikawa" in answer
            assert "Kamikawa" in sentence
        if answer.startswith("What is the largest pledge"):
            assert "USD 65,000,000 from Japan to Palestine" in answer
            assert "$65 million" in sentence


def test_the_page_and_the_checked_graph_are_where_it_says(printed: str, folder: Path) -> None:
    page = folder / "graph" / "explorer.html"
    assert str(page) in printed
    html = page.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert "Kamikawa" in html
    assert "met for approximately 30 minutes with three families" in html
    assert check(folder / "graph") == []


def test_it_can_be_run_again(folder: Path, printed: str) -> None:
    assert printed
    with pytest.raises(SystemExit) as end:
        main(["demo", "--graph", str(folder / "graph")])
    assert not end.value.code
    assert (folder / "graph" / "explorer.html").is_file()
    assert sorted(p.name for p in folder.iterdir()) == [".graph.extractions", "graph"]


def test_the_seeds_are_found_in_a_checkout() -> None:
    assert len(list(seeds_folder().glob("*.txt"))) == 5
