"""Builds: repeatable, whatever the order, incremental, and never half done."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from killing import faults_of, kill_builds

from kg import cache
from kg.cache import ExtractionCache, extractor_version
from kg.engine import map_items
from kg.errors import SourceError
from kg.manifest import DOCUMENTS, MANIFEST, QUADS
from kg.models import Extraction
from kg.pipeline import build, read_all
from kg.read import make_document

SEEDS = Path(__file__).parent.parent / "seeds"
PRODUCT = (QUADS, DOCUMENTS, MANIFEST)
STRANGER = """March 7, 2019
On March 7, 2019, Foreign Minister Ana Ruiz of Peru met Foreign Minister Erik Berg of Norway in Lima.
They discussed fisheries. Norway will provide 200,000 euros for a school of fishery in Callao, Peru.
"""


def product(directory: Path) -> dict[str, bytes]:
    return {name: (directory / name).read_bytes() for name in PRODUCT}


def subjects(directory: Path) -> set[str]:
    with (directory / QUADS).open(encoding="utf-8", newline="\n") as lines:
        return {line.partition(" ")[0] for line in lines}


def write(folder: Path, **texts: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


# ---------------------------------------------------------------- the same in, the same out


def test_built_twice_the_files_are_the_same_to_the_byte(seed_graph: Path, tmp_path: Path) -> None:
    build([SEEDS], tmp_path / "graph")
    first = product(tmp_path / "graph")
    report = build([SEEDS], tmp_path / "graph")

    assert report.read == 0
    assert first == product(tmp_path / "graph") == product(seed_graph)


def test_the_order_of_the_input_changes_nothing(seed_graph: Path, tmp_path: Path) -> None:
    backwards = sorted(SEEDS.glob("*.txt"), reverse=True)
    report = build(backwards, tmp_path / "graph")

    assert len(backwards) == report.summary["documents"] == 5
    assert product(tmp_path / "graph") == product(seed_graph)


def test_json_lines_say_the_same_as_text_files(tmp_path: Path) -> None:
    documents, _ = read_all([write(tmp_path / "texts", a=STRANGER)])
    record = f'{{"id": "a", "text": {documents[0].text!r}}}'.replace("'", '"')
    (tmp_path / "a.jsonl").write_text(record, encoding="utf-8")

    build([tmp_path / "texts"], tmp_path / "one")
    build([tmp_path / "a.jsonl"], tmp_path / "two")

    assert product(tmp_path / "one") == product(tmp_path / "two")


def test_an_unrelated_document_changes_nothing_that_is_there(seed_graph: Path, tmp_path: Path) -> None:
    build([SEEDS, write(tmp_path / "more", stranger=STRANGER)], tmp_path / "graph")

    before = set((seed_graph / QUADS).read_text(encoding="utf-8").split("\n"))
    after = set((tmp_path / "graph" / QUADS).read_text(encoding="utf-8").split("\n"))
    assert before - after == set()
    assert subjects(seed_graph) < subjects(tmp_path / "graph")
    assert any("ruiz" in subject for subject in subjects(tmp_path / "graph"))


def test_a_document_taken_away_leaves_nothing_behind(seed_graph: Path, tmp_path: Path) -> None:
    more = write(tmp_path / "more", stranger=STRANGER)
    build([SEEDS, more], tmp_path / "graph")
    build([SEEDS], tmp_path / "graph")

    assert product(tmp_path / "graph") == product(seed_graph)


# ---------------------------------------------------------------- what was read is not read again


def test_the_second_build_reads_only_what_is_new(tmp_path: Path) -> None:
    docs = write(tmp_path / "docs", a="One minister spoke.", b="Another minister spoke.")
    first = build([docs], tmp_path / "graph")
    write(docs, c=STRANGER, b="Another minister was silent.")
    told: list[tuple[int, int]] = []
    second = build([docs], tmp_path / "graph", progress=lambda done, total: told.append((done, total)))

    assert (first.read, first.reused) == (2, 0)
    assert (second.read, second.reused) == (2, 1)
    assert told == [(2, 2)]


def test_what_is_kept_is_what_would_be_read(tmp_path: Path) -> None:
    docs = write(tmp_path / "docs", a=STRANGER, b="A minister spoke.")
    build([docs], tmp_path / "graph")
    write(docs, b="A minister was silent.")
    build([docs], tmp_path / "graph")
    build([docs], tmp_path / "fresh")

    assert product(tmp_path / "graph") == product(tmp_path / "fresh")


def test_a_changed_rule_or_table_reads_everything_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs = write(tmp_path / "docs", a="One minister spoke.", b="Another minister spoke.")
    build([docs], tmp_path / "graph")
    monkeypatch.setattr(cache, "extractor_version", lambda: "of-another-day")
    report = build([docs], tmp_path / "graph")

    assert report.read == 2
    assert [f.name for f in (tmp_path / ".graph.extractions").iterdir()] == ["of-another-day.jsonl"]


@pytest.mark.parametrize(
    "part", ["annotate/people/never_names.txt", "extract/meetings/rules/table.py", "topics.py"]
)
def test_every_file_that_decides_what_is_read_counts(
    part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = shutil.copytree(Path(cache.__file__).parent, tmp_path / "kg")
    monkeypatch.setattr(cache, "__file__", str(package / "cache.py"))
    before = extractor_version.__wrapped__()
    with (package / part).open("a", encoding="utf-8") as file:
        file.write("\n# A remark\n")

    assert extractor_version.__wrapped__() != before


def test_a_line_torn_by_a_kill_is_left_out_and_the_rest_is_kept(tmp_path: Path) -> None:
    documents = [make_document(f"Minister {i} spoke.", id=f"d{i}") for i in range(3)]
    with ExtractionCache(tmp_path / "graph") as kept:
        kept.keep(Extraction(document=d.id, digest=d.digest).model_dump_json() for d in documents)
    whole = kept.path.read_bytes()
    for cut in range(2, len(whole) // 3, 7):
        kept.path.write_bytes(whole[:-cut])
        with ExtractionCache(tmp_path / "graph") as torn:
            assert torn.find(documents[0]) is not None
            assert torn.find(documents[2]) is None
            torn.keep([Extraction(document="d2", digest=documents[2].digest).model_dump_json()])
        with ExtractionCache(tmp_path / "graph") as mended:
            assert [mended.find(d) is not None for d in documents] == [True, True, True]


def test_processes_give_what_one_gives() -> None:
    items = [f"{n}" * 3 for n in range(250)]
    assert list(map_items(len, items, workers=2)) == list(map_items(len, items, workers=1)) != []


def test_a_script_that_cannot_be_run_again_gets_processes_all_the_same(tmp_path: Path) -> None:
    script = """
