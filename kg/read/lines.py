"""A text → its lines with the shape of each: page furniture, date, byline, caption, list item, short line or text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kg.errors import SourceError
from kg.read.line_rules import RULES, Shape
from kg.read.printed_dates import find_line_date

# More paragraphs than any article has: such a file is a list or a dump, and would cost memory for nothing.
MAX_PARAGRAPHS = 100_000

_SHORT = 230
_RULED = 420  # no rule is about longer lines
_BULLET = re.compile(r"(?:[•●○◦▪■□◆‣⁃∙·✔➢►▶*–—−-]|o)[ \t\xa0]+(?=\S)|[•●▪■‣✔➢►]")
_NUMBER = re.compile(
    r"(?:[(\[](?:\d{1,2}|[a-z]|[ivx]{1,4})[)\]]|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])(?:\s+(?=\S)|(?=[A-Z“(]))"
)
_BARE_NUMBER = re.compile(r"(\d{1,2})\s+(?=[A-Z(“])")
_CLOSES = re.compile(r"(?:[.!?…][”’\"')\]]*|[:;,—–-]|,[”’\"'])$")
_OPENING_MARKUP = re.compile(r"(?:<[a-zA-Z][^<>]{0,200}>|\*{1,3}(?=\S)|#{1,6}\s+|&nbsp;)+")
_CLOSING_MARKUP = re.compile(r"(?:</?[a-zA-Z][^<>]{0,200}>|\*{1,3}|&nbsp;)+$")
_BLANK = " \t\r\n\f\v\xa0\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u3000\ufeff\u00ad\u2060"
_FOLDS = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u200b": None, "\ufeff": None}
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: where its words start and end, behind any list marker and within any markup."""

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
    return " ".join(words.translate(_FOLDS).casefold().split())


def read_lines(text: str) -> list[Line]:
    """Every line of a text that is not blank, with its shape.

    Raises:
        SourceError: the text has more paragraphs than an article can have.
    """
    lines: list[Line] = []
    # Not splitlines(): it also breaks at U+2028 and U+0085, which quotes may contain.
    for start, raw in _split(text):
        stripped = raw.strip(_BLANK)
        if not stripped:
            continue
        if len(lines) == MAX_PARAGRAPHS:
            raise SourceError(f"more than {MAX_PARAGRAPHS:,} paragraphs; split it into one text an article")
        lines.append(_read_line(start + raw.index(stripped[0]), stripped))
    return _number(lines)


def _split(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for raw in text.split("\n"):
        yield start, raw
        start += len(raw) + 1


def _read_line(start: int, stripped: str) -> Line:
    shape, day = find_shape(stripped)
    marker = list_marker(stripped) if shape == "bullet" else 0
    words = stripped[marker:]
    opening = _OPENING_MARKUP.match(words)
    closing = _CLOSING_MARKUP.search(words[-220:]) if words[-1] in ">*;" else None
    first = opening.end() if opening else 0
    last = len(words) - (len(closing.group()) if closing else 0)
    if last <= first:
        first, last = 0, len(words)
    begin, words = start + marker + first, words[first:last].rstrip(_BLANK)
    is_marked = opening is not None and (closing is not None or opening.group().startswith("#"))
    if shape == "text" and is_marked and len(words) <= _SHORT:
        shape = "short"
    return Line(
        begin, begin + len(words), words, shape, day, fold(words), stripped[:marker].strip(_BLANK), is_marked
    )


def list_marker(line: str) -> int:
    """The length of the bullet or number that opens a list item, else 0.

    >>> [list_marker(line) for line in ("• Aid", "(1) Aid", "o Aid", "Aid", "1.5 million people", "2. Aid")]
    [2, 4, 2, 0, 0, 3]
    """
    match = _BULLET.match(line) or _NUMBER.match(line)
    return match.end() if match else 0


def ends_sentence(line: str) -> bool:
    """Whether the line closes like running text, or announces what follows.

    >>> ends_sentence("They met.”"), ends_sentence("Ministers meet")
    (True, False)
    """
    return _CLOSES.search(line[-8:]) is not None


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
        for rule in RULES:
            if rule.pattern.fullmatch(line):
                return rule.shape, None
    if list_marker(line):
        return "bullet", None
    return ("short" if len(line) <= _SHORT and not ends_sentence(line) else "text"), None


def _number(lines: list[Line]) -> list[Line]:
    """The lines, with bare numbers ("1 The ministers …") read as markers where they count up from 1."""
    bare = [(index, match) for index, line in enumerate(lines) if (match := _BARE_NUMBER.match(line.text))]
    expected = 1
    counted: list[tuple[int, re.Match[str]]] = []
    for index, match in bare:
        if int(match[1]) == expected and lines[index].shape in ("text", "short"):
            counted.append((index, match))
            expected += 1
    if len(counted) < 2:
        return lines
    numbered = list(lines)
    for index, match in counted:
        line, words = lines[index], lines[index].text[match.end() :]
        numbered[index] = Line(
            line.start + match.end(), line.end, words, "bullet", None, fold(words), match[1], line.is_marked
        )
    return numbered
