"""The words before an encounter → whether who is told of only looks back or ahead at it, so that their day and place are not its own."""

import re

from kg.annotate.mask import DATE

# "met in Oslo on Monday to follow up on the summit", "in Oslo she discussed preparations for the meeting": where and when those were
# who look back or ahead.
_FOLLOWING = r"(?:follow(?:s|ed|ing)?[- ]up\s+(?:with\s+[^.;]{2,60}?\s+)?(?:on|to)|follows|c[oa]mes?\s+after)"
# What more is followed up on may stand between: "on the summits and the President’s meeting with".
_REST = r"(?:[^.;:]{2,60}?,?\s+and\s+)?(?:the\s+|their\s+|his\s+|her\s+|our\s+|a\s+|an\s+)?(?:[\w\ue000-\ue0ff.’'-]+\s+){0,4}?$"
_ALLUDED = re.compile(
    rf"\b(?:{_FOLLOWING}|buil(?:d|ds|ding|t)\s+(?:up)?on|momentum\s+(?:of|from)|(?:in\s+)?prepar\w+\s+(?:for|of)"
    rf"|(?:outcomes?|results?|conclusions|success|implementation)\s+of|participation\s+in|for\s+(?:hosting|attending|convening))\s+{_REST}"
)
_LOOKED_BACK = re.compile(rf"\b{_FOLLOWING}\s+{_REST}")


def only_alludes(masked: str, behind: int, start: int) -> bool:
    """Whether what ends at ``behind`` belongs to those who only look back or ahead at the encounter at ``start``.

    >>> words = "Ruiz met Berg in Oslo to prepare for the summit between"
    >>> only_alludes(words, 21, 41)
    True
    """
    return behind <= start and _ALLUDED.search(masked, behind, start) is not None


def looks_back(masked: str, start: int) -> bool:
    """Whether who does something does it to follow up on the encounter at ``start``, which so was before.

    >>> looks_back("Ruiz will travel to Oslo to follow up on the summit with", 45)
    True
    """
    return _LOOKED_BACK.search(masked, 0, start) is not None


# "received Minister Ruiz, who is visiting Peru to attend the Peru-Norway Dialogue"
_COME_TO_ATTEND = re.compile(
    r"\bwho\s+(?:is|was|are|were|has|have|had|came|arrived|travell?ed|visited)\b[^.;]{0,90}?"
    r"\s(?:to\s+(?:attend|join|participate\s+in|take\s+part\s+in)|attending|for)\s+(?:the|an?)\s+(?:[\w-]+\s+){0,3}$"
)
_ITS_OWN_DAY = re.compile(rf"[^.;,]{{0,40}}?\s{DATE}")


def has_come_for(masked: str, met: int, start: int, end: int) -> bool:
    """Whether talks named from ``start`` to ``end``, without a day, are only what somebody has come for who was met before, at ``met``.

    >>> has_come_for("met Ruiz, who is here to attend the Peru-Norway Dialogue", 3, 36, 56)
    True
    """
    if start <= met or _COME_TO_ATTEND.search(masked, met, start) is None:
        return False
    return _ITS_OWN_DAY.match(masked, end) is None


# "agreed to resume the talks between", "called for the talks with Norway to be revived" only wish that there were some.
_TO_RESUME = re.compile(
    r"\b(?:agree\w*|decid\w*|propos\w*|urg\w*|call\w*|press\w*|push\w*|pledg\w*|vow\w*|wants?|wanted|ready|readiness|willing\w*|hop(?:e|es|ed|ing)|offer\w*|needs?|needed|efforts?|must|should|could|may|might)"
    r"\s[^.;]{0,60}?\b(?:resum|restart|reviv|relaunch|renew|reopen|rejoin|return)\w*\s+(?:to\s+)?(?:the\s+|their\s+|its\s+)?(?:[\w-]+\s+){0,3}$"
)
_ON_A_DAY = re.compile(rf"[^.;]{{0,90}}?\s{DATE}")


def is_to_resume(masked: str, start: int, end: int) -> bool:
    """Whether talks named from ``start`` to ``end`` are only wished or agreed to be taken up again, and no day is said.

    >>> is_to_resume("They agreed to resume the talks between", 26, 39), is_to_resume("They resumed the talks between", 17, 30)
    (True, False)
    """
    wished = _TO_RESUME.search(masked, max(0, start - 140), start)
    return wished is not None and _ON_A_DAY.match(masked, end) is None


# "on the sidelines of the joint meeting between Peru and Norway": where others met
_ON_MARGINS = re.compile(
    r"\b(?:margins?|sidelines?|side-lines|fringes)\s+of\s+(?:the|an?|this|that|their)\s+(?:[\w-]+\s+){0,4}$"
)


def is_setting(masked: str, start: int) -> bool:
    """Whether talks named at ``start`` are only those on whose margins somebody met.

    >>> is_setting("They met on the sidelines of the joint talks between", 39)
    True
    """
    return _ON_MARGINS.search(masked, max(0, start - 90), start) is not None


# "thanked her for inviting him to the summit in Lima": neither where they met, nor at what
_INVITED_TO = re.compile(
    r"\binvit(?:ed|es|ing|e)\s+(?:him|her|them|me|us|\ue010+|\ue011+)\s+(?:to|for)\s+(?:(?:attend|join)\s+)?(?:(?:the|an?)\s+(?:(?!\b(?:during|at|after)\b)[^.;,]){0,60})?$"
)


def is_invited_to(masked: str, at: int) -> bool:
    """Whether an event or a place at ``at`` is one to which somebody was invited.

    >>> is_invited_to("thanked her for inviting him to the summit in Lima", 42)
    True
    """
    return (
        "nvit" in masked[max(0, at - 120) : at]
        and _INVITED_TO.search(masked, max(0, at - 120), at) is not None
    )
