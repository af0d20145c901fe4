"""Who a document names: fullest name, office, side and every form in use; from a table of composed cases."""

from typing import Any

import pytest
from tables import HERE, entry_row, table

from kg.annotate import AnnotatedDocument, annotate
from kg.annotate.entities import OfficeReference, PersonName
from kg.annotate.people.name_parts import family_name
from kg.models import Party
from kg.read import make_document

CASES = table(HERE / "cases" / "people.toml")["case"]


def read(text: str, publisher: str = "") -> AnnotatedDocument:
    return annotate(make_document(text, id="people", publisher=publisher))


def people(annotated: AnnotatedDocument) -> list[str]:
    return [f"{p.name} | {p.office or '?'} | {p.side.key if p.side else '?'}" for p in annotated.people]


def mentions(annotated: AnnotatedDocument) -> list[tuple[str, str]]:
    found = [e for s in annotated.sentences for e in s.entities]
    return [(e.text, annotated.people[e.person].name) for e in found if isinstance(e, PersonName)]


@pytest.mark.parametrize("case", list(map(entry_row, CASES)))
def test_people_of_a_text(case: dict[str, Any]) -> None:
    annotated = read(case["text"], case.get("publisher", ""))
    assert people(annotated) == case["people"]
    for text, name in mentions(annotated):
        assert set(text.split()) & {name, *name.split(), *(v for p in annotated.people for v in p.variants)}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Foreign Minister Ana Ruiz said so.", ["NOR"]),
        ("Foreign Minister Ana Ruiz told reporters after meeting her Norwegian counterpart Erik Berg.", [None, "NOR"]),
    ],
)  # fmt: skip
def test_who_is_named_bare_in_a_report_from_a_capital(text: str, sides: list[str | None]) -> None:
    annotated = read(f"Talks\n\nOSLO, May 3, 2024 — {text}")
    assert [p.side.key if p.side else None for p in annotated.people] == sides


def test_a_later_surname_means_the_person_named_before() -> None:
    annotated = read(
        "Peruvian Foreign Minister Ana Ruiz came. Norwegian Foreign Minister Erik Berg met Ruiz."
    )
    assert mentions(annotated) == [
        ("Peruvian Foreign Minister Ana Ruiz", "Ana Ruiz"),
        ("Norwegian Foreign Minister Erik Berg", "Erik Berg"),
        ("Ruiz", "Ana Ruiz"),
    ]


def test_a_surname_of_two_people_means_neither() -> None:
    text = "President Luis Vega of Chile met Foreign Minister Rosa Vega of Peru. Vega spoke."
    assert [name for form, name in mentions(read(text)) if form == "Vega"] == []


def test_a_surname_that_is_a_word_is_no_person_in_lower_case() -> None:
    annotated = read("U.S. Secretary of State Mary Price spoke. The price was high.")
    assert [form for form, _ in mentions(annotated)] == ["U.S. Secretary of State Mary Price"]


@pytest.mark.parametrize(
    ("text", "office", "sides"),
    [
        ("Ana Ruiz, Foreign Minister of Peru, met her Norwegian counterpart.", "counterpart", ["NOR"]),
        ("Ana Ruiz, Foreign Minister of Peru, met the Norwegian Foreign Minister.", "Foreign Minister", ["NOR"]),
        ("Ana Ruiz, Foreign Minister of Peru, met foreign ministers from Chile and Norway.", "foreign minister",
         ["CHL", "NOR"]),
    ],
)  # fmt: skip
def test_people_named_only_by_office(text: str, office: str, sides: list[str]) -> None:
    [found] = [e for s in read(text).sentences for e in s.entities if isinstance(e, OfficeReference)]
    assert office in found.office
    assert [side.key for side in found.sides] == sides


def test_an_official_without_a_country_is_the_publisher_s_own() -> None:
    text = "Foreign Minister Ana Ruiz met Foreign Minister Erik Berg of Norway."
    assert people(read(text, "Ministry of Foreign Affairs of Peru"))[0] == "Ana Ruiz | Foreign Minister | PER"
    assert people(read(text))[0] == "Ana Ruiz | Foreign Minister | ?"


@pytest.mark.parametrize(
    ("name", "side", "family"),
    [
        ("Ana Ruiz", None, "Ruiz"),
        ("KAMIKAWA Yoko", "JPN", "KAMIKAWA"),
        ("Alberto van Klaveren", "CHL", "van Klaveren"),
        ("Wang Yi", "CHN", "Wang"),
        ("Wang Yi", None, "Yi"),
        ("Joseph R. Biden, Jr.", "USA", "Biden"),
        ("Sugiono", "IDN", "Sugiono"),
        ("Jan van der Berg", "NLD", "van der Berg"),
    ],
)
def test_family_names(name: str, side: str | None, family: str) -> None:
    assert family_name(name, Party(kind="country", key=side) if side else None) == family


@pytest.mark.parametrize("verb", ["Opens", "Swims"])  # the second is in no list of words
def test_a_headline_in_capitals_ends_a_name_at_its_verb(verb: str) -> None:
    text = f"President Berg {verb} Long Tunnel\n\nThe tunnel is long. President Berg spoke at the gate."
    assert [person.name for person in read(text).people] == ["Berg"]
