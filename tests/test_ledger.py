"""Pledges as documents tell them → rows and totals of the ledger, as tables."""

import tomllib
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from builders import Writer, when

from kg.events import Events
from kg.graph.pledges import write_pledge
from kg.graph.statements import Statements
from kg.graph.terms import CONTRADICTS
from kg.resolve import resolve
from kg.resolve.pledges.ledger import LedgerRow, LedgerTotal, ledger_rows, ledger_totals

DISPUTED, PLAIN = (
    tomllib.loads((Path(__file__).parent / f"cases/{name}.toml").read_text())["case"]
    for name in ("ledger_disputed", "ledger")
)
CASES: list[dict[str, Any]] = [*PLAIN, *DISPUTED]


def told(case: dict[str, Any]) -> list[Writer]:
    """The documents of a case."""
    writers = []
    for number, document in enumerate(case["documents"]):
        published, publisher = document.get("published"), document.get("publisher", "")
        writer = Writer(f"d{number}", published, publisher, text=document.get("headline", ""))
        meets = document.get("meets", [])
        if meets:
            writer.meets(*meets[1:], on=meets[0])
        for pledge in document["pledges"]:
            writer.pledges_that(**{"to": "", **({"announced_at": 0} if meets else {}), **pledge})
        writers.append(writer)
    return writers


def resolved(writers: list[Writer]) -> Events:
    """Everything the documents say together."""
    return resolve([one.document for one in writers], [one.extraction for one in writers])


def row_words(row: LedgerRow, events: Events) -> str:
    """A row as the cases write it."""
    what = f"{row.currency} {row.amount:.12g}" if row.amount is not None else _goods(row.pledge, events)
    return f"{'+' if row.counted else '-'} {what} {row.stage}: {row.reason}"


def _goods(pledge_id: str, events: Events) -> str:
    pledge = next(one for one in events.pledges if one.id == pledge_id)
    parts = [str(fact.value) for fact in (*pledge.count[:1], *pledge.item[:1])]
    return " ".join(parts) or "nothing"


def total_words(total: LedgerTotal) -> str:
    """A total as the cases write it."""
    sides = f"{' '.join(total.donors)} > {' '.join(total.recipients)}"
    return f"{sides} {total.stage} {total.currency} {total.amount:.12g}"


def test_there_are_forty_cases_or_more() -> None:
    assert len(CASES) >= 40
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_rows_and_totals(case: dict[str, Any]) -> None:
    events = resolved(told(case))
    rows = ledger_rows(events.pledges)
    assert sorted(row_words(row, events) for row in rows) == sorted(_in_one_notation(case["rows"]))
    assert [total_words(total) for total in ledger_totals(rows)] == _in_one_notation(case["totals"])


def _in_one_notation(lines: list[str]) -> list[str]:
    """Write the numbers of the cases as the rows do: 60000000000 as 6e+10 and the like."""
    return [
        " ".join(
            f"{float(word):.12g}" if word.replace(".", "").isdigit() and len(word) > 9 else word
            for word in line.split(" ")
        )
        for line in lines
    ]


@pytest.mark.parametrize("case", DISPUTED, ids=lambda case: case["name"])
def test_what_documents_dispute_is_linked_and_listed(case: dict[str, Any]) -> None:
    writers = told(case)
    events = resolved(writers)
    written = Statements()
    for pledge in events.pledges:
        write_pledge(written, pledge)
    linked = any(f" {CONTRADICTS} " in line for line in written.lines())
    listed = [one.message for one in events.issues if one.kind == "contradiction"]
    assert linked is bool(case.get("disputed"))
    assert len(listed) == len(case.get("disputed", ()))
    assert all(any(words in message for message in listed) for words in case.get("disputed", ()))
    doubts = [one.message for one in events.issues if one.kind == "ambiguous-pledge"]
    assert doubts == case.get("doubts", [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_order_of_documents_does_not_matter(case: dict[str, Any]) -> None:
    writers = told(case)
    first = resolved(writers)
    assert all(resolved(list(order)) == first for order in permutations(writers))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_totals_are_the_sums_of_the_counted_rows(case: dict[str, Any]) -> None:
    rows = ledger_rows(resolved(told(case)).pledges)
    counted = sum(row.amount or 0 for row in rows if row.counted)
    assert sum(total.amount for total in ledger_totals(rows)) == pytest.approx(counted)


def test_what_was_announced_at_a_meeting_has_its_day() -> None:
    writer = Writer("a").meets(
        "Yoko Kamikawa, Foreign Minister, JPN", "Eli Cohen, Foreign Minister, ISR", on="2023-11-03"
    )
    writer.pledges_that("JPN", "ISR", 1e6, announced_at=0)
    pledge = resolved([writer]).pledges[0]
    assert pledge.id == "pledge/2023-11-03-jpn-isr-usd-1000000"
    assert pledge.when[0].derived_by == "date/announced-at-meeting"
    assert pledge.when[0].derived_from == (pledge.announced_at,)


def test_where_no_text_names_a_day_a_pledge_is_of_the_day_it_was_first_told() -> None:
    def told_on(name: str, day: str, named: str | None = None) -> Writer:
        article = when(day).model_copy(update={"words": "", "inferred": True})
        return Writer(name, day).pledges_that(
            "NOR", "MDA", 20e6, purpose="energy", on=when(named) if named else article
        )

    early, late, naming = (
        told_on("a", "2024-03-01"),
        told_on("b", "2024-03-05"),
        told_on("c", "2024-03-06", "2024-02-28"),
    )
    (first,) = resolved([late, early]).pledges
    (named,) = resolved([late, naming, early]).pledges
    assert [fact.value.earliest.isoformat() for fact in first.when] == ["2024-03-01"]
    assert [fact.value.earliest.isoformat() for fact in named.when] == ["2024-02-28"]


def test_the_day_of_a_retelling_is_no_other_day_of_the_pledge() -> None:
    given = {"purpose": "winter energy", "said": "It announced $40 million for winter energy."}
    first = Writer("a", "2025-04-23").pledges_that("JPN", "UKR", 40e6, on="2025-04-23", **given)
    again = Writer("b", "2025-04-24").pledges_that("JPN", "UKR", 40e6, on="2025-04-24", **given)
    (pledge,) = resolved([first, again]).pledges
    assert [fact.value.iso()[0] for fact in pledge.when] == ["2025-04-23"]


def test_another_day_named_by_a_text_of_later_is_a_contradiction() -> None:
    given = {"purpose": "winter energy", "said": "It announced $41.5 million for winter energy."}
    first = Writer("a", "2025-04-23").pledges_that("JPN", "UKR", 41.5e6, on="2025-04-23", **given)
    again = Writer("b", "2025-05-20").pledges_that("JPN", "UKR", 41.5e6, on="2025-04-24", **given)
    (pledge,) = resolved([first, again]).pledges
    assert [fact.value.iso()[0] for fact in pledge.when] == ["2025-04-24", "2025-04-23"]
