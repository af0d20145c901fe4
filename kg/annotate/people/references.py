"""Masked blocks → mentions of known people, and of those named only by their office."""

import re
from collections.abc import Callable
from functools import cache

from kg.annotate.cues import matches_from
from kg.annotate.entities import DocumentPerson, Entity, OfficeReference
from kg.annotate.mask import NATION
from kg.annotate.people.anchor_readers import start_of_honours
from kg.annotate.people.anchor_sides import side_of_title
from kg.annotate.people.meant import BARE, is_someone, persons_meant
from kg.annotate.people.offices import OFFICE_PLURAL, OFFICES, PORTFOLIO, SOMEONE, roles_of
from kg.annotate.people.openings import Openings
from kg.annotate.people.own_officials import is_own_office
from kg.models import Party

# "Chile", "the ASEAN Member States", "the Gulf Cooperation Council (GCC) countries"
_STATES = rf"{NATION}(?:\s+\({NATION}\))?(?:\s+(?:(?:[Mm]ember\s+)?(?:[Ss]tates|[Cc]ountries)\b|[Gg]overnment(?=,\s|\s+and\s)))?"
_LIST = rf"{_STATES}(?:(?:[’']s)?(?:,\s+(?:the\s+)?|,?\s+and\s+(?:the\s+|neighbou?ring\s+)?|/){_STATES})*"
_POSSESSIVE = r"(?:[’']s?)?"
# Before one office commas join no states: "in Geneva, Switzerland, the Norwegian minister".
_AND_LIST = rf"{_STATES}(?:(?:(?:[’']s)?,\s+(?:the\s+)?{_STATES})*(?:[’']s)?,?\s+and\s+(?:the\s+|neighbou?ring\s+)?{_STATES}|/{_STATES})?"


# "the president of BioLima", "the chairman of Andean Steel": who heads something that is no state
_HEADS_OTHER = re.compile(
    r"(?i:president|vice-president|chair(?:man|woman|person)?|director|head|chief|leader)\s+of\s+(?:the\s+)?"
    r"(?!Commission|Council|Assembly|Parliament|Senate|House|Republic|Government|Committee|Court|Board|Union|Congress|State|Delegation|Mission|Office|Cabinet|Opposition|Staff)[A-Z][a-z]"
)
# "the G7 Foreign Ministers’ Meeting" names an event, "the General Assembly" a body.
_OF_EVENT = re.compile(
    r"(?i:[’']\s+(?:\w+\s+)?(?:meeting|conference|summit|dialogue|forum|session|talks|retreat))"
    r"|[’']s\s+(?:[A-Z]\w+\s+)?(?:Meeting|Conference|Summit|Dialogue|Forum|Session|Talks|Retreat)|(?<=General)\s+(?:Assembly|Debate|Secretariat|Conference)"
)
# "officials from Brazil’s Ministry of External Relations"
_HOUSE = (
    r"[’']s\s+(?:(?:[A-Z\ue020\ue021][\w\ue020\ue021-]*|foreign|defen[cs]e|finance|trade|new|interim|transitional|ruling|military)\s+){0,4}(?:[Mm]inistry|[Mm]inistries|Department|Office|[Gg]overnment|[Pp]arliament|Embassy"
    r"|rulers|leadership|authorities|junta|army|military|administration|presidency)\b"
    rf"(?:\s+of\s+(?:the\s+)?{PORTFOLIO})?"
)
# "Peruvian Ministry of Defense officials"
_MINISTRY = rf"(?:\ue020+\s+)?(?:Ministry|Department|Directorate|Agency|Bureau|Embassy|Parliament|Congress|Senate)(?:\s+(?:of|for)\s+(?:the\s+)?{PORTFOLIO})?\s+"
# Words behind a list of nations that make its people no officials: "leaders of Norwegian civil society".
_OF_SOCIETY = r"(?:[’']s)?\s+(?:(?!(?:and|or|as|in|on|to|with|from|for)\b)[a-z-]+\s+)?(?:civil society|business(?:es)?|private sector|media|universit|companies|industr|communit|youth|students|diaspora|NGOs)"
# "The Norwegian leader": whoever of the two heads of a state the text is about.
_AT_THE_HEAD = r"(?:leader|(?:top|chief)\s+diplomat)(?!\s+[A-Z\ue010])"

