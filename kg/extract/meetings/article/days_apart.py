"""A report told as so many days after or before the encounter told last → its day: "came a day after Minister Ruiz met Berg"."""

import re
from datetime import date as Day
from datetime import timedelta

from kg.annotate.entities import DateName
from kg.annotate.numbers import ONES
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report
from kg.models import When

_FEW = {"a": 1, "one": 1, "the": 1} | {word: ONES.index(word) for word in ONES[2:7]}
# The words stand before the clause of the report, or of its noun: "a day after Ruiz met", "two days before talks with".
_APART = re.compile(
    rf"\b(?:[Jj]ust\s+|[Oo]nly\s+)?(?P<many>{'|'.join(_FEW)})\s+days?\s+(?P<which>after|before|ahead\s+of|following)\s+(?=[^.;:,]{{0,120}}$)"
)


_RULE = "meeting/days-apart"


def is_counted(draft: Draft) -> bool:
    """Whether the day of an encounter was counted from that of another: the article is not there."""
    return draft.date_evidence is not None and draft.date_evidence.rule == _RULE


# "The announcement came a day after": of the day of the report.
_NEWS = re.compile(
    r"\W{0,3}(?:The|This|That)\s+(?:announcement|news|decision|statement|move|pledge)\s+(?:came|comes|was\s+made|follows?)\b"
)


def count_day(draft: Draft, report: Report, told: Draft | None, published: Day | None) -> None:
    """Give a report without a day the one that its words count from the encounter ``told`` last, or from the news told."""
    day = _day_apart(report, told, published) if draft.date is None else None
    if day is not None:
        draft.set_date(day, report.sentence, _RULE)


def _day_apart(report: Report, told: Draft | None, published: Day | None) -> DateName | None:
    """The day of a report that the words count from the one day of the encounter ``told`` last."""
    day = (told.date or (told.told_on or (None,))[0]) if told is not None else None
    base = day.when.earliest if isinstance(day, DateName) and day.when.precision == "day" else None
    if told is None and _NEWS.match(report.sentence.text):
        base = published
    if base is None:
        return None
    apart = _APART.search(report.sentence.text[: report.start])
    if apart is None:
        return None
    back = apart["which"] in ("after", "following")
    days = timedelta(days=_FEW[apart["many"].lower()])
    there = base - days if back else base + days
    begin = report.sentence.start + apart.start()
    end = report.sentence.start + apart.end("which")
    words = report.sentence.text[apart.start() : apart.end("which")]
    return DateName(begin, end, words, When(earliest=there, latest=there, words=words))
