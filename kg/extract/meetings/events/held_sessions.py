"""A sentence that opens with a session that was or will be held → its draft: by whom, or of whom, or in which state."""

import re

from kg.annotate.entities import AnnotatedDocument
from kg.annotate.mask import DATE, PLACE
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.session_drafts import is_to_come, session_draft, session_tail
from kg.extract.meetings.events.session_names import Session, says_of_region, says_of_states, session_at
from kg.extract.meetings.events.session_rules import IS_HELD
from kg.extract.meetings.events.tails import RULE, Tail
from kg.extract.meetings.sides.actors import Actor, actors_of, known, sides_of
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Party, Status

_OPENING = re.compile(rf"^\W{{0,3}}(?:(?:[Oo]n|[Ii]n)\s+(?:{DATE}|{PLACE}),?\s+){{0,2}}")
_MANY = re.compile(r"\b(?:summits|conferences|forums|retreats|workshops|seminars)\b")  # "in 2000 and 2007"
# "The meeting is scheduled for Monday in Oslo": that of whom the text tells, and none of its own.
_ONLY_THE = re.compile(r"(?:[Tt]he|[Tt]his|[Tt]heir|[Bb]oth|[Ii]ts)\s+(?:[a-z-]+\s+){0,2}[a-z]+")


def held_session(clause: Clause, annotated: AnnotatedDocument) -> Draft | None:
    """The session that a sentence says is held: "The fifth session of the Commission opened in Oslo on Monday"."""
    opening = _OPENING.match(clause.masked)
    session = session_at(clause, opening.end(), bodies=False) if opening else None
    if session is None or _MANY.search(clause.sentence.text, session.start, session.end):
        return None
    tail = session_tail(clause, session)
    verb = IS_HELD.match(clause.masked, session.end)
    if not (tail.held or tail.hosts or verb):
        return None
    beside = known(actors_of([a for g in (*tail.hosts, *tail.guests) for a in g.actors], annotated))
    draft = session_draft(clause, session, session.start, "held", beside)
    if tail.date is not None:
        draft.set_date(tail.date, clause.sentence, RULE)
    if draft.place is None:
        draft.place, draft.country = tail.place, tail.country or draft.country
    if not draft.actors:
        draft.actors = draft.reports[0].actors = _where_it_is(draft)
    draft.status = draft.reports[0].status = _status(draft, tail, annotated, bool(verb and verb["coming"]))
    return draft if _is_told(draft, session, beside) else None


def _is_told(draft: Draft, session: Session, beside: tuple[Actor, ...]) -> bool:
    """Whether enough is said of it: who comes and where or when, else where and when."""
    where, when = draft.place is not None or draft.country is not None, draft.date is not None
    if beside:
        return where or when
    return where and when and (len(sides_of(session.sides)) > 0 or session.of_states)


def _where_it_is(draft: Draft) -> tuple[Actor, ...]:
    """The state in which several states meet, where nobody else is named."""
    focus = draft.country.evidence.focus if draft.country else None
    title = draft.title or ""
    if says_of_region(title):
        return ()
    if draft.country is None or focus is None or _ONLY_THE.fullmatch(title) or not says_of_states(title):
        return ()
    return (Actor(None, Party(kind="country", key=draft.country.value), None, focus.start, focus.end),)


def _status(draft: Draft, tail: Tail, annotated: AnnotatedDocument, coming: bool) -> Status:
    """Planned where its words say so, or its day is still to come."""
    return "planned" if coming or tail.coming or is_to_come(draft, annotated) else "held"
