"""Which tellings are one meeting, as tables; what a merged meeting says."""

from itertools import permutations
from typing import Any

import pytest
from builders import Writer
from tables import HERE, entry_row, table

from kg.events import Events
from kg.models import Mode, Yearless
from kg.resolve import Decision, Decisions, resolve

CASES: list[dict[str, Any]] = table(HERE / "cases" / "meetings.toml")["case"]
KAMIKAWA = "Yoko Kamikawa, Foreign Minister, JPN"
COHEN = "Eli Cohen, Foreign Minister, ISR"


def told(case: dict[str, Any]) -> tuple[list[Writer], dict[tuple[str, int], int]]:
    """The documents of a case, and the number of the telling at each place in them."""
    writers: dict[str, Writer] = {}
    places = {}
    for number, telling in enumerate(case["told"]):
        rest = dict(telling)
        name, published, publisher = rest.pop("doc"), rest.pop("published", None), rest.pop("publisher", "")
        writer = writers.setdefault(name, Writer(name, published, publisher))
        writer.meets(*rest.pop("who"), **rest)
        places[name, writer.meetings[-1].evidence.start] = number
    return list(writers.values()), places


def resolved(writers: list[Writer], *decisions: Decision) -> Events:
    """Everything the documents say together."""
    documents, extractions = [one.document for one in writers], [one.extraction for one in writers]
    return resolve(documents, extractions, Decisions(decisions))


