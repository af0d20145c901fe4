"""Words that tell of the war, the peace or the standing of a country, whose situation was discussed: rules as data."""

import re

from kg.extract.about_words import FEW, LAND, OWN, TROUBLED, AboutRule, after, before, right_before

STANDING_RULES: tuple[AboutRule, ...] = (
    AboutRule(
        "between",
        "before",
        "about",
        re.compile(
            rf"\b(?:tensions|conflict|war|fighting|hostilities|peace|ceasefire|truce|clashes|border|escalation|stand-?off|military\s+(?:cooperation|dealings|ties|links|alignment))\s+(?:\w+\s+)?between\s+"
            rf"(?:(?:the\s+)?{LAND}\s+and\s+)?(?:the\s+)?$",
            re.IGNORECASE,
        ),
        "AZE",
        "He raised the tensions between Armenia and Azerbaijan.",
        "Relations between Armenia and Azerbaijan.",
        party=True,
        people=True,
    ),
    AboutRule(
        "between-others",
        "before",
        "about",
        re.compile(
            rf"\b(?:boundary|normali[sz]ation|reconciliation|dialogue|negotiations|talks|agreement)\s+(?:\w+\s+)?between\s+"
            rf"(?:(?:the\s+)?{LAND}\s+and\s+)?(?:the\s+)?$",
            re.IGNORECASE,
        ),
        "LBN",
        "He welcomed the maritime boundary between Israel and Lebanon.",
        "He flew between Israel and Lebanon.",
        people=True,
    ),
    AboutRule(
        "situation-of-a-side",
        "before",
        "about",
        right_before(TROUBLED),
        "YEM",
        "They spoke of the conflict in Yemen.",
        "They met again in Yemen.",
        party=True,
        people=True,
        towns=True,
    ),
    AboutRule(
        "situation",
        "before",
        "about",
        before(TROUBLED),
        "MLI",
        "They discussed the crises in Niger and Mali.",
        "They flew to Niger and Mali.",
        people=True,
        towns=True,
    ),
    AboutRule(
        "arms-of",
        "before",
        "about",
        before(
            r"\b(?:missiles?|ballistic|nuclear|denucleari[sz]ation|abductions?|weapons\s+of\s+mass\s+destruction|launch(?:es|ing)?)\s+(?:[\w-]+\s+){0,5}?(?:by|of)"
        ),
        "PRK",
        "They condemned the launch of a missile by North Korea.",
        "They condemned the sale of a ship by North Korea.",
    ),
    AboutRule(
        "in-the-region",
        "before",
        "about",
        before(
            r"\b(?:region|hemisphere|continent|neighbou?rhood|area),?\s+(?:including|in\s+particular|particularly|especially|notably)(?:\s+in)?"
        ),
        "NIC",
        "They discussed democracy in the hemisphere, including in Nicaragua.",
        "They discussed flights, including to Nicaragua.",
    ),
    AboutRule(
        "border",
        "before",
        "about",
        before(
            r"\b(?:borders?|build-?up|forces|troops|military\s+\w+)\s+(?:\w+\s+){0,3}(?:of|around|near|along|with|on)"
        ),
        "UKR",
        "They spoke about the military buildup on the borders of Ukraine.",
        "They spoke about tourism with Ukraine.",
    ),
    AboutRule(
        "concern",
        "before",
        "about",
        right_before(r"\bconcerns?\s+(?:about|over|regarding)"),
        "CHN",
        "He raised concerns about China.",
        "He wrote a book about China.",
        party=True,
    ),
    AboutRule(
        "its-standing",
        "after",
        "about",
        after(
            rf"{OWN}\s+{FEW}(?:sovereignty|territorial\s+integrity|independence|crisis"
            r"|conflict|situation|uprising|peace\s+(?:process|talks|agreement|plan|formula)|defen[cs]e\s+needs"
            r"|assistance\s+needs)\b|[’']s?\s+(?:borders|territory|right\s+(?:and\s+duty\s+)?to\s+(?:self-)?defen|efforts\s+to\s+(?:defend|resist))\b"
        ),
        "KAZ",
        "They reaffirmed Kazakhstan's independence.",
        "They praised Kazakhstan's hospitality.",
        party=True,
        people=True,
    ),
)
