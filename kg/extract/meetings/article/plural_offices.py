"""An encounter told before → whom "the two leaders", "both presidents", "the foreign secretaries" mean after it."""

import re
from collections.abc import Sequence

from kg.annotate.entities import DateName
from kg.annotate.people.offices import roles_of
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor, sides_of
from kg.extract.meetings.sides.pronouns import LEVEL_BEHIND

# "the consensus that the two heads of state reached when they met"
HEADS = re.compile(
    r"\b(?:two|both)\s+(?:countries[’']\s+)?(?P<office>heads of (?:state|government)|presidents|prime ministers|kings)\b[^.;]{0,60}$"
)
# The office in "vice defense ministers of the two countries"; in "the two officials" there is none that tells.
_OFFICE = re.compile(
    r"\b(?P<office>(?:(?!(?:the|both|these|their|two|three|four|of)\b)[a-z-]+\s+){0,3}?\b(?:ministers|ministries|secretaries|presidents|premiers|chiefs|leaders|officials|experts|negotiators|envoys|heads of (?:state|government)))\b(?P<of>\s+of\s+(?!the\b|both\b)[a-z]+(?:\s+affairs)?)?"
)
_PLAIN = frozenset({"ministers", "leaders", "secretaries", "chiefs", "envoys"})  # told of anybody who met
_SENT = re.compile(r"(?i:ambassador|high commissioner|envoy|charg[eé] d)")
_DIPLOMATS = re.compile(r"ambassadors|envoys|diplomats|officials|negotiators")
_BELOW = re.compile(r"officials|experts|negotiators|ministries")
_ROLES = (
    (re.compile(r"prime ministers?|premier|heads? of government"), {"head-of-government"}),
    (re.compile(r"(?<!vice )president|heads? of state"), {"head-of-state"}),
    (re.compile(r"leader"), {"head-of-state", "head-of-government"}),
    (re.compile(r"foreign|diplomat"), {"foreign-minister"}),
    (re.compile(r"defen[cs]e"), {"defence-minister"}),
)
_PORTFOLIO = re.compile(
    r"(?:(?:vice|deputy|senior|top)\s+)*(?P<of>[a-z]+)\s+(?:minister|secretar|chief)|minister\w*\s+of\s+(?P<affairs>[a-z]+)"
)
_AT_LEAST = {"three": 3, "four": 4}
_PAIR = 2
_ON_THE_DAY = re.compile(r"[^.;]{0,40}?\bon\s+(?:the|that)\s+(?:same\s+)?day\b")


def holds(nouns: str, office: str) -> bool:
    """Whether who holds an office can be one of those whom the nouns name.

    >>> holds("ministers", "Minister of Health"), holds("ministers", "Prime Minister"), holds("leaders", "President")
    (True, False, True)
    >>> holds("vice defense ministers", "Defence Minister"), holds("finance ministers", "Finance Minister")
    (False, True)
    """
    held = roles_of(office)
    if _SENT.search(office):
        return _DIPLOMATS.search(nouns) is not None
    if held == {office.lower()}:
        return _BELOW.search(nouns) is None
    if _BELOW.search(nouns) or (re.match(r"vice|deputy", nouns) and "deputy" not in held):
        return False
    if "secretar" in nouns:
        return "ecretary" in office
    roles = next((roles for pattern, roles in _ROLES if pattern.search(nouns)), None)
    if roles is not None:
        return bool(roles & held)
    portfolio = _PORTFOLIO.search(nouns)
    if portfolio:
        return (portfolio["of"] or portfolio["affairs"]) in office.lower()
    return "minister" in held and ("deputy" in held or "head-of-government" not in held)


def fits(pronoun: str, draft: Draft) -> bool:
    """Whether "the two leaders" can be those of an encounter."""
    if draft.conference and len(draft.actors) < 2:
        return False
    office = office_of(pronoun)
    named = office is None or _BELOW.search(office) is not None or "their " in pronoun
    persons = draft.persons or named
    if any(many in pronoun.split() and len(draft.actors) < count for many, count in _AT_LEAST.items()):
        return False  # "the four" are no two
    return bool(persons) and (len(draft.sides) <= 2 or not re.search(r"\b(?:two|both)\b", pronoun))


