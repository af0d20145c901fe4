"""Frames × contents: undertakings however they are worded, and sentences much like them in which nobody undertakes anything.

A frame is a sentence with blanks for who undertakes ({A} one side, {AB} both) and what ({do}, {doing}, {nouns}), which
tests/grammar/undertakers.toml says. Each is read behind a sentence that tells who met.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tables import entry_row, grammar, tidy

from kg.models import PledgeMention
from kg.pipeline import extract_document
from kg.read import make_document

CONTENTS, TABLE = grammar("undertakers"), grammar("policy")
PUBLISHED = date(2023, 3, 15)
MET = "Peruvian Foreign Minister Ana Ruiz met Norwegian Foreign Minister Erik Berg in Geneva on Tuesday 14 March 2023.\n\n"


def written(text: str) -> Iterator[tuple[str, str]]:
    """(publisher, text) for each way of writing who, each with contents of its own."""
    ways = [
        (page["publisher"], a, ab)
        for page in CONTENTS["page"]
        for a, ab in zip([*page["A"], page["A"][0]], page["AB"], strict=True)
    ]
    whats = CONTENTS["what"] if "{do" in text or "{nouns" in text else CONTENTS["what"][:1]
    for number, (publisher, a, ab) in enumerate(ways):
        for what in whats[number :: len(ways)]:
            sentence = text.replace("{A}", a).replace("{AB}", ab)
            for name, words in what.items():
                sentence = sentence.replace(f"{{{name}}}", words)
            yield publisher, MET + tidy(sentence)


def undertakings(publisher: str, text: str) -> list[PledgeMention]:
    document = make_document(text, id="frame", publisher=publisher, published=PUBLISHED)
    return [pledge for pledge in extract_document(document).pledges if pledge.type == "policy"]


def told(pledges: list[PledgeMention]) -> list[tuple[str, str]]:
    return [(" ".join(sorted(by.value.key for by in p.by)), p.stage.value) for p in pledges]


def due_of(frame: dict[str, Any]) -> list[tuple[str, str]]:
    sides = [frame["by"]] * frame.get("times", 1) + ([frame["and_by"]] if "and_by" in frame else [])
    return [(side, frame.get("stage", "pledged")) for side in sides]


@pytest.mark.parametrize("frame", list(map(entry_row, TABLE["frame"])))
def test_an_undertaking_however_it_is_worded(frame: dict[str, Any]) -> None:
    due = due_of(frame)
    read = [(text, told(undertakings(publisher, text))) for publisher, text in written(frame["text"])]
    misread = [(text.removeprefix(MET), found) for text, found in read if found != due]
    assert not misread, f"{len(misread)} of {len(read)} misread, first: {misread[0]}"


@pytest.mark.parametrize("neighbour", list(map(entry_row, TABLE["neighbour"])))
def test_a_sentence_much_like_it_in_which_nobody_undertakes_anything(neighbour: dict[str, Any]) -> None:
    for publisher, text in written(neighbour["text"]):
        assert [pledge.evidence for pledge in undertakings(publisher, text)] == [], text
