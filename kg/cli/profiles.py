"""Prints people, countries, hits of a search, and documents with their marked sentences."""

import json
from itertools import groupby
from pathlib import Path

import typer
from rich.console import Console
from rich.text import Text

from kg.cli.answers import open_reader
from kg.cli.cards import print_meeting, print_pledge
from kg.cli.output import clean, console
from kg.errors import NotFoundError
from kg.query.cells import JSON_VERSION
from kg.query.evidence import read_texts
from kg.query.meetings import count_meetings
from kg.query.profile import Profile, profile
from kg.query.reader import Reader
from kg.query.sources import search, taken_from
from kg.vocabulary import local_id

_MOST = 8
_NEWEST = 3


def print_profile(graph: Path, name: str, as_json: bool) -> None:
    """What the graph knows of someone."""
    found = profile(open_reader(graph), name)
    if as_json:
        answer = {"kg": JSON_VERSION, **found.model_dump(mode="json")}
        typer.echo(json.dumps(answer, ensure_ascii=False, indent=2))
        return
    out = console()
    out.print(
        Text.assemble(
            (clean(found.label), "bold"), f"  {found.kind}", f", {found.side}" if found.side else ""
        )
    )
    out.print(Text(found.id, style="dim"))
    _print_names(out, found)
    _print_counts(out, found)
    _print_newest(out, found)


def _print_names(out: Console, found: Profile) -> None:
    if found.names:
        _line(out, "also written", ", ".join(found.names))
    for office in found.offices:
        _line(out, "office", f"{office.office}, seen {_span(office.first_seen, office.last_seen)}")
    for minister in found.ministers:
        _line(
            out,
            "minister",
            f"{minister.name}, {minister.office}, seen {_span(minister.first_seen, minister.last_seen)}",
        )


def _span(first: object, last: object) -> str:
    if first is None:
        return "on no dated day"
    return str(first) if first == last else f"{first} to {last}"


def _print_counts(out: Console, found: Profile) -> None:
    undertakings = f"{len(found.gave)} made" + (f", {len(found.received)} received" if found.received else "")
    _line(out, "meetings", count_meetings((meeting.status for meeting in found.meetings), noun=False))
    _line(out, "pledges", undertakings)
    if found.met:
        _line(out, "met most", ", ".join(f"{each.name} ({each.meetings})" for each in found.met[:_MOST]))
    if found.topics:
        _line(out, "topics", ", ".join(f"{topic} ({count})" for topic, count in found.topics[:_MOST]))


def _print_newest(out: Console, found: Profile) -> None:
    dated = [meeting for meeting in found.meetings if meeting.date]
    undated = [meeting for meeting in found.meetings if not meeting.date]
    newest = [*reversed(dated), *undated][:_NEWEST]
    if newest:
        out.print("\nlast meetings", style="cyan")
    for meeting in newest:
        print_meeting(out, meeting)
    if pledges := [pledge for pledge in found.gave if pledge.type != "undertaking"][:_NEWEST]:
        out.print("\npledges", style="cyan")
        for pledge in pledges:
            print_pledge(out, pledge)


def _line(out: Console, name: str, text: str) -> None:
    out.print(Text.assemble((f"{name:14}", "cyan"), clean(text)))


def print_hits(graph: Path, text: str) -> None:
    """What a search found, by kind."""
    hits = search(open_reader(graph), text)
    out = console()
    for kind, same in groupby(hits, key=lambda hit: hit.kind):
        out.print(kind, style="cyan")
        for (quote, source), told in groupby(same, key=lambda hit: (hit.quote, hit.source)):
            for hit in told:
                out.print(Text.assemble("  ", (clean(hit.label), "bold"), (f"  {hit.thing}", "dim")))
            if quote:
                out.print(Text(f"    “{clean(' '.join(quote.split()))}” — {clean(source)}", style="italic"))
    if not hits:
        near = open_reader(graph).names.people.suggestions(text)
        raise NotFoundError(f"nothing here has {text!r}" + (f": did you mean {near[0]}?" if near else ""))


def print_document(graph: Path, name: str) -> None:
    """A document with the sentences marked that facts stand on: «…», and what each says below it."""
    reader = open_reader(graph)
    document = local_id(reader.names.document(name))
    text = read_texts(reader.store.directory)[document]
    out = console()
    out.print(Text(clean(reader.label(document)), style="bold"))
    out.print(Text(f"{document} · {clean(reader.source(document))}\n", style="dim"))
    end = 0
    for start, stop, labels in _marked(reader, document):
        out.print(Text(clean(text[end:start])), end="")
        out.print(Text(f"«{clean(text[start:stop])}»", style="bold"), end="")
        out.print(Text(f" [{clean('; '.join(labels))}]", style="cyan"), end="")
        end = stop
    out.print(Text(clean(text[end:])))


def _marked(reader: Reader, document: str) -> list[tuple[int, int, list[str]]]:
    """The sentences in use from the first to the last, with what they report; those inside others are left out."""
    marked: list[tuple[int, int, list[str]]] = []
    for (start, end), same in groupby(
        taken_from(reader, document), key=lambda taken: (taken.start, taken.end)
    ):
        if not marked or start >= marked[-1][1]:
            marked.append((start, end, sorted({f"{each.kind}: {each.label}" for each in same})))
    return marked
