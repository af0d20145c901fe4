"""Masked blocks → the people a document names, each with the fullest name, every form used, office and side."""

import re
from dataclasses import dataclass
from functools import cache

from kg.annotate.cues import matches_from
from kg.annotate.entities import DocumentPerson, Entity, PlaceName, party_of
from kg.annotate.mask import NATION, PLACE
from kg.annotate.offices import HONORIFIC, OFFICE_PLURAL, OFFICES, roles_of
from kg.annotate.openings import Openings, name_starts, title_starts
from kg.annotate.personal_names import FAMILY_NAME_FIRST, FULL_NAME, NAME, UPPER
from kg.annotate.words import PORTFOLIO_WORD
from kg.models import Party
from kg.reference.names import fold
from kg.reference.offices import offices_of_family
from kg.reference.organisations import is_grouping

_POSSESSIVE = r"(?:[’']s?)?"
# "Chilean", "Japan’s", "Japan National Security Secretariat"
_BEFORE = (
    rf"(?:(?P<pre>{NATION}){_POSSESSIVE}(?:\s+\((?:{NATION}|[A-Z.]{{2,8}})\))?(?:\s+|-)(?:{NATION}{_POSSESSIVE}\s+)?"
    rf"(?:(?:{PORTFOLIO_WORD}|Ministry|Office|Council|Secretariat|Cabinet|Government|Parliament|Senate|House|of|for)\s+){{0,6}}?)?"
)
_OF = r"(?:\s+of|\s+at|,\s+Government\s+of)\s+(?:the\s+)?"
_RANKED = rf"(?:{HONORIFIC}\s+)*"

# "Chilean Foreign Minister Andrés Allamand", "the Deputy Foreign Minister of Saudi Arabia Waleed El Khereiji",
# "the Egyptian Foreign Minister, Badr Abdelatty", "President Volodymyr Zelenskyy of Ukraine"
_OFFICE_NAME = (
    rf"{_BEFORE}(?P<office>{OFFICES})(?:{_OF}(?P<of>{NATION}|{PLACE})|\s+(?:to|for|on)\s+(?:the\s+)?{NATION})?(?:\s+\([\w/ -]{{2,12}}\))?"
    rf"(?P<comma>,)?\s+(?P<honorific>(?:{HONORIFIC}\s+)*)(?P<name>{NAME})(?:,?\s+of\s+(?:the\s+)?(?P<of_after>{NATION})|,\s+(?:the\s+)?{OFFICES}{_OF}(?P<of_post>{NATION})(?!\s+(?:{HONORIFIC}\s+)*{UPPER}))?"
)
# "H.E. Dr. Ayman Safadi, Deputy Prime Minister and Minister of Foreign Affairs of Jordan"
_NAME_OFFICE = (
    rf"(?P<honorific>(?:{HONORIFIC}\s+)+)?(?P<name>{NAME})(?:,?\s+\ue021{{2,4}})?,\s+(?:who\s+is\s+|the\s+|a\s+)?{_BEFORE}(?P<office>{OFFICES})"
    rf"(?:{_OF}(?P<of>{NATION}|{PLACE})|\s+(?:to|for|on)\s+(?:the\s+)?{NATION})?+"
    rf"(?!\s+(?:{HONORIFIC}\s+)*{UPPER})"  # not "Blinken, First Lady Jill Ruiz"
)
_HONORED = rf"(?P<honorific>(?:{HONORIFIC}\s+)+)(?P<name>{NAME})"
# "his Japanese counterpart, Takeshi Iwaya"
_COUNTERPART = (
    rf"(?:(?:his|her|their|the)\s+)?(?:(?P<pre>{NATION})\s+)?counterpart,?\s+{_RANKED}(?P<name>{NAME})"
)
# "Foreign Ministers Baerbock, Colonna and Cleverly"
# "Foreign Ministers Baerbock of Germany and Séjourné of France"
_IN_LIST = rf"{NAME}(?:\s+of\s+(?:the\s+)?{NATION})?"
_LISTED = (
    rf"{_BEFORE}(?P<office>{OFFICE_PLURAL})\s+(?P<name>{_IN_LIST}(?:,\s+{_IN_LIST})*,?\s+and\s+{_IN_LIST})"
)
_ONE_OF_LIST = re.compile(rf"(?P<name>{NAME})(?:\s+of\s+(?:the\s+)?(?P<of>{NATION}))?")


