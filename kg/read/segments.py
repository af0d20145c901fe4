"""A stored text → its articles, each as the blocks that are part of what it says."""

from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from kg.models import Segment
from kg.read.articles import find_article_starts
from kg.read.blocks import Blocks
from kg.read.lines import Line, read_lines

_LONG = 100  # characters: a paragraph of this length does not occur twice by chance


def find_segments(text: str, title: str = "", published: date | None = None) -> tuple[Segment, ...]:
    """The articles of a stored text; ``title`` is what the text opens with, if the source gave a title.

    Raises:
        SourceError: the text has more paragraphs than an article can have.

    >>> page = "Ministers meet\\nUpdated 3 May 2024\\nFollow\\nOSLO: They met on Friday."
    >>> [segment] = find_segments(page)
    >>> segment.headline, segment.published.isoformat(), segment.dateline
    ('Ministers meet', '2024-05-03', 'OSLO')
    >>> [(block.kind, page[block.start : block.end]) for block in segment.blocks][-1]
    ('body', 'They met on Friday.')
    """
    title_end = len(title) if title and text.startswith(title) else 0
    lines = [_as_title(line) if line.start < title_end else line for line in read_lines(text)]
    bounds = [*find_article_starts(lines), len(lines)]
    repeats = _Repeats()
    segments = []
    for start, end in pairwise(bounds):
        article = [line for line in lines[start:end] if not repeats.has(line)]
        found = Blocks(article, published)
        blocks = tuple(found.read())
        if blocks:
            segments.append(
                Segment(
                    start=lines[start].start,
                    end=lines[end - 1].end,
                    blocks=blocks,
                    headline=found.headline,
                    published=found.day or published,
                    dateline=found.dateline,
                )
            )
    return tuple(segments)


def _as_title(line: Line) -> Line:
    return line._replace(shape="short", day=None, is_marked=True)


@dataclass(slots=True)
class _Repeats:
    """The paragraphs seen so far: a page that holds its article twice says it once."""

    first: dict[str, int] = field(default_factory=dict)
    follows: int | None = None  # where the paragraph after the last repeated one was first seen

    def has(self, line: Line) -> bool:
        """Whether the paragraph was there before; a short one counts within a run of repeated ones."""
        if line.shape == "furniture":
            return False
        place = len(self.first)
        seen = self.first.setdefault(line.folded, place)
        is_repeat = seen != place and (len(line.text) >= _LONG or seen in (self.follows, place - 1))
        self.follows = seen + 1 if is_repeat else None
        return is_repeat
