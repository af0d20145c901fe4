"""Reports of builds and extractions → what a terminal shows of them."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from kg.models import Cited, Document, Extraction, MeetingMention, Party, PledgeMention
from kg.pipeline import BuildReport, build
from kg.read import Refusal

_TALK = Console(stderr=True)
_LONG = 30  # documents from which a build lasts more than a second


def run_build(paths: Iterable[Path], output: Path, decisions: Path | None = None) -> BuildReport:
    """Build with a progress bar on standard error, where that is a terminal and there is a wait."""
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=_TALK, transient=True, disable=not _TALK.is_terminal) as bar:
        task = bar.add_task("reading", total=None, visible=False)

        def show(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=total >= _LONG)

        return build(paths, output, decisions=decisions, progress=show)


def print_summary(report: BuildReport) -> None:
    """What was read and found, and what was refused and why."""
    table = Table(box=None, show_header=False, pad_edge=False)
    for name, value in report.summary.items():
        table.add_row(name, f"{value:,}")
    if report.refused:
        table.add_row("refused", f"{len(report.refused):,}")
    for kind, number in Counter(kind_of(refusal.reason) for refusal in report.refused).most_common():
        table.add_row(f"  {kind}", f"{number:,}")
    print_refusals(report.refused)
    if report.reused:
        typer.echo(f"{report.read:,} documents read, {report.reused:,} taken over unchanged", err=True)
    Console(highlight=False).print(table)


def print_refusals(refused: Iterable[Refusal]) -> None:
    """One line for each thing that could not be read: where, why, and what to do."""
    for refusal in refused:
        typer.echo(f"refused: {refusal}", err=True)


def kind_of(reason: str) -> str:
    """A reason without what is particular to one file, so that alike ones count together.

    >>> kind_of("the file has 52,000,000 bytes, more than 20,000,000"), kind_of("it is not UTF-8 (byte 7)")
    ('the file has … bytes, more than …', 'it is not UTF-8')
    """
    return re.sub(r"'[^']*'|\d[\d,]*", "…", re.sub(r"\s*\([^()]*\)", "", reason))


def print_extraction(document: Document, extraction: Extraction) -> None:
    """What one document says, in words, each with its sentence."""
    console = Console(highlight=False, soft_wrap=True)
    console.print(
        f"{document.id}  {document.title or document.segments[0].headline if document.segments else ''}",
        style="bold",
    )
    for meeting in extraction.meetings:
        console.print(f"  {meeting_in_words(meeting)}", markup=False)
        console.print(f"    “{meeting.evidence.quote}”", style="dim", markup=False)
    for pledge in extraction.pledges:
        console.print(f"  {pledge_in_words(pledge)}", markup=False)
        console.print(f"    “{pledge.evidence.quote}”", style="dim", markup=False)
    for issue in extraction.issues:
        console.print(f"  ? {issue.message}", markup=False)


def meeting_in_words(meeting: MeetingMention) -> str:
    """A meeting on one line."""
    who = ", ".join(p.name or p.office or (p.party.key if p.party else "?") for p in meeting.participants)
    when = meeting.when.value.words if meeting.when else "undated"
    where = f", {meeting.place.value}" if meeting.place else ""
    return f"{meeting.status.value} {meeting.mode.value.replace('_', ' ')}: {who} ({when}{where})"


def pledge_in_words(pledge: PledgeMention) -> str:
    """A pledge on one line."""
    what = pledge.type.replace("_", " ")
    if pledge.money:
        what += f" {pledge.money.value.currency} {pledge.money.value.amount:,.0f}"
    if pledge.item:
        what += f" {pledge.count.value if pledge.count else ''} {pledge.item.value}".rstrip()
    return f"{pledge.stage.value} {what}: {_parties(pledge.by)} → {_parties(pledge.to)}"


def _parties(cited: tuple[Cited[Party], ...]) -> str:
    return ", ".join(c.value.key for c in cited) or "?"