import sys
from kg.engine import map_items
main = sys.modules["__main__"]
print(sum(map_items(len, ["abc"] * 250, workers=2)), sys.modules["__main__"] is main)
"""
    file = tmp_path / "unguarded.py"
    file.write_text(script, encoding="utf-8")
    for arguments, given in (["-"], script), ([str(file)], ""):
        ran = subprocess.run(
            [sys.executable, *arguments], input=given, capture_output=True, text=True, check=False
        )
        assert (ran.returncode, ran.stdout, ran.stderr) == (0, "750 True\n", "")


# ---------------------------------------------------------------- a graph that is there stays


def test_without_any_document_there_is_no_build(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    with pytest.raises(SourceError, match=r"no document could be read: .*docs: the folder holds no"):
        build([tmp_path / "docs"], tmp_path / "graph")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["docs"]


def test_a_stopped_build_leaves_the_graph_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = write(tmp_path / "docs", a=STRANGER)
    build([docs], tmp_path / "graph")
    before = product(tmp_path / "graph")
    write(docs, b="A minister spoke.")

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build([docs], tmp_path / "graph", progress=stop)
    assert product(tmp_path / "graph") == before
    assert build([docs], tmp_path / "graph").read == 0, "what was read before the stop is kept"


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a thing of POSIX")
def test_kill_9_at_any_moment_does_no_harm(tmp_path: Path) -> None:
    kills = kill_builds(tmp_path, 12, seed=2)
    assert kills.faults == []
    assert kills.hits > 3, "most of the builds were over before they were killed"


def test_a_graph_that_was_harmed_is_noticed(tmp_path: Path) -> None:
    """Proves the test above: a fault it must see is seen."""
    docs = write(tmp_path / "docs", a=STRANGER)
    build([docs], tmp_path / "graph")
    (tmp_path / "graph" / MANIFEST).unlink()
    (tmp_path / ".graph.building").mkdir()

    assert list(faults_of(tmp_path, {1})) == [
        f"the graph does not answer: no graph in {tmp_path / 'graph'}: run kg build DOCS/, or kg demo for the shipped documents",
        "left behind: .graph.building",
    ]


def test_many_documents_are_extracted_in_processes(tmp_path: Path) -> None:
    told = (
        "On March 3, 2019, Foreign Minister Ana Ruiz of Peru met Foreign Minister Jan Berg of Norway in Lima."
    )
    source = tmp_path / "many.jsonl"
    source.write_text(
        "".join(
            json.dumps(
                {"id": f"d{n}", "title": "", "text": f"{told if n % 70 == 0 else 'Rain.'} {n}", "date": ""}
            )
            + "\n"
            for n in range(210)
        ),
        encoding="utf-8",
    )

    assert build([source], tmp_path / "graph", workers=2).read == 210
    assert build([source], tmp_path / "one", workers=1).summary["meetings held"] == 1
    assert product(tmp_path / "graph") == product(tmp_path / "one")
