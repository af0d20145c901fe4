"""The rules that report encounters prove themselves, on annotated sentences."""

import re
from functools import cache

import pytest

from kg.annotate import AnnotatedDocument, annotate
from kg.extract.meetings.reports import MEETING_WORD, Report, clause_of, reports_by
from kg.extract.meetings.rules.table import MEETING_RULES
from kg.extract.meetings.sides.clauses import Clause
from kg.extract.meetings.sides.pronouns import means_several
from kg.extract.meetings.words import MeetingRule
from kg.read import make_document


@cache
def read(text: str) -> tuple[Clause, AnnotatedDocument]:
    """The sentence as the rules see it."""
    annotated = annotate(make_document(text, id="rule"))
    [sentence] = annotated.sentences
    assert sentence.text == text
    return clause_of(sentence), annotated


def encounters(rule: MeetingRule, text: str) -> list[Report]:
    """What a rule reads in which at least two took part, by name or by pronoun (the publisher's own in "ceremony")."""
    return [r for r in reports_by(rule, *read(text)) if _parts(r) > 1 or rule.shape in ("next", "ceremony")]


def _parts(report: Report) -> int:
    pronouns = 2 if means_several(report.pronoun) else int(report.pronoun is not None)
    return len(report.actors) + pronouns + report.object_pronoun


@pytest.mark.parametrize("rule", MEETING_RULES, ids=lambda rule: rule.name)
def test_a_rule_matches_its_example(rule: MeetingRule) -> None:
    assert encounters(rule, rule.example)
    assert MEETING_WORD.search(rule.example), "the words that admit a sentence must know every rule"


@pytest.mark.parametrize("rule", MEETING_RULES, ids=lambda rule: rule.name)
def test_a_rule_does_not_match_its_counter_example(rule: MeetingRule) -> None:
    assert not encounters(rule, rule.counter_example)


@pytest.mark.parametrize("rule", MEETING_RULES, ids=lambda rule: rule.name)
def test_what_a_rule_matches_begins_with_one_of_its_openers(rule: MeetingRule) -> None:
    """An opener that is missing would leave out sentences without a trace: every other example is tried."""
    for other in MEETING_RULES:
        clause, _ = read(other.example)
        found = [match.span() for match in rule.pattern.finditer(clause.masked)]
        if rule.openers is not None:
            assert [m.span() for m in rule.openers.matches(rule.pattern, clause.masked)] == found


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in MEETING_RULES]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z-]+", name) for name in names)
