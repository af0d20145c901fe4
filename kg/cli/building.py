"""Commands that write: demo, build, extract, check, export."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import Graph, Json
from kg.cli.talk import talk

Paths = Annotated[
    list[Path],
    typer.Argument(help="Text, Markdown or HTML files, JSON Lines (gzip as it is), or folders of them."),
]
Out = Annotated[Path, typer.Option("--output", "-o", help="The folder to write.")]


class Format(StrEnum):
    """The formats of kg.graph.export and kg.export, which are imported only when one is written."""

    nq = "nq"
    trig = "trig"
    ttl = "ttl"
    rdfxml = "rdfxml"
    jsonld = "jsonld"
    framed = "framed"
    csv = "csv"
    parquet = "parquet"
    graphml = "graphml"
    gexf = "gexf"
    svg = "svg"
    html = "html"
    void = "void"


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command()(demo)
    app.command()(build)
    app.command()(extract)
    app.command()(check)
    app.command()(export)


def demo(graph: Graph = Path("graph")) -> None:
    """Build the five shipped documents and open up what they say.

    The graph is checked, its page written beside it, and three questions are answered.

    Example: kg demo
    """
    from kg.cli.demonstration import run_demo

    run_demo(graph)


def build(
    paths: Paths,
    output: Out = Path("graph"),
    decisions: Annotated[
        Path | None,
        typer.Option(
            help="What curators decided (kg review writes it); curation/decisions.csv if it is there."
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would be read, and what refused.")
    ] = False,
) -> None:
    """Read documents and write their graph.

    A graph that is there is replaced when the new one is finished. What cannot be
    read is named and counted, and the others make the graph.

    Example: kg build readouts/ -o graph/
    """
    from kg.cli.reviewing import DECISIONS
    from kg.cli.summary import print_readable, print_summary, run_build
    from kg.errors import SourceError

    if decisions and not decisions.exists():
        raise SourceError(f"{decisions}: there is no such file of decisions")
    if dry_run:
        print_readable(paths)
        return
    print_summary(run_build(paths, output, decisions or DECISIONS))


def extract(paths: Paths, as_json: Json = False) -> None:
    """Print what each document says.

    One record a document, as the rules read it, before anything is put together.

    Example: kg extract readout.txt --json
    """
    from kg.cli.summary import print_extraction, print_refusals
    from kg.pipeline import extract_document, read_all
    from kg.records import to_record
    from kg.topics import broader_themes

    documents, refused = read_all(paths)
    for document in documents:
        extraction = extract_document(document)
        if as_json:
            typer.echo(json.dumps(to_record(document, extraction, broader_themes()), ensure_ascii=False))
        else:
            print_extraction(document, extraction)
    print_refusals(refused)
    sys.exit(0 if documents else 1)


def check(
    directory: Annotated[
        Path | None, typer.Argument(help="The graph to check; --graph says it, too.")
    ] = None,
    graph: Graph = Path("graph"),
) -> None:
    """Check a graph: shapes, and a sentence behind each fact.

    Each quote must stand in its document, character by character; what fails is listed, and the end is 1.

    Example: kg check graph/
    """
    from kg.graph.check import check as find_problems

    graph = directory or graph
    findings = list(find_problems(graph))
    for finding in findings:
        typer.echo(str(finding))
    talk(f"{len(findings)} problems found" if findings else f"{graph}: all checks passed")
    sys.exit(1 if findings else 0)


def export(
    as_format: Annotated[Format, typer.Option("--format", "-f", help="What to write.")] = Format.ttl,
    graph: Graph = Path("graph"),
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file, else standard output; a folder for tables.")
    ] = None,
) -> None:
    """Write the graph for other tools.

    nq, trig, ttl, rdfxml and jsonld are RDF; framed is JSON-LD too, a tree for each meeting and pledge with its
    sentences. csv and parquet are folders of tables with a datapackage.json; graphml and gexf are the network of
    who met whom, svg is a picture of it, html the explorer; void describes the graph and counts what it holds.

    Example: kg export --format jsonld -o graph.jsonld
    """
    from kg.export import FOLDERS, TEXTS, write_folder
    from kg.graph.export import EXPORTS
    from kg.manifest import find_product

    find_product(graph)  # before a file is opened that might hold an earlier export
    if as_format in FOLDERS:
        written = write_folder(graph, as_format, output or Path("tables"))
        talk(f"{len(written)} files in {written[0].parent}")
        return
    write = {**EXPORTS, **TEXTS}[as_format.value]
    if output is None:
        write(graph, sys.stdout)
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    with output.open("w", encoding="utf-8", newline="\n") as file:
        write(graph, file)
    talk(str(output))
