"""A finished graph, opened to be asked: names resolved, parameters bound, rows typed."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import QueryError
from kg.manifest import read_manifest
from kg.query.names import LABEL, Names
from kg.query.queries import run_columns, run_query
from kg.query.question import Question, read_question
from kg.query.rows import Sourced, TableRow
from kg.store import Iri, Row, Store, Value
from kg.vocabulary import CMQ, PREFIXES, local_id

R = TypeVar("R", bound=TableRow)

PUBLISHER = Iri(CMQ + "publisher")
AFFILIATION = Iri(CMQ + "affiliation")

EVIDENCE = frozenset(("quote", "source", "document", "start", "end", "rule", "claim", "published", "url"))
"""Columns that differ from one sentence to the next that says the same."""


class Reader:
    """Asks a graph, and remembers the names, labels and details that it has read: a finished graph never changes."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.names = Names(store)
        self._labels: dict[str, str] = {}
        self.listings: dict[str, dict[str, bytes]] = {}
        self._sources: dict[str, str] = {}
        self._sides: dict[str, str | None] = {}

    @classmethod
    def open(cls, directory: Path) -> "Reader":
        """Open the graph that ``kg build`` wrote into a directory."""
        return cls(Store.open(directory))

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """What the graph says of itself."""
        return read_manifest(self.store.directory)

    @property
    def digest(self) -> str:
        """The digest of the graph: equal graphs have equal ones."""
        return str(self.manifest["sha256"]["graph.nq"])

    @cached_property
    def dissent(self) -> dict[str, frozenset[str]]:
        """Things about which documents disagree, with the documents whose values are not the ones shown."""
        found: dict[str, set[str]] = {}
        for row in run_query(self.store, "names/dissent"):
            found.setdefault(local_id(str(row["thing"])), set()).add(str(row["document"]))
        return {thing: frozenset(documents) for thing, documents in found.items()}

    def bind(self, question: Question, values: dict[str, object]) -> dict[str, Value]:
        """Resolve the values of a question's parameters.

        Raises:
            QueryError: one is missing or unknown, or the time asked for ends before it begins.
        """
        given = {name: value for name, value in values.items() if value is not None}
        known = {parameter.name: parameter for parameter in question.parameters}
        for name in given:
            if name not in known:
                takes = ", ".join(known) or "no parameters"
                raise QueryError(f"{question.name} has no parameter {name!r}: it takes {takes}")
        if missing := [each for each in question.parameters if each.required and each.name not in given]:
            needs = " and ".join(f"{each.name} ({each.words})" for each in missing)
            examples = " ".join(f"{each.name}={each.example!r}" for each in missing)
            raise QueryError(f"{question.name} needs {needs}: {examples}")
        bound = {name: self.names.resolve(known[name], value) for name, value in given.items()}
        since, until = bound.get("since"), bound.get("until")
        if isinstance(since, date) and isinstance(until, date) and until < since:
            raise QueryError(f"nothing lies between {since} and {until}: the first day is the later one")
        return bound

    def rows(self, name: str, **values: object) -> list[Row]:
        """Ask a question; the rows as the graph gives them, without what was asked for."""
        return run_query(self.store, name, self.bind(read_question(name), values))

    def columns(self, name: str, *columns: str, **values: object) -> list[Row]:
        """Ask a question for the different values of some columns, in the order of its rows."""
        return run_columns(self.store, name, columns, self.bind(read_question(name), values))

    def answer(self, row: type[R], name: str, **values: object) -> tuple[R, ...]:
        """Ask a question; typed rows, with sentences that say the same put into one.

        >>> reader.answer(Counterpart, "who-met", person="Kamikawa")  # doctest: +SKIP
        """
        return tuple(self.typed(row, self.rows(name, **values)))

    def typed(self, row: type[R], found: Iterable[Row]) -> Iterator[R]:
        """Type rows by the names of their columns."""
        names = tuple(row.model_fields)
        if not issubclass(row, Sourced):
            yield from (self._type(row, names, each) for each in found)
            return
        telling = [name for name in names if name not in EVIDENCE]
        for _, same in groupby(found, key=lambda each: [each.get(name) for name in telling]):
            yield self._type(row, names, self._weigh(names, list(same)))

    def _type(self, row: type[R], names: Sequence[str], found: Row) -> R:
        wanted = {name: found[name] for name in names if name in found}
        if "source" in names and wanted.get("source") is None and wanted.get("document"):
            wanted["source"] = self.source(str(wanted["document"]))
        return row.model_validate(wanted)

    def label(self, thing: str) -> str:
        """The label of a thing by its local id or IRI; the id where it has none."""
        label = self._labels.get(thing)
        if label is None:
            local = local_id(thing)
            label = self._labels[thing] = self._word(local, LABEL) or local
        return label

    def title(self, thing: str) -> str:
        """The label of a thing, or who held which office."""
        iri = Iri(_iri(local_id(thing)))
        ends = [self.store.values(iri, Iri(CMQ + name)) for name in ("holder", "office")]
        return ", ".join(self.label(str(end[0])) for end in ends if end) or self.label(thing)

    def source(self, document: str) -> str:
        """Who published a document; its title where nobody says."""
        local = local_id(document)
        if local not in self._sources:
            self._sources[local] = self._word(local, PUBLISHER) or self.label(local)
        return self._sources[local]

    def side(self, person: str) -> str | None:
        """The party that a person speaks for."""
        local = local_id(person)
        if local not in self._sides:
            parties = self.store.values(Iri(_iri(local)), AFFILIATION)
            self._sides[local] = self.label(str(parties[0])) if parties else None
        return self._sides[local]

    def _word(self, local: str, of: Iri) -> str | None:
        words = self.store.values(Iri(_iri(local)), of)
        return str(words[0]) if words else None

    def certainty(self, thing: str) -> str:
        """Whether documents disagree about a thing."""
        return "contradicted" if local_id(thing) in self.dissent else "stated"

    def best(self, thing: str, same: Sequence[Row]) -> Row:
        """Of the sentences that report a thing, one whose document has the values shown; no mere headline."""
        dissenting = self.dissent.get(local_id(thing), frozenset())
        return min(
            same,
            key=lambda row: (str(row["document"]) in dissenting, not _is_sentence(str(row.get("quote")))),
        )

    def _weigh(self, names: Sequence[str], same: list[Row]) -> Row:
        """The best of equal rows, with how many documents say so and whether others disagree."""
        documents = {each.get("document") for each in same}
        kinds = (name for name in ("meeting", "pledge", "tenure", "thing") if name in names)
        thing = str(next((same[0][name] for name in kinds if same[0].get(name)), ""))
        return self.best(thing, same) | {"sources": len(documents), "certainty": self.certainty(thing)}


def _is_sentence(quote: str) -> bool:
    return quote.rstrip("”’\"')").endswith((".", "!", "?"))


def _iri(local: str) -> str:
    return local if "://" in local else PREFIXES["id"] + local
