"""Every question: what it asks, what it takes, and what it answers over the seeds."""

import inspect
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.errors import NotFoundError, QueryError
from kg.pipeline import build
from kg.query.catalogue import QUESTIONS, Entry, ask, find_question
from kg.query.evidence import read_texts
from kg.query.meetings import met
from kg.query.pledges import ledger, ledger_totals, sum_ledger
from kg.query.profile import profile
from kg.query.queries import run_query
from kg.query.question import read_question
from kg.query.reader import Reader
from kg.query.rows import ListedMeeting, ListedPledge
from kg.query.why import find_thing
from kg.store import Value
from kg.vocabulary import local_id

SPARQL = Path(__file__).parent.parent / "kg" / "query" / "sparql"
EVERY = [pytest.param(entry, id=entry.name) for entry in QUESTIONS]


@pytest.fixture(scope="module")
def reader(seed_graph: Path) -> Reader:
    return Reader.open(seed_graph)


def values_of(entry: Entry, *, optional: bool = False) -> dict[str, str]:
    """The examples of a question's parameters; ids that change with the extractors are looked up by words."""
    return {each.name: each.example for each in entry.question.parameters if each.required or optional}


# ---------------------------------------------------------------- what each question is


def test_there_is_a_question_for_every_file_and_a_file_for_every_question() -> None:
    assert {entry.name for entry in QUESTIONS} == {path.stem for path in SPARQL.glob("*.rq")}
    assert len(QUESTIONS) >= 25


@pytest.mark.parametrize("entry", EVERY)
def test_a_question_says_what_it_asks_and_what_it_takes(entry: Entry) -> None:
    question = entry.question
    assert question.words.endswith("?")
    assert len(question.words) < 130
    signature = inspect.signature(entry.answer).parameters
    taken = {
        name: each.default is inspect.Parameter.empty for name, each in signature.items() if name != "reader"
    }
    assert taken == {each.name: each.required for each in question.parameters}
    assert inspect.getdoc(entry.answer)


@pytest.mark.parametrize("entry", EVERY)
def test_a_query_binds_its_parameters_and_orders_its_rows(entry: Entry) -> None:
    sparql = entry.question.sparql
    code = "\n".join(line for line in sparql.split("\n") if not line.startswith("#"))
    selected = code[: code.index("WHERE")]
    assert "ORDER BY" in code
    for parameter in entry.question.parameters:
        assert re.search(rf"\?{parameter.name}\b", selected), (
            f"?{parameter.name} must stand in the SELECT line"
        )
        assert len(re.findall(rf"\?{parameter.name}\b", code)) > 1 or entry.name == "path"
    # Oxigraph takes a variable that stands in no pattern for unbound, whatever is bound to it.
    assert not [
        each for each in re.findall(r"BOUND\(\?(\w+)\)", code) if each in values_of(entry, optional=True)
    ]


def about_a_meeting(reader: Reader, name: str) -> dict[str, Value]:
    """What the queries behind ``kg why`` are about: a meeting, or a claim that reports it."""
    meeting = find_thing(reader.store, "meeting/2023-11-13-chl-jpn")
    if name == "why/claim":
        return {"claim": run_query(reader.store, "why/behind", {"source": meeting})[0]["claim"]}
    return {"source" if name == "why/behind" else "thing": meeting}


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in sorted(SPARQL.rglob("*.rq"))])
def test_rows_come_in_the_order_that_the_query_says(reader: Reader, path: Path) -> None:
    """Python puts them in order; ties aside, that is what the store does, only faster."""
    name = path.relative_to(SPARQL).with_suffix("").as_posix()
    question = read_question(name)
    values = {each.name: each.example for each in question.parameters if each.required}
    bound: dict[str, Value] = reader.bind(question, dict(values))
    if name.startswith("why/"):
        bound = about_a_meeting(reader, name)
    ours, theirs = run_query(reader.store, name, bound), reader.store.select(question.sparql, bound)
    columns = re.findall(r"\?(\w+)", question.sparql.rpartition("ORDER BY")[2])
    keys = [[row.get(column) for column in columns] for row in theirs]
    assert [[row.get(column) for column in columns] for row in ours] == keys
    assert sorted(map(str, ours)) == sorted(map(str, theirs))


