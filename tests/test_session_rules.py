"""The rules that tell who acts on a session of a body prove themselves, on annotated sentences."""

import pytest

from kg.annotate import annotate
from kg.extract.meetings.events.session_names import session_at
from kg.extract.meetings.events.session_rules import SESSION_RULES, SessionRule
from kg.extract.meetings.reports import clause_of
from kg.read import make_document


def sessions_read(rule: SessionRule, text: str) -> list[str]:
    """The sessions that a rule finds behind its verb."""
    [sentence] = annotate(make_document(text, id="rule")).sentences
    clause = clause_of(sentence)
    found = (session_at(clause, match.end()) for match in rule.pattern.finditer(clause.masked))
    return [sentence.text[each.start : each.end] for each in found if each is not None]


@pytest.mark.parametrize("rule", SESSION_RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_the_session_of_its_example(rule: SessionRule) -> None:
    assert sessions_read(rule, rule.example)


@pytest.mark.parametrize("rule", SESSION_RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_none_in_its_counter_example(rule: SessionRule) -> None:
    assert not sessions_read(rule, rule.counter_example)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "a meeting of the Arctic Ministerial Council in Oslo",
            "a meeting of the Arctic Ministerial Council",
        ),
        ("two ministerial signature events in Oslo", None),
        ("a Cabinet meeting in Oslo", None),
        ("a meeting with Foreign Minister Ana Ruiz of Peru", None),
        ("the Arctic Council members in Oslo", None),
    ],
)
def test_the_name_of_a_session_ends_where_its_place_begins(words: str, name: str | None) -> None:
    [sentence] = annotate(make_document(f"She attended {words}.", id="name")).sentences
    clause = clause_of(sentence)
    session = session_at(clause, len("She attended "))
    assert (sentence.text[session.start : session.end] if session else None) == name
