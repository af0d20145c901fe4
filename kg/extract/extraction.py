"""AnnotatedDocument → Extraction: runs the extractors, which are the functions you see here."""

from kg.annotate.entities import AnnotatedDocument
from kg.extract.meetings import find_meetings
from kg.extract.pledges import find_pledges
from kg.extract.sightings import find_sightings
from kg.models import Extraction


def extract(annotated: AnnotatedDocument) -> Extraction:
    """All that one document says."""
    document = annotated.document
    meetings = find_meetings(annotated)
    return Extraction(
        document=document.id,
        digest=document.digest,
        meetings=meetings,
        pledges=find_pledges(annotated, meetings),
        sightings=find_sightings(annotated),
        issues=annotated.issues,
    )
