"""How announcements and joint statements tell of an encounter beside a visit, as data."""

from kg.annotate.mask import COUNTRY, DATE, NATION, PERSON, PLACE
from kg.extract.meetings.sides.clauses import GROUP
from kg.extract.meetings.words import ADVERB, BESIDE, NOUN, WITH, rule

_AND = r"(?:\s+and\s+|,\s+(?:and\s+)?)(?:the\s+)?"

_BESIDE = rf"(?:,?\s+and|,?\s+(?:together|along)\s+with|,?\s+(?:standing\s+)?alongside|,?\s+(?:flanked|joined)\s+by){BESIDE}\s+(?:(?:the|his|her|their)\s+)?(?:{NATION}(?:[’']s?)?\s+)?(?:counterpart,?\s+)?{PERSON}"
_JOINTLY_DONE = r"(?:announced|opened|launched|unveiled|inaugurated|visited|toured|presented|told\s+(?:reporters|journalists))\b"
_ON_SPOT = rf"in\s+{PLACE}(?:,\s+{COUNTRY},?)?,?\s+(?:on\s+)?{DATE}"

STATEMENT_RULES = (
    rule(
        "announced-there",
        "together",
        rf"(?P<group>{PERSON}{_BESIDE})(?:\s+(?:(?:on\s+)?{DATE}\s+)?in\s+{PLACE}(?:,?\s+(?:on\s+)?{DATE})?,\s+{_JOINTLY_DONE}"
        rf"|\s*,?\s+(?:jointly\s+|also\s+)?{_JOINTLY_DONE}(?:[^.;]{{0,120}}?\s)??\s?(?:{_ON_SPOT}|on\s+{DATE}\s+in\s+{PLACE}|(?:at|during)\s+a\s+joint\s+(?:press|news|media)\s+(?:conference|briefing|appearance)\b))",
        "President Ana Ruiz, together with Prime Minister Jan Berg in Oslo on May 4, announced a fund",
        "President Ana Ruiz and Prime Minister Jan Berg announced a fund",
        "in_person",
    ),
    rule(
        "signed-between",
        "between",
        rf"\b(?:was|were|(?:[Aa]greement|[Dd]eal|[Uu]nderstanding)(?:\s+at\s+[a-z]+\s+level)?)\s+(?:(?:also\s+|formally\s+|then\s+)?(?:signed\s+and\s+exchanged|signed|exchanged|initialled|inked)"
        rf"|(?=[^.;]{{3,60}}?(?:{PLACE}|on\s+{DATE}|today|yesterday)[^.;]{{0,40}}?\sbetween\b)(?:also\s+|formally\s+)?(?:agreed|reached|concluded|sealed|finali[sz]ed))\s+"
        rf"(?:(?:in|on|at|today|yesterday|{DATE}|{PLACE}),?\s+){{0,5}}between(?:\s+(?:an?|the)\s+(?:[\w\ue000-\ue003]+\s+){{0,2}}(?:mission|team)(?:\s+(?:of|from)\s+(?:the\s+)?[\ue000-\ue003]++)?\s+led\s+by)?{BESIDE}(?=[^.;]{{3,160}}?\sand{BESIDE})",
        "The deal was agreed in Lima between Ambassador Ana Ruiz of Peru and Foreign Minister Jan Berg of Norway",
        "The deal was agreed in Lima between Norway and Peru",
        "in_person",
    ),
    rule(
        "having-met",
        "together",
        rf"(?P<group>{GROUP})(?:,\s+(?:as\s+)?witnessed\s+by\s+[^.;]{{3,160}}?)?,?\s+having\s+met\s+(?=(?:today\s+|virtually\s+)?(?:in|on|at)\b|{DATE})",
        "We, the Prime Minister of Peru and the Prime Minister of Norway, having met in Lima on May 4, declare the following",
        "We, the Prime Minister of Peru and the Prime Minister of Norway, having met our obligations, declare the following",
        "in_person",
        status="held",
    ),
    rule(
        "during-their-meeting",
        "between",
        rf"\b(?:[Dd]uring|[Aa]t|[Ii]n|[Ff]ollowing|[Aa]fter)\s+their\s+(?:(?:first|second|third|recent|historic|virtual|bilateral|trilateral|{DATE})\s+){{0,3}}"
        rf"(?=[^.;,]{{0,60}}\ue012|[^.;,]{{0,60}}\s(?:in|at)\s+{PLACE}|(?<=\ue012\s)){NOUN}(?:,?\s+(?:(?:on|in|at)\s+)?(?:the\s+)?(?:{DATE}|{PLACE}(?:,\s+{COUNTRY})?)){{0,2}},\s+(?=(?:the\s+)?{PERSON}{_AND}(?:his\s+|her\s+)?(?:{NATION}(?:[’']s?)?\s+)?(?:counterpart,?\s+)?{PERSON},?\s+(?!will\b|would\b|are\b))",
        "During their May 4 meeting, President Ana Ruiz of Peru and President Jan Berg of Norway announced a fund",
        "During their May 4 meeting, Peru and Norway announced a fund",
        status="held",
    ),
    rule(
        "during-talks",
        "between",
        rf"^\W{{0,3}}(?:During|At|In|Following|After|Over)\s+(?:(?:their|an?)\s+)?(?:(?:[a-z-]+|{DATE})\s+){{0,3}}?(?:talks|calls?|conversation|meeting|dinner|lunch|breakfast|discussions)(?=[^.;]{{0,60}}(?:{DATE}|{PLACE}))"
        rf"(?:,?\s+(?:(?:on|in|at)\s+)?(?:the\s+)?(?:{DATE}|{PLACE}(?:,\s+{COUNTRY})?)){{1,2}},\s+(?=(?:the\s+)?{PERSON}{_AND}(?:his\s+|her\s+)?(?:{NATION}(?:[’']s?)?\s+)?(?:counterpart,?\s+)?{PERSON},?\s+(?!will\b|would\b|are\b|were\b))",
        "During talks in Oslo on May 4, President Ana Ruiz of Peru and President Jan Berg of Norway announced a fund",
        "During talks in Oslo on May 4, President Ana Ruiz of Peru announced a fund",
        status="held",
    ),
    rule(
        "toured-with",
        "with",
        rf"\b(?:tour(?:ed|s)?|visit(?:ed|s)?|inspect(?:ed|s)?|walk(?:ed|s)?|explored)\b(?:(?!\b(?:to|for|and|where|after|before|ahead|that|who|amid)\b)[^.;:“”]){{0,90}}?\s(?:(?:together|along|jointly)\s+)?(?<!talks\s)(?<!meeting\s)(?<!meet\s)(?<!met\s)(?<!meetings\s)(?:with|alongside){BESIDE}",
        "Minister Ruiz toured the harbour with Foreign Minister Jan Berg",
        "Minister Ruiz toured the harbour of Foreign Minister Jan Berg",
        "in_person",
    ),
    rule(
        "meeting-was-held-with",
        "of",
        rf"\b(?:[Mm]eetings?|[Tt]alks|[Cc]alls?|[Cc]onversations?|[Dd]iscussions|[Cc]onsultations)\s+(?:was|were)\s+(?:also\s+|then\s+)?held{WITH}\b",
        "Her first meeting was held with Foreign Minister Jan Berg",
        "Her first meeting was held with care",
    ),
    rule(
        "talks-are-planned-with",
        "of",
        rf"\b(?:[Mm]eetings?|[Tt]alks|[Cc]onversations?|[Dd]iscussions|[Cc]onsultations|[Nn]egotiations)\s+(?:(?:is|are)\s+(?:also\s+)?(?:planned|scheduled|expected|due|set|foreseen|envisaged|slated|in\s+the\s+works)|will\s+(?:also\s+)?be\s+(?:held|conducted)){WITH}\b",
        "Her talks are planned with Foreign Minister Jan Berg",
        "Her talks are planned with care",
        status="planned",
    ),
    rule(
        "meetings-held-with",
        "with",
        rf"\b(?:meetings|talks|discussions|conversations|engagements|calls)\s+(?:(?:that|which)\s+)?(?P<who>I|[Ww]e|[Hh]e|[Ss]he)(?:[’']ve|\s+have|\s+has|\s+had)?(?P<actor>\ue0ff)?\s+(?:held|had)(?=\s)(?:{ADVERB}){{0,2}}\s+with\b",
        "the meetings that she held today with Foreign Minister Jan Berg",
        "the meetings that she held in contempt",
    ),
    rule(
        "travel-to-engage",
        "with",
        rf"\b(?:travel|visit|trip|tour)\w*\b[^.;]{{3,200}}?\sto\s+engage{WITH}\b"
        r"(?=\s+(?:[a-z-]+\s+){0,4}(?:officials|counterparts|authorities)\b)",
        "Special Envoy Ruiz will travel to Lima to engage with government counterparts",
        "Special Envoy Ruiz will travel to Lima to engage with ideas",
        "in_person",
    ),
    rule(
        "took-part-alongside",
        "with",
        rf"\b(?:participat(?:ed|es?|ing)|took\s+part|tak(?:es?|ing)\s+part)\s+(?:(?:virtually|remotely|online|today|{DATE})\s+)?"
        r"(?:alongside|together\s+with|along\s+with)\b(?=[^.;]{3,120}?\s(?:in|at)\s+(?:the|a|an)\s+(?:[\w-]+\s+){0,6}?(?:meeting|dialogue|talks|session|consultations|roundtable)\b)",
        "Deputy Minister Ruiz participated alongside officials from Norway in the fifth meeting",
        "Deputy Minister Ruiz participated alongside officials from Norway in the race",
    ),
)
