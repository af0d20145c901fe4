"""A text → its paragraphs with their places: its lines, or, where lines are wrapped at a width, the lines joined."""

from collections.abc import Iterator

_NARROW, _WIDE = 40, 110  # characters: the widths that texts are wrapped at
_FULL = 0.7  # of the width: a line that only ended because the next word did not fit


def find_paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Start and text of every paragraph, as they stand in the text.

    >>> list(find_paragraphs("One line.\\nAnother."))
    [(0, 'One line.'), (10, 'Another.')]
    """
    # Not splitlines(): it also breaks at U+2028 and U+0085, which quotes may contain.
    lines = text.split("\n")
    width = _find_width(lines)
    start = 0
    if width == 0:
        for line in lines:
            yield start, line
            start += len(line) + 1
        return
    for count, joined in _join(lines, width):
        yield start, joined
        start += len(joined) + count


def _find_width(lines: list[str]) -> int:
    """The width the lines are wrapped at, 0 for lines that are whole paragraphs."""
    pairs = flowing = width = 0
    for line, following in zip(lines, lines[1:], strict=False):
        if not line or not following or line.isspace() or following.isspace():
            continue
        pairs += 1
        if (
            _NARROW <= len(line) <= _WIDE
            and line[-1:].isalnum() | (line[-1:] == ",")
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


def _flows(line: str, following: str, width: int) -> bool:
    """Whether a line goes on in the next one."""
    words = following.split(maxsplit=1)
    if len(line) < _FULL * width or not words or not line.strip():
        return False
    # A line is full if the next word would not have fit.
    is_full = len(line) + 1 + len(words[0]) > width or words[0][0].islower()
    return is_full and not following.startswith((" ", "\t", "•", "-", "*", "–"))
