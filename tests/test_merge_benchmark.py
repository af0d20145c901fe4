"""The judged pairs of the merge benchmark: that they are well formed, and that the scores are what they claim."""

import csv
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

import merges  # noqa: E402


def test_three_hundred_pairs_of_meetings_and_of_persons() -> None:
    pairs = merges.read_pairs()
    kinds = Counter(pair.kind for pair in pairs)
    assert kinds["meeting"] >= 300
    assert kinds["person"] >= 300
    assert {pair.split for pair in pairs} == {"work", "validation"}


def test_pairs_are_sorted_once_each_and_of_two_mentions() -> None:
    with merges.PAIRS.open(encoding="utf-8", newline="") as lines:
        rows = [(row["kind"], row["a"], row["b"]) for row in csv.DictReader(lines)]
    assert len(rows) == len(set(rows))
    assert all(a < b and "@" in a and "@" in b for _, a, b in rows)


def test_scores_of_a_small_example() -> None:
    pairs = [
        merges.Judged("meeting", "a@0", "b@0", same=True, split="work"),
        merges.Judged("meeting", "a@0", "c@0", same=False, split="work"),
        merges.Judged("meeting", "b@0", "d@0", same=True, split="work"),
        merges.Judged("meeting", "a@0", "gone@0", same=True, split="work"),
    ]
    owners = {"meeting a@0": "1", "meeting b@0": "1", "meeting c@0": "1", "meeting d@0": "2"}
    score = merges.score(pairs, owners)
    assert (score.pairs, score.missing) == (3, 1)
    assert (score.precision, score.recall) == (0.5, 0.5)
    assert round(score.b_cubed_precision, 3) == round((2 / 3 + 1 + 1 / 2 + 1) / 4, 3)
    assert round(score.b_cubed_recall, 3) == round((1 + 2 / 3 + 1 + 1 / 2) / 4, 3)
