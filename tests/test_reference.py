"""The tables shipped with the package: each fact well formed, each name found, each source named."""

import re
from datetime import date
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.models import Party
from kg.reference import (
    countries,
    country_of_code,
    country_of_name,
    country_of_place,
    fold,
    is_family_name,
    known_places,
    offices,
    offices_of_family,
    organisation_of_name,
    organisations,
    publisher_of,
    publisher_party,
    town,
    towns_named,
)
from kg.reference.names import fold_all
from kg.reference.publishers import publishers
from kg.reference.tables import read_rows

TABLES = ("countries", "organisations", "publishers", "offices", "known_places")
QID = re.compile(r"Q[1-9]\d*|")


def named(name: str) -> str | None:
    country = country_of_name(name)
    return country.iso3 if country else None


# ---------------------------------------------------------------- countries


def test_codes_of_countries_are_well_formed_and_unique() -> None:
    every = countries().values()
    assert len(every) > 240
    assert all(re.fullmatch(r"[A-Z]{2}", c.iso2) and re.fullmatch(r"[A-Z]{3}", c.iso3) for c in every)
    assert len({c.iso2 for c in every}) == len({c.iso3 for c in every}) == len(every)
    assert all(re.fullmatch(r"Q[1-9]\d*", c.qid) for c in every)


def test_a_name_or_demonym_belongs_to_one_country() -> None:
    owners: dict[str, set[str]] = {}
    for country in countries().values():
        for name in (*country.names, *country.demonyms):
            owners.setdefault(fold(name), set()).add(country.iso3)
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("TUR", "Turkey|Türkiye|Turkiye|Turkish"),
        ("CIV", "Côte d'Ivoire|Cote d’Ivoire|Ivory Coast|Ivorian"),
        ("KOR", "ROK|South Korea|Republic of Korea|Korean"),
        ("PRK", "DPRK|North Korea|Democratic People's Republic of Korea"),
        ("CHN", "PRC|P.R.C.|the People's Republic of China|Chinese"),
        ("TWN", "Taiwan|Republic of China|Chinese Taipei"),
        ("GBR", "UK|U.K.|Britain|Great Britain|British|Britons"),
        ("USA", "US|U.S.|U.S.A.|America|United States of America|Americans"),
        ("ARE", "UAE|U.A.E.|Emirati|Emiratis"),
        ("SAU", "KSA|Kingdom of Saudi Arabia|Saudi"),
        ("COD", "DRC|Congo|DR Congo|Democratic Republic of the Congo|Congolese"),
        ("COG", "Republic of the Congo|Congo-Brazzaville"),
        ("PSE", "Palestine|State of Palestine|Palestinian Authority|Gaza|West Bank|Palestinians"),
        ("VAT", "Holy See|Vatican City"),
        ("LAO", "Lao PDR|Laos|Lao People's Democratic Republic"),
        ("GMB", "Gambia|The Gambia"),
        ("XKX", "Kosovo|Kosovar"),
        ("FRA", "French|FRA|fr"),
        ("IND", "Indian"),
    ],
)
def test_countries_are_found_by_all_their_names(code: str, names: str) -> None:
    assert {name: named(name) for name in names.split("|")} == dict.fromkeys(names.split("|"), code)


@pytest.mark.parametrize("name", ["Hamas", "San Francisco", "European", "Jersey", "", "Republic"])
def test_what_is_no_country_is_none(name: str) -> None:
    assert country_of_name(name) is None


def test_names_are_neutral() -> None:
    shown = [country.name + country.full_name for country in countries().values()]
    assert not any("Province of China" in name or "[" in name for name in shown)
    assert countries()["TWN"].name == "Taiwan"


def test_codes_of_two_and_three_letters() -> None:
    by_two, by_three = country_of_code("jp"), country_of_code("JPN")
    assert by_two == by_three == countries()["JPN"]
    assert country_of_code("XXX") is None


# ---------------------------------------------------------------- organisations


def test_organisations_are_well_formed() -> None:
    every = organisations().values()
    assert len(every) >= 150
    kinds = {"igo", "un_body", "grouping", "agency", "bank", "fund", "armed_group", "ngo"}
    assert {organisation.kind for organisation in every} == kinds
    assert all(QID.fullmatch(organisation.qid) for organisation in every)
    assert all(m in countries() for organisation in every for m in organisation.members)
    assert all(organisation.country in {*countries(), None} for organisation in every)
    assert all(organisation.spoken for organisation in every)


