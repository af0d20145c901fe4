"""The dates of a sentence → the one on which what some of its words report took place."""

import re
from typing import TypeVar

from kg.annotate.entities import DateName, Entity, YearlessDate
from kg.extract.meetings.circumstances.foreign_days import (
    is_foreign,
    is_of_relative,
    is_of_stay,
    is_told_on,
    says_today,
)
from kg.extract.meetings.circumstances.other_days import is_of_first_of_two
from kg.extract.meetings.sides.clauses import Clause

E_ = TypeVar("E_", bound=Entity)

# ", who will visit Oslo from 3 to 6 May": of a guest that was met the days of the stay, where the meeting has its own.
_STAYS = re.compile(
    r",\s+who\s+(?:(?:is|was|are|were)\s+(?:(?:currently|also|now)\s+)?(?:visiting|staying|paying|making|undertaking|conducting|attending|here|on|in)|visits?|visited|arrived|will|came|has|had)\b[^;]*$"
)
_WILL_STAY, _WILL = re.compile(r",\s+who\s+will\b"), re.compile(r"\b(?:will|would|to)\b")

_SECOND_VERB = re.compile(
    r"(?:\ue012|[\ue004\ue010\ue011]),?\s+and\s+(?:(?:also|then|later|will|had)\s+){0,2}$"
)
_SOME_TIME = re.compile(r"(?:later\s+)?(?:this|next|last)\s+(?:week|month|year)")

_PRECISION = {"day": 0, "range": 1, "month": 2, "year": 3}


def nearest(entities: list[E_], start: int, end: int) -> E_ | None:
    """The entity closest to the stretch from ``start`` to ``end``; those after it come first at equal distance."""
    return min(entities, key=lambda e: (max(start - e.end, e.start - end, 0), e.start < start), default=None)


def dates_in(clause: Clause) -> list[DateName | YearlessDate]:
    """The dates of a sentence, in order."""
    return [e for e in clause.sentence.entities if isinstance(e, DateName | YearlessDate)]


def date_of(clause: Clause, start: int, end: int) -> DateName | YearlessDate | None:
    """The date that belongs to the words from ``start`` to ``end`` (offsets in the sentence)."""
    offset = clause.sentence.start
    own = [d for d in _days_near(clause, start, end) if not is_told_on(clause, d, start, end)]
    stay = _STAYS.search(clause.masked, end)
    own = [d for d in own if not is_of_relative(clause, d.start - offset, start, end)] or own
    meeting = [d for d in own if stay is None or d.start - offset < stay.start()]
    if (
        stay is not None
        and _WILL_STAY.match(stay.group())
        and not _WILL.search(clause.masked, 0, stay.start())
    ):
        own = meeting  # "talking with Berg, who will visit Lima from 3 to 6 May"
    meeting = _of_second_verb(clause, meeting, start, end) or meeting
    meeting = [d for d in meeting if not is_of_stay(clause, d, meeting)]
    if any(d.start - offset >= end for d in meeting):
        meeting = [d for d in meeting if not is_of_first_of_two(clause.masked, d.end - offset, start)]
    return _narrowest(nearest(meeting or own, start + offset, end + offset), meeting or own)


def _of_second_verb(
    clause: Clause, days: list[DateName | YearlessDate], start: int, end: int
) -> list[DateName | YearlessDate]:
    """The days behind what a second verb reports, "met Berg on Monday and hosted Soto in Lima on Friday"; none of a first."""
    if _SECOND_VERB.search(clause.masked, max(0, start - 30), start) is None:
        return []
    return [d for d in days if d.start - clause.sentence.start >= end]


def _narrowest(
    found: DateName | YearlessDate | None, own: list[DateName | YearlessDate]
) -> DateName | YearlessDate | None:
    """Of "will this week pay a visit from 22 to 24 May" the days, which lie within the week."""
    if not isinstance(found, DateName) or not _SOME_TIME.fullmatch(found.text):
        return found
    whole = found.when
    within = [
        d
        for d in own
        if isinstance(d, DateName)
        and (
            re.search(r"\d", d.text) or (found.text.endswith(" year") and not found.text.startswith("later"))
        )
        and whole.earliest <= d.when.earliest <= d.when.latest <= whole.latest
        and d.when != whole
    ]
    return within[0] if len(within) == 1 else found


def day_told(clause: Clause, start: int, end: int) -> DateName | None:
    """The day on which someone told of the words from ``start`` to ``end``: "Ruiz met Berg, the ministry said on Friday"."""
    told = [d for d in _days_near(clause, start, end) if is_told_on(clause, d, start, end)]
    days = [d for d in told if not says_today(clause, d, start)] or told
    return days[0] if len(days) == 1 and isinstance(days[0], DateName) else None


def _days_near(clause: Clause, start: int, end: int) -> list[DateName | YearlessDate]:
    """The dates of a sentence that its words do not give to something else than an encounter or those who tell of it."""
    return [d for d in dates_in(clause) if not is_foreign(clause, d, start, end)]


def more_precise(one: DateName | YearlessDate, other: DateName | YearlessDate) -> bool:
    """Whether the first date says more than the second."""
    if isinstance(one, DateName) and isinstance(other, DateName):
        return _PRECISION[one.when.precision] < _PRECISION[other.when.precision]
    return isinstance(one, DateName)
