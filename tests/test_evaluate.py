"""Small gold and predictions, composed for the purpose, with figures worked out by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import SourceError
from kg.evaluate import (
    Report,
    Tally,
    below_floor,
    compare,
    evaluate,
    load_records,
    render,
    render_by_stratum,
    render_comparison,
    render_errors,
    restore_quotes,
    text_digest,
    write_quality,
)
from kg.evaluate.matching import contradict
from kg.evaluate.names import same_name, same_place
from kg.models import (
    Cited,
    Document,
    Evidence,
    Extraction,
    MeetingMention,
    Money,
    Participant,
    Party,
    PledgeMention,
    Span,
    When,
)
from kg.records import MeetingRecord, read_record, to_record

TEXT = (
    "Minister Ana Duarte met Minister Bo Lindqvist in Oslo on 3 May. They discussed fisheries and Mali.\n"
    "Portugal will give Mali 5 million euros, and two boats. Both sides agreed to open a joint school."
)
DOCUMENT = Document(id="d1", text=TEXT, digest="x", segments=(), publisher="Ministry of Composed Texts")
ANA = {"name": "Ana Duarte", "office": "Minister", "for": "PRT"}
BO = {"name": "Bo Lindqvist", "office": "Minister", "for": "SWE"}


def meeting(**fields: Any) -> dict[str, Any]:
    base = {"main": True, "mode": "in_person", "kind": "bilateral", "status": "held", "date": "2023-05-03"}
    quote = "Minister Ana Duarte met Minister Bo Lindqvist in Oslo"
    more = {"place": "Oslo", "country": "NOR", "participants": [ANA, BO], "quote": quote}
    return {**base, **more, "themes": ["environment"], "about": ["MLI"], **fields}


def money(**fields: Any) -> dict[str, Any]:
    base = {"type": "financial", "by": ["PRT"], "to": ["MLI"], "amount": 5000000, "currency": "EUR"}
    return {**base, "precision": "exact", "quote": "Portugal will give Mali 5 million euros", **fields}


def goods(**fields: Any) -> dict[str, Any]:
    base = {"type": "in_kind", "by": ["PRT"], "to": ["MLI"], "item": "boats", "count": 2}
    return {**base, "quote": "and two boats", **fields}


def policy(**fields: Any) -> dict[str, Any]:
    return {
        "type": "policy",
        "by": ["PRT", "SWE"],
        "purpose": "joint school",
        "quote": "Both sides agreed",
        **fields,
    }


def report(gold: list[dict[str, Any]], found: list[dict[str, Any]], **kind: Any) -> Report:
    field = "meetings" if gold and "kind" in gold[0] else "pledges"
    records = [[read_record({"id": "d1", field: rows})] for rows in (gold, found)]
    return evaluate(*records, **kind)


def counts(one: Report, measure: str) -> tuple[int, int, int]:
    found = one.measures[measure]
    return found.right, found.spurious, found.missed


# ---------------------------------------------------------------- meetings


def test_gold_against_itself_is_perfect() -> None:
    rows = [meeting(), meeting(date=None, main=False, participants=[ANA, {"name": None, "for": "UN"}])]
    perfect = report(rows, rows)
    assert all(one.right for one in perfect.judgements)
    assert counts(perfect, "meetings") == (2, 0, 0)
    assert counts(perfect, "main meetings") == (1, 0, 0)


def test_fields_of_a_matched_meeting() -> None:
    found = meeting(
        **{
            "date": "2023-05",
            "place": "Oslo, Norway",
            "country": None,
            "mode": "phone",
            "duration_minutes": 20,
        },
        participants=[{"name": "DUARTE Ana", "for": "PRT"}, BO, {"name": "Kim Roe", "for": "NOR"}],
        themes=["environment", "trade-investment", "food-security"],
        about=[],
    )
    one = report([meeting()], [found])
    assert counts(one, "meetings") == (1, 0, 0)
    assert counts(one, "participants") == (2, 1, 0)
    assert counts(one, "parties") == (2, 1, 0)
    assert counts(one, "date") == (0, 1, 1)
    assert counts(one, "country") == (0, 0, 1)
    assert counts(one, "place") == (1, 0, 0)
    assert counts(one, "mode") == (0, 1, 1)
    assert counts(one, "kind") == (1, 0, 0)
    assert counts(one, "duration") == (0, 1, 0)
    assert counts(one, "themes") == (1, 2, 0)
    assert counts(one, "about") == (0, 0, 1)
    assert one.measures["themes"].f1 == pytest.approx(2 * (1 / 3) / (4 / 3))
    assert "occasion" not in one.measures  # neither side names one


def test_contradicting_dates_and_other_people_never_match() -> None:
    assert counts(report([meeting()], [meeting(date="2023-05-04")]), "meetings") == (0, 1, 1)
    other = meeting(participants=[ANA, {"name": "Kim Roe", "for": "SWE"}])
    assert counts(report([meeting()], [other]), "meetings") == (0, 1, 1)
    nameless = meeting(participants=[ANA, {"name": None, "for": "SWE"}])
    by_side = report([meeting()], [nameless])
    assert counts(by_side, "meetings") == (1, 0, 0)
    assert counts(by_side, "participants") == (1, 1, 1)


def test_best_match_first_between_meetings_of_the_same_people() -> None:
    planned = {"status": "planned", "date": None, "main": False, "quote": "They will meet again in Rome"}
    gold = [meeting(), meeting(**planned, country="ITA")]
    one = report(gold, [meeting(**planned, country="ITA"), meeting()])
    assert all(judgement.right for judgement in one.judgements)


def test_occasion_is_not_scored_on_a_conference() -> None:
    gold = meeting(kind="conference", occasion="Fisheries Forum")
    assert "occasion" not in report([gold], [meeting(kind="conference")]).measures
    one = report([meeting(occasion="Oslo Fisheries Forum")], [meeting(occasion="the Fisheries Forum")])
    assert counts(one, "occasion") == (1, 0, 0)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mevlüt Çavuşoğlu", "CAVUSOGLU Mevlut", True),
        ("H.E. Dr. Kao Kim Hourn", "Kao Kim Hourn", True),
        ("Antony J. Blinken", "Antony Blinken", True),
        ("Joseph R. Biden, Jr.", "Biden", True),
        ("Amir-Abdollahian", "Hossein Amirabdollahian", True),
        ("Taro Kono", "Yohei Kono", False),
        ("Dr.", "Mr.", False),
    ],
)
def test_names(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def test_places() -> None:
    assert same_place("Washington", "Washington, D.C.")
    assert not same_place("New York", "York Minster")


def test_dates_contradict_only_when_no_day_fits_both() -> None:
    month, year = MeetingRecord(date="2024-02"), MeetingRecord(date="2024")
    window = MeetingRecord(date="2024-02-27", end_date="2024-03-02")
    assert not contradict(month, window)
    assert not contradict(year, month)
    assert not contradict(MeetingRecord(), month)
    assert contradict(MeetingRecord(date="2024-03-03"), window)
    assert contradict(MeetingRecord(date="2023-12-31"), year)


# ---------------------------------------------------------------- pledges


def test_money_matches_on_amount_and_currency() -> None:
    found = money(**{"to": ["MLI", "NER"], "stage": "restated", "precision": "about", "channel": ["UNICEF"]})
    one = report([money()], [found, money(amount=6000000)])
    assert counts(one, "financial") == (1, 1, 0)
    assert counts(one, "financial: by") == (1, 0, 0)
    assert counts(one, "financial: to") == (1, 1, 0)
    assert counts(one, "financial: channel") == (0, 1, 0)
    assert counts(one, "financial: stage") == (0, 1, 1)
    assert counts(one, "financial: precision") == (0, 1, 1)
    assert counts(report([money()], [money(currency="USD")]), "financial") == (0, 1, 1)


def test_money_without_an_amount_matches_on_sides_and_sentence() -> None:
    vague = money(amount=None, currency=None)
    assert counts(report([vague], [vague]), "financial") == (1, 0, 0)
    assert counts(report([vague], [money()]), "financial") == (0, 1, 1)
    elsewhere = money(amount=None, currency=None, quote="Both sides agreed to open a joint school.")
    assert counts(report([vague], [elsewhere]), "financial") == (0, 1, 1)


def test_the_same_sum_from_two_givers_pairs_by_giver() -> None:
    gold = [money(), money(by=["SWE"])]
    one = report(gold, [money(by=["SWE"]), money()])
    assert counts(one, "financial: by") == (2, 0, 0)


def test_goods_match_on_nouns_and_count() -> None:
    assert counts(report([goods()], [goods(item="fishing boat")]), "in kind") == (1, 0, 0)
    assert counts(report([goods()], [goods(count=3)]), "in kind") == (0, 1, 1)
    assert counts(report([goods()], [goods(item="lorries")]), "in kind") == (0, 1, 1)


def test_policy_matches_on_the_sentence_where_the_text_is_known() -> None:
    found = [policy(quote="to open a joint school."), policy(quote="They discussed fisheries")]
    assert counts(report([policy()], found), "policy") == (0, 2, 1)
    assert counts(report([policy()], found, documents=[DOCUMENT]), "policy") == (1, 1, 0)


# ---------------------------------------------------------------- figures


def test_tally_and_intervals() -> None:
    tally = Tally(right=8, spurious=2, missed=0)
    assert (tally.precision, tally.recall, tally.f1) == (0.8, 1.0, pytest.approx(16 / 18))
    low, high = tally.intervals[0]
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)  # published for 8 of 10
    assert Tally().f1 is None


def test_unread_document_counts_as_missed_and_foreign_predictions_are_left_out() -> None:
    gold = [read_record({"id": "d1", "meetings": [meeting()]})]
    one = evaluate(gold, [read_record({"id": "other", "meetings": [meeting()]})])
    assert counts(one, "meetings") == (0, 0, 1)
    assert one.documents == 1


def test_strata_and_text_output() -> None:
    gold = [read_record({"id": "d1", "meetings": [meeting()], "pledges": [money()]})]
    found = [read_record({"id": "d1", "meetings": [meeting(themes=["space"])], "pledges": []})]
    one = evaluate(gold, found, [DOCUMENT])
    assert list(one.by_stratum()) == ["Ministry of Composed Texts"]
    assert render_by_stratum(one).startswith("Ministry of Composed Texts\nmeasure")
    assert render(one) == render(evaluate(gold, found, [DOCUMENT]))
    faults = render_errors(one, "themes").split("\n")
    assert faults[0] == "missed   d1  environment"
    assert faults[1] == "         “Minister Ana Duarte met Minister Bo Lindqvist in Oslo on 3 May.”"
    assert faults[2] == "spurious d1  space"
    assert "PRT to MLI: EUR 5,000,000 [pledged]" in render_errors(one, "financial")
    with pytest.raises(SourceError, match="no measure 'taste'"):
        render_errors(one, "taste")


def test_comparison_of_two_runs() -> None:
    gold = [meeting(), meeting(date="2023-06-01", main=False)]
    older = report(gold, [gold[0], meeting(date="1999-01-01")])
    newer = report(gold, [gold[1]])
    change = compare(Report.model_validate_json(newer.model_dump_json()), older)
    assert [one.expected for one in change.gained if one.measure == "meetings"] == [
        "2023-06-01 in_person bilateral held: Ana Duarte (PRT), Bo Lindqvist (SWE)"
    ]
    assert len([one for one in change.lost if one.measure == "meetings"]) == 1
    assert len([one for one in change.gone_faults if one.measure == "meetings"]) == 1
    assert change.f1["meetings"] == (0.5, pytest.approx(2 / 3))
    assert "meetings                0.500 → 0.667" in render_comparison(change)
    assert compare(older, older).gained == ()


def test_quality_page_and_floor(tmp_path: Path) -> None:
    one = report([meeting(), meeting(date="2023-06-01", main=False)], [meeting()])
    page = tmp_path / "quality.md"
    write_quality({"composed": one}, page)
    first = page.read_bytes()
    write_quality({"composed": one}, page)
    assert page.read_bytes() == first
    assert "| meetings | 1.000 | 0.500 | 0.667 | 0.13–0.96 | 1 | 0 | 1 |" in first.decode()
    floor = tmp_path / "floor.json"
    floor.write_text(
        json.dumps({"composed": {"meetings": 0.667, "main meetings": 1.0}, "absent": {"date": 1}})
    )
    assert below_floor({"composed": one}, floor) == []
    floor.write_text(json.dumps({"composed": {"meetings": 0.7, "taste": 0.1}}))
    assert below_floor({"composed": one}, floor) == [
        "composed: meetings is 0.667, the floor is 0.700",
        "composed: taste is –, the floor is 0.100",
    ]


# ---------------------------------------------------------------- files


def test_offsets_bring_their_words_back(tmp_path: Path) -> None:
    start = TEXT.index("and two boats")
    row = {
        "id": "d1",
        "sha256": text_digest(TEXT),
        "pledges": [goods(quote={"start": start, "end": start + 13})],
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row) + "\n\n")
    (without,) = load_records(path)
    assert without.pledges[0].quote == Span(start=start, end=start + 13)
    (record,) = load_records(path, {"d1": TEXT})
    assert record.pledges[0].quote == "and two boats"
    with pytest.raises(SourceError, match="offsets do not hold"):
        restore_quotes(without, TEXT + " ")


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"meetings": []}', '{"id": "a", "pledges": [{"amount": "much"}]}']
)
def test_a_damaged_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "ok"}\n' + line + "\n")
    with pytest.raises(SourceError, match=r"gold\.jsonl, line 2: not a record"):
        load_records(path)
    with pytest.raises(SourceError, match="cannot be read"):
        load_records(tmp_path / "missing.jsonl")


# ---------------------------------------------------------------- extraction to record


def evidence(words: str) -> Evidence:
    start = TEXT.index(words)
    first = max(
        [0, *(at + 2 for at in [TEXT.rfind(". ", 0, start)] if at >= 0), TEXT.rfind("\n", 0, start) + 1]
    )
    end = TEXT.index(".", start) + 1
    focus = Span(start=start, end=start + len(words))
    return Evidence(start=first, end=end, quote=TEXT[first:end], rule="test", focus=focus)


def test_record_of_an_extraction() -> None:
    said = evidence("met Minister Bo")
    day = When.model_validate({"earliest": "2023-05-03", "latest": "2023-05-03", "words": "on 3 May"})
    sides = (Party(kind="country", key="PRT"), Party(kind="country", key="SWE"))
    extraction = Extraction(
        document="d1",
        digest="x",
        meetings=(
            MeetingMention(
                segment=0,
                main=True,
                mode=Cited(value="phone", evidence=said),
                kind=Cited(value="bilateral", evidence=said),
                status=Cited(value="held", evidence=said),
                participants=tuple(
                    Participant(name=name, party=side, evidence=said)
                    for name, side in zip(("Ana Duarte", None), sides, strict=True)
                ),
                evidence=said,
                when=Cited(value=day, evidence=said),
                place=Cited(value="Oslo", evidence=said),
                topics=(Cited(value="cod", evidence=said), Cited(value="environment", evidence=said)),
            ),
        ),
        pledges=(
            PledgeMention(
                segment=0,
                type="financial",
                stage=Cited(value="pledged", evidence=said),
                by=(Cited(value=sides[0], evidence=said),) * 2,
                to=(),
                evidence=evidence("give Mali"),
                money=Cited(value=Money(amount=5e6, currency="EUR"), evidence=said),
            ),
        ),
    )
    record = to_record(DOCUMENT, extraction, {"cod": "environment"})
    (met,) = record["meetings"]
    assert met["participants"][0] == {"name": "Ana Duarte", "office": None, "for": "PRT"}
    assert (met["date"], met["end_date"], met["place"]) == ("2023-05-03", None, None)
    assert met["themes"] == ["environment"]
    assert met["quote"] == "Minister Ana Duarte met Minister Bo Lindqvist in Oslo on 3 May."
    (given,) = record["pledges"]
    assert (given["by"], given["amount"], given["currency"]) == (["PRT"], 5000000, "EUR")
    assert json.dumps(given["amount"]) == "5000000"
    assert list(record) == ["id", "meetings", "pledges"]
    assert read_record(json.loads(json.dumps(record))).meetings[0].mode == "phone"


def test_quote_is_cut_around_the_words_that_say_it() -> None:
    words = [f"w{n}" for n in range(40)]
    sentence = " ".join(words)
    focus = Span(start=100 + sentence.index("w20"), end=100 + sentence.index("w21"))
    said = Evidence(start=100, end=100 + len(sentence), quote=sentence, rule="test", focus=focus)
    (record,) = to_record(
        DOCUMENT,
        Extraction(
            document="d1",
            digest="x",
            pledges=(
                PledgeMention(
                    segment=0,
                    type="policy",
                    stage=Cited(value="pledged", evidence=said),
                    by=(),
                    to=(),
                    evidence=said,
                ),
            ),
        ),
    )["pledges"]
    assert record["quote"].split() == words[17:31]
    assert record["quote"] in sentence
