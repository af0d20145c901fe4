"""A sentence that reports an encounter → the house it was in: "at State House in Lusaka", "at the presidential palace"."""

import re

from kg.annotate.entities import CountryName, OrganisationName, PlaceName, country_of
from kg.annotate.mask import COUNTRY, PERSON, PLACE
from kg.extract.meetings.circumstances.allusions import only_alludes
from kg.extract.meetings.circumstances.other_days import is_of_fronted, is_of_other_event, is_where_told
from kg.extract.meetings.sides.clauses import Clause
from kg.extract.meetings.whole_places import ACTS
from kg.models import Cited
from kg.reference.organisations import organisations
from kg.reference.places import is_house

_HOUSE = (
    r"(?:Palace|House|Guest\s?[Hh]ouse|Residence|Hotel|Resort|Castle|Hall|Mansion|Lodge|Chancellery|Ministry|Headquarters|Secretariat"
    r"|Embassy|Consulate|Parliament|Airport|Air\s?[Bb]ase|Airbase|Cent(?:er|re)|Building|Complex|Office|Monastery|Department|Bha[vw]an|Library"
    r"|Museum|University|Barracks|Tower|Chamber|Compound|Estate|Fort|Lounge|Pavilion)"
)
_ROOM = (
    r"(?:Room|Office|Wing|Hall|Palace|House|Building|Residence|Garden|Suite|Ballroom|Chamber|Lounge|Pavilion)"
)
_SMALL_HOUSE = r"(?:palace|guest\s?house|residence|ministry|headquarters|chancellery|castle|embassy|air\s?base|airport|compound|(?:(?<=presidential\s)|(?<=[’']s\s))office)"
_WORD = r"(?:[A-Z][\w.’'-]*|[1-9]\d?)"
_LINK = r"(?:of|and|the|for|de|del|della|di|du|des|da|do|la|las|los|al|el|y|e|&)"
# "of the People", "of Foreign Affairs and Trade"; not "of the U.S.-Peru Group"
_OF = (
    r"(?:\s+of\s+(?:the\s+)?(?![A-Z]\.)[A-Z][\w’'-]*(?:\s+(?:(?:of|and|the|for)\s+){0,2}[A-Z][\w’'-]*){0,5})?"
)
_NAMED = (
    rf"{_WORD}(?:\s+(?:{_LINK}\s+){{0,2}}{_WORD}){{0,5}}?\s+{_HOUSE}{_OF}(?:/[A-Z]\w*(?:\s+[A-Z]\w*){{0,3}})?"
)
_OF_SOMETHING = r"(?:Ministry|Department|Palace|Headquarters|House|Residence|Embassy|Parliament|Hall|Office|Chamber)\s+of\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:(?:of|and|the|for)\s+){0,2}[A-Z][\w’'-]*){0,5}"
_ABROAD = (
    r"(?:Casa|Palacio|Pal[aá]cio|Palazzo|Palais|Ch[aâ]teau|Villa|Istana|Schloss|H[oô]tel|Quai|Camp|Qasr|Wisma)\s+(?:(?:de|del|della|di|du|des|da|do|la|las|los|al|el)\s+){0,2}"
    r"(?:d[’'])?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,2}"
)
_STREET = r"\d{1,3}\s+(?:[A-Z][\w’'-]*\s+){1,3}(?:Street|Marg|Road|Avenue)"
# "the presidential palace", "the Akorda palace", "the bloc’s headquarters"; not "her residence"
_SMALL = rf"(?:presidential|royal|imperial|state|government|foreign|defen[cs]e|(?:prime\s+|foreign\s+)?[\w-]+[’']s|{_WORD}(?:\s+{_WORD}){{0,3}})\s+(?:foreign\s+|presidential\s+|state\s+)?{_SMALL_HOUSE}"
_AT = re.compile(
    rf"\b(?:[Aa]t\s+(?:the\s+)?(?P<at>{_ABROAD}|{_STREET}|{_OF_SOMETHING}|{_NAMED}|{_SMALL})"
    rf"|[Ii]n\s+(?:the\s+|his\s+|her\s+)?(?P<in>{_WORD}(?:\s+(?:{_LINK}\s+)?{_WORD}){{0,4}}?\s+{_ROOM}{_OF}))"
    r"(?=\W*$|[.,;:)]|\s+(?:office|in|on|at|for|to|today|yesterday|tomorrow|this|last|where|during|with|before|after|ahead|by|and|as|from|while|near|outside|late|early|earlier|shortly|here"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_CUE = re.compile(r"\b(?:[Aa]t|[Ii]n)\s+(?:(?:the|his|her)\s+)?(?:[A-Z1-9]|[a-z][\w-]*[’'\s])")
# "at the Hofburg", which nothing but its name tells to be a house
_KNOWN = re.compile(rf"\b(?:[Aa]t|[Ii]n)\s+(?:the\s+|[^\s.;,]+[’']s\s+)?(?P<at>{PLACE})")
AT_SEAT = "meeting/seat"  # the rule that tells where a body has its seat: nobody is the host's there
_IN_TOWN = re.compile(rf",\s+(?P<town>{PLACE}|{COUNTRY})(?![’']|{ACTS})")  # "at State House, Lusaka"
_SEAT = re.compile(r"(?i:headquarters|secretariat|HQ)")
# An embassy stands in another country than the one whose it is.
_ABROAD_BY_NATURE = re.compile(r"(?i:embassy|consulate|residence|hotel|airport)")
# "met him at State House, and the premier met": only the first was there
_THEN = re.compile(r",\s+(?:and|while|but|before|after)\b|\b(?:and|before|after)\s+(?:also|then|later)\b")
# "arrived at the airport and immediately headed for talks with": not there
_WENT_ON = re.compile(
    r"\band\s+(?:[a-z]+\s+){0,2}(?:headed|heads|went|goes|proceeded|drove|travell?ed|moved|continued)\b"
)
_VERB = 12  # characters that such a verb, with which the words of an encounter may begin, can take
# "told reporters at the White House", "a student at the University", "attended a reception at the Royal Palace"
_NOT_THEIR_HOUSE = re.compile(
    r"\b(?:reporters|journalists|told|sa(?:id|ys)|spe(?:ech|aking)|briefing|(?:press|news)\s+conference|remarks|lecture|students?|professors?|fellow|reception|ceremony|exhibition|wreath"
    r"|attack|explosion|protest\w*|works?|worked|stud(?:y|ies|ied)|taught|teaches|based|employed|counterparts?|officials?|colleagues?)\s+(?:on\s+\w+\s+)?$"
    r"|\b(?:and|as\s+well\s+as|before|after)\s+(?:also\s+|later\s+|then\s+)?(?:attend|visit|la(?:id|ying)|tour|gave|giv|deliver|open|inaugurat|address|spoke|speak|took\s+part|tak|particip|sign|plant|watch)\w*\s[^.;]*$"
)

# "Erik Berg, Director for Asia at the Ministry": where someone serves.
_SERVES = re.compile(
    r",\s+(?:[A-Z][\w-]+\s+){0,4}(?:Director(?:[- ]General)?|Secretary|Head|Advis[eo]r|Official|Counsell?or|Coordinator|Envoy)\b[^.,;]{0,60}\s$"
)


def house_of(clause: Clause, start: int, end: int) -> tuple[Cited[str] | None, Cited[str] | None]:
    """The house in which the encounter told from ``start`` to ``end`` was, and the country whose it is by its name.

    It is the one right behind the encounter, else the last before.
    """
    text = clause.sentence.text
    if _CUE.search(text) is None:
        return None, None
    told = sorted([*_AT.finditer(text), *_known(clause)], key=lambda m: (m.start(), -m.end()))
    found = [m for m in told if _is_theirs(clause, m, start, end)]
    behind = [m for m in found if m.start() >= end]
    match = behind[0] if behind else found[-1] if found else None
    if match is None:
        return None, None
    begin, close = match.span("at" if match["at"] else "in")
    offset = clause.sentence.start
    town = _IN_TOWN.match(clause.masked, close)
    code = country_of(clause.by_start[town.start("town")]) if town else _code_in(clause, begin, close)
    close = town.end() if town else close
    evidence = clause.sentence.evidence("meeting/house", offset + begin, offset + close)
    house = Cited(value=" ".join(text[begin:close].split()), evidence=evidence)
    if code is None and (code := _seat_of(clause, begin, close)):
        evidence = clause.sentence.evidence(AT_SEAT, offset + begin, offset + close)
    return house, Cited(value=code, evidence=evidence) if code else None


def _code_in(clause: Clause, begin: int, close: int) -> str | None:
    """The state whose house it is by its name."""
    codes = {
        e.code for at, e in clause.by_start.items() if begin <= at < close and isinstance(e, CountryName)
    }
    abroad = _ABROAD_BY_NATURE.search(clause.sentence.text, begin, close)
    return codes.pop() if len(codes) == 1 and abroad is None else None


def _seat_of(clause: Clause, begin: int, close: int) -> str | None:
    """The state in which the body has its seat whose house it is: "at the ASEAN Secretariat"."""
    if _SEAT.search(clause.sentence.text, begin, close) is None:
        return None
    inside = [clause.by_start[at] for at in clause.by_start if begin <= at < close]
    seats = {organisations()[e.key].seat for e in inside if isinstance(e, OrganisationName)}
    return seats.pop() if len(seats) == 1 else None


def without_others_houses(clause: Clause, start: int, end: int) -> str:
    """The masked sentence without the known houses where the encounter told from ``start`` to ``end`` was not."""
    masked = clause.masked
    for house in _known(clause):
        if not _is_theirs(clause, house, start, end):
            begin, close = house.span("at")
            masked = f"{masked[:begin]}{'x' * (close - begin)}{masked[close:]}"
    return masked


def _known(clause: Clause) -> list[re.Match[str]]:
    found = []
    for match in _KNOWN.finditer(clause.masked):
        place = clause.by_start[match.start("at")]
        if isinstance(place, PlaceName) and is_house(place.name):
            found.append(match)
    return found


def in_town(house: Cited[str], town: Cited[str] | None) -> Cited[str]:
    """The house with its town behind it: "State House, Lusaka"; alone where its name says where it is.

    >>> from kg.models import Evidence
    >>> where = Evidence(start=0, end=4, quote="here", rule="example")
    >>> in_town(Cited(value="State House", evidence=where), Cited(value="Lusaka", evidence=where)).value
    'State House, Lusaka'
    """
    if town is None or town.value in house.value:
        return house
    if house.value in town.value:
        return town
    return Cited(value=f"{house.value}, {town.value}", evidence=house.evidence)


def _is_theirs(clause: Clause, match: re.Match[str], start: int, end: int) -> bool:
    masked, at = clause.masked, match.start()
    inside = re.match(rf"\W*{PERSON}", masked[at:]) is not None
    return not (
        inside  # "State Secretary at the Ministry Erik Berg"
        or _SERVES.search(clause.sentence.text, max(0, at - 120), at)
        or _THEN.search(masked, match.end(), start)
        or (match.end() < start and _WENT_ON.search(masked, match.end(), start + _VERB))
        or _NOT_THEIR_HOUSE.search(masked, max(end if at >= end else 0, at - 80), at)
        or is_of_other_event(masked, at, end)
        or is_of_fronted(masked, at, start)
        or only_alludes(masked, match.end(), start)
        or is_where_told(masked, match.end(), start)
    )