def test_an_organisation_is_named_like_no_other() -> None:
    spoken = [(fold(name), each.key) for each in organisations().values() for name in each.spoken]
    owners = {name: {key for other, key in spoken if other == name} for name, _ in spoken}
    assert {name: keys for name, keys in owners.items() if len(keys) > 1} == {}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("European Commission", "EU"),
        ("European Council", "EU"),
        ("the United Nations", "UN"),
        ("Arab League", "LAS"),
        ("Hizballah", "Hezbollah"),
        ("U.S. Agency for International Development", "USAID"),
        ("Group of Seven", "G7"),
    ],
)
def test_organisations_are_found_by_their_names(name: str, key: str) -> None:
    found = organisation_of_name(name)
    assert found is not None
    assert found.key == key


def test_members_where_they_matter() -> None:
    sizes = {
        "G7": 7,
        "Quad": 4,
        "EU": 27,
        "ASEAN": 11,
        "GCC": 6,
        "NATO": 32,
        "AUKUS": 3,
        "CPTPP": 12,
        "APEC": 21,
    }
    assert {key: len(organisations()[key].members) for key in sizes} == sizes


# ---------------------------------------------------------------- publishers


@pytest.mark.parametrize(
    ("name", "url", "key"),
    [
        ("The White House", "", "USA"),
        ("US Department of State", "", "USA"),
        ("Ministry of Foreign Affairs of Japan", "", "JPN"),
        ("", "https://www.mofa.go.jp/press/release/1.html", "JPN"),
        ("", "https://www.mofa.go.kr/eng/1", "KOR"),
        ("GOV.UK", "", "GBR"),
        ("", "https://www.gov.uk/government/news/1", "GBR"),
        ("", "https://overseas.mofa.go.kr/1", "KOR"),
        ("EEAS", "", "EU"),
        ("European Commission", "", "EU"),
        ("Ministry of External Affairs", "https://www.mea.gov.in/", "IND"),
        ("MFA Singapore", "", "SGP"),
        ("ASEAN Secretariat", "", "ASEAN"),
        ("Auswärtiges Amt", "", "DEU"),
        ("Ministry of Foreign Affairs of Chile", "", "CHL"),
        ("Ministry of Foreign Affairs of Ghana", "", "GHA"),
        ("Embassy of Japan in Lebanon", "", "JPN"),
        ("Ghanaian Ministry of Foreign Affairs", "", "GHA"),
    ],
)
def test_official_publishers_speak_for_their_party(name: str, url: str, key: str) -> None:
    party = publisher_party(name, url)
    assert party is not None
    assert party.key == key


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("Kyodo News", ""),
        ("The Japan Times", ""),
        ("", "https://www.reuters.com/world/1"),
        ("Someone", "https://example.org/mofa.go.jp"),
        ("", "https://notmofa.go.jp.example.org/"),
        ("", ""),
        ("", "http://[broken"),
    ],
)
def test_newspapers_and_strangers_speak_for_nobody(name: str, url: str) -> None:
    assert publisher_party(name, url) is None


def test_publishers_are_well_formed() -> None:
    parties = {*(Party(kind="country", key=key) for key in countries())}
    parties |= {Party(kind="organisation", key=key) for key in organisations()}
    assert len(publishers()) > 60
    assert all(publisher.party in parties for publisher in publishers())
    hosts = [host for publisher in publishers() for host in publisher.hosts]
    assert len(hosts) == len(set(hosts))
    agency = publisher_of("Kyodo News")
    assert agency is not None
    assert (agency.kind, agency.party.key) == ("news_agency", "JPN")


# ---------------------------------------------------------------- offices


def in_office(family: str, country: str, day: date) -> set[str]:
    """The roles of those of that name in that country on that day."""
    terms = [term for term in offices_of_family(family) if term.country == country]
    return {t.role for t in terms if t.start and t.start <= day and (t.end is None or day <= t.end)}


