"""Words → readable identifiers, and what makes them unique without touching unrelated ones."""

import hashlib
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from kg.models import When
from kg.resolve.names import fold

K = TypeVar("K")


@lru_cache(maxsize=50_000)
def slug(text: str, words: int = 12) -> str:
    """Lower-case words joined by hyphens, the first ``words`` of them.

    >>> slug("Alberto Leo van Klaveren Stork")
    'alberto-leo-van-klaveren-stork'
    """
    return "-".join(fold(text).split()[:words])


def joined(parts: Iterable[str | None]) -> str:
    """The parts that are there, joined by hyphens."""
    return "-".join(part for part in parts if part)


def day_words(when: When | None) -> str:
    """A date as part of an identifier; bounds that only follow from the context are none.

    >>> from datetime import date
    >>> day_words(When(earliest=date(2023, 11, 1), latest=date(2023, 11, 30), words="in November"))
    '2023-11'
    """
    return "undated" if when is None or when.inferred else when.iso()[0]


def short_hash(text: str) -> str:
    """Six hexadecimal digits that stand for the text."""
    return hashlib.sha256(text.encode()).hexdigest()[:6]


def unique_ids(wanted: Mapping[K, str], origins: Mapping[K, str], hashed: Iterable[K] = ()) -> dict[K, str]:
    """Give each thing the identifier it wants, with a hash of its origin where two want the same.

    The hash depends on nothing but the thing itself, so that further things never change it. ``hashed`` are
    those that always get one, their wish being too weak to tell them from things still to come.

    >>> unique_ids({1: "a", 2: "b", 3: "b"}, {1: "x", 2: "y", 3: "z"})
    {1: 'a', 2: 'b-a1fce4', 3: 'b-594e51'}
    """
    wishes = Counter(wanted.values())
    always = set(hashed)
    return {
        key: f"{wish}-{short_hash(origins[key])}" if wishes[wish] > 1 or key in always else wish
        for key, wish in wanted.items()
    }


def grouped(pairs: Iterable[tuple[str, K]]) -> dict[str, list[K]]:
    """Collect what stands under each key, in the order given."""
    groups: dict[str, list[K]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def ordered(values: Iterable[str]) -> Sequence[str]:
    """The different values, sorted."""
    return sorted(set(values))


def free_reference(reference: str, taken: Container[str]) -> str:
    """The reference, numbered where one sentence tells of several things.

    >>> free_reference("news:0-9", {"news:0-9"})
    'news:0-9~2'
    """
    number, free = 1, reference
    while free in taken:
        number += 1
        free = f"{reference}~{number}"
    return free
