"""Prints contradictions and issues with the sentences they are about."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.text import Text

from kg.cli.answers import open_reader
from kg.cli.output import clean, console
from kg.cli.talk import talk
from kg.query.rows import Contradiction
from kg.query.sources import contradictions, issues


def print_contradictions(graph: Path) -> None:
    """Each contradiction once, with the sentences of either value, the one that is shown first."""
    out = console()
    count = 0
    for _, same in groupby(sorted(contradictions(open_reader(graph)), key=_values_of), key=_values_of):
        found = list(same)
        one = found[0]
        count += 1
        out.print(Text.assemble((clean(one.label), "bold"), f": {one.property}", (f"  {one.thing}", "dim")))
        _sentences(
            out, f"shown: {_words(one.property, one.value)}", [(each.quote, each.source) for each in found]
        )
        other = _words(one.property, one.other_value)
        _sentences(out, f"other: {other}", [(each.other_quote, each.other_source) for each in found])
        out.print()
    talk(f"{count} found")


def _values_of(row: Contradiction) -> tuple[str, ...]:
    return row.label, row.thing, row.property, row.value, row.other_value


def _words(attribute: str, value: str) -> str:
    """A sum with its thousands apart; anything else as it is."""
    return f"{float(value):,.12g}" if attribute == "amount" else value


def _sentences(out: Console, lead: str, told: Sequence[tuple[str, str]]) -> None:
    out.print(Text(f"    {clean(lead)}"))
    for quote, source in dict.fromkeys(told):
        _sentence(out, quote, source)


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
                _sentence(out, line.quote, line.source)
        out.print(Text(f"    {lines[0].document}\n", style="dim"))
    talk(f"{count} found")


def _sentence(out: Console, quote: str, source: str) -> None:
    out.print(Text(f"    “{clean(' '.join(quote.split()))}” — {clean(source)}", style="italic"))
