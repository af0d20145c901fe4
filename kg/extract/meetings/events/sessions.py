"""A sentence in which an official attends, chairs or addresses a session of a body → a draft of a conference."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.annotate.entities import AnnotatedDocument, CountryName, PlaceName
from kg.annotate.mask import DATE, PLACE
from kg.extract.meetings.circumstances.days import dates_in
from kg.extract.meetings.circumstances.days import is_aside as is_of_aside
from kg.extract.meetings.circumstances.manner import mode_of
from kg.extract.meetings.circumstances.tense import status_before
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.conferences import NAMED_EVENT
from kg.extract.meetings.events.deeds import is_aside
from kg.extract.meetings.events.errands import is_destination, settle_errand
from kg.extract.meetings.events.session_names import Session, session_at
from kg.extract.meetings.events.session_rows import rows_behind
from kg.extract.meetings.events.session_rules import IS_HELD, SESSION_RULES, SessionRule
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor, actors_of, sides_of, without_shadows
from kg.extract.meetings.sides.clauses import Clause, subject_before
from kg.extract.meetings.sides.pronouns import pronoun_before
from kg.models import Evidence, Status
from kg.reference.organisations import is_grouping

_RULE = "meeting/named-event"
_ONE = ("he", "she", "i", "guest")
_AGAIN_AND_AGAIN = re.compile(
    r"\b(?:regularly|often|usually|frequently|annually|every\s+(?:year|month)|each\s+year|has\s+(?:\w+\s+)?(?:chaired|attended|led|participated)|had\s+(?:been|previously)|used\s+to|mandate)\b"
)
_TWO_SIDED = re.compile(
    r"\b(?:[Cc]ommission|[Cc]ommittee|[Cc]ouncil|[Dd]ialogue|[Cc]onsultations?|[Cc]oordination\s+[Bb]oard)\b"
)
_MANY = re.compile(r"\b(?:summits|conferences|forums|retreats)\b")  # "were held in 2000 and 2007"
_JOINT = re.compile(r"\b(?:[Jj]oint|[Ii]nter-?governmental|[Bb]ilateral|[Pp]olitical)\b")


def with_sessions(
    drafts: Sequence[Draft], clause: Clause, annotated: AnnotatedDocument, reports: Sequence[Report]
) -> list[Draft]:
    """The events of a sentence, and the sessions that someone acts on in it; where both tell of one, who acts counts."""
    if clause.sentence.block_kind == "headline":
        return list(drafts)
    kept = list(drafts)
    for rule in SESSION_RULES:
        for match in rule.pattern.finditer(clause.masked):
            for draft in _drafts(rule, match, clause, annotated):
                if not any(_overlap(r, draft.reports[0]) for r in reports):
                    _keep(draft, kept)
    held = None if kept or reports else _held(clause)
    return [held] if held else kept


def _keep(draft: Draft, kept: list[Draft]) -> None:
    """Keep a session, unless an event with those who take part is known from the same words."""
    same = [d for d in kept if _overlap(d.reports[0], draft.reports[0])]
    if any(d.persons or d.reports[0].pronoun for d in same):
        return
    for other in same:
        _take_over(draft, other)
        kept.remove(other)
    kept.append(draft)


def may_borrow(draft: Draft, dated: Evidence | None) -> bool:
    """Whether an event was on the days and in the place of the journey told before it, ``dated`` by these words.

    What is planned in a town that its sentence names is not, nor on the day that somebody arrived to attend it.
    """
    sentence = draft.reports[0].sentence
    if dated is not None and sentence.start <= dated.start < sentence.end:
        return False
    return draft.status == "held" or not any(isinstance(e, PlaceName) for e in sentence.entities)


def _overlap(one: Report, other: Report) -> bool:
    return one.start < other.end and other.start < one.end


def _take_over(draft: Draft, other: Draft) -> None:
    """Keep what was read of the same event without those who acted on it."""
    draft.actors = without_shadows((*draft.actors, *other.actors))
    draft.title = other.title or draft.title
    name_begins = other.reports[0].sentence.start + other.reports[0].start
    if (
        draft.date is not None
        and other.date is not None
        and draft.date.start < name_begins < other.date.start
    ):
        draft.date, draft.date_evidence = other.date, other.date_evidence  # beside the name
    for name in ("date", "date_evidence", "place", "country"):
        if getattr(draft, name) is None:
            setattr(draft, name, getattr(other, name))


def _drafts(
    rule: SessionRule, match: re.Match[str], clause: Clause, annotated: AnnotatedDocument
) -> Iterator[Draft]:
    """The session behind a verb, and those in a row behind it."""
    first = session_at(clause, match.end(), bodies=rule.name != "joins")
    row = rows_behind(clause, match.end()) if rule.name == "attends" else ()
    for begin, session in ((match.start(), first), *((one.start, one) for one in row)):
        draft = _draft(rule, match, clause, annotated, session, begin) if session else None
        if draft is not None:
            yield draft


def _draft(
    rule: SessionRule,
    match: re.Match[str],
    clause: Clause,
    annotated: AnnotatedDocument,
    session: Session,
    begin: int,
) -> Draft | None:
    title = clause.sentence.text[session.start : session.end]
    if is_aside(clause, match.start()) or (rule.name == "goes-for" and not is_destination(session, clause)):
        return None
    status = status_before(clause.masked, match.start(), clause.sentence.text)
    pronoun = pronoun_before(clause, match.start())
    subject = subject_before(clause, match.start()) if pronoun is None else None
    acting = (
        tuple(a for a in actors_of(subject.actors, annotated) if _acts(a, rule, session)) if subject else ()
    )
    acting = _for_state(acting, match, clause) if rule.name == "represents" else acting
    if (
        status is None
        or not (acting or pronoun in _ONE)
        or _AGAIN_AND_AGAIN.search(clause.masked[: match.end()])
    ):
        return None
    mode = mode_of(clause.sentence.text[match.start() : session.end], clause.sentence.text, "in_person")
    actors = without_shadows((*acting, *session.sides))
    report = Report(
        clause, NAMED_EVENT, begin, session.end, status, mode, actors, pronoun if not acting else None
    )
    draft = Draft([report], actors, status, mode, conference=True, title=title)
    _set_around(draft, clause, begin, session)
    if rule.name == "goes-for":
        settle_errand(draft, match, clause)
    draft.two_sided = _is_two_sided(session, title)
    return draft if _is_occasion(draft, session, acting) else None


def _set_around(draft: Draft, clause: Clause, start: int, session: Session) -> None:
    """Day and place from the words right behind the name, else from before them: further on other things are dated."""
    near = replace(clause, masked=clause.masked[: session.reach])
    draft.set_around(near, start, session.end, _RULE)
    reach = clause.sentence.start + session.reach
    if draft.date is not None and draft.date.start >= reach:
        draft.date = draft.date_evidence = None
        before = [d for d in dates_in(clause) if d.end <= clause.sentence.start + session.end]
        before = [d for d in before if not _CAME.search(clause.masked[: d.start - clause.sentence.start])]
        if before and not is_of_aside(clause.masked, before[-1].start - clause.sentence.start, start):
            draft.set_date(before[-1], clause.sentence, _RULE)
    if draft.date is not None and draft.date.start < clause.sentence.start + session.start:
        between = clause.masked[max(0, draft.date.end - clause.sentence.start) : start]
        if _HAS_COME_TO.search(
            between
        ):  # "Lima, May 4 – Minister Ruiz arrived to attend": the day of the report
            draft.date = draft.date_evidence = None


_HAS_COME_TO = re.compile(r"\b(?:arrived|landed)\b[^.;]{0,80}\bto\s+(?:also\s+)?$")
_CAME = re.compile(r"\b(?:arriv|left|leav|depart|landed|flew)[a-z]*\b[^.;]{0,40}$")
_OPENING = re.compile(rf"^\W{{0,3}}(?:(?:[Oo]n|[Ii]n)\s+(?:{DATE}|{PLACE}),?\s+){{0,2}}")


def _held(clause: Clause) -> Draft | None:
    """A session that a sentence says was held, by its number or its body: "The fifth session of the Commission opened in Oslo"."""
    opening = _OPENING.match(clause.masked)
    session = session_at(clause, opening.end(), bodies=False) if opening else None
    verb = IS_HELD.match(clause.masked, session.end) if session else None
    if (
        session is None
        or verb is None
        or not session.sides
        or _MANY.search(clause.sentence.text, session.start, session.end)
        or not (session.numbered or _JOINT.search(clause.sentence.text, session.start, session.end))
    ):
        return None
    status: Status = "planned" if verb["coming"] else "held"
    report = Report(clause, NAMED_EVENT, session.start, session.end, status, "in_person", session.sides)
    title = clause.sentence.text[session.start : session.end]
    draft = Draft([report], session.sides, status, "in_person", conference=True, title=title)
    draft.set_around(clause, session.start, verb.end(), _RULE)
    draft.two_sided = _is_two_sided(session, title)
    told = draft.date is not None and (draft.place is not None or draft.country is not None)
    return draft if told and len(sides_of(session.sides)) + draft.two_sided > 0 else None


def _for_state(acting: tuple[Actor, ...], match: re.Match[str], clause: Clause) -> tuple[Actor, ...]:
    """Those of no known side are for the one state that they represent: "represented Norway at"."""
    inside = [e for at, e in clause.by_start.items() if match.start() <= at < match.end()]
    sides = [e.party for e in inside if isinstance(e, CountryName) and e.form == "name"]
    return tuple(replace(a, party=a.party or sides[0]) for a in acting) if len(sides) == 1 else acting


def _acts(actor: Actor, rule: SessionRule, session: Session) -> bool:
    """Whether somebody takes part: an official, or "the delegation"; a state as such only in the numbered session of a body."""
    if actor.person is not None or (actor.office is not None and actor.party is not None):
        return True
    state = actor.party is not None and actor.party.kind == "country"
    bodies = any(s.party is not None and s.party.kind == "organisation" for s in session.sides)
    return state and rule.name == "attends" and session.numbered and bodies


def _is_two_sided(session: Session, title: str) -> bool:
    sides = sides_of(session.sides)
    return len(sides) == 2 and not any(map(is_grouping, sides)) and _TWO_SIDED.search(title) is not None


def _is_occasion(draft: Draft, session: Session, acting: tuple[Actor, ...]) -> bool:
    """Whether a session is one of several states on a specific occasion: a body alone tells neither day nor town."""
    homes = {a.party.key for a in acting if a.party is not None and a.party.kind == "country"}
    others = [s for s in sides_of(session.sides) if s.key not in homes]
    abroad = draft.country is not None and bool(homes) and draft.country.value not in homes
    told = draft.date is not None or draft.place is not None or draft.country is not None
    if draft.title and draft.title.endswith("General Assembly"):
        return draft.date is not None  # where half of all foreign ministers are for a week
    if session.alone:
        return told and (bool(others) or abroad or session.of_states)
    if others or session.of_states:
        return True
    return abroad and told
