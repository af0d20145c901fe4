"""The page of ready questions: answered from the graph, each name leads to its page, each question can be asked again."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli.app import app
from kg.query.catalogue import QUESTIONS
from kg.query.explorer import read_explorer
from kg.query.reader import Reader
from kg.store import Store
from kg.view.ask import ASKED, NUMBERS, Ready, ready_answers
from kg.view.digest import Digest
from kg.view.links import with_links
from kg.view.site import write_site


@pytest.fixture(scope="module")
def answers(seed_graph: Path) -> list[Ready]:
    store = Store.open(seed_graph)
    return ready_answers(Reader(store), Digest(with_links(read_explorer(store))))


def test_every_question_is_answered_about_someone_of_the_graph(answers: list[Ready]) -> None:
    assert [answer.name for answer in answers] == [name for name, _, _ in ASKED]
    assert sum(bool(answer.rows) for answer in answers) >= 12
    met = next(answer for answer in answers if answer.name == "who-met")
    assert met.filled[0][0] in met.command
    assert met.rows[0][0].page.startswith("people/")
    assert met.rows[0][met.heads.index("Meetings")].text.isdigit()


def test_its_columns_are_those_of_the_questions() -> None:
    rows = {entry.name: entry.row for entry in QUESTIONS}
    for name, _, columns in ASKED:
        named = {part for column in columns.split() for part in column.split("/")}
        assert named <= rows[name].model_fields.keys(), name
    assert all(any(number in row.model_fields for row in rows.values()) for number in NUMBERS)


def test_the_commands_it_shows_run(answers: list[Ready], seed_graph: Path) -> None:
    for answer in answers:
        words = shlex.split(answer.command)[1:]
        result = CliRunner().invoke(app, [*words, "--graph", str(seed_graph), "--json"])
        assert result.exit_code == 0, (answer.command, result.output)


def test_without_a_graph_to_ask_it_says_how_to(tmp_path: Path, seed_graph: Path) -> None:
    write_site(read_explorer(Store.open(seed_graph)), seed_graph, tmp_path / "site")
    html = (tmp_path / "site" / "ask.html").read_text(encoding="utf-8")
    assert "kg serve" in html
    assert not re.search("<section", html)
