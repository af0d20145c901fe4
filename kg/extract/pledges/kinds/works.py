"""A sentence → schools, roads and clinics that one state has built for another, told at their opening."""

import re
from dataclasses import dataclass

from kg.annotate.mask import BODY, DEMONYM
from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.dates import dated
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.parties import parties_of
from kg.extract.pledges.sides.owners import Donors, Giver
from kg.extract.pledges.sides.receivers import receivers_of
from kg.models import Cited, Stage

_OPENS = (
    r"\b(?:inaugurat(?:ed|es|ion of|ing)|opened|(?:opening|inauguration|commissioning)(?:\sceremony)?(?:,[^,]{1,30},)?\s(?:of|for)|(?:hand|turn)ed over|(?:handover|hand-over|handing-over)(?:\sceremony)?\s(?:of|for)"
    r"|completion of|completed|visited|toured|inspected|commissioned)\s"
)
_NOUN = (
    r"(?:schools?|hospitals?|clinics?|wards?|wings?|cent(?:re|er)s?|universit(?:y|ies)|academ(?:y|ies)|colleges?|kindergartens?|classrooms?|roads?|bridges?|highways?|railways?|ports?|terminals?|wharf|wharves|jett(?:y|ies)|piers?|harbours?|airports?|runways?|plants?"
    r"|stations?|substations?|dams?|reservoirs?|complex|buildings?|headquarters|houses|homes|shelters?|laborator(?:y|ies)|systems?|facilit(?:y|ies)|stadiums?|arena|gymnasiums?|library|museums?|theatres?|institutes?|farms?|markets?|wells|boreholes?|canals?|warehouses?)"
)


@dataclass(frozen=True, slots=True)
class WorksRule:
    """One way to say who built something; ``who`` is the giver and ``item`` the work."""

    name: str
    pattern: re.Pattern[str]
    example: str
    counter_example: str


WORKS_RULES: tuple[WorksRule, ...] = (
    WorksRule(
        "built-with",
        re.compile(
            rf"{_OPENS}(?P<one>an?\s|the\s)?(?P<item>(?:[^\s,.;]+\s){{0,6}}?(?i:{_NOUN})\b[^,.;]{{0,40}}?),?\s(?:which was\s|that was\s)?"
            rf"(?:built|constructed|rebuilt|renovated|financed|funded|developed|completed)\s(?:with|by|under|through)\s(?:the\s)?(?P<who>{DEMONYM}|{BODY})"
        ),
        "inaugurated the health centre, built with \ue001\ue001 assistance",
        "inaugurated the health centre, built in 1999",
    ),
    WorksRule(
        "built-and-opened",
        re.compile(
            rf"(?P<one>\b[Aa]n?\s|\b[Tt]he\s)(?P<item>(?:[^\s,.;]+\s){{0,5}}?(?i:{_NOUN})\b[^,.;]{{0,40}}?),?\s(?:which was\s|that was\s)?"
            rf"(?:(?:built|constructed|rebuilt|renovated|financed|funded|developed)\s(?:with|by|under|through)\s[^.;]{{0,60}}?|(?:that|which)\s(?=[^.;]{{1,60}}?\s(?:built|constructed|rebuilt|renovated|financed|funded|donated)\b))(?P<who>{DEMONYM}|{BODY})"
            r"[^.;]{0,60}?\s(?:was|were|has been|have been)\s(?:[a-z]+ly\s)?(?:handed over|inaugurated|opened|completed|commissioned|put into (?:use|operation)|delivered)\b"
        ),
        "A maternity hospital built with a grant from the \ue001\ue001 government was handed over",
        "A hospital built with bricks was handed over",
    ),
    WorksRule(
        "nation-built",
        re.compile(
            rf"{_OPENS}(?P<one>an?\s|the\s)?(?P<who>{DEMONYM}|{BODY})-(?:built|funded|financed|aided|assisted)\s(?P<item>(?:[^\s,.;]+\s){{0,3}}?{_NOUN}\b)"
        ),
        "welcomed the opening, last month, of a \ue001\ue001-built vocational school",
        "a \ue001\ue001-built car",
    ),
    WorksRule(
        "helped-to-build",
        re.compile(
            rf"{_OPENS}(?P<one>an?\s|the\s)?(?P<item>(?:[^\s,.;]+\s){{0,6}}?{_NOUN}\b[^,.;]{{0,30}}?)\s(?:that|which)\s(?P<who>{BODY}(?:\sand\s{BODY})?)\s"
            r"(?:had\s|has\s|have\s)?(?:helped (?:to )?(?:re)?build|(?:re)?built|funded|financed|donated)\b"
        ),
        "opened the parliamentary complex that \ue000\ue000 and \ue000\ue000 helped to rebuild",
        "opened the complex that was rebuilt",
    ),
)


_OPENING = frozenset(
    str.split(
        "inaugurated inaugurates inauguration inaugurating opened opening handed turned handover completion completed visited inspected toured commissioning"
        " commissioned"
    )
)
_BUILDING = frozenset(
    {
        "built",
        "rebuilt",
        "build",
        "rebuild",
        "constructed",
        "funded",
        "financed",
        "renovated",
        "donated",
        "aided",
    }
)


def tells_of_works(statement: Statement) -> bool:
    """Whether a sentence speaks of building and of opening."""
    return not (statement.words.isdisjoint(_BUILDING) or statement.words.isdisjoint(_OPENING))


def find_works(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The works of a sentence that are said to be another state's gift."""
    if not tells_of_works(statement):
        return []
    found = []
    for rule in WORKS_RULES:
        for match in rule.pattern.finditer(statement.masked):
            draft = _read(statement, rule, match, memory, occasion)
            found += [draft] if draft else []
    return found


def _read(
    statement: Statement, rule: WorksRule, match: re.Match[str], memory: Memory, occasion: Occasion
) -> PledgeDraft | None:
    donors = tuple(
        statement.cite(party, "pledge/builder", at, at + len(entity.text))
        for at, entity in statement.entities_in(match.start("who"), match.end("who"))
        for party in parties_of(entity, memory.annotated)
    )
    giver = Giver(Donors(donors), "delivered")
    stretch = Stretch(match.start("item"), match.end("item"), 0, len(statement.masked))
    to, channel = receivers_of(statement, stretch, giver, memory, None) if donors else ([], [])
    if not to:
        return None
    evidence = statement.evidence(f"pledge/works/{rule.name}", match.start(), match.end())
    _, when = dated(statement, "delivered", match.start(), occasion)
    item = statement.text[match.start("item") : match.end("item")].strip()
    single = bool(match["one"]) and not item.endswith("s")
    return PledgeDraft(
        type="in_kind",
        stage=Cited[Stage](value="delivered", evidence=evidence),
        sentence=statement.sentence,
        evidence=evidence,
        by=donors,
        to=tuple(to),
        channel=tuple(channel),
        item=Cited[str](value=item, evidence=evidence),
        count=Cited[int](value=1, evidence=evidence) if single else None,
        when=when,
    )
