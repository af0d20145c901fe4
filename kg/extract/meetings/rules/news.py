"""How news tells of an encounter after it, or beside what was said there, as data; asked after all other rules."""

from kg.annotate.mask import DATE, NATION, PERSON
from kg.extract.meetings.words import ADJECTIVE, HOLD, NO_MOOD, NOUN, WITH, rule

_AGREED = r"(?:agreed|confirmed|affirmed|reaffirmed|vowed|pledged)"
_IN_TALKS = (
    rf"(?:\s+(?:on\s+)?{DATE})?\s+(?:during|in|at)\s+(?:(?:a|an|the|their)\s+)?(?:[\w-]+\s+){{0,3}}?"
    r"(?:talks|call|conversation|meeting|summit)\b"
)
_ALSO = rf"(?:(?:on|also|both|have|had|{DATE})\s+){{0,3}}"

NEWS_RULES = (
    rule(
        "agreed-in-talks",
        "together",
        rf"(?P<group>{PERSON},?\s+and\s+(?:the\s+)?{PERSON}),?\s+{_ALSO}{_AGREED}{_IN_TALKS}",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg agreed during phone talks to meet again",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg agreed to phone",
        cues="agreed affirmed confirmed vowed pledged",
    ),
    rule(
        "agreed-to-in-talks",
        "together",
        rf"(?P<group>{PERSON},?\s+and\s+(?:the\s+)?{PERSON}),?\s+{_ALSO}{_AGREED}\s+(?:to|on)\s[^.;]{{3,140}}?\s(?:during|in)\s+(?:a|an|their)\s+(?:[\w-]+\s+){{0,3}}?(?:talks|call|conversation|meeting)\b",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg agreed to widen trade during a telephone conversation",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg agreed to widen trade in the coming year",
        cues="agreed affirmed confirmed vowed pledged",
        status="held",
    ),
    rule(
        "he-and",
        "with",
        # The subject stands within the words: "he and".
        rf"\b(?P<who>[Hh]e|[Ss]he)\s+and(?P<actor>\ue0ff)?(?=\s+{PERSON}\s+{_ALSO}(?:{_AGREED}{_IN_TALKS}|met\b|spoke\b|{HOLD}\s+{NO_MOOD}{ADJECTIVE}{NOUN}\b))",
        "Foreign Minister Ana Ruiz said she and Foreign Minister Jan Berg agreed during phone talks to meet again",
        "Foreign Minister Ana Ruiz said she and Foreign Minister Jan Berg agreed to phone",
        cues="he",
    ),
    rule(
        "and-i",
        "with",
        # Who is met stands first: "Minister Berg and I met".
        rf"(?P<actor>\ue0ff)?(?:^|(?<=[\s“\"]))(?=(?:the\s+)?{PERSON}(?:\s+of\s+(?:the\s+)?{NATION})?,?\s+and\s+(?P<who>I)\s+{_ALSO}(?:{_AGREED}{_IN_TALKS}|met\b|spoke\b|talked\b|discussed\b|{HOLD}\s+{NO_MOOD}{ADJECTIVE}{NOUN}\b))",
        "Today, Foreign Minister Jan Berg of Norway and I held our first meeting",
        "Foreign Minister Jan Berg of Norway and I hold the same views",
        cues="I",
    ),
    rule(
        "agreed-with",
        "with",
        rf"\bagreed\s+(?:(?:on\s+)?{DATE}\s+)?with\b(?=\s+(?:the\s+)?{PERSON}\s+(?:(?:on\s+)?{DATE}\s+)?(?:that|to)\b)",
        "Minister Ruiz agreed on May 4 with Foreign Minister Jan Berg to go on",
        "Minister Ruiz agreed with Foreign Minister Jan Berg",
        "unknown",
        cues="agreed",
    ),
    rule(
        "held-again",
        "again",
        rf"\b(?:held|had|conducted|{HOLD}(?=[^.;]{{0,80}}{DATE}))\s+(?!(?:\w+\s+)?(?:next|further|future|more|regular|second|third|\w+th"
        rf"|\d+(?:st|nd|rd|th))\b){NO_MOOD}{ADJECTIVE}{NOUN}\b(?!{WITH})",
        "The two ministers held a meeting in Lima",
        "The two ministers held a second meeting",
        openers="held hold had has hav conduct conven co-host carr".split(),
    ),
)
