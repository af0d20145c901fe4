"""N-Quads in, answers out: the finished graph, opened to read (pyoxigraph)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import GraphError, QueryError
from kg.manifest import STORE, find_product
from kg.sparql_errors import refuse_unsafe, to_query_error
from kg.vocabulary import PREFIXES

_XSD = PREFIXES["xsd"]
_LOADED_AT_ONCE = 120_000_000  # bytes: the memory that loading takes is some six times this, its time no more


class Iri(str):
    """An IRI among the values of an answer; plain words are ``str``."""

    __slots__ = ()


Value = Iri | str | int | bool | Decimal | float | date | datetime
Row = dict[str, Any]
"""Values by variable, none for what is unbound; whoever asks knows what they are."""
Bindings = Mapping[str, Value]
Triple = tuple[Iri, Iri, Value]


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a SELECT with its variables, in the order it names them."""

    variables: tuple[str, ...]
    rows: list[Row]


class Store:
    """A finished graph, to be asked."""

    def __init__(self, store: ox.Store, directory: Path) -> None:
        self._store = store
        self.directory = directory

    @classmethod
    def open(cls, directory: Path) -> "Store":
        """Open the graph that ``kg build`` wrote into a directory."""
        home = find_product(directory)
        try:
            return cls(ox.Store.read_only(str(home / STORE)), home)
        except OSError as error:
            raise GraphError(f"the store in {directory} is damaged ({error}): run kg build again") from error

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
        rows = [
            dict(zip(variables, map(_to_python, solution), strict=True)) for solution in _drawn(solutions)
        ]
        return Answer(variables, rows)

    def ask(self, sparql: str, bindings: Bindings | None = None) -> bool:
        """Answer an ASK."""
        return bool(self._query(sparql, bindings, ox.QueryBoolean, "ASK"))

    def construct(self, sparql: str, bindings: Bindings | None = None) -> list[Triple]:
        """Answer a CONSTRUCT or DESCRIBE with its triples."""
        triples = self._query(sparql, bindings, ox.QueryTriples, "CONSTRUCT or DESCRIBE")
        return [tuple(_to_python(term) for term in triple) for triple in _drawn(triples)]  # type: ignore[misc]

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

    def describe(self, thing: Iri) -> dict[str, list[Value]]:
        """Everything said of a thing, by property, over all graphs; empty for a thing that is not there.

        A hundred times as fast as a query, which is what long lists of things need.
        """
        said: dict[str, list[Value]] = {}
        for quad in self._quads(thing, None):
            values = said.setdefault(quad.predicate.value, [])
            value = _to_python(quad.object)
            if value is not None and value not in values:
                values.append(value)
        return said

    def values(self, thing: Iri, of: Iri) -> list[Value]:
        """The values of one property of a thing, over all graphs, each once and in order."""
        found = (_to_python(quad.object) for quad in self._quads(thing, of))
        return sorted({value for value in found if value is not None}, key=str)

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
            ox.Variable(name): _to_term(value) for name, value in (bindings or {}).items()
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


def _to_python(term: Any) -> Value | None:
    if isinstance(term, ox.NamedNode):
        return Iri(term.value)
    if not isinstance(term, ox.Literal):
        return None if term is None else str(term)
    read = _READERS.get(term.datatype.value)
    try:
        return read(term.value) if read else term.value
    except (ValueError, ArithmeticError):
        return term.value


_READERS: Mapping[str, Any] = {
    _XSD + "integer": int,
    _XSD + "decimal": Decimal,
    _XSD + "double": float,
    _XSD + "boolean": lambda value: value in {"true", "1"},
    _XSD + "date": date.fromisoformat,
    _XSD + "dateTime": datetime.fromisoformat,
}


def _to_term(value: Value) -> ox.NamedNode | ox.Literal:
    if isinstance(value, Iri):
        return ox.NamedNode(str(value))
    if isinstance(value, date) and not isinstance(value, datetime):
        return ox.Literal(value.isoformat(), datatype=ox.NamedNode(_XSD + "date"))
    if isinstance(value, datetime):
        return ox.Literal(value.isoformat(), datatype=ox.NamedNode(_XSD + "dateTime"))
    if isinstance(value, Decimal):
        return ox.Literal(format(value, "f"), datatype=ox.NamedNode(_XSD + "decimal"))
    return ox.Literal(value)
