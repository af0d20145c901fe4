"""A transcript of remarks at an encounter → where the lines above it say that it was, and the day its speakers call today."""

import re
from collections.abc import Sequence
from itertools import takewhile

from kg.annotate.entities import AnnotatedDocument, DateName, Sentence, country_of
from kg.annotate.names.gazetteer import find_names
from kg.extract.meetings.drafts import Draft
from kg.models import Cited, Document, Evidence, Segment

_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening)|tonight)", re.IGNORECASE)
# A time of day, a date, "Via Teleconference", "(Via Translation)", "Transcript": no place.
_NO_PLACE = re.compile(
    r"\d|\b[Vv]ia\b|^\W*(?:[Tt]ranscript|[Vv]erbatim|Speech|Remarks|Statement|As\s+delivered|(?i:check\s+against\s+delivery))\b"
)


def settle_transcript(draft: Draft, annotated: AnnotatedDocument, sentences: Sequence[Sentence]) -> None:
    """Give a transcript's own occasion the place printed above it and the day its speakers call today."""
    report = next((r for r in draft.reports if r.rule.name == "remarks-at"), None)
    if report is None:
        return
    segment = annotated.document.segments[report.sentence.segment]
    if draft.place is None:
        printed = _printed_place(annotated.document, segment)
        draft.place, draft.country = printed or (draft.place, draft.country)
    if draft.date is None:
        _set_today(draft, sentences)


def _printed_place(document: Document, segment: Segment) -> tuple[Cited[str], Cited[str] | None] | None:
    """Room and town, and their country: "Treaty Room, Washington, D.C.", whichever line comes first."""
    above = takewhile(lambda b: b.kind != "speech", segment.blocks)
    lines = [b for b in above if b.kind == "dateline" and not _NO_PLACE.search(document.text_of(b))]
    if not lines:
        return None
    town_last = sorted(lines, key=lambda b: document.text_of(b) == segment.dateline)
    start, end = min(b.start for b in lines), max(b.end for b in lines)
    where = Evidence(start=start, end=end, quote=document.text[start:end], rule="meeting/location-line")
    countries = {c for b in lines for c in map(country_of, find_names(document.text_of(b))) if c}
    country = Cited(value=countries.pop(), evidence=where) if len(countries) == 1 else None
    return Cited(value=", ".join(document.text_of(b) for b in town_last), evidence=where), country


def _set_today(draft: Draft, sentences: Sequence[Sentence]) -> None:
    for sentence in sentences:
        for day in sentence.entities if sentence.block_kind == "speech" else ():
            if isinstance(day, DateName) and _TODAY.search(day.text):
                draft.set_date(day, sentence, "meeting/transcript-day")
                return
