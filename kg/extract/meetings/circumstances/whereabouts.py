"""The words around an encounter → whether who is told of is there, was the first to meet, or will go on after it."""

import re

from kg.models import Status

# "is in Lima at the invitation of": the visit goes on
_IS_THERE = re.compile(r"(?:in|visiting|on)\s+(?:the\s+)?[\ue000\ue004][^;\ue012]*$")
_IS = re.compile(r"\b(?:is|are)\s+(?:(?:currently|now|presently|already)\s+)?$")
# "will fly to Lima after attending the summit in Oslo": that is still to come, too
_WILL_AFTER = re.compile(
    r"\bwill\s+(?:then\s+|also\s+)?(?:fly|travel|go|head|leave|proceed|return)\b[^.;,\ue012]{0,80}\s(?:after|following)\s+(?:[a-z]+ing\s+)?(?:[\w-]+\s+){0,3}$"
)
_AFTER = re.compile(r"(?:after|following)\s+")
# "is the first foreign leader to meet Ruiz": he has
_FIRST_TO = re.compile(
    r"(?<!will )\b(?:is|was|became)\s+(?:also\s+)?the\s+(?:first|second|third|latest|only)\s+(?:[\w\ue000-\ue011’-]+\s+){1,5}to\s+$"
)


def told_of_journey(masked: str, position: int, before: str) -> Status | None:
    """What tells of being there, of a journey, or of who was the first: "is in Lima at the invitation of", "the first to meet", "will fly home after meeting".

    >>> told_of_journey("\\ue010 is in \\ue004 at the invitation of", 5, "\\ue010 is ")
    'held'
    >>> told_of_journey("\\ue010 will fly to \\ue004 after meeting", 16, "\\ue010 will fly to \\ue004 ")
    'planned'
    """
    if (_IS_THERE.match(masked, position) and _IS.search(before)) or _FIRST_TO.search(before):
        return "held"
    after = _AFTER.match(masked, position)
    return "planned" if _WILL_AFTER.search(masked, 0, after.end() if after else position) else None
