"""Frames × givers, receivers and gifts: what is said of a pledge however its parts are written, and what is said of none.

As tests/test_grammar.py for encounters: a frame is a sentence with blanks, and gifts.toml says what may stand in them. Each frame
is read once for each way of writing the giver, with the other blanks filled in turn, so that all ways meet within a table.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import cycle, islice
from typing import Any

import pytest
from tables import entry_row, grammar, tidy
from test_pledges import pledges_of, shown

from kg.read import make_document

FILLERS = grammar("gifts")
TABLES = [
    "pledges_money",
    "pledges_goods",
    "pledges_ways",
    "pledges_texts",
    "pledges_progress",
    "pledges_shares",
]
READINGS = 13  # of each frame: the longest list of fillers
_DAY = re.compile(r" on \d[\d-]*")


def entries(kind: str) -> Iterator[Any]:
    """The frames or neighbours of all tables."""
    for table in TABLES:
        yield from map(entry_row, grammar(table).get(kind, ()))


def written(text: str, without: Iterable[str] = ()) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(publisher, sentence, what fills its blanks) for each way of writing a part, the parts turning at their own pace."""
    offset = len(text)  # another frame begins elsewhere, and so other ways meet
    turns = [
        islice(cycle(FILLERS[kind]), offset % len(FILLERS[kind]), None)
        for kind in ("donor", "receiver", "country", "money", "goods", "people")
    ]
    for donor, receiver, country, money, goods, people in islice(zip(*turns, strict=False), READINGS):
        if {donor["D"], receiver["R"], money["M"], goods["G"]} & set(without):
            continue
        blanks = {"D": donor["D"], "J": donor["J"], "S": donor["S"], "R": receiver["R"], "C": country["R"]}
        blanks |= {"M": money["M"], "G": goods["G"], "P": people["G"]}
        sentence = tidy(text.format(**blanks))
        to = country["to"] if "{C}" in text else receiver["to"]
        facts = {
            **donor,
            "to": to,
            "sum": money["sum"],
            "things": (people if "{P}" in text else goods)["things"],
        }
        yield donor["publisher"], sentence, facts


def read(publisher: str, text: str) -> list[str]:
    document = make_document(text, id="frame", publisher=publisher, published=date(2022, 5, 10))
    return [
        _DAY.sub("", shown(pledge)).replace("Tents", "tents").replace("Medical", "medical")
        for pledge in pledges_of(document)
    ]


def wanted(frame: dict[str, Any], facts: dict[str, Any]) -> list[set[str]]:
    """The words that each of the frame's pledges is shown with."""
    if "found" in frame:
        return [words_of(told.format(**facts)) for told in frame["found"]]
    sides = f"{facts['by']}>{facts['to']}"
    via = {"via", facts["via"]} if "via" in facts and "{D}" in frame["text"] else set()
    if "{G}" in frame["text"] or "{P}" in frame["text"]:
        told = [{"in_kind", *words.split()} for words in facts["things"]]
    else:
        told = [{"financial", *facts["sum"].split()}]
    return [words | {frame["stage"], *sides.split()} | via for words in told]


def words_of(told: str) -> set[str]:
    """The words that a pledge is shown with; of several channels each."""
    return {word for each in told.split() for word in ([each] if ">" in each else each.split("+"))}


@pytest.mark.parametrize("frame", list(entries("frame")))
def test_a_pledge_however_its_parts_are_written(frame: dict[str, Any]) -> None:
    misread = []
    for publisher, sentence, facts in written(frame["text"], frame.get("without", ())):
        found = read(publisher, sentence)
        pledges = wanted(frame, facts)
        fitting = [words for words in pledges if sum(words <= words_of(told) for told in found) == 1]
        if len(fitting) != len(pledges) or len(found) != len(pledges) + frame.get("others", 0):
            misread.append((sentence, found))
    assert not misread, f"{len(misread)} misread, first: {misread[0]}"


@pytest.mark.parametrize("neighbour", list(entries("neighbour")))
def test_a_sentence_much_like_it_that_tells_of_none(neighbour: dict[str, Any]) -> None:
    for publisher, sentence, _ in written(neighbour["text"]):
        assert [told for told in read(publisher, sentence) if not told.startswith("policy")] == [], sentence
