"""What people type, and the one thing it means; or the candidates, or three suggestions."""

from pathlib import Path

import example_events
import pytest

from kg.errors import NotFoundError, QueryError
from kg.graph.product import write_graph
from kg.query.days import first_day, last_day
from kg.query.directory import Directory, Entry
from kg.query.names import Names
from kg.store import Store
from kg.vocabulary import local_id, thing_iri

PEOPLE = Directory(
    "person",
    [
        Entry("person/chn-wang-yi", "Wang Yi", ("WANG Yi", "Wang", "王毅"), "China"),
        Entry("person/chn-wang-wentao", "Wang Wentao", ("Wang Wentao",), "China"),
        Entry("person/tur-simsek-mehmet", "Mehmet Şimşek", ("Simsek",), "Türkiye"),
        Entry("person/fra-sejourne-stephane", "Stéphane Séjourné", (), "France"),
        Entry("person/pol-sikorski-radoslaw", "Radosław Sikorski", (), "Poland"),
    ],
    "person/",
    surnames=True,
)


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Names:
    directory: Path = tmp_path_factory.mktemp("names") / "graph"
    write_graph(directory, example_events.documents(), example_events.extractions(), example_events.events())
    return Names(Store.open(directory))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Wang Yi", "person/chn-wang-yi"),
        ("Foreign Minister Wang Yi", "person/chn-wang-yi"),
        ("yi wang", "person/chn-wang-yi"),
        ("王毅", "person/chn-wang-yi"),
        ("Simsek", "person/tur-simsek-mehmet"),
        ("ŞİMŞEK", "person/tur-simsek-mehmet"),
        ("M. Şimşek", "person/tur-simsek-mehmet"),
        ("sejourne", "person/fra-sejourne-stephane"),
        ("Radoslaw Sikorski", "person/pol-sikorski-radoslaw"),
        ("person/chn-wang-wentao", "person/chn-wang-wentao"),
        ("chn-wang-wentao", "person/chn-wang-wentao"),
    ],
)
def test_accents_case_titles_and_order_are_forgiven(typed: str, meant: str) -> None:
    assert PEOPLE.find(typed).id == meant


def test_a_surname_of_two_lists_both_even_where_one_is_written_with_it_alone() -> None:
    with pytest.raises(
        NotFoundError, match=r"'Wang' fits two here: Wang Wentao .*; Wang Yi .*in full, or the id"
    ):
        PEOPLE.find("Wang")


def test_an_unknown_name_gives_the_three_nearest() -> None:
    with pytest.raises(
        NotFoundError, match=r"called 'Sikorsky': did you mean Radosław Sikorski \(Poland, "
    ) as error:
        PEOPLE.find("Sikorsky")
    assert str(error.value).count("person/") == 3


def test_an_empty_graph_suggests_nothing() -> None:
    with pytest.raises(NotFoundError, match=r"^no person here is called 'Anyone'$"):
        Directory("person", []).find("Anyone")


@pytest.mark.parametrize(
    "typed", ["Chile", "CL", "chl", "CHILEAN", "country/CHL", "Republic of Chile", "id:country/CHL"]
)
def test_a_country_goes_by_name_code_demonym_and_id(names: Names, typed: str) -> None:
    assert names.party(typed) == thing_iri("country/CHL")


def test_an_organisation_goes_by_name_and_acronym(names: Names) -> None:
    assert names.party("asean") == names.party("Association of Southeast Asian Nations")


def test_a_country_that_the_graph_does_not_name_is_said_so(names: Names) -> None:
    with pytest.raises(NotFoundError, match=r"^Fiji \(FJI\) takes part in nothing that this graph knows of$"):
        names.party("fj")
    with pytest.raises(NotFoundError, match=r"^Fiji \(FJI\)"):
        names.someone("Fiji")


def test_someone_is_a_person_or_a_party(names: Names) -> None:
    assert local_id(names.someone("Tanabe")) == example_events.TANABE
    assert local_id(names.someone("Japan")) == "country/JPN"
    with pytest.raises(NotFoundError, match="no person or country here is called 'Nobody': did you mean"):
        names.someone("Nobody")


def test_topics_go_by_identifier_and_by_the_words_that_find_them(names: Names) -> None:
    assert names.topic("critical-minerals") == names.topic("Critical minerals")


def test_documents_go_by_id_title_and_start_of_the_id(names: Names) -> None:
    for typed in ("news-2", "Tanabe and Ferrada hold talks", "document/news-2", "news"):
        assert local_id(names.document(typed)) == "document/news-2"


def test_anything_goes_by_its_id_or_its_end(names: Names) -> None:
    assert local_id(names.thing(example_events.LIMA)) == example_events.LIMA
    assert local_id(names.thing("Luis Ferrada")) == example_events.FERRADA
    with pytest.raises(NotFoundError, match="meeting/nowhere"):
        names.thing("meeting/nowhere")


@pytest.mark.parametrize(
    "typed", ['x" } ?s ?p ?o { "', "<a>", "../../etc", "a b/c", "\x00", "%", "' OR 1=1", "person/"]
)
def test_hostile_names_find_nothing_and_break_nothing(names: Names, typed: str) -> None:
    for find in (
        names.person,
        names.party,
        names.someone,
        names.topic,
        names.document,
        names.meeting,
        names.thing,
    ):
        with pytest.raises(NotFoundError):
            find(typed)


def test_dates_are_as_precise_as_typed() -> None:
    assert (str(first_day("2024")), str(last_day("2024"))) == ("2024-01-01", "2024-12-31")
    assert (str(first_day("2024-2")), str(last_day("2024-02"))) == ("2024-02-01", "2024-02-29")
    assert first_day("2024-02-03") == last_day("2024-02-03")


@pytest.mark.parametrize(
    "typed", ["2024-13", "2024-02-30", "yesterday", "24-01-01", "", "2024-01-01T00:00", "0000"]
)
def test_what_is_no_date_is_refused_with_the_forms_allowed(typed: str) -> None:
    with pytest.raises(QueryError, match="is no date"):
        first_day(typed)
