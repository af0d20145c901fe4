"""The words by which someone takes part in a named event or holds it, as data, each with example and counter-example.

Patterns are written over masked sentences in which the names of events are masked as well (``EVENT``).
"""

import re
from dataclasses import dataclass
from typing import Literal

from kg.annotate.mask import BODY, DATE
from kg.extract.meetings.sides.clauses import GROUP
from kg.models import Status

EVENT_LETTER = "\ue006"
EVENT = rf"(?P<event>{EVENT_LETTER}++)"
Who = Literal["subject", "group"]

# "the historic two-day", "this year’s", "the first-ever in-person": nothing that would govern the event.
_THE = (
    rf"(?:(?:[Tt]he|an?|this|its|their|his|her|our|both|[Tt]oday[’']s|this\s+(?:year|week|month)[’']s|{DATE}(?:[’']s)?"
    r"|(?!(?:of|on|at|in|for|to|with|and|or|from|by|about|before|after|during|ahead|events?|meetings?|side|sidelines|margins|following|under|than|as|that|which|who|who’s|not|no)\b)[a-z0-9][\w-]*),?\s+){0,6}?"
)
# "the opening ceremony of": who is there is at the event.
_PART_OF = r"(?:the\s+(?:[Oo]pening|[Cc]losing|[Ii]naugural|[Pp]lenary)(?:\s+and\s+[Cc]losing)?\s+(?:[Cc]eremony|[Ss]ession|[Ss]egment)\s+of\s+|the\s+\d+(?:st|nd|rd|th)\s+[Ss]ession\s+of\s+)?"
# "participate on 14 June in", "took part virtually in"
_MEANWHILE = rf"(?:(?:(?:on\s+)?{DATE}|virtually|remotely|in\s+person)\s+)?"
_NTH = r"(?:[a-z]+\s+){0,3}?"
_ING = (
    r"(?:co-)?(?:host|chair|conven|organiz|organis|attend|join|open)ing|participating\s+in|taking\s+part\s+in"
)


@dataclass(frozen=True, slots=True)
class EventRule:
    """One way to tell who takes part in an event, or holds it."""

    name: str
    who: Who  # the verb's subject, or the pattern's group "who"
    pattern: re.Pattern[str]
    example: str
    counter_example: str
    holds: bool = False  # who holds it stands for it; who attends it does so beside those the name names
    status: Status | None = None  # what the words alone tell


def _rule(
    name: str,
    who: Who,
    pattern: str,
    example: str,
    counter_example: str,
    *,
    holds: bool = False,
    status: Status | None = None,
) -> EventRule:
    return EventRule(name, who, re.compile(pattern), example, counter_example, holds, status)


