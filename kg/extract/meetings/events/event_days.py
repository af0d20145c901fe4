"""A named event in its sentence → which of two years its day is of, and whether it was held or is to come."""

import re
from dataclasses import replace
from datetime import timedelta

from kg.annotate.entities import DateName, YearlessDate
from kg.extract.meetings.circumstances.tense import status_before
from kg.extract.meetings.events.deeds import Deed
from kg.extract.meetings.events.names import NamedEvent
from kg.extract.meetings.events.tails import Tail
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Status, When
from kg.reference.editions import edition_year

# Words before a name that tell that the event is still to come, and that it is over.
_AHEAD = re.compile(
    r"\b(?:upcoming|forthcoming|coming|next|(?:in\s+)?the\s+run-?up\s+to|(?:in\s+)?the\s+lead-?up\s+to|ahead\s+of|in\s+advance\s+of|prepar\w+\s+for|(?:expectations|hopes|priorities|goals|objectives|ambitions|agenda)\s+(?:for|of)|plann?\w*\s+for"
    r"|look(?:s|ed|ing)?\s+(?:forward|ahead)\s+to|in\s+view\s+of|invit\w+\s+[^.;]{0,40}?to|will|going\s+to|to\s+(?:be|achieve|deliver|secure|ensure))\b[^.;]{0,60}?$"
    r"|\b(?:is|are)\s+(?:due|set|scheduled|expected|slated)\s+to\s+(?:gather|meet|convene|assemble|come\s+together)\b[^.;]{0,60}?$"
    r"|\bwill\s+(?:also\s+|then\s+)?(?:attend|join|participate\s+in|take\s+part\s+in)\b[^.;]{0,120}?$"
)
# "work together toward the Summit in June", "towards a successful outcome of the Summit"
_TOWARDS = re.compile(
    r"\btowards?\s+(?:(?:an?|the)\s+)?(?:(?:[a-z]+\s+)?(?:success|outcome)\s+(?:of|at)\s+(?:the\s+)?)?$"
)
_GOES_ON = re.compile(r"(?:(?:is|are)\s+)?(?:co-)?[a-z]+ing\b")  # "is hosting the Summit today"
_YEAR = re.compile(r"(20\d\d)\b")
_MONTH = timedelta(days=31)
_NEXT = re.compile(r"\b(?:next|upcoming|forthcoming)\s+(?:[a-z-]+\s+)?$")
_BEHIND = re.compile(
    r"\b(?:following|after|since|ongoing|current|outcomes?\s+of|results?\s+of|success(?:ful)?|held|recent|last|concluded|builds?\s+(?:on|off)|building\s+on)\b[^.;,]{0,40}?$",
    re.IGNORECASE,
)


def _otherwise(date: DateName, other: When) -> DateName:
    """The date read the other way: of the year that was second."""
    return replace(date, when=other, otherwise=date.when)


def of_year(date: DateName | YearlessDate | None, year: int | None) -> DateName | YearlessDate | None:
    """The date in the year that the number of a conference tells, where its words name no year: "COP27 in November"."""
    other = date.otherwise if isinstance(date, DateName) else None
    if isinstance(date, DateName) and other and other.earliest.year == year != date.when.earliest.year:
        return _otherwise(date, other)
    return date


# "At the Summit in June, leaders celebrated": the tense of the sentence tells which June
_FRONTED = re.compile(r"\W{0,3}(?:At|During|In|On|After|Following|Since)\s(?:[\w’'-]+\s+){0,4}$")


def settle_month(
    tail: Tail, event: NamedEvent, clause: Clause, deed: Deed | None, today: When | None
) -> None:
    """Take the nearer month where neither a verb nor the number of an event says which: "the Summit in July"."""
    told = deed or tail.held or tail.coming or _FRONTED.match(clause.masked[: event.start])
    if not (told or edition_year(event.name)):
        tail.date = _nearer(tail.date, today)


def _nearer(date: DateName | YearlessDate | None, today: When | None) -> DateName | YearlessDate | None:
    """Of the two months that "in July" can be the nearer one, where no verb says whether the event is over."""
    other = date.otherwise if isinstance(date, DateName) else None
    if not isinstance(date, DateName) or other is None or today is None:
        return date
    apart = [abs((day.earliest - today.earliest).days) for day in (date.when, other)]
    return _otherwise(date, other) if apart[1] < apart[0] else date


def status_of(
    event: NamedEvent, clause: Clause, deed: Deed | None, tail: Tail, today: When | None
) -> Status | None:
    """Held or planned: by its day, where that is known, else by the words before and behind the name."""
    _take_next_day(tail, today)
    day = tail.date.when if isinstance(tail.date, DateName) else None
    verb: Status | None = "held"
    if deed is not None and not (_GOES_ON.match(clause.masked, deed.start) and _is_now(day, today)):
        verb = status_before(clause.masked, deed.start, clause.sentence.text)
        verb = (deed.status if deed.rule.who == "group" else verb) or verb
    if verb is None or verb == "cancelled":
        return verb
    if day is not None and today is not None and isinstance(tail.date, DateName):
        other = tail.date.otherwise
        if tail.is_over and day.earliest > today.latest and other and other.latest <= today.earliest:
            tail.date = _otherwise(tail.date, other)
            return "held"
        if day.earliest > today.latest:
            return "planned"
        if day.latest < today.earliest and (other is None or other.earliest < today.earliest):
            return "held"
    before = clause.masked[max(0, event.start - 120) : event.start]
    ahead = _is_of_coming_year(event, today) or (
        deed is None and (_TOWARDS.search(before) or (_AHEAD.search(before) and not _BEHIND.search(before)))
    )
    if (
        tail.coming
        or verb == "planned"
        or ahead
        or (day is None and _NEXT.search(clause.masked, 0, event.start))
    ):
        _look_ahead(tail, today)
        return "planned"
    return "held"


def _take_next_day(tail: Tail, today: When | None) -> None:
    """Of an event told in the present, "opens on Thursday", the day is the next one."""
    date = tail.date
    other = date.otherwise if isinstance(date, DateName) and tail.opens else None
    if not isinstance(date, DateName) or other is None or today is None:
        return
    if date.when.latest < today.earliest <= other.earliest:
        tail.date, tail.coming = _otherwise(date, other), True


def _is_now(day: When | None, today: When | None) -> bool:
    """Whether an event is of these days; "by the end of the year" is none of them."""
    if day is None or today is None or day.latest - day.earliest > _MONTH:
        return False
    return day.earliest <= today.earliest <= day.latest


def _is_of_coming_year(event: NamedEvent, today: When | None) -> bool:
    """Whether its name has a year that is still to come: "the 2025 Summit"."""
    year = _YEAR.match(event.name)
    return year is not None and today is not None and int(year[1]) > today.latest.year


def _look_ahead(tail: Tail, today: When | None) -> None:
    """Take the month to come of a month without a year."""
    date = tail.date
    other = date.otherwise if isinstance(date, DateName) else None
    if isinstance(date, DateName) and other and today and date.when.latest < today.earliest <= other.latest:
        tail.date = _otherwise(date, other)
