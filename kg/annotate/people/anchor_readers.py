"""One match of a pattern of names → the persons it names, each with the office and the side that stand with it."""

import re
from dataclasses import dataclass

from kg.annotate.entities import Entity
from kg.annotate.mask import NATION
from kg.annotate.people.anchor_grammar import ONE_OF_EACH
from kg.annotate.people.anchor_sides import party_of_group, side_led, side_of_name, side_of_title
from kg.annotate.people.elections import ELECTED, ELECTION
from kg.annotate.people.fronting import acts_behind_comma
from kg.annotate.people.name_parts import family_name, name_tokens
from kg.annotate.people.offices import is_office, roles_of
from kg.annotate.people.own_offices import begin_of_own_office, is_whose_talks
from kg.annotate.people.personal_names import FULL_NAME, KOREAN_FAMILIES, NAME
from kg.annotate.people.two_part_names import begin_of_two
from kg.models import Party
from kg.reference.offices import offices_of_family

_AND_NATION = re.compile(rf"{NATION}(?:[’']s?)?,?\s+and\s+$")
_ONE_OF_LIST = re.compile(
    rf"(?P<name>{NAME})(?:\s+(?:of\s+(?:[Tt]he\s+)?|(?=\())(?P<bracket>\()?(?P<of>{NATION})(?(bracket)\)))?"
)
_ONE_OF_EACH = re.compile(ONE_OF_EACH)
_PERSONS_FOLLOW = re.compile(
    r"\b(?:counterparts?|colleagues?|ministers|leaders|envoys|diplomats)[,:]?\s+(?:[^.;]{3,60}?(?:,|\band)\s+)?$"
)
_BRACKET = re.compile(r"[\[\]]")
# What precedes a name and its office: "His Majesty King Abdullah".
_HONOURED = re.compile(
    r"(?:\b(?:His|Her|Their|Your)\s+(?:(?:Royal|Serene|Imperial)\s+)?(?:Majest(?:y|ies)|Highness(?:es)?|Excellenc(?:y|ies)|Holiness|Eminence)"
    r"|\bH\.\s?E\.|\bH\s[EH](?=\s+[Tt]he?|\s+$)|\b(?:HE|HH|HRH|HM)(?=\s+[Tt]he?|\s+$)|\b(?:[Tt]he\s+)?(?:Rt\.?\s+)?Hon(?:[’']ble|ou?rable|\.)),?\s+$"
)
_NICKNAME = re.compile(r"\s+[“‘\"'][^\s“”‘’\"']+[”’\"'](?=\s)")  # "Erik “Rik” Berg"
_COURTESY_ENDING = re.compile(r"-(?:ji|san|sama|nim)\b")  # "Jaishankar-ji"
# "Director General of the Office of | the Minister of Trade Ana Ruiz": not the minister
_OF_OFFICE = re.compile(
    r"\b(?:(?:[Dd]eputy|[Aa]ssistant)\s+)?(?:[Dd]irector(?:[- ][Gg]eneral)?|[Hh]ead|[Cc]hief|[Mm]anager)\s+of\s+(?:the\s+)?(?:Private\s+)?Office\s+of\s+(?:the\s+)?$"
)
_REACH = 80  # characters of such words
# "Kang Min-ji": a name of two syllables behind a family name of Korea
_TWO_SYLLABLES = re.compile(rf"(?:{KOREAN_FAMILIES})\s+[A-Z][a-z]+-[a-z]+")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A name that stands with an office, an honorific or a counterpart, and so is a person's."""

    start: int
    end: int
    name: str
    name_start: int
    office: str | None
    side: Party | None
    explicit: bool  # an office stands with it
    foreign: bool = False  # "H.E." stands with it


def anchors_of(kind: str, match: re.Match[str], text: str, nations: dict[int, Entity]) -> list[Anchor]:
    """The persons of one match; none where a single word after a comma need not be a name."""
    if _is_no_apposition(kind, match):
        return []
    if kind == "listed":
        return _listed(match, text, nations)
    if kind == "each":
        return _each(match, text, nations)
    if kind.startswith("respective"):
        return _respective(match, text, nations)
    if kind == "name-who":
        return _elected(match, text, nations)
    if kind == "nation's own" and not _is_person(match, text, nations):
        return []
    return [_with_office(kind, match, text, nations)]


