"""An encounter told before → whom "the two leaders", "both presidents", "the foreign secretaries" mean after it."""

import re
from collections.abc import Sequence

from kg.annotate.entities import CountryName, DateName, Entity
from kg.annotate.people.offices import roles_of
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor, sides_of
from kg.extract.meetings.sides.pronouns import LEVEL_BEHIND

# "the consensus that the two heads of state reached when they met"
HEADS = re.compile(
    r"\b(?:two|both)\s+(?:countries[’']\s+)?(?P<office>heads of (?:state|government)|presidents|prime ministers|kings)\b[^.;]{0,60}$"
)
# "following our telephone talk on 3 May": the same persons; "their foreign ministerial meeting" was that of others.
THEIR_OWN = re.compile(
    r"[Hh]aving\s|(?:(?:[Tt]he\s+)?[Mm]inisters[’']|[Tt]heir|[Oo]ur)\s+(?!(?:[\w’'-]+\s+){0,4}?(?:[a-z-]*ministerial|leaders|officials|[Cc]ommission|[Cc]ommittee|[Cc]ouncil)\b)"
    r"|(?:(?:[Tt]he|[Aa]n?)\s+[^.;]{3,60}?|talks|discussions|consultations)\s(?:(?:they|the\s+two(?:\s+[a-z]+)?|both(?:\s+[a-z]+)?)\s+(?:had|held)\b|(?:where|when|which)\s+(?:they|the\s+two|both)\b"
    r"|between\s+the\s+two(?!\s+(?!(?:in|on|at|was|were|that|which|held|took|earlier|last)\b)[a-z]))"
    r"|[Tt]he\s+two(?:\s+[a-z]+)?(?:\s+(?:ministers|leaders|presidents|secretaries|officials|men|women))?,\s+who\b"
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


_AT_LEAST = {"three": 3, "four": 4}


def fits(pronoun: str, draft: Draft) -> bool:
    """Whether "the two leaders" can be those of an encounter."""
    if draft.conference and len(draft.actors) < 2:
        return False
    office = _office_of(pronoun)
    named = office is None or _BELOW.search(office) is not None or "their " in pronoun
    persons = draft.persons or named
    if any(many in pronoun.split() and len(draft.actors) < count for many, count in _AT_LEAST.items()):
        return False  # "the four" are no two
    return bool(persons) and (len(draft.sides) <= 2 or not re.search(r"\b(?:two|both)\b", pronoun))


def agrees(pronoun: str, draft: Draft) -> bool:
    """Whether those who took part hold the office that the words name, where they name one."""
    office = _office_of(pronoun)
    held = [a.office for a in draft.actors if a.person is not None and a.office]
    return bool(office and held) and len(draft.persons) > 1 and all(holds(office or "", one) for one in held)


def holders_of(pronoun: str, draft: Draft) -> tuple[Actor, ...]:
    """Those who took part that hold the office the words name: of a secretary and a minister "the secretaries" means one."""
    office = _office_of(pronoun)
    return tuple(a for a in draft.actors if a.person is not None and office and holds(office, a.office or ""))


def meant_of(pronoun: str, fitting: Sequence[Draft]) -> Draft | None:
    """The last encounter of those who hold the office, else of those whose deputies do, else the last."""
    superior = re.sub(r"\b(?:vice|deputy)[ -]", "", pronoun)
    for words in (pronoun, superior):
        meant = next((d for d in fitting if agrees(words, d)), None)
        if meant is not None:
            return meant
    return fitting[0] if fitting else None


_PAIR = 2
# Of what there are several rounds: "the last session of the Commission" is told behind the one that was just held.
_SERIES = re.compile(
    r"\b(?:commission|committee|council|consultation|dialogue|mechanism|group|negotiation|round|session)",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"\bJ[A-Z]{2}\b")
_JOINT = {"commission", "committee", "council", "group"}  # any of which "the next JCM" may be of


def before_this(report: Report, named: Sequence[Entity], told: Sequence[Draft]) -> Draft | None:
    """Of the last encounter ``told`` and the first the one that another round is of: told by the same noun, else the last.

    A courtesy call or a luncheon may be told between the two; who hosts the other one (``named``) is one of its sides.
    """
    words = report.sentence.text[report.start : report.end]
    nouns = {noun.lower() for noun in _SERIES.findall(words)}
    nouns |= _JOINT if _ACRONYM.search(words) else set()
    hosts = {e.party for e in named if isinstance(e, CountryName) and _hosts(e, report)}
    of_several = [d for d in told if hosts <= d.sides and (len(d.sides) == _PAIR or _is_of_more(d))]
    alike = (d for d in of_several if any(_names(each, nouns) for each in d.reports))
    last = of_several[0] if of_several and (hosts or of_several[0] is told[0]) else None
    return next(alike, last)


def _is_of_more(draft: Draft) -> bool:
    """Whether an encounter was of three or more sides, which are all told: at a conference there were others."""
    return len(draft.sides) > _PAIR and not draft.conference


def _hosts(state: Entity, report: Report) -> bool:
    before = report.sentence.text[: state.start - report.sentence.start]
    return before.endswith(("hosted by ", "hosted by the "))


def _names(report: Report, nouns: set[str]) -> bool:
    return any(noun.lower() in nouns for noun in _SERIES.findall(report.sentence.text))


_ON_THE_DAY = re.compile(r"[^.;]{0,40}?\bon\s+(?:the|that)\s+(?:same\s+)?day\b")


def day_of(report: Report, talks: Draft) -> DateName | None:
    """The day of the talks of the others, on which these were too: "met separately on the day"."""
    same = _ON_THE_DAY.match(report.sentence.text, report.end)
    return talks.date if same and isinstance(talks.date, DateName) else None


def is_of_office(draft: Draft) -> bool:
    """Whether it is told only of those who hold an office of the sides before: "experts of both sides meet"."""
    report = draft.reports[0]
    told = report.pronoun is not None and report.rule.shape == "again" and not draft.persons
    return told and all(a.office for a in draft.actors)


def level_of(report: Report) -> str | None:
    """Of whom a meeting below that of the ministers was: "senior officials"."""
    if report.rule.name != "level-below":
        return None
    return _office_of(report.sentence.text[report.start : report.end].lower())


def _office_of(pronoun: str) -> str | None:
    """What those are whom the words name: "foreign ministers" of "the two foreign ministers"."""
    named = _OFFICE.search(pronoun)
    plain = named is None or pronoun in ("the two officials", "both officials", "the officials")
    return None if plain or named is None else named["office"] + (named["of"] or "")


def others_of(report: Report, talks: Draft) -> tuple[Actor, ...]:
    """Whom "the foreign secretaries met" means after talks of prime ministers: others of the same two sides."""
    behind = LEVEL_BEHIND.match(report.clause.masked, report.end)
    office = behind["office"].lower() if behind else _office_of(report.pronoun or "")
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
