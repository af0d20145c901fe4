"""Undertakings that all sides of a talk state together: "they agreed to", "the two countries will"."""

from kg.extract.pledge_policy_rule import PolicyRule
from kg.extract.pledge_policy_rule import rule as _rule
from kg.extract.pledge_policy_words import CONCRETE, CONCRETE_DOING, CONCRETE_WILL, MANNER

JOINT_RULES: tuple[PolicyRule, ...] = (
    _rule(
        "agreed-to",
        "all",
        rf"\b(?:agreed|decided|concurred|resolved|pledged|vowed|undertook|(?<!are )(?<!is )(?<!be )(?<!both )(?<!remain )(?<!remains )committed|agree|commit|pledge|decide|resolve|undertake|intend|(?<![’']s )(?<!\bthe )(?<!\bits )(?<!\btheir )(?<!\bour )(?<!\ba )plan(?:ned)?)(?:\s(?:themselves|jointly|mutually|together|(?:on |in |at )?(?:\ue012+|\ue004+)))*(?:\snot)?\sto\s{MANNER}(?={CONCRETE})",
        "They agreed to begin talks on a tax treaty",
        "They agreed to disagree",
        cues="agree|decide|concurred|resolve|pledge|vowed|undertake|undertook|commit|intend|plan",
    ),
    _rule(
        "agreed-that",
        "all",
        rf"\b(?:agreed|decided|confirmed|concurred|affirmed|shared the (?:view|recognition)|determined)\sthat\s(?:[^.;]{{0,140}}?\s)?(?:will|would)\s{MANNER}(?=(?:be (?:held|launched|opened|signed|established|convened|concluded|finali[sz]ed|completed|set up)|take place|{CONCRETE}))",
        "They decided that the eighth meeting would be held in Lima",
        "They agreed that those responsible must be held to account",
        cues="agreed|decided|confirmed|concurred|affirmed|shared the |determined",
    ),
    _rule(
        "concurred-in",
        "all",
        rf"\b(?:concurred|agreed|concur|agree)\s(?:(?:on\s)?\ue012+\s)?(?:in|on|upon|to)\s{MANNER}(?={CONCRETE_DOING}|(?:the\s)?(?:establishment|launch|opening|creation|conclusion|signing|start|resumption|holding|deepening|strengthening|expansion) of|(?:an?|the)\s(?:(?!need|importance|necessity|value|urgency)[\w-]+\s){{0,5}}(?i:plan|roadmap|programme|program|framework|package|agreement|mechanism|action plan|work ?plan|ceasefire|truce|deal|partnership|release|exchange|pause|moratorium|extension|timetable|visit|next round|(?:next|future|annual|regular) (?:sessions?|meetings?))\b)",
        "They concurred in deepening cooperation in clean energy",
        "They concurred on the importance of dialogue",
        cues="concur|agree",
    ),
    _rule(
        "committed-to-doing",
        "all",
        rf"\b(?:(?<!are )(?<!is )committed|pledged)\sto\s{MANNER}(?={CONCRETE_DOING})",
        "Both ministers committed to opening consulates",
        "The minister is committed to peace",
        cues="committed|pledged",
    ),
    _rule(
        "are-committed",
        "all",
        r"\bare\s(?:also\s|both\s)?committed\sto\s(?=work(?:ing)? (?:closely )?together (?:to|on|in|towards?)\b)",
        "Both countries are committed to working together to restore travel",
        "Both countries are committed to promoting peace",
        cues="committed",
    ),
    _rule(
        "signed",
        "all",
        r"\b(?:signed|concluded|sign|inked|clinched|sealed|struck|initialled|finali[sz]ed)\s(?:(?:a|an|the|two|three|several|\d+)\s)?(?:[\w-]+\s){0,6}?(?=(?i:agreements?|(?:cooperation )?documents|memorand(?:um|a)|MOUs?|treaty|treaties|arrangement|protocol|pact|accord|declarations? of intent|letters? of intent|action plans?|plans? of action|roadmap|partnership|(?:free )?(?:trade|minerals|prosperity|defen[cs]e|security|energy) deal|charter|compact|terms of reference)\b)",
        "They signed a bilateral security agreement",
        "They signed the guest book",
        cues="sign|concluded|inked|clinched|sealed|struck|initialled|finali",
    ),
    _rule(
        "shared-view",
        "all",
        rf"\b(?:shared the (?:view|intention)|confirmed their (?:intention|policy|plans?))\s(?:to|of)\s(?={CONCRETE})",
        "They shared the view to expand youth exchanges",
        "They shared the view of the region as unstable",
        cues="shared the |confirmed their ",
    ),
    _rule(
        "the-two-will",
        "all",
        rf"\b(?:[Tt]he two|[Bb]oth|[Tt]he three)\s(?:countries|sides|governments|nations|leaders|ministers|parties|presidents|[Pp]residents|[Mm]inisters|[Ll]eaders|[Ss]ides|[Pp]arties|[Gg]overnments)\s(?:also\s)?(?:will|would|are to|plan to|intend to)\s{MANNER}(?={CONCRETE_WILL}\w*\b|hold\b)",
        "The two countries will set up a maritime framework",
        "The two countries will be closer than ever",
        cues="will|would|are to|plan to|intend to",
    ),
    _rule(
        "it-was-agreed",
        "all",
        rf"\b[Ii]t was (?:also )?(?:agreed|decided)\s(?:to\s(?={CONCRETE})|that\s(?=[^.;]{{0,140}}\s(?:will|would)\s))",
        "It was agreed to hold the next round in Quito",
        "It was agreed in 1999",
        cues="t was ",
    ),
    _rule(
        "joint-passive",
        "all",
        r"\b(?:[Aa]n?|[Tt]he)\s(?:[^\s.;,]+\s){1,16}?will be\s(?=(?:adopted|launched|established|opened|held|signed|convened|set up|created)\b)",
        "A roadmap on raw materials will be adopted by June",
        "The roadmap will be important",
        cues="will be",
    ),
    _rule(
        "work-together",
        "all",
        rf"(?:\bwill\s(?:also\s|continue to\s)?(?:work together|cooperate|collaborate|work jointly)\sto\s|\b[Tt]ogether,\swe\swill\s"
        rf"|\bwe\swill\s(?=redouble|(?:\w+\s)?(?:our|their)\sjoint))(?={CONCRETE})",
        "Japan and Peru will also work together to strengthen ties",
        "They will work together",
        cues="will",
    ),
    _rule(
        "we-will",
        "all",
        rf"\b[Ww]e(?:,\s(?:the\s)[^,;.]{{3,60}},)?\s(?:will|shall|intend to|plan to|are to|resolve to)\s{MANNER}(?={CONCRETE_WILL})",
        "We will establish a joint working group on cables",
        "We will always be friends",
        cues="will|shall|intend|plan|are to|resolve",
    ),
)
