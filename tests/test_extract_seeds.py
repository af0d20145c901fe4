"""What the five seed documents must yield, point by point."""

from collections.abc import Callable, Iterable
from datetime import date

import pytest

from kg.events import Events, Meeting, Person
from kg.models import Document, Evidence, Extraction, MeetingMention, Money, PledgeMention
from kg.pipeline import summarise
from kg.resolve import read_decisions, resolve

Extractions = dict[str, Extraction]


@pytest.fixture(scope="module")
def events(seed_documents: dict[str, Document], seed_extractions: Extractions) -> Events:
    """What the five say together."""
    names = sorted(seed_documents)
    return resolve(
        [seed_documents[n] for n in names], [seed_extractions[n] for n in names], read_decisions(None)
    )


def one(found: Iterable[MeetingMention], *words: str) -> MeetingMention:
    """The one meeting whose sentence holds the words."""
    [meeting] = [m for m in found if all(word in m.evidence.quote for word in words)]
    return meeting


def names(meeting: MeetingMention) -> set[str]:
    return {p.name or (p.party.key if p.party else "") for p in meeting.participants}


def sides(meeting: MeetingMention) -> set[str]:
    return {p.party.key for p in meeting.participants if p.party}


def pledge(extraction: Extraction, *words: str) -> PledgeMention:
    [found] = [p for p in extraction.pledges if all(word in p.evidence.quote for word in words)]
    return found


def parties(pledge: PledgeMention) -> tuple[set[str], set[str]]:
    return {c.value.key for c in pledge.by}, {c.value.key for c in pledge.to}


def topics(meeting: MeetingMention) -> set[str]:
    return {topic.value for topic in meeting.topics}


def event(events: Events, *sides: str, title: str | None = None) -> Meeting:
    """The one meeting held with this title, or with exactly these persons and sides."""
    held = [m for m in events.meetings if m.status[0].value == "held"]
    [found] = [m for m in held if (m.title == title if title else _who_met(m) == {*sides})]
    return found


def _who_met(meeting: Meeting) -> set[str]:
    return {_who(p.person, p.party and p.party.key) for p in meeting.participations}


def _who(person: str | None, party: str | None) -> str:
    return person.split("/")[1].split("-", 1)[1] if person else party or ""


def person(events: Events, family: str) -> Person:
    [found] = [p for p in events.persons if family in p.name]
    return found


# ---------------------------------------------------------------- 000: a news site, dated wrongly


def test_000_kamikawa_and_kuleba_in_kyiv(seed_extractions: Extractions) -> None:
    meeting = one(seed_extractions["000"].meetings, "press conference")
    assert names(meeting) == {"Yoko Kamikawa", "Dmytro Kuleba"}
    assert sides(meeting) == {"JPN", "UKR"}
    assert meeting.place is not None
    assert meeting.country is not None
    assert (meeting.place.value, meeting.country.value) == ("Kyiv", "UKR")
    assert (meeting.mode.value, meeting.status.value, meeting.kind.value) == (
        "in_person",
        "held",
        "bilateral",
    )


def test_000_37_million_dollars_for_a_drone_detection_system(seed_extractions: Extractions) -> None:
    [found] = [p for p in seed_extractions["000"].pledges if p.type == "financial"]
    assert found.money is not None
    assert found.money.value == Money(amount=37e6, currency="USD", precision="exact")
    assert parties(found) == ({"JPN"}, {"UKR"})
    assert found.stage.value == "pledged"


def test_000_the_purpose_of_the_money(seed_extractions: Extractions) -> None:
    [found] = [p for p in seed_extractions["000"].pledges if p.type == "financial"]
    assert found.purpose is not None
    assert found.purpose.value == "a drone detection system"


def test_000_five_generators(seed_extractions: Extractions) -> None:
    [found] = [p for p in seed_extractions["000"].pledges if p.item and "generators" in p.item.value]
    assert (found.type, found.count and found.count.value) == ("in_kind", 5)
    assert parties(found) == ({"JPN"}, {"UKR"})


def test_000_f16_jets_as_what_kuleba_gave_thanks_for(seed_extractions: Extractions) -> None:
    [found] = [p for p in seed_extractions["000"].pledges if p.item and "F-16" in p.item.value]
    assert (found.type, found.stage.value) == ("in_kind", "delivered")
    assert parties(found) == ({"JPN"}, {"UKR"})
    assert found.evidence.quote.startswith("Kuleba expressed gratitude"), "whose words they are"


