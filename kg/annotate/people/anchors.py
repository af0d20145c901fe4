"""Masked blocks → the names in them that are persons', each with the office and the side that stand with it."""

import re
from dataclasses import dataclass

from kg.annotate.cues import matches_from
from kg.annotate.entities import Entity
from kg.annotate.mask import NATION
from kg.annotate.people.anchor_grammar import anchor_patterns, apposition
from kg.annotate.people.anchor_sides import party_of_entity, side_of_name, side_of_title
from kg.annotate.people.elections import ELECTED, ELECTION
from kg.annotate.people.name_parts import family_name, name_tokens
from kg.annotate.people.openings import Openings, name_starts, title_starts
from kg.annotate.people.personal_names import FULL_NAME, NAME
from kg.models import Party
from kg.reference.offices import offices_of_family

_AND_NATION = re.compile(rf"{NATION},?\s+and\s+$")
_ONE_OF_LIST = re.compile(rf"(?P<name>{NAME})(?:\s+of\s+(?:[Tt]he\s+)?(?P<of>{NATION}))?")


_PERSONS_FOLLOW = re.compile(
    r"\b(?:counterparts?|colleagues?|ministers|leaders|envoys|diplomats)[,:]?\s+(?:[^.;]{3,60}?(?:,|\band)\s+)?$"
)
_WHO = re.compile(r",\s+(?:who|whose)\b")
_BRACKET = re.compile(r"[\[\]]")
# What precedes a name and its office: "His Majesty King Abdullah".
_HONOURED = re.compile(
    r"(?:\b(?:His|Her|Their|Your)\s+(?:(?:Royal|Serene|Imperial)\s+)?(?:Majest(?:y|ies)|Highness(?:es)?|Excellenc(?:y|ies)|Holiness|Eminence)"
    r"|\bH\.\s?E\.|\b[Tt]he\s+(?:Rt\.?\s+)?Hon(?:ou?rable|\.)),?\s+$"
)

# "Director of the American Clean Power Association", "Chair of the Wealth Gap Committee": no one but a body.
_BODY_FOLLOWS = re.compile(
    r"(?:[’']s?)?\s+(?:(?:and|&)\s+[A-Z]\w+\s+)?(?:Association|Society|Union|Committee|Council|Board|Commission|Fund"
    r"|Institute|Foundation|Company|Corporation|Service|Agency|Program|Review|Treaty)\b(?!\s+[A-Z])"
)

_COURTESY_ENDING = re.compile(r"-(?:ji|san|sama|nim)\b")  # "Jaishankar-ji"


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


def find_anchors(words: str, openings: Openings, text: str, nations: dict[int, Entity]) -> list[Anchor]:
    """The anchored names of one block, in order; ``nations`` are its countries and organisations by start offset.

    Overlapping finds give way to the earlier and longer one.
    """
    starts = _starts(words, openings)
    found: list[Anchor] = []
    for kind, pattern in anchor_patterns().items():
        for match in matches_from(pattern, words, starts[kind]):
            if kind != "office-name" or not _BODY_FOLLOWS.match(text, match.end("name")):
                found += _anchors_of(kind, match, text, nations)
    found.sort(key=lambda anchor: (anchor.start, -anchor.end))
    kept: list[Anchor] = []
    for anchor in found:
        if not kept or anchor.start >= kept[-1].end:
            kept.append(anchor)
        elif anchor.end > kept[-1].end and anchor.explicit and not kept[-1].explicit:
            kept[-1] = anchor
    return kept


def start_of_honours(words: str, position: int) -> int:
    """Where the honours before a name or an office begin; its own ``position`` where there are none.

    >>> start_of_honours("with His Majesty the Sultan", 17)
    5
    """
    honoured = _HONOURED.search(words, max(0, position - 40), position)
    return honoured.start() if honoured else position


def _starts(words: str, openings: Openings) -> dict[str, list[int]]:
    """Where each pattern can begin."""
    offices = openings.with_nations()
    commas = openings.commas(words)
    return {
        "listed": offices,
        "name-office": name_starts(words, [c for c in commas if apposition().match(words, c)]),
        "office-name": offices,
        "counterpart": openings.counterparts(words),
        "honorific": title_starts(words),
        "respective": offices,
        "respective before": list(openings.nations),
        "nation's own": list(openings.nations),
        "name-who": name_starts(words, [m.start() for m in _WHO.finditer(words)]),
    }


def _anchors_of(kind: str, match: re.Match[str], text: str, nations: dict[int, Entity]) -> list[Anchor]:
    """The persons of one match; none where a single word after a comma need not be a name."""
    groups = match.groupdict()
    apart = kind == "name-office" or groups.get("comma")
    if apart and not groups["honorific"] and not re.fullmatch(FULL_NAME, groups["name"]):
        return []
    office = _office_words(match, text)
    side = side_of_name(match, nations) or side_of_title(office or "")
    if kind == "nation's own" and not (_is_announced(match) or (side and _is_registered(match, text, side))):
        return []
    if kind == "listed" and _AND_NATION.search(match.string, max(0, match.start() - 40), match.start()):
        return []
    if kind == "listed":
        singular = _singular(office or "")
        return [
            Anchor(*one.span(), text[slice(*one.span("name"))], one.start(), singular, own or side, True)
            for one in _ONE_OF_LIST.finditer(match.string, *match.span("name"))
            for own in [nations[one.start("of")].party if one["of"] else None]
        ]
    if kind.startswith("respective"):
        return _respective(match, text, nations)
    start, end = match.span("name")
    won = ELECTION.match(match.string, match.end()) if kind == "name-who" else None
    if won:
        of = nations.get(won.start("nation")) if won["nation"] else None
        return [
            Anchor(start, end, text[start:end], start, ELECTED, party_of_entity(of) if of else None, True)
        ]
    foreign = "E" in (groups.get("honorific") or "").replace("Eng", "")
    begin = start_of_honours(match.string, match.start())
    name = re.sub(r"\s+", " ", _COURTESY_ENDING.sub("", _unbracketed(text[start:end])))
    if kind == "counterpart" and side is None and office is None:
        office = "counterpart"  # of a country that the text leaves to be told
    last = end if kind == "name-who" else match.end()
    return [Anchor(begin, last, name, start, office, side, office is not None, foreign)]


def _singular(offices: str) -> str:
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
    office = _singular(text[slice(*match.span("office"))]) if match["office"] else None
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


def _is_announced(match: re.Match[str]) -> bool:
    """Whether the words before say that persons follow: "her counterparts, China’s Wang Yi and Korea’s Han Seung"."""
    return _PERSONS_FOLLOW.search(match.string, max(0, match.start() - 80), match.start()) is not None


def _is_registered(match: re.Match[str], text: str, side: Party) -> bool:
    name = text[slice(*match.span("name"))]
    terms = (t for t in offices_of_family(family_name(name, side)) if t.country == side.key)
    return any(name_tokens(name) <= name_tokens(" ".join((t.name, *t.variants))) for t in terms)


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
