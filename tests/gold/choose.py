"""The corpus and the gold already there in, the ids of the documents to annotate out: how ours were chosen.

Kept so that the choice can be repeated: `python tests/gold/choose.py ../shared` writes a tab-separated list
to standard output. Documents are put into strata by words of their title, and into the domestic stratum when
they name too few foreign countries; within a stratum the order is that of a hash, so that nobody picked what
looked easy. Every second one is for validation only. A third part, held out, was chosen later in the same way
from what was left: shorter texts, and quotas that favour the strata where facts are.
"""

import csv
import gzip
import hashlib
import json
import re
import sys
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


def choose(shared: Path) -> Iterator[tuple[str, str, str]]:
    """Yield id, stratum and "work", "validation" or "heldout"."""
    known = {json.loads(line)["id"] for line in (shared / "gold/dev.jsonl").open(encoding="utf-8")}
    foreign = foreign_names(shared / "reference/countries.csv")
    strata: dict[str, list[str]] = {name: [] for name in QUOTAS}
    short: set[str] = set()
    with gzip.open(shared / "corpus/dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            if document["id"] not in known and len(document["text"]) in LENGTHS:
                strata[stratum(document, foreign)].append(document["id"])
                if len(document["text"]) in HELD_OUT_LENGTHS:
                    short.add(document["id"])
    for name, ids in strata.items():
        ids.sort(key=lambda one: hashlib.sha256(f"communique {one}".encode()).hexdigest())
        for number, one in enumerate(ids[: QUOTAS[name][0]]):
            yield one, name, "validation" if number % 2 else "work"
        left = [one for one in ids[QUOTAS[name][0] :] if one in short]
        for one in left[: HELD_OUT_QUOTAS.get(name, 0)]:
            yield one, name, "heldout"


if __name__ == "__main__":
    sys.stdout.writelines("\t".join(row) + "\n" for row in choose(Path(sys.argv[1])))
