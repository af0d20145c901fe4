"""How an article opens → the day of what it tells was held, where that says none: "The ministers agreed on Friday", "Lima, 3 May – "."""

import re
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta

from kg.annotate.entities import AnnotatedDocument, DateName, Sentence
from kg.extract.meetings.article.setting_words import AT_ITS_END, OF_WAR, OTHER_TIME, words_before
from kg.extract.meetings.circumstances.days import date_of, dates_in, day_told
from kg.extract.meetings.circumstances.other_days import (
    JUDGING,
    is_of_arrival,
    is_of_fronted,
    is_of_journey_over,
)
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Evidence, Span, When

_SAME_DAY = timedelta()
_NEWS = timedelta(days=7)  # as old as what a report opens with can be
_DATELINE = re.compile(r"[A-Z][^\n]{1,50}?(?P<day>\b\d{1,2}(?:st|nd|rd|th)?\b[^\n]{0,40})$")
_OF_RELEASE = re.compile(r"^[^()]*\b(?:19|20)\d\d\b[^()]*$")
_HERE = re.compile(r"\bhere\b(?!\s+to\b)")
_RULE = "meeting/dateline"
# "Ruiz will visit Oslo on Friday following a call": what is told as held was before
_WILL = re.compile(r"\b(?:will|(?:is|are)\s+(?:due|set|scheduled|expected|slated)\s+to)\b[^;]*$")
# "Newspapers on Saturday described Berg’s talks with Ruiz as pleasant"
_JUDGED = re.compile(rf"\s+{JUDGING}\b")
_TOOK_PLACE = re.compile(
    r"\b(?:met|held|spoke|talked|hosted|received|welcomed|discussed|conferred|signed|agreed|visited|attended)\b"
)


@dataclass(slots=True)
class Lead:
    """The one day that an article opens with; not that of an arrival, of an event before, or of the end of a journey."""

    day: DateName | None = None
    told: DateName | None = None  # on which somebody spoke: "Norway will pay, Minister Ruiz said on Friday"
    sentence: Sentence | None = None

    def open_with(self, clause: Clause) -> None:
        """Take in the first sentence of the text."""
        self.sentence = clause.sentence
        day = date_of(clause, 0, 0)
        days = [d for d in dates_in(clause) if not isinstance(d, DateName) or d.when.precision == "day"]
        if not isinstance(day, DateName) or day.when.precision != "day" or len(days) > 1:
            end = len(clause.masked)
            self.told = day_told(clause, end, end) if len(days) == 1 else None
            return
        at = day.start - clause.sentence.start
        other = is_of_arrival(clause.masked, at) or is_of_fronted(clause.masked, at, len(clause.masked))
        ahead = _WILL.search(clause.masked, 0, at) or (
            _WILL.search(clause.masked) and not _TOOK_PLACE.search(clause.masked)
        )
        judged = _JUDGED.match(clause.masked, day.end - clause.sentence.start)
        other = other or (ahead or judged or OF_WAR.match(clause.masked)) is not None
        other = other or is_of_journey_over(clause.masked, at, len(clause.masked))
        if not other and AT_ITS_END.search(clause.masked) is None:
            self.day = day

    def settle(self, draft: Draft, published: Day | None, *, news: bool, spoken: bool) -> None:
        """Give what was held and has no day that of the lead, if it is of the days before the report.

        Where somebody spoke there (``spoken``: "said this when he met Berg"), that is the day on which the lead says that he did.

        What is no ``news`` but a release tells of its own day only, "convened a meeting today", and not when that was
        which only its headline names: "Statement on the Call with President Ruiz".
        """
        day = self.day or (self.told if spoken else None)
        if day is None or self.sentence is None or published is None:
            return
        if not news and draft.only_headline:
            return
        fresh = published - (_NEWS if news else _SAME_DAY) <= day.when.earliest <= published
        if fresh and draft.date is None and draft.status == "held" and not draft.conference:
            draft.set_date(day, self.sentence, "meeting/lead")


def date_by_dateline(draft: Draft, annotated: AnnotatedDocument) -> None:
    """Give what a release tells first, and of no day, the day before its words: "Lima, 3 May 2023 – Minister Ruiz met".

    A news report has there the day on which it was sent, and most often no year, "LIMA, May 3 (Agency) – ": the day of what was "here".
    """
    first = next((r for r in draft.reports if r.sentence.block_kind == "body"), None)
    if first is None or draft.date is not None or draft.status != "held":
        return
    sentence, text = first.sentence, annotated.document.text
    if draft.conference or OTHER_TIME.search(words_before(sentence.text, first.start)):
        return
    line = text.rfind("\n", 0, sentence.start) + 1
    day, dateline = annotated.published(sentence.segment), _DATELINE.fullmatch(text, line, sentence.start)
    if day is None or dateline is None or not re.match(rf"\D*{day.day}\D", dateline["day"]):
        return
    here = _OF_RELEASE.search(dateline.group()) or _HERE.search(sentence.text, first.start)
    if annotated.own is None and not here:
        return
    start, end = dateline.span("day")
    words = text[start:end].rstrip(" —–-:.,(")
    when = When(earliest=day, latest=day, words=words)
    draft.date = DateName(start, start + len(words), words, when=when)
    draft.date_evidence = Evidence(
        start=line,
        end=sentence.end,
        quote=text[line : sentence.end],
        rule=_RULE,
        focus=Span(start=start, end=start + len(words)),
    )
