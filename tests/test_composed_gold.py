"""The composed gold is well formed: its quotes are in its texts, its themes and codes are known."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
GOLD = Path(__file__).parent / "gold"
COUNTRIES = ROOT / "kg" / "reference" / "countries.csv"
WORDS_OF_THEMES = """humanitarian-assistance human-rights democracy rule-of-law sovereignty
conflict-resolution
two-state-solution hostages-detainees terrorism nonproliferation disarmament missiles defence-cooperation
military-aid sanctions cyber-security maritime-security migration trade-investment economic-cooperation
supply-chains critical-minerals energy-security clean-energy climate food-security health technology space
infrastructure development education-culture consular multilateral-cooperation regional-integration
anti-corruption gender environment nuclear-safety disaster-relief elections media-freedom transport
agriculture tourism crime-drugs labour religion"""
THEMES = frozenset(WORDS_OF_THEMES.split())
MEETING_WORDS = {
    "mode": {"in_person", "phone", "video", "unknown"},
    "kind": {"bilateral", "multilateral", "conference", "other"},
    "status": {"held", "planned", "cancelled"},
}
PLEDGE_WORDS = {
    "type": {"financial", "in_kind", "policy"},
    "stage": {"pledged", "delivered", "restated", "requested", "conditional"},
    "precision": {None, "exact", "about", "up_to", "at_least", "more_than", "nearly"},
}
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
CODE = re.compile(r"[A-Z]{3}")

Row = dict[str, Any]


def read(name: str) -> list[Row]:
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").split("\n") if line]


FILES = (
    *("composed", "composed2", "composed3", "composed4", "composed5", "composed6", "composed7", "composed8"),
    *("composed_heldout2", "composed_heldout7"),
)
ALL_DOCUMENTS = [row for name in FILES for row in read(f"{name}_documents.jsonl")]
DOCUMENTS = {row["id"]: row for row in ALL_DOCUMENTS}
RECORDS = [row for name in FILES for row in read(f"{name}.jsonl")]


def country_codes() -> set[str]:
    with COUNTRIES.open(encoding="utf-8") as lines:
        return {row["iso3"] for row in csv.DictReader(lines)}


def every_date(row: Row) -> list[str]:
    found = [m[key] for m in row["meetings"] for key in ("date", "end_date")]
    return [value for value in [*found, *(p["date"] for p in row["pledges"])] if value is not None]


def test_each_document_has_one_record() -> None:
    assert len(DOCUMENTS) == len(ALL_DOCUMENTS) == len(RECORDS)
    assert set(DOCUMENTS) == {row["id"] for row in RECORDS}
    assert {row["set"] for row in read("composed.jsonl")} == {"work", "validation"}
    assert all(row["composed"] and "composed" in row["publisher"] for row in DOCUMENTS.values())


def test_the_held_out_set_is_whole_and_partly_silent() -> None:
    records = read("composed_heldout2.jsonl")
    assert len(records) == len(read("composed_heldout2_documents.jsonl")) == 33
    assert sum(not row["meetings"] and not row["pledges"] for row in records) == 2
    quotes = [one["quote"] for row in records for one in row["meetings"] + row["pledges"]]
    assert [quote for quote in quotes if not 4 <= len(quote.split()) <= 20] == []


@pytest.mark.parametrize("row", RECORDS, ids=lambda row: row["id"])
def test_record(row: Row) -> None:
    document = DOCUMENTS[row["id"]]
    text = f"{document['title']}\n{document['text']}"
    assert [r["quote"] for r in row["meetings"] + row["pledges"] if r["quote"] not in text] == []
    assert [value for value in every_date(row) if not DATE.fullmatch(value)] == []
    for meeting in row["meetings"]:
        assert set(meeting["themes"]) <= THEMES
        assert all(meeting[key] in words for key, words in MEETING_WORDS.items())
        assert meeting["participants"]
        assert [p["name"] for p in meeting["participants"] if p["name"] and p["name"] not in text] == []
    for pledge in row["pledges"]:
        assert all(pledge[key] in words for key, words in PLEDGE_WORDS.items())
        assert (pledge["amount"] is None) == (pledge["currency"] is None)
        others = [pledge[key] for key in ("part_of", "additional_to") if pledge[key] is not None]
        assert all(0 <= other < len(row["pledges"]) for other in others)


@pytest.mark.skipif(not COUNTRIES.exists(), reason="kg/reference/countries.csv is not there yet")
def test_countries_are_alpha_3() -> None:
    codes = country_codes()
    for row in RECORDS:
        for meeting in row["meetings"]:
            named = [*meeting["about"], *filter(None, [meeting["country"]])]
            assert [code for code in named if code not in codes] == [], row["id"]
