"""Profiles: what they offer to take away agrees with what they show; questions lead to pages; what is new."""

import csv
import io
import re
from datetime import date
from pathlib import Path

import pytest
import rdflib
from sample_explorer import OESTERBERG, PERSONS, SIMSEK, hostile_page, sample_page
from test_site import stored

from kg.models import Status
from kg.query.explorer_rows import MeetingRow, OfficeRow, PersonRow, SideRow
from kg.view.answers import find_answers
from kg.view.charts import month_strip
from kg.view.digest import Digest
from kg.view.downloads import Downloads
from kg.view.lately import ask_next, new_ties, trends
from kg.view.pairs import find_pairs
from kg.view.profiles import party_profile, person_profile
from kg.view.site import write_site

CMQ = rdflib.Namespace("https://w3id.org/communique/ontology#")


@pytest.mark.parametrize("make", [sample_page, hostile_page])
def test_what_is_taken_away_has_every_fact_with_its_sentence(make: type) -> None:
    digest = Digest(make())
    facts = [*digest.page.meetings, *digest.page.pledges]
    rows = list(csv.DictReader(io.StringIO(Downloads(digest).to_csv(facts).removeprefix("\ufeff"))))
    assert [row["id"] for row in rows] == [fact.id for fact in facts]
    assert all(row["sentence"] for row in rows)
    assert not [cell for row in rows for cell in row.values() if cell[:1] in ("=", "+", "-", "@")]
    graph = rdflib.Graph().parse(data=Downloads(digest).to_turtle(facts), format="turtle")
    assert len(set(graph.subjects(CMQ.quote))) == len(facts)
    assert len(set(graph.subjects(rdflib.RDF.type, CMQ.Meeting))) == len(digest.page.meetings)


