"""Commands that measure: eval, quality, coverage."""

import json
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.cli.options import Json


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command(name="eval")(evaluate)
    app.command()(quality)
    app.command()(coverage)


def evaluate(
    gold: Annotated[Path, typer.Argument(help="Annotated records, JSON Lines.")],
    documents: Annotated[list[Path], typer.Option("--documents", help="Where the annotated documents are.")],
    errors: Annotated[
        str, typer.Option(help="List every miss and every wrong find of a measure, or 'all'.")
    ] = "",
    by: Annotated[
        Literal["", "publisher", "rule", "sentence"],
        typer.Option(help="By 'publisher'; or precision by 'rule', or by where the 'sentence' stands."),
    ] = "",
    against: Annotated[
        Path | None, typer.Option(help="An earlier --json output: what was gained and lost.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Measure the extractors against annotated documents.

    Precision, recall and F1 with their intervals.

    Example: kg eval tests/gold/composed.jsonl --documents tests/gold/composed_documents.jsonl
    """
    from kg.evaluate import (
        Report,
        compare,
        render,
        render_by_origin,
        render_by_stratum,
        render_comparison,
        render_errors,
    )
    from kg.measure import measure

    report = measure(gold, documents)
    if as_json:
        typer.echo(report.model_dump_json())
        return
    if by == "publisher":
        typer.echo(render_by_stratum(report))
    elif by:
        typer.echo(render_by_origin(report, "rule" if by == "rule" else "stands"))
    else:
        typer.echo(render(report))
    for name in report.measures if errors == "all" else [errors] if errors else []:
        typer.echo(render_errors(report, name))
    if against is not None:
        typer.echo(
            render_comparison(
                compare(report, Report.model_validate_json(against.read_text(encoding="utf-8")))
            )
        )


def quality(
    output: Annotated[Path, typer.Option("--output", "-o", help="The page to write.")] = Path(
        "docs/quality.md"
    ),
    floor: Annotated[Path, typer.Option(help="Measures that must not fall.")] = Path("tests/gold/floor.json"),
) -> None:
    """Measure on all gold at hand, and write the page of figures.

    Fails where a figure is below the floor.

    Example: kg quality -o docs/quality.md
    """
    from kg.evaluate import below_floor, write_quality
    from kg.measure import measure_all

    reports, missing = measure_all()
    for line in missing:
        typer.echo(line, err=True)
    write_quality(reports, output)
    fallen = below_floor(reports, floor) if floor.exists() else []
    for line in fallen:
        typer.echo(line, err=True)
    sys.exit(1 if fallen else 0)


def coverage(
    paths: Annotated[list[Path], typer.Argument(help="Documents, as for kg build.")], as_json: Json = False
) -> None:
    """Sentences that tell of a meeting or name a sum, and were not read in full.

    With counts per document. A sentence with two sums, of which one was read, is listed.

    Example: kg coverage readouts/
    """
    from kg.coverage import find_unread

    for row in find_unread(paths):
        if as_json:
            typer.echo(json.dumps(row.model_dump(), ensure_ascii=False))
        else:
            typer.echo(
                f"{row.document}: {len(row.sentences)} of {row.candidates} sentences of meetings and sums were not read in full"
            )
            for sentence in row.sentences:
                typer.echo(f"    {sentence}")
