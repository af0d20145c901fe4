"""The sentences of a document → the same, where a bare "$" of a state that has its own dollar is that dollar, and the doubt about it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.annotate.amounts.currencies import code_of
from kg.annotate.entities import Amount, Entity, Sentence
from kg.models import Document, Issue, Party
from kg.reference.publishers import publisher_home

# States that write "$" for their own and give aid; the dollars of others are marked wherever they are given abroad.
_GIVING = frozenset({"AUS", "CAN", "NZL"})
_AT_HOME = _GIVING | {"SGP"}
_BARE = re.compile(r"(?<![A-Za-z.$])(?<!U\.S\. )\$|(?<!US )(?<!U\.S\. )(?<!American )\b[Dd]ollars?$")
# Where their own dollar is marked, the bare one is the American.
_MARKED = {
    "AUS": re.compile(r"\bAU?\$|\bAUD\b|\bAustralian dollars?\b"),
    "CAN": re.compile(r"\bCA?\$|\bC(?:AD|DN)\b|\bCanadian dollars?\b"),
    "NZL": re.compile(r"\bNZ\$|\bNZD\b|\b(?:New Zealand|NZ) dollars?\b"),
    "SGP": re.compile(r"\bS\$|\bSGD\b|\bSingapore(?:an)? dollars?\b"),
}
# News for the whole world gives sums in American dollars, whoever prints it.
_FOR_THE_WORLD = re.compile(
    r"\b(?:Reuters|AFP|AP|Associated Press|Agence France-Presse|Bloomberg|Xinhua|UPI|Sputnik)\b"
)
_HEAD = 400  # characters in which an agency signs


def read_dollars(
    document: Document, sentences: Sequence[Sentence], own: Party | None
) -> tuple[Sequence[Sentence], Issue | None]:
    """Read "Canada will provide $5 million" as Canadian dollars where nobody official or worldwide publishes it.

    What an official publisher means by "$" is decided where sums are read.
    """
    if own is not None or "$" not in document.text or _FOR_THE_WORLD.search(document.text[:_HEAD]):
        return sentences, None
    home = publisher_home(document.publisher, document.url)
    based = home.key if home is not None and home.key in _AT_HOME else None
    if not based and _FOR_THE_WORLD.search(document.publisher):
        return sentences, None
    states = frozenset(s for s in (*_GIVING, based) if s and not _MARKED[s].search(document.text))
    read, first = _read(sentences, states, based if based in states else None)
    return (read, _issue(document, first) if first and not based else None) if states else (sentences, None)


def _read(
    sentences: Sequence[Sentence], states: frozenset[str], based: str | None
) -> tuple[list[Sentence], Sentence | None]:
    """The sentences with the dollars of who is told of, and the first in which one is that of no publisher's state."""
    read: list[Sentence] = []
    first = None
    giver, segment = based, -1
    for sentence in sentences:
        giver, segment = (giver if sentence.segment == segment else based), sentence.segment
        bare = next((e for e in sentence.entities if _is_bare(e)), None)
        giver = _giver(sentence, bare, states, giver)
        if bare is not None and giver is not None:
            sentence = replace(sentence, entities=tuple(_in_dollars_of(giver, e) for e in sentence.entities))
            first = first or sentence
        read.append(sentence)
    return read, first


def _is_bare(entity: Entity) -> bool:
    return (
        isinstance(entity, Amount)
        and entity.money.currency == "USD"
        and _BARE.search(entity.text) is not None
    )


def _giver(
    sentence: Sentence, before: Entity | None, states: frozenset[str], giver: str | None
) -> str | None:
    """The state with a dollar of its own that a sentence is about, by whom it names first; the last one where it names nobody,
    or in a list only bodies: "- UNICEF: $5 million".
    """
    end = before.start if before is not None else sentence.end
    named = [e.party for e in sentence.entities if e.party is not None and e.start < end]
    if not named:
        return giver
    nations = [party.key for party in named if party.kind == "country"]
    if not nations and sentence.block_kind == "bullet":
        return giver
    return nations[0] if nations and "USA" not in nations and nations[0] in states else None


def _in_dollars_of(state: str, entity: Entity) -> Entity:
    if not isinstance(entity, Amount) or not _is_bare(entity):
        return entity
    money = entity.money.model_copy(update={"currency": code_of("$", state)})
    return Amount(entity.start, entity.end, entity.text, money)


def _issue(document: Document, sentence: Sentence) -> Issue:
    amount = next(e for e in sentence.entities if isinstance(e, Amount) and e.money.currency != "USD")
    return Issue(
        kind="currency-underdetermined",
        message=f"the text does not say whose dollar {amount.text!r} is; read as {amount.money.currency}, as the state it tells of writes it",
        document=document.id,
        evidence=(sentence.evidence("money/whose-dollar", amount.start, amount.end),),
    )
