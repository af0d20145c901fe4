"""Undertakings told as done or said once more: "a treaty was signed", "they launched a dialogue", "reaffirmed its commitment"."""

from kg.annotate.mask import BODY
from kg.extract.pledges.policy_rules.rule import PolicyRule
from kg.extract.pledges.policy_rules.rule import rule as _rule
from kg.extract.pledges.policy_rules.words import ANNOUNCE, ANYTHING, CONCRETE_WILL, GIVING, MANNER, SIDE

_PAPERS = r"(?i:agreements?|(?:cooperation )?documents|memorand(?:ums?|a)|MOUs?|treaty|treaties|arrangements?|protocols?|accords?|(?:letters?|declarations?|statements?) of (?:intent|cooperation)|roadmaps?|(?:action|implementation|work|cooperation|executive) (?:plans?|program(?:me)?s?))"
_AGAIN = r"(?:reaffirm(?:s|ed|ing)?|reiterat(?:es|ed|ing)|underscor(?:es|ed|ing)|underlin(?:es|ed|ing)|restat(?:es|ed|ing)|renew(?:s|ed|ing)|emphasi[sz](?:es|ed|ing)|stress(?:es|ed|ing))"
_RESOLVE = r"(?:[a-z-]+\s){0,3}(?:commitments?|willingness|readiness|intention|pledge|promise|determination|resolve|decision)"
_BODIES = r"(?i:dialogues?|working groups?|mechanisms?|(?:joint )?committees?|commissions?|task ?forces?|councils?|initiatives?|partnerships?|diplomatic relations|platforms?|frameworks?|negotiations|consultations|program(?:me)?s?|forums?|hotlines?|(?:tourist |common |single )visa|(?:visa |exchange )?schemes?|corridors?)"

# As a noun of doing: "committed to negotiating", "its commitment to providing".
_DOING = r"(?:(?:negotiat|provid|implement|conclud|ratif|establish|finali[sz]|launch|complet|host|deliver|supply|train|fund|open|resum|lift|join|extend|sign|shar|send|releas|withdraw|remov|abolish|minimi[sz]|expand|doubl)\w*ing\b|setting up\b)"

# What is to be done by a day that can be waited for: "to halve emissions by 2030", "to halving".
_BY_A_DAY = r"[a-z-]+\s[^.;]{3,120}?\bby\s(?:the end of\s|no later than\s)?(?:20\d\d|\ue012)"

# What "commitment to" must be to for it to be of a thing that can be done: "strengthening cooperation through yearly exercises".
_COMMITTED_TO = r"(?:the\s)?(?:[a-z]+ly\s)?(?:(?:promot|strengthen|deepen|enhanc|advanc)\w*\s(?![^.;,]{0,60}\b(?:ties|relations|relationship|peace|stability|trust)\b(?!\s(?:[\w\s]{0,40}\s)?by\b))[^.;,]{5,120}?(?:through|by|including)\s|achieving\s(?:the\s)?(?:goal|target|complete|full)|negotiat|implement|provid|host|expand|increas|finali[sz]|conclud|establish|ratif|complet(?!e\s(?:denuclear|disarm))|launch|(?:full|early|effective|timely)\s(?:and\s\w+\s)?(?:implementation|conclusion|entry|ratification|operationali[sz]ation))"

# Whom a state will vote for: "Norway's candidature", "each other's candidatures in international bodies".
_CANDIDACY = r"(?:[\w’'\ue000-\ue004\ue010\ue011-]+\s){0,8}?(?:candidatures?|candidacy|candidacies|bid|permanent (?:membership|seat)|claim to a permanent seat)\b"
_SUPPORT = rf"(?:[a-z]+\s){{0,2}}support\s(?:for|to|of)\s(?={_CANDIDACY})"

