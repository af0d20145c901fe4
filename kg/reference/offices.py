"""offices.csv → who held which office when, as far as is known: documents decide, the register helps."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from kg.models import Party
from kg.reference.countries import countries
from kg.reference.names import fold, fold_all
from kg.reference.tables import listed, read_rows


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office. ``country`` is an alpha-3 code or the key of an organisation.

    No ``end`` means that none is known or that it is not reached; ``seen`` is then the last day on which the
    source saw them in office.
    """

    name: str
    variants: tuple[str, ...]
    country: str
    role: str
    start: date | None
    end: date | None
    seen: date | None
    qid: str
    source: str
    licence: str


@cache
def offices() -> tuple[Term, ...]:
    """Every term of office in the register."""
    return tuple(map(_term, read_rows("offices.csv")))


def offices_of_family(family: str) -> tuple[Term, ...]:
    """The terms of everyone whose name or a variant of it holds this family name.

    >>> {term.country for term in offices_of_family("Kuleba")}
    {'UKR'}
    """
    return tuple(offices()[number] for number in sorted(_by_words().get(fold(family), ())))


def party_of_key(key: str) -> Party:
    """The party that a term of office is for.

    >>> party_of_key("EU").kind, party_of_key("JPN").kind
    ('organisation', 'country')
    """
    return Party(kind="country" if key in countries() else "organisation", key=key)


def is_family_name(folded: str) -> bool:
    """Whether a folded word is the family name of someone in the register, or a common one."""
    return folded in _by_words()


@cache
def _by_words() -> Mapping[str, frozenset[int]]:
    """Numbers of terms by each run of words of each folded name: "van klaveren" of A. van Klaveren Stork."""
    named = [(number, name) for number, term in enumerate(offices()) for name in (term.name, *term.variants)]
    found: dict[str, set[int]] = {}
    for (number, _), folded in zip(named, fold_all(name for _, name in named), strict=True):
        for run in _runs(folded.split()):
            found.setdefault(run, set()).add(number)
    return MappingProxyType({run: frozenset(numbers) for run, numbers in found.items()})


def _runs(words: list[str]) -> Iterator[str]:
    """Up to three neighbouring words, in every way."""
    for length in (1, 2, 3):
        for first in range(len(words) - length + 1):
            yield " ".join(words[first : first + length])


def _term(row: dict[str, str]) -> Term:
    return Term(
        name=row["name"],
        variants=listed(row["variants"]),
        country=row["country"],
        role=row["role"],
        start=_day(row["start"], first=True),
        end=_day(row["end"], first=False),
        seen=_day(row["seen"], first=True),
        qid=row["qid"],
        source=row["source"],
        licence=row["licence"],
    )


def _day(text: str, first: bool) -> date | None:
    """A day; of a month or a year alone the first or the last day it could be."""
    if not text:
        return None
    year, month, day = (int(part) for part in (*text.split("-"), "0", "0")[:3])
    month = month or (1 if first else 12)
    return date(year, month, day or (1 if first else monthrange(year, month)[1]))
