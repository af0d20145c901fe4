"""An anchored name among its words → the state or organisation it is for."""

import re

from kg.annotate.entities import Entity, PlaceName, party_of, place_party
from kg.annotate.mask import NATION
from kg.annotate.people.offices import roles_of
from kg.models import Party
from kg.reference.organisations import is_grouping, state_behind

# Not "for the Korean Peninsula", which is what an office is about.
# "Head of the GCC and Regional Affairs Department": what a part of a ministry deals with
_UNIT = r"\s+(?:and\s+)?(?:(?:[A-Z][\w-]+|[\ue020\ue021]+)\s+){0,3}(?:Department|Division|Desk|Section|Directorate)\b(?!\s+of\b)"
_OF_UNIT = re.compile(_UNIT)
_HOUSE_NATION = re.compile(rf"\b(?:of|at|in|to)\s+(?:the\s+)?(?P<nation>{NATION})(?!{_UNIT})")
# "the Peruvian delegation was led by"
_LED = re.compile(
    rf"(?P<nation>{NATION})(?:[’']s?)?(?:\s+|-)(?:(?!(?:and|of|an?|the|with|met|meets?|receiv\w+|host\w*|welcom\w+|greet\w*)\b)[a-z-]+\s+){{0,3}}?(?:delegation|side|team|mission|contingent)\s*,?\s+(?:(?:was|were|is|will\s+be|being)\s+)?"
    r"(?:co-)?(?:led|headed|represented)\s+by\s+(?:the\s+)?(?:(?:(?!\bside\b|\bdelegation\b)[^.;]){3,120}?\s+and\s+(?:the\s+)?)?$"
    # "the Government of Peru, represented by"
    rf"|(?P<state>{NATION})(?:,|\s+(?:was|were|is|will\s+be))\s+represented\s+by\s+(?:(?:the|its|their)\s+)?$"
    # "from the Peruvian side, Minister Ruiz"
    rf"|\b[Ff]rom\s+the\s+(?P<whence>{NATION})(?:[’']s?)?\s+side,?\s+(?:the\s+)?$"
    # ", and the Peruvian side by"
    rf"|(?:,|\band|\bwhile)\s+the\s+(?P<other>{NATION})(?:[’']s?)?\s+(?:delegation|side|team)\s+by\s+(?:the\s+)?$"
)
# "Ana Ruiz, Secretary (East), led the Peruvian delegation"
_LEADS = re.compile(
    rf"\s*,?\s+(?:who\s+)?(?:led|leads|headed|heads|will\s+lead)\s+(?:the|a|an)\s+(?:[a-z-]+\s+){{0,2}}(?P<nation>{NATION})(?:[’']s?)?(?:\s+|-)"
    r"(?:inter-?agency\s+|official\s+)?(?:delegation|side|team)\b"
    # "Country Director Erik Berg signed for the World Bank"
    rf"|\s+signed\s+(?:[^.;,]{{0,40}}?\s)?(?:on\s+behalf\s+of|for)\s+(?:the\s+)?(?:[Gg]overnment\s+of\s+(?:the\s+)?)?(?P<for>{NATION})"
)
# "a delegation of the Peruvian Parliament, led by"
_LED_OF = re.compile(
    rf"\b(?:delegation|team|mission)\s+(?:of|from)\s+(?:the\s+)?(?:(?:\ue020+\s+){{1,3}}(?:(?:Committee|Commission|Council)\s+)?of\s+(?:the\s+)?)?(?P<nation>{NATION})[^.;,]{{0,60}}?,?\s+(?:led|headed)\s+by\s+(?:(?:the|its)\s+)?$"
)
# "Envoy for the DPRK Ambassador Ana Ruiz": what the office is about.
_ABOUT = re.compile(
    r"\b(?:[Ee]nvoy|[Rr]epresentative|[Aa]mbassador|[Cc]oordinator|[Aa]dvis[eo]r)\s+(?:for|to|on)\s+(?:the\s+)?(?:[\ue000-\ue003]+\s+\()?$"
)
_HEADS = frozenset({"head-of-state", "head-of-government"})
# Titles that the officials of one state or organisation alone bear.
_ONLY_THERE = (
    (re.compile(r"(?:Union\s+)?External\s+Affairs\s+Minister|EAM"), "IND"),
    (re.compile(r"Yang di-Pertuan Agong"), "MYS"),
    (re.compile(r"Te Beretitenti"), "KIR"),
    (re.compile(r".*\bDFAT\b.*"), "AUS"),
    (re.compile(r".*\bMFAT\b.*"), "NZL"),
    (re.compile(r"Taoiseach|T[aá]naiste"), "IRL"),
    (re.compile(r"(?:(?:Principal\s+)?Deputy\s+)?Assistant\s+Secretary\s+of\s+(?:State|Defense)\b.*"), "USA"),
    (re.compile(r"Under[- ]Secretary[- ]General\b.*"), "UN"),
)


