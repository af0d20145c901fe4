"""The lines of one article → its blocks, its headline, its dateline and the day it prints."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from kg.models import Block, BlockKind
from kg.read.datelines import find_dateline, is_place
from kg.read.line_rule import POST
from kg.read.lines import Line
from kg.read.printed_dates import FULL_DATE, to_day
from kg.read.transcripts import Label, find_labels

_LABELLED = 8  # lines within which a page that begins with a summary prints its date
_HEADINGS = 4  # short lines above the text that can be headlines; more of them are a list
_NO_BLOCK = frozenset({"furniture", "comments", "related"})
_KINDS: dict[str, BlockKind] = {
    "date": "dateline",
    "time": "dateline",
    "byline": "byline",
    "caption": "caption",
}
_PLACE_LINE = re.compile(r"[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}(?:, [A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}){1,2}")
_PERSON = re.compile(rf"\b(?:{POST}|News\b|Agency\b|Correspondent\b|Editor\b|Reporter\b)")
_STAGE_DIRECTION = re.compile(r"[(\[][A-Z][^()\[\]]{0,100}[)\]]")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_NO_HEADING = re.compile(r"[$€£¥]|\d\d|:\s|^\(")
# Who publishes, what kind of text it is, its number: lines above a headline that are none.
_NO_HEADLINE = re.compile(
    r"(?:the )?(?:ministry|department|government|office|embassy|bureau|permanent (?:mission|representation)"
    r"|republic|kingdom)"
    r"(?: [\w,&’'.-]+){1,9}|(?:[\w&’'-]+ )?(?:releases?|statements?|readouts?|transcripts?|remarks"
    r"|speech(?:es)?|interviews?"
    r"|fact sheets?|news|briefings?)|[\w/.()-]*\d[\w/.()-]*",
    re.IGNORECASE,
)
_DATED_HEADLINE = re.compile(
    r"(?:(?:press release )?no\s?[.:]?\s?[\w/-]+,\s)?(?=\d|[a-z]{3,9}\.? \d)", re.IGNORECASE
)
# "10:30 Meeting with …", "Monday, 13 November": with such a line the entries of a programme begin.
_ENTRY = re.compile(
    r"\d{1,2}[.:h]\d{2}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:\d{1,2}|[A-Z][a-z]+ \d{1,2})\b"
)
_FEW = 4  # words: shorter lines above a longer one are the name of the site or of a section
_CAPTIONS_ABOVE = 3  # paragraphs: a picture's words may stand above the one that opens with a dateline
_DASHED = re.compile(r"[)\]/—–-]\s*\.?\s*$")
_HOUR = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_UPDATED = ("updated", "last ")
_PUBLISHED = (*_UPDATED, "publi", "posted", "release", "date")


def _is_clock(line: Line, dated: Sequence[Line]) -> bool:
    """Whether a line tells the hour at which the page was copied: another line above the text dates the report days before."""
    day = line.day
    if day is None or _HOUR.search(line.text) is None or line.folded.startswith(_PUBLISHED):
        return False
    first = min(dated, key=lambda other: other.start, default=line)
    return line is first and any(o.day and o.day < day - timedelta(days=1) for o in dated)


class Blocks:
    """Reads an article line by line; what it learns of the whole is in its attributes in the end."""

    def __init__(self, lines: Sequence[Line], published: date | None) -> None:
        self.lines = lines
        self.published = published
        self.headline = ""
        self.dateline = ""
        self.day = self._find_day()
        self._last_text = max((index for index, line in enumerate(lines) if line.shape == "text"), default=0)
        self._labels = find_labels([line.text for line in lines])
        self._is_transcript = any(self._labels)
        self._has_text = False
        self._texts = 0
        self._headings = 0
        self._tail = ""
        self._speaker: Label | None = None

    def read(self) -> Iterator[Block]:
        """The blocks of the article, in order."""
        for index, line in enumerate(self.lines):
            self._note_tail(line)
            if self._tail or line.shape in _NO_BLOCK or self._repeats_headline(line):
                continue
            label = self._labels[index]
            self._speaker = label or self._speaker
            if self._speaker is not None and line.shape not in _KINDS:
                yield from self._read_speech(line, label, self._speaker)
            else:
                yield self._read_block(index, line)

    def _find_day(self) -> date | None:
        """The day the article prints above its text, else one below it where nothing else dates it."""
        texts = [index for index, line in enumerate(self.lines) if line.shape == "text"]
        first, last = (texts[0], texts[-1]) if texts else (len(self.lines), len(self.lines))
        above = [line for line in self.lines[:first] if self._can_date(line)] or self._find_labelled(first)
        below = [line for line in self.lines[last + 1 :] if line.day and not self.published]
        dated = sorted(
            above or below, key=lambda line: (line.folded.startswith(_UPDATED), _is_clock(line, above))
        )
        return dated[0].day if dated else self._find_headline_day()

    def _find_labelled(self, first: int) -> list[Line]:
        """A date line below the first paragraph, where it says that it is the day of publication."""
        pairs = zip(self.lines[first:], self.lines[first + 1 : first + _LABELLED], strict=False)
        return [
            line
            for before, line in pairs
            if line.day and (line.folded.startswith(_PUBLISHED) or before.folded.startswith(_PUBLISHED))
        ]

    def _find_headline_day(self) -> date | None:
        """The day a headline opens with, as in "No. 45, 3 May 2024, …"."""
        opening = _DATED_HEADLINE.match(self.lines[0].text) if self.lines and not self.published else None
        found = FULL_DATE.match(self.lines[0].text, opening.end()) if opening else None
        return to_day(found) if found else None

    def _can_date(self, line: Line) -> bool:
        """Whether a line can print the day of publication: one after the given day is of an event."""
        if line.day is None or self.published is None or line.folded.startswith(_PUBLISHED):
            return line.day is not None
        return line.day <= self.published + timedelta(days=1)

    def _note_tail(self, line: Line) -> None:
        """Note where reader comments or lists of other articles begin and end."""
        if line.shape == "comments" and self._has_text:
            self._tail = "comments"
        elif line.shape == "related" and self._has_text and not self._tail:
            self._tail = "related"
        elif self._tail == "related" and line.shape == "text":
            self._tail = ""

    def _repeats_headline(self, line: Line) -> bool:
        return line.shape == "short" and bool(self.headline) and line.folded == self._folded_headline

    def _read_speech(self, line: Line, label: Label | None, speaker: Label) -> Iterator[Block]:
        start = line.start + (label.end if label else 0)
        if start >= line.end or _STAGE_DIRECTION.fullmatch(line.text):
            return
        self._has_text = True
        yield Block(
            start=start, end=line.end, kind="question" if speaker.asks else "speech", speaker=speaker.who
        )

    def _read_block(self, index: int, line: Line) -> Block:
        start = line.start
        if line.shape == "text" and not self.dateline and self._texts < _CAPTIONS_ABOVE:
            start += self._open_text(line)
        return Block(start=start, end=line.end, kind=self._find_kind(index, line))

    def _open_text(self, line: Line) -> int:
        """Mark that the text has begun; take the dateline of its first paragraph and return its length."""
        first, self._has_text = not self._has_text, True
        self._texts += 1
        found = find_dateline(line.text, self.day or self.published)
        if found is None or not (first or _DASHED.search(line.text, 0, found.end)):
            return 0
        self.dateline = found.place
        if found.day and self._is_of_report(found.day, has_year=found.has_year):
            self.day = found.day
        return found.end

    def _is_of_report(self, day: date, *, has_year: bool) -> bool:
        """Whether a dateline's day is that of this report: one far from the printed day only where it tells its year.

        What a page prints above a report may be the clock on the wall of the day on which it was copied.
        """
        return self.day is None or abs((day - self.day).days) <= 31 or (has_year and day < self.day)

    def _find_kind(self, index: int, line: Line) -> BlockKind:
        if line.shape in _KINDS:
            return _KINDS[line.shape]
        if line.shape == "bullet":
            return _find_list_kind(line)
        if line.shape in ("photo", "post"):
            above: BlockKind = "caption" if line.shape == "photo" else "byline"
            return above if not self._has_text and index < self._last_text else "body"
        if line.shape == "text":
            return "body"
        return self._find_inner_kind(index, line) if self._has_text else self._find_upper_kind(line)

    def _find_inner_kind(self, index: int, line: Line) -> BlockKind:
        """A short line within the text: a heading if text follows it, else text of its own."""
        before, following = self.lines[index - 1], self._next(index)
        if before.shape == "caption" and before.text.endswith((",", ":")):
            return "caption"
        opens = following is not None and following.shape in ("text", "bullet")
        return "headline" if line.is_marked or (opens and _is_heading(line.text)) else "body"

    def _next(self, index: int) -> Line | None:
        """The next line that is no furniture."""
        return next((line for line in self.lines[index + 1 : index + 4] if line.shape != "furniture"), None)

    def _find_upper_kind(self, line: Line) -> BlockKind:
        """A short line above the text: the headline, a place, or a line that goes with the headline."""
        self._headings += 1
        if not self.headline:
            if line.is_marked or not self._is_above_headline(line):
                self.headline, self._folded_headline = line.text, line.folded
            return "headline"
        if _ENTRY.match(line.text) and not line.is_marked:
            self._has_text = True
            return "body"
        if self._is_dateline_of_its_own(line):
            self.dateline = self.dateline or line.text
            return "dateline"
        if len(line.text) <= 60 and _PLACE_LINE.fullmatch(line.text) and not _PERSON.search(line.text):
            self.dateline = self.dateline or line.text
            return "dateline"
        if self._is_transcript and len(line.text) <= 60:
            return "byline" if _PERSON.search(line.text) else "dateline"  # who speaks; the room they are in
        return "headline" if self._headings <= _HEADINGS or line.is_marked else "body"

    def _is_dateline_of_its_own(self, line: Line) -> bool:
        """Whether a line is the name of a town in capitals, right above the text ("ANKARA"), and no heading of a section."""
        following = self.lines[self.lines.index(line) + 1 :]
        above = bool(following) and following[0].shape == "text" and is_place(line.text)
        return above and not any(is_place(other.text) for other in following)

    def _is_above_headline(self, line: Line) -> bool:
        """Whether a line is above the headline: another short line follows before the text."""
        words = len(line.text.split())
        if self._headings > _HEADINGS or not (words < _FEW or _NO_HEADLINE.fullmatch(line.text)):
            return False
        for following in self.lines[self.lines.index(line) + 1 :]:
            if following.shape == "short" and len(following.text.split()) >= max(_FEW, words):
                return True
            if following.shape in ("text", "bullet"):
                return False
        return False


def _find_list_kind(line: Line) -> BlockKind:
    """A list item: a bullet, a numbered heading, or a numbered paragraph."""
    if not any(char.isdigit() for char in line.marker):
        return "bullet"
    if len(line.text.split()) <= 6 and _is_heading(line.text):
        return "headline"
    return "bullet" if len(line.text) <= 160 and not line.text.endswith(".") else "body"


def _is_heading(words: str) -> bool:
    """Whether a short line within the text reads like a heading: few words, most of them with a capital."""
    if len(words) > 90 or _NO_HEADING.search(words):
        return False
    long = [word for word in _WORD.findall(words) if len(word) > 3]
    return bool(long) and sum(word[0].isupper() for word in long) >= 0.7 * len(long)
