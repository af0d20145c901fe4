"""Rows of a page in, plain values for its script out: no empty fields, each text stored once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

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
from kg.view.links import FOLDERS, plain_file_of
from kg.view.story import Story
from kg.view.words import aside_words, date_words, day_words, doubt_words, what_words

Plain = dict[str, Any]
T = TypeVar("T")


class Sentences:
    """The sentences of a page: each text once, and each use of it with its rule and the words it marks.

    Neighbours are kept of what reports a fact, not of its single values. Where ``linked``, both neighbours
    and the texts of single values are left to our own copy of the document, one click away; such a use says
    text and rule only.
    """

    def __init__(self, *, linked: bool = False) -> None:
        self.texts: list[Plain] = []
        self._uses: list[list[int]] = []
        self.rules: list[str] = []
        self._linked = linked
        self._places: dict[object, int] = {}

    @property
    def uses(self) -> list[list[int]]:
        """Each use: its text, its rule, and the lengths of its parts, where the text is there to be cut."""
        return [use if "text" in self.texts[use[0]] else use[:2] for use in self._uses]

    def reports(self, rows: Iterable[SentenceRow]) -> list[int]:
        """Say where each sentence that reports a fact stands."""
        around = ("", "") if self._linked else None
        return [
            self._use(row, self._text(row, row.quote, *(around or (row.before, row.after)))) for row in rows
        ]

    def values(self, rows: Iterable[SentenceRow]) -> list[int]:
        """Say where each sentence that gives a single value stands."""
        return [self._use(row, self._text(row, "" if self._linked else row.quote)) for row in rows]

    def _text(self, row: SentenceRow, quote: str, before: str = "", after: str = "") -> int:
        key = (row.document, row.start, row.quote)
        published = row.published.isoformat() if row.published else ""
        new = _without_empty(
            {"document": row.document, "start": row.start, "text": quote, "published": published}
        )
        place = self._placed(key, self.texts, new)
        for name, words in (("text", quote), ("before", before), ("after", after)):
            if words:
                self.texts[place][name] = words
        return place

    def _use(self, row: SentenceRow, text: int) -> int:
        rule = self._placed(row.rule, self.rules, row.rule)
        return self._placed((text, rule, row.focus), self._uses, [text, rule, *_lengths(row.parts())])

    def _placed(self, key: object, rows: list[T], row: T) -> int:
        if key not in self._places:
            self._places[key] = len(rows)
            rows.append(row)
        return self._places[key]


def _lengths(parts: tuple[str, ...]) -> list[int]:
    """Measure all parts but the last as the page's script counts: in units of UTF-16.

    >>> _lengths(("She ", "met 𝒳", "."))
    [4, 6]
    """
    return [len(part.encode("utf-16-le", errors="surrogatepass")) // 2 for part in parts[:-1]]


def to_payload(page: ExplorerData, *, title: str, start: str = "", story: Story | None = None) -> Plain:
    """Turn a page into what its script reads; ``start`` is the view it opens in, ``story`` steps to take."""
    linked = any(row.page for row in page.documents)
    sentences = Sentences(linked=linked)
    days = sorted(row.published for row in page.documents if row.published)
    read = Counter(row.publisher or "Publisher not known" for row in page.documents).most_common()
    page = only_used(page)
    names = {party.id: party.name for party in page.parties}
    return {
        "title": title,
        "start": start,
        "story": story.model_dump() if story else None,
        "base": page.base,
        "folders": FOLDERS if linked else {},
        "issues": page.issues,
        "persons": [_person(row) for row in page.persons],
        "parties": [_party(row) for row in page.parties],
        "topics": [_without_empty(row.model_dump()) for row in page.topics],
        "documents": [_document(row) for row in page.documents],
        "read": read,
        "first": days[0].isoformat() if days else "",
        "last": days[-1].isoformat() if days else "",
        "meetings": [_meeting(row, sentences) for row in page.meetings],
        "pledges": [_pledge(row, sentences, names) for row in page.pledges],
        "texts": sentences.texts,
        "sentences": sentences.uses,
        "rules": sentences.rules,
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
    return {
        key: value for key, value in values.items() if value is not False and value not in (None, "", (), [])
    }


def _person(row: PersonRow) -> Plain:
    offices = [{"label": office.label, "dates": _seen(office.first, office.last)} for office in row.offices]
    made = {"offices": offices, "doubt": doubt_words(row)} | _page(row)
    return _without_empty(row.model_dump(exclude={"offices", "page"}) | made)


def _seen(first: date | None, last: date | None) -> str:
    known = [day_words(day) for day in dict.fromkeys((first, last)) if day]
    return " – ".join(known)


def _party(row: PartyRow) -> Plain:
    return _without_empty(row.model_dump(exclude={"page"}) | _page(row))


def _page(row: PersonRow | PartyRow | DocumentRow) -> Plain:
    """The address of its own page, unless the script makes it of the identifier in the same way."""
    return {} if row.page == plain_file_of(row.id) else {"page": row.page}


def _document(row: DocumentRow) -> Plain:
    """A document; of its address the part that many share stands by itself."""
    url = row.url if row.url.startswith(("https://", "http://")) else ""
    cut = url.rfind("/", 0, -1) + 1
    values = {
        "published": row.published.isoformat() if row.published else "",
        "site": url[:cut],
        "url": url[cut:],
    }
    return _without_empty(row.model_dump(exclude={"published", "url", "page"}) | values | _page(row))


def _meeting(row: MeetingRow, sentences: Sentences) -> Plain:
    return _fact(row, sentences) | {"sides": [_without_empty(side.model_dump()) for side in row.sides]}


def _pledge(row: PledgeRow, sentences: Sentences, names: Mapping[str, str]) -> Plain:
    values = _fact(row, sentences) | {"what": what_words(row), "counted": row.counted}
    if aside := aside_words(row):
        values["aside"] = aside
    if values["label"] == pledge_words(row, names):
        del values["label"]
    return values


def pledge_words(row: PledgeRow, names: Mapping[str, str]) -> str:
    """Say a pledge in the way most labels do, which ``completed`` in packing.js does too."""
    by, to = (" and ".join(names.get(party, party) for party in side) for side in (row.by, row.to))
    purpose = f" for {row.purpose}" if row.amount is not None and row.purpose and not row.item else ""
    return f"{by}{' to ' + to if to else ''}: {what_words(row)}{purpose}"


def _fact(row: MeetingRow | PledgeRow, sentences: Sentences) -> Plain:
    values = row.model_dump(
        mode="json", exclude={"sides", "sentences", "details", "counted", "finance", "dollars", "rate_day"}
    )
    return _without_empty(
        values
        | {
            "date": date_words(row.earliest, row.latest, lasts=row.lasts),
            "sentences": sentences.reports(row.sentences),
            "details": [_detail(detail, sentences) for detail in row.details],
        }
    )


def _detail(row: DetailRow, sentences: Sentences) -> Plain:
    values = row.model_dump(exclude={"sentences"}) | {"sentences": sentences.values(row.sentences)}
    return _without_empty(values)
