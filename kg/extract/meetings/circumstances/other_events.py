"""What stands between the words of an encounter and a day or place → whether these are of an event that was only talked of."""

import re

from kg.annotate.mask import COUNTRY, DATE, PLACE

_EVENT = (
    r"(?:[Ss]ummits?|[Cc]onferences?|[Ff]orums?|[Ss]essions?|[Cc]ongress|[Aa]ssembly|[Cc]eremony|[Cc]elebrations?|[Aa]nniversary|[Ee]lections?|[Rr]eferendum|[Gg]ames"
    r"|[Ee]xhibition|[Ee]xpo|[Ff]estival|[Tt]ournament|[Mm]inisterial)"
)
_TO_COME = r"(?:upcoming|forthcoming|coming|planned|scheduled|next|future)"
_ITS = r"(?:the|an?|its|their|his|her|this|these|two|several)"
_WORDS = r"(?:(?!(?:at|in|on|of|and|with|to|for|the|an?)\s)[^\s.;,]+\s+)"
# "… the upcoming Summit on trade in Lima on": a noun of an event with what belongs to it, up to the day or the place
_EVENT_AT_END = re.compile(
    rf"\b(?P<governor>(?:[\w’-]+\s+){{1,2}}){_ITS}\s+(?:{_WORDS}{{0,6}}{_EVENT}|{_WORDS}{{0,3}}?{_TO_COME}\s+{_WORDS}{{0,5}}(?:talks|meetings?|consultations|{_EVENT}))"
    rf"(?:\s+(?:of|on|between)\s+(?!(?:the\s+)?\ue012)[^.;,]{{3,50}}?)?(?:,?\s+(?:due|planned|scheduled|set|held|to\s+be\s+held|taking\s+place|to\s+take\s+place))?"
    rf"(?:,?\s+(?:in|at|on|for|to)\s+(?:the\s+)?(?:{PLACE}|{COUNTRY}|{DATE})){{0,2}}(?:\s+(?:in|at|on|for|to|from))?\s*$"
)
# Words behind which the event is where or when they met: "at the summit", "on the sidelines of", "attended the conference".
_THERE = re.compile(
    r"\b(?:at|during|in|(?<!plans )(?<!preparations )(?<!support )(?<!proposals )(?<!programme )for|after|before|following|since|until|through(?:out)?|attend\w*|join\w*|open\w*|host\w*|held|hold\w*|conven\w+|clos\w+|address(?:ed|es|ing)\s+(?=$)|(?:co-)?chair\w*|inaugurat\w+"
    r"|(?:sidelines?|margins?|fringes|part|framework|ahead|occasion|eve|end|day|session|course|opening|conclusion|close|start|beginning|aftermath|wake|context|edges?)\s+of|part\s+in|participat\w+\s+in|present\s+at)\s+$"
)
_REACH = 300  # characters


def is_of_event_told(between: str) -> bool:
    """Whether words behind an encounter, up to a day or a place, end in an event that is no place to meet but a subject.

    >>> is_of_event_told(", the sides pointed out the relevance of the upcoming summit in ")
    True
    >>> is_of_event_told(" on the sidelines of the upcoming summit in ")
    False
    """
    match = _EVENT_AT_END.search(between[-_REACH:])
    return match is not None and _THERE.search(match["governor"]) is None
