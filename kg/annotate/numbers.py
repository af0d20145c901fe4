"""Number words and figures ("2,150", "one and a half billion", "thirty-one") → their value; their pattern."""

import re
from dataclasses import dataclass
from itertools import product

from kg.annotate.cues import Cues

ONES = (
    "zero one two three four five six seven eight nine"
    " ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "mn": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "mln": 1_000_000,
    "bln": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
    "dozen": 12,
}
_SMALL = {word: value for value, word in enumerate(ONES)} | {
    word: 10 * value for value, word in enumerate(TENS, start=2)
}

_TEEN = "|".join(sorted(ONES[1:], key=len, reverse=True))
_TEN = "|".join(TENS)
WORD = rf"(?:(?:{_TEN})(?:[- ](?:{_TEEN}))?|{_TEEN})"  # a number below a hundred, in letters
# At most 15 digits: nothing that is counted or paid is longer, and a float holds it exactly.
FIGURE = r"(?:\d{1,4},\d(?=\s(?:[mb]illion|mln|bln|mn|bn)\b)|\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,3})?|\d{1,15}(?:\.\d{1,4})?)(?![.,]?\d)"
SCALE = r"(?:hundred|thousand|[Ll]akh|[Mm]illion|mln|mn|[Cc]rore|[Bb]illion|bln|bn|[Tt]rillion|tn)s?"
_HALF = r"half an?"
# "four million and eight hundred thousand", "1 billion 450 million": of one number, since the scale goes down.
_GROUP = rf"(?:{WORD}[\s-]hundred(?:\s(?:and\s)?{WORD})?|{WORD}|\d{{1,3}})"
_THEN = r",?\s(?:and\s)?"
_THOUSANDS = rf"{_THEN}{_GROUP}[\s-]thousand"
_BY_SCALES = (
    rf"(?:\b{_GROUP}[\s-](?:million{_THOUSANDS}|billion{_THEN}{_GROUP}[\s-]million(?:{_THOUSANDS})?)\b)"
)
NUMBER = (
    rf"(?:(?:{_HALF}\s(?:million|billion|trillion))|{_BY_SCALES}"
    rf"|{FIGURE}(?:[\s-]?{SCALE}\b)?"
    rf"|(?:\b{WORD}[\s-]hundred\s(?:and\s)?{WORD}[\s-]{SCALE}\b)"
    rf"|(?:\b(?:{WORD}|an?)(?:\sand\sa\shalf)?(?:[\s-]{SCALE}\b){{1,2}}(?:\sand\s{WORD}\b)?)"
    rf"|\b{WORD}\b)"
)
# Where a NUMBER can begin in a text in small letters.
NUMBER_CUES = Cues(
    (
        *"0123456789",
        *_SMALL,
        "half a",
        *(
            "".join(words)
            for words in product(("a", "an"), (" ", "-", "\n", "\t", "\u00a0", "\u202f"), SCALES)
        ),
    )
)
_TOKEN = re.compile(rf"{FIGURE}|[a-z]+", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"\d+,\d")
_NOT_WRITTEN_OUT = re.compile(r"[^a-z0-9.,\s-]", re.IGNORECASE)


@dataclass(slots=True)
class _Sum:
    """A number while it is read word by word: what is done, and the group that a scale may still multiply."""

    done: float = 0.0
    group: float = 0.0

    def scale_by(self, factor: float) -> None:
        if factor == 100:
            self.group = (self.group or 1) * factor
        else:
            self.done += (self.group or 1) * factor
            self.group = 0.0


def to_number(words: str) -> float | None:
    """Read a number, or return None where the words are none.

    >>> to_number("one and a half billion"), to_number("four million and eight hundred thousand"), to_number("many")
    (1500000000.0, 4800000.0, None)
    """
    text = words.lower().strip()
    if not text or _NOT_WRITTEN_OUT.search(text):
        return None
    if text.startswith(("half a ", "half an ")):
        whole = to_number("one " + text.split(" ", 2)[2])
        return None if whole is None else whole / 2
    tokens = [t for t in _TOKEN.findall(text.replace("and a half", " 0.5 ")) if t not in ("and", "a", "an")]
    total = _Sum()
    if not tokens or not all(_add(total, token) for token in tokens):
        return None
    return round(total.done + total.group, 2)  # 64.38 billion is no 64379999999.99999


def _add(total: _Sum, token: str) -> bool:
    """Add one word or figure to the number; False where it belongs to no number."""
    if token[0].isdigit():
        decimal = _DECIMAL_COMMA.fullmatch(token) is not None  # "1,5 million"
        total.group += float(token.replace(",", "." if decimal else ""))
        return True
    scale = SCALES.get(token) or SCALES.get(token.rstrip("s"))
    if scale:
        total.scale_by(scale)
        return True
    if token in _SMALL:
        total.group += _SMALL[token]
        return True
    return False
