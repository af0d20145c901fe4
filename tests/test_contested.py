"""Offices that one person has at a time: who is read into them by mistake is left out, with an issue."""

import pytest
from builders import Writer

from kg.events import Events
from kg.models import Evidence, Participant, Sighting
from kg.resolve import resolve
from kg.resolve.people.offices import read_posts


def resolved(*writers: Writer) -> Events:
    """Everything the documents say together."""
    return resolve([one.document for one in writers], [one.extraction for one in writers])


def holders(events: Events) -> set[tuple[str, str]]:
    return {(tenure.person, tenure.office) for tenure in events.tenures}


def seen_often(person: str, *days: str) -> list[Writer]:
    return [Writer(f"{person[:4]}{day}", day).sees(person, on=day) for day in days]


PRESIDENT = "Anna Berg, President, NOR"
DAYS = ("2021-01-05", "2021-06-05", "2022-01-05", "2022-06-05", "2023-01-05")


def test_who_is_read_once_into_an_office_that_another_has_is_left_out() -> None:
    events = resolved(
        *seen_often(PRESIDENT, *DAYS),
        Writer("x", "2022-03-01").sees("Ola Dahl, President, NOR", on="2022-03-01"),
    )
    assert holders(events) == {("person/nor-berg-anna", "office/nor-president")}
    (issue,) = (issue for issue in events.issues if issue.kind == "office-not-held")
    assert issue.document == "x"
    assert issue.message == "Ola Dahl is read as President of Norway on 2022-03-01, when Anna Berg was"


def test_a_successor_stays() -> None:
    events = resolved(
        *seen_often(PRESIDENT, *DAYS),
        Writer("x", "2023-03-01").sees("Ola Dahl, President, NOR", on="2023-03-01"),
    )
    assert ("person/nor-dahl-ola", "office/nor-president") in holders(events)


def test_offices_that_many_hold_at_once_are_not_contested() -> None:
    envoys = seen_often("Anna Berg, Ambassador, NOR", *DAYS)
    other = Writer("x", "2022-03-01").sees("Ola Dahl, Ambassador, NOR", on="2022-03-01")
    assert len(holders(resolved(*envoys, other))) == 2


def test_a_president_of_nobody_knows_what_has_no_term() -> None:
    events = resolved(Writer("a", "2022-03-01").sees("Randolph Dahl, President, "))
    assert [person.name for person in events.persons] == ["Randolph Dahl"]
    assert events.tenures == ()


def test_one_office_has_one_name_whoever_gives_the_side() -> None:
    with_side = Writer("a", "2022-03-01").sees("Anna Berg, Secretary of State, USA")
    without = Writer("b", "2022-03-02").sees("Anna Berg, Foreign Minister, ")
    assert holders(resolved(with_side, without)) == {
        ("person/usa-berg-anna", "office/usa-secretary-of-state")
    }


@pytest.mark.parametrize(
    ("before", "office", "tenures"),
    [
        (
            "Assistant to the ",
            "President and National Security Advisor",
            {"office/usa-national-security-advisor"},
        ),
        ("Senior Advisor to the ", "President", set()),
        ("Norway and ", "President", {"office/usa-president"}),
    ],
)
def test_whom_somebody_serves_is_not_his_office(before: str, office: str, tenures: set[str]) -> None:
    writer = Writer("a", "2022-03-01")
    told = Participant(
        name="Ola Dahl", office=office, evidence=Evidence(start=0, end=0, quote="", rule="test/x")
    )
    evidence = writer.says(f"{before}{office} Ola Dahl spoke.")
    party = Writer("b").sees("Ola Dahl, Envoy, USA").sightings[0].party
    sighting = Sighting(
        name="Ola Dahl", variants=("Ola Dahl",), office=told.office or "", party=party, when=None, segment=0,
        evidence=evidence,
    )  # fmt: skip
    writer.sightings.append(sighting)
    assert {tenure.office for tenure in resolved(writer).tenures} == tenures


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Deputy National Security Advisor", "deputy-national-security-adviser"),
        ("Principal Deputy National Security Adviser", "deputy-national-security-adviser"),
        ("Assistant to the President for National Security Affairs", "national-security-adviser"),
        (
            "Deputy Assistant to the President for National Security Affairs",
            "deputy-national-security-adviser",
        ),
        ("Homeland Security Adviser", "homeland-security-advisor"),
        ("Secretary of Homeland Security", "interior-minister"),
    ],
)
def test_advisers_and_their_deputies(words: str, key: str) -> None:
    assert [post.key for post in read_posts(words)] == [key]
