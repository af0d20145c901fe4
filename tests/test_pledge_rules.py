"""The rules of pledges prove themselves: stages, refusals, undertakings, works."""

import re
from functools import cache

import pytest

from kg.annotate import annotate
from kg.extract.pledges.clause import _BOUNDARY, Statement
from kg.extract.pledges.kinds.works import WORKS_RULES, WorksRule
from kg.extract.pledges.policy_rules.rule import PolicyRule
from kg.extract.pledges.policy_rules.table import POLICY_RULES, policy_matches
from kg.extract.pledges.words.refusals import REFUSALS, Refusal, refuse
from kg.extract.pledges.words.stage import STAGE_RULES, StageRule
from kg.read import make_document

PLACES = ("before", "behind", "statement")


@cache
def masked(text: str) -> str:
    """The sentence as the rules see it; examples may come with their states masked."""
    if re.search(r"[\ue000-\ue01f]", text):
        return text
    [sentence] = annotate(make_document(text, id="rule")).sentences
    return Statement(sentence).masked


def around_the_sum(example: str) -> tuple[str, str, str]:
    before, sign, behind = example.partition("*")
    assert sign, "the sign that stands for the sum"
    return before, behind, before


@pytest.mark.parametrize("rule", STAGE_RULES, ids=lambda rule: rule.name)
def test_a_stage_rule_proves_itself(rule: StageRule) -> None:
    assert rule.pattern.search(rule.example)
    assert not rule.pattern.search(rule.counter_example)


@pytest.mark.parametrize("rule", POLICY_RULES, ids=lambda rule: rule.name)
def test_a_policy_rule_proves_itself(rule: PolicyRule) -> None:
    assert rule.pattern.search(masked(rule.example))
    assert not rule.pattern.search(masked(rule.counter_example))


@cache
def found_in(text: str) -> list[tuple[PolicyRule, tuple[int, int]]]:
    """Every policy rule that matches, and where; each text is read once for all rules."""
    return [(each, match.span()) for each, match in policy_matches(text)]


@pytest.mark.parametrize("rule", POLICY_RULES, ids=lambda rule: rule.name)
def test_a_policy_rule_is_asked_wherever_it_matches(rule: PolicyRule) -> None:
    """A sieve that is too fine would leave out sentences without a trace: every example is tried."""
    assert any(found is rule for found, _ in policy_matches(masked(rule.example)))
    for other in POLICY_RULES:
        text = masked(other.example)
        found = [span for each, span in found_in(text) if each is rule]
        assert found == [match.span() for match in rule.pattern.finditer(text)]


@pytest.mark.parametrize("rule", REFUSALS, ids=lambda rule: rule.name)
def test_a_refusal_proves_itself(rule: Refusal) -> None:
    assert refuse(*around_the_sum(rule.example)) is not None
    assert rule.pattern.search(dict(zip(PLACES, around_the_sum(rule.example), strict=True))[rule.place])
    assert refuse(*around_the_sum(rule.counter_example)) is None


@pytest.mark.parametrize("rule", WORKS_RULES, ids=lambda rule: rule.name)
def test_a_rule_of_works_proves_itself(rule: WorksRule) -> None:
    assert rule.pattern.search(rule.example)
    assert not rule.pattern.search(rule.counter_example)


@pytest.mark.parametrize("rules", [STAGE_RULES, POLICY_RULES, REFUSALS, WORKS_RULES])
def test_rule_names_are_unique(rules: tuple[StageRule | PolicyRule | Refusal | WorksRule, ...]) -> None:
    names = [rule.name for rule in rules]
    assert len(names) == len(set(names))


TOLD = (
    "He said; and noted that the Minister: Chile will give, while they said on the day that Japan gives, and in Peru “we"
    " give” - that the Chile that the United Kingdom knows • shared a plan of how - Peru, but said it — that Chile gave."
)


def test_a_statement_begins_where_the_words_before_it_alone_say() -> None:
    """What is found once for the whole sentence is what each position would find for itself."""
    statement = Statement(annotate(make_document(TOLD, id="boundary")).sentences[0])
    found = {statement.boundary_before(position) for position in range(len(statement.masked))}
    assert len(found) > 6
    for position in range(len(statement.masked)):
        ends = [match.end() for match in _BOUNDARY.finditer(statement.masked, 0, position)]
        assert statement.boundary_before(position) == (ends[-1] if ends else 0)
