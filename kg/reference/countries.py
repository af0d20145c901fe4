"""countries.csv → states and territories by their ISO 3166-1 alpha-3 codes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from kg.reference.names import fold
from kg.reference.tables import listed, read_rows

_WITH_ARTICLE = re.compile(
    r"^(?:United|Holy|Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles|Falkland|U\.S\.)"
    r"|\b(?:Republic|Islands|Territor(?:y|ies))\b"
)


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory.

    ``metonyms`` are words for its government ("Kremlin"), besides the capital and ``other_seats``.
    """

    iso2: str
    iso3: str
    qid: str
    name: str
    full_name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    capital_aliases: tuple[str, ...]
    other_seats: tuple[str, ...]
    metonyms: tuple[str, ...]
    currency: str
    region: str
    subregion: str

    @property
    def name_in_text(self) -> str:
        """The name as it stands within a sentence.

        >>> countries()["USA"].name_in_text, countries()["JPN"].name_in_text
        ('the United States', 'Japan')
        """
        return f"the {self.name}" if _WITH_ARTICLE.search(self.name) else self.name


@cache
def countries() -> Mapping[str, Country]:
    """Every country by alpha-3 code (with PSE, XKX, TWN and VAT).

    >>> countries()["JPN"].capital
    'Tokyo'
    """
    return MappingProxyType({country.iso3: country for country in map(_country, read_rows("countries.csv"))})


def country_of_code(code: str) -> Country | None:
    """The country of an alpha-2 or alpha-3 code, in either case.

    >>> country_of_code("jp").iso3, country_of_code("JPN").name, country_of_code("zz")
    ('JPN', 'Japan', None)
    """
    return _by_code().get(code.upper())


def country_of_name(name: str) -> Country | None:
    """The country of a name, a full name, a code or a demonym, however it is written.

    >>> country_of_name("cote d'ivoire").iso3, country_of_name("Japanese").iso3
    ('CIV', 'JPN')
    """
    return _by_name().get(fold(name).removeprefix("the ")) or country_of_code(name)


@cache
def _by_code() -> Mapping[str, Country]:
    return MappingProxyType(
        {code: country for country in countries().values() for code in (country.iso2, country.iso3)}
    )


@cache
def _by_name() -> Mapping[str, Country]:
    found: dict[str, Country] = {}
    for country in countries().values():
        for name in (*country.names, *country.demonyms):
            found.setdefault(fold(name).removeprefix("the "), country)
    return MappingProxyType(found)


def _country(row: dict[str, str]) -> Country:
    return Country(
        iso2=row["iso2"],
        iso3=row["iso3"],
        qid=row["qid"],
        name=row["name"],
        full_name=row["full_name"],
        names=listed(row["names"]),
        demonyms=listed(row["demonyms"]),
        capital=row["capital"],
        capital_aliases=listed(row["capital_aliases"]),
        other_seats=listed(row["other_seats"]),
        metonyms=listed(row["metonyms"]),
        currency=row["currency"],
        region=row["region"],
        subregion=row["subregion"],
    )