EVENT_RULES: tuple[EventRule, ...] = (
    _rule(
        "will-host",
        "group",
        rf"(?P<who>{GROUP})(?:[’']s?)?\s+(?:government\s+)?(?:will\s+|also\s+|(?:is|are)\s+)?(?:prepar(?:es?|ing)|plans?|planning|agreed|decided|decision|intends?|intention|set|due|scheduled|announcement\s+that\s+it\s+will"
        rf"|gets?\s+ready)\s+to\s+(?:co-)?(?:host|hold|convene|chair|organi[sz]e)\s+{_THE}{EVENT}",
        "Norway prepares to host the Fifth Arctic Fisheries Conference",
        "Norway refused to host the Fifth Arctic Fisheries Conference",
        holds=True,
        status="planned",
    ),
    _rule(
        "hosting",
        "group",
        rf"(?P<who>{BODY})(?:[’']s?)?\s+(?:{_NTH}(?:hosting|role\s+in\s+hosting|hospitality\s+in\s+hosting|leadership\s+in\s+(?:co-)?(?:hosting|convening|organi[sz]ing))(?:\s+of)?)\s+{_THE}{EVENT}",
        "welcomed Norway’s hosting of the Fifth Arctic Fisheries Conference",
        "welcomed Norway’s view of the Fifth Arctic Fisheries Conference",
        holds=True,
    ),
    _rule(
        "participation",
        "group",
        rf"(?P<who>{GROUP})[’']s?\s+{_NTH}(?:participation\s+in|attendance\s+at|part\s+in|engagements?\s+at)\s+{_THE}{EVENT}",
        "appreciated Prime Minister Jan Berg’s active participation in the Summit for Fisheries",
        "appreciated Prime Minister Jan Berg’s interest in the Summit for Fisheries",
    ),
    _rule(
        "thanked-for",
        "group",
        rf"\b(?:thank|congratulat|commend|prais|applaud|welcom)\w*\s+(?P<who>{GROUP})\s+(?:for|on)\s+{_NTH}(?:{_ING})\s+{_THE}{EVENT}",
        "thanked Prime Minister Jan Berg for hosting the Summit for Fisheries",
        "thanked Prime Minister Jan Berg for his views on the Summit for Fisheries",
    ),
    _rule(
        "attends",
        "subject",
        rf"\b(?:attend(?:s|ed|ing)?|(?:conclud|complet)(?:es?|ed|ing)\s+(?:his|her|their)\s+participation\s+(?:in|at)|participat(?:e|es|ed|ing)\s+{_MEANWHILE}in|t(?:ake|akes|ook|aking)\s+part\s+{_MEANWHILE}in|join(?:s|ed|ing)?|address(?:es|ed|ing)?"
        r"|(?:represent|join)\w*\s+[^.;,]{1,40}?\s+(?:at|in)|(?:gives?|gave|makes?|made|delivers?|delivered)\s+(?:(?:a|an|his|her|the)\s+)?(?:[a-z]+\s+)?(?:remarks|statement|address|speech)\s+(?:at|to)"
        rf"|(?:lead|leads|led|leading)\s+[^.;,]{{1,60}}?\s+(?:to|at))\s+{_PART_OF}{_THE}{EVENT}",
        "Prime Minister Jan Berg will attend the historic Summit for Fisheries",
        "Prime Minister Jan Berg will attend an event on the margins of the Summit for Fisheries",
    ),
    _rule(
        "travels-for",
        "subject",
        rf"\b(?:travel(?:s|ed|ling|ing)?|fl(?:y|ies|ew|ying)|head(?:s|ed|ing)?|goes|went)\s+(?:[a-z]+\s+)?to\s[^.;,]{{1,60}}?\sfor\s+{_THE}{EVENT}",
        "Prime Minister Jan Berg will travel to Oslo in May for the Summit for Fisheries",
        "Prime Minister Jan Berg will travel to Oslo for talks before the Summit for Fisheries",
    ),
    _rule(
        "holds",
        "subject",
        r"\b(?:(?:(?:co-)?(?:host|chair|organi[sz]e)(?:s|d|ed|ing)?|(?:co-)?conven(?:e|es|ed|ing)|open(?:s|ed|ing)?|hold|holds|held|holding|launched|concluded)"
        r"|(?:host|conven|gather|welcom|brought|bring)\w*\s+[^.;,]{0,60}?\bleaders\b[^.;,]{0,40}?\s(?:at|for|to))\s+"
        rf"{_THE}{EVENT}",
        "Prime Minister Jan Berg hosted the historic two-day Summit for Fisheries",
        "Prime Minister Jan Berg hosted friends of the Summit for Fisheries",
        holds=True,
    ),
    _rule(
        "at-the-event",
        "group",
        rf"^\W*(?:(?:[Oo]n\s+)?{DATE},?\s+)?(?:[Aa]t|[Dd]uring)\s+{_THE}{EVENT}(?P<tail>[^;:]{{0,140}}?),\s+(?:the\s+)?(?P<who>{GROUP})\s+(?:will\s+|has\s+|have\s+|also\s+|jointly\s+|both\s+|today\s+|(?=announ|shar))*(?:announc|launch|share|said|say|pledg|commit|highlight"
        r"|underscor|emphasi|met\b|agree|adopt|endors|condemn|reaffirm|outlin|call|present|urg|reiterat|deliver|join|unveil|told)",
        "At the Summit for Fisheries, Prime Minister Jan Berg announced a fund",
        "At the Summit for Fisheries, fish were served",
    ),
)
