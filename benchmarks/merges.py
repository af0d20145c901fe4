"""Judged pairs of mentions against what resolution makes of them: python benchmarks/merges.py CORPUS.jsonl.gz

``merge_pairs.csv`` beside this file names the pairs: kind (meeting or person), the two mentions as a
curator's decision would, whether they are one, and whether the pair may be looked at while rules are
written (work) or is only measured (validation). All documents are resolved together; what was read for the
graph named as second argument is not read again. A mention told by another sentence than when it was judged
is found if that sentence is still among its reports, a person under another name if the name is a variant.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.cache import ExtractionCache
from kg.models import Document, Extraction
from kg.pipeline import extract_document, read_all
from kg.resolve.appearances import appearance_key
from kg.resolve.corpus import Resolution, settle_all
from kg.resolve.encounters import Encounter

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


def things(found: Resolution) -> dict[str, str]:
    """What each mention was settled to be, by kind and reference; a sentence that reports one refers to it."""
    owners = {
        f"meeting {each.reference}": f"meeting {n}"
        for n, members in enumerate(found.merged.sets)
        for each in members
    }
    told: dict[str, set[str]] = defaultdict(set)
    for each in found.encounters:
        for place in _reports(each):
            told[f"meeting {place}"].add(owners[f"meeting {each.reference}"])
    for appearance in found.people.cast.appearances:
        person = found.people.ids.get(appearance.key)
        owner = owners[f"person {appearance.key.reference}"] = person or f"nobody {appearance.key.reference}"
        for variant in appearance.variants:
            told[f"person {appearance_key(appearance.key.document, variant).reference}"].add(owner)
    owners |= {place: next(iter(of)) for place, of in told.items() if len(of) == 1 and place not in owners}
    return owners


def _reports(encounter: Encounter) -> set[str]:
    return {f"{encounter.document}@{each.start}" for each in encounter.mention.reports}


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


def extractions_of(documents: Iterable[Document], graph: Path | None) -> list[Extraction]:
    """What the documents say; what a build of ``graph`` has read is not read again."""
    if graph is None:
        return [extract_document(each) for each in documents]
    with ExtractionCache(graph) as kept:
        return [kept.find(each) or extract_document(each) for each in documents]


def main(corpus: Path, graph: Path | None = None) -> None:
    """Print the scores, and every pair of the work half that went wrong."""
    pairs = read_pairs()
    documents, _ = read_all([corpus])
    owners = things(settle_all(documents, extractions_of(documents, graph)))
    for kind in ("meeting", "person"):
        for split in ("work", "validation"):
            chosen = [pair for pair in pairs if pair.kind == kind and pair.split == split]
            print(f"{kind:8} {split:11}", score(chosen, owners))  # noqa: T201
    for pair in (pair for pair in pairs if pair.split == "work"):
        ends = owners.get(_key(pair, pair.a)), owners.get(_key(pair, pair.b))
        if None in ends or (ends[0] == ends[1]) != pair.same:
            fault = "gone" if None in ends else "missed" if pair.same else "wrong"
            print(fault, pair.kind, pair.a, pair.b)  # noqa: T201


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
