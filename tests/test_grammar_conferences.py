"""Frames × events: who holds, attends or speaks at a conference, summit, session or workshop, however the event is called.

In tests/grammar/conferences.toml a frame is a sentence with a blank {E} for the event; each is read with every third of the events
in turn, and tells of one conference: of those the frame names and the sides in the event's own name. "@NOR" takes part where
nobody else is named. In [occasions] it is what an encounter took place at, where that is 1.
A neighbour is a sentence much like a frame that tells of no meeting.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tables import grammar, row, tidy
from test_meetings import described, expected, participants

from kg.models import MeetingMention
from kg.pipeline import extract_document
from kg.read import make_document

TABLE = grammar("conferences")
EVENTS = list(TABLE["events"].items())
PUBLISHED = date(2023, 11, 16)  # a Thursday


def frames(kind: str) -> Iterator[Any]:
    """The frames of the table, each with every third of the events."""
    for number, (text, told) in enumerate(TABLE[kind].items()):
        miss = TABLE["known_miss"].get(text, "")
        yield row(text, text, told, EVENTS[number % 3 :: 3], known_miss=miss)


def sentences() -> Iterator[Any]:
    for text, line in TABLE["sentences"].items():
        yield row(text, text, line, known_miss=TABLE["known_miss"].get(text, ""))


def read(sentence: str) -> tuple[MeetingMention, ...]:
    document = make_document(tidy(sentence), id="frame", publisher="Andes News Agency", published=PUBLISHED)
    return extract_document(document).meetings


def misread(sentence: str, who: set[str], facts: dict[str, str]) -> list[Any]:
    """What is read instead of the one conference."""
    found = read(sentence)
    fitting = [m for m in found if participants(m) == who and facts.items() <= described(m).items()]
    told = [(sentence, participants(m), described(m), m.evidence.rule) for m in found]
    return [] if len(fitting) == len(found) == 1 else told or [(sentence, "nothing")]


@pytest.mark.parametrize(("text", "line", "events"), list(frames("frames")))
def test_a_conference_whatever_it_is_called(text: str, line: str, events: list[tuple[str, str]]) -> None:
    named, facts = expected(line)
    wrong = []
    for event, sides in events:
        of_event = set(filter(None, sides.split(" + ")))
        who = {side for side in named if not side.startswith("@")} | of_event
        who = who or {side.removeprefix("@") for side in named}
        wrong += misread(text.replace("{E}", event), who, facts)
    assert not wrong, wrong[0]


@pytest.mark.parametrize(("text", "line"), list(sentences()))
def test_a_gathering_without_a_name(text: str, line: str) -> None:
    assert not misread(text, *expected(line))


@pytest.mark.parametrize("text", TABLE["neighbours"])
def test_no_conference(text: str) -> None:
    assert [(participants(m), m.evidence.rule) for m in read(text)] == []


@pytest.mark.parametrize(("text", "told", "events"), list(frames("occasions")))
def test_an_encounter_at_a_conference(text: str, told: int, events: list[tuple[str, str]]) -> None:
    for event, _ in events:
        found = read(
            text.format(
                A="Peruvian Foreign Minister Ana Ruiz", B="her counterpart Erik Berg of Norway", E=event
            )
        )
        met = [m for m in found if participants(m) == {"Ana Ruiz PER", "Erik Berg NOR"}]
        of_what = [described(m)["occasion"].replace("_", " ") for m in met]
        assert len(met) == 1, event
        assert of_what[0] in event if told else of_what == ["none"], (event, of_what)
