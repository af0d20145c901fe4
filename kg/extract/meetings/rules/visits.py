"""The words that report a call, a visit or a journey, as data: each rule with an example it must match and a neighbour it must not."""

from kg.annotate.mask import ACTOR, COUNTRY, DATE, PERSON, PLACE
from kg.extract.meetings.sides.clauses import GROUP
from kg.extract.meetings.words import ADVERB, BESIDE, INVITED_BY, PERSONAL, rule

_COURTESY = r"courtesy\s+(?:calls?|visits?)"
# "will visit Oslo", "paid a State Visit to Norway"
_STAY = r"(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,3}(?i:visit)\b"
_VISITING = rf"(?:visit|travel\s+to|come\s+to|arrive\s+(?:in|at)|be\s+on\s+{_STAY}|(?:pay|make|undertake|conduct|be\s+(?:paying|making|undertaking))\s+{_STAY})"
_VISITED = rf"(?:(?:has|have|had|is|was)\s+)?(?:visit(?:ed|s|ing)|travel(?:l?ed|s)\s+to|arriv(?:ed|es)\s+(?:in|at)|came\s+to|on\s+{_STAY}|(?:paid|pays|paying|made|makes|making|undert(?:ook|akes|aking)|conduct(?:ed|s|ing))\s+{_STAY})"
_BE_TO = r"(?:will|shall|is\s+to|is\s+(?:due|set|scheduled|expected|slated|planned)\s+to|plans\s+to)"

CALLING_RULES = (
    rule(
        "courtesy-call",
        "object",
        r"\b(?:paid|pays|pay|paying|made|makes|make|making)\s+(?:(?:a|an|separate|his|her|their)\s+)?(?:\w+\s+)?"
        rf"(?:{_COURTESY}(?:{ADVERB}){{0,2}}\s+(?:(?:up)?on|to)|visits?(?:{ADVERB}){{0,2}}\s+to(?=\s+(?:the\s+)?(?:{PERSON}|\ue011+))|calls?\s+(?:up)?on)\b|\b(?:paid|pays|pay){BESIDE}(?=[^.;:\ue010]{{1,40}}{PERSON},?\s+an?\s+(?:\w+\s+)?(?:courtesy\s+)?(?:call|visit)\b)|\b(?:paid|pays)(?=\s+(?:him|her|them)\s+an?\s+(?:\w+\s+)?(?:courtesy\s+)?(?:call|visit)\b)",
        "Vice-Minister Ruiz paid a courtesy call on President Jan Berg",
        "Vice-Minister Ruiz paid tribute to President Jan Berg",
        "in_person",
        host="object",
    ),
    rule(
        "courtesy-call-from",
        "by",
        rf"\b(?:received?|receives|had|accepted)\s+(?:(?:a|an|the|separate)\s+)?(?:[\w-]+\s+){{0,2}}?(?:courtesy|farewell|introductory|protocol)\s+(?:[\w-]+\s+)?(?:calls?|visits?)\b(?:{ADVERB}){{0,2}}\s+(?:from|by|of)\b",
        "President Cole received a courtesy call from Prime Minister Jan Berg",
        "President Cole received a courtesy car from Prime Minister Jan Berg",
        "in_person",
        host="subject",
    ),
    rule(
        "courtesy-call-by",
        "object",
        rf"\b(?:(?i:{_COURTESY})\s+(?:(?:was|were|is|will\s+be)\s+)?(?:(?:paid|made)\s+)?(?:(?:up)?on|to)|[Cc]alls?\s+(?:up)?on)"
        rf"(?=\s+(?:the\s+)?{GROUP},?\s+by\s+(?:the\s+)?(?:(?P<who>it)\b|(?P<actor>{ACTOR})))",
        "Courtesy Call on Minister Ruiz by Foreign Minister Jan Berg of Norway",
        "Courtesy Call on Minister Ruiz by Rail",
        "in_person",
    ),
    rule(
        "call-from",
        "by",
        rf"\b(?:received|receives|took|takes|had)(?:(?=,)(?:{ADVERB}){{1,2}},|(?:{ADVERB}){{0,2}})\s+(?:(?:a|an)\s+)?(?:(?!courtesy\b)[\w-]+\s+){{0,2}}calls?\b(?:{ADVERB}){{0,2}}\s+from\b",
        "President Cole received a phone call today from Prime Minister Jan Berg",
        "President Cole received a call for help from the village",
        "phone",
    ),
    rule(
        "visit-from",
        "by",
        r"\b(?:received|receives|receive|had|(?<![\ue000\ue002\ue003]\s)(?:welcomed|welcomes)|hosted|hosts)\s+(?:a|an|the)\s+(?:[\w-]+\s+){0,3}visit(?:\s+(?:today|yesterday))?\s+(?:by|from|of)\b",
        "President Cole received a visit by Prime Minister Jan Berg",
        "President Cole received a visitor from Norway",
        "in_person",
    ),
    rule(
        "called-on",
        "object",
        rf"\b(?:called|calls|calling|call)\s+(?:up)?on\b(?={PERSONAL[3:-1]})(?!(?:(?!\b(?:where\w*|who|(?<!well )as(?!\s+well\b)|during|and\s+(?:(?:also|then|later)\s+)?(?:was|were|will|is|had|has|held|met))\b)[^.;,]){{0,100}}?,?\sto\s+(?!whom|discuss|exchange|convey|review|present|brief|thank|bid)[a-z])",
        "Minister Ruiz called on President Jan Berg at the palace",
        "Minister Ruiz called on President Jan Berg to release the prisoners",
        "in_person",
        host="object",
    ),
    rule(
        "bade-farewell",
        "object",
        rf"\b(?:(?:bade|bids?|bidding|said|saying)\s+(?:farewell|goodbye)(?:{ADVERB}){{0,2}}\s+to|(?:took|takes|taking)\s+(?:(?:his|her|their)\s+)?leave\s+of){PERSONAL}|\b(?:bade|bids?){PERSONAL}(?=[^.;,]{{1,100}}?\s(?:farewell|goodbye)\b)",
        "Minister Ruiz bade farewell to Ambassador Jan Berg",
        "Minister Ruiz bade farewell to politics",
        "in_person",
    ),
    rule(
        "made-call-to",
        "with",
        rf"\b(?:made|makes|placed|places|had|make|place)(?:{ADVERB}){{0,2}}\s+(?:(?:a|an|his|her|separate)\s+)(?:(?!courtesy\b)[\w-]+\s+){{0,3}}?(?:phone\s+|tele\w+\s+)?calls?(?:{ADVERB}){{0,2}}\s+to(?=\s+(?:the\s+|(?:his|her|their)\s+(?:(?:counterpart|colleague|brother|friend),?\s+(?:the\s+)?)?)?[\ue000-\ue011])",
        "President Cole made his first phone call to Prime Minister Jan Berg",
        "President Cole made a call to arms",
        "phone",
    ),
    rule(
        "telephoned",
        "object",
        rf"\b(?:called|calls|phoned|telephoned|rang|diall?ed(?:\s+up)?|(?:(?<=\bto )|(?<=\bto personally )|(?<=\bwill ))(?:call|phone|telephone))\b(?:\s+(?:today|first|yesterday))?{PERSONAL}(?!\s+\S+\s+(?:a|an)\s|\s+[^.;,]{{3,50}}?\s+and\s+(?:his|her|their|its)\s+[a-z]+(?:\s+in\s+\S+)?\s+(?:a|an|the|[“\"])\b)|\b(?:reached|contact(?:ed|s)|consulted){PERSONAL}(?=[^.;:]{{1,100}}?\sby\s+(?:tele)?phone\b)",
        "High Representative Ruiz called Foreign Minister Jan Berg",
        "High Representative Ruiz called for restraint",
        "phone",
    ),
)

