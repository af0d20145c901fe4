"""What a reader filled in and the answer in, the page of questions to fill in out: what ``kg serve`` shows at /ask."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlencode

from jinja2 import Environment

from kg.errors import NotFoundError
from kg.models import IssueKind, Stage
from kg.query.catalogue import QUESTIONS, Entry, find_question
from kg.query.cells import JSON_VERSION, safe_cell
from kg.store import Iri
from kg.view.answer_picture import draw_answer
from kg.view.digest import Digest
from kg.view.links import FOLDERS, file_of
from kg.view.payload import only_used
from kg.vocabulary import local_id

FORMS = "/ask"
SAVED = {"csv": "text/csv", "json": "application/json"}
SHOWN = 500  # rows on a page; the table to save has all
CHOICES: Mapping[str, tuple[str, ...]] = {"stage": get_args(Stage), "issue kind": get_args(IssueKind)}
LISTS = {"person": "people", "party": "parties", "someone": "everyone", "topic": "topics"}
# A column whose words lead to the page of what stands in another.
LEADS = {"name": ("person", "other"), "from_name": ("from_person",), "to_name": ("to_person",), "a_name": ("a",),
         "b_name": ("b",), "one_label": ("one",), "other_label": ("other",), "source": ("document",), "title": ("document",),
         "label": ("meeting", "thing"), "announced_at": ("announced_at",)}  # fmt: skip
HIDDEN = frozenset(
    ("start", "end", "other_start", "date_latest", "date_precision", "sources", "document", "claim", "tenure", "person",
     "other", "a", "b", "one", "topic", "place", "issue", "thing", "from_person", "to_person", "meeting", "pledge", "rule",
     "date_text", "due_text", "kind", "channel", "precision", "dollars", "dollar_rate", "dollar_rate_date",
     "dollar_rate_source")
)  # fmt: skip
# What another column of the same row says already: who met is the label of the meeting.
REPEATED: Mapping[str, frozenset[str]] = {
    "meeting": frozenset(("who", "parties")), "pledge": frozenset(("label",)), "amount": frozenset(("currency",)),
    "quote": frozenset(("quote", "source")),
}  # fmt: skip
_IN_WORDS: Mapping[str, Callable[[str], str]] = {
    "mode": lambda words: words.replace("_", " "),
    "announced_at": lambda words: "a meeting" if words else "",
}
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
EXAMPLE = """\
SELECT ?name (COUNT(?meeting) AS ?meetings)
WHERE { ?meeting cmq:participant ?who . ?who rdfs:label ?name }
GROUP BY ?name
ORDER BY DESC(?meetings)
LIMIT 20"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader wants to know: a ready question with values, or a query of their own."""

    question: str
    values: Mapping[str, str]
    sparql: str
    saved: str  # "csv" or "json", to have the answer as a file
    complete: bool  # every blank that has to be filled in is

    def link(self, **more: str) -> str:
        """The address that asks it again."""
        asked = {"query": self.sparql} if self.sparql else {"question": self.question, **self.values}
        return f"{FORMS}?{urlencode(asked | more)}"


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of a table, with the page that they lead to."""

    text: str
    page: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table, and the sentence that stands below it."""

    cells: tuple[Cell, ...]
    quote: str = ""
    source: Cell | None = None