@pytest.mark.parametrize("entry", EVERY)
def test_the_columns_of_a_query_are_those_of_its_rows(entry: Entry) -> None:
    """What a query selects is a parameter, or a column under the same name."""
    code = "\n".join(line for line in entry.question.sparql.split("\n") if not line.startswith("#"))
    select = code[: code.index("WHERE")]
    while "(" in select:  # from the innermost brackets: of "(… AS ?name)" the name stays, of a call nothing
        select = re.sub(
            r"\(([^()]*)\)", lambda m: m[1].rpartition(" AS ")[2] if " AS " in m[1] else "", select
        )
    selected = set(re.findall(r"\?(\w+)", select))
    parameters = {each.name for each in entry.question.parameters}
    known = set(entry.row.model_fields) | parameters
    # Of these two SPARQL gives the material only.
    known |= {"coverage": {"start", "end"}, "path": {"other"}}.get(entry.name, set())
    assert selected <= known


# ---------------------------------------------------------------- what each answers over the seeds


@pytest.mark.parametrize("entry", EVERY)
def test_every_question_answers_with_its_examples(reader: Reader, entry: Entry) -> None:
    try:
        rows = ask(reader, entry.name, **values_of(entry))
    except NotFoundError as error:
        pytest.fail(f"an example names nothing: {error}")
    assert all(type(row) is entry.row for row in rows)
    # No call is among the seeds, their pledges name no topic, and their sources agree.
    if entry.name not in {"by-phone", "pledges-by-purpose", "contradictions"}:
        assert rows, "the example of each question finds something in the seeds"


@pytest.mark.parametrize("entry", EVERY)
def test_every_quote_stands_in_its_document(reader: Reader, entry: Entry) -> None:
    texts = read_texts(reader.store.directory)
    for row in ask(reader, entry.name, **values_of(entry)):
        values: dict[str, Any] = row.model_dump()
        if values.get("quote") and values.get("start") is not None:
            start, quote = values["start"], values["quote"]
            assert texts[values["document"]][start : start + len(quote)] == quote


def test_whom_kamikawa_met(reader: Reader) -> None:
    met_by_her = {row.name: row for row in ask(reader, "who-met", person="Kamikawa")}
    assert set(met_by_her) >= {"Dmytro Kuleba", "Eli Cohen", "Riyad Al-Maliki", "Kao Kim Hourn"}
    chile = met_by_her["Alberto Leo van Klaveren Stork"]
    assert (chile.party, chile.meetings, chile.first, chile.last) == (
        "Chile",
        1,
        date(2023, 11, 13),
        date(2023, 11, 13),
    )
    assert "CPTPP" in chile.topics


def test_optional_parameters_leave_out(reader: Reader) -> None:
    only_chile = ask(reader, "who-met", person="Kamikawa", party="CL")
    assert [row.party for row in only_chile] == ["Chile"]
    later = ask(reader, "who-met", person="Kamikawa", since="2024")
    assert {row.name for row in later} <= {"Kao Kim Hourn", "Dmytro Kuleba"}
    on_topic = ask(reader, "who-met", person="Kamikawa", topic="cptpp")
    assert [row.party for row in on_topic] == ["Chile"]
    assert [row.party for row in ask(reader, "ministers", of="UKR")] == ["Ukraine"]
    assert ask(reader, "ledger", by="Ukraine") == ()


def test_meetings_between_days_overlap_them_and_undated_ones_drop_out(reader: Reader) -> None:
    in_november = ask(reader, "meetings", since="2023-11", until="2023-11")
    assert {row.label for row in in_november} >= {"G7 Foreign Ministers’ Meeting"}
    for row in in_november:
        assert row.date <= date(2023, 11, 30)
        assert row.date_latest >= date(2023, 11, 1)
    assert any(row.date is None for row in ask(reader, "meetings"))


def test_a_time_that_ends_before_it_begins_is_said_to_be_none(reader: Reader) -> None:
    for question in ("meetings", "ledger"):
        with pytest.raises(QueryError, match="nothing lies between 2024-01-01 and 2023-12-31"):
            ask(reader, question, since="2024", until="2023")


def test_the_meeting_with_chile_in_full(reader: Reader) -> None:
    (row,) = ask(reader, "met-parties", a="Japan", b="Chile")
    assert row.who == ("Alberto Leo van Klaveren Stork (Chile)", "Yoko Kamikawa (Japan)")
    assert (row.kind, row.mode, row.status) == ("bilateral", "in_person", "held")
    assert (row.place, row.country, row.occasion) == (
        "San Francisco",
        "United States",
        "APEC Ministerial Meeting",
    )
    assert (row.date, row.date_precision) == (date(2023, 11, 13), "day")
    assert {"critical minerals", "CPTPP"} <= set(row.topics)
    assert row.quote.startswith("On November 13, commencing at 4:00 p.m.")
    assert (row.certainty, row.sources) == ("stated", 1)


