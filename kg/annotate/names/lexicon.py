"""Reference tables → every spelling of a state, organisation or well-known place, and how to read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from kg.annotate.entities import NameForm
from kg.annotate.names.rules import Care
from kg.annotate.names.word_lists import phrases_without_party
from kg.reference.countries import Country, countries
from kg.reference.organisations import organisations
from kg.reference.places import known_places

Kind = Literal["country", "organisation", "place", "nothing"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a spelling stands for. ``care`` names the rules of name_rules.py that have the last word.

    A capital or a seat of government is a place by ``name`` in ``key``, or the government of ``key``
    (``government`` where that is another: Brussels lies in BEL and speaks for the EU).
    """

    kind: Kind
    key: str = ""
    form: NameForm = "name"
    care: Care = ""
    name: str = ""
    government: str = ""


# Capitals whose names are words or surnames too: places after "in" or before their country, no governments.
_WEAK_CAPITALS = frozenset(
    {"Male", "The Valley", "Alofi", "Sucre", "West Island", "Praia", "Road Town", "Sofia", "Lima", "Santiago"}
)
# Of these there are several, so that their country is open too.
_SHARED_CAPITALS = frozenset(
    {
        "Victoria", "Georgetown", "George Town", "Kingston", "Hamilton", "Stanley", "Douglas", "Plymouth",
        "Jamestown", "San Juan", "San Jose", "Saint-Pierre", "Roseau", "St. John's", "St. George's",
    }
)  # fmt: skip
# Capitals that bear the name of their state: the state is read.
_STATES = frozenset(
    {
        "Singapore",
        "Luxembourg",
        "Monaco",
        "San Marino",
        "Djibouti",
        "Gibraltar",
        "Hong Kong",
        "Macao",
        "Vatican City",
    }
)
# A capital, but not where its government is spoken of by name.
_NO_GOVERNMENT = frozenset(
    {"Kuwait City", "Guatemala City", "Panama City", "East Jerusalem", "Porto-Novo", "Saipan"}
)
_WASHINGTON = (
    "Washington, D.C.",
    "Washington, DC",
    "Washington D.C.",
    "Washington DC",
    "Washington, D.C",
    "D.C.",
)
_CARES: dict[str, Care] = {
    "US": "us", "USA": "us", "Georgia": "georgia", "Congo": "congo", "Congolese": "congo",
    "Dominican": "dominican", "Dominicans": "dominican", "Jordan": "personal", "Chad": "personal",
    "Israel": "personal",
    "Holland": "surname", "Ireland": "surname", "Monaco": "surname", "France": "surname",
    "Lebanon": "surname", "Malta": "surname", "Peru": "surname", "Cuba": "surname", "Poland": "surname",
    "Norway": "surname", "Saudi": "saudi",
}  # fmt: skip
_UNITED_NATIONS = ("United Nations ", "UN ", "U.N. ", "UN's ")
_BRITISH = {"Program": "Programme", "Organization": "Organisation", "Labor": "Labour", "Center": "Centre", "Defense": "Defence"}  # fmt: skip
_AMERICAN = {british: american for american, british in _BRITISH.items()}
# Shorter names are common words in capitals when a headline shouts.
_SHORT = 4


@cache
def lexicon() -> tuple[AhoCorasick, tuple[Reading, ...]]:
    """The automaton over all spellings, and the reading of each by its number."""
    spellings: dict[str, Reading] = {}
    for spelling, reading in _spellings():
        spellings.setdefault(spelling, reading)
    automaton = AhoCorasick(
        list(spellings),
        matchkind=MatchKind.LeftmostLongest,
        store_patterns=False,
        implementation=Implementation.ContiguousNFA,  # faster here than the default, and built as fast
    )
    return automaton, tuple(spellings.values())


def _spellings() -> Iterator[tuple[str, Reading]]:
    """Every spelling with its reading; the first reading of a spelling holds."""
    for phrase in phrases_without_party():
        yield phrase, Reading("nothing")
    for reader in (_country_names, _organisation_names, _capitals, _places, _short_names):
        for spelling, reading in reader():
            yield spelling, reading
            yield from _variants(spelling, reading)