def test_000_a_conference_in_february_is_planned(seed_extractions: Extractions) -> None:
    planned = one(seed_extractions["000"].meetings, "hosting a conference in February")
    assert (planned.status.value, planned.kind.value) == ("planned", "conference")
    assert planned.country is not None
    assert planned.country.value == "JPN"


def test_000_bucha_and_irpin_are_no_meetings(seed_extractions: Extractions) -> None:
    for meeting in seed_extractions["000"].meetings:
        assert not {"Bucha", "Irpin"} & {meeting.place.value if meeting.place else ""}
        assert not any(town in meeting.evidence.quote for town in ("Bucha", "Irpin"))


def test_000_the_contradicted_dateline_is_an_issue_with_both_quotes(seed_extractions: Extractions) -> None:
    [issue] = seed_extractions["000"].issues
    assert issue.kind == "date-contradiction"
    assert [e.quote[:13] for e in issue.evidence] == ["June 28, 2024", "Japanese Fore"]
    assert (
        "on Sunday, just days before the second anniversary of Moscow’s invasion" in issue.evidence[1].quote
    )


def test_000_the_date_is_bounded_not_guessed(seed_extractions: Extractions, events: Events) -> None:
    when = one(seed_extractions["000"].meetings, "press conference").when
    assert when is not None
    assert when.value.inferred
    assert (when.value.earliest, when.value.latest) == (date(2023, 2, 24), date(2024, 2, 23))
    assert "anniversary" in when.evidence.quote
    assert event(events, "kamikawa-yoko", "kuleba-dmytro").id.startswith("meeting/undated-")
    assert not [t for t in events.tenures if date(2024, 6, 28) in (t.first_seen, t.last_seen)]


def test_000_page_furniture_yields_nothing(seed_documents: dict[str, Document]) -> None:
    document = seed_documents["000"]
    blocks = [document.text[b.start : b.end] for s in document.segments for b in s.blocks]
    assert not any(
        words in block for block in blocks for words in ("About The Author", "Leave a Reply", "email")
    )


# ---------------------------------------------------------------- 001: two articles on one page


def test_001_kamikawa_and_cohen_in_israel(seed_extractions: Extractions) -> None:
    meeting = one(seed_extractions["001"].meetings, "her Israeli counterpart Eli Cohen in Israel")
    assert names(meeting) == {"Yoko Kamikawa", "Eli Cohen"}
    assert meeting.when is not None
    assert meeting.country is not None
    assert meeting.when.value.iso() == ("2023-11-03", None)
    assert meeting.country.value == "ISR"


def test_001_thirty_minutes_with_cohen_and_three_families(seed_extractions: Extractions) -> None:
    meeting = one(seed_extractions["001"].meetings, "three families")
    assert names(meeting) >= {"Yoko Kamikawa", "Eli Cohen"}
    assert len(meeting.participants) == 3
    assert any("families" in (p.party.key if p.party else "") for p in meeting.participants)
    assert meeting.kind.value == "other"
    assert meeting.duration_minutes is not None
    assert meeting.duration_minutes.value == 30


def test_001_kamikawa_and_al_maliki(seed_extractions: Extractions) -> None:
    meeting = one(seed_extractions["001"].meetings, "Riyad Al-Maliki")
    assert names(meeting) == {"Yoko Kamikawa", "Riyad Al-Maliki"}
    assert sides(meeting) == {"JPN", "PSE"}


def test_001_65_million_in_addition_to_10_million(seed_extractions: Extractions, events: Events) -> None:
    new, before = [p for p in seed_extractions["001"].pledges if p.type == "financial"]
    assert new.money is not None
    assert before.money is not None
    assert (new.money.value.amount, before.money.value.amount) == (65e6, 10e6)
    assert (new.money.value.currency, before.money.value.currency) == ("USD", "USD")
    assert (new.stage.value, before.stage.value) == ("pledged", "restated")
    assert new.additional_to == seed_extractions["001"].pledges.index(before)
    assert parties(new) == parties(before) == ({"JPN"}, {"PSE"})
    [resolved] = [p for p in events.pledges if p.additional_to]
    assert resolved.money[0].value.amount == 65e6


def test_001_the_65_million_go_through_jica(seed_extractions: Extractions) -> None:
    found = pledge(seed_extractions["001"], "pledged a total of $65 million")
    assert [c.value.key for c in found.channel] == ["JICA"]


