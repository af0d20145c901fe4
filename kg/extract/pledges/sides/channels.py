"""A stretch of a sentence → the bodies that money or goods go through, and named funds that no list knows."""

import re
from collections.abc import Iterable

from kg.annotate.entities import OrganisationName
from kg.annotate.mask import COUNTRY, DEMONYM, ORGANISATION
from kg.annotate.sieve import Sieved
from kg.extract.pledges.clause import Statement
from kg.models import Cited, Party
from kg.reference.organisations import organisation_of, state_behind

JOINED = re.compile(
    r"^\)?(?:\s[\ue000\ue001]+)?(?:\s\([A-Z][A-Za-z]{1,5}\))?(?:,\s(?:the\s)?(?:[A-Z][\w-]+\s?){1,3}(?=,\s|\sand\s))?(?:\s*,\s*(?:and\s+|as well as\s+)?|\s+and\s+|\s+as well as\s+|\s*/\s*|[’']s?\s+and\s+|\s\()(?:the\s+|in\s+|for\s+|to\s+|its\s+|across\s+|inside\s+|[a-z]+ern\s+)*(?:(?:(?:host|local|vulnerable|displaced|affected|refugee|civilian|hosting)\s+)*(?:people|[Gg]overnment|communities|families|refugees|populations?|victims|survivors|returnees|civilians|those)\s+(?:living\s+|displaced\s+)?(?:of|in|across|inside)\s+(?:the\s+|[a-z]+ern\s+)*)?$"
)
_NAMED_FUND = re.compile(
    r"\b(?:to|into|for|in support of|from|of|via|through)\s+(?:the\s+)?(?P<name>(?!Support|Help|Provide|Promote|Advance|Build|Develop|Strengthen|Enhance|Improve|Expand|Congress)(?:UN|AU|EU|U\.N\.|United Nations|NATO|World|IMF|Africa|African|Asian?|Arab|Caribbean|Pacific|Central American|Inter-American"
    r"|Europe|European|ASEAN|International|Global|Green Climate|Clean Technology|Climate Investment|Systematic Observations|Special Climate|Least Developed|Central Emergency|Adaptation|Loss and Damage|Amazon|Peace|Pandemic|Humanitarian"
    r"|Middle East|Indo-Pacific|Ukraine|Afghanistan|Lebanon|Blue Pacific|Multilateral|Partnership for)"
    r"(?:[’']s|-[A-Z]\w+)?(?:\s+(?:[A-Z][\w’'-]*|of|for|and|the|on|to))*?\s+(?:Trust Fund|Fund|Facility|Financing Mechanism|Mechanism|Foundation|Trust|Consortium"
    r"|Account|Response Plan|Appeal|Initiative|Partnership|Alliance|Center|Centre|Platform|Commission|Court|Programme|Program)(?![a-z])(?:\s+for\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+){0,4})?)"
    r"(?:\s+\((?:the\s+)?[“\"]?(?P<short>[A-Z][A-Za-z0-9-]{1,12})[”\"]?\))?"
)
# A country in the name of a fund: "the Somalia Humanitarian Fund", "the Japan-UNICEF Partnership Fund"
_FUND_OF = re.compile(
    rf"\b(?:to|into|for|via|through)\s(?:the\s)?(?P<name>{COUNTRY}(?:-[A-Z\ue000-\ue003]+)?(?:\s(?:[A-Z][\w-]*|and|for|of)){{1,4}}?\s(?:Trust\s)?(?:Fund|Facility|Appeal))"
    r"(?![a-z])(?:\s\((?:the\s)?[“\"]?(?P<short>[A-Z][A-Za-z0-9-]{1,12})[”\"]?\))?"
)
THROUGH = re.compile(
    r"\b(?:[Tt]hrough|[Vv]ia|by way of|channel(?:l)?ed through|(?:implemented|administered|represented|carried out) (?:by|(?:jointly |together )with)|(?:implemented|carried out|run|executed) by [^.;,]{3,60}? (?:together|jointly) with|(?<!held )(?<!hosted )(?<!organi[sz]ed )(?<!convened )in (?:cooperation|collaboration) with|with the help of)\s+(?:(?:(?!\s(?:to|for)\s)[^.;,]){0,60}?)(?:(?:partners?|agencies|organi[sz]ations|NGOs),?\s(?:including|such as|like|mainly|namely)\s(?:the\s)?)?$"
)
# Of these, only who carries out what others pay for: "run by UNICEF", and not "led by the EU".
_DONE_BY = re.compile(
    r"\b(?:(?:carried out|run|executed|delivered|distributed|managed|put in place|operated|overseen|led|spent|used|handled|disbursed|paid out)\s(?:\w+\s)?by|(?:together|along) with (?:its|their|our) (?:[a-z]+ )?partners?|(?<!held )(?<!hosted )(?<!organi[sz]ed )(?<!convened )in partnership with|working with|(?:[Ii]mplementing|executing|delivery)\s(?:partners?|agenc(?:y|ies))(?:\s(?:is|are|being|includes?|including))?:?"
    r"|(?:agreements?|contracts?|memorandum|arrangements?)(?:\sof\s[Uu]nderstanding)?\swith)\s(?:[^.;,]{0,40}?)$"
)
_CARRIER = re.compile(
    r"\b(?:through|via|by way of|(?:implemented|carried out|run|managed|administered|put in place) by)\s(?:(?:the\s)?[\w.]+\sand\s)?(?:the\s)?"
    r"(?P<name>(?:[A-Z][\w.’'-]+\s(?:(?:of|for|and)\s(?:the\s)?)?){1,6}?(?:Red Cross|Red Crescent|Partnership|Foundation|Society|Institute|Administration|Agency|Service|Authority|Organi[sz]ation|Institution|University|Council|Trust|Federation|Association|Committee|Corporation|Bank|Charity|Aid|Relief|Network|Alliance)"
    r"(?:\s(?:of|for|on)\s[A-Z]\w+)?)\b(?:\s\((?P<short>[A-Z]{2,8})\))?"
)
# No list has them, but the words say that they do the work: "implemented by Water Now", "to the charity Water Now".
_DOER = re.compile(
    r"\b(?:(?:implemented|carried out|administered|distributed|executed)\s(?:\w+ly\s)?by|in partnership with|implementing partners?,?"
    r"|\b(?:to|through|via|by|with|and|for)\s(?:the\s)?(?:[a-z]+\s)?(?:NGO|charity|organi[sz]ation|non-governmental organi[sz]ation|(?:aid|relief|humanitarian|development|charitable) (?:organi[sz]ation|agency|group)))\s(?:the\s)?"
    r"(?P<name>(?!Ministr|Department|Government|Embass|Minister|President|Parliament|Armed|Air |Navy|Army)[A-Z][\w&’-]+(?:\s(?:(?:of|for|and|the|de|in|without|against)\s)?[A-Z][\w&’-]+){0,5})(?<! Group)(?<! Inc)(?<! Ltd)(?<! Limited)(?<! Company)(?<! Corporation)"
    r"(?=[.,;)]|\s(?:to|in|for|over|on|with|under|until|and|from)\s[a-z\ue000-\ue015\d]|$)"
)
# Aid to a society of the Red Cross goes through it to those it helps: "5 million to the Peruvian Red Cross".
_RED = r"(?:Red Cross|Red Crescent)(?:\sSociety)?\b(?!\s(?:Society|Movement))"
_CARRIED_BY = (
    r"(?:via|through|(?:delivered|distributed|implemented|managed|run|spent|used|carried out)\s(?:\w+\s)?by)"
)
_SOCIETY = Sieved(
    rf"\b(?:to|with|of|and|for|{_CARRIED_BY})\s(?:the\s)?(?P<name>(?:{DEMONYM}|{COUNTRY})\s(?:National\s)?{_RED})"
    rf"|\b(?:to|and|{_CARRIED_BY})\s(?:the\s|its\s)?(?P<bare>(?:[Ll]ocal\s|[Nn]ational\s)?{_RED}(?:\sof\s{COUNTRY})?)"
)
_AS_PARTNER = re.compile(
    r"(?:\s\([^()]{1,20}\))?\sas\s(?:the\s|an?\s|its\s|their\s|main\s)*(?:implementing|executing|delivery)\s(?:partners?|agenc(?:y|ies))\b"
)
# "5 million for a project that UNICEF will carry out", "so that UNICEF can"
_TO_BE_DONE_BY = re.compile(r",?\s(?:which|that)\s(?:the\s)?$")
_SO_THAT = re.compile(r"\bso that\s(?:the\s)?$")
_DOES = re.compile(
    r"(?:\s\([^()]{1,40}\))?\s(?:(?:will|would|is to|is going to|has to)\s(?:carry out|implement|run|manage|deliver|distribute|administer|spend|use|execute|oversee)|(?:runs|implements|carries out|manages|administers|executes|is (?:running|implementing|carrying out)))\b"
)
_BODIES = rf"{ORGANISATION}(?:\s\([^()]{{1,20}}\))?(?:(?:,\s|,?\sand\s)(?:the\s)?{ORGANISATION}(?:\s\([^()]{{1,20}}\))?){{0,6}}"
# "5 million, in addition to the doses given through COVAX": of something else
_BESIDE_IT = re.compile(
    r",?\s(?:in addition to|on top of|over and above|besides|building on|complementing)\s"
)
# "with UNICEF and WFP each receiving half": of what somebody gives for others
_EACH_GETS = re.compile(rf"{_BODIES},?\s(?:will\s)?(?:each|both)\s(?:to\s)?(?:receiv|get|take|handl|manag)")
# "UNICEF will carry out the work", "UNICEF is the implementing partner", "With this funding, UNICEF will"
_CARRIES_OUT = re.compile(
    rf"(?:The\s)?(?P<who>{_BODIES})\s(?:(?:will|is to|are to)\s(?:implement|carry out|deliver|distribute|run|manage|administer|oversee)\s(?:the|this|these)\b|(?:is|are|will be|acts? as)\s(?:the\s|an?\s|its\s)?(?:implementing|executing)\s)"
    rf"|\W*(?:With|Thanks to|Using|Through)\s(?:this|these|the)\s(?:[a-z]+\s){{0,2}}(?:funding|funds|money|contribution|support|assistance|grant|donation|aid|sum|amount)(?:\sfrom\s[^.;,]{{1,40}})?,\s"
    rf"(?:[A-Z\ue003][^\s.;,]*\s)?(?:(?:its|their|our|humanitarian)\s){{0,2}}(?:(?:partners?|agencies),?\s(?:(?:such as|including|like)\s)?)?(?:the\s)?(?P<using>{_BODIES}),?(?:\sorgani[sz]ation)?\s(?:will|can|is|are)\b"
)
_FOR_ANOTHER = re.compile(
    rf"(?:[’']s)?(?:\s[A-Z][\w-]+){{1,4}}\s(?:Package|Mission|Initiative|Programme|Program|Response)\sfor\s(?:the\s)?{COUNTRY}"
)
_BY_WAY_OF = re.compile(r"(?:via|through)\s")
# "UN agencies such as UNHCR": these, and not the United Nations
_AND_OTHERS = re.compile(
    r"(?:[’']s?)?\s(?:[a-z]+\s){0,2}?(?:agencies|partners|bodies|organi[sz]ations)[,]?\s(?:such as|including|like)\b"
)
_HELD_AT = re.compile(r"\b(?:[Ff]und|facility)\s(?:at|of|with|set up by)\s(?:the\s)?$")
_DRAWN_FROM = re.compile(r"\b(?:from|under)\s(?:the\s|its\s)?$")
# Of those that no list has: "Finn Church Aid", "the Peruvian Red Cross Society"
_LIKE_A_CHARITY = re.compile(
    r"(?:\s(?:Aid|Relief|Charity|Children|Refugee Council)|Red (?:Cross|Crescent)(?: Society)?)$"
)
_IMPLEMENTERS = frozenset({"un_body", "ngo"})
_CARRIERS = frozenset({"UN", "World Bank", "ADB"})


