"""An article → the day its words are read against: the printed date, unless the article itself contradicts it."""

from dataclasses import dataclass
from datetime import date, timedelta

from kg.annotate.dates.anniversaries import Window, find_window
from kg.annotate.sentences import split_sentences
from kg.models import Document, Evidence, Issue, Segment

_RULE = "date/anniversary"
_LATE_NEWS = timedelta(days=31)  # so long after an event a text may still say "Sunday"


@dataclass(frozen=True, slots=True)
class Dating:
    """The day to read "Sunday" against, none where the printed one is contradicted, with the doubt about it."""

    published: date | None
    issue: Issue | None = None


def dating_of(document: Document, segment: Segment) -> Dating:
    """Hold the printed date of an article against what its sentences say of their time."""
    published = segment.published or document.published
    for block in segment.blocks:
        text = document.text_of(block)
        if published is None or "anniversary" not in text:
            continue
        for start, end in split_sentences(text):
            window = find_window(text[start:end])
            if window and not window.earliest <= published <= window.latest + _LATE_NEWS:
                sentence = document.text[block.start + start : block.start + end]
                told = Evidence(start=block.start + start, end=block.start + end, quote=sentence, rule=_RULE)
                return Dating(None, _issue(document, segment, published, window, told))
    return Dating(published)


def _issue(document: Document, segment: Segment, published: date, window: Window, told: Evidence) -> Issue:
    lines = [b for b in segment.blocks if b.kind == "dateline"]
    printed = tuple(
        Evidence(start=b.start, end=b.end, quote=document.text_of(b), rule="date/dateline") for b in lines
    )
    message = (
        f"the article is dated {published.isoformat()}, but its own words place it between"
        f" {window.earliest.isoformat()} and {window.latest.isoformat()}; its dates are read without that year"
    )
    return Issue(
        kind="date-contradiction", message=message, document=document.id, evidence=(*printed[:1], told)
    )
