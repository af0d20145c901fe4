"""What is typed so far in, names of the graph that go on so out: for the completion of the shell."""

from pathlib import Path

import typer

_SHOWN = 30


def complete_people(context: typer.Context, incomplete: str) -> list[str]:
    """People of the graph."""
    return _complete(context, incomplete, "people")


def complete_parties(context: typer.Context, incomplete: str) -> list[str]:
    """Countries and organisations of the graph."""
    return _complete(context, incomplete, "parties")


def complete_someone(context: typer.Context, incomplete: str) -> list[str]:
    """People, countries and organisations of the graph."""
    return _complete(context, incomplete, "people", "parties")


def complete_topics(context: typer.Context, incomplete: str) -> list[str]:
    """Topics of the graph."""
    return _complete(context, incomplete, "topics")


def complete_questions(incomplete: str) -> list[str]:
    """Names of questions."""
    from kg.query.catalogue import QUESTIONS

    return [entry.name for entry in QUESTIONS if entry.name.startswith(incomplete)]


def _complete(context: typer.Context, incomplete: str, *kinds: str) -> list[str]:
    from kg.errors import KgError
    from kg.query.names import Names
    from kg.reference.names import fold
    from kg.store import Store

    try:
        names = Names(Store.open(Path(context.params.get("graph") or "graph")))
        entries = [entry for kind in kinds for entry in getattr(names, kind).entries.values()]
    except KgError:
        # No graph here yet: nothing to offer, and a shell must not be talked to.
        return []
    typed = fold(incomplete)
    fits = {
        entry.label
        for entry in entries
        if any(word.startswith(typed) for word in (fold(entry.label), *fold(entry.label).split()))
    }
    return sorted(fits)[:_SHOWN]
