"""A stretch of a sentence → the receivers in it that are no state: regions, kinds of countries, a state's neighbours, in its words."""

import re

from kg.annotate.mask import COUNTRY
from kg.annotate.sieve import Sieved
from kg.extract.pledges.clause import Statement
from kg.models import Cited, Party

GROUPS = Sieved(
    r"\b(?:low-?(?: and|- and|-and)?[ -]?(?:lower-)?middle-income countries|low-income countries|developing (?:countries|nations|economies|world)|emerging economies"
    r"|(?:(?:[Oo]ther|[Ss]everal|[Mm]any|[Mm]ost|[Ss]ome|[Aa]ll|[Ee]ligible|[Aa]ffected|[Vv]ulnerable|[Pp]oor(?:er|est)?|[Pp]artner) )?(?:(?:[Ss]ub-Saharan |[A-Z][a-z]+ern |[Ee]ast |[Ww]est |[Ss]outh )?African|(?:South-?[Ee]ast |South |Central |East )?Asian|Pacific Islands?|Pacific|Caribbean|(?:Latin|South|Central) American|(?:Lower )?Mekong(?: [Ss]ub-?region)?|Arab|Sahel(?:ian)?|Balkan)"
    r" (?:(?:coastal|island|landlocked|littoral|developing|partner|member|neighbou?ring|least developed) )?(?:countries|nations|states|governments|economies|partners)(?: and territories)?|(?:the )?(?:[Ll]ower )?Mekong (?:[Ss]ub-?)?[Rr]egion"
    r"|partner countries|neighbou?ring (?:states|countries)|its neighbou?rs|small island developing states|vulnerable countries"
    r"|(?:[Ss]ub-Saharan |West |East |Central |Southern |North |(?:the )?Horn of )?Africa|(?:the )?Sahel|Latin America(?: and the Caribbean)?|(?:the )?Caribbean|Central America"
    r"|(?:the )?Indo-Pacific(?: region)?|(?:the )?Pacific(?: [Ii]slands?)?(?: region| countries| nations| states)?|(?:South-?[Ee]ast|South|Central|East|West) Asia|Asia(?=,|\.| and\b| or\b|$)|(?:South|Latin) America|South-?[Ee]ast(?:ern)? Europe|(?:the )?Middle East"
    r"|(?:the )?Western Balkans|Eastern Europe|Europe and Eurasia|(?:the )?Western Hemisphere|other countries|\d+ (?:African |Asian |Pacific |developing )?countries|(?<![Tt]he )(?<![Tt]hese )(?<![Tt]hose )(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|dozens of) (?:African |Asian |Pacific |developing )?(?:countries|nations|states)(?: and (?:regions|territories))?(?!\s?[:(–—]|,\s[A-Z]|\s(?:of|namely|including|that|which|(?:in|across|throughout)\s[A-Z]\w*)\b)|countries (?:around|across|throughout) the world"
    r"|the world’s poorest)\b"
)
_NEIGHBOURS = re.compile(
    r",?\s(?:and|as well as)\s(?:(?:in|for|to|the|other|several)\s){0,3}(?P<group>neighbou?ring (?:states|countries|nations)|(?:its|their) neighbou?rs)\b"
)
# "Mali and the wider Sahel", "Fiji and across the Pacific"
_AND_REGION = re.compile(
    r",?\s(?:and|as well as)\s(?:(?:in|for|to|across|throughout)\s)?(?=(?:the\s)?(?:(?:wider|broader|whole|entire|rest of the)\s)?(?P<group>[A-Z]))"
)
_OF_STATES = re.compile(rf"\sof\s(?:the\s)?{COUNTRY}")  # "the African countries of Mali and Chad": these
# "the U.S.-Africa Leaders Summit", "support from partner countries"
_OF_AN_EVENT = re.compile(r"(?:\s[A-Z][\w’'-]+){0,3}\s(?:Summit|Forum|Conference|Dialogue|Week)\b")
_FROM = re.compile(
    r"\b(?:(?:support|aid|help|funding|money|assistance|resources|commitments?|contributions?|pledges?)\sfrom|by)\s(?:the\s|other\s|its\s|our\s)?$"
    r"|\b[Mm]inisters?\s(?:for|of)\s(?:the\s)?$|\b(?:role|power|player|interests|influence|presence|partners?|allies|ally)\sin\s(?:the\s)?$"
)
# "the Pacific maritime programme", and not "the Pacific will"
_IS_ADJECTIVE = re.compile(
    r"\s(?:[a-z-]+\s){1,2}?(?:programmes?|programs?|initiatives?)\b|\s(?:[a-z-]+\s){0,2}?(?:strategy|policy|fleet|office|desk|envoy|department|bureau|command)\b"
    r"|\s(?:Islands?\s)?(?:Affairs|Peoples|Division|Department|Bureau)\b"
)


def neighbours_of(statement: Statement, last: Cited[Party], end: int) -> list[Cited[Party]]:
    """The neighbours or the region named right behind a state: "people in Syria and in neighbouring countries"."""
    behind = statement.span_of(last.evidence)[1]
    match = _NEIGHBOURS.match(statement.masked, behind, end)
    if last.value.kind != "country":
        return []
    if match is None:
        return _region_joined(statement, behind, end)
    group = Party(kind="group", key=match["group"])
    return [statement.cite(group, "pledge/neighbours", *match.span("group"))]


def _region_joined(statement: Statement, begin: int, end: int) -> list[Cited[Party]]:
    """The region named right behind a state: "northern Ghana and the wider Sahel"."""
    joined = _AND_REGION.match(statement.masked, begin, end)
    if joined is None:
        return []
    named = (joined.end(), joined.start("group"))
    return [
        each for each in groups_in(statement, begin, end) if statement.span_of(each.evidence)[0] in named
    ][:1]


def groups_in(statement: Statement, start: int, end: int) -> list[Cited[Party]]:
    """Regions and kinds of countries, in the text's words."""
    return [
        statement.cite(Party(kind="group", key=match.group()), "pledge/group", match.start(), match.end())
        for match in GROUPS.finditer(statement.text, start, end)
        if not _IS_ADJECTIVE.match(statement.text, match.end())
        and not _OF_AN_EVENT.match(statement.text, match.end())
        and not _OF_STATES.match(statement.masked, match.end())
        and not _FROM.search(statement.text, max(0, match.start() - 40), match.start())
        and not any(
            match.start() < at + len(e.text) and at < match.end()
            for at, e in statement.entities_in(start, end)
        )
    ]
