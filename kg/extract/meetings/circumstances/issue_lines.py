"""The lines above an article → where it was issued: "Brussels, 4 April 2019", or a town alone beside the line of the day."""

import re
from itertools import takewhile

from kg.annotate.people.press_towns import is_town, reported_from
from kg.models import Document, Segment

_ABOVE = 8  # lines that can stand above a text
_PARTS = re.compile(r"\s[–—|-]+\s|\s*[|•]\s*|,?\s+(?=\d)|,\s*(?=[A-Z][a-z]+\s+\d{1,2},?\s+\d{4})")


def issued_at(document: Document, segment: Segment) -> str:
    """The dateline of a report; else the town that the line of its day, or the line beside that, consists of."""
    reported = reported_from(document, segment)
    if reported:
        return reported
    above = list(takewhile(lambda b: b.kind not in ("body", "speech", "bullet"), segment.blocks[:_ABOVE]))
    for index, block in enumerate(above):
        if block.kind != "dateline":
            continue
        beside = [b for b in above[max(0, index - 1) : index + 2] if b.kind == "headline"]
        lines = [*_PARTS.split(document.text_of(block)), *(document.text_of(b) for b in beside)]
        town = next((line.strip() for line in lines if is_town(line.strip())), "")
        if town:
            return town
    return ""