def channels_in(statement: Statement, start: int, end: int) -> list[Cited[Party]]:
    """The organisations that money or goods go through: "through UNICEF and WFP"."""
    found: list[Cited[Party]] = []
    societies = {statement.span_of(c.evidence)[0]: c for c in _societies(statement, start, end)}
    last_end = -1
    beside = _BESIDE_IT.search(statement.masked, start, end)
    end = beside.start() if beside else end
    for at, entity in statement.entities_in(start, end):
        row = max((c for a, c in societies.items() if a < at), key=_ends, default=None)
        last_end = max(last_end, statement.span_of(row.evidence)[1] if row else -1)
        if not isinstance(entity, OrganisationName) or _AND_OTHERS.match(
            statement.masked, at + len(entity.text)
        ):
            continue
        joined = last_end >= 0 and JOINED.match(statement.masked[last_end:at]) is not None
        before = statement.masked[max(start, at - 70) : at]
        drawn = _DRAWN_FROM.search(before) is not None and (keeps_money(entity.party) or _is_agency(entity))
        party = Party(kind="organisation", key=entity.key)
        done = (implements(party) and (_DONE_BY.search(before) or _HELD_AT.search(before))) or is_for_another(
            statement, at + len(entity.text)
        )
        behind = at + len(entity.text)
        led = (
            done
            or _AS_PARTNER.match(statement.masked, behind)
            or (implements(party) and (_SO_THAT.search(before) or _EACH_GETS.match(statement.masked, at)))
            or (_TO_BE_DONE_BY.search(before) and _DOES.match(statement.masked, behind))
        )
        if joined or drawn or led or THROUGH.search(before):
            last_end = at + len(entity.text)
            found.append(statement.cite(party, "pledge/channel", at, last_end))
    carriers = _named_carriers(statement, start, end)
    named = {statement.span_of(each.evidence)[0] for each in carriers}
    named |= {statement.span_of(each.evidence)[0] for each in found}
    funds = funds_in(statement, start, end, through=True)
    return (
        found
        + carriers
        + [c for c in (*societies.values(), *funds) if statement.span_of(c.evidence)[0] not in named]
    )


