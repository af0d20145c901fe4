"""AnnotatedDocument → Sightings: who the document names in which office, on the day it was published."""

import re
from datetime import date

from kg.annotate.dates.datings import dating_of
from kg.annotate.entities import AnnotatedDocument, DocumentPerson, PersonName, Sentence
from kg.annotate.people.name_parts import name_tokens
from kg.models import Sighting, When

_NOT_IN_OFFICE = re.compile(
    r"\b(?:former|then|late|designate|elect|incoming|outgoing|counterpart)\b", re.IGNORECASE
)


def find_sightings(annotated: AnnotatedDocument) -> tuple[Sighting, ...]:
    """One sighting for each person, office and spelling of an article, at the first sentence with them."""
    days = [dating_of(annotated.document, segment).published for segment in annotated.document.segments]
    found: dict[tuple[int, int, str, str], Sighting] = {}
    for sentence in annotated.sentences:
        for entity in sentence.entities:
            if not isinstance(entity, PersonName) or not _says_office(entity):
                continue
            person = annotated.people[entity.person]
            key = (sentence.segment, entity.person, entity.office or "", _other_spelling(entity, person))
            if key not in found:
                found[key] = _sighting(sentence, entity, person, days[sentence.segment])
    return tuple(found.values())


def _sighting(sentence: Sentence, entity: PersonName, person: DocumentPerson, day: date | None) -> Sighting:
    return Sighting(
        name=person.name,
        variants=tuple(person.variants),
        office=entity.office or "",
        party=person.side,
        when=When(earliest=day, latest=day, words="date of publication") if day else None,
        segment=sentence.segment,
        evidence=sentence.evidence("sighting/name-with-office", entity.start, entity.end),
    )


def _other_spelling(entity: PersonName, person: DocumentPerson) -> str:
    """The name in these words where it is no part of the full one ("Kim-hong" beside "Kim Hourn")."""
    written = [v for v in person.variants if v in entity.text]
    longest = max(written, key=len, default="")
    return "" if name_tokens(longest) <= name_tokens(person.name) else longest


def _says_office(entity: PersonName) -> bool:
    """Whether the words of the mention themselves give an office that is held at the time."""
    return bool(entity.office and entity.office in entity.text and not _NOT_IN_OFFICE.search(entity.text))
