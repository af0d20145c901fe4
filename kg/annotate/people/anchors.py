"""Masked blocks → the names in them that are persons', each with the office and the side that stand with it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.annotate.cues import matches_from
from kg.annotate.entities import Entity
from kg.annotate.people.anchor_grammar import anchor_patterns, apposition, her_counterpart, serves
from kg.annotate.people.anchor_readers import Anchor, anchors_of
from kg.annotate.people.offices import is_office
from kg.annotate.people.openings import Openings, name_starts, title_starts
from kg.annotate.people.own_offices import JOINED_OFFICES
from kg.annotate.sieve import Sieve

_WHO = re.compile(r",\s+(?:who|whose)\b")

# "Director of the American Clean Power Association", "Chair of the Wealth Gap Committee": no one but a body.
_BODY_FOLLOWS = re.compile(
    r"(?:[’']s?)?\s+(?:(?:and|&)\s+[A-Z]\w+\s+)?(?:Association|Society|Union|Committee|Council|Board|Commission|Fund"
    r"|Institute|Foundation|Company|Corporation|Service|Agency|Program|Review|Treaty|Community|Network|Cent(?:er|re)|Secretariat)\b(?!\s+[A-Z])"
)
# "President Berg and EU Commission chief Ruiz"
_AND_BODY = re.compile(r"\s+(?:and|&)\s+[\ue000-\ue003]")


def find_anchors(words: str, openings: Openings, text: str, nations: dict[int, Entity]) -> list[Anchor]:
    """The anchored names of one block, in order; ``nations`` are its countries and organisations by start offset.

    Overlapping finds give way to the earlier and longer one.
    """
    found: list[Anchor] = []
    for kind, pattern in _sieve().passed(words):
        for match in matches_from(pattern, words, _starts(kind, words, openings)):
            if kind != "office-name" or not _is_of_body(words, text, match.end("name")):
                found += anchors_of(kind, match, text, nations)
    found.sort(key=lambda anchor: (anchor.start, -anchor.end))
    kept: list[Anchor] = []
    for anchor in found:
        if not kept or anchor.start >= kept[-1].end:
            kept.append(anchor)
        elif anchor.end > kept[-1].end and anchor.explicit and not kept[-1].explicit:
            kept[-1] = anchor
        elif kept[-1].end < anchor.name_start:
            kept += _with_own_office(anchor, kept[-1].end, text)
    return kept


def _is_of_body(words: str, text: str, end: int) -> bool:
    """Whether what seems a name goes on as that of a body; not where a body of its own is joined to it."""
    return _BODY_FOLLOWS.match(text, end) is not None and _AND_BODY.match(words, end) is None


def _with_own_office(anchor: Anchor, end: int, text: str) -> list[Anchor]:
    """Whose office joins one that ends another's name: "Erik Berg, State Secretary of Norway, Foreign Minister Ruiz"."""
    joined = JOINED_OFFICES.match(text, end, anchor.name_start)
    office = text[joined.end() : anchor.name_start].strip() if joined else ""
    if joined is None or not is_office(office):
        return []
    return [replace(anchor, start=joined.end(), office=office, side=None)]


@cache
def _sieve() -> Sieve[tuple[str, re.Pattern[str]]]:
    """The patterns, of which a block is asked only for those whose words it has."""
    return Sieve(anchor_patterns().items(), lambda kind_and_pattern: kind_and_pattern[1])


def _starts(kind: str, words: str, openings: Openings) -> Sequence[int]:
    """Where a pattern can begin."""
    match kind:
        case "office-name" | "listed":
            return openings.with_nations()
        case "respective" | "each":
            several = len(openings.nations) > 1
            return [*openings.with_nations(), *openings.counterparts(words)] if several else ()
        case "respective before":
            return openings.nations if len(openings.nations) > 1 else ()
        case "nation's own":
            return openings.nations
        case "counterpart":
            return openings.counterparts(words)
        case "honorific":
            return title_starts(words)
        case "name-who":
            return name_starts(words, [m.start() for m in _WHO.finditer(words)])
    behind = {"name-office": apposition, "name-serves": serves}.get(kind, her_counterpart)()
    return name_starts(words, [c for c in openings.commas(words) if behind.match(words, c)])
