"""Prints why a thing is in the graph: each sentence once with the values that stand on it, then what follows by a rule."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import typer
from rich.console import Console
from rich.text import Text

from kg.cli.output import clean, console
from kg.errors import NotFoundError
from kg.query.cells import JSON_VERSION
from kg.query.names import Names
from kg.query.why import ExplainedFact, Sentence, why
from kg.store import Store
from kg.vocabulary import local_id

_GROUNDS = {
    "ontology": "follows from the ontology",
    "register": "from the reference data",
    "document": "from the document itself",
}
_QUOTED = 3
Place = tuple[str, str, int, int]
Told = tuple[Sentence, ExplainedFact]


def explain(graph: Path, thing: str, as_json: bool) -> None:
    """Explain a thing by its id, or someone by name."""
    store = Store.open(graph)
    found = why(store, _id_of(store, thing))
    if as_json:
        answer = {"kg": JSON_VERSION, **found.model_dump(mode="json")}
        typer.echo(json.dumps(answer, ensure_ascii=False, indent=2))
        return
    out = console()
    out.print(Text(f"{clean(found.label)}  ({', '.join(found.kinds)})", style="bold"))
    out.print(Text(found.id, style="dim"))
    for told in by_sentence(found.facts):
        _print_sentence(out, [sentence for sentence, _ in told])
        for sentence, fact in told:
            _print_fact(out, fact, f"{sentence.rule}{_others(fact)}")
    out.print()
    for fact in found.facts:
        if not fact.sentences:
            _print_fact(out, fact, _GROUNDS.get(fact.ground, ""))


def _id_of(store: Store, thing: str) -> str:
    """The local id of a thing by its id or name; NotFoundError, which for two names says where to ask."""
    try:
        return local_id(Names(store).thing(thing))
    except NotFoundError as error:
        one, joined, other = thing.partition(" and ")
        if not joined:
            raise
        raise NotFoundError(
            f'{error} What joins two, with its sentences: kg met "{one}" "{other}"'
        ) from error


def by_sentence(facts: Iterable[ExplainedFact]) -> list[list[Told]]:
    """What stands on each sentence, in the order of the documents; of a fact the first sentences.

    Of each document that sentence comes first on which most stands: it states the thing, and others add a day or a place.
    """
    found: dict[Place, list[Told]] = {}
    for fact in facts:
        for sentence in fact.sentences[:_QUOTED]:
            place = (str(sentence.published or ""), sentence.document, sentence.start, sentence.end)
            found.setdefault(place, []).append((sentence, fact))
    most: dict[tuple[str, str], int] = {}
    for (published, document, *_), told in found.items():
        most[published, document] = max(most.get((published, document), 0), len(told))
    return [
        found[place] for place in sorted(found, key=lambda at: (*at[:2], len(found[at]) < most[at[:2]], at))
    ]


def _others(fact: ExplainedFact) -> str:
    """How many sentences more say the same."""
    more = len(fact.sentences) - _QUOTED
    return f"; and {more} more sentences" if more > 0 else ""


def _print_fact(out: Console, fact: ExplainedFact, read_by: str) -> None:
    """A statement with what it stands on beside its sentence."""
    shown = "" if fact.preferred else "  (said, but another value is shown)"
    derived = f"by the rule {fact.rule} from {', '.join(fact.derived_from)}" if fact.rule else ""
    grounds = "; ".join(filter(None, (derived, read_by)))
    out.print(
        Text.assemble(
            "    ",
            (f"{fact.label}: ", "cyan"),
            (clean(fact.value), "bold"),
            (shown, "yellow"),
            (f"  {grounds}", "dim"),
        )
    )


def _print_sentence(out: Console, told: Sequence[Sentence]) -> None:
    """A sentence with the words that say so in bold, and where it stands."""
    first = told[0]
    quote = Text(clean(first.quote), style="italic")
    for sentence in told:
        if sentence.focus:
            quote.stylize("bold", sentence.focus.start - sentence.start, sentence.focus.end - sentence.start)
    out.print(Text.assemble("\n“", quote, "”"))
    source = " · ".join(filter(None, (first.publisher, first.title, str(first.published or ""))))
    out.print(Text(f"— {clean(source)}, {first.start}–{first.end}", style="dim"))
