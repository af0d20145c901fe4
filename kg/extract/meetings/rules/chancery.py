"""How foreign ministries tell of an encounter beside a journey or a programme, as data; asked after all other rules."""

from kg.annotate.mask import COUNTRY, DATE, NATION, PERSON, PLACE
from kg.extract.meetings.words import ADJECTIVE, MEETING, NOUN, PERSONAL, WITH, rule

_TALKS = r"(?:meeting|talks|call|conversation|conversations|discussions|phone call|dinner|lunch|summit)"

# "call on the authorities to release them": they are urged, and not met.
_TO_DO = r"[^.;]{0,100}\s(?:officials|leadership|authorities|[Mm]inisters)\s+to\s+(?!discuss|express|present|exchange|thank|brief)[a-z]"

CHANCERY_RULES = (
    rule(
        "meeting-of-pair",
        "together",
        rf"(?P<group>{PERSON}\s+and\s+(?:the\s+)?{PERSON})[’']s?\s+(?:[a-z-]+\s+){{0,2}}{_TALKS}\b(?=[^.;]{{0,60}}?\b(?:in|on|at)?\s*(?:{PLACE}|{DATE}))",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg’s meeting in Lima last week",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg’s meeting was long",
    ),
    rule(
        "visited-for-talks",
        "with",
        rf"\b(?:visit(?:s|ed|ing)?|travel(?:s|led|ed|ling|ing)?\s+to|arriv(?:es|ed|ing)\s+in|flew\s+to|(?:fly|go|head|move|proceed|continue)(?:s|es|ing)?\s+(?:on\s+)?to|(?:was|is|were|are|be)\s+in)\s+(?:the\s+)?(?:{PLACE}|{COUNTRY})"
        rf"(?:,\s+(?:the\s+)?{COUNTRY})?(?:[,\s]+(?:on\s+|from\s+|late\s+)?{DATE}\)?|\s+(?:the\s+(?:following|next)\s+day|later|next|afterwards))?,?\s+(?:to\s+(?:hold|have)|for)\s+{ADJECTIVE}{NOUN}{WITH}\b",
        "Secretary General Ruiz visited Oslo on May 4 for talks with Norway’s leadership",
        "Secretary General Ruiz visited Oslo on May 4 for talks on fish",
        "in_person",
    ),
    rule(
        "welcomed-there",
        "object",
        rf"\b(?:welcomed|received|met|hosted),?\s+(?:(?:on\s+)?(?:{DATE}|\w+day),?\s+)?(?:at|in)\s+[^.;,]{{3,50}},{PERSONAL}",
        "Prime Minister Cole welcomed on Monday, at the Marble Palace, Secretary General Jan Berg",
        "Prime Minister Cole welcomed on Monday, at the Marble Palace, a report",
        "in_person",
    ),
    rule(
        "welcomed-for",
        "object",
        rf"\b(?:welcomed|welcomes)\b{PERSONAL}(?=[^.;]{{1,200}}?\s+for\s+(?:a|an|the)\s+{ADJECTIVE}{NOUN}\b)",
        "Minister Ruiz welcomed Foreign Minister Jan Berg for a meeting of the three",
        "Minister Ruiz welcomed Foreign Minister Jan Berg",
        "in_person",
    ),
    rule(
        "met-officials",
        "object",
        rf"\b(?:met|meets|meet|{MEETING}|engag(?:e|es|ed)|call(?:s|ed)?\s+on(?!{_TO_DO})|interact(?:s|ed)?\s+with|consult(?:s|ed)?\s+with)"
        rf"(?=\s+(?:with\s+)?(?:(?:[a-z-]+(?:[’']s)?|{NATION}(?:[’']s?)?|[A-Z][a-z]+)\s+){{0,6}}?(?:officials|leadership|authorities|[Mm]inisters|members\s+of\s+(?:the|his|her)\s|ministers\s+(?:of|in)\s))(?:\s+with)?",
        "During the visit Minister Ruiz will meet senior members of the Norwegian Government",
        "During the visit Minister Ruiz will meet requests of the Norwegian Government",
        "in_person",
    ),
)
