"""The lines above a transcript → the joint appearance before the press of those whose names stand there."""

import re
from collections.abc import Sequence
from itertools import takewhile

from kg.annotate.entities import AnnotatedDocument, PersonName, Sentence
from kg.annotate.mask import NATION
from kg.extract.meetings.reports import Report, clause_of
from kg.extract.meetings.sides.actors import actors_of, sides_of, without_shadows
from kg.extract.meetings.sides.clauses import GROUP, groups
from kg.extract.meetings.words import MeetingRule

_JOINT = re.compile(
    r"\b[Jj]oint\b[^.;]{0,40}?\b(?:[Pp]ress|[Mm]edia|[Nn]ews)\s+(?:[Cc]onference|[Ss]tatement|[Aa]vailability|[Oo]pportunity|[Bb]riefing|[Ii]nteraction|[Ee]ncounter|[Mm]eet)s?\b"
    r"|\bJOINT PRESS CONFERENCE\b|\b[Jj]oint [Dd]oorstop\b"
)
# "Press conference by Foreign Minister Ruiz and Foreign Minister Berg of Norway", "Joint press conference of Ruiz with Berg"
_PRESS = (
    r"(?:[Pp]ress|[Mm]edia|[Nn]ews)\s+(?:[Cc]onference|[Ss]tatements?|[Aa]vailability|[Bb]riefing|[Pp]oint)"
)
_HEADED = re.compile(
    rf"\W{{0,3}}(?:[Tt]ranscript(?:\s+of)?:?\s+)?(?:[Tt]he\s+)?(?:[Jj]oint\s+)?{_PRESS}\s+(?:(?:given|held)\s+)?(?:by|of|with)\s+(?:the\s+)?(?P<whose>{GROUP}(?:,?\s+with\s+(?:the\s+)?(?:{NATION}\s+)?{GROUP})?)"
)
_PAIR = 2
_FURNITURE, _HEADING = 90, 60  # characters: longer lines are text
# Its occasion is settled as that of all remarks: by the room and town above, by the day its speakers call today.
REMARKS = MeetingRule(
    name="remarks-at", shape="together", pattern=re.compile(r"(?!)"), example="", counter_example=""
)


def joint_appearance(sentences: Sequence[Sentence], annotated: AnnotatedDocument) -> Report | None:
    """The appearance of two officials whom the headline names together, or whose names stand by themselves above what is called joint."""
    headed = _headed(sentences, annotated)
    if headed is not None:
        return headed
    above = list(takewhile(lambda s: len(s.text) < _FURNITURE, sentences))
    heading = next((s for s in above if len(s.text) < _HEADING and _JOINT.search(s.text)), None)
    if heading is None:
        return None
    names = [s.entities[0] for s in above if _is_name(s)]
    actors = without_shadows(actors_of(names, annotated))
    if len(sides_of(actors)) < 2:
        return None
    clause = clause_of(heading)
    return Report(clause, REMARKS, 0, len(clause.masked), "held", "in_person", actors)


def _headed(sentences: Sequence[Sentence], annotated: AnnotatedDocument) -> Report | None:
    """The appearance of two officials of two sides whose press conference the headline is over."""
    for headline in (s for s in sentences if s.block_kind == "headline"):
        clause = clause_of(headline)
        match = _HEADED.match(clause.masked)
        named = [a for g in groups(clause, *match.span("whose")) for a in g.actors] if match else []
        actors = without_shadows(actors_of([e for e in named if isinstance(e, PersonName)], annotated))
        if match and len(sides_of(actors)) == len(actors) == _PAIR:
            return Report(clause, REMARKS, *match.span(), "held", "in_person", actors)
    return None


def _is_name(sentence: Sentence) -> bool:
    """Whether a line is nothing but a name with its titles."""
    first = sentence.entities[0] if sentence.entities else None
    return isinstance(first, PersonName) and first.text.strip() == sentence.text.strip()
