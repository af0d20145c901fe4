"""A group of actors in its masked sentence → whether what stands beside it makes it something else than a subject."""

import re

GOVERNS = 40  # characters that the longest of what governs take, with their spaces
POSSESSED = re.compile(r"[’'](?:s\b)?")
# What stands before a group that is not the subject: "with Cohen, she …".
_GOVERNED = re.compile(
    r"\b(?:with|of|by|to|for|from|at|in|between|against|on|after|before|following|alongside|including|than|about|over|meeting|hosting|receiving|joining|met|hosted|received|welcomed|greeted|visited|(?:to|will|would)\s+(?:(?:also|then|later)\s+)?(?:visit|meet|receive|host|see|greet|brief|welcome|join|engage|telephone|accompany|consult)|visiting|invited|briefed|joined|phoned|saw|joins|hosts|receives|meets|greets|welcomes|sees|briefs"
    r"|under|(?<!came )as|via|through|thanked|congratulated|told|informed|updated|assured|urged|notified|reminded|asked|encouraged|commended|praised|pressed|warned|like|among|toward|towards|into)\s+(?:the\s+|(?:his|her)\s+(?:(?:royal\s+|serene\s+)?(?:highness|majesty|excellency),?\s+)?)?(?:(?:senior|top|local|several)\s+)?$",
    re.IGNORECASE,
)
_GUEST = re.compile(
    r"(?:^\W{0,3}|,\s+|\b[Tt]he\s+)[Vv]isiting\s+[\ue010\ue011]$"
)  # "Visiting Minister Berg met": he visits
# "said so when visiting Minister Ruiz paid a call on her": he visits, too
_CLAUSE_GUEST = re.compile(r"\b(?:when|while|as|that|where)\s+visiting\s+$")
_DOES = re.compile(r"\s+(?:paid|met|held|told|made|had|spoke|said|gave|[a-z]{3,}ed)\b")
# "A delegation of the parliament led by Ruiz met": he who leads it acts
_LED_BY = re.compile(
    r"\b(?:[Dd]elegation|[Tt]eam|[Mm]ission)\b[^.;,]{0,60}?,?\s+(?:led|headed)\s+by\s+(?:the\s+|his\s+|her\s+)?$"
)


# "with Minister Ruiz and Minister Holt holding talks": they act
_ABSOLUTE = re.compile(
    r"\s+(?:(?:also|jointly|both)\s+)?(?:holding|meeting|hosting|leading|heading|co-?chairing|chairing|signing|attending|representing|speaking|talking|discussing|exchanging|agreeing|welcoming|receiving)\b"
)
_WITH = re.compile(r"\bwith\s+(?:the\s+|his\s+|her\s+)?$")
# ", President Berg’s special envoy": whose he is who is named before
SERVED = re.compile(
    r"[’']s?\s+(?:[a-z-]+\s+){0,3}?(?:envoy|advis[eo]r|aide|emissary|negotiator|representative|chief of staff)\b"
)


def acts_with(masked: str, start: int, end: int) -> bool:
    """Whether the group from ``start`` to ``end`` does what a participle behind it says: ", with Ruiz holding talks".

    >>> acts_with("talks, with \ue010 meeting Berg", 12, 13), acts_with("talks with \ue010 today", 11, 12)
    (True, False)
    """
    begins = _WITH.search(masked, max(0, start - GOVERNS), start)
    return begins is not None and _ABSOLUTE.match(masked, end) is not None


def is_governed(masked: str, start: int, end: int) -> bool:
    """Whether a preposition or a verb governs the group from ``start`` to ``end``, or it owns what follows.

    >>> is_governed("with \ue010, she", 5, 6), is_governed("\ue010 met", 0, 1)
    (True, False)
    """
    near = max(0, start - GOVERNS)
    guest = _GUEST.search(masked, near, start + 1)
    leads = _LED_BY.search(masked, max(0, start - 120), start)
    guest = guest or (_CLAUSE_GUEST.search(masked, near, start) and _DOES.match(masked, end))
    governed = not (guest or leads or acts_with(masked, start, end)) and _GOVERNED.search(masked, near, start)
    return bool(governed) or POSSESSED.match(masked, end) is not None