def test_the_files_stand_beside_the_profile(tmp_path: Path) -> None:
    write_site(stored(sample_page(), tmp_path), tmp_path, tmp_path / "pages")
    for page in ("people/omer-simsek", "countries/deu"):
        html = (tmp_path / "pages" / f"{page}.html").read_text(encoding="utf-8")
        files = re.findall(r'href="([\w-]+\.(?:csv|ttl))" download', html)
        assert len(files) == 2
        assert all((tmp_path / "pages" / page).parent.joinpath(file).is_file() for file in files)
    text = (tmp_path / "pages" / "people" / "omer-simsek.csv").read_bytes().decode("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(text)))) == 5  # four meetings, one pledge announced at one


def test_questions_to_ask_next_lead_somewhere() -> None:
    digest = Digest(sample_page())
    person = PERSONS[1]
    asked = dict(ask_next(digest, person, digest.counterparts(person.id)))
    pair = "person/annika-oesterberg_person/omer-simsek"
    assert asked["What did Şimşek and Annika Österberg talk about?"] == f"explorer.html#sel={pair}"
    assert "Whom did Şimşek meet in the last year of the documents?" in asked
    assert [page for page in asked.values() if not page.startswith(("explorer.html#", "pledges.html#"))] == []


def test_posts_of_a_single_day_stand_apart() -> None:
    day, later = date(2023, 1, 1), date(2024, 1, 1)
    long, once = (
        OfficeRow(label="Minister", first=day, last=later),
        OfficeRow(label="King", first=day, last=day),
    )
    for offices, expected in (((long, once), ([long], [once])), ((once,), ([once], []))):
        person = PERSONS[0].model_copy(update={"offices": offices})
        profile = person_profile(Digest(sample_page()), person)
        assert (profile.posts, profile.posts_once) == expected


def test_new_ties_are_first_meetings_of_the_last_ninety_days() -> None:
    def met(name: str, day: date, *sides: object) -> MeetingRow:
        return MeetingRow(id=name, label=name, sides=sides, earliest=day, latest=day)

    old, new = (
        met("m/old", date(2023, 1, 1), OESTERBERG, SIMSEK),
        met("m/new", date(2024, 3, 1), OESTERBERG, SIMSEK),
    )
    page = sample_page()
    for meetings, ties in (((new,), ["m/new"]), ((old, new), []), ((old,), [])):
        digest = Digest(page.model_copy(update={"meetings": meetings}))
        assert [meeting.id for meeting in new_ties(digest, PERSONS[0].id)] == ties


def test_what_was_called_off_or_is_planned_is_no_meeting() -> None:
    def of(status: Status, day: date) -> MeetingRow:
        sides = (OESTERBERG, SIMSEK)
        return MeetingRow(id=status, label=status, sides=sides, earliest=day, latest=day, status=status)

    day, before = date(2024, 3, 2), date(2024, 3, 1)
    meetings = (of("held", day), of("cancelled", before), of("planned", before))
    digest = Digest(sample_page().model_copy(update={"meetings": meetings}))
    answers = {answer.question: answer.words for answer in find_answers(digest)}
    assert answers["Which two people met most often?"].endswith(", in 1 meeting.")
    assert answers["Who met the most people?"].startswith("Annika Österberg: 1 counterpart in 1 meeting")
    profile = person_profile(digest, PERSONS[0])
    assert profile.totals == "Met 1 counterpart of 1 side in 1 meeting, 1 planned, 1 cancelled."
    assert [meeting.id for meeting in profile.new_ties] == ["held"]
    pairs = find_pairs(digest.page.model_copy(update={"meetings": meetings[1:2], "pledges": ()}), "countries")
    assert pairs == ()


def test_the_largest_pledge_says_of_which_currency_it_is() -> None:
    page = sample_page()
    paid = next(p for p in page.pledges if p.amount and p.to and p.counted and p.stage == "pledged")
    other = paid.model_copy(update={"id": "pledge/other", "currency": "XDR", "amount": 9e12})
    again = paid.model_copy(update={"id": "pledge/again"})
    wide = paid.model_copy(update={"id": "pledge/wide", "to": (), "amount": 9e12})
    for pledges, asked in (
        ((paid,), "of money"),
        ((paid, again, other), f"in {paid.currency}"),
        ((paid, wide), "of money to somebody named"),
    ):
        digest = Digest(page.model_copy(update={"pledges": pledges}))
        assert any(a.question == f"Which is the largest pledge {asked}?" for a in find_answers(digest))


def test_unknown_publishers_are_not_one() -> None:
    page = sample_page()
    unknown = tuple(row.model_copy(update={"publisher": ""}) for row in page.documents)
    digest = Digest(page.model_copy(update={"documents": unknown}))
    assert not any(party_profile(digest, party).one_sided for party in page.parties)


def test_topics_grow_and_fade() -> None:
    def on(day: date, topic: str) -> MeetingRow:
        return MeetingRow(id=f"{day} {topic}", label="", topics=(topic,), earliest=day, latest=day)

    days = [date(2024, 1, n) for n in (1, 2, 3)], [date(2023, 1, n) for n in (1, 2, 3, 4)]
    facts = [
        *(on(day, "grain") for day in days[0]),
        on(days[1][0], "grain"),
        *(on(day, "climate") for day in days[1]),
    ]
    found = trends(Digest(sample_page()), facts)
    assert [(one.topic, one.words) for one in found] == [("climate", "less"), ("grain", "more")]


def test_a_country_tells_what_is_past_its_day() -> None:
    pledge = sample_page().pledges[0].model_copy(update={"due_by": date(2024, 3, 13)})
    digest = Digest(sample_page().model_copy(update={"pledges": (pledge,)}))
    assert party_profile(digest, digest.parties["country/UKR"]).past_due == [pledge]


def test_a_lone_day_decades_before_is_told_beside_the_chart() -> None:
    days = [date(1980, 1, 1), *(date(2021 + n // 12, n % 12 + 1, 3) for n in range(30))]
    drawn = month_strip(days, what="meetings")
    assert drawn.count("<rect") == 30
    assert "from Jan 2021 to Jun 2023" in drawn
    assert "1 before Jan 2021" in drawn
    assert month_strip(days[:6], what="meetings").count("<rect") == 6, "one in six is no exception"


def test_two_of_one_side_are_no_new_tie() -> None:
    page = sample_page()
    day = max(row.published for row in page.documents if row.published)
    one = page.persons[0]
    sides = (SideRow(person=one.id, party=one.party), SideRow(person="person/beside", party=one.party))
    beside = PersonRow(id="person/beside", name="Bea Side", party=one.party)
    late = MeetingRow(id="meeting/late", label="Late", sides=sides, earliest=day, latest=day)
    both = page.model_copy(update={"persons": (*page.persons, beside), "meetings": (*page.meetings, late)})
    assert not any("Bea Side" in answer.words for answer in find_answers(Digest(both)))


def test_a_lone_name_says_that_it_may_be_another(tmp_path: Path) -> None:
    page = sample_page()
    lone = page.persons[0].model_copy(update={"name": "Österberg", "names": ()})
    page = page.model_copy(update={"persons": (lone, *page.persons[1:])})
    write_site(stored(page, tmp_path), tmp_path, tmp_path / "pages")
    doubtful, clear = ((tmp_path / "pages" / "people" / f"{name}.html").read_text(encoding="utf-8")
                       for name in ("annika-oesterberg", "omer-simsek"))  # fmt: skip
    assert "Not certain who this is: the documents give only one name." in doubtful
    assert "Not certain" not in clear
