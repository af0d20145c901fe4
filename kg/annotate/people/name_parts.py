"""A person's name → the words that identify, and the family name."""

import re
from functools import lru_cache

from kg.annotate.people.personal_names import FAMILY_NAME_FIRST
from kg.models import Party
from kg.reference.names import fold

_BETWEEN = re.compile(r"[\s.,-]+")
_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|III|II|IV)\b\.?$")
_NOT_TELLING = frozenset(str.split("jr sr ii iii iv al el bin de la"))
_PARTICLES = frozenset(str.split("van von de der den bin al el da dos di le"))


@lru_cache(maxsize=4096)  # a text says the same names again and again
def name_tokens(name: str) -> frozenset[str]:
    """The words of a name that identify: folded, without initials, particles and suffixes.

    >>> sorted(name_tokens("Joseph R. Biden, Jr."))
    ['biden', 'joseph']
    """
    return frozenset(w for w in _BETWEEN.split(fold(name)) if len(w) > 1 and w not in _NOT_TELLING)


@lru_cache(maxsize=4096)
def family_name(name: str, side: Party | None = None) -> str:
    """The family name within a full name.

    >>> family_name("KAMIKAWA Yoko"), family_name("Alberto van Klaveren"), family_name("Joseph R. Biden, Jr.")
    ('KAMIKAWA', 'van Klaveren', 'Biden')
    """
    words = _SUFFIX.sub("", name).split()
    capitals = [w for w in words if len(w) > 2 and w.isupper()]
    if capitals and len(capitals) < len(words):
        return " ".join(capitals)
    if side is not None and side.key in FAMILY_NAME_FIRST and len(words) > 1:
        return words[0]
    particles = len(words) - 1
    while particles > 0 and words[particles - 1].lower() in _PARTICLES:
        particles -= 1
    return " ".join(words[particles:])
