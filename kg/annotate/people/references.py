"""Masked blocks → mentions of known people, and of those named only by their office."""

import re
from collections.abc import Callable
from functools import cache

from kg.annotate.cues import matches_from
from kg.annotate.entities import DocumentPerson, Entity, OfficeReference
from kg.annotate.mask import NATION
from kg.annotate.people.anchor_readers import start_of_honours
from kg.annotate.people.anchor_sides import side_of_title
from kg.annotate.people.offices import OFFICE_PLURAL, OFFICES, PORTFOLIO, SOMEONE, own_post, roles_of
from kg.annotate.people.openings import Openings
from kg.annotate.people.sides import is_own_office
from kg.models import Party

# "Chile", "the ASEAN Member States", "the Gulf Cooperation Council (GCC) countries"
_STATES = rf"{NATION}(?:\s+\({NATION}\))?(?:\s+(?:(?:[Mm]ember\s+)?(?:[Ss]tates|[Cc]ountries)\b|[Gg]overnment(?=,\s|\s+and\s)))?"
_LIST = rf"{_STATES}(?:(?:[’']s)?(?:,\s+(?:the\s+)?|,?\s+and\s+(?:the\s+|neighbou?ring\s+)?|/){_STATES})*"
_POSSESSIVE = r"(?:[’']s?)?"


# "the G7 Foreign Ministers’ Meeting" names an event, "the General Assembly" a body.
_OF_EVENT = re.compile(
    r"(?i:[’']\s+(?:\w+\s+)?(?:meeting|conference|summit|dialogue|forum|session|talks|retreat))"
    r"|[’']s\s+(?:[A-Z]\w+\s+)?(?:Meeting|Conference|Summit|Dialogue|Forum|Session|Talks|Retreat)|(?<=General)\s+(?:Assembly|Debate|Secretariat|Conference)"
)
_NO_PORTFOLIO = frozenset(
    "minister secretary deputy vice assistant under state affairs federal cabinet senior second first union".split()
)
_IN_FULL = {
    "EAM": "External Affairs Minister",
    "MoS": "Minister of State",
    "MOS": "Minister of State",
    "PM": "Prime Minister",
}
_ACRONYMS = frozenset({"eam", "fm", "pm", "hr/vp", "nsa", "sg"})
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
_HEADS = (frozenset({"head-of-state"}), frozenset({"head-of-government"}))
_DIPLOMAT = frozenset({"foreign-minister"})
# Offices that stand without an article for the one person who holds them.
_BARE = re.compile(
    r"EAM|M[oO]S|Minister of State|HR/VP|PM|Prime Minister|Secretary-General|NSA|Foreign Secretary|External Affairs Minister|[Ss]ecretary \([^()]{2,20}\)"
)

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
        rf"(?:(?P<pre>{_LIST}){_POSSESSIVE}\s+(?:{_MINISTRY}(?={OFFICE_PLURAL}))?)?"
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
        titled = None if _BARE.fullmatch(office) else side_of_title(office)
        sides = _sides(match, nations) or ((titled,) if titled else _of_own(office, own))
        if _OF_EVENT.match(text, match.end()):
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
                _meant(one, sides, people, own, known)
                if not several or (len(sides) > 1 and " and " not in one)
                else ()
            )
            if _is_someone(one) and not (meant and (determiner or "").lower().startswith("the")):
                continue
            abroad = any(people[each].side not in (None, own) for each in meant)
            if definite and not abroad and "visiting" in (determiner or ""):
                continue  # "the visiting minister" is read as a pronoun, where no guest holds that office
            found.append(OfficeReference(start, end, text[start:end], one, sides, meant, plural, definite))
    return found


def _is_bare(office: str, match: re.Match[str], own: Party | None) -> bool:
    """Whether an office without an article stands for its one holder."""
    if _BARE.fullmatch(office):
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


def _meant(
    office: str,
    sides: tuple[Party, ...],
    people: tuple[DocumentPerson, ...],
    own: Party | None,
    known: int | None,
) -> tuple[int, ...]:
    """The persons of the document the words can only mean: per side exactly one, or none.

    Without a side they mean one of the publisher's own, or of the first ``known`` people: nobody still to be named.
    """
    office = _IN_FULL.get(office, office)
    roles = roles_of(office.removesuffix("s"))
    if "ounterpart" in office or _is_someone(office):
        return tuple(i for side in sides for i in _counterpart(people, side))
    if office == "leader":
        return _only(
            list(dict.fromkeys(i for side in sides for r in _HEADS for i in _holder(people, side, r)))
        )
    if "diplomat" in office and not sides:  # "the top diplomat"
        return _only([i for i, p in enumerate(people[:known]) if _holds(p, _DIPLOMAT)])
    if sides:
        return tuple(i for side in sides for i in _holder(people, side, roles))
    if known is None:
        return ()
    if chair := _OF_COMMISSION.fullmatch(office):  # of the one organisation that the text tells of
        return _only([i for i, p in enumerate(people[:known]) if _heads_body(p, chair["head"])])
    return _of_that_office(office, roles, people, own, known)


