"""Who gives, and what the article has said so far → who must be meant as the other side where none is named."""

import re
from collections.abc import Iterator, Mapping

from kg.annotate.entities import Amount
from kg.annotate.mask import ACTOR
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.parties import (
    gives_aid,
    is_side,
    is_talked_of,
    with_territories,
)
from kg.extract.pledges.words.phrases import DID_TOO
from kg.models import Cited, Evidence, Party

_APPEAR = re.compile(r"\b[Jj]oint\s+(?:[Pp]ress|[Mm]edia|[Nn]ews|[Dd]oorstop|[Ss]tand-?up)\b")
_OPENS = 40  # characters of a sentence in which its subject is named
_MET_IN = 4  # sentences back in which whom the giver met is still meant


def counterpart(memory: Memory, statement: Statement, giving: list[Party]) -> tuple[Cited[Party], ...]:
    """Who must be meant as receiver where none is named: the one other side of the section, nearby or headline."""
    unmeant = _not_meant(memory, giving)
    if memory.speaker:
        return _at_his_side(memory, unmeant)
    for pool in _pools(memory, statement, giving):
        others = {c.value: c for c in pool if c.value not in unmeant and is_side(c.value)}
        if len(others) == 1:
            return tuple(others.values())
        if len(others) > 1:
            together = tuple(c for c in memory.heading_joined if c.value in others)
            if len(together) == len(others):
                return together
    return _own_side(memory, statement, giving)


def _at_his_side(memory: Memory, unmeant: set[Party]) -> tuple[Cited[Party], ...]:
    """The one state of whom a speaker appears with."""
    others = {c.value: c for c in guests(memory) if c.value not in unmeant and is_side(c.value)}
    return tuple(others.values()) if len(others) == 1 else ()


def guests(memory: Memory) -> tuple[Cited[Party], ...]:
    """Whom a short transcript's speaker appears with: "Joint press conference with the Foreign Minister of Peru"."""
    headed = [each for each in memory.told if each.sentence.block_kind == "headline"]
    joint = (each for each in headed if memory.is_short and _APPEAR.search(each.text))
    return tuple(c for each in joint for c in memory.named_in(each))


def _pools(memory: Memory, statement: Statement, giving: list[Party]) -> Iterator[tuple[Cited[Party], ...]]:
    yield memory.section
    for pool in reversed(memory.near(statement)):
        gave = [c for c in pool if _gave(memory, c)]
        yield tuple(c for c in pool if not (c in gave or _tells_of_own_sum(memory, c)))
        if not gave:  # a sentence that only tells of others who gave says nothing of whom it is for
            break
    yield _met(memory, statement, giving)
    yield tuple(c for c in memory.heading if not _is_aside(memory, c))


# "to Peru", "in Peru": who stands so in front of a sum may get it
_GOVERNED = re.compile(
    r"\b(?:to|for|in|with|of|from|by|between|and|on|at|help|helps|support|supports)\s(?:the\s)?$",
    re.IGNORECASE,
)


def _tells_of_own_sum(memory: Memory, named: Cited[Party]) -> bool:
    """Whether the sentence that names somebody begins with them and goes on to a sum: "Germany put its share at 20 million"."""
    said = next((each for each in reversed(memory.told) if each.holds_party(named)), None)
    if said is None:
        return False
    start, end = said.span_of(named.evidence)
    behind = any(isinstance(entity, Amount) for _, entity in said.entities_in(end, len(said.masked)))
    return behind and start < _OPENS and _GOVERNED.search(said.masked, 0, start) is None


# "The largest share came from Germany and Peru": who gives
_CAME_FROM = re.compile(
    rf"\b(?:c[ao]mes?|coming|contributions?|donations?|pledges?|gifts?|aid|assistance|help|funding|money|grants?|loans?|tents|medicines?|supplies|arrived|flown in|sent)\sfrom\s(?:the\s)?(?:{ACTOR}(?:,\s|,?\sand\s)(?:the\s)?){{0,6}}$"
    rf"|{DID_TOO}"
)


_SENDING = frozenset(str.split("send dispatch despatch deploy donate airlift rush ship supply fly"))
_RIGHT_AWAY = re.compile(r"(?:\s(?:has|have|had|also|already|will|would|is|are|to|quickly|immediately))*\s?")


def _gave(memory: Memory, named: Cited[Party]) -> bool:
    """Whether the sentence that names somebody says that a gift came from them, or that they sent something."""
    said = next((each for each in reversed(memory.told) if each.holds_party(named)), None)
    if said is None:
        return False
    start, end = said.span_of(named.evidence)
    return _CAME_FROM.search(said.masked, max(0, start - 200), start) is not None or _sends(said, end)


def _sends(said: Statement, end: int) -> bool:
    """Whether who is named up to ``end`` sends something, whatever it is: "India has dispatched 13 aircraft"."""
    sending = (verb for verb in said.verbs if verb.lemma in _SENDING and not verb.passive)
    return any(verb.start >= end and _RIGHT_AWAY.fullmatch(said.masked, end, verb.start) for verb in sending)


def _is_aside(memory: Memory, headed: Cited[Party]) -> bool:
    """Whether a headline names a state only as where something took place, or as what was talked of."""
    line = next((each for each in memory.told if each.holds_party(headed)), None)
    return line is not None and is_talked_of(line, headed)


def _met(memory: Memory, statement: Statement, giving: list[Party]) -> tuple[Cited[Party], ...]:
    """Whom the giver met, in the last talks of two sides that the sentences before tell of."""
    since = memory.told[-_MET_IN:][0].sentence.start if memory.told else 0
    for met in reversed(memory.meetings):
        sides = {one.party: one.evidence for one in met.participants}
        near = since <= met.evidence.start <= statement.sentence.start
        if near and met.kind.value == "bilateral" and not sides.keys().isdisjoint(giving):
            gave = memory.all_donors.union(giving)
            return _cited({party: said for party, said in sides.items() if party and party not in gave})
    return ()


def both_met(memory: Memory, statement: Statement) -> tuple[Cited[Party], ...]:
    """The two states of the last talks that the sentences before tell of: "the two ministers"."""
    told = (met for met in reversed(memory.meetings) if met.evidence.start <= statement.sentence.start)
    met = next(told, None)
    sides = {one.party: one.evidence for one in met.participants} if met else {}
    states = {party: said for party, said in sides.items() if party and party.kind == "country"}
    return _cited(states) if len(states) == len(sides) == 2 else ()


def _own_side(memory: Memory, statement: Statement, giving: list[Party]) -> tuple[Cited[Party], ...]:
    """The publisher's side, where another gives and nobody else is in sight."""
    if memory.own is None or memory.own in giving or any(c.value == memory.own for c in memory.donors):
        return ()
    if not memory.is_short or statement.sentence.block_kind == "bullet" or gives_aid(memory.own):
        return ()  # in a long text or a list others give to many, and who gives aid itself is given none
    return next(((c,) for named in memory.all_named for c in named if c.value == memory.own), ())


def _not_meant(memory: Memory, giving: list[Party]) -> set[Party]:
    """Who is never meant as a receiver without being named: who gives, gave or publishes."""
    gave = [*(c.value for c in (*memory.donors, *memory.heading_gives)), *memory.all_donors]
    return with_territories([*giving, *gave, *([memory.own] if memory.own else [])])


def _cited(sides: Mapping[Party, Evidence]) -> tuple[Cited[Party], ...]:
    """Sides with the words that name them."""
    return tuple(Cited[Party](value=party, evidence=said) for party, said in sides.items())