VISIT_RULES = (
    rule(
        "visit-to",
        "with",
        r"\b(?:pay|pays|paying|make|makes|making|undertake|undertakes|conduct|conducts|conducting)\s+"
        r"(?:(?:a|an|his|her|their|its)\s+(?:[\w-]+\s+){0,3}visit|(?:official|working|state|bilateral|separate|back-to-back)\s+visits)\s+to\b",
        "President Cole will pay a state visit to Norway",
        "President Cole will make a case to Norway",
        "in_person",
    ),
    rule(
        "visit-by-invitation",
        "with",
        rf"\b(?<!who is )(?<!who was )(?:visit(?:ed|s|ing)?|(?:[Vv]isit|trip|travel(?:l?ed|s|l?ing)?|coming|came|head(?:s|ed|ing)?|go(?:es|ing)|went|fl(?:ies|ew|ying))\s+to|(?:leav(?:es|ing)|left|depart(?:s|ed|ing)?|sets?\s+off)\s+for|in)\s+(?:the\s+)?(?:{COUNTRY}|{PLACE})[^.;]{{0,120}}?\b(?:{INVITED_BY}\b|(?:at|on|upon)(?=\s+(?:the\s+)?(?:{PERSON}|\ue011+)[’']s?\s+invitation\b))",
        "Foreign Minister Jan Berg of Norway will visit Peru on May 4 at the invitation of Foreign Minister Ana Ruiz",
        "Foreign Minister Jan Berg of Norway will visit Peru on May 4",
        "in_person",
    ),
    rule(
        "invited-visit",
        "between",
        rf"{INVITED_BY}(?=\s+(?:(?:the|his|her)\s+)?{GROUP}\s*,?\s+{_BE_TO}\s+{_VISITING})",
        "At the invitation of Foreign Minister Ana Ruiz of Peru, Foreign Minister Jan Berg of Norway will visit Peru",
        "At the invitation of Foreign Minister Ana Ruiz of Peru, Foreign Minister Jan Berg of Norway gave a speech",
        "in_person",
        status="planned",
    ),
    rule(
        "invited-visited",
        "between",
        rf"{INVITED_BY}(?=\s+(?:(?:the|his|her)\s+)?{GROUP}\s*,?\s+{_VISITED})",
        "At the invitation of Foreign Minister Ana Ruiz of Peru, Foreign Minister Jan Berg of Norway paid a State Visit to Peru",
        "At the invitation of Foreign Minister Ana Ruiz of Peru, Foreign Minister Jan Berg of Norway gave a speech",
        "in_person",
        status="held",
    ),
    rule(
        "guest-visited",
        "with",
        rf",\s+{INVITED_BY}(?=\s+(?:(?:the|his|her)\s+)?{GROUP},\s+(?:{_BE_TO}\s+{_VISITING}|{_VISITED}))",
        "Foreign Minister Jan Berg of Norway, at the invitation of Foreign Minister Ana Ruiz, paid a visit to Peru",
        "Foreign Minister Jan Berg of Norway, at the invitation of Foreign Minister Ana Ruiz, gave a speech",
        "in_person",
    ),
    rule(
        "visit-invited",
        "with",
        r"\b(?:(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er)\s+(?:\w+\s+)?(?:visit|trip)\s+(?:comes|came|is|was|will\s+be|takes\s+place|took\s+place|is\s+made"
        r"|was\s+made)|is\s+visiting)\s+at\s+the\s+invitation\s+of\b",
        "Foreign Minister Jan Berg of Norway is visiting at the invitation of Foreign Minister Ana Ruiz of Peru",
        "The visit comes at the end of May",
        "in_person",
    ),
)

