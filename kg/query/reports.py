"""A meeting, a pledge or a tenure in, the sentences that report it out, with the words that say so."""

from datetime import date as Day

from kg.models import Frozen
from kg.query.queries import run_query
from kg.query.reader import Reader
from kg.store import Iri, Row
from kg.vocabulary import CMQ, local_id, thing_iri


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
            "published": next(iter(said.get(Iri(CMQ + "published"), [])), None),
            "url": next(iter(said.get(Iri(CMQ + "url"), [])), None),
            "document": local_id(document),
            "start": start,
            "end": row["end"],
        }
    )
