"""A day of a sentence and what its words report → whether the day is that of something else."""

import re

from kg.annotate.entities import DateName, YearlessDate
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
# "spoke with Ruiz, and on 4 May with Berg"
_WITH_ANOTHER = re.compile(rf"\s+with\s+(?:the\s+)?{ACTOR}")
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
# "on a visit to Peru from 3 to 5 May, met Berg in Lima on 4 May"
_OF_A_STAY = re.compile(r"\b(?:visit|trip|tour|stay)\b[^.;,]{0,60}$")
# "received Berg on Monday, and on Tuesday she travelled to Lima"
_AND_ON = re.compile(r",?\s+(?:and|while|but)\s+(?:then\s+|later\s+)?(?:(?:on|in|late|early)\s+)*$")
_GOES_ON = re.compile(
    r",?\s+(?:s?he|they|the\s+two|I|we)\s|,?\s+(?:travel|flew|fl(?:ies|y)|went|goes|head|left|leav|visit|return|mov|proceed)[a-z]*\s"
)
_NOW = re.compile(r"(?i:today|tonight|this (?:morning|afternoon|evening))")
_TO_COME = re.compile(r"\b(?:will|[’']ll|going to|look\w* forward to)\b[^“”]{0,30}$")
# "a visit to Peru from Monday"
# "from 7:30 am today for 15 minutes"
_BY_THE_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\b")
_VISIT_FROM = re.compile(r"\b(?:visit|trip|tour)\b[^.;,:]{0,60}\sfrom\s+$")


def is_foreign(clause: Clause, day: DateName | YearlessDate, start: int, end: int) -> bool:
    """Whether words give a day to something else than what stands from ``start`` to ``end``, or than its being told."""
    masked, first, last = clause.masked, day.start - clause.sentence.start, day.end - clause.sentence.start
    return bool(
        is_aside(masked, first, end)
        or _is_quoted_today(clause, day, start)
        or (
            _NOT_ITS_DATE.search(_without_from(masked[: _begin(clause, day)], day))
            and not start < first < end
        )
        or is_in_name(clause, day)
        or _HERE.search(masked, 0, first)
        or _RELATIVE.search(masked, end, max(end, first))
        or ";" in masked[end : max(end, first)]  # "met Berg; tomorrow she will …"
        or (first >= end and _WITH_ANOTHER.match(masked, last))
        or is_of_other_event(masked, _begin(clause, day), end)
        or _is_deadline(clause, day, end)
        or _is_of_harm(clause, day, end)
        or is_of_fronted(masked, first, start)
        or is_of_journey_over(masked, last, start)
        or (day.text.lower().startswith("this ") and _NTH_TIME.search(masked[:first]))
        or is_days_apart(masked, last, start)
        or is_after_it(masked, first, last, start)
        or is_of_opening(masked, first, start, end)
        or only_alludes(masked, last, start)
        or is_of_main_clause(masked, first, start, end)
        or _is_of_next_clause(clause, day, end)
    )


def _begin(clause: Clause, day: DateName | YearlessDate) -> int:
    """Where the words for a day begin in its sentence, with the "before" of "before the end of April"."""
    at = day.start - clause.sentence.start
    return clause.masked.rfind(" ", 0, max(0, at - 1)) + 1 if _END_OF.fullmatch(day.text) else at


def is_of_relative(clause: Clause, day: int, start: int, end: int) -> bool:
    """Whether a day is of what "which" tells, unless that is the encounter itself: "the next round, which will be held in May"."""
    which = _WHICH.search(clause.masked, 0, day)
    if which is None or start < which.start() < end:
        return False
    held = which.start() > end and _WHICH_WAS_HELD.match(clause.masked, which.start())
    return not held or _ANOTHER_EVENT.search(clause.masked, end, which.start()) is not None


def is_of_stay(clause: Clause, days: DateName | YearlessDate, told: list[DateName | YearlessDate]) -> bool:
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


def _is_of_next_clause(clause: Clause, day: DateName | YearlessDate, end: int) -> bool:
    """Whether a day behind an encounter opens what was done next."""
    begin, close = day.start - clause.sentence.start, day.end - clause.sentence.start
    opens = begin > end and _AND_ON.search(clause.masked, end, begin) is not None
    return opens and _GOES_ON.match(clause.masked, close) is not None


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


def is_told_on(clause: Clause, day: DateName | YearlessDate, start: int, end: int) -> bool:
    """Whether a day is the one on which somebody told of it: "Ruiz met Berg, the ministry said on Friday"."""
    offset = clause.sentence.start
    telling = is_of_telling(clause.masked, day.start - offset, day.end - offset, start, end)
    telling = telling or is_of_agreeing(clause.masked, day.start - offset, day.end - offset, end)
    return telling or says_today(clause, day, start)


def says_today(clause: Clause, day: DateName | YearlessDate, start: int) -> bool:
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


def _without_from(before: str, day: DateName | YearlessDate) -> str:
    """The words before a date; "from" belongs to the days of a stay: "from 20 to 23 May", "on the evening of" to a day."""
    spans = isinstance(day, DateName) and day.when.precision == "range"
    if _BY_THE_CLOCK.match(day.text):
        return re.sub(r"\b[Ff]rom\s*$", "", before)
    spans = spans or _VISIT_FROM.search(before[-100:]) is not None
    return before.rstrip().removesuffix("from") if spans else _PART_OF_DAY.sub("", before)
