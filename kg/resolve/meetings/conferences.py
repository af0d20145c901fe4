"""The folded name of a conference → the same with one name for the rows of conferences that go by several."""

import re

# (the one name, what texts say for it, an example, what it must not be read in)
ROWS = (
    (
        "COP",
        r"\b(?:(?:un|u n|united nations) climate (?:change )?conference(?: of the parties)?"
        r"|conference of the parties(?: to the)? (?:un|u n|united nations) framework convention on climate change"
        r"|cop ?(?=\d\d\b))",
        "28th conference of the parties to the un framework convention on climate change",
        "conference of the parties to the convention on biological diversity",
    ),
    (
        "NALS",
        r"\bnorth america[n]? leaders(?= summit\b)|\bnals\b",
        "north american leaders summit",
        "north american foreign ministers meeting",
    ),
    (
        "OOC",
        r"\bour ocean(?= conference\b)|\booc\b",
        "10th our ocean conference",
        "united nations ocean conference",
    ),
    (
        "AI-SAFETY",
        r"\b(?:(?:global|uk|british) )?(?:summit on ai safety|ai safety summit)\b",
        "the uk summit on ai safety",
        "the workshop on ai safety",
    ),
)
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern, _, _ in ROWS)
_NAMES = frozenset(name for name, _ in _PATTERNS)


def under_one_name(text: str) -> str:
    """The words with the one name of a row, in capitals, in place of those that the text uses.

    >>> under_one_name("28th united nations climate change conference"), under_one_name("cop 27 in egypt")
    ('28th COP', 'COP 27 in egypt')
    """
    for name, pattern in _PATTERNS:
        text = pattern.sub(f"{name} ", text)
    return " ".join(text.split())


def is_row(words: frozenset[str]) -> bool:
    """Whether words name one of the rows, of which there is one conference a year."""
    return not words.isdisjoint(_NAMES)
