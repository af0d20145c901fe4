"""Pledges: a case table through the whole reading, the seeds, and safety on any text."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.annotate import annotate
from kg.errors import SourceError
from kg.extract.meetings import find_meetings
from kg.extract.pledges import find_pledges
from kg.extract.pledges.words.verbs import find_verbs
from kg.models import Document, PledgeMention
from kg.read import make_document
from kg.store import Store

HERE = Path(__file__).parent
CASES = [
    case
    for name in (
        "pledges",
        "pledges_abroad",
        "pledges_told",
        "pledges_joint",
        "pledges_goods",
        "pledges_money",
        "pledges_releases",
        "pledges_offices",
        "pledges_whom",
        "pledges_agencies",
        "pledges_aid",
    )
    for case in tomllib.loads((HERE / "cases" / f"{name}.toml").read_text("utf-8"))["case"]
]
PUBLISHED = date(2022, 5, 10)


def read(
    text: str, publisher: str = "US Department of State", published: date | None = PUBLISHED
) -> Document:
    return make_document(text, id="case", publisher=publisher, published=published)


def pledges_of(document: Document) -> tuple[PledgeMention, ...]:
    annotated = annotate(document)
    return find_pledges(annotated, find_meetings(annotated))


def shown(pledge: PledgeMention) -> str:
    def names(parties: Any) -> str:
        return "+".join(each.value.key for each in parties)

    words = [pledge.type, pledge.stage.value, f"{names(pledge.by)}>{names(pledge.to)}"]
    words += [f"via {names(pledge.channel)}"] if pledge.channel else []
    words += [str(pledge.count.value)] if pledge.count else []
    words += [pledge.item.value] if pledge.item else []
    if pledge.money:
        words += [pledge.money.value.currency, f"{pledge.money.value.amount:.0f}"]
        words += [pledge.money.value.precision] if pledge.money.value.precision != "exact" else []
    words += ["total"] if pledge.is_total else []
    words += [f"on {pledge.when.value.iso()[0]}"] if pledge.when else []
    words += [f"part of {pledge.part_of}"] if pledge.part_of is not None else []
    words += [f"adds to {pledge.additional_to}"] if pledge.additional_to is not None else []
    return " ".join(words)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    document = read(case["text"].strip(), case.get("publisher", "US Department of State"))
    found = pledges_of(document)
    assert [shown(pledge) for pledge in found] == case["found"]
    if "topics" in case:
        assert [[topic.value for topic in pledge.topics] for pledge in found] == case["topics"]


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        (
            "Peru and Norway held talks. “The two sides agreed to open an embassy in Lima,” the ministry said in a statement.",
            "open an embassy in Lima",
        ),
        (
            "The Peruvian and Norwegian sides agreed to open an embassy in Lima, a joint statement suggested.",
            "open an embassy in Lima",
        ),
        (
            "The Peruvian and Norwegian sides agreed to open an embassy in Lima, calling it a milestone.",
            "open an embassy in Lima",
        ),
        (
            "Norway has lifted its sanctions against Peru, the ministry said.",
            "lifted its sanctions against Peru",
        ),
    ],
)
def test_what_is_undertaken_ends_where_its_telling_begins(text: str, purpose: str) -> None:
    assert [p.purpose.value for p in pledges_of(read(text)) if p.purpose] == [purpose]


@pytest.mark.parametrize(
    ("apart", "found"), [("\n\n", []), (" ", ["financial pledged USA>PER USD 5000000 on 2022-05-10"])]
)
def test_in_a_long_text_nobody_is_meant_whom_only_another_paragraph_names(
    apart: str, found: list[str]
) -> None:
    many = "\n\n".join(f"Chapter {number} speaks of rivers and of wells." for number in range(50))
    text = f"{many}\n\nRoads in Peru were repaired.{apart}The United States will provide $5 million in aid for schools."
    assert [shown(pledge) for pledge in pledges_of(read(text))] == found


LONG = "\n\n".join(f"Chapter {number} speaks of rivers and of wells." for number in range(50))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The lead says when it was all announced, and a paragraph when its own was; no other does.
        (
            f"On May 8, leaders met in Lima and announced this.\n\n{LONG}\n\nJapan will provide $5 million to Peru.",
            ["financial pledged JPN>PER USD 5000000 on 2022-05-08"],
        ),
        (
            f"{LONG}\n\nOn May 8, the two ministers met.\n\n{LONG}\n\nJapan will provide $5 million to Peru.",
            ["financial pledged JPN>PER USD 5000000 on 2022-05-10"],
        ),
        (
            f"{LONG}\n\nOn May 8, leaders attended a summit. Japan will provide $5 million to Peru.",
            ["financial pledged JPN>PER USD 5000000 on 2022-05-08"],
        ),
        (
            f"{LONG}\n\nDuring her trip to Lima, the Minister announced that Japan will provide $5 million to Peru.",
            ["financial pledged JPN>PER USD 5000000"],
        ),
        # Who receives is not whom another heading, paragraph or giver speaks of.
        (
            f"Peru\n\nRoads were repaired with Japan in mind.\n\n{LONG}\n\nGlobal Health\n\nThe talks were long."
            "\n\n- Japan will provide $5 million to fight hunger across the globe.",
            ["financial pledged JPN> USD 5000000 on 2022-05-10"],
        ),
        (
            f"{LONG}\n\nThe two sides spoke of roads in Peru. Japan will provide $5 million to UNICEF for wells in African countries.",
            ["financial pledged JPN>African countries via UNICEF USD 5000000 on 2022-05-10"],
        ),
        (
            f"{LONG}\n\nThe Global Fund approved $9 million for Peru. Its replenishment goes on. Japan has given $5 million.",
            [
                "financial pledged Global Fund>PER USD 9000000 on 2022-05-10",
                "financial delivered JPN>Global Fund USD 5000000",
            ],
        ),
    ],
)
def test_what_a_long_text_lends(text: str, found: list[str]) -> None:
    assert [shown(pledge) for pledge in pledges_of(read(text))] == found


def test_topics_are_those_of_the_pledge_with_the_words_that_name_them() -> None:
    text = (
        "They discussed climate change. In view of the humanitarian crisis, Japan will provide $5 million for education and"
        " $3 million for health care in Peru; the two sides discussed trade."
    )
    document = read(text)
    schools, care = pledges_of(document)
    (crisis, *_), last = schools.topics, care.topics[-1]
    assert [topic.value for topic in schools.topics] == ["humanitarian-assistance", "education-culture"]
    assert [topic.value for topic in care.topics] == ["humanitarian-assistance", "health"]
    assert "climate" not in {topic.value for topic in (*schools.topics, *care.topics)}
    for topic, words in ((crisis, "humanitarian"), (last, "health care")):
        focus = topic.evidence.focus
        assert focus is not None
        assert document.text[focus.start : focus.end].startswith(words)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("we will provide and have already sent", [("provide", "pledged"), ("send", "delivered")]),
        ("has so far dispatched", [("dispatch", "delivered")]),
        ("pledged to give", [("give", "pledged")]),
        ("had announced", [("announce", "restated")]),
        ("is requesting", [("request", "requested")]),
        ("will each be given", [("give", "pledged")]),
        ("re-sent the grant’s text", []),
    ],
)
def test_verbs(words: str, found: list[tuple[str, str]]) -> None:
    assert [(verb.lemma, verb.stage) for verb in find_verbs(words)] == found


def seed(number: int) -> tuple[PledgeMention, ...]:
    (path,) = (HERE.parent / "seeds").glob(f"{number:03}_*.txt")
    return pledges_of(make_document(path.read_text("utf-8"), id=path.stem))


def test_seed_with_generators() -> None:
    found = [shown(pledge) for pledge in seed(0)]
    assert "financial pledged JPN>UKR USD 37000000" in found
    assert "in_kind pledged JPN>UKR 5 generators" in found
    assert "in_kind delivered JPN>UKR F-16 jets" in found


def test_seed_with_two_sums_for_palestine() -> None:
    found = seed(1)
    new, old = (pledge for pledge in found if pledge.money)
    assert shown(new).startswith("financial pledged JPN>PSE via JICA USD 65000000 on 2023-11-03")
    assert shown(old) == "financial restated JPN>PSE USD 10000000"
    assert new.additional_to == found.index(old)
    joint = [
        {party.value.key for party in each.by}
        for each in found
        if each.type == "policy" and len(each.by) == 2
    ]
    assert joint == [{"JPN", "ISR"}, {"JPN", "PSE"}]


def test_seed_readout_binds_both_sides() -> None:
    found = seed(2)
    assert {pledge.type for pledge in found} == {"policy"}
    assert all({party.value.key for party in pledge.by} == {"JPN", "CHL"} for pledge in found)
    assert len(found) == 3


def test_a_pledge_knows_its_meeting() -> None:
    text = (
        "On May 9, Ms. KAMIKAWA Yoko, Minister for Foreign Affairs of Japan, held a meeting with H.E. Mr. Alberto van"
        " Klaveren, Minister of Foreign Affairs of Chile. Minister Kamikawa stated that Japan would provide 20 buses to"
        " Chile."
    )
    (pledge,) = pledges_of(read(text, "Ministry of Foreign Affairs of Japan"))
    assert pledge.announced_at == 0
    assert pledge.when is not None
    assert pledge.when.value.iso() == ("2022-05-09", None)


def test_condition_and_due_date_are_kept() -> None:
    (pledge,) = pledges_of(
        read("The World Bank will lend Lebanon $250 million by 2025 if its board approves.")
    )
    assert pledge.condition is not None
    assert pledge.condition.value == "if its board approves"
    assert pledge.due is not None
    assert pledge.due.value.iso() == ("2025", None)
    told = pledges_of(
        read(
            "Foreign Minister Ana Ruiz of Peru met Foreign Minister Erik Berg of Norway."
            " The ministers agreed to open an embassy by March 2027 and to resume flights not later than 30 June 2028."
            " Norway will supply 20 buses to Peru by 2029."
            " Oslo will also return 12 artefacts before 2030, Berg told reporters after talks that lasted until 10 May."
        )
    )
    due = [each.due and each.due.value.iso()[0] for each in told]
    assert due == ["2027-03", "2028-06-30", "2029", "2030"]
    assert told[-1].purpose is not None
    assert told[-1].purpose.value == "return 12 artefacts before 2030"


def test_a_sum_is_a_grant_or_a_loan_where_the_words_say_so() -> None:
    told = pledges_of(
        read(
            "Japan signed a loan agreement with Peru worth 5 billion yen for a port."
            " Norway will provide Peru with 40 million kroner in grants for the period 2026–2029 to train teachers."
            " Belgium announced 9 million euros in grants and loans for Peru. The Netherlands will give Peru 3 million euros for schools."
        )
    )
    found = [(each.finance and each.finance.value, each.purpose and each.purpose.value) for each in told]
    assert found == [
        ("loan", "a port"),
        ("grant", "train teachers"),
        (None, "Peru"),
        (None, "schools"),
    ]


WORDS = st.sampled_from(
    str.split(
        "Japan Ukraine UNICEF will provide has pledged $5 million 600 tents to for through and , . : (1) in addition the"
        " total bringing each agreed that they it would USD including of which Minister if its board approves since 2014"
    )
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), st.lists(WORDS, max_size=60).map(" ".join)))
def test_any_text_is_safe(text: str) -> None:
    try:
        document = read(text)
    except SourceError:  # not a text at all
        return
    found = pledges_of(document)
    for index, pledge in enumerate(found):
        cited = [
            pledge.evidence,
            pledge.stage.evidence,
            *(each.evidence for each in (*pledge.by, *pledge.to)),
        ]
        for evidence in cited:
            assert document.text[evidence.start : evidence.end] == evidence.quote
        for other in (pledge.part_of, pledge.additional_to):
            assert other is None or (0 <= other < len(found) and other != index)


def test_the_graph_writes_the_topics_of_a_pledge_each_with_its_claim(seed_graph: Path) -> None:
    rows = Store.open(seed_graph).select(
        """SELECT DISTINCT ?pledge ?topic ?quote WHERE {
             GRAPH graph:events { ?pledge a cmq:InKindPledge ; cmq:topic ?topic }
             ?claim rdf:subject ?pledge ; rdf:predicate cmq:topic ; rdf:object ?topic ; cmq:quote ?quote }"""
    )
    jets = [row for row in rows if "f-16" in str(row["pledge"])]
    assert {str(row["topic"]).rsplit("/", 1)[1] for row in jets} == {"military-aid", "missiles"}
    assert all("F-16" in str(row["quote"]) for row in jets)


@pytest.mark.parametrize(
    ("words", "purpose"),
    [
        ("$360 million to reach over 2.9 million girls in Peru", "reach over 2.9 million girls in Peru"),
        ("$5 million in U.S. aid to Peru, and delivered tents", "U.S. aid to Peru"),
        (
            "$5 million to Peru in economic, health, and security assistance",
            None,
        ),
        ("$5 million in economic, health, and food aid to Peru", "economic, health, and food aid to Peru"),
        ("$5 million in fiscal year 2022 to Peru", None),
        ("$5 million in Fiscal Year 2022 funds to Peru", None),
        ("$5 million to the Government of Peru", None),
        ("$5 million to Peru to date", None),
        ("$5 million to Peru for cleaner air", "cleaner air"),
        ("$5 million to the people of Peru and Chad for shelter", "shelter"),
        ("$5 million to Peru in 2021 to rebuild schools", "rebuild schools"),
        ("$5 million to Peru over three years in support of fisheries", "fisheries"),
        ("$5 million to Peru for the first time", None),
        ("$5 million to Peru for 2023", None),
        ("$5 million to Peru in January 2022", None),
        ("$5 million for ports in Peru, to be disbursed by the end of 2026", "ports in Peru"),
        ("$5 million for ports in Peru, approved in March", "ports in Peru"),
        ("$5 million in Peru's central bank", None),
        ("$5 million in grants to Peru, of which half has been spent", "grants to Peru"),
        ("$5 million for ports in Peru, but Chile asked for more", "ports in Peru"),
        ("$5 million for ports in Peru, Secretary Ana Ruiz said on Tuesday in Lima", "ports in Peru"),
        ("$5 million for ports in Peru, roads and schools", "ports in Peru, roads and schools"),
        ("$5 million for ports in Peru at the donor conference in Lima", "ports in Peru"),
        ("$5 million for ports in Peru on 4 May", "ports in Peru"),
        ("$5 million for ports in Peru until 4 May", "ports in Peru until 4 May"),
        ("$5 million for ports in Peru, according to the ministry", "ports in Peru"),
        ("$5 million for ports in Peru and, in 2025, it stepped up its help", "ports in Peru"),
        ("$5 million for ports in Peru, and the government of Chile has agreed to pay more", "ports in Peru"),
        (
            "$5 million to build ports in Peru and restore the old dam",
            "build ports in Peru and restore the old dam",
        ),
        ("$5 million for ports in Peru, half of which went to Lima", "ports in Peru"),
        ("$5 million for ports in Peru,’ the statement read", "ports in Peru"),
        ("$5 million for the *old* ports of Peru by the 4<sup>th</sup>", "the old ports of Peru by the 4th"),
    ],
)
def test_what_a_sum_is_for_is_neither_who_gets_it_nor_when(words: str, purpose: str | None) -> None:
    (pledge,) = [p for p in pledges_of(read(f"The United States has provided {words}.")) if p.money]
    assert (pledge.purpose.value if pledge.purpose else None) == purpose


@pytest.mark.parametrize(
    ("words", "purpose"),
    [
        ("$5 million for schools, roads and clinics and $3 million for wells", "schools, roads and clinics"),
        ("$5 million in food aid, building on $3 million given before", "food aid"),
        ("$5 million for food and the intent to lend another $3 million", "food"),
        ("$5 million in order to mobilize $3 billion for wells", None),
        ("$5 million for training, with Norway committing $3 million", "training"),
    ],
)
def test_what_a_sum_is_for_ends_before_what_leads_to_the_next(words: str, purpose: str | None) -> None:
    told = [p for p in pledges_of(read(f"The United States will give Peru {words}.")) if p.money]
    assert (told[0].purpose.value if told[0].purpose else None) == purpose


@pytest.mark.parametrize(("line", "purpose"), [
    ("(1) The Harbour Road Project (grant limit: 300 million yen)", "The Harbour Road Project"),
    ("Japan will give Malawi a grant of 300 million yen for \"the Project for Rural Clinics.\"", "the Project for Rural Clinics"),
    ("Japan will give Malawi, which lost its crops (300 million yen).", None),
])  # fmt: skip
def test_a_project_is_named_with_its_sum(line: str, purpose: str | None) -> None:
    told = pledges_of(
        read(
            "Exchange of Notes concerning Grant Aid to Malawi\nMr. OTA Hiro, Ambassador of Japan to Malawi, and Ms. Joyce Phiri, "
            f"Minister of Finance of Malawi, signed and exchanged notes concerning grant aid.\n{line}",
            publisher="Ministry of Foreign Affairs of Japan",
        )
    )
    assert {each.purpose and each.purpose.value for each in told if each.money} == {purpose}


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ("signed a historic bilateral security agreement", "bilateral security agreement"),
        ("agreed to set up a joint fisheries working group", "set up a joint fisheries working group"),
    ],
)
def test_what_was_signed_is_called_by_its_whole_name(words: str, content: str) -> None:
    text = f"Foreign Minister Ana Ruiz of Peru and Foreign Minister Jan Berg of Norway met in Lima. Peru and Norway {words}."
    found = {p.purpose.value for p in pledges_of(read(text)) if p.type == "policy" and p.purpose}
    assert found == {content}


def test_items_of_a_list_are_no_parts_of_one_another_and_another_money_is_no_share() -> None:
    text = (
        "Norway announces aid\n\nQuick facts\n\n- $29 million over five years will support the repair of clinics in Chad.\n"
        "- $19 million over four years goes to UNICEF for schools in Benin and Togo.\n\n"
        "The EU will give Mali €300 million.\n\nOther pledges for Mali:\nJapan: JPY 18 billion\nIOM: 2.0 million US dollars"
    )
    told = [p for p in pledges_of(read(text, "Ministry of Foreign Affairs of Norway")) if p.money]
    sums = {p.money.value.amount: p for p in told if p.money}
    assert {29e6, 19e6, 300e6, 18e9} == set(sums)
    assert all(p.part_of is None for p in told)
    assert [c.value.key for c in sums[18e9].by] == ["JPN"]
