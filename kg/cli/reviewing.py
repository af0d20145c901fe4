"""The command that asks a curator: doubtful merges and non-merges, a keystroke each → decisions.csv."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import Graph, Json

DECISIONS = Path("curation/decisions.csv")


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command()(review)


def review(
    graph: Graph = Path("graph"),
    decisions: Annotated[Path, typer.Option(help="The file that the decisions are added to.")] = DECISIONS,
    kind: Annotated[str | None, typer.Option(help="Only person, meeting or pledge.")] = None,
    who: Annotated[str, typer.Option(help="Your name, which is kept with each decision.")] = "",
    limit: Annotated[int | None, typer.Option(help="Show at most so many.", min=1)] = None,
    as_json: Json = False,
) -> None:
    """Decide doubtful merges, a key each; the next build obeys.

    The most doubtful merges and non-merges come first, with both sentences.

    s same, d different, u unsure (not asked again), n next, b back to the decision before and take it back, q quit.
    Where the output is no terminal, or with --json, the doubts are only listed.

    Example: kg review --kind meeting --who "A. Curator"
    """
    from kg.cli.reviews import list_doubts, review_doubts
    from kg.errors import SourceError
    from kg.pipeline import doubts_of

    if kind not in (None, "person", "meeting", "pledge"):
        raise SourceError(f"--kind must be person, meeting or pledge, not “{kind}”")
    documents, doubts = doubts_of(graph, decisions)
    chosen = [doubt for doubt in doubts if kind in (None, doubt.kind)][:limit]
    if as_json or not _is_terminal():
        list_doubts(chosen, documents, as_json=as_json)
    else:
        review_doubts(chosen, documents, decisions, who)


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()