def _variants(spelling: str, reading: Reading) -> Iterator[tuple[str, Reading]]:
    """The spelling without hyphens between words, or in capitals as datelines and headlines have it."""
    shouted = spelling.upper()
    loud = reading.kind != "organisation" and len(spelling) >= _SHORT and reading.care not in ("weak", "seat")
    if loud and shouted not in organisations():  # the GUAM of four states is no Guam
        yield shouted, reading
    if spelling.startswith("Saint "):
        yield "St. " + spelling.removeprefix("Saint "), reading
        yield "St " + spelling.removeprefix("Saint "), reading


def _country_names() -> Iterator[tuple[str, Reading]]:
    for country in countries().values():
        for name in country.names:
            care = _CARES.get(name, "")
            yield name, Reading("country", country.iso3, care=care, name=name)
        for demonym in country.demonyms:
            yield demonym, Reading("country", country.iso3, "demonym", _CARES.get(demonym, "demonym"))
        for seat in country.metonyms:
            yield seat, _seat(seat, country)
    for country in countries().values():
        for title in ("Republic of ", "Republic of the ", "Kingdom of "):
            yield title + country.name, Reading("country", country.iso3)


def _seat(seat: str, country: Country) -> Reading:
    """A word for a government that may be the building too."""
    known = any(place.name == seat or seat in place.aliases for place in known_places())
    if known:
        return Reading("place", country.iso3, "government", "capital", seat)
    care: Care = "" if seat.endswith("dministration") else "seat"
    return Reading("country", country.iso3, "government", care, seat)


def _organisation_names() -> Iterator[tuple[str, Reading]]:
    for organisation in organisations().values():
        for name in organisation.spoken:
            for written in _ways_of_writing(name, of_the_un=organisation.kind == "un_body"):
                yield written, Reading("organisation", organisation.key)


def _short_names() -> Iterator[tuple[str, Reading]]:
    """Abbreviations that mean too many things, for where the text says what this one stands for: "CDC"."""
    for organisation in organisations().values():
        if organisation.key not in organisation.spoken:
            yield organisation.key, Reading("organisation", organisation.key, care="introduced")


def _ways_of_writing(name: str, *, of_the_un: bool) -> Iterator[str]:
    """A body's name in British and in American spelling, one of the United Nations also with these before it."""
    rest = next((name.removeprefix(each) for each in _UNITED_NATIONS if name.startswith(each)), name)
    led = (f"{each}{rest}" for each in _UNITED_NATIONS if of_the_un and " " in rest)
    for each in (name, *led):
        words = each.split(" ")
        yield each
        yield " ".join(_BRITISH.get(word, word) for word in words)
        yield " ".join(_AMERICAN.get(word, word) for word in words)


def _capitals() -> Iterator[tuple[str, Reading]]:
    for country in countries().values():
        first = country.capital.removesuffix(", D.C.")
        for name in (country.capital, *country.capital_aliases):
            if name and name not in _STATES and name not in _WASHINGTON:
                yield name, _capital(name, first, country.iso3)
        for name in country.other_seats:
            yield name, Reading("place", country.iso3, "government", "capital", name)
    for name in _WASHINGTON:
        yield name, Reading("place", "USA", name="Washington")


def _capital(spelling: str, name: str, code: str) -> Reading:
    if spelling in _WEAK_CAPITALS or spelling in _SHARED_CAPITALS:
        return Reading("place", "" if spelling in _SHARED_CAPITALS else code, care="weak", name=name)
    if spelling in _NO_GOVERNMENT:
        return Reading("place", code, care="town", name=name)
    government = "EU" if spelling == "Brussels" else ""
    return Reading("place", code, "government", "capital", name, government)


def _places() -> Iterator[tuple[str, Reading]]:
    for place in known_places():
        reading = Reading("place", place.iso3, care="town" if place.alone else "weak", name=place.name)
        for name in (place.name, *place.aliases):
            yield name, reading
