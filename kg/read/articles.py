"""The lines of a page → where each further article on it begins."""

from collections.abc import Sequence

from kg.read.datelines import find_dateline
from kg.read.lines import Line
from kg.read.transcripts import find_label

_REACH = 8  # lines from a headline to its text: date, share bars, captions, the headline again, a summary
_BETWEEN = frozenset({"furniture", "caption", "photo", "byline", "post", "bullet", "short", "time"})
_SHORTEST = 15  # characters of a headline


def find_article_starts(lines: Sequence[Line]) -> list[int]:
    """The indices of the lines that open an article; the first is 0 unless the page is empty.

    A further article needs the one before it to have run its text, and a headline that is soon followed by a
    date line of its own, or, on a page whose first article opens with a dateline, by another dateline.
    """
    starts = [0] if lines else []
    headlines = {line.folded for line in lines[:_REACH] if line.shape == "short"}
    has_text = False
    wires = _opens_with_dateline(lines)
    for index, line in enumerate(lines):
        if (
            has_text
            and line.folded not in headlines
            and _is_headline(line)
            and _is_opened(lines, index, wires)
        ):
            starts.append(index)
            headlines.add(line.folded)
            has_text = False
        has_text = has_text or line.shape == "text"
    return starts


def _opens_with_dateline(lines: Sequence[Line]) -> bool:
    first = next((line for line in lines if line.shape == "text"), None)
    return first is not None and _has_dateline(first)


def _has_dateline(line: Line) -> bool:
    return find_label(line.text) is None and find_dateline(line.text) is not None


def _is_headline(line: Line) -> bool:
    return line.shape == "short" and not line.is_marked and len(line.text) >= _SHORTEST


def _is_opened(lines: Sequence[Line], index: int, wires: bool) -> bool:
    """Whether a date line follows the headline, then text; or text with a dateline."""
    is_dated = False
    for line in lines[index + 1 : index + 1 + _REACH]:
        if line.shape == "date":
            is_dated = True
        elif line.shape == "text":
            return is_dated or (wires and _has_dateline(line))
        elif line.shape not in _BETWEEN:
            return False
    return False
