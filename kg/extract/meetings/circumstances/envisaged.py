"""The words before an encounter → whether they only envisage it: proposed, what would be the first, what was not so."""

import re
from typing import Literal

from kg.annotate.cues import Cues

# "discussed holding a summit between", "the possibility of hosting talks between": nobody has agreed on it yet
_HOLDING = (
    r"(?:(?:the\s+)?(?:holding|convening|organi[sz]ing|hosting|arranging|staging)(?:\s+of)?|a\s+date\s+for)"
)
_ONE = r"\s+(?:(?:[\w’'-]+|[\ue000-\ue015]+)\s+){0,7}$"
_WEIGHED = re.compile(
    r"\b(?:discuss\w*|consider\w*|mull\w*|weigh\w*|suggest\w*|propos\w*|float\w*|explor\w*|raised|broached)\s[^.;,]{0,90}?"
    rf"(?:(?<=\s)|\b(?:possibility|idea|option|prospect)\s+of\s+){_HOLDING}{_ONE}"
)
_AGREED = re.compile(rf"\bagree[ds]?\s+(?:(?:up)?on|to)\s+(?:{_HOLDING}{_ONE}|$)")
_HOLDS = Cues(("holding", "convening", "organi", "hosting", "arranging", "staging", "a date for"))
# "It would be the first time that Ruiz met", "will mark the first meeting between"; not "the first since Ruiz met"
_NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|only|last|latest|next|\d+(?:st|nd|rd|th))"
_WOULD_BE_FIRST = re.compile(
    r"\b(?:would|will|(?:is|are)\s+(?:set|expected|due|likely)\s+to)\s+(?:also\s+|then\s+)?(?:be|mark|become|represent|constitute)\s+(?:only\s+)?(?:the|his|her|their|its)\s+"
    rf"(?:[\w-]+\s+){{0,2}}?{_NTH}\s+(?:time\s+(?:(?!\bsince\b)[^.;])*|(?:(?!since\b)[\w’'-]+\s+){{0,4}})$"
)
_WOULD = Cues(("would ", "will ", "set to ", "expected to ", "due to ", "likely to "))
_IF = re.compile(
    r"\W{0,3}If\s|[^.;]*,?\s(?:if\s+(?:it\s+)?(?:confirmed|held|made|realised|realized)|should\s+it\s)"
)
# "working on organising a meeting between", "his declaration of an impending summit with", "before her scheduled talks with"
_PREPARED = re.compile(
    r"(?:\b(?<!for )(?<!by )(?<!after )(?<!in )(?<!of )(?:organi[sz]ing|setting\s+up)\s+(?:an?|the|another)|\bimpending"
    r"|\b(?:before|ahead\s+of|prior\s+to|awaiting)\s+(?:an?|the|his|her|their)\s+(?:long-)?(?:scheduled|planned|expected))\s+(?:[\w-]+\s+){0,3}$"
)
_PREPARING = Cues(("rganising", "rganizing", "etting up", "impending", "scheduled", "planned", "expected"))
# "no precise timeframe for organising a meeting between"
_NO_TIME = re.compile(
    r"\bno\s+(?:[“\"]?\w+\s+){0,2}?[“\"]?(?:time\s?frame|timetable|timeline|dates?|schedule|venue)[”\"]?\s+(?:yet\s+|so\s+far\s+)?(?:for|of)\s+(?:[\w-]+\s+){0,5}$"
)
_REACH = 240  # characters before an encounter in which such words stand
# "Had Ruiz met Berg in Lima, it would have", "Were Ruiz to visit Oslo, she would meet Berg": it was not so.
_WERE_IT_SO = re.compile(r"[“\"]?(?:Had|Were|Should)\s[^;?]{4,200}?(?=,\s)")
_INVERTED = ("Had ", "Were ", "Should ", "“Had ", "“Were ")
_WOULD_BE = re.compile(r",\s(?:[^.;]{0,80}\s)?(?:would|could|might)\b")


def only_envisaged(masked: str, position: int) -> Literal["planned", "open"] | None:
    """Whether the encounter at ``position`` is one to come, or one that is left open; none where nothing says so.

    >>> only_envisaged("They discussed holding a summit of", 25), only_envisaged("It would be the first time that they met", 37)
    ('open', 'planned')
    >>> only_envisaged("It would be the first since they met", 33) is None
    True
    >>> only_envisaged("They were organising a meeting of", 23), only_envisaged("There was no date for a meeting of", 24)
    ('planned', 'open')
    """
    near = masked[max(0, position - _REACH) : position]
    if _HOLDS.in_text(masked) and _AGREED.search(near):
        return "planned"
    if _HOLDS.in_text(near) and _WEIGHED.search(near):
        return "open"
    if " no " in near and _NO_TIME.search(near):
        return "open"
    if _PREPARING.in_text(near) and _PREPARED.search(near):
        return "planned"
    if _WOULD.in_text(near) and _WOULD_BE_FIRST.search(near):
        return "open" if _IF.match(masked, 0, position) else "planned"
    return None


def is_counterfactual(masked: str) -> bool:
    """Whether a sentence opens with what was not so.

    >>> is_counterfactual("Had she come, she would have met him."), is_counterfactual("She came and met him.")
    (True, False)
    """
    opened = _WERE_IT_SO.match(masked) if masked.startswith(_INVERTED) else None
    return opened is not None and _WOULD_BE.search(masked, opened.end()) is not None
