"""The rules of undertakings, and which of them may match a sentence."""

from kg.annotate.sieve import Sieve
from kg.extract.pledges.policy_rules.done import DONE_RULES
from kg.extract.pledges.policy_rules.joint import JOINT_RULES
from kg.extract.pledges.policy_rules.own import OWN_RULES
from kg.extract.pledges.policy_rules.rule import PolicyRule

POLICY_RULES: tuple[PolicyRule, ...] = (*JOINT_RULES, *DONE_RULES, *OWN_RULES)
_SIEVE = Sieve(POLICY_RULES, lambda rule: rule.pattern)


def policy_rules_for(text: str) -> list[PolicyRule]:
    """The rules that may match a sentence, masked or not: what a name hides no rule needs."""
    return _SIEVE.passed(text)
