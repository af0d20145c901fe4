"""Stories × words for whom they are about: encounters told over several sentences and lines (stories.toml, beside.toml).

A story is a short text with blanks for how it goes on about someone: {she} is "she", "the minister", "Ruiz" …, {they} "the two
ministers", "both sides" … Each is read once for every way of filling its longest blank, and must tell of the same encounters.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from tables import entry_row, grammar, tidy
from test_meetings import PUBLISHED, described, expected, participants

from kg.pipeline import extract_document
from kg.read import make_document

TABLE = grammar("stories")
STORIES = [*TABLE["story"], *grammar("beside")["story"]]
_BLANK = re.compile(r"\{(\w+)\}")


def tellings(story: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Title and text with the blanks filled, each way of filling them once; {She} begins a sentence as {she}."""
    ways = TABLE["say"] | story.get("say", {})
    blanks = sorted({name.lower() for name in _BLANK.findall(story["text"])})
    for number in range(max((len(ways[name]) for name in blanks), default=1)):
        said = {name: ways[name][number % len(ways[name])] for name in blanks}
        said |= {name.capitalize(): words[0].upper() + words[1:] for name, words in said.items()}
        text = _BLANK.sub(lambda blank, said=said: said[blank[1]], story["text"])
        yield story.get("title", ""), tidy(text)


def misread(story: dict[str, Any], title: str, text: str) -> str:
    """What is wrong of one telling: the encounters missed and those made up."""
    document = make_document(
        text, id="story", title=title, publisher=story.get("publisher", ""), published=PUBLISHED
    )
    found = list(extract_document(document).meetings)
    missed = []
    for line in story["meets"]:
        who, facts = expected(line)
        fitting = [m for m in found if participants(m) == who and facts.items() <= described(m).items()]
        if fitting:
            found.remove(fitting[0])
        else:
            missed.append(line)
    more = [(participants(m), described(m), m.evidence.rule) for m in found[story.get("others", 0) :]]
    return f"{text}\nmissed {missed}\nmore {more}" if missed or more else ""


@pytest.mark.parametrize("story", list(map(entry_row, STORIES)))
def test_a_story_however_it_goes_on_about_its_people(story: dict[str, Any]) -> None:
    wrong = [w for title, text in tellings(story) if (w := misread(story, title, text))]
    assert not wrong, f"{len(wrong)} of {len(list(tellings(story)))} misread, first: {wrong[0]}"
