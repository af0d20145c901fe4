"""Someone put on the side of a state that somebody else heads: whose they are then, and whose they stay."""

from collections.abc import Sequence

import pytest
from builders import Writer

from kg.events import Events, Person
from kg.resolve import resolve

SEEN_OFTEN = [Writer(f"k{n}", "2021-08-10").sees("Kamala Harris, Vice President, USA") for n in range(5)]


def resolved(writers: Sequence[Writer]) -> Events:
    return resolve([one.document for one in writers], [one.extraction for one in writers])


def person(events: Events, name: str) -> Person:
    found = [one for one in events.persons if one.name == name]
    assert len(found) == 1
    return found[0]


def side(events: Events, name: str) -> str | None:
    party = person(events, name).party
    return party.key if party else None


def test_a_family_name_of_the_head_of_another_state() -> None:
    writers = [
        Writer("d0", "2022-03-14").sees("Xi Jinping, President, CHN"),
        Writer("d1", "2022-03-18").sees("Xi, President, CHE"),
    ]
    events = resolved(writers)
    assert [one.name for one in events.persons] == ["Xi Jinping"]
    assert {support.document for fact in events.persons[0].names for support in fact.supports} == {"d0", "d1"}


def test_another_than_the_holder_whom_many_see() -> None:
    murillo = Writer("d0", "2021-08-10").sees("Rosario Murillo, Vice President, USA")
    assert side(resolved([murillo, *SEEN_OFTEN]), "Rosario Murillo") is None
    assert side(resolved([murillo]), "Rosario Murillo") == "USA"  # too little is known to speak against it


@pytest.mark.parametrize(
    "said",
    [
        "US Vice President Rosario Murillo met Foreign Minister Ivo Lind.",
        "Vice President Rosario Murillo of the United States met Foreign Minister Ivo Lind.",
    ],
)
def test_a_sentence_that_names_the_state_decides(said: str) -> None:
    told = Writer("d0", "2021-08-10").meets(
        "Rosario Murillo, Vice President, USA", "Ivo Lind, Foreign Minister, EST", said=said
    )
    assert side(resolved([told, *SEEN_OFTEN]), "Rosario Murillo") == "USA"


def test_the_holder_and_who_was_about_to_hold_it() -> None:
    for day, name in (
        ("2021-08-10", "Kamala Harris"),
        ("2025-01-10", "JD Vance"),
        ("2021-03-10", "Mike Pence"),
    ):
        told = Writer("d0", day).sees(f"{name}, Vice President, USA")
        assert side(resolved([told, *SEEN_OFTEN]), name) == "USA"


def test_a_namesake_without_a_side_gets_none_from_the_register() -> None:
    events = resolved([Writer("d0", "2026-02-03").sees("Muhammad Ali, King, ")])
    assert side(events, "Muhammad Ali") is None
    assert (
        side(resolved([Writer("d0", "2022-05-03").sees("Luis Almagro, Secretary General, ")]), "Luis Almagro")
        == "OAS"
    )


def test_the_monarch_of_several_states_is_of_none() -> None:
    assert side(resolved([Writer("d0", "2022-06-02").sees("Elizabeth II, Queen, ")]), "Elizabeth II") is None


def test_styles_of_address_are_no_part_of_a_name() -> None:
    events = resolved(
        [
            Writer("d0", "2024-07-22").sees("T.H. Karen Bass, Mayor, USA"),
            Writer("d1", "2024-07-23").sees("Karen Bass, Mayor, USA"),
            Writer("d2", "2024-07-23").sees("T.H. Datuk Seri Ahmad Zaki, Foreign Minister, MYS"),
        ]
    )
    assert sorted(one.name for one in events.persons) == ["Ahmad Zaki", "Karen Bass"]
    assert [fact.value for fact in person(events, "Karen Bass").names] == ["Karen Bass"]


def test_short_given_names() -> None:
    writers = [
        Writer("d0", "2021-06-03").sees("Benjamin Gantz, Defense Minister, ISR"),
        Writer("d1", "2022-03-24").sees("Benny Gantz, Defense Minister, ISR"),
    ]
    assert len(resolved(writers).persons) == 1


def test_a_well_known_family_name_without_side_or_office() -> None:
    known = [Writer(f"k{n}", "2022-07-01").sees("Xi Jinping, President, CHN") for n in range(5)]
    told = Writer("d0", "2022-07-10").meets("Xi, , ", "Joe Biden, President, USA", on="2022-07-10")
    assert [side.person for side in resolved([told, *known]).meetings[0].participations] == [
        "person/chn-xi-jinping",
        "person/usa-biden-joe",
    ]
