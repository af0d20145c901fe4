"""A report told as so many days after or before the encounter told last → its day: "came a day after Minister Ruiz met Berg"."""

import re
from collections.abc import Sequence
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


# "A day earlier, Ruiz met", "Ruiz was to meet Berg later in the day": counted from the encounter told before.
_THAT_DAY = re.compile(
    rf"\b(?:(?P<many>(?i:{'|'.join(_FEW)}))\s+days?\s+(?:(?P<back>earlier)|later)(?=[,.]|\s+[A-Z])"
    r"|[Tt]he\s+(?:(?P<eve>day\s+before|previous\s+day)|(?P<morrow>day\s+after|(?:next|following)\s+day))(?=[,.])"
    r"|(?:[Ee]arlier|[Ll]ater)\s+(?:in\s+the|that|(?:on\s+)?the\s+same)\s+day(?=[,.]))"
)
_FROM_REPORT = 100  # characters behind it
# "The announcement came a day after": of the day of the report.
_NEWS = re.compile(
    r"\W{0,3}(?:The|This|That)\s+(?:announcement|news|decision|statement|move|pledge)\s+(?:came|comes|was\s+made|follows?)\b"
)


def counted_from(draft: Draft, last: Draft | None, told: Sequence[Draft]) -> Draft | None:
    """The encounter that "a day earlier" counts from: the ``last`` with a day, but of what was held one that was held."""
    if last is None or (_is_of_a_day(last) and (last.status == draft.status or draft.status != "held")):
        return last
    held = (d for d in reversed(told) if d.status == "held" and _is_of_a_day(d))
    return next(held, last)


def _is_of_a_day(draft: Draft) -> bool:
    day = draft.date or (draft.told_on or (None,))[0]
    return isinstance(day, DateName) and day.when.precision == "day"


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
    if apart is not None:
        back = apart["which"] in ("after", "following")
        days = _FEW[apart["many"].lower()] * (-1 if back else 1)
    else:
        apart = _counted_from_told(report) if told is not None else None
        if apart is None:
            return None
        days = _days_from(apart)
    there = base + timedelta(days=days)
    begin, end = (report.sentence.start + at for at in apart.span())
    return DateName(begin, end, apart.group(), When(earliest=there, latest=there, words=apart.group()))


def _counted_from_told(report: Report) -> re.Match[str] | None:
    """The words that count the day of a report from that of the encounter told before: at the front, or right behind it."""
    text = report.sentence.text
    fronted = _THAT_DAY.match(text, len("On ") if text.startswith("On ") else 0)
    if fronted is not None:
        return fronted
    stop = re.compile(r"[;.]").search(text, report.end)
    last = min(report.end + _FROM_REPORT, stop.end() if stop else len(text))
    return _THAT_DAY.search(text[:last], report.end)


def _days_from(apart: re.Match[str]) -> int:
    """How many days later it was; fewer than none: earlier."""
    if apart["many"]:
        return _FEW[apart["many"].lower()] * (-1 if apart["back"] else 1)
    return bool(apart["morrow"]) - bool(apart["eve"])
