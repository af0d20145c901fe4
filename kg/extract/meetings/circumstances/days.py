"""The dates of a sentence → the one on which what some of its words report took place."""

import re
from typing import TypeVar

from kg.annotate.entities import DateName, Entity, YearlessDate
from kg.annotate.mask import ACTOR
from kg.extract.meetings.circumstances.allusions import only_alludes
from kg.extract.meetings.circumstances.other_days import (
    is_after_it,
    is_days_apart,
    is_of_agreeing,
    is_of_fronted,
    is_of_journey_over,
    is_of_opening,
    is_of_other_event,
    is_of_telling,
)
from kg.extract.meetings.circumstances.other_deeds import is_of_main_clause
from kg.extract.meetings.sides.clauses import Clause

E_ = TypeVar("E_", bound=Entity)

_TODAY = re.compile(r"(?i:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening|week))")
_NOT_ITS_DATE = re.compile(
    r"\b(?:since|until|till|by|before|after|from|through|prior to|ahead of|following|of|signed|adopted|dated|’s|'s|between|the)\s+(?:the\s+)?$"
    # "a Cooperation Program for 2024"
    r"|\b(?:plan|program(?:me)?|budget|agenda|roadmap|strategy|agreement|cooperation|action|protocol|calendar|projects)\s+for\s+(?:the\s+(?:years?|period)\s+)?$",
    re.IGNORECASE,
)

# "the Commission on October 7 Crimes": part of a name.
_IN_NAME = re.compile(r"\b[A-Z][a-z]+\s+(?:on|of|for)\s+(?:the\s+)?$")
_BODY_ON = re.compile(r"\b(?:Commission|Committee|Council|Inquiry|Panel|Tribunal)\s+on\s+(?:the\s+)?$")
_NAME_GOES_ON = re.compile(r"\s+(?!(?:With|Between|In|At|And|To|By|On|For|The|After|Before)\b)[A-Z][a-z]+")

# "Thank you for joining us today as we preview her trip": the day of those who hear it.
_HERE = re.compile(r"\b(?:[Jj]oin(?:ing|ed)?|[Tt]hank(?:ing)?|with|here)\s+(?:(?:us|you|me|all|here)\s+)+$")

_PART_OF_DAY = re.compile(
    r"\b(?:the\s+)?(?:early\s+|late\s+)?(?:morning|afternoon|evening|night|(?:early|late|small|morning)\s+hours)\s+of\s+(?:the\s+)?$"
)

# ", which were established in 2021": the date of something else.
_RELATIVE = re.compile(
    r",\s+(?:which|who)\s+(?:(?:was|were|had been|has been|have been)\s+(?:first\s+)?(?:established|created|launched|founded|signed"
    r"|adopted|announced|elected|appointed|set up|formed|agreed|named)|took office)\b[^,;]*$"
    r"|\b(?:after|since)\s+(?:he|she|it|they)\s+[a-z]+"  # "his first visit since he took office"
)

_WHO = re.compile(r",\s+who(?:se)?\s+[^,;.]{3,120},")
# "of Peru, which chairs the group this year, on the 5th"
_WHICH = re.compile(r",\s+which\s+[^,;]*$")
# "hosted the meeting of the ministers of Peru and Chile, which took place in Lima today": the encounter itself
_WHICH_WAS_HELD = re.compile(
    r",\s+which\s+(?:(?:also|then)\s+)?(?:took\s+place|takes\s+place|(?:is|was)\s+(?:being\s+)?(?:held|taking\s+place)|will\s+(?:take\s+place|be\s+held))\b"
)
_ANOTHER_EVENT = re.compile(
    r"\b(?i:summit|conference|forum|session|assembly|ceremony|election|congress|festival|exercise|referendum|opening|inauguration)"
)
# ", who will visit Oslo from 3 to 6 May": of a guest that was met the days of the stay, where the meeting has its own.
_STAYS = re.compile(
    r",\s+who\s+(?:(?:is|was|are|were)\s+(?:(?:currently|also|now)\s+)?(?:visiting|staying|paying|making|undertaking|conducting|attending|here|on|in)|visits?|visited|arrived|will|came|has|had)\b[^;]*$"
)

