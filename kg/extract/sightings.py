"""AnnotatedDocument → Sightings: who the document names in which office, on the day it was published."""

import re

from kg.annotate.entities import AnnotatedDocument, PersonName
from kg.models import Sighting, When

_NOT_IN_OFFICE = re.compile(
    r"\b(?:former|then|late|designate|elect|incoming|outgoing|counterpart)\b", re.IGNORECASE
)


def find_sightings(annotated: AnnotatedDocument) -> tuple[Sighting, ...]:
    """One sighting for each person and office of an article, at the first sentence that puts both together."""
    found: dict[tuple[int, int, str], Sighting] = {}
    for sentence in annotated.sentences:
        for entity in sentence.entities:
            if not isinstance(entity, PersonName) or not _says_office(entity):
                continue
            person = annotated.people[entity.person]
            key = (sentence.segment, entity.person, entity.office or "")
            published = (
                annotated.document.segments[sentence.segment].published or annotated.document.published
            )
            found.setdefault(
                key,
                Sighting(
                    name=person.name,
                    variants=tuple(person.variants),
                    office=entity.office or "",
                    party=person.side,
                    when=When(earliest=published, latest=published, words="date of publication")
                    if published
                    else None,
                    segment=sentence.segment,
                    evidence=sentence.evidence("sighting/name-with-office", entity.start, entity.end),
                ),
            )
    return tuple(found.values())


def _says_office(entity: PersonName) -> bool:
    """Whether the words of the mention themselves give an office that is held at the time."""
    return bool(entity.office and entity.office in entity.text and not _NOT_IN_OFFICE.search(entity.text))