# "China’s Wang Yi", a person only where the register has the name, or the words before say so
_NATIONS_OWN = rf"(?P<pre>{NATION})[’']s?\s+(?P<name>{FULL_NAME})"
_PERSONS_FOLLOW = re.compile(
    r"\b(?:counterparts?|colleagues?|ministers|leaders|envoys|diplomats)[,:]?\s+(?:[^.;]{3,60}?(?:,|\band)\s+)?$"
)
_WHO = re.compile(r",\s+(?:who|whose)\b")
# "Ana Ruiz, who won the election"
_NAME_WHO = rf"(?P<name>{FULL_NAME}),\s+(?:who|whose)\b"

# Behind a name: ", the", and what belongs to its office.
_APPOSITION = rf",\s+(?:who\s+is\s+|the\s+|a\s+)?{_BEFORE}{OFFICES}"

# Not "for the Korean Peninsula", which is what an office is about.
_HOUSE_NATION = re.compile(rf"\b(?:of|at|in|to)\s+(?:the\s+)?(?P<nation>{NATION})")
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

# Offices of which a side has one at a time.
_SOLE = frozenset(
    {"foreign-minister", "head-of-government", "head-of-state", "secretary-general", "high-representative"}
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
    if kind == "listed":
        singular = re.sub(r"ies$", "y", office or "").removesuffix("s")
        return [
            Anchor(*one.span(), text[slice(*one.span("name"))], one.start(), singular, own or side, True)
            for one in _ONE_OF_LIST.finditer(match.string, *match.span("name"))
            for own in [nations[one.start("of")].party if one["of"] else None]
        ]
    start, end = match.span("name")
    foreign = "E" in (groups.get("honorific") or "").replace("Eng", "")
    honoured = _HONOURED.search(match.string, max(0, match.start() - 40), match.start())
    begin = honoured.start() if honoured else match.start()
    name = _COURTESY_ENDING.sub("", text[start:end])
    return [Anchor(begin, match.end(), name, start, office, side, office is not None, foreign)]


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
    return re.sub(r"\s+", " ", text[match.start("office") : match.end("office")])


def _side(match: re.Match[str], nations: dict[int, Entity]) -> Party | None:
    """The state or organisation an anchored name is for: "of Chile" before "Chilean"."""
    groups = match.groupdict()
    for name in ("of", "of_after", "of_post", "pre"):
        if groups.get(name) and not (name == "pre" and _ABOUT.search(match.string, 0, match.start("pre"))):
            entity = nations.get(match.start(name))
            return _party(entity) if entity else None  # none where the text itself holds the sign of a mask
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


# ---------------------------------------------------------------- one document's people


def name_tokens(name: str) -> frozenset[str]:
    """The words of a name that identify: folded, without initials, particles and suffixes.

    >>> sorted(name_tokens("Joseph R. Biden, Jr."))
    ['biden', 'joseph']
    """
    words = re.split(r"[\s.,-]+", fold(name))
    return frozenset(
        w
        for w in words
        if len(w) > 1 and w not in {"jr", "sr", "ii", "iii", "iv", "al", "el", "bin", "de", "la"}
    )


class People:
    """The persons of one document while it is read; the fullest name of each is kept."""

    def __init__(self) -> None:
        self.persons: list[DocumentPerson] = []
        self._tokens: list[set[str]] = []

    def add(self, anchor: Anchor, section: Party | None = None) -> int:
        """Return the index of the person this anchor names, new or known.

        Someone first named with an office under a heading that is a country (``section``) is that country's.
        """
        tokens = name_tokens(anchor.name)
        index = self._known(tokens, anchor)
        if index is None:
            self.persons.append(DocumentPerson(anchor.name, [], None, None))
            self._tokens.append(set(tokens))
            if anchor.side is None and anchor.explicit:
                self.persons[-1].side = section
            index = len(self.persons) - 1
        self._learn(index, anchor, tokens)
        return index

    def _known(self, tokens: frozenset[str], anchor: Anchor) -> int | None:
        """The one person whose name contains this one or is contained in it, side and office permitting."""
        fitting = [
            i for i, known in enumerate(self._tokens) if tokens and (tokens <= known or known <= tokens)
        ]
        fitting = [i for i in fitting if _compatible(self.persons[i], anchor)]
        fitting = fitting or self._spelt_otherwise(tokens, anchor)
        if len(fitting) > 1:
            fitting = [i for i in fitting if _same_office(self.persons[i], anchor)] or fitting
        return fitting[0] if len(fitting) == 1 else None

    def _spelt_otherwise(self, tokens: frozenset[str], anchor: Anchor) -> list[int]:
        """Those of the same side and office with the same family name ("Joe" and "Joseph"), or of an office that only
        one can hold, with any name in common ("Kao Kim Hourn" and "Kao Kim-hong")."""
        family = fold(family_name(anchor.name, anchor.side)).split()[-1:]
        sole = bool(anchor.office and roles_of(anchor.office) & _SOLE and len(tokens) > 1)
        return [
            i
            for i, person in enumerate(self.persons)
            if ((family and family[0] in self._tokens[i]) or (sole and tokens & self._tokens[i]))
            and person.side == anchor.side
            and _same_office(person, anchor)
        ]

    def _learn(self, index: int, anchor: Anchor, tokens: frozenset[str]) -> None:
        person = self.persons[index]
        self._tokens[index] |= tokens
        if anchor.name not in person.variants:
            person.variants.append(anchor.name)
        if (len(name_tokens(anchor.name)), len(anchor.name)) > (
            len(name_tokens(person.name)),
            len(person.name),
        ):
            person.name = anchor.name
        if person.office is None or (person.side is None and anchor.side is not None and anchor.office):
            person.office = anchor.office or person.office
        person.side = person.side or anchor.side
        person.foreign = person.foreign or anchor.foreign

    def short_forms(self, index: int) -> list[str]:
        """The ways this person may be written without title: every variant and the family name."""
        person = self.persons[index]
        forms = {v for v in person.variants if len(v) > 2}
        family = family_name(person.name, person.side)
        if len(family) > 2:
            forms |= {family, family.title()} if family.isupper() else {family}
        if person.name.split()[0].isupper() and " " in person.name:
            first, *rest = person.name.split()
            forms.add(" ".join([*rest, first.title()]))
        return sorted(forms)


def _compatible(person: DocumentPerson, anchor: Anchor) -> bool:
    return person.side is None or anchor.side is None or person.side == anchor.side


def _same_office(person: DocumentPerson, anchor: Anchor) -> bool:
    return bool(person.office and anchor.office and roles_of(person.office) & roles_of(anchor.office))


def family_name(name: str, side: Party | None = None) -> str:
    """The family name within a full name.

    >>> family_name("KAMIKAWA Yoko"), family_name("Alberto van Klaveren"), family_name("Joseph R. Biden, Jr.")
    ('KAMIKAWA', 'van Klaveren', 'Biden')
    """
    words = re.sub(r",?\s+(?:Jr|Sr|III|II|IV)\b\.?$", "", name).split()
    capitals = [w for w in words if len(w) > 2 and w.isupper()]
    if capitals and len(capitals) < len(words):
        return " ".join(capitals)
    if side is not None and side.key in FAMILY_NAME_FIRST and len(words) > 1:
        return words[0]
    particles = len(words) - 1
    while particles > 0 and words[particles - 1].lower() in {
        "van",
        "von",
        "de",
        "der",
        "den",
        "bin",
        "al",
        "el",
        "da",
        "dos",
        "di",
        "le",
    }:
        particles -= 1
    return " ".join(words[particles:])
