"""Lines above a text that are nothing but a name → whose they are, with the country or the ministry that the line below names."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kg.annotate.entities import CountryName, Entity
from kg.annotate.people.offices import PORTFOLIO
from kg.annotate.people.words import mask_words
from kg.models import Party

_LONGEST = 140  # characters: a longer line below a name is no office


class Line(NamedTuple):
    """A block of an article's opening: its kind, its text, the same masked, what it names, and the people in it with their spans."""

    kind: str
    text: str
    masked: str
    names: Sequence[Entity]
    people: Sequence[tuple[int, int, int]]  # start, end, person


class Signature(NamedTuple):
    """What the line below a name tells of its bearer."""

    side: Party | None = None
    office: str | None = None


def signatures(lines: Sequence[Line]) -> dict[int, Signature]:
    """Who signs above a text: the person of each line that is a name, with what the line below it tells.

    >>> above = Line("headline", "The Hon Mia Holt", "The Hon Mia Holt", (), [(0, 16, 4)])
    >>> office, norway = "Minister of Trade of Norway", [CountryName(21, 27, "Norway", "NOR")]
    >>> signatures([above, Line("headline", office, office, norway, ())])[4].side.key
    'NOR'
    >>> signatures([above, Line("headline", "Foreign Affairs", "Foreign Affairs", (), ())])[4].office
    'Minister of Foreign Affairs'
    """
    found: dict[int, Signature] = {}
    for line, below in zip(lines, [*lines[1:], None], strict=False):
        if line.kind == "headline" and len(line.people) == 1:
            start, end, person = line.people[0]
            if (start, end) == (0, len(line.text.rstrip())):
                found.setdefault(person, _told_by(below) if below else Signature())
    return found


def _told_by(below: Line) -> Signature:
    alone = below.kind == "headline" and _ministry().fullmatch(mask_words(below.masked)) is not None
    return Signature(_country(below), f"Minister of {below.text.strip()}" if alone else None)


@cache
def _ministry() -> re.Pattern[str]:
    return re.compile(rf"\s*{PORTFOLIO}\s*")


def _country(line: Line) -> Party | None:
    """The one country of an office: "Minister of Foreign Affairs, Norway"."""
    if len(line.text) > _LONGEST or line.people:
        return None
    countries = {e.party for e in line.names if isinstance(e, CountryName)}
    return countries.pop() if len(countries) == 1 else None
