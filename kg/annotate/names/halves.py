"""The name of one half of a land, and what stands before it → the other half, of which only a point of the compass is said."""

import re
from collections.abc import Iterable, Iterator

from kg.annotate.entities import CountryName, Entity

# The halves by their points; "North and South Sudan" are no two such states.
_HALVES = {"North": "PRK", "South": "KOR"}
_OPPOSITE = {"South": "North", "North": "South"}
_BEFORE = re.compile(r"(?<![\w-])(?P<point>North|South)(?=(?: (?:and|or) (?:the )?|, )$)")
_REACH = 14


# "The North said", "the South’s delegation": in a text on both halves
_THE_HALF = re.compile(
    r"\b[Tt]he (?P<half>North|South)(?='s\b| (?:said|says|will|would|has|had|have|agreed|proposed|sent|sends|accepted|rejected|demanded|wants|wanted|announced|called|did|does|made|also|later|earlier|in return)\b)"
)
_BOTH = (
    re.compile(r"\b(?:North Korea|N\. ?Korea|DPRK)"),
    re.compile(r"\b(?:South Korea|S\. ?Korea|ROK|two Koreas|inter-Korean)"),
)


def bare_halves(text: str, document: str) -> list[Entity]:
    """ "The North" and "the South" in a text whose ``document`` names both halves of Korea.

    >>> [e.code for e in bare_halves("The North said so.", "North Korea met South Korea.")]
    ['PRK']
    >>> bare_halves("The North said so.", "North Korea is cold.")
    []
    """
    found = list(_THE_HALF.finditer(text)) if "he North" in text or "he South" in text else []
    if not found or not all(half.search(document) for half in _BOTH):
        return []
    return [CountryName(m.start("half"), m.end("half"), m["half"], _HALVES[m["half"]]) for m in found]


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
    if _HALVES.get(point) != written.code:
        return None
    before = _BEFORE.search(text, max(0, written.start - _REACH), written.start)
    if before is None or before["point"] != _OPPOSITE[point]:
        return None
    return CountryName(before.start(), before.end(), before["point"], _HALVES[before["point"]], written.form)
