"""Text → towns named after a word of place, or before the name of their country.

Most of the 34,000 towns bear names that are words, given names or surnames too, so a bare one is none.
"""

import re
from collections.abc import Iterator
from functools import cache

from kg.annotate.entities import CountryName, Entity, PlaceName
from kg.annotate.names.word_lists import word_set
from kg.reference.names import fold
from kg.reference.offices import is_family_name
from kg.reference.places import country_of_place, is_town, known_places, town

# The space in front lets the search skip from space to space.
# "to" needs a word of travel before it: people are spoken to.
_LOCATIVE = re.compile(
    r" (?:in|near|outside|via|to|visit(?:ed|ing|s)?|In|Near|Outside|Via|(?:city|town|village|port) of)"
    r" (?:downtown |nearby |central |the (?:\w+ )?(?:city|town|village|port|suburb) of )?(?=[A-ZÀ-Þ])"
)
_OPENING = re.compile(r"(?:In|Near|Outside|Via) (?=[A-ZÀ-Þ])")
_TRAVEL = re.compile(
    r"\b(?:visit|trip|travel\w*|return\w*|fly|flew|flies|flying|go|goes|went|gone|going|mov(?:e|ed|es|ing)|head\w*|"
    r"drove|journey\w*|come|comes|came|depart\w*|continu\w+|proceed\w*|evacuated|en route|back|way|visits|trips|invited \w+)(?: on)? to $"
)
# "welcomed the Norwegian minister to Lima": whoever stands in between.
_WELCOME = re.compile(
    r"\b(?:welcom(?:e|es|ed|ing)|invited) (?:[^.;:]|(?<=[A-Z])\.|(?<=[MD][rs])\.){3,120} to $"
)
_WORD = r"[A-ZÀ-Þ][\w']*(?:-[\w']+)*"
_NAME = re.compile(rf"{_WORD}(?: (?:(?:de|del|la|el|al|upon|am|do|da|of) )?{_WORD}){{0,3}}")
_BEFORE_COMMA = re.compile(rf"({_NAME.pattern}), $")
_MORE_NAME = re.compile(r" (?:[A-ZÀ-Þ]|de )|-\w|\.\w")
_WIDEST = 60  # characters that a town's name may take before its country


def find_towns(text: str, names: list[Entity]) -> Iterator[PlaceName]:
    """Towns after a word of place, and before ", Country" where that, one of ``names``, is their country."""
    read = {name.start for name in names if not _MORE_NAME.match(text, name.end)}
    for start in _located(text):
        place = None if start in read else _town_at(text, start)
        if place is not None:
            yield place
    for entity in names:
        if text[entity.start - 2 : entity.start] == ", ":
            yield from _town_before(text, entity)


@cache
def states() -> frozenset[str]:
    """States and provinces that are written after the names of their towns."""
    federal = {"USA", "CAN", "AUS", "GBR", "IND"}
    return frozenset(
        place.name for place in known_places() if place.kind == "region" and place.iso3 in federal
    )


def _located(text: str) -> Iterator[int]:
    """Where a capitalised word stands after a word of place."""
    opening = _OPENING.match(text)
    if opening is not None:
        yield opening.end()
    for found in _LOCATIVE.finditer(text):
        end = found.end()
        if not found.group().startswith(" to ") or _leads_there(text, end):
            yield end


def _leads_there(text: str, end: int) -> bool:
    """Whether the "to" that ends here says where somebody goes or is welcomed."""
    near = _TRAVEL.search(text, max(0, end - 24), end)
    return near is not None or _WELCOME.search(text, max(0, end - 140), end) is not None


def _town_at(text: str, start: int) -> PlaceName | None:
    """The longest town name that begins there and is a name by itself."""
    match = _NAME.match(text, start)
    if match is None:
        return None
    for name in _shorter(match.group().removesuffix("'s").removesuffix("'")):
        end = start + len(name)
        folded = fold(name)
        if is_town(folded):
            if not _may_be_town(name, folded) or is_family_name(folded) or _MORE_NAME.match(text, end):
                return None
            return PlaceName(start, end, name, name, country_of_place(name))
    return None


def _town_before(text: str, land: Entity) -> Iterator[PlaceName]:
    """The town of "Town, Country" or "Town, State"; not in "Meg Whitman, United States Ambassador"."""
    code = _country(land)
    match = _BEFORE_COMMA.search(text, max(0, land.start - _WIDEST), land.start) if code else None
    if code is None or match is None or _MORE_NAME.match(text, land.end):
        return
    for first, name in _endings(match.group(1)):
        if _may_be_town(name, fold(name)) and town(name, code) is not None:
            yield PlaceName(match.start() + first, match.end(1), name, name, code)
            return


def _country(land: Entity) -> str | None:
    """The country that a name after a comma stands for, if it is one or a state of one."""
    if isinstance(land, CountryName):
        return land.code if land.form == "name" else None
    return land.country if isinstance(land, PlaceName) and land.name in states() else None


def _may_be_town(name: str, folded: str) -> bool:
    """Whether the name of a town means it: not "March" or "Summit", and no acronym."""
    return folded not in _not_towns() and not (name.isupper() and " " not in name)


@cache
def _not_towns() -> frozenset[str]:
    return word_set("not_towns")


def _shorter(name: str) -> Iterator[str]:
    """The name, then without its last word, and so on."""
    while name:
        yield name
        name = name.rpartition(" ")[0]


def _endings(name: str) -> Iterator[tuple[int, str]]:
    """The name, then without its first word, and so on, each with its place in the name."""
    yield 0, name
    for space in re.finditer(" ", name):
        yield space.end(), name[space.end() :]
