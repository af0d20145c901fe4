"""The words right before the name of an event or before "meeting" → its date: "the June 29-30 Summit", "last year’s summit"."""

import re
from dataclasses import replace
from datetime import date as Day

from kg.annotate.dates.finder import find_dates
from kg.annotate.dates.signs import FULL_MONTHS
from kg.annotate.entities import DateName, YearlessDate
from kg.annotate.mask import DATE
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.sides.clauses import Clause
from kg.models import When

_BY_NOUN = frozenset({"noun-of-pair", "noun-between", "noun-with"})
_RULE = "meeting/date-before-name"
_BEFORE = re.compile(
    rf"(?P<date>{DATE})(?:[’']s)?\s+(?:(?!(?:the|an?|that|his|her|their|its|this|and|but|at|to|in|on|of|by|as|about|over|from|following|after|before|ahead|since|for|with)\b)[a-z-]+\s+){{0,2}}$"
)
_LEADING = re.compile(
    rf"^\W*(?:(?:[Ii]n|[Oo]n)\s+)?(?P<date>{DATE}),?\s+(?:at|during)\s+(?:the\s+)?(?:[a-z-]+\s+){{0,2}}$"
)
_YEAR = re.compile(r"\b(?P<year>(?:19|20)\d\d)\s+$")
_TODAY = re.compile(
    r"\b(?:[Tt]oday[’']s\s+(?:[a-z-]+\s+){0,2}|on\s+the\s+(?:opening\s+)?day\s+of\s+(?:the\s+)?)$"
)
_MONTH = re.compile(rf"\b(?P<month>{FULL_MONTHS})\s+$")
_PERIOD = re.compile(
    r"\b(?P<period>[Yy]esterday|[Tt]omorrow|(?:[Tt]his|[Ll]ast|[Nn]ext)\s+(?:week|month|year))[’']s\s+(?:[\w\ue000-\ue004-]+\s+){0,4}$"
)


def date_before(clause: Clause, position: int, published: When | None) -> DateName | YearlessDate | None:
    """The date right before an event's name: "the June 29-30 Summit", "today’s Summit"; ``published`` is today."""
    before = clause.masked[max(0, position - 60) : position]
    offset = position - len(before)
    match = _BEFORE.search(before)
    if match is None and (match := _LEADING.search(clause.masked[:position])):
        offset = 0
    if match:
        date = clause.by_start.get(offset + match.start("date"))
        return date if isinstance(date, DateName | YearlessDate) else None
    if published is None:
        return None
    start = clause.sentence.start + offset
    if today := _TODAY.search(before):
        words = today.group().strip()
        day = published.model_copy(update={"words": words})
        return DateName(start + today.start(), start + today.start() + len(words), words, when=day)
    if period := period_before(clause, position, published):
        return period
    if year := _YEAR.search(before):
        return _meant_by(f"in {year['year']}", year["year"], start + year.start("year"), published)
    month = _MONTH.search(before)
    return (
        _meant_by(f"in {month['month']}", month["month"], start + month.start("month"), published)
        if month
        else None
    )


def period_before(clause: Clause, position: int, published: When | None) -> DateName | None:
    """The time whose an event or meeting is said to be, right before its words: "last year’s summit"."""
    match = _PERIOD.search(clause.masked, max(0, position - 70), position) if published else None
    if match is None or published is None:
        return None
    start = clause.sentence.start + match.start("period")
    return _meant_by(match["period"], match["period"], start, published)


def _meant_by(phrase: str, words: str, start: int, published: When) -> DateName | None:
    """The date that ``phrase`` names on the day of publication, standing as ``words`` at ``start`` in the document."""
    named = next((d for d in find_dates(phrase, published.earliest) if isinstance(d, DateName)), None)
    return replace(named, text=words, start=start, end=start + len(words)) if named else None


def date_by_name(draft: Draft, published: Day | None) -> None:
    """Give an encounter named by a noun, or by the event it was at, the time that stands right before that name."""
    report = draft.reports[0]
    today = When(earliest=published, latest=published, words="") if published else None
    if report.rule.name in _BY_NOUN:
        before = date_before(report.clause, report.start, today)
        if before is not None and not (draft.date and draft.date.start >= report.sentence.start + report.end):
            draft.set_date(before, report.sentence, _RULE)
    focus = draft.occasion.evidence.focus if draft.occasion else None
    if (
        draft.date is None
        and focus is not None
        and report.sentence.start <= focus.start < report.sentence.end
    ):
        period = period_before(report.clause, focus.start - report.sentence.start, today)
        if period is not None:
            draft.set_date(period, report.sentence, _RULE)