def side_of_name(match: re.Match[str], nations: dict[int, Entity], *, behind: bool = False) -> Party | None:
    """The state or organisation an anchored name is for: "of Chile" before "Chilean"; ``behind`` asks a second office, too."""
    groups = match.groupdict()
    leading = side_led(match, nations)  # "the Peruvian team, and Minister Berg led the Norwegian"
    for name in (
        "of",
        "of_town",
        "of_comma",
        "of_after",
        "of_bracket",
        *(["of_post"] if behind else ()),
        "pre",
        "pre_town",
    ):
        of_unit = name == "of" and groups.get("of") and _OF_UNIT.match(match.string, match.end("of"))
        if groups.get(name) and not (of_unit or (name == "pre" and (leading or _is_about(match)))):
            party = party_of_group(match, name, nations)
            return state_behind(party) if party and name == "of_comma" else party
    master = nations.get(match.start("whose")) if groups.get("whose") else None
    if leading is not None or master is not None:  # "Ana Ruiz, Peruvian President Berg’s special envoy"
        return leading or (party_of_entity(master) if master else None)
    before = max(0, match.start() - 120)
    led = _LED.search(match.string, before, match.start()) or _LED_OF.search(
        match.string, before, match.start()
    )
    leads = nations.get(led.start(led.lastgroup or 0)) if led else None
    if leads is not None:
        return party_of_entity(leads)
    return _side_within(match, nations) if groups.get("office") else None


def _is_about(match: re.Match[str]) -> bool:
    """Whether the nation before an office is what another is about; "an adviser to Peruvian President Ruiz" serves the one of Peru."""
    about = _ABOUT.search(match.string, 0, match.start("pre")) is not None
    return about and not roles_of(match.groupdict().get("office") or "") & _HEADS


def side_led(match: re.Match[str], nations: dict[int, Entity]) -> Party | None:
    """The side whose delegation a named person is said to lead: "led the Peruvian delegation"."""
    led = _LEADS.match(match.string, match.end())
    leads = nations.get(led.start(led.lastgroup or 0)) if led else None
    return party_of_entity(leads) if leads else None


def party_of_group(match: re.Match[str], name: str, nations: dict[int, Entity]) -> Party | None:
    """The side that a group of a match names; none where the text itself holds the sign of a mask."""
    entity = nations.get(match.start(name)) if match.groupdict().get(name) else None
    return party_of_entity(entity) if entity else None


def side_of_title(office: str) -> Party | None:
    """The state or organisation of an office that no other has under this title.

    >>> side_of_title("External Affairs Minister").key, side_of_title("Under-Secretary-General for Peace Operations").key
    ('IND', 'UN')
    """
    side = next((side for title, side in _ONLY_THERE if title.fullmatch(office)), None)
    return party_of("organisation" if side == "UN" else "country", side) if side else None


def _side_within(match: re.Match[str], nations: dict[int, Entity]) -> Party | None:
    """The one nation of an office's own house: "Secretary of the Russian Security Council"."""
    within = [m for m in _HOUSE_NATION.finditer(match.string, *match.span("office"))]
    parties = {
        party_of_entity(entity) for m in within for entity in [nations.get(m.start("nation"))] if entity
    }
    return parties.pop() if len(parties) == 1 else None


def party_of_entity(entity: Entity) -> Party | None:
    """The side a name stands for: a town for its state ("Mayor of Lyon"), a grouping of states for none."""
    if isinstance(entity, PlaceName):
        return place_party(entity)
    return None if entity.party is not None and is_grouping(entity.party) else entity.party
