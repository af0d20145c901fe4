"""What stands between the words of an encounter and a day or place → whether it is of a second deed: what was said there, or of whom."""

import re

from kg.annotate.mask import COUNTRY, DATE, PLACE
from kg.extract.meetings.circumstances.other_events import is_of_event_told

# "met Berg and recalled her visit to Oslo in May": what was said there tells of other days and places.
_SAID_THERE = re.compile(
    r"\b(?:thank|invit(?!ation)|congratulat|recall|express|convey|brief|announc(?!ement)|agre(?!ement)|call(?:ed|ing|s)?\s+(?:for|on|upon)|urg|reaffirm|reiterat"
    r"|underlin|underscor|highlight|not(?:ed|ing|es)\b|prais|hail|voic|condemn|pa(?:id|ys?|ying)\s+tribute|ask|appreciat|commend|inform(?!al)"
    r"|confirm|propos|(?:cancell?|postpon)(?:ed|ing)(?=\s+(?:an?|his|her|their|the)\b)|request|acknowledg|regret|mourn|rul(?:ed|ing)\s+out|welcom(?:ed|ing|es)\s+(?:the|an?|his|her|their|its)\b(?!\s+[\ue010\ue011]))"
    r"\w*\b(?!\s+(?:(?:on|late|early|late\s+on|early\s+on)\s+)?(?:\ue012|$))[^.;]{3,}$"  # "agreed on Monday": the words end before the day
)
# "thanked him during their talks in Oslo": back at the encounter.
_BACK_AT_IT = re.compile(
    r"\b(?:(?:at|during)\s+(?:(?:the|their)\s+)?(?:\w+\s+)?(?:meetings?|talks|conversation|call|encounter)|on\s+the\s+(?:sidelines|margins)|(?:by|over\s+the)\s+(?:tele)?phone)\b[^.;]*$"
)
# "to discuss the summit in Geneva", "and reviewed preparations for the elections due on 5 December"
_SUBJECT = re.compile(
    r"\b(?:discuss|review|examin|mark|commemorat|prepar|assess|advanc|implement|follow(?:ed)?\s+up\s+on|(?:exchang|shar)\w*\s+views|talk(?:ed)?\s+(?:about|over))\w*\s+(?:(?!\b(?:at|during|margins|sidelines)\s)[^.;])*?"
    r"\b(?i:summits?|conferences?|forums?|talks|meetings?|visits?|elections?|vote|referendum|attacks?|sessions?|ceremony|anniversary|games|expo|accord|agreement|earthquake|floods?)(?:\s+(?:of|on|for)\s+(?:the\s+)?[A-Z][\w-]*)?[’'”\"]?"
    rf"(?:\s+(?:due|planned|scheduled|set|held|to\s+be\s+held|taking\s+place|between\s+[^,.;]{{3,40}}))?(?:\s+(?:in|at|on|for|to)\s+(?:the\s+)?(?:{PLACE}|{COUNTRY}|{DATE}))?(?:,?\s+(?:in|at|on|for|to|from))?\s*$"
)
# "briefed Berg on his visit to Oslo", "spoke with her about the summit in Lima"
_ABOUT_IT = re.compile(
    r"(?:^|[\ue010\ue011]),?\s+(?:about|on(?!\s+the\s+(?:margins|sidelines|fringes|occasion|first|second|last|final)\b))\s+(?:the|an?|his|her|their|its)\s+[^.;]*?\b(?i:visits?|trip|tour|talks|meetings?|summit|conference|forum|consultations|outcomes?|results|sessions?|assembly|elections?|preparations?)\b[^.;]*$"
    r"|(?:^|[\ue010\ue011]),?\s+(?:about|on|of)\s+(?:his|her|their)\s+(?:[a-z-]+\s+){0,2}$"
)
# "discussed with Berg efforts to convene a conference in Geneva"
_AIMS = re.compile(
    r"\b(?:efforts?|attempts?|plans?|ways|proposals?|preparations)\s+(?:to|for|of)\s+(?:[a-z]+\s+)?(?:conven|hold|host|organi[sz]|stag)[^.;]{3,}$"
)
# "the accord signed in Geneva on 3 March", "hostages taken on 7 October"
_DONE = re.compile(
    r"(?:\b(?!(?:be|is|are|was|were|been|has|had|have|also|then)\s)[A-Za-z-]{2,}|\ue001),?\s+(?:(?:that|which)\s+)?(?:signed|reached|agreed|adopted|established|concluded|launched|issued|published|sent|taken|struck|achieved|opened|formed|made|endorsed|due|broke\s+out|began|killed|born|passed|printed|built|died|occurred|erupted|arrested|detained|jailed|(?<=election )held|(?<=elections )held|(?<=vote )held|(?<=polls )held|(?<=referendum )held|(?<=\ue001 )held)"
    rf"(?:\s+(?:in|at)\s+(?:the\s+)?(?:{PLACE}|{COUNTRY}))?(?:,?\s+(?:in|at|on|from|since|for))?\s*$"
)
# ", who was born in Bergen", ", whose country will host the summit in Bergen"
_OF_WHOM = re.compile(
    r",\s+(?:whose\b|whom\s+(?:s?he|they|I|we|[\ue010\ue011]+)\s+(?:(?:also|first|last|recently|just|earlier)\s+)?(?:had|has|have|met|saw|received|hosted|welcomed|spoke)|who\s+(?:(?:is|was)\s+(?:due|set|scheduled|expected)\s+to|will)\s+(?:also\s+|then\s+|later\s+)?(?:pay|make|visit|travel|arrive|attend|host|take|leave|be|begin|start|return|fly)\b|who\s+had\s+(?:(?:already|last|also|earlier|previously|just|first|recently)\s+){0,2}(?!arrived|landed|flown|come\b|travelled|traveled)(?:been|met|held|seen|spoken|[a-z]+ed)|who\s+(?:(?:also|later|then|earlier|previously|will|afterwards|separately)\s+){1,2}(?:meets?|met|held|holds?|had|have|spoke|speak|saw|see|received?|hosted?)\b|who\s+(?:(?:had|has|was|is|only|just|first|recently|newly|also|formerly|previously|once|will)\s+)*"
    r"(?:became|becomes?|assum|succe|replac|won|resign|appoint|elect|took\s+(?:over|(?:up\s+)?(?:office|the\s+(?:office|post|job)))|takes?\s+over|sworn\s+in|named|inaugurat|reelect|re-elect"
    r"|born|comes\s+from|hails|served?|studi|lived?|graduat|chairs?|leads?|led|headed|heads)\w*)\b[^,;]*$"
    # "with whom she raised preparations for their presidency, starting in May"
    r"|,\s+with\s+whom\s+(?:s?he|they|I|we|[\ue010\ue011]+)\s+(?:(?:also|then|later)\s+)?(?!met\b|meets?\b|spoke|talked|held|had\b|has\b|sat\b|dined|signed)[a-z]+\b[^,;]*(?:,\s+[a-z]+ing\b[^,;]*)?$"
)
# "and will travel on to Geneva on Friday", "and the two will meet again in Lima", "before flying to Lima"
_GOES_ON = re.compile(
    r"\b(?:and|that|before|who|she|he|they|which)\s+(?:(?:will|would|is\s+to|was\s+to|then|also|later)\s+)*"
    r"(?:(?<=will )|(?<=also )|(?<=then )|(?<=would )|(?<=is to )|(?<=later )|(?<=before ))(?:travel|fly|flew|go|went|leav|left|head|take|proceed|continu|mov|return|depart)(?!ing\s+part|s?\s+place)\w*\b[^.;]*$"
    r"|\b(?:and|while|but)\s+(?:then\s+|later\s+)?(?:on\s+|in\s+)?(?:\ue012+,?\s+)?(?:s?he|they|I|we)\s+(?:travel|flew|fl(?:y|ies)|went|goes|head|left|leav|return|mov|proceed)\w*\b[^.;]*$"
    r"|\band\s+(?:(?:the\s+two(?:\s+\w+)?|both(?:\s+sides)?|they|s?he)\s+)?(?:(?:also|then|later)\s+)?(?:will|would|(?:is|are|was|were)\s+(?:(?:due|set|scheduled|expected|slated|planned)\s+)?to|plan(?:s|ned)?\s+to|(?:flies|leaves|heads|returns|travels|goes|departs)\b)\s+[^.;]*$"
)
# "and visited a power station in Bergen", "before touring the port in Bergen"
_SAW = re.compile(
    r"\b(?:and|before|after)\s+(?:(?:then|later|also|earlier)\s+)?(?:visit|tour|inspect|inaugurat|open|lay|laid)(?:s|ed|ing)?\s+(?:an?|the|his|her|their|two|three|several)\s+[a-z][^.;]*$"
)
# "will discuss fish with Berg, attend a conference in Rome, and make a stop in Riga": the next of a row
_NEXT_ITEM = re.compile(
    r",\s+(?:and\s+)?(?:then\s+|also\s+)?(?:attend|continue|discuss|make|visit|sign|open|address|deliver|join|travel|participate|take\s+part|give|lay|tour|inaugurate|hold|meet)\s"
)
_SECOND_DEEDS = (_NEXT_ITEM, _SAW, _SAID_THERE, _ABOUT_IT, _SUBJECT, _AIMS, _DONE, _OF_WHOM, _GOES_ON)


