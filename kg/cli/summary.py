"""Reports of builds and extractions → what a terminal shows of them."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from kg.cli.talk import is_quiet, talk
from kg.models import Cited, Document, Extraction, MeetingMention, Party, PledgeMention
from kg.pipeline import BuildReport, build, read_all
from kg.read import Refusal
from kg.vocabulary import goods_words

_TALK = Console(stderr=True)
_NAMED = 5  # of many documents or things
_LONG = 30  # documents from which a build lasts more than a second


def run_build(paths: Iterable[Path], output: Path, decisions: Path | None = None) -> BuildReport:
    """Build with a progress bar on standard error, where that is a terminal and there is a wait."""
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns, console=_TALK, transient=True, disable=is_quiet() or not _TALK.is_terminal
    ) as bar:
        task = bar.add_task("reading", total=None, visible=False)

        def show(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=total >= _LONG)

        return build(paths, output, decisions=decisions, progress=show)


def print_summary(report: BuildReport) -> None:
    """What was read and found, and what was refused and why."""
    print_refusals(report.refused)
    if report.reused:
        talk(f"{report.read:,} documents read, {report.reused:,} taken over unchanged")
    rows = list(report.summary.items())
    if report.refused:
        rows.append(("refused", len(report.refused)))
    kinds = Counter(kind_of(refusal.reason) for refusal in report.refused)
    rows += [(f"  {kind}", number) for kind, number in kinds.most_common()]
    width = max(len(name) for name, _ in rows)
    for name, number in rows:
        typer.echo(f"{name:<{width}}  {number:>6,}")
    if report.undated:
        talk(plain(undated_in_words(report.undated)))
    if report.unmet:
        talk(plain(unmet_in_words(report.unmet)))


def unmet_in_words(subjects: tuple[str, ...]) -> str:
    """What decisions name and no document mentions, and what to do.

    >>> unmet_in_words(("person/per-ruiz-ana",))
    'decisions name what no document mentions (person/per-ruiz-ana): correct or remove their lines, or add the document'
    """
    return f"decisions name what no document mentions ({_listed(subjects)}): correct or remove their lines, or add the document"


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else "")


def undated_in_words(ids: tuple[str, ...]) -> str:
    """Which documents show no day of publication, what that costs, and what to do.

    >>> undated_in_words(("a1",))
    'no day of publication in 1 document (a1): “on Monday” has no date there; give days in sources.csv (id,publisher,url,date)'
    """
    count = f"{len(ids):,} document{'' if len(ids) == 1 else 's'}"
    return (
        f"no day of publication in {count} ({_listed(ids)}): “on Monday” has no date there;"
        " give days in sources.csv (id,publisher,url,date)"
    )


def print_readable(paths: Iterable[Path]) -> None:
    """What a build would read, a document a line, and what it would refuse."""
    documents, refused = read_all(paths)
    print_refusals(refused)
    for document in documents:
        typer.echo(plain(f"{document.id}  {document.published or 'undated'}  {document.title or ''}"))
    talk(f"{len(documents):,} documents would be read, {len(refused):,} refused")


def print_refusals(refused: Iterable[Refusal]) -> None:
    """One line for each thing that could not be read: where, why, and what to do."""
    for refusal in refused:
        typer.echo(plain(f"refused: {refusal}"), err=True)


def kind_of(reason: str) -> str:
    """A reason without what is particular to one file, so that alike ones count together.

    >>> kind_of("the file has 52,000,000 bytes, more than 20,000,000"), kind_of("it is not UTF-8 (byte 7)")
    ('the file has … bytes, more than …', 'it is not UTF-8')
    """
    return re.sub(r"'[^']*'|\b\d{2}[\d,]*", "…", re.sub(r"\s*\([^()]*\)", "", reason))


def print_extraction(document: Document, extraction: Extraction) -> None:
    """What one document says, in words, each with its sentence."""
    headline = document.title or (document.segments[0].headline if document.segments else "")
    typer.secho(plain(f"{document.id}  {headline}".rstrip()), bold=True)
    facts = [(meeting_in_words(m), m.evidence) for m in extraction.meetings]
    facts += [(pledge_in_words(p), p.evidence) for p in extraction.pledges]
    for words, evidence in facts:
        typer.echo(plain(f"  {words}"))
        typer.secho(plain(f"    “{evidence.quote}”"), dim=True)
    for issue in extraction.issues:
        typer.echo(plain(f"  ? {issue.message}"))


def plain(text: str) -> str:
    """Text of a document as a terminal may show it: on one line, and without signs that would command it.

    >>> plain("in\\x1b[2J Oslo\\nand Bergen")
    'in�[2J Oslo and Bergen'
    """
    return re.sub(
        r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", "�", re.sub(r"\s", " ", text)
    )


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
        what += f" {goods_words(pledge.count.value if pledge.count else None, pledge.item.value)}"
    return f"{pledge.stage.value} {what}: {_parties(pledge.by)} → {_parties(pledge.to)}"


def _parties(cited: tuple[Cited[Party], ...]) -> str:
    return ", ".join(c.value.key for c in cited) or "?"
