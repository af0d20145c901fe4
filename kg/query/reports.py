"""A meeting, a pledge or a tenure in, the sentences that report it out, with the words that say so."""

from datetime import date as Day

from kg.models import Frozen
from kg.query.queries import run_query
from kg.query.reader import Reader
from kg.store import Iri, Row, Said
from kg.vocabulary import CMQ, local_id, thing_iri

_PLACED = ("published", "start", "end")


class Report(Frozen):
    """A sentence with where it stands; ``focus`` are the words that say so, as offsets in the quote."""

    quote: str
    focus: tuple[int, int] | None
    rule: str
    source: str
    title: str
    published: Day | None
    url: str | None
    document: str
    start: int
    end: int


class Evidence(Frozen):
    """A thing and the sentences it stands on."""

    thing: str
    label: str
    certainty: str
    reports: tuple[Report, ...]


def evidence(reader: Reader, thing: str) -> Evidence:
    """The sentences that report a thing, by its id; each once, those of documents that agree first."""
    local = local_id(thing)
    rows = run_query(reader.store, "parts/reports", {"thing": Iri(thing_iri(local))})
    dissenting = reader.dissent.get(local, frozenset())
    first = {(row["document"], row["start"], row["end"]): row for row in reversed(rows)}
    ordered = sorted(
        first.values(), key=lambda row: (str(row["document"]) in dissenting, str(row["document"]))
    )
    return Evidence(
        thing=local,
        label=reader.title(local),
        certainty=reader.certainty(local),
        reports=tuple(_report(reader, row) for row in ordered),
    )


def _report(reader: Reader, row: Row) -> Report:
    document, start = str(row["document"]), int(str(row["start"]))
    said = reader.store.describe(Iri(document))
    focus = row["focus_start"], row["focus_end"]
    return Report.model_validate(
        {
            "quote": row["quote"],
            "focus": None if None in focus else tuple(int(str(each)) - start for each in focus),
            "rule": row["rule"],
            "source": reader.source(document),
            "title": reader.label(document),
            "published": _published(reader, said, start),
            "url": next(iter(said.get(Iri(CMQ + "url"), [])), None),
            "document": local_id(document),
            "start": start,
            "end": row["end"],
        }
    )


def _published(reader: Reader, document: Said, start: int) -> object:
    """The day of the article in which a sentence stands, where a page holds several; else that of the page."""
    own = (reader.store.describe(Iri(str(article))) for article in document.get(Iri(CMQ + "segment"), ()))
    for said in (*own, document):
        day, first, end = (next(iter(said.get(Iri(CMQ + name), ())), None) for name in _PLACED)
        if day is not None and (said is document or _is_within(start, first, end)):
            return day
    return None


def _is_within(start: int, first: object, end: object) -> bool:
    return isinstance(first, int) and isinstance(end, int) and first <= start < end