def _of_that_office(
    office: str,
    roles: frozenset[str],
    people: tuple[DocumentPerson, ...],
    own: Party | None,
    known: int,
) -> tuple[int, ...]:
    """The one whom an office without a side can mean: of the publisher's own, else of those named before."""
    head = re.split(r"\s+(?:of|for|at|in|to)\s+", office)[0].split()[-1].lower()
    holders = [
        i
        for i, p in enumerate(people)
        if _holds(p, roles)
        and not p.beside
        and (head in _ACRONYMS or head in own_post(p.office or "").lower())
        and _ranks_as(p.office or "", office)
        and (roles - {"deputy"} != {"minister"} or _portfolio(office) <= _portfolio(p.office or ""))
    ]
    holders = _below_prime(holders, people) if roles == {"minister"} else holders
    ours = [i for i in holders if own is not None and people[i].side == own]
    holders = [i for i in holders if i < known]
    if called_so := _called_only(office, holders, ours, people):
        return called_so
    if not ours and own is not None and _BARE.fullmatch(office) and is_own_office(office, own):
        return _only([i for i in holders if people[i].side is None])  # no foreigner
    telling = _portfolio(office) - {"foreign", "affairs"}
    alike = [i for i in holders if telling and telling <= _portfolio(people[i].office or "")]
    return _only(ours) if ours else _only(holders) or _only(alike)


def _called_only(
    office: str, holders: list[int], ours: list[int], people: tuple[DocumentPerson, ...]
) -> tuple[int, ...]:
    """The one guest whose office has these words, where the publisher's own go by others: "the Foreign Minister" is no Secretary."""
    words = office.lower()
    if not ours or any(words in (people[i].office or "").lower() for i in ours):
        return ()
    return _only([i for i in holders if i not in ours and words in (people[i].office or "").lower()])


# "the Chairperson of the Commission", where the text names the Chairperson of the African Union Commission
_OF_COMMISSION = re.compile(r"(?P<head>[Cc]hair(?:person|man|woman)?) of the Commission")


def _heads_body(person: DocumentPerson, head: str) -> bool:
    """Whether someone holds this office of an organisation."""
    of_body = person.side is not None and person.side.kind == "organisation"
    return of_body and (person.office or "").lower() == head.lower()


def _is_someone(office: str) -> bool:
    return re.fullmatch(SOMEONE, office) is not None


def _holder(people: tuple[DocumentPerson, ...], side: Party, roles: frozenset[str]) -> tuple[int, ...]:
    """The one of a side who holds an office; else its one minister, or "her counterpart", of whom the text says no more."""
    there = _of_side(people, side)
    called = ("Minister", None) if roles == {"minister"} else ("Minister",)
    bare = [i for i in there if "minister" in roles and people[i].office in called]
    held = [i for i in there if _holds(people[i], roles)]
    if "deputy" not in roles:  # "the Secretary-General" is no deputy
        held = [i for i in held if "deputy" not in roles_of(people[i].office or "")] or held
    return _only(held) or (_only(bare) if bare == there else ())


def _below_prime(holders: list[int], people: tuple[DocumentPerson, ...]) -> list[int]:
    """Those whom "the Minister" can mean where there is a prime minister too."""
    return [i for i in holders if "head-of-government" not in roles_of(people[i].office or "")] or holders


def _ranks(office: str) -> set[str]:
    """The words that set a deputy apart: "the Secretary" is no Assistant Secretary."""
    return set(re.findall(r"\b(?:deputy|assistant|under|vice)\b", office.lower()))


def _ranks_as(held: str, office: str) -> bool:
    """Whether who holds these offices holds none below this one: "High Representative/Vice-President" is both."""
    parts = re.split(r"\s+and\s+|,\s+|/", held)
    alike = [part for part in parts if roles_of(part) == roles_of(office)]
    return any(_ranks(part) <= _ranks(office) for part in alike or [held])


def _portfolio(office: str) -> set[str]:
    """What a minister is for: "the Minister of Trade" is none of Fisheries."""
    return set(re.findall(r"[a-z]{4,}", office.lower())) - _NO_PORTFOLIO


def _counterpart(people: tuple[DocumentPerson, ...], side: Party) -> tuple[int, ...]:
    """The one official of a side; of several, the one foreign minister."""
    officials = [i for i in _of_side(people, side) if people[i].office]
    return _only(officials) or _only(
        [i for i in officials if "foreign-minister" in roles_of(people[i].office or "")]
    )


def _of_side(people: tuple[DocumentPerson, ...], side: Party) -> list[int]:
    return [i for i, person in enumerate(people) if person.side == side]


def _only(indices: list[int]) -> tuple[int, ...]:
    return (indices[0],) if len(indices) == 1 else ()


def _holds(person: DocumentPerson, roles: frozenset[str]) -> bool:
    if person.office is None:
        return False
    held = roles_of(own_post(person.office))
    if roles == {"minister"}:
        return "minister" in held
    if any(" " in role and person.office.lower().startswith(f"{role} ") for role in roles):
        return True  # "The Director General": he who is so for Asia
    return bool(roles <= held or (roles & held) - {"minister"})