# "Defence Minister met her in Lima": so a state's publisher, and any headline, calls its own where a sentence begins.
_OPENS = re.compile(r"(?:^|[.;:]\s+|\n)(?:On\s+[\ue012\d]+[^.;,]{0,20},\s+)?$")
_ACTS = re.compile(
    r"\s+(?:(?:also|today|will|has|had|is|was|to)\s+){0,3}(?!(?:of|for|and|in|at|to|or|from)\b)[a-z]+"
)


@cache
def _office_only() -> re.Pattern[str]:
    """ "the Foreign Minister of Bangladesh", "her Israeli and Palestinian counterparts", "foreign ministers from Japan"."""
    return re.compile(
        r"(?<![\w’'\ue000-\ue015-])(?P<det>(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]hese|[Bb]oth|[Oo]ur)\s+(?:(?:new|two|three|four|visiting|current|outgoing|(?:Rt\.?\s+)?Hon(?:[’']ble|ou?rable|\.)|respective|same|then|inter-?agency|joint|presidential|high-level)\s+)?)?"
        rf"(?:(?P<pre>{_AND_LIST}|{_LIST}(?={_POSSESSIVE}\s+(?:{_MINISTRY})?{OFFICE_PLURAL})){_POSSESSIVE}\s+(?:{_MINISTRY}(?={OFFICE_PLURAL}))?)?"
        rf"(?P<office>(?P<plural>{OFFICE_PLURAL}(?:\s+and\s+{OFFICE_PLURAL})?)|(?:{OFFICES}\s+)?[Cc]ounterparts?|{OFFICES}|{_AT_THE_HEAD}|{SOMEONE})"
        rf"(?:\s+(?:of|from|(?<=ounterparts\s)in)\s+(?:the\s+)?(?:(?:sisterly|brotherly|friendly|fraternal)\s+)?(?:(?:[Gg]overnments?|[Mm]ember[ -]?(?:[Ss]tates|[Cc]ountries)|\ue020+|\ue021+)\s+of\s+(?:the\s+)?)?(?:{NATION}\s+(?:[Aa]llies|[Mm]embers|[Pp]artners|\ue021+)\s+(?={NATION}))?(?P<of>(?>{_LIST}))(?:{_HOUSE})?(?!{_OF_SOCIETY}))?(?![\w-]|{_OF_SOCIETY})"
    )


def find_office_references(
    words: str,
    openings: Openings,
    text: str,
    nations: dict[int, Entity],
    people: tuple[DocumentPerson, ...],
    own: Party | None,
    introduced: Callable[[int], int],
) -> list[OfficeReference]:
    """The people of a block who are named only by office; ``own`` is the side the publisher speaks for, and
    ``introduced`` tells how many of ``people`` the text has named before a position of the block.
    """
    found = []
    for match in matches_from(_office_only(), words, openings.with_determiners(words)):
        determiner = match.group("det")
        office = text[match.start("office") : match.end("office")]
        titled = None if BARE.fullmatch(office) else side_of_title(office)
        sides = _sides(match, nations) or ((titled,) if titled else _of_own(office, own))
        heads_other = not sides and _HEADS_OTHER.match(words, match.start("office"))
        if heads_other or _OF_EVENT.match(text, match.end()):
            continue
        plural = match.group("plural") is not None or office.endswith("ounterparts")
        begin = start_of_honours(words, match.start())
        honoured = begin < match.start()  # "Hon’ble Minister"
        begin = _start_of_government(text, match, begin)
        if not sides and (plural or not (determiner or honoured or _is_bare(office, match, own))):
            continue  # "the two ministers" is read as a pronoun
        definite = not sides and not plural
        several = plural or office.endswith("ounterparts")
        known = introduced(match.start()) if definite else None
        for start, end, one in _apart(match, begin, office, several=several):
            meant = (
                persons_meant(one, sides, people, own, known)
                if not several or (len(sides) > 1 and " and " not in one)
                else ()
            )
            if is_someone(one) and not (meant and (determiner or "").lower().startswith("the")):
                continue
            abroad = any(people[each].side not in (None, own) for each in meant)
            if definite and not abroad and "visiting" in (determiner or ""):
                continue  # "the visiting minister" is read as a pronoun, where no guest holds that office
            found.append(OfficeReference(start, end, text[start:end], one, sides, meant, plural, definite))
    return found


