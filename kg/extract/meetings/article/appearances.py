"""The lines above a transcript → the joint appearance before the press of those whose names stand there."""

import re
from collections.abc import Sequence
from itertools import takewhile

from kg.annotate.entities import AnnotatedDocument, PersonName, Sentence
from kg.extract.meetings.reports import Report, clause_of
from kg.extract.meetings.sides.actors import actors_of, sides_of, without_shadows
from kg.extract.meetings.words import MeetingRule

_JOINT = re.compile(
    r"\b[Jj]oint\b[^.;]{0,40}?\b(?:[Pp]ress|[Mm]edia|[Nn]ews)\s+(?:[Cc]onference|[Ss]tatement|[Aa]vailability|[Oo]pportunity|[Bb]riefing|[Ii]nteraction|[Ee]ncounter|[Mm]eet)s?\b"
    r"|\bJOINT PRESS CONFERENCE\b|\b[Jj]oint [Dd]oorstop\b"
)
_FURNITURE, _HEADING = 90, 60  # characters: longer lines are text
# Its occasion is settled as that of all remarks: by the room and town above, by the day its speakers call today.
REMARKS = MeetingRule(
    name="remarks-at", shape="together", pattern=re.compile(r"(?!)"), example="", counter_example=""
)


def joint_appearance(sentences: Sequence[Sentence], annotated: AnnotatedDocument) -> Report | None:
    """The appearance of two officials whose names stand by themselves above a transcript that is called joint."""
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


def _is_name(sentence: Sentence) -> bool:
    """Whether a line is nothing but a name with its titles."""
    first = sentence.entities[0] if sentence.entities else None
    return isinstance(first, PersonName) and first.text.strip() == sentence.text.strip()