def test_met_takes_people_and_parties(reader: Reader) -> None:
    by_people = met(reader, "Kamikawa", "van Klaveren")
    assert by_people == met(reader, "Chile", "Japan") == met(reader, "van Klaveren", "JPN")
    with pytest.raises(QueryError, match="are the same: Japan"):
        met(reader, "Japan", "jpn")


def test_japan_promised_palestine_75_million_with_both_sentences(reader: Reader) -> None:
    (total,) = ledger_totals(reader, "Japan", "Palestine")
    assert (total.currency, total.total, total.pledges, total.stage) == ("USD", 75_000_000, 2, "pledged")
    lines = ledger(reader, by="Japan", to="PSE")
    counted = {line.amount: line.quote for line in lines if line.counted}
    assert set(counted) == {65_000_000, 10_000_000}
    assert "$65 million" in counted[65_000_000]
    assert "in addition to the $10 million" in counted[10_000_000]
    assert all(line.reason for line in lines)


def test_sums_of_lines_are_the_totals(reader: Reader) -> None:
    assert sum_ledger(ledger(reader)) == ledger_totals(reader)


def test_a_representative_with_the_office_in_the_words_of_the_document(reader: Reader) -> None:
    (row,) = ask(reader, "who-represented", party="Chile")
    assert row.name == "Alberto Leo van Klaveren Stork"
    assert "Minister of Foreign Affairs" in row.office


def test_who_held_an_office_says_only_what_is_shown(reader: Reader) -> None:
    (row,) = ask(reader, "who-held", of="Japan", day="2024-01-31", title="foreign")
    assert row.name == "Yoko Kamikawa"
    assert row.first_seen <= date(2024, 1, 31) <= row.last_seen
    assert ask(reader, "who-held", of="Japan", day="1999-01-01") == ()


def test_generators_are_counted_in_kind(reader: Reader) -> None:
    assert (5, "generators") in {(row.item_count, row.item) for row in ask(reader, "in-kind")}


def test_pledges_announced_at_a_meeting(reader: Reader) -> None:
    (kyiv,) = ask(reader, "met-people", a="Kamikawa", b="Kuleba")
    amounts = {row.amount for row in ask(reader, "announced-at", meeting=kyiv.meeting)}
    assert 37_000_000 in amounts


def test_the_planned_meeting_of_july(reader: Reader) -> None:
    vientiane = next(row for row in ask(reader, "planned") if row.place == "Vientiane")
    assert (vientiane.date, vientiane.date_precision) == (date(2024, 7, 1), "month")


def test_a_chain_of_meetings(reader: Reader) -> None:
    steps = ask(reader, "path", a="Kuleba", b="Blinken")
    assert [(step.from_name, step.to_name) for step in steps] == [
        ("Dmytro Kuleba", "Yoko Kamikawa"),
        ("Yoko Kamikawa", "Antony Blinken"),
    ]
    with pytest.raises(QueryError, match="the same person"):
        ask(reader, "path", a="Kuleba", b="Dmytro Kuleba")


def test_neighbours_are_one_or_two_steps_away(reader: Reader) -> None:
    steps = {row.name: (row.steps, row.via) for row in ask(reader, "neighbours", person="Kuleba")}
    assert steps["Yoko Kamikawa"] == (1, ())
    assert steps["Antony Blinken"] == (2, ("Yoko Kamikawa",))
    assert "Dmytro Kuleba" not in steps


def test_the_issue_of_the_impossible_dateline(reader: Reader) -> None:
    kinds = {row.kind for row in ask(reader, "issues", document="000_d29072ab627cd9e2")}
    assert "date-contradiction" in kinds
    assert ask(reader, "issues", kind="ambiguous-meeting", document="004_1d528f94422ed875") == ()


def test_documents_and_what_was_taken(reader: Reader) -> None:
    rows = {row.document: row for row in ask(reader, "documents")}
    assert len(rows) == 5
    for document, row in rows.items():
        taken = ask(reader, "taken-from", document=document)
        assert len({each.thing for each in taken if each.kind == "meeting"}) == row.meetings
        assert {each.kind for each in taken} <= {
            "meeting",
            "tenure",
            "financial pledge",
            "pledge in kind",
            "policy undertaking",
        }