def _is_bare(office: str, match: re.Match[str], own: Party | None) -> bool:
    """Whether an office without an article stands for its one holder."""
    if BARE.fullmatch(office):
        return True
    if (
        own is None
        or own.kind != "country"
        or " " not in office
        or not _ACTS.match(match.string, match.end())
    ):
        return False
    ours = is_own_office(office, own) or "vice-president" in roles_of(office)
    return ours and _OPENS.search(match.string, max(0, match.start() - 40), match.start()) is not None


# "Government of India officials"
_GOVERNMENT_OF = re.compile(r"\b(?:[Tt]he\s+)?Government\s+of\s+(?:the\s+)?$")


def _start_of_government(text: str, match: re.Match[str], begin: int) -> int:
    government = _GOVERNMENT_OF.search(text, max(0, begin - 40), begin) if match.group("pre") else None
    return government.start() if government else begin


# Of the United States, whose publishers call their own government so.
_ADMINISTRATION = re.compile(r"(?:[Ss]enior\s+)?[Aa]dministration\s+[Oo]fficials")


def _of_own(office: str, own: Party | None) -> tuple[Party, ...]:
    """The publisher's own side, where "senior administration officials" are its own."""
    ours = own is not None and own.key == "USA" and _ADMINISTRATION.fullmatch(office)
    return (own,) if own is not None and ours else ()


# "the President and the Prime Minister": two, where no name behind them makes them one.
_AND_THE = re.compile(r"\s+and\s+(?=[Tt]he\s)")


def _apart(match: re.Match[str], begin: int, office: str, *, several: bool) -> list[tuple[int, int, str]]:
    """The offices of two holders that one match names, each with its bounds."""
    joined = None if several else _AND_THE.search(office)
    if joined is None:
        return [(begin, match.end(), office)]
    at = match.start("office")
    first, second = office[: joined.start()], re.sub(r"^[Tt]he\s+", "", office[joined.end() :])
    return [(begin, at + joined.start(), first), (at + joined.end(), match.end(), second)]


def _sides(match: re.Match[str], nations: dict[int, Entity]) -> tuple[Party, ...]:
    """The states and organisations a reference names, in order: of "U.S. negotiators of the Gaza accord" the first."""
    sides: list[Party] = []
    for group in ("pre", "of"):
        if match.group(group) is None or (sides and match.group("plural")):
            continue
        for start in range(match.start(group), match.end(group)):
            party = nations[start].party if start in nations else None
            if party is not None and party not in sides:
                sides.append(party)
    return tuple(sides) or _of_its_house(match, nations)


# "Speaker of the Norwegian Parliament", "Chief of the Peruvian Armed Forces", "head of Peruvian diplomacy"
_HOUSE_OF = re.compile(
    rf"\bof\s+(?:the\s+(?=(?P<nation>{NATION})\s+[A-Z\ue020])|(?:the\s+)?(?=(?P<its>{NATION})\s+[Dd]iplomacy\b))"
)


def _of_its_house(match: re.Match[str], nations: dict[int, Entity]) -> tuple[Party, ...]:
    """The side that the name of a body within a single office tells, where it tells one."""
    if match.group("plural") is not None:
        return ()
    named = [m.start(m.lastgroup or 0) for m in _HOUSE_OF.finditer(match.string, match.start(), match.end())]
    found = [nations[at].party for at in named if at in nations]
    return tuple(party for party in found if party is not None) if len(found) == 1 else ()
