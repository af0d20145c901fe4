"""How talks told before are told of again, as data: that they met, and the encounters of the same sides before and after."""

import re

from kg.annotate.mask import COUNTRY, DATE, NATION, PLACE
from kg.extract.meetings.sides.pronouns import LEVEL
from kg.extract.meetings.words import rule

# Of no body and no series of conferences: a word with a capital may only say at which level they met.
_LEVEL = (
    r"(?:(?!(?:in|at|on|of|to|for|and|with|from|by|or|background|press|conference)\b)[a-z][\w’'-]*|(?:[A-Z]{3,8}|Vice|Deputy|Prime|Foreign|Defen[cs]e|Joint|Strategic|Economic|Political|Security|Trade|Policy|Office|Ministry|Ministerial|Bilateral"
    r"|Senior|Working|Group|Commission|Committee|Consultations?|Dialogue|Summit|Telephone|(?:Ministers|Leaders|Officials)[’']?|Council\s+of\s+Ministers)|\(?2\+2\)?)"
)
# Joint commissions, foreign office consultations and their like, by their first letters.
_SHORT = r"J(?:CM|CC|MC|EC|WG|TC|BC|C)|FOCs?|BNC|IGC"
_NOUN = (
    rf"(?:(?i:(?:(?:tele)?phone|video)\s+(?:talk|call|conversation|meeting)|video\s?conference|meeting|talks|round|session|consultations?|dialogue|discussions|discussion(?=\s+(?:in|on)\s)|conversation|call|2\+2)\b|(?:{_SHORT})\b|(?:Joint|Mixed|Bilateral|Inter-?[Gg]overnmental|Strategic)\s+(?:[A-Z][\w-]+\s+){{0,3}}(?:Commission|Committee|Council|Dialogue)\b)"
    r"(?!\s+(?:of|with|among)\s+(?:(?!\b(?:was|were|is|will|held|hosted|in|at|by|on)\b)[^.;,]){0,60}?[\ue000-\ue003])"
)
# "of the talks", "of the Joint Commission on Trade (JCT)", "of the Commission": that which two sides have together.
_BODY = r"(?i:dialogue|talks|consultations?|negotiations|mechanism|discussions|series|commission|committee|council|(?:working|consultative)\s+group)\b"
_OF_TWO = r"(?:[Vv]ice-?[Mm]inisterial|[Dd]irector-[Gg]eneral(?:-level)?|[Ww]orking-level|[Ss]enior-level|[Pp]olitical|[Pp]olicy|Joint|Mixed|Bilateral|[Ii]nter-?[Gg]overnmental|Political|Policy|Strategic|Foreign\s+(?:Office|Ministry)|High[- ]Level|Senior\s+Officials[’']?)\s+"
_OF_IT = rf"(?:\s+of\s+(?:the\s+|this\s+|that\s+|their\s+|its\s+)?(?:{_OF_TWO}(?:[\w&’-]+\s+){{0,5}}?|(?:[a-z]+\s+){{0,2}}){_BODY}(?:\s+\([A-Z][A-Za-z+-]{{1,7}}\))?(?:\s+(?:on|for)\s+[A-Z][\w&-]+(?:(?:,|\s+and|,\s+and)?\s+[A-Z][\w&-]+){{0,6}})?|\s+of\s+(?:the\s+)?(?:{_SHORT}|HLSC)\b)?"
_HELD = rf"(?:,?\s+(?:which\s+|that\s+)?(?:(?:(?:was|were|had\s+been)\s+)?(?:held|hosted|convened|organi[sz]ed|taking\s+place|starting|beginning)|took\s+place|had\s+taken\s+place|was)(?:\s+by\s+{NATION})?)"
_COMING = r"(?:,?\s+(?:which\s+|that\s+)?(?:(?:(?:will|to|would|is|are)\s+(?:(?:due|set|scheduled|expected|planned|agreed)\s+)?|(?:due|set|scheduled|expected|planned)\s+)(?:to\s+)?(?:be\s+(?:held|hosted|convened|organi[sz]ed)|take\s+place)|(?:(?:is|are)\s+)?(?:due|set|scheduled|planned)(?=\s+(?:in|on|for)\s)))"
COMING = re.compile(_COMING)
_ONLINE = r"(?:virtually|online|(?:by|via|through)\s+video[ -]?(?:conference|conferencing|link)|in\s+(?:a\s+)?(?:virtual|online|video)\s+(?:mode|format)|in\s+video[ -]?conference)"
_THERE = rf"(?:,?\s+(?:(?:in|at)\s+(?:the\s+)?)?(?:here\s+in\s+)?(?:{PLACE}|{COUNTRY})|\s+here|\s+{_ONLINE})"
_MARGINS = r"(?:\s+on\s+the\s+(?:margins|sidelines)\s+of\s+(?:the\s+)?[^.;,]{3,60}?)?"
_THEN = rf"{_MARGINS}{_THERE}{{0,3}},?\s+(?:(?:on|in|of|for|during)\s+)?(?:the\s+)?(?:(?:[a-z-]+\s+){{1,2}}of\s+)?{DATE}"
_WHEN = rf"(?:{_HELD}|{_COMING})?{_THEN}"
_WHICH = r"(?:next|previous|preceding|last|latest|most\s+recent|earlier|first|inaugural|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|(?:Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?=\s+(?i:round|session|meeting)\b))"
_BOTH = (
    r"(?:of|between|among)\s+(?:the\s+|their\s+|both\s+)?(?:[a-z-]+\s+){0,4}?(?i:(?:two|both)\s+(?:[a-z-]+\s+)?(?:countries|sides|states|leaders|ministers|presidents|governments|heads\s+of\s+(?:state|government))"
    r"|countries[’']\s+(?:[a-z-]+\s+)?(?:leaders|ministers|presidents|officials)|(?<=between the )(?:foreign|defen[cs]e|prime)\s+(?:ministers|secretaries)|the\s+two(?=,?\s+(?:in|on|at|was|were|that|which|held|took|earlier|last|\ue004+|\ue012+)))\b"
)

