"""A diary, an article of day lines with entries below them → the day, the town and the status of each entry."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from kg.annotate.dates.finder import find_dates
from kg.annotate.entities import CountryName, DateName, PlaceName, Sentence, country_of
from kg.annotate.names.gazetteer import find_names
from kg.extract.meetings.drafts import Draft
from kg.models import Block, Cited, Document, Evidence, Segment

_TITLE = re.compile(
    r"\b(?:schedule|diary|agenda|programme?|calendar|week ahead|forward look|engagements|activities)\b",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\W{0,3}\d{1,2}[.:h]\d{2}\b")  # "10.30 Phone call with"
_AROUND_DAY = re.compile(r"[\W_]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\W_]*", re.IGNORECASE)
_TOWN_LINE = re.compile(
    r"\W*(?:(?:[Oo]fficial\s+|[Ss]tate\s+)?[Vv]isit\s+to\s+|[Tt]ravel\s+to\s+)?(?:the\s+)?$"
)
_OVER = re.compile(r"\b(?:met|held|spoke|received|hosted|attended|visited|welcomed|took part)\b")
_LONGEST = 60  # characters of a line that is nothing but a day or a town


@dataclass(slots=True)
class Diary:
    """What the lines above an entry say, by where they stand in the text."""

    published: date | None
    days: list[tuple[DateName, Evidence]] = field(default_factory=list)
    towns: list[tuple[str | None, str | None, Evidence]] = field(default_factory=list)

    def enter(self, draft: Draft) -> None:
        """Give the draft of an entry its day and its town, and take it for planned where the day is not over."""
        sentence = draft.reports[0].sentence
        above = [(day, told) for day, told in self.days if told.start < sentence.start]
        if not above:
            return
        day, told = above[-1]
        if draft.date is None:
            draft.date, draft.date_evidence = day, told
        if draft.place is None and draft.country is None and draft.mode not in ("phone", "video"):
            self._place(draft, sentence, told)
        coming = self.published is None or day.when.latest >= self.published
        if draft.status == "held" and coming and not _OVER.search(sentence.text):
            draft.status = "planned"

    def _place(self, draft: Draft, sentence: Sentence, day: Evidence) -> None:
        """The last town or country between the line of the day and the entry."""
        between = [t for t in self.towns if day.start < t[2].start < sentence.start]
        if between:
            place, code, told = between[-1]
            draft.place = Cited(value=place, evidence=told) if place else None
            draft.country = Cited(value=code, evidence=told) if code else None


def diary_of(document: Document, segment: Segment, published: date | None) -> Diary | None:
    """The diary that an article is: titled so over several days or times, or with times on several days; none of any other article."""
    diary = Diary(published)
    for block in segment.blocks:
        text = document.text_of(block)
        if len(text) <= _LONGEST:
            diary.days += _day(text, block, published)
            diary.towns += _town(text, block)
    if not diary.days:
        return None
    timed = sum(_ENTRY.match(document.text, b.start) is not None for b in segment.blocks)
    titled = _TITLE.search(segment.headline) is not None
    several = len(diary.days) > 1
    return diary if (timed > 1 and (titled or several)) or (titled and several) else None


def _day(text: str, block: Block, published: date | None) -> Iterator[tuple[DateName, Evidence]]:
    """A line that is nothing but a day: "Monday 5 October 2026"."""
    days = [d for d in find_dates(text, published, future=True) if isinstance(d, DateName)]
    if len(days) == 1 and days[0].when.precision == "day":
        rest = text[: days[0].start] + text[days[0].end :]
        if _AROUND_DAY.fullmatch(rest):
            yield days[0].moved(block.start), _told(text, block, "meeting/diary-day")


def _town(text: str, block: Block) -> Iterator[tuple[str | None, str | None, Evidence]]:
    """A line that is nothing but a town or a country: "Oslo (local time)", "Visit to Norway"."""
    plain = re.sub(r"\s*\([^()]*\)\s*$", "", text)
    names = [n for n in find_names(plain) if isinstance(n, CountryName | PlaceName)]
    if names and _TOWN_LINE.fullmatch(plain, 0, names[0].start) and names[-1].end == len(plain.rstrip()):
        codes = {c for c in map(country_of, names) if c}
        place = next((n.text for n in names if isinstance(n, PlaceName)), None)
        if len(codes) <= 1:
            yield place, next(iter(codes), None), _told(text, block, "meeting/diary-town")


def _told(text: str, block: Block, rule: str) -> Evidence:
    return Evidence(start=block.start, end=block.end, quote=text, rule=rule)
