"""Masked words → the patterns of names that stand with an office, an honorific or a counterpart."""

import re
from functools import cache

from kg.annotate.mask import COUNTRY, GOVERNMENT, NATION, ORGANISATION, PLACE
from kg.annotate.people.offices import HONORIFIC, OFFICE_PLURAL, OFFICES, OFFICES_BEHIND, PORTFOLIO
from kg.annotate.people.personal_names import FULL_NAME, NAME, NAMED, UPPER
from kg.annotate.people.words import PORTFOLIO_WORD

_POSSESSIVE = r"(?:[’']s?)?"
# "Chilean", "Japan’s", "Japan National Security Secretariat", "Kremlin"
_BEFORE = (
    rf"(?:(?P<pre_town>{PLACE})(?:[’']s)?\s+(?=(?:[LlVvDd][a-z]+\s+)?(?:[Gg]overnor|[Mm]ayor)\b)|(?P<pre>{NATION}|{GOVERNMENT}){_POSSESSIVE}(?:\s+\((?:{NATION}|[A-Z.]{{2,8}})\))?(?:\s+|-)(?:(?<!\ue002 ){NATION}{_POSSESSIVE}\s+)?"
    rf"(?:(?:{PORTFOLIO_WORD}(?:\s+and(?=\s+{PORTFOLIO_WORD}))?|Diplomatic|Chancellery|Presidential|Armed\s+Forces|Ministry|Department|Directorate|Bureau|Agency|Office|Council|Secretariat|Cabinet|Government|Parliament|Senate|House|M[Oo]?FA|(?:Secretary[- ]General|President|Prime Minister)[’']s|of|for|[a-z]+ly\s+(?:re-)?(?:elected|appointed|named))\s+){{0,6}}?)?"
)
_FRIENDLY = r"\s+(?:the\s+)?(?:(?:sisterly|brotherly|friendly|fraternal)\s+)?"
_OF = rf"(?:\s+of|\s+at|,\s+Government\s+of){_FRIENDLY}"
_RANKED = rf"(?:{HONORIFIC}\s+)*"
# "to Peru and Chile", "to the United Nations in Geneva"
_POSTS = rf"(?:the\s+)?{NATION}(?:(?:,\s+|,?\s+and\s+)(?:the\s+)?{NATION}(?![’']|\s+(?:Permanent|Special|Ambassador|Representative|Minister|Envoy|Consul|Governor)\b))*+(?:\s+in\s+{PLACE})?"
# "of Chile", "of Chile to Peru", "to Peru"
_FOR = rf"(?:(?:{_OF}(?P<of>{NATION})|\s+of{_FRIENDLY}(?P<of_town>{PLACE}))(?:\s+to\s+{_POSTS}|\s+for\s+{PORTFOLIO})?|\s+(?:to|for|on)\s+{_POSTS}|(?:(?<=mbassador)|(?<=nvoy)|(?<=ommissioner))\s+(?:in|to)\s+{PLACE}|(?:(?<=epresentative)|(?<=irector)|(?<=oordinator)|(?<=anager)|(?<=nvoy)|(?<=mbassador))\s+in\s+{_POSTS})"
# "the Sultan of Brunei Sultan Hassanal Bolkiah", "the King of Jordan King Abdullah"
_REIGNING = r"(?:\s+(?:King|Queen|Emir|Amir|Sultan|Emperor|Empress)(?=\s))"

