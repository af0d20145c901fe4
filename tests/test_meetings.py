"""Sentences → encounters: who met whom, whether, when, where and how; from a table of composed cases."""

from datetime import date
from typing import Any

import pytest
from tables import HERE, entry_row, table

from kg.models import Cited, MeetingMention
from kg.pipeline import extract_document
from kg.read import make_document

PUBLISHED = date(2023, 11, 16)
TABLES = [
    HERE / "cases" / f"{name}.toml"
    for name in (
        "encounters",
        "journeys",
        "chanceries",
        "secretariats",
        "newswire",
        "series",
        "eastern",
        "asia",
        "state_department",
        "sessions",
        "itineraries",
        "rounds",
        "scenes",
        "agencies",
    )
]
CASES = [case for path in TABLES for case in table(path)["case"]]


def participants(meeting: MeetingMention) -> set[str]:
    parts = ((p.name or "", p.party.key if p.party else "?") for p in meeting.participants)
    return {" ".join(filter(None, part)) for part in parts}


def said(cited: Cited[Any] | None) -> str:
    return "none" if cited is None else str(cited.value).replace(" ", "_")


def described(meeting: MeetingMention) -> dict[str, str]:
    return {
        "main": str(meeting.main).lower(),
        "mode": said(meeting.mode),
        "status": said(meeting.status),
        "kind": said(meeting.kind),
        "date": meeting.when.value.iso()[0] if meeting.when else "none",
        "place": said(meeting.place),
        "country": said(meeting.country),
        "minutes": said(meeting.duration_minutes),
        "time": said(meeting.start_time),
        "occasion": said(meeting.occasion),
    }


def expected(line: str) -> tuple[set[str], dict[str, str]]:
    who, _, facts = line.partition(" | ")
    return set(who.split(" + ")), dict(fact.split("=") for fact in facts.split())


@pytest.mark.parametrize("case", list(map(entry_row, CASES)))
def test_encounters_of_a_text(case: dict[str, Any]) -> None:
    document = make_document(
        case["text"],
        id="case",
        title=case.get("title", ""),
        publisher=case.get("publisher", ""),
        published=PUBLISHED,
    )
    found = list(extract_document(document).meetings)
    for line in case["meets"]:
        who, facts = expected(line)
        fitting = [m for m in found if participants(m) == who and facts.items() <= described(m).items()]
        assert fitting, f"{line}\nnot in {[(participants(m), described(m)) for m in found]}"
        found.remove(fitting[0])
    assert [(participants(m), m.evidence.rule) for m in found] == []


def test_case_names_are_unique() -> None:
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names)) >= 60


def test_an_office_is_the_one_the_article_tells_more_fully() -> None:
    headline = "Berg Talks with NATO Chief Ada Falk"
    told = "Secretary Mia Berg spoke with NATO Secretary General Ada Falk. Foreign Secretary Mia Berg thanked her."
    text = f"{headline}\n\n{told}"
    found = extract_document(
        make_document(text, id="case", publisher="UK Foreign Office", published=PUBLISHED)
    )
    (meeting,) = found.meetings
    assert {p.office for p in meeting.participants} == {"Secretary General", "Foreign Secretary"}