_LEADERS = r"(?:the|our|both|their)\s+(?:two\s+)?(?:(?:countries[’']|nations[’'])\s+)?(?:presidents|leaders|heads\s+of\s+(?:state|government)|prime\s+ministers|(?:foreign\s+)?ministers)(?:\s+of\s+(?:the\s+two|both)\s+(?:countries|nations|states))?"
# Where and when: leaders reach what they agree on by letter and by phone, too.
_HELD_THERE_THEN = rf"(?:,?\s+(?:in|at)\s+(?:the\s+)?{PLACE}(?:,\s+{COUNTRY},?)?(?:\s+(?:in|on|earlier|late|early))?\s+(?:the\s+)?{DATE}|\s+(?:in|on|earlier)?\s*{DATE},?\s+in\s+{PLACE})"

_IS_TO = (
    r"(?:is|are|was|were)\s+(?:(?:now|also|likely|agreed|due|set|scheduled|expected|slated|planned)\s+)*to"
)

ROUND_RULES = (
    rule(
        "again",
        "again",
        r"\b(?:met|meet|meets|meeting|reconvene[ds]?|(?:see|saw|seen|seeing)\s+(?:each\s+other|one\s+another)|(?:spoken?|speak|talked|talk)\b(?!\s+(?:about|of|on|up|out|in\s+favou?r)))\b(?!\s+(?:with|to|the|a|an|those|these|their|its|in\s+part)\b)|\b(?<=last )discussed\b(?=[^.;]{3,100}?\s(?:in|at)\s+\ue004)",
        "The two ministers decided to meet in Lima",
        "Foreign Minister Ana Ruiz met the target",
        openers="met meet reconven spoke speak talk see saw discussed".split(),
    ),
    rule(
        "next-round",
        "next",
        r"\b(?:hold|holding|convene|convening|host|hosting|have|organi[sz]e|organi[sz]ing)\s+(?:the\s+|their\s+|its\s+|our\s+|a\s+)?(?:next|second|third|fourth|fifth|sixth"
        rf"|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s+(?:[\w&+\ue000-\ue003-]+\s+){{0,5}}?(?i:meeting|round|session|summit|consultations?|dialogue|2\+2|talks|{_SHORT}|Joint\s+(?:[A-Z][\w-]+\s+){{0,3}}(?:Commission|Committee|Council))\b"
        rf"(?=[^.;]*?\b(?:in|at)\s+(?:the\s+)?(?:{PLACE}|{NATION}|{DATE}))",
        "The two sides agreed to hold the next round of consultations in Lima",
        "The two sides agreed to hold the next round at a convenient date",
        status="planned",
    ),
    rule(
        "round-to-come",
        "next",
        r"\b(?:[Tt]he|[Tt]heir|[Aa]|[Aa]nother)\s+(?:next|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|further|follow-up|new(?!\s+session)|final|(?<=nother\s)|(?=(?:meeting|session)\s+of\s+(?:the|their)\s+(?:joint|mixed|bilateral|inter-?governmental)\s))\s*"
        rf"(?:{_LEVEL}\s+){{0,4}}?(?i:meeting|round|session|summit|consultations?|dialogue|talks|2\+2|{_SHORT}|Joint\s+(?:[A-Z][\w-]+\s+){{0,3}}(?:Commission|Committee|Council))\b(?!\s+(?:with|between|among|involving)\b)[^.;,]{{0,60}}?,?\s+(?:which\s+|that\s+)?(?:(?:(?:will|would|{_IS_TO})\s+)?(?:be\s+(?:held|convened|hosted)"
        rf"|take\s+place)|(?:will|would|{_IS_TO})\s+(?:start|begin|open)|(?:is|are|was|were)\s+(?:due|set|scheduled|planned|expected))\b(?=[^.;]*?\b(?:in|at|on|for|later)\s+(?:the\s+)?(?:{PLACE}|{NATION}|{DATE}))",
        "They decided that the eighth meeting would be held in Norway",
        "They decided that the eighth meeting would be longer",
        status="planned",
    ),
)