class Forms:
    """Makes the pages of questions to fill in, for one site in a folder."""

    def __init__(self, digest: Digest, folder: Path, jinja: Environment, title: str = "Communiqué") -> None:
        self._folder, self._jinja = folder, jinja
        self._given = {
            "site": title,
            "root": "",
            "digest": digest,
            "page": digest.page,
            "lists": _lists(digest),
        }

    def read(self, given: Mapping[str, str]) -> Asked:
        """Read what was filled in; a question that there is not is none."""
        try:
            entry = find_question(given.get("question", "")) if given.get("question") else None
        except NotFoundError:
            entry = None
        parameters = entry.question.parameters if entry else ()
        return Asked(
            question=entry.name if entry else "",
            values={each.name: given[each.name] for each in parameters if given.get(each.name)},
            sparql="" if entry else given.get("query", ""),
            saved=given.get("as", "") if given.get("as") in SAVED else "",
            complete=entry is not None and all(given.get(each.name) for each in parameters if each.required),
        )

    def page(self, asked: Asked, outcome: str, kind: str, answer: bytes) -> str:
        """Render the page of a question with its answer; of all of them where none is asked."""
        text = answer.decode("utf-8", "replace").strip()
        good = outcome in {"ok", "cut"} and bool(text)
        columns, rows = _table(kind, text) if good and "json" in kind else ((), [])
        told = {name for row in rows for name in row if row[name] not in (None, [], "")}
        shown = [
            name for name in columns if name in told - (_hidden(columns) if asked.question else frozenset())
        ]
        return self._jinja.get_template("site/forms.html.j2").render(
            **self._given,
            asked=asked,
            entry=find_question(asked.question) if asked.question else None,
            groups=_groups(),
            choices=CHOICES,
            list_of=LISTS.get,
            example=EXAMPLE,
            fault="" if good else text,
            told=text if good and "json" not in kind else "",
            heads=[name.replace("_", " ").capitalize() for name in shown],
            rows=[self._line(shown, row) for row in rows[:SHOWN]],
            picture=draw_answer(rows[:SHOWN], asked.values.get("person", "")),
            found=len(rows),
            answered=good and "json" in kind,
            cut=outcome == "cut",
        )

    def file(self, asked: Asked, answer: bytes) -> bytes:
        """Write the answer as a file to save; that of a query is one already."""
        if asked.sparql:
            return answer
        columns, rows = _table("application/json", answer.decode())
        if asked.saved == "json":
            told = {
                "kg": JSON_VERSION,
                "question": asked.question,
                "parameters": dict(asked.values),
                "rows": rows,
            }
            return json.dumps(told, ensure_ascii=False, indent=2).encode()
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([safe_cell(row.get(column)) for column in columns] for row in rows)
        return ("\ufeff" + out.getvalue()).encode()

    def _line(self, shown: Iterable[str], row: Mapping[str, Any]) -> Line:
        cells = tuple(self._cell(name, row) for name in shown)
        if "quote" in shown or not row.get("quote"):
            return Line(cells)
        return Line(cells, _words(row["quote"]), self._cell("source", row))

    def _cell(self, name: str, row: Mapping[str, Any]) -> Cell:
        value = row.get(name)
        lead = next((str(row[key]) for key in LEADS.get(name, ()) if row.get(key)), "")
        if isinstance(value, Iri):
            lead = value = local_id(value)
        words = _words(value)
        if name == "amount" and words and row.get("currency"):
            words = f"{row['currency']} {words}"
        elif name in _IN_WORDS:
            words = _IN_WORDS[name](words)
        style = "right" if isinstance(value, int | float) and not isinstance(value, bool) else ""
        style = "quoted" if "quote" in name else "day" if _DAY.fullmatch(words) else style
        return Cell(words, self._page(lead, row.get("start")), style)

    def _page(self, identifier: str, start: object) -> str:
        kind = identifier.partition("/")[0]
        if kind == "meeting":
            return f"explorer.html#sel={identifier}"
        if kind not in FOLDERS or not (self._folder / file_of(identifier)).is_file():
            return ""
        return file_of(identifier) + (f"#s{start}" if kind == "document" and start is not None else "")


def _hidden(columns: Iterable[str]) -> frozenset[str]:
    """What a reader of a ready question's answer needs no column for; the table to save has all."""
    return HIDDEN.union(*(REPEATED.get(name, frozenset()) for name in columns))


def _table(kind: str, text: str) -> tuple[tuple[str, ...], list[Mapping[str, Any]]]:
    """The columns and rows of an answer: of a ready question, or of SPARQL."""
    found = json.loads(text)
    if kind == "application/json":
        return tuple(found[0]) if found else (), found
    if "boolean" in found:
        return ("answer",), [{"answer": found["boolean"]}]
    rows: list[Mapping[str, Any]] = [
        {name: _plain(value) for name, value in row.items()} for row in found["results"]["bindings"]
    ]
    return tuple(found["head"]["vars"]), rows


def _plain(value: Mapping[str, str]) -> Any:
    if value["type"] == "uri":
        return Iri(value["value"])
    number = value.get("datatype", "").endswith(("#integer", "#decimal"))
    return float(value["value"]) if number else value["value"]


def _words(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(_words, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value == int(value):
        value = int(value)
    return "" if value is None else f"{value:,}" if isinstance(value, int) and value >= 10_000 else str(value)


def _groups() -> list[tuple[str, list[Entry]]]:
    names = dict.fromkeys(entry.group for entry in QUESTIONS)
    return [(name, [entry for entry in QUESTIONS if entry.group == name]) for name in names]


def _lists(digest: Digest) -> dict[str, list[str]]:
    """Names to choose from: who takes part in something, those with most first."""
    used = only_used(digest.page)
    people = _ranked(digest, ((row.id, row.name) for row in used.persons))
    parties = _ranked(digest, ((row.id, row.name) for row in used.parties))
    topics = sorted(row.label for row in digest.page.topics)
    return {"people": people, "parties": parties, "everyone": [*parties, *people], "topics": topics}


def _ranked(digest: Digest, named: Iterable[tuple[str, str]]) -> list[str]:
    return [name for _, name in sorted(named, key=lambda row: (-len(digest.held[row[0]]), row[1]))]
