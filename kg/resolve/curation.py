"""curation/decisions.csv → what a curator decided about pairs; it wins over the rules."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from kg.errors import SourceError

Verdict = Literal["same", "different", "unsure"]
Kind = Literal["person", "meeting", "pledge"]
_COLUMNS = ("a", "b", "verdict", "who", "why")
_VERDICTS = ("same", "different", "unsure")
_KINDS = ("person", "meeting", "pledge")


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """Two subjects of one kind and what a curator said of them.

    A subject is a thing by its identifier ("person/usa-blinken-antony") or a mention by its reference
    ("person:DOCUMENT@blinken", "meeting:DOCUMENT@120", "pledge:DOCUMENT@340"); the number is where
    its sentence starts.
    """

    a: str
    b: str
    verdict: Verdict
    who: str = ""
    why: str = ""

    @property
    def kind(self) -> Kind:
        """What the subjects are."""
        return cast(Kind, subject_kind(self.a))


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions in force."""

    all: tuple[Decision, ...] = ()

    def of(self, kind: Kind, verdict: Verdict) -> Iterator[tuple[str, str]]:
        """The pairs of one kind with one verdict."""
        return ((one.a, one.b) for one in self.all if one.kind == kind and one.verdict == verdict)

    def covers(self, a: str, b: str) -> bool:
        """Whether a pair is decided, or put aside as unsure."""
        return any({one.a, one.b} == {a, b} for one in self.all)


def subject_kind(subject: str) -> str:
    """The kind that a subject names.

    >>> subject_kind("meeting:003@512"), subject_kind("person/jpn-kamikawa-yoko")
    ('meeting', 'person')
    """
    return subject.replace(":", "/").split("/", 1)[0]


def read_decisions(path: Path | None) -> Decisions:
    """Read a file of decisions; none where there is no file.

    Lines that repeat are one; a pair with two verdicts, or of two kinds of thing, is refused.
    """
    if path is None or not path.exists():
        return Decisions()
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        if rows.fieldnames is None or not set(_COLUMNS[:3]) <= set(rows.fieldnames):
            raise SourceError(f"{path}: the first line must name the columns {', '.join(_COLUMNS)}")
        found = [_decision(row, f"{path}, line {rows.line_num}") for row in rows]
    _refuse_disputed(found, path)
    return Decisions(tuple(sorted(set(found))))


def _decision(row: dict[str, str | None], place: str) -> Decision:
    a, b = sorted(((row["a"] or "").strip(), (row["b"] or "").strip()))
    verdict = (row["verdict"] or "").strip()
    if verdict not in _VERDICTS:
        raise SourceError(f"{place}: verdict must be same, different or unsure, not “{verdict}”")
    if subject_kind(a) not in _KINDS or subject_kind(a) != subject_kind(b) or a == b:
        raise SourceError(f"{place}: “{a}” and “{b}” must be two persons, two meetings or two pledges")
    return Decision(
        a, b, cast(Verdict, verdict), (row.get("who") or "").strip(), (row.get("why") or "").strip()
    )


def _refuse_disputed(decisions: list[Decision], path: Path) -> None:
    verdicts: dict[tuple[str, str], str] = {}
    for one in decisions:
        if verdicts.setdefault((one.a, one.b), one.verdict) != one.verdict:
            raise SourceError(f"{path}: “{one.a}” and “{one.b}” have two verdicts; remove one line")


def add_decision(path: Path, decision: Decision) -> None:
    """Append a decision, starting the file where there is none."""
    new = not path.exists()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        if new:
            writer.writerow(_COLUMNS)
        writer.writerow([decision.a, decision.b, decision.verdict, decision.who, decision.why])


def remove_decision(path: Path, decision: Decision) -> None:
    """Take back the last line that says so; every other line of the file stays as it is."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    said = [decision.a, decision.b, decision.verdict, decision.who, decision.why]
    places = [number for number, row in enumerate(rows) if row == said]
    for number in places[-1:]:
        del rows[number]
    with path.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows(rows)
