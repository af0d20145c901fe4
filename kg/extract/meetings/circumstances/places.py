"""A sentence that reports an encounter → the place and the country where it was, with their words."""

import re

from kg.annotate.entities import PlaceName, country_of
from kg.annotate.mask import COUNTRY, DATE, NATION, PLACE
from kg.extract.meetings.circumstances.allusions import is_invited_to, only_alludes
from kg.extract.meetings.circumstances.houses import without_others_houses
from kg.extract.meetings.circumstances.other_days import (
    is_of_fronted,
    is_of_journey_over,
    is_of_other_event,
    is_where_told,
)
from kg.extract.meetings.circumstances.other_deeds import is_of_main_clause, is_said_before
from kg.extract.meetings.sides.clauses import Clause
from kg.extract.meetings.whole_places import ACTS, is_whole
from kg.models import Cited
from kg.reference.countries import countries
from kg.reference.places import is_house, seat

_TELLS_OF_JOURNEY = re.compile(r"(?![IiAa][nt]\b)")  # not "in Lima" or "at the UN"
_TOWARDS = (
    r"(?:[Vv]isits?|trip|tour|delegation|(?:travel(?:s|l?ed|l?ing)?|flew|flying|fly|flies|return(?:s|ed)?)(?:\s+(?:on|back|onwards?))?|(?:welcom|invit)\w+\s+\S+(?:\s+\S+){0,10}?)"
    rf"(?:\s+(?:on\s+|from\s+)?{DATE})?\s+(?:in)?to|(?:leav(?:e|es|ing)|left|depart(?:s|ed|ing)?|(?:mov(?:e|es|ed)|proceed(?:s|ed|ing)?|head(?:s|ed|ing)?|go|goes|went|continues?|continued)(?:\s+(?:on|back|onwards?))?)(?:\s+(?:on\s+)?{DATE})?\s+(?:to|for)"
)
# "in the Laotian capital of Vientiane", "in the southern Chinese port city of Xiamen", "in Laos’ capital, Vientiane"
_CITY_OF = (
    rf"(?:the\s+)?(?:[a-z-]+\s+)?(?:(?:{COUNTRY}|{NATION})(?:[’']s?)?\s+)?(?:{PLACE}\s+|[A-Za-z-]+\s+){{0,2}}?"
    r"(?:capital|city|town|resort|port|suburb|village|island)(?:\s+city)?(?:\s+of|,)?\s+"
)
_WHERE = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Ff]rom(?=\s+(?:the\s+)?{PLACE},\s+where\s)|[Vv]isiting|visit(?:s|ed)?|{_TOWARDS})\s+(?:{_CITY_OF}|the\s+|today’s\s+|central\s+|downtown\s+|{COUNTRY}[’']s?\s+)?"
    rf"(?P<place>{PLACE})(?:,\s+(?:the\s+)?(?P<of>{COUNTRY})(?!{ACTS}))?"
    # "on the Peruvian island of Lima", "on the resort island of Lima"
    rf"|\bon\s+(?:the\s+)?(?:{NATION}[’']?s?\s+)?(?:[a-z]+\s+){{0,2}}island\s+of\s+(?P<isle>{PLACE})"
    # "on the margins of the Lima Security Forum", which has the town in its name
    rf"|\b(?:margins?|sidelines?|fringes?)\s+of\s+(?:the|this\s+year[’']s)\s+(?:[a-z\d]+\s+){{0,2}}(?P<named>{PLACE})(?=\s+(?:[A-Z][\w-]+\s+){{0,3}}(?:Conference|Forum|Dialogues?|Summit)\b(?![^.;]{{0,60}}?\bin\s+(?:the\s+)?{PLACE}))"
    # at the end of a line: "Meeting with Minister Ruiz (Lima, 3 May)"
    rf"|\((?P<put>{PLACE})(?:,\s+{COUNTRY})?(?:,\s+(?:on\s+)?{DATE})?\)\W*$"
)
_MATTER = r"(?i:talks|negotiations|crisis|war|peace|conflict|deal|policy)\b"  # "in Ukraine Peace Talks"
_IN_COUNTRY = re.compile(
    rf"\b(?:[Ii]n|[Vv]isiting|visit(?:s|ed)?|{_TOWARDS})\s+(?:(?:the\s+)?(?:(?:north|south|east|west|central)[a-z-]*\s+)?(?P<of>{COUNTRY})(?![’'–-])(?!\s+(?:Group|Club)\b)(?!\s+(?:[A-Z][a-z]+\s+)?{_MATTER})"
    rf"|the\s+(?:[a-z]+\s+){{0,2}}(?P<its>{NATION})\s+(?:[a-z]+\s+){{0,3}}?(?:(?P<seat>capital)|city|town|resort|port|island|village|province)\b(?!\s+[a-z]+ed\b))"
    # who hosts the next round has the others come; not on the margins of something
    rf"|(?<![-–])\bhosted\s+by\s+(?:the\s+)?(?P<host>{COUNTRY})(?![’'-])(?!\s+(?:and|on)\b)"
)
# A journey goes on: "to Oslo and London", "to Lima, Peru, from 3 to 5 May and to Quito, Ecuador".
_AND_ON = re.compile(
    rf"(?:\s+\(\W?{COUNTRY}\))?(?:\s*,?\s+(?:from\s+|on\s+)?{DATE})?(?:[,;]\s+(?:and\s+)?|,?\s+and\s+)(?:then\s+)?(?:to\s+)?(?:the\s+)?(?P<next>{PLACE}|{COUNTRY})"
)
# "at the Guest House Lotus in Lima"
_WITHIN = re.compile(rf"(?:\s+[A-Z][\w’'-]+){{0,3}},?\s+in\s+(?:the\s+)?(?P<town>{PLACE}|{COUNTRY})")
# "the war in Ukraine", "people in Gaza": where something else is.
_ELSEWHERE = re.compile(
    r"\b(?:war|wars|conflict|conflicts|situation|crisis|fighting|violence|people|civilians|developments|security|peace|stability|ceasefire"
    r"|troops|forces|presence|role|interests?|efforts?|deployed|deployment|elections?|democracy|tensions?|hostages|needs|attacks?"
    r"|invasion|operations?|humanitarian|transition|development|prosperity|growth|rights|investments?|companies|nationals|residents|refugees|targets|projects?|(?<!begin his )(?<!begin her )(?<!start his )(?<!start her )trip|war,"
    r"|reforms?|process|government|coup|earthquake|access|embassy|ambassador|relief|aid|assistance|support|recovery|reconstruction)"
    r"(?:\s+(?:investing|operating|working|living|based|active|present|serving|stationed|fighting|detained|held|killed|located|trapped|stranded))?\s+$",
    re.IGNORECASE,
)
# "met at the Swedish embassy in Lima"
_AT_EMBASSY = re.compile(r"\b[Aa]t\s+(?:the\s+|its\s+|their\s+)?(?:[^\s,.;]+\s+){0,3}(?i:embassy)\s+$")
# "met Norwegian companies in Lima": there they were met
_THEY = re.compile(r"\b(?:companies|firms|residents|refugees|people|nationals|civilians|government)\s+$")
# "in Lima on Friday for talks with …, and in Quito two days later"
_AND_FOR = re.compile(r"(?:\s+(?:on\s+)?\ue012+)?,?\s+(?:for|to hold|to have)\s+(?:[\w-]+\s+){0,3}")
# "will leave for Lima on Friday to hold talks": where one goes, only if that is what for.
_LEAVING = re.compile(r"leav|left|depart|head|mov|proceed|go|went|contin")
_TO_DO = re.compile(
    r"(?:\s+(?:(?:later|early)\s+)?(?:on\s+)?\ue012+)?,?\s+(?:and\s+(?:then\s+)?(?:will|plans\s+to|intends\s+to|(?:is|are)\s+(?:(?:due|set|scheduled|expected)\s+)?to)\s+(?:also\s+|then\s+)?|(?:for|to)\s+(?:[\w-]+\s+){0,3}|where\s+(?:he|she|they|I|we|(?:(?:the|his|her)\s+)?(?:[\ue000-\ue003]+(?:[’']s)?\s+)?(?:counterpart\s+)?[\ue010\ue011]+)\s+(?:[a-z]+\s+){0,4})"
)

# "On Tuesday in Oslo, she met Berg to discuss a port in Lima": where it opens, but for what stands right behind.
_OPENS = re.compile(rf"\W{{0,4}}(?:(?:On\s+)?{DATE},?\s+)?")
_APART = re.compile(rf"(?:\s+(?:on\s+)?{DATE})?,\s")
_BESIDE = re.compile(
    rf"(?:[\s,]|on\b|{DATE})*(?:\s(?:at|on\s+the\s+(?:sidelines|margins)\s+of)\s[^,.;]{{0,60}})?"
)


# "returned to Lima after visiting Norway, where she met Berg": there, and at no place before.
_WHERE_CLAUSE = re.compile(
    rf"(?:(?P<town>{PLACE})(?:,\s+(?:the\s+)?{COUNTRY})?|(?P<land>{COUNTRY}))(?:\s+(?:on\s+)?{DATE})?,\s+where\s+(?:the\s+)?(?:s?he|they|[\ue010\ue011]++)\s+"
    r"(?:(?:also|then|later|first|will|is|was|are|were|to|due|set|scheduled|expected|had|has|have)\s+){0,5}$"
)
_CLAUSE = 200  # characters before a verb in which its clause begins


def _is_where_they_are(masked: str, end: int, position: int) -> bool:
    """Whether a town right behind those who were met is where they are, and were met."""
    return not masked[end:position].strip() and _THEY.search(masked, 0, position) is not None


def place_of(clause: Clause, start: int, end: int, rule: str) -> tuple[Cited[str] | None, Cited[str] | None]:
    """Place and country (alpha-3) of what the words from ``start`` to ``end`` report."""
    there = _WHERE_CLAUSE.search(clause.masked, max(0, start - _CLAUSE), start)
    if there is not None and not _WHERE.search(clause.masked, end):
        return _of_where_clause(clause, there, rule)
    match = _nearest_match(_WHERE, without_others_houses(clause, start, end), start, end)
    if match is not None:
        named = _place_named(clause, match)
        place: PlaceName | None = named
        where = clause.sentence.evidence(rule, named.start, named.end)
        code = _state_named_behind(clause, match) or named.country
        town = _WITHIN.match(clause.masked, match.end())
        lies_in = country_of(clause.by_start[town.start("town")]) if town else None
        code = lies_in or code  # "the State Guest House in Dhaka" is not Tokyo's
        stops = _further_stops(clause, match)
        if is_house(named.name):
            place = _town_of(clause, town) or _town_beside(clause, named, start, end)
        country_there = Cited(value=code, evidence=where) if code and stops <= {code} else None
        if place is None or stops or (match.end() <= start and _only_landed(clause, named, rule)):
            return None, country_there
        return Cited(value=place.text, evidence=where), country_there
    country = _nearest_match(_IN_COUNTRY, clause.masked, start, end)
    if country is None or _further_stops(clause, country):
        return None, None
    state = clause.by_start[next(country.start(name) for name in ("of", "its", "host") if country[name])]
    code = country_of(state)
    evidence = clause.sentence.evidence(rule, state.start, state.end)
    return _seat_told(clause, country, code, rule), Cited(value=code, evidence=evidence) if code else None


# "landed at Andrews Air Force Base and went on to the palace for talks": nobody had them there
_LANDED = re.compile(r"\b(?:arriv\w+|land(?:ed|s|ing)|touch\w*\s+down|flew)\b[^.;,]{0,40}$")
_AIRFIELD = re.compile(r"\b(?:[Aa]irport|[Aa]ir\s?(?:[Ff]orce\s)?[Bb]ase|[Aa]irfield|[Aa]erodrome)\b")


def is_airfield(place: str) -> bool:
    """Whether a place is one where guests are received, and leave for wherever they meet.

    >>> is_airfield("Lima International Airport"), is_airfield("Lima")
    (True, False)
    """
    return _AIRFIELD.search(place) is not None


def _only_landed(clause: Clause, place: PlaceName, rule: str) -> bool:
    at = place.start - clause.sentence.start
    if rule.startswith("meeting/received") or not is_airfield(place.text):
        return False
    return _LANDED.search(clause.masked, max(0, at - 80), at) is not None


def _seat_told(clause: Clause, match: re.Match[str], code: str | None, rule: str) -> Cited[str] | None:
    """The capital of a state, where that is how the words call the town: "in the Latvian capital"."""
    country = countries().get(code or "") if match["seat"] else None
    capital = seat(country) if country is not None else None
    if capital is None:
        return None
    start = clause.sentence.start
    evidence = clause.sentence.evidence(rule, start + match.start("its"), start + match.end("seat"))
    return Cited(value=capital.name, evidence=evidence)


def _of_where_clause(
    clause: Clause, there: re.Match[str], rule: str
) -> tuple[Cited[str] | None, Cited[str] | None]:
    """The town, if it is one, and the country that a clause with "where" is about."""
    named = clause.by_start[there.start(there.lastgroup or "land")]
    code = country_of(named)
    evidence = clause.sentence.evidence(rule, named.start, named.end)
    town = Cited(value=named.text, evidence=evidence) if isinstance(named, PlaceName) else None
    return town, Cited(value=code, evidence=evidence) if code else None


def _town_of(clause: Clause, town: re.Match[str] | None) -> PlaceName | None:
    """The town that is told behind a house: "at Lancaster House in London"."""
    named = clause.by_start[town.start("town")] if town else None
    return named if isinstance(named, PlaceName) else None


def _town_beside(clause: Clause, house: PlaceName, start: int, end: int) -> PlaceName | None:
    """The town of the same country that stands elsewhere in the sentence: "met in London, at Lancaster House"."""
    begin, close = house.start - clause.sentence.start, house.end - clause.sentence.start
    others = clause.masked[:begin] + "x" * (close - begin) + clause.masked[close:]
    match = _nearest_match(_WHERE, others, start, end)
    place = clause.by_start.get(match.start("place")) if match else None
    return place if isinstance(place, PlaceName) and place.country == house.country else None


def _further_stops(clause: Clause, match: re.Match[str]) -> set[str]:
    """The countries of the places that follow the first of a journey."""
    stops: set[str] = set()
    following = _AND_ON.match(clause.masked, match.end()) if _TELLS_OF_JOURNEY.match(match.group()) else None
    while following:
        stops.add(country_of(clause.by_start[following.start("next")]) or "")
        following = _AND_ON.match(clause.masked, following.end())
    return stops


# "will fly to Lima after meeting Berg": that is elsewhere
_WILL = re.compile(r"\bwill\s+(?:then\s+|also\s+)?$")
_AFTER_IT = re.compile(rf"(?:\s+(?:on\s+)?{DATE})?,?\s+after\s")
# "will fly to Lima for one summit, and to Oslo for another": where the next is
_NEXT_LEG = re.compile(
    rf"(?:,|\band)\s+(?:then\s+)?to\s+(?:the\s+)?(?:{PLACE}|{COUNTRY})\s+(?:for|to\s+attend)\b"
)
# "will host Berg on Monday and travel to Lima": where that is, another deed
_TRAVELS = re.compile(r"travel|fly|flies|flew|return")
_AND_TO = re.compile(r"\band\s+(?:(?:then|later|also|afterwards|will|to)\s+){0,3}$")


def _nearest_match(pattern: re.Pattern[str], masked: str, start: int, end: int) -> re.Match[str] | None:
    """The match that belongs to the words from ``start`` to ``end``: within or after them first, else the last before."""
    own = [
        m
        for m in pattern.finditer(masked)
        if (
            not _ELSEWHERE.search(masked[: m.start()])
            or _AT_EMBASSY.search(masked, 0, m.start())
            or _is_where_they_are(masked, end, m.start())
        )
        and not is_of_other_event(masked, m.start(), end)
        and not is_of_fronted(masked, m.start(), start)
        and not is_invited_to(masked, m.start())
        and not is_of_journey_over(masked, m.end(), start)
        and not only_alludes(masked, m.end(), start)
        and not is_of_main_clause(masked, m.start(), start, end)
        and not is_where_told(masked, m.end(), start)
        and not is_said_before(masked, m.end(), start)
        and not (m.end() <= start and _NEXT_LEG.search(masked, m.end(), start))
        and not (m.end() <= start and _is_gone_to_after(masked, m))
        and not _is_quoted(masked, m.start(), start)
        and not (m.start() > end and _is_of_next(masked, m))
        and not (m.start() > end and _TRAVELS.match(m.group()) and _AND_TO.search(masked, end, m.start()))
    ]
    own = [m for m in own if not _LEAVING.match(m.group()) or _TO_DO.fullmatch(masked, m.end(), start)]
    just_before = [m for m in own if _AND_FOR.fullmatch(masked, m.end(), start)]
    if just_before:
        return just_before[-1]
    opening = next((m for m in own if m.end() <= start and _OPENS.fullmatch(masked, 0, m.start())), None)
    following = [m for m in own if m.end() > start]
    if opening is not None and _APART.match(masked, opening.end()):
        following = [m for m in following if m.start() < end or _BESIDE.fullmatch(masked, end, m.start())]
        return following[0] if following else opening
    return min(following, key=lambda m: max(m.start() - end, 0), default=own[-1] if own else None)


_QUOTED = re.compile(r"[“\"][^“”\"]{0,400}[”\"]")


def _is_quoted(masked: str, there: int, start: int) -> bool:
    """Whether a town is in what somebody says, who is told outside of it to have met others."""
    quoted = (q.span() for q in _QUOTED.finditer(masked))
    return any(begin <= there < end and not begin <= start < end for begin, end in quoted)


# "met Berg, and in Lima he held talks with Holt"
_AND_THERE = re.compile(r"[,;]\s+(?P<joined>(?:and|while|then)\s+)?(?:then\s+|later\s+)?$")
_ACTS_THERE = re.compile(
    rf"(?:,\s+{COUNTRY})?(?:,?\s+(?:on\s+)?{DATE})?,?\s+(?:s?he\b|they\b|(?:the\s+)?[\ue010\ue011])"
)
_GOES_ON_THERE = re.compile(rf"(?:,\s+{COUNTRY})?(?:,?\s+(?:on\s+)?{DATE})?,?\s+(?:s?he|they)\b")


def _is_gone_to_after(masked: str, there: re.Match[str]) -> bool:
    """Whether a town is where somebody will go after what is told behind it."""
    going = _TELLS_OF_JOURNEY.match(there.group()) and _WILL.search(masked, 0, there.start())
    return going is not None and _AFTER_IT.match(masked, there.end()) is not None


def _is_of_next(masked: str, there: re.Match[str]) -> bool:
    """Whether a town begins the next clause, in which somebody acts."""
    joined = _AND_THERE.search(masked, max(0, there.start() - 20), there.start())
    if joined is None:
        return False
    # "After talks with the minister, Berg, in Oslo on Monday, Ruiz met": only a pronoun begins a clause without "and"
    acts = _ACTS_THERE if joined["joined"] else _GOES_ON_THERE
    return acts.match(masked, there.end()) is not None


def _place_named(clause: Clause, match: re.Match[str]) -> PlaceName:
    named = clause.by_start[
        next(match.start(name) for name in ("place", "isle", "named", "put") if match[name])
    ]
    assert isinstance(named, PlaceName)
    return named


def _state_named_behind(clause: Clause, match: re.Match[str]) -> str | None:
    """The state that is named behind a town, where it is not the one we know: "San José, Costa Rica"."""
    whole = is_whole(_place_named(clause, match))
    return country_of(clause.by_start[match.start("of")]) if match["of"] and not whole else None
