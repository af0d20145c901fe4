"""The documentation: every block of code in it is run, and prints what the page says."""

import csv
import doctest
import json
import re
import shlex
import shutil
import textwrap
import tomllib
import webbrowser
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import kg
from kg.cli import main

ROOT = Path(__file__).parent.parent
PAGES = (
    ROOT / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs" / "how-to").glob("*.md")),
)
# Not wrapped: a line of a text file is a paragraph.
READOUT = """Meeting between the Foreign Ministers of Norway and Kenya

April 9, 2024

On April 9, Minister of Foreign Affairs Espen Barth Eide of Norway met with Musalia Mudavadi, \
Minister for Foreign Affairs of Kenya, in Nairobi for approximately 45 minutes. The two ministers discussed climate change.
"""
_FENCE = re.compile(r"^(?P<in> *)```(?P<language>\w*)\n(?P<code>.*?)^(?P=in)```$", re.MULTILINE | re.DOTALL)
# One that goes on until it is stopped, and those that need what is only beside a checkout.
_LEFT_OUT = ("kg serve", "kg quality", "kg eval", "kg coverage DOCS")
_ENDS = re.compile(r"# ends with (\d)")


@dataclass(frozen=True)
class Block:
    """A block of code, and where it stands."""

    page: Path
    line: int
    language: str
    code: str


def blocks() -> Iterator[Block]:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for match in _FENCE.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            yield Block(page, line, match["language"], textwrap.dedent(match["code"]))


def of(*languages: str) -> pytest.MarkDecorator:
    chosen = [block for block in blocks() if block.language in languages]
    return pytest.mark.parametrize("block", chosen, ids=lambda block: f"{block.page.name}:{block.line}")


@pytest.fixture(scope="module")
def shared_place(seed_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return furnish(tmp_path_factory.mktemp("docs"), seed_graph)


def furnish(place: Path, seed_graph: Path) -> Path:
    """A folder such as the pages speak of."""
    shutil.copytree(seed_graph, place / "graph")
    shutil.copytree(ROOT / "seeds", place / "seeds")
    for name in ("readouts", "."):
        (place / name).mkdir(exist_ok=True)
        (place / name / "readout.txt").write_text(READOUT, encoding="utf-8")
    return place


@pytest.fixture
def place(
    request: pytest.FixtureRequest,
    shared_place: Path,
    seed_graph: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """The shared folder, or one of its own for what writes a graph."""
    block = request.getfixturevalue("block")
    writes = re.search(r"kg (?:build|demo|site|export|explore)", block.code)
    chosen = furnish(tmp_path, seed_graph) if writes else shared_place
    monkeypatch.chdir(chosen)
    monkeypatch.setattr(webbrowser, "open", lambda address: True)
    return chosen


def run(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Run a command as a page has it; what it printed, or its error where it says that it ends with one."""
    ends = _ENDS.search(line)
    expected = int(ends[1]) if ends else 0
    with pytest.raises(SystemExit) as end:
        main(shlex.split(line, comments=True)[1:])
    out, err = capsys.readouterr()
    assert (end.value.code or 0) == expected, err
    return err if expected else out


def pattern(said: str) -> str:
    """What a page shows, as a pattern: … in a line stands for anything in it, … alone for any lines."""
    lines = []
    for line in " ".join(said.split(" ")).strip("\n").split("\n"):
        if line.strip() == "…":
            lines.append(r"(?:.*\n)*?")
        else:
            words = (re.escape(part).replace(r"\ ", " ") for part in one_space(line).split("…"))
            lines.append(".*?".join(words) + r".*\n" if line.endswith("…") else ".*?".join(words) + r" *\n")
    return "".join(lines)


def one_space(text: str) -> str:
    return re.sub(r" +", " ", text)


@of("console")
def test_a_session_prints_what_the_page_shows(
    block: Block, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = re.split(r"^\$ ", block.code, flags=re.MULTILINE)[1:]
    assert commands
    for command in commands:
        line, _, said = command.partition("\n")
        printed = one_space(run(line, capsys).replace("\n\n", "\n"))
        if said.strip():
            assert re.match(pattern(said), printed + "\n"), f"{printed}\n--- is not ---\n{said}"


@of("")
def test_a_command_of_a_page_runs(block: Block, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for line in block.code.split("\n"):
        line = line.removeprefix("$ ")
        if line.startswith("kg ") and not line.startswith(_LEFT_OUT) and "…" not in line:
            run(line, capsys)


@of("python")
def test_python_of_a_page_gives_what_it_shows(block: Block, place: Path) -> None:
    test = doctest.DocTestParser().get_doctest(
        block.code, {"kg": kg, "g": kg.open(place / "graph")}, block.page.name, str(block.page), block.line
    )
    assert test.examples
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    assert doctest.DocTestRunner(optionflags=flags).run(test).failed == 0


@of("json", "csv", "toml", "sparql")
def test_data_of_a_page_can_be_read(block: Block, seed_graph: Path) -> None:
    if block.language == "json":
        assert json.loads(block.code)
    elif block.language == "toml":
        assert tomllib.loads(block.code)
    elif block.language == "csv":
        assert len({len(row) for row in csv.reader(block.code.splitlines())}) == 1
    else:
        kg.open(seed_graph).query(block.code)


def test_no_other_language_is_shown() -> None:
    assert {block.language for block in blocks()} <= {
        "",
        "console",
        "python",
        "json",
        "csv",
        "toml",
        "sparql",
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", text)
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_there_are_twelve_tasks() -> None:
    tasks = (ROOT / "docs" / "newcomer-tasks.md").read_text(encoding="utf-8")
    assert re.findall(r"^(\d+)\. \*\*", tasks, re.MULTILINE) == [str(number) for number in range(1, 13)]
