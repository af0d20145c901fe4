"""Why a thing is said: from fact to claim to sentence, document and rule."""

from datetime import date
from pathlib import Path

import example_events
import pytest

from kg.cli.explaining import by_sentence, explain
from kg.cli.findings import print_contradictions
from kg.errors import NotFoundError
from kg.graph.product import write_graph
from kg.query.why import ExplainedFact, Explanation, Sentence, find_thing, why
from kg.store import Store
from kg.vocabulary import thing_iri

READOUT, NEWS, BRIEFING = (document.text for document in example_events.documents())


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory: Path = tmp_path_factory.mktemp("why") / "graph"
    write_graph(directory, example_events.documents(), example_events.extractions(), example_events.events())
    return directory


@pytest.fixture(scope="module")
def store(graph: Path) -> Store:
    return Store.open(graph)


def facts(explanation: Explanation, name: str) -> list[ExplainedFact]:
    return [fact for fact in explanation.facts if fact.property == name]


def test_a_fact_leads_to_its_sentence(store: Store) -> None:
    explanation = why(store, example_events.LIMA)
    duration = facts(explanation, "cmq:durationMinutes")[0]
    sentence = duration.sentences[0]

    assert (explanation.label, explanation.kinds) == ("Japan and Chile, 4 March 2024", ("cmq:Meeting",))
    assert (duration.label, duration.value, duration.ground) == ("duration in minutes", "30", "sentences")
    assert sentence.quote == READOUT[sentence.start : sentence.end]
    assert sentence.focus is not None
    assert READOUT[sentence.focus.start : sentence.focus.end] == "met with"
    assert (sentence.rule, sentence.document) == ("meeting/met-with", "document/readout%2F1")
    assert (sentence.publisher, sentence.published) == (
        "Ministry of Foreign Affairs of Japan",
        date(2024, 3, 5),
    )
    assert sentence.url == "https://example.org/readout/1"


def test_two_documents_that_agree_are_two_sentences(store: Store) -> None:
    mode = facts(why(store, example_events.LIMA), "cmq:mode")[0]

    assert [sentence.document for sentence in mode.sentences] == ["document/readout%2F1", "document/news-2"]


def test_what_was_not_preferred_stays_visible(store: Store) -> None:
    preferred, other = facts(why(store, example_events.LIMA), "cmq:durationMinutes")

    assert (preferred.value, preferred.preferred) == ("30", True)
    assert (other.value, other.preferred) == ("40", False)
    assert "spoke for 40 minutes" in other.sentences[0].quote


def test_each_sentence_and_each_contradiction_is_printed_once(
    graph: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    explain(graph, example_events.LIMA, as_json=False)
    printed = " ".join(capsys.readouterr().out.split())
    quotes = {
        sentence.quote
        for fact in why(Store.open(graph), example_events.LIMA).facts
        for sentence in fact.sentences
    }
    assert all(printed.count(f"“{' '.join(quote.split())}”") == 1 for quote in quotes)

    print_contradictions(graph)
    printed = capsys.readouterr().out
    assert printed.count("durationMinutes") == printed.count("shown: 30") == printed.count("other: 40") == 1


def test_the_sentence_that_states_a_thing_comes_before_the_one_that_dates_it() -> None:
    def said(start: int) -> Sentence:
        return Sentence(
            claim="c",
            quote="It is so.",
            start=start,
            end=start + 9,
            focus=None,
            rule="r",
            document="d",
            title="t",
        )

    def fact(name: str, start: int) -> ExplainedFact:
        return ExplainedFact(
            property=name, label=name, value="v", value_id=None, preferred=True, ground="sentences",
            sentences=(said(start),),
        )  # fmt: skip

    told = by_sentence([fact("day", 10), fact("amount", 50), fact("giver", 50), fact("place", 20)])
    assert [each[0][0].start for each in told] == [50, 10, 20]


def test_a_shortcut_leads_over_its_rule_to_the_sentences(store: Store) -> None:
    explanation = why(store, example_events.LIMA)
    chile = next(fact for fact in facts(explanation, "cmq:party") if fact.value == "Chile")

    assert (chile.ground, chile.rule, chile.value_id) == ("rule", "meeting/party", "country/CHL")
    assert chile.derived_from == (example_events.part_id(example_events.LIMA, "ferrada"),)
    assert {sentence.document for sentence in chile.sentences} == {"document/readout%2F1", "document/news-2"}


def test_having_met_leads_over_the_tie_to_the_meeting(store: Store) -> None:
    met = facts(why(store, example_events.TANABE), "cmq:met")[0]

    assert (met.value, met.rule, met.derived_from) == ("Luis Ferrada", "person/met", ("tie/ferrada-tanabe",))
    assert "met with H.E. Mr. Luis Ferrada" in met.sentences[0].quote


def test_a_tie_is_derived_as_a_whole(store: Store) -> None:
    explanation = why(store, "tie/chl-jpn")

    assert {fact.ground for fact in explanation.facts} == {"rule"}
    assert {fact.rule for fact in explanation.facts} == {"tie/meetings"}
    assert not facts(explanation, "cmq:derivedBy")


def test_other_grounds_are_named(store: Store) -> None:
    def ground(thing: str, name: str, value: str) -> str:
        return next(fact.ground for fact in facts(why(store, thing), name) if fact.value == value)

    assert ground(example_events.TANABE, "rdf:type", "person") == "ontology"
    assert ground("country/CHL", "rdfs:label", "Chile") == "register"
    assert ground("document/news-2", "cmq:publisher", "Example Wire") == "document"


def test_the_ledger_gives_its_reason(store: Store) -> None:
    reason = facts(why(store, example_events.OFFER), "cmq:countedReason")[0]

    assert (reason.value, reason.rule) == (f"restates {example_events.YEN}", "pledge/counting")


@pytest.mark.parametrize(
    "name", [thing_iri(example_events.LIMA), example_events.LIMA, "meeting/2024-03", "2024-03-04-chl-jpn"]
)
def test_an_id_may_be_short(store: Store, name: str) -> None:
    assert find_thing(store, name) == thing_iri(example_events.LIMA)


def test_a_short_id_that_fits_several_things_lists_them(store: Store) -> None:
    with pytest.raises(NotFoundError, match=r"fits 3 things: meeting/2024-03-04-chl-jpn, meeting/2024-04"):
        find_thing(store, "meeting/2024-0")


def test_an_unknown_id_suggests_near_ones(store: Store) -> None:
    with pytest.raises(NotFoundError, match="did you mean person/tanabe-aiko"):
        find_thing(store, "person/tanaba-aiko")
    with pytest.raises(NotFoundError, match="kg search"):
        find_thing(store, "zzzzzz")


def test_a_claim_can_be_asked_about(store: Store) -> None:
    claim = facts(why(store, example_events.LIMA), "cmq:durationMinutes")[0].sentences[0].claim

    quote = facts(why(store, claim), "cmq:quote")[0]

    assert (quote.ground, quote.value in READOUT) == ("document", True)
