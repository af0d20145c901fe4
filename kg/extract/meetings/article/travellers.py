"""A sentence that tells of a journey → who was on it; an encounter → whether those who took part can have been."""

import re

from kg.annotate.entities import AnnotatedDocument
from kg.annotate.mask import ACTOR
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.sides.actors import Actor, actors_of
from kg.extract.meetings.sides.clauses import Clause, groups, subject_before
from kg.extract.meetings.sides.speakers import author_of
from kg.reference.organisations import state_behind

# "President Berg’s recent trip", "his visit"
_WHOSE = re.compile(rf"({ACTOR})[’']s?\s+(?:[a-z][\w-]*\s+){{0,4}}$")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir)\b[^.;,]{0,40}$")
# "During her visit to Oslo on 3 May, Minister Ruiz met": whose it is, is said behind the comma
_ON_HIS = re.compile(
    r"\W{0,3}(?:During|On|In|As\s+part\s+of|In\s+the\s+course\s+of)\s+(?:his|her|their)\s+(?:[a-z][\w-]*\s+){0,4}$"
)
_BEHIND_COMMA = re.compile(rf"[^.;,]{{0,80}}?(?:,\s+\d{{4}})?,\s+(?:the\s+)?(?={ACTOR})")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b[^.;,]{0,40}$")
# "the visit to Oslo by Minister Ruiz", "the visit of Minister Ruiz"
_BY = re.compile(rf"[^.;,]{{0,60}}?\s(?:by|of)\s+(?:[a-zA-Z’-]+\s+){{0,3}}?(?={ACTOR})")
_SPOKEN = frozenset({"speech", "question"})


def travellers_of(
    visit: re.Match[str] | None, clause: Clause, annotated: AnnotatedDocument
) -> tuple[Actor, ...]:
    """Who visits, as far as the words of a sentence say it: whose visit it is, else who acts; nobody where that is open."""
    if visit is None:
        return ()
    whose = _WHOSE.search(clause.masked, 0, visit.start())
    if whose is not None:
        return _named(clause, whose.start(), whose.end(1), annotated)
    if _ON_HIS.fullmatch(clause.masked, 0, visit.start()) and (
        behind := _BEHIND_COMMA.match(clause.masked, visit.end())
    ):
        return _named(clause, behind.end(), behind.end() + 1, annotated)
    if _PRONOUN.search(clause.masked, 0, visit.start()):
        return ()
    if _FIRST_PERSON.search(clause.masked, 0, visit.start()):
        return author_of(clause.sentence, annotated)
    by = _BY.match(clause.masked, visit.end())
    if by is not None and visit.group().lower() in ("visit", "visits", "trip", "tour", "stopover"):
        return _named(clause, by.end(), by.end() + 1, annotated)
    subject = subject_before(clause, visit.start())
    if subject is None:
        return ()
    return tuple(a for a in _named(clause, 0, visit.start(), annotated) if a.person is not None) or actors_of(
        subject.actors, annotated
    )


def _named(clause: Clause, start: int, end: int, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """Who stands in a row that begins between two offsets, or goes on there."""
    rows = [g for g in groups(clause) if g.start < end and start < g.end]
    return actors_of([actor for row in rows for actor in row.actors], annotated)


def can_be_of(draft: Draft, travellers: tuple[Actor, ...]) -> bool:
    """Whether those of an encounter may have been on the journey of some ``travellers``.

    One of them was, or nobody else of their side is named: "Minister Berg travelled to Lima" says nothing of where
    the Prime Minister met somebody.
    """
    if not travellers or {a.key for a in travellers} & {a.key for a in draft.actors}:
        return True
    sides = {state_behind(a.party) for a in travellers if a.party is not None}
    if not sides:
        return draft.reports[0].sentence.block_kind not in _SPOKEN
    others = {state_behind(a.party) for a in draft.actors if a.person is not None and a.party is not None}
    return bool(sides & draft.sides) and not sides & others
