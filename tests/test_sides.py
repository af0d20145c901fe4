"""A person without a country in the text gets the only side that register or publisher can give."""

from datetime import date

import pytest

from kg.annotate.entities import DocumentPerson
from kg.annotate.people.sides import complete_side
from kg.models import Party

JAPAN = Party(kind="country", key="JPN")
USA = Party(kind="country", key="USA")


@pytest.mark.parametrize(
    ("name", "office", "own", "side"),
    [
        ("Ursula von der Leyen", "President", None, Party(kind="organisation", key="EU")),
        ("Fumio Kishida", "Prime Minister", None, JAPAN),
        ("Ana Ruiz", "Minister for Foreign Affairs", JAPAN, JAPAN),
        ("Ana Ruiz", "Foreign Minister", USA, None),
        ("Ana Ruiz", "Deputy Secretary of State", USA, USA),
        ("Ana Ruiz", "President", JAPAN, None),
        ("Yoshihide Suga", "Chief Cabinet Secretary", Party(kind="country", key="KWT"), JAPAN),
        ("Kao Kim Hourn", "Minister Delegate", None, None),
    ],
)
def test_the_only_side_that_fits(name: str, office: str, own: Party | None, side: Party | None) -> None:
    person = DocumentPerson(name, [name], office)
    complete_side(person, own, date(2022, 5, 1))
    assert person.side == side


@pytest.mark.parametrize(
    ("name", "office", "told", "side"),
    [
        ("Fumio Kishida", "Prime Minister", USA, JAPAN),
        ("Fumio Kishida", "Minister of Fish", USA, USA),
        ("Ana Ruiz", "Prime Minister", USA, USA),
        ("Charles III", "King", Party(kind="country", key="CAN"), Party(kind="country", key="CAN")),
    ],
)
def test_the_register_is_right_about_who_holds_an_office(
    name: str, office: str, told: Party, side: Party
) -> None:
    person = DocumentPerson(name, [name], office, told)
    complete_side(person, None, date(2022, 10, 1))
    assert person.side == side


def test_someone_introduced_as_a_foreigner_is_not_the_publishers_own() -> None:
    person = DocumentPerson("Ana Ruiz", ["Ana Ruiz"], "Minister of Foreign Affairs", foreign=True)
    complete_side(person, JAPAN, date(2022, 5, 1))
    assert person.side is None
