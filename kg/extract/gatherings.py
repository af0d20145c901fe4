"""Masked sentences → gatherings without a name, told by their host and their day or town."""

import re
from collections.abc import Iterator

from kg.annotate.entities import AnnotatedDocument, CountryName
from kg.annotate.mask import DATE, PERSON, PLACE, STATE
from kg.extract.actors import actors_of
from kg.extract.clauses import Clause
from kg.extract.conferences import NAMED_EVENT
from kg.extract.drafts import Draft
from kg.extract.reports import Report
from kg.models import Cited

# "Japan hosting a conference in February", "the conference on peace which Switzerland will host in June"
_GATHERING = r"(?:[a-z-]+\s+){0,3}?(?:conference|summit|forum|ministerial)"
_HOSTED = re.compile(
    rf"(?:(?P<host>{STATE})(?:[’']s)?\s+(?:hosting|to\s+host|will\s+host|plans\s+to\s+host|is\s+to\s+host)\s+an?\s+{_GATHERING}\b"
    rf"|\b{_GATHERING}\b[^.;,]{{0,40}}?\s(?:which|that)\s+(?P<named_host>{STATE}|{PERSON})\s+(?:will\s+host|is\s+to\s+host|is\s+hosting))"
    rf"(?=[^.;,]{{0,30}}?\b(?:in|on|at)\s+(?:the\s+)?(?:{DATE}|{PLACE}))"
)


def find_gatherings(clause: Clause, annotated: AnnotatedDocument) -> Iterator[Draft]:
    """Gatherings to come that are told by their host and their day or town, and have no name."""
    for match in _HOSTED.finditer(clause.masked) if "host" in clause.masked else ():
        which = "host" if match["host"] else "named_host"
        host = clause.by_start.get(match.start(which))
        actors = actors_of([host], annotated) if host else ()
        if not actors:
            continue
        report = Report(clause, NAMED_EVENT, match.start(), match.end(), "planned", "in_person", actors)
        draft = Draft([report], actors, "planned", "in_person", conference=True)
        draft.set_around(clause, match.end(), match.end(), "meeting/named-event")
        if draft.country is None and isinstance(host, CountryName):
            where = clause.sentence.evidence("meeting/named-event", host.start, host.end)
            draft.country = Cited(value=host.code, evidence=where)
        yield draft
