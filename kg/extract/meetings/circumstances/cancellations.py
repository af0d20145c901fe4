"""The words that report an encounter, in their sentence → whether it was called off, or was to be and never took place."""

import re

# "had been due to meet", "were meant to meet": no news of one that took place.
_WAS_TO = re.compile(
    r"\b(?:had been (?:due|set|scheduled|expected|slated|planned|supposed|meant)|had (?:originally )?(?:planned|intended)|(?:was|were) (?:supposed|meant|originally\s+\w+)) to\s+(?:also\s+)?$"
    r"|\b(?:will|would) no longer\s+(?:be\s+)?$"
)
# "will not hold a planned meeting"
_WILL_NOT = re.compile(r"\b(?:will|would|did)\s+not\s+$")
_PLANNED_ONE = re.compile(
    r"(?:hold|have|attend)\s+(?:an?|the|his|her|their)\s+(?:[a-z-]+\s+)?(?:planned|scheduled)\s"
)
_CALLED_OFF = re.compile(
    r"\b(?:cancel\w*|called off|call off|postponed|scrapped|shelved|put off|pushed back|deferred|had been due)\b"
    # "was to have met", but not "was to have dinner"
    r"|\b(?:was|were) to have (?:\w+ly )?(?:[a-z]{2,}ed|met|held|been|spoken|begun|taken|gone|seen|sat|had|paid|flown|co-?led)\b"
)
# "threatens to cancel the talks", "the visit may be postponed": it stands as long as nobody does.
_ONLY_THREATENED = re.compile(
    r"\b(?:threat(?:s|en(?:s|ed|ing)?)?\s+to|consider(?:s|ed|ing)?|(?:could|may|might)(?:\s+(?:yet|still|also))?(?:\s+be)?|rul(?:e[ds]?|ing)\s+out)"
    r"\s+(?:cancel\w*|call(?:ing|ed)?\s+off|postpon\w+|scrap\w*|shelv\w+|put(?:ting)?\s+off)"
)
# "will postpone his trip and the planned meeting with"
_WILL_DROP = re.compile(
    r"\b(?:postpone|cancel|call off|scrap|put off)\s(?:[^.;,]{0,120}?\s)?(?:the|his|her|their|an?)\s+(?:planned|scheduled)\s+$"
)
# A verb that tells of what took place, whatever else the sentence says was called off.
_TOOK_PLACE = re.compile(
    r"(?:met|spoke|talked|conferred|sat down|held|hosted|received|welcomed|told|briefed|phoned|telephoned)\b"
)
_MAY_YET_BE = re.compile(r"\b(?:be|been|to have|will have)\s+(?:\w+ly\s+)?$")
# "could not proceed", "which had been expected, did not take place", "was postponed"
_FALLS_THROUGH = re.compile(
    r"[^.;]{0,80}?\b(?:(?:could|did|will|would)\s+not\s+(?:proceed|take place|go ahead|be held|happen)"
    r"|(?:was|were|has been|have been|had been)\s+(?:\w+ly\s+)?(?:cancelled|canceled|called off|postponed|scrapped|shelved|put off|pushed back|deferred))\b"
)


def is_called_off(masked: str, position: int, whole: str) -> bool:
    """Whether what the verb or noun at ``position`` reports was called off; ``whole`` is the unmasked sentence.

    >>> is_called_off("They were meant to meet.", 19, "They were meant to meet.")
    True
    >>> is_called_off("They met after a visit was postponed.", 5, "They met after a visit was postponed.")
    False
    """
    dropped = _PLANNED_ONE.match(masked, position) and _WILL_NOT.search(
        masked, max(0, position - 20), position
    )
    if dropped or _WAS_TO.search(masked, max(0, position - 60), position):
        return True
    took_place = _TOOK_PLACE.match(masked, position) is not None
    if took_place and not _MAY_YET_BE.search(masked, max(0, position - 30), position):
        return False
    return _CALLED_OFF.search(_ONLY_THREATENED.sub("", whole)) is not None


def is_noun_called_off(masked: str, start: int, end: int) -> bool:
    """Whether what was called off in a sentence is the encounter named by a noun from ``start`` to ``end``.

    >>> is_noun_called_off("She cancelled talks with him", 14, 24), is_noun_called_off("after a visit was cancelled, talks with", 29, 39)
    (True, False)
    """
    before = _CALLED_OFF.search(masked, max(0, start - 90), start)
    near = before is not None and not re.search(
        r"[,;]|\b(?:after|because|when|while|since|said|that)\b", masked[before.end() : start]
    )
    return near or falls_through(masked, end)


def is_dropped(masked: str, start: int) -> bool:
    """Whether somebody drops the planned encounter that a noun at ``start`` names.

    >>> is_dropped("will postpone the planned meeting", 26), is_dropped("will hold the planned meeting", 22)
    (True, False)
    """
    return _WILL_DROP.search(masked, max(0, start - 180), start) is not None


def falls_through(masked: str, end: int) -> bool:
    """Whether the words behind an encounter named by a noun say that it came to nothing.

    >>> falls_through("Their talks were called off.", 11)
    True
    """
    return _FALLS_THROUGH.match(masked, end) is not None
