"""How talks told before are told of again, as data: that they met, and the rounds before and after."""

from kg.annotate.mask import DATE, NATION, PLACE
from kg.extract.meetings.words import ORDINAL_CUES, rule

ROUND_RULES = (
    rule(
        "again",
        "again",
        r"\b(?:met|meet|meets|meeting|(?:spoke|speak|talked|talk)\b(?!\s+(?:about|of|on|up|out|in\s+favou?r)))\b(?!\s+(?:with|to|the|a|an|those|these|their|its|in\s+part)\b)",
        "The two ministers decided to meet in Lima",
        "Foreign Minister Ana Ruiz met the target",
        openers="met meet spoke speak talk".split(),
    ),
    rule(
        "next-round",
        "next",
        r"\b(?:hold|holding|convene|convening|host|hosting|have)\s+(?:the\s+|their\s+|its\s+|our\s+|a\s+)?(?:next|second|third|fourth|fifth|sixth"
        r"|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s+(?:[\w&+-]+\s+){0,5}?(?i:meeting|round|session|summit|consultations|dialogue|FOC|2\+2|talks)\b"
        rf"(?=[^.;]*?\b(?:in|at)\s+(?:the\s+)?(?:{PLACE}|{NATION}|{DATE}))",
        "The two sides agreed to hold the next round of consultations in Lima",
        "The two sides agreed to hold the next round at a convenient date",
        cues=ORDINAL_CUES,
    ),
    rule(
        "round-to-come",
        "next",
        r"\b[Tt]he\s+(?:next|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s+(?:[\w&+-]+\s+){0,4}?"
        r"(?i:meeting|round|session|summit|consultations|dialogue|talks)\b[^.;,]{0,60}?\s+(?:will|would|is to|are to)\s+(?:be\s+(?:held|convened|hosted)"
        rf"|take place)\b(?=[^.;]*?\b(?:in|at|on)\s+(?:the\s+)?(?:{PLACE}|{NATION}|{DATE}))",
        "They decided that the eighth meeting would be held in Norway",
        "They decided that the eighth meeting would be longer",
        cues=ORDINAL_CUES,
    ),
    rule(
        "round-past",
        "next",
        r"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?:previous|last|earlier)\s+(?:[\w&+-]+\s+){0,4}?"
        r"(?i:meeting|round|session|summit|consultations|FOC|dialogue|talks)\b[^.;,]{0,60}?\s+(?:(?:was|were|had been)\s+(?:held|convened|hosted)|took place)\b"
        rf"(?=[^.;]*?{DATE})",
        "The previous round of consultations was held in Lima on 3 May 2021",
        "The previous round of consultations was held in a good atmosphere",
        cues="previous last earlier",
        status="held",
    ),
)
