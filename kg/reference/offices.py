"""offices.csv → who held which office when, as far as is known: documents decide, the register helps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from kg.reference.names import fold
from kg.reference.tables import listed, read_rows


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office. ``country`` is an alpha-3 code or the key of an organisation.

    No ``end`` means that none is known, or that it is not reached.
    """

    name: str
    variants: tuple[str, ...]
    country: str
    role: str
    start: date | None
    end: date | None
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
    return _by_word().get(fold(family), ())


def is_family_name(folded: str) -> bool:
    """Whether a folded word is the family name of someone in the register, or a common one."""
    return folded in _by_word()


@cache
def _by_word() -> Mapping[str, tuple[Term, ...]]:
    """Terms by each folded name and by each of its endings: "van klaveren", "klaveren"."""
    found: dict[str, dict[Term, None]] = {}
    for term in offices():
        for name in (term.name, *term.variants):
            words = fold(name).split()
            for first in range(len(words)):
                found.setdefault(" ".join(words[first:]), {})[term] = None
    return MappingProxyType({word: tuple(terms) for word, terms in found.items()})


def _term(row: dict[str, str]) -> Term:
    return Term(
        name=row["name"],
        variants=listed(row["variants"]),
        country=row["country"],
        role=row["role"],
        start=_day(row["start"], first=True),
        end=_day(row["end"], first=False),
        qid=row["qid"],
        source=row["source"],
        licence=row["licence"],
    )


def _day(text: str, first: bool) -> date | None:
    """A day; of a year or month alone the first or last day it could be."""
    if not text:
        return None
    rest = text[4:] if len(text) > 4 else ("-01" if first else "-12")
    whole = text[:4] + rest
    if len(whole) == 7:
        whole += "-01" if first else "-28"
    return date.fromisoformat(whole)
