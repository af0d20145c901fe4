"""The rules of undertakings, and where they match in a masked sentence."""

import re
from collections.abc import Iterator

from kg.annotate.sieve import Sieve
from kg.extract.pledges.policy_rules.done import DONE_RULES
from kg.extract.pledges.policy_rules.joint import JOINT_RULES
from kg.extract.pledges.policy_rules.own import OWN_RULES
from kg.extract.pledges.policy_rules.rule import PolicyRule

POLICY_RULES: tuple[PolicyRule, ...] = (*JOINT_RULES, *DONE_RULES, *OWN_RULES)
_SIEVE = Sieve(POLICY_RULES, lambda rule: rule.pattern)


def policy_matches(masked: str) -> Iterator[tuple[PolicyRule, re.Match[str]]]:
    """What the rules find in a masked sentence, rule by rule."""
    for rule in _SIEVE.passed(masked):
        yield from ((rule, match) for match in rule.pattern.finditer(masked))