# What a journey is made for, if it is for those who live there.
_FOR_TALKS = (
    r"(?:(?:to|for|where\s+(?:he|she|they)\s+will)\s+(?:further\s+)?(?:discuss|consult|hold|consultations|talks|(?:(?:bilateral|official|high-level)\s+)?meetings\b"
    r"|meet\s+with\s+(?:senior\s+)?(?:government\s+)?(?:officials|leaders|counterparts)|meet(?:\s+with)?\s+(?:the\s+|senior\s+|top\s+)?(?:[\w’'-]+\s+|[\ue000-\ue003]+\s+){1,6}?(?:king|officials|leaders|counterparts|leadership|authorities)\b"
    r"|(?:boost|strengthen|deepen|enhance|expand)\s+(?:the\s+)?(?:bilateral\s+)?(?:ties|relations|cooperation)|a\s+summit\b(?!\s+of)|an?\s+(?:bilateral|official|state|working|introductory)\s+visit)"
    r"|on\s+an?\s+(?:[\w-]+\s+){0,2}visit\s+(?:aimed|to\s+(?:boost|strengthen|deepen|discuss))\b)"
)

# Sent to a ceremony, or travelling for talks that nobody else is named for.
JOURNEYS = (
    rule(
        "delegation-to-ceremony",
        "ceremony",
        r"(?:\b[Dd]elegation\b|\b(?:[Ll]eads?|[Ll]ed|[Ll]eading|[Hh]ead(?:s|ed|ing)?)\s+(?:the\s+|an?\s+)?\ue011+)[^.;]{0,80}?\bto\s+[Aa]ttend\b[^.;]{0,30}?\b(?:[Ii]nauguration|[Cc]oronation|[Ss]wearing-[Ii]n(?:\s+[Cc]eremony)?|[Ee]nthronement)"
        r"\s+of\b",
        "the designation of a delegation to attend the Inauguration of President Jan Berg of Norway",
        "the designation of a delegation to attend the inauguration of a bridge",
        "in_person",
        status="planned",
    ),
    rule(
        "received-at-seat",
        "travel",
        rf"\b(?:was|were|been)\s+(?:also\s+|then\s+|later\s+|warmly\s+)?(?:received|welcomed|hosted|greeted)\s+(?:(?:on\s+)?{DATE}\s+)?at\s+(?:the\s+)?(?P<group>{PLACE})(?![’'])(?!\s+by\b)",
        "Chadian President Ana Ruiz was received at the Elysee Palace on Tuesday",
        "Chadian President Ana Ruiz was seen at the Elysee Palace on Tuesday",
        "in_person",
    ),
    rule(
        "travel-to-talk",
        "travel",
        rf"\b(?:travel|travels|traveled|travelled|traveling|travelling|visit|visits|visited|visiting)\s+(?:to\s+)?"
        rf"(?P<group>(?:(?:the\s+)?(?:{PLACE}(?:,\s+(?:the\s+)?(?={COUNTRY}))?|{COUNTRY})(?:,?\s+and\s+|,\s+|;\s+(?:and\s+)?)?)+)"
        rf"(?:(?:\s*,?\s*(?:from|on|in|this|next|late|early)?\s*{DATE})|\s+today|,)*\s*,?\s*{_FOR_TALKS}",
        "Special Envoy Ruiz of Peru will travel to Oslo, Norway, on May 3 to discuss fisheries",
        "Special Envoy Ruiz of Peru will travel to Norway on May 3 to deliver a speech",
        "in_person",
    ),
)

