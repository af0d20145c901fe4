"""Runs SPARQL typed by hand, and lists the ready questions."""

import signal
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import typer
from rich.markup import escape

from kg.cli.output import As, clean, console, print_csv, print_json, print_markdown, print_table
from kg.cli.talk import talk
from kg.errors import SourceError
from kg.graph.quads import boolean, day, decimal, integer, text
from kg.manifest import read_manifest
from kg.query.adhoc import Table, query
from kg.query.catalogue import QUESTIONS
from kg.query.question import Parameter
from kg.store import Iri, Store, Value
from kg.vocabulary import PREFIXES, local_id


def run_query(graph: Path, sparql: str, values: Mapping[str, str], how: As) -> None:
    """Answer a query and print what comes."""
    # The store computes without ever looking at Python's signals: let Ctrl-C end the process itself.
    if hasattr(signal, "SIGINT"):
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    store = Store.open(graph)
    asked = _read(sparql)
    found = query(store, asked, values)
    digest = read_manifest(store.directory)["sha256"]["graph.nq"]
    if isinstance(found, bool):
        _print_truth(found, how, asked, digest)
    elif isinstance(found, Table):
        _print_rows(found, how, asked, digest)
    else:
        for triple in found:
            typer.echo(" ".join(map(_to_ntriples, triple)) + " .")


def is_question(words: str) -> bool:
    """Whether this is the name of a ready question, and no file."""
    return words in {entry.name for entry in QUESTIONS} and not Path(words).exists()


def _read(sparql: str) -> str:
    """The query itself, or what stands in the file of that name."""
    if "{" in sparql or "\n" in sparql:
        return sparql
    path = Path(sparql)
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise SourceError(f"{sparql!r} is no SPARQL query and no file ({error.strerror})") from error


def _print_truth(truth: bool, how: As, sparql: str, digest: str) -> None:
    if how is As.json:
        print_json([{"answer": truth}], query=sparql, graph=digest)
    else:
        typer.echo("yes" if truth else "no")


def _print_rows(table: Table, how: As, sparql: str, digest: str) -> None:
    rows = [{name: _short(value) for name, value in row.items()} for row in table.rows]
    if how is As.json:
        print_json(rows, query=sparql, graph=digest, columns=table.columns)
    elif how is As.csv:
        print_csv(table.columns, rows)
    elif how is As.markdown:
        print_markdown(table.columns, rows)
    elif rows:
        print_table(table.columns, rows)
    else:
        talk("nothing found")


def _short(value: Value | None) -> Any:
    """Things by their local ids, terms by their prefixes."""
    if not isinstance(value, Iri):
        return value
    local = local_id(value)
    for prefix, namespace in PREFIXES.items():
        if prefix != "id" and local.startswith(namespace):
            return f"{prefix}:{local.removeprefix(namespace)}"
    return local


def _to_ntriples(value: Value) -> str:
    """A value as a term of N-Triples."""
    if isinstance(value, Iri):
        return f"<{value}>"
    if isinstance(value, bool):
        return boolean(value)
    if isinstance(value, int):
        return integer(value)
    if isinstance(value, str):
        return text(value)
    return day(value) if isinstance(value, date) else decimal(float(value))


def print_questions(as_json: bool) -> None:
    """Every question with its words and its parameters, by group."""
    if as_json:
        print_json([_as_row(entry.name) for entry in QUESTIONS])
        return
    out = console()
    for group in dict.fromkeys(entry.group for entry in QUESTIONS):
        out.print(f"[bold]{group}[/bold]")
        for entry in (each for each in QUESTIONS if each.group == group):
            question = entry.question
            out.print(f"  [cyan]{entry.name}[/cyan]  {escape(question.words)}")
            for parameter in question.parameters:
                out.print("      " + escape(_in_words(parameter)))
    sys.stdout.flush()
    talk("Ask one: kg ask who-met person=Kamikawa")


def _in_words(parameter: Parameter) -> str:
    must = "" if parameter.required else " (may be left out)"
    return f"{parameter.name}={clean(parameter.example)!r}  {parameter.words}{must}"


def _as_row(name: str) -> dict[str, Any]:
    entry = next(each for each in QUESTIONS if each.name == name)
    parameters = [
        {"name": p.name, "type": p.type, "required": p.required, "words": p.words, "example": p.example}
        for p in entry.question.parameters
    ]
    return {
        "name": name,
        "group": entry.group,
        "words": entry.question.words,
        "note": entry.question.note,
        "parameters": parameters,
    }
