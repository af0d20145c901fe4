"""Who is one person, as tables; identifiers, spellings, offices and tenures."""

import tomllib
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from builders import Writer

from kg.events import Events
from kg.resolve import Decision, Decisions, resolve
from kg.resolve.people.office_roles import OFFICE_ROLES, OfficeRole
from kg.resolve.people.offices import read_posts

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "cases/persons.toml").read_text())[
    "case"
]


def told(case: dict[str, Any]) -> list[Writer]:
    """One document for each sighting."""
    writers = []
    for number, line in enumerate(case["sightings"]):
        person, _, day = line.rpartition("@")
        writers.append(Writer(f"d{number}", day.strip()).sees(person.strip(), on=day.strip()))
    return writers


def resolved(writers: list[Writer], *decisions: Decision) -> Events:
    """Everything the documents say together."""
    return resolve(
        [one.document for one in writers], [one.extraction for one in writers], Decisions(decisions)
    )


def groups(events: Events) -> list[list[int]]:
    """The numbers of the documents that see each person."""
    return sorted(
        sorted({int(support.document[1:]) for fact in person.names for support in fact.supports})
        for person in events.persons
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_who_is_one_person(case: dict[str, Any]) -> None:
    assert groups(resolved(told(case))) == sorted(case["persons"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_order_of_documents_does_not_matter(case: dict[str, Any]) -> None:
    writers = told(case)
    first = resolved(writers)
    assert all(resolved(list(order)) == first for order in list(permutations(writers))[:24])


def test_an_unresolved_name_is_an_issue_with_its_sentence() -> None:
    events = resolved([Writer("d0", "2022-05-27").meets("Almeida, , ", ", , PRT", said="Almeida met.")])
    assert [(issue.kind, issue.evidence[0].quote) for issue in events.issues] == [
        ("unresolved-person", "Almeida met.")
    ]


def test_an_office_that_speaks_against_the_only_full_name_of_a_document() -> None:
    mixed = Writer("d0", "2022-05-27").sees("Jill Biden|Biden, First Lady, USA")
    mixed.meets(
        "Jill Biden|Biden, President, ", "Yoon Suk Yeol, President, KOR", said="President Biden met him."
    )
    known = Writer("d1", "2022-05-28").sees("Joe Biden, President, USA")
    meeting = resolved([mixed, known]).meetings[0]
    assert {side.person for side in meeting.participations} == {
        "person/usa-biden-joe",
        "person/kor-yoon-suk-yeol",
    }


def test_a_slip_beside_a_name_that_many_documents_use_is_that_name() -> None:
    writers = [Writer(f"d{n}", "2022-05-27").sees("Jake Sullivan, NSA, USA") for n in range(6)]
    writers.append(Writer("d6", "2022-05-27").sees("Jake Sullivan Welcoming, NSA, USA"))
    writers.append(Writer("d7", "2022-05-27").sees("Announcing Jake Sullivan, NSA, USA"))
    assert [one.id for one in resolved(writers).persons] == ["person/usa-sullivan-jake"]


def test_a_title_of_the_past_is_no_tenure() -> None:
    writer = Writer("d0", "2022-07-11").meets(
        "Abe Shinzo, Prime Minister, JPN", ", , USA", said="They spoke of former Prime Minister Abe Shinzo."
    )
    assert resolved([writer]).tenures == ()


def test_a_name_that_two_bear_is_an_issue_that_names_both() -> None:
    events = resolved(told(next(case for case in CASES if "the office tells" in case["name"])))
    issue = next(one for one in events.issues if one.kind == "ambiguous-person")
    assert "Jill Biden or Joe Biden" in issue.message


def test_identifiers_say_side_family_and_given_names() -> None:
    events = resolved(
        [
            Writer("d0", "2023-11-13").sees("KAMIKAWA Yoko, Foreign Minister, JPN"),
            Writer("d1", "2023-11-13").sees(
                "Alberto Leo van Klaveren Stork|van Klaveren, Foreign Minister, CHL"
            ),
            Writer("d2", "2023-11-13").sees("Wang Yi, Foreign Minister, CHN"),
            Writer("d3", "2023-11-13").sees("Joseph R. Biden Jr., President, USA"),
        ]
    )
    assert [one.id for one in events.persons] == [
        "person/chl-van-klaveren-stork-alberto-leo",
        "person/chn-wang-yi",
        "person/jpn-kamikawa-yoko",
        "person/usa-biden-joseph",
    ]


def test_the_register_gives_the_full_name_and_says_so() -> None:
    person = resolved([Writer("d0", "2022-05-27").sees("Kuleba, Foreign Minister, ")]).persons[0]
    assert (person.id, person.name, person.wikidata) == (
        "person/ukr-kuleba-dmytro",
        "Dmytro Kuleba",
        "Q24025631",
    )
    assert [(fact.value, fact.derived_by) for fact in person.names] == [
        ("Dmytro Kuleba", "name/office-holder"),
        ("Kuleba", None),
    ]


def test_an_office_not_held_on_that_day_is_an_issue() -> None:
    late = Writer("d0").meets("Antony Blinken, Secretary of State, USA", ", , JPN", on="2025-06-01")
    issue = resolved([late]).issues[0]
    assert issue.kind == "office-not-held"
    assert "Secretary of State of the United States on 2025-06-01" in issue.message


def test_a_tenure_is_seen_from_its_first_to_its_last_dated_sighting() -> None:
    writers = [
        Writer(f"d{number}", day).sees("Yoko Kamikawa, Foreign Minister, JPN", on=day)
        for number, day in enumerate(("2024-05-23", "2023-11-03", "2024-01-07"))
    ]
    tenure = resolved(writers).tenures[0]
    assert (str(tenure.first_seen), str(tenure.last_seen)) == ("2023-11-03", "2024-05-23")
    assert len(tenure.supports) == 3


def test_a_former_office_is_no_tenure() -> None:
    assert (
        resolved([Writer("d0", "2024-01-01").sees("Jan Nowak, former Foreign Minister, POL")]).tenures == ()
    )


def test_decisions_join_and_part_persons() -> None:
    writers = [
        Writer("d0", "2022-05-27").sees("Carlos Lopez, Foreign Minister, HND"),
        Writer("d1", "2022-05-27").sees("Carlos Lopez, Trade Minister, PRY"),
        Writer("d2", "2022-05-28").sees("Carlos Lopez, Foreign Minister, HND"),
    ]
    assert groups(resolved(writers)) == [[0, 2], [1]]
    same = Decision("person/hnd-lopez-carlos", "person/pry-lopez-carlos", "same")
    assert groups(resolved(writers, same)) == [[0, 1, 2]]
    apart = Decision("person:d0@carlos-lopez", "person:d2@carlos-lopez", "different")
    assert groups(resolved(writers, apart)) == [[0], [1], [2]]


@pytest.mark.parametrize("role", OFFICE_ROLES, ids=lambda role: role.role)
def test_every_office_finds_its_example_and_not_its_neighbour(role: OfficeRole) -> None:
    assert role.pattern.search(role.example)
    assert not role.pattern.search(role.counter_example)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Japan’s Foreign Minister", "foreign-minister"),
        ("Minister for Foreign Affairs of Japan", "foreign-minister"),
        ("Vice Foreign Minister", "deputy-foreign-minister"),
        ("Deputy Foreign Minister of the Kingdom of Saudi Arabia", "deputy-foreign-minister"),
        ("High Representative/Vice-President (HR/VP)", "high-representative"),
        ("President of the European Commission", "president-of-the-european-commission"),
        ("Assistant to the President for National Security Affairs", "national-security-adviser"),
        ("Ukrainian President", "president"),
    ],
)
def test_offices_however_worded(words: str, key: str) -> None:
    assert [post.key for post in read_posts(words)] == [key]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("The late Prime Minister Jan Nowak was mourned.", False),
        ("It honours then-Prime Minister Jan Nowak.", False),
        ("She then met Prime Minister Jan Nowak.", True),
        ("Former President Ewa Lis and Prime Minister Jan Nowak spoke.", True),
    ],
)
def test_words_that_say_an_office_is_past(sentence: str, held: bool) -> None:
    writer = Writer("d0", "2024-01-01").meets("Jan Nowak, Prime Minister, POL", ", , DEU", said=sentence)
    assert bool(resolved([writer]).tenures) is held
