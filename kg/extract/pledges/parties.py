"""Entities of a sentence → the sides they stand for, and what those sides are: states, bodies, lenders, agencies."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from kg.annotate.entities import (
    AnnotatedDocument,
    CountryName,
    Entity,
    OfficeReference,
    OrganisationName,
    PersonName,
    party_of,
)
from kg.annotate.mask import ACTOR, BODY, COUNTRY, DEMONYM
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.words.phrases import OFFICE_OF_STATE
from kg.models import Cited, Party
from kg.reference.organisations import organisation_of

_GOVERNED = re.compile(
    r"\b(?:[Ww]ith|[Oo]f|[Tt]o|[Ff]or|[Ff]rom|[Aa]t|[Ii]n|[Bb]etween|[Bb]y|[Oo]n|[Aa]fter|[Tt]hanked|[Tt]old)\s+(?:the\s+)?$"
)
# "for Peru and Ghana": the second is no subject either
_ALSO_GOVERNED = re.compile(
    rf"\b(?:with|of|to|for|from|at|in|between|by)\s(?:the\s)?(?:{ACTOR},\s(?:the\s)?)*{ACTOR},?\sand\s(?:the\s)?$"
)
_GOVERNMENT = re.compile(
    rf"[\s“\"•*-]*(?:(?:At|In|On|Upon|Following|Responding to|After)\s[^.;,]{{1,90}},\s)?(?:(?:[Tt]he|[Aa]n?)\s)?(?P<group>{DEMONYM}|{COUNTRY})(?:[’']s)?\s{OFFICE_OF_STATE}\b(?! of)"
)
_ACCORDING = re.compile(
    rf"\W*According to (?:the )?(?P<group>{BODY}),\s(?:[^.;]{{0,60}},\s)?(?:the|its)\s(?:agency|bank|fund|organi[sz]ation|institution|lender|body)\s"
)
# and not "at the request of the Government of"
_SPEAKS_FOR = re.compile(
    r"(?:^|(?<!\bof\s)(?<!\bby\s)(?<!\bto\s)(?<!\bwith\s)(?<!\bfrom\s)(?<!\bfor\s)\b[Tt]he\s)(?:Embassy|High Commission|Government)\sof\s(?:the\s)?$"
)
_ACTOR = re.compile(ACTOR)
_TERRITORIES = {
    "USA": "PRI GUM VIR ASM MNP UMI",
    "GBR": "BMU CYM FLK GIB GGY IMN JEY MSR TCA VGB AIA SHN IOT PCN",
    "FRA": "GUF GLP MTQ MYT NCL PYF REU SPM BLM MAF WLF",
    "NLD": "ABW CUW SXM BES",
    "DNK": "FRO GRL",
    "CHN": "HKG MAC",
    "AUS": "CXR CCK NFK HMD",
    "NZL": "TKL",
}
# Of the OECD's donors and those of the Gulf: what their pages and papers tell of is what they give.
_GIVES_AID = frozenset(
    str.split(
        "AUS AUT BEL CAN CHE CZE DEU DNK ESP EST FIN FRA GBR GRC HUN IRL ISL ISR ITA JPN KOR LTU LUX LVA NLD NOR NZL POL PRT SVK SVN"
        " SWE USA ARE SAU QAT KWT SGP CHN RUS"
    )
)
AGGRESSOR = re.compile(
    r"-(?:[\ue000-\ue004]+|[A-Z][a-z]+)\s(?:[a-z]+\s)?(?:conflict|war|fighting|truce|ceasefire)\b|[’']s\s(?:[a-z]+\s){0,2}?(?:conflict|fighting|hostilities)\swith\b"
    r"|[’']?s?\s(?:(?!(?:after|before|during|amid|following|since|from|hit|in)\b)[\w-]+,?\s){0,4}?(?:invasion|aggression|(?<!civil\s)war\b|assault|attack|coup|occupation|strikes|missile|bombardment|threat|(?:sovereign |central bank )?assets)"
)
_AT_WAR = re.compile(
    r"\b(?:war|conflict|hostilities|invasion|aggression|attacks?)\s(?:in|of|on|against|with|between(?:\s(?:the\s)?[\w\ue000-\ue004-]+\sand)?)\s(?:the\s)?$|\b(?:strikes?|attacks?|shelling|raids?|bombing)\sby\s(?:the\s)?$"
)
# "the situation in Mali", "a conference on Sudan", "the next summit in Japan", "members of the African Union": talked of, or where.
_TALKED_OF = re.compile(
    r"\b(?:[Ss]ituations?|[Dd]evelopments?|[Ee]vents|[Ii]ssues?|[Cc]onflicts?|[Tt]ensions?|[Ff]ighting|[Hh]ostilities|[Uu]nrest|[Cc]easefire|[Tt]ruce|[Ee]lections?"
    r"|[Cc]oup|[Tt]alks|[Nn]egotiations|[Ss]ummits?|[Cc]onferences?|[Mm]eetings?|[Ss]essions?|[Ff]orums?|[Gg]atherings?|[Cc]eremon(?:y|ies))\s(?:(?!with\b)[a-z-]+\s){0,3}?(?:in|on|over|about|around)\s"
    r"(?:the\s)?(?:[\ue000-\ue004\w-]+(?:,|,?\sand)\s(?:in\s)?(?:the\s)?){0,4}$|\b(?:[Tt]ensions?|[Cc]onflicts?|[Ff]ighting|[Hh]ostilities|[Ww]ar|[Bb]order|[Cc]easefire|[Dd]ispute)\sbetween\s(?:[\ue000-\ue004]+\sand\s)?$|\b[Mm]embers?(?:\s(?:[Ss]tates?|countries))?\sof\s(?:the\s)?$"
)
# "exchanged views on the Eurasian Economic Union", "its membership of the African Union": a body that is only spoken of.
_BODY_SPOKEN_OF = re.compile(
    r"\b(?:on|about|of|within|in|into|under|joined|joining|discussed|discussing|regarding|concerning)\s(?:the\s)?$"
)
_HOSTS = re.compile(r"\s(?:(?:will|would|is to|is due to|was to)\s(?:host|hold|chair)|hosts|hosted)\b")


def parties_in(statement: Statement, annotated: AnnotatedDocument) -> tuple[Cited[Party], ...]:
    """Every side that a sentence names, each once."""
    found: dict[Party, Cited[Party]] = {}
    for at, entity in statement.by_start.items():
        for party in parties_of(entity, annotated):
            found.setdefault(party, statement.cite(party, "pledge/named", at, at + len(entity.text)))
    return tuple(found.values())


def joined(statement: Statement, named: tuple[Cited[Party], ...]) -> tuple[Cited[Party], ...]:
    """The states of a headline that stand in one list: "to Türkiye and Syria"."""
    ends = [(at, at + len(e.text)) for at, e in statement.by_start.items() if isinstance(e, CountryName)]
    runs: list[set[int]] = [set()]
    for one, other in pairwise(ends):
        if re.fullmatch(r",?\s(?:and\s)?(?:the\s)?", statement.masked[one[1] : other[0]]):
            runs[-1] |= {one[0], other[0]}
        elif runs[-1]:
            runs.append(set())
    longest = max(runs, key=len)
    return tuple(c for c in named if statement.span_of(c.evidence)[0] in longest)


def according_to(statement: Statement) -> re.Match[str] | None:
    """Whom a sentence begins with as its source, of which it then tells: "According to the AFD, the agency gave"."""
    return _ACCORDING.match(statement.masked)


def subject_of(statement: Statement, annotated: AnnotatedDocument) -> Party | None:
    """The side of the first actor of a sentence that no preposition governs."""
    source = according_to(statement)
    if source is not None and (telling := statement.by_start[source.start("group")].party) is not None:
        return telling
    first = _GOVERNMENT.match(statement.masked)
    if first is not None and (acting := statement.by_start[first.start("group")].party) is not None:
        return acting
    for match in _ACTOR.finditer(statement.masked):
        before = statement.masked[max(0, match.start() - 60) : match.start()]
        entity = statement.by_start.get(match.start())
        if (
            entity is None
            or (_GOVERNED.search(before) and not _SPEAKS_FOR.search(before))
            or _ALSO_GOVERNED.search(statement.masked, max(0, match.start() - 90), match.start())
            or re.match(r"[’']s?\s", statement.masked[match.end() :][:3])
        ):
            continue
        parties = parties_of(entity, annotated)
        if parties:
            return parties[0]
        if annotated.own is not None and isinstance(entity, OfficeReference) and not entity.plural:
            return annotated.own  # an official introduced without a country is of the publisher
    return None


def parties_of(entity: Entity, annotated: AnnotatedDocument) -> tuple[Party, ...]:
    """The sides that an entity stands for; a city stands for none."""
    if isinstance(entity, OfficeReference):
        named = tuple(side for i in entity.people if (side := annotated.people[i].side) is not None)
        return entity.sides or named
    if isinstance(entity, PersonName | CountryName | OrganisationName) and entity.party is not None:
        return (entity.party,)
    return ()


def with_territories(parties: Iterable[Party]) -> set[Party]:
    """These parties and the territories of the states among them: spending there is domestic."""
    states = set(parties)
    return states.union(*(_territories(party.key) for party in states))


@cache
def _territories(state: str) -> frozenset[Party]:
    return frozenset(party_of("country", code) for code in _TERRITORIES.get(state, "").split())


def is_lender(party: Party) -> bool:
    """Whether a body gives to others and not to itself: a bank or a fund."""
    known = organisation_of(party)
    return known is not None and known.kind in ("bank", "fund")


def gives_aid(party: Party) -> bool:
    """Whether a state is one of those that give to others."""
    return party.key in _GIVES_AID


def is_side(party: Party) -> bool:
    """Whether a party can be meant without being named again: a state, or a body that states deal with."""
    if party.kind == "country":
        return True
    known = organisation_of(party)
    return known is not None and known.kind == "igo" and party.key not in ("UN", "EU", "NATO")


def is_at_war(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a state is only named as where a war is, or as who makes it: "Russia’s war in Ukraine"."""
    start, _ = statement.span_of(named.evidence)
    return _AT_WAR.search(statement.masked, 0, start) is not None or makes_war(statement, named)


# "a Malaysian firm": not Malaysia
_FIRM = re.compile(
    r"\s(?:[a-z-]+\s){0,2}(?:firms?|compan(?:y|ies)|enterprises?|businesses|manufacturers?|corporations?|contractors?|investors?|builders?|carmakers?|shipyards?|airlines?)\b"
)


def is_firm_of(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a state is only named as where a firm comes from."""
    _, end = statement.span_of(named.evidence)
    return _FIRM.match(statement.masked, end) is not None


def makes_war(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a state is only named as who attacks, or as whose assets pay: "Russia’s war", "Russian assets"."""
    _, end = statement.span_of(named.evidence)
    return AGGRESSOR.match(statement.masked, end) is not None


def is_talked_of(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a state is only named as what was talked about, or as where something takes place."""
    start, end = statement.span_of(named.evidence)
    ways = (_TALKED_OF,) if named.value.kind == "country" else (_TALKED_OF, _BODY_SPOKEN_OF)
    talked_of = any(way.search(statement.masked, max(0, start - 120), start) for way in ways)
    return talked_of or _HOSTS.match(statement.masked, end) is not None
