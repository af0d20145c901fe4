"""An encounter told before → whom "the two leaders", "both presidents", "the foreign secretaries" mean after it."""

import re

from kg.annotate.people.offices import roles_of
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor, sides_of

# "the consensus that the two heads of state reached when they met"
HEADS = re.compile(
    r"\b(?:two|both)\s+(?:countries[’']\s+)?(?P<office>heads of (?:state|government)|presidents|prime ministers|kings)\b[^.;]{0,60}$"
)
_OFFICES = re.compile(r"\b(?:foreign|defen[cs]e|prime)\s+(?:ministers|secretaries)\b|\bpresidents\b")
# "following our telephone talk on 3 May": the same persons; "their foreign ministerial meeting" was that of others.
THEIR_OWN = re.compile(
    r"(?:(?:[Tt]he\s+)?[Mm]inisters[’']|[Tt]heir|[Oo]ur)\s+(?!(?:[\w’'-]+\s+){0,4}?(?:[a-z-]*ministerial|leaders|officials|[Cc]ommission|[Cc]ommittee|[Cc]ouncil)\b)"
)


def fits(pronoun: str, draft: Draft) -> bool:
    """Whether "the two leaders" can be those of an encounter."""
    if draft.conference and len(draft.actors) < 2:
        return False
    persons = draft.persons or not re.search(r"minister|secretar|president|diplomat|men", pronoun)
    return bool(persons) and (len(draft.sides) <= 2 or not re.search(r"\b(?:two|both)\b", pronoun))


def others_of(report: Report, talks: Draft) -> tuple[Actor, ...]:
    """Whom "the foreign secretaries met" means after talks of prime ministers: others of the same two sides."""
    named = _OFFICES.search(report.pronoun or "")
    if report.sentence.text.startswith("meeting", report.start):
        return ()  # "at the foreign ministers meeting"
    held = [a.office for a in talks.actors if a.person is not None and a.office]
    if named is None or not held:
        return ()
    office = re.sub("ies$|s$", lambda end: "y" if end.group() == "ies" else "", named.group())
    secretaries = office.endswith("secretary")
    same = [
        "ecretary" in one if secretaries else bool(roles_of(one) & roles_of(office) - {"minister"})
        for one in held
    ]
    return () if any(same) else tuple(Actor(None, side, office, 0, 0) for side in sides_of(talks.actors))


def holding(office: str, talks: Draft) -> tuple[Actor, ...]:
    """The heads of state, or the like, of both sides of an encounter: those who took part, or whoever holds the office."""
    role = "head-of-state" if re.search("state|resident|king", office) else "head-of-government"
    known = {a.party: a for a in talks.actors if a.person is not None and role in roles_of(a.office or "")}
    return tuple(known.get(side) or Actor(None, side, office, 0, 0) for side in sides_of(talks.actors))