@pytest.mark.parametrize(
    ("family", "country", "day", "roles"),
    [
        ("KAMIKAWA", "JPN", date(2023, 11, 16), {"foreign_minister"}),
        ("Kamikawa", "JPN", date(2023, 9, 1), set()),
        ("van Klaveren", "CHL", date(2023, 11, 16), {"foreign_minister"}),
        ("van Klaveren Stork", "CHL", date(2023, 11, 16), {"foreign_minister"}),
        ("Cohen", "ISR", date(2023, 11, 3), {"foreign_minister"}),
        ("Blinken", "USA", date(2023, 11, 16), {"foreign_minister"}),
        ("Rubio", "USA", date(2025, 3, 1), {"foreign_minister"}),
        ("Kishida", "JPN", date(2023, 11, 16), {"head_of_government"}),
        ("Kao", "ASEAN", date(2023, 10, 11), {"organisation_head"}),
        ("al-Maliki", "PSE", date(2023, 11, 3), {"foreign_minister"}),
        ("Nobody", "JPN", date(2023, 11, 16), set()),
    ],
)
def test_who_held_an_office_on_a_day(family: str, country: str, day: date, roles: set[str]) -> None:
    assert in_office(family, country, day) == roles


def test_terms_of_office_are_well_formed() -> None:
    assert len(offices()) > 1_400
    assert all(term.country in countries() or term.country in organisations() for term in offices())
    assert all(term.start is not None and term.source and term.licence for term in offices())
    assert all(term.end is None or (term.start and term.start <= term.end) for term in offices())
    assert not any("overlaps" in term.name or "  " in term.name for term in offices())


def test_a_country_has_one_foreign_minister_at_a_time() -> None:
    terms = sorted(
        (t.country, t.start or date.min, t.end or date.max, t.name)
        for t in offices()
        if t.role == "foreign_minister"
    )
    rival_governments = {"LBY", "MMR"}
    doubled = [
        (here, there)
        for here, there in pairwise(terms)
        if here[0] == there[0] not in rival_governments and there[1] < here[2] and here[2] != date.max
    ]
    assert doubled == []


def test_family_names() -> None:
    assert is_family_name("klaveren")
    assert is_family_name("sullivan")
    assert not is_family_name("kurashiki")


# ---------------------------------------------------------------- places


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kurashiki", "JPN"), ("Hiroshima", "JPN"), ("Munich", "DEU"), ("Paris", "FRA"), ("Kiev", "UKR"),
        ("Borodianka", "UKR"), ("Athens", "GRC"), ("Cambridge", None), ("Victoria", None), ("Nowhere", None),
        ("Vientiane", "LAO"), ("Camp David", "USA"), ("Khan Yunis", "PSE"), ("Sao Paulo", "BRA"),
    ],
)  # fmt: skip
def test_the_country_of_a_place_is_told_where_one_is_likely(name: str, code: str | None) -> None:
    assert country_of_place(name) == code


def test_towns_are_sorted_by_size_and_lie_where_they_lie() -> None:
    birminghams = towns_named("Birmingham")
    assert [each.iso3 for each in birminghams[:2]] == ["GBR", "USA"]
    assert list(birminghams) == sorted(birminghams, key=lambda each: -each.population)
    kyiv = town("Kyiv", "UKR")
    assert kyiv is not None
    assert (round(kyiv.lat), round(kyiv.lon)) == (50, 31)
    assert town("Kyiv", "JPN") is None


def test_every_capital_has_coordinates() -> None:
    capitals = {c.iso3: c.capital.removesuffix(", D.C.") for c in countries().values() if c.capital}
    assert {code for code, capital in capitals.items() if town(capital, code) is None} == set()


def test_known_places_lie_in_countries_and_are_listed_once() -> None:
    places = known_places()
    assert all(place.iso3 in countries() for place in places)
    assert len({fold(place.name) for place in places}) == len(places)


# ---------------------------------------------------------------- tables and names


@pytest.mark.parametrize("table", TABLES)
def test_tables_are_clean(table: str) -> None:
    content = (files("kg.reference") / f"{table}.csv").read_text(encoding="utf-8")
    rows = list(read_rows(f"{table}.csv"))
    assert "\r" not in content
    assert content.endswith("\n")
    assert all(None not in row and None not in row.values() for row in rows)
    cells = [cell for row in rows for cell in row.values()]
    assert all(cell == cell.strip() and "||" not in cell for cell in cells)


@pytest.mark.parametrize("file", [*(f"{table}.csv" for table in TABLES), "places.csv.gz"])
def test_the_source_of_every_table_is_named(file: str) -> None:
    sources = (files("kg.reference") / "SOURCES.md").read_text(encoding="utf-8")
    assert f"`{file}`" in sources


@given(st.text(st.characters(exclude_characters="\n", codec="utf-8"), max_size=30))
def test_folding_many_names_is_folding_each(name: str) -> None:
    assert fold_all([name, "Kyiv"]) == [fold(name), "kyiv"]
    assert fold(fold(name)) == fold(name)
