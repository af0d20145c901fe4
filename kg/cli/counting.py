"""Commands about what was promised: pledges, ledger."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.completion import complete_parties
from kg.cli.looking import Since, Topic, Until
from kg.cli.options import Csv, Graph, Json, Md

GRAPH = Path("graph")
Donor = Annotated[str | None, typer.Option("--by", help="The donor.", autocompletion=complete_parties)]
Recipient = Annotated[
    str | None, typer.Option("--to", help="The recipient.", autocompletion=complete_parties)
]


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command()(pledges)
    app.command()(ledger)


def pledges(
    by: Donor = None,
    to: Recipient = None,
    topic: Topic = None,
    stage: Annotated[
        str | None, typer.Option(help="pledged, restated, delivered, requested or conditional.")
    ] = None,
    since: Since = None,
    until: Until = None,
    due_before: Annotated[
        str | None, typer.Option(help="Only those due before this day.", metavar="DATE")
    ] = None,
    graph: Graph = GRAPH,
    as_json: Json = False,
    as_csv: Csv = False,
    as_md: Md = False,
) -> None:
    """Money, goods and undertakings, each with its sentence.

    Example: kg pledges --by Japan --to Ukraine
    """
    from kg.cli.answers import given, open_reader, show
    from kg.cli.output import chosen
    from kg.query.days import first_day
    from kg.query.pledges import find_pledges
    from kg.query.rows import ListedPledge

    asked = {"by": by, "to": to, "topic": topic, "stage": stage, "since": since, "until": until}
    reader = open_reader(graph)
    rows = find_pledges(reader, **asked)
    if due_before:
        limit = first_day(due_before)
        rows = tuple(pledge for pledge in rows if pledge.due and pledge.due < limit)
    asked["due_before"] = due_before
    show(
        reader,
        ListedPledge,
        rows,
        chosen(as_json, as_csv, as_md),
        question="pledges",
        parameters=given(asked),
    )


def ledger(
    by: Donor = None,
    to: Recipient = None,
    since: Since = None,
    until: Until = None,
    purpose: Annotated[str | None, typer.Option(help="Some words of the purpose.")] = None,
    topic: Topic = None,
    why: Annotated[bool, typer.Option("--why", help="Show the sentence behind each line.")] = False,
    graph: Graph = GRAPH,
    as_json: Json = False,
    as_csv: Csv = False,
    as_md: Md = False,
) -> None:
    """What was promised in all, nothing counted twice.

    The sums, and each line with why it counts or not.

    Stages and currencies are never added together.

    Example: kg ledger --by Japan --to Palestine --why
    """
    from kg.cli.answers import answer
    from kg.cli.output import As, chosen
    from kg.cli.sums import print_ledger

    asked = {"by": by, "to": to, "aim": purpose, "topic": topic, "since": since, "until": until}
    how = chosen(as_json, as_csv, as_md)
    if how is As.table:
        print_ledger(graph, asked, why)
    else:
        answer(graph, "ledger", how, **asked)
