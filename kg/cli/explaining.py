"""Prints why a thing is in the graph: its values, each with the sentences or the rule it stands on."""

import json
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
    for fact in found.facts:
        _print_fact(out, fact)


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


def _print_fact(out: Console, fact: ExplainedFact) -> None:
    shown = "" if fact.preferred else "  (said, but another value is shown)"
    out.print(
        Text.assemble("\n", (f"{fact.label}: ", "cyan"), (clean(fact.value), "bold"), (shown, "yellow"))
    )
    if fact.rule:
        out.print(Text(f"    by the rule {fact.rule} from {', '.join(fact.derived_from)}", style="dim"))
    elif fact.ground in _GROUNDS:
        out.print(Text(f"    {_GROUNDS[fact.ground]}", style="dim"))
    for sentence in fact.sentences[:_QUOTED]:
        _print_sentence(out, sentence)
    if len(fact.sentences) > _QUOTED:
        out.print(Text(f"    … and {len(fact.sentences) - _QUOTED} more sentences", style="dim"))


def _print_sentence(out: Console, sentence: Sentence) -> None:
    """A sentence with the words that say so in bold."""
    quote = Text(clean(sentence.quote), style="italic")
    if sentence.focus:
        quote.stylize("bold", sentence.focus.start - sentence.start, sentence.focus.end - sentence.start)
    out.print(Text.assemble("    “", quote, "”"))
    source = " · ".join(filter(None, (sentence.publisher, sentence.title, str(sentence.published or ""))))
    out.print(
        Text(f"    — {clean(source)}, {sentence.start}–{sentence.end}, rule {sentence.rule}", style="dim")
    )
