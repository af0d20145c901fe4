"""Doubts → a list of them, or one after the other with a key for each decision."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import typer
from rich.console import Console
from rich.text import Text

from kg.cli.output import clean, console, print_json
from kg.cli.talk import talk
from kg.events import Support
from kg.models import Document
from kg.resolve import Decision, Doubt, Verdict, add_decision, remove_decision

_VERDICTS: Mapping[str, Verdict] = {"s": "same", "d": "different", "u": "unsure"}
_KEYS = "s same  d different  u unsure  n next  b back  q quit "


def list_doubts(doubts: Sequence[Doubt], documents: Mapping[str, Document], *, as_json: bool) -> None:
    """Print what there is to decide."""
    if as_json:
        print_json([_row(doubt) for doubt in doubts], question="review")
        return
    out = console()
    for number, doubt in enumerate(doubts, start=1):
        _show(out, doubt, documents, f"{number} of {len(doubts)}")
    talk(f"{len(doubts)} doubts")


def review_doubts(
    doubts: Sequence[Doubt],
    documents: Mapping[str, Document],
    decisions: Path,
    who: str,
    *,
    key: Callable[[], str] | None = None,
) -> int:
    """Show one doubt after the other and write down what each key decides; return how many were decided."""
    out = console()
    made: dict[int, Decision] = {}
    place = 0
    while place < len(doubts):
        _show(out, doubts[place], documents, f"{place + 1} of {len(doubts)}")
        out.print(Text(_KEYS, style="dim"))
        pressed = _pressed(key or typer.getchar)
        if pressed in ("q", "\x03", "\x04", ""):
            break
        if pressed == "b":
            place = _back(made, place, decisions)
            continue
        if verdict := _VERDICTS.get(pressed):
            made[place] = _decision(doubts[place], verdict, who)
            add_decision(decisions, made[place])
            out.print(Text(f"{verdict}\n", style="bold"))
        if verdict or pressed in ("n", " ", "\r", "\n"):
            place += 1
    talk(_farewell(len(made), decisions))
    return len(made)


def _pressed(key: Callable[[], str]) -> str:
    try:
        return key().lower()
    except (EOFError, KeyboardInterrupt):
        return "q"


def _back(made: dict[int, Decision], place: int, decisions: Path) -> int:
    """One step back; a decision made there is taken back."""
    place = max(place - 1, 0)
    if decision := made.pop(place, None):
        remove_decision(decisions, decision)
    return place


def _decision(doubt: Doubt, verdict: Verdict, who: str) -> Decision:
    a, b = sorted((doubt.a, doubt.b))
    return Decision(a, b, verdict, who, f"rules: {_rules_say(doubt)}; {doubt.why}")


def _rules_say(doubt: Doubt) -> str:
    return "one" if doubt.together else "two"


def _farewell(decided: int, decisions: Path) -> str:
    if not decided:
        return "nothing decided"
    return f"{decided} decided, in {decisions}: the next kg build reads it (--decisions names another file)"


def _row(doubt: Doubt) -> dict[str, object]:
    return {
        "kind": doubt.kind,
        "rules": _rules_say(doubt),
        "why": doubt.why,
        "a": doubt.a,
        "a_quote": doubt.one.evidence.quote,
        "b": doubt.b,
        "b_quote": doubt.other.evidence.quote,
    }


def _show(out: Console, doubt: Doubt, documents: Mapping[str, Document], number: str) -> None:
    asked = f"One {doubt.kind} or two?"
    ruled = f"the rules say {_rules_say(doubt)}"
    out.print(Text.assemble((f"{asked} ", "bold"), f"{ruled}; {clean(doubt.why)}", (f"  {number}", "dim")))
    for subject, support in ((doubt.a, doubt.one), (doubt.b, doubt.other)):
        _show_side(out, subject, support, documents.get(support.document))


def _show_side(out: Console, subject: str, support: Support, document: Document | None) -> None:
    evidence = support.evidence
    quote, focus = evidence.quote, evidence.focus
    words = Text("    “")
    words.append(clean(quote))
    if focus:
        words.stylize("bold", focus.start - evidence.start + 5, focus.end - evidence.start + 5)
    words.append("”")
    source = document and ", ".join(
        filter(None, (document.publisher, str(document.published or ""), document.title))
    )
    out.print(words)
    out.print(Text(f"      {clean(source or support.document)}  {subject}", style="dim"))
