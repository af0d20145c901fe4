"""Sentences that tell more of a named event than that something took place there → drafts of conferences."""

import re
from collections.abc import Sequence

from kg.annotate.entities import AnnotatedDocument, DateName, YearlessDate
from kg.annotate.mask import DATE
from kg.extract.meetings.circumstances.days import date_of
from kg.extract.meetings.circumstances.manner import duration_of
from kg.extract.meetings.circumstances.other_days import is_of_arrival
from kg.extract.meetings.circumstances.other_deeds import is_attended_next
from kg.extract.meetings.circumstances.places import place_of
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.deeds import Deed, acting_on, is_aside
from kg.extract.meetings.events.event_days import of_year, settle_month, status_of
from kg.extract.meetings.events.event_sides import is_international, is_two_sided, participants, sides_in_name
from kg.extract.meetings.events.hosting import land_of_host
from kg.extract.meetings.events.name_dates import date_before
from kg.extract.meetings.events.names import NamedEvent, find_events
from kg.extract.meetings.events.tails import RULE, Tail, tail_of
from kg.extract.meetings.reports import Report, is_met_for
from kg.extract.meetings.sides.actors import sides_of
from kg.extract.meetings.sides.clauses import Clause
from kg.extract.meetings.words import MeetingRule
from kg.models import Mode, When
from kg.reference.editions import edition_year

NAMED_EVENT = MeetingRule(
    name="named-event",
    shape="together",
    pattern=re.compile(r"(?!)"),
    example="",
    counter_example="",
)
# Bodies that also meet: named with a town they are no event yet.
_MEETS = r"(?<!Ministerial )(?<!Affairs )(?<!Association )Council"  # those three are names of meetings
_BODY_NOUN = re.compile(rf"\b(?:{_MEETS}|Committee|Commission|Congress|Assembly|Dialogue|Forum)$")
_BODY = re.compile(rf"\b(?:{_MEETS}|Committee|Commission|Congress|Assembly|Forum)$")
# A forum that someone goes to is no body: "attended the Oslo Forum", not "joined the Pacific Islands Forum".
_GOES_THERE = re.compile(r"attend|participat|t(?:ake|akes|ook|aking)\s+part|(?:gave|gives?|deliver\w*)\s")
# "He served as an adviser for the Peru-Norway Summit in 2014": somebody's career.
_SERVED_FOR = re.compile(
    r"\b(?:served|serves|serving|worked)\b[^.;]{1,200}?\s(?:for|on|to)\s+(?:the\s+)?(?:\S+\s+){0,2}$"
)
# "the Peru-Norway Summit in Lima will be at the top of the agenda": what is talked of
_IS_TOPIC = re.compile(
    r"[^.;]{0,60}?\s(?:(?:(?:was|were|is|are|be|being)\s+(?:also\s+|all\s+)?(?:discussed|raised|reviewed|addressed|covered|brought\s+up|touched\s+upon"
    r"|(?:high\s+|also\s+)?(?:on|at\s+the\s+(?:top|heart|centre|center)\s+of)\s+(?:the|their|his|her)\s+(?:[a-z]+\s+)?agenda|in\s+focus|the\s+focus|among\s+the\s+(?:topics|issues|subjects)))"
    r"|(?:topped|dominated|featured|figured|came\s+up|come\s+up)\b)"
)
_VIRTUAL = re.compile(
    r"\b(?:virtual|online)\s+(?:[\w’'-]+\s+){0,2}$", re.IGNORECASE
)  # "a virtual Summit for"
# "The leaders of the G7 met virtually", "the Forum on 4 May was held by video conference"
_VIRTUALLY = re.compile(
    rf"(?:\s+(?:on\s+|of\s+)?{DATE},?)?\s+(?:(?:was|were|is|met|gathered|convened|took\s+place)\s+)?(?:(?:held|convened)\s+)?"
    r"(?:virtually|remotely|online|in\s+(?:a\s+)?virtual\s+format|(?:by|via|over|through)\s+(?:an?\s+)?(?:secure\s+)?video)\b"
)
# "the Leaders’ Virtual Retreat", "the Leaders’ Video Conference"
_VIRTUAL_NAME = re.compile(r"\b(?:Virtual|Online)\s|\b(?i:video[- ]?(?:conference|call))\b")
_ACRONYM = 12  # characters behind a name in which its acronym and number may stand: " (COP 27)"


