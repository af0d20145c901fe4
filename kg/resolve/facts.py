"""Values that documents tell of one thing → facts, the preferred one first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from kg.events import Fact, Support
from kg.models import Cited, Party, When
from kg.resolve.identifiers import grouped
from kg.resolve.people.forms import side_key
from kg.resolve.sources import Sources, wording
from kg.resolve.spans import gap
from kg.resolve.supports import sorted_supports
from kg.vocabulary import document_id

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Told(Generic[T]):
    """A value as one document gives it."""

    value: T
    support: Support

    @classmethod
    def of(cls, document: str, cited: Cited[T]) -> "Told[T]":
        """A cited value of a document."""
        return cls(cited.value, Support(document=document, evidence=cited.evidence))


@dataclass(frozen=True, slots=True)
class Weights:
    """What makes one telling count more than another: who publishes, and when."""

    sources: Sources
    parties: frozenset[str]  # the sides of the meeting or pledge: their own readouts come first

    def official(self, support: Support) -> bool:
        """Whether a side of the meeting says so itself."""
        side = self.sources.side(support.document)
        return side is not None and side_key(side) in self.parties

    def published(self, support: Support) -> date:
        """When the document appeared; one without a date is the oldest."""
        return self.sources.published(support.document) or date.min


def settle(
    told: Iterable[Told[T]], weights: Weights, exactness: Callable[[T], int] = lambda _: 0
) -> tuple[Fact[T], ...]:
    """Gather equal values and order them: a correction, told by a side itself, the most exact, by most sources, the newest.

    A sentence that several documents print in the same words is one source.
    """
    values = grouped((repr(one.value), one) for one in told)
    if len(values) == 1:
        return tuple(map(_fact, values.values()))
    ranked = sorted(values, key=lambda key: (*_rank(values[key], weights, exactness), key))
    return tuple(_fact(values[key]) for key in ranked)


def _rank(
    told: Sequence[Told[T]], weights: Weights, exactness: Callable[[T], int]
) -> tuple[bool, bool, int, int, int]:
    """Small numbers for what is preferred."""
    corrected = any(weights.sources.corrects(one.support.document) for one in told)
    official = any(weights.official(one.support) for one in told)
    sources = len({wording(one.support.evidence) for one in told})
    newest = max(weights.published(one.support) for one in told)
    return not corrected, not official, -exactness(told[0].value), -sources, -newest.toordinal()


def _fact(told: Sequence[Told[T]]) -> Fact[T]:
    return Fact(value=told[0].value, supports=sorted_supports(one.support for one in told))


def union(told: Iterable[Told[T]]) -> tuple[Fact[T], ...]:
    """Gather values that do not exclude each other, such as topics, in the order of their names."""
    values = grouped((repr(one.value), one) for one in told)
    return tuple(_fact(values[key]) for key in sorted(values))


def settle_when(
    told: Sequence[Told[When]], weights: Weights, session: timedelta = timedelta(0)
) -> tuple[Fact[When], ...]:
    """Order dates; what is only less exact than the preferred one does not contradict it and is left out.

    Where bounds overlap without one holding the other, the days they share are derived from both. Days that lie
    no further apart than a ``session`` are days of it.
    """
    days = [_with_first_words(same) for same in grouped((_bounds(one.value), one) for one in told).values()]
    facts = settle([one for same in days for one in same], weights, _exactness)
    if not facts:
        return ()
    compatible = [fact for fact in facts if not days_between(fact.value, facts[0].value)]
    lasting = next((fact for fact in compatible if fact.value.lasts), None)
    preferred = lasting or facts[0]  # a day within a conference is no better date of it
    others = tuple(fact for fact in facts if days_between(fact.value, preferred.value) > session)
    if lasting is not None:
        return (lasting, *others)
    narrowest = _shared([fact.value for fact in compatible])
    exact = next((fact for fact in compatible if _bounds(fact.value) == _bounds(narrowest)), None)
    return (exact or _narrowed(compatible, narrowest), *others)


def _narrowed(facts: Sequence[Fact[When]], narrowest: When) -> Fact[When]:
    supports = sorted_supports(support for fact in facts for support in fact.supports)
    documents = tuple(sorted({document_id(support.document) for support in supports}))
    return Fact(value=narrowest, supports=(), derived_by="date/shared-bounds", derived_from=documents)


def _with_first_words(told: Sequence[Told[When]]) -> list[Told[When]]:
    """Dates of the same bounds are one value, under the words that come first by name."""
    words = min(one.value.words for one in told)
    lasts = any(one.value.lasts for one in told)
    value = told[0].value.model_copy(update={"words": words, "lasts": lasts})
    return [Told(value, one.support) for one in told]


def _bounds(when: When) -> str:
    return f"{when.earliest} {when.latest}"


def _exactness(when: When) -> int:
    return -(when.latest - when.earliest).days


def days_between(one: When, other: When) -> timedelta:
    """How far two dates are apart; nothing where they overlap."""
    return gap((one.earliest, one.latest), (other.earliest, other.latest))


def _shared(dates: Sequence[When]) -> When:
    """The days that all have in common; of dates that do not all overlap, the first."""
    earliest, latest = max(one.earliest for one in dates), min(one.latest for one in dates)
    if earliest > latest:
        return dates[0]
    words = " · ".join(sorted({one.words for one in dates}))
    return When(earliest=earliest, latest=latest, words=words, lasts=dates[0].lasts)


def parties_of(facts: Iterable[Fact[Party]]) -> tuple[Party, ...]:
    """The sides that the facts name."""
    return tuple(fact.value for fact in facts)
