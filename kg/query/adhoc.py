"""Any SPARQL query in, its answer out: a table, yes or no, or triples."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.errors import QueryError
from kg.query.names import Names
from kg.query.question import Question, parse_question
from kg.store import Row, Store, Triple, Value

_NOISE = re.compile(r"#[^\n]*|<[^<>\s]*>|\bPREFIX\s+[\w.-]*:|\bBASE\b", re.IGNORECASE)
_FORM = re.compile(r"\b(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a SELECT, with its columns in order."""

    columns: tuple[str, ...]
    rows: list[Row]


Result = Table | bool | list[Triple]


def query(store: Store, sparql: str, parameters: Mapping[str, str] | None = None) -> Result:
    """Answer a query; a comment at its head may name parameters, as in the questions of this package.

    >>> query(store, "ASK { ?it a cmq:Meeting }")  # doctest: +SKIP
    True
    """
    bindings = _bind(store, parse_question("the query", sparql), parameters or {})
    form = _FORM.search(_NOISE.sub(" ", sparql))
    if form and form.group().upper() == "ASK":
        return store.ask(sparql, bindings)
    if form and form.group().upper() in {"CONSTRUCT", "DESCRIBE"}:
        return store.construct(sparql, bindings)
    answer = store.answer(sparql, bindings)
    return Table(answer.variables, answer.rows)


def _bind(store: Store, question: Question, given: Mapping[str, str]) -> dict[str, Value]:
    names = Names(store)
    known = {parameter.name: parameter for parameter in question.parameters}
    missing = [each.name for each in question.parameters if each.required and each.name not in given]
    if missing:
        raise QueryError(f"this query needs a value for {', '.join(missing)}: {missing[0]}=…")
    for name in given:
        if name not in known:
            raise QueryError(f"this query has no parameter {name!r}")
    return {name: names.resolve(known[name], value) for name, value in given.items()}