def _is_no_apposition(kind: str, match: re.Match[str]) -> bool:
    """Whether what stands apart from an office by a comma is no name, or begins a clause."""
    groups = match.groupdict()
    if groups.get("comma") and is_whose_talks(match):
        return True
    if (
        kind == "counterpart"
        and groups.get("comma")
        and acts_behind_comma(match.string, match.start(), match.end())
    ):
        return True  # "In a call with his counterpart, Minister Berg said": he is not his own counterpart
    apart = kind == "name-office" or groups.get("comma")
    return bool(apart and not groups["honorific"] and not re.fullmatch(FULL_NAME, groups["name"]))


def _listed(match: re.Match[str], text: str, nations: dict[int, Entity]) -> list[Anchor]:
    """All whom one office in the plural stands before: "Foreign Ministers Berg of Norway and Ruiz (Peru)"."""
    if _AND_NATION.search(match.string, max(0, match.start() - 40), match.start()):
        return []
    office, side = singular(_office_words(match, text) or ""), side_of_name(match, nations)
    return [
        Anchor(
            match.start() if not number else one.start(),
            one.end(),
            text[slice(*one.span("name"))],
            one.start(),
            office,
            own or side,
            True,
        )
        for number, one in enumerate(_ONE_OF_LIST.finditer(match.string, *match.span("name")))
        for own in [nations[one.start("of")].party if one["of"] else None]
    ]


def _elected(match: re.Match[str], text: str, nations: dict[int, Entity]) -> list[Anchor]:
    """Who won an election: "Ana Ruiz, who was elected president of Peru"; none of whom that is not said."""
    start, end = match.span("name")
    won = ELECTION.match(match.string, match.end())
    office, side = (
        (ELECTED, party_of_group(won, "nation", nations)) if won else (None, side_of_name(match, nations))
    )
    return [Anchor(start, end, _name(match, text), start, office, side, won is not None)]


def _is_person(match: re.Match[str], text: str, nations: dict[int, Entity]) -> bool:
    """Whether "Norway’s Erik Berg" is a person: the register has him there, or the words around say so."""
    side = side_of_name(match, nations)
    return (
        _is_announced(match)
        or is_office(_office_words(match, text))
        or (side is not None and _is_registered(match, text, side))
    )


def _with_office(kind: str, match: re.Match[str], text: str, nations: dict[int, Entity]) -> Anchor:
    """One name with its office and its side."""
    groups = match.groupdict()
    office = _office_words(match, text)
    side = side_of_name(match, nations) or side_of_title(office or "")
    begin, last = start_of_honours(match.string, match.start()), match.end()
    if groups.get("behind") and not _is_another(match, text, nations):
        last, side = match.end("behind"), side_of_name(match, nations, behind=True)
    own = begin_of_own_office(office or "") if kind == "office-name" else 0
    if own and office:
        begin, office, side = (
            match.start("office") + own,
            office[own:],
            _side_behind(match, nations) or side_led(match, nations),
        )
    if kind == "counterpart" and side is None and office is None and "guest" not in match.group():
        office = "counterpart"  # of a country that the text leaves to be told
    if (
        kind == "office-name"
        and office
        and (whose := _OF_OFFICE.search(text, max(0, match.start("office") - _REACH), match.start("office")))
    ):
        begin, office = whose.start(), text[whose.start() : match.end("office")]
    foreign = "E" in (groups.get("honorific") or "").replace("Eng", "")  # "H.E."
    name, at = _name(match, text), match.start("name")
    if groups.get("honorific") and kind in ("office-name", "counterpart", "honorific", "name-office"):
        whole = begin_of_two(text, at, name, side)
        name, at = text[whole:at] + name, whole
    return Anchor(begin, last, name, at, office, side, office is not None, foreign)


def _name(match: re.Match[str], text: str) -> str:
    name = _unbracketed(text[slice(*match.span("name"))])
    name = name if _TWO_SYLLABLES.fullmatch(name) else _COURTESY_ENDING.sub("", name)
    return re.sub(r"\s+", " ", _NICKNAME.sub("", name))


