"""The lines above an article → where it was issued: "Brussels, 4 April 2019", or a town alone beside the line of the day."""

import re
from itertools import takewhile

from kg.annotate.people.press_towns import town_of_dateline
from kg.models import Document, Segment

_ABOVE = 8  # lines that can stand above a text
_PARTS = re.compile(r"\s[–—|-]+\s|\s*[|•]\s*|,?\s+(?=\d)|,\s*(?=[A-Z][a-z]+\s+\d{1,2},?\s+\d{4})")
_LONGEST = 40  # characters of a town and its country
_OPENS = 80  # characters of a text that its dateline can take
# "Oslo: Minister Ruiz met", "Oslo, May 3 Minister Ruiz met", "Oslo - Minister Ruiz met", "Oslo, HE the Minister met"
_TOWN_BEFORE = re.compile(
    r"(?P<town>[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+){0,2}(?:,? [(\[]?[A-Z][a-z]+[)\]]?)?)"
    r"(?::|\s+[-–—]+|,\s+(?=HE\b|H\.E\.|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+(?:\d{4}\s+)?[A-Z]))\s"
)


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
        town = next((line.strip() for line in lines if _is_town(line.strip())), "")
        if town:
            return town
    return ""


def reported_from(document: Document, segment: Segment) -> str:
    """The dateline of a report; else the town with which its text opens: "Oslo: Minister Ruiz met", in small letters."""
    first = next((b for b in segment.blocks if b.kind == "body"), None)
    if segment.dateline or first is None:
        return segment.dateline
    opening = _TOWN_BEFORE.match(document.text_of(first)[:_OPENS])
    return opening["town"] if opening and _is_town(opening["town"]) else ""


def _is_town(line: str) -> bool:
    """Whether a line is a town, with its country or province at most."""
    if not line or len(line) > _LONGEST or any(char.isdigit() for char in line):
        return False
    town, _ = town_of_dateline(line)
    return town is not None and line.split(",")[0].casefold() == town.casefold()
