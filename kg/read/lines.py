"""A text → its lines with the shape of each: furniture, date, byline, caption, list item, headline, text."""

import re
from datetime import date
from typing import NamedTuple

from kg.errors import SourceError
from kg.read.byline_rules import BYLINES, CAPTIONS
from kg.read.datelines import opens_report
from kg.read.furniture_rules import FURNITURE
from kg.read.line_rule import LIMITS, LineRule, RuleTable, Shape
from kg.read.paragraphs import find_paragraphs, list_marker
from kg.read.printed_dates import find_line_date

# More paragraphs than any article has: such a file is a list or a dump, and would cost memory for nothing.
MAX_PARAGRAPHS = 100_000

RULES: tuple[LineRule, ...] = (*FURNITURE, *BYLINES, *CAPTIONS)

_TABLE = RuleTable(RULES)
_RULED = LIMITS[-1]
_SHORT = 230  # characters: the longest headline
_BARE_NUMBER = re.compile(r"(\d{1,2})\s+(?=[A-Z(“])")
_CAPITAL_CITY = re.compile(r"[A-Z][\w’' -]{2,30}, (?:[A-Z]\.){2,3}")  # its last full stop closes no sentence
_CLOSES = re.compile(r"(?:[.!?…][”’\"')\]]*|[:;,—–-]|,[”’\"'])$")
_OPENING_MARKUP = re.compile(r"(?:<[a-zA-Z][^<>]{0,200}>|\*{1,3}(?=\S)|#{1,6}\s+|&nbsp;)+")
_CLOSING_MARKUP = re.compile(r"(?:</?[a-zA-Z][^<>]{0,200}>|\*{1,3}|&nbsp;)+$")
# What str.isspace() knows, and characters that take no room.
_BLANK = (
    " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\u200e\u200f\ufeff\u00ad\u2060"
)


class Line(NamedTuple):
    """A line that is not blank: where its words start and end, behind a list marker and within markup."""

    start: int
    end: int
    text: str
    shape: Shape
    day: date | None
    folded: str
    marker: str = ""
    is_marked: bool = False


def fold(words: str) -> str:
    """Words as they compare: without case, typographic quotes and doubled blanks.

    >>> fold("Ministers’  Meeting")
    "ministers' meeting"
    """
    if not words.isascii():
        words = (
            words.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').replace("–", "-")
        )
    return " ".join(words.casefold().split())


def read_lines(text: str) -> list[Line]:
    """Every line of a text that is not blank, with its shape.

    Raises:
        SourceError: the text has more paragraphs than an article can have.
    """
    lines: list[Line] = []
    for start, raw in find_paragraphs(text):
        stripped = raw.strip(_BLANK)
        if not stripped:
            continue
        if len(lines) == MAX_PARAGRAPHS:
            raise SourceError(f"the text has more than {MAX_PARAGRAPHS:,} paragraphs; split it into articles")
        lines.append(_read_line(start + raw.index(stripped[0]), stripped))
    return _number(lines)


def _read_line(start: int, stripped: str) -> Line:
    shape, day = find_shape(stripped)
    marker = list_marker(stripped) if shape == "bullet" else 0
    has_markup = stripped[marker] in "<*#&" or stripped[-1] in ">*;"
    first, last = _find_words(stripped, marker) if has_markup else (marker, len(stripped))
    first += len(stripped[first:]) - len(stripped[first:].lstrip(_BLANK)) if marker else 0
    words = stripped[first:last]
    is_marked = stripped.startswith("#", marker) or (first > marker and last < len(stripped))
    if shape == "text" and is_marked and len(words) <= _SHORT:
        shape = "short"
    begin, label = start + first, stripped[:marker].strip(_BLANK)
    # Long paragraphs are compared as they stand: folding them would cost more than all the rest.
    folded = fold(words) if len(words) <= _SHORT else words
    return Line(begin, begin + len(words), words, shape, day, folded, label, is_marked)


def _find_words(stripped: str, marker: int) -> tuple[int, int]:
    """Start and end of the words of a line, behind its list marker and within its markup."""
    first, last = marker, len(stripped)
    if opening := _OPENING_MARKUP.match(stripped, marker):
        first = opening.end()
    if closing := _CLOSING_MARKUP.search(stripped, max(first, last - 220)):
        last = closing.start()
    words = stripped[first:last].strip(_BLANK)
    if not words:
        return marker, len(stripped)
    first = stripped.index(words[0], first)
    return first, first + len(words)


def ends_sentence(line: str) -> bool:
    """Whether the line closes like running text, or announces what follows.

    >>> ends_sentence("They met.”"), ends_sentence("Ministers meet")
    (True, False)
    """
    return _CLOSES.search(line, max(0, len(line) - 8)) is not None


def find_shape(line: str) -> tuple[Shape, date | None]:
    """The shape of a stripped line, and the day it prints if it is a date line.

    >>> find_shape("Updated 03 November 2023")
    ('date', datetime.date(2023, 11, 3))
    >>> find_shape("Short Url")[0], find_shape("They met in Oslo.")[0], find_shape("Ministers meet")[0]
    ('furniture', 'text', 'short')
    """
    if len(line) <= _RULED:
        is_date, day = find_line_date(line)
        if is_date:
            return "date", day
        rule = _TABLE.find(line)
        if rule is not None:
            return rule.shape, None
    if list_marker(line):
        return "bullet", None
    if _CAPITAL_CITY.fullmatch(line):
        return "short", None
    is_text = len(line) > _SHORT or ends_sentence(line) or opens_report(line)
    return ("text" if is_text else "short"), None


def _number(lines: list[Line]) -> list[Line]:
    """The lines, with bare numbers ("1 The ministers …") read as markers where they count up from 1."""
    expected = 1
    numbered = list(lines)
    for index, line in enumerate(lines):
        match = _BARE_NUMBER.match(line.text) if line.text[0].isdigit() else None
        if match and int(match[1]) == expected and line.shape in ("text", "short"):
            words = line.text[match.end() :]
            start = line.start + match.end()
            numbered[index] = line._replace(
                start=start, text=words, shape="bullet", folded=fold(words), marker=match[1]
            )
            expected += 1
    return numbered if expected > 2 else lines
