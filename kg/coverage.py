"""Documents → the sentences with a word of meeting or money from which nothing was read."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.annotate import annotate
from kg.annotate.entities import Amount
from kg.extract import extract
from kg.extract.meetings.reports import MEETING_WORD
from kg.models import Extraction, Frozen
from kg.pipeline import read_all


class Unread(Frozen):
    """Of one document: how many sentences could hold a fact, and those from which none was taken."""

    document: str
    candidates: int
    sentences: tuple[str, ...]


def find_unread(paths: Iterable[Path]) -> Iterator[Unread]:
    """Go through documents one by one."""
    documents, _ = read_all(paths)
    for document in documents:
        annotated = annotate(document)
        used = set(_used(extract(annotated)))
        candidates = [
            s
            for s in annotated.sentences
            if MEETING_WORD.search(s.text) or any(isinstance(e, Amount) for e in s.entities)
        ]
        unread = tuple(s.text for s in candidates if (s.start, s.end) not in used)
        yield Unread(document=document.id, candidates=len(candidates), sentences=unread)


def _used(extraction: Extraction) -> Iterator[tuple[int, int]]:
    for meeting in extraction.meetings:
        yield from ((told.start, told.end) for told in (meeting.evidence, *meeting.reports))
    for pledge in extraction.pledges:
        yield pledge.evidence.start, pledge.evidence.end
