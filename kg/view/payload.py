"""Rows of a page in, plain values for its script out: no empty fields, each sentence stored once."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from kg.query.explorer_rows import (
    DetailRow,
    DocumentRow,
    ExplorerData,
    MeetingRow,
    PartyRow,
    PersonRow,
    PledgeRow,
    SentenceRow,
)
from kg.view.words import date_words, day_words, what_words

Plain = dict[str, Any]


class Sentences:
    """The sentences of a page, each once, and where it stands in the list."""

    def __init__(self) -> None:
        self.rows: list[Plain] = []
        self._places: dict[SentenceRow, int] = {}

    def place(self, row: SentenceRow) -> int:
        """Say where a sentence stands, adding it where it is new."""
        if row not in self._places:
            self._places[row] = len(self.rows)
            self.rows.append(
                _without_empty(row.model_dump(exclude={"focus", "quote"}) | {"parts": row.parts()})
            )
        return self._places[row]

    def places(self, rows: tuple[SentenceRow, ...]) -> list[int]:
        """Say where each of several sentences stands."""
        return [self.place(row) for row in rows]


def to_payload(page: ExplorerData, *, title: str, start: str = "") -> Plain:
    """Turn a page into what its script reads; ``start`` is the view it opens in."""
    sentences = Sentences()
    read = Counter(row.publisher or "Publisher not known" for row in page.documents).most_common()
    page = only_used(page)
    return {
        "title": title,
        "start": start,
        "base": page.base,
        "issues": page.issues,
        "persons": [_person(row) for row in page.persons],
        "parties": [_party(row) for row in page.parties],
        "topics": [_without_empty(row.model_dump()) for row in page.topics],
        "documents": [_document(row) for row in page.documents],
        "read": read,
        "meetings": [_meeting(row, sentences) for row in page.meetings],
        "pledges": [_pledge(row, sentences) for row in page.pledges],
        "sentences": sentences.rows,
    }


def only_used(page: ExplorerData) -> ExplorerData:
    """Leave away people, sides and documents that no meeting and no pledge of the page has to do with."""
    sides = [side for meeting in page.meetings for side in meeting.sides]
    people = {side.person for side in sides}
    persons = tuple(row for row in page.persons if row.id in people)
    parties = {side.party for side in sides} | {row.party for row in persons}
    for meeting in page.meetings:
        parties |= {meeting.country, *meeting.about}
    for pledge in page.pledges:
        parties |= {*pledge.by, *pledge.to, *pledge.channel}
    documents = {sentence.document for sentence in _sentences(page)}
    return page.model_copy(
        update={
            "persons": persons,
            "parties": tuple(row for row in page.parties if row.id in parties),
            "documents": tuple(row for row in page.documents if row.id in documents),
        }
    )


def _sentences(page: ExplorerData) -> Iterator[SentenceRow]:
    facts: tuple[MeetingRow | PledgeRow, ...] = (*page.meetings, *page.pledges)
    for fact in facts:
        yield from fact.sentences
        for detail in fact.details:
            yield from detail.sentences


def _without_empty(values: Plain) -> Plain:
    return {key: value for key, value in values.items() if value not in (None, "", (), [])}


def _person(row: PersonRow) -> Plain:
    offices = [{"label": office.label, "dates": _seen(office.first, office.last)} for office in row.offices]
    return _without_empty(row.model_dump(exclude={"offices"}) | {"offices": offices})


def _seen(first: date | None, last: date | None) -> str:
    known = [day_words(day) for day in dict.fromkeys((first, last)) if day]
    return " – ".join(known)


def _party(row: PartyRow) -> Plain:
    return _without_empty(row.model_dump())


def _document(row: DocumentRow) -> Plain:
    published = day_words(row.published) if row.published else ""
    url = row.url if row.url.startswith(("https://", "http://")) else ""
    return _without_empty(row.model_dump(exclude={"published", "url"}) | {"published": published, "url": url})


def _meeting(row: MeetingRow, sentences: Sentences) -> Plain:
    return _fact(row, sentences) | {"sides": [_without_empty(side.model_dump()) for side in row.sides]}


def _pledge(row: PledgeRow, sentences: Sentences) -> Plain:
    return _fact(row, sentences) | {"what": what_words(row), "counted": row.counted}


def _fact(row: MeetingRow | PledgeRow, sentences: Sentences) -> Plain:
    values = row.model_dump(mode="json", exclude={"sides", "sentences", "details", "counted"})
    return _without_empty(
        values
        | {
            "date": date_words(row.earliest, row.latest, lasts=row.lasts),
            "sentences": sentences.places(row.sentences),
            "details": [_detail(detail, sentences) for detail in row.details],
        }
    )


def _detail(row: DetailRow, sentences: Sentences) -> Plain:
    values = row.model_dump(exclude={"sentences"}) | {"sentences": sentences.places(row.sentences)}
    return _without_empty(values)