def test_001_agreements_of_both_sides(seed_extractions: Extractions) -> None:
    with_israel = pledge(seed_extractions["001"], "Both sides agreed", "quickly reducing tensions")
    with_palestine = pledge(seed_extractions["001"], "Both sides agreed", "calming down the situation")
    assert parties(with_israel)[0] == {"JPN", "ISR"}
    assert parties(with_palestine)[0] == {"JPN", "PSE"}
    assert {with_israel.type, with_palestine.type} == {"policy"}


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("Al-Maliki", "two-state-solution"),
        ("Eli Cohen in Israel", "humanitarian-pause"),
        ("Eli Cohen in Israel", "hostages-detainees"),
        ("Eli Cohen in Israel", "consular"),
        ("Al-Maliki", "consular"),
    ],
)
def test_001_topics(words: str, topic: str, seed_extractions: Extractions) -> None:
    assert topic in topics(one(seed_extractions["001"].meetings, words))


def test_001_lavrov_and_the_planned_three_sided_meeting(
    seed_extractions: Extractions, events: Events
) -> None:
    meeting = one(seed_extractions["001"].meetings, "three-sided meeting")
    assert (meeting.status.value, meeting.kind.value) == ("planned", "multilateral")
    assert sides(meeting) == {"USA", "RUS", "UKR"}
    assert meeting.country is not None
    assert meeting.country.value == "ARE"
    assert person(events, "Lavrov").party is not None


def test_001_the_planned_meeting_is_in_the_week_of_its_own_article(seed_extractions: Extractions) -> None:
    when = one(seed_extractions["001"].meetings, "three-sided meeting").when
    assert when is not None
    assert date(2026, 2, 2) <= when.value.earliest <= when.value.latest <= date(2026, 2, 8)


def test_001_nothing_of_one_article_is_in_the_other(
    seed_documents: dict[str, Document], seed_extractions: Extractions
) -> None:
    first, second = seed_documents["001"].segments
    assert (first.published, second.published) == (date(2023, 11, 3), date(2026, 2, 3))
    for found in (*seed_extractions["001"].meetings, *seed_extractions["001"].pledges):
        segment = seed_documents["001"].segments[found.segment]
        assert segment.start <= found.evidence.start < found.evidence.end <= segment.end
        japanese = found.evidence.end <= first.end
        parties = sides(found) if isinstance(found, MeetingMention) else parties_of(found)
        assert ("RUS" in parties) != japanese
        assert not (japanese and found.segment)


def parties_of(found: PledgeMention) -> set[str]:
    by, to = parties(found)
    return by | to


# ---------------------------------------------------------------- 002: a readout without a year


def test_002_the_two_ministers_by_their_full_names(seed_extractions: Extractions) -> None:
    meeting = one(seed_extractions["002"].meetings, "held a meeting with H.E.")
    assert names(meeting) == {"KAMIKAWA Yoko", "Alberto Leo van Klaveren Stork"}
    assert sides(meeting) == {"JPN", "CHL"}
    assert meeting.main
    assert meeting.duration_minutes is not None
    assert meeting.duration_minutes.value == 30
    assert meeting.place is not None
    assert meeting.place.value == "San Francisco"


def test_002_thirteen_november_four_o_clock_without_a_year(seed_extractions: Extractions) -> None:
    meeting = one(seed_extractions["002"].meetings, "held a meeting with H.E.")
    assert meeting.when is None
    assert meeting.yearless is not None
    assert (meeting.yearless.value.first, meeting.yearless.value.last) == ((11, 13), (11, 13))


def test_002_both_times_agree_through_the_zone(seed_extractions: Extractions) -> None:
    start = one(seed_extractions["002"].meetings, "held a meeting with H.E.").start_time
    assert start is not None
    assert start.value == "16:00-08:00", "9:00 of the next day in Tokyo"


def test_002_the_year_follows_from_the_terms_of_office(events: Events) -> None:
    meeting = event(events, "kamikawa-yoko", "van-klaveren-stork-alberto-leo")
    [when] = meeting.when
    assert when.value.iso() == ("2023-11-13", None)
    assert when.derived_by == "date/year-from-office-term"
    assert "person/jpn-kamikawa-yoko" in when.derived_from


def test_002_on_the_occasion_of_the_apec_ministerial_meeting(seed_extractions: Extractions) -> None:
    occasion = one(seed_extractions["002"].meetings, "held a meeting with H.E.").occasion
    assert occasion is not None
    assert occasion.value == "APEC Ministerial Meeting"


