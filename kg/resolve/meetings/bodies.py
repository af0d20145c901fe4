"""The sentences that tell of two meetings → whether they name one body whose sessions both are: "the Energy Council met"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.models import MeetingMention
from kg.reference.countries import country_of_name
from kg.reference.organisations import organisation_of_name
from kg.resolve.names import fold

_NOUN = r"(?:Committee|Commission|Council|Dialogue|Group|Platform|Board|Consultations|Mechanism)"
_BODY = (
    rf"(?P<body>(?:(?:[A-Z][\w.’'&-]*|of|and|on|for|–|-)\s+){{0,9}}?(?:[A-Z][\w.’'-]*\s+){_NOUN})(?![\w’'])"
)
_ITSELF = r"(?:\s+\([^)]{1,40}\))?"  # "the Energy Council (“Council”)"
_SESSIONS = (
    re.compile(rf"\b(?:[Mm]eeting|[Ss]ession|[Rr]ound|[Cc]onvening)\s+of\s+(?:the\s+)?{_BODY}"),
    re.compile(
        rf"\b(?:[Hh]old|[Hh]eld|[Cc]onvened?|[Hh]ost(?:ed)?|(?:[Cc]o-)?[Cc]hair(?:ed)?|[Ll]aunch(?:ed)?)\s+the\s+{_BODY}"
    ),
    re.compile(rf"{_BODY}{_ITSELF}\s+(?:(?:will|is\s+to)\s+)?(?:met|meets?|held|holds?|convened?s?)\b"),
)
_LINKS = frozenset(
    "of and on for the u s us uk eu joint ministerial first second third annual high level".split()
)


def is_of_one_body(one: MeetingMention, other: MeetingMention) -> bool:
    """Whether both are sessions of one body, of which one text may leave out a word."""
    return any(
        ours[0] == theirs[0] and (ours[1] <= theirs[1] or theirs[1] <= ours[1])
        for ours in _bodies(one)
        for theirs in _bodies(other)
    )


def _bodies(mention: MeetingMention) -> Iterator[tuple[str, frozenset[str]]]:
    """Of each body that meets its noun and the words that tell it from others, at least one."""
    for evidence in (mention.evidence, *mention.reports):
        yield from bodies_in(evidence.quote)


@lru_cache(maxsize=20_000)
def bodies_in(words: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The bodies whose session a sentence tells of.

    >>> [(noun, sorted(words)) for noun, words in bodies_in("the third meeting of the Peru-Norway Joint Fishing Committee")]
    [('committee', ['fishing'])]
    >>> [sorted(words) for _, words in bodies_in("The Steering Committee will hold its next meeting in May.")]
    [['steering']]
    >>> bodies_in("She met the President of the European Council."), bodies_in("The European Council met in March")
    ((), ())
    """
    found = []
    for pattern in _SESSIONS:
        for match in pattern.finditer(words):
            name = match["body"]
            parts = fold(name).split()
            telling = frozenset(w for w in parts[:-1] if w not in _LINKS and country_of_name(w) is None)
            if telling and organisation_of_name(_last_words(name)) is None:
                found.append((parts[-1], telling))
    return tuple(found)


def _last_words(name: str) -> str:
    """The two last words of a name, which may be an organisation's own: "European Council"."""
    return " ".join(fold(name).split()[-2:])
