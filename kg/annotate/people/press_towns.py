"""The dateline of a report → the country it comes from, and the one whose ministers it names without saying whose."""

import re

from kg.annotate.entities import PlaceName, country_of
from kg.annotate.names.gazetteer import find_names
from kg.models import Document, Party, Segment
from kg.reference.countries import countries
from kg.reference.names import fold

# Capitals from which the doings of many states are reported.
_OF_THE_WORLD = frozenset({"brussels", "vienna", "geneva", "new york", "the hague", "addis ababa", "doha"})
_LONGEST = 40  # characters of a town and its country
_OPENS = 80  # characters of a text that its dateline can take
# "Oslo: Minister Ruiz met", "Oslo, May 3 Minister Ruiz met", "Oslo - Minister Ruiz met", "Oslo, HE the Minister met"
_TOWN_BEFORE = re.compile(
    r"(?P<town>[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+){0,2}(?:,? [(\[]?[A-Z][a-z]+[)\]]?)?)"
    r"(?::|\s+[-–—]+|,\s+(?=HE\b|H\.E\.|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+(?:\d{4}\s+)?[A-Z]))\s"
)


def country_of_dateline(dateline: str) -> Party | None:
    """The one country in which the town lies that a news report comes from.

    >>> country_of_dateline("OSLO, Norway").key
    'NOR'
    """
    country = town_of_dateline(dateline)[1]
    return Party(kind="country", key=country) if country is not None else None


def home_of_dateline(dateline: str) -> Party | None:
    """The country of a report from its capital: who is "the foreign minister" in it, and of no other country named.

    >>> home_of_dateline("ISLAMABAD").key, home_of_dateline("BRUSSELS"), home_of_dateline("BUSAN, South Korea")
    ('PAK', None, None)
    """
    town, country = town_of_dateline(dateline)
    if town is None or country is None or fold(town) in _OF_THE_WORLD:
        return None
    return Party(kind="country", key=country) if _is_seat(town, country) else None


def town_of_dateline(dateline: str) -> tuple[str | None, str | None]:
    """The town that a report comes from, and its country; none of either where the country is not certain.

    >>> town_of_dateline("OSLO, Norway")
    ('Oslo', 'NOR')
    >>> town_of_dateline("SINGAPORE")
    ('Singapore', 'SGP')
    """
    # Many towns are read only behind a word of place.
    names = list(find_names(f" in {_recase(dateline)}")) if dateline else []
    codes = {code for code in map(country_of, names) if code is not None}
    if len(codes) != 1:
        return None, None
    [code] = codes
    town = next((name.text for name in names if isinstance(name, PlaceName)), None)
    return town or next((n.text for n in names if _is_seat(n.text, code)), None), code


def reported_from(document: Document, segment: Segment) -> str:
    """The dateline of a report; else the town with which its text opens: "Oslo: Minister Ruiz met", in small letters."""
    first = next((b for b in segment.blocks if b.kind == "body"), None)
    if segment.dateline or first is None:
        return segment.dateline
    opening = _TOWN_BEFORE.match(document.text_of(first)[:_OPENS])
    return opening["town"] if opening and is_town(opening["town"]) else ""


def is_town(line: str) -> bool:
    """Whether a line is a town, with its country or province at most."""
    if not line or len(line) > _LONGEST or any(char.isdigit() for char in line):
        return False
    town, _ = town_of_dateline(line)
    return town is not None and line.split(",")[0].casefold() == town.casefold()


def _is_seat(name: str, code: str) -> bool:
    """Whether a name is that of a country and of its capital: Luxembourg, Singapore."""
    known = countries()[code]
    return fold(name) in {fold(seat) for seat in (known.capital, *known.capital_aliases, *known.other_seats)}


def _recase(dateline: str) -> str:
    first, comma, rest = dateline.partition(",")
    return f"{first.title()}{comma}{rest.title() if rest.isupper() else rest}"