_WILL_STAY, _WILL = re.compile(r",\s+who\s+will\b"), re.compile(r"\b(?:will|would|to)\b")

# "spoke with Ruiz, and on 4 May with Berg"
_WITH_ANOTHER = re.compile(rf"\s+with\s+(?:the\s+)?{ACTOR}")

_SECOND_VERB = re.compile(
    r"(?:\ue012|[\ue004\ue010\ue011]),?\s+and\s+(?:(?:also|then|later|will|had)\s+){0,2}$"
)

_SOME_TIME = re.compile(r"(?:later\s+)?(?:this|next|last)\s+(?:week|month|year)")

# "to apologise for the airstrikes on Lima on 11 September": of the raid; a weekday would be that of the talks
_HARM = re.compile(
    r"\b(?:[Aa]ttacks?|(?:[Aa]ir|[Mm]issile\s|[Dd]rone\s)?[Ss]trikes?|[Rr]aids?|[Bb]ombings?|[Ss]helling|[Ee]xplosions?|[Bb]lasts?|[Ss]hootings?|[Kk]illings?|[Mm]assacres?"
    r"|[Ii]nvasion|[Cc]oup|[Aa]ssassination|[Cc]rash|(?:[Ee]arth)?[Qq]uake|[Ff]loods|[Cc]yclone|[Hh]urricane|[Tt]yphoon|[Dd]eath|[Hh]ijacking|[Dd]owning)"
    r"(?:\s+(?:in|on|at|of|near|against|by)\s+(?:the\s+)?(?:[\w\ue000-\ue004\ue010\ue011’'-]+\s+){1,4}?)?\s*(?:on|in|of)\s+$"
)
# "for the second time this month", "their third meeting this year": how often, and not when.
_NTH_TIME = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|last|\d+(?:st|nd|rd|th))\s+(?:[a-z-]+\s+){0,2}?(?:time|meeting|visit|trip|call|talks|round|summit)\s+$"
)

_END_OF = re.compile(r"the end of (?:\w+ year|[A-Z][a-z]+(?:,? \d{4})?)")
_AIM = re.compile(r"\b(?:to(?!\s+(?:be\s+held|take\s+place))|for|and|that|on|about|[a-z]{2,}ing)\b")

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
    own = [d for d in _days_near(clause, start, end) if not _is_told_on(clause, d, start, end)]
    stay = _STAYS.search(clause.masked, end)
    own = [d for d in own if not _is_of_relative(clause, d.start - offset, start, end)] or own
    meeting = [d for d in own if stay is None or d.start - offset < stay.start()]
    if (
        stay is not None
        and _WILL_STAY.match(stay.group())
        and not _WILL.search(clause.masked, 0, stay.start())
    ):
        own = meeting  # "talking with Berg, who will visit Lima from 3 to 6 May"
    meeting = _of_second_verb(clause, meeting, start, end) or meeting
    meeting = [d for d in meeting if not _is_of_stay(clause, d, meeting)]
    return _narrowest(nearest(meeting or own, start + offset, end + offset), meeting or own)


def _is_of_relative(clause: Clause, day: int, start: int, end: int) -> bool:
    """Whether a day is of what "which" tells, unless that is the encounter itself: "the next round, which will be held in May"."""
    which = _WHICH.search(clause.masked, 0, day)
    if which is None or start < which.start() < end:
        return False
    held = which.start() > end and _WHICH_WAS_HELD.match(clause.masked, which.start())
    return not held or _ANOTHER_EVENT.search(clause.masked, end, which.start()) is not None


# "on a visit to Peru from 3 to 5 May, met Berg in Lima on 4 May"
_OF_A_STAY = re.compile(r"\b(?:visit|trip|tour|stay)\b[^.;,]{0,60}$")


