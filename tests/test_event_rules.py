"""The rules that tell who acts on a named event prove themselves, on annotated sentences."""

import pytest

from kg.annotate import annotate
from kg.extract.meetings.events.deed_rules import EVENT_RULES, EventRule
from kg.extract.meetings.events.deeds import acting_on
from kg.extract.meetings.events.names import find_events
from kg.extract.meetings.reports import clause_of
from kg.read import make_document


def rules_read(text: str) -> set[str]:
    """The names of the rules by which someone acts on an event of the sentence."""
    annotated = annotate(make_document(text, id="rule"))
    [sentence] = annotated.sentences
    clause = clause_of(sentence)
    return {deed.rule.name for deed in acting_on(list(find_events(clause)), clause, annotated).values()}


@pytest.mark.parametrize("rule", EVENT_RULES, ids=lambda rule: rule.name)
def test_a_rule_matches_its_example(rule: EventRule) -> None:
    assert rule.name in rules_read(rule.example)


@pytest.mark.parametrize("rule", EVENT_RULES, ids=lambda rule: rule.name)
def test_a_rule_does_not_match_its_counter_example(rule: EventRule) -> None:
    assert rule.name not in rules_read(rule.counter_example)
