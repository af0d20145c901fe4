"""Patterns → the pieces of words and kinds of names that each cannot do without → those that can match a text, in one look at it.

What a pattern needs is read from the pattern itself, as its compiler reads it: nobody writes it down, and it cannot
go stale when the pattern changes.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation

T = TypeVar("T")
Pieces = frozenset[str]

_MOST = 80  # alternatives that are spelled out; of more a text holds one too often
_TELLING = 3  # letters of a piece that tells anything: "in" stands everywhere
_ASKED = 3  # needs of a pattern that are looked for: those that a text is least likely to meet
_NOTHING: Pieces = frozenset({""})


@dataclass(frozen=True, slots=True)
class _Read:
    """What part of a pattern matches: all of it where that can be spelled out, and of each set one piece within it."""

    all: Pieces | None
    needs: tuple[Pieces, ...] = ()

    @property
    def best(self) -> Pieces | None:
        """The set that a text is least likely to hold a piece of."""
        sets = [*self.needs, *([self.all] if self.all and _tells(self.all) else [])]
        return min(sets, key=_commonness, default=None)


def needs(pattern: re.Pattern[str]) -> tuple[Pieces, ...]:
    """Sets of pieces, of each of which one stands in every text that the pattern is found in, if in small letters.

    >>> [sorted(pieces) for pieces in needs(re.compile(r"(?i:visit|trip)s?\\s+(?:with|to (?:see|meet))\\b"))]
    [['to meet', 'to see', 'with'], ['trip', 'visit']]
    """
    read = _sequence(_parser.parse(pattern.pattern, pattern.flags))
    sets = (*read.needs, *([read.all] if read.all else []))
    told = sorted(dict.fromkeys(_shortest(each) for each in sets if _tells(each)), key=_commonness)
    return tuple(told[:_ASKED])


def _commonness(pieces: Pieces) -> float:
    """A guess at how many texts hold one of the pieces: each more letter makes one four times as rare, and a name as rare as three."""
    return sum(0.25 ** (3 if _is_name(piece) else len(piece)) for piece in pieces)


def _is_name(piece: str) -> bool:
    """Whether a piece is a letter that stands for a name in masked texts."""
    return len(piece) == 1 and "\ue000" <= piece <= "\ue02f"


def _shortest(pieces: Pieces) -> Pieces:
    """The pieces that hold none of the others: where "visits" stands, "visit" does."""
    return frozenset(one for one in pieces if not any(other in one for other in pieces if other != one))


def _tells(pieces: Pieces | None) -> bool:
    return bool(pieces) and all(len(piece) >= _TELLING or _is_name(piece) for piece in pieces or ())


def _sequence(items: Iterable[tuple[Any, Any]]) -> _Read:
    """What one part behind the other matches: pieces that touch are one."""
    needed: list[Pieces] = []
    run, whole = _NOTHING, True
    for part in _parts(items):
        needed += part.needs
        if part.all is not None and len(part.all) * len(run) <= _MOST:
            run = frozenset(before + behind for before in run for behind in part.all)
        else:
            needed.append(run)
            run, whole = part.all or _NOTHING, False
    if whole:
        return _Read(run, tuple(needed))
    return _Read(None, tuple(each for each in (*needed, run) if _tells(each)))


def _parts(items: Iterable[tuple[Any, Any]]) -> Iterator[_Read]:
    """The parts one by one, where letters in a row are one part."""
    word = ""
    for kind, of in items:
        if kind is op.LITERAL:
            word += chr(of).lower()
            continue
        if word:
            yield _Read(frozenset({word}))
            word = ""
        yield _part(kind, of)
    if word:
        yield _Read(frozenset({word}))


def _either(branches: Iterable[Iterable[tuple[Any, Any]]]) -> _Read:
    """What one of several matches."""
    read = [_sequence(branch) for branch in branches]
    spelled = [each.all for each in read if each.all is not None]
    union = frozenset[str]().union(*spelled)
    if len(spelled) == len(read) and len(union) <= _MOST:
        return _Read(union)
    best = [each.best for each in read]
    return _Read(None, (frozenset[str]().union(*(b for b in best if b)),) if all(best) else ())


def _repeated(least: int, most: int, items: Iterable[tuple[Any, Any]]) -> _Read:
    if least == 0 and most > 1:
        return _Read(None)
    read = _sequence(items)
    if least == most == 1:
        return read
    if least == 0:
        return _Read(read.all | _NOTHING if read.all is not None else None)
    return _Read(None, tuple(each for each in (*read.needs, read.all) if each and _tells(each)))


def _letters(members: Iterable[tuple[Any, Any]]) -> _Read:
    """The letters of a class, where they are few."""
    found: set[str] = set()
    for kind, of in members:
        if kind is op.RANGE and of[1] - of[0] < _MOST:
            found |= {chr(each).lower() for each in range(of[0], of[1] + 1)}
        elif kind is op.LITERAL:
            found.add(chr(of).lower())
        else:
            return _Read(None)
    return _Read(frozenset(found))


def _part(kind: Any, of: Any) -> _Read:
    """What one part of a pattern matches; nothing is known of what is not named here."""
    match kind:
        case op.IN:
            return _letters(of)
        case op.BRANCH:
            return _either(of[1])
        case op.SUBPATTERN:
            return _sequence(of[3])
        case op.ATOMIC_GROUP:
            return _sequence(of)
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            return _repeated(*of)
        case op.ASSERT:  # it takes no letters, but they must be there
            read = _sequence(of[1])
            return _Read(_NOTHING, tuple(each for each in (*read.needs, read.all) if each and _tells(each)))
        case op.AT | op.ASSERT_NOT:
            return _Read(_NOTHING)
    return _Read(None)


class Sieved:
    """A pattern that is tried only on texts with a word that it cannot do without: it finds what it would find alone."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = re.compile(pattern, flags)

    @property
    def pattern(self) -> str:
        return self._pattern.pattern

    @property
    def flags(self) -> int:
        return self._pattern.flags

    def search(self, text: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """What the pattern finds first.

        >>> Sieved(r"\\b[Mm]eets?\\b").search("The Summit meets.").group()
        'meets'
        """
        return self._pattern.search(text, begin, end) if self._may_match(text) else None

    def match(self, text: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """What the pattern finds where it begins."""
        return self._pattern.match(text, begin, end) if self._may_match(text) else None

    def finditer(self, text: str, begin: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All that the pattern finds."""
        return self._pattern.finditer(text, begin, end) if self._may_match(text) else iter(())

    def _may_match(self, text: str) -> bool:
        return self._automaton is None or bool(self._automaton.find_matches_as_strings(text.lower()))

    @cached_property
    def _automaton(self) -> AhoCorasick | None:
        pieces = next(iter(needs(self._pattern)), None)
        return AhoCorasick(sorted(pieces), implementation=Implementation.DFA) if pieces else None


class Sieve(Generic[T]):
    """Rules in their order, of which a text is asked only for those whose pattern can match it."""

    def __init__(self, rules: Iterable[T], pattern_of: Callable[[T], re.Pattern[str]]) -> None:
        self._rules = tuple(rules)
        self._pattern_of = pattern_of

    def passed(self, text: str) -> list[T]:
        """The rules whose patterns may be found in a text, in order: none of those whose words it lacks.

        >>> sieve = Sieve([r"\\bmet\\b", r"(?:phone|video) calls?"], re.compile)
        >>> sieve.passed("The Summit met."), sieve.passed("A phone rang.")
        (['\\\\bmet\\\\b'], [])
        """
        held, met_by = self._needs
        for piece in set(self._automaton.find_matches_as_strings(text.lower(), overlapping=True)):
            held |= met_by[piece]
        for letter in self._names:
            if letter in text:
                held |= met_by[letter]
        met, found = held, []
        for nth in range(1, _ASKED):
            met &= held >> nth * len(self._rules)
        while met:
            found.append(self._rules[(met & -met).bit_length() - 1])
            met &= met - 1
        return found

    @cached_property
    def _needs(self) -> tuple[int, dict[str, int]]:
        """The needs of the rules, as many of each, as bits: those that nothing has to meet, and those that a piece meets.

        The bits of the first needs come first, rule by rule, and behind them those of the second, and so on.
        """
        count = len(self._rules)
        free = 0
        met_by: dict[str, int] = {}
        for number, rule in enumerate(self._rules):
            needed = (*needs(self._pattern_of(rule)), *[frozenset[str]()] * _ASKED)[:_ASKED]
            for bit, pieces in ((1 << number + nth * count, pieces) for nth, pieces in enumerate(needed)):
                free |= 0 if pieces else bit
                for piece in pieces:
                    met_by[piece] = met_by.get(piece, 0) | bit
        return free, met_by

    @cached_property
    def _automaton(self) -> AhoCorasick:
        words = [piece for piece in self._needs[1] if not _is_name(piece)]
        return AhoCorasick(words, store_patterns=True, implementation=Implementation.DFA)

    @cached_property
    def _names(self) -> list[str]:
        return list(filter(_is_name, self._needs[1]))
