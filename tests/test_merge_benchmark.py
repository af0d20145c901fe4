"""The judged pairs of the merge benchmark: that they are well formed, and that the scores are what they claim."""

import csv
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

import merges  # noqa: E402

from kg.pipeline import extract_document  # noqa: E402
from kg.read import make_document  # noqa: E402
from kg.resolve.corpus import settle_all  # noqa: E402


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


def test_every_meeting_says_who_met() -> None:
    meetings = [one for pair in merges.read_pairs() if pair.kind == "meeting" for one in (pair.a, pair.b)]
    assert all(one.words and one.place.partition("~")[0].isdigit() for one in meetings)


def test_scores_of_a_small_example() -> None:
    a, b, c, d, gone = (merges.Mention("meeting", name, "0", frozenset()) for name in "abcde")
    pairs = [
        merges.Judged(a, b, same=True, split="work"),
        merges.Judged(a, c, same=False, split="work"),
        merges.Judged(b, d, same=True, split="work"),
        merges.Judged(a, gone, same=True, split="work"),
    ]
    owners = {a: "1", b: "1", c: "1", d: "2", gone: None}
    score = merges.score(pairs, owners)
    assert (score.pairs, score.missing) == (3, 1)
    assert (score.precision, score.recall) == (0.5, 0.5)
    assert round(score.b_cubed_precision, 3) == round((2 / 3 + 1 + 1 / 2 + 1) / 4, 3)
    assert round(score.b_cubed_recall, 3) == round((1 + 2 / 3 + 1 + 1 / 2) / 4, 3)


TEXT = """On 4 May 2023, Foreign Minister Ana Ruiz of Peru met Foreign Minister Erik Berg of Norway in Lima.
They discussed fisheries. On 6 May 2023, Minister Ruiz spoke by telephone with Foreign Minister Erik Berg of Norway."""


def test_a_mention_is_found_by_sentence_and_by_who_met() -> None:
    document = make_document(TEXT, id="d1")
    found = merges.Found(settle_all([document], [extract_document(document)]))

    def day(place: int, words: str) -> str | None:
        mention = merges.Mention("meeting", document.id, str(place), frozenset(words.split()))
        meeting = found.meeting(mention)
        return meeting.when.iso()[0] if meeting and meeting.when else None

    call, start = TEXT.index("On 6 May"), TEXT.index("On 4 May")
    assert day(start, "PER NOR ruiz berg") == "2023-05-04"
    assert day(call, "PER NOR ruiz berg phone") == "2023-05-06"
    assert day(call + 9, "PER NOR ruiz berg") == "2023-05-06"  # the sentence begins elsewhere today
    assert day(len(TEXT) + 90, "PER NOR ana ruiz erik berg phone") == "2023-05-06"  # by who met, and how
    assert day(start, "JPN FRA") is None
    assert day(len(TEXT) + 90, "PER NOR") is None
    assert day(len(TEXT) + 90, "PER NOR lima foreign may 4") == "2023-05-04"  # by the words of its sentence
    others = "anton bruno carl dora emil franz gita hans ida jo karl lea"
    assert day(start, f"PER NOR {others}") == "2023-05-04"  # the only one of these sides told here
    assert day(start, f"PER SWE {others}") is None
    person = merges.Mention("person", document.id, "erik-b-berg", frozenset())
    assert found.owner(person) == found.owner(merges.Mention("person", document.id, "erik-berg", frozenset()))
    assert found.owner(merges.Mention("person", document.id, "erik-ruiz", frozenset())) is None
