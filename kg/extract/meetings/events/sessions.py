"""A sentence in which an official attends, chairs or addresses a session of a body → a draft of a conference."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.annotate.entities import AnnotatedDocument, CountryName, PlaceName
from kg.annotate.sieve import Sieve
from kg.extract.meetings.circumstances.tense import status_before
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.deeds import hosts_meant, is_aside
from kg.extract.meetings.events.errands import is_destination, settle_errand
from kg.extract.meetings.events.held_sessions import held_session
from kg.extract.meetings.events.hosted_by import hosted_by
from kg.extract.meetings.events.said_at import said_at
from kg.extract.meetings.events.session_drafts import is_occasion, look_ahead, session_draft
from kg.extract.meetings.events.session_names import Session, session_at
from kg.extract.meetings.events.session_rows import rows_behind
from kg.extract.meetings.events.session_rules import SESSION_RULES, SessionRule
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor, actors_of, without_shadows
from kg.extract.meetings.sides.clauses import Clause, Group, groups, subject_before
from kg.extract.meetings.sides.pronouns import pronoun_before
from kg.models import Evidence

_SIEVE = Sieve(SESSION_RULES, lambda rule: rule.pattern)
_HOSTING = re.compile(r"(?:co-)?(?:host|conven)")
_PRESENT = re.compile(r"(?:co-)?(?:hosts|chairs|convenes|holds|organi[sz]es|attends|addresses)\b")
_HOLDING = re.compile(r"(?:co-)?(?:host|conven|hold|held|organi[sz])")
_HELD = re.compile(r"h[eo]ld")  # "and I held our meeting": with whom
_WHO = re.compile(r",\s+who\s+(?:(?:also|had|has|will|would|earlier|recently|then|\ue012+)\s+)*$")
_ONE = ("he", "she", "i", "guest")
_AGAIN_AND_AGAIN = re.compile(
    r"\b(?:regularly|often|usually|frequently|annually|every\s+(?:year|month)|each\s+year|has\s+(?:\w+\s+)?(?:chaired|attended|led|participated)|had\s+(?:been|previously)|used\s+to|mandate)\b"
)


def with_sessions(
    drafts: Sequence[Draft], clause: Clause, annotated: AnnotatedDocument, reports: Sequence[Report]
) -> list[Draft]:
    """The events of a sentence, and the sessions that someone acts on in it; where both tell of one, who acts counts."""
    if clause.sentence.block_kind == "headline":
        return list(drafts)
    kept = list(drafts)
    # Whether it is the next round of the talks told before the article tells.
    told = [r for r in reports if r.rule.shape != "next"]
    for draft in (*_acted_on(clause, annotated), *hosted_by(clause, annotated)):
        if not any(_overlap(r, draft.reports[0]) for r in told):
            _keep(draft, kept)
    for draft in () if reports else said_at(clause, annotated):
        _keep(draft, kept)
    held = None if kept or told else held_session(clause, annotated)
    return [held] if held else kept


def _acted_on(clause: Clause, annotated: AnnotatedDocument) -> Iterator[Draft]:
    """The sessions that somebody attends, chairs or addresses."""
    for rule in _SIEVE.passed(clause.masked):
        for match in rule.pattern.finditer(clause.masked):
            yield from _drafts(rule, match, clause, annotated)


def _keep(draft: Draft, kept: list[Draft]) -> None:
    """Keep a session, unless an event with those who take part is known from the same words."""
    same = [d for d in kept if _overlap(d.reports[0], draft.reports[0])]
    if any(d.persons or d.reports[0].pronoun for d in same):
        return
    for other in same:
        _take_over(draft, other)
        kept.remove(other)
    kept.append(draft)


_WILL_HOST = re.compile(
    r"\b(?:will|(?:is|are)\s+(?:due|set|scheduled|expected)?\s*to)\s+(?:also\s+)?(?:co-)?host\b"
)


def may_borrow(draft: Draft, dated: Evidence | None) -> bool:
    """Whether an event was on the days and in the place of the journey told before it, ``dated`` by these words.

    What is planned in a town that its sentence names is not, nor on the day that somebody arrived to attend it.
    """
    sentence = draft.reports[0].sentence
    if dated is not None and sentence.start <= dated.start < sentence.end:
        return False
    if draft.status == "planned" and _WILL_HOST.search(sentence.text):
        return False  # "Ruiz, who was in Oslo, will host the G20 summit": at home
    return draft.status == "held" or not any(isinstance(e, PlaceName) for e in sentence.entities)


def _overlap(one: Report, other: Report) -> bool:
    return one.start < other.end and other.start < one.end


def _take_over(draft: Draft, other: Draft) -> None:
    """Keep what was read of the same event without those who acted on it."""
    where = other.country.evidence.focus if other.country else None
    named = (a for a in other.actors if where is None or a.start != where.start)  # not where it is held
    draft.actors = without_shadows((*draft.actors, *named))
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
    if is_aside(clause, match.start()) or (rule.name == "goes-for" and not is_destination(session, clause)):
        return None
    status = status_before(clause.masked, match.start(), clause.sentence.text)
    pronoun = pronoun_before(clause, match.start())
    acting = _acting(rule, match, clause, annotated, pronoun)
    if (
        status is None
        or not (acting or (pronoun in _ONE and (session.sides or not _HELD.match(match.group()))))
        or _AGAIN_AND_AGAIN.search(clause.masked[: match.end()])
    ):
        return None
    draft = session_draft(clause, session, begin, status, acting, pronoun)
    if rule.name == "goes-for":
        settle_errand(draft, match, clause)
    if _PRESENT.match(match.group()):
        look_ahead(draft, annotated)
    return draft if is_occasion(draft, session, acting, hosts=_hosts(match, acting)) else None


def _acting(
    rule: SessionRule, match: re.Match[str], clause: Clause, annotated: AnnotatedDocument, pronoun: str | None
) -> tuple[Actor, ...]:
    """Those who act on the session behind a verb."""
    position = match.start()
    subject = subject_before(clause, position) if pronoun is None else _who_before(clause, position)
    named = actors_of(subject.actors, annotated) if subject else ()
    acting = tuple(a for a in named if _acts(a, rule, match))
    if not acting and pronoun is None and _HOLDING.match(match.group()):
        return hosts_meant(clause, position, annotated)
    return _for_state(acting, match, clause) if rule.name == "represents" else acting


def _who_before(clause: Clause, position: int) -> Group | None:
    """The one person of whom a relative clause tells: "Ruiz, who attended"."""
    who = _WHO.search(clause.masked, 0, position)
    named = [g for g in groups(clause, 0, who.start()) if g.end == who.start()] if who else []
    return named[-1] if named and len(named[-1].actors) == 1 else None


def _hosts(match: re.Match[str], acting: tuple[Actor, ...]) -> bool:
    """Whether a state or an organisation as such holds a session: it holds it for others."""
    return _HOSTING.match(match.group()) is not None and any(
        a.person is None and not a.office for a in acting
    )


def _for_state(acting: tuple[Actor, ...], match: re.Match[str], clause: Clause) -> tuple[Actor, ...]:
    """Those of no known side are for the one state that they represent: "represented Norway at"."""
    inside = [e for at, e in clause.by_start.items() if match.start() <= at < match.end()]
    sides = [e.party for e in inside if isinstance(e, CountryName) and e.form == "name"]
    return tuple(replace(a, party=a.party or sides[0]) for a in acting) if len(sides) == 1 else acting


def _acts(actor: Actor, rule: SessionRule, match: re.Match[str]) -> bool:
    """Whether somebody takes part: an official, or "the delegation"; a state as such where it is the host, or is told to have come."""
    if _HELD.match(match.group()):
        return actor.party is not None and actor.person is None and not actor.office
    if actor.person is not None or (actor.office is not None and actor.party is not None):
        return True
    if actor.party is None or actor.party.kind == "group":
        return False
    comes = rule.name == "attends" and actor.party.kind == "country"
    return comes or _HOLDING.match(match.group()) is not None
