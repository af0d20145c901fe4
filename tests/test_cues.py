"""What cues find is what the patterns find alone: on the documents at hand, and on their words in any order."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.amounts.counts import _NUMBER
from kg.annotate.amounts.durations import _CUES as DURATION_CUES
from kg.annotate.amounts.durations import _DURATION
from kg.annotate.amounts.money import _PREFIXED, _PREFIXED_CUES, _SUFFIXED, _SUFFIXED_CUES, SUM_SIGNS
from kg.annotate.cues import Cues, Kinds, lowered, matches_from
from kg.annotate.dates.rules import DATE_RULES
from kg.annotate.dates.signs import _DATE_SIGN, DATE_KINDS, DATE_OPENERS, may_name_date
from kg.annotate.entities import Sentence
from kg.annotate.mask import mask
from kg.annotate.names.gazetteer import find_names
from kg.annotate.numbers import NUMBER_CUES
from kg.annotate.people.anchor_grammar import anchor_patterns
from kg.annotate.people.anchors import _starts
from kg.annotate.people.offices import HONORIFIC
from kg.annotate.people.openings import find_openings, holds_title, title_starts
from kg.annotate.people.references import _office_only
from kg.annotate.people.words import mask_words
from kg.extract.meetings.events.names import _EVENT, may_name_event
from kg.extract.meetings.reports import _MEETING_CUES, MEETING_WORD, clause_of, may_report
from kg.extract.meetings.rules.table import MEETING_RULES
from kg.read import make_document

HERE = Path(__file__).parent

Finder = Callable[[str], Iterator[re.Match[str]]]


@cache
def blocks() -> tuple[str, ...]:
    """The paragraphs of the seeds and of the composed documents."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((HERE.parent / "seeds").glob("*.txt"))]
    composed = (HERE / "gold" / "composed_documents.jsonl").read_text(encoding="utf-8").strip().split("\n")
    documents = [
        make_document(text, id=str(i))
        for i, text in enumerate([*texts, *(json.loads(line)["text"] for line in composed)])
    ]
    return tuple(d.text[b.start : b.end] for d in documents for s in d.segments for b in s.blocks)


def spans(matches: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


def date_finders() -> list[tuple[str, re.Pattern[str], Finder]]:
    def finder(rule_pattern: re.Pattern[str], kind: str) -> Finder:
        def find(text: str) -> Iterator[re.Match[str]]:
            starts = DATE_OPENERS[kind].starts(text) if kind in DATE_KINDS.in_text(text) else []
            return matches_from(rule_pattern, text, starts)

        return find

    return [(rule.name, rule.pattern, finder(rule.pattern, rule.kind)) for rule in DATE_RULES]


def sum_finders() -> list[tuple[str, re.Pattern[str], Finder]]:
    return [
        (
            "prefixed",
            _PREFIXED,
            lambda t: _PREFIXED_CUES.matches(_PREFIXED, t) if SUM_SIGNS.in_text(t) else iter(()),
        ),
        (
            "suffixed",
            _SUFFIXED,
            lambda t: _SUFFIXED_CUES.matches(_SUFFIXED, t) if SUM_SIGNS.in_text(t) else iter(()),
        ),
        (
            "duration",
            _DURATION,
            lambda t: _DURATION.finditer(t) if DURATION_CUES.in_text(lowered(t)) else iter(()),
        ),
    ]


FINDERS = [*date_finders(), *sum_finders()]


@pytest.mark.parametrize(
    ("pattern", "find"), [each[1:] for each in FINDERS], ids=[each[0] for each in FINDERS]
)
def test_cues_miss_nothing(pattern: re.Pattern[str], find: Finder) -> None:
    for text in blocks():
        assert spans(find(text)) == spans(pattern.finditer(text)), text


WORDS = """
On on the The Monday Friday, June 5 13 2024 12, and to 2025. early Mid- last next this past year week two hours an hour
half a million about More than up $ US$ 5 billion euros dollars between 30 minutes long today night at noon fiscal FY25
first quarter of ago same day before hundred twenty-five tents
""".split()


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_cues_miss_nothing_in_any_order(text: str) -> None:
    for name, pattern, find in FINDERS:
        assert spans(find(text)) == spans(pattern.finditer(text)), name
    words = lowered(text)
    assert spans(matches_from(_NUMBER, words, NUMBER_CUES.word_starts(words))) == spans(
        _NUMBER.finditer(words)
    )
    assert may_name_date(text) == (_DATE_SIGN.search(text) is not None)


def test_openings_miss_no_office() -> None:
    for text in blocks():
        names = find_names(text)
        words = mask_words(mask(text, names))
        openings = find_openings(words, [name.start for name in names])
        for kind, pattern in anchor_patterns().items():
            starts = _starts(kind, words, openings) if holds_title(words) else ()
            found = spans(matches_from(pattern, words, starts))
            assert found == spans(pattern.finditer(words)), (kind, text)
        found = spans(matches_from(_office_only(), words, openings.with_determiners(words)))
        assert found == spans(_office_only().finditer(words)), text


def test_an_honorific_is_looked_for_where_it_begins() -> None:
    for title in ("HM", "Tui", "Sr. Lt. Gen.", "Senior Lt. Gen.", "Tan Sri", "the Hon."):
        assert re.match(HONORIFIC, title), title
        assert title_starts(f"{title} Ana Ruiz")[:1] == [0], title


def test_words_of_meetings_and_events_are_missed_nowhere() -> None:
    for text in blocks():
        assert may_report(text) == (MEETING_WORD.search(text) is not None), text
        assert may_name_event(text) or not _EVENT.search(text), text


def test_words_of_meetings_are_looked_for_by_more_than_two_letters() -> None:
    """An alternative like ``co-?(?:host|chair)`` begins with "co", which stands in every second sentence."""
    assert not [word for word in _MEETING_CUES.words if len(word) < 3]


def test_joint_encounters_begin_with_their_actors() -> None:
    together = [rule.pattern for rule in MEETING_RULES if rule.shape == "together"]
    for text in blocks():
        clause = clause_of(Sentence(0, len(text), text, 0, 0, "body", tuple(find_names(text))))
        for pattern in together:
            found = spans(matches_from(pattern, clause.masked, clause.by_start))
            assert found == spans(pattern.finditer(clause.masked)), text


def test_kinds_name_all_that_a_text_holds() -> None:
    kinds: Kinds[str] = Kinds({"month": ("June", "May"), "day": ("day",)})
    assert kinds.in_text("Monday, 3 June") == {"month", "day"}
    assert kinds.in_text("never") == set()


def test_starts_are_counted_in_letters() -> None:
    assert Cues(["met"]).starts("São Tomé met 東京, met") == [9, 17]
