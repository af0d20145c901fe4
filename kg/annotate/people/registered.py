"""A text → the names in it that the register of offices has in full: "hosted Narendra Modi" needs no title."""

import re
from functools import cache

from kg.annotate.cues import Cues
from kg.annotate.people.anchor_readers import Anchor
from kg.reference.offices import offices

# "George Bush Center", "USS Ronald Reagan": what is called after someone.
_CALLED_AFTER = re.compile(r"[\w’'-]|\s+(?!I\b)[A-Z]")
_PART_OF_NAME = re.compile(
    r"[\w’'-]$|\b(?!And\b|The\b|When\b|As\b|With\b|In\b|On\b|After\b|While\b)[A-Z][\w.]*\s+$"
)


def find_registered(text: str, taken: list[Anchor]) -> list[Anchor]:
    """The names of the register that no anchor has taken, each without office or side.

    >>> [a.name for a in find_registered("She hosted Narendra Modi on Monday.", [])]
    ['Narendra Modi']
    """
    found: list[Anchor] = []
    last = 0
    for start, end in sorted(_names().spans(text), key=lambda span: (span[0], -span[1])):
        if start < last or any(a.start < end and start < a.end for a in taken):
            continue
        if _PART_OF_NAME.search(text, max(0, start - 30), start) or _CALLED_AFTER.match(text, end):
            continue
        found.append(Anchor(start, end, text[start:end], start, None, None, False))
        last = end
    return found


@cache
def _names() -> Cues:
    """Names of two words and more, as they are written in the register."""
    return Cues((n for term in offices() for n in (term.name, *term.variants) if " " in n), many=True)