def _ends(cited: Cited[Party]) -> int:
    """Where the words end that name a body."""
    return (cited.evidence.focus or cited.evidence).end


def _societies(statement: Statement, start: int, end: int) -> list[Cited[Party]]:
    """National societies that aid is given to: "to the Peruvian Red Cross", "through UNICEF and the Red Cross"."""
    found = []
    for match in _SOCIETY.finditer(statement.masked, start, end):
        at, stop = match.span("name" if match["name"] else "bare")
        party = Party(kind="organisation", key=statement.text[at:stop])
        found.append(statement.cite(party, "pledge/carrier", at, stop))
    return found


def is_for_another(statement: Statement, end: int) -> bool:
    """Whether a body named up to ``end`` only collects: "the NATO Assistance Package for Ukraine"."""
    return _FOR_ANOTHER.match(statement.masked, end) is not None


def carrying_out(statement: Statement) -> list[Cited[Party]]:
    """ "UNICEF will implement the programme": who carries out what was told before."""
    match = _CARRIES_OUT.match(statement.masked)
    named = statement.entities_in(*match.span("who" if match["who"] else "using")) if match else []
    return [
        statement.cite(Party(kind="organisation", key=e.key), "pledge/channel", at, at + len(e.text))
        for at, e in named
        if isinstance(e, OrganisationName) and implements(Party(kind="organisation", key=e.key))
    ]


