"""What a rule of undertakings is: a pattern over the masked sentence, who binds themselves, and its own proof."""

import re
from dataclasses import dataclass
from typing import Literal

from kg.models import Stage

Who = Literal["all", "subject"]


@dataclass(frozen=True, slots=True)
class PolicyRule:
    """One way to state an undertaking; where the pattern ends, its content begins.

    ``who`` says whether all sides of the meeting undertake it, or the subject alone.
    """

    name: str
    who: Who
    pattern: re.Pattern[str]
    example: str
    counter_example: str
    stage: Stage = "pledged"


def rule(
    name: str,
    who: Who,
    pattern: str,
    example: str,
    counter_example: str,
    stage: Stage = "pledged",
) -> PolicyRule:
    return PolicyRule(name, who, re.compile(pattern), example, counter_example, stage)
