"""The day on which a journey begins, in its sentence → all of its days, where the words tell how many: "a four-day trip from Sunday"."""

import re
from dataclasses import replace
from datetime import timedelta

from kg.annotate.entities import DateName, YearlessDate
from kg.annotate.numbers import to_number
from kg.extract.meetings.circumstances.days import dates_in
from kg.extract.meetings.sides.clauses import Clause

_NUMBER = r"(?P<number>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})[- ]day\s+"
_JOURNEY = r"\b(?:[Vv]isit|[Tt]rip|[Tt]our|[Jj]ourney)\b"
_SETS_OUT = r"(?:begins?|starts?|embarks?|commences?)\s"
_BEGINS = re.compile(
    rf"\b{_NUMBER}[^.;]{{0,60}}?{_JOURNEY}[^.;]{{0,60}}?"
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|commencing|from)\s+(?:on\s+|from\s+)?$"
    # "begins a four-day visit to Norway on Monday"
    rf"|\b{_SETS_OUT}(?:on\s+)?(?:an?|his|her|their)\s+(?:[\w-]+\s+)?{_NUMBER.replace('number', 'many')}[^.;,]{{0,60}}?{_JOURNEY}[^.;,]{{0,60}}?\s(?:on\s+)?$"
)
# "will on Monday embark on a four-day visit", "arrives on Monday on a four-day visit"
_BEGUN = re.compile(
    rf"\s+(?:{_SETS_OUT}(?:on\s+)?|on\s+|for\s+)(?:an?|his|her|their)\s+(?:[\w-]+\s+)?{_NUMBER}[^.;,]{{0,40}}?{_JOURNEY}"
)
# What is told of a journey that began is news of its first day; of one to come, of any.
_LIES_AHEAD = re.compile(
    r"\b(?:will|begins|starts|embarks|leaves|departs|arrives|(?:is|are)\s+(?:(?:due|set|scheduled|expected)\s+)?to)\b"
)
_ENDED = re.compile(
    r"\b(?:(?:conclud|complet|wrap|end|finish)[a-z]*\s+(?:up\s+)?(?:(?:on\s+)?\ue012+\s+)?|return[a-z]*\b[^.;,]{0,60}?\s(?:after|from|following)\s+)(?:an?|his|her|their|the)\s+(?:[a-z]+,?\s+)?"
    r"(?P<number>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})[- ]day\s+[^.;]{0,60}?\b(?:[Vv]isit|[Tt]rip|[Tt]our|[Jj]ourney)\b"
)
_SOME_TIME = re.compile(r"(?:later\s+)?(?i:this)\s+(?:week|weekend)")
_REACH = 200  # characters before the day


def whole_journey(clause: Clause, first: DateName) -> DateName:
    """All days of the journey that begins on ``first``; that day alone where the words do not tell how many."""
    at, end = first.start - clause.sentence.start, first.end - clause.sentence.start
    begins = _BEGINS.search(clause.masked, max(0, at - _REACH), at) or _begun(clause, at, end)
    number = begins and (begins["number"] or begins.groupdict().get("many"))
    days = to_number(number) if number and first.when.precision == "day" else None
    if days is None:
        return first
    last = first.when.earliest + timedelta(days=int(days) - 1)
    return replace(first, when=first.when.model_copy(update={"latest": last, "lasts": True}), otherwise=None)


def _begun(clause: Clause, at: int, end: int) -> re.Match[str] | None:
    """The words behind a day on which a journey will begin."""
    ahead = _LIES_AHEAD.search(clause.masked, max(0, at - _REACH), at)
    return _BEGUN.match(clause.masked, end) if ahead is not None else None


def ended_journey(clause: Clause) -> DateName | None:
    """All days of the journey that ended on the one day of the sentence: "today concluded a four-day visit"."""
    ended = _ENDED.search(clause.masked)
    days = to_number(ended["number"]) if ended is not None else None
    told = [d for d in dates_in(clause) if isinstance(d, DateName) and d.when.precision == "day"]
    if days is None or len(told) != 1:
        return None
    first = told[0].when.latest - timedelta(days=int(days) - 1)
    return replace(
        told[0], when=told[0].when.model_copy(update={"earliest": first, "lasts": True}), otherwise=None
    )


def is_only_start(date: DateName | YearlessDate | None) -> bool:
    """Whether a date is no more than when a journey to several countries sets out: a day, or "this week"."""
    if not isinstance(date, DateName):
        return False
    return date.when.precision == "day" or _SOME_TIME.fullmatch(date.text) is not None
