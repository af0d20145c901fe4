"""The corpus and the gold already there in, the ids of the documents to annotate out: how ours were chosen.

Kept so that the choice can be repeated: `python tests/gold/choose.py ../shared` writes a tab-separated list
to standard output. Documents are put into strata by words of their title, and into the domestic stratum when
they name too few foreign countries; within a stratum the order is that of a hash, so that nobody picked what
looked easy. Every second one is for validation only. A third part, held out, was chosen later in the same way
from what was left: shorter texts, and quotas that favour the strata where facts are. A fourth, more to work on,
came last: another hash, and publishers and years take turns.
"""

import csv
import gzip
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LENGTHS = range(300, 12_001)
FOREIGN_MENTIONS = 5  # in the text; one in the title is enough
# The United States and its territories; Georgia and Jersey are as often American states.
DOMESTIC = ("USA", "ASM", "GUM", "MNP", "PRI", "UMI", "VIR", "GEO", "JEY")
QUOTAS = {
    "call": (20, r"\bcall\b|spoke|telephone|phone"),
    "travel": (10, r"\btravel|\btrip\b|visit"),
    "joint": (8, r"joint (statement|press|declaration)|leaders.? (statement|declaration)|communiqu"),
    "factsheet": (4, r"fact sheet"),
    "aid": (12, r"assistance|\baid\b|package|funding|\$|million|vaccine|doses|donat|humanitarian|drawdown"),
    "multilateral": (
        12,
        r"\bG-?7\b|\bG20\b|quad\b|asean|trilateral|summit|ministerial|nato\b|group|coalition|dialogue|apec|oecd",
    ),
    "transcript": (4, r"remarks|press (conference|availability|briefing|gaggle)|gaggle|interview"),
    "visit": (20, r"meeting|meets|bilateral|readout"),
    "statement": (8, r""),
    "domestic": (4, r""),
}
HELD_OUT_LENGTHS = range(300, 8_001)
HELD_OUT_QUOTAS = {
    "visit": 8,
    "call": 6,
    "travel": 4,
    "aid": 4,
    "multilateral": 2,
    "joint": 2,
    "transcript": 2,
    "statement": 2,
}
WORK_2_LENGTHS = range(300, 9_001)
WORK_2_QUOTAS = {
    "visit": 8,
    "call": 4,
    "travel": 5,
    "aid": 4,
    "multilateral": 4,
    "joint": 4,
    "factsheet": 3,
    "transcript": 2,
    "statement": 3,
    "domestic": 3,
}

Strata = dict[str, list[dict[str, Any]]]


def foreign_names(countries: Path) -> re.Pattern[str]:
    """Names and demonyms of every country but the publishers' own."""
    names: set[str] = set()
    with countries.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["iso3"] not in DOMESTIC:
                names |= {row["name"], *row["demonyms"].split("|")}
    names -= {"American", "Americans", "Indian", ""}  # as often the publishers' own people
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})\b")


def stratum(document: dict[str, Any], foreign: re.Pattern[str]) -> str:
    """Where a document belongs."""
    title = document["title"]
    if not foreign.search(title) and len(foreign.findall(document["text"])) < FOREIGN_MENTIONS:
        return "domestic"
    return next(name for name, (_, words) in QUOTAS.items() if re.search(words, title, re.IGNORECASE))


def read_strata(shared: Path) -> Strata:
    """Every document that has no gold yet, by stratum."""
    known = {json.loads(line)["id"] for line in (shared / "gold/dev.jsonl").open(encoding="utf-8")}
    foreign = foreign_names(shared / "reference/countries.csv")
    strata: Strata = {name: [] for name in QUOTAS}
    with gzip.open(shared / "corpus/dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            if document["id"] not in known and len(document["text"]) in LENGTHS:
                strata[stratum(document, foreign)].append(document)
    return strata


def hashed(one: str, salt: str = "communique") -> str:
    """What documents are ordered by."""
    return hashlib.sha256(f"{salt} {one}".encode()).hexdigest()


def choose_first(strata: Strata) -> Iterator[tuple[str, str, str]]:
    """Yield id, stratum and "work", "validation" or "heldout"."""
    for name, documents in strata.items():
        documents = sorted(documents, key=lambda one: hashed(one["id"]))
        for number, one in enumerate(documents[: QUOTAS[name][0]]):
            yield one["id"], name, "validation" if number % 2 else "work"
        left = [one for one in documents[QUOTAS[name][0] :] if len(one["text"]) in HELD_OUT_LENGTHS]
        for one in left[: HELD_OUT_QUOTAS.get(name, 0)]:
            yield one["id"], name, "heldout"


def choose_more(strata: Strata, taken: set[str]) -> Iterator[tuple[str, str, str]]:
    """Yield id, stratum and "work2": publishers and years take turns, so that none is left out."""
    for name, quota in WORK_2_QUOTAS.items():
        turns: Counter[tuple[str, str]] = Counter()
        ordered = []
        for one in sorted(strata[name], key=lambda one: hashed(one["id"], "communique 2")):
            if one["id"] not in taken and len(one["text"]) in WORK_2_LENGTHS:
                cell = one["publisher"], one["date"][:4]
                turns[cell] += 1
                ordered.append((turns[cell], hashed(one["id"], "communique 2"), one["id"]))
        for _, _, one in sorted(ordered)[:quota]:
            yield one, name, "work2"


def choose(shared: Path) -> Iterator[tuple[str, str, str]]:
    """Yield id, stratum and set."""
    strata = read_strata(shared)
    first = list(choose_first(strata))
    yield from first
    yield from choose_more(strata, {one for one, _, _ in first})


if __name__ == "__main__":
    sys.stdout.writelines("\t".join(row) + "\n" for row in choose(Path(sys.argv[1])))
