"""Finished drafts → MeetingMentions."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kg.annotate.entities import AnnotatedDocument, DateName, DocumentPerson, YearlessDate
from kg.annotate.people.people import tells_more
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.titles import title_of
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor, is_region
from kg.models import Cited, MeetingKind, MeetingMention, Mode, Participant, Status, When, Yearless
from kg.reference.organisations import is_bloc, is_grouping

# Rules that tell of an encounter in passing: another sentence says it better.
_JUST_BEFORE = 12  # "their | trilateral | meeting with"
# "had a trilateral meeting with Minister Berg", of whom the third is told elsewhere.
_OF_MORE = re.compile(r"\b(?:trilateral|tripartite|three-way|quadrilateral|four-way)\b", re.IGNORECASE)
_FACE_TO_FACE = re.compile(r"\b(?:met|meet|meeting|summit|lunch|dinner)\b")
# "the second ASEAN-Peru Summit", "the ASEAN-Peru Foreign Ministers' Meeting"; "the ASEAN-Peru Forum was held"
_ASSEMBLY = re.compile(r"\b(?:[Ss]ummit|[Mm]inisterial|(?:[Mm]inisters|[Ll]eaders)[’']?\s+[Mm]eeting)\b")
_FORUM = re.compile(r"\bForum\b")
_SEVERAL = re.compile(r"\b(?:[Mm]inisters|[Ll]eaders|[Hh]eads|[Cc]ounterparts|[Pp]residents)\b")
_APART = re.compile(r"\b(?:[Bb]ilateral|separate)")
_WEAK = frozenset({"discussed", "told", "again", "noun-with"})


def to_mention(draft: Draft, segment: int, annotated: AnnotatedDocument, main: bool) -> MeetingMention:
    """Write down a finished draft, each value with the sentence that gives it."""
    body = [r for r in draft.reports if r.sentence.block_kind != "headline"]
    first = next((r for r in body if r.rule.name not in _WEAK), (body or draft.reports)[0])
    evidence = first.sentence.evidence(
        f"meeting/{first.rule.name}", first.start + first.sentence.start, first.end + first.sentence.start
    )
    others = tuple(
        r.sentence.evidence(f"meeting/{r.rule.name}", r.start + r.sentence.start, r.end + r.sentence.start)
        for r in draft.reports
        if r is not first and r.sentence.start != first.sentence.start
    )
    mode = _mode(draft)
    remote = mode in ("phone", "video")
    dated, published = draft.date, annotated.published(segment)
    return MeetingMention(
        segment=segment,
        main=main,
        mode=Cited(value=mode, evidence=evidence),
        kind=Cited(value=_kind(draft), evidence=evidence),
        status=Cited(value=_status(draft, published), evidence=evidence),
        participants=tuple(_participants(draft, annotated)),
        evidence=evidence,
        when=Cited(
            value=_when(dated, published, ahead=_is_ahead(draft)), evidence=draft.date_evidence or evidence
        )
        if isinstance(dated, DateName)
        else None,
        yearless=_yearless(draft) if isinstance(dated, YearlessDate) else None,
        start_time=_start_time(draft),
        duration_minutes=draft.duration,
        place=None if remote else draft.whereabouts,
        country=None if remote else draft.country,
        occasion=draft.occasion,
        title=title_of(draft.title),
        reports=others,
    )


# "due to meet on Friday, will not take place", "Friday's talks have been called off": said before that day
_OFF_AHEAD = re.compile(
    r"\b(?:(?:will|would)\s+(?:not|no\s+longer)|(?:has|have)\s+been\s+(?:cancell?ed|called\s+off|postponed|scrapped|put\s+off))\b"
)


def _is_ahead(draft: Draft) -> bool:
    """Whether the words speak of a day to come: of what is planned, or is called off before its day."""
    off = any(_OFF_AHEAD.search(r.sentence.text) for r in draft.reports)
    return draft.status == "planned" or (draft.status == "cancelled" and off)


def _when(dated: DateName, published: date | None, *, ahead: bool) -> When:
    """The reading of a date that can be: what is planned does not lie before the article's own day."""
    over = published is not None and dated.when.latest < published
    other = dated.otherwise
    return other if ahead and over and other and other.earliest > dated.when.latest else dated.when


def _status(draft: Draft, published: date | None) -> Status:
    """What the words tell; but what lies after the article's own day is still to come."""
    day = draft.date.when.earliest if isinstance(draft.date, DateName) else None
    to_come = published is not None and day is not None and day > published + timedelta(days=1)
    return "planned" if draft.status == "held" and to_come else draft.status


