"""What every extractor reads: sentences with the people, parties, places, dates, amounts and counts found in them.

All offsets are those of the document's stored text.
"""

from dataclasses import dataclass, field
from typing import Literal

from kg.models import BlockKind, Document, Evidence, Money, Party, Span, When

NameForm = Literal["name", "demonym", "government"]


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


@dataclass(frozen=True, slots=True)
class CountryName(Entity):
    """A state: by name ("Chile"), as an adjective or its people ("Chilean"), or by its government ("the Kremlin")."""

    code: str
    form: NameForm = "name"

    @property
    def party(self) -> Party | None:
        return Party(kind="country", key=self.code)


@dataclass(frozen=True, slots=True)
class OrganisationName(Entity):
    """An organisation or grouping of organisations.csv, by its key: "ASEAN", "EU", "UNICEF"."""

    key: str

    @property
    def party(self) -> Party | None:
        return Party(kind="organisation", key=self.key)


@dataclass(frozen=True, slots=True)
class PlaceName(Entity):
    """A city or venue, and the country it lies in (alpha-3) where only one is possible."""

    name: str
    country: str | None


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
class DateName(Entity):
    """Words that date something, resolved against the article's own date."""

    when: When
    clock: str | None = None  # "16:00" where a time of day stands with it


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


@dataclass(slots=True)
class DocumentPerson:
    """A person as this document knows them: the fullest name, every form used, the office and side first given."""

    name: str
    variants: list[str] = field(default_factory=list)
    office: str | None = None
    side: Party | None = None


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
    """A document with its people and its sentences."""

    document: Document
    people: tuple[DocumentPerson, ...]
    sentences: tuple[Sentence, ...]
