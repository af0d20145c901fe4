"""The spellings of one person's name → the one to show, the family name in it, and an identifier."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from kg.models import Party
from kg.resolve.identifiers import joined, slug
from kg.resolve.names import fold, read_name
from kg.resolve.people.appearances import Appearance

# Family names come first in these, unless the text prints them in capitals elsewhere.
_FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "VNM", "TWN", "KHM", "HKG", "MAC"})
_CAPITALS = re.compile(r"\b[^\W\d_a-z]{3,}\b")
_INITIAL = re.compile(r"^\w\.?$|^(?:\w\.)+$")
_PARTICLES = "van von der de den da dos del della di du la le ten ter bin ibn bint al el ben abu"
_JOINED_BEFORE = frozenset(_PARTICLES.split())
_GENERATION = re.compile(r",?\s+(?:Jr|Sr)\.?$|\s+(?:II|III|IV)$")


def display_name(appearances: Sequence[Appearance]) -> str:
    """The spelling to show: the one most documents use, in ordinary capitals, with the most names.

    The fullest spelling of each document counts, so that "Kamikawa" alone is never shown where more is known.
    """
    documents = Counter(one.words for one in appearances)
    full = [words for words in documents if read_name(words).is_full] or list(documents)
    return min(
        full, key=lambda words: (_shouts(words), -documents[words], -len(read_name(words).words), words)
    )


def _shouts(words: str) -> bool:
    return _CAPITALS.search(words) is not None


def family_name(shown: str, appearances: Iterable[Appearance], party: Party | None) -> str:
    """The family name, as the texts use it alone or print it in capitals; else by the custom of the country.

    The particles before it and, in names that end with it, the names after it belong to it.
    """
    words = _GENERATION.sub("", shown).split()
    folded = [fold(word) for word in words]
    votes = _votes(appearances)
    known = [n for n, word in enumerate(folded) if word in votes]
    first_is_family = party is not None and party.key in _FAMILY_FIRST
    if known:
        at = min(known, key=lambda n: (-votes[folded[n]], n))
    else:
        at = 0 if first_is_family else len(words) - 1
    if at == 0 and len(words) > 1:
        return words[0]
    start = at
    while start > 1 and folded[start - 1] in _JOINED_BEFORE:
        start -= 1
    return " ".join(words[start:])


def _votes(appearances: Iterable[Appearance]) -> Counter[str]:
    """The words that stand for the person alone, or in capitals, with how many documents do so."""
    votes: Counter[str] = Counter()
    for one in appearances:
        names = [read_name(variant) for variant in sorted(one.variants)]
        votes.update({name.words[0] for name in names if len(name.words) == 1})
        shouted = [fold(word) for variant in one.variants for word in _CAPITALS.findall(variant)]
        if _shouts(one.words) and one.words.upper() != one.words:
            votes.update(set(shouted))
    return votes


def person_slug(shown: str, family: str, party: Party | None) -> str:
    """Side, family name, other names: what a person's identifier is made of.

    >>> person_slug("Antony J. Blinken", "Blinken", Party(kind="country", key="USA"))
    'usa-blinken-antony'
    """
    rest = _GENERATION.sub("", shown).replace(family, " ").split()
    given = " ".join(word for word in rest if not _INITIAL.match(word))
    return joined([slug(party.key) if party else None, slug(family), slug(given)])
