"""A pledge's sentence in, how firmly it speaks out: by the verb that stands in it, which the ledger underlines.

Only the marked words are searched, and where they hold no such verb, the words just before them. The first verb
counts, unless a weaker one follows at once: “announced that it intends to give” is no more than an intention.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.query.explorer_rows import PledgeRow, SentenceRow

BEFORE = 90  # letters before the marked words in which their verb is looked for
AT_ONCE = 20  # letters after a verb in which a weaker one takes its place


@dataclass(frozen=True, slots=True)
class Rule:
    """A strength, its name for readers, the verbs of it, and sentences that prove the rule."""

    key: str
    words: str
    pattern: str
    example: str
    counter_example: str


RULES = (
    Rule(
        "asks",
        "asks for",
        r"(?:calls?|called|calling) (?:on|for)|urg(?:es|ed|ing)|requests?|requested|requesting|propos(?:es|ed|ing)"
        r"|asks?|asked",
        "The President requested $4 billion from Congress.",
        "The President will provide $4 billion.",
    ),
    Rule(
        "intends",
        "intends to",
        r"(?:intends?|intended|plans?|planned|aims?|hopes?|expects?|looks? forward) to|intention to|could|(?-i:may)"
        r"|would (?:like|wish|want|hope|seek|look|consider)|(?:is|are|would be) (?:considering|exploring|prepared to|ready to|willing to)",
        "Norway intends to provide $5 million.",
        "Norway, in power since May, has provided $5 million according to plan.",
    ),
    Rule(
        "will",
        "will",
        r"will|shall|would|(?:is|are) going to|(?:is|are) set to|commits? to|commitment to|pledges? to|promises? to|undertakes? to",
        "Japan will provide $37 million.",
        "Japan provided $37 million.",
    ),
    Rule(
        "decided",
        "has decided or announced",
        r"(?:has|have|had) (?:also |already )?(?:decided|agreed|approved|authorized|authorised|committed|pledged|allocated|announced)"
        r"|(?:agrees?|resolves?|resolved|concurred) to|concurred (?:in|on)"
        r"|decided|agreed|approved|authorized|authorised|committed|pledged|allocated"
        r"|announc(?:ed|es|ing)|signed",
        "The EU announced €20 million for the region.",
        "The EU announcement was about €20 million.",
    ),
)


@dataclass(frozen=True, slots=True)
class Strength:
    """How firmly a sentence speaks: the rule's key and words, and where its verb stands in the sentence's parts."""

    key: str
    words: str
    part: int
    start: int
    end: int


@cache
def _pattern(rule: Rule) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{rule.pattern})\b", re.IGNORECASE)


def strength_of(pledge: PledgeRow) -> Strength | None:
    """Find how firmly a pledge is given; none where it is said to be done, or where no verb tells.

    >>> said = SentenceRow(document="d", quote="Norway intends to provide $5 million.")
    >>> strength_of(PledgeRow(id="p", label="", sentences=(said,))).words
    'intends to'
    """
    if not pledge.sentences or pledge.stage in ("delivered", "requested"):
        return None
    return next(_found(pledge.sentences[0]), None)


def _found(sentence: SentenceRow) -> Iterator[Strength]:
    """Strengths that the sentence has: those of its marked words, then the nearest before them."""
    parts = sentence.parts()
    marked = range(1, len(parts), 2) if len(parts) > 1 else range(len(parts))
    for part in marked:
        if verbs := _verbs(parts[part], part):
            yield _weaker(verbs)
    before = [verb for verb in _verbs(parts[0], 0) if verb.start >= len(parts[0]) - BEFORE]
    yield from reversed(before)


def _verbs(text: str, part: int) -> list[Strength]:
    """Verbs of all strengths in a part of a sentence, in order."""
    found = [
        Strength(rule.key, rule.words, part, *match.span())
        for rule in RULES
        for match in _pattern(rule).finditer(text)
    ]
    return sorted(found, key=lambda verb: (verb.start, -verb.end))


def _weaker(verbs: list[Strength]) -> Strength:
    order = [rule.key for rule in RULES]
    near = [verb for verb in verbs if verb.start - verbs[0].end <= AT_ONCE]
    return min(near, key=lambda verb: order.index(verb.key))
