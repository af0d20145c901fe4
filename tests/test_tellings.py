"""One meeting told again in other words: which of the meetings that other texts tell of is meant, or none.

Each world of tests/grammar/tellings.toml is a handful of texts about different meetings. A telling is read and resolved with
all of them: it must become one with the text it is said to be, and with no other.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from tables import grammar, row

from kg.models import Document, Extraction
from kg.pipeline import extract_document
from kg.read import make_document
from kg.resolve import resolve

WORLDS: list[dict[str, Any]] = grammar("tellings")["world"]
Text = tuple[Document, Extraction]


def text(name: str, entry: dict[str, Any]) -> Text:
    document = make_document(
        entry["text"], id=name, publisher=entry.get("publisher", ""), published=entry["published"]
    )
    return document, extract_document(document)


def told_together(texts: Sequence[Text]) -> list[set[str]]:
    """The texts that each of the meetings rests on."""
    events = resolve([document for document, _ in texts], [extraction for _, extraction in texts])
    return [{support.document for support in meeting.supports} for meeting in events.meetings]


def tellings() -> Iterator[Any]:
    """Each telling with its world."""
    for world in WORLDS:
        for telling in world["told"]:
            name = f"{telling['published']} {telling['text']}"
            yield row(name, world, telling, known_miss=telling.get("known_miss", ""))


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: str(world["name"]))
def test_the_known_texts_tell_of_different_meetings(world: dict[str, Any]) -> None:
    texts = [text(name, entry) for name, entry in world["known"].items()]
    assert all(extraction.meetings for _, extraction in texts)
    assert all(len(told) == 1 for told in told_together(texts))


@pytest.mark.parametrize(("world", "telling"), list(tellings()))
def test_a_telling_in_other_words_is_of_the_meeting_meant(
    world: dict[str, Any], telling: dict[str, Any]
) -> None:
    texts = [text(name, entry) for name, entry in world["known"].items()]
    found = told_together([*texts, text("telling", telling)])
    others = {name for told in found if "telling" in told for name in told} - {"telling"}
    assert others == {telling["is"]} - {""}
