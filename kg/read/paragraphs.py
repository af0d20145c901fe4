"""A text → its paragraphs with their places: lines that are wrapped are joined, list items that ran together parted."""

import re
from collections.abc import Iterator
from itertools import pairwise

_NARROW, _WIDE = 40, 110  # characters: the widths that texts are wrapped at
_BULLET = re.compile(r"(?:[•●○◦▪■□◆‣⁃∙·✔➢►▶*–—−-]|o)[ \t\xa0]+(?=\S)|[•●▪■‣✔➢►]")
_NUMBER = re.compile(
    r"(?:[(\[](?:\d{1,2}|[a-z]|[ivx]{1,4})[)\]]|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])(?:\s+(?=\S)|(?=[A-Z“(]))"
)
# A dateline that a site has shortened leaves the first line of its paragraph short.
_DATELINE = re.compile(r"[A-Z]{3,}[A-Z.’' -]*(?:, [A-Z][\w.]+)?,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}\b|\()")
# "- Peru will send tents. - Norway will pay.", "This includes: - tents; - boats": a list that was copied into one line.
# Behind a full stop an item begins with a capital; "Norcko, Inc. – with help from Peru – will" is no list.
_RUN_ON = re.compile(
    r"(?:(?<=[;:])[ \xa0]+(?=[-–*][ \xa0]+[^\s-])|(?<=[.!?”\"’)])[ \xa0]+(?=[-–*][ \xa0]+[^\s\-a-z]))|[ \xa0]+(?=[•●▪■◦‣][ \xa0]+\S)"
)
_LIST_AHEAD = re.compile(r":[ \xa0]+[-–•●▪■◦‣*][ \xa0]+\S")
_FULL = 0.7  # of the width: a line that only ended because the next word did not fit


def find_paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Start and text of every paragraph, as they stand in the text.

    >>> list(find_paragraphs("One line.\\nAnother."))
    [(0, 'One line.'), (10, 'Another.')]
    >>> list(find_paragraphs("- Peru sends tents. - Norway pays."))
    [(0, '- Peru sends tents.'), (20, '- Norway pays.')]
    >>> [text for _, text in find_paragraphs("- Norcko, Inc. – with help from Peru – pays.")]
    ['- Norcko, Inc. – with help from Peru – pays.']
    """
    # Not splitlines(): it also breaks at U+2028 and U+0085, which quotes may contain.
    lines = text.split("\n")
    width = _find_width(lines)
    start = 0
    if width == 0:
        for line in lines:
            yield from _items(start, line)
            start += len(line) + 1
        return
    for count, joined in _join(lines, width):
        yield start, joined
        start += len(joined) + count


def _items(start: int, line: str) -> Iterator[tuple[int, str]]:
    """The items of a list that stand in one line, each behind its bullet; any other line as it is."""
    position = 0
    if _BULLET.match(line) or _LIST_AHEAD.search(line):
        for gap in _RUN_ON.finditer(line):
            yield start + position, line[position : gap.start()]
            position = gap.end()
    yield start + position, line[position:]


def _find_width(lines: list[str]) -> int:
    """The width the lines are wrapped at, 0 for lines that are whole paragraphs."""
    pairs = flowing = width = 0
    for line, following in pairwise(lines):
        if not line or not following or line.isspace() or following.isspace():
            continue
        pairs += 1
        if (
            _NARROW <= len(line) <= _WIDE
            and line.rstrip()[-1:].isalnum() | (line.rstrip()[-1:] == ",")
            and following[0].islower()
        ):
            flowing += 1
            width = max(width, len(line))
    return width if flowing >= 3 and flowing >= 0.3 * pairs else 0


def _join(lines: list[str], width: int) -> Iterator[tuple[int, str]]:
    """Paragraphs, each with a 1 for the line end behind it."""
    held: list[str] = []
    for line in lines:
        if held and not _flows(held[-1], line, width):
            yield 1, "\n".join(held)
            held = []
        held.append(line)
    yield 1, "\n".join(held)


def list_marker(line: str) -> int:
    """The length of the bullet or number that opens a list item, else 0.

    >>> [list_marker(line) for line in ("• Aid", "(1) Aid", "o Aid", "Aid", "1.5 million people", "2. Aid")]
    [2, 4, 2, 0, 0, 3]
    """
    if line[:2].isalpha() and line[0] not in "ivx":  # the most common case, before any pattern is tried
        return 0
    match = _BULLET.match(line) or _NUMBER.match(line)
    return match.end() if match else 0


def _flows(line: str, following: str, width: int) -> bool:
    """Whether a line goes on in the next one."""
    words = following.split(maxsplit=1)
    if words and _DATELINE.match(line) and line[-1:].isalnum() and len(line) > width / 2:
        return True
    if len(line) < _FULL * width or not words or not line.strip() or list_marker(following.lstrip()):
        return False
    if following[0].isspace() and not line[0].isspace() and not list_marker(line):
        return False  # an indented line opens a paragraph, unless it is the rest of a list item
    # A line is full if the next word would not have fit.
    return len(line) + 1 + len(words[0]) > width or words[0][0].islower()
