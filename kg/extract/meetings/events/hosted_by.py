"""A session whose name is followed by who holds it → its draft: "the conference in Oslo which Norway will host", "co-chaired by Peru and Chile"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.annotate.cues import Cues
from kg.annotate.entities import AnnotatedDocument
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.session_drafts import is_occasion, is_to_come, session_draft
from kg.extract.meetings.events.session_names import Session, reach_from, session_at
from kg.extract.meetings.sides.actors import Actor, actors_of, known
from kg.extract.meetings.sides.clauses import GROUP, Clause, group_at

_CUES = Cues("host chair conven organis organiz".split())
_THE = r"(?:(?:the|both|governments?\s+of(?:\s+the)?)\s+){0,2}"
_COMING = (
    r"(?:(?:will|would|shall)|(?:is|are)\s+(?:to|set\s+to|due\s+to|scheduled\s+to)|plans?\s+to|intends?\s+to)"
)
_HOSTS = r"(?:co-?)?(?:host|chair|conven|organi[sz])"
_BY_WHOM = re.compile(
    rf",?\s+(?:(?:which|that)\s+{_THE}(?P<who>{GROUP}|s?he)\s+(?:(?P<coming>{_COMING}\s+)|(?:is|are|was|were)\s+)?(?:also\s+|jointly\s+)?{_HOSTS}(?:e[sd]?|s|ed|ing)?\b"
    rf"|(?:which\s+|that\s+)?(?:(?P<to_be>(?:will|to)\s+be)\s+|(?:was|were|is|being)\s+)?(?:jointly\s+)?{_HOSTS}e?d\s+(?:jointly\s+)?by\s+{_THE}(?P<by>{GROUP}))"
)
_WITH = re.compile(rf"\s+(?:together\s+|jointly\s+)?with\s+{_THE}(?=[\ue000-\ue003\ue010\ue011])")
_BEGINS = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Ii]ts|[Tt]heir)\s")
_REACH = 200  # characters before who holds it in which a name begins


def hosted_by(clause: Clause, annotated: AnnotatedDocument) -> Iterator[Draft]:
    """The sessions of a sentence behind whose name, day and place it says who holds them."""
    if not _CUES.in_text(clause.masked):
        return
    for match in _BY_WHOM.finditer(clause.masked):
        session = _session_before(clause, match.start())
        draft = _draft(clause, session, match, annotated) if session else None
        if draft is not None:
            yield draft


def _session_before(clause: Clause, position: int) -> Session | None:
    """The session whose name, with its day and place, reaches up to ``position``: the longest name."""
    near = Clause(clause.sentence, clause.masked[:position], clause.by_start)
    for begins in _BEGINS.finditer(near.masked, max(0, position - _REACH)):
        session = session_at(near, begins.start(), bodies=False)
        if session is not None and session.reach == position:
            return session
    return None


def _draft(
    clause: Clause, session: Session, match: re.Match[str], annotated: AnnotatedDocument
) -> Draft | None:
    which = "who" if match["who"] else "by"
    pronoun = match[which] if match[which] in ("he", "she") else None
    acting = () if pronoun else _named_at(clause, match.start(which), annotated)
    others = _WITH.match(clause.masked, match.end())
    acting = (*acting, *(_named_at(clause, others.end(), annotated) if others else ()))
    if not (acting or pronoun):
        return None
    behind = replace(session, reach=reach_from(clause, _end(clause, others.end() if others else match.end())))
    draft = session_draft(clause, behind, session.start, "held", acting, pronoun)
    coming = match["coming"] or match["to_be"] or is_to_come(draft, annotated)
    draft.status = draft.reports[0].status = "planned" if coming else "held"
    hosts = any(a.person is None and not a.office for a in acting) or len(acting) > 1
    return draft if is_occasion(draft, session, acting, hosts=hosts) else None


def _end(clause: Clause, position: int) -> int:
    """Where those end who hold it together with others, if any are named at ``position``."""
    group = group_at(clause, position, bare=True) if clause.masked[position - 1 : position] == " " else None
    return group.end if group else position


def _named_at(clause: Clause, position: int, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    group = group_at(clause, position, bare=True)
    return known(actors_of(group.actors, annotated)) if group else ()
