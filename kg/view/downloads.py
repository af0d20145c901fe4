"""Meetings and pledges of one page in, the files that it offers out: a table and RDF, each fact with its sentence."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from itertools import starmap

from kg.query.cells import safe_cell
from kg.query.explorer_rows import MeetingRow, PledgeRow
from kg.view.digest import Digest, Fact
from kg.view.words import date_words, what_words
from kg.vocabulary import PREFIXES, safe_path, thing_iri

CLASSES = {"financial": "FinancialPledge", "in_kind": "InKindPledge", "policy": "PolicyPledge"}
USED = ("cmq", "rdfs", "xsd")


class Downloads:
    """Writes the files of many pages; what it says of a fact is put into words once, though several pages have it."""

    def __init__(self, digest: Digest) -> None:
        self._digest = digest
        self._lines: dict[str, str] = {}
        self._said: dict[str, list[tuple[str, str, str]]] = {}

    def to_csv(self, facts: Iterable[Fact]) -> str:
        """Write one row a fact, with its first sentence; a byte order mark, so that spreadsheets read accents."""
        heads = _line(_row(self._digest, MeetingRow(id="", label="")))
        return "".join(["\ufeff", heads, *map(self._line, facts)])

    def to_turtle(self, facts: Iterable[Fact]) -> str:
        """Write facts in the words of the ontology, with the names of all who take part."""
        things: dict[str, dict[str, dict[str, None]]] = {}
        for fact in facts:
            for subject, name, value in self._statements(fact):
                things.setdefault(subject, {}).setdefault(name, {})[value] = None
        head = [f"@prefix {name}: <{PREFIXES[name]}> ." for name in USED]
        return "\n".join([f"@base <{PREFIXES['id']}> .", *head, "", *starmap(_described, things.items()), ""])

    def _line(self, fact: Fact) -> str:
        if fact.id not in self._lines:
            self._lines[fact.id] = _line(map(safe_cell, _row(self._digest, fact).values()))
        return self._lines[fact.id]

    def _statements(self, fact: Fact) -> list[tuple[str, str, str]]:
        if fact.id not in self._said:
            self._said[fact.id] = list(_statements(self._digest, fact))
        return self._said[fact.id]


def _line(cells: Iterable[object]) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def _row(digest: Digest, fact: Fact) -> dict[str, object]:
    said = fact.sentences[0] if fact.sentences else None
    source = digest.documents.get(said.document) if said else None
    meeting = fact if isinstance(fact, MeetingRow) else None
    return {
        "type": "meeting" if meeting else "pledge",
        "date": date_words(fact.earliest, fact.latest, lasts=fact.lasts),
        "earliest": fact.earliest,
        "latest": fact.latest,
        "who": tuple(digest.name(party) for party in _who(fact)),
        "to": () if isinstance(fact, MeetingRow) else tuple(map(digest.name, fact.to)),
        "what": what_words(fact) if isinstance(fact, PledgeRow) else fact.occasion,
        "status": fact.status if isinstance(fact, MeetingRow) else fact.stage,
        "place": meeting.place if meeting else "",
        "topics": tuple(map(digest.name, fact.topics)),
        "sentence": said.quote if said else "",
        "document": source.title if source else "",
        "publisher": source.publisher if source else "",
        "published": (said and said.published) or (source.published if source else None),
        "url": source.url if source else "",
        "certainty": fact.certainty,
        "id": fact.id,
    }


def _who(fact: Fact) -> tuple[str, ...]:
    if isinstance(fact, PledgeRow):
        return fact.by
    return tuple(side.person or side.party or "" for side in fact.sides if side.person or side.party)


def _described(subject: str, said: Mapping[str, Iterable[str]]) -> str:
    lines = " ;\n  ".join(f"{name} {', '.join(values)}" for name, values in said.items())
    return f"{subject} {lines} ."


def _statements(digest: Digest, fact: Fact) -> Iterator[tuple[str, str, str]]:
    subject = _iri(fact.id)
    yield subject, "a", f"cmq:{'Meeting' if isinstance(fact, MeetingRow) else CLASSES[fact.type]}"
    yield subject, "rdfs:label", _literal(fact.label)
    for name, day in (("earliest", fact.earliest), ("latest", fact.latest)):
        if day:
            yield subject, f"cmq:{name}", f'"{day.isoformat()}"^^xsd:date'
    if isinstance(fact, PledgeRow) and fact.amount is not None:
        yield subject, "cmq:amount", f'"{fact.amount:f}"^^xsd:decimal'
        yield subject, "cmq:currency", _literal(fact.currency)
    for name, thing in _links(digest, fact):
        yield subject, f"cmq:{name}", _iri(thing)
        yield _iri(thing), "rdfs:label", _literal(digest.name(thing))
    for sentence in fact.sentences:
        yield subject, "cmq:quote", _literal(sentence.quote)


def _iri(thing: str) -> str:
    """Write an identifier, short where it is one of ours: the base of the file stands before it."""
    return f"<{thing_iri(safe_path(thing)).removeprefix(PREFIXES['id'])}>"


def _literal(text: str) -> str:
    """Quote words; what JSON escapes, Turtle reads in the same way."""
    return json.dumps("".join(sign for sign in text if sign >= " " or sign in "\t\n"), ensure_ascii=False)


def _links(digest: Digest, fact: Fact) -> Iterator[tuple[str, str]]:
    if isinstance(fact, PledgeRow):
        yield from (("by", party) for party in fact.by)
        yield from (("to", party) for party in fact.to)
        yield from (("topic", topic) for topic in fact.topics)
        return
    for side in fact.sides:
        if side.person:
            yield "participant", side.person
        if party := digest.party_of(side):
            yield "party", party
    yield from (("discussed", topic) for topic in fact.topics)
