"""Values in dollars, totals and topic pairs: put together at the build, each naming what it rests on."""

from datetime import date
from pathlib import Path

import pytest
from builders import Writer

from kg.events import Events, Pledge
from kg.models import Cited, Party
from kg.reference.rates import RATES_SOURCE, dollar_rate
from kg.resolve import resolve
from kg.store import Store

KAMIKAWA = "Yoko Kamikawa, Foreign Minister, JPN"
FERRADA = "Luis Ferrada, Foreign Minister, CHL"


def resolved(*writers: Writer) -> Events:
    """Everything the documents say together."""
    return resolve([one.document for one in writers], [one.extraction for one in writers])


def only(events: Events) -> Pledge:
    (pledge,) = events.pledges
    return pledge


# ---------------------------------------------------------------- rates and dollars


@pytest.mark.parametrize(
    ("currency", "day", "dollars", "banking_day"),
    [
        ("EUR", date(2024, 1, 2), 1.0956, date(2024, 1, 2)),
        ("JPY", date(2024, 11, 16), 0.00643891, date(2024, 11, 15)),  # a Saturday
        ("EUR", date(2023, 12, 26), 1.1023, date(2023, 12, 22)),  # over Christmas
    ],
)
def test_the_rate_is_of_the_day_or_the_last_banking_day(
    currency: str, day: date, dollars: float, banking_day: date
) -> None:
    rate = dollar_rate(currency, day)
    assert rate is not None
    assert (rate.dollars, rate.day) == (dollars, banking_day)


@pytest.mark.parametrize(
    ("currency", "day"),
    [
        ("UAH", date(2024, 1, 2)),
        ("RUB", date(2022, 4, 1)),
        ("EUR", date(2009, 12, 1)),
        ("EUR", date(2027, 1, 4)),
    ],
)
def test_no_rate_is_made_up(currency: str, day: date) -> None:
    assert dollar_rate(currency, day) is None


def test_an_amount_keeps_its_currency_beside_its_value_in_dollars() -> None:
    pledge = only(resolved(Writer("a").pledges_that("JPN", "CHL", 1.5e9, "JPY", on="2024-11-15")))
    assert pledge.dollars is not None
    assert (pledge.dollars.value, pledge.dollars.rate_date) == (9_658_365, date(2024, 11, 15))
    assert pledge.dollars.source == RATES_SOURCE
    assert pledge.money[0].value.currency == "JPY"


@pytest.mark.parametrize(
    "writer",
    [
        Writer("a", "2024-11-15").pledges_that("JPN", "UKR", 1e9, "UAH", on="2024-11-15"),
        Writer("a", "2024-11-15").pledges_that("JPN", "UKR", 1e9, "JPY"),
        Writer("a", "2024-11-15").pledges_that("JPN", "UKR", 1e9, "JPY", on="2024"),
    ],
    ids=["no rate of that currency", "a publication date is no day", "a year is too wide"],
)
def test_without_rate_or_day_there_is_no_value(writer: Writer) -> None:
    assert only(resolved(writer)).dollars is None


def test_dollars_are_worth_what_they_are() -> None:
    pledge = only(resolved(Writer("a").pledges_that("USA", "UKR", 5e6)))
    assert pledge.dollars is not None
    assert (pledge.dollars.value, pledge.dollars.rate_date) == (5e6, None)


# ---------------------------------------------------------------- totals


def test_totals_name_their_pledges_and_mix_no_stage_or_currency() -> None:
    writer = Writer("a", "2024-03-01")
    writer.pledges_that("JPN", "UKR", 1e6, purpose="mine clearance", on="2024-03-01")
    writer.pledges_that("JPN", "UKR", 2e6, purpose="grain silos", on="2024-03-01")
    writer.pledges_that("JPN", "UKR", 4e6, purpose="hospitals", stage="delivered", on="2024-03-01")
    writer.pledges_that("JPN", "UKR", 8e6, "EUR", purpose="schools", on="2024-03-01")
    writer.pledges_that("JPN", "UKR", 9e6, purpose="trains", stage="requested", on="2024-03-01")
    events = resolved(writer)
    counted = {pledge.id for pledge in events.pledges if pledge.counting.counted}
    assert {total.id: (total.amount, len(total.pledges)) for total in events.totals} == {
        "total/jpn--ukr--delivered--usd": (4e6, 1),
        "total/jpn--ukr--pledged--eur": (8e6, 1),
        "total/jpn--ukr--pledged--usd": (3e6, 2),
    }
    assert {each for total in events.totals for each in total.pledges} == counted


