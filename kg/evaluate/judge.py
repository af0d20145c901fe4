"""Gold and predicted records of each document in, one judgement for each value out."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from kg.evaluate.gold import Passage, text_digest, words_of
from kg.evaluate.matching import best_first, pair_meetings, pair_participants, pair_pledges, same_value
from kg.evaluate.names import same_side
from kg.evaluate.report import Judgement, Report
from kg.models import Document
from kg.records import DocumentRecord, MeetingRecord, ParticipantRecord, PledgeRecord

_MEETING_FIELDS = (
    *(("main", "main"), ("mode", "mode"), ("kind", "kind"), ("status", "status"), ("date", "date")),
    *(("end_date", "end date"), ("duration_minutes", "duration"), ("country", "country"), ("place", "place")),
    ("occasion", "occasion"),
)
_TYPES = {"financial": "financial", "in_kind": "in kind", "policy": "policy"}


def evaluate(
    gold: Iterable[DocumentRecord], predicted: Iterable[DocumentRecord], documents: Iterable[Document] = ()
) -> Report:
    """Judge predictions against gold; a gold document without a prediction counts as one that says nothing.

    Meetings are paired on who took part and pledges on what they promise, one to one, best first; fields are
    judged on pairs only. Two quotes agree when they stand in the same sentence of a document at hand, or
    share half of the shorter one's words.
    """
    texts = {document.id: document for document in documents}
    found = {record.id: record for record in predicted}
    expected = sorted(gold, key=lambda record: record.id)
    judgements = chain.from_iterable(
        _judge_document(
            record,
            found.get(record.id, DocumentRecord(id=record.id)),
            texts[record.id].text if record.id in texts else None,
        )
        for record in expected
    )
    return Report(
        documents=len(expected),
        digest=_digest(expected, texts),
        judgements=tuple(judgements),
        strata={record.id: texts[record.id].publisher for record in expected if record.id in texts},
    )


def _digest(gold: Sequence[DocumentRecord], texts: dict[str, Document]) -> str:
    lines = (f"{one.id} {text_digest(texts[one.id].text) if one.id in texts else '-'}\n" for one in gold)
    return hashlib.sha256("".join(lines).encode()).hexdigest()[:16]


def _judge_document(gold: DocumentRecord, found: DocumentRecord, text: str | None) -> Iterator[Judgement]:
    meetings = [(one, Passage(words_of(one.quote), text)) for one in gold.meetings]
    yield from _judge_meetings(
        gold.id, meetings, [(one, Passage(words_of(one.quote), text)) for one in found.meetings]
    )
    pledges = [(one, Passage(words_of(one.quote), text)) for one in gold.pledges]
    yield from _judge_pledges(
        gold.id, pledges, [(one, Passage(words_of(one.quote), text)) for one in found.pledges]
    )


# ---------------------------------------------------------------- meetings


def _judge_meetings(
    document: str, gold: list[tuple[MeetingRecord, Passage]], found: list[tuple[MeetingRecord, Passage]]
) -> Iterator[Judgement]:
    pairs = pair_meetings(gold, found)
    labels = [meeting_words(one) for one, _ in found]
    partner = dict(pairs)
    words = {i: labels[j] for i, j in pairs}
    for i, (one, passage) in enumerate(gold):
        for measure in ("main meetings", "meetings") if one.main else ("meetings",):
            judged = _judgement(measure, document, passage, meeting_words(one), words.get(i), i in partner)
            yield from _of_record(partner.get(i), [judged])
    for j in sorted(set(range(len(found))) - {j for _, j in pairs}):
        yield from _of_record(j, [_judgement("meetings", document, found[j][1], None, labels[j], False)])
    for i, j in pairs:
        yield from _of_record(j, _judge_pair(document, gold[i][1], gold[i][0], found[j][0]))


def _judge_pair(
    document: str, passage: Passage, gold: MeetingRecord, found: MeetingRecord
) -> Iterator[Judgement]:
    people, others = gold.participants, found.participants
    yield from _judge_members(
        *("participants", document, passage, [*map(participant_words, people)]),
        *([*map(participant_words, others)], pair_participants(people, others)),
    )
    yield from _judge_sides(
        "parties", document, passage, [one.party for one in people], [one.party for one in others]
    )
    for field, measure in _MEETING_FIELDS:
        if field != "occasion" or gold.kind != "conference":
            yield from _judge_value(measure, field, document, passage, gold, found)
    for measure in ("themes", "about"):
        yield from _judge_set(measure, document, passage, getattr(gold, measure), getattr(found, measure))


# ---------------------------------------------------------------- pledges


def _judge_pledges(
    document: str, gold: list[tuple[PledgeRecord, Passage]], found: list[tuple[PledgeRecord, Passage]]
) -> Iterator[Judgement]:
    pairs = pair_pledges(gold, found)
    partner = dict(pairs)
    words = {i: pledge_words(found[j][0]) for i, j in pairs}
    for i, (one, passage) in enumerate(gold):
        judged = _judgement(
            _TYPES[one.type], document, passage, pledge_words(one), words.get(i), i in partner
        )
        yield from _of_record(partner.get(i), [judged])
    for j in sorted(set(range(len(found))) - {j for _, j in pairs}):
        one, passage = found[j]
        yield from _of_record(
            j, [_judgement(_TYPES[one.type], document, passage, None, pledge_words(one), False)]
        )
    for i, j in pairs:
        yield from _of_record(j, _judge_terms(document, gold[i][1], gold[i][0], found[j][0]))


def _judge_terms(
    document: str, passage: Passage, gold: PledgeRecord, found: PledgeRecord
) -> Iterator[Judgement]:
    name = _TYPES[gold.type]
    for field in ("by", "to", "channel"):
        yield from _judge_sides(
            f"{name}: {field}", document, passage, getattr(gold, field), getattr(found, field)
        )
    for field in ("stage", "precision", "count", "is_total", "date"):
        measure = f"{name}: {field.replace('is_', '')}"
        yield from _judge_value(measure, field, document, passage, gold, found)


# ---------------------------------------------------------------- one value, one set


def _of_record(number: int | None, judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    """The judgements, each with the number of the found record that it is about."""
    return (one.model_copy(update={"number": number}) for one in judgements)


def _judgement(
    measure: str, document: str, passage: Passage, expected: str | None, found: str | None, right: bool
) -> Judgement:
    return Judgement(
        measure=measure,
        document=document,
        expected=expected,
        found=found,
        right=right,
        sentence=" ".join(passage.sentence.split()),
    )


def _judge_value(
    measure: str,
    field: str,
    document: str,
    passage: Passage,
    gold: MeetingRecord | PledgeRecord,
    found: MeetingRecord | PledgeRecord,
) -> Iterator[Judgement]:
    expected, given = getattr(gold, field), getattr(found, field)
    if expected is None and given is None:
        return
    words = [
        None if value is None else str(value).lower() if value in (True, False) else str(value)
        for value in (expected, given)
    ]
    right = same_value(field, expected, given)
    yield _judgement(measure, document, passage, words[0], words[1], right)


def _judge_set(
    measure: str, document: str, passage: Passage, gold: Sequence[str], found: Sequence[str]
) -> Iterator[Judgement]:
    expected, given = list(dict.fromkeys(gold)), list(dict.fromkeys(found))
    pairs = best_first(expected, given, lambda a, b: 1.0 if a == b else None)
    yield from _judge_members(measure, document, passage, expected, given, pairs)


def _judge_sides(
    measure: str, document: str, passage: Passage, gold: Sequence[str | None], found: Sequence[str | None]
) -> Iterator[Judgement]:
    expected, given = (list(dict.fromkeys(one for one in sides if one)) for sides in (gold, found))
    pairs = best_first(expected, given, lambda a, b: (1.0 + (a == b)) if same_side(a, b) else None)
    yield from _judge_members(measure, document, passage, expected, given, pairs)


def _judge_members(
    measure: str,
    document: str,
    passage: Passage,
    gold: Sequence[str],
    found: Sequence[str],
    pairs: Sequence[tuple[int, int]],
) -> Iterator[Judgement]:
    partner = dict(pairs)
    for i, expected in enumerate(gold):
        given = found[partner[i]] if i in partner else None
        yield _judgement(measure, document, passage, expected, given, i in partner)
    for j in sorted(set(range(len(found))) - set(partner.values())):
        yield _judgement(measure, document, passage, None, found[j], False)


# ---------------------------------------------------------------- in words


def participant_words(one: ParticipantRecord) -> str:
    """A participant in a few words: "Eli Cohen (ISR)"."""
    return f"{one.name or one.office or 'unnamed'} ({one.party or '?'})"


def meeting_words(one: MeetingRecord) -> str:
    """A meeting in one line."""
    people = ", ".join(map(participant_words, one.participants))
    return f"{one.date or 'undated'} {one.mode} {one.kind} {one.status}: {people}"


def pledge_words(one: PledgeRecord) -> str:
    """A pledge in one line."""
    what = f"{one.currency} {one.amount:,.0f}" if one.amount is not None else ""
    goods = f"{one.count or ''} {one.item}".strip() if one.item else ""
    terms = ", ".join(filter(None, (what, goods))) or one.purpose or ""
    return f"{'+'.join(one.by) or '?'} to {'+'.join(one.to) or '-'}: {terms} [{one.stage}]"
