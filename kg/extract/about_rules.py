"""The words around a country that tell whether its situation was discussed: rules as data.

Patterns are written over masked sentences (kg/annotate/mask.py): what stands before or after the country.
"""

import re

from kg.annotate.mask import PLACE
from kg.extract.about_standing import STANDING_RULES
from kg.extract.about_words import (
    DEEDS,
    FEW,
    HELP,
    LIST,
    OWN,
    TALK,
    AboutRule,
    after,
    before,
)

# In this order; the first that reads decides. A country that no rule reads was only mentioned.
ABOUT_RULES: tuple[AboutRule, ...] = (
    AboutRule(
        "thanks",
        "before",
        "not-about",
        before(
            r"\b(?:grateful|gratitude|thank\w*|appreciation|congratulat\w+|greetings|wish\w*)\s[^.;]{0,60}?\b(?:government|people|authorities)"
            r"(?:\s+and\s+(?:the\s+)?(?:government|people))?\s+of"
        ),
        "BHR",
        "They expressed their gratitude to the Government and people of Bahrain.",
        "They want to help the people of Bahrain.",
    ),
    AboutRule(
        "on-whose-word",
        "before",
        "not-about",
        before(r"\b(?:at\s+the\s+(?:kind\s+)?(?:request|invitation|initiative)|(?:part|province))\s+of"),
        "TGO",
        "The stop was cancelled at the request of the Togolese authorities.",
        "They condemned the arrests made by the Togolese authorities.",
        party=True,
        people=True,
        towns=True,
    ),
    AboutRule(
        "matter",
        "after",
        "about",
        after(r"\s+(?:war|crisis|conflict|issue|question|file|peace\s+(?:talks|process|deal|summit))\b"),
        "UKR",
        "They exchanged views on the Ukraine war.",
        "They exchanged views on Ukraine's exports.",
    ),
    AboutRule(
        "place-of-a-town",
        "before",
        "not-about",
        re.compile(rf"{PLACE},\s+(?:the\s+)?$"),
        "KHM",
        "They met in Phnom Penh, Cambodia.",
        "They discussed the crisis in Cambodia.",
        party=True,
        people=True,
        towns=True,
    ),
    AboutRule(
        "penalty",
        "before",
        "not-about",
        before(r"\b(?:sanctions|costs|pressure)\s+(?:\w+\s+)?(?:on|against)"),
        "RUS",
        "They agreed to maintain sanctions imposed on Russia.",
        "They discussed the war in Sudan.",
        party=True,
        people=True,
        towns=True,
    ),
    AboutRule(
        "posed-by",
        "before",
        "about",
        before(r"\b(?:posed|presented)\s+by"),
        "PRK",
        "They discussed the threats posed by North Korea.",
        "They were joined by Canada.",
    ),
    AboutRule(
        "aggressor",
        "after",
        "not-about",
        after(
            rf"{OWN}\s+(?:(?!(?:for|of|to|in|accountable)\s)[\w’'-]+,?\s+){{0,6}}?(?:war|invasion|aggression|attacks?|assaults?|hostilities|annexation|threat"
            r"|build-?up|strikes|missile\s+attacks?|forces|armed|military|troops|drone|disinformation|interference"
            r"|actions|bombardment|offensive)\b"
        ),
        "RUS",
        "They condemned Russia's unprovoked war of aggression.",
        "They discussed Russia's elections.",
        party=True,
        people=True,
        towns=True,
    ),
    *STANDING_RULES,
    AboutRule(
        "as-to",
        "before",
        "about",
        re.compile(rf"^\W*(?:\d+\.\s*)?(?:On|As\s+to|As\s+for|Regarding|Turning\s+to)\s+{LIST}$"),
        "HTI",
        "On Haiti, both called for elections.",
        "She arrived on Monday in Haiti.",
        party=True,
    ),
    AboutRule(
        "help",
        "before",
        "about",
        re.compile(
            rf"\b{HELP}\s+(?:\w+\s+)?(?:(?:to|for|into|in|of)\s+)?{LIST}$"
            rf"|\b(?:st[ao][no]d(?:s|ing)?\s+(?:together\s+|in\s+solidarity\s+)?|solidarity\s+)with\s+{LIST}$",
            re.IGNORECASE,
        ),
        "UKR",
        "They will continue to support Ukraine as it defends itself.",
        "They will continue to visit Ukraine.",
        party=True,
        people=True,
        wartime=True,
    ),
    AboutRule(
        "people-there",
        "before",
        "about",
        before(
            r"\b(?:people|peoples|population|women|children|citizens|civilians|territory|government|refugees|flow\s+of\s+\w+|migrants"
            r"|returned|transit|influx|arrival|regulari[sz]ation|plight|evacuation|withdrawal|departures?|relocation|nationals|being\s+held|detained|imprisoned)"
            r"\s+(?:(?!residing|living|working|based)\w+\s+){0,2}?(?:of|in|from|for|out\s+of)|\bfle(?:d|eing)|\breturns?\s+of\s+(?:\w+\s+){1,4}to"
        ),
        "MMR",
        "They want to help the people of Myanmar.",
        "They want to hear from the minister of Myanmar.",
    ),
    AboutRule(
        "talk",
        "before",
        "about",
        before(rf"\b{TALK}"),
        "IRN",
        "They compared notes on Iran.",
        "They took a train to Iran.",
    ),
    AboutRule(
        "partner",
        "before",
        "not-about",
        before(
            r"\b(?:with|by|alongside|(?:visit|trip|travels?|ambassador|exports)\s+to|(?:ambassadors?|delegations?)\s+of"
            r"|embassy\s+(?:in|of)|here\s+in)"
        ),
        "ROU",
        "They agreed to work with Romania.",
        "They discussed the election in Romania.",
    ),
    AboutRule(
        "scene",
        "before",
        "not-about",
        re.compile(
            r"\b(?:Summit|Conference|Meeting|Forum|Ministerial|Assembly|Talks|COP\d+)\b[^.;]{0,30}\b(?:in|at)\s+(?:the\s+)?$"
            r"|\b(?:held|hosted?|hosting|convened|met|meet|arriv\w+|travel\w*|stop\w*|visit\w*)\s+(?:\w+\s+){0,2}(?:(?:in|to|at)\s+)?(?:the\s+)?$"
        ),
        "CHE",
        "They will attend the Summit in Switzerland.",
        "They discussed relief in Switzerland.",
    ),
    AboutRule(
        "issue",
        "before",
        "about",
        re.compile(
            r"\b(?:issues|challenges|developments|matters|topics|concerns?|crises|hotspots|subjects|affairs|situations|priorities)\b"
            r"[^.]{0,80}?\b(?:including|such\s+as|notably|in\s+particular|particularly|especially)\b[^.]{0,60}$",
            re.IGNORECASE,
        ),
        "AFG",
        "They exchanged views on regional challenges, including Afghanistan.",
        "They toured a school, including Afghanistan.",
    ),
    AboutRule(
        "topic",
        "before",
        "about",
        re.compile(
            rf"\b(?:{TALK}|(?:[Ii]ssues|[Tt]opics|[Ss]ubjects|[Tt]hemes|[Aa]genda|[Mm]atters)\b[^.;]{{0,60}}?\b(?:included?|includes|were|was|ranged\s+from|concerned|among\s+them)"
            rf"|(?:talks|discussions?|conversation|consultations)\b[^.;]{{0,100}}?\s(?:on|about)|(?:call|spoke|talked)\b[^.;]{{0,100}}?\sabout|on\s+the\s+(?:table|agenda)\s+(?:was|were))"
            rf"\s+(?:[^.;\ue000-\ue004]{{0,120}}?(?:,\s+(?:and\s+)?|\s+and\s+|\s+as\s+well\s+as\s+))?(?:on\s+)?{LIST}$",
            re.IGNORECASE,
        ),
        "IRN",
        "They exchanged views on trade, food security and Iran.",
        "They exchanged views on trade in Iran.",
    ),
    AboutRule(
        "was-discussed",
        "after",
        "about",
        after(
            r"(?:\s+and\s+[^.;,]{2,60})?\s+(?:(?:was|were)\s+(?:also\s+)?(?:discussed|raised|addressed|covered|(?:high\s+)?on\s+the\s+agenda|among\s+the\s+(?:topics|issues))|(?:dominated|topped)\b)"
        ),
        "IRN",
        "Iran was also discussed.",
        "Iran was also invited.",
    ),
    AboutRule(
        "its-people",
        "after",
        "about",
        after(
            rf"(?:{OWN}\s+{FEW}|[’']s?\s+(?:(?!(?:at|in|of|to|for|on|with|from|by)\s)[\w’'-]+,?\s+){{3,4}})(?:people|peoples|refugees|civilians|issue|question|war|nuclear(?!\s+(?:fuel|energy|power|plants?|technolog\w+|industry|reactors?)\b)"
            r"|missile|ballistic|denucleari[sz]ation|democracy|path|grain|victory|reconstruction|recovery|accession"
            r"|aspirations|transition|elections?|peace|dialogue|army|authorities|population|migrants|women|victims"
            rf"|hostages|regime|future|security|{DEEDS})\b|-led\b|\s+alike\b"
            r"|\s+(?:accountable|never|cannot|to\s+(?:cease|refrain|stop|end|halt|return|comply|release))\b"
        ),
        "NIC",
        "They spoke of the Nicaraguan people.",
        "They tasted Nicaraguan coffee.",
        people=True,
    ),
)