def is_of_second_deed(between: str) -> bool:
    """Whether words behind an encounter, up to a day or a place, give these to a deed of their own.

    >>> is_of_second_deed(" and recalled her visit to "), is_of_second_deed(" in Oslo on ")
    (True, False)
    """
    if len(between) < 8:
        return False
    deed = is_of_event_told(between) or any(pattern.search(between) is not None for pattern in _SECOND_DEEDS)
    return deed and _BACK_AT_IT.search(between) is None


# "Ruiz, who spoke with Berg afterwards, plans to visit Oslo on Friday": a relative clause, and the verb of the main one.
_WHO = re.compile(r",\s+(?:who|where|(?:with\s+)?whom)\s+[^,;.]*$")
_SAYS = r"(?:said|says|told|announced|stated|added|confirmed|noted|reported|is\s+said)\b"
_VERB = r"(?:will|would|has|had|is|are|was|were|flew|left|went|met|held|[a-z]+(?:ed|s))\s"
_ADVERBS = r"(?:(?:also|then|now|later)\s+)?"
# "According to a statement issued after a meeting between Ruiz and Berg, Peru looks forward to"
_ACCORDING_TO = re.compile(r"\W{0,3}(?:According\s+to|In)\s[^,;]*\s(?:after|following)\s[^,;]*$")
_MAIN_VERB = re.compile(rf"[^,;.]*,\s+{_ADVERBS}(?!{_SAYS}){_VERB}")
_ANY_VERB = re.compile(rf"[^,;.]*,\s+{_ADVERBS}(?:{_SAYS}|{_VERB})")