DONE_RULES: tuple[PolicyRule, ...] = (
    _rule(
        "was-signed",
        "all",
        rf"(?P<what>\b{_PAPERS}\b(?!\s(?:to|in)\s(?:this|that)\s(?:effect|regard|respect|connection))[^.;]{{0,140}}?)\s(?<!which )(?<!that )(?:(?P<soon>will be|is to be|are to be)|was|were|is|are|has been|have been)\s(?:also\s|then\s|\ue012+\s)?(?:signed|concluded|inked|initialled|finali[sz]ed|exchanged|(?:approved|adopted)(?!\sby\s(?:the\s)?(?:[Pp]arliament|[Cc]ongress|[Cc]abinet|[Ss]enate|[Hh]ouse|[Gg]overnment))|agreed(?=\s(?:between|by)))\b(?!\s(?:between|by)\s[^.;]{{0,60}}\b(?:Corporation|Company|Ltd|Limited|Inc|LLC|Airlines)\b)(?(soon)|(?!\s(?:in\s(?=[\ue012\d])|last\b|earlier\b|at that\b)))",
        "A memorandum on customs was signed by the two ministers",
        "The agreement of 1994, which was signed in Lima",
    ),
    _rule(
        "witnessed",
        "all",
        rf"\b(?:witnessed|oversaw|presided over|attended)\sthe\s(?:signing|exchange|conclusion)(?:\s[Cc]eremony)?\s(?:of|for)\s(?:[\w-]+\s){{0,6}}?(?={_PAPERS}\b)",
        "They witnessed the signing of three agreements on health",
        "They witnessed the signing of the guest book",
    ),
    _rule(
        "welcomed-signing",
        "all",
        rf"\b(?:welcomed?|hail(?:ed)?|applaud(?:ed)?)\sthe\s(?:recent\s|successful\s)?(?:(?:signing|conclusion|exchange)\sof\s(?:[\w()’\ue000-\ue004-]+\s){{0,12}}?(?={_PAPERS}\b)|(?:launch|establishment|creation|start)\sof\s(?:an?|our|their)\s(?:[\w’\ue000-\ue004.-]+\s){{0,6}}?(?={_BODIES}\b))",
        "The two sides welcomed the signing of the agreement on visa exemption",
        "The two sides welcomed the signing of the singer",
    ),
    _rule(
        "began",
        "all",
        rf"\b(?:{ANNOUNCE}|launched|[Ww]e launch|are\s(?:now\s|also\s)?launching|established|set up|inaugurated|created|relaunched|resumed|restored)\s(?:today\s|\ue012+\s)?(?:(?:an?|the|their|full)\s(?:[\w’\ue000-\ue004-]+\s){{0,6}}?|(?:formal\s|exploratory\s|new\s)?(?=negotiations|consultations|diplomatic))(?={_BODIES}\b(?![^.;]{{0,60}}\b(?:in (?:19|20)\d\d|ago|last|(?:in|since)\s\ue012)))",
        "The two ministers launched a strategic dialogue on water",
        "The two ministers launched a book",
    ),
    _rule(
        "raised-relations",
        "all",
        r"\b(?:elevated|upgraded|raised)\s(?:(?:the|their|our|its|bilateral|diplomatic)\s){0,3}(?:relations?|relationship|ties|cooperation|partnership|dialogue)\s(?=[^.;]{0,40}?\b(?:to|into)\s)",
        "They elevated their relations to a strategic partnership",
        "They elevated their relations in the minds of many",
    ),
    _rule(
        "restate-together",
        "all",
        rf"\b{_AGAIN}\s(?:their|our|the)\s{_RESOLVE}\sto\s{MANNER}(?={GIVING}|(?!\w+ing\b){CONCRETE_WILL}\w*\b|{_BY_A_DAY})",
        "The two leaders reaffirmed their commitment to provide trainers for the mission",
        "The two leaders reaffirmed their commitment to peace",
        stage="restated",
    ),
    _rule(
        "restate-doing",
        "all",
        rf"\b(?:{_AGAIN}|(?:re)?(?:affirm|confirm)(?:s|ed|ing)?)\s(?:their|our|its|both\s(?:sides|countries|parties)[’'])\s(?:[a-z-]+\s){{0,3}}commitments?\sto\s(?:continu(?:e|ing)\sto\s|further\s)?(?={_BY_A_DAY}|{_COMMITTED_TO}\w*\b)",
        "They reaffirmed their commitment to implementing the plan of action on rivers",
        "They reaffirmed their commitment to strengthening mutual trust",
        stage="restated",
    ),
    _rule(
        "joint-committed",  # only as the words of a joint statement
        "all",
        rf"\b(?:are|remain)\s(?:also\s|both\s|fully\s)?committed\sto\s(?:further\s)?(?={_BY_A_DAY}|{_COMMITTED_TO}\w*\b|continuing to (?:provid|impos|suppl))",
        "The two countries are committed to negotiating a treaty on rivers",
        "The two countries are committed to peace",
    ),
    _rule(
        "remains-committed",
        "subject",
        rf"(?P<subject>{SIDE})\s(?:is|are|remains?)\s(?:also\s|fully\s|firmly\s|strongly\s)?committed\sto\s{MANNER}(?={_DOING}|{_BY_A_DAY})",
        "\ue000\ue000 remains committed to negotiating a treaty on rivers",
        "\ue000\ue000 remains committed to peace",
        stage="restated",
    ),
    _rule(
        "restates-anothers",
        "subject",
        rf"\b(?:{_AGAIN}|(?:re)?(?:affirm|confirm)(?:s|ed|ing)?|welcom(?:es?|ed|ing)|hail(?:s|ed|ing)?|applaud(?:s|ed|ing)?|commend(?:s|ed|ing)?|appreciated?|noted?|recalled)\s(?:the\s)?(?P<subject>{BODY}[’']s?|\ue001+(?:\s[Gg]overnment[’']s)?)\s(?:[a-z-]+\s){{0,3}}(?:commitment|pledge|promise|decision|intention|plans?|announcement)\sto\s{MANNER}(?={GIVING}|{_DOING}|(?!\w+ing\b){CONCRETE_WILL}\w*\b|(?<=decision to ){ANYTHING})",
        "welcomed \ue000\ue000's decision to open an embassy",
        "welcomed \ue000\ue000's decision to be patient",
        stage="restated",
    ),
    _rule(
        "restates",
        "subject",
        rf"(?P<subject>{SIDE})\s(?:also\s)?(?:{_AGAIN}|confirm(?:s|ed)?|affirm(?:s|ed)?)\s(?:his|her|its|our)\s(?:(?:government|country)[’']s\s)?{_RESOLVE}\sto\s{MANNER}(?={GIVING}|{_DOING}|{_BY_A_DAY}|(?!\w+ing\b){CONCRETE_WILL}\w*\b)",
        "\ue000\ue000 reiterated its willingness to sign the protocol",
        "\ue000\ue000 reiterated its willingness to be patient",
        stage="restated",
    ),
    _rule(
        "restates-vote",
        "subject",
        rf"(?P<subject>{SIDE})\s(?:[^.;]{{0,120}}?\sand\s)?(?:also\s|further\s)?{_AGAIN}\s(?:his|her|its|the|\ue001+|{BODY}[’']s?)\s(?:(?:government|country)[’']s\s)?{_SUPPORT}",
        "\ue000\ue000 reiterated its support for the candidature of \ue000\ue000",
        "\ue000\ue000 reiterated its support for the people of \ue000\ue000",
        stage="restated",
    ),
    _rule(
        "restate-votes",
        "all",
        rf"\b{_AGAIN}\s(?:their\s)?(?:mutual\s)?support\s(?:for|to|of)\s(?=each\s(?:other|of them)[’']s\s{_CANDIDACY})",
        "They reaffirmed support for each other's candidatures",
        "They reaffirmed support for each other's efforts",
        stage="restated",
    ),
)
