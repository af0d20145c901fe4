"""The lines of a page → where each further article on it begins."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.read.datelines import find_dateline
from kg.read.lines import Line
from kg.read.transcripts import find_label

_REACH = 8  # lines from a headline to its text: date, share bars, captions, the headline again, a summary
_BETWEEN = frozenset({"furniture", "caption", "photo", "byline", "post", "bullet", "short", "time"})
_SHORTEST = 15  # characters of a headline


def find_article_starts(lines: Sequence[Line]) -> list[int]:
    """The indices of the lines that open an article; the first is 0 unless the page is empty.

    A further article needs the one before it to have run its text, and to be opened in the same way: by a
    headline that is soon followed by a date line of its own, or by a dateline.
    """
    starts = [0] if lines else []
    page = _Page()
    for index, line in enumerate(lines):
        if page.may_end(line) and _is_opened(lines, index, page):
            starts.append(index)
            page.has_text = False
        page.note(line)
    return starts


@dataclass(slots=True)
class _Page:
    """What is known of a page up to a line."""

    headlines: set[str] = field(default_factory=set)
    has_text: bool = False
    has_dates: bool = False  # its articles print their dates above their text
    has_datelines: bool = False
    lists_others: bool = False  # a list of other articles' headlines has begun

    def may_end(self, line: Line) -> bool:
        """Whether the article can end where this line opens another."""
        is_headline = line.shape == "short" and not line.is_marked and len(line.text) >= _SHORTEST
        return self.has_text and is_headline and line.folded not in self.headlines

    def note(self, line: Line) -> None:
        """Take in the next line."""
        self.lists_others = line.shape == "related" or (self.lists_others and line.shape != "text")
        if self.has_text:
            return
        if line.shape == "short":
            self.headlines.add(line.folded)
        elif line.shape == "date":
            self.has_dates = True
        elif line.shape == "text":
            self.has_text = True
            self.has_datelines = self.has_datelines or _has_dateline(line)


def _has_dateline(line: Line) -> bool:
    return find_label(line.text) is None and find_dateline(line.text) is not None


def _is_opened(lines: Sequence[Line], index: int, page: _Page) -> bool:
    """Whether the headline is followed by a date line and text, or by text with a dateline."""
    is_dated = False
    if page.lists_others and not _is_last_headline(lines, index):
        return False
    for line in lines[index + 1 : index + 1 + _REACH]:
        if line.shape == "date":
            is_dated = page.has_dates or page.has_datelines
        elif line.shape == "text":
            return is_dated or (page.has_datelines and _has_dateline(line))
        elif line.shape not in _BETWEEN:
            return False
    return False


def _is_last_headline(lines: Sequence[Line], index: int) -> bool:
    """Whether no other headline follows before a date line or text: the last of a list is meant."""
    for line in lines[index + 1 : index + 1 + _REACH]:
        if line.shape in ("short", "date", "text"):
            return line.shape != "short" or line.folded == lines[index].folded
    return False
