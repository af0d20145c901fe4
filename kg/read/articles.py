"""The lines of a page → where each further article on it begins."""

from collections.abc import Sequence

from kg.read.datelines import find_dateline
from kg.read.lines import Line

_REACH = 7  # lines between a headline and its date: share bars, captions, the headline again, a summary
_BETWEEN = frozenset({"furniture", "caption", "photo", "byline", "bullet", "short", "time"})


def find_article_starts(lines: Sequence[Line]) -> list[int]:
    """The indices of the lines that open an article; the first is 0 unless the page is empty.

    A further article needs the article before it to have run its text, and a headline that is soon followed by a
    date line of its own, or, on a page whose first article opens with a dateline, by another dateline.
    """
    starts = [0] if lines else []
    headlines = {line.folded for line in lines[:_REACH] if line.shape == "short"}
    has_text = False
    wires = _opens_with_dateline(lines)
    for index, line in enumerate(lines):
        if (
            has_text
            and line.shape == "short"
            and line.folded not in headlines
            and _is_opened(lines, index, wires)
        ):
            starts.append(index)
            headlines.add(line.folded)
            has_text = False
        has_text = has_text or line.shape == "text"
    return starts


def _opens_with_dateline(lines: Sequence[Line]) -> bool:
    first = next((line for line in lines if line.shape == "text"), None)
    return first is not None and find_dateline(first.text) is not None


def _is_opened(lines: Sequence[Line], index: int, wires: bool) -> bool:
    """Whether a date line follows the headline, then text; or text with a dateline."""
    if lines[index].is_marked or len(lines[index].text) < 12:
        return False
    is_dated = False
    for line in lines[index + 1 : index + 1 + _REACH]:
        if line.shape == "date":
            is_dated = True
        elif line.shape == "text":
            return is_dated or (wires and find_dateline(line.text) is not None)
        elif line.shape not in _BETWEEN:
            return False
    return False
