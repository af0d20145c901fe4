"""What the five seed documents say together, written by hand as the extractors should see it."""

from builders import Writer

from kg.events import Events
from kg.resolve import resolve
from kg.resolve.pledges.ledger import ledger_rows, ledger_totals


def seeds() -> list[Writer]:
    """The meetings and pledges of the seeds."""
    kamikawa = "Yoko Kamikawa|Kamikawa, Foreign Minister, JPN"
    return [
        Writer("000")
        .meets(kamikawa, "Dmytro Kuleba, Ukrainian Foreign Minister, UKR", place="Kyiv", country="UKR")
        .pledges_that("JPN", "UKR", 37e6, purpose="drone detection system")
        .pledges_that("JPN", "UKR", item="generators", count=5),
        Writer("001", "2023-11-03")
        .meets(kamikawa, "Eli Cohen|Cohen, Israeli Foreign Minister, ISR", on="2023-11-03", country="ISR")
        .meets(
            kamikawa,
            "Eli Cohen, Foreign Minister, ISR",
            ", , families of victims",
            on="2023-11-03",
            kind="other",
            minutes=30,
        )
        .meets(
            kamikawa,
            "Riyad Al-Maliki|Maliki, Palestinian Minister of Foreign Affairs and Expatriates, PSE",
            on="2023-11-03",
        )
        .pledges_that("JPN", "PSE", 65e6, channel="JICA", purpose="humanitarian aid", additional_to=1)
        .pledges_that("JPN", "PSE", 10e6, purpose="emergency grant aid", stage="restated"),
        Writer("002")
        .meets(
            "KAMIKAWA Yoko|Kamikawa, Minister for Foreign Affairs of Japan, JPN",
            "Alberto Leo van Klaveren Stork|van Klaveren, Minister of Foreign Affairs of the Republic of Chile, CHL",
            on="2023-11-13",
            place="San Francisco",
            country="USA",
            occasion="APEC Ministerial Meeting",
        )
        .meets(
            ", , G7",
            on="2023-11",
            kind="conference",
            title="G7 Foreign Ministers’ Meeting",
            place="Tokyo",
            country="JPN",
            main=False,
        ),
        Writer("003")
        .meets(
            "Antony Blinken|Blinken, U.S. Secretary of State, USA",
            kamikawa,
            *(f", foreign minister, {side}" for side in ("GBR", "CAN", "FRA", "DEU", "ITA")),
            occasion="G7",
            place="Tokyo",
            country="JPN",
        )
        .meets("Antony Blinken, U.S. Secretary of State, USA", kamikawa, place="Tokyo")
        .meets(
            "Antony Blinken, U.S. Secretary of State, USA",
            "Fumio Kishida, Prime Minister, JPN",
            place="Tokyo",
        ),
        Writer("004", "2024-05-23").meets(
            "KAMIKAWA Yoko, Minister for Foreign Affairs of Japan, JPN",
            "Kao Kim Hourn, Secretary-General of ASEAN, ASEAN",
            on="2024-05-23",
            minutes=40,
        ),
    ]


def resolved(writers: list[Writer]) -> Events:
    """Everything the documents say together."""
    return resolve([one.document for one in writers], [one.extraction for one in writers])


def test_one_kamikawa_with_a_tenure_seen_in_three_dated_documents() -> None:
    events = resolved(seeds())
    assert [one.id for one in events.persons if "kamikawa" in one.id] == ["person/jpn-kamikawa-yoko"]
    tenure = next(one for one in events.tenures if one.person == "person/jpn-kamikawa-yoko")
    assert tenure.office == "office/jpn-foreign-minister"
    assert (str(tenure.first_seen), str(tenure.last_seen)) == ("2023-11-03", "2024-05-23")
    assert {support.document for support in tenure.supports} == {"000", "001", "002", "003", "004"}


def test_the_secretary_general_is_no_minister_and_the_foreign_minister_is_one() -> None:
    ministers = {one.name: one.minister for one in resolved(seeds()).persons}
    assert ministers["Kao Kim Hourn"] is False
    assert ministers["Alberto Leo van Klaveren Stork"] is True


def test_the_g7_talks_of_two_documents_are_one_meeting_in_november_2023() -> None:
    events = resolved(seeds())
    talks = next(one for one in events.meetings if one.title)
    assert talks.id == "meeting/2023-11-g7-foreign-ministers-meeting-tokyo"
    assert {support.document for support in talks.supports} == {"002", "003"}
    assert talks.when[0].value.iso() == ("2023-11", None)
    assert "person/usa-blinken-antony" in {one.person for one in talks.participations}


def test_three_meetings_of_one_day_in_one_document_stay_three() -> None:
    friday = [one.id for one in resolved(seeds()).meetings if one.id.startswith("meeting/2023-11-03")]
    assert friday == [
        "meeting/2023-11-03-families-of-victims-isr-jpn-cohen-kamikawa",
        "meeting/2023-11-03-isr-jpn-cohen-kamikawa",
        "meeting/2023-11-03-jpn-pse-al-maliki-kamikawa",
    ]


def test_japan_promised_palestine_75_million_in_two_rows() -> None:
    rows = [row for row in ledger_rows(resolved(seeds()).pledges) if row.recipients == ("PSE",)]
    assert sorted((row.amount, row.counted) for row in rows) == [(10e6, True), (65e6, True)]
    assert [(total.amount, total.currency) for total in ledger_totals(rows)] == [(75e6, "USD")]
