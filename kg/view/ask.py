"""A graph to ask and its digest in, the ready questions answered out: for the page of a site that runs no server."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kg.query.catalogue import ask, find_question
from kg.query.reader import Reader
from kg.view.digest import Digest
from kg.view.links import file_of
from kg.view.words import day_words

MOST, QUOTED = 10, 4  # rows shown of an answer, and of one with sentences in it

# The question, what fills its blanks, and the columns to show; a column with "/" links by the id in another.
ASKED = (
    ("who-met", ("person",), "name/other party meetings first last"),
    ("met-people", ("a", "b"), "date label place quote source/document"),
    ("path", ("a", "far"), "from_name/from_person to_name/to_person date quote source/document"),
    ("most-connected", (), "name/person party people_met meetings"),
    ("ministers", (), "name/person party office first_seen last_seen"),
    ("who-represented", ("party",), "name/person office date quote source/document"),
    ("closest-parties", (), "a_name/a b_name/b meetings first last"),
    ("topics-of-two", ("a_party", "b_party"), "topic_label year meetings"),
    ("places", (), "label country meetings first last"),
    ("planned", (), "date_text label quote source/document"),
    ("ledger-totals", (), "by to stage currency total pledges"),
    ("pledges-by-purpose", (), "topic_label stage currency total pledges"),
    ("topics", (), "label meetings pledges first last"),
    ("topics-together", (), "one_label other_label meetings"),
    ("publishers", (), "publisher documents meetings pledges first last"),
    ("contradictions", (), "label property value quote other_value other_quote"),
    ("issues", (), "kind message quote"),
)
HEADS = {"label": "what", "from_name": "from", "to_name": "to", "a_name": "one", "b_name": "other", "topic_label": "topic",
         "one_label": "one", "other_label": "other", "date_text": "when", "quote": "sentence", "other_quote": "other sentence"}  # fmt: skip
DAYS = frozenset(("date", "first", "last", "first_seen", "last_seen"))
NUMBERS = frozenset(("meetings", "pledges", "people_met", "documents", "total", "year"))


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a column of a row, and the page it leads to."""

    text: str
    page: str = ""
    style: str = ""  # a class of the style sheet


@dataclass(frozen=True, slots=True)
class Ready:
    """A question with its answer: its blanks filled in, the first rows, and how to ask it oneself."""

    name: str
    words: str
    note: str
    filled: tuple[tuple[str, str], ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    found: int
    command: str
    sparql: str


def ready_answers(reader: Reader, digest: Digest) -> list[Ready]:
    """Answer the ready questions, for those of whom the graph tells most."""
    picks = _picks(digest)
    wanted = [(name, blanks, columns) for name, blanks, columns in ASKED if picks.keys() >= set(blanks)]
    return [_ready(reader, digest, name, {blank: picks[blank] for blank in blanks}, columns.split())
            for name, blanks, columns in wanted]  # fmt: skip


def _picks(digest: Digest) -> dict[str, str]:
    """Whom the questions are asked about: who met most often, whom they met most and least often, their sides."""
    ranked = sorted(digest.persons, key=lambda one: (-len(digest.held[one]), one))[:1]
    others = [one for one, _ in digest.counterparts(ranked[0]) if one in digest.persons] if ranked else []
    sides = sorted(digest.parties, key=lambda one: (-len(digest.held[one]), one))[:1]
    facing = [one for one, _ in digest.counterpart_parties(sides[0])] if sides else []
    found = {"person": ranked, "a": ranked, "b": others[:1], "far": others[-1:], "party": sides,
             "a_party": sides, "b_party": facing[:1]}  # fmt: skip
    return {blank: ids[0] for blank, ids in found.items() if ids}


def _ready(reader: Reader, digest: Digest, name: str, picks: Mapping[str, str], columns: list[str]) -> Ready:
    question = find_question(name).question
    required = [each.name for each in question.parameters if each.required]
    values = dict(zip(required, picks.values(), strict=True))
    rows = ask(reader, name, **values)
    most = QUOTED if any("quote" in column for column in columns) else MOST
    typed = " ".join(f'{blank}="{digest.name(one)}"' for blank, one in values.items())
    return Ready(
        name=name,
        words=question.words,
        note=question.note,
        filled=tuple((digest.name(one), file_of(one)) for one in values.values()),
        heads=tuple(map(_head, columns)),
        rows=tuple(tuple(_cells(row, columns, digest)) for row in rows[:most]),
        found=len(rows),
        command=f"kg ask {name} {typed}".strip(),
        sparql=question.sparql,
    )


def _head(column: str) -> str:
    name = column.partition("/")[0]
    return HEADS.get(name, name).replace("_", " ").capitalize()


def _cells(row: Any, columns: list[str], digest: Digest) -> Iterator[Cell]:
    for column in columns:
        name, _, key = column.partition("/")
        text = _text(getattr(row, name))
        yield Cell(text, _page(str(getattr(row, key)), digest) if key else "", _style(name))


def _style(column: str) -> str:
    if column in NUMBERS:
        return "right"
    return "quoted" if "quote" in column else "date" if column in DAYS else ""


def _page(identifier: str, digest: Digest) -> str:
    known = identifier in digest.persons or identifier in digest.parties or identifier in digest.by_document
    return file_of(identifier) if known else ""


def _text(value: object) -> str:
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, int | float):
        return f"{value:,}" if value >= 10_000 else f"{value}"
    return "" if value is None else str(value)
