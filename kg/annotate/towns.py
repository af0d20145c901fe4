"""Text → towns named after a word of place, or before the name of their country.

Most of the 34,000 towns bear names that are words, given names or surnames too, so a bare one counts for nothing.
"""

import re
from collections.abc import Iterator

from kg.annotate.entities import CountryName, Entity, PlaceName
from kg.reference.names import fold
from kg.reference.offices import is_family_name
from kg.reference.places import country_of_place, is_town, town

# "to" needs a word of travel before it; people are spoken to, and calls come from them.
_LOCATIVE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Vv]ia|[Oo]utside|(?:visit|travel|trip|return|fly|flew|go|went|mov|head|drove|journey|came|come)"
    r"(?:s|ed|ing|led|ling|e)? (?:back )?(?:to )?|arriv(?:e|es|ed|ing) (?:in|at)|(?:city|town|village|port|capital) of)"
    r"\s+(?:(?:downtown|nearby|central) |the (?:\w+ )?(?:city|town|village|port|suburb) of )?(?=[A-ZÀ-Þ])"
)
_WORD = r"[A-ZÀ-Þ][\w'’]*(?:-[\w'’]+)*"
_NAME = re.compile(rf"{_WORD}(?: (?:(?:de|del|la|el|al|upon|am|do|da|of) )?{_WORD}){{0,3}}")
_BEFORE_COMMA = re.compile(rf"{_NAME.pattern}(?=, (?:the )?$)")
_MORE_NAME = re.compile(r" [A-ZÀ-Þ]|-\w|\.\w")
_WIDEST = 60  # characters that a town's name may take before its country

# Towns of GeoNames whose names are months, words at the start of titles, or bodies that things happen in.
_WORDS = frozenset(
    "march may august of police union university mission defense order nice reading mobile split orange bath same best"
    " university park university city centre center congress parliament republic federal independence liberty freedom"
    " north south east west central green white black brown young long short hope victory defence peace plan english"
    " african asian european western eastern northern southern pacific atlantic gulf islamic arab christian man men"
    " god lord general major state states province district union city capital court bank media date see most are and as"
    " american indian spanish french german british russian chinese japanese turkish sunday monday tuesday wednesday"
    " thursday friday saturday january february april june july september october november december summer winter"
    " autumn spring geneva-talks marshall san la el los las de vienna-talks bar".split()
)


def find_towns(text: str, names: list[Entity]) -> Iterator[PlaceName]:
    """Towns after a word of place, then towns before ", Country" whose country it is."""
    for found in _LOCATIVE.finditer(text):
        place = _town_at(text, found.end())
        if place is not None:
            yield place
    for entity in names:
        if isinstance(entity, CountryName) and entity.form == "name":
            yield from _town_before(text, entity)


def _town_at(text: str, start: int) -> PlaceName | None:
    """The longest town name that begins there and is a name by itself."""
    match = _NAME.match(text, start)
    if match is None:
        return None
    for name in _shorter(match.group().removesuffix("'s").removesuffix("’s")):
        end = start + len(name)
        folded = fold(name)
        if is_town(folded):
            if folded in _WORDS or is_family_name(folded) or _MORE_NAME.match(text, end):
                return None
            return PlaceName(start, end, name, name, country_of_place(name))
    return None


def _town_before(text: str, country: CountryName) -> Iterator[PlaceName]:
    """The town of "Town, Country"."""
    head = max(0, country.start - _WIDEST)
    match = None
    for match in _BEFORE_COMMA.finditer(text, head, country.start):
        pass
    if match is None:
        return
    words = match.group().split(" ")
    for first in range(len(words)):
        name = " ".join(words[first:])
        if town(name, country.code) is not None:
            start = match.end() - len(name)
            yield PlaceName(start, match.end(), name, name, country.code)
            return


def _shorter(name: str) -> Iterator[str]:
    """The name, then without its last word, and so on."""
    while name:
        yield name
        name = name.rpartition(" ")[0]
