"""A side that was met, in its sentence → its own day, and where the words about the next side begin: "A on 3 May and B on 4 May"."""

import re

from kg.annotate.mask import ACTOR, COUNTRY, DATE, NATION, PLACE
from kg.extract.meetings.sides.clauses import Clause, Group
from kg.extract.meetings.words import MeetingRule

_AND_THEN_WITH = re.compile(
    rf"(?:,\s+with\s+(?=(?:the\s+)?{ACTOR}(?!\s+[a-z]+ing\b))|[^.;]{{0,60}}?,?\s+(?:and|as\s+well\s+as),?\s+(?:then\s+|afterwards?\s+|later\s+|separately,?\s+|also\s+)?(?:met\s+|spoke\s+|an?\s+(?:[a-z-]+\s+){{0,2}}(?:meeting|pull-?aside|talks|call|lunch|luncheon|dinner|breakfast|discussion)\s+)?with\s+|,?\s+and\s+(?:then\s+|also\s+)?to\s+(?=(?:the\s+)?(?:{NATION}(?:[’']s?)?\s+)?[\ue010\ue011]))"
)

# "called on A and on B"
_AND_ON = re.compile(rf",?\s+(?:and|as\s+well\s+as)\s+(?:also\s+)?(?:up)?on\s+(?:the\s+)?(?={ACTOR})")
_AND_THEN = re.compile(r",?\s+and\s+(?:then|afterwards?|later|subsequently|also)\s+(?:with\s+)?(?:the\s+)?")

# "met A in Oslo in May and B in Quito in June", "will meet A of Norway on 3 May, B of Chile on 4 May and C of Peru (5 May)", "spoke with A, on 4 May with B"
_TOWN = rf"in\s+(?:the\s+)?{PLACE}(?:,\s+{COUNTRY},?)?"
_ON_DAY = rf"(?:,?\s+(?:{_TOWN}\s+)?(?:(?:(?:on|in)\s+)?{DATE}(?:\s+{_TOWN})?|\(\s*{DATE}\s*\))|,?\s+{_TOWN})"
_ITS_DAY = re.compile(_ON_DAY)
_IN_BRACKETS = re.compile(rf"\s+\(\s*{DATE}\s*\)(?=[\s,;])")
_AND_ANOTHER_DAY = re.compile(
    rf"{_ON_DAY}(?:,?\s+(?:and|as\s+well\s+as)|,|;)\s+(?:(?:with|from|by)\s+)?(?:the\s+)?(?=(?:{NATION}(?:[’']s?)?\s+)?{ACTOR}{_ON_DAY})"
)
_ON_ANOTHER_DAY = re.compile(rf",?\s+(?:and\s+)?(?P<day>on\s+{DATE}\s+with\s+(?:the\s+)?)(?={ACTOR})")

# "held talks in Oslo with A and in Quito with B"
_IN_ANOTHER_TOWN = re.compile(
    rf"(?:,?\s+(?:on\s+)?{DATE})?,?\s+and\s+(?:then\s+)?(?P<there>{_TOWN}\s+(?:on\s+{DATE}\s+)?with\s+(?:the\s+)?)(?={ACTOR})"
)


def before_its_day(clause: Clause, group: Group | None) -> Group | None:
    """The group up to the first day in brackets within it: "A (3 May), B (4 May)"."""
    day = _IN_BRACKETS.search(clause.masked, group.start, group.end) if group else None
    if group is None or day is None:
        return group
    first = day.start() + clause.sentence.start
    return Group(group.start, day.start(), tuple(a for a in group.actors if a.start < first))


def further_side(rule: MeetingRule, masked: str, end: int) -> tuple[int, int] | None:
    """Where the words about another side that was met apart begin, and where that side does."""
    other_day = _ON_ANOTHER_DAY.match(masked, end) if rule.shape == "with" else None
    if other_day is not None:
        return other_day.span("day")
    other_town = _IN_ANOTHER_TOWN.match(masked, end) if rule.shape == "with" else None
    if other_town is not None:
        return other_town.span("there")
    if rule.name in ("called-on", "courtesy-call") and (also := _AND_ON.match(masked, end)):
        return also.end(), also.end()
    further = _AND_THEN.match(masked, end) or _AND_ANOTHER_DAY.match(masked, end)
    if further is None and rule.shape == "with":
        further = _AND_THEN_WITH.match(masked, end)
    return (further.end(), further.end()) if further else None


def end_of_day(masked: str, end: int, *, each: bool) -> tuple[int, bool]:
    """Where the day of a side ends, and whether ``each`` of a row has one; the ``end`` of the side where it has none."""
    each = each or _AND_ANOTHER_DAY.match(masked, end) is not None
    day = _ITS_DAY.match(masked, end) if each else None
    return (day.end() if day else end), each
