"""What every extractor reads: sentences with the people, parties, places, dates and amounts found in them.

All offsets are those of the document's stored text.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any, Literal, Self

from kg.annotate.calendar import YearDay
from kg.models import BlockKind, Document, Evidence, Issue, Money, Party, Span, When

_SHORT = 40  # sentences

NameForm = Literal["name", "demonym", "government"]


@cache
def party_of(kind: Literal["country", "organisation"], key: str) -> Party:
    """The one value for a state or organisation: they are asked for at every mention."""
    return Party(kind=kind, key=key)


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text that names something."""

    start: int
    end: int
    text: str

    @property
    def party(self) -> Party | None:
        """The side this stands for, where it stands for one."""
        return None

    def moved(self, by: int) -> Self:
        """The same, so many characters further on."""
        return type(self)(self.start + by, self.end + by, *_BEHIND[type(self)](self))


@dataclass(frozen=True, slots=True)
class CountryName(Entity):
    """A state: by name ("Chile"), as an adjective or its people ("Chilean"), or by its government ("the Kremlin")."""

    code: str
    form: NameForm = "name"

    @property
    def party(self) -> Party | None:
        return party_of("country", self.code)


@dataclass(frozen=True, slots=True)
class OrganisationName(Entity):
    """An organisation or grouping of organisations.csv, by its key: "ASEAN", "EU", "UNICEF"."""

    key: str

    @property
    def party(self) -> Party | None:
        return party_of("organisation", self.key)


@dataclass(frozen=True, slots=True)
class PlaceName(Entity):
    """A city or venue, and the country it lies in (alpha-3) where only one is possible."""

    name: str
    country: str | None


def country_of(name: Entity) -> str | None:
    """The country (alpha-3) that a name stands for, or that a place lies in; none of anything else.

    >>> country_of(PlaceName(0, 4, "Oslo", "Oslo", "NOR"))
    'NOR'
    """
    if isinstance(name, CountryName):
        return name.code
    return name.country if isinstance(name, PlaceName) else None


def place_party(name: Entity) -> Party | None:
    """The state that a place lies in; none of anything else."""
    return party_of("country", name.country) if isinstance(name, PlaceName) and name.country else None


@dataclass(frozen=True, slots=True)
class PersonName(Entity):
    """A mention of a person: ``person`` counts within ``AnnotatedDocument.people``. Spans title, name and office."""

    person: int
    name: str
    office: str | None = None
    side: Party | None = None

    @property
    def party(self) -> Party | None:
        return self.side


@dataclass(frozen=True, slots=True)
class OfficeReference(Entity):
    """Someone named only by office: "the Foreign Minister", "her Israeli counterpart", "foreign ministers from Japan".

    ``people`` are the persons of the document it can only mean; empty where that is open.
    """

    office: str
    sides: tuple[Party, ...] = ()
    people: tuple[int, ...] = ()
    plural: bool = False
    definite: bool = False

    @property
    def party(self) -> Party | None:
        return self.sides[0] if len(self.sides) == 1 else None


@dataclass(frozen=True, slots=True)
class DateName(Entity):
    """Words that date something, resolved against the article's own date.

    ``otherwise`` is the reading in the other tense ("on Friday": the last, else the next), where there are two.
    """

    when: When
    clock: str | None = None  # "16:00" where a time of day stands with it
    zone: str | None = None  # "-08:00" where the text tells the zone of that time
    otherwise: When | None = None


@dataclass(frozen=True, slots=True)
class YearlessDate(Entity):
    """A day, days or a month of a year that neither the text nor a publication date gives."""

    days: YearDay
    clock: str | None = None
    zone: str | None = None

    def in_year(self, year: int) -> When | None:
        """The date in a year that the caller knows from elsewhere; None for a day that year does not have."""
        bounds = self.days.in_year(year)
        lasts = self.days.lasts
        return When(earliest=bounds[0], latest=bounds[1], words=self.text, lasts=lasts) if bounds else None


@dataclass(frozen=True, slots=True)
class Duration(Entity):
    """How long something took, in minutes."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Amount(Entity):
    """A sum of money, with its precision words within the span."""

    money: Money


@dataclass(frozen=True, slots=True)
class Count(Entity):
    """A number of things: "five generators" has number 5 and noun "generators"."""

    number: int
    noun: str


# What reads all fields of an entity behind start and end: a third of the time of ``dataclasses.replace``.
_BEHIND: dict[type[Entity], Callable[[Entity], tuple[Any, ...]]] = {
    kind: attrgetter(*(each.name for each in fields(kind)[2:]))
    for kind in (
        CountryName,
        OrganisationName,
        PlaceName,
        PersonName,
        OfficeReference,
        DateName,
        YearlessDate,
        Duration,
        Amount,
        Count,
    )
}


@dataclass(slots=True)
class DocumentPerson:
    """A person as this document knows them: the fullest name, every form used, the office and side first given."""

    name: str
    variants: list[str] = field(default_factory=list)
    office: str | None = None
    side: Party | None = None
    foreign: bool = False  # introduced as one introduces the officials of others: "H.E."
    beside: bool = False  # of no office but that of whom they are the counterpart of


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what it names, in reading order; entities do not overlap."""

    start: int
    end: int
    text: str
    segment: int
    block: int
    block_kind: BlockKind
    entities: tuple[Entity, ...] = ()

    def evidence(self, rule: str, start: int | None = None, end: int | None = None) -> Evidence:
        """This sentence as evidence for what ``rule`` read in it, at the words from ``start`` to ``end``."""
        focus = Span(start=start, end=end) if start is not None and end is not None else None
        return Evidence(start=self.start, end=self.end, quote=self.text, rule=rule, focus=focus)


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document with its people and its sentences.

    ``own`` is the side the publisher speaks for; ``author`` the person who says "I", where one can be told.
    """

    document: Document
    people: tuple[DocumentPerson, ...]
    sentences: tuple[Sentence, ...]
    own: Party | None = None
    author: int | None = None
    issues: tuple[Issue, ...] = ()
    days: tuple[date | None, ...] = ()  # of each article, where its date can be trusted
    of_own_side: bool = (
        False  # it names none but the publisher's side, and nobody else who could meet or receive
    )

    @property
    def is_short(self) -> bool:
        """Whether the text is about one thing: a readout or an announcement, not a long fact sheet."""
        return len(self.sentences) <= _SHORT

    def published(self, segment: int) -> date | None:
        """The day an article came out; None where none is given or its own words contradict it."""
        return self.days[segment] if segment < len(self.days) else None
