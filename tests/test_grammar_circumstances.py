"""Frames × sides: when, where, how and at what an encounter was, and that what is said there is of other days and places.

The tables are tests/grammar/circumstances/*.toml: a sentence with blanks for the sides, and what it says of the encounter. A fact that the
table does not tell must not be read: `date` (with `end`, where it lasts longer), `place`, `country` and `occasion` are none
and `status` is held, unless told; "?" leaves a fact open. `others` counts encounters told besides, "?" any.
Each frame is read with two of the three ways of writing the sides in turn.
In second_deeds.toml each tail is read behind each head, with the sides in turn, and changes nothing of what the head says.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tables import GRAMMAR, row, table, tidy
from test_meetings import described, participants

from kg.models import MeetingMention
from kg.pipeline import extract_document
from kg.read import make_document

TABLES = GRAMMAR / "circumstances"
PUBLISHED = date(2023, 11, 16)  # a Thursday
Side = tuple[str, str, str]  # publisher, {A}, {B}
SIDES: list[Side] = [
    (
        "Ministry of Foreign Affairs of Peru",
        "Foreign Minister Ana Ruiz",
        "Norwegian Foreign Minister Erik Berg",
    ),
    ("Andes News Agency", "Peruvian Foreign Minister Ana Ruiz", "her Norwegian counterpart Erik Berg"),
    ("Andes News Agency", "Ana Ruiz, Foreign Minister of Peru,", "Norway's Foreign Minister, Erik Berg,"),
]
NOTHING_ELSE = {"date": "none", "place": "none", "country": "none", "occasion": "none", "status": "held"}


def frames() -> Iterator[Any]:
    """The sentences of all tables with their facts."""
    for path in sorted(TABLES.glob("*.toml")):
        entries = table(path)
        misses = entries.get("known_miss", {})
        for number, (text, facts) in enumerate(entries.get("frames", {}).items()):
            two = [SIDES[number % 3], SIDES[(number + 1) % 3]]
            if "{H}" not in text:
                yield row(text, text, facts, two, known_miss=misses.get(text, ""))
        yield from framed_houses(entries)
        for number, tail in enumerate(entries.get("tails", ())):
            for turn, (head, facts) in enumerate(entries["heads"].items(), number):
                yield row(f"{head}{tail}", f"{head}{tail}.", facts, [SIDES[turn % 3]])


def framed_houses(entries: dict[str, Any]) -> Iterator[Any]:
    """Each frame with every other house, and each side in turn."""
    framed = [(text, facts) for text, facts in entries.get("frames", {}).items() if "{H}" in text]
    for number, (text, facts) in enumerate(framed):
        for turn, house in enumerate(entries["houses"][number % 2 :: 2]):
            words = facts.replace("{H}", house.removeprefix("the ").replace(" ", "_"))
            yield row(text.replace("{H}", house), text.replace("{H}", house), words, [SIDES[turn % 3]])


def neighbours() -> Iterator[Any]:
    for text in table(TABLES / "none.toml")["neighbours"]:
        yield row(text, text)


def read(text: str, side: Side) -> tuple[MeetingMention, ...]:
    publisher, a, b = side
    title, _, body = map(tidy, text.replace("{A}", a).replace("{B}", b).rpartition(" || "))
    document = make_document(body, id="frame", title=title, publisher=publisher, published=PUBLISHED)
    return extract_document(document).meetings


def circumstances(meeting: MeetingMention) -> dict[str, str]:
    when = meeting.when.value if meeting.when else None
    days = {"date": str(when.earliest), "end": str(when.latest)} if when else {"date": "none", "end": "none"}
    return described(meeting) | days


@pytest.mark.parametrize(("text", "told", "sides"), list(frames()))
def test_when_where_and_how_an_encounter_was(text: str, told: str, sides: list[Side]) -> None:
    facts = NOTHING_ELSE | dict(fact.split("=") for fact in told.split())
    facts = {"end": facts["date"]} | facts
    others = facts.pop("others", "0")
    facts = {name: value for name, value in facts.items() if value != "?"}
    for side in sides:
        found = read(text, side)
        fitting = [m for m in found if participants(m) == {"Ana Ruiz PER", "Erik Berg NOR"}]
        said = [{n: circumstances(m)[n] for n in facts} for m in fitting]
        assert said.count(facts) == 1, (side, said)
        assert others == "?" or len(found) == 1 + int(others), [
            (participants(m), m.evidence.rule) for m in found
        ]


@pytest.mark.parametrize("text", list(neighbours()))
def test_no_encounter(text: str) -> None:
    for side in SIDES:
        assert [(participants(m), m.evidence.rule) for m in read(text, side)] == [], side
