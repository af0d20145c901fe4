"""Masked blocks → the names in them that are persons', each with the office and the side that stand with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.annotate.cues import matches_from
from kg.annotate.entities import Entity, PlaceName, party_of
from kg.annotate.mask import COUNTRY, GOVERNMENT, NATION, PLACE
from kg.annotate.name_parts import family_name, name_tokens
from kg.annotate.offices import HONORIFIC, OFFICE_PLURAL, OFFICES
from kg.annotate.openings import Openings, name_starts, title_starts
from kg.annotate.personal_names import FULL_NAME, NAME, NAMED, UPPER
from kg.annotate.words import PORTFOLIO_WORD
from kg.models import Party
from kg.reference.offices import offices_of_family
from kg.reference.organisations import is_grouping

_POSSESSIVE = r"(?:[’']s?)?"
# "Chilean", "Japan’s", "Japan National Security Secretariat", "Kremlin"
_BEFORE = (
    rf"(?:(?P<pre>{NATION}|{GOVERNMENT}){_POSSESSIVE}(?:\s+\((?:{NATION}|[A-Z.]{{2,8}})\))?(?:\s+|-)(?:{NATION}{_POSSESSIVE}\s+)?"
    rf"(?:(?:{PORTFOLIO_WORD}|Ministry|Office|Council|Secretariat|Cabinet|Government|Parliament|Senate|House|MO?FA|of|for|[a-z]+ly\s+(?:re-)?(?:elected|appointed|named))\s+){{0,6}}?)?"
)
_OF = r"(?:\s+of|\s+at|,\s+Government\s+of)\s+(?:the\s+)?(?:(?:sisterly|brotherly|friendly|fraternal)\s+)?"
_RANKED = rf"(?:{HONORIFIC}\s+)*"
# "of Chile", "of Chile to Peru", "to Peru"
_FOR = rf"(?:{_OF}(?P<of>{NATION}|{PLACE})(?:\s+to\s+(?:the\s+)?{NATION})?|\s+(?:to|for|on)\s+(?:the\s+)?{NATION})"

# "Chilean Foreign Minister Andrés Allamand", "the Deputy Foreign Minister of Saudi Arabia Waleed El Khereiji",
# "the Egyptian Foreign Minister, Badr Abdelatty", "President Volodymyr Zelenskyy of Ukraine"
_OFFICE_NAME = (
    rf"{_BEFORE}(?P<office>{OFFICES}){_FOR}?(?:\s+\((?:{NATION}|[\w/ -]{{2,12}})\))?"
    rf"(?P<comma>,)?\s+(?!(?:PM|EAM)\b)(?P<honorific>(?:{HONORIFIC}\s+)*)(?P<name>{NAMED})(?:,?\s+of\s+(?:the\s+)?(?P<of_after>{NATION})|,\s+(?:the\s+)?{OFFICES}{_OF}(?P<of_post>{NATION})(?!\s+(?:{HONORIFIC}\s+)*{UPPER}))?"
)
# "H.E. Dr. Jan Berg, Minister for Foreign Affairs, Norway, in Oslo"; not "…, Norway and Peru"
_COMMA_FOR = (
    rf",\s+(?:the\s+)?(?P<of_comma>{COUNTRY})(?=\s*(?:[.;)]|$)|,(?!\s+(?:and\s+)?(?:the\s+)?{NATION})"
    r"|\s+(?:in|at|on|who|during|for|to)\b)"
)
# "Ana Ruiz, Chilean FM discuss fish": two persons, since the verb is a plural.
_TWO_ACT = r"(?!\s+(?:discuss|review|exchange|hold|meet|sign|agree|explore|confer)\b)"
# "H.E. Dr. Ayman Safadi, Deputy Prime Minister and Minister of Foreign Affairs of Jordan"
_NAME_OFFICE = (
    rf"(?P<honorific>(?:{HONORIFIC}\s+)+)?(?P<name>{NAME})(?:,?\s+\ue021{{2,4}})?,\s+(?:who\s+is\s+|the\s+|a\s+)?{_BEFORE}(?P<office>{OFFICES})"
    rf"{_FOR}?+(?(honorific)(?:{_COMMA_FOR})?+)"
    rf"(?!\s+(?:{HONORIFIC}\s+)*{UPPER})" + _TWO_ACT  # not "Blinken, First Lady Jill Ruiz"
)
# "Dr. Ana Ruiz of Chile"
_HONORED = (
    rf"(?P<honorific>(?:{HONORIFIC}\s+)+)(?P<name>{NAME})(?:\s+of\s+(?:the\s+)?(?P<of_after>{NATION}))?"
)
# "his Japanese counterpart, Takeshi Iwaya", "his visiting Cypriot colleague, Deputy Minister Eleni Christou"
_COUNTERPART = (
    rf"(?:(?:his|her|their|the|my|our)\s+)?(?:visiting\s+)?(?:(?P<pre>{NATION})\s+)?(?:counterpart|colleague|opposite number),?\s+"
    rf"(?:(?P<office>{OFFICES})\s+)?{_RANKED}(?P<name>{NAMED})"
)
# "Foreign Ministers Baerbock, Colonna and Cleverly"
# "Foreign Ministers Baerbock of Germany and Séjourné of France"
_IN_LIST = rf"{NAME}(?:\s+of\s+(?:the\s+)?{NATION})?"
_LISTED = (
    rf"{_BEFORE}(?P<office>{OFFICE_PLURAL})\s+(?P<name>{_IN_LIST}(?:,\s+{_IN_LIST})*,?\s+and\s+{_IN_LIST})"
)
# "the Foreign Ministers of Somalia and Ethiopia, Ali Hirsi and Sara Lemma"
_RESPECTIVE = (
    rf"(?P<office>{OFFICE_PLURAL})\s+(?:of|from)\s+(?:the\s+)?(?P<nations>{NATION}(?:,\s+(?:the\s+)?{NATION})*,?\s+and\s+(?:the\s+)?{NATION}),\s+"
    rf"(?P<name>{FULL_NAME}(?:,\s+{FULL_NAME})*,?\s+and\s+{FULL_NAME})"
)
# "his Peruvian and Chilean counterparts Ana Ruiz and Luis Vega"
_RESPECTIVE_BEFORE = (
    rf"(?P<nations>{NATION}(?:,\s+{NATION})*,?\s+and\s+{NATION})\s+(?:counterparts|colleagues|(?P<office>{OFFICE_PLURAL})),?\s+"
    rf"(?P<name>{FULL_NAME}(?:,\s+{FULL_NAME})*,?\s+and\s+{FULL_NAME})"
)
_AND_NATION = re.compile(rf"{NATION},?\s+and\s+$")
_ONE_OF_LIST = re.compile(rf"(?P<name>{NAME})(?:\s+of\s+(?:the\s+)?(?P<of>{NATION}))?")


# "China’s Wang Yi", a person only where the register has the name, or the words before say so
_NATIONS_OWN = rf"(?P<pre>{NATION})[’']s?\s+(?P<name>{FULL_NAME})"
_PERSONS_FOLLOW = re.compile(
    r"\b(?:counterparts?|colleagues?|ministers|leaders|envoys|diplomats)[,:]?\s+(?:[^.;]{3,60}?(?:,|\band)\s+)?$"
)
_WHO = re.compile(r",\s+(?:who|whose)\b")
# Behind ", who": "won Sunday’s election in Chile", "was elected president".
_ELECTION = re.compile(
    rf"\s+(?:has\s+|had\s+|was\s+|just\s+|recently\s+){{0,2}}(?:won\s+(?:[\w’'\ue020-\ue022-]+\s+){{0,4}}?(?:{NATION}(?:[’']s?)?\s+)?(?:[\w-]+\s+){{0,2}}?(?:election|vote|runoff|run-off|polls?|presidency)\b"
    rf"|elected\s+(?:as\s+)?(?:the\s+)?(?:president|prime minister)\b)(?:\s+(?:in|of)\s+(?:the\s+)?(?P<nation>{NATION}))?"
)
ELECTED = "president-elect"
_NEW_LEADER = re.compile(
    rf"(?P<nation>{NATION})(?:[’']s?)?\s+(?:new|next|incoming|newly elected|president-elect)\s*(?:president|leader|prime minister|head of state|government|)\b"
)
# "Ana Ruiz, who won the election"
_NAME_WHO = rf"(?P<name>{FULL_NAME}),\s+(?:who|whose)\b"

# Behind a name: ", the", and what belongs to its office.
_APPOSITION = rf",\s+(?:who\s+is\s+|the\s+|a\s+)?{_BEFORE}{OFFICES}"

# Not "for the Korean Peninsula", which is what an office is about.
_HOUSE_NATION = re.compile(rf"\b(?:of|at|in|to)\s+(?:the\s+)?(?P<nation>{NATION})")
# "the Peruvian delegation was led by"
_LED = re.compile(
    rf"(?P<nation>{NATION})(?:[’']s?)?(?:\s+|-)(?:inter-?agency\s+|official\s+)?(?:delegation|side|team)\s+(?:(?:was|were|is|will\s+be|being)\s+)?"
    r"(?:co-)?(?:led|headed|represented)\s+by\s+(?:the\s+)?$"
)
# "Ana Ruiz, Secretary (East), led the Peruvian delegation"
_LEADS = re.compile(
    rf"\s*,?\s+(?:who\s+)?(?:led|leads|headed|heads|will\s+lead)\s+(?:the|a|an)\s+(?:[a-z-]+\s+){{0,2}}(?P<nation>{NATION})(?:[’']s?)?(?:\s+|-)"
    r"(?:inter-?agency\s+|official\s+)?(?:delegation|side|team)\b"
)
# "a delegation of the Peruvian Parliament, led by"
_LED_OF = re.compile(
    rf"\b(?:delegation|team)\s+(?:of|from)\s+(?:the\s+)?(?P<nation>{NATION})[^.;,]{{0,60}}?,?\s+(?:led|headed)\s+by\s+(?:the\s+)?$"
)
# What precedes a name and its office: "His Majesty King Abdullah".
_HONOURED = re.compile(
    r"(?:\b(?:His|Her|Their|Your)\s+(?:(?:Royal|Serene|Imperial)\s+)?(?:Majest(?:y|ies)|Highness(?:es)?|Excellenc(?:y|ies)|Holiness|Eminence)"
    r"|\bH\.\s?E\.|\b[Tt]he\s+(?:Rt\.?\s+)?Hon(?:ou?rable|\.)),?\s+$"
)

_COURTESY_ENDING = re.compile(r"-(?:ji|san|sama|nim)\b")  # "Jaishankar-ji"

# "Envoy for the DPRK Ambassador Ana Ruiz": what the office is about.
_ABOUT = re.compile(
    r"\b(?:[Ee]nvoy|[Rr]epresentative|[Aa]mbassador|[Cc]oordinator|[Aa]dvis[eo]r)\s+(?:for|to|on)\s+(?:the\s+)?(?:[\ue000-\ue003]+\s+\()?$"
)


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


@cache
def _grammar() -> dict[str, re.Pattern[str]]:
    sources = {
        "listed": _LISTED,
        "respective": _RESPECTIVE,
        "respective before": _RESPECTIVE_BEFORE,
        "name-office": _NAME_OFFICE,
        "office-name": _OFFICE_NAME,
        "counterpart": _COUNTERPART,
        "honorific": _HONORED,
        "nation's own": _NATIONS_OWN,
        "name-who": _NAME_WHO,
    }
    return {kind: re.compile(rf"(?<![\w’'\ue000-\ue015-]){source}") for kind, source in sources.items()}


def find_anchors(words: str, openings: Openings, text: str, nations: dict[int, Entity]) -> list[Anchor]:
    """The anchored names of one block, in order; ``nations`` are its countries and organisations by start offset.

    Overlapping finds give way to the earlier and longer one.
    """
    starts = _starts(words, openings)
    found: list[Anchor] = []
    for kind, pattern in _grammar().items():
        for match in matches_from(pattern, words, starts[kind]):
            found += _anchors_of(kind, match, text, nations)
    found.sort(key=lambda anchor: (anchor.start, -anchor.end))
    kept: list[Anchor] = []
    for anchor in found:
        if not kept or anchor.start >= kept[-1].end:
            kept.append(anchor)
        elif anchor.end > kept[-1].end and anchor.explicit and not kept[-1].explicit:
            kept[-1] = anchor
    return kept


def _starts(words: str, openings: Openings) -> dict[str, list[int]]:
    """Where each pattern can begin."""
    offices = openings.with_nations()
    commas = openings.commas(words)
    return {
        "listed": offices,
        "name-office": name_starts(words, [c for c in commas if _apposition().match(words, c)]),
        "office-name": offices,
        "counterpart": openings.counterparts(words),
        "honorific": title_starts(words),
        "respective": offices,
        "respective before": list(openings.nations),
        "nation's own": list(openings.nations),
        "name-who": name_starts(words, [m.start() for m in _WHO.finditer(words)]),
    }


@cache
def _apposition() -> re.Pattern[str]:
    return re.compile(_APPOSITION)


def _anchors_of(kind: str, match: re.Match[str], text: str, nations: dict[int, Entity]) -> list[Anchor]:
    """The persons of one match; none where a single word after a comma need not be a name."""
    groups = match.groupdict()
    apart = kind == "name-office" or groups.get("comma")
    if apart and not groups["honorific"] and not re.fullmatch(FULL_NAME, groups["name"]):
        return []
    office = _office_words(match, text)
    side = _side(match, nations)
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
    won = _ELECTION.match(match.string, match.end()) if kind == "name-who" else None
    if won:
        of = nations.get(won.start("nation")) if won["nation"] else None
        return [Anchor(start, end, text[start:end], start, ELECTED, _party(of) if of else None, True)]
    foreign = "E" in (groups.get("honorific") or "").replace("Eng", "")
    honoured = _HONOURED.search(match.string, max(0, match.start() - 40), match.start())
    begin = honoured.start() if honoured else match.start()
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


def country_of_elected(opening: Sequence[tuple[str, Sequence[Entity]]]) -> Party | None:
    """The one country of whose new leader the opening of a text speaks: "Senegal’s incoming president"."""
    found = set()
    for masked, names in opening:
        nations = {e.start: e for e in names}
        found |= {
            _party(nations[m.start("nation")])
            for m in _NEW_LEADER.finditer(masked)
            if m.start("nation") in nations
        }
    found.discard(None)
    return found.pop() if len(found) == 1 else None


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


_BRACKET = re.compile(r"[\[\]]")


def _unbracketed(words: str) -> str:
    """Words without the brackets of an editor: "[Ana] Ruiz".

    >>> _unbracketed("Berg"), _unbracketed("[Ana] Ruiz"), _unbracketed("of State, Ana] Ruiz")
    ('Berg', 'Ana Ruiz', 'of State, Ana Ruiz')
    """
    return (
        re.sub(r"(?<=-)\s+|(?<=\s)\s+", "", re.sub(r"[\[\]]", "", words)) if _BRACKET.search(words) else words
    )


def _side(match: re.Match[str], nations: dict[int, Entity]) -> Party | None:
    """The state or organisation an anchored name is for: "of Chile" before "Chilean"."""
    groups = match.groupdict()
    for name in ("of", "of_comma", "of_after", "of_post", "pre"):
        if groups.get(name) and not (name == "pre" and _ABOUT.search(match.string, 0, match.start("pre"))):
            entity = nations.get(match.start(name))
            return _party(entity) if entity else None  # none where the text itself holds the sign of a mask
    before = max(0, match.start() - 120)
    led = (
        _LED.search(match.string, before, match.start())
        or _LED_OF.search(match.string, before, match.start())
        or _LEADS.match(match.string, match.end())
    )
    leads = nations.get(led.start("nation")) if led else None
    if leads is not None:
        return _party(leads)
    return _side_within(match, nations) if groups.get("office") else None


def _side_within(match: re.Match[str], nations: dict[int, Entity]) -> Party | None:
    """The one nation of an office's own house: "Secretary of the Russian Security Council"."""
    within = [m for m in _HOUSE_NATION.finditer(match.string, *match.span("office"))]
    parties = {_party(entity) for m in within for entity in [nations.get(m.start("nation"))] if entity}
    return parties.pop() if len(parties) == 1 else None


def _party(entity: Entity) -> Party | None:
    """The side a name stands for: a town for its state ("Mayor of Lyon"), a grouping of states for none."""
    if isinstance(entity, PlaceName):
        return party_of("country", entity.country) if entity.country else None
    return None if entity.party is not None and is_grouping(entity.party) else entity.party
