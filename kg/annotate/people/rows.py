"""Masked words → the names that stand in a row, each with its country: "Ana Ruiz of Peru, Mia Holt of Norway and Jan Berg of Chile".

A title stands with none of them, or with the first only; a bank or a court in such a row is no person.
"""

import re

from kg.annotate.entities import CountryName, Entity
from kg.annotate.mask import COUNTRY
from kg.annotate.people.anchor_readers import Anchor
from kg.annotate.people.personal_names import FULL_NAME

_OF = re.compile(rf"\s+(?:of|from)\s+(?:[Tt]he\s+)?(?P<of>{COUNTRY})")
_NAME = re.compile(rf"(?<![\w’'.-])(?:(?:Dr|Mr|Mrs|Ms)\.?\s+)?(?P<name>{FULL_NAME})$")
_NEXT = re.compile(r",?\s+(?:and\s+)?")
NO_PERSON = re.compile(
    r"\b(?:Bank|Court|University|Kingdom|Republic|Ministry|Embassy|Parliament|Assembly|House|Senate|Government|Council|Union|Church|States|Association|Federation"
    r"|Chamber|Institute|Academy|Museum|Port|City|Army|Navy|Force|Police|Company|Corporation|Party|Front|Day|Gulf|Sea|Strait|Coast|River|Cup|Airlines|Minister|President|Ambassador)\b"
)
_LONGEST = 60  # characters of a name


def find_rows(words: str, text: str, nations: dict[int, Entity], taken: list[Anchor]) -> list[Anchor]:
    """The persons named in rows, each with a country, where no anchor has ``taken`` the name."""
    if not any(isinstance(name, CountryName) for name in nations.values()):
        return []
    found = [one for match in _OF.finditer(words) if (one := _one(match, words, text, nations, taken))]
    ends = {anchor.end for anchor in taken} | {_end(one, words) for one in found}
    starts = {one.start for one in found}
    return [
        one
        for one in found
        if any(_linked(end, one.start, words) for end in ends)
        or any(_linked(_end(one, words), start, words) for start in starts)
    ]


def _one(
    match: re.Match[str], words: str, text: str, nations: dict[int, Entity], taken: list[Anchor]
) -> Anchor | None:
    named = _NAME.search(words, max(0, match.start() - _LONGEST), match.start())
    land = nations.get(match.start("of"))
    if named is None or land is None or NO_PERSON.search(named["name"]):
        return None
    start, end = named.span("name")
    if any(a.start < end and start < a.end for a in taken):
        return None
    return Anchor(start, end, text[start:end], start, None, land.party, False)


def _end(one: Anchor, words: str) -> int:
    """Where the country behind a name ends."""
    behind = _OF.match(words, one.end)
    return behind.end() if behind else one.end


def _linked(end: int, start: int, words: str) -> bool:
    """Whether what ends and what starts there are neighbours in a row."""
    return 0 < start - end < 12 and _NEXT.fullmatch(words, end, start) is not None
