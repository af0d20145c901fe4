"""What holds of every corpus: order, repetition and strangers change nothing; nothing dangles."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from builders import Writer
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.events import Events, Meeting, Support
from kg.models import MeetingMention
from kg.resolve import Decision, Decisions, resolve
from kg.resolve.pledges.ledger import ledger_rows, ledger_totals

PEOPLE = (
    "Antony J. Blinken|Blinken, Secretary of State, USA",
    "Antony Blinken, U.S. Secretary of State, USA",
    "Blinken, Secretary, USA",
    "Joseph R. Biden Jr., President, USA",
    "Jill Biden, First Lady, USA",
    "Biden, President, USA",
    "Dmytro Kuleba, Foreign Minister, UKR",
    "Kuleba, Foreign Minister, ",
    "Volodymyr Zelenskyy, President, UKR",
    "Volodymyr Zelensky, Ukrainian President, UKR",
    "KAMIKAWA Yoko, Minister for Foreign Affairs of Japan, JPN",
    "Yoko Kamikawa|Kamikawa, Foreign Minister, JPN",
    ", , JPN",
    ", foreign minister, UKR",
    "Cho Tae-yul, Foreign Minister, KOR",
    "Cho Tae-yeol, Minister of Foreign Affairs, KOR",
)
STRANGERS = ("Ana Okoro, Minister of Fish, NGA", "Tomas Horvat, Prime Minister, HRV")
DAYS = ("2023-11-03", "2023-11-04", "2023-11", "2024-02-10", None)


@st.composite
def documents(draw: st.DrawFn, number: int) -> Writer:
    """A document about a few meetings and pledges of the people above."""
    day = draw(st.sampled_from(("2023-11-04", "2024-02-11", None)))
    writer = Writer(f"d{number}", day, draw(st.sampled_from(("The White House", "Example News"))))
    for _ in range(draw(st.integers(0, 3))):
        writer.meets(
            *draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique=True)),
            on=draw(st.sampled_from(DAYS)),
            mode=draw(st.sampled_from(("in_person", "phone", "unknown"))),
            status=draw(st.sampled_from(("held", "planned"))),
            place=draw(st.sampled_from(("Tokyo", "Kyiv", None))),
            title=draw(st.sampled_from((None, None, "G7 Foreign Ministers’ Meeting"))),
        )
    for _ in range(draw(st.integers(0, 3))):
        writer.pledges_that(
            draw(st.sampled_from(("JPN", "USA", "JPN USA"))),
            draw(st.sampled_from(("UKR", "PSE", ""))),
            draw(st.sampled_from((10e6, 65e6, None))),
            stage=draw(st.sampled_from(("pledged", "restated", "delivered", "requested"))),
            purpose=draw(st.sampled_from((None, "winter energy", "mine clearance"))),
            is_total=draw(st.booleans()),
            part_of=draw(st.sampled_from((None, 0, 1))),
            additional_to=draw(st.sampled_from((None, 0))),
        )
    return writer


@st.composite
def corpora(draw: st.DrawFn) -> list[Writer]:
    """A handful of documents."""
    return [draw(documents(number)) for number in range(draw(st.integers(1, 5)))]


def resolved(writers: Sequence[Writer], decisions: Decisions = Decisions()) -> Events:  # noqa: B008
    """Everything the documents say together."""
    return resolve([one.document for one in writers], [one.extraction for one in writers], decisions)


@given(corpora(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_order_and_repetition_change_nothing(writers: list[Writer], random: object) -> None:
    shuffled = list(writers)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolved(shuffled) == resolved(writers)
    assert resolved([*writers, *writers]) == resolved(writers)


@given(corpora())
@settings(max_examples=40, deadline=None)
def test_a_stranger_document_changes_nothing_that_is_there(writers: list[Writer]) -> None:
    stranger = (
        Writer("stranger", "2023-11-04").meets(*STRANGERS, on="2023-11-03").pledges_that("NGA", "HRV", 65e6)
    )
    before, after = resolved(writers), resolved([*writers, stranger])
    for kind in ("persons", "offices", "tenures", "meetings", "pledges", "ties", "issues"):
        assert set(getattr(before, kind)) <= set(getattr(after, kind)), kind


@given(corpora())
@settings(max_examples=40, deadline=None)
def test_nothing_dangles_and_everything_is_sorted(writers: list[Writer]) -> None:
    events = resolved(writers)
    persons = {one.id for one in events.persons}
    meetings = {one.id for one in events.meetings}
    pledges = {one.id for one in events.pledges}
    offices = {one.id for one in events.offices}
    assert {side.person for one in events.meetings for side in one.participations if side.person} <= persons
    assert {one.person for one in events.tenures} <= persons
    assert {one.office for one in events.tenures} <= offices
    assert {one.occasion_meeting for one in events.meetings if one.occasion_meeting} <= meetings
    assert {each for tie in events.ties for each in tie.meetings} <= meetings
    links = {one.restates for one in events.pledges} | {one.part_of for one in events.pledges}
    links |= {one.fulfils for one in events.pledges}
    links |= {each for one in events.pledges for each in one.additional_to}
    assert links - {None} <= pledges
    for kind in ("persons", "offices", "tenures", "meetings", "pledges", "ties"):
        ids = [one.id for one in getattr(events, kind)]
        assert all(first < second for first, second in pairwise(ids)), kind


@given(corpora())
@settings(max_examples=40, deadline=None)
def test_every_support_quotes_its_document(writers: list[Writer]) -> None:
    texts = {one.name: one.document.text for one in writers}
    for meeting in resolved(writers).meetings:
        assert meeting.supports
        for support in meeting.supports:
            evidence = support.evidence
            assert texts[support.document][evidence.start : evidence.end] == evidence.quote


@given(corpora())
@settings(max_examples=40, deadline=None)
def test_meetings_that_one_document_tells_apart_stay_apart(writers: list[Writer]) -> None:
    for meeting in resolved(writers).meetings:
        told = [_told(writers, support) for support in meeting.supports]
        # A named event may be told twice, and so may a plan, and three sides with and without their names.
        assert meeting.title or all(
            "planned" in {one.status.value, other.status.value} or len(one.participants) > 2
            for (document, one), (another, other) in combinations(told, 2)
            if document == another
        )


def _told(writers: Sequence[Writer], support: Support) -> tuple[str, MeetingMention]:
    mentions = (each for one in writers if one.name == support.document for each in one.meetings)
    return support.document, next(each for each in mentions if each.evidence == support.evidence)


@given(corpora())
@settings(max_examples=40, deadline=None)
def test_totals_are_the_sums_of_counted_rows(writers: list[Writer]) -> None:
    rows = ledger_rows(resolved(writers).pledges)
    for total in ledger_totals(rows):
        same = [row for row in rows if row.counted and row.currency == total.currency]
        mine = [
            row
            for row in same
            if (row.donors, row.recipients, row.stage) == (total.donors, total.recipients, total.stage)
        ]
        assert total.amount == sum(row.amount or 0 for row in mine)


@given(corpora(), st.data())
@settings(max_examples=40, deadline=None)
def test_decisions_win_over_the_rules_and_leave_no_trace_when_taken_back(
    writers: list[Writer], data: st.DataObject
) -> None:
    mentions = [f"meeting:{one.name}@{each.evidence.start}" for one in writers for each in one.meetings]
    if len(mentions) < 2:
        return
    a, b = sorted(data.draw(st.lists(st.sampled_from(mentions), min_size=2, max_size=2, unique=True)))
    together = resolved(writers, Decisions((Decision(a, b, "same"),)))
    assert _meeting_of(together.meetings, a) == _meeting_of(together.meetings, b)
    apart = resolved(writers, Decisions((Decision(a, b, "different"),)))
    assert _meeting_of(apart.meetings, a) != _meeting_of(apart.meetings, b)
    assert resolved(writers, Decisions((Decision(a, b, "unsure"),))) == resolved(writers)


def _meeting_of(meetings: Sequence[Meeting], subject: str) -> str:
    document, start = subject.removeprefix("meeting:").split("@")
    return next(
        one.id
        for one in meetings
        for support in one.supports
        if support.document == document and support.evidence.start == int(start)
    )
