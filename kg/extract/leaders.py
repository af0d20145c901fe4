"""A sentence behind a report of talks → who led the delegations: "The Peruvian side was led by Minister Ruiz"."""

import re

from kg.annotate.cues import Cues, spellings
from kg.annotate.entities import AnnotatedDocument
from kg.extract.actors import Actor, actors_of
from kg.extract.clauses import Clause, group_at, groups

_TALKS = r"(?:[Dd]elegations?|sides?|teams?|[Dd]ialogue|[Cc]onsultations|[Tt]alks|[Mm]eeting|[Ss]ession|[Dd]iscussions?|[Cc]ommittee|\ue011+)"
_LED_BY = re.compile(
    rf"(?:{_TALKS}\s*,?\s+(?:(?:was|were|is|are|will\s+be)\s+)?(?:jointly\s+)?|^\s*)(?:[Cc]o-)?(?:[Ll]ed|[Hh]eaded|[Cc]haired|[Rr]epresented)\s+by\s+"
)
_LED = re.compile(
    rf"\s*,?\s+(?:(?:will|jointly)\s+)?(?:co-)?(?:led|leads?|headed|heads?|chaired|chairs?)\s+(?:(?:the|their)\s+(?:[\w-]+\s+){{0,3}}?(?:\ue001+\s+)?{_TALKS}|\ue011+)"
)
_LEADING = Cues(spellings(("led", "lead", "head", "chair", "represent")))  # either holds one of these


def leaders_of(clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """The persons with a side whom a sentence names as leading a delegation, or the talks."""
    if not _LEADING.in_text(clause.masked):
        return ()
    found: list[Actor] = []
    for match in _LED_BY.finditer(clause.masked):
        group = group_at(clause, match.end())
        found += actors_of(group.actors, annotated) if group else ()
    if _LED.search(clause.masked):
        for group in groups(clause):
            if _LED.match(clause.masked, group.end):
                found += actors_of(group.actors, annotated)
    return tuple(dict.fromkeys(a for a in found if a.person is not None and a.party is not None))
