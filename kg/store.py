"""N-Quads in, answers out: the finished graph, opened to read (pyoxigraph)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import GraphError, QueryError
from kg.manifest import QUADS, STORE, find_product
from kg.rdf_values import Iri, Value, to_python, to_term
from kg.sparql_errors import refuse_unsafe, to_query_error
from kg.stretch import read_stretch
from kg.vocabulary import PREFIXES, THINGS

_LOADED_AT_ONCE = 120_000_000  # bytes: the memory that loading takes is some six times this, its time no more

__all__ = [
    "Answer",
    "Bindings",
    "Iri",
    "Row",
    "Said",
    "Store",
    "Triple",
    "Value",
    "bulk_load",
    "count_quads",
    "read_turtle",
]

Row = dict[str, Any]
"""Values by variable, none for what is unbound; whoever asks knows what they are."""
Bindings = Mapping[str, Value]
Triple = tuple[Iri, Iri, Value]
Said = dict[str, list[Value]]
"""What is said of a thing: the values by property, each once."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a SELECT with its variables, in the order it names them."""

    variables: tuple[str, ...]
    rows: list[Row]


class Store:
    """A finished graph, to be asked."""

    def __init__(self, store: ox.Store, directory: Path) -> None:
        self._store = store
        self._kinds: dict[str, dict[str, Said]] = {}
        self.directory = directory

    @classmethod
    def open(cls, directory: Path) -> "Store":
        """Open the graph that ``kg build`` wrote into a directory."""
        return cls.at(find_product(directory))

    @classmethod
    def at(cls, home: Path) -> "Store":
        """Open the store of a folder, finished or not."""
        try:
            return cls(ox.Store.read_only(str(home / STORE)), home)
        except OSError as error:
            raise GraphError(f"the store in {home} is damaged ({error}): run kg build again") from error

    def select(self, sparql: str, bindings: Bindings | None = None) -> list[Row]:
        """Answer a SELECT with a list of rows.

        >>> store.select("SELECT ?label WHERE { ?it rdfs:label ?label }", {"it": Iri(...)})  # doctest: +SKIP
        [{'label': 'Japan'}]
        """
        return self.answer(sparql, bindings).rows

    def answer(self, sparql: str, bindings: Bindings | None = None) -> Answer:
        """Answer a SELECT with its rows and its variables."""
        solutions = self._query(sparql, bindings, ox.QuerySolutions, "SELECT")
        variables = tuple(variable.value for variable in solutions.variables)
        rows = [dict(zip(variables, map(to_python, solution), strict=True)) for solution in _drawn(solutions)]
        return Answer(variables, rows)

    def ask(self, sparql: str, bindings: Bindings | None = None) -> bool:
        """Answer an ASK."""
        return bool(self._query(sparql, bindings, ox.QueryBoolean, "ASK"))

    def construct(self, sparql: str, bindings: Bindings | None = None) -> list[Triple]:
        """Answer a CONSTRUCT or DESCRIBE with its triples."""
        triples = self._query(sparql, bindings, ox.QueryTriples, "CONSTRUCT or DESCRIBE")
        return [tuple(to_python(term) for term in triple) for triple in _drawn(triples)]  # type: ignore[misc]

    def serialize(self, sparql: str, media: Sequence[str]) -> tuple[str, bytes]:
        """Answer any query in the first of some media types that fits it, by default JSON or Turtle."""
        found = self._query(sparql, None, object, "")
        formats = ox.RdfFormat if isinstance(found, ox.QueryTriples) else ox.QueryResultsFormat
        usual = ox.RdfFormat.TURTLE if formats is ox.RdfFormat else ox.QueryResultsFormat.JSON
        wanted = (formats.from_media_type(each) for each in media)
        chosen = next((each for each in wanted if each is not None), usual)
        try:
            return chosen.media_type, found.serialize(format=chosen)
        except (OSError, ValueError, RuntimeError) as error:
            raise GraphError(f"the query stopped: {error}") from error

    def serialize_at_most(self, rows: int, sparql: str, media: Sequence[str]) -> tuple[str, bytes, bool]:
        """The same with so many rows at most, and whether there were more; a LIMIT of the query's own stands."""
        try:
            kind, body = self.serialize(f"{sparql}\nLIMIT {rows}", media)
        except QueryError:
            return *self.serialize(sparql, media), False
        # A row takes two letters at least, so that short answers need not be asked for twice.
        more = len(body) > 2 * rows and self._goes_on(f"{sparql}\nOFFSET {rows} LIMIT 1")
        return kind, body, more

    def _goes_on(self, sparql: str) -> bool:
        found = self._query(sparql, None, object, "")
        return not isinstance(found, ox.QueryBoolean) and any(True for _ in _drawn(found))

    def kind(self, name: str) -> dict[str, Said]:
        """Everything said of all things whose ids begin with ``name/``, read at once from the sorted quads.

        A fifth of the time that describing each takes; ``describe`` and ``values`` then answer from it.
        """
        if name not in self._kinds:
            path = self.directory / QUADS
            try:
                lines = read_stretch(path, f"<{THINGS}{name}/".encode())
            except (OSError, ValueError) as error:
                raise GraphError(f"{path} cannot be read ({error}): run kg build again") from error
            things: dict[str, Said] = {}
            for quad in ox.parse(input=lines, format=ox.RdfFormat.N_QUADS):
                _add(things.setdefault(quad.subject.value, {}), quad)
            self._kinds[name] = things
        return self._kinds[name]

    def describe(self, thing: Iri) -> Said:
        """Everything said of a thing, by property, over all graphs; empty for a thing that is not there.

        A hundred times as fast as a query, which is what long lists of things need.
        """
        if (known := self._known(thing)) is not None:
            return known
        said: Said = {}
        for quad in self._quads(thing, None):
            _add(said, quad)
        return said

    def values(self, thing: Iri, of: Iri) -> list[Value]:
        """The values of one property of a thing, over all graphs, each once and in order."""
        if (known := self._known(thing)) is not None:
            return sorted(known.get(of, ()), key=str)
        found = (to_python(quad.object) for quad in self._quads(thing, of))
        return sorted({value for value in found if value is not None}, key=str)

    def _known(self, thing: Iri) -> Said | None:
        """What is said of a thing whose kind has been read."""
        known = self._kinds.get(thing.removeprefix(THINGS).partition("/")[0])
        return None if known is None else known.get(thing, {})

    def _quads(self, thing: Iri, predicate: Iri | None) -> Iterator[Any]:
        try:
            subject = ox.NamedNode(str(thing))
        except ValueError:
            # No IRI, so nothing can be said of it.
            return iter(())
        return self._store.quads_for_pattern(
            subject, ox.NamedNode(str(predicate)) if predicate else None, None
        )

    def _query(self, sparql: str, bindings: Bindings | None, expected: type[Any], kind: str) -> Any:
        refuse_unsafe(sparql)
        substitutions: dict[ox.Variable, Any] = {
            ox.Variable(name): to_term(value) for name, value in (bindings or {}).items()
        }
        try:
            found = self._store.query(
                sparql,
                prefixes=PREFIXES,
                use_default_graph_as_union=True,
                substitutions=substitutions,
            )
        except (SyntaxError, ValueError, RuntimeError) as error:
            raise to_query_error(error, sparql) from error
        if not isinstance(found, expected):
            raise to_query_error(ValueError(f"this place takes a {kind} query"), sparql)
        return found


