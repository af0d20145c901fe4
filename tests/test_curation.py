"""Decisions of a curator: the file, its faults, the list of doubts."""

from pathlib import Path

import pytest
from builders import Writer

from kg.errors import SourceError
from kg.pipeline import build
from kg.resolve import Decision, Decisions, add_decision, find_doubts, read_decisions

KAMIKAWA = "Yoko Kamikawa, Foreign Minister, JPN"
COHEN = "Eli Cohen, Foreign Minister, ISR"


def test_no_file_is_no_decisions(tmp_path: Path) -> None:
    assert read_decisions(None) == Decisions()
    assert read_decisions(tmp_path / "decisions.csv") == Decisions()


def test_what_is_added_is_read_back_sorted_and_once(tmp_path: Path) -> None:
    path = tmp_path / "curation" / "decisions.csv"
    later = Decision("meeting:b@0", "meeting:c@0", "different", "A. Curator", "two days, “really”")
    sooner = Decision("meeting:a@0", "meeting:b@7", "same")
    for decision in (later, sooner, later):
        add_decision(path, decision)
    assert read_decisions(path) == Decisions((sooner, later))


def test_subjects_are_read_in_either_order(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text("a,b,verdict\nmeeting:b@0,meeting:a@0,same\n", encoding="utf-8")
    assert read_decisions(path).covers("meeting:a@0", "meeting:b@0")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("meeting:a@0,meeting:b@0,perhaps", "line 2: verdict must be same, different or unsure"),
        ("meeting:a@0,person:b@x,same", "must be two persons, two meetings or two pledges"),
        ("meeting:a@0,meeting:a@0,same", "must be two persons, two meetings or two pledges"),
        ("tie/a,tie/b,same", "must be two persons, two meetings or two pledges"),
        ("meeting:a@0,meeting:b@0,same\nmeeting:b@0,meeting:a@0,different", "two verdicts; remove one line"),
    ],
)
def test_a_faulty_line_is_named(tmp_path: Path, line: str, fault: str) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text(f"a,b,verdict\n{line}\n", encoding="utf-8")
    with pytest.raises(SourceError, match=fault):
        read_decisions(path)


def test_a_file_without_the_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text("left,right\n1,2\n", encoding="utf-8")
    with pytest.raises(SourceError, match="must name the columns a, b, verdict"):
        read_decisions(path)


def test_near_misses_and_weak_merges_are_listed_until_decided() -> None:
    writers = [
        Writer("a").meets(KAMIKAWA, COHEN, on="2023-11-03"),
        Writer("b").meets(KAMIKAWA, COHEN, on="2023-11-04"),
        Writer("c").meets("Yoko Kamikawe, Foreign Minister, JPN", ", , USA", on="2023-11-20"),
    ]
    documents, extractions = [one.document for one in writers], [one.extraction for one in writers]
    doubts = find_doubts(documents, extractions)
    assert [(one.kind, one.together) for one in doubts] == [("meeting", False), ("person", True)]
    assert doubts[0].why == "2023-11-03, in person, held / 2023-11-04, in person, held"
    decided = Decisions((Decision(doubts[0].a, doubts[0].b, "unsure"),))
    assert [one.kind for one in find_doubts(documents, extractions, decided)] == ["person"]


def test_a_decision_about_what_no_document_mentions_is_named(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text(
        "3 May 2024\n\nMinister Ana Ruiz of Peru met Minister Erik Berg of Norway in Oslo on Friday."
    )
    decisions = tmp_path / "decisions.csv"
    lines = [
        "a,b,verdict,who,why",
        "meeting:a@12,meeting:nowhere@1,same,me,",
        "person/per-ruiz-ana,person/per-soto-eva,different,me,",
    ]
    decisions.write_text("\n".join(lines))
    report = build([text], tmp_path / "graph", decisions=decisions)
    assert report.unmet == ("person/per-soto-eva", "meeting:nowhere@1")
