"""What somebody told or discussed, with a day and a place → whether these are those of the talks."""

import re

from kg.annotate.mask import COUNTRY, DATE, PLACE
from kg.extract.meetings.reports import Report

# "told Minister Berg on Monday that", "told him in a phone call on Monday", "discussed fish over the phone on Monday"
_SAID_WHEN = re.compile(
    rf"(?:\s+(?:on|late|early)){{0,2}}\s+{DATE}\s+(?:that|in|by|over|during)\b|\s+in\s+{PLACE},?\s+on\s+{DATE}\s+[a-z]"
    r"|[^.;“]{0,60}?\b(?:in|during|at|over|by)\s+(?:(?:an?|the|their|his|her)\s+)?(?:[\w-]+\s+){0,2}(?:calls?|(?:tele)?phone|conversation|meeting|talks|summit)\b"
)
# "discussed ways to widen trade in Lima on Monday": what has no day of its own.
_IN_GENERAL_THERE = re.compile(
    rf"(?:,?\s+(?!(?:the|an?|its|their|his|her|this|next|last)\b)[a-z-]+){{0,10}}?\s+(?:(?:in|at)\s+{PLACE}(?:,\s+{COUNTRY},?)?\s+)?on\s+{DATE}(?:\s+in\s+{PLACE})?\s*(?:[.,;]|$)"
)
_TOLD_WHEN = re.compile(rf"{DATE}\s+$")
# "In their talks in Geneva on Tuesday, Ruiz told", "Over dinner in Oslo on Tuesday, Ruiz and Berg discussed"
_TALKS_FIRST = re.compile(
    r"^\W{0,3}(?:In|During|At|Over|Following|After)\s+(?:(?:an?|the|their)\s+)?(?:[\w-]+\s+){0,3}?(?:calls?|conversation|meeting|talks|dinner|lunch|breakfast|summit)\b(?!\s+(?:of|with|between)\b)[^.;,]{0,80},\s"
)
# "Last month, Ruiz told Berg that", "On Monday, Ruiz and Berg discussed"
_DAY_FIRST = re.compile(rf"\W{{0,3}}(?:(?:In|On|Early|Late|Earlier|Back)\s+(?:in\s+|on\s+)?)?{DATE},\s")


def tells_when(report: Report) -> bool:
    """Whether the day and the place in a sentence are those of what was told or discussed in it."""
    masked = report.clause.masked
    behind = any(tells.match(masked, report.end) for tells in (_SAID_WHEN, _IN_GENERAL_THERE))
    signed = masked.endswith("signed", report.start, report.end)
    fronted = any(first.match(masked, 0, report.start) for first in (_TALKS_FIRST, _DAY_FIRST))
    return (
        behind
        or signed
        or fronted
        or _TOLD_WHEN.search(masked, max(0, report.origin - 30), report.origin) is not None
    )