def bulk_load(quads: Path, store: Path) -> None:
    """Load a file of N-Quads into a new store on disk."""
    # Never load(): a killed load of a large file takes minutes to replay at the next opening.
    database = ox.Store(str(store))
    with quads.open("rb") as file:
        while lines := file.readlines(_LOADED_AT_ONCE):
            database.bulk_load(input=b"".join(lines), format=ox.RdfFormat.N_QUADS)
    database.flush()
    # One file for each index instead of several: every later answer takes half the time.
    database.optimize()


def count_quads(store: Path) -> int:
    """How many quads a store on disk holds."""
    try:
        return len(ox.Store.read_only(str(store)))
    except OSError as error:
        raise GraphError(f"the store in {store.parent} is damaged ({error}): run kg build again") from error


def read_turtle(path: Path) -> Iterator[tuple[str, str, str]]:
    """The triples of a Turtle file, each term as it stands in N-Triples."""
    for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
        yield str(triple.subject), str(triple.predicate), str(triple.object)


def _drawn(solutions: Any) -> Iterator[Any]:
    """The solutions one by one; what goes wrong on the way is a QueryError like any other."""
    try:
        yield from solutions
    except (OSError, ValueError, RuntimeError) as error:
        raise GraphError(f"the query stopped: {error}") from error


def _add(said: Said, quad: Any) -> None:
    values = said.setdefault(quad.predicate.value, [])
    value = to_python(quad.object)
    if value is not None and value not in values:
        values.append(value)
