"""A report and the extractions it judges in, the report with the rule and the place that each found value was read from out."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from kg.evaluate.judge import participant_words
from kg.evaluate.report import Judgement, Origin, Place, Report
from kg.models import Cited, Evidence, Extraction, MeetingMention, Participant, PledgeMention
from kg.records import ParticipantRecord

T = TypeVar("T")

# What each value of an event stands on, by the last words of its measure and the value ("" for whatever value it has).
_Cited = Iterator[tuple[str, str, Evidence]]


def with_origins(
    report: Report, extractions: Mapping[str, Extraction], broader: Mapping[str, str] | None = None
) -> Report:
    """Say of each found value what it stands on; ``broader`` gives the themes that topics were counted as."""
    stands = {key: _Stands(extraction, broader or {}) for key, extraction in extractions.items()}
    return report.model_copy(
        update={
            "judgements": tuple(
                one.model_copy(update={"origin": stands[one.document].origin(one)})
                if one.document in stands
                else one
                for one in report.judgements
            )
        }
    )


class _Stands:
    """What the values of one document's events stand on."""

    def __init__(self, extraction: Extraction, broader: Mapping[str, str]) -> None:
        self._meetings = [(m, _keyed(_of_meeting(m, broader))) for m in extraction.meetings]
        self._pledges = [(p, _keyed(_of_pledge(p))) for p in extraction.pledges]

    def origin(self, judged: Judgement) -> Origin | None:
        """Where a found value was read; none of a missed one."""
        if judged.number is None or judged.found is None:
            return None
        of_pledge = judged.measure.split(":")[0] in ("financial", "in kind", "policy")
        event, cited = (self._pledges if of_pledge else self._meetings)[judged.number]
        field = judged.measure.split(": ")[-1]
        evidence = cited.get((field, judged.found)) or cited.get((field, "")) or event.evidence
        return Origin(rule=evidence.rule, stands=_place(evidence, event))


def _keyed(cited: _Cited) -> dict[tuple[str, str], Evidence]:
    """The first evidence of each value."""
    keyed: dict[tuple[str, str], Evidence] = {}
    for field, words, evidence in cited:
        keyed.setdefault((field, words), evidence)
    return keyed


def _place(evidence: Evidence, event: MeetingMention | PledgeMention) -> Place:
    """Whether a sentence is the one that tells of an event, another that does, or one that does not."""
    tellings = event.reports if isinstance(event, MeetingMention) else ()
    if evidence.start == event.evidence.start:
        return "own sentence"
    return "another telling" if any(evidence.start == one.start for one in tellings) else "elsewhere"


def _of_meeting(meeting: MeetingMention, broader: Mapping[str, str]) -> _Cited:
    for one in meeting.participants:
        yield "participants", _words(one), one.evidence
        yield "parties", one.party.key if one.party else "", one.evidence
    for topic in meeting.topics:
        yield "themes", broader.get(topic.value, topic.value), topic.evidence
    for country in meeting.about:
        yield "about", country.value, country.evidence
    yield from _single("mode", meeting.mode)
    yield from _single("kind", meeting.kind)
    yield from _single("status", meeting.status)
    yield from _single("date", meeting.when)
    yield from _single("end date", meeting.when)
    yield from _single("duration", meeting.duration_minutes)
    yield from _single("country", meeting.country)
    yield from _single("place", meeting.place)
    yield from _single("occasion", meeting.occasion)


def _of_pledge(pledge: PledgeMention) -> _Cited:
    for field, sides in (("by", pledge.by), ("to", pledge.to), ("channel", pledge.channel)):
        for side in sides:
            yield field, side.value.key, side.evidence
    yield from _single("stage", pledge.stage)
    yield from _single("precision", pledge.money)
    yield from _single("count", pledge.count)
    yield from _single("date", pledge.when)


def _single(field: str, cited: Cited[T] | None) -> _Cited:
    if cited is not None:
        yield field, "", cited.evidence


def _words(one: Participant) -> str:
    key = one.party.key if one.party else None
    return participant_words(ParticipantRecord(name=one.name, office=one.office, party=key))
