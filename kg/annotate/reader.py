"""Document → AnnotatedDocument: finds names first, then people, then what refers to them."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from kg.annotate.amounts.currencies import shared_units
from kg.annotate.block_reader import ReadBlock, read_blocks
from kg.annotate.dates.datings import dating_of
from kg.annotate.document_sides import complete_sides, find_author
from kg.annotate.dollars import read_dollars
from kg.annotate.entities import (
    AnnotatedDocument,
    DocumentPerson,
    Entity,
    OfficeReference,
    PersonName,
    Sentence,
    place_party,
)
from kg.annotate.mask import lay_over, mask
from kg.annotate.people.anchor_readers import Anchor
from kg.annotate.people.forms import PersonForms, unambiguous_forms
from kg.annotate.people.openings import Openings
from kg.annotate.people.people import People
from kg.annotate.people.references import find_office_references
from kg.annotate.sentence_reader import Context, day_told, read_sentences
from kg.models import Document, Party
from kg.reference.publishers import host_of_mission, publisher_party

E_ = TypeVar("E_", bound=Entity)


def annotate(document: Document) -> AnnotatedDocument:
    """Read a document once; every extractor works from what this finds."""
    own = publisher_party(document.publisher, document.url)
    people = People()
    blocks = list(read_blocks(document, people))
    persons = tuple(people.persons)
    complete_sides(persons, blocks, document, own)
    forms = PersonForms(unambiguous_forms(persons, [people.short_forms(i) for i in range(len(persons))]))
    datings = [dating_of(document, segment) for segment in document.segments]
    country = own.key if own is not None and own.kind == "country" else None
    moneys = shared_units(document.text)
    sentences: list[Sentence] = []
    told: date | None = None  # the day to which "the same day" refers in the block behind
    named = 0  # people are numbered as they are first named
    for block in blocks:
        entities = _people_of(block, persons, forms, own, named)
        named = max([named, *(index + 1 for _, index in block.anchors)])
        if block.block.kind == "byline":
            continue
        place = block.segment, block.index
        told = told if sentences and sentences[-1].segment == block.segment else None
        context = Context(datings[block.segment].published, country, moneys, told)
        read_now = list(read_sentences(block.block, block.text, entities, place, context))
        told = day_told(read_now, told)
        sentences += read_now
    read, doubt = read_dollars(document, sentences, own)
    return AnnotatedDocument(
        document,
        persons,
        tuple(read),
        own,
        find_author(persons, blocks, document, own),
        tuple(issue for issue in (*(d.issue for d in datings), doubt) if issue),
        tuple(d.published for d in datings),
        of_own_side=own is not None
        and host_of_mission(document.publisher) is None  # an embassy gives to the state where it is
        and _sides_named(persons, sentences) <= {own},
    )


def _sides_named(persons: Iterable[DocumentPerson], sentences: Iterable[Sentence]) -> set[Party]:
    """The states and organisations that a text names, with those of its people and places."""
    entities = [entity for sentence in sentences for entity in sentence.entities]
    sides = {*(p.side for p in persons), *(entity.party or place_party(entity) for entity in entities)}
    of_offices = (entity.sides for entity in entities if isinstance(entity, OfficeReference))
    return {side for side in sides.union(*of_offices) if side is not None}


def _people_of(
    block: ReadBlock,
    persons: tuple[DocumentPerson, ...],
    forms: PersonForms,
    own: Party | None,
    named: int,
) -> list[Entity]:
    """The names of a block with its people laid over them: an office with its country becomes part of the person.

    The blocks before have named the first ``named`` of the ``persons``.
    """
    found = [_person(a.start, a.end, block.text, i, persons, a) for a, i in block.anchors]
    entities = _overlay(block.names, found)
    masked = mask(block.text, entities) if found else block.masked
    mentions = [_person(start, end, block.text, i, persons) for start, end, i in forms.find(masked)]
    entities = _overlay(entities, mentions)
    offices = tuple(o for o in block.offices if masked[o] == block.masked[o])
    if not offices:
        return entities  # every office stands with a name
    nations = {e.start: e for e in entities}
    words = lay_over(block.words, entities)
    openings = Openings(offices, tuple(nations))

    def introduced(position: int) -> int:
        return max([named, *(index + 1 for anchor, index in block.anchors if anchor.start < position)])

    return _overlay(
        entities, find_office_references(words, openings, block.text, nations, persons, own, introduced)
    )


def _person(
    start: int,
    end: int,
    text: str,
    index: int,
    persons: tuple[DocumentPerson, ...],
    anchor: Anchor | None = None,
) -> PersonName:
    person = persons[index]
    office = anchor.office if anchor and anchor.office else person.office
    return PersonName(start, end, text[start:end], index, person.name, office, person.side)


def _overlay(under: list[Entity], over: list[E_]) -> list[Entity]:
    """Both in order, where an entity of ``over`` replaces all it touches."""
    if not over:
        return under
    kept: list[Entity] = list(over)
    i = 0
    spans = sorted((e.start, e.end) for e in over)
    for entity in under:
        while i < len(spans) and spans[i][1] <= entity.start:
            i += 1
        if i == len(spans) or entity.end <= spans[i][0]:
            kept.append(entity)
    return sorted(kept, key=lambda e: e.start)
