"""Two states named one behind the other → whether the people of the first live in the second."""

import re

from kg.annotate.mask import COUNTRY
from kg.extract.pledges.clause import Statement

_SHELTER = re.compile(
    r"\s(?:[\w-]+\s){0,2}?(?:refugees|migrants|displaced[\w\s]{0,20}|evacuees)[^.;]{0,110}?\s(?:in|across)\s(?:the\s|[a-z]+ern\s)?$"
    r"|\s(?:people\s|families\s|women\s|children\s|nationals\s|citizens\s|refugees\s|and\s){0,3}(?:(?:who|that)\s(?:have\s|had\s)?)?(?:fled|fleeing|escaped|moved|displaced|crossed|(?:found|taken|seeking|sought|took)\s(?:refuge|shelter|protection|safety)|living|sheltering)\s"
    r"(?:across\sthe\sborder\s)?(?:in)?(?:to|in)\s(?:neighbou?ring\s)?(?:the\s|[a-z]+ern\s)?$"
)
_FLED = re.compile(
    rf"\b(?:refugees|people|those|migrants|displaced|families)\s(?:fleeing\s|who fled\s|displaced\s)?from\s(?:the\s)?{COUNTRY}$"
)
_LIVE_NOW = re.compile(r"\s(?:now\s)?(?:living\s|sheltering\s)?in\s(?:the\s)?$")
# "refugees in Chad and for Sudanese returnees there": those of another state, who live in the one named before
LIVE_THERE = re.compile(
    r"\s(?:[\w-]+\s){0,2}?(?:refugees|migrants|returnees|exiles|families|people)\s(?:there\b|in the country\b|(?:that|whom|which) it hosts\b)"
)


def shelters(statement: Statement, last_end: int, at: int) -> bool:
    """Whether the second name is where the first one's people live now: "Afghan refugees in Pakistan"."""
    between = statement.masked[last_end:at]
    fled = _FLED.search(statement.masked, 0, last_end) is not None and _LIVE_NOW.match(between) is not None
    return fled or _SHELTER.match(between) is not None
