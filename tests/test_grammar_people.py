"""Ways of writing officials × places in a sentence: whoever is written so must be read there with name and side.

tests/grammar/people.toml has officials of others and of organisations, own.toml those whose country a publisher need not
say, lists.toml several in a sentence and what stands beside officials and is none.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from tables import entry_row, grammar, tidy
from test_meetings import participants

from kg.pipeline import extract_document
from kg.read import make_document

OTHERS, OWN, LISTS = map(grammar, ("people", "own", "lists"))
PAGES = {
    "Ministry of Foreign Affairs of Peru": "Foreign Minister Ana Ruiz",
    "Andes News Agency": "Peruvian Foreign Minister Ana Ruiz",
}


def alike(side: str) -> str:
    """A side whatever the order and the capitals of its names: "SATO Kenji JPN"."""
    return " ".join(sorted(side.casefold().split()))


def misread(publisher: str, text: str, who: str) -> tuple[str, list[set[str]]] | None:
    """A sentence in which not just these are read, once, with what is read."""
    sentence = tidy(text)
    document = make_document(sentence, id="way", publisher=publisher)
    found = [participants(m) for m in extract_document(document).meetings]
    wanted = {alike(side) for side in who.split(" + ")}
    return None if [{alike(s) for s in sides} for sides in found] == [wanted] else (sentence, found)


def carried(carriers: dict[str, Any], a: str, way: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each carrier with the words in it, and who takes part: in some of them a third."""
    for text in carriers["texts"]:
        third = " + Joy Otieno KEN" if "Joy Otieno" in text else ""
        who = f"Ana Ruiz PER + {way['who']}{third}"
        yield text.replace("{A}", a).replace("{X}", way["text"]), who


@pytest.mark.parametrize("way", list(map(entry_row, OTHERS["way"])))
def test_an_official_of_another_state_wherever_they_are_named(way: dict[str, str]) -> None:
    read = [misread(p, *text) for p, a in PAGES.items() for text in carried(OTHERS["carriers"], a, way)]
    assert not any(read), next(filter(None, read))


@pytest.mark.parametrize(
    ("publisher", "way"), [entry_row(w, page["publisher"], w) for page in OWN["page"] for w in page["ways"]]
)
def test_an_official_of_the_publishers_own(publisher: str, way: dict[str, str]) -> None:
    texts = carried(OWN["carriers"], OWN["carriers"]["A"], way)
    read = [misread(publisher, *text) for text in texts]
    assert not any(read), next(filter(None, read))


@pytest.mark.parametrize("entry", list(map(entry_row, [*LISTS["list"], *LISTS["beside"]])))
def test_several_officials_and_what_is_none(entry: dict[str, str]) -> None:
    who = ["Ana Ruiz PER"] * ("{A}" in entry["text"]) + [entry.get("who", "Erik Berg NOR")]
    read = [misread(p, entry["text"].replace("{A}", a), " + ".join(who)) for p, a in PAGES.items()]
    assert not any(read), next(filter(None, read))
