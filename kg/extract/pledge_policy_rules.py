"""The words of an undertaking, as data: what makes one, and what is only a mood, an emphasis or a courtesy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kg.annotate.cues import Kinds
from kg.annotate.mask import BODY
from kg.models import Stage

Who = Literal["all", "subject"]

_NOW = r"(?:\s(?:also|further|both|then|furthermore|jointly|mutually|moreover|again|today))*"
# Verbs with content: something is done that can be seen to be done.
_CONCRETE = (
    r"(?:accelerat|appoint|host|facilitat|open|establish|launch|join|ratif|sign|expand|increas|lift|resum|extend|eas(?=[ei])|remov|allow|implement"
    r"|introduc|abolish|reopen|releas|suspend|withdraw|ban|build|construct|cooperat|accede|admit|expedit|fast-track|designat|produc|assist|doubl|tripl|participat|suppl(?:y|ying)\b|export|hold|conven|start|begin|finali[sz]|conclud"
    r"|creat|set up|reduc|cut|phas|deepen|strengthen|enhanc|exchang|explor|develop|advanc|promot|train|shar|send|deploy|dispatch|deliver"
    r"|upgrad|elevat|redoubl|investigat|leverag|tak(?:e|ing) part|back|vot|recogni[sz]|normali[sz]|restor|return|repatriat|waiv|grant"
    r"|negotiat|operationali[sz]|ratchet|monitor|inspect|protect|safeguard|ensur|maintain|support|work|continu|pursu|collaborat|organi[sz]|provid|defend"
    r"|consult|invit|tackl|address|combat|counter|fight|prevent|co-?ordinat|co-?host|bolster|boost|broaden|intensif|speed|step up|make|meet)"
)
_CONCRETE_WILL = (
    r"(?:accelerat|appoint|host|facilitat|open|establish|launch|join|ratif|sign|expand|lift|resum|extend|eas(?=[ei])|remov|allow|implement"
    r"|introduc|abolish|reopen|releas|suspend|withdraw|ban|build|construct|cooperat|accede|participat|conven|start|begin|finali[sz]|conclud"
    r"|creat|set up|reduc|cut|phase out|upgrad|elevat|redoubl|investigat|leverag|tak(?:e) part|recogni[sz]|normali[sz]|restor|return"
    r"|repatriat|waiv|negotiat|operationali[sz]|co-?host|contribut|send|deploy|dispatch|suppl(?:y|ies)\b|jointly produce|produce|train|share|grant|admit|strengthen|double|triple|simplif|exempt|speed up|step up|restart)"
)


@dataclass(frozen=True, slots=True)
class PolicyRule:
    """One way to state an undertaking; where the pattern ends, its content begins.

    ``who`` says whether all sides of the meeting undertake it, or the subject alone.
    """

    name: str
    who: Who
    pattern: re.Pattern[str]
    example: str
    counter_example: str
    cues: tuple[str, ...]  # a sentence with none of these need not be searched
    stage: Stage = "pledged"


def _rule(
    name: str,
    who: Who,
    pattern: str,
    example: str,
    counter_example: str,
    stage: Stage = "pledged",
    *,
    cues: str,
) -> PolicyRule:
    return PolicyRule(name, who, re.compile(pattern), example, counter_example, tuple(cues.split("|")), stage)


POLICY_RULES: tuple[PolicyRule, ...] = (
    _rule(
        "agreed-to",
        "all",
        rf"\b(?:agreed|decided|concurred|resolved|pledged|vowed|undertook|committed|are committed|agree|commit|pledge)(?:\s(?:themselves|jointly|mutually|together|(?:on |in |at )?(?:\ue012+|\ue004+)))*\sto\s(?={_CONCRETE})",
        "They agreed to begin talks on a tax treaty",
        "They agreed to disagree",
        cues="agree|decided|concurred|resolved|pledge|vowed|undertook|commit",
    ),
    _rule(
        "agreed-that",
        "all",
        rf"\b(?:agreed|decided|confirmed|concurred|affirmed|shared the (?:view|recognition)|determined)\sthat\s(?:[^.;]{{0,140}}?\s)?(?:will|would)\s(?:also\s|both\s|jointly\s)?(?=(?:be (?:held|launched|opened|signed|established|convened|concluded|finali[sz]ed|completed|set up)|take place|{_CONCRETE}))",
        "They decided that the eighth meeting would be held in Lima",
        "They agreed that those responsible must be held to account",
        cues="agreed|decided|confirmed|concurred|affirmed|shared the |determined",
    ),
    _rule(
        "concurred-in",
        "all",
        rf"\b(?:concurred|agreed|concur|agree)\s(?:(?:on\s)?\ue012+\s)?(?:in|on|upon|to)\s(?:further\s|closely\s)?(?={_CONCRETE}\w*ing\b|(?:the\s)?(?:establishment|launch|opening|creation|conclusion|signing|start|resumption|holding|deepening|strengthening|expansion) of|(?:an?|the)\s(?:(?!need|importance|necessity|value|urgency)[\w-]+\s){{0,5}}(?i:plan|roadmap|programme|program|framework|package|agreement|mechanism|action plan|work ?plan|ceasefire|deal|partnership)\b)",
        "They concurred in deepening cooperation in clean energy",
        "They concurred on the importance of dialogue",
        cues="concur|agree",
    ),
    _rule(
        "committed-to-doing",
        "all",
        rf"\b(?:(?<!are )(?<!is )committed|pledged)\sto\s(?:further\s|closely\s)?(?={_CONCRETE}\w*ing\b)",
        "Both ministers committed to opening consulates",
        "The minister is committed to peace",
        cues="committed|pledged",
    ),
    _rule(
        "are-committed",
        "all",
        rf"\bare\s(?:also\s|both\s)?committed\sto\s(?=work(?:ing)? (?:closely )?together (?:to|on|in|towards?)\b|{_CONCRETE_WILL}\w*\b)",
        "Both countries are committed to working together to restore travel",
        "Both countries are committed to promoting peace",
        cues="committed",
    ),
    _rule(
        "signed",
        "all",
        r"\b(?:signed|concluded|sign|inked|clinched|sealed|struck|initialled|finali[sz]ed)\s(?:(?:a|an|the|two|three|several|\d+)\s)?(?:[\w-]+\s){0,6}?(?=(?i:agreements?|(?:cooperation )?documents|memorand(?:um|a)|MOUs?|treaty|treaties|arrangement|protocol|pact|accord|declaration of intent|letter of intent|action plan|plan of action|roadmap|[Pp]artnership|(?:free )?trade deal)\b)",
        "They signed a bilateral security agreement",
        "They signed the guest book",
        cues="sign|concluded|inked|clinched|sealed|struck|initialled|finali",
    ),
    _rule(
        "will",
        "subject",
        rf"(?P<subject>{BODY}(?:(?:,\s|,?\sand\s)(?:the\s)?{BODY}){{0,25}}|\ue001+\s(?:[Gg]overnment|side)|\b(?:[Ww]e|it|they|he|she|his government|her government|his country|her country))"
        r"(?:\s[a-z][^.;,]{0,120}?\sand)?\s(?:will|would|is to|are to|intends? to|plans? to|prepares? to|has agreed to|have agreed to|has decided to"
        rf"|agreed to|decided to|pledged to|promised to|vowed to|undertook to)\s(?:also\s|therefore\s|soon\s|now\s)?(?={_CONCRETE_WILL}\w*\b|continue to (?:provide|supply|deliver|send|train|fund)\b)",
        "announced that \ue000\ue000 will appoint a special envoy",
        "said that \ue000\ue000 will be pleased",
        cues="will|would|is to|are to|intend|plan|prepares|agreed to|decided to|pledged to|promised to|vowed to|undertook to",
    ),
    _rule(
        "shared-view",
        "all",
        rf"\b(?:shared the (?:view|intention)|confirmed their (?:intention|policy|plans?))\s(?:to|of)\s(?={_CONCRETE})",
        "They shared the view to expand youth exchanges",
        "They shared the view of the region as unstable",
        cues="shared the |confirmed their ",
    ),
    _rule(
        "expressed-intention",
        "subject",
        rf"(?P<subject>\ue010+|\ue011+|{BODY})\s(?:also\s)?(?:expressed|conveyed|stated|announced|confirmed)\s(?:his|her|its|their)(?:\s(?:government|country)[’']s)?\s(?:intention|intent|plan|decision)\sto\s(?={_CONCRETE_WILL}\w*\b)",
        "\ue000\ue000 announced its decision to reopen its embassy",
        "\ue000\ue000 announced its decision to be patient",
        cues="intent|plan|decision",
    ),
    _rule(
        "announces-noun",
        "subject",
        rf"(?P<subject>\ue010+|\ue011+|{BODY})\s(?:has\s)?(?:also\s)?announced\s(?:the|a|an|its|their)\s(?:[\w-]+\s){{0,2}}?(?=(?:opening|reopening|establishment|lifting|easing|creation|appointment|resumption|suspension|abolition|extension|withdrawal|launch)\sof\s)",
        "\ue010\ue010 announced the lifting of sanctions on two banks",
        "\ue010\ue010 announced the death of a friend",
        cues="announced",
    ),
    _rule(
        "the-two-will",
        "all",
        rf"\b(?:[Tt]he two|[Bb]oth|[Tt]he three)\s(?:countries|sides|governments|nations|leaders|ministers)\s(?:will|would|are to|plan to|intend to)\s(?:also\s|jointly\s|soon\s)?(?={_CONCRETE_WILL}\w*\b|hold\b)",
        "The two countries will set up a maritime framework",
        "The two countries will be closer than ever",
        cues="will|would|are to|plan to|intend to",
    ),
    _rule(
        "it-was-agreed",
        "all",
        rf"\b[Ii]t was (?:also )?(?:agreed|decided)\s(?:to\s(?={_CONCRETE})|that\s(?=[^.;]{{0,140}}\s(?:will|would)\s))",
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
        "hosts",
        "subject",
        rf"(?P<subject>{BODY}|\ue001+\s[Gg]overnment|\b[Ww]e)\s(?:will|is to|are to|prepares to|plans to|intends to)\s(?:also\s)?(?:co-)?hosts?\s"
        r"(?=(?:the|an?|its|our)\s[^.;]{0,60}?\b(?i:conference|summit|forum|dialogue|ministerial|session|assembly|games|expo)\b)",
        "\ue000\ue000 prepares to host the ninth conference",
        "\ue000\ue000 will host the president for talks",
        cues="host",
    ),
    _rule(
        "both-will",
        "subject",
        rf"(?P<subject>{BODY}(?:,\s(?:the\s)?{BODY}){{0,25}},?\sand\s(?:the\s)?{BODY})\s(?:will|are to|plan to|intend to)\s(?:also\s|jointly\s|soon\s)?"
        rf"(?={_CONCRETE_WILL}\w*\b|hold\b)",
        "\ue000\ue000 and \ue000\ue000 will sign a defence agreement in the autumn",
        "\ue000\ue000 and \ue000\ue000 will be closer than ever",
        cues="will|are to|plan to|intend to",
    ),
    _rule(
        "binds-itself",
        "subject",
        rf"(?P<subject>{BODY}(?:(?:,\s|,?\sand\s)(?:the\s)?{BODY}){{0,25}}|\ue010+|\ue001+\s(?:[Gg]overnment|side))\s(?:has\s|have\s)?(?:also\s)?(?:commits?|committed|pledge[sd]?|promise[sd]?|vow(?:s|ed)|undertakes|undertook|agreed|decided)(?:\sitself|\sthemselves)?"
        rf"\sto\s(?:not\s)?(?={_CONCRETE}|adopt|impose|eliminat|accept|abide|refrain|respect)",
        "\ue000\ue000 has committed to adopt high standards",
        "\ue000\ue000 is committed to peace",
        cues="commit|pledge|promise|vow|undert|agreed|decided",
    ),
    _rule(
        "joint-will",
        "subject",
        rf"(?P<subject>{BODY}(?:(?:,\s|,?\sand\s)(?:the\s)?{BODY}){{0,25}})\s(?:will|shall|intends? to)\s(?:also\s|work to\s|work together to\s)?"
        rf"(?={_CONCRETE}|eliminat|accept|commence|address|adopt|appl|recogni|identif|purchas|grant|improv|tak)",
        "\ue000\ue000 will eliminate duties on machinery",
        "\ue000\ue000 will be grateful",
        cues="will|shall|intend",
    ),
    _rule(
        "work-together",
        "all",
        rf"(?:\bwill\s(?:also\s|continue to\s)?(?:work together|cooperate|collaborate|work jointly)\sto\s|\b[Tt]ogether,\swe\swill\s"
        rf"|\bwe\swill\s(?=redouble|(?:\w+\s)?(?:our|their)\sjoint))(?={_CONCRETE})",
        "Japan and Peru will also work together to strengthen ties",
        "They will work together",
        cues="will",
    ),
    _rule(
        "defence",
        "subject",
        rf"\b(?:reaffirmed|reiterated|underscored|affirmed|restated)\s(?:the\s)?(?P<subject>\ue001+|{BODY}[’']s?)\s(?:\w+\s){{0,2}}commitment\sto\s(?=(?:the\s)?(?:defen[cs]e|security guarantee|extended deterrence|Article 5|defend\w*)\b)",
        "reaffirmed the \ue001\ue001 ironclad commitment to the defense of Japan",
        "reaffirmed the \ue001\ue001 commitment to peace",
        "restated",
        cues="commitment",
    ),
)

_CUES = Kinds({rule.name: rule.cues for rule in POLICY_RULES})


def policy_matches(masked: str) -> Iterator[tuple[PolicyRule, re.Match[str]]]:
    """What the rules find in a masked sentence, rule by rule; asked are those of which a cue stands there."""
    cued = _CUES.in_text(masked)
    for rule in POLICY_RULES:
        if rule.name in cued:
            yield from ((rule, match) for match in rule.pattern.finditer(masked))


# What follows a rule and yet promises nothing that could be kept or broken.
COURTESY = re.compile(
    r"(?:(?:continue|keep|continuing|keeping)\s(?:to\s|on\s)?(?:(?:close|closely|regular|their|our)\s)*(?:in touch|in contact|consult\w*|coordinat\w*|communicat\w*|contact|dialogue|discuss\w*|meet|talk\w*|the conversation|engag\w*|exchang\w*)"
    r"|maintain(?:ing)?\s(?:(?:the|their|our|close|regular|frequent|open|ongoing)\s)*(?:contact|communication|dialogue|coordination|lines|channels|touch)"
    r"|work(?:ing)? (?:closely |hard |constructively )?(?:with|together)(?:\s\w+){0,3}\s*[.,]?$"
    r"|(?:continue|continuing) (?:to work|working|to cooperate|cooperating|their cooperation|to strengthen)(?:\s(?:closely|together|with [^.]{0,30}|on (?:this|the) (?:matter|issue)|in this regard))*[.,]?$"
    r"|work(?:ing)? (?:closely )?with (?:our|its|their|all|other|international|regional|him|her|them)\b|cooperat\w* (?:closely )?on (?:this|these|that|common|shared)\b"
    r"|cooperat\w*(?: closely)? (?:at|in|within) (?:the )?(?:\ue003|Security Council|international|multilateral|regional and)"
    r"|consult\w* (?:closely|regularly|on|with)|coordinat\w* (?:closely|on|with|their)|exchang\w* views|meet\b(?! again|[^.;]{0,60}\bto (?:prepare|finali|conclude|negotiate|draft|launch))|make (?:every|all)|support (?:each other|peace|democracy)|continue (?:to )?(?:this|these|the) "
    r"|set up a meeting|(?:double|triple|increase)\s(?:that|this|the|its|our)\s(?:sum|amount|contribution|support|aid|funding)\b|(?:enhanc|deepen|strengthen|promot|foster)\w*\s(?:mutual\s)?(?:trust|friendship|understanding)\b|be\b(?! (?:held|launched|opened|signed|established|convened|concluded|finali[sz]ed|completed|set up)))"
)
_NEGATED = r"\b(?:not|never|failed to|refused to)\b"
NEGATED = re.compile(rf"{_NEGATED}|n[’']t\b")

# Before a list of undertakings, and at the head of its items.
LEADS_LIST = re.compile(
    r"\b(?:agree[ds]?|decid(?:e|ed)|commit(?:ted|s)?|pledge[ds]?|undertake|undertook|intends?|resolved?|will)\b[^.:]{0,80}?"
    r"(?:\bto|\bthe following(?: \w+)?|\bas follows|\bon)\s*:\s*$|\b(?:will|shall)\s?:\s*$"
)
LISTED_VERB = re.compile(rf"(?:[Cc]onsult|[Aa]chieve|{_CONCRETE})\w*\s", re.IGNORECASE)

# Below "List of outcomes": what was signed or begun, named by a noun.
OUTCOMES = re.compile(
    r"\b(?:[Oo]utcomes?|[Dd]eliverables|[Aa]greements|MoUs|MOUs|[Dd]ocuments|[Ss]igned|[Ee]xchanged|[Aa]nnouncements?|[Hh]anding [Oo]ver|[Ll]aunches)\b"
)
OUTCOME_ITEM = re.compile(
    r"\W*(?:(?:\d+|[a-z]|[ivx]+)[.)]\s)?(?:(?:Signing|Exchange|Conclusion|Renewal) of\s)?(?:[Aa]n?\s|[Tt]he\s)?"
    r"(?:(?:MoU|MOU|Memorandum of (?:Understanding|Cooperation)|Agreement|Protocol|Treaty|Arrangement|Letter of Intent|(?:Joint )?Declaration of Intent"
    r"|Framework (?:Agreement|Arrangement)|(?:Cultural Exchange )?Programme of Cooperation|Action Plan|Work Plan)\s(?:between|on|for|concerning|regarding|in)\s"
    r"|(?:Launch|Establishment|Opening|Setting up|Commencement|Resumption|Creation)\s(?:of|a|an)\s)(?=\w)"
)

# Aid whose sum is not said; help that has somebody to help.
AID_CONTENT = re.compile(
    r"(?:provide|give|extend|offer|grant|send|deliver)\s(?:[\w\ue000-\ue004]+\s){0,3}?(?:humanitarian|emergency|financial|economic|development|food)"
    r"\s(?:and\s\w+\s)?(?:care|aid|assistance|relief|help)\b"
)
HELPS = re.compile(
    r"(?:continue\s(?:to\s)?)?(?:support|provid|help|assist|back|defend|suppl|send|give|lend|their support|its support|our support)\w*\s"
)
