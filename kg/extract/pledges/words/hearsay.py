"""The words before a clause with "that" → whether what it says is only reported, hoped for or denied, and not told by the text."""

import re

from kg.annotate.sieve import Sieved

# What goes about, and need not be so; "news", "word", "announcements" and "assurances" say that it is.
RUMOUR = (
    r"(?:reports?|claims?|rumou?rs?|speculations?|suggestions?|allegations?|assertions?|insinuations?|accusations?|hearsay|gossip|conjectures?"
    r"|notions?|ideas?|theor(?:y|ies)|stor(?:y|ies)|posts?|disinformation|misinformation|fake news|propaganda|lies?)"
)
_WISHED = (
    r"(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|expectations?|doubt(?:s|ed|ing)?|propos(?:e|es|ed|ing|als?)|demand(?:s|ed|ing)?|request(?:s|ed|ing)?"
    r"|recommend(?:s|ed|ing|ations?)|suggest(?:s|ed|ing)|insist(?:s|ed|ing)|fear(?:s|ed)?|predict(?:s|ed|ing)?|urg(?:e|es|ed|ing)|ask(?:s|ed|ing))"
)
_DISOWNED = (
    r"(?:den(?:y|ies|ied|ying|ials?)|alleg(?:e|es|ed|ing)|claim(?:s|ed|ing)?|disput(?:e|es|ed|ing)|untrue|false|incorrect|inaccurate|wrong|fake|unlikely"
    r"|(?:not|n[’']t)\s(?:true|the case|correct|certain|clear|likely)|no (?:truth|evidence|proof|indication|sign|guarantee))"
)
_TOLD = r"\b(?:said|says|told|stated|announced|added|confirmed|pledged|promised|decided|agreed)"
_GOVERNED = re.compile(
    rf"\b(?:(?P<rumour>{RUMOUR}(?:\s(?:in|by|from|on|of|to|published|carried|circulating|spread|made|seen)\s(?:(?!{_TOLD}\b)[^.;:]){{1,60}}?)?)"
    rf"|{_WISHED}|{_DISOWNED})\s(?:(?:early|late|last|on|this)\s[^.;:,]{{1,20}}\s)?that\s(?:the\s)?",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(r"\b(?:confirm|acknowledg|corroborat|verif)\w*\s[^.;,]{0,40}$", re.IGNORECASE)
_UNCONFIRMED = re.compile(
    r"(?:\b(?:not|neither|never|nor|nobody|no one|without|unable|declin\w+|refus\w+|yet to)\b|n[’']t\b)[^.;,]{0,40}\s(?:confirm|acknowledg|corroborat|verif)",
    re.IGNORECASE,
)
# "but the ministry denied it", "a claim that Peru has denied", "the report was false"
_DENIED_BEHIND = Sieved(
    rf"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)|reject(?:s|ed|ing)|refut(?:es|ed|ing))\s(?:it|this|that|(?:the|this|that|these|those|such|all)\s(?:\w+\s)?{RUMOUR})(?=[.,;”]|$|\s(?:as|on|and)\b)"
    rf"|\b{RUMOUR}\s(?:(?:which|that)\s)?[^.;,]{{0,60}}?\b(?:den(?:ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|refut(?:es|ed))\b"
    rf"|\b(?:{RUMOUR}|it|this|that)\s(?:is|are|was|were|has been|had been)\s(?:[a-z]+\s)?(?:false|untrue|not true|wrong|incorrect|inaccurate|fake|baseless|unfounded|groundless|fabricat\w+|denied)\b",
    re.IGNORECASE,
)


def is_hearsay(masked: str, clause: int, position: int) -> bool:
    """Whether what stands at ``position``, in the clause that begins at ``clause``, is told as what others report, hope or deny.

    >>> words = "dismissed reports in the press that Peru will lend 5 million"
    >>> is_hearsay(words, 0, 55), is_hearsay("confirmed reports that Peru will lend 5 million", 0, 43)
    (True, False)
    """
    if _DENIED_BEHIND.search(masked, position):
        return True
    governing = next((m for m in _GOVERNED.finditer(masked, 0, position) if m.end() >= clause), None)
    if governing is None:
        return False
    told = masked[: governing.start()]
    confirmed = governing["rumour"] and _CONFIRMED.search(told) and not _UNCONFIRMED.search(told)
    return not confirmed
