"""Masked words → the names that stand with their country only, in a row, "Ana Ruiz of Peru, Mia Holt of Norway and Jan Berg of Chile",
or as somebody met: "held talks with Peru’s Ana Ruiz".

A title stands with none of them, or with the first only; a bank or a court in such a row is no person.
"""

import re
from collections.abc import Iterator

from kg.annotate.entities import CountryName, Entity, OrganisationName
from kg.annotate.mask import COUNTRY, ORGANISATION
from kg.annotate.people.anchor_readers import Anchor
from kg.annotate.people.personal_names import FULL_NAME
from kg.annotate.people.words import mask_words

_OF = re.compile(rf"\s+(?:of|from)\s+(?:[Tt]he\s+)?(?P<of>{COUNTRY})")
_NAME = re.compile(rf"(?<![\w’'.-])(?:(?:Dr|Mr|Mrs|Ms)\.?\s+)?(?P<name>{FULL_NAME})$")
# "Peru’s Ana Ruiz", "NATO’s Jan Berg"
_OWN = re.compile(
    rf"(?<![\w’'.-])(?P<of>{COUNTRY}|{ORGANISATION})[’']s\s+(?P<name>{FULL_NAME})(?![\w’'-]|\s+(?:[A-Z&\ue020\ue021]|and\s+Sons\b))"
)
_AT = r"(?:,?\s+(?:(?:on|in|at)\s+)?(?:the\s+)?(?:[\ue004\ue022]++(?:\s+\d+)?|today|yesterday|tomorrow|separately|also|later|earlier|briefly|privately|here|there|bilaterally|by\s+(?:tele)?phone|(?:on|over)\s+the\s+(?:tele)?phone|sidelines|margins)){0,3}"
# Behind these stands a person: "met Peru’s", "held talks in Lima with Peru’s"
_MET = re.compile(
    rf"\b(?:(?:[Mm]et|[Mm]eets?|[Mm]eeting|sees|saw|see|[Hh]ost(?:s|ed|ing)?|[Rr]eceiv(?:es|ed|ing)|[Ww]elcom(?:es|ed|ing)|greeted|phoned|telephoned|briefed)|(?:[Mm]et|[Mm]eets?|[Mm]eetings?|[Tt]alks?|talked|[Tt]alking|spoke|spoken|speak|speaks|[Ss]peaking|calls?|conversations?|discussions|confer(?:s|red)?|[Cc]onferring|consult(?:s|ed|ations)?|dinner|lunch|breakfast|summit|(?:sat|sit|sits)\s+down|huddled|encounter)(?:\s+of\s+[^.;,]{{3,60}}?)?{_AT}\s+with)\s+(?:both\s+)?$"
)
_BEHIND = 120  # characters before a name in which such a verb begins
_NEXT = re.compile(r",?\s+(?:and\s+)?")
NO_PERSON = re.compile(
    r"\b(?:Bank|Court|University|Kingdom|Republic|Ministry|Embassy|Parliament|Assembly|House|Senate|Government|Council|Union|Church|States|Association|Federation"
    r"|Chamber|Institute|Academy|Museum|Port|City|Army|Navy|Force|Police|Company|Corporation|Party|Front|Day|Gulf|Sea|Strait|Coast|River|Cup|Airlines|Guards?|Corps|Revolutionary|Central|Banco|Agency|Service|Minister|President|Ambassador)\b"
)
_LONGEST = 60  # characters of a name


def find_rows(words: str, text: str, nations: dict[int, Entity], taken: list[Anchor]) -> list[Anchor]:
    """The persons named with a country, in rows or as somebody met, where no anchor has ``taken`` the name."""
    if not any(isinstance(name, CountryName | OrganisationName) for name in nations.values()):
        return []
    found = [one for match in _OF.finditer(words) if (one := _one(match, words, text, nations, taken))]
    found += _owned(words, text, nations, taken)
    kept = [one for one in found if _MET.search(words, max(0, one.start - _BEHIND), one.start)]
    rest = [one for one in found if one not in kept]
    ends = {_end(one, words) for one in (*taken, *kept, *(o for o in rest if not _is_owned(o, words)))}
    starts = {one.start for one in found if not _is_owned(one, words)}
    for one in sorted(rest, key=lambda one: one.start):
        before = any(_linked(end, one.start, words) for end in ends)
        if before or (
            not _is_owned(one, words) and any(_linked(_end(one, words), start, words) for start in starts)
        ):
            kept.append(one)
            ends.add(_end(one, words))
    return sorted(kept, key=lambda one: one.start)


def _owned(words: str, text: str, nations: dict[int, Entity], taken: list[Anchor]) -> Iterator[Anchor]:
    """The names that a possessive gives a country: "Peru’s Ana Ruiz"."""
    if not any(words.startswith(("’s", "'s"), name.end) for name in nations.values()) or not _OWN.search(
        words
    ):
        return
    masked = mask_words(words)
    for match in _OWN.finditer(masked):
        start, end = match.span("name")
        land = nations.get(match.start("of"))
        free = not any(a.start < end and match.start() < a.end for a in taken)
        if land is not None and free and not NO_PERSON.search(match["name"]):
            yield Anchor(match.start(), end, text[start:end], start, None, land.party, False)


def _is_owned(one: Anchor, words: str) -> bool:
    return one.start < one.name_start


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
