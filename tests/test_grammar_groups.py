"""People without names × sentences in which they are met: each is read as the group that the words say, in tests/grammar/groups.toml."""

import tomllib
from pathlib import Path

import pytest
from test_meetings import PUBLISHED, participants

from kg.models import MeetingMention
from kg.pipeline import extract_document
from kg.read import make_document

TABLE = tomllib.loads((Path(__file__).parent / "grammar" / "groups.toml").read_text("utf-8"))
RUIZ = "Ana Ruiz PER"


def met(text: str) -> tuple[MeetingMention, ...]:
    publisher = "Ministry of Foreign Affairs of Peru"
    document = make_document(text, id="group", publisher=publisher, published=PUBLISHED)
    return extract_document(document).meetings


@pytest.mark.parametrize("group", TABLE["group"], ids=lambda group: str(group["text"]))
def test_a_group_wherever_it_is_met(group: dict[str, str]) -> None:
    misread = []
    for carrier in TABLE["carrier"]:
        text = carrier["text"].replace("{g}", group["text"])
        wanted = [{RUIZ, group["who"], *([carrier["together"]] if "together" in carrier else [])}]
        wanted += [set(carrier["also"].split(" + "))] if "also" in carrier else []
        found = [participants(m) for m in met(text)]
        if sorted(map(sorted, found)) != sorted(map(sorted, wanted)):
            misread.append((text, found))
    assert not misread, f"{len(misread)} misread, first: {misread[0]}"


@pytest.mark.parametrize("neighbour", TABLE["neighbour"], ids=lambda neighbour: str(neighbour["text"]))
def test_a_sentence_much_like_it_that_tells_of_no_group_met(neighbour: dict[str, str]) -> None:
    assert [participants(m) for m in met(neighbour["text"])] == []
