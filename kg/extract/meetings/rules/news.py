"""How news tells of an encounter after it, or beside what was said there, as data; asked after all other rules."""

from kg.annotate.mask import DATE, DURATION, NATION, PERSON, PLACE
from kg.extract.meetings.words import ADJECTIVE, BESIDE, HOLD, NO_MOOD, NOUN, WITH, rule

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
    ),
    rule(
        "agreed-that-in-talks",
        "together",
        rf"(?P<group>{PERSON},?\s+and\s+(?:(?:the|his|her)\s+)?(?:{NATION}(?:[’']s?)?\s+)?(?:counterpart,?\s+)?{PERSON}),?\s+{_ALSO}{_AGREED}\s+that\s"
        r"(?:(?!\b(?:would|will|should|shall|could|that)\b)[^.;:“”]){3,160}?\s(?:during|in|at)\s+(?:an?|their)\s+(?:[\w-]+\s+){0,3}?(?:talks|call|conversation|meeting)"
        rf"(?=\s+(?:(?:on|in)\s+)?(?:{DATE}|{PLACE}))",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg agreed that fish need care during a brief meeting on May 4",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg agreed that they would sign during a brief meeting on May 4",
        status="held",
    ),
    rule(
        "agreed-that-day",
        "together",
        rf"(?P<group>{PERSON},?\s+and\s+(?:(?:the|his|her)\s+)?(?:visiting\s+)?(?:{NATION}(?:[’']s?)?\s+)?(?:counterpart,?\s+)?{PERSON}),?\s+(?:also\s+)?{_AGREED}\s+(?:on\s+)?{DATE}\s+(?:to|that|on)\b",
        "Foreign Minister Ana Ruiz and visiting Foreign Minister Jan Berg agreed on May 4 to step up trade",
        "Foreign Minister Ana Ruiz and visiting Foreign Minister Jan Berg agreed to step up trade",
        "unknown",
        status="held",
    ),
    rule(
        "said-after-talks",
        "together",
        rf"(?P<group>{PERSON},?\s+and{BESIDE}\s+(?:(?:the|his|her)\s+)?(?:{NATION}(?:[’']s?)?\s+)?(?:counterpart,?\s+)?{PERSON}),?\s+{_ALSO}(?:said|told|spoke|made|set|put|took|gave|laid|met|sought|began|[a-z]+ed)\b"
        r"(?:(?!\b(?:that|which|who|as)\b)[^.;:“”\ue010\ue011]){0,140}?\s(?:(?:during|in|at|after|following)\s+(?:their\s+(?:[\w-]+\s+){0,3}?(?:talks|call|conversation|meeting|summit|discussions|dinner|lunch)"
        r"|an?\s+(?!(?:ministerial|cabinet|closed|plenary|trilateral|multilateral|public|town|party)\b)(?:[\w-]+\s+){0,3}?(?:call|conversation|meeting|lunch|dinner|breakfast|tête-à-tête|round\s+of\s+talks)|(?:(?:bilateral|official|high-level|delegation-level|closed-door|one-on-one)\s+)?talks(?=\s+(?:in|on|at|here)\b|,|\.|\s\ue012)))\b(?!\s+(?:with|between|of|among|to|for)\b)",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg aired their differences at a meeting in Lima",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg issued a joint statement after the talks with Chile",
        status="held",
    ),
    rule(
        "in-their-call",
        "again",
        # Who met is told by the sentence before, which is about two people.
        rf"^\W{{0,3}}(?:In|During|(?:At|After|Following)(?=[^.;,]{{0,60}}(?:{DATE}|{PLACE})))\s+(?:(?:a|the|their)\s+)?(?:(?:{DURATION}|{DATE}|[\d-]*[a-z-]+)\s+){{0,3}}?(?:talks|meeting|call|conversation)\b(?:\s+(?:(?:in|on)\s+)?(?:{DATE}|{PLACE})){{0,2}},\s+"
        rf"(?=(?P<who>the\s+two\b|they\b|both\b|the\s+(?:foreign\s+)?ministers\b)|(?:the\s+)?(?P<actor>{PERSON})(?!\s+told\s+(?:reporters|journalists|[A-Z]|the\s+(?:press|media)|{NATION})))",
        "In a 30-minute phone call, they explained the plan",
        "In a 30-minute speech, they explained the plan",
    ),
    rule(
        "in-their-talks",
        "again",
        r"^\W{0,3}(?:The|This|These|That)\s+[^.;“”\ue010\ue011]{3,90}?\s(?:during|at|in|after|following)\s+(?P<who>their)(?P<actor>\ue0ff)?\s+(?:[\w-]+\s+){0,3}?(?:talks|meeting|summit|call|conversation)\b(?!\s+(?:with|of|between)\b)",
        "The decision was taken during their talks in Lima",
        "The decision was taken during their stay in Lima",
    ),
    rule(
        "and-i",
        "with",
        # Who is met stands first: "Minister Berg and I met".
        rf"(?P<actor>\ue0ff)?(?:^|(?<=[\s“\"]))(?=(?:the\s+)?{PERSON}(?:\s+of\s+(?:the\s+)?{NATION})?,?\s+and\s+(?P<who>I)\s+{_ALSO}(?:{_AGREED}{_IN_TALKS}|met\b|spoke\b|talked\b|discussed\b|{HOLD}\s+{NO_MOOD}{ADJECTIVE}{NOUN}\b))",
        "Today, Foreign Minister Jan Berg of Norway and I held our first meeting",
        "Foreign Minister Jan Berg of Norway and I hold the same views",
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