# "Chilean Foreign Minister Andrés Allamand", "the Deputy Foreign Minister of Saudi Arabia Waleed El Khereiji",
# "the Egyptian Foreign Minister, Badr Abdelatty", "President Volodymyr Zelenskyy of Ukraine"
_OFFICE_NAME = (
    rf"{_BEFORE}(?P<office>{OFFICES}){_FOR}?(?(of){_REIGNING}?)(?:\s+\((?:{NATION}|[\w./ -]{{2,12}})\))?"
    rf"(?P<comma>,)?\s+(?!(?:PM|EAM)\b)(?P<honorific>(?:{HONORIFIC},?\s+)*)(?P<name>{NAMED})(?:,?\s+of\s+(?:[Tt]he\s+)?(?P<of_after>{NATION})|\s+\((?P<of_bracket>{NATION})\)|(?=(?P<behind>,\s+(?P<the>the\s+)?(?P<post>{OFFICES}){_OF}(?P<of_post>{NATION}))(?!(?:\s+to\s+(?:the\s+)?{NATION})?,?\s+(?:{HONORIFIC},?\s+)*{UPPER})))?"
)
# "H.E. Dr. Jan Berg, Minister for Foreign Affairs, Norway, in Oslo"; not "…, Norway and Peru"
_COMMA_FOR = (
    rf",\s+(?:the\s+)?(?:{COUNTRY}\s+(?={GOVERNMENT}))?(?P<of_comma>{COUNTRY}|{ORGANISATION}|{GOVERNMENT})(?=\s*(?:[.;)]|$)|,(?!\s+(?:and\s+)?(?:the\s+)?{NATION})"
    r"|\s+(?:in|at|on|who|during|for|to)\b)"
)
# "Ana Ruiz, Chilean FM discuss fish": two persons, since the verb is a plural.
_TWO_ACT = r"(?!\s+(?:discuss|review|exchange|hold|meet|sign|agree|explore|confer)\b)"
# "Mr. Jan Berg, Director-General, African Affairs Department, Ministry of Foreign Affairs of Norway"
_OF_DIVISION = rf"(?:{PORTFOLIO_WORD}|[A-Z][\w’'-]*|and|of|&|for|(?:the\s+)?[\ue000-\ue004]+)"
_UNIT = r"(?:Department|Bureau|Division|Directorate|Directorate-General|Office|Section|Secretariat|\ue020{6}(?!\ue020))"
_DIVISION = rf"(?:,\s+(?:the\s+)?(?!{NATION}\s+{_UNIT})(?:(?:{_OF_DIVISION}\s+){{1,9}}{_UNIT}|{_UNIT}\s+(?:of|for)(?:\s+{_OF_DIVISION}){{1,8}})(?=\s*[,.;)]|\s+(?:of|in|at|on|from|to)\b))?"
# "H.E. Dr. Ayman Safadi, Deputy Prime Minister and Minister of Foreign Affairs of Jordan"
_NAME_OFFICE = (
    rf"(?P<honorific>(?:{HONORIFIC}\s+)+)?(?P<name>{NAME})(?:,?\s+\ue021{{2,4}})?,\s+(?:who\s+is\s+|the\s+|a\s+)?{_BEFORE}(?P<office>{OFFICES_BEHIND})"
    rf"{_DIVISION}(?:,\s+(?:the\s+)?(?:(?:Federal|Royal|\ue020{{5}})\s+)?(?:Ministry|Department)\s+(?:of|for)\s+(?:the\s+)?{PORTFOLIO}(?=\s+of\b|\s*[,.;)]|\s+(?:in|at|on|from|to)\b))?{_FOR}?+(?(honorific)(?:{_COMMA_FOR})?+)"
    rf"(?!\s+(?:{HONORIFIC}\s+)*{UPPER})" + _TWO_ACT  # not "Blinken, First Lady Jill Ruiz"
)
# "Dr. Ana Ruiz of Chile"
_HONORED = (
    rf"(?P<honorific>(?:{HONORIFIC}\s+)+)(?P<name>{NAME})(?:\s+of\s+(?:[Tt]he\s+)?(?P<of_after>{NATION}))?"
)
# "his Japanese counterpart, Takeshi Iwaya", "his visiting Cypriot colleague, Deputy Minister Eleni Christou"
_COUNTERPART = (
    rf"(?:(?:(?P<whose>his|her|their|His|Her|Their)|the|my|our)\s+)?(?:(?:visiting|new|then|newly\s+[a-z]+)\s+)?(?:(?P<pre>{NATION})\s+)?(?:counterpart|colleague|peer|homologue|opposite number|(?(whose)(?:host|guest)|(?!)))(?:\s+(?:from|of)\s+(?:the\s+)?(?P<of>{NATION}))?(?P<comma>,)?\s+"
    rf"(?:(?P<office>{OFFICES})\s+)?(?P<honorific>{_RANKED})(?P<name>{NAMED})(?:\s+(?:of|from)\s+(?:the\s+)?(?P<of_after>{NATION}))?"
)
# "Foreign Ministers Baerbock, Colonna and Cleverly"
# "Foreign Ministers Baerbock of Germany and Séjourné of France"
_IN_LIST = rf"{NAME}(?:\s+of\s+(?:[Tt]he\s+)?{NATION}|\s+\({NATION}\))?"
_LISTED = (
    rf"{_BEFORE}(?P<office>{OFFICE_PLURAL})\s+(?P<name>{_IN_LIST}(?:,\s+{_IN_LIST})*,?\s+and\s+{_IN_LIST})"
)
# "the Foreign Ministers of Somalia and Ethiopia, Ali Hirsi and Sara Lemma"
_RESPECTIVE = (
    rf"(?P<office>{OFFICE_PLURAL})\s+(?:of|from)\s+(?:the\s+)?(?P<nations>{NATION}(?:,\s+(?:the\s+)?{NATION})*,?\s+and\s+(?:the\s+)?{NATION})(?:,\s+|\s+[–—]\s+)"
    rf"(?P<name>{FULL_NAME}(?:,\s+{FULL_NAME})*,?\s+and\s+{FULL_NAME})"
)
# "the foreign ministers of Somalia, Ali Hirsi, and of Ethiopia, Sara Lemma", "the leaders of Somalia (Ali Hirsi) and Ethiopia (Sara Lemma)"
_STATE_OF_EACH = rf"(?:(?:of|from)\s+)?(?:the\s+)?(?P<of>{NATION})"
_NAME_OF_EACH = rf"(?:,\s+|\s+\()(?:{HONORIFIC}\s+)*(?P<name>{FULL_NAME})\)?"
ONE_OF_EACH = _STATE_OF_EACH + _NAME_OF_EACH
_OF_EACH = re.sub(r"\?P<\w+>", "?:", ONE_OF_EACH)
_EACH = (
    rf"(?P<office>{OFFICE_PLURAL}|[Cc]ounterparts|[Cc]olleagues)\s+(?=(?:of|from)\s)"
    rf"(?P<name>{_OF_EACH}(?:[,;]?\s+(?:and\s+)?{_OF_EACH})+)"
)
# "his Peruvian and Chilean counterparts Ana Ruiz and Luis Vega"
_RESPECTIVE_BEFORE = (
    rf"(?P<nations>{NATION}{_POSSESSIVE}(?:,\s+{NATION}{_POSSESSIVE})*,?\s+and\s+{NATION}){_POSSESSIVE}\s+(?:counterparts|colleagues|(?P<office>{OFFICE_PLURAL})),?\s+"
    rf"(?P<name>{FULL_NAME}(?:,\s+{FULL_NAME})*,?\s+and\s+{FULL_NAME})"
)
# "China’s Wang Yi", a person only where the register has the name, or the words before or behind say so
_NATIONS_OWN = (
    rf"(?P<pre>{NATION})[’']s?\s+(?P<name>{FULL_NAME})"
    rf"(?:,\s+(?:the|its)\s+(?:country[’']s\s+)?(?P<office>{OFFICES})(?=[,.;]))?"
)
# "Ana Ruiz, who won the election"
_NAME_WHO = rf"(?P<name>{FULL_NAME}),\s+(?:who|whose)\b"

