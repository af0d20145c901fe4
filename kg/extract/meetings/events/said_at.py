"""A sentence of what was pledged, announced or said at a session → a draft of the session with those who did."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.annotate.cues import Cues
from kg.annotate.entities import AnnotatedDocument
from kg.extract.meetings.circumstances.tense import status_before
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.deeds import is_aside
from kg.extract.meetings.events.session_drafts import is_occasion, session_draft
from kg.extract.meetings.events.session_names import Session, session_at
from kg.extract.meetings.sides.actors import Actor, actors_of, known
from kg.extract.meetings.sides.clauses import Clause, group_at, subject_before
from kg.extract.meetings.sides.pronouns import pronoun_before
from kg.models import Status

_CUES = Cues(
    "eeting ession onference ummit inisterial orum ialogue orkshop eminar ymposium athering vent etreat ound".split()
)
_AT = re.compile(
    r"\b(?:[Aa]t|[Dd]uring|[Tt]old|[Tt]ells|[Aa]ddressing)\s+(?!(?:least|all|once|first|home)\b)"
)
_SAYS = (
    r"announc(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|commit(?:s|ted|ting)|promis(?:es|ed|ing)|made|makes|unveil(?:s|ed|ing)|launch(?:es|ed|ing)|present(?:s|ed|ing)"
    r"|reaffirm(?:s|ed|ing)|said|says|spoke|speaks|told|tells|urged|urges|called|calls|stress(?:es|ed|ing)|outlin(?:es|ed|ing)|warn(?:s|ed|ing)|propos(?:es|ed|ing)"
    r"|reiterat(?:es|ed|ing)|underlin(?:es|ed|ing)|undersco(?:res|red)|emphasi[sz](?:es|ed|ing)|deliver(?:s|ed|ing)|highlight(?:s|ed|ing)|condemn(?:s|ed|ing)|sign(?:s|ed|ing)|adopt(?:s|ed)|agreed|confirm(?:s|ed)|offer(?:s|ed)"
    r"|engag(?:e|es|ed|ing)|discuss(?:es|ed)?|review(?:s|ed)|rais(?:es|ed)|exchanged|debated|represent(?:s|ed|ing)|explain(?:s|ed)|express(?:es|ed)|thank(?:s|ed)|note[sd]|welcom(?:es|ed)"
)
_SAID = re.compile(rf"\b(?:{_SAYS})\b")
_FRONTED = re.compile(
    r"^\W{0,3}(?:[Ss]peaking\s+|[Ii]n\s+(?:an?|his|her)\s+(?:[a-z-]+\s+){0,2}(?:speech|remarks|statement|address|message|intervention)\s+)?(?:virtually\s+|by\s+video\s+link\s+)?$"
)
_BEHIND = re.compile(r"[^.;:“”]{0,120}?,\s+(?:the\s+)?(?=[\ue000-\ue003\ue010\ue011])")
_ALSO = r"(?:\s+(?:also|today|jointly|then|both|has|have|will|is|are|would|\ue012+))*\s+"
_THEN_SAYS = re.compile(rf"{_ALSO}(?:{_SAYS})\b")
# What the verb at the end of a stretch has nothing to do with: quoted words, and another clause.
_APART = re.compile(r"[;:“”\"]|\b(?:after|before|when|while|which|who|where)\b")


@dataclass(frozen=True, slots=True)
class _Saying:
    """Who said something at a session, by a verb at ``start``."""

    start: int
    acting: tuple[Actor, ...]
    pronoun: str | None = None
    status: Status | None = "held"


def said_at(clause: Clause, annotated: AnnotatedDocument) -> Iterator[Draft]:
    """The sessions at which a sentence says that somebody pledged, announced or said something."""
    if not _CUES.in_text(clause.masked):
        return
    for at in _AT.finditer(clause.masked):
        session = session_at(clause, at.end(), bodies=False)
        saying = _saying(clause, at, session, annotated) if session else None
        if session is None or saying is None or saying.status is None:
            continue
        begin = at.start()
        draft = session_draft(clause, session, begin, saying.status, saying.acting, saying.pronoun)
        of_many = any(map(_is_several, saying.acting)) or is_occasion(draft, session, saying.acting)
        if draft.is_placed and of_many:
            yield draft


def _is_several(actor: Actor) -> bool:
    """Whether those who act are officials of the members of an organisation: "EU foreign ministers"."""
    bodies = actor.party is not None and actor.party.kind == "organisation"
    return (
        bodies
        and actor.person is None
        and (actor.office or "").endswith(("ministers", "leaders", "ambassadors"))
    )


def _saying(
    clause: Clause, at: re.Match[str], session: Session, annotated: AnnotatedDocument
) -> _Saying | None:
    """Who says it: behind what opens the sentence, or before the verb that the session stands with."""
    if _FRONTED.match(clause.masked, 0, at.start()):
        return _fronted(clause, session, annotated)
    told = at.group().casefold().startswith(("told", "tells"))
    verbs = list(_SAID.finditer(clause.masked, 0, at.end()))
    verb = verbs[-1] if verbs else None
    if verb is None or is_aside(clause, verb.start()):
        return None
    if not told and _APART.search(clause.masked, verb.end(), at.start()):
        return None
    return _before(clause, verb.start(), annotated)


def _fronted(clause: Clause, session: Session, annotated: AnnotatedDocument) -> _Saying | None:
    comma = _BEHIND.match(clause.masked, session.end)
    group = group_at(clause, comma.end(), bare=True) if comma else None
    verb = _THEN_SAYS.match(clause.masked, group.end) if group else None
    if group is None or verb is None:
        return None
    return _Saying(session.start, known(actors_of(group.actors, annotated)))


def _before(clause: Clause, verb: int, annotated: AnnotatedDocument) -> _Saying | None:
    status = status_before(clause.masked, verb, clause.sentence.text)
    pronoun = pronoun_before(clause, verb)
    if pronoun in ("he", "she", "i", "guest"):
        return _Saying(verb, (), pronoun, status)
    subject = subject_before(clause, verb) if pronoun is None else None
    acting = known(actors_of(subject.actors, annotated)) if subject else ()
    return _Saying(verb, acting, None, status) if acting else None
