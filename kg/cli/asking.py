"""Commands that ask: query, questions, ask, why; the others stand in looking, counting and health."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli import counting, health, looking
from kg.cli.completion import complete_questions
from kg.cli.options import Csv, Graph, Json, Md

GRAPH = Path("graph")


def register(app: typer.Typer) -> None:
    """Add this module's commands, and those of its neighbours."""
    app.command()(query)
    app.command()(questions)
    app.command()(ask)
    app.command()(why)
    for part in (looking, counting, health):
        part.register(app)


def query(
    sparql: Annotated[
        str,
        typer.Argument(
            help="A SPARQL query, a file that holds one, or a ready question.", metavar="SPARQL|FILE|QUESTION"
        ),
    ],
    values: Annotated[
        list[str] | None,
        typer.Argument(
            help="Values of its parameters, as in person=Kamikawa; of those it needs, the value alone."
        ),
    ] = None,
    graph: Graph = GRAPH,
    as_json: Json = False,
    as_csv: Csv = False,
    as_md: Md = False,
) -> None:
    """Ask in SPARQL.

    The prefixes cmq:, id:, rdf:, rdfs:, owl:, xsd: and skos: are known.

    A query may run as long as it likes; Ctrl-C stops it.

    Example: kg query 'SELECT ?name WHERE { ?who a cmq:Minister ; rdfs:label ?name } ORDER BY ?name'
    """
    from kg.cli.output import chosen
    from kg.cli.queries import is_question, run_query

    if is_question(sparql):
        ask(sparql, values, graph, as_json, as_csv, as_md)
    else:
        run_query(graph, sparql, pairs(values or []), chosen(as_json, as_csv, as_md))


def questions(as_json: Json = False) -> None:
    """List the ready questions, with what they need.

    Example: kg questions
    """
    from kg.cli.queries import print_questions

    print_questions(as_json)


def ask(
    question: Annotated[str, typer.Argument(help="One of kg questions.", autocompletion=complete_questions)],
    values: Annotated[
        list[str] | None,
        typer.Argument(
            help="Values of its parameters, as in person=Kamikawa; of those it needs, the value alone."
        ),
    ] = None,
    graph: Graph = GRAPH,
    as_json: Json = False,
    as_csv: Csv = False,
    as_md: Md = False,
) -> None:
    """Answer a ready question.

    Example: kg ask who-met person=Kamikawa since=2023-11
    """
    from kg.cli.answers import answer
    from kg.cli.output import chosen

    answer(graph, question, chosen(as_json, as_csv, as_md), **_filled(question, values or []))


def why(
    thing: Annotated[
        str, typer.Argument(help="The id of a meeting, a pledge …, or a part of one; or a name.")
    ],
    graph: Graph = GRAPH,
    as_json: Json = False,
) -> None:
    """Show the sentences behind a fact.

    Each value stands with its sentence, or with the rule and what it follows from.

    Example: kg why meeting/2023-11-13-chl-jpn
    """
    from kg.cli.explaining import explain

    explain(graph, thing, as_json)


def _filled(question: str, values: list[str]) -> dict[str, str]:
    """The values of a question's parameters; those without a name fill the blanks it needs, in order."""
    from kg.query.catalogue import find_question

    named = pairs([each for each in values if "=" in each])
    alone = [each for each in values if "=" not in each]
    parameters = find_question(question).question.parameters
    blanks = [each.name for each in parameters if each.required and each.name not in named]
    return dict(zip(blanks, alone, strict=False)) | named | pairs(alone[len(blanks) :])


def pairs(values: list[str]) -> dict[str, str]:
    """Parameters as typed: name=value."""
    found = {}
    for each in values:
        name, sign, value = each.partition("=")
        if not sign or not value:
            raise typer.BadParameter(f"{each!r}: write name=value, as in person=Kamikawa")
        found[name.strip().replace("-", "_")] = value
    return found
