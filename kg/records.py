"""An extraction in, one record out: what ``kg extract --json`` prints and what gold is written in.

A record is a plain shape, {"id", "meetings", "pledges"}, so that predictions and gold compare field by field.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict

from kg.models import Cited, Document, Evidence, Extraction, MeetingMention, Party, PledgeMention, Span, When

T = TypeVar("T")

_QUOTE_WORDS = 14
_WORDS_BEFORE_FOCUS = 3
_WORD = re.compile(r"\S+")
_NO_PLACE = ("phone", "video")


class _Row(BaseModel):
    """Part of a record; fields that another version adds are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class ParticipantRecord(_Row):
    """One side of a meeting; ``party`` is written ``for``."""

    name: str | None = None
    office: str | None = None
    party: str | None = None


class MeetingRecord(_Row):
    """One encounter as a document tells it."""

    main: bool = False
    mode: str = "unknown"
    kind: str = "other"
    status: str = "held"
    date: str | None = None
    end_date: str | None = None
    duration_minutes: int | None = None
    place: str | None = None
    country: str | None = None
    occasion: str | None = None
    participants: tuple[ParticipantRecord, ...] = ()
    themes: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    quote: str | Span = ""


class PledgeRecord(_Row):
    """One commitment as a document tells it."""

    type: str
    stage: str = "pledged"
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    channel: tuple[str, ...] = ()
    amount: float | None = None
    currency: str | None = None
    precision: str | None = None
    item: str | None = None
    count: int | None = None
    purpose: str | None = None
    is_total: bool = False
    part_of: int | None = None
    additional_to: int | None = None
    date: str | None = None
    quote: str | Span = ""


class DocumentRecord(_Row):
    """All that one document says. ``sha256`` is that of the stored text, where quotes are offsets into it."""

    id: str
    meetings: tuple[MeetingRecord, ...] = ()
    pledges: tuple[PledgeRecord, ...] = ()
    sha256: str | None = None


def read_record(row: Mapping[str, Any]) -> DocumentRecord:
    """Take one line of a records file.

    >>> read_record({"id": "a", "meetings": [], "pledges": []}).id
    'a'
    """
    meetings = [
        {
            **meeting,
            "participants": [_renamed(one, "for", "party") for one in meeting.get("participants", [])],
        }
        for meeting in row.get("meetings", [])
    ]
    return DocumentRecord.model_validate({**row, "meetings": meetings})


def write_record(record: DocumentRecord) -> dict[str, Any]:
    """Give the record as plain values, ready for ``json.dumps``."""
    row = record.model_dump(mode="json", exclude_none=False)
    if row["sha256"] is None:
        del row["sha256"]
    for meeting in row["meetings"]:
        meeting["participants"] = [_renamed(one, "party", "for") for one in meeting["participants"]]
    for pledge in row["pledges"]:
        pledge["amount"] = _plain_number(pledge["amount"])
    return row


def to_record(
    document: Document, extraction: Extraction, broader: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Write down an extraction in the shape of the gold.

    ``broader`` gives the top-level theme of each narrower topic; identifiers it lacks stay as they are.
    """
    themes = broader or {}
    return write_record(
        DocumentRecord(
            id=document.id,
            meetings=tuple(_meeting_record(meeting, themes) for meeting in extraction.meetings),
            pledges=tuple(_pledge_record(pledge) for pledge in extraction.pledges),
        )
    )


def _meeting_record(meeting: MeetingMention, broader: Mapping[str, str]) -> MeetingRecord:
    date, end_date = dates_of(meeting.when.value) if meeting.when else (None, None)
    in_person = meeting.mode.value not in _NO_PLACE
    return MeetingRecord(
        main=meeting.main,
        mode=meeting.mode.value,
        kind=meeting.kind.value,
        status=meeting.status.value,
        date=date,
        end_date=end_date,
        duration_minutes=_value(meeting.duration_minutes),
        place=_value(meeting.place) if in_person else None,
        country=_value(meeting.country) if in_person else None,
        occasion=_value(meeting.occasion),
        participants=tuple(
            ParticipantRecord(name=one.name, office=one.office, party=_key(one.party))
            for one in meeting.participants
        ),
        themes=_unique(broader.get(topic.value, topic.value) for topic in meeting.topics),
        about=_unique(country.value for country in meeting.about),
        quote=distinctive_words(meeting.evidence),
    )


def _pledge_record(pledge: PledgeMention) -> PledgeRecord:
    money = _value(pledge.money)
    return PledgeRecord(
        type=pledge.type,
        stage=pledge.stage.value,
        by=_unique(party.value.key for party in pledge.by),
        to=_unique(party.value.key for party in pledge.to),
        channel=_unique(party.value.key for party in pledge.channel),
        amount=money.amount if money else None,
        currency=money.currency if money else None,
        precision=money.precision if money else None,
        item=_value(pledge.item),
        count=_value(pledge.count),
        purpose=_value(pledge.purpose),
        is_total=pledge.is_total,
        part_of=pledge.part_of,
        additional_to=pledge.additional_to,
        date=dates_of(pledge.when.value)[0] if pledge.when else None,
        quote=distinctive_words(pledge.evidence),
    )


def dates_of(when: When) -> tuple[str | None, str | None]:
    """Date and end date as precise as the words: bounds within one month are that month, inferred ones are no date.

    >>> from datetime import date
    >>> week = When(earliest=date(2024, 6, 3), latest=date(2024, 6, 9), words="this week")
    >>> dates_of(week), dates_of(week.model_copy(update={"lasts": True}))
    (('2024-06', None), ('2024-06-03', '2024-06-09'))
    """
    if when.inferred:
        return None, None
    if when.precision != "range" or when.lasts:
        return when.iso()
    first, last = when.earliest.isoformat(), when.latest.isoformat()
    width = 7 if first[:7] == last[:7] else 4 if first[:4] == last[:4] else 0
    return first[:width] or None, None


def distinctive_words(evidence: Evidence) -> str:
    """Cut the sentence to at most 14 words around the words that say it, exactly as in the text."""
    words = list(_WORD.finditer(evidence.quote))
    if len(words) <= _QUOTE_WORDS:
        return evidence.quote
    focus = evidence.focus.start - evidence.start if evidence.focus else 0
    at_focus = next((n for n, word in enumerate(words) if word.end() > focus), 0)
    first = min(max(at_focus - _WORDS_BEFORE_FOCUS, 0), len(words) - _QUOTE_WORDS)
    return evidence.quote[words[first].start() : words[first + _QUOTE_WORDS - 1].end()]


def _renamed(row: Mapping[str, Any], old: str, new: str) -> dict[str, Any]:
    return {new if key == old else key: value for key, value in row.items()}


def _plain_number(amount: float | None) -> float | int | None:
    return int(amount) if amount is not None and amount == int(amount) else amount


def _value(cited: Cited[T] | None) -> T | None:
    return cited.value if cited else None


def _key(party: Party | None) -> str | None:
    return party.key if party else None


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
