"""Masked sentences → gatherings without a name, told by their host and their day or town, or by whose ministers meet."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from kg.annotate.entities import AnnotatedDocument, CountryName, OfficeReference
from kg.annotate.mask import COUNTRY, DATE, OFFICE, ORGANISATION, PERSON, PLACE, STATE
from kg.annotate.sieve import Sieved
from kg.extract.meetings.circumstances.manner import mode_of
from kg.extract.meetings.circumstances.other_days import is_of_arrival
from kg.extract.meetings.circumstances.tense import status_before
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.bodies import find_body_meetings
from kg.extract.meetings.events.conferences import NAMED_EVENT
from kg.extract.meetings.events.session_rules import IS_HELD
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import ANY_REGION, Actor, actors_of, without_shadows
from kg.extract.meetings.sides.clauses import Clause, subject_before
from kg.extract.meetings.sides.pronouns import pronoun_before
from kg.models import Cited, Party

# "Japan hosting a conference in February", "the conference on peace which Switzerland will host in June"
_GATHERING = r"(?:[a-z-]+\s+){0,3}?(?:conference|summit|forum|ministerial)"
_HOSTED = Sieved(
    rf"(?:(?P<host>{STATE})(?:[’']s)?\s+(?:hosting|to\s+host|will\s+host|plans\s+to\s+host|is\s+to\s+host)\s+an?\s+{_GATHERING}\b"
    rf"|\b{_GATHERING}\b[^.;,]{{0,40}}?\s(?:which|that)\s+(?P<named_host>{STATE}|{PERSON})\s+(?:will\s+host|is\s+to\s+host|is\s+hosting))"
    rf"(?=[^.;,]{{0,30}}?\b(?:in|on|at)\s+(?:the\s+)?(?:{DATE}|{PLACE}))"
)
# "will attend a meeting of Nordic foreign ministers", "took part in the EU defence ministers’ meeting"
_ATTENDS = (
    r"\b(?:attend(?:s|ed|ing)?|participat(?:e|es|ed|ing)\s+in|t(?:ake|akes|ook|aking)\s+part\s+in|join(?:s|ed|ing)?"
    r"|(?:co-)?(?:chair|host)(?:s|ed|ing)?|address(?:es|ed|ing)?|represent\w*\s+[^.;,]{1,40}?\s(?:at|in))"
)
_SORT = r"(?:(?:the|an?|this|today[’']s|informal|formal|virtual|extraordinary|annual|regular|joint|special|first|next|[a-z]+th)\s+){0,4}"
_MEETING = r"(?i:(?:virtual\s+|informal\s+)?(?:meeting|conference|session|summit|video[- ]?conference|retreat|council))"
_WHOSE = (
    rf"(?:(?P<region>{ANY_REGION})(?:\s+(?:countries|states)[’'])?|(?P<body>{ORGANISATION})(?:[’']s)?)"
    r"(?:\s+\([^()]{2,12}\))?"
)
_MINISTERS = r"(?:[Ff]oreign|[Dd]efen[cs]e|[Pp]rime|[Ff]inance|[Tt]rade|[Ee]nergy|[Cc]limate|[Dd]evelopment|[Ii]nterior)?\s*(?:[Aa]ffairs\s+)?(?:[Mm]inisters|[Ll]eaders)"
# "the ministers of trade of the Nordic states"
_OF_REGION = rf"[^.;,]{{0,40}}?\b[Mm]inisters\b[^.;,]{{0,30}}?\s(?:of|from)\s+the\s+(?P<of_region>{ANY_REGION})(?:s\b|\s+(?:states|countries|nations|region)\b)"
# "a meeting of Nordic foreign ministers", "the EU defence ministers’ meeting"
_THEIR_MEETING = (
    rf"{_SORT}(?:{_MEETING}\s+of\s+(?:the\s+)?(?:(?P<office>{OFFICE})|{_WHOSE}\s+{_MINISTERS}\b|{_OF_REGION})"
    rf"|{_WHOSE.replace('<', '<their_')}\s+{_MINISTERS}[’']?\s+{_MEETING}\b)"
)
_OF_MINISTERS = Sieved(rf"{_ATTENDS}\s+{_THEIR_MEETING}")
# "At the G7 foreign ministers’ meeting in Bergen, Norway, Minister Berg reaffirmed"
_AT_MINISTERS = Sieved(
    rf"^\W{{0,3}}(?:[Aa]t|[Dd]uring)\s+{_THEIR_MEETING}"
    rf"(?:(?:,)?\s+(?:in|on)\s+[^.;,]{{2,40}}?){{0,2}}(?:,\s+{COUNTRY})?(?:\s+(?:on\s+)?{DATE})?,\s+(?:the\s+)?(?=(?P<who>{PERSON}|{OFFICE})\s+(?:also\s+)?[a-z]+ed\b)"
)
# "NATO foreign ministers gathered in Berlin", "are gathering on Tuesday in the Latvian capital"
_THEY_MET = Sieved(
    rf"(?<!last time )(?<!last time the )(?<!when the )(?<!when )(?P<office>{OFFICE})(?:,\s+an?\s[^,;.]{{3,80}})?,?\s+(?:also\s+|will\s+|then\s+|today\s+|(?:are|were)\s+(?:due\s+to\s+|set\s+to\s+|to\s+)?|{DATE}\s+){{0,2}}(?:met|meet|gathered|gather|convened|convene|assembled?|converged?|(?:meet|gather|conven|assembl|converg)ing)\b(?!\s+with\b)"
    rf"(?=[^.;]{{0,60}}?\b(?:in|on|at)\s+(?:[^.;,]{{0,40}}?\s)?(?:{PLACE}|{DATE})|\s+{DATE}|\s+to\s)"
)
# "on the sidelines of the NATO foreign ministers meeting in Berlin": where others met
_ON_MARGINS = re.compile(r"\b(?:side-?lines|margins?|fringes)\s+of\s+(?:(?:an?|the)\s+(?:[a-z]+\s+)?)?$")
_OF_SEVERAL = re.compile(r"inisters|eaders|residents|eads of|Group|Friends of|[\ue003\ue011]")
_WILL = re.compile(r"\b(?:will|(?:due|set)\s+to)\b")
# "A meeting of NATO foreign ministers opened in Berlin"
_THEIRS_HELD = Sieved(
    rf"^\W{{0,3}}(?:(?:[Oo]n|[Ii]n)\s+(?:{DATE}|{PLACE}),?\s+){{0,2}}(?:[Tt]he\s+|[Aa]n?\s+)?(?:two-day\s+|three-day\s+)?{_THEIR_MEETING}{IS_HELD.pattern}"
)
# "Secretary General Berg told reporters ahead of a meeting of NATO foreign ministers in Berlin"
_SPOKE_AROUND = Sieved(
    rf"\b(?:told|said|says|spoke|speaking|stated|added)\b(?:\s+(?:to\s+)?(?:the\s+)?(?:reporters|journalists|media|press|{DATE}))?(?:\s+in\s+{PLACE})?(?:\s+(?:on\s+)?{DATE})?\s+(?:after|following|ahead\s+of|before|at|during|on\s+arrival\s+(?:at|for)|on\s+the\s+sidelines\s+of)\s+(?:a\s+|the\s+)?{_THEIR_MEETING}"
)


def find_gatherings(
    clause: Clause, annotated: AnnotatedDocument, reports: Sequence[Report] = ()
) -> Iterator[Draft]:
    """Gatherings that have no name: those to come told by their host, and those of the ministers of a group of states."""
    if "host" in clause.masked:
        yield from _hosted(clause, annotated)
    if clause.sentence.block_kind != "headline" and _OF_SEVERAL.search(clause.masked):
        yield from _of_ministers(clause, annotated, reports)
        yield from _ministers_met(clause, annotated, reports)
        yield from find_body_meetings(clause, annotated, reports)


def _hosted(clause: Clause, annotated: AnnotatedDocument) -> Iterator[Draft]:
    for match in _HOSTED.finditer(clause.masked):
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


def _of_ministers(clause: Clause, annotated: AnnotatedDocument, reports: Sequence[Report]) -> Iterator[Draft]:
    """Meetings of the ministers of a group of states that someone attends: "a meeting of EU foreign ministers"."""
    for match in chain(*(p.finditer(clause.masked) for p in (_OF_MINISTERS, _SPOKE_AROUND))):
        status = status_before(clause.masked, match.start(), clause.sentence.text)
        group = _group(match, clause)
        pronoun = pronoun_before(clause, match.start())
        subject = subject_before(clause, match.start()) if pronoun is None else None
        acting = actors_of(subject.actors, annotated) if subject else ()
        told = any(r.start < match.end() and match.start() < r.end for r in reports)
        if told or status is None or group is None or not (acting or pronoun in ("he", "she", "i", "guest")):
            continue
        actors = without_shadows((*acting, *group))
        mode = mode_of(match.group(), clause.sentence.text, "in_person")
        yield _titled(Report(clause, NAMED_EVENT, match.start(), match.end(), status, mode, actors, pronoun))


def _ministers_met(
    clause: Clause, annotated: AnnotatedDocument, reports: Sequence[Report]
) -> Iterator[Draft]:
    """Meetings of the ministers of a group told as such: "NATO foreign ministers gathered in Berlin"."""
    for pattern in (_AT_MINISTERS, _THEY_MET, _THEIRS_HELD):
        for match in pattern.finditer(clause.masked):
            whose = _group(match, clause)
            if whose is None or any(r.start < match.end() and match.start() < r.end for r in reports):
                continue
            if _ON_MARGINS.search(clause.masked, max(0, match.start() - 60), match.start()):
                continue
            at = pattern is _AT_MINISTERS
            named = [e for e in (clause.by_start.get(match.start("who")),) if e] if at else []
            actors = without_shadows((*actors_of(named, annotated), *whose))
            status = "held" if at else status_before(clause.masked, match.end(), clause.sentence.text)
            if status is None:
                continue
            status = "planned" if _WILL.search(match.group()) else status
            mode = mode_of(match.group(), clause.sentence.text[match.start() :], "in_person")
            yield _titled(Report(clause, NAMED_EVENT, match.start(), match.end(), status, mode, actors))


def _titled(report: Report) -> Draft:
    """A gathering called by the words that report it."""
    title = report.sentence.text[report.start : report.end]
    draft = Draft([report], report.actors, report.status, report.mode, conference=True, title=title)
    draft.set_around(report.clause, report.start, report.end, "meeting/named-event")
    day = draft.date.start - report.sentence.start if draft.date is not None else -1
    if 0 <= day < report.start and is_of_arrival(report.clause.masked, day):
        draft.date = draft.date_evidence = None
    return draft


def _group(match: re.Match[str], clause: Clause) -> tuple[Actor, ...] | None:
    """The body or the region whose ministers meet; none where they are of one state."""
    given = match.groupdict()
    which = next(
        n for n in ("office", "body", "region", "of_region", "their_body", "their_region") if given.get(n)
    )
    if which.endswith("region"):
        start = match.start(which) + clause.sentence.start
        party = Party(kind="group", key=match[which])
        return (Actor(None, party, f"{match[which]} ministers", start, start + len(match[which])),)
    entity = clause.by_start.get(match.start(which))
    if isinstance(entity, OfficeReference) and not entity.plural:
        return None
    whose = entity.party if entity else None
    if entity is None or whose is None or whose.kind != "organisation":
        return None
    return (Actor(None, whose, None, entity.start, entity.end),)
