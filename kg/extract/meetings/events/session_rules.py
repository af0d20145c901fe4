"""The words by which an official acts on a session of a body, or of the ministers of several states, as data.

Patterns are written over masked sentences: a verb, behind which the session stands.
"""

import re
from dataclasses import dataclass

from kg.annotate.mask import COUNTRY, DATE, PLACE

# "participated on Monday in", "will attend via video link", "took part, on 8 April in Oslo, in"
_MEANWHILE = (
    rf"(?:,?\s+(?:(?:on\s+)?{DATE}|virtually|remotely|online|in\s+person|(?:via|by)\s+video(?:\s*-?\s*(?:link|conference|call|message))?"
    rf"|in\s+(?:the\s+)?(?:{PLACE}|{COUNTRY})(?:,\s+{COUNTRY})?|as\s+(?:an?\s+)?[a-z]+(?:\s+[a-z]+)?),?){{0,3}}?"
)
_SPEECH = r"(?:(?:an?|his|her|the|its)\s+)?(?:[a-z-]+\s+){0,2}?(?:remarks|statement|address|speech|intervention|message)"
# "in the Indonesian capital of Jakarta on Tuesday": how far those come who come for a session.
_THERE = r"(?:\s+(?:[\ue000\ue001\ue004\ue012]++(?:[’']s?)?,?|(?:in|to|on|from|at|for|here|the|capital|of|city|island|town|resort|today|tomorrow|yesterday|this|next|later|late|early|earlier|first|then|afternoon|morning|evening|week|month|night)\b,?)){1,12}"
_GOES = (
    r"arriv(?:es?|ed|ing)|travel(?:s|l?ed|l?ing)?|head(?:s|ed|ing)?|fl(?:y|ies|ew|ying)|go(?:es|ing)?|went|left|leaves?|leaving|depart(?:s|ed|ing)?"
    r"|visit(?:s|ed|ing)?|(?:is|was|are|were|be)(?:\s+due)?(?=\s+in\s)"
)
_DELEGATION = r"(?:[^.;:]{1,90}?\b[Dd]elegation\b[^.;:,]{0,60}?|(?:the\s+|a\s+)?\ue011++)\s+"


@dataclass(frozen=True, slots=True)
class SessionRule:
    """One verb of acting on a session; what follows it is the session."""

    name: str
    pattern: re.Pattern[str]
    example: str
    counter_example: str


def _rule(name: str, pattern: str, example: str, counter_example: str) -> SessionRule:
    return SessionRule(name, re.compile(rf"\b(?:{pattern})\s+"), example, counter_example)


SESSION_RULES: tuple[SessionRule, ...] = (
    _rule(
        "delegation",
        rf"(?:lead|leads|led|leading|head(?:s|ed|ing)?)\s+{_DELEGATION}(?:to(?:\s+attend)?|at|in|participating\s+in|taking\s+part\s+in|attending)",
        "Deputy Minister Jan Berg led the Norwegian delegation to the fifth session of the Arctic Commission",
        "Deputy Minister Jan Berg led the Norwegian delegation home from the session of the Arctic Commission",
    ),
    _rule(
        "represents",
        rf"represent(?:s|ed|ing)?\s+[^.;:,]{{1,60}}?{_MEANWHILE}\s+(?:at|in|during)",
        "Minister Jan Berg represented Norway at the meeting of the Arctic Commission",
        "Minister Jan Berg represented Norway for the members of the Arctic Commission",
    ),
    _rule(
        "attends",
        rf"attend(?:s|ed|ing)?{_MEANWHILE}|participat(?:e|es|ed|ing){_MEANWHILE}\s+(?:in|at)|t(?:ake|akes|ook|aking)\s+(?:an?\s+[a-z]+\s+)?part{_MEANWHILE}\s+(?:in|at)",
        "Minister Jan Berg participated in the session of the Arctic Council",
        "Minister Jan Berg participates as a member in choosing the session of the Arctic Council",
    ),
    _rule(
        "chairs",
        rf"(?:co-?)?chair(?:s|ed|ing)?{_MEANWHILE}|presid(?:e|es|ed|ing){_MEANWHILE}\s+over|(?:co-)?host(?:s|ed|ing)?{_MEANWHILE}|(?:co-)?conven(?:es?|ed|ing){_MEANWHILE}|(?:hold|holds|held|holding){_MEANWHILE}|(?:co-)?organi[sz](?:es?|ed|ing){_MEANWHILE}",
        "Minister Jan Berg presided over a meeting of the Arctic Council",
        "Minister Jan Berg presided in Oslo when the meeting of the Arctic Council",
    ),
    _rule(
        "addresses",
        rf"address(?:es|ed|ing)?{_MEANWHILE}|(?:speak|speaks|spoke|speaking){_MEANWHILE}\s+at|(?:gives?|gave|giving|makes?|made|deliver(?:s|ed|ing)?)\s+{_SPEECH}{_MEANWHILE}\s+(?:at|to|during|before)",
        "Minister Jan Berg delivered a statement at the 43rd session of the Arctic Council",
        "Minister Jan Berg delivered parcels at the 43rd session of the Arctic Council",
    ),
    _rule(
        "briefs",
        r"brief(?:s|ed|ing)?",
        "Special Envoy Jan Berg briefed a meeting of the Arctic Council",
        "Special Envoy Jan Berg briefed reporters on the session of the Arctic Council",
    ),
    _rule(
        "goes-for",
        rf"(?:{_GOES}){_THERE}\s+for",
        "Minister Jan Berg arrived in Norway on 3 May for a summit of the Arctic Council",
        "Minister Jan Berg arrived in Oslo with fish for a summit of the Arctic Council",
    ),
    _rule(
        "joins",
        rf"join(?:s|ed|ing)?{_MEANWHILE}",
        "Minister Jan Berg joined the meeting of the Arctic Council",
        "Minister Jan Berg rejoined the meeting of the Arctic Council",
    ),
)
# "The fifth session of the Arctic Commission opened on Friday in Oslo": by nobody in particular.
IS_HELD = re.compile(
    r"\s+(?:(?P<coming>(?:will|is\s+to|is\s+due\s+to|is\s+set\s+to|is\s+scheduled\s+to)\s+(?:be\s+)?)|was\s+|were\s+|is\s+|has\s+been\s+|being\s+)?"
    r"(?:held|convened?|take\s+place|took\s+place|takes\s+place|opened|opens?|began|begins?|kicked\s+off|concluded|inaugurated|underway)\b"
)
