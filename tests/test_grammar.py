"""Frames × sides: what is said of an encounter in every way of writing who met, and what is said of none.

A frame is a sentence with blanks for the two sides; the tables are in tests/grammar. Each frame is read with every way of
writing {A} and every way of writing {B} of sides.toml, in pairs, so that a way of writing a side that only works behind "met"
is found out behind "Receiving {B} in Lima, {A} …". A neighbour is a sentence much like a frame that tells of no encounter.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tables import entry_row, grammar, tidy
from test_meetings import described, expected, participants

from kg.models import MeetingMention
from kg.pipeline import extract_document
from kg.read import make_document

SIDES = grammar("sides")
TABLES = ["encounters", "around", "press", "states"]
PUBLISHED = date(2023, 11, 16)
WHO, STATES = {"ana ruiz PER", "berg erik NOR"}, {"PER", "NOR"}


def entries(kind: str) -> Iterator[Any]:
    """The frames or neighbours of all tables."""
    for table in TABLES:
        yield from map(entry_row, grammar(table)[kind])


def is_of_persons(text: str) -> bool:
    """Whether people meet in a frame, not states."""
    return "{A}" in text


def written(text: str) -> Iterator[tuple[str, str]]:
    """(publisher, sentence) for each way of writing {A} with three ways of writing {B}, all of {B} in turn; or {X} and {Y}."""
    if not is_of_persons(text):
        for page in SIDES["states"]:
            yield page["publisher"], tidy(text.replace("{X}", page["X"]).replace("{Y}", page["Y"]))
        return
    others = SIDES["other"]["B"]
    ways = [(page["publisher"], a) for page in SIDES["page"] for a in page["A"]]
    for number, (publisher, a) in enumerate(ways):
        for b in others[number % 2 :: 2]:
            yield publisher, tidy(text.replace("{A}", a).replace("{B}", b))


def read(publisher: str, sentence: str) -> tuple[MeetingMention, ...]:
    document = make_document(sentence, id="frame", publisher=publisher, published=PUBLISHED)
    return extract_document(document).meetings


def who(meeting: MeetingMention) -> set[str]:
    """Sides with their names in the order of sides.toml: "RUIZ Ana" is Ana Ruiz."""
    met = set()
    for side in participants(meeting):
        *name, country = side.split()
        met.add(" ".join([*sorted(part.casefold() for part in name), country]))
    return met


@pytest.mark.parametrize("frame", list(entries("frame")))
def test_an_encounter_however_its_sides_are_written(frame: dict[str, Any]) -> None:
    facts = expected(f" | {frame.get('facts', '')}")[1]
    met = (WHO if is_of_persons(frame["text"]) else STATES) | set(frame.get("besides", []))
    misread = []
    for publisher, sentence in written(frame["text"]):
        found = read(publisher, sentence)
        fitting = [m for m in found if who(m) == met and facts.items() <= described(m).items()]
        if len(fitting) != 1 or len(found) != 1 + frame.get("others", 0):
            misread.append((sentence, [(who(m), described(m), m.evidence.rule) for m in found]))
    assert not misread, f"{len(misread)} misread, first: {misread[0]}"


@pytest.mark.parametrize("neighbour", list(entries("neighbour")))
def test_a_sentence_much_like_it_that_tells_of_none(neighbour: dict[str, Any]) -> None:
    for publisher, sentence in written(neighbour["text"]):
        assert [m.evidence for m in read(publisher, sentence)] == [], sentence
