"""The name of one half of a land, and what stands before it → the other half, of which only a point of the compass is said."""

import re
from collections.abc import Iterable, Iterator

from kg.annotate.entities import CountryName, Entity

# The halves by the name that is written out; "North and South Sudan" are no two such states.
_HALVES = {("KOR", "South"): "PRK", ("PRK", "North"): "KOR"}
_POINTS = {"South": "North", "North": "South"}
_BEFORE = re.compile(r"(?<![\w-])(?P<point>North|South)(?= (?:and|or) (?:the )?$)")
_REACH = 14


def with_other_halves(text: str, names: Iterable[Entity]) -> Iterator[Entity]:
    """The ``names`` of a text in order, each behind the half that stands before it: "North and South Korea".

    >>> text = "talks of North and South Korea"
    >>> [e.text for e in with_other_halves(text, [CountryName(19, 30, "South Korea", "KOR")])]
    ['North', 'South Korea']
    """
    for name in names:
        half = _other_half(text, name) if isinstance(name, CountryName) else None
        if half is not None:
            yield half
        yield name


def _other_half(text: str, written: CountryName) -> CountryName | None:
    """The half that is named by its point of the compass only, right before the one that is ``written`` out."""
    point = written.text.split(" ")[0].split("-")[0]
    code = _HALVES.get((written.code, point))
    before = _BEFORE.search(text, max(0, written.start - _REACH), written.start) if code else None
    if code is None or before is None or before["point"] != _POINTS[point]:
        return None
    return CountryName(before.start(), before.end(), before["point"], code, written.form)