def test_a_total_in_dollars_needs_a_value_of_each() -> None:
    writer = Writer("a", "2024-03-01")
    writer.pledges_that("JPN", "UKR", 1e9, "JPY", purpose="mine clearance", on="2024-03-01")
    writer.pledges_that("JPN", "UKR", 2e9, "JPY", purpose="grain silos")
    (total,) = resolved(writer).totals
    assert (total.amount, total.dollars) == (3e9, None)


def test_a_group_spelt_in_two_ways_has_one_total() -> None:
    writer = Writer("a", "2024-03-01")
    for amount, spelling, purpose in ((1e6, "low-income", "wells"), (2e6, "low income", "roads")):
        writer.pledges_that("JPN", amount=amount, purpose=purpose, on="2024-03-01")
        group = Party(kind="group", key=f"{spelling} countries")
        writer.pledges[-1] = writer.pledges[-1].model_copy(
            update={"to": (Cited(value=group, evidence=writer.pledges[-1].evidence),)}
        )
    (total,) = resolved(writer).totals
    assert (total.amount, len(total.pledges)) == (3e6, 2)
    assert total.id == "total/jpn--group-low-income-countries--pledged--usd"


# ---------------------------------------------------------------- topic pairs


def test_topic_pairs_name_their_meetings() -> None:
    writer = Writer("a", "2024-03-09")
    writer.meets(KAMIKAWA, FERRADA, on="2024-03-04", topics=("hydrogen", "critical-minerals"))
    writer.meets(KAMIKAWA, FERRADA, on="2024-03-08", topics=("hydrogen", "critical-minerals", "health"))
    writer.meets(KAMIKAWA, FERRADA, on="2024-04-08", status="planned", topics=("hydrogen", "health"))
    events = resolved(writer)
    held = {m.id for m in events.meetings if m.status[0].value == "held"}
    found = {pair.topics: pair.meetings for pair in events.topic_pairs}
    assert {topics: len(meetings) for topics, meetings in found.items()} == {
        ("critical-minerals", "health"): 1,
        ("critical-minerals", "hydrogen"): 2,
        ("health", "hydrogen"): 1,
    }
    assert set(found["critical-minerals", "hydrogen"]) == held


def test_a_topic_and_its_theme_are_no_pair() -> None:
    writer = Writer("a").meets(
        KAMIKAWA, FERRADA, on="2024-03-04", topics=("humanitarian-pause", "humanitarian-assistance")
    )
    assert resolved(writer).topic_pairs == ()


def test_aggregates_do_not_depend_on_the_order_of_documents() -> None:
    one = Writer("a", "2024-03-01").pledges_that("JPN", "UKR", 1e6, purpose="mine clearance", on="2024-03-01")
    other = Writer("b", "2024-05-01").pledges_that("JPN", "UKR", 2e6, purpose="grain silos", on="2024-05-01")
    assert resolved(one, other).totals == resolved(other, one).totals


# ---------------------------------------------------------------- in the graph


def test_the_graph_of_the_seeds_holds_totals_and_pairs_with_what_they_rest_on(seed_graph: Path) -> None:
    store = Store.open(seed_graph)
    totals = store.select(
        """SELECT ?amount ?dollars (COUNT(DISTINCT ?pledge) AS ?pledges) WHERE {
             ?total a cmq:Total ; cmq:totalAmount ?amount ; cmq:totalDollars ?dollars ; cmq:derivedFrom ?pledge .
             ?total cmq:totalTo/cmq:alpha3 "PSE" . ?pledge cmq:counted true
           } GROUP BY ?total ?amount ?dollars"""
    )
    assert [(int(row["amount"]), int(row["dollars"]), row["pledges"]) for row in totals] == [
        (75_000_000, 75_000_000, 2)
    ]
    assert not store.select(
        """SELECT ?pair WHERE { ?pair a cmq:TopicPair ; cmq:pairs ?topic ; cmq:derivedFrom ?meeting
             FILTER NOT EXISTS { ?meeting cmq:discussed ?topic } }"""
    )
    assert store.ask("ASK { ?pair a cmq:TopicPair ; cmq:timesTogether ?times }")
