"""How announcements and joint statements tell of an encounter beside a visit, as data."""

from kg.annotate.mask import DATE
from kg.extract.clauses import GROUP
from kg.extract.meeting_words import WITH, rule

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