@pytest.mark.parametrize(
    "topic",
    [
        "critical-minerals",
        "lithium",
        "hydrogen",
        "cptpp",
        "treated-water",
        "defence-cooperation",
        "agriculture",
    ],
)
def test_002_numbered_paragraphs_become_topics(topic: str, seed_extractions: Extractions) -> None:
    assert topic in topics(one(seed_extractions["002"].meetings, "held a meeting with H.E."))


def test_002_ammonia_is_part_of_clean_energy(seed_extractions: Extractions) -> None:
    assert "clean-energy" in topics(one(seed_extractions["002"].meetings, "held a meeting with H.E."))


def test_002_gaza_and_ukraine_were_talked_about(seed_extractions: Extractions) -> None:
    about = {c.value for c in one(seed_extractions["002"].meetings, "held a meeting with H.E.").about}
    assert {"PSE", "UKR"} <= about
    assert not {"JPN", "CHL"} & about


def test_002_three_joint_undertakings(seed_extractions: Extractions) -> None:
    assert [p.type for p in seed_extractions["002"].pledges] == ["policy"] * 3
    assert [parties(p)[0] for p in seed_extractions["002"].pledges] == [{"JPN", "CHL"}] * 3
    for words in (
        "deepening bilateral cooperation",
        "high standards of the CPTPP",
        "support Ukraine diplomat",
    ):
        assert pledge(seed_extractions["002"], words)


def test_002_the_g7_meeting_in_tokyo_is_a_meeting_of_its_own(seed_extractions: Extractions) -> None:
    meeting = one(seed_extractions["002"].meetings, "G7 Foreign Ministers’ Meeting in Tokyo")
    assert (meeting.kind.value, meeting.status.value, meeting.main) == ("conference", "held", False)
    assert meeting.title == "G7 Foreign Ministers’ Meeting"
    assert meeting.place is not None
    assert meeting.place.value == "Tokyo"


# ---------------------------------------------------------------- 003: the same article twice


def test_003_twice_the_same_is_one_source(
    seed_extractions: Extractions, seed_documents: dict[str, Document]
) -> None:
    sentences = [e.quote for m in seed_extractions["003"].meetings for e in (m.evidence, *m.reports)]
    document = seed_documents["003"]
    assert all(document.text.count(quote) == 2 for quote in sentences)
    middle = document.text.index("U.S. Secretary of State", 10)
    assert all(m.evidence.end < middle for m in seed_extractions["003"].meetings)
    assert all(p.evidence.end < middle for p in seed_extractions["003"].pledges)


def test_003_g7_ministers_in_tokyo(seed_extractions: Extractions) -> None:
    meeting = one(seed_extractions["003"].meetings, "began two days of talks in Tokyo")
    assert sides(meeting) == {"USA", "GBR", "CAN", "FRA", "DEU", "JPN", "ITA"}
    assert (meeting.kind.value, meeting.status.value) == ("multilateral", "held")
    assert "Antony Blinken" in names(meeting)


def test_003_blinken_with_kamikawa_and_with_kishida(seed_extractions: Extractions) -> None:
    pairs = [names(m) for m in seed_extractions["003"].meetings if len(m.participants) == 2]
    assert sorted(map(sorted, pairs)) == [
        ["Antony Blinken", "Fumio Kishida"],
        ["Antony Blinken", "Yoko Kamikawa"],
    ]


def test_003_legs_of_the_trip_are_no_meetings(seed_extractions: Extractions) -> None:
    assert len(seed_extractions["003"].meetings) == 3
    elsewhere = {"TUR", "JOR", "CYP", "IRQ", "KOR", "IND", "SYR"}
    assert not any(sides(m) & elsewhere for m in seed_extractions["003"].meetings)


def test_003_humanitarian_help_without_a_sum(seed_extractions: Extractions) -> None:
    found = pledge(seed_extractions["003"], "pledged to provide humanitarian care to Gaza")
    assert found.money is None
    assert parties(found) == ({"JPN"}, {"PSE"})


def test_003_a_spokesperson_takes_no_part(seed_extractions: Extractions) -> None:
    assert not any("Matthew Miller" in names(m) for m in seed_extractions["003"].meetings)


def test_003_and_002_tell_of_one_g7_meeting_dated_by_both(events: Events) -> None:
    talks = event(events, title="G7 Foreign Ministers’ Meeting")
    assert {s.document[:3] for s in talks.supports} == {"002", "003"}
    assert talks.when[0].value.iso() == ("2023-11", None)
    quotes = " ".join(s.evidence.quote for s in talks.supports)
    assert "began two days of talks in Tokyo" in quotes
    assert "recent G7 Foreign Ministers’ Meeting in Tokyo in November" in quotes


