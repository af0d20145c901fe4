"""Judged pairs of mentions against what resolution makes of them: python benchmarks/merges.py CORPUS.jsonl.gz

``merge_pairs.csv`` beside this file names the pairs: kind (meeting or person), the two mentions by document and
place, what the mentions are of, whether they are one, and whether the pair may be looked at while rules are
written (work) or is only measured (validation). All documents are resolved together; what was read for the graph
named as second argument is not read again. A pair outlives changes of extraction: of the meetings that the
judged sentence tells the one is taken that is most like what was judged, else the one of the same document whose
sides, or whose sentences, say the same; a person under another name if that is longer or shorter. What is not found is "gone".
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.cache import ExtractionCache
from kg.models import Document, Extraction, MeetingMention
from kg.pipeline import extract_document, read_all
from kg.resolve.corpus import Resolution, settle_all
from kg.resolve.meetings.encounters import Encounter
from kg.resolve.names import fold

PAIRS = Path(__file__).parent / "merge_pairs.csv"
_LIKE = 0.2  # share of words by which a meeting told by the judged sentence is the judged one
_SURELY = 0.6  # the same for one told elsewhere in the document
_CALLS = frozenset({"phone", "video"})
_CUT = 40  # characters by which a sentence may begin later than when it was judged


@dataclass(frozen=True, slots=True)
class Mention:
    """A judged mention: its document, the place or the folded name, and for a meeting who met and how."""

    kind: str
    document: str
    place: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """Two mentions and whether they are one thing."""

    a: Mention
    b: Mention
    same: bool
    split: str

    @property
    def kind(self) -> str:
        """What the mentions are of: meeting or person."""
        return self.a.kind


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
            f"{self.pairs} pairs ({self.missing} gone): precision {self.precision:.3f}, "
            f"recall {self.recall:.3f}; B-cubed {self.b_cubed_precision:.3f} / {self.b_cubed_recall:.3f}"
        )


def read_pairs(path: Path = PAIRS) -> list[Judged]:
    """The judged pairs."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Judged(_mention(row, "a"), _mention(row, "b"), row["same"] == "yes", row["split"])
            for row in csv.DictReader(lines)
        ]


def _mention(row: Mapping[str, str], side: str) -> Mention:
    document, _, place = row[side].partition("@")
    return Mention(row["kind"], document, place, frozenset(row[f"{side}_is"].split()))


def words_of(mention: MeetingMention) -> frozenset[str]:
    """Who met and how, as ``merge_pairs.csv`` writes it: sides, names, the words of a title, and the way of a call."""
    sides = {one.party.key.replace(" ", "-") for one in mention.participants if one.party}
    names = {word for one in mention.participants for word in fold(one.name or "").split() if len(word) > 2}
    way = _CALLS & {mention.mode.value}
    return frozenset(sides | names | set(fold(mention.title or "").split()) | way)


