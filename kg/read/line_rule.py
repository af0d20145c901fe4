"""Rules for the shape of lines, each with an example and a counter-example → the rule a line matches."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Shape = Literal[
    "furniture",
    "comments",
    "related",
    "date",
    "time",
    "byline",
    "post",
    "caption",
    "photo",
    "bullet",
    "short",
    "text",
]
"""``comments`` and ``related`` open a tail of furniture; ``photo`` and ``post`` are captions and bylines only
above the text."""

LIMITS = (80, 160, 420)  # characters: no rule need be tried on a line that is too long for it


Reads = Literal["folded", "cased", "part"]


@dataclass(frozen=True, slots=True)
class LineRule:
    """A shape of a line, with a line that has it and a line that must not.

    The pattern is verbose. It is of the whole line in lower case (``folded``), of the whole line as it stands
    (``cased``), or of a part of the line in lower case (``part``) that holds one of the ``cues``.
    """

    name: str
    shape: Shape
    pattern: str
    example: str
    counter_example: str
    limit: Literal[80, 160, 420] = 160
    reads: Reads = "folded"
    cues: tuple[str, ...] = ()


def any_of(phrases: str) -> str:
    """A pattern for any of the phrases of a comma-separated list.

    >>> any_of("news, news room")
    '(?:news\\\\ room|news)'
    """
    words = sorted((" ".join(phrase.split()) for phrase in phrases.split(",")), key=len, reverse=True)
    return f"(?:{'|'.join(re.escape(phrase) for phrase in words)})"


# Words for posts people hold: what stands beside them is a person, no place.
POST = (
    r"(?:Secretary|Minister|President|Premier|Ambassador|Director|Representative|Chancellor|Commissioner|Chair\w*|Advis[eo]r"
    r"|Envoy|Assistant|Governor|King|Queen|Prince|Officer|Member|Senator|Sen|Rep|Spokes\w+|Attorney|Deputy|Mr|Mrs|Ms|Dr|Prof"
    r"|Gen|H\.E|Hon\w*|Speaker|General|Administrator|Coordinator|Chief|Counsel\w*|Professor|Institution|University)\b"
)


class RuleTable:
    """Line rules, compiled together: one search tells which of them is the first that a line matches."""

    def __init__(self, rules: Sequence[LineRule]) -> None:
        self._rules = {rule.name: rule for rule in rules}
        self._whole = [
            (
                limit,
                _combine([rule for rule in rules if rule.reads == "folded" and rule.limit >= limit]),
                _combine([rule for rule in rules if rule.reads == "cased" and rule.limit >= limit]),
            )
            for limit in LIMITS
        ]
        parts = [(rule, re.compile(rule.pattern, re.VERBOSE)) for rule in rules if rule.reads == "part"]
        self._cued = [(cue, pattern, rule) for rule, pattern in parts for cue in rule.cues]

    def find(self, line: str) -> LineRule | None:
        """The rule a line matches.

        >>> rule = LineRule("end", "furniture", "/end/", "/END/", "The end")
        >>> RuleTable([rule]).find("/END/").name, RuleTable([rule]).find("The end")
        ('end', None)
        """
        for limit, folded, cased in self._whole:
            if len(line) <= limit:
                lowered = line.lower()
                match = folded.match(lowered) or cased.match(line)
                if match is not None and match.lastgroup is not None:
                    return self._rules[match.lastgroup.replace("_", "-")]
                return self._find_part(lowered)
        return None

    def _find_part(self, lowered: str) -> LineRule | None:
        # A line that ends like a sentence needs a bracket or a credit: most lines are done with here.
        if lowered[-1] == "." and not ("(" in lowered or "[" in lowered or "contributed" in lowered):
            return None
        for cue, pattern, rule in self._cued:
            if cue in lowered and pattern.search(lowered):
                return rule
        return None


def _combine(rules: Sequence[LineRule]) -> re.Pattern[str]:
    """One pattern of all, that tells by the name of its group which rule it was."""
    named = [rf"(?P<{rule.name.replace('-', '_')}>{rule.pattern})" for rule in rules]
    return re.compile(rf"(?:{'|'.join(named) or '(?!)'})\Z", re.VERBOSE)