def _named_carriers(statement: Statement, start: int, end: int) -> list[Cited[Party]]:
    """National societies and partnerships that no list knows: "through the Peruvian Red Cross"."""
    found = []
    for match in _CARRIER.finditer(statement.text, start, end):
        at, close = match.start("name"), match.end()
        inside = (e for begin, e in statement.by_start.items() if begin < close and at < begin + len(e.text))
        if not any(isinstance(each, OrganisationName) for each in inside):
            party = Party(kind="organisation", key=match["short"] or match["name"])
            found.append(statement.cite(party, "pledge/carrier", at, close))
    for match in () if found else _DOER.finditer(statement.masked, start, end):
        party = Party(kind="organisation", key=match["name"])
        found.append(statement.cite(party, "pledge/carrier", *match.span("name")))
    return found


def keeps_money(party: Party | None) -> bool:
    """Whether a body is a fund: the European Peace Facility."""
    known = organisation_of(party)
    return known is not None and known.kind == "fund"


def _is_agency(entity: OrganisationName) -> bool:
    """Whether a state pays through it: the French Development Agency."""
    return entity.party is not None and state_behind(entity.party) != entity.party


def part_channels(
    recipients: list[Cited[Party]], context: Iterable[Cited[Party]]
) -> tuple[list[Cited[Party]], list[Cited[Party]]]:
    """Of receivers, those for whom it is meant and the bodies that only carry it out.

    A body of the United Nations is the receiver only where nobody else is.
    """
    of_funds = any(each.evidence.rule == "pledge/of-fund" for each in recipients)
    carriers = [
        c for c in recipients if implements(c.value) or (of_funds and c.evidence.rule == "pledge/fund")
    ]
    others = [each for each in recipients if each not in carriers]
    if carriers and not others:
        others = [each for each in context if not implements(each.value)]
    return (others, carriers) if others else (carriers, [])


def implements(party: Party) -> bool:
    """Whether a body carries out what others pay for: one of the United Nations, a charity."""
    known = organisation_of(party)
    if known is None:
        return party.kind == "organisation" and _LIKE_A_CHARITY.search(party.key) is not None
    return known.kind in _IMPLEMENTERS or known.key in _CARRIERS


def funds_in(statement: Statement, start: int, end: int, *, through: bool = False) -> list[Cited[Party]]:
    """Funds and facilities that no list knows, by their acronym or their name: those that are given to, or given ``through``."""
    found: list[Cited[Party]] = []
    named = [*_NAMED_FUND.finditer(statement.text, start, end)]
    ends = {match.end("name") for match in named}
    of_states = _FUND_OF.finditer(statement.masked, start, end)
    for match in (*named, *(each for each in of_states if each.end("name") not in ends)):
        at, stop = match.span("name")
        inside = [
            (b, e) for b, e in statement.entities_in(at, match.end()) if isinstance(e, OrganisationName)
        ]
        if any(len(e.text) >= len(match["name"]) - 4 or at < b == stop - len(e.text) for b, e in inside):
            continue  # "the UN High Commissioner for Refugees and the World Food Programme": bodies of their own
        if through != (_BY_WAY_OF.match(statement.text, match.start()) is not None):
            continue
        party = Party(kind="organisation", key=match["short"] or statement.text[at:stop])
        found.append(statement.cite(party, "pledge/fund", at, match.end()))
    return found
