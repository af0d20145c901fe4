"""The words around a sum or a gift → whether it is only spoken of: prices, trade, damage, wishes, money at home."""

import re
from dataclasses import dataclass
from typing import Literal

from kg.annotate.sieve import Sieve

Place = Literal["before", "behind", "statement"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Words that say that a sum is not given. ``*`` in an example stands for the sum.

    ``before`` and ``behind`` are read next to the sum, ``statement`` anywhere in its statement before it.
    """

    name: str
    place: Place
    pattern: re.Pattern[str]
    example: str
    counter_example: str


def _refusal(name: str, place: Place, pattern: str, example: str, counter_example: str) -> Refusal:
    flags = re.IGNORECASE if place == "before" else 0
    return Refusal(name, place, re.compile(pattern, flags), example, counter_example)


_UP_TO_SUM = r"\s(?:[^\s,;.]+\s){0,5}$"
# "the EU and its Member States have together mobilised": what a state does, and not what its money attracts.
_STATE_DOES = r"(?:[\ue000-\ue003]|[Gg]overnment|Commission)\s(?:and\s(?:its|their)\s(?:[Mm]ember [Ss]tates|partners)\s)?(?:has|have|will|would|is|are|is ready to|was ready to|are ready to)\s(?:(?:together|also|already|jointly)\s)?"
_OPENS = r"^\s(?:(?:in|of|worth of)\s)?(?:(?!response|relief|support|aid|assistance|view|light|addition)[\w-]+\s){0,3}?"

REFUSALS: tuple[Refusal, ...] = (
    _refusal(
        "trade",
        "before",
        r"\b(?:trade|exports?|imports?|purchas\w+|procure\w*|buy(?:s|ing)?|bought(?! with)|sell(?:s|ing)?|sold|sale|sales"
        rf"|(?<!grant )contracts?|market|worth of (?:trade|goods|exports)){_UP_TO_SUM}",
        "two-way trade amounted to over *",
        "rice was bought with food aid of *",
    ),
    _refusal(
        "trade-volume",
        "before",
        r"\b(?:(?:two-way|bilateral|mutual|overall|annual|total) (?:trade|investments?)|trade (?:between|with)|trade in goods|trade volumes?|trade turnover|turnover)\b[^.;,]{0,90}$",
        "total trade of all kinds between the two came to *",
        "bilateral trade grows, and the bank will lend *",
    ),
    _refusal(
        "found",
        "before",
        r"\b(?:found|discovered|uncovered|stashed|hid(?:den)?|embezzled)\s(?:[^\s,;.]+\s){0,4}$",
        "investigators found *",
        "founded a school with *",
    ),
    _refusal(
        "budget",
        "before",
        r"\b(?:draft|state|national|annual|federal|defen[cs]e|military|central)\s(?:[\w-]+\s){0,2}budgets?\s(?:[\w-]+\s){0,2}(?:of|worth|with (?:an? )?(?:expenditure|spending|revenues?|deficit|surplus) of|totall?ing|amounting to)\s$",
        "approved a draft state budget of *",
        "has in the draft state budget set aside *",
    ),
    _refusal(
        "economy",
        "before",
        rf"\b(?:GDP|economy|debt|revenues?|profits?|income|wages|taxes|tax|assets|capital|reserves|deficit|restructuring|restructured?|reschedul\w+){_UP_TO_SUM}",
        "an economy of more than *",
        "economic support of *",
    ),
    _refusal(
        "damage",
        "before",
        r"\b(?:losses|damages?|los(?:e|es|ing)|lost|(?<!at a )(?<!at a total )cost(?:s|ing)?|price[ds]?|fines?|fees?|tolls?|levy|levies|tariffs?|fares?|surcharges?|penalt\w+|reparations|bounty|rewards?|ransom"
        rf"|billed|stolen|launder\w*|owed?|earned?|saving|savings?|save[sd]?|(?<!has )(?<!have )(?<!had )(?<!now )exceed(?:s|ed)?|in excess){_UP_TO_SUM}",
        "put the cost of rebuilding at *",
        "will provide *",
    ),
    _refusal(
        "need",
        "before",
        rf"\b(?:appeal(?:s|ed)?|needs?|requires?|required|short(?:fall|age)|gap|fund-?raising target){_UP_TO_SUM}",
        "has appealed for *",
        "assistance to those in need: *",
    ),
    _refusal(
        "earlier-level",
        "before",
        r"\b(?:(?:up|down)\sfrom|compared\s(?:with|to)|as\sagainst|short\sof)\s(?:the\s|an?\s)?(?:[^\s,;.]+\s){0,2}$|\b(?:increase|rise|jump)\s(?:over|on|from)\s[^.;,]{0,40}\b(?:previous|last|earlier)\s(?:contribution|pledge|commitment|grant)\s(?:of|worth)\s$",
        "gives 5 million a year, up from *",
        "sends, up from the port, *",
    ),
    _refusal(
        "sought",
        "behind",
        r"^\sto be raised\b|^\s(?:(?:funding|fund-?raising|replenishment|financing|finance)\s(?:targets?|goals?)|target|goal)\b|^\s(?:(?:initially|originally|first)\s)?(?:sought|requested|asked\sfor|appealed\sfor|needed)\sby\b|^\s(?:(?:that|which)\s)?(?:[^\s,;.]+\s){1,4}(?:had|has|have)\s(?:sought|asked\sfor|requested|appealed\sfor|hoped\sfor|needed)\b",
        "pledged less than the * that the two governments had sought",
        "pledged the * that it has set aside",
    ),
    _refusal(
        "raised-by-all",
        "before",
        rf"\b(?:conference|summit|event|meeting|gathering|round[- ]table|session|campaign|fund-?raiser|telethon)\s(?:(?:has|had|have)\s)?(?:[a-z]+ly\s)?(?:raised|secured|brought in|attracted|generated|yielded|netted|mobili[sz]ed|collected|gathered)(?:\s(?:pledges|promises|commitments|donations)(?:\sof|\sworth)?)?{_UP_TO_SUM}",
        "said the conference had secured about *",
        "said at the conference that it had raised its aid by *",
    ),
    _refusal(
        "said-to-be-needed",
        "behind",
        r"^\s(?:(?:that|which)\s)?(?:[^\s,;.]+\s){1,5}(?:says?|said|estimates?|estimated)\s(?:(?:it|they|he|she)\s)?(?:(?:is|are|was|were)\s(?:needed|required)|needs?|needed|requires?|required)\b",
        "less than half of the * the agency says is needed",
        "the * that the agency said it would give",
    ),
    _refusal(
        "sanction",
        "before",
        rf"\b(?:sanction\w*|freez\w+|froze|froz\w+|seiz\w+|confiscat\w+|accessing){_UP_TO_SUM}",
        "froze central bank deposits of *",
        "unveiled *",
    ),
    _refusal(
        "private",
        "before",
        r"\b(?:(?:foreign )?direct investment|private (?:sector )?(?:investments?|capital|commitments?|finance)|leverag(?:e|es|ed|ing)"
        r"|cataly[sz](?:e|es|ed|ing)|unlock(?:s|ed|ing)?|attract(?:s|ed|ing)?|generat(?:e|es|ed|ing)"
        rf"|galvaniz(?:e|es|ed|ing)){_UP_TO_SUM}",
        "will leverage as much as *",
        "private visits; grants of *",
    ),
    _refusal(
        "brought-in",
        "before",
        r"\b(?:to (?:secure|seed|raise|crowd in)|the (?:re)?financing of|lending(?: capacity| headroom)? by)\s(?:(?:an?|another|the|further|up to|over|more than|at least|about|nearly)\s)*$",
        "gives 5 million to seed a *",
        "agreed to raise its share to *",
    ),
    _refusal(
        "from-others",
        "behind",
        r"^[^.;,]{0,60}\s(?:from|by)\s(?:the\s)?(?:[\ue000\ue001]+\s)?(?:private[- ]sector|companies|businesses|investors|philanthrop\w+|foundations)\b"
        r"|^\s(?:was|were|has been|have been)\sraised\b(?!\sby)|^\s(?:in|of|worth of)\s(?:[\w\ue000-\ue003.-]+\s){0,5}commercial\s|^\s(?:in|of)\s(?:[a-z-]+\s){0,4}philanthropic\b|^\s(?:multi-?donor|multilateral)\s(?:[a-z]+\s){0,2}(?:fund|mechanism|facility)\b",
        "* in commitments from the private sector",
        "* in aid from the government",
    ),
    _refusal(
        "cut",
        "before",
        r"\b(?:cut|cuts|cutting|slash(?:ed|es|ing)?|withh[eo]ld(?:s|ing)?|with(?:held|drew))\s(?:[^\s,;.]+\s){0,3}$",
        "has cut *",
        "cut the ribbon and handed over a cheque for *",
    ),
    _refusal(
        "mobilised",
        "before",
        rf"^(?!.*{_STATE_DOES}mobili[sz])(?:.*?)(?<!commitment to )(?<!intention to )(?<!committed to )(?<!pledged to )(?<!plans to )(?<!goal of )"
        rf"\b(?:further )?mobili[sz](?:e|es|ed|ing)(?:,\s(?:for example|for instance|among others|in total|so far|together),)?{_UP_TO_SUM}",
        "which will mobilize up to *",
        "announced their intention to mobilize *",
    ),
    _refusal(
        "not-announced-yet",
        "before",
        r"\b(?:expected|likely|set|due|poised|about|tipped|slated|scheduled|preparing|ready) to (?:\w+ly )?(?:announce|pledge|promise|unveil|commit|sign|approve|offer)\b[^.;]{0,90}$",
        "is expected to pledge some *",
        "is expected to provide *",
    ),
    _refusal(
        "benefit",
        "before",
        rf"\b(?:expected|estimated|projected|set|forecast) to (?:contribute|add|bring|generate|inject|boost|create|reach|exceed|total){_UP_TO_SUM}",
        "is expected to contribute *",
        "is expected to provide *",
    ),
    _refusal(
        "spoken-of-behind",
        "behind",
        rf"{_OPENS}(?:trade|exports?(?! (?:financ|credit))|imports?|private|losses|damages?|fines?|fees?|lev(?:y|ies)|tolls?|surcharges?|revenues?|sales|debt|GDP|economy"
        r"|(?:foreign )?direct investment|contracts?|taxes|tax|capital investment|market|profits?|savings|deficit|industry|company"
        r"|(?:commercial )?deals|(?:economic )?benefits|(?:bipartisan )?infrastructure (?:bill|law|act|package)|opportunit(?:y|ies)|yacht|villa|mansion|superyacht|lawsuit|ransom|bounty|rewards?|income|of (?:its|their|our) own|assets|deposits|reserves|shares|(?<!\sto )(?:increase|reduction|decrease|cut)|in each other)\b",
        "* in annual exports",
        "* in export financing",
    ),
    _refusal(
        "business",
        "behind",
        r"^\sdeals?\b(?!\s(?:of|to|for)\b)",
        "chose a firm in a * deal that supports jobs",
        "signed a * loan deal",
    ),
    _refusal(
        "business-done",
        "before",
        rf"\b(?:investment|business|commercial|trade) (?:agreements|deals|commitments)\b{_UP_TO_SUM}",
        "brings the total of investment agreements in the region to *",
        "signed agreements on *",
    ),
    _refusal(
        "to-an-economy",
        "behind",
        r"^\s(?:(?:annually|yearly|every year|each year|a year|per year)\s)?to (?:the )?(?:[\w\ue000-\ue003’-]+\s){0,2}?(?:economy|GDP|gross domestic product)\b",
        "* annually to the global economy",
        "* annually to the global fund",
    ),
    _refusal(
        "held-up",
        "behind",
        r"^[^.;]{0,90}?\s(?:remains?|(?:is|are|was|were|has been|have been)(?:\s(?:still|now|currently|also))?)\s(?:stalled|frozen|blocked|stuck|held up|bogged down|in limbo|on hold|tied up)\b(?![^.;]*\b(?:but|until|before|since)\b)",
        "* in aid from Norway remains stalled in parliament",
        "* in aid was held up for a month but was approved",
    ),
    _refusal(
        "estimate",
        "before",
        r"\b(?:estimates?|estimated|reckons?|calculates?|forecasts?)\sthat\b[^.;]{0,90}$",
        "the bank estimates that the ocean contributes *",
        "estimated costs are covered by a grant of *",
    ),
    _refusal(
        "compared",
        "behind",
        r"^\s(?:above|below|over|more than|less than)\s(?:the\s)?(?:\ue012+|20\d\d|FY ?\d+|last year)",
        "* above the 2023 level",
        "* for the 2023 appeal",
    ),
    _refusal(
        "wish",
        "statement",
        r"\b(?:hop(?:e|es|ed|ing)|urg(?:e|es|ed|ing)(?!\s(?:the\s)?(?:U\.S\.\s)?(?:Congress|[Pp]arliament|House|Senate|Knesset|National Assembly|lawmakers))|call(?:s|ed|ing)? (?:on|for|upon)|should|must|could|might|would like|encourag(?:e|es|ed|ing)"
        r"|importance of|need (?:for|of)|goals? of|if we|want(?:s|ed)?\s(?:[^.;,]{1,40}?\s)?to|left with|left over|need to|for every)\b"
        r"|\b(?:ask(?:s|ed|ing)|request(?:s|ed|ing)|seek(?:s|ing)|sought)\s(?!(?:the\s)?(?:U\.S\.\s)?(?:Congress|[Pp]arliament|House|Senate|Knesset|National Assembly|lawmakers|Diet|Bundestag))[^.;,]{1,40}?\sto\b|\b(?:is|are|was|were|been) (?:considering|weighing|mulling|discussing|studying|exploring)\b|\bconsider(?:s|ed)?\s(?:mak|giv|provid|invest|contribut|send|lend|donat)ing\b|\b(?:no|any) (?:final )?decision on\b|\bwould have\b|\brul(?:ed|es|ing) out\b"
        r"|\b(?:is|are|was|were|been) (?:also )?(?:in (?:talks|negotiations) (?:to|on|about|over)|in the final stages of [a-z]+ing|looking (?:into|at))\b",
        "we hope Congress will pass *",
        "we will provide *",
    ),
    _refusal(
        "negated",
        "statement",
        r"\b(?:not(?! only)|never|no longer|without|den(?:y|ies|ied)|refus(?:e|es|ed|al)|reject\w*|halt\w*|suspend\w*|stopp?(?:ed|ing)?"
        r"|ceas\w+|cancel\w*|withdr[ae]w\w*(?!\s(?:SDRs?|US?\$|\$|the equivalent|an amount|up to|about|another)\b)(?!\s\$)|potential(?:ly)?|allegedly|reports? (?:about|of|that)|reportedly|whether|instead of)\b|n[’']t\b",
        "we have not sent *",
        "it has sent not only food but *",
    ),
    _refusal(
        "condemned",
        "statement",
        r"\b(?:condemn|denounc|deplor|illegal|unlawful|illicit|violat|smuggl)\w*|\bconcerns? (?:over|about|at|regarding)\b",
        "condemned the provision of *",
        "welcomed the provision of *",
    ),
    _refusal(
        "own-industry",
        "behind",
        r"^\s(?:[\w-]+\s){0,4}?(?:in|into|to|for)\s(?:its|their|our|the (?:U\.S\.|domestic|national|local|\ue001+))\s(?:own\s)?(?:[\w-]+\s){0,3}"
        r"(?:industrial base|economy|industry|infrastructure|manufacturing|workforce|budget)\b"
        r"|^\s(?:in|into|on)\s(?:its|their)\s(?:own\s)?(?:[\w-]+\s){0,2}(?:ports?|airports?|railways?|roads?|army|navy|military|defen[cs]es?|(?:armed )?forces|border|embass(?:y|ies)|consulates?|missions?|residence|cities|energy|sector)\b",
        "* into its submarine industrial base",
        "* into its trust fund for Kyiv",
    ),
    _refusal(
        "at-home-behind",
        "behind",
        r"^\s(?:[a-z]+\s){0,3}?(?:in|of|through|under|from|for)\s(?:CARES Act|American Rescue Plan|Bipartisan Infrastructure (?:Law|Deal)|Inflation Reduction Act|Indian (?:Country|Health|Affairs)|Tribal)\b|^[^.;]{0,90}\bInvesting in America\b",
        "* in CARES Act grants",
        "* in aid drawn from the American Rescue Plan",
    ),
    _refusal(
        "into-factories",
        "behind",
        r"^[^.;]{0,60}?(?:\ue001+\s(?:manufacturing|families|workers|industry|farmers)|(?:its|their|new|fabrication|manufacturing|production) (?:plants?|factor(?:y|ies)|facilities))\b",
        "* in \ue001\ue001 manufacturing",
        "* in \ue001\ue001 aid",
    ),
    _refusal(
        "at-home",
        "statement",
        r"\b(?:Tribal|Tribes?|Native (?:American|communities|Hawaiian)|Indian (?:Country|Health|Tribe|Affairs)|HBCUs?|Minority Serving"
        r"|American Rescue Plan|Bipartisan Infrastructure (?:Law|Deal|Investment)|Inflation Reduction Act|CHIPS (?:and Science )?Act|American Jobs Plan"
        r"|Medicare|Medicaid|[Ss]tudent (?:loan|debt)|Pell [Gg]rants?|taxpayers|school districts?|federal government|nationwide"
        r"|across the country|American (?:families|workers|manufacturing|industry|farmers))\b",
        "the Inflation Reduction Act provides *",
        "the American people have given *",
    ),
)


_SIEVE = Sieve(REFUSALS, lambda refusal: refusal.pattern)


def refuse(before: str, behind: str, statement: str) -> Refusal | None:
    """The first reason why a sum is not given; None where it may be.

    >>> refuse("two-way trade of ", "", "").name
    'trade'
    """
    texts: dict[Place, str] = {"before": before, "behind": behind, "statement": statement}
    asked = _SIEVE.passed("\n".join(texts.values()))
    return next((each for each in asked if each.pattern.search(texts[each.place])), None)
