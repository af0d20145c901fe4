"""Frames × topics: what was discussed at an encounter, and whose situation, in every way of telling it.

A frame is a sentence behind the one that reports the encounter, with blanks for topics ({T}, {U}) and for a country's situation ({C});
``tells`` names those it gives, or a country by its code. A neighbour is a sentence that gives the encounter nothing.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tables import entry_row, grammar, tidy

from kg.pipeline import extract_document
from kg.read import make_document

TABLE = grammar("discussion")
OF_WHICH, WHOSE = grammar("of_which"), grammar("whose")
MET = "Peruvian Foreign Minister Ana Ruiz met Norwegian Foreign Minister Erik Berg in Geneva on Tuesday 14 March 2023. "


def written(entry: dict[str, Any]) -> Iterator[tuple[str, set[str], set[str]]]:
    """(text, themes, countries) for each topic and each country in turn."""
    topics, countries = TABLE["topic"], TABLE["country"]
    tells = entry.get("tells", "").split()
    for number in range(len(countries)):
        topic, other = (topics[(number + more) % len(topics)] for more in (0, 3))
        country = countries[number]
        given = {"T": topic, "U": other, "C": country}
        sentence = entry["text"]
        for name, each in given.items():
            sentence = sentence.replace(f"{{{name}}}", each["words"])
        sentence = tidy(sentence)
        themes = {given[name]["themes"] for name in tells if name in ("T", "U")}
        about = {given["C"]["about"] if name == "C" else name for name in tells if name not in ("T", "U")}
        yield sentence if entry.get("whole") else MET + sentence, themes, about


def themes_with(text: str) -> dict[str, set[str]]:
    """The themes of the talks with Berg and of those with Holm."""
    document = make_document(text, id="frame", publisher="Andes News Agency", published=date(2023, 3, 15))
    found: dict[str, set[str]] = {}
    for meeting in extract_document(document).meetings:
        names = " ".join(p.name or "" for p in meeting.participants).casefold()
        for other in ("berg", "holm"):
            if other in names:
                found.setdefault(other, set()).update(t.value for t in meeting.topics)
    return found


def discussed(text: str) -> tuple[set[str], set[str]]:
    """The themes and the countries of the encounter between Ruiz and Berg."""
    document = make_document(text, id="frame", publisher="Andes News Agency", published=date(2023, 3, 15))
    for meeting in extract_document(document).meetings:
        if {p.party.key for p in meeting.participants if p.party} == {"PER", "NOR"}:
            return {t.value for t in meeting.topics}, {c.value for c in meeting.about}
    return {"no encounter"}, set()


@pytest.mark.parametrize("frame", list(map(entry_row, TABLE["frame"])))
def test_what_was_discussed_however_it_is_told(frame: dict[str, Any]) -> None:
    misread = []
    for text, themes, about in written(frame):
        found = discussed(text)
        if not (themes <= found[0] and about == found[1]):
            misread.append((text, found))
    assert not misread, f"{len(misread)} misread, first: {misread[0]}"


@pytest.mark.parametrize("neighbour", list(map(entry_row, TABLE["neighbour"])))
def test_what_is_not_of_the_encounter_gives_it_nothing(neighbour: dict[str, Any]) -> None:
    for text, _, _ in written(neighbour):
        assert discussed(text) == (set(), set()), text


@pytest.mark.parametrize("frame", list(map(entry_row, OF_WHICH["frame"])))
def test_of_several_encounters_each_has_its_own_topics(frame: dict[str, Any]) -> None:
    text = frame["text"].replace("{M}", MET.strip())
    expected = {other: set(frame[other].split()) for other in ("berg", "holm") if other in frame}
    found = themes_with(text)
    assert {other: found.get(other) for other in expected} == expected, text


@pytest.mark.parametrize("frame", list(map(entry_row, WHOSE["frame"])))
def test_whose_situation_was_discussed_in_whatever_form_the_country_stands(frame: dict[str, Any]) -> None:
    assert discussed(MET + frame["text"])[1] == set(frame["about"].split())


def test_what_a_spokesman_turns_to_next_is_not_of_the_encounter() -> None:
    text = (
        "Press Briefing of the Foreign Ministry of Peru\n\nMR. SOTO: Good afternoon. First, Foreign Minister Ana Ruiz met "
        "Norwegian Foreign Minister Erik Berg in Geneva on Tuesday. They discussed climate change.\n\nSecond, the Ministry "
        "of Defence today announced new military aid for Ukraine.\n\nQUESTION: And the elections?\n\nMR. SOTO: We will "
        "support free and fair elections."
    )
    assert themes_with(text) == {"berg": {"climate"}}


def test_what_was_said_in_front_of_the_next_round_is_not_its_topic() -> None:
    text = (
        "The two ministers exchanged views on climate change, and took note that the next round of consultations between "
        "Peru and Norway will be held in Lima in May."
    )
    document = make_document(
        MET + text, id="frame", publisher="Andes News Agency", published=date(2023, 3, 15)
    )
    found = {m.status.value: {t.value for t in m.topics} for m in extract_document(document).meetings}
    assert found == {"held": {"climate"}, "planned": set()}


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        (
            "Peruvian Minister Ana Ruiz called Norwegian Minister Erik Berg to offer Peru's condolences.",
            {"NOR"},
        ),
        (
            "Peruvian Minister Ana Ruiz spoke with Norwegian Minister Erik Berg to reaffirm that Peru stands with Norway.",
            {"NOR"},
        ),
        (
            "Ana Ruiz of Peru met Erik Berg of Norway. At the outset she expressed her sympathy to a friend.",
            set(),
        ),
        ("Ana Ruiz of Peru met Erik Berg of Norway to express interest in fish.", set()),
    ],
)
def test_a_call_made_for_a_loss_is_about_whose_it_is(sentence: str, about: set[str]) -> None:
    assert discussed(sentence)[1] == about