def _is_of_stay(clause: Clause, days: DateName | YearlessDate, told: list[DateName | YearlessDate]) -> bool:
    """Whether some days are those of a stay, of which the sentence tells one day too."""
    if not (isinstance(days, DateName) and days.when.precision == "range"):
        return False
    whole, at = days.when, days.start - clause.sentence.start
    within = any(
        isinstance(d, DateName)
        and d.when.precision == "day"
        and whole.earliest <= d.when.earliest <= whole.latest
        for d in told
    )
    return within and _OF_A_STAY.search(clause.masked, max(0, at - 80), at) is not None


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
    told = [d for d in _days_near(clause, start, end) if _is_told_on(clause, d, start, end)]
    days = [d for d in told if not _says_today(clause, d, start)] or told
    return days[0] if len(days) == 1 and isinstance(days[0], DateName) else None


def _days_near(clause: Clause, start: int, end: int) -> list[DateName | YearlessDate]:
    """The dates of a sentence that its words do not give to something else than an encounter or those who tell of it."""
    offset = clause.sentence.start
    return [
        d
        for d in dates_in(clause)
        if not is_aside(clause.masked, d.start - offset, end)
        and not _is_quoted_today(clause, d, start)
        and not (
            _NOT_ITS_DATE.search(_without_from(clause.masked[: _begin(clause, d)], d))
            and not start < d.start - offset < end
        )
        and not is_in_name(clause, d)
        and not _HERE.search(clause.masked, 0, d.start - offset)
        and not _RELATIVE.search(clause.masked, end, max(end, d.start - offset))
        and ";" not in clause.masked[end : max(end, d.start - offset)]  # "met Berg; tomorrow she will …"
        and not (d.start - offset >= end and _WITH_ANOTHER.match(clause.masked, d.end - offset))
        and not is_of_other_event(clause.masked, _begin(clause, d), end)
        and not _is_deadline(clause, d, end)
        and not _is_of_harm(clause, d, end)
        and not is_of_fronted(clause.masked, d.start - offset, start)
        and not is_of_journey_over(clause.masked, d.end - offset, start)
        and not (d.text.lower().startswith("this ") and _NTH_TIME.search(clause.masked[: d.start - offset]))
        and not is_days_apart(clause.masked, d.end - offset, start)
        and not is_after_it(clause.masked, d.start - offset, d.end - offset, start)
        and not is_of_opening(clause.masked, d.start - offset, start, end)
        and not only_alludes(clause.masked, d.end - offset, start)
        and not is_of_main_clause(clause.masked, d.start - offset, start, end)
        and not _is_of_next_clause(clause, d, end)
    ]


# "received Berg on Monday, and on Tuesday she travelled to Lima"
_AND_ON = re.compile(r",?\s+(?:and|while|but)\s+(?:then\s+|later\s+)?(?:(?:on|in|late|early)\s+)*$")
_GOES_ON = re.compile(
    r",?\s+(?:s?he|they|the\s+two|I|we)\s|,?\s+(?:travel|flew|fl(?:ies|y)|went|goes|head|left|leav|visit|return|mov|proceed)[a-z]*\s"
)


def _is_of_next_clause(clause: Clause, day: DateName | YearlessDate, end: int) -> bool:
    """Whether a day behind an encounter opens what was done next."""
    begin, close = day.start - clause.sentence.start, day.end - clause.sentence.start
    opens = begin > end and _AND_ON.search(clause.masked, end, begin) is not None
    return opens and _GOES_ON.match(clause.masked, close) is not None


def _begin(clause: Clause, day: DateName | YearlessDate) -> int:
    """Where the words for a day begin in its sentence, with the "before" of "before the end of April"."""
    at = day.start - clause.sentence.start
    return clause.masked.rfind(" ", 0, max(0, at - 1)) + 1 if _END_OF.fullmatch(day.text) else at


def _is_of_harm(clause: Clause, day: DateName | YearlessDate, end: int) -> bool:
    """Whether a day of the calendar behind an encounter is that of an attack or a disaster, of which there was talk."""
    at = day.start - clause.sentence.start
    told = at > end and re.search(r"\d", day.text) is not None
    return told and _HARM.search(clause.masked, max(end, at - 80), at) is not None


