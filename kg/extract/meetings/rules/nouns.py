"""Encounters told by a noun, as data: "the Peru-Norway summit", "a meeting between", "her talks with"; or by what was discussed."""

from kg.annotate.cues import spellings
from kg.annotate.mask import ACTOR, COUNTRY, DATE, NATION, PERSON, PLACE
from kg.extract.meetings.words import (
    ADJECTIVE,
    ADVERB,
    BESIDE,
    HOLD,
    NOUN,
    NOUN_OPENERS,
    OF_HOUSES,
    OTHER_BONDS,
    PERSONAL,
    SIDES,
    rule,
)

# "in close consultation with the ministers", "after consultation with the Attorney General": whose advice is sought.
_NO_CONSENT = r"(?<!\bin )(?<!\bafter )(?<!\bupon )(?<!close )(?<!full )(?<!prior )(?<!appropriate )"

# "the Peruvian and Norwegian foreign ministries", "the Peruvian Ministry of Fish and the Norwegian Foreign Ministry"
_TWO_MINISTRIES = (
    rf"(?:[Tt]he\s+)?(?P<group>{NATION}(?:[’']s?)?(?:\s+(?:[A-Z]\w+\s+)?Ministry(?:\s+(?:of|for)\s+(?:[\w\ue020\ue021]+\s+){{0,3}}?[\w\ue020\ue021]+)?)?(?:,?\s+and\s+(?:the\s+)?|\s*[-–]\s*){NATION})(?:[’']s?)?\s+"
    r"(?:(?i:foreign|defen[cs]e|interior|economy|finance|trade|justice|energy)\s+)?[Mm]inist(?:ries|ry)"
)

