"""Officials in whatever words → the side that was met, and the publisher's own who met them."""

from datetime import date

import pytest
from tables import grammar

from kg.models import MeetingMention
from kg.pipeline import extract_document
from kg.read import make_document

TABLE = grammar("officials")
MET = [
    (carrier.format(o=words), side)
    for side, all_ in TABLE["officials"].items()
    for words in all_
    for carrier in TABLE["carriers"]
]
OBJECTS = [
    (TABLE["carriers"][0].format(o=words), side) for side, all_ in TABLE["objects"].items() for words in all_
]
ACTING = [
    (text, side)
    for side, all_ in TABLE["acting"].items()
    for who in all_
    for text in (
        f"{who} met with senior Peruvian officials in Lima on Tuesday.",
        f"Following talks in Chile last week, {who} met with Peruvian officials in Lima on Tuesday.",
    )
]


def meetings(text: str, publisher: str = "US Department of State") -> tuple[MeetingMention, ...]:
    document = make_document(text, id="page", title="Visit", publisher=publisher, published=date(2021, 6, 1))
    return tuple(extract_document(document).meetings)


def sides(meeting: MeetingMention) -> set[str]:
    return {p.party.key for p in meeting.participants if p.party}


@pytest.mark.parametrize(("text", "side"), [*MET, *OBJECTS])
def test_officials_are_of_their_side(text: str, side: str) -> None:
    assert [sides(m) >= {"USA", side} for m in meetings(text)] == [True]


@pytest.mark.parametrize(("text", "side"), ACTING)
def test_those_who_act_are_the_publishers_own(text: str, side: str) -> None:
    assert [sides(m) for m in meetings(text)] == [{side, "PER"}]


@pytest.mark.parametrize("text", [neighbour["text"] for neighbour in TABLE["neighbour"]])
def test_no_encounter(text: str) -> None:
    assert not meetings(text)


def test_who_acts_is_not_his_own_counterpart() -> None:
    [meeting] = meetings(
        "In a call with her Peruvian counterpart, Deputy Secretary of State Ruth Cole welcomed progress."
    )
    assert sides(meeting) == {"USA", "PER"}


def test_the_headline_tells_whose_minister_somebody_is() -> None:
    page = (
        "In keeping with what Presidents Dale and Soto agreed in Rome in October, the United States and Peru launched a dialogue on June 1 "
        "in Lima. Under Secretary of State Ruth Cole and Deputy Foreign Minister Luis Vega, with their respective delegations, met in Lima."
    )
    title = "U.S.-Peru Joint Statement on Fisheries"
    document = make_document(
        page, id="page", title=title, publisher="US Department of State", published=date(2021, 6, 1)
    )
    [meeting] = [m for m in extract_document(document).meetings if m.main]
    assert sides(meeting) == {"USA", "PER"}
    assert meeting.when is None  # not in October


@pytest.mark.parametrize(
    ("visit", "told"),
    [
        (
            "Deputy Secretary of State Ruth Cole traveled to Oslo on May 30.",
            "She and Foreign Minister Ana Paz discussed trade.",
        ),
        (
            "Deputy Secretary of State Ruth Cole traveled to Oslo on May 30.",
            "She and Foreign Minister Ana Paz will meet today.",
        ),
        (
            "Deputy Secretary of State Ruth Cole is in Oslo this week.",
            "The Deputy Secretary and Foreign Minister Ana Paz co-chaired the dialogue.",
        ),
        (
            "Deputy Secretary of State Ruth Cole is in Oslo this week.",
            "In meetings with government officials, the Deputy Secretary underscored trade.",
        ),
        (
            "The Department announces the visit of Deputy Secretary of State Ruth Cole to Oslo.",
            "Meetings were held with Foreign Minister Ana Paz.",
        ),
    ],
)
def test_where_somebody_travels_the_others_are_the_hosts(visit: str, told: str) -> None:
    assert {"USA", "NOR"} in [sides(m) for m in meetings(f"{visit} {told}")]


def test_she_and_a_friend_did_not_meet() -> None:
    assert not meetings(
        "Deputy Secretary of State Ruth Cole grew up in Oslo. She and Foreign Minister Ana Paz are friends."
    )


def test_what_somebody_said_after_talks_tells_of_the_talks() -> None:
    text = "Norwegian Foreign Minister Erik Berg arrived in Lima on Monday. {}"
    for told in (
        "“We discussed trade,” Berg said after talks with Foreign Minister Ana Paz.",
        "Berg told reporters after meeting Foreign Minister Ana Paz that trade would grow.",
        "At a joint press conference with Foreign Minister Ana Paz, Berg praised Peru.",
    ):
        assert [sides(m) for m in meetings(text.format(told), publisher="")] == [{"NOR", "PER"}], told


def test_who_is_met_on_a_journey_is_not_the_publishers() -> None:
    text = "Deputy Secretary of State Ruth Cole visited Peru on 1 June, meeting Trade Secretary Ana Paz and Trade Envoy Luis Vega."
    assert [sides(m) for m in meetings(text)] == [{"USA", "PER"}]


@pytest.mark.parametrize(
    "did",
    ["has not taken part in a meeting with", "skipped a meeting with", "was absent from the talks with"],
)
def test_who_stayed_away_met_nobody(did: str) -> None:
    assert not meetings(
        f"Norwegian Foreign Minister Erik Berg {did} Peruvian Foreign Minister Ana Paz in Lima.", publisher=""
    )
