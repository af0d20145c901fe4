"""A session that a sentence names → its draft: when and where it is, and whether it is one of several states on a specific occasion."""

import re
from dataclasses import replace

from kg.annotate.entities import AnnotatedDocument, DateName, YearlessDate
from kg.extract.meetings.circumstances.days import dates_in
from kg.extract.meetings.circumstances.foreign_days import is_aside as is_of_aside
from kg.extract.meetings.circumstances.manner import mode_of
from kg.extract.meetings.circumstances.other_days import is_of_telling
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.conferences import NAMED_EVENT
from kg.extract.meetings.events.names import NamedEvent
from kg.extract.meetings.events.session_names import Session
from kg.extract.meetings.events.tails import RULE, Tail, tail_of
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor, sides_of, without_shadows
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Status
from kg.reference.organisations import is_grouping

_TWO_SIDED = re.compile(
    r"\b(?:[Cc]ommission|[Cc]ommittee|[Cc]ouncil|[Dd]ialogue|[Cc]onsultations?|[Cc]oordination\s+[Bb]oard)\b"
)


def session_draft(
    clause: Clause,
    session: Session,
    begin: int,
    status: Status,
    acting: tuple[Actor, ...],
    pronoun: str | None = None,
) -> Draft:
    """The draft of a session on which some act, by the words from ``begin`` to its name."""
    words = clause.sentence.text[begin : session.end]
    mode = mode_of(words, clause.sentence.text, "in_person")
    actors = without_shadows((*acting, *session.sides))
    told_by = pronoun if not acting else None
    report = Report(clause, NAMED_EVENT, begin, session.end, status, mode, actors, told_by)
    title = clause.sentence.text[session.start : session.end]
    draft = Draft([report], actors, status, mode, conference=True, title=title)
    _set_around(draft, clause, begin, session)
    draft.two_sided = is_two_sided(session, title)
    return draft


def is_to_come(draft: Draft, annotated: AnnotatedDocument) -> bool:
    """Whether its day is behind the one on which the article was published."""
    published = annotated.published(draft.reports[0].sentence.segment)
    return isinstance(draft.date, DateName) and published is not None and draft.date.when.earliest > published


def look_ahead(draft: Draft, annotated: AnnotatedDocument) -> None:
    """Take what is told in the present tense for planned, where its day can be one to come: "hosts the summit from 11 November"."""
    published = annotated.published(draft.reports[0].sentence.segment)
    date = draft.date
    if published is None or not isinstance(date, DateName):
        return
    other = date.otherwise
    if other is not None and date.when.latest < published <= other.latest:
        draft.date = replace(date, when=other, otherwise=date.when)
    if is_to_come(draft, annotated):
        draft.status = draft.reports[0].status = "planned"


def session_tail(clause: Clause, session: Session) -> Tail:
    """What is said of a session right behind its name: where, when and by whom it is held."""
    title = clause.sentence.text[session.start : session.end]
    return tail_of(clause, NamedEvent(session.start, session.end, title, setting=False))


def _set_around(draft: Draft, clause: Clause, start: int, session: Session) -> None:
    """Day and place from the words right behind the name, else from before them: further on other things are dated."""
    near = replace(clause, masked=clause.masked[: session.reach])
    draft.set_around(near, start, session.end, RULE)
    reach = clause.sentence.start + session.reach
    if draft.date is not None and draft.date.start >= reach:
        draft.date = draft.date_evidence = None
        before = [d for d in dates_in(clause) if d.end <= clause.sentence.start + session.end]
        before = [d for d in before if not _is_of_other(clause, d, start, session.end)]
        if before and not is_of_aside(clause.masked, before[-1].start - clause.sentence.start, start):
            draft.set_date(before[-1], clause.sentence, RULE)
    if draft.date is not None and draft.date.start < clause.sentence.start + session.start:
        between = clause.masked[max(0, draft.date.end - clause.sentence.start) : start]
        came = _CAME.search(clause.masked, 0, draft.date.start - clause.sentence.start)
        # "Lima, May 4 – Minister Ruiz arrived to attend": the day of the report
        if came is not None or _HAS_COME_TO.search(between):
            draft.date = draft.date_evidence = None


def _is_of_other(clause: Clause, day: DateName | YearlessDate, start: int, end: int) -> bool:
    """Whether a day is when somebody came, or told of it: "Today, Ruiz is announcing that Peru will host"."""
    first, last = day.start - clause.sentence.start, day.end - clause.sentence.start
    return _CAME.search(clause.masked, 0, first) is not None or is_of_telling(
        clause.masked, first, last, start, end
    )


_HAS_COME_TO = re.compile(r"\b(?:arrived|landed)\b[^.;]{0,80}\bto\s+(?:also\s+)?$")
_CAME = re.compile(r"\b(?:arriv|left|leav|depart|landed|flew)[a-z]*\b[^.;]{0,40}$")


def is_two_sided(session: Session, title: str) -> bool:
    sides = sides_of(session.sides)
    return len(sides) == 2 and not any(map(is_grouping, sides)) and _TWO_SIDED.search(title) is not None


def is_occasion(draft: Draft, session: Session, acting: tuple[Actor, ...], *, hosts: bool = False) -> bool:
    """Whether a session is one of several states on a specific occasion: a body alone tells neither day nor town."""
    homes = {a.party.key for a in acting if a.party is not None and a.party.kind == "country"}
    others = [s for s in sides_of(session.sides) if s.key not in homes]
    abroad = draft.country is not None and bool(homes) and draft.country.value not in homes
    told = draft.is_placed
    if draft.title and draft.title.endswith("General Assembly"):
        return draft.date is not None  # where half of all foreign ministers are for a week
    if session.alone:
        return told and (bool(others) or abroad or session.of_states)
    if others or session.of_states:
        officials = any(a.person is not None or a.office for a in acting)
        return told or officials or session.numbered or not acting
    return (abroad or hosts) and told