# "The talks will resume on Thursday"
_RESUMED = rule(
    "talks-resume",
    "next",
    rf"(?:\b(?:[Tt]he|[Tt]heir)\s+(?:[a-z-]+\s+){{0,2}}?|(?<![\w’'-]\s)(?=[TN]))(?i:talks|negotiations|discussions|consultations|meeting|summit)\s+(?:on\s+[^.;,]{{3,50}}?\s+)?(?:(?:will|would|{_IS_TO})\s+(?:resume|continue|reconvene|go\s+on)|(?:resume|continue|reconvene)s?)(?:\s+(?:(?:in|at)\s+(?:the\s+)?{PLACE}|here))?\s+(?:(?:on|in|later|early|late)\s+){{0,2}}{DATE}",
    "The talks will resume in Lima on May 4",
    "The talks will resume once the fish return",
    status="planned",
)

# "the two leaders’ meeting", "the Foreign Ministers' call"
_OWNERS = r"[Tt]he\s+(?:(?:two|three|four)\s+)?(?i:(?:foreign|prime|defen[cs]e)\s+)?(?i:leaders|presidents|ministers|secretaries|sides)[’']"
_OFFICIALS = rf"{LEVEL}{{1,3}}(?:[Mm]inisters|[Oo]fficials|[Ee]xperts)"
THEIR_OTHER = rule(
    "their-other",
    "next",
    rf"\b(?:[Tt]heir|[Oo]ur|{_OWNERS})\s+(?:{_LEVEL}\s+){{0,5}}?{_NOUN}{_OF_IT}{_WHEN}",
    "The two ministers built on their telephone talk held on 3 May 2021",
    "The two ministers spoke of their talks with Chile on 3 May 2021",
)
# Asked after all other rules: a noun that names no side but has a day of its own; whose it was the encounter before tells.
OTHER_RULES = (
    _RESUMED,
    THEIR_OTHER,
    rule(
        "follows-another",
        "next",
        rf"\b(?:[Tt]he|[Tt]his|[Tt]heir)\s+(?:meeting|talks|call|conversation|discussions?|encounter)\s+(?:follow(?:s|ed)|c(?:ame|omes?)\s+(?:\w+\s+)?after)\s+an?\s+(?:{_LEVEL}\s+){{0,4}}?{_NOUN}{_WHEN}",
        "The meeting follows a phone call on May 3 where they discussed fish",
        "The meeting follows a phone call of Minister Berg",
        status="held",
    ),
    rule(
        "their-dated",
        "next",
        rf"\b(?<!of )(?<!for )(?<!to )(?<!before )[Tt]heir\s+{DATE}\s+(?:{_LEVEL}\s+){{0,4}}?{_NOUN}",
        "They followed up on their May 3 telephone call",
        "They prepared for their May 3 telephone call",
        status="held",
    ),
    rule(
        "other-of-both",
        "next",
        rf"\b(?:[Tt]he|[Aa]n?|[Aa]nother)\s+(?:{_LEVEL}\s+){{0,4}}?(?:{PLACE}\s+)?(?i:meeting|talks|session|summit|consultations|dialogue|discussions|conversation|call)\s+{_BOTH}{_WHEN}",
        "Their talks follow a meeting of the countries’ leaders in Lima on 3 May 2021",
        "Their talks follow a meeting of young leaders in Lima on 3 May 2021",
    ),
    rule(
        "that-they-had",
        "next",
        rf"\b(?:(?:[Tt]he|[Aa]n?|[Tt]heir)\s+|(?=talks|discussions|consultations))(?:{_LEVEL}\s+){{0,4}}?(?i:meeting|talks|discussions?|conversation|call|consultations)\s+(?:(?:that\s+|which\s+)?(?:they|the\s+two(?:\s+[a-z]+)?|both(?:\s+[a-z]+)?)\s+(?:had\s+)?(?:had|held)|held\s+(?:by|between)\s+(?:the\s+two|both)(?:\s+\w+){{1,2}}?){_WHEN}",
        "They followed up on the meeting they had in Lima on 3 May 2021",
        "They followed up on the meeting she had in Lima on 3 May 2021",
        status="held",
    ),
    rule(
        "reached-by-leaders",
        "next",
        rf"\b(?:(?:[Cc]ommon|[Mm]utual)\s+)?(?:[Uu]nderstandings?|[Cc]onsensus(?:es)?|[Aa]greements?|[Dd]ecisions)\s+(?:(?:that|which)\s+)?(?:reached\s+(?:by|between)\s+{_LEADERS}|{_LEADERS}\s+(?:had\s+)?(?:reached|came\s+to)){_HELD_THERE_THEN}",
        "They will carry out the agreements reached by the two presidents in Lima in May 2021",
        "They will carry out the agreements reached by the two presidents in May 2021",
        status="held",
    ),
    rule(
        "where-they-met",
        "next",
        rf"\b[Tt]he\s+{DATE}\s+(?:{_LEVEL}\s+){{0,4}}?{_NOUN}{_THERE}{{0,2}},?\s+(?:where|when|(?:at|during)\s+which)\s+(?:they|the\s+two(?:\s+[a-z]+)?|both(?:\s+[a-z]+)?)\s",
        "They built on the May 2021 meeting in Lima where they discussed fish",
        "They built on the May 2021 meeting in Lima where fish was discussed",
        status="held",
    ),
    rule(
        "last-met",
        "next",
        rf"\b(?:[Tt]he\s+(?:[A-Z]{{3,8}}|(?:[A-Z][a-z]+\s+){{0,4}}(?i:commission|committee|council|group|dialogue|consultations|forum|mechanism))|[Ww]hich|[Tt]hey|[Tt]he\s+two(?:\s+[a-z]+){{1,2}}(?:,\s+who)?|(?<=\s)and)\s+(?:had\s+)?last\s+(?:met|convened|gathered){_WHEN}",
        "The Joint Commission last met in Lima in May 2021",
        "The Joint Commission last met its goal in May 2021",
        status="held",
    ),
    rule(
        "two-who-met",
        "next",
        rf"\b[Tt]he\s+two(?:\s+[a-z]+){{1,2}},\s+who\s+(?:(?:had|also|previously|earlier|first)\s+){{0,2}}(?:met|(?:spoke|talked)(?!\s+(?:of|about)\b)(?:\s+(?:by|on|over)\s+(?:the\s+)?(?:tele)?phone)?){_THEN}",
        "The two ministers, who spoke on the phone on 3 May 2021, praised fish",
        "The two ministers, who spoke of the elections of 3 May 2021, praised fish",
        status="held",
    ),
    rule(
        "talks-held-then",
        "next",
        rf"\b[Tt]he\s+(?:recent\s+)?(?i:political|bilateral|foreign\s+office|strategic|consular|policy|security|defen[cs]e|economic|trade|joint)\s+(?:{_LEVEL}\s+){{0,2}}?(?i:consultations|dialogue|talks|commission)\s+(?:which\s+|that\s+)?(?:was\s+|were\s+)?(?:held|convened|took\s+place){_THEN}",
        "They welcomed the political consultations held in Lima in May 2021",
        "They welcomed the presidential elections held in Lima in May 2021",
    ),
    rule(
        "having-met-before",
        "next",
        rf"\b(?:[Hh]aving\s+(?:last\s+|first\s+|previously\s+|earlier\s+)?met|(?:second|third|fourth|fifth)\s+(?:meeting|encounter|talks)\b[^.;,]{{0,40}},?\s+(?:after|following)\s+(?:earlier\s+)?(?:talks|one|an?\s+(?:first\s+|earlier\s+)?meeting)){_THEN}",
        "This was their second meeting, having met in Lima in May 2021",
        "This was their second meeting, having met on other occasions",
        status="held",
    ),
    rule(
        "body-to-meet",
        "next",
        rf"\b(?:hold|convene|organi[sz]e)\s+(?:the\s+|an?\s+)?{_OF_TWO}(?:[\w&’-]+\s+){{0,4}}?{_BODY}{_THEN}"
        rf"|\b[Tt]he\s+{_OF_TWO}(?:[\w&’-]+\s+){{0,4}}?{_BODY}(?:\s+\([A-Z][A-Za-z+-]{{1,7}}\))?(?:\s+{_BOTH})?\s+(?:will|would|is\s+(?:to|due\s+to|set\s+to|scheduled\s+to|expected\s+to))\s+(?:next\s+)?(?:meet|convene|be\s+(?:held|convened)){_THEN}",
        "It was agreed that the Joint Commission would meet in Lima in May 2025",
        "It was agreed that the Joint Commission would meet its goals",
        status="planned",
    ),
    rule(
        "level-below",
        "next",
        rf"\b(?:[Aa]|[Tt]he)\s+(?:preparatory\s+|preceding\s+)?(?:meeting|session|round)\s+(?:of|among|between|at\s+the\s+level\s+of)\s+(?:the\s+)?{_OFFICIALS}{_WHEN}",
        "The talks were preceded by a meeting of senior officials on 3 May 2021",
        "The talks were preceded by a meeting of senior officials of Chile on 3 May 2021",
    ),
    rule(
        "other-of-series",
        "next",
        rf"\b[Tt]he\s+(?:previous|last|next|first)\s+one(?:{_HELD}|{_COMING})?{_THEN}"
        rf"|(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Mm]inisters[’']|[Tt]his)\s+{_WHICH}|^\W{{0,3}}(?:Previous|Last|Next|Earlier|Similar|Such|The\s+(?:last|previous)\s+such))\s+(?:{_LEVEL}\s+){{0,4}}?{_NOUN}(?:{_OF_IT}|\s+of\s+(?:this|that|the\s+same)\s+(?:kind|sort|type)|\s+in\s+(?:this|that|the\s+same)\s+format)(?:{_HELD}|{_COMING})?{_THEN}(?!\ue012|,?\s+(?:between|among)\s)",
        "They reviewed the outcomes of the sixth Joint Commission Meeting held in Lima in May 2021",
        "They reviewed the outcomes of the sixth Francophonie Summit held in Lima in May 2021",
    ),
)