# "Luis Vega, her Chilean counterpart"
_HER_COUNTERPART = (
    r",\s+(?:his|her|their|its)\s+(?:(?:visiting|new|then)\s+)?"
    rf"(?P<pre>{NATION}){_POSSESSIVE}\s+(?:counterpart|opposite number|colleague|peer|homologue)\b(?!\s+(?:{HONORIFIC}\s+)*{UPPER})"
)
_NAME_COUNTERPART = rf"(?P<honorific>(?:{HONORIFIC}\s+)+)?(?P<name>{FULL_NAME}){_HER_COUNTERPART}"

# "Ana Ruiz, President Berg’s special envoy", "Ana Ruiz, an adviser to Peruvian President Berg"
_MASTER = rf"(?:{NATION}{_POSSESSIVE}\s+)?(?:[A-Z][\w.-]*\s+){{0,5}}[A-Z][\w-]*"
_SERVES = (
    rf",\s+(?:(?P<whose>{_MASTER}[’']s?\s+)|(?:an?\s+|the\s+)?)"
    r"(?P<office>(?:[a-z-]+\s+){0,3}?(?:envoy|advis[eo]r|aide|emissary|negotiator|representative|chief of staff|spokes(?:man|woman|person)))\b"
    rf"(?(whose)|\s+(?:of|to|for)\s+{_MASTER})"
)
_NAME_SERVES = rf"(?P<name>{FULL_NAME})(?={_SERVES})"

# Behind a name: ", the", and what belongs to its office.
_APPOSITION = rf",\s+(?:who\s+is\s+|the\s+|a\s+)?{_BEFORE}{OFFICES}"


@cache
def anchor_patterns() -> dict[str, re.Pattern[str]]:
    """The ways a name stands with an office, by what they are called."""
    sources = {
        "listed": _LISTED,
        "respective": _RESPECTIVE,
        "respective before": _RESPECTIVE_BEFORE,
        "each": _EACH,
        "name-office": _NAME_OFFICE,
        "office-name": _OFFICE_NAME,
        "counterpart": _COUNTERPART,
        "honorific": _HONORED,
        "nation's own": _NATIONS_OWN,
        "name-who": _NAME_WHO,
        "name-counterpart": _NAME_COUNTERPART,
        "name-serves": _NAME_SERVES,
    }
    return {kind: re.compile(rf"(?<![\w’'\ue000-\ue015-]){source}") for kind, source in sources.items()}


@cache
def her_counterpart() -> re.Pattern[str]:
    """Where ", her Chilean counterpart" begins behind a name."""
    return re.compile(_HER_COUNTERPART)


@cache
def apposition() -> re.Pattern[str]:
    """Where an office begins behind a name."""
    return re.compile(_APPOSITION)


@cache
def serves() -> re.Pattern[str]:
    """Where ", President Berg’s envoy" begins behind a name."""
    return re.compile(_SERVES)
