"""Judged pairs of mentions against what resolution makes of them: python benchmarks/merges.py CORPUS.jsonl.gz

``merge_pairs.csv`` beside this file names the pairs: kind (meeting or person), the two mentions as a
curator's decision would, whether they are one, and whether the pair may be looked at while rules are
written (work) or is only measured (validation). Only the documents of the pairs are read and resolved.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.pipeline import extract_document
from kg.read import read_sources
from kg.read.refusals import Refusal
from kg.resolve.corpus import Resolution, settle_all

PAIRS = Path(__file__).parent / "merge_pairs.csv"


@dataclass(frozen=True, slots=True)
class Judged:
    """Two mentions and whether they are one thing."""

    kind: str
    a: str
    b: str
    same: bool
    split: str


@dataclass(frozen=True, slots=True)
class Score:
    """How decisions about judged pairs agree with the judgement."""

    pairs: int
    missing: int
    precision: float
    recall: float
    b_cubed_precision: float
    b_cubed_recall: float

    def __str__(self) -> str:
        return (
            f"{self.pairs} pairs ({self.missing} not found): precision {self.precision:.3f}, "
            f"recall {self.recall:.3f}; B-cubed {self.b_cubed_precision:.3f} / {self.b_cubed_recall:.3f}"
        )


def read_pairs(path: Path = PAIRS) -> list[Judged]:
    """The judged pairs."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Judged(row["kind"], row["a"], row["b"], row["same"] == "yes", row["split"])
            for row in csv.DictReader(lines)
        ]


def documents_of(pairs: Iterable[Judged]) -> set[str]:
    """The documents that hold the mentions."""
    return {each.partition("@")[0] for pair in pairs for each in (pair.a, pair.b)}


def things(found: Resolution) -> dict[str, str]:
    """What each mention was settled to be, by kind and reference."""
    owners = {
        f"meeting {each.reference}": f"meeting {n}"
        for n, members in enumerate(found.merged.sets)
        for each in members
    }
    for appearance in found.people.cast.appearances:
        person = found.people.ids.get(appearance.key)
        owners[f"person {appearance.key.reference}"] = person or f"nobody {appearance.key.reference}"
    return owners


def score(pairs: Sequence[Judged], owners: Mapping[str, str]) -> Score:
    """Pairwise precision and recall, and B-cubed over the partners that were judged."""
    known = [pair for pair in pairs if _key(pair, pair.a) in owners and _key(pair, pair.b) in owners]
    joined = {pair: owners[_key(pair, pair.a)] == owners[_key(pair, pair.b)] for pair in known}
    right = sum(1 for pair in known if joined[pair] and pair.same)
    made, wanted = sum(joined.values()), sum(pair.same for pair in known)
    cubed = list(_b_cubed(known, joined))
    return Score(
        pairs=len(known),
        missing=len(pairs) - len(known),
        precision=right / made if made else 1.0,
        recall=right / wanted if wanted else 1.0,
        b_cubed_precision=sum(one for one, _ in cubed) / max(len(cubed), 1),
        b_cubed_recall=sum(other for _, other in cubed) / max(len(cubed), 1),
    )


def _key(pair: Judged, mention: str) -> str:
    return f"{pair.kind} {mention}"


def _b_cubed(pairs: Iterable[Judged], joined: Mapping[Judged, bool]) -> Iterator[tuple[float, float]]:
    """For each mention the share of right partners among those it got, and among those it should have."""
    around: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for pair in pairs:
        for mention in (pair.a, pair.b):
            around[mention].append((joined[pair], pair.same))
    for judged in around.values():
        right = 1 + sum(made and same for made, same in judged)  # a mention is its own partner
        yield right / (1 + sum(made for made, _ in judged)), right / (1 + sum(same for _, same in judged))


def main(corpus: Path) -> None:
    """Print the scores, and every pair of the work half that went wrong."""
    pairs = read_pairs()
    wanted = documents_of(pairs)
    documents = [
        each for each in read_sources([corpus]) if not isinstance(each, Refusal) and each.id in wanted
    ]
    owners = things(settle_all(documents, [extract_document(each) for each in documents]))
    for kind in ("meeting", "person"):
        for split in ("work", "validation"):
            chosen = [pair for pair in pairs if pair.kind == kind and pair.split == split]
            print(f"{kind:8} {split:11}", score(chosen, owners))  # noqa: T201
    for pair in pairs:
        ends = owners.get(_key(pair, pair.a)), owners.get(_key(pair, pair.b))
        if pair.split == "work" and None not in ends and (ends[0] == ends[1]) != pair.same:
            print("missed" if pair.same else "wrong", pair.kind, pair.a, pair.b)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
