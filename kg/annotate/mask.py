"""Text and its entities → a masked text of the same length, over which grammar can be written with ``re``.

Every character of an entity is replaced by one private-use letter that stands for its kind, so that a rule reads
``f"{PERSON} met with {PERSON}"`` and its offsets are still those of the sentence.
"""

import re
from collections.abc import Iterable

from kg.annotate.entities import (
    Amount,
    Count,
    CountryName,
    DateName,
    Duration,
    Entity,
    OfficeReference,
    OrganisationName,
    PersonName,
    PlaceName,
    YearlessDate,
)

_COUNTRY, _DEMONYM, _GOVERNMENT, _ORGANISATION, _PLACE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
_PERSON, _OFFICE, _DATE, _DURATION, _AMOUNT, _COUNT = (
    "\ue010",
    "\ue011",
    "\ue012",
    "\ue013",
    "\ue014",
    "\ue015",
)

COUNTRY = f"{_COUNTRY}++"  # a state by name: "Chile"
DEMONYM = f"{_DEMONYM}++"  # "Chilean"
GOVERNMENT = f"{_GOVERNMENT}++"  # "the Kremlin"
ORGANISATION = f"{_ORGANISATION}++"
PLACE = f"{_PLACE}++"
NATION = (
    f"[{_COUNTRY}{_DEMONYM}{_ORGANISATION}]++"  # what can stand before an office: "Chilean", "U.S.", "ASEAN"
)
STATE = f"[{_COUNTRY}{_GOVERNMENT}]++"
BODY = f"[{_COUNTRY}{_GOVERNMENT}{_ORGANISATION}]++"  # a side named as such
PERSON = f"{_PERSON}++"
OFFICE = f"{_OFFICE}++"
ACTOR = f"(?:{PERSON}|{OFFICE}|{BODY})"
DATE = f"{_DATE}++"
DURATION = f"{_DURATION}++"
AMOUNT = f"{_AMOUNT}++"

# A heading that is a country and at most its days: "1. Senegal", "2. Brazil (21 and 22 May)".
COUNTRY_HEADING = re.compile(
    rf"[\s(]*(?:\d+\.?|\([\da-z]+\))?[\s.)]*(?:The\s+)?({COUNTRY})(?:\s*\([^()]{{0,40}}\))?[\s:.]*"
)

_OURS = re.compile("[\ue000-\ue02f]")
# "Peru´s": an accent, or a quotation mark, in place of an apostrophe. What stands before it is asked behind it: so the search leaps.
_OF_SOMEBODY = re.compile(r"[´‘](?<=\w.)(?=s\b)")

_LETTERS: dict[type[Entity], str] = {
    OrganisationName: _ORGANISATION,
    PlaceName: _PLACE,
    PersonName: _PERSON,
    OfficeReference: _OFFICE,
    DateName: _DATE,
    YearlessDate: _DATE,
    Duration: _DURATION,
    Amount: _AMOUNT,
    Count: _COUNT,
}
_COUNTRY_LETTERS = {"name": _COUNTRY, "demonym": _DEMONYM, "government": _GOVERNMENT}


def _letter(entity: Entity) -> str:
    if isinstance(entity, CountryName):
        return _COUNTRY_LETTERS[entity.form]
    return _LETTERS[type(entity)]


def mask(text: str, entities: Iterable[Entity], offset: int = 0) -> str:
    """Replace each entity's characters by its kind's letter; ``offset`` is where ``text`` begins in the document."""
    if not text.isascii():
        text = _OURS.sub("\ufffd", text)  # what a hostile text holds of our letters means nothing
        text = _OF_SOMEBODY.sub("’", text)
    return lay_over(text, entities, offset)


def lay_over(masked: str, entities: Iterable[Entity], offset: int = 0) -> str:
    """The same over a text in which more is masked already."""
    pieces: list[str] = []
    position = 0
    for entity in entities:
        start, end = entity.start - offset, entity.end - offset
        pieces += (masked[position:start], _letter(entity) * (end - start))
        position = end
    pieces.append(masked[position:])
    return "".join(pieces)