def find_conferences(
    clause: Clause, annotated: AnnotatedDocument, reports: Sequence[Report] = ()
) -> list[Draft]:
    """The events that a sentence tells of in their own right.

    In a sentence that ``reports`` an encounter an event is its setting, unless someone acts on the event.
    """
    if clause.sentence.block_kind == "headline":
        return []
    events = list(find_events(clause))
    acting = acting_on(events, clause, annotated) if events else {}
    drafts = (_draft(e, clause, annotated, acting.get(e.start), reports) for e in events)
    return [d for d in drafts if d is not None]


def _draft(
    event: NamedEvent,
    clause: Clause,
    annotated: AnnotatedDocument,
    deed: Deed | None,
    reports: Sequence[Report],
) -> Draft | None:
    if any(_is_told_by(report, event, deed) or _is_met_for(report, event) for report in reports):
        return None
    published = annotated.published(clause.sentence.segment)
    today = When(earliest=published, latest=published, words="") if published else None
    tail = tail_of(clause, event)
    before = date_before(clause, event.start, today)
    if reports and deed and deed.rule.name == "attends" and is_aside(clause, deed.start):
        deed = None
    if deed is None and _is_only_spoken_of(event, clause, tail):
        return None
    reported = bool(reports) or _is_of_series(event, clause)
    if _needs_telling(event, clause, deed) and not _is_told(
        event, tail, before, reported=reported, acts=deed is not None and _is_other_day(before, today)
    ):
        return None
    _complete(tail, before, event, clause, deed)
    settle_month(tail, event, clause, deed, today)
    status = status_of(event, clause, deed, tail, today)
    if status is None:
        return None
    actors = participants(event, clause, annotated, deed, tail)
    pronoun = deed.pronoun if deed else None
    if not is_international(event, clause, actors, tail, annotated.own if pronoun else None):
        return None
    mode = _mode(clause, event)
    report = Report(clause, NAMED_EVENT, event.start, event.end, status, mode, actors, pronoun)
    draft = Draft([report], actors, status, mode, conference=True, title=event.name)
    draft.place, draft.country = tail.place, tail.country or land_of_host(clause, deed, tail)
    draft.duration = duration_of(clause, event.start, event.end, RULE) if not reports else None
    draft.two_sided = is_two_sided(event, clause, actors)
    if tail.date is not None:
        draft.set_date(tail.date, clause.sentence, RULE)
    return draft


def _is_only_spoken_of(event: NamedEvent, clause: Clause, tail: Tail) -> bool:
    """Whether an event is only part of somebody's career, or of what was talked of, without its day or its place."""
    if _SERVED_FOR.search(clause.masked, 0, event.start):
        return True
    told = tail.date is not None and (tail.place or tail.country) is not None
    return not told and _IS_TOPIC.match(clause.masked, event.end) is not None


def _mode(clause: Clause, event: NamedEvent) -> Mode:
    virtual = _VIRTUAL.search(clause.masked, 0, event.start) or _VIRTUAL_NAME.search(event.name)
    return "video" if virtual or _VIRTUALLY.match(clause.masked, event.end) else "in_person"


def _is_told_by(report: Report, event: NamedEvent, deed: Deed | None) -> bool:
    """Whether an encounter's own words hold the name, or the deed: "hosted leaders at the Summit" tells one thing."""
    if report.start < event.end and event.start < report.end:
        return True
    return deed is not None and deed.rule.holds and report.start <= deed.start < report.end


