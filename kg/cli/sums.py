"""Prints the ledger: sums by donor, recipient, stage and currency, then every line with its reason."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.text import Text

from kg.cli.answers import open_reader
from kg.cli.cards import day, print_cards, what
from kg.cli.output import cell, clean, console, print_table
from kg.cli.talk import talk
from kg.models import summed_as
from kg.query.pledges import ledger, sum_ledger
from kg.query.rows import LedgerTotal, ListedPledge
from kg.vocabulary import about_dollars


def print_ledger(graph: Path, asked: Mapping[str, str | None], why: bool) -> None:
    """The sums of the lines that were asked for, and the lines."""
    lines = ledger(open_reader(graph), **asked)
    if not lines:
        talk("nothing found")
        return
    out = console()
    for total in sum_ledger(lines):
        sides = f"{cell(total.by) or '?'} → {cell(total.to) or '?'}"
        count = f"{total.pledges} {'pledge' if total.pledges == 1 else 'pledges'}{_before(total, lines)}"
        amount = f"{total.currency} {cell(total.total)}"
        out.print(
            Text.assemble(
                (f"{amount}  ", "bold"), clean(f"{total.stage}, {sides}  ({count}{_dollars(total)})")
            )
        )
    out.print()
    if why:
        print_cards(lines)
    else:
        print_table(_COLUMNS, [_line(line) for line in lines])
    _explain(lines)


def _before(total: LedgerTotal, lines: Sequence[ListedPledge]) -> str:
    """How many of a sum's pledges were decided before: they are told here, and announced in no document at hand."""
    told = sum(
        line.counted
        and (line.by, line.to, line.currency) == (total.by, total.to, total.currency)
        and line.stage != summed_as(line.stage) == total.stage
        for line in lines
    )
    return f", {told} decided before" if told else ""


def _dollars(total: LedgerTotal) -> str:
    """The value in dollars of what was not said in dollars."""
    if total.currency == "USD":
        return ""
    return f"; {about_dollars(total.dollars)} then" if total.dollars is not None else "; no value in dollars"


_COLUMNS = ("counted", "when", "by", "to", "what", "stage", "why")


def _line(line: ListedPledge) -> dict[str, str | bool]:
    return {
        "counted": "✓" if line.counted else "–",
        "when": day(line.date, line.date_latest),
        "by": cell(line.by),
        "to": cell(line.to),
        "what": what(line),
        "stage": line.stage,
        "why": line.reason,
    }


def _explain(lines: Sequence[ListedPledge]) -> None:
    counted = sum(line.counted for line in lines)
    talk(f"{counted} of {len(lines)} lines are counted; stages and currencies are never added")
