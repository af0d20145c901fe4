"""Acts that people do only when they meet, as data: handing over, presenting credentials, inaugurating, signing, convening."""

from kg.annotate.mask import ACTOR, DATE, NATION, PERSON, PLACE
from kg.extract.meetings.sides.actors import REGIONS
from kg.extract.meetings.sides.clauses import GROUP
from kg.extract.meetings.words import ADJECTIVE, ADVERB, BESIDE, CROWD_AHEAD, NOUN, PERSONAL, rule

_TO_SOMEONE = rf"(?=\s+(?:(?:the|his|her|their)\s+)?(?:counterpart,?\s+)?(?:{NATION}(?:[’']s?)?\s+)?(?:{PERSON}|\ue011+))"
_ALSO = rf"(?:(?:also|today|yesterday|then|jointly|officially|formally|have|had|both|on|{DATE})\s+){{0,4}}"
_TALKED = r"(?:signed|discussed|exchanged|raised|reviewed|talked|spoke|addressed|concluded|agreed|touched|explored|examined|considered|focused|dwelt|went\s+over|(?:brought|took)\s+up|took\s+stock)"
# "of three envoys", who are named behind
_ENVOYS = r"(?=\s+(?:[\w’'-]+\s+){0,5}?(?:[Ee]nvoys|[Aa]mbassadors|[Hh]igh\s+[Cc]ommissioners|[Hh]eads\s+of\s+(?:diplomatic\s+)?[Mm]issions?|diplomats)\b)"