def agrees(pronoun: str, draft: Draft) -> bool:
    """Whether those who took part hold the office that the words name, where they name one."""
    office = office_of(pronoun)
    held = [a.office for a in draft.actors if a.person is not None and a.office]
    return bool(office and held) and len(draft.persons) > 1 and all(holds(office or "", one) for one in held)


def holders_of(pronoun: str, draft: Draft) -> tuple[Actor, ...]:
    """Those who took part that hold the office the words name: of a secretary and a minister "the secretaries" means one."""
    office = office_of(pronoun)
    return tuple(a for a in draft.actors if a.person is not None and office and holds(office, a.office or ""))


def meant_of(pronoun: str, fitting: Sequence[Draft]) -> Draft | None:
    """The last encounter of those who hold the office, else of those whose deputies do, else the last."""
    superior = re.sub(r"\b(?:vice|deputy)[ -]", "", pronoun)
    for words in (pronoun, superior):
        meant = next((d for d in fitting if agrees(words, d)), None)
        if meant is not None:
            return meant
    return fitting[0] if fitting else None


def day_of(report: Report, talks: Draft) -> DateName | None:
    """The day of the talks of the others, on which these were too: "met separately on the day"."""
    same = _ON_THE_DAY.match(report.sentence.text, report.end)
    return talks.date if same and isinstance(talks.date, DateName) else None


def is_of_office(draft: Draft) -> bool:
    """Whether it is told only of those who hold an office of the sides before: "experts of both sides meet"."""
    report = draft.reports[0]
    told = report.pronoun is not None and report.rule.shape == "again" and not draft.persons
    return told and all(a.office for a in draft.actors)


def office_of(pronoun: str) -> str | None:
    """What those are whom the words name: "foreign ministers" of "the two foreign ministers"."""
    named = _OFFICE.search(pronoun)
    plain = named is None or pronoun in ("the two officials", "both officials", "the officials")
    return None if plain or named is None else named["office"] + (named["of"] or "")


def others_of(report: Report, talks: Draft) -> tuple[Actor, ...]:
    """Whom "the foreign secretaries met" means after talks of prime ministers: others of the same two sides."""
    behind = LEVEL_BEHIND.match(report.clause.masked, report.end)
    office = behind["office"].lower() if behind else office_of(report.pronoun or "")
    if report.sentence.text.startswith("meeting", report.start):
        return ()  # "at the foreign ministers meeting"
    held = [a.office for a in talks.actors if a.person is not None and a.office]
    if office is None or office in _PLAIN or not held or any(holds(office, one) for one in held):
        return ()
    return tuple(Actor(None, side, office, 0, 0) for side in sides_of(talks.actors))


def holding(office: str, talks: Draft) -> tuple[Actor, ...]:
    """The heads of state, or the like, of both sides of an encounter: those who took part, or whoever holds the office."""
    role = "head-of-state" if re.search("state|resident|king", office) else "head-of-government"
    known = {a.party: a for a in talks.actors if a.person is not None and role in roles_of(a.office or "")}
    return tuple(known.get(side) or Actor(None, side, office, 0, 0) for side in sides_of(talks.actors))


def callers_of(report: Report, talks: Draft) -> tuple[Actor, ...]:
    """Of two sides that met the ones who then called on somebody: who holds the office named, else the guests."""
    there = talks.country.value if talks.country is not None else None
    joined = "joined" in report.sentence.text[report.start : report.end]
    if (
        joined
        or report.rule.host != "object"
        or len(talks.sides) != _PAIR
        or "three" in (report.pronoun or "")
    ):
        return talks.actors
    guests = tuple(a for a in talks.actors if a.party is not None and there not in (None, a.party.key))
    named = holders_of(report.pronoun or "", talks)
    return (named if 0 < len(named) < len(talks.persons) else guests) or talks.actors
