"""Commands about the graph itself and this installation: stats, info, doctor, contradictions, issues."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import Csv, Graph, Json, Md

GRAPH = Path("graph")


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command()(contradictions)
    app.command()(issues)
    app.command()(stats)
    app.command()(info)
    app.command()(doctor)


def contradictions(
    graph: Graph = GRAPH, as_json: Json = False, as_csv: Csv = False, as_md: Md = False
) -> None:
    """Where documents contradict each other.

    Which value is shown, and both sentences.

    Example: kg contradictions
    """
    from kg.cli.answers import answer
    from kg.cli.findings import print_contradictions
    from kg.cli.output import As, chosen

    how = chosen(as_json, as_csv, as_md)
    if how is As.table:
        print_contradictions(graph)
    else:
        answer(graph, "contradictions", how)


def issues(
    kind: Annotated[str | None, typer.Option(help="Only this kind, as date-contradiction.")] = None,
    document: Annotated[str | None, typer.Option(help="Only in this document.")] = None,
    graph: Graph = GRAPH,
    as_json: Json = False,
    as_csv: Csv = False,
    as_md: Md = False,
) -> None:
    """What a curator should look at.

    Open dates, names that fit two people, texts that contradict themselves.

    Example: kg issues --kind date-contradiction
    """
    from kg.cli.answers import answer
    from kg.cli.findings import print_issues
    from kg.cli.output import As, chosen

    how = chosen(as_json, as_csv, as_md)
    if how is As.table:
        print_issues(graph, kind, document)
    else:
        answer(graph, "issues", how, kind=kind, document=document)


def stats(graph: Graph = GRAPH, as_json: Json = False, as_csv: Csv = False, as_md: Md = False) -> None:
    """How many things of each kind the graph holds, also people and countries that are only named.

    Example: kg stats
    """
    from kg.cli.answers import answer
    from kg.cli.output import chosen

    answer(graph, "stats", chosen(as_json, as_csv, as_md))


def info(graph: Graph = GRAPH, as_json: Json = False) -> None:
    """Versions and paths of this package and the graph.

    Example: kg info
    """
    from kg.cli.installation import print_info

    print_info(graph, as_json)


def doctor(graph: Graph = GRAPH) -> None:
    """What is missing here, and how to get it.

    Ends with 1 if something needed is missing.

    Example: kg doctor
    """
    from kg.cli.installation import examine

    examine(graph)
