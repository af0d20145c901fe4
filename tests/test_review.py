"""The review of doubts: what it shows, what each key writes, and that the next build obeys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from builders import Writer

from kg.cli import main
from kg.cli.reviews import list_doubts, review_doubts
from kg.models import Document
from kg.pipeline import build
from kg.resolve import Doubt, find_doubts, read_decisions
from kg.store import Store

BERG = "Erik Berg, Foreign Minister, NOR"
RUIZ = "Ana Ruiz, Foreign Minister, PER"
Asked = tuple[dict[str, Document], list[Doubt]]


@pytest.fixture
def asked() -> Asked:
    """Two doubts: a call that may be one or two, and two spellings."""
    writers = [
        Writer("a", "2019-03-01", "Ministry A").meets(BERG, RUIZ, on="2019-03-01", mode="phone"),
        Writer("b", "2019-03-02", "Ministry B").meets(BERG, RUIZ, on="2019-03-02", mode="phone"),
        Writer("c", "2019-05-01").sees("Ana Lucia Gomez Diaz, Trade Minister, PER"),
        Writer("d", "2019-05-01").sees("Ana Lucia Gomez Dinez, Trade Minister, PER"),
    ]
    documents = {one.name: one.document for one in writers}
    return documents, find_doubts(documents, [one.extraction for one in writers])


def keys(*pressed: str) -> Callable[[], str]:
    """A terminal on which these keys are pressed, and then the line goes dead."""
    script: Iterator[str] = iter(pressed)

    def press() -> str:
        try:
            return next(script)
        except StopIteration:
            raise EOFError from None

    return press


def test_two_sums_that_are_perhaps_one_announcement_are_asked_about() -> None:
    aid = "humanitarian aid"
    writers = [
        Writer("a", "2025-03-04", "Ministry A").pledges_that(
            "NOR", "SDN", 30e6, purpose=aid, on="2025-03-04"
        ),
        Writer("b", "2025-03-05", "Example News").pledges_that("NOR", "SDN", 25e6, purpose=aid),
    ]
    (doubt,) = find_doubts([one.document for one in writers], [one.extraction for one in writers])
    assert (doubt.kind, doubt.together) == ("pledge", False)
    assert doubt.why.startswith("perhaps one announcement")


def test_each_key_writes_its_verdict(
    asked: Asked, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    documents, doubts = asked
    path = tmp_path / "curation" / "decisions.csv"
    assert len(doubts) == 2
    assert review_doubts(doubts, documents, path, "A. Curator", key=keys("x", "D", "s")) == 2
    decided = read_decisions(path).all
    assert [(one.verdict, one.who) for one in decided] == [
        ("different", "A. Curator"),
        ("same", "A. Curator"),
    ]
    assert [one.kind for one in decided] == ["meeting", "person"]
    out, err = capsys.readouterr()
    for doubt in doubts:
        assert doubt.one.evidence.quote in out
        assert doubt.other.evidence.quote in out
    assert "Ministry A, 2019-03-01" in out
    assert "2 decided" in err


def test_what_is_decided_is_not_asked_again(asked: Asked, tmp_path: Path) -> None:
    documents, doubts = asked
    path = tmp_path / "decisions.csv"
    review_doubts(doubts, documents, path, "", key=keys("u", "q"))
    decisions = read_decisions(path)
    assert [one for one in doubts if not decisions.covers(one.a, one.b)] == doubts[1:]


def test_back_takes_the_last_decision_back(asked: Asked, tmp_path: Path) -> None:
    documents, doubts = asked
    path = tmp_path / "decisions.csv"
    path.write_text(
        "a,b,verdict,who,why\nmeeting:x@1,meeting:y@2,same,Someone,“quoted, twice”\n", encoding="utf-8"
    )
    before = path.read_bytes()
    assert review_doubts(doubts, documents, path, "", key=keys("s", "b")) == 0
    assert path.read_bytes() == before
    assert review_doubts(doubts, documents, path, "", key=keys("s", "b", "d", "q")) == 1
    assert {one.verdict for one in read_decisions(path).all if one.a != "meeting:x@1"} == {"different"}


def test_next_and_quit_write_nothing(asked: Asked, tmp_path: Path) -> None:
    documents, doubts = asked
    path = tmp_path / "decisions.csv"
    assert review_doubts(doubts, documents, path, "", key=keys("n", "q")) == 0
    assert not path.exists()


def test_a_document_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    said = "\x1b[2J Berg and Ruiz spoke."
    writers = [
        Writer(name, f"2019-03-0{day}").meets(BERG, RUIZ, on=f"2019-03-0{day}", mode="phone", said=said)
        for name, day in (("a", 1), ("b", 2))
    ]
    documents = {one.name: one.document for one in writers}
    doubts = find_doubts(documents, [one.extraction for one in writers])
    assert doubts
    list_doubts(doubts, documents, as_json=False)
    assert "\x1b" not in capsys.readouterr().out


# ---------------------------------------------------------------- from the command to the next build

TEXT = """March {day}, 2019
Foreign Minister Ana Ruiz of Peru spoke by telephone with Foreign Minister Erik Berg of Norway on March {day}, 2019.
"""


@pytest.fixture
def graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    for day in (4, 5):
        (tmp_path / f"docs/{day}.txt").write_text(TEXT.format(day=day), encoding="utf-8")
    build([tmp_path / "docs"], tmp_path / "graph")
    return tmp_path / "graph"


def meetings(graph: Path) -> int:
    return len(Store.open(graph).select("SELECT ?m WHERE { ?m a cmq:Meeting }"))


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as end:
        main([str(argument) for argument in arguments])
    assert isinstance(end.value.code, int | None)
    return end.value.code or 0


def test_the_next_build_obeys_and_forgets(
    graph: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("review", "--graph", graph) == 0
    assert "One meeting or two? the rules say two" in capsys.readouterr().out
    monkeypatch.setattr("kg.cli.reviews.typer.getchar", keys("s"))
    monkeypatch.setattr("kg.cli.reviewing._is_terminal", lambda: True)
    assert run("review", "--graph", graph, "--who", "A. Curator") == 0
    assert meetings(graph) == 2
    assert run("build", "docs", "-o", graph) == 0
    assert meetings(graph) == 1
    Path("curation/decisions.csv").unlink()
    assert run("build", "docs", "-o", graph) == 0
    assert meetings(graph) == 2


def test_wrong_names_are_told(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("review", "--graph", graph, "--kind", "topic") == 1
    assert "--kind must be person, meeting or pledge" in capsys.readouterr().err
    assert run("build", "docs", "-o", graph, "--decisions", "nowhere.csv") == 1
    assert "nowhere.csv" in capsys.readouterr().err
