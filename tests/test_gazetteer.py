"""Names in text: states, organisations and places, told apart by the words around them."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.entities import CountryName, Entity, OrganisationName, PlaceName
from kg.annotate.names.gazetteer import find_names
from kg.annotate.names.judge import judges, name_rules
from kg.annotate.names.lexicon import lexicon
from kg.annotate.names.rules import NameRule
from kg.annotate.names.word_lists import phrases_without_party

CASES = tomllib.loads((Path(__file__).parent / "cases" / "names.toml").read_text(encoding="utf-8"))["case"]


def described(entity: Entity) -> str:
    """The entity as the cases write it."""
    match entity:
        case CountryName():
            reading = entity.code if entity.form == "name" else f"{entity.code}:{entity.form}"
        case OrganisationName():
            reading = f"@{entity.key}"
        case PlaceName():
            reading = f"{entity.name}/{entity.country or '?'}"
        case _:
            reading = type(entity).__name__
    return f"{entity.text} = {reading}"


def unmarked(example: str) -> tuple[str, int, int]:
    """A rule's example without brackets, and where the bracketed spelling stands in it."""
    start, end = example.index("["), example.index("]") - 1
    return re.sub(r"[\[\]]", "", example), start, end


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_names_of_a_text(case: dict[str, object]) -> None:
    assert [described(entity) for entity in find_names(str(case["text"]))] == case["names"]


@pytest.mark.parametrize("rule", name_rules(), ids=lambda rule: rule.name)
def test_a_rule_reads_its_example_and_not_its_counter_example(rule: NameRule) -> None:
    verdicts = {judges()[care].decide(*unmarked(rule.example)) for care in rule.cares}
    others = {judges()[care].decide(*unmarked(rule.counter_example)) for care in rule.cares}
    assert verdicts == {rule.verdict}
    assert rule.verdict not in others


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in name_rules()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("phrase", phrases_without_party())
def test_a_phrase_without_party_names_nothing(phrase: str) -> None:
    assert find_names(f"They knew the {phrase} well.") == []


def test_every_care_of_the_lexicon_has_a_judge() -> None:
    judged = {reading.care for reading in lexicon()[1]} - {"introduced"}  # of these the whole text decides
    assert judged <= judges().keys()


def test_a_short_name_is_read_where_the_text_says_what_it_stands_for() -> None:
    told = "The Centers for Disease Control and Prevention (CDC) will help Peru."
    assert [name.text for name in find_names("CDC will pay.", told)] == ["CDC"]
    assert find_names("CDC will pay.", "The Centre for Dairy Cows (CDC) will help Peru.") == []


def test_offsets_count_code_points() -> None:
    text = "😀 “Côte d’Ivoire” — 日本 and São Paulo, Brazil’s city"
    names = find_names(text)
    assert [text[name.start : name.end] for name in names] == [name.text for name in names]
    assert [name.text for name in names] == ["Côte d’Ivoire", "São Paulo", "Brazil"]


PIECES = st.sampled_from(
    ["Japan", " ", "in ", "U.S.", "-", "’s ", "Washington", ", ", "D.C.", "Georgia", "EU", "\n", "to Paris",
     "Jordan", " and ", "said ", "Birmingham", "Alabama", "É", "😀", "(", ")", "KYIV", ".", "visit to Bath"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join))
def test_names_are_in_order_do_not_overlap_and_quote_the_text(text: str) -> None:
    names = find_names(text)
    assert all(text[name.start : name.end] == name.text != "" for name in names)
    assert all(here.end <= there.start for here, there in pairwise(names))


def test_long_hostile_text_is_read_in_linear_time() -> None:
    for piece in ("in A", "Aa, ", "to to ", "Washington, ", "U.S. and ", "A de la "):
        assert isinstance(find_names(piece * 20_000), list)