FORMAL_RULES = (
    rule(
        "handed-over-to",
        "with",
        rf"\b(?:hand(?:ed|s)?(?:\s+over)?|present(?:ed|s)|deliver(?:ed|s))\b(?![^.;:]{{0,60}}\b(?:report|letter|resolution|statement|remarks|speech|proposal|plan|evidence|office|post|power|control|defeat|sentence|presidency|chair(?:man)?ship|leadership|reins)\b)[^.;:]{{3,120}}?\sto\b{_TO_SOMEONE}",
        "Ambassador Ruiz handed over two ambulances to Foreign Minister Jan Berg",
        "Ambassador Ruiz handed over two ambulances to the town",
        "in_person",
    ),
    rule(
        "handed-someone",
        "object",
        rf"\b(?:handed|hands|presented|presents)\b{PERSONAL}(?=[^.;:]{{1,100}}?[\ue010\ue011]\s+(?:with\s+)?(?:an?|the|two|three|several|copies)\s)",
        "Ambassador Ruiz handed Foreign Minister Jan Berg a letter of the King",
        "Ambassador Ruiz handed Foreign Minister Jan Berg down",
        "in_person",
    ),
    rule(
        "hosted-and-attended",
        "with",
        rf"\b(?:[Hh]osted|[Cc]haired|[Cc]onvened|[Oo]rgani[sz]ed|[Gg]iven|(?:[Pp]resided|[Ww]atched)\s+over)\s+by\s+(?:the\s+)?(?P<who>(?!))?(?P<inside>{GROUP})"
        rf"(?:,?\s+(?:(?:in|at|on)\s+)?(?:{PLACE}|{DATE})){{0,2}},?\s+(?:and\s+)?(?:the\s+(?:[\w-]+\s+){{0,2}}{NOUN}\s+)?(?:(?:was|were)\s+)?(?:also\s+)?(?:attended\s+by|joined\s+by|brought\s+together|with\s+the\s+participation\s+of)(?=\s+(?:the\s+)?[\ue000-\ue003\ue010\ue011]|\s+(?:his|her)\s)",
        "The meeting, hosted by Minister Ruiz, was attended by Foreign Minister Jan Berg",
        "The meeting, hosted by Minister Ruiz, was attended by farmers",
        "in_person",
    ),
    rule(
        "hosted-attended-by",
        "with",
        rf"\b(?:hosted|hosts|hosting|chaired|chairs|convened|held|gave|led|presided\s+over)\s+(?:an?|the)\s+{ADJECTIVE}{NOUN}(?:\s+(?:in|on|at|of|for)\s+[^.;,]{{3,60}}?)?,?\s+(?:which\s+(?:was|were)\s+)?(?:also\s+)?(?:attended\s+by|with\s+the\s+participation\s+of){PERSONAL}",
        "Minister Ruiz hosted a dinner in Lima attended by Foreign Minister Jan Berg",
        "Minister Ruiz hosted a dinner in Lima attended by the press",
        "in_person",
    ),
    rule(
        "attended-by",
        "between",
        rf"\b{NOUN}\s+(?:(?:in|at|on)\s+[^.;,]{{3,40}}?\s+)?(?:was|were)\s+(?:also\s+)?attended\s+by(?=\s+(?:the\s+)?{ACTOR})"
        rf"|^\W{{0,3}}(?:Also\s+)?(?:[Tt]aking\s+part\s+in|[Pp]resent\s+at|[Aa]ttending|[Pp]articipating\s+in)\s+the\s+{ADJECTIVE}{NOUN}[^.;,]{{0,40}}?\s(?:was|were)(?=\s+(?:the\s+)?{ACTOR})",
        "The meeting was attended by Foreign Minister Ana Ruiz of Peru and Foreign Minister Jan Berg of Norway",
        "The meeting was attended by farmers of Peru",
        "in_person",
    ),
    rule(
        "attended-together",
        "together",
        rf"(?P<group>{GROUP})\s*,?\s+{_ALSO}(?:attended|took\s+part\s+in|participated\s+in)\s+the\s+(?:[a-z-]+\s+){{0,2}}(?:meeting|talks|negotiations|consultations|session|signing)\b(?!\s+(?:of|between|with)\b)",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg attended the meeting in Lima",
        "Foreign Minister Ana Ruiz attended the meeting in Lima",
        "in_person",
    ),
    rule(
        "credentials",
        "object",
        rf"\b(?:receive[sd]?|accept(?:s|ed))\b[^.;:]{{0,60}}?\b(?:[Ll]etters?\s+of\s+(?:[Cc]redence|[Cc]redentials|[Aa]ccreditation)|[Cc]redentials)\s+(?:of|from)(?:{PERSONAL}|{_ENVOYS})",
        "President Ruiz received the letters of credence of Ambassador Jan Berg",
        "President Ruiz received the credentials of two men",
        "in_person",
    ),
    rule(
        "took-place-between",
        "between",
        r"\b(?:signing|exchange of notes|hand-?over|meeting|talks|consultations|ceremony|round|session)\b[^.;]{0,140}?\s(?:took place|was held|were held|was signed)\s+between\b"
        rf"(?=\s+(?:the\s+)?{ACTOR})",
        "the signing and exchange of notes on one project took place between Ambassador Ruiz of Peru and Foreign Minister Jan Berg of Norway",
        "the match took place between Norway and Peru",
    ),
    rule(
        "inaugurated-together",
        "together",
        rf"(?P<group>{GROUP})\s*,?\s+{_ALSO}(?:inaugurated|unveiled|flagged off|inspected|toured|broke\s+ground|cut\s+(?:the|a)\s+(?:[a-z]+\s+)?ribbon|laid\s+(?:(?:the|a|an)\s+)?(?:[a-z]+\s+)?(?:(?:foundation|corner)[ -]?stones?|wreaths?|flowers)|planted\s+(?:(?:an?|the)\s+)?(?:[a-z]+\s+)?(?:trees?|saplings?)|jointly\s+(?:opened|launched|laid))\b",
        "Minister Ruiz and Foreign Minister Jan Berg jointly inaugurated the harbour",
        "Minister Ruiz inaugurated the harbour",
        "in_person",
    ),
    rule(
        "witnessed-together",
        "together",
        rf"(?P<group>{PERSON},?\s+and\s+(?:(?:[Hh]is|[Hh]er|[Tt]he)\s+)?{PERSON})(?:\s*,?\s+(?:(?:on\s+)?{DATE}|in\s+{PLACE}))*+\s*,?\s+{_ALSO}(?:witness(?:ed)?|presided\s+over|oversaw|attended)\s+(?:the\s+|an?\s+)?"
        rf"{ADJECTIVE}(?:signing|exchange(?=\s+of)|[Cc]eremony|inauguration|[Rr]eview|[Cc]ommission|[Cc]ommittee)\b",
        "Prime Minister Cole and President Jan Berg witnessed the signing of three agreements",
        "Prime Minister Cole and President Jan Berg witnessed the storm",
        "in_person",
    ),
    rule(
        "agreed-there",
        "together",
        rf"(?P<group>{GROUP})\s*,?\s+(?:agreed|decided|pledged|vowed|called)\s+(?:on\s+)?{DATE}\s+(?:at\s+[^.;,]{{3,40}}?\s+)?in\s+(?:the\s+)?{PLACE}",
        "The foreign ministers of Peru and Norway agreed on 3 May 2023 in Lima",
        "The foreign ministers of Peru and Norway agreed in principle",
        "in_person",
    ),
    rule(
        "participle-meeting",
        "object",
        rf",\s+meeting(?:\s+with)?{PERSONAL.replace('{0,2}', '{0,3}')}",
        "Minister Ruiz visited Oslo, meeting Prime Minister Jan Berg",
        "Minister Ruiz visited Oslo, meeting expectations",
        "in_person",
    ),
    rule(
        "received-delegation",
        "object",
        rf"\b(?:received|receives|met(?:\s+with)?|meets(?:\s+with)?|hosted|hosts|welcomed)(?:{ADVERB}){{0,3}}\s+(?:a|an|the)\s+[^.;]{{0,60}}?\b(?:delegation|team)\b[^.;]{{0,80}}?\b(?:led|headed)\s+by{PERSONAL}",
        "President Cole received a delegation of the parliament led by Speaker Jan Berg",
        "President Cole received a letter signed by Speaker Jan Berg",
        "in_person",
    ),
    rule(
        "with-fronted",
        "with",
        rf"^\W{{0,3}}With(?=\s+(?:the\s+)?{GROUP},?\s+(?:(?P<who>I|he|she|[Ww]e)|(?P<actor>{PERSON}|\ue011+))\s+(?:also\s+|then\s+)?{_TALKED}\b)",
        "With Foreign Minister Jan Berg, Minister Ruiz discussed fisheries",
        "With Norway, Minister Ruiz has good relations",
        "unknown",
    ),
    rule(
        "talks-fronted",
        "with",
        rf"^\W{{0,3}}(?:In|During|At|Over)\s+(?:an?|their)\s+(?:[a-z-]+\s+){{0,3}}?(?:meeting|talks|call|conversation|dinner|lunch)\b(?!\s+(?:of|with|between)\b)[^;:“”]{{0,120}}?,\s+(?:the\s+)?"
        rf"(?:(?P<who>he|she)|(?P<actor>{PERSON}|\ue011+))\s+(?:also\s+)?(?:thanked|congratulated|commended|assured|informed|urged|praised|pressed|warned|reminded|asked|invited)\b{PERSONAL}",
        "In a meeting in Lima, Minister Ruiz thanked Foreign Minister Jan Berg",
        "In a speech in Lima, Minister Ruiz thanked Foreign Minister Jan Berg",
    ),
    rule(
        "together-with-fronted",
        "with",
        rf"^\W{{0,3}}(?:(?:Together|Along|Jointly)\s+with|Alongside|With)(?=\s+(?:(?:my|his|her|the)\s+)?(?:counterpart,?\s+)?{GROUP}(?:,\s+who\s[^,;.]{{3,60}})?,\s+(?:(?P<who>I|he|she|[Ww]e)|(?:the\s+)?(?P<actor>{PERSON}|\ue011+)),?\s+(?:also\s+|then\s+|will\s+|today\s+|has\s+|have\s+)*(?:open|inaugurat|visit|tour|la[iy]|launch|unveil|attend|chair|co-?chair|host|plant|sign|witness|preside|met|meet|receiv|hand|cut|walk|travel|flew|fly|took\s+part|take\s+part|address|inspect|present))",
        "Together with Foreign Minister Jan Berg, Minister Ruiz opened the harbour",
        "Together with its allies, Norway opened the harbour",
        "in_person",
    ),
    rule(
        "dinner-for",
        "with",
        rf"\b(?:hosted|hosts|host|hosting|gave|held)\s+(?:a|an)\s+{ADJECTIVE}(?:dinner|lunch|luncheon|breakfast|reception|iftar|banquet|roundtable)(?:{ADVERB}){{0,3}}\s+(?:in honou?r of|for)\b",
        "Minister Ruiz hosted a dinner in honour of Foreign Minister Jan Berg",
        "Minister Ruiz hosted a dinner on Monday",
        "in_person",
    ),
    rule(
        "dinner-by",
        "with",
        rf"\b(?:attended|attends|attending|joined|(?:was|were)\s+(?:(?:a|the)\s+)?guests?\s+at)\s+(?:a|an|the)\s+{ADJECTIVE}(?:dinner|lunch|luncheon|breakfast|reception|iftar|banquet)(?:{ADVERB}){{0,2}}"
        rf"\s+(?:hosted|given|offered|tendered)\s+(?:in\s+(?:his|her|their)\s+honou?r\s+)?by{PERSONAL}",
        "Minister Ruiz attended a banquet hosted by Foreign Minister Jan Berg",
        "Minister Ruiz attended a banquet hosted by the city",
        "in_person",
    ),
    rule(
        "convened",
        "object",
        rf"\b(?<!that )(?<!which )(?:convened|convenes|convene|gathered|gathers|summoned|brought together|brings? together|bringing together|hosted|hosts|host|welcomed)\b(?:{PERSONAL}|(?:(?<=nvened)|(?<=nvenes)|(?<=together)){CROWD_AHEAD}|(?=\s+(?:an?\s+)?(?:[a-z]+\s+){{0,2}}(?:group\s+of\s+)?(?:countries|nations|states),?\s+(?:including|among\s+them|such\s+as)\s)|(?=\s+(?:{'|'.join(REGIONS)})\s+(?:leaders|ministers)))",
        "Vice President Ruiz convened foreign ministers from Peru and Chile",
        "Vice President Ruiz convened a committee",
    ),
    rule(
        "signed-for-each",
        "with",
        rf"\bsigned\s+(?:[^.;,]{{0,60}}?\s)?(?:on\s+behalf\s+of|for)\s+[^.;]{{3,80}}?,?\s+(?:while|and|whereas){BESIDE}(?=\s+(?:the\s+)?\ue010++,?\s+(?:signed|did\s+so)\s+(?:[^.;,]{{0,40}}?\s)?(?:on\s+behalf\s+of|for)\b)",
        "Minister Ruiz signed for the government while Director Jan Berg signed for the bank",
        "Minister Ruiz signed for the government while Director Jan Berg looked on",
        "in_person",
    ),
    rule(
        "in-presence-of",
        "with",
        rf"\b(?:(?:handed|turned|hands|turns)\s+over|inaugurated|unveiled|launched|opened|commissioned|presented)\b[^.;:“”]{{3,200}}?\b(?:(?:ceremony|event|launch)\b[^.;:“”]{{0,80}}?\sattended\s+by|in\s+the\s+presence\s+of){BESIDE}",
        "Minister Ruiz handed over two boats in a ceremony attended by Foreign Minister Jan Berg",
        "Minister Ruiz handed over two boats admired by Foreign Minister Jan Berg",
        "in_person",
    ),
    rule(
        "signed-with",
        "with",
        rf"\b(?:signed|inked|initiall?ed)\b[^.;:]{{3,100}}?\swith\b(?=\s+(?:(?:the|his|her|their)\s+)?(?:{PERSON}))",
        "Minister Ruiz signed a treaty with Foreign Minister Jan Berg",
        "Minister Ruiz signed a treaty with Norway",
        "in_person",
    ),
)
