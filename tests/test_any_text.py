"""Any text can be read: no error, every quote in the text, every offset in its segment, no time lost."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from timing import cpu_seconds

from kg.annotate import annotate
from kg.errors import SourceError
from kg.extract import extract
from kg.models import Document, Evidence, Extraction
from kg.pipeline import extract_document
from kg.read import make_document
from kg.records import to_record
from kg.topics import broader_themes

PIECES = st.sampled_from(
    [
        "Foreign Minister ", "Ana Ruiz ", "KAMIKAWA Yoko", "of Japan ", "Japanese ", "counterpart ", "met with ",
        "held a meeting with ", "spoke by phone ", "will meet ", "and ", ", ", ". ", "\n", "\n\n", "H.E. ", "Dr. ",
        "in Lima ", "on May 3, 2023 ", "yesterday ", "for 30 minutes ", "$5 million ", "pledged ", "five generators ",
        "to Ukraine ", "through UNICEF ", "agreed to ", "The two ministers ", "They ", "she ", "G7 ", "Summit ",
        "“", "”", "(", ")", "’s ", "- ", "1. ", "  • ", "days before the second anniversary of the invasion ",
        "MINISTER RUIZ: ", "I met ", "cancelled ", "did not ", "\ue010\ue010 ", "\ue000", "\u2028", "\u200b", "é", "日本",
        "😀", "\x1b[2J", "<b>", "Updated 3 May 2023\n", "Press Releases\n", "OSLO: ", "not ", "\t", "0", "%",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=60).map("".join)


def evidence_in(value: object) -> Iterator[Evidence]:
    """Every piece of evidence in a value, however deep."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from evidence_in(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from evidence_in(item)


def read(text: str, published: date | None) -> tuple[Document, Extraction] | None:
    try:
        document = make_document(text, id="any", title="", published=published)
    except SourceError:  # nothing but space, or half a character
        return None
    return document, extract_document(document)


@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from([None, date(2023, 5, 4)]))
def test_any_text_is_read_and_quoted_exactly(text: str, published: date | None) -> None:
    found = read(text, published)
    if found is None:
        return
    document, extraction = found
    for evidence in evidence_in(extraction):
        assert document.text[evidence.start : evidence.end] == evidence.quote != ""
        focus = evidence.focus
        assert focus is None or evidence.start <= focus.start < focus.end <= evidence.end
        assert evidence.rule
    for fact in (*extraction.meetings, *extraction.pledges):
        segment = document.segments[fact.segment]
        assert segment.start <= fact.evidence.start <= fact.evidence.end <= segment.end
    for meeting in extraction.meetings:
        assert meeting.participants
        assert not (meeting.when and meeting.yearless)
        assert meeting.when is None or meeting.when.value.earliest <= meeting.when.value.latest
    record = to_record(document, extraction, broader_themes())
    assert len(record["meetings"]) == len(extraction.meetings)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text, None) == read(text, None)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_entities_are_in_order_and_apart(text: str) -> None:
    try:
        annotated = annotate(make_document(text, id="any"))
    except SourceError:
        return
    for sentence in annotated.sentences:
        position = sentence.start
        for entity in sentence.entities:
            assert annotated.document.text[entity.start : entity.end] == entity.text
            assert position <= entity.start < entity.end <= sentence.end
            position = entity.end
    assert extract(annotated) == extract(annotated)


@pytest.mark.parametrize(
    "piece",
    [
        "Foreign Minister Ana Ruiz of Peru met with ", "A. ", "Minister of A and B and ", "and ", "the ", "(((", "H.E. ",
        "met with the ", "Ana Ruiz, ", "$5 million to ", "agreed to ", "- ", "held a very very very ", "1. ", "“", "’s ",
        "Minister, Minister of ", "Ministers A, B, C, ", "on May 3, ", "\ue010", "de la ", "Deputy Deputy ", "in Lima ",
    ],
)  # fmt: skip
def test_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    """Ten times the text takes about ten times as long: a pattern that backtracks would take a hundred times."""

    def seconds(times: int) -> float:
        document = make_document("It began. " + piece * times, id="long")
        return cpu_seconds(lambda: extract_document(document), runs=2)

    seconds(20)
    assert seconds(2000) < 0.4 + 30 * seconds(200)