def _mode(draft: Draft) -> Mode:
    if draft.mode not in (None, "unknown"):
        return draft.mode
    if draft.whereabouts is not None or draft.country is not None or draft.occasion is not None:
        return "in_person"
    names = {r.rule.name for r in draft.reports}
    if names <= {"together"} and any(
        _FACE_TO_FACE.search(r.sentence.text, r.start, r.end) for r in draft.reports
    ):
        return "in_person"
    if "spoke-with" in names:  # one chats with who stands there
        chatted = any("chat" in r.sentence.text[r.origin : r.end] for r in draft.reports)
        to_come = draft.status == "planned" and draft.date is None  # "said he would speak to her about fish"
        return "unknown" if chatted or to_come else "phone"
    return "unknown" if names <= {"told", "together"} or draft.is_another else "in_person"


def _kind(draft: Draft) -> MeetingKind:
    if draft.conference:
        return "bilateral" if draft.two_sided and len(draft.sides) <= 2 else "conference"
    if _is_assembly(draft) or any(map(_chairs_conference, draft.reports)):
        return "conference"
    if any(map(is_region, draft.actors)) or any(map(is_grouping, draft.sides)) or _are_its_members(draft):
        return "multilateral"
    if draft.crowds or draft.is_ceremony:
        return "other"
    of_more = all(
        _OF_MORE.search(r.sentence.text, max(0, r.origin - _JUST_BEFORE), r.end) for r in draft.reports
    )
    return "bilateral" if len(draft.sides) <= 2 and not of_more else "multilateral"


def _is_assembly(draft: Draft) -> bool:
    """Whether a bloc of states is a side of a summit or a meeting of ministers; or two blocs are sides, and no person is named."""
    blocs = [side for side in draft.sides if is_bloc(side)]
    return bool(blocs) and (
        any(map(_names_assembly, draft.reports)) or (len(blocs) > 1 and not draft.persons)
    )


def _chairs_conference(report: Report) -> bool:
    """Whether two chair a gathering of others: "will co-chair a conference on fish in Lima"."""
    words = report.sentence.text[report.start : report.end].lower()
    return report.rule.name == "co-chaired" and words.endswith(("conference", "forum"))


def _names_assembly(report: Report) -> bool:
    text, told_as_body = report.sentence.text, report.rule.shape in ("body", "together")
    forum = told_as_body and _FORUM.search(text, report.start, report.end)
    return bool(forum or _ASSEMBLY.search(text, report.start, report.end))


def _are_its_members(draft: Draft) -> bool:
    """Whether the ministers of a bloc were met together: they are as many sides as it has states."""
    return any(
        actor.person is None and is_bloc(actor.party) and _SEVERAL.search(actor.office or "")
        for actor in draft.actors
        if actor.party is not None
    ) and not any(_APART.search(r.sentence.text, r.start, r.end) for r in draft.reports)


def _yearless(draft: Draft) -> Cited[Yearless] | None:
    dated = draft.date
    assert isinstance(dated, YearlessDate)
    days = Yearless(first=dated.days.first, last=dated.days.last, words=dated.text, lasts=dated.days.lasts)
    evidence = draft.date_evidence or draft.reports[0].sentence.evidence("meeting/date")
    return Cited(value=days, evidence=evidence)


def _start_time(draft: Draft) -> Cited[str] | None:
    dated = draft.date
    if dated is None or dated.clock is None or draft.date_evidence is None:
        return None
    return Cited(value=dated.clock + (dated.zone or ""), evidence=draft.date_evidence)


def _office(actor: Actor, person: DocumentPerson | None) -> str | None:
    """The office that the words give, unless the article says more fully which it is."""
    if person is not None and (actor.office is None or tells_more(person.office, actor.office)):
        return person.office
    return actor.office


def _participants(draft: Draft, annotated: AnnotatedDocument) -> Iterator[Participant]:
    for actor in draft.actors:
        report = next((r for r in draft.reports if actor in r.actors), draft.reports[0])
        sentence = report.sentence
        inside = sentence.start <= actor.start and actor.end <= sentence.end
        evidence = sentence.evidence(
            f"meeting/{report.rule.name}", actor.start if inside else None, actor.end if inside else None
        )
        person = annotated.people[actor.person] if actor.person is not None else None
        yield Participant(
            name=person.name if person else None,
            variants=tuple(person.variants) if person else (),
            office=_office(actor, person),
            party=actor.party,
            evidence=evidence,
        )
