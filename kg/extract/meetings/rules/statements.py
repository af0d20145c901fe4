"""How announcements and joint statements tell of an encounter beside a visit, as data."""

from kg.annotate.mask import COUNTRY, DATE, PERSON, PLACE
from kg.extract.meetings.sides.clauses import GROUP
from kg.extract.meetings.words import ADVERB, NOUN, WITH, rule

_AND = r"(?:\s+and\s+|,\s+(?:and\s+)?)(?:the\s+)?"

STATEMENT_RULES = (
    rule(
        "invited-visited",
        "between",
        rf"[Aa]t\s+the\s+(?:kind\s+)?invitation\s+of(?=\s+(?:the\s+)?{GROUP}\s*,?\s+(?:has\s+|is\s+)?"
        r"(?:visit(?:ed|s|ing)|travel(?:l?ed|s)\s+to|(?:paid|pays|made|undertook)\s+(?:a|an)\s+(?:[\w-]+\s+){0,3}visit)\b)",
        "At the invitation of Foreign Minister Ana Ruiz of Peru, Foreign Minister Jan Berg of Norway travelled to Lima",
        "At the invitation of Foreign Minister Ana Ruiz of Peru, Foreign Minister Jan Berg of Norway gave a speech",
        "in_person",
        cues="invitation",
        status="held",
    ),
    rule(
        "having-met",
        "together",
        rf"(?P<group>{GROUP})(?:,\s+(?:as\s+)?witnessed\s+by\s+[^.;]{{3,160}}?)?,?\s+having\s+met\s+(?=(?:today\s+|virtually\s+)?(?:in|on|at)\b|{DATE})",
        "We, the Prime Minister of Peru and the Prime Minister of Norway, having met in Lima on May 4, declare the following",
        "We, the Prime Minister of Peru and the Prime Minister of Norway, having met our obligations, declare the following",
        "in_person",
        cues="having",
        status="held",
    ),
    rule(
        "during-their-meeting",
        "between",
        rf"\b(?:[Dd]uring|[Aa]t|[Ii]n|[Ff]ollowing|[Aa]fter)\s+their\s+(?:(?:first|second|third|recent|historic|virtual|bilateral|trilateral|{DATE})\s+){{0,3}}"
        rf"(?=[^.;,]{{0,60}}\ue012|[^.;,]{{0,60}}\s(?:in|at)\s+{PLACE}|(?<=\ue012\s)){NOUN}(?:,?\s+(?:(?:on|in|at)\s+)?(?:the\s+)?(?:{DATE}|{PLACE}(?:,\s+{COUNTRY})?)){{0,2}},\s+(?=(?:the\s+)?{PERSON}{_AND}{PERSON})",
        "During their May 4 meeting, President Ana Ruiz of Peru and President Jan Berg of Norway announced a fund",
        "During their May 4 meeting, Peru and Norway announced a fund",
        cues="their",
    ),
    rule(
        "meetings-held-with",
        "with",
        rf"\b(?:meetings|talks|discussions|conversations|engagements|calls)\s+(?:(?:that|which)\s+)?(?P<who>I|[Ww]e|[Hh]e|[Ss]he)(?:[’']ve|\s+have|\s+has|\s+had)?(?P<actor>\ue0ff)?\s+(?:held|had)(?=\s)(?:{ADVERB}){{0,2}}\s+with\b",
        "the meetings that she held today with Foreign Minister Jan Berg",
        "the meetings that she held in contempt",
        cues="meetings talks discussions conversations engagements calls",
    ),
    rule(
        "travel-to-engage",
        "with",
        rf"\b(?:travel|visit|trip|tour)\w*\b[^.;]{{3,200}}?\sto\s+engage{WITH}\b"
        r"(?=\s+(?:[a-z-]+\s+){0,4}(?:officials|counterparts|authorities)\b)",
        "Special Envoy Ruiz will travel to Lima to engage with government counterparts",
        "Special Envoy Ruiz will travel to Lima to engage with ideas",
        "in_person",
        cues="engage",
    ),
    rule(
        "took-part-alongside",
        "with",
        rf"\b(?:participat(?:ed|es?|ing)|took\s+part|tak(?:es?|ing)\s+part)\s+(?:(?:virtually|remotely|online|today|{DATE})\s+)?"
        r"(?:alongside|together\s+with|along\s+with)\b(?=[^.;]{3,120}?\s(?:in|at)\s+(?:the|a|an)\s+(?:[\w-]+\s+){0,6}?(?:meeting|dialogue|talks|session|consultations|roundtable)\b)",
        "Deputy Minister Ruiz participated alongside officials from Norway in the fifth meeting",
        "Deputy Minister Ruiz participated alongside officials from Norway in the race",
        cues="alongside together along",
    ),
)