def test_sentences_behind_one_property(reader: Reader) -> None:
    (chile,) = met(reader, "Japan", "Chile")
    (row,) = ask(reader, "sentences", thing=chile.meeting, only="durationMinutes")
    assert (row.value, row.preferred) == ("30", True)
    assert "for approximately 30 minutes" in row.quote


def test_coverage_shows_what_was_left_out(reader: Reader) -> None:
    rows = ask(reader, "coverage")
    assert len(rows) == 5
    for row in rows:
        assert 0 < row.used <= row.sentences
        assert len(row.unused) <= row.candidates


def test_coverage_rests_on_the_sentences_that_its_query_gives(reader: Reader) -> None:
    texts = read_texts(reader.store.directory)
    told: dict[str, list[str]] = {}
    for row in run_query(reader.store, "coverage"):
        document = local_id(str(row["document"]))
        told.setdefault(document, []).append(texts[document][row["start"] : row["end"]])
    for line in ask(reader, "coverage"):
        used = told[line.document]
        assert 0 < line.used <= 2 * len(used)
        assert not [sentence for sentence in line.unused if any(sentence in each for each in used)]


def test_search_finds_names_and_sentences(reader: Reader) -> None:
    assert ("person", "Yoko Kamikawa") in {
        (hit.kind, hit.label) for hit in ask(reader, "search", text="KAMI")
    }
    assert any("bomb shelter" in (hit.quote or "") for hit in ask(reader, "search", text="Bomb Shelter"))


def test_profiles_of_people_and_parties(reader: Reader) -> None:
    person = profile(reader, "Kamikawa")
    assert (person.kind, person.side, person.label) == ("minister", "Japan", "Yoko Kamikawa")
    assert any(pledge.amount == 65_000_000 for pledge in person.gave)
    country = profile(reader, "UKR")
    assert (country.kind, [each.name for each in country.ministers]) == ("country", ["Dmytro Kuleba"])
    assert country.received


# ---------------------------------------------------------------- wrong use


def test_an_unknown_question_is_answered_with_the_nearest() -> None:
    with pytest.raises(NotFoundError, match="no question 'who-meet': did you mean who-met"):
        find_question("who-meet")


def test_missing_and_unknown_parameters_are_named(reader: Reader) -> None:
    with pytest.raises(QueryError, match=r"who-met needs person \(whose meetings\): person='Kamikawa'"):
        ask(reader, "who-met")
    with pytest.raises(QueryError, match="who-met has no parameter 'minister': it takes person, since"):
        ask(reader, "who-met", person="Kamikawa", minister="x")
    with pytest.raises(QueryError, match="'promised' is no stage of a pledge: one of pledged, "):
        ask(reader, "pledges", stage="promised")
    with pytest.raises(QueryError, match="'odd' is no kind of issue"):
        ask(reader, "issues", kind="odd")


def test_values_are_bound_and_never_part_of_the_query(reader: Reader) -> None:
    assert ask(reader, "search", text='") ?s ?p ?o } #') == ()
    assert ask(reader, "pledges-for", aim='" || true || "') == ()


def test_rows_begin_with_words_and_end_with_ids() -> None:
    for row in (ListedMeeting, ListedPledge):
        columns = list(row.model_fields)
        assert columns.index("quote") > columns.index("date")
        assert columns[-2:] == ["document", "start"]


def test_a_meeting_without_day_or_topic_leaves_those_of_the_others(tmp_path: Path) -> None:
    pair = "Foreign Minister Ana Ruiz of Peru {} Foreign Minister Erik Berg of Norway"
    (tmp_path / "one.txt").write_text(
        pair.format("met") + " in Oslo on 3 May 2024 to discuss climate change.\n"
    )
    (tmp_path / "two.txt").write_text(pair.format("spoke by phone with") + ".\n")
    graph = tmp_path / "graph"
    build([tmp_path / "one.txt", tmp_path / "two.txt"], graph)
    (row,) = kg.open(graph).who_met("Ana Ruiz").to_dict("records")
    assert row["meetings"] == 2
    assert str(row["first"])[:10] == str(row["last"])[:10] == "2024-05-03"
    assert "climate" in row["topics"]
