"""A stored text → its articles, each as the blocks that are part of what it says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from kg.models import Block, BlockKind, Segment
from kg.read.articles import find_article_starts
from kg.read.datelines import find_dateline
from kg.read.lines import Line, fold, read_lines
from kg.read.transcripts import Label, find_label

_HEADINGS = 4  # short lines above the text that can be headlines; more of them are a list
_LONG = 60  # a paragraph of this length does not occur twice by chance
_PLACE_LINE = re.compile(r"[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}(?:, [A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}){1,2}")
_STAGE_DIRECTION = re.compile(r"\([A-Z][^()]{0,100}\)")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_NO_HEADING = re.compile(r"[$€£¥]|\d\d|:\s")


def find_segments(text: str, title: str = "", published: date | None = None) -> tuple[Segment, ...]:
    """The articles of a stored text; ``title`` is what the text opens with, if the source gave a title.

    >>> page = "Ministers meet\\nUpdated 3 May 2024\\nFollow\\nOSLO: They met on Friday."
    >>> [segment] = find_segments(page)
    >>> segment.headline, segment.published.isoformat(), segment.dateline
    ('Ministers meet', '2024-05-03', 'OSLO')
    >>> [(block.kind, page[block.start : block.end]) for block in segment.blocks][-1]
    ('body', 'They met on Friday.')
    """
    title_end = len(title) if title and text.startswith(title) else 0
    lines = [_as_title(line) if line.start < title_end else line for line in read_lines(text)]
    starts = find_article_starts(lines)
    repeats = Repeats()
    segments = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        segment = _Article(lines[start:end], repeats, published).read()
        if segment is not None:
            segments.append(segment)
    return tuple(segments)


def _as_title(line: Line) -> Line:
    return Line(line.start, line.end, line.text, "short", None, line.folded, line.marker, is_marked=True)


@dataclass(slots=True)
class Repeats:
    """The paragraphs seen so far: a page that holds its article twice says it once."""

    first: dict[str, int] = field(default_factory=dict)
    follows: int | None = None  # where the paragraph after the last repeated one was first seen

    def has(self, line: Line) -> bool:
        """Whether the paragraph was there before; a short one only counts within a run of repeated paragraphs."""
        place = len(self.first)
        seen = self.first.setdefault(line.folded, place)
        is_repeat = seen != place and (len(line.text) >= _LONG or seen == self.follows or seen == place - 1)
        self.follows = seen + 1 if is_repeat else None
        return is_repeat


@dataclass(slots=True)
class _Article:
    """One article while it is being read, line by line."""

    lines: Sequence[Line]
    repeats: Repeats
    published: date | None
    blocks: list[Block] = field(default_factory=list)
    headline: str = ""
    dateline: str = ""
    day: date | None = None
    has_text: bool = False
    headings: int = 0
    tail: str = ""
    speaker: Label | None = None

    def read(self) -> Segment | None:
        self._read_days()
        labels = [find_label(line.text) for line in self.lines]
        if sum(label is not None for label in labels) < 2:
            labels = [None] * len(self.lines)
        for index, (line, label) in enumerate(zip(self.lines, labels, strict=True)):
            self._skip_tail(line)
            if self.tail or line.shape in ("furniture", "comments", "related"):
                continue
            self.blocks.extend(self._blocks(index, line, label))
        if not self.blocks:
            return None
        return Segment(
            start=self.lines[0].start,
            end=self.lines[-1].end,
            blocks=tuple(self.blocks),
            headline=self.headline,
            published=self.day or self.published,
            dateline=self.dateline,
        )

    def _read_days(self) -> None:
        """Take the day the article prints above its text, else one below it where nothing else dates it."""
        texts = [index for index, line in enumerate(self.lines) if line.shape == "text"]
        above = self.lines[: texts[0]] if texts else self.lines
        below = self.lines[texts[-1] + 1 :] if texts and self.published is None else []
        dated = [line for line in above if line.day] or [line for line in below if line.day]
        dated.sort(key=lambda line: line.folded.startswith(("updated", "last ")))
        self.day = dated[0].day if dated else None

    def _skip_tail(self, line: Line) -> None:
        """Note where reader comments or lists of other articles begin and end."""
        if line.shape == "comments" and self.has_text:
            self.tail = "comments"
        elif line.shape == "related" and self.has_text and not self.tail:
            self.tail = "related"
        elif self.tail == "related" and line.shape == "text":
            self.tail = ""

    def _blocks(self, index: int, line: Line, label: Label | None) -> Iterator[Block]:
        if self.headline and line.shape == "short" and line.folded == fold(self.headline):
            return
        if self.repeats.has(line):
            return
        if label is not None:
            self.speaker = label
        if self.speaker is not None and line.shape in ("text", "short", "bullet"):
            yield from self._speech(line, label)
            return
        kind, skipped = self._kind(index, line)
        yield Block(start=line.start + skipped, end=line.end, kind=kind)

    def _speech(self, line: Line, label: Label | None) -> Iterator[Block]:
        start = line.start + (label.end if label else 0)
        if start >= line.end or _STAGE_DIRECTION.fullmatch(line.text) or self.speaker is None:
            return
        self.has_text = True
        kind: BlockKind = "question" if self.speaker.asks else "speech"
        yield Block(start=start, end=line.end, kind=kind, speaker=self.speaker.who)

    def _kind(self, index: int, line: Line) -> tuple[BlockKind, int]:
        """The kind of a line's block, and how many characters of a dateline to leave out."""
        match line.shape:
            case "date" | "time":
                return "dateline", 0
            case "byline":
                return "byline", 0
            case "caption":
                return "caption", 0
            case "photo":
                return ("body" if self.has_text else "caption"), 0
            case "bullet":
                return self._list_kind(line), 0
            case "short":
                return self._short_kind(index, line), 0
        return "body", self._open_text(line)

    def _open_text(self, line: Line) -> int:
        """Mark that the text has begun; take the dateline of its first paragraph."""
        if self.has_text:
            return 0
        self.has_text = True
        found = find_dateline(line.text, self.day or self.published)
        if found is None:
            return 0
        self.dateline = found.place
        self.day = self._nearer(found.day)
        return found.end

    def _nearer(self, day: date | None) -> date | None:
        """The dateline's day, unless the printed one is far from it."""
        if day is None or (self.day is not None and abs((day - self.day).days) > 31):
            return self.day
        return day

    def _list_kind(self, line: Line) -> BlockKind:
        if not any(char.isdigit() for char in line.marker):
            return "bullet"
        if len(line.text) <= 60 and len(line.text.split()) <= 6 and _is_heading(line.text):
            return "headline"
        return "bullet" if line.end - line.start <= 160 and not line.text.endswith(".") else "body"

    def _short_kind(self, index: int, line: Line) -> BlockKind:
        if self.has_text:
            is_last = index + 1 == len(self.lines)
            return "headline" if line.is_marked or (not is_last and _is_heading(line.text)) else "body"
        self.headings += 1
        if not self.headline:
            self.headline = line.text
            return "headline"
        if len(line.text) <= 60 and _PLACE_LINE.fullmatch(line.text):
            self.dateline = self.dateline or line.text
            return "dateline"
        return "headline" if self.headings <= _HEADINGS or line.is_marked else "body"


def _is_heading(words: str) -> bool:
    """Whether a short line within the text reads like a heading: few words, most of them with a capital."""
    if len(words) > 90 or _NO_HEADING.search(words):
        return False
    long = [word for word in _WORD.findall(words) if len(word) > 3]
    return bool(long) and sum(word[0].isupper() for word in long) >= 0.7 * len(long)