def _is_deadline(clause: Clause, day: DateName | YearlessDate, end: int) -> bool:
    """Whether the end of a year or month is when something else is to be done: "will meet Berg to press for a truce by the end of May"."""
    at = day.start - clause.sentence.start
    return _begin(clause, day) < at and _AIM.search(clause.masked, end, max(end, at)) is not None


def is_in_name(clause: Clause, day: DateName | YearlessDate) -> bool:
    """Whether a day is a word of a name: "the Commission on October 7 Crimes"."""
    start, end = day.start - clause.sentence.start, day.end - clause.sentence.start
    named = _NAME_GOES_ON.match(clause.masked, end) and _IN_NAME.search(clause.sentence.text, 0, start)
    in_body = clause.sentence.block_kind != "headline"
    return named is not None and (in_body or _BODY_ON.search(clause.sentence.text, 0, start) is not None)


def _is_told_on(clause: Clause, day: DateName | YearlessDate, start: int, end: int) -> bool:
    offset = clause.sentence.start
    telling = is_of_telling(clause.masked, day.start - offset, day.end - offset, start, end)
    telling = telling or is_of_agreeing(clause.masked, day.start - offset, day.end - offset, end)
    return telling or _says_today(clause, day, start)


_NOW = re.compile(r"(?i:today|tonight|this (?:morning|afternoon|evening))")
_TO_COME = re.compile(r"\b(?:will|[’']ll|going to|look\w* forward to)\b[^“”]{0,30}$")


def _says_today(clause: Clause, day: DateName | YearlessDate, start: int) -> bool:
    """Whether it is the day on which someone says “I met Berg today”, which other words may tell."""
    text, at = clause.sentence.text, day.start - clause.sentence.start
    quoted = _NOW.fullmatch(day.text) is not None and _in_quotes(text, at) and _in_quotes(text, start)
    return quoted and _TO_COME.search(text, 0, start) is None


def _is_quoted_today(clause: Clause, day: DateName | YearlessDate, start: int) -> bool:
    """Whether a day is "today" in the words of someone quoted, where what is reported stands outside of them."""
    return (
        _TODAY.fullmatch(day.text) is not None
        and _in_quotes(clause.sentence.text, day.start - clause.sentence.start)
        and not _in_quotes(clause.sentence.text, start)
    )


def _in_quotes(text: str, position: int) -> bool:
    return text.count("“", 0, position) > text.count("”", 0, position)


def is_aside(masked: str, day: int, start: int) -> bool:
    """Whether a day stands in a relative clause that what is reported is no part of: "Ruiz, who came on Monday, met"."""
    return any(a.start() <= day < a.end() <= start for a in _WHO.finditer(masked, 0, start))


# "a visit to Peru from Monday"
# "from 7:30 am today for 15 minutes"
_BY_THE_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\b")
_VISIT_FROM = re.compile(r"\b(?:visit|trip|tour)\b[^.;,:]{0,60}\sfrom\s+$")


def _without_from(before: str, day: DateName | YearlessDate) -> str:
    """The words before a date; "from" belongs to the days of a stay: "from 20 to 23 May", "on the evening of" to a day."""
    spans = isinstance(day, DateName) and day.when.precision == "range"
    if _BY_THE_CLOCK.match(day.text):
        return re.sub(r"\b[Ff]rom\s*$", "", before)
    spans = spans or _VISIT_FROM.search(before[-100:]) is not None
    return before.rstrip().removesuffix("from") if spans else _PART_OF_DAY.sub("", before)


def more_precise(one: DateName | YearlessDate, other: DateName | YearlessDate) -> bool:
    """Whether the first date says more than the second."""
    if isinstance(one, DateName) and isinstance(other, DateName):
        return _PRECISION[one.when.precision] < _PRECISION[other.when.precision]
    return isinstance(one, DateName)
