"""Offices in a row before a name, and words before a comma → which of them are the bearer's own."""

import re

from kg.annotate.people.offices import SOLE_ROLES, roles_of

JOINED_OFFICES = re.compile(r",\s+(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?")
# "After talks with the Chilean minister, Ana Ruiz said": the name behind the comma is whose talks they were.
_FRONTED = re.compile(
    r"(?:^|[.;:!?]\s+)\W*(?:In|At|On|After|Before|During|Following|Speaking|Meeting|Receiving|Hosting|Welcoming|While|Ahead of)\b[^.;]*?"
    r"\b(?:with|by|to|(?i:meeting|receiving|hosting|welcoming))\s+(?:(?:the|his|her|its|visiting)\s+)*$"
)
_ACTS = re.compile(
    r"\s+(?:(?:also|today|further|later)\s+)?(?:[a-z]+ed|said|says|told|held|spoke|made|took|gave|laid|drew|will|has|had)\b"
)


def is_whose_talks(match: re.Match[str]) -> bool:
    """Whether the name behind a comma is no apposition: "In a call with her Chilean counterpart, Ana Ruiz said"."""
    begin = max(0, match.start() - 160)
    return (
        _ACTS.match(match.string, match.end()) is not None
        and _FRONTED.search(match.string[begin : match.start()]) is not None
    )


def begin_of_own_office(offices: str) -> int:
    """Where, in what stands before a name, the office of its bearer begins: nobody is twice foreign minister.

    >>> begin_of_own_office("foreign minister, Foreign Minister"), begin_of_own_office("Prime Minister, Foreign Minister")
    (18, 0)
    """
    for joined in JOINED_OFFICES.finditer(offices):
        first, last = offices[: joined.start()], offices[joined.end() :]
        twice = "," in joined.group() and roles_of(first) & roles_of(last) & SOLE_ROLES
        if twice or (first.islower() and last[:1].isupper()):
            return joined.end()
    return 0
