"""``kg demo``: the shipped documents → a checked graph, its page, and three questions answered in words."""

import sys
from collections.abc import Iterator
from pathlib import Path

import typer

from kg.cli.summary import print_summary, run_build
from kg.errors import GraphError
from kg.graph.check import check
from kg.query.explorer import read_explorer
from kg.query.explorer_rows import ExplorerData, MeetingRow, PledgeRow, SentenceRow
from kg.store import Store
from kg.view.explorer import render_explorer
from kg.view.former import read_places
from kg.view.page import write_page
from kg.view.words import date_words
from kg.vocabulary import seeds_folder

PAGE = "explorer.html"


def run_demo(directory: Path) -> None:
    """Build, check, draw and answer; end with where everything is."""
    report = run_build([seeds_folder()], directory)
    findings = list(check(directory))
    for finding in findings:
        typer.echo(str(finding), err=True)
    if findings:
        raise GraphError(f"{directory}: {len(findings)} problems found")
    page = read_explorer(Store.open(directory))
    # The page stands beside the graph's own files, which are swapped as a whole at the next build.
    write_page(directory / PAGE, render_explorer(page, former=read_places(directory / PAGE)))
    print_summary(report)
    for line in _answers(page):
        typer.echo(line)
    typer.echo(f"\nThe page:  {directory / PAGE}  (open it in a browser; no network needed)")
    typer.echo(f"The graph: {directory / 'graph.nq'}  (checked; ask it with  kg query 'SELECT …')")
    sys.stdout.flush()


def _answers(page: ExplorerData) -> Iterator[str]:
    people = {p.id: p.name for p in page.persons}
    parties = {p.id: p.name for p in page.parties}
    held = [m for m in page.meetings if m.status == "held"]
    yield from _most_met(held, people, page)
    money = [p for p in page.pledges if p.type == "financial" and p.amount and p.counted]
    if money:
        largest = max(money, key=lambda p: p.amount or 0)
        yield from _pledged(largest, parties, page)
    planned = [m for m in page.meetings if m.status == "planned"]
    if planned:
        first = planned[0]
        yield f"\nWhat is planned? {first.label} ({date_words(first.earliest, first.latest)})."
        yield from _sentence(first.sentences, page)


def _most_met(held: list[MeetingRow], people: dict[str, str], page: ExplorerData) -> Iterator[str]:
    count = {person: sum(any(s.person == person for s in m.sides) for m in held) for person in people}
    if not any(count.values()):
        return
    busiest = max(sorted(count), key=lambda person: count[person])
    theirs = [m for m in held if any(s.person == busiest for s in m.sides)]
    others = sorted({people[s.person] for m in theirs for s in m.sides if s.person and s.person != busiest})
    yield f"\nWho met most often? {people[busiest]}, {count[busiest]} times, with {', '.join(others)}."
    yield from _sentence(theirs[0].sentences, page)


def _pledged(pledge: PledgeRow, parties: dict[str, str], page: ExplorerData) -> Iterator[str]:
    by, to = (", ".join(parties.get(p, p) for p in side) or "nobody named" for side in (pledge.by, pledge.to))
    amount = f"{pledge.currency} {pledge.amount:,.0f}"
    purpose = f" for {pledge.purpose}" if pledge.purpose else ""
    yield f"\nWhat is the largest pledge of money? {amount} from {by} to {to}{purpose}."
    yield from _sentence(pledge.sentences, page)


def _sentence(sentences: tuple[SentenceRow, ...], page: ExplorerData) -> Iterator[str]:
    """The sentence an answer stands on, a whole one before a headline, and where it stands."""
    for sentence in sorted(sentences, key=lambda s: not s.quote.endswith((".", "”", "’")))[:1]:
        titles = {d.id: (d.title or d.id, d.publisher) for d in page.documents}
        title, publisher = titles.get(sentence.document, (sentence.document, ""))
        yield f"    “{sentence.quote}”"
        yield f"    — {title}{f', {publisher}' if publisher else ''}"
