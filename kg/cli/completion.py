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
    from kg.store import Store

    try:
        names = Names(Store.open(Path(context.params.get("graph") or "graph")))
        entries = [entry for kind in kinds for entry in getattr(names, kind).entries.values()]
    except KgError:
        # No graph here yet: nothing to offer, and a shell must not be talked to.
        return []
    found = {said for entry in entries if (said := _goes_on(entry.label, incomplete))}
    return sorted(found)[:_SHOWN]


def _goes_on(label: str, typed: str) -> str:
    """What is typed, gone on with to the end of a name: a shell takes only what begins with what was typed.

    >>> _goes_on("Yoko Kamikawa", "kami"), _goes_on("Yoko Kamikawa", "Yo"), _goes_on("Yoko Kamikawa", "x")
    ('kamikawa Yoko', 'Yoko Kamikawa', '')
    """
    from kg.reference.names import fold

    words = label.split()
    for place in range(len(words)):
        turned = " ".join(words[place:] + words[:place])
        if fold(turned).startswith(fold(typed)):
            return typed + turned[len(typed) :]
    return ""
