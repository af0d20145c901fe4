"""The words before an encounter → whether who is told of only looks back or ahead at it, so that their day and place are not its own."""

import re

# "met in Oslo on Monday to follow up on the summit", "in Oslo she discussed preparations for the meeting": where and when those were
# who look back or ahead.
_ALLUDED = re.compile(
    r"\b(?:follow(?:s|ed|ing)?[- ]up\s+(?:on|to)|buil(?:d|ds|ding|t)\s+(?:up)?on|momentum\s+(?:of|from)|(?:in\s+)?prepar\w+\s+(?:for|of)"
    r"|(?:outcomes?|results?|conclusions|success|implementation)\s+of|participation\s+in|for\s+(?:hosting|attending|convening))\s+"
    r"(?:the\s+|their\s+|his\s+|her\s+|our\s+|a\s+|an\s+)?(?:[\w.’'-]+\s+){0,4}?$"
)


def only_alludes(masked: str, behind: int, start: int) -> bool:
    """Whether what ends at ``behind`` belongs to those who only look back or ahead at the encounter at ``start``.

    >>> words = "Ruiz met Berg in Oslo to prepare for the summit between"
    >>> only_alludes(words, 21, 41)
    True
    """
    return behind <= start and _ALLUDED.search(masked, behind, start) is not None
