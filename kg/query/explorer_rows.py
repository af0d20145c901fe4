"""What the pages show: small frozen rows, as the questions of kg.query return them.

Everything a row says stands on its ``sentences``. Identifiers are the local ids of the graph; parties are
named by theirs, and a country's ``code`` is its alpha-3 code.
"""

from datetime import date
from typing import Literal

from kg.models import Frozen, MeetingKind, Mode, PledgeType, Precision, Role, Span, Stage, Status

PartyKind = Literal["country", "organisation", "group"]
Certainty = Literal["stated", "derived", "contradicted"]


class SentenceRow(Frozen):
    """A sentence of a document, and the words in it that say so (offsets in ``quote``).

    ``before`` and ``after`` are its neighbours, ``published`` is the day of its article where a page holds several.
    """

    document: str
    quote: str
    rule: str = ""
    focus: tuple[Span, ...] = ()
    before: str = ""
    after: str = ""
    start: int | None = None
    published: date | None = None

    def parts(self) -> tuple[str, ...]:
        """Cut the quote into plain and marked words by turns, plain first.

        >>> SentenceRow(document="d", quote="She met him.", focus=(Span(start=4, end=7),)).parts()
        ('She ', 'met', ' him.')
        """
        cuts, end = [], 0
        for span in merge_spans(tuple(self._whole(span) for span in self.focus), len(self.quote)):
            cuts += [self.quote[end : span.start], self.quote[span.start : span.end]]
            end = span.end
        return (*cuts, self.quote[end:])

    def _whole(self, span: Span) -> Span:
        """Widen a span that cuts a word to the whole of it."""
        start, end = span.start, span.end
        while 0 < start < len(self.quote) and self.quote[start - 1 : start + 1].isalnum():
            start -= 1
        while 0 < end < len(self.quote) and self.quote[end - 1 : end + 1].isalnum():
            end += 1
        return Span(start=start, end=end)


def merge_spans(spans: tuple[Span, ...], length: int) -> list[Span]:
    """Sort spans, clip them to a text of this length and join those that touch.

    >>> merge_spans((Span(start=3, end=9), Span(start=0, end=4)), 6)
    [Span(start=0, end=6)]
    """
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        start, end = max(span.start, 0), min(span.end, length)
        if start >= end:
            continue
        if merged and start <= merged[-1].end:
            merged[-1] = Span(start=merged[-1].start, end=max(end, merged[-1].end))
        else:
            merged.append(Span(start=start, end=end))
    return merged


class DetailRow(Frozen):
    """One value of a fact, where it stands, and whether other sentences contradict it."""

    label: str
    text: str
    sentences: tuple[SentenceRow, ...] = ()
    derived_by: str = ""
    contradicts: bool = False


class OfficeRow(Frozen):
    """A post someone was seen in, with the first and last day the documents saw it."""

    label: str
    first: date | None = None
    last: date | None = None


class PersonRow(Frozen):
    """Someone named; ``names`` holds every other way the documents write the name."""

    id: str
    name: str
    short: str = ""
    names: tuple[str, ...] = ()
    party: str | None = None
    office: str = ""
    offices: tuple[OfficeRow, ...] = ()
    minister: bool = False
    wikidata: str = ""
    page: str = ""


class PartyRow(Frozen):
    """A country, an organisation, or a group as the documents call it."""

    id: str
    kind: PartyKind
    name: str
    code: str = ""
    names: tuple[str, ...] = ()
    region: str = ""
    point: tuple[float, float] | None = None  # latitude and longitude of the capital or seat
    page: str = ""


class SideRow(Frozen):
    """Who took part: a person in an office for a party, or a party alone."""

    person: str | None = None
    party: str | None = None
    office: str = ""
    role: Role | None = None


class MeetingRow(Frozen):
    """One encounter. ``details`` are further values with the sentences that they stand on."""

    id: str
    label: str
    kind: MeetingKind = "bilateral"
    mode: Mode = "unknown"
    status: Status = "held"
    sides: tuple[SideRow, ...] = ()
    earliest: date | None = None
    latest: date | None = None
    lasts: bool = False
    words: str = ""
    place: str = ""
    country: str = ""  # the id of a party
    occasion: str = ""
    topics: tuple[str, ...] = ()
    about: tuple[str, ...] = ()  # ids of parties
    sentences: tuple[SentenceRow, ...] = ()
    details: tuple[DetailRow, ...] = ()
    certainty: Certainty = "stated"
    doubts: tuple[str, ...] = ()  # reasons in words, where it is not simply stated
    point: tuple[float, float] | None = None  # latitude and longitude of the place


class PledgeRow(Frozen):
    """One commitment. ``by``, ``to`` and ``channel`` are ids of parties."""

    id: str
    label: str
    type: PledgeType = "policy"
    stage: Stage = "pledged"
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    channel: tuple[str, ...] = ()
    amount: float | None = None
    currency: str = ""
    precision: Precision = "exact"
    finance: str = ""  # grant or loan
    dollars: float | None = None  # of what was said in another currency
    rate_day: date | None = None
    item: str = ""
    count: int | None = None
    purpose: str = ""
    earliest: date | None = None
    latest: date | None = None
    lasts: bool = False
    words: str = ""
    due: str = ""
    due_by: date | None = None  # the last day that it may mean
    condition: str = ""
    topics: tuple[str, ...] = ()
    announced_at: str | None = None  # the id of a meeting
    restates: str | None = None  # the ids of other pledges
    fulfils: str | None = None
    part_of: str | None = None
    additional_to: tuple[str, ...] = ()
    is_total: bool = False
    counted: bool = True
    reason: str = ""
    sentences: tuple[SentenceRow, ...] = ()
    details: tuple[DetailRow, ...] = ()
    certainty: Certainty = "stated"
    doubts: tuple[str, ...] = ()


class TopicRow(Frozen):
    """A subject, and the wider one it belongs to."""

    id: str
    label: str
    broader: str | None = None


class DocumentRow(Frozen):
    """A published text; ``page`` is our own copy of it, where the site has one."""

    id: str
    title: str
    publisher: str = ""
    published: date | None = None
    language: str = ""
    url: str = ""
    page: str = ""


class ExplorerData(Frozen):
    """All that one explorer page shows."""

    persons: tuple[PersonRow, ...] = ()
    parties: tuple[PartyRow, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    pledges: tuple[PledgeRow, ...] = ()
    topics: tuple[TopicRow, ...] = ()
    documents: tuple[DocumentRow, ...] = ()
    issues: int = 0  # things a curator should see
    base: str = "https://w3id.org/communique/id/"
