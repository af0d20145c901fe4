"""The agency that signs a report, "(PTI)" or "-- BERNAMA" → the state whose ministers it names without saying whose."""

import re

from kg.models import Document, Party, Segment
from kg.reference.publishers import publisher_home

_PIECES = re.compile(r"[()\[\]/,:]|\s[-–—]+(?:\s|$)|^[-–—]+\s*")
_SHORT = 60  # characters of a line that only names who wrote


def home_of_agency(document: Document, segment: Segment) -> Party | None:
    """The state of the national agency in the dateline of a report, or in its signature; none of those that write for the world.

    A report from abroad, "COLOMBO, Nov 19 (PTI) Prime Minister Rao met", names the agency's own prime minister so.
    """
    first = next((b for b in segment.blocks if b.kind == "body"), None)
    if first is None:
        return None
    opening = document.text[document.text.rfind("\n", 0, first.start) + 1 : first.start]
    lines = [document.text_of(b) for b in segment.blocks if b.kind == "byline"]
    signed = [line for line in lines if len(line) < _SHORT]
    return next((home for line in (opening, *signed) if (home := _home(line)) is not None), None)


def _home(line: str) -> Party | None:
    return next((home for piece in _PIECES.split(line) if (home := publisher_home(piece.strip()))), None)