def is_of_main_clause(masked: str, at: int, start: int, end: int) -> bool:
    """Whether what stands at ``at`` is of the main clause, where a relative clause reports the words from ``start`` to ``end``.

    >>> words = "Ruiz, who spoke with Berg afterwards, plans to visit Oslo"
    >>> is_of_main_clause(words, 53, 10, 25)
    True
    """
    if at <= end:
        return False
    if _ACCORDING_TO.match(masked, 0, start):
        return "," in masked[start:at]
    return _WHO.search(masked, 0, start) is not None and _MAIN_VERB.match(masked, end, at) is not None


# "Ruiz said that firms will invest more in Norway, during a meeting with Berg": of what was said
_SAID_WHAT = re.compile(
    r"\b(?:said|says|stressed|noted|added|stated|emphasi[sz]ed|told\s+\S+)\s[^.;]*?\b(?:will|would|is|are|was|were|has|have|had|can|could|should|must)\s[^.;]*$"
)
_DURING = re.compile(r",\s+(?:during|at|in|while|when)\s+(?:[\w-]+\s+){0,4}$")


def is_said_before(masked: str, at: int, start: int) -> bool:
    """Whether a place at ``at`` is of what somebody said at the encounter that is named behind it, at ``start``.

    >>> is_said_before("Ruiz said that firms would build in \ue004, during a meeting with", 36, 48)
    True
    """
    during = _DURING.search(masked, at, start) if at < start else None
    return during is not None and _SAID_WHAT.search(masked, 0, at) is not None


# "recalled the telephone conversation of", "the momentum created by the meeting between", "thanked Minister Berg for hosting",
# "briefed her on his visit to Oslo and his talks with"
_RECALLED = re.compile(
    r"\b(?:thank|congratulat|commend|applaud)[a-z]*\s[^.;,]{2,80}?\sfor\s+(?:(?:also|recently|graciously|warmly|having)\s+)*$"
    r"|\b(?:brief|inform|updat|appris)(?:ed|ing|s|es)\s[^.;,]{2,80}?\s(?:on|about|of)\s[^.;]{0,120}$"
    r"|\b(?:visit|trip|tour|arriv(?:ed|es|ing)|flew|leaves|left|leaving|departs|departed)\b[^.;,]{0,60}?\s(?:after|following)\s+(?:[a-z]+ing\s+)?(?:[a-z-]+\s+){0,4}$"
    r"|\b(?:[Rr]ecall(?:s|ed|ing)?|(?:momentum|outcomes?|results|agreements?|decisions|consensus|understandings?)\s+(?:(?:created|reached|generated|made|achieved)\s+)?(?:by|of|at|from|during|in))\s+(?:the|their)\s+(?:[\w-]+\s+){0,4}$"
)


def is_told_aside(masked: str, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` stand in a relative clause within another one, or are only recalled.

    >>> is_told_aside("Ruiz, who met Berg on Monday, said that fish were back", 10, 13)
    True
    >>> is_told_aside("Ruiz went to Oslo, where she met Berg", 29, 32)
    False
    """
    if _RECALLED.search(masked, 0, start):
        return True
    return _WHO.search(masked, 0, start) is not None and _ANY_VERB.match(masked, end) is not None


# "met Berg in Lima on Monday and will attend the Andean Summit": what comes next
_AND_WILL_ATTEND = re.compile(
    r"\b(?:and|before|then)\s+(?:(?:s?he|they)\s+)?(?:(?:will|would|is|are|was|were|plans?|intends?|due|set|scheduled|expected|to|also|then|later)\s+){1,4}"
    r"(?:attend|join|participate\s+in|take\s+part\s+in|address|(?:co-)?chair|(?:co-)?host|speak\s+at)\s+(?:[^\s.;,]+\s+){0,4}$"
)


def is_attended_next(masked: str, end: int, event: int) -> bool:
    """Whether an event at ``event`` is told to be attended later than the encounter whose words end at ``end``.

    >>> is_attended_next("met Berg and will attend the Andean Summit", 3, 29)
    True
    """
    return _AND_WILL_ATTEND.search(masked, end, max(end, event)) is not None
