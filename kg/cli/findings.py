"""Prints contradictions and issues with the sentences they are about."""

from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.text import Text

from kg.cli.answers import open_reader
from kg.cli.output import clean, console
from kg.cli.talk import talk
from kg.query.sources import contradictions, issues


def print_contradictions(graph: Path) -> None:
    """Each contradiction with both sentences, the value that is shown first."""
    found = contradictions(open_reader(graph))
    out = console()
    for each in found:
        out.print(
            Text.assemble((clean(each.label), "bold"), f": {each.property}", (f"  {each.thing}", "dim"))
        )
        _sentence(out, f"shown: {each.value}", each.quote, each.source)
        _sentence(out, f"other: {each.other_value}", each.other_quote, each.other_source)
        out.print()
    talk(f"{len(found)} found")


def print_issues(graph: Path, kind: str | None, document: str | None) -> None:
    """Each issue with the words it is about."""
    found = issues(open_reader(graph), kind, document)
    out = console()
    count = 0
    for (_, message), same in groupby(found, key=lambda each: (each.issue, each.message)):
        lines = list(same)
        count += 1
        out.print(Text.assemble((f"{lines[0].kind}  ", "cyan"), (clean(message), "bold")))
        for line in lines:
            if line.quote:
                _sentence(out, "", line.quote, line.source)
        out.print(Text(f"    {lines[0].document}\n", style="dim"))
    talk(f"{count} found")


def _sentence(out: Console, lead: str, quote: str, source: str) -> None:
    if lead:
        out.print(Text(f"    {clean(lead)}"))
    out.print(Text(f"    “{clean(' '.join(quote.split()))}” — {clean(source)}", style="italic"))