class Found:
    """What each judged mention was settled to be."""

    def __init__(self, found: Resolution) -> None:
        self._sets = {
            each.reference: str(n) for n, members in enumerate(found.merged.sets) for each in members
        }
        self._meetings: dict[str, list[Encounter]] = defaultdict(list)
        for each in found.encounters:
            self._meetings[each.document].append(each)
        self._persons: dict[str, dict[str, str]] = defaultdict(dict)
        self._fullest: dict[str, dict[str, str]] = defaultdict(dict)
        for one in found.people.cast.appearances:
            owner = found.people.ids.get(one.key) or f"nobody {one.key.reference}"
            names = self._persons[one.key.document]
            fullest = one.key.reference.partition("@")[2]
            names[fullest] = self._fullest[one.key.document][fullest] = owner
            for variant in one.variants:
                names.setdefault(fold(variant).replace(" ", "-"), owner)

    def owner(self, mention: Mention) -> str | None:
        """The thing that a mention was settled to be; None where extraction no longer finds it."""
        if mention.kind == "person":
            return self._person(mention)
        meeting = self.meeting(mention)
        return self._sets[meeting.reference] if meeting else None

    def meeting(self, mention: Mention) -> Encounter | None:
        """The meeting that a judged mention is today."""
        place, judged = int(mention.place.partition("~")[0]), f"{mention.document}@{mention.place}"
        of_document = sorted(
            ((_likeness(each, mention), each) for each in self._meetings[mention.document]),
            key=lambda found: (-found[0], found[1].reference != judged, found[1].reference),
        )
        told_here = [(likeness, each) for likeness, each in of_document if _tells(each, place)]
        here = [each for likeness, each in told_here if likeness >= _LIKE]
        here = here or [each for _, each in told_here if len(told_here) == 1 and _has_sides(each, mention)]
        if here:
            return here[0]
        way = mention.words & _CALLS
        surely = [each for likeness, each in of_document if likeness >= _SURELY]
        elsewhere = [each for each in surely if words_of(each.mention) & _CALLS == way]
        elsewhere = elsewhere or [each for _, each in of_document if _says_all(each, mention)]
        return elsewhere[0] if len(elsewhere) == 1 else None

    def _person(self, mention: Mention) -> str | None:
        names = self._persons[mention.document]
        if mention.place in names:
            return names[mention.place]
        words = set(mention.place.split("-"))
        known = ((set(name.split("-")), owner) for name, owner in self._fullest[mention.document].items())
        like = {owner for name, owner in known if words <= name or words >= name}
        return like.pop() if len(like) == 1 else None


def _likeness(encounter: Encounter, mention: Mention) -> float:
    words = words_of(encounter.mention)
    return len(words & mention.words) / max(len(words | mention.words), 1)


def _says_all(encounter: Encounter, mention: Mention) -> bool:
    """Whether sides and sentences hold every word of what was judged, and the way they met is the same."""
    told = (encounter.mention.evidence, *encounter.mention.reports)
    spoken = {word for each in told for word in fold(each.quote).split()}
    words = words_of(encounter.mention)
    alike = _has_sides(encounter, mention) and words & _CALLS == mention.words & _CALLS
    telling = {word for word in mention.words if not word.isupper()}
    return alike and len(telling) > 1 and telling <= words | spoken


def _has_sides(encounter: Encounter, mention: Mention) -> bool:
    """Whether all sides of what was judged take part, two or more."""
    sides = {word for word in mention.words if word.isupper()}
    return len(sides) > 1 and sides <= words_of(encounter.mention)


def _tells(encounter: Encounter, place: int) -> bool:
    """Whether one of the sentences that tell of the meeting stands at a place."""
    told = (encounter.mention.evidence, *encounter.mention.reports)
    return any(each.start - _CUT <= place < each.end for each in told)


def score(pairs: Sequence[Judged], owners: Mapping[Mention, str | None]) -> Score:
    """Pairwise precision and recall, and B-cubed over the partners that were judged."""
    known = [pair for pair in pairs if owners[pair.a] and owners[pair.b]]
    joined = {pair: owners[pair.a] == owners[pair.b] for pair in known}
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


def _b_cubed(pairs: Iterable[Judged], joined: Mapping[Judged, bool]) -> Iterator[tuple[float, float]]:
    """For each mention the share of right partners among those it got, and among those it should have."""
    around: dict[Mention, list[tuple[bool, bool]]] = defaultdict(list)
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
    found = Found(settle_all(documents, extractions_of(documents, graph)))
    owners = {mention: found.owner(mention) for pair in pairs for mention in (pair.a, pair.b)}
    for kind in ("meeting", "person"):
        for split in ("work", "validation"):
            chosen = [pair for pair in pairs if pair.kind == kind and pair.split == split]
            print(f"{kind:8} {split:11}", score(chosen, owners))  # noqa: T201
    for pair in (pair for pair in pairs if pair.split == "work"):
        ends = owners[pair.a], owners[pair.b]
        if None in ends or (ends[0] == ends[1]) != pair.same:
            fault = "gone" if None in ends else "missed" if pair.same else "wrong"
            places = (f"{each.document}@{each.place}" for each in (pair.a, pair.b))
            print(fault, pair.kind, *places)  # noqa: T201


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