def _side_behind(match: re.Match[str], nations: dict[int, Entity]) -> Party | None:
    """The side that stands behind an office or its name."""
    behind = (party_of_group(match, group, nations) for group in ("of", "of_after", "of_bracket"))
    return next(filter(None, behind), None)


def singular(offices: str) -> str:
    """The office that each of several holds: "foreign minister" of "the foreign ministers"."""
    return re.sub(r"ies$", "y", offices).removesuffix("s").removeprefix("the ")


def _respective(match: re.Match[str], text: str, nations: dict[int, Entity]) -> list[Anchor]:
    """The ministers of a list of nations, named in the same order behind it."""
    states = [
        nations[match.start("nations") + m.start()].party
        for m in re.finditer(NATION, match["nations"])
        if match.start("nations") + m.start() in nations
    ]
    names = list(re.finditer(FULL_NAME, match["name"]))
    if len(states) != len(names):
        return []
    office = singular(text[slice(*match.span("office"))]) if match["office"] else None
    begin = match.start("name")
    whole = match.start("nations") < begin and match.start() == match.start(
        "nations"
    )  # "Peruvian and Chilean …"
    return [
        Anchor(
            match.start() if whole and not n.start() else begin + n.start(),
            begin + n.end(),
            text[begin + n.start() : begin + n.end()],
            begin + n.start(),
            office,
            state,
            office is not None,
        )
        for n, state in zip(names, states, strict=True)
    ]


def _each(match: re.Match[str], text: str, nations: dict[int, Entity]) -> list[Anchor]:
    """Those who hold one office, each behind a state: "the ministers of Peru, Ana Ruiz, and of Norway, Jan Berg"."""
    office = singular(_office_words(match, text) or "")
    office = "" if office in ("counterpart", "colleague", "Counterpart", "Colleague") else office
    return [
        Anchor(
            match.start() if not number else one.start(),
            one.end(),
            text[slice(*one.span("name"))],
            one.start("name"),
            office or None,
            nations[one.start("of")].party,
            bool(office),
        )
        for number, one in enumerate(_ONE_OF_EACH.finditer(match.string, *match.span("name")))
    ]


def _is_announced(match: re.Match[str]) -> bool:
    """Whether the words before say that persons follow: "her counterparts, China’s Wang Yi and Korea’s Han Seung"."""
    return _PERSONS_FOLLOW.search(match.string, max(0, match.start() - 80), match.start()) is not None


def _is_registered(match: re.Match[str], text: str, side: Party) -> bool:
    name = text[slice(*match.span("name"))]
    terms = (t for t in offices_of_family(family_name(name, side)) if t.country == side.key)
    return any(name_tokens(name) <= name_tokens(" ".join((t.name, *t.variants))) for t in terms)


def _is_another(match: re.Match[str], text: str, nations: dict[int, Entity]) -> bool:
    """Whether the office behind a name begins the next of a row: "Peruvian Minister Ruiz, the Prime Minister of Chile"."""
    groups = match.groupdict()
    before = side_of_name(match, nations)
    if before is not None:
        return side_of_name(match, nations, behind=True) != before
    post = roles_of(text[slice(*match.span("post"))])
    return groups["the"] is not None and not post & roles_of(_office_words(match, text) or "") - {"minister"}


def start_of_honours(words: str, position: int) -> int:
    """Where the honours before a name or an office begin; its own ``position`` where there are none.

    >>> start_of_honours("with His Majesty the Sultan", 17)
    5
    """
    honoured = _HONOURED.search(words, max(0, position - 40), position)
    return honoured.start() if honoured else position


def _office_words(match: re.Match[str], text: str) -> str | None:
    if not match.groupdict().get("office"):
        return None
    return re.sub(r"\s+", " ", _unbracketed(text[match.start("office") : match.end("office")]))


def _unbracketed(words: str) -> str:
    """Words without the brackets of an editor: "[Ana] Ruiz".

    >>> _unbracketed("Berg"), _unbracketed("[Ana] Ruiz"), _unbracketed("of State, Ana] Ruiz")
    ('Berg', 'Ana Ruiz', 'of State, Ana Ruiz')
    """
    return re.sub(r"(?<=-)\s+|(?<=\s)\s+", "", _BRACKET.sub("", words)) if _BRACKET.search(words) else words
