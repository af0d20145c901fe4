"""The front page of ``kg``: commands by what they are for, five examples, the options of every command."""

import os
import shlex
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kg.cli.talk import QUIET

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "Begin": ("demo", "build", "check", "info", "doctor"),
    "Who met": ("who-met", "met", "meetings", "ministers", "path", "show", "search", "topics"),
    "Who promised": ("pledges", "ledger"),
    "Ask anything": ("questions", "ask", "query"),
    "Trust": ("why", "sources", "contradictions", "issues", "stats"),
    "Pages and files": ("explore", "site", "serve", "export"),
    "Make it better": ("extract", "coverage", "review", "eval", "quality"),
}
"""What the commands are for, in the order in which the help lists them."""

_EXAMPLES = """\
kg: who met whom, who promised what to whom, and the sentence behind each.

  kg demo                          build the five shipped documents, open up what they say
  kg build DOCS/ -o graph/         your own: .txt, .md, .html, .jsonl
  kg who-met Kamikawa              whom a minister met, how often, first and last
  kg ledger --to Ukraine           what was promised, nothing counted twice
  kg explore                       the page to look around in

kg --help lists all commands, kg COMMAND --help explains one.
"""


class Sections(TyperGroup):
    """A group of commands that lists them by what they are for."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command of that name; the name of a ready question is told how to ask it."""
        if args[0] not in self.commands:
            from kg.query.catalogue import QUESTIONS

            for entry in (each for each in QUESTIONS if each.name == args[0].replace("_", "-")):
                needed = (each for each in entry.question.parameters if each.required)
                values = "".join(f" {each.name}={shlex.quote(each.example)}" for each in needed)
                raise typer.BadParameter(f"{entry.name} is a ready question: kg ask {entry.name}{values}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write each section with one line a command."""
        width = max(len(name) for name in self.commands)
        for title, names in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl(
                    [
                        (f"{name:<{width}}", _first_line(self.commands[name]))
                        for name in names
                        if name in self.commands
                    ]
                )


def _first_line(command: Any) -> str:
    return (command.help or "").strip().split("\n")[0].rstrip(".")


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"kg {version('communique')}")
        raise typer.Exit


def front(
    context: typer.Context,
    colour: Annotated[
        bool, typer.Option("--color/--no-color", help="Colours, where this is a terminal.")
    ] = True,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where in the code an error comes from.")
    ] = False,
    quiet: Annotated[
        bool,
        typer.Option(
            "--quiet",
            "-q",
            help="Say nothing on standard error but what is wrong. This may stand after the command, too.",
        ),
    ] = False,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit."),
    ] = False,
) -> None:
    """A knowledge graph of ministers, countries and commitments; every statement shows its sentence.

    Start with kg demo, or with kg build DOCS/ and your own documents.
    """
    if not colour:
        os.environ["NO_COLOR"] = "1"
    if quiet:
        os.environ[QUIET] = "1"
    if debug:
        os.environ["KG_DEBUG"] = "1"
    if context.invoked_subcommand is None:
        typer.echo(_EXAMPLES)
        typer.echo(_where())


def _where() -> str:
    graph = Path("graph")
    here = (graph / "manifest.json").is_file()
    return (
        f"The graph here: {graph.absolute()}"
        if here
        else "No graph in graph/ yet: kg demo or kg build makes one."
    )
