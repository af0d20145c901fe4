"""A report of an encounter whose noun names three sides or more, "the Peru-Chile-EU talks" → those sides."""

import re

from kg.annotate.mask import NATION
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor

_JOINED = re.compile(
    rf"{NATION}(?:\s?[-–—/]\s?{NATION}){{2,5}}\s+[^.;,:]{{0,40}}?\b(?:meeting|talks|summit|dialogue|consultations|discussions?|call|ministerial)\b"
)


def joined_sides(report: Report) -> tuple[Actor, ...]:
    """The sides that stand, joined by hyphens, before the noun of a report."""
    clause = report.clause
    for match in _JOINED.finditer(clause.masked):
        if match.start() < report.end and report.start < match.end():
            named = (
                clause.by_start[at] for at in sorted(clause.by_start) if match.start() <= at < match.end()
            )
            return tuple(Actor(None, e.party, None, e.start, e.end) for e in named if e.party is not None)
    return ()
