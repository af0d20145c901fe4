"""places.csv.gz and known_places.csv → towns with their coordinates, and the places of diplomatic news."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import acos, cos, radians, sin
from types import MappingProxyType
from typing import Literal, cast

from kg.reference.countries import Country, countries
from kg.reference.names import fold, fold_all
from kg.reference.tables import listed, read_rows, read_text

PlaceKind = Literal["city", "region", "venue", "house"]

# A town is meant without its country only where the next one of that name is so much smaller.
MUCH_LARGER = 10
# A capital needs less.
LARGER_CAPITAL = 3
_NEARBY = 40.0  # kilometres within which two names may be a town and its suburb
_EARTH = 6371.0  # kilometres from its middle
_TELLING_TOWN = (
    15_000  # inhabitants of a town that diplomats name by itself: "White House" is a smaller one too
)


@dataclass(frozen=True, slots=True)
class Town:
    """A populated place of GeoNames."""

    name: str
    iso3: str
    lat: float
    lon: float
    population: int
    geonameid: int


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A city, region or venue of diplomatic news, or a house in a town. ``alone``: its bare name can only mean a place."""

    name: str
    aliases: tuple[str, ...]
    iso3: str
    kind: PlaceKind
    alone: bool


@cache
def known_places() -> tuple[KnownPlace, ...]:
    """The places of diplomatic news, by hand."""
    return tuple(
        KnownPlace(
            name=row["name"],
            aliases=listed(row["aliases"]),
            iso3=row["iso3"],
            kind=cast(PlaceKind, row["kind"]),
            alone=row["alone"] == "yes",
        )
        for row in read_rows("known_places.csv")
    )


@lru_cache(maxsize=4096)
def towns_named(name: str) -> tuple[Town, ...]:
    """The towns of that name, the largest first.

    >>> [town.iso3 for town in towns_named("Vientiane")]
    ['LAO']
    """
    return tuple(map(_town, _lines_by_name().get(fold(name), ())))


def town(name: str, iso3: str) -> Town | None:
    """The largest town of that name in that country."""
    return next((each for each in towns_named(name) if each.iso3 == iso3), None)


def towns_apart(one: str, other: str, iso3: str | None = None) -> bool:
    """Whether two places are towns of which neither lies in or near the other; a house or a region is no town.

    >>> towns_apart("Hiroshima", "Tokyo", "JPN"), towns_apart("Yokohama", "Tokyo", "JPN")
    (True, False)
    >>> towns_apart("White House", "Washington, D.C.", "USA"), towns_apart("Brussels, Belgium", "Brussels")
    (False, False)
    """
    first, second = _town_in(one, iso3), _town_in(other, iso3)
    return first is not None and second is not None and _kilometres(first, second) > _NEARBY


def _town_in(place: str, iso3: str | None) -> Town | None:
    """The town that "Oslo", "Oslo, Norway" or "Grand Hotel, Oslo" is or lies in."""
    for part in place.split(", "):
        known = _kinds().get(fold(part))
        land = iso3 or country_of_place(part)
        found = town(part, land) if land and known in (None, "city") else None
        if found is not None and (known or found.population >= _TELLING_TOWN):
            return found
    return None


def _kilometres(one: Town, other: Town) -> float:
    """The way between two towns as the crow flies."""
    south, north = radians(one.lat), radians(other.lat)
    arc = sin(south) * sin(north) + cos(south) * cos(north) * cos(radians(one.lon - other.lon))
    return _EARTH * acos(max(-1.0, min(1.0, arc)))


@cache
def _kinds() -> Mapping[str, PlaceKind]:
    """City, region, venue or house by folded name."""
    return MappingProxyType(
        {fold(name): place.kind for place in known_places() for name in (place.name, *place.aliases)}
    )


def is_house(name: str) -> bool:
    """Whether a known place is a house in a town: the next encounter there need not be in it.

    >>> is_house("Lancaster House"), is_house("Camp David")
    (True, False)
    """
    return _kinds().get(fold(name)) == "house"


def seat(country: Country) -> Town | None:
    """The capital of a country, by whichever name of it the list of towns knows.

    >>> seat(countries()["USA"]).name
    'Washington'
    """
    names = (country.capital, *country.capital_aliases)
    return next((found for name in names if (found := town(name, country.iso3))), None)


def country_of_place(name: str) -> str | None:
    """The only country a place of that name is likely to lie in: the one of a much larger town, else none.

    >>> country_of_place("Kurashiki"), country_of_place("Athens"), country_of_place("Cambridge")
    ('JPN', 'GRC', None)
    """
    known = _known_countries().get(fold(name))
    if known is not None:
        return known
    towns = towns_named(name)
    if not towns:
        return None
    largest = towns[0]
    rival = next((each.population for each in towns if each.iso3 != largest.iso3), 0)
    ratio = LARGER_CAPITAL if _capitals().get(fold(name)) == largest.iso3 else MUCH_LARGER
    return largest.iso3 if largest.population >= ratio * rival else None


def is_town(folded: str) -> bool:
    """Whether a folded name is that of a town."""
    return folded in _lines_by_name()


@cache
def _known_countries() -> Mapping[str, str]:
    """Country by folded name for the places known by hand, and for other spellings of capitals."""
    aliases = {
        fold(name): country.iso3 for country in countries().values() for name in country.capital_aliases
    }
    places = {fold(name): place.iso3 for place in known_places() for name in (place.name, *place.aliases)}
    return MappingProxyType(aliases | places)


@cache
def _capitals() -> Mapping[str, str]:
    """Country by folded name of its capital."""
    return MappingProxyType({fold(country.capital): country.iso3 for country in countries().values()})


@cache
def _lines_by_name() -> Mapping[str, tuple[str, ...]]:
    """The unread lines of the table by folded name: most are never asked for."""
    found: dict[str, tuple[str, ...]] = {}
    lines = read_text("places.csv.gz").split("\n")[1:-1]
    for name, line in zip(fold_all(line[: line.find(",")] for line in lines), lines, strict=True):
        found[name] = (*found.get(name, ()), line)
    return MappingProxyType(found)


def _town(line: str) -> Town:
    name, iso3, lat, lon, population, key = line.split(",")
    return Town(name, iso3, float(lat), float(lon), int(population), int(key))