NOUN_RULES = (
    rule(
        "noun-of-pair",
        "together",
        rf"(?P<group>{NATION}\s*[-–]\s*{NATION}(?:\s*[-–]\s*{NATION})?|{PERSON}\s*[-–]\s*{PERSON})\s+(?:2\+2\s+)?(?:(?:[\w’'-]+\s+){{0,3}}?|(?:[A-Z][\w’'-]*\s+){{4,6}}?)"
        r"(?i:summit|meeting|talks|telephone talk|phone call|consultations|retreat)\b(?!\s+(?:meeting\s+)?between\b)",
        "the second Peru-Norway summit was held in Lima",
        "the Peru-Norway border is long",
    ),
    rule(
        "noun-between",
        "between",
        rf"\b(?!bilateral){NOUN}(?:,\s+(?:via|by|over|on|in|(?:initially|originally|previously|first|already)\s+\w+|scheduled|planned|set|due)\s[^.;,]{{3,40}},)?(?:\s+held\s[^.;,]{{0,40}}?{PLACE}(?:,\s+{COUNTRY})?,(?=\s+between))?\s+(?:(?:(?:(?!{OTHER_BONDS})[^.;,]){{0,140}}?\s+)??(?:between|among|amongst|involving|(?:co-?)?chair\w*\s+of)|(?:(?:(?!{OTHER_BONDS})[^.;,]){{0,50}}?\s+)??(?<!presence )(?<!attendance )(?<!participation )(?<!mediation )(?<!auspices )(?<!chairmanship )(?<!leadership )(?<!invitation )(?<!request )(?<!behalf )of){OF_HOUSES}\s+(?=(?:the\s+)?(?:(?:visiting|new|newly\s+\w+|outgoing|incoming)\s+)?{ACTOR})",
        "a meeting between Foreign Minister Ana Ruiz of Peru and Foreign Minister Jan Berg of Norway",
        "a difference between Norway and Peru",
        openers=spellings(NOUN_OPENERS),
    ),
    rule(
        "body-met",
        "body",
        rf"(?P<group>{SIDES})\s+(?:\({NATION}\)\s+)?(?:(?!(?:who|citizens?|nationals?)\b)[\w&’'-]+\s+){{1,7}}?(?:\([A-Z&+-]{{2,8}}\)\s+)?(?:on\s+{DATE}\s+)?(?:met|convened|gathered|took place|(?:was|had been|has been) (?:held|co-chaired|hosted|convened)"
        rf"|held\s+(?:its|their|an?|the)\s+{ADJECTIVE}(?:meeting|session|round|talks|consultations)|will (?:meet|convene|gather|take place|be held))\b",
        "the Peru-Norway Joint Committee on Fisheries met for the third time",
        "the Peru-Norway Joint Committee on Fisheries is old",
    ),
    rule(
        "ministries-met",
        "body",
        rf"{_TWO_MINISTRIES}\s+(?:(?:have|also|will|jointly|today|yesterday|recently|on|{DATE})\s+){{0,3}}(?:{HOLD}|concluded|began|completed)\s+{ADJECTIVE}{NOUN}\b",
        "the Peruvian and Norwegian foreign ministries held political consultations in Lima",
        "the Peruvian and Norwegian foreign ministries held elections dear",
    ),
    rule(
        "between-ministries",
        "body",
        rf"\b{NOUN}\s+(?:(?:(?!{OTHER_BONDS})[^.;,]){{0,80}}?\s+)??between\s+{_TWO_MINISTRIES}\b",
        "political consultations were held in Lima between the Peruvian and Norwegian foreign ministries",
        "ties were strained between the Peruvian and Norwegian foreign ministries",
        openers=spellings(NOUN_OPENERS),
    ),
    rule(
        "met-as-body",
        "body",
        r"\b(?:convened?|convenes|held|hold|holds|hosted?|hosts|led|leads?|co-chaired?|chaired?|co-led|attended|concluded|opened|meeting of"
        rf"|session of|round of)\s+(?:(?:[\w’'-]+|{DATE}|{PLACE}(?:,\s+{NATION})?),?\s+){{0,8}}?(?P<group>{SIDES})\s+(?:[\w&’'-]+\s+){{0,6}}?(?:Dialogue|Consultations?|Committee"
        r"|Commission|Council|Forum|Task Force|Group|Mechanism|Talks|Meeting|Ministerial|Summit)\b(?:(?:\s+(?:on|for)\s+[^.;,]{3,50}?)?\s+(?:opened|began|started|concluded|ended|closed)\b)?",
        "Minister Ruiz and Minister Berg chaired a meeting of the Peru-Norway Consultative Group",
        "Minister Ruiz praised the Peru-Norway Consultative Group",
    ),
    rule(
        "discussed-with",
        "with",
        rf"\b(?:discussed|discuss|(?<=been )discussing|reviewed|explored|(?:raised|(?:brought|took)\s+up|went\s+over)(?!\s+by\b)|took(?=\s+(?:this|that|it|them|(?:the|her|his)\s+[a-z]+)\s+up\s+with)|exchanged?\s+views)\b(?:(?!\b(?:meeting|talks|visit|call|conversation)\s+(?:of|between)\b)[^.;:]){{0,80}}?(?<!summit)(?<!eeting)(?<!conversation)(?<!call)(?<!talks)(?<!visit)\swith\b(?=\s+(?:(?:the|his|her|their)\s+)?{PERSON}|(?<=\bexchanged\sviews\swith)\s+(?:senior\s+)?\ue011)"
        rf"|\b(?:discussed|reviewed|explored)\b(?:(?!\b(?:meeting|talks|visit|call|conversation)\s+(?:of|between)\b)[^.;:]){{0,80}}?\swith\b(?=\s+(?:senior\s+)?\ue011+[^.;:]{{0,60}}?\s(?:in\s+{PLACE}|(?:on\s+)?{DATE}|(?:during|at|in)\s+(?:a|an|their)\s+(?:[a-z-]+\s+){{0,2}}(?:meeting|talks|call)\b))",
        "Minister Ruiz also discussed fisheries with Foreign Minister Jan Berg",
        "Minister Ruiz discussed fisheries with care",
        "unknown",
    ),
    rule(
        "discussed-when-met",
        "again",
        rf"\b(?:discussed|reviewed|addressed|raised|announced|signed|agreed\s+on)\b(?=[^.;]{{3,120}}?\s(?:at|during|in)\s+their\s+(?:[\w-]+\s+){{0,2}}(?:summit|meeting|talks|call|conversation)\b[^.;]{{0,40}}(?:{DATE}|{PLACE}))",
        "the two presidents discussed fisheries at their summit on May 4",
        "the two presidents discussed fisheries at their leisure on May 4",
    ),
    rule(
        "noun-with",
        "of",
        rf"\b(?:[Mm]eetings?|[Tt]alks?|[Cc]alls?|[Cc]onversations?|[Dd]iscussions?|[Cc]onsultations|{_NO_CONSENT}[Cc]onsultation|[Ss]ummit|[Dd]inner|[Ll]unch"
        rf"|Engagements?|[Rr]etreats?|[Nn]egotiations?|[Vv]isit|[Ll]uncheon|[Bb]reakfast|[Vv]ideo[- ]?[Cc]onference|(?:[Vv]ideo\s+)?[Tt]eleconference|(?:[Dd]ialogue|[Aa]udience)(?=\s+[Ww]ith\s+(?:the\s+)?(?:{PERSON}|\ue011)))(?:\s+of\s+(?:the\s+)?(?:{PERSON}|\ue011+),?)?(?:{ADVERB}){{0,2}}\s+(?:[Ww]ith|(?:(?<=hone [Cc]all )|(?<=ideo [Cc]all ))to{BESIDE})\b",
        "after her meeting with President Jan Berg",
        "after an agreement with President Jan Berg",
        openers=spellings(
            "meeting talk call conversation discussion consultation summit dinner lunch engagement retreat negotiation visit luncheon breakfast video teleconference dialogue audience".split()
        ),
    ),
    rule(
        "press-conference-with",
        "of",
        rf"\b(?:[Jj]oint\s+(?:[Pp]ress|[Mm]edia|[Nn]ews)\s+(?:[Cc]onference|[Ss]tatement|[Aa]vailability|[Mm]eet|[Mm]eeting|[Ii]nteraction|[Bb]riefing|[Aa]ppearance|[Ee]ncounter|[Pp]oint|[Ss]takeout)s?(?:{ADVERB}){{0,2}}\s+[Ww]ith\b"
        rf"|(?:(?:[Pp]ress|[Nn]ews)\s+[Cc]onference|(?:told|addressed|briefed)\s+(?:reporters|journalists)|[Ss]tanding|[Ss]peaking(?=\s+(?:alongside|next|beside))|appear(?:ed|s|ing)(?=[^.;]{{1,160}}?\b(?:conference|briefing|reporters|journalists|podium|ceremony)\b))(?:{ADVERB}){{0,2}}\s+(?:[Ww]ith|alongside|next\s+to|beside)\b{PERSONAL})",
        "Minister Ruiz’s Joint Press Conference with President Jan Berg",
        "Press Conference with Norwegian journalists",
        "in_person",
    ),
)
