"""Sentences that tell more of a named event than that something took place there → drafts of conferences."""

import re
from collections.abc import Iterator

from kg.annotate.entities import AnnotatedDocument, CountryName
from kg.annotate.mask import BODY, DATE, NATION, PLACE, STATE
from kg.extract.actors import actors_of, without_shadows
from kg.extract.circumstances import date_of, status_before
from kg.extract.clauses import Clause, Group, group_at, subject_before
from kg.extract.clauses import groups as groups_of
from kg.extract.drafts import Draft
from kg.extract.events import NamedEvent, find_events
from kg.extract.meeting_words import MeetingRule
from kg.extract.reports import Report
from kg.models import Cited

_RULE = MeetingRule(
    name="named-event",
    shape="together",
    pattern=re.compile(r"(?!)"),
    example="",
    counter_example="",
)
_TOOK_PLACE = re.compile(
    r"(?:\s+\([A-Z]{2,8}\))?,?(?:\s+(?:which|that))?\s+(?:(?:was|were|is|are|will be|would be|to be|being|has been)\s+)?(?:also\s+|being\s+)?(?:held|convened|hosted|opened|concluded|takes? place|took place|taking place"
    r"|begins?|began|attended by|kicked off|inaugurated|met)\b"
)
_SET_IN = re.compile(
    rf"(?:\s+\([A-Z]{{2,8}}\))?[^.;,]{{0,20}}?,?\s+(?:in|on|at|from)\s+(?:the\s+)?(?:{PLACE}|{NATION}|{DATE})"
)
_ACTING = re.compile(
    r"\b(?:host(?:s|ed|ing)?|co-host(?:s|ed|ing)?|chair(?:s|ed|ing)?|co-chair(?:s|ed|ing)?|attend(?:s|ed|ing)?|convene[sd]?|convening"
    r"|participat(?:es|ed|ing|e) in|took part in|takes? part in|addressed|addresses|joined?|opened|represent\w*[^.;]{0,30} at)\s+"
    r"(?:(?:the|a|an|its|this year’s|today’s|historic|annual|upcoming|first-ever|inaugural)\s+){0,3}$"
)
_ATTENDED_BY = re.compile(
    r"\b(?:attended by|with the participation of|chaired by|co-chaired by|hosted by|hosted\s[^.;,]{0,40}?\bby|brought together|under the chairmanship of|where)\s+"
)
_UPCOMING = re.compile(r"\b(?:upcoming|forthcoming|next)\s+(?:\S+\s+){0,3}$")


def find_conferences(clause: Clause, annotated: AnnotatedDocument, *, reported: bool = False) -> list[Draft]:
    """The events that a sentence tells of in their own right.

    In a sentence that reports an encounter (``reported``) an event is its setting, unless someone acts on the event.
    """
    if clause.sentence.block_kind == "headline":
        return []
    drafts = (_draft(event, clause, annotated, reported) for event in find_events(clause))
    return [*(d for d in drafts if d is not None), *_hosted(clause, annotated)]


# "Japan hosting a conference in February", "the conference on peace which Switzerland will host in June"
_GATHERING = r"(?:[a-z-]+\s+){0,3}?(?:conference|summit|forum|ministerial)"
_HOSTED = re.compile(
    rf"(?:(?P<host>{STATE})(?:[’']s)?\s+(?:hosting|to\s+host|will\s+host|plans\s+to\s+host|is\s+to\s+host)\s+an?\s+{_GATHERING}\b"
    rf"|\b{_GATHERING}\b[^.;,]{{0,40}}?\s(?:which|that)\s+(?P<named_host>{STATE})\s+(?:will\s+host|is\s+to\s+host|is\s+hosting))"
    rf"(?=[^.;,]{{0,30}}?\b(?:in|on|at)\s+(?:the\s+)?(?:{DATE}|{PLACE}))"
)


def _hosted(clause: Clause, annotated: AnnotatedDocument) -> Iterator[Draft]:
    """Gatherings to come that are told by their host and their day or town, and have no name."""
    for match in _HOSTED.finditer(clause.masked) if "host" in clause.masked else ():
        which = "host" if match["host"] else "named_host"
        host = clause.by_start.get(match.start(which))
        actors = actors_of([host], annotated) if host else ()
        if not actors:
            continue
        report = Report(clause, _RULE, match.start(), match.end(), "planned", "in_person", actors)
        draft = Draft([report], actors, "planned", "in_person", conference=True)
        draft.set_around(clause, match.end(), match.end(), "meeting/named-event")
        if draft.country is None and isinstance(host, CountryName):
            where = clause.sentence.evidence("meeting/named-event", host.start, host.end)
            draft.country = Cited(value=host.code, evidence=where)
        yield draft


def _draft(event: NamedEvent, clause: Clause, annotated: AnnotatedDocument, reported: bool) -> Draft | None:
    after = clause.masked[event.end :]
    acting = _ACTING.search(clause.masked[: event.start])
    placed = _SET_IN.match(after)
    told = acting or (not reported and (not event.setting or date_of(clause, event.end, event.end)))
    if not ((placed and told) or (not (reported or event.setting) and _TOOK_PLACE.match(after))):
        return None
    status = status_before(clause.masked, acting.start() if acting else event.start, clause.sentence.text)
    if status is None:
        return None
    if _UPCOMING.search(clause.masked[: event.start]):
        status = "planned"
    groups: list[Group] = []
    if acting:
        subject = subject_before(clause, acting.start())
        it = None if subject else _host_called_it(clause, acting.start())
        groups += [g for g in (subject, it) if g]
    for match in _ATTENDED_BY.finditer(clause.masked, event.end):
        group = group_at(clause, match.end(), bare=True)
        groups += [group] if group else []
    # The sides in a name stand before its noun: "Peace Summit on Ukraine" is not Ukraine's.
    subject_of_talks = re.search(r"\s(?:on|for)\s", clause.masked[event.start : event.end])
    name_end = event.start + subject_of_talks.start() if subject_of_talks else event.end
    named = [e for s, e in clause.by_start.items() if event.start <= s < name_end]
    actors = without_shadows(
        actors_of([*(a for g in groups for a in g.actors), *(named if not groups else [])], annotated)
    )
    actors = tuple(a for a in actors if a.party is not None or a.person is not None)
    if not actors:
        return None
    report = Report(clause, _RULE, event.start, event.end, status, "in_person", actors)
    draft = Draft([report], actors, status, "in_person", conference=True, title=event.name)
    draft.set_around(clause, event.start, event.end, "meeting/named-event")
    return draft


_IT = re.compile(r"\bit\s+(?:\w+\s+){0,3}$")


def _host_called_it(clause: Clause, position: int) -> Group | None:
    """Who "it" is in "Korea's announcement that it will host": the last state or organisation before."""
    pronoun = _IT.search(clause.masked[:position])
    if pronoun is None:
        return None
    before = [g for g in groups_of(clause, 0, pronoun.start()) if re.match(BODY, clause.masked[g.start :])]
    return before[-1] if before else None
