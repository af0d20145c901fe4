"""Our own annotations: well formed without the corpus, and at their words where the corpus is at hand."""

import gzip
import json
from functools import cache
from pathlib import Path

import pytest

from kg.evaluate import evaluate, load_records, text_digest
from kg.models import Span
from kg.records import DocumentRecord, MeetingRecord, PledgeRecord

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "dev.jsonl.gz"
SIZES = {"work": 51, "work2": 40, "work3": 19, "validation": 51, "heldout": 30, "heldout2": 21}
FILES = {name: ROOT / "tests" / "gold" / f"{name}.jsonl" for name in SIZES}


@cache
def texts() -> dict[str, str]:
    if not CORPUS.exists():
        pytest.skip("the shared corpus is not at hand")
    wanted = {record.id for path in FILES.values() for record in load_records(path)}
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        rows = (row for row in map(json.loads, lines) if row["id"] in wanted)
        return {row["id"]: f"{row['title']}\n{row['text']}" for row in rows}


def entries(record: DocumentRecord) -> tuple[MeetingRecord | PledgeRecord, ...]:
    return (*record.meetings, *record.pledges)


def test_no_document_is_in_two_parts() -> None:
    parts = {name: {record.id for record in load_records(path)} for name, path in FILES.items()}
    assert {name: len(ids) for name, ids in parts.items()} == SIZES
    assert len(set().union(*parts.values())) == sum(SIZES.values())


@pytest.mark.parametrize("name", FILES)
def test_quotes_are_offsets_and_links_point_inside_the_document(name: str) -> None:
    for record in load_records(FILES[name]):
        assert record.sha256
        assert all(isinstance(one.quote, Span) for one in entries(record))
        links = [
            link for one in record.pledges for link in (one.part_of, one.additional_to) if link is not None
        ]
        assert all(link < len(record.pledges) for link in links)
        assert all((one.date or one.end_date is None) and one.participants for one in record.meetings)


@pytest.mark.parametrize("name", FILES)
def test_offsets_hold_for_the_corpus(name: str) -> None:
    stored = texts()
    records = load_records(FILES[name], stored)
    for record in records:
        assert record.sha256 == text_digest(stored[record.id])
        for one in entries(record):
            assert isinstance(one.quote, str)
            assert one.quote == one.quote.strip()
            assert 4 <= len(one.quote.split()) <= 20
    assert all(judgement.right for judgement in evaluate(records, records).judgements)