# ---------------------------------------------------------------- 004: the secretary-general of ASEAN


def test_004_kamikawa_and_the_secretary_general_of_asean(seed_extractions: Extractions) -> None:
    meeting = one(seed_extractions["004"].meetings, "held a meeting with H.E. Dr. Kao Kim Hourn")
    assert names(meeting) == {"KAMIKAWA Yoko", "Kao Kim Hourn"}
    [asean] = [p.party for p in meeting.participants if p.name == "Kao Kim Hourn"]
    assert asean is not None
    assert (asean.kind, asean.key) == ("organisation", "ASEAN")
    assert meeting.when is not None
    assert meeting.when.value.iso() == ("2024-05-23", None)
    assert meeting.start_time is not None
    assert meeting.start_time.value == "14:00"
    assert meeting.duration_minutes is not None
    assert meeting.duration_minutes.value == 40


def test_004_two_spellings_are_one_person(events: Events) -> None:
    hourn = person(events, "Kao Kim")
    assert {fact.value for fact in hourn.names} == {"Kao Kim Hourn", "Kao Kim-hong"}
    assert not hourn.minister


def test_004_myanmar_was_discussed(seed_extractions: Extractions) -> None:
    meeting = one(seed_extractions["004"].meetings, "held a meeting with H.E. Dr. Kao Kim Hourn")
    assert [country.value for country in meeting.about] == ["MMR"]


def test_004_the_conference_in_vientiane_is_planned(seed_extractions: Extractions) -> None:
    meeting = one(seed_extractions["004"].meetings, "look forward to meeting again in Vientiane")
    assert meeting.status.value == "planned"
    assert meeting.when is not None
    assert meeting.place is not None
    assert meeting.country is not None
    assert meeting.occasion is not None
    assert meeting.when.value.iso() == ("2024-07", None)
    assert (meeting.place.value, meeting.country.value) == ("Vientiane", "LAO")
    assert meeting.occasion.value == "ASEAN Post Ministerial Conference"


# ---------------------------------------------------------------- all five


def test_kamikawa_is_one_person_with_a_tenure_of_dated_sightings(events: Events) -> None:
    kamikawa = person(events, "Kamikawa")
    [tenure] = [t for t in events.tenures if t.person == kamikawa.id]
    assert tenure.office == "office/jpn-foreign-minister"
    assert {s.document[:3] for s in tenure.supports} == {"000", "001", "002", "003", "004"}
    assert (tenure.first_seen, tenure.last_seen) == (date(2023, 11, 3), date(2024, 5, 23))
    assert kamikawa.minister


def test_who_takes_part_is_a_person_once(events: Events) -> None:
    assert len({p.name for p in events.persons}) == len(events.persons)


@pytest.mark.parametrize(
    "family", ["Kamikawa", "Kuleba", "Cohen", "Al-Maliki", "Klaveren", "Blinken", "Kishida"]
)
def test_ministers_are_ministers(family: str, events: Events) -> None:
    assert person(events, family).minister


def evidence_of(extraction: Extraction) -> Iterable[Evidence]:
    for meeting in extraction.meetings:
        yield from (meeting.evidence, *meeting.reports, *(p.evidence for p in meeting.participants))
        yield from (c.evidence for c in (*meeting.topics, *meeting.about))
    for found in extraction.pledges:
        yield from (found.evidence, *(c.evidence for c in (*found.by, *found.to)))
    yield from (sighting.evidence for sighting in extraction.sightings)
    yield from (evidence for issue in extraction.issues for evidence in issue.evidence)


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_every_quote_is_in_its_document(
    name: str, seed_documents: dict[str, Document], seed_extractions: Extractions
) -> None:
    text = seed_documents[name].text
    for evidence in evidence_of(seed_extractions[name]):
        assert text[evidence.start : evidence.end] == evidence.quote
        if evidence.focus:
            assert evidence.start <= evidence.focus.start < evidence.focus.end <= evidence.end


def test_the_order_of_the_documents_changes_nothing(
    events: Events, seed_documents: dict[str, Document], seed_extractions: Extractions
) -> None:
    order: Callable[[str], int] = lambda name: int(name) * 3 % 5  # noqa: E731
    shuffled = sorted(seed_documents, key=order)
    again = resolve(
        [seed_documents[n] for n in shuffled], [seed_extractions[n] for n in shuffled], read_decisions(None)
    )
    assert again == events
    assert summarise([*seed_documents.values()], [*seed_extractions.values()], again)["meetings held"] == 9
