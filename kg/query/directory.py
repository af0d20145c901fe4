"""Things with their names in, the one thing that a name fits out; or the candidates, or three suggestions."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from heapq import nlargest
from typing import NoReturn

from kg.errors import NotFoundError
from kg.reference.names import fold

# Words before a name that are no part of it.
_TITLES = frozenset(
    (
        "mr",
        "mrs",
        "ms",
        "dr",
        "h",
        "e",
        "he",
        "his",
        "her",
        "excellency",
        "honourable",
        "hon",
        "minister",
        "foreign",
        "secretary",
        "state",
        "prime",
        "president",
        "premier",
        "chancellor",
        "ambassador",
        "the",
        "of",
        "for",
        "affairs",
    )
)
_SUGGESTED = 3
_LIKELY = 40
_LISTED = 8
_SHORTEST_START = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing to ask for: its id, its label, every name it goes by, and a word to tell it from others."""

    id: str
    label: str
    names: tuple[str, ...]
    note: str = ""

    def __str__(self) -> str:
        note = f"{self.note}, " if self.note else ""
        return f"{self.label} ({note}{self.id})"


class Directory:
    """Names of one kind of thing, to be looked up: accents, case and order of words do not matter."""

    def __init__(self, kind: str, entries: Iterable[Entry], *prefixes: str, surnames: bool = False) -> None:
        """``prefixes`` of ids may be left away. ``surnames``: one word may be the surname of several."""
        self.kind = kind
        self._prefixes = ("", *prefixes)
        self._surnames = surnames
        self.entries = {entry.id: entry for entry in entries}
        self._whole: dict[str, set[str]] = defaultdict(set)
        for entry in self.entries.values():
            for name in {entry.label, *entry.names}:
                self._whole[fold(name)].add(entry.id)

    @cached_property
    def _words(self) -> dict[str, set[str]]:
        """The things by each word of their names."""
        words: dict[str, set[str]] = defaultdict(set)
        for name, ids in self._whole.items():
            for word in name.split():
                words[word] |= ids
        return words

    def find(self, name: str) -> Entry:
        """The one thing that a name or id fits.

        >>> people = Directory("person", [Entry("person/wang-yi", "Wang Yi", ("WANG Yi",), "China")])
        >>> people.find("Minister Wáng").id
        'person/wang-yi'
        >>> people.find("Wong")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        kg.errors.NotFoundError: no person here is called 'Wong': did you mean Wang Yi (China, ...)?
        """
        found = self.candidates(name)
        return (
            found[0] if len(found) == 1 else refuse(self.kind, name, found, found or self.suggestions(name))
        )

    def whole(self, name: str) -> list[Entry]:
        """Everything with this id or this whole name."""
        for prefix in self._prefixes:
            if prefix + name in self.entries:
                return [self.entries[prefix + name]]
        words = fold(name).split()
        plain = _without_titles(words)
        if self._surnames and len(plain) == 1:
            return []
        return self._sorted(
            self._whole.get(" ".join(words), set()) or self._whole.get(" ".join(plain), set())
        )

    def candidates(self, name: str) -> list[Entry]:
        """Everything that a name fits: by its id or the whole name, else by some words, else by the id's start."""
        if whole := self.whole(name):
            return whole
        words = fold(name).split()
        ids = self._by_words(words) or self._by_words(_without_titles(words)) or self._by_start_of_id(name)
        return self._sorted(ids)

    def suggestions(self, name: str) -> list[Entry]:
        """The three things whose names come nearest."""
        folded = fold(name)
        # In two steps, for a graph has ten thousand names, and the exact measure is slow.
        likely = nlargest(
            _LIKELY, self.entries.values(), key=lambda entry: self._nearness(folded, entry, _quick_ratio)
        )
        return nlargest(_SUGGESTED, likely, key=lambda entry: self._nearness(folded, entry, _ratio))

    def matching(self, text: str) -> list[Entry]:
        """Everything with a name that contains the text."""
        folded = fold(text)
        found = {each for name, ids in self._whole.items() if folded in name for each in ids}
        return [entry for entry in self.entries.values() if entry.id in found]

    def _sorted(self, ids: Iterable[str]) -> list[Entry]:
        return [self.entries[each] for each in sorted(ids)]

    def _by_words(self, words: list[str]) -> set[str]:
        """Things whose names have all the words; one letter stands for any word that it begins."""
        if not words:
            return set()
        return set.intersection(*(self._with_word(word) for word in words))

    def _by_start_of_id(self, name: str) -> set[str]:
        if len(name) < _SHORTEST_START:
            return set()
        starts = tuple(prefix + name for prefix in self._prefixes)
        return {each for each in self.entries if each.startswith(starts)}

    def _with_word(self, word: str) -> set[str]:
        if len(word) > 1:
            return self._words.get(word, set())
        return {each for known, ids in self._words.items() if known.startswith(word) for each in ids}

    def _nearness(self, folded: str, entry: Entry, measure: Callable[[str, str], float]) -> float:
        names = {fold(name) for name in (entry.label, *entry.names)}
        words = {word for name in names for word in name.split() if len(word) > 2}
        return max((measure(folded, known) for known in names | words), default=0.0)


def refuse(kind: str, name: str, found: Sequence[Entry], near: Sequence[Entry]) -> NoReturn:
    """Say that a name fits several, or that it fits none and what comes near."""
    if not found:
        remedy = f": did you mean {'; '.join(map(str, near))}?" if near else ""
        raise NotFoundError(f"no {kind} here is called {name!r}{remedy}")
    listed = "; ".join(map(str, found[:_LISTED])) + ("; …" if len(found) > _LISTED else "")
    count = "two" if len(found) == 2 else str(len(found))
    raise NotFoundError(f"{name!r} fits {count} here: {listed}. Write the name in full, or the id")


def _without_titles(words: list[str]) -> list[str]:
    return [word for word in words if word not in _TITLES]


def _quick_ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).quick_ratio()


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
