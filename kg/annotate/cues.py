"""Words that a costly pattern cannot do without → whether a text holds one, and where a match can begin at all.

One pass of an automaton over a sentence costs a microsecond; a pattern with a hundred alternatives, tried at every
letter, costs a thousand. So the patterns are asked only where their words stand. What is found stays the same.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation

K = TypeVar("K", bound=str)


def spellings(words: Iterable[str]) -> tuple[str, ...]:
    """The words in small letters, with capitals as headlines have them, and in capitals: for what ignores case.

    >>> spellings(["will", "more than"])
    ('will', 'Will', 'WILL', 'more than', 'More than', 'More Than', 'MORE THAN')
    """
    forms = ((w, w[:1].upper() + w[1:], w.title(), w.upper()) for w in words)
    return tuple(dict.fromkeys(form for each in forms for form in each))


_OPENER = re.compile(r"(?:\[(?P<either>\w+)\])?(?P<rest>[\w -]*)(?P<behind>[?*{]?)")


def openers(alternatives: str) -> tuple[str, ...]:
    """The letters that each alternative of a pattern begins with.

    >>> openers(r"[Mm]et|calls?|sat\\s+down")
    ('Met', 'met', 'call', 'sat')
    """
    found: list[str] = []
    for match in map(_OPENER.match, alternatives.split("|")):
        if match is not None:
            rest = match["rest"][:-1] if match["behind"] else match["rest"]
            found += [letter + rest for letter in match["either"] or ("",)]
    return tuple(found)


def lowered(text: str) -> str:
    """The text in small letters, letter by letter, so that offsets stay.

    >>> lowered("İSTANBUL") == "i̇stanbul"[0] + "stanbul"
    True
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(letter.lower()[0] for letter in text)


class Cues:
    """Pieces of words of which a text must hold one before it is worth searching."""

    def __init__(self, words: Iterable[str], *, many: bool = False) -> None:
        self.words = tuple(dict.fromkeys(words))
        # Thousands of words make a table that costs more to build than it saves.
        self._kind = Implementation.ContiguousNFA if many else Implementation.DFA

    def in_text(self, text: str) -> bool:
        """Whether one of them stands in the text.

        >>> Cues(["minister", "inister"]).in_text("The Minister came."), Cues(["met"]).in_text("It rained.")
        (True, False)
        """
        return bool(
            self._automaton.find_matches_as_strings(text)
        )  # where they stand would cost as much again

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where they begin and end in the text, by their ends."""
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return [(start, end) for _, start, end in found]

    def starts(self, text: str) -> list[int]:
        """Where they begin in the text, in order."""
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return sorted({start for _, start, _ in found}) if len(found) > 1 else [each[1] for each in found]

    def word_starts(self, text: str) -> list[int]:
        """Where they begin in the text and a word does, in order.

        >>> Cues(["to", "end"]).word_starts("sent to the end")
        [5, 12]
        """
        return [start for start in self.starts(text) if not start or not text[start - 1].isalnum()]

    def matches(self, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """What ``pattern.finditer(text)`` finds, if every match begins with one of these words.

        >>> [m.group() for m in Cues(["to", "send"]).matches(re.compile(r"(?:to )?sends?"), "wants to send")]
        ['to send']
        """
        return matches_from(pattern, text, self.starts(text))

    def match(self, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
        """What ``pattern.search(text)`` finds, if every match begins with one of these words."""
        for start in self.starts(text):
            found = pattern.match(text, start)
            if found is not None:
                return found
        return None

    # Not built before it is needed: most runs read few kinds of text.
    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(list(self.words), implementation=self._kind)


class Kinds(Generic[K]):
    """Words of several kinds, looked for all at once."""

    def __init__(self, words: Mapping[K, Iterable[str]]) -> None:
        self._kinds: dict[str, set[K]] = {}
        for kind, own in words.items():
            for word in own:
                self._kinds.setdefault(word, set()).add(kind)

    def in_text(self, text: str) -> set[K]:
        """The kinds of which a word stands in the text.

        >>> Kinds({"month": ["May", "June"], "day": ["day"]}).in_text("On Monday")
        {'day'}
        """
        found: set[K] = set()
        for word in set(self._automaton.find_matches_as_strings(text, overlapping=True)):
            found |= self._kinds[word]
        return found

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(list(self._kinds), store_patterns=True, implementation=Implementation.DFA)


def matches_from(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches that begin at one of these places, in order and without overlap."""
    end = 0
    for start in starts:
        match = pattern.match(text, start) if start >= end else None
        if match:
            yield match
            end = match.end()
