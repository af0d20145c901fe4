"""A sieve lets every rule through that a text matches: on the documents at hand, and for patterns made up at random."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_cues import blocks, spans

import kg.annotate
import kg.extract
from kg.annotate.entities import Sentence
from kg.annotate.names.gazetteer import find_names
from kg.annotate.sieve import Sieve, Sieved, needs
from kg.extract.about_rules import ABOUT_RULES
from kg.extract.meetings.events.deed_rules import EVENT_RULES
from kg.extract.meetings.events.session_rules import SESSION_RULES
from kg.extract.meetings.reports import clause_of
from kg.extract.meetings.rules.table import MEETING_RULES
from kg.extract.pledges.policy_rules.table import POLICY_RULES
from kg.extract.pledges.words.refusals import REFUSALS

TABLES: dict[str, tuple[Any, ...]] = {
    "meetings": MEETING_RULES,
    "sessions": SESSION_RULES,
    "events": EVENT_RULES,
    "undertakings": POLICY_RULES,
    "refusals": REFUSALS,
    "about": ABOUT_RULES,
}


@cache
def masked_texts() -> tuple[str, ...]:
    """The blocks at hand, masked, and the examples of all rules."""
    examples = [rule.example for rules in TABLES.values() for rule in rules]
    sentences = (
        Sentence(0, len(text), text, 0, 0, "body", tuple(find_names(text))) for text in (*blocks(), *examples)
    )
    return tuple(clause_of(each).masked for each in sentences)


@pytest.mark.parametrize("kind", TABLES)
def test_a_sieve_holds_back_nothing_that_matches(kind: str) -> None:
    patterns = [rule.pattern for rule in TABLES[kind]]
    sieve = Sieve(patterns, lambda pattern: pattern)
    for text in masked_texts():
        passed = sieve.passed(text)
        assert [each for each in patterns if each in passed] == passed  # in their order, each once
        assert not [each for each in patterns if each not in passed and each.search(text)], text


@pytest.mark.parametrize("kind", [kind for kind in TABLES if kind != "about"])
def test_every_rule_needs_something(kind: str) -> None:
    """A rule that can do without any word would be asked of every sentence."""
    assert [rule.name for rule in TABLES[kind] if not needs(rule.pattern)] == []


def sieved() -> list[Any]:
    """Every pattern of the package that looks for its words first, named by its place."""
    modules = [
        import_module(each.name)
        for package in (kg.annotate, kg.extract)
        for each in walk_packages(package.__path__, f"{package.__name__}.")
    ]
    return [
        pytest.param(value, id=f"{module.__name__}.{name}")
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, Sieved)
    ]


@pytest.mark.parametrize("pattern", sieved())
def test_what_looks_for_its_words_first_finds_the_same(pattern: Sieved) -> None:
    alone = re.compile(pattern.pattern, pattern.flags)
    assert needs(alone)  # else it is looked for in vain
    for text in (*masked_texts(), *blocks()):
        assert spans(pattern.finditer(text)) == spans(alone.finditer(text)), text
        assert (pattern.search(text) is None) == (alone.search(text) is None)


ATOMS = [
    "met",
    "Talks",
    "call",
    "with",
    "[Vv]isit",
    "the",
    r"\s+",
    r"\b",
    ".",
    "[a-z]",
    "s?",
    r"\d",
    "(?i:HELD)",
]


def joined(parts: Iterable[str]) -> str:
    return "".join(parts)


def wider(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Patterns made of patterns, by all that a pattern can be made with."""
    shapes: list[Callable[[str], str]] = [
        lambda p: f"(?:{p})?",
        lambda p: f"(?:{p}){{1,2}}",
        lambda p: f"(?:{p}){{0,3}}?",
        lambda p: f"(?P<name>{p})" if "?P<" not in p else f"(?:{p})",
        lambda p: f"(?={p})",
        lambda p: f"(?!{p})",
        lambda p: f"(?>{p})",
    ]
    either = st.lists(inner, min_size=2, max_size=4).map(lambda parts: f"(?:{'|'.join(parts)})")
    row = st.lists(inner, min_size=2, max_size=4).map(joined)
    shaped = st.tuples(st.sampled_from(shapes), inner).map(lambda pair: pair[0](pair[1]))
    return either | row | shaped


PATTERNS = st.recursive(st.sampled_from(ATOMS), wider, max_leaves=8).filter(lambda p: p.count("?P<") < 2)
TEXTS = st.lists(
    st.sampled_from("met Met talks Talks calls with visit Visits the 5 held HELD x".split()), max_size=5
)


@given(PATTERNS, TEXTS, st.sampled_from([" ", ""]))
def test_a_text_that_matches_has_all_that_a_pattern_needs(pattern: str, words: list[str], gap: str) -> None:
    compiled, text = re.compile(pattern), gap.join(words)
    if compiled.search(text):
        assert all(any(piece in text.lower() for piece in pieces) for pieces in needs(compiled))
        assert Sieve([compiled], lambda each: each).passed(text) == [compiled]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\b[Mm]eets?\b", [{"meet"}]),
        (r"(?:held|hosted)\s+talks", [{"talks"}, {"held", "hosted"}]),
        (r"(?:very\s+)*[a-z]+", []),
        (r"x(?:held|)y", []),
        (r"(?=.*\bvisit)Minister", [{"minister"}, {"visit"}]),
        (r"(?!visit)(?:sum|top)mit", [{"summit", "topmit"}]),
    ],
)
def test_what_a_pattern_needs(pattern: str, needed: list[set[str]]) -> None:
    assert [set(pieces) for pieces in needs(re.compile(pattern))] == needed
