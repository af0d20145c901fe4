"""The commands that write: what they print, what they refuse, how they end."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.main import get_command

from kg.cli import main
from kg.cli.app import app
from kg.cli.front import SECTIONS
from kg.errors import GraphError
from kg.manifest import MANIFEST, QUADS
from kg.store import Store

GOOD = """May 3, 2019
Foreign Minister Ana Ruiz of Peru met Foreign Minister Erik Berg of Norway in Lima on May 3, 2019.
"""
SEEDS = Path(__file__).parent.parent / "seeds"
COMMANDS = ("demo", "build", "extract", "check", "export", "eval", "quality", "coverage")


@dataclass
class Ended:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: object) -> Ended:
        with pytest.raises(SystemExit) as end:
            main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        code = end.value.code
        assert isinstance(code, int | None)
        return Ended(code or 0, out, err)

    return run


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    return folder


def meetings(graph: Path) -> int:
    return len(Store.open(graph).select("SELECT ?m WHERE { ?m a cmq:Meeting }"))


# ---------------------------------------------------------------- bad input


def empty(path: Path) -> None:
    path.write_bytes(b" \n")


def binary(path: Path) -> None:
    path.write_bytes(b"\x89PNG\0\0\0\rIHDR")


def not_utf8(path: Path) -> None:
    path.write_bytes("Der Außenminister".encode("latin-1"))


def enormous(path: Path) -> None:
    path.write_bytes(b"The minister met nobody.\n" * 2_100_000)


def no_folder_content(path: Path) -> None:
    path.mkdir()


def the_same_again(path: Path) -> None:
    path.write_text(GOOD, encoding="utf-8")


def going_in_circles(path: Path) -> None:
    path.symlink_to(path.name)


def bad_lines(path: Path) -> None:
    path.write_text(
        '{"id": "x1", "text": "A minister spoke."}\n{"id": "x2", "text": \n["x3"]\n{"id": 4, "text": "x"}\n'
    )


def torn_gzip(path: Path) -> None:
    path.write_bytes(gzip.compress(b'{"id": "y", "text": "A minister spoke."}\n' * 100, mtime=0)[:-9])


@pytest.mark.parametrize(
    ("name", "make", "line"),
    [
        ("bad.txt", empty, "bad.txt: the file is empty; leave it out"),
        ("bad.txt", binary, "bad.txt: the file is binary, no text; save it as UTF-8 text"),
        ("bad.txt", not_utf8, "bad.txt: the file is not UTF-8 (byte 6); save it as UTF-8 text"),
        ("bad.txt", enormous, "bad.txt: the file has 52,500,000 bytes, more than 20,000,000; split it into"),
        ("bad", no_folder_content, "bad: the folder holds no documents; give .txt, .md, .html, .jsonl"),
        ("bad.txt", the_same_again, "bad.txt: the text was read before, as 'good'; leave one of the two out"),
        ("bad.txt", going_in_circles, "bad.txt: it cannot be read (Too many levels of symbolic links); "),
        ("bad.jsonl", bad_lines, "bad.jsonl:2: the line is not JSON ("),
        ("bad.jsonl", bad_lines, "bad.jsonl:3: the line is no JSON object; write one object with"),
        ("bad.jsonl", bad_lines, 'bad.jsonl:4: "id" is a int; write it as a string'),
        ("bad.jsonl.gz", torn_gzip, "bad.jsonl.gz: the gzip data is damaged after line "),
        ("bad.pdf", binary, "bad.pdf: files of the kind '.pdf' are not read; give .txt, .md, .html"),
        ("nowhere.txt", lambda path: None, "nowhere.txt: there is no such file or folder; check the path"),
    ],
)  # fmt: skip
def test_bad_input_is_named_with_its_remedy_and_the_rest_is_built(
    name: str, make: Callable[[Path], None], line: str, run: Run, docs: Path, tmp_path: Path
) -> None:
    bad = tmp_path / name
    make(bad)

    ended = run("build", docs, bad, "-o", tmp_path / "graph")

    assert ended.code == 0
    lines = [told for told in ended.err.splitlines() if told.startswith(f"refused: {tmp_path}/{line}")]
    assert len(lines) == 1
    assert meetings(tmp_path / "graph") == 1
    assert "Traceback" not in ended.err


def test_the_summary_counts_what_was_refused_and_why(run: Run, docs: Path, tmp_path: Path) -> None:
    for name, make in (("a", empty), ("b", empty), ("c", binary), ("d", the_same_again), ("e", not_utf8)):
        make(docs / f"{name}.txt")

    ended = run("build", docs, "-o", tmp_path / "graph")

    assert re.search(r"^documents\s+1$", ended.out, flags=re.MULTILINE)
    assert re.search(r"^refused\s+5$", ended.out, flags=re.MULTILINE)
    # Of d.txt and good.txt, which say the same, one is read.
    reasons = dict(re.findall(r"^  (\S.*?)\s{2,}(\d+)$", ended.out, flags=re.MULTILINE))
    assert reasons == {
        "the file is empty": "2",
        "the file is binary, no text": "1",
        "the file is not UTF-8": "1",
        "the text was read before, as …": "1",
    }


def test_a_document_without_any_fact_is_a_document(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dull.txt").write_text("The weather was fine all day.", encoding="utf-8")

    ended = run("build", tmp_path / "dull.txt", "-o", tmp_path / "graph")

    assert (ended.code, ended.err) == (
        0,
        "no day of publication in 1 document (dull): “on Monday” has no date there; give days in sources.csv (id,publisher,url,date)\n",
    )
    assert re.search(r"^documents\s+1$", ended.out, flags=re.MULTILINE)
    assert re.search(r"^meetings held\s+0$", ended.out, flags=re.MULTILINE)
    assert run("check", tmp_path / "graph").code == 0


def test_where_nothing_can_be_read_nothing_is_built(run: Run, tmp_path: Path) -> None:
    empty(tmp_path / "a.txt")
    binary(tmp_path / "b.txt")

    ended = run("build", tmp_path / "a.txt", tmp_path / "b.txt", "-o", tmp_path / "graph")

    assert ended.code == 1
    assert "a.txt: the file is empty; leave it out" in ended.err
    assert "b.txt: the file is binary, no text; save it as UTF-8 text" in ended.err
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("taken", {"thesis.txt": "years"}, "holds something else than a graph of kg"),
        (
            "taken",
            {MANIFEST: '{"name": "an app"}'},
            "holds something else than a graph of kg",
        ),
        ("thesis", None, "is a file: name a folder for the graph"),
    ],
)
def test_an_output_folder_that_holds_something_else_is_left_alone(
    name: str, content: dict[str, str] | None, line: str, run: Run, docs: Path, tmp_path: Path
) -> None:
    output = tmp_path / name
    if content is None:
        output.write_text("years")
    else:
        output.mkdir()
        for file, text in content.items():
            (output / file).write_text(text)

    ended = run("build", docs, "-o", output)

    assert ended.code == 1
    [told] = ended.err.splitlines()
    assert told.startswith(f"kg: {output} {line}")
    kept = [output] if content is None else [output / file for file in content]
    assert [file.read_text() for file in kept] == list((content or {"": "years"}).values())
    assert sorted(p.name for p in tmp_path.iterdir()) == ["docs", name]


def test_a_finished_build_outlives_one_that_fails(run: Run, docs: Path, tmp_path: Path) -> None:
    assert run("build", docs, "-o", tmp_path / "graph").code == 0
    before = (tmp_path / "graph" / QUADS).read_bytes()
    empty(tmp_path / "bad.txt")

    assert run("build", tmp_path / "bad.txt", "-o", tmp_path / "graph").code == 1

    assert (tmp_path / "graph" / QUADS).read_bytes() == before
    assert meetings(tmp_path / "graph") == 1


def test_an_output_that_cannot_be_written_is_one_line(run: Run, docs: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    ended = run("build", docs, "-o", tmp_path / "file" / "graph")

    assert ended.code == 1
    assert ended.err == f"kg: {tmp_path}/file/.graph.extractions: Not a directory\n"


def test_a_second_build_says_what_it_took_over(run: Run, docs: Path, tmp_path: Path) -> None:
    run("build", docs, "-o", tmp_path / "graph")
    (docs / "more.txt").write_text("May 3, 2024\n\nA minister spoke.", encoding="utf-8")

    ended = run("build", docs, "-o", tmp_path / "graph")

    assert ended.err == "1 documents read, 1 taken over unchanged\n"


# ---------------------------------------------------------------- extract


def test_extract_prints_one_record_a_document(run: Run, docs: Path) -> None:
    (docs / "more.jsonl").write_text('{"id": "given/id", "text": "A minister spoke.", "kind": "unknown"}\n')

    ended = run("extract", docs, "--json")

    records = [json.loads(line) for line in ended.out.splitlines()]
    assert ended.code == 0
    assert [record["id"] for record in records] == ["good", "given/id"]
    [meeting] = records[0]["meetings"]
    assert meeting["quote"] in GOOD
    assert [(p["name"], p["for"]) for p in meeting["participants"]] == [
        ("Ana Ruiz", "PER"),
        ("Erik Berg", "NOR"),
    ]
    assert (meeting["date"], meeting["place"], meeting["status"]) == ("2019-05-03", "Lima", "held")
    assert records[1] == {"id": "given/id", "meetings": [], "pledges": []}


def test_extract_in_words_gives_the_sentence(run: Run, docs: Path) -> None:
    ended = run("extract", docs)

    assert "held in person: Ana Ruiz, Erik Berg (May 3, 2019, Lima)" in ended.out
    assert f"“{GOOD.splitlines()[1]}”" in ended.out


def test_extract_refuses_line_by_line(run: Run, docs: Path) -> None:
    bad_lines(docs / "x.jsonl")

    ended = run("extract", docs, "--json")

    assert [json.loads(line)["id"] for line in ended.out.splitlines()] == ["good", "x1"]
    assert ended.err.count("refused: ") == 3
    assert run("extract", docs / "nowhere.txt").code == 1


def test_markup_in_a_document_stays_text(run: Run, tmp_path: Path) -> None:
    text = GOOD.replace("in Lima", "in [bold red]Lima[/]").replace("May 3, 2019\n", "May 3, 2019\n[/b]\n")
    (tmp_path / "odd.txt").write_text(text, encoding="utf-8")

    ended = run("extract", tmp_path / "odd.txt")

    assert ended.code == 0
    assert "[bold red]Lima[/]" in ended.out


def test_a_document_cannot_command_the_terminal(run: Run, tmp_path: Path) -> None:
    text = GOOD.replace("in Lima", "in \x1b[2JLima").replace("Ana Ruiz of", "Ana\rRuiz of")
    (tmp_path / "odd.txt").write_text(text, encoding="utf-8")

    ended = run("extract", tmp_path / "odd.txt")

    assert "�[2JLima" in ended.out
    assert not set(ended.out) & {"\x1b", "\r"}


# ---------------------------------------------------------------- check, export


def test_check_says_that_all_is_well(run: Run, seed_graph: Path) -> None:
    for given in ((seed_graph,), ("--graph", seed_graph)):
        ended = run("check", *given)
        assert (ended.code, ended.out, ended.err) == (0, "", f"{seed_graph}: all checks passed\n")


def test_check_finds_a_changed_quote_and_shows_it(run: Run, docs: Path, tmp_path: Path) -> None:
    run("build", docs, "-o", tmp_path / "graph")
    quads = tmp_path / "graph" / QUADS
    quads.write_text(quads.read_text(encoding="utf-8").replace("in Lima on", "in Rome on"), encoding="utf-8")

    ended = run("check", tmp_path / "graph")

    assert ended.code == 1
    assert "in Rome on May 3, 2019" in ended.out
    assert re.search(r"^\d+ problems found$", ended.err, flags=re.MULTILINE)


def test_check_of_no_graph_says_what_to_do(run: Run, tmp_path: Path) -> None:
    ended = run("check", tmp_path / "graph")
    assert (ended.code, ended.err) == (
        1,
        f"kg: no graph in {tmp_path / 'graph'}: run kg build DOCS/, or kg demo for the shipped documents\n",
    )


@pytest.mark.parametrize("name", ["nq", "trig", "ttl", "jsonld"])
def test_export_writes_what_it_prints(name: str, run: Run, seed_graph: Path, tmp_path: Path) -> None:
    printed = run("export", "--format", name, "--graph", seed_graph)
    written = run("export", "-f", name, "--graph", seed_graph, "-o", tmp_path / "new" / f"all.{name}")

    assert printed.code == written.code == 0
    assert "kamikawa" in printed.out
    assert (tmp_path / "new" / f"all.{name}").read_text(encoding="utf-8") == printed.out


def test_export_without_a_graph_leaves_an_earlier_export(run: Run, tmp_path: Path) -> None:
    (tmp_path / "all.ttl").write_text("of yesterday")

    assert run("export", "--graph", tmp_path / "graph", "-o", tmp_path / "all.ttl").code == 1
    assert (tmp_path / "all.ttl").read_text() == "of yesterday"


# ---------------------------------------------------------------- use


@pytest.mark.parametrize(
    "arguments",
    [["build"], ["build", "--nope"], ["nope"], ["export", "-f", "docx"], ["eval", "gold.jsonl"], ["extract"]],
)
def test_wrong_use_is_2_and_says_how_to_get_help(arguments: list[str], run: Run) -> None:
    ended = run(*arguments)
    assert ended.code == 2
    assert "-h" in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str, run: Run) -> None:
    for flag in ("-h", "--help"):
        ended = run(command, flag)
        assert ended.code == 0
        assert f"Example: kg {command}" in ended.out


def test_help_lists_every_command_and_a_start(run: Run) -> None:
    ended = run("--help")
    assert "kg demo" in ended.out
    assert all(re.search(rf"^  {command}  ", ended.out, flags=re.MULTILINE) for command in COMMANDS)


def test_every_command_has_its_section() -> None:
    listed = [name for names in SECTIONS.values() for name in names]
    assert sorted(listed) == sorted(get_command(app).commands)  # type: ignore[attr-defined]


def test_kg_alone_gives_examples_and_says_where_the_graph_is(
    capsys: pytest.CaptureFixture[str], seed_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place, words in ((tmp_path, "No graph in graph/ yet"), (tmp_path / "there", "The graph here: ")):
        place.mkdir(exist_ok=True)
        if place.name == "there":
            shutil.copytree(seed_graph, place / "graph")
        monkeypatch.chdir(place)
        with pytest.raises(SystemExit) as end:
            main([])
        out = capsys.readouterr().out
        assert (end.value.code, out.count("  kg ")) == (0, 5)
        assert words in out


def test_the_version_and_no_colour_and_debug(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert re.fullmatch(r"kg \d+\.\d+\.\d+\n", run("--version").out)
    for name in ("NO_COLOR", "KG_DEBUG"):
        monkeypatch.setenv(name, "")  # so that what the options set goes when the test ends
        monkeypatch.delenv(name)
    assert run("--no-color", "check", "nowhere").code == 1
    assert "NO_COLOR" in os.environ
    with pytest.raises(GraphError, match="no graph in nowhere"):
        main(["--debug", "check", "nowhere"])


def test_a_dry_run_says_what_would_be_read_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    ended = run("build", str(SEEDS), str(tmp_path), "--dry-run", "-o", str(tmp_path / "graph"))
    assert len(ended.out.splitlines()) == 5
    assert "5 documents would be read, 1 refused" in ended.err
    assert not (tmp_path / "graph").exists()


def test_help_loads_nothing_heavy() -> None:
    script = "import sys; from kg.cli import app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    heavy = {
        "pydantic",
        "pyoxigraph",
        "rdflib",
        "pyshacl",
        "networkx",
        "pyvis",
        "numpy",
        "jinja2",
        "kg.pipeline",
    }
    assert heavy & set(done.stdout.split()) == set()


def test_the_command_itself_ends_as_main_does(tmp_path: Path) -> None:
    script = "from kg.cli import main; main()"
    command = [sys.executable, "-c", script, "check", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        f"kg: no graph in {tmp_path}: run kg build DOCS/, or kg demo for the shipped documents\n",
    )
