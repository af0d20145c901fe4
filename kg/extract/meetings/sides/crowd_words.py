"""How people without names are written in a masked sentence: "some representatives of women’s organizations in Lima"."""

import re

from kg.annotate.mask import DEMONYM, GOVERNMENT, NATION, PLACE
from kg.extract.meetings.sides.actors import ANY_REGION

OF_STATES = "leaders|lawmakers|parliamentarians|officials|authorities|ministers|counterparts|ambassadors|envoys|diplomats|presidents|countries|states"
SOCIETY = (
    "families|relatives|survivors|victims|representatives|members|students|pupils|scholars|activists|journalists|refugees|entrepreneurs"
    "|executives|community|communities|educators|academics|professors|teachers|shipowners|businesspeople|businessmen|businesswomen|investors"
    "|CEOs|experts|stakeholders|artists|athletes|farmers|fishermen|exporters|alumni|graduates|scientists|researchers|engineers|industrialists|organi[sz]ations|NGOs|defenders"
    "|advocates|volunteers|workers|migrants|evacuees|elders|women|youth|society|diaspora|companies|firms|businesses|people|unions|dissidents|clergy|bishops|veterans"
)
# Where a noun phrase ends: words that open another phrase or clause.
_STOP = (
    r"(?:of|from|to|by|for|in|on|about|and|or|with|at|under|upon|after|as|including|during|while|where|when|who|whom|that|which|whose|before|ahead|since|into|over|via|than|through"
    r"|between|amid|is|are|was|were|will|would|has|have|had|be|been|also|then|later|today|yesterday|tomorrow|here|there|this|last|next|both|but|so|our|my|your|said|says|told"
    r"|met|meet|held|hold|visited|visit|discussed|attended|addressed|opened|took|gave|made|laid|paid|saw|heard|participated|engaged|exchanged|announced)\b"
)
# "detained in", "residing in": goes on about them, and is no word of their name.
_TELLS = r"(?:(?:[a-z]+(?:ed|ing)|held|killed|lost|taken|born)\s+(?:in|by|on|at|from|to|for|with|since|under|across)\b)"
_WORD = rf"(?!{_STOP}|{_TELLS})[a-z][a-z’'-]*"
_NAMED = rf"(?:(?:{GOVERNMENT}|{NATION})(?:[’']s?|-{NATION})?|{PLACE}|{_WORD}|[A-Z][\w’'-]*|\d+)"
_ADJECTIVE = rf"(?:(?:{NATION}(?:[’']s?)?(?:\s+and\s+{DEMONYM})?|{_WORD}|[A-Z][a-z]+(?:ish|ian|im|ic|ese|ist)|NGO|LGBT\w*)\s+)"
_ENDS = rf"(?=\s*(?:[,.;:()“”\"–—]|$)|\s+(?:{_STOP}|{_TELLS}|[\ue010\ue011\ue012\ue004]))"
_GROUP = rf"(?:(?:the|a|an)\s+)?(?P<group>{_NAMED}(?:\s+{_NAMED}){{0,5}}?(?:\s+of\s+(?:the\s+)?(?:{PLACE}|{NATION}|[A-Z]\w+)|\s+and\s+(?:{_ADJECTIVE}){{0,3}}?(?:{SOCIETY}|organi[sz]ations))?){_ENDS}"
_FROM_ALL = (
    r"(?:from\s+(?:across\s+|around\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,3}?(?:region|countries|sectors|world|communit(?:y|ies)|industry"
    r"|academia|companies|groups|organi[sz]ations|parties|continent|nations|states|universities)\b)"
)
_COUNTED = r"(?:(?:the|a|an|some|several|many|various|local|senior|other|visiting|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|\d+|(?:(?:diverse|broad|wide|large|small)\s+)?(?:group|range|array|number|variety|delegation|cross-section|panel|gathering)\s+of)\s+){0,4}"
_MANY = rf"(?:{OF_STATES}|{SOCIETY}|heads(?=\s+of\s+(?!state|government))|figures)\b"
# "three families of those who died": people who are no side of their own.
CROWD = re.compile(
    rf"\s*{_COUNTED}(?:(?P<region>{ANY_REGION})\s+)?"
    rf"(?P<who>(?:local\s+and\s+international\s+)?{_ADJECTIVE}{{0,4}}?(?:and\s+{_ADJECTIVE}(?=officials|leaders|representatives))?(?P<head>{_MANY})(?!\s+(?:{OF_STATES}|{SOCIETY})\b)"
    rf"(?:\s+and\s+{_ADJECTIVE}{{0,3}}?{_MANY})?(?:\s+(?:{_FROM_ALL}|(?:of|from)\s+(?!those|them){_GROUP})|{_ENDS}|(?=\s+[a-z]+ly\b)))"
)