# Asked last: a journey for talks is told by more than its day.
ANNOUNCED_VISITS = (
    rule(
        "will-visit",
        "with",
        rf"\b{_BE_TO}\s+(?:also\s+)?(?:visit|travel\s+to|come\s+to|arrive\s+in(?=[^.;]{{3,60}}?\sfor\s+an?\s+(?:[\w-]+\s+){{0,3}}visit\b))\b(?=\s+(?:the\s+)?(?:{COUNTRY}|{PLACE}(?:,\s+{COUNTRY},?)?)\s+(?:(?:[\w-]+\s+){{0,4}}(?:(?:from|on|between|over|for)\s+)?{DATE}|for\s+(?:a|an)\s+(?:bilateral|official|state|working)\s+visit\b))",
        "Foreign Minister Jan Berg of Norway will visit Peru from May 3 to 5",
        "Foreign Minister Jan Berg of Norway will visit Peru again",
        "in_person",
        status="planned",
    ),
)

_VISIT = r"(?:[a-z-]+\s+|State\s+|Official\s+|Working\s+){0,3}?(?i:visit)"
_TO_THERE = (
    rf"\s+to\s+(?:the\s+)?(?P<group>(?:{PLACE}|{COUNTRY})(?:,\s+(?:the\s+)?{COUNTRY})?)(?![’'])(?!,?\s+and\s+(?:the\s+)?(?:{PLACE}|{COUNTRY}))"
    rf"(?=,?\s+(?:(?:in|on|from|during|earlier|late|early|(?:which\s+)?(?:took\s+place|held|made|undertaken|scheduled|planned|due)(?:\s+(?:in|on|for|from))?)\s+)?(?:the\s+)?{DATE})"
)
# A visit of another time, named with its day for what was agreed on it, or as one to come.
TOLD_VISITS = (
    rule(
        "visit-told",
        "travel",
        rf"\b{_VISIT}\s+(?:paid\s+|made\s+|undertaken\s+)?(?:of|by)\s+(?P<who>(?!))?(?P<inside>(?:the\s+|our\s+)?{ACTOR}){_TO_THERE}",
        "They recalled the state visit of President Jan Berg to Peru in May 2021",
        "They recalled the state visit of President Jan Berg to Peru",
        "in_person",
    ),
    rule(
        "whose-visit-told",
        "travel",
        rf"(?P<who>(?!))?(?P<inside>{ACTOR})[’']s?\s+{_VISIT}{_TO_THERE}",
        "They recalled President Jan Berg’s visit to Peru in May 2021",
        "They recalled President Jan Berg’s letter to Peru in May 2021",
        "in_person",
    ),
    rule(
        "that-paid-visit-told",
        "travel",
        rf"\b(?:{_VISIT}|one)\s+(?:(?:that|which)\s+)?(?P<who>(?!))?(?P<inside>(?:the\s+)?{ACTOR})\s+(?:had\s+)?(?:recently\s+)?(?:paid|made|undertook)\s+to\s+(?:the\s+)?(?P<group>(?:{PLACE}|{COUNTRY})(?:,\s+(?:the\s+)?{COUNTRY})?)(?![’'])"
        rf"(?=,?\s+(?:in|on|from|last|late|early|earlier)\s+(?:the\s+)?{DATE}|,?\s+{DATE})",
        "The visit returns the one that President Jan Berg paid to Peru in May 2021",
        "The visit returns the one that President Jan Berg paid to Peru as a student",
        "in_person",
    ),
    rule(
        "once-visit-told",
        "travel",
        rf"(?:\b(?P<who>[Ss]?[Hh]e|H(?:is|er)\s+(?:(?:Royal\s+)?Highness|Excellency|Majesty))|(?P<inside>{ACTOR}))\s+(?:had\s+|last\s+|also\s+|had\s+last\s+)?visited\s+(?:the\s+)?(?P<group>(?:{PLACE}|{COUNTRY})(?:,\s+(?:the\s+)?{COUNTRY})?)(?![’'])"
        rf"(?=,?\s+(?:in|on|from|last|late|early)\s+(?:(?:late|early|mid)\s+)?(?:the\s+)?{DATE})",
        "President Jan Berg last visited Peru in May 2021",
        "President Jan Berg last visited Peru as a student",
        "in_person",
    ),
)