@pytest.mark.parametrize("case", list(map(entry_row, CASES)))
def test_which_tellings_are_one_meeting(case: dict[str, Any]) -> None:
    writers, places = told(case)
    events = resolved(writers)
    found = [
        sorted({places[support.document, support.evidence.start] for support in meeting.supports})
        for meeting in events.meetings
    ]
    assert sorted(found) == sorted(case["meetings"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_order_of_documents_does_not_matter(case: dict[str, Any]) -> None:
    writers, _ = told(case)
    first = resolved(writers)
    assert all(resolved(list(order)) == first for order in permutations(writers))


def test_the_readout_of_a_side_is_preferred_and_the_other_value_stays() -> None:
    events = resolved(
        [
            Writer("news", "2023-11-03").meets(KAMIKAWA, COHEN, on="2023-11-03", minutes=45),
            Writer("wire", "2023-11-04").meets(KAMIKAWA, COHEN, on="2023-11-03", minutes=45),
            Writer("readout", "2023-11-03", "Ministry of Foreign Affairs of Japan").meets(
                KAMIKAWA, COHEN, on="2023-11-03", minutes=50
            ),
        ]
    )
    assert [fact.value for fact in events.meetings[0].duration_minutes] == [50, 45]
    assert [issue.message for issue in events.issues if issue.kind == "contradiction"] == [
        "Eli Cohen – Yoko Kamikawa: duration_minutes is 50 in one source, 45 in another"
    ]


@pytest.mark.parametrize(
    ("elsewhere", "disputed"),
    [("Hiroshima", True), ("Yokohama", False), ("Iikura Guest House", False), ("Tokyo, Japan", False)],
)
def test_two_towns_of_one_country_contradict_each_other_unless_one_lies_near(
    elsewhere: str, disputed: bool
) -> None:
    events = resolved(
        [
            Writer("readout", "2023-11-03", "Ministry of Foreign Affairs of Japan").meets(
                KAMIKAWA, COHEN, on="2023-11-03", place="Tokyo", country="JPN"
            ),
            Writer("news", "2023-11-03").meets(
                KAMIKAWA, COHEN, on="2023-11-03", place=elsewhere, country="JPN"
            ),
        ]
    )
    (meeting,) = events.meetings
    assert {fact.value for fact in meeting.place} == {"Tokyo", elsewhere}
    messages = [issue.message for issue in events.issues if issue.kind == "contradiction"]
    said = f"Eli Cohen – Yoko Kamikawa: place is Tokyo in one source, {elsewhere} in another"
    assert messages == ([said] if disputed else [])


def test_two_countries_for_one_pair_on_one_day_contradict_each_other() -> None:
    """Two reports that place a meeting in two countries are of one meeting, and the reader sees both."""
    told = {"Oslo": "NOR", "Copenhagen": "DNK"}
    events = resolved(
        [
            Writer(place, "2023-11-03").meets(KAMIKAWA, COHEN, on="2023-11-03", place=place, country=country)
            for place, country in told.items()
        ]
    )
    (meeting,) = events.meetings
    assert {fact.value for fact in meeting.place} == set(told)
    assert {fact.value for fact in meeting.country} == set(told.values())
    messages = [issue.message for issue in events.issues if issue.kind == "contradiction"]
    assert len(messages) == 2
    assert all("Oslo" in one or "Norway" in one or "NOR" in one for one in messages)


def test_two_days_of_one_summit_do_not_contradict_each_other() -> None:
    summit = {"kind": "conference", "title": "G7 Summit", "country": "JPN"}
    events = resolved(
        [
            Writer("a", "2023-05-19").meets(", , G7", on="2023-05-19", **summit),
            Writer("b", "2023-05-22").meets(", , G7", on="2023-05-21", **summit),
        ]
    )
    (meeting,) = events.meetings
    assert [fact.value.iso()[0] for fact in meeting.when] == ["2023-05-21"]
    assert events.issues == ()


@pytest.mark.parametrize(("place", "mode"), [("Suva", "in_person"), (None, "video")])
def test_who_joins_an_event_by_video_does_not_make_it_one_if_it_is_placed(
    place: str | None, mode: str
) -> None:
    forum = {"kind": "conference", "title": "Pacific Islands Forum Leaders’ Meeting", "on": "2022-07-12"}
    events = resolved(
        [
            Writer("a").meets("Kamala Harris, Vice President, USA", ", , PIF", mode="video", **forum),
            Writer("b").meets(", , USA", ", , PIF", place=place, **forum),
        ]
    )
    (meeting,) = events.meetings
    assert [fact.value for fact in meeting.mode if fact.value != "unknown"] == [mode]
    assert events.issues == ()


def test_who_met_nowhere_in_particular_met_by_video_as_another_text_says() -> None:
    events = resolved(
        [
            Writer("a", "2023-11-03").meets(KAMIKAWA, COHEN, on="2023-11-03", status="planned"),
            Writer("b", "2023-11-03").meets(KAMIKAWA, COHEN, on="2023-11-03", mode="video"),
        ]
    )
    (meeting,) = events.meetings
    assert [fact.value for fact in meeting.mode] == ["video"]
    assert events.issues == ()


@pytest.mark.parametrize(
    ("said", "modes"), [("had a call", ["video"]), ("had a conversation on the phone", ["phone", "video"])]
)
def test_a_call_does_not_contradict_that_it_was_by_video(said: str, modes: list[Mode]) -> None:
    case = {
        "told": [
            {
                "doc": "a",
                "who": [KAMIKAWA, COHEN],
                "on": "2023-11-03",
                "mode": "phone",
                "said": f"They {said}.",
            },
            {
                "doc": "b",
                "who": [KAMIKAWA, COHEN],
                "on": "2023-11-03",
                "mode": "video",
                "said": "They held a video call.",
            },
        ]
    }
    found = {fact.value for meeting in resolved(told(case)[0]).meetings for fact in meeting.mode}
    assert sorted(found) == modes


@pytest.mark.parametrize(("who", "meetings"), [("Senior officials", 2), ("Leaders", 1)])
def test_the_officials_of_a_group_are_not_at_the_summit_of_its_leaders(who: str, meetings: int) -> None:
    sides = [f", {who}, {state}" for state in ("USA", "AUS", "IND", "JPN")]
    events = resolved(
        [
            Writer("a", "2023-05-20").meets(*sides, mode="unknown"),
            Writer("b", "2023-05-20").meets(
                ", , Quad", on="2023-05-20", kind="conference", title="Quad Leaders’ Summit", place="Lima"
            ),
        ]
    )
    assert len(events.meetings) == meetings


@pytest.mark.parametrize(("mode", "meetings"), [("video", 2), ("unknown", 1)])
def test_leaders_by_video_recall_their_summit_in_a_town(mode: Mode, meetings: int) -> None:
    writer = Writer("a", "2023-12-06")
    writer.meets(
        ", , G7", on="2023-12-06", kind="conference", title="Meeting of Leaders of the G7", mode=mode
    )
    writer.meets(", , G7", kind="conference", title="G7 Summit", place="Lima", main=False)
    assert len(resolved([writer]).meetings) == meetings


def test_a_wire_copy_is_one_source() -> None:
    said = "They met for 45 minutes."
    writers = [
        Writer("a").meets(KAMIKAWA, COHEN, on="2023-11-03", minutes=45, said=said),
        Writer("b").meets(KAMIKAWA, COHEN, on="2023-11-03", minutes=45, said=said),
        Writer("c", "2024-01-01").meets(KAMIKAWA, COHEN, on="2023-11-03", minutes=50),
    ]
    assert [fact.value for fact in resolved(writers).meetings[0].duration_minutes] == [50, 45]


def test_bounds_that_overlap_are_narrowed_by_a_named_rule() -> None:
    first = Writer("a").meets(KAMIKAWA, COHEN, on="2023-11", place="Tokyo")
    second = Writer("b").meets(KAMIKAWA, COHEN, place="Tokyo")
    late = _bounds(second, "2023-10-25", "2023-11-05")
    second.meetings[0] = second.meetings[0].model_copy(update={"when": late})
    when = resolved([first, second]).meetings[0].when
    assert [(fact.value.iso(), fact.derived_by) for fact in when] == [
        (("2023-11-01", "2023-11-05"), "date/shared-bounds")
    ]
    assert when[0].derived_from == ("document/a", "document/b")


def _bounds(writer: Writer, first: str, last: str) -> Any:
    dated = Writer("x").meets(KAMIKAWA, on=f"{first}")
    cited = dated.meetings[0].when
    assert cited is not None
    value = cited.value.model_copy(update={"latest": cited.value.latest.fromisoformat(last)})
    return cited.model_copy(update={"value": value, "evidence": writer.meetings[0].evidence})


def test_a_bilateral_is_linked_to_the_conference_on_whose_margins_it_was() -> None:
    writers, _ = told(
        next(case for case in CASES if case["name"] == "a meeting on the margins is not the conference")
    )
    meetings = {one.id: one for one in resolved(writers).meetings}
    bilateral = meetings["meeting/2023-11-13-chl-jpn-kamikawa-van-klaveren"]
    assert bilateral.occasion_meeting == "meeting/2023-11-13-apec-ministerial-meeting-san-francisco"


def test_the_year_follows_from_the_term_of_office() -> None:
    day = Yearless(first=(11, 13), last=(11, 13), words="November 13")
    month = Yearless(first=(11, 1), last=(11, 0), words="in November")
    writer = Writer("a").meets(KAMIKAWA, "Alberto van Klaveren, Foreign Minister, CHL", yearless=day)
    writer.meets(", , G7", kind="conference", title="G7 Ministerial", yearless=month, main=False)
    facts = {one.label: one.when[0] for one in resolved([writer]).meetings}
    bilateral = facts["Alberto van Klaveren – Yoko Kamikawa"]
    assert (bilateral.value.iso(), bilateral.derived_by) == (
        ("2023-11-13", None),
        "date/year-from-office-term",
    )
    assert "person/jpn-kamikawa-yoko" in bilateral.derived_from
    talks = facts["G7 Ministerial"]
    assert (talks.value.iso(), talks.derived_by) == (("2023-11", None), "date/year-from-main-meeting")


def test_a_day_that_a_term_holds_twice_stays_without_a_year() -> None:
    day = Yearless(first=(5, 13), last=(5, 13), words="May 13")
    writer = Writer("a").meets("Antony Blinken, Secretary of State, USA", ", , THA", yearless=day)
    assert resolved([writer]).meetings[0].when == ()


def test_call_and_meeting_of_one_day_have_identifiers_that_tell_them_apart() -> None:
    writer = (
        Writer("a")
        .meets(KAMIKAWA, COHEN, on="2023-11-03")
        .meets(KAMIKAWA, COHEN, on="2023-11-03", mode="phone")
    )
    assert [one.id for one in resolved([writer]).meetings] == [
        "meeting/2023-11-03-isr-jpn-cohen-kamikawa",
        "meeting/2023-11-03-isr-jpn-cohen-kamikawa-call",
    ]


def test_two_meetings_that_nothing_else_tells_apart_get_a_hash_each() -> None:
    writer = Writer("a").meets(KAMIKAWA, COHEN, on="2023-11-03").meets(KAMIKAWA, COHEN, on="2023-11-03")
    ids = [one.id for one in resolved([writer]).meetings]
    assert len(set(ids)) == 2
    assert all(one.startswith("meeting/2023-11-03-isr-jpn-cohen-kamikawa-") for one in ids)


def test_a_doubt_between_two_is_an_issue() -> None:
    writers, _ = told(next(case for case in CASES if "fits both equally" in case["name"]))
    issue = next(one for one in resolved(writers).issues if one.kind == "ambiguous-meeting")
    assert issue.document == "b"


@pytest.mark.parametrize(
    ("publisher", "day", "asked"),
    [
        ("", "2023-11-04", True),
        ("", "2023-11-05", False),
        ("Ministry of Foreign Affairs of Japan", "2023-11-04", False),
    ],
)
def test_two_reports_a_day_apart_are_an_issue_unless_one_side_puts_out_both(
    publisher: str, day: str, asked: bool
) -> None:
    writers = [
        Writer("a", "2023-11-03", publisher).meets(KAMIKAWA, COHEN, on="2023-11-03"),
        Writer("b", day, publisher).meets(KAMIKAWA, COHEN, on=day),
    ]
    events = resolved(writers)
    assert len(events.meetings) == 2
    said = "of 2023-11-04 here, of 2023-11-03 in a; perhaps one meeting, kept apart"
    assert [issue.message for issue in events.issues] == ([said] if asked else [])


def test_ties_rest_on_held_meetings_of_different_sides() -> None:
    writer = Writer("a").meets(
        "Antony Blinken, Secretary of State, USA",
        "Lloyd Austin, Secretary of Defense, USA",
        KAMIKAWA,
        on="2023-11-03",
    )
    writer.meets(KAMIKAWA, COHEN, on="2023-12-03", status="planned")
    ties = {tie.between: len(tie.meetings) for tie in resolved([writer]).ties}
    assert ties == {
        ("country/JPN", "country/USA"): 1,
        ("person/jpn-kamikawa-yoko", "person/usa-austin-lloyd"): 1,
        ("person/jpn-kamikawa-yoko", "person/usa-blinken-antony"): 1,
    }


def test_a_decision_by_identifier_outlives_the_merge_it_makes() -> None:
    writers = [
        Writer("a").meets(KAMIKAWA, COHEN, on="2023-11-03"),
        Writer("b").meets(KAMIKAWA, COHEN, on="2023-11-04"),
    ]
    first, second = (one.id for one in resolved(writers).meetings)
    events = resolved(writers, Decision(first, second, "same", "a curator", "a dateline one day off"))
    assert [len(one.supports) for one in events.meetings] == [2]
    assert [fact.value.iso()[0] for fact in events.meetings[0].when] == ["2023-11-03", "2023-11-04"]


def test_a_clock_that_is_not_the_place_s_is_an_issue() -> None:
    right = Writer("a").meets(
        KAMIKAWA, COHEN, on="2023-11-13", at="16:00-08:00", place="San Francisco", country="USA"
    )
    wrong = Writer("b").meets(
        KAMIKAWA, COHEN, on="2023-11-13", at="16:00+09:00", place="San Francisco", country="USA"
    )
    assert resolved([right]).issues == ()
    assert [issue.message for issue in resolved([wrong]).issues] == [
        "16:00+09:00 is not the time of San Francisco"
    ]


def test_a_bare_family_name_that_is_nobody_known_takes_no_part() -> None:
    """An issue tells of it; a participation that says nothing would make the whole graph unsound."""
    events = resolved([Writer("a").meets(KAMIKAWA, COHEN, "Maier, ,", on="2023-11-03")])
    [meeting] = events.meetings
    assert all(one.person or one.party or one.office for one in meeting.participations)
    assert [issue.kind for issue in events.issues] == ["unresolved-person"]
