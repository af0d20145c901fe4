"""A line rule: a pattern for whole lines of one shape, with an example and a counter-example."""

import re
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

MOST = 160  # characters: the longest line most rules are about


@dataclass(frozen=True, slots=True)
class LineRule:
    """A shape of a whole line, with a line that has it and a line that must not.

    The pattern is matched against the line in lower case, unless the rule is ``cased``.
    """

    name: str
    shape: Shape
    pattern: re.Pattern[str]
    example: str
    counter_example: str
    limit: int = MOST
    cased: bool = False

    def matches(self, line: str, lowered: str) -> bool:
        """Whether the line has the shape.

        >>> line_rule("end", "furniture", "/end/", "/END/", "The end").matches("/END/", "/end/")
        True
        """
        return len(line) <= self.limit and self.pattern.search(line if self.cased else lowered) is not None


# Words for posts people hold: what stands beside them is a person, no place.
POST = (
    r"(?:Secretary|Minister|President|Premier|Ambassador|Director|Representative|Chancellor|Commissioner|Chair\w*|Advis[eo]r"
    r"|Envoy|Assistant|Governor|King|Queen|Prince|Officer|Member|Senator|Sen|Rep|Spokes\w+|Attorney|Deputy|Mr|Mrs|Ms|Dr|Prof"
    r"|Gen|H\.E|Hon\w*|Speaker|General|Administrator|Coordinator|Chief|Counsel\w*|Professor|Institution|University)\b"
)


def line_rule(
    name: str, shape: Shape, pattern: str, example: str, counter_example: str, *, limit: int = MOST
) -> LineRule:
    """A rule for the whole line, in lower case; blanks in the pattern count only where escaped."""
    whole = re.compile(rf"^(?:{pattern})$", re.VERBOSE)
    return LineRule(name, shape, whole, example, counter_example, limit)


def cased_rule(name: str, shape: Shape, pattern: str, example: str, counter_example: str) -> LineRule:
    """A rule for the whole line as it is written."""
    whole = re.compile(rf"^(?:{pattern})$", re.VERBOSE)
    return LineRule(name, shape, whole, example, counter_example, MOST, cased=True)


def part_rule(name: str, shape: Shape, pattern: str, example: str, counter_example: str) -> LineRule:
    """A rule for a part of the line, in lower case."""
    part = re.compile(pattern, re.VERBOSE)
    return LineRule(name, shape, part, example, counter_example, limit=420)
