"""The commands that ask: what they print, what they refuse, how they end."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.main import get_command

from kg.cli import main
from kg.cli.app import app
from kg.cli.completion import complete_people, complete_questions
from kg.cli.output import cell, clean
from kg.cli.talk import QUIET
from kg.query.catalogue import QUESTIONS, Entry
from kg.query.cells import safe_cell


@dataclass
class Ended:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], seed_graph: Path) -> Run:
    def run(command: str, *arguments: str, graph: Path | None = seed_graph) -> Ended:
        where = ["--graph", str(graph)] if graph else []
        with pytest.raises(SystemExit) as end:
            main([command, *arguments, *where])
        out, err = capsys.readouterr()
        return Ended(int(end.value.code or 0), out, err)

    return run


ASKING = {
    "query": ("SELECT ?name WHERE { ?who a cmq:Minister ; rdfs:label ?name } ORDER BY ?name",),
    "ask": ("who-met", "person=Kamikawa"),
    "who-met": ("Kamikawa",),
    "met": ("Japan", "Chile"),
    "meetings": ("--country", "Chile", "--since", "2023-11"),
    "ministers": ("--country", "Japan"),
    "path": ("Kuleba", "Blinken"),
    "search": ("shelter",),
    "sources": (),
    "topics": (),
    "pledges": ("--to", "Ukraine"),
    "ledger": ("--by", "Japan"),
    "stats": (),
    "issues": (),
    "contradictions": (),
}


@pytest.mark.parametrize("command", ASKING)
def test_json_has_a_version_the_graph_and_rows_and_nothing_else_is_on_standard_output(
    run: Run, command: str
) -> None:
    ended = run(command, *ASKING[command], "--json")
    answer = json.loads(ended.out)
    assert ended.code == 0
    assert answer["kg"] == 1
    assert len(answer["graph"]) == 64
    assert isinstance(answer["rows"], list)
    assert "question" in answer or "query" in answer


@pytest.mark.parametrize("command", ASKING)
def test_markdown_has_a_line_a_row_and_as_many_cells_in_each(run: Run, command: str) -> None:
    lines = run(command, *ASKING[command], "--md").out.splitlines()
    rows = json.loads(run(command, *ASKING[command], "--json").out)["rows"]
    assert len(lines) == len(rows) + 2
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {lines[1].count("|")}


def test_the_name_of_a_question_is_told_how_to_ask_it(run: Run) -> None:
    ended = run("who-held", graph=None)
    assert ended.code == 2
    assert "kg ask who-held of=Japan day=2024-01-31" in ended.err
    assert "of (whose office) and day (on which day)" in run("ask", "who-held").err


@pytest.mark.parametrize("place", ["before", "after"])
def test_quiet_says_nothing_beside_the_data(run: Run, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    loud = run("pledges", "--to", "Ukraine")
    assert loud.err
    monkeypatch.setenv(QUIET, "")
    asked = ("pledges", "--to", "Ukraine")
    quiet = run(*(("-q", *asked) if place == "before" else (*asked, "--quiet")))
    assert (quiet.out, quiet.err) == (loud.out, "")
    assert run("who-met", "Nobody At All").err


SCHEMAS = Path(__file__).parent.parent / "docs" / "schemas"
SEEDS = Path(__file__).parent.parent / "seeds"
OTHERS = {
    "show": ("Japan",),
    "why": ("person/jpn-kamikawa-yoko",),
    "info": (),
    "review": (),
}
WITHOUT_GRAPH = {
    "questions": (),
    "extract": (str(SEEDS),),
    "coverage": (str(SEEDS),),
    "eval": ("gold.jsonl", "--documents", str(SEEDS)),
}
LINES = ("extract", "coverage")


def validator_of(command: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{command}.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_every_command_with_json_has_a_schema_and_is_held_to_it() -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined]
    printing = {
        name for name, command in commands.items() if any("--json" in each.opts for each in command.params)
    }
    assert {path.stem for path in SCHEMAS.iterdir()} == printing
    assert {*ASKING, *OTHERS, *WITHOUT_GRAPH} == printing


@pytest.mark.parametrize("command", [*ASKING, *OTHERS])
def test_json_is_what_its_schema_says(run: Run, command: str) -> None:
    ended = run(command, *(ASKING | OTHERS)[command], "--json")
    validator_of(command).validate(json.loads(ended.out))


@pytest.mark.parametrize("command", WITHOUT_GRAPH)
def test_json_of_what_asks_no_graph_is_what_its_schema_says(
    run: Run, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gold.jsonl").write_text('{"id": "004_1d528f94422ed875", "meetings": [], "pledges": []}\n')
    ended = run(command, *WITHOUT_GRAPH[command], "--json", graph=None)
    answers = ended.out.splitlines() if command in LINES else [ended.out]
    assert len(answers) == (5 if command in LINES else 1)
    for answer in answers:
        validator_of(command).validate(json.loads(answer))


def test_the_json_of_one_document_is_what_the_schema_says_too(run: Run) -> None:
    answer = json.loads(run("sources", "004", "--json").out)
    assert answer["rows"][0]["quote"]
    validator_of("sources").validate(answer)


@pytest.mark.parametrize("entry", QUESTIONS, ids=lambda entry: entry.name)
def test_every_question_s_json_is_what_the_schema_says(run: Run, entry: Entry) -> None:
    schema = json.loads((SCHEMAS / "ask.json").read_text(encoding="utf-8"))
    schema["properties"]["rows"]["items"]["$ref"] = f"#/$defs/{entry.row.__name__}"
    del schema["properties"]["rows"]["items"]["anyOf"]
    values = [f"{each.name}={each.example}" for each in entry.question.parameters if each.required]
    answer = json.loads(run("ask", entry.name, *values, "--json").out)
    Draft202012Validator(schema).validate(answer)


@pytest.mark.parametrize("command", ASKING)
def test_csv_has_the_columns_of_the_rows(run: Run, command: str) -> None:
    table = list(csv.reader(io.StringIO(run(command, *ASKING[command], "--csv").out)))
    names = json.loads(run(command, *ASKING[command], "--json").out)["rows"]
    assert len(table) == len(names) + 1
    if names:
        assert table[0] == list(names[0])


@pytest.mark.parametrize("command", [*ASKING, "show", "why", "info", "doctor", "questions"])
def test_every_command_has_words_and_an_example(command: str) -> None:
    described = get_command(app).commands[command]  # type: ignore[attr-defined]
    assert "Example: kg " + command in (described.help or "")


def test_meetings_are_cards_with_their_sentence(run: Run) -> None:
    ended = run("met", "Japan", "Chile")
    assert ended.out.startswith("2023-11-13  Alberto Leo van Klaveren Stork (Chile); Yoko Kamikawa (Japan)")
    assert "“On November 13, commencing at 4:00 p.m." in ended.out
    assert ended.err == "1 found\n"


def test_the_ledger_adds_up_what_was_asked_for_and_says_why(run: Run) -> None:
    ended = run("ledger", "--to", "Palestine")
    assert ended.out.startswith("USD 75,000,000  pledged, Japan → Palestine  (2 pledges, 1 decided before)\n")
    assert "decided before" in ended.out
    why = run("ledger", "--to", "Palestine", "--why")
    assert "in addition to the $10 million in emergency grant aid" in why.out


def test_a_chain_is_told_in_sentences(run: Run) -> None:
    ended = run("path", "Kuleba", "Blinken")
    assert "Dmytro Kuleba met Yoko Kamikawa" in ended.out
    assert "Yoko Kamikawa met Antony Blinken" in ended.out
    assert ended.err == "2 steps\n"


def test_a_profile_a_search_and_a_document(run: Run) -> None:
    assert "office        Foreign Minister of Japan" in run("show", "Kamikawa").out
    assert json.loads(run("show", "JPN", "--json").out)["kind"] == "country"
    found = run("search", "bomb shelter").out
    quotes = [line for line in found.splitlines() if "“" in line]
    assert "bomb shelter" in found
    assert len(quotes) == len(set(quotes)), "a sentence behind several facts is shown once"
    document = run("sources", "004").out
    assert "«On May 23, 2024, commencing at 2:00 p.m." in document
    assert "[meeting: " in document


def test_names_of_several_words_need_no_quotes_and_why_takes_names(run: Run) -> None:
    assert run("who-met", "yoko", "kamikawa").out == run("who-met", "Kamikawa").out
    assert run("show", "Yoko", "Kamikawa").out == run("show", "Kamikawa").out
    assert "bomb shelter" in run("search", "bomb", "shelter").out
    assert run("why", "Kamikawa").out == run("why", "person/jpn-kamikawa-yoko").out
    assert "did you mean" in run("why", "Kamikava").err
    assert 'kg met "Kamikawa" "van Klaveren"' in run("why", "Kamikawa and van Klaveren").err


def test_a_table_of_documents_names_each(run: Run) -> None:
    assert "document/002_" in run("sources").out
    assert max(map(len, run("sources").out.splitlines())) < 180  # titles go on below


def test_why_shows_the_words_behind_each_value(run: Run) -> None:
    (row,) = json.loads(run("met", "Japan", "Chile", "--json").out)["rows"]
    ended = run("why", row["meeting"])
    assert "duration in minutes: 30" in ended.out
    assert "by the rule " in ended.out
    facts = json.loads(run("why", row["meeting"], "--json").out)["facts"]
    assert {"property", "value", "preferred", "sentences"} <= set(facts[0])


# ---------------------------------------------------------------- SPARQL


def test_a_query_from_a_file_with_a_parameter(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text(
        "# Who is of a country?\n# ?party  party  whose; for example Japan\n"
        "SELECT ?party ?name WHERE { ?who cmq:affiliation ?party ; rdfs:label ?name } ORDER BY ?name",
        encoding="utf-8",
    )
    rows = json.loads(run("query", str(file), "party=Chilean", "--json").out)["rows"]
    assert [row["name"] for row in rows] == ["Alberto Leo van Klaveren Stork"]
    assert "needs a value for party" in run("query", str(file)).err
    assert "no parameter 'x'" in run("query", str(file), "party=Chile", "x=1").err


def test_yes_or_no_and_triples(run: Run) -> None:
    assert run("query", "ASK { ?it a cmq:Minister }").out == "yes\n"
    triples = run(
        "query", "CONSTRUCT { ?it rdfs:label ?name } WHERE { ?it a cmq:Minister ; rdfs:label ?name }"
    ).out
    assert all(line.startswith("<https://") and line.endswith(" .") for line in triples.splitlines())


@pytest.mark.parametrize(
    ("sparql", "code", "message"),
    [
        ("SELEC ?s WHERE { ?s ?p ?o }", 2, "did you mean SELECT?"),
        ("SELECT ?s WHERE { ?s a Meeting }", 2, "names need a prefix"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", 2, "is refused"),
        ("nowhere.rq", 1, "no SPARQL query and no file"),
    ],
)
def test_a_query_that_fails_says_why_in_one_line(run: Run, sparql: str, code: int, message: str) -> None:
    ended = run("query", sparql)
    assert (ended.code, ended.out) == (code, "")
    assert message in ended.err
    assert ended.err.count("\n") == 1


# ---------------------------------------------------------------- wrong use


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("who-met", "Kamikava"), "did you mean Yoko Kamikawa"),
        (("met", "Japan", "Fiji"), "Fiji (FJI) takes part in nothing that this graph knows of"),
        (("ask", "who-mets"), "no question 'who-mets': did you mean who-met"),
        (("sources", "nowhere"), "no document here is called"),
        (("why", "meeting/nowhere"), "meeting/nowhere"),
        (("search", "xyzzy"), "nothing here has 'xyzzy'"),
    ],
)
def test_what_is_not_found_ends_with_3_and_suggestions(
    run: Run, arguments: tuple[str, ...], message: str
) -> None:
    ended = run(*arguments)
    assert (ended.code, ended.out) == (3, "")
    assert message in ended.err


def test_wrong_use_ends_with_2_and_faults_with_1(run: Run, tmp_path: Path) -> None:
    assert run("ask", "who-met", "Kamikawa", "Cohen").code == 2
    assert run("met", "Japan").code == 2
    missing = run("topics", graph=tmp_path / "none")
    assert missing.code == 1
    assert "run kg build" in missing.err
    assert "is no date" in run("who-met", "Kamikawa", "--since", "soon").err


def test_nothing_found_is_said_on_standard_error(run: Run) -> None:
    ended = run("pledges", "--by", "Israel", "--stage", "delivered")
    assert (ended.code, ended.out, ended.err) == (0, "", "nothing found\n")


# ---------------------------------------------------------------- health


def test_info_and_doctor(run: Run, tmp_path: Path) -> None:
    info = json.loads(run("info", "--json").out)["rows"][0]
    assert {"communique", "python", "package", "graph", "digest", "holds"} <= set(info)
    assert "is ready, 5 documents" in run("doctor").out
    assert "kg demo builds one" in run("doctor", graph=tmp_path / "none").out


def test_what_a_question_needs_may_stand_without_its_name(run: Run) -> None:
    named = run("ask", "who-held", "of=Japan", "day=2024-01-31", "--json")

    assert run("ask", "who-held", "Japan", "2024-01-31", "--json") == named
    assert run("ask", "who-held", "Japan", "day=2024-01-31", "--json") == named
    assert "write name=value" in run("ask", "who-held", "Japan", "2024-01-31", "Kamikawa").err
    assert "no question 'who-helt'" in run("ask", "who-helt", "Japan").err


def test_questions_are_listed_with_what_they_take(run: Run) -> None:
    listed = run("questions", graph=None).out
    assert all(entry.name in listed for entry in QUESTIONS)
    assert "person='Kamikawa'  whose meetings" in listed
    rows = json.loads(run("questions", "--json", graph=None).out)["rows"]
    assert [row["name"] for row in rows] == [entry.name for entry in QUESTIONS]


# ---------------------------------------------------------------- what a terminal and a spreadsheet must not obey


def test_cells_no_spreadsheet_runs() -> None:
    hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1"]
    assert [safe_cell(each) for each in hostile] == ["'" + each for each in hostile]
    assert safe_cell(-5) == -5
    assert safe_cell(("=a", "b")) == "'=a; b"


def test_no_escape_reaches_the_terminal() -> None:
    assert clean("a\x1b]0;title\x07b\x9bc\u202ed") == "a\ufffd]0;title\ufffdb\ufffdc\ufffdd"
    assert clean("two\nlines\tof 王毅") == "two\nlines\tof 王毅"
    assert cell("[bold]x[/bold]") == "[bold]x[/bold]"


# ---------------------------------------------------------------- completion and speed


def test_completion_offers_people_and_is_silent_without_a_graph(seed_graph: Path, tmp_path: Path) -> None:
    def context(graph: Path) -> Any:
        return type("Context", (), {"params": {"graph": str(graph)}})()

    assert complete_people(context(seed_graph), "kami") == ["kamikawa Yoko"]
    assert complete_people(context(tmp_path), "kami") == []
    assert "who-met" in complete_questions("who")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("kg who-met Kam", "Kamikawa Yoko"),
        ("kg ledger --to pal", "palestine"),
        ("kg met Japan Uk", "Ukraine"),
        ("kg ask who-m", "who-met"),
    ],
)
def test_a_shell_is_offered_what_goes_on(seed_graph: Path, words: str, offered: str) -> None:
    count = len(words.split()) - 1
    shell = {"_KG_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(count)}
    code = "import sys; sys.argv = ['kg']; from kg.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=seed_graph.parent,
        env=os.environ | shell | {"PYTHONPATH": str(Path(__file__).parent.parent)},
    )
    assert offered in done.stdout.splitlines()


def _python(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | environment,
        check=True,
    )


def test_help_imports_nothing_heavy() -> None:
    heavy = {"pandas", "pyoxigraph", "rdflib", "networkx", "pydantic", "kg.query.reader", "pyvis", "jinja2"}
    loaded = _python("-c", "import sys, kg.cli.app; print(*sys.modules)").stdout.split()
    assert not heavy & set(loaded)


def test_colour_is_off_where_asked(seed_graph: Path) -> None:
    out = _python(
        "-m", "kg", "met", "Japan", "Chile", "--graph", str(seed_graph), NO_COLOR="1", FORCE_COLOR="1"
    ).stdout
    assert "\x1b[36m" not in out
