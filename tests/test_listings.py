"""Rows that the build wrote beside the store: the same as the store gives, for every question."""

import json
import shutil
from pathlib import Path

import pytest

from kg.errors import GraphError
from kg.manifest import LISTINGS
from kg.query.catalogue import ask, find_question
from kg.query.reader import Reader
from kg.stretch import read_stretch

ASKED: tuple[tuple[str, dict[str, str]], ...] = (
    ("meetings", {}),
    ("meetings", {"since": "2023-11-02"}),
    ("meetings-of", {"person": "Kamikawa"}),
    ("meetings-of-party", {"party": "Japan"}),
    ("met-parties", {"a": "Japan", "b": "Chile"}),
    ("by-phone", {}),
    ("planned", {}),
    ("who-represented", {"party": "Chile"}),
    ("who-represented", {"party": "Japan", "meeting": "Kamikawa van Klaveren"}),
    ("who-held", {"of": "Japan", "day": "2023-11-04"}),
    ("offices-of", {"person": "Kamikawa"}),
    ("pledges", {}),
    ("pledges", {"stage": "pledged"}),
    ("pledges-by", {"by": "Japan"}),
    ("pledges-to", {"to": "Palestine"}),
    ("in-kind", {}),
    ("ledger", {}),
    ("documents", {}),
)


@pytest.fixture(scope="module")
def without(seed_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the seeds without the rows."""
    folder = tmp_path_factory.mktemp("bare") / "graph"
    shutil.copytree(seed_graph, folder, ignore=shutil.ignore_patterns(LISTINGS))
    return folder


@pytest.mark.parametrize(("name", "values"), ASKED)
def test_rows_are_those_of_the_store(
    seed_graph: Path, without: Path, name: str, values: dict[str, str]
) -> None:
    listed = ask(Reader.open(seed_graph), name, **values)

    assert listed == ask(Reader.open(without), name, **values)
    assert {type(row) for row in listed} <= {find_question(name).row}


def test_every_line_is_in_its_place_and_in_the_manifest(seed_graph: Path) -> None:
    lines = (seed_graph / LISTINGS).read_text(encoding="utf-8").splitlines()
    kinds = {next(iter(json.loads(line))) for line in lines}

    assert lines == sorted(lines)
    assert kinds == {"meeting", "pledge", "tenure", "document"}
    assert LISTINGS in Reader.open(seed_graph).manifest["sha256"]


def test_a_damaged_file_says_what_to_do(seed_graph: Path, tmp_path: Path) -> None:
    shutil.copytree(seed_graph, tmp_path / "graph")
    (tmp_path / "graph" / LISTINGS).write_text("nothing of ours\n", encoding="utf-8")

    with pytest.raises(GraphError, match="run kg build again"):
        ask(Reader.open(tmp_path / "graph"), "meetings-of", person="Kamikawa")


@pytest.mark.parametrize("start", ["", "a", "b", "be", "c", "d", "e", "é", "z"])
def test_a_stretch_is_all_lines_that_begin_so(tmp_path: Path, start: str) -> None:
    lines = ["a", "ab", "b", "be", "bee", "bé", "c d", "d", "éa", "éb"]
    path = tmp_path / "sorted"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

    found = read_stretch(path, start.encode()).decode().splitlines()

    assert found == [line for line in lines if line.startswith(start)]
