"""The ways of writing a side beside a gift, over masked text: "the Danish government", "to the people of Peru by"."""

import re

from kg.annotate.mask import BODY, DEMONYM

# Ships and aircraft, by kind or by type: "a C-17", "a C-130 Hercules transport aircraft".
_CRAFT = (
    r"(?:(?:[a-z]+\s)?(?:flights?|planes?|jets?|aircraft|ships?|vessels?|boats?|helicopters?)|frigates?|warships?|destroyers?|corvettes?"
    r"|[A-Z]{1,3}-?\d{2,3}[A-Z]?(?:\s[A-Z]\w+)?(?:\s(?:[a-z]+\s)?(?:aircraft|planes?|helicopters?))?|Hercules)"
)
# What a state acts as.
STATE_NOUN = (
    r"(?:[Gg]overnment|[Aa]uthorities|(?:Development )?(?:Fund|Corporation|Cooperation|Aid)|[Hh]igh [Cc]ommission|[Cc]onsulate(?: [Gg]eneral)?|[Aa]dministration|[Dd]epartment|[Mm]inistry|[Aa]gency|[Tt]reasury|Congress|[Pp]arliament|side|[Ee]mbassy"
    rf"|(?:executive\s)?board|Board(?:\sof\s(?:Executive\s)?Directors)?|(?:naval\s)?{_CRAFT}|rescuers|(?:Humanitarian\s)?[Aa]ir [Bb]ridge(?:\sof\s\ue015+)?|(?:aid|relief|rescue) workers|(?:rescue|medical) teams?|troops|soldiers|doctors|engineers|instructors|(?:[Aa]ir [Ff]orce|[Nn]avy|[Aa]rmy|[Cc]oast [Gg]uard|[Mm]ilitary)\s{_CRAFT}|[Aa]ir [Ff]orce|[Cc]oast [Gg]uard|[Pp]olice|(?:Self-)?Defen[cs]e Forces?|[Aa]rmed [Ff]orces|[Mm]ilitary|[Nn]avy|[Aa]rmy|[Cc]abinet|[Tt]axpayers?|people|[Pp]resident|[Mm]inisters?|[Ss]ecretary|[Ee]nvoy|[Aa]mbassador|[Cc]onsul(?: [Gg]eneral)?|[Hh]igh [Cc]ommissioner|Mission"
    r"|Senate|House of Representatives|House|Bundestag|Knesset|[Aa]llies|[Mm]ember [Ss]tates|[Mm]embers|[Ll]eaders)"
)
# "Foreign Affairs", "Agriculture, Forestry and Fisheries": what a ministry is of.
PORTFOLIO = r"(?:of|for)\s(?:the\s)?[A-Z]\w+(?:,?\s(?:and\s|&\s)?[A-Z]\w+){0,5}"
OFFICE_OF_STATE = rf"(?:[A-Z]\w+\s(?:and\s(?=[A-Z]))?){{0,3}}{STATE_NOUN}(?:\s{PORTFOLIO})?"  # "Foreign Ministry", "Ministry of Health"
# "the Ministry of Foreign Affairs of Peru", up to the state.
MINISTRY_OF = rf"(?:[A-Z][a-z]+\s)?(?i:ministry|department|office|agency)\s(?:{PORTFOLIO}|of\sforeign\saffairs|of\s[a-z]+)(?:\s\([A-Z]{{2,6}}\))?\sof\s(?:the\s)?"
# Ships and aircraft bear the letters of their navy or air force: "HMS Trent", "an RAAF C-17".
SERVICES = {
    "HMS": "GBR", "RFA": "GBR", "RAF": "GBR", "USS": "USA", "USNS": "USA", "USAF": "USA", "INS": "IND", "HMNZS": "NZL",
    "RNZAF": "NZL", "HMAS": "AUS", "RAAF": "AUS", "HMCS": "CAN", "RCAF": "CAN", "KRI": "IDN", "BRP": "PHL", "RSS": "SGP",
    "RSAF": "SGP", "ROKS": "KOR", "TCG": "TUR", "PNS": "PAK", "HNLMS": "NLD", "SLNS": "LKA", "HTMS": "THA",
}  # fmt: skip
VESSEL = rf"\b(?:{'|'.join(SERVICES)})\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?"
# "gave Mali 5 million", "will provide Mali with": up to whom.
GIVES_SOMEBODY = r"(?:provid|giv|gave|grant|sen[dt]|len[dt]|offer|award|promis|pledg|furnish|suppl)\w*"
# "Norway gave 5 million, so did neighbouring Denmark"
DID_TOO = r"\b(?:so|as)\s(?:did|does|do|will|has|have)\s(?:the\s)?(?:[a-z]+(?:-[a-z]+)?\s){0,2}$"
# Behind "from" or "by": ``group`` is the name that tells whose it is.
SIDE = (
    rf"(?:the\s)?(?:{MINISTRY_OF}|Global\sAffairs\s|(?:[A-Z][\w-]+\s){{1,4}}of\s(?:the\s)?|(?:government|people|authorities)\sof\s(?:the\s)?)?"
    rf"(?P<group>{BODY}|{DEMONYM}(?=[’']?s?\s{OFFICE_OF_STATE}))"
)
# Behind a passive verb, up to who did it: "to flood victims in Peru on Monday by", but not "to towns hit by".
UP_TO_AGENT = r"(?:\s(?:to|for|in|at|from)(?:\s(?!by\b)[^\s.;,]+){1,7}?(?<!ed)(?<!hit)){0,2}(?:\s(?:on\s)?\ue012+)?\s+by\b(?!\s(?:sea|air|road|rail|land|ship|plane|boat|truck|lorry|train|helicopter|post|the end|mid|early|late|next|then|now|means|\ue012))"
# "from Peru and Chile": both, but where the second begins something else.
AND_SIDES = re.compile(
    rf"(?:\s\([A-Z]{{2,8}}\))?(?:,\s(?:the\s)?{BODY})*,?\sand\s(?:the\s)?{BODY}(?=[.,;)]|$|\s(?:in|on|for|to|as|by|over|next|this|last|under|through|via)\b)"
)
FROM_SIDE = re.compile(rf"(?:\s\([^()]{{1,40}}\))?\s(?:from|by)\s+{SIDE}")
