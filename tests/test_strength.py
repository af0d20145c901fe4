"""How firmly a pledge is given: each rule proves itself, the first verb counts, a weaker one at once after it more."""

import pytest

from kg.models import Span
from kg.query.explorer_rows import PledgeRow, SentenceRow
from kg.view.strength import RULES, Rule, strength_of


def strength(quote: str, marked: str = "", stage: str = "pledged") -> tuple[str, str] | None:
    start = quote.find(marked)
    focus = (Span(start=start, end=start + len(marked)),) if marked else ()
    said = SentenceRow(document="d", quote=quote, focus=focus)
    found = strength_of(PledgeRow(id="p", label="", stage=stage, sentences=(said,)))
    return found and (found.key, said.parts()[found.part][found.start : found.end])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_each_rule_proves_itself(rule: Rule) -> None:
    found, refused = strength(rule.example), strength(rule.counter_example)
    assert found is not None
    assert found[0] == rule.key
    assert refused is None or refused[0] != rule.key


@pytest.mark.parametrize(
    ("quote", "marked", "expected"),
    [
        ("Chile announced it intends to give $2 million.", "Chile announced it intends to give $2 million", "intends to"),
        ("Chile committed $2 million, which the parliament may still approve.", "", "committed"),
        ("Peru said it will help. Chile plans to give $2 million.", "Chile plans to give $2 million", "plans to"),
        ("Chile has decided to send a team and 20 generators.", "a team and 20 generators", "has decided"),
        ("Chile sent 20 generators.", "", None),
        ("The minister explained that Chile would send 20 generators.", "Chile would send 20 generators", "would"),
        ("She would like to come, and the two concurred in setting up an office.", "concurred in setting up an office", "concurred in"),
    ],
)  # fmt: skip
def test_the_verb_of_the_pledge_counts(quote: str, marked: str, expected: str | None) -> None:
    found = strength(quote, marked)
    assert (found and found[1]) == expected


def test_what_is_done_or_asked_for_needs_no_strength() -> None:
    assert strength("Chile will have delivered it.", stage="delivered") is None
    assert strength("Chile requested that Peru will pay.", stage="requested") is None