def _is_met_for(report: Report, event: NamedEvent) -> bool:
    sides = sides_of(sides_in_name(event, report.clause))
    return len(sides) == 2 and is_met_for(report, sides, event.start)


def _needs_telling(event: NamedEvent, clause: Clause, deed: Deed | None) -> bool:
    """Whether it takes more than who acts to tell an event from a body, or from what is only alluded to."""
    if deed is None or deed.rule.name == "at-the-event":
        return True
    goes_there = _GOES_THERE.match(clause.masked, deed.start) and event.name.endswith("Forum")
    return _BODY.search(event.name) is not None and not goes_there


def _is_other_day(day: DateName | YearlessDate | None, today: When | None) -> bool:
    if not isinstance(day, DateName) or today is None:
        return False
    return day.when.latest < today.earliest or today.latest < day.when.earliest


def _complete(
    tail: Tail, before: DateName | YearlessDate | None, event: NamedEvent, clause: Clause, deed: Deed | None
) -> None:
    """Day and place from further away, where the words beside the name do not give them but its verb may."""
    tail.date = tail.date or before
    by_verb = deed is not None and deed.rule.who == "subject"
    behind = clause.sentence.text[event.end : event.end + _ACRONYM]
    if tail.date is None and (tail.held or tail.hosts or by_verb):
        date = date_of(clause, event.start, event.end)
        tail.date = None if date is not None and _is_of_deed_before(date, event, clause) else date
    tail.date = of_year(tail.date, edition_year(event.name + behind.partition(")")[0]))
    if by_verb and not (tail.place or tail.country):
        _place_before(tail, clause, event)


def _is_of_deed_before(date: DateName | YearlessDate, event: NamedEvent, clause: Clause) -> bool:
    """Whether a day is when those who attend an event came, or met others before it: "met Berg on Monday and will attend"."""
    day = date.start - clause.sentence.start
    return is_of_arrival(clause.masked, day) or is_attended_next(clause.masked, day, event.start)


def _place_before(tail: Tail, clause: Clause, event: NamedEvent) -> None:
    """Where those go who attend it: "will travel to Bali to attend the Meeting"."""
    place, country = place_of(clause, event.start, event.end, "meeting/named-event")
    where = place or country
    focus = where.evidence.focus if where else None
    if focus and focus.end <= clause.sentence.start + event.start:
        tail.place, tail.country = place, country


# "held a number of meetings on Monday on the sidelines of": those are what the sentence tells of.
_SERIES_BEFORE = re.compile(
    r"\b(?:meetings|talks|discussions|engagements)\b[^.;]{0,60}\s(?:margins?|side-?lines|fringes)\s+of\s+(?:[\w’'-]+\s+){0,3}$"
)


def _is_of_series(event: NamedEvent, clause: Clause) -> bool:
    """Whether an event is only where several meetings were held that the sentence tells of without their sides."""
    return _SERIES_BEFORE.search(clause.masked, max(0, event.start - 160), event.start) is not None


def _is_told(
    event: NamedEvent, tail: Tail, before: DateName | YearlessDate | None, *, reported: bool, acts: bool
) -> bool:
    """Whether the words beside a name say enough for a record of its own: when, where or by whom it is held."""
    if tail.hosts:
        return tail.held or tail.date is not None or _BODY.search(event.name) is None
    if reported and event.setting and not (tail.on_now and tail.date):
        return False
    somewhere = bool(tail.place or tail.country) and (tail.coming or not event.looked_back)
    if tail.held or tail.guests:
        return bool(tail.date or somewhere)
    if _BODY_NOUN.search(event.name):
        return bool(tail.date and (somewhere or event.name.endswith("General Assembly")))
    if reported:
        return somewhere
    return somewhere or tail.date is not None or (before is not None and (acts or not event.setting))
