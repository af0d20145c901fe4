"""Which rules, and which sentences, found values were read from: what `kg eval --by` counts."""

from datetime import date

import pytest

from kg.evaluate import Report, Tally, evaluate, render_by_origin, with_origins
from kg.pipeline import extract_document
from kg.read import make_document
from kg.records import read_record, to_record

TEXT = """Foreign Minister Duarte meets the Foreign Minister of Sweden

On 3 May, Foreign Minister Ana Duarte of Portugal met Foreign Minister Bo Lindqvist of Sweden in Oslo. They discussed fisheries.

Portugal will provide 5 million euros to Mali. It will also provide 2 million euros to Ghana."""
GOLD = {
    "id": "d1",
    "meetings": [
        {
            "participants": [{"name": "Ana Duarte", "for": "PRT"}, {"name": "Bo Lindqvist", "for": "SWE"}],
            "date": "2023-05-03",
            "place": "Bergen",
            "quote": "met Foreign Minister Bo Lindqvist",
        }
    ],
    "pledges": [
        {
            "type": "financial",
            "by": ["PRT"],
            "to": ["MLI"],
            "amount": 5e6,
            "currency": "EUR",
            "quote": "to Mali",
        }
    ],
}


@pytest.fixture(scope="module")
def report() -> Report:
    document = make_document(TEXT, id="d1", published=date(2023, 5, 4))
    extraction = extract_document(document)
    judged = evaluate([read_record(GOLD)], [read_record(to_record(document, extraction))], [document])
    return with_origins(judged, {"d1": extraction})


def test_each_found_value_has_the_sentence_and_the_rule_it_was_read_from(report: Report) -> None:
    stands = report.by_origin("stands")
    assert stands["meetings"] == {"own sentence": Tally(right=1)}
    assert stands["place"] == {"own sentence": Tally(spurious=1, missed=1)}
    assert stands["themes"] == {"elsewhere": Tally(spurious=1)}
    assert stands["financial: by"] == {"own sentence": Tally(right=1)}
    by_rule = report.by_origin("rule")["financial"]
    assert sum((one.right for one in by_rule.values()), 0) == 1
    assert sum((one.spurious for one in by_rule.values()), 0) == 1


def test_what_was_missed_has_no_origin(report: Report) -> None:
    silent = with_origins(evaluate([read_record(GOLD)], []), {})
    assert all(one.origin is None for one in silent.judgements)
    assert not any(silent.by_origin("rule").values())
    assert "main meetings" not in report.by_origin("rule")


def test_most_faults_come_first(report: Report) -> None:
    head, *rows = (line.split() for line in render_by_origin(report, "rule").split("\n"))
    assert head == ["measure", "rule", "precision", "right", "spurious"]
    financial = [row[-3:] for row in rows if row[0] == "financial"]
    assert financial == [["0.500", "1", "1"]] or financial == [["0.000", "0", "1"], ["1.000", "1", "0"]]
