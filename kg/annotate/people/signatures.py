"""Lines above a text that are nothing but a name → whose they are, with the country that the line below names."""

from collections.abc import Sequence
from typing import NamedTuple

from kg.annotate.entities import CountryName, Entity
from kg.models import Party

_LONGEST = 140  # characters: a longer line below a name is no office


class Line(NamedTuple):
    """A block of an article's opening: its kind, its text, what it names, and the people anchored in it with their spans."""

    kind: str
    text: str
    names: Sequence[Entity]
    people: Sequence[tuple[int, int, int]]  # start, end, person


def signatures(lines: Sequence[Line]) -> dict[int, Party | None]:
    """Who signs above a text: the person of each line that is a name, and the country of the line below it, if any.

    >>> above = Line("headline", "The Hon Mia Holt", (), [(0, 16, 4)])
    >>> below = Line("headline", "Minister of Trade of Norway", [CountryName(21, 27, "Norway", "NOR")], ())
    >>> {person: side.key for person, side in signatures([above, below]).items()}
    {4: 'NOR'}
    """
    found: dict[int, Party | None] = {}
    for line, below in zip(lines, [*lines[1:], None], strict=False):
        if line.kind == "headline" and len(line.people) == 1:
            start, end, person = line.people[0]
            if (start, end) == (0, len(line.text.rstrip())):
                found.setdefault(person, _country(below) if below else None)
    return found


def _country(line: Line) -> Party | None:
    """The one country of an office: "Minister of Foreign Affairs, Norway"."""
    if len(line.text) > _LONGEST or line.people:
        return None
    countries = {e.party for e in line.names if isinstance(e, CountryName)}
    return countries.pop() if len(countries) == 1 else None
