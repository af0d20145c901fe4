"""A sum in its sentence → whom it is for, where brackets, or who "receives" it, tell."""

import re

from kg.annotate.mask import AMOUNT, BODY, COUNTRY, ORGANISATION
from kg.extract.pledges.clause import Statement
from kg.models import Cited, Party

_SUM = re.compile(AMOUNT)
_CARRIED_OUT = re.compile(rf"\((?P<who>{ORGANISATION})(?:[:,]|\s[–-])?\s$")
_SHARE_OF = re.compile(rf"(?P<who>{COUNTRY}|{ORGANISATION})\s\($")
# "Peru will receive 5 million", "and Chile (3 million)": up to the sum.
RECEIVES_SUM = re.compile(
    rf"(?P<who>{BODY})(?:\s\([^()]{{1,30}}\))?\s(?:(?P<will>will|would|is to|are to|is set to|is expected to|can)\s|(?:has|have|had)\s)?(?:also\s|already\s|each\s)?(?:receive[sd]?|get|got|gets|(?:was|were|been)\s(?:supported|assisted|helped|provided)\swith)\s"
    rf"(?:[^.;]{{0,200}}?(?:,|\sand)\s(?:and\s)?(?P<next>{BODY})\s\(?)?(?:(?:a|an|about|over|another|up to|total|of|grant|loan|additional)\s)*$"
)


def in_brackets(statement: Statement, at: int, end: int) -> list[Cited[Party]]:
    """Who carries out what a sum in brackets pays for: "food (WFP: 4 million)"."""
    match = _CARRIED_OUT.search(statement.masked, 0, at) if statement.masked.startswith(")", end) else None
    entity = statement.by_start.get(match.start("who")) if match else None
    if match is None or entity is None or entity.party is None:
        return []
    return [statement.cite(entity.party, "pledge/channel", match.start("who"), match.end("who"))]


def in_open_brackets(statement: Statement, at: int) -> bool:
    """Whether the sum at ``at`` is told within the brackets of another: "Chad (5 million, including a new 2 million".

    >>> from kg.annotate import annotate
    >>> from kg.extract.pledges.clause import Statement
    >>> from kg.read import make_document
    >>> text = "Aid goes to Chad (5 million euros, of which 2 million euros for wells)."
    >>> statement = Statement(annotate(make_document(text, id="brackets")).sentences[0])
    >>> in_open_brackets(statement, text.index("2 million")), in_open_brackets(statement, text.index("5 million"))
    (True, False)
    """
    opened = statement.masked.rfind("(", 0, at)
    closed = statement.masked.rfind(")", 0, at)
    return opened > closed and _SUM.search(statement.masked, opened, at) is not None


def receives_before(statement: Statement, at: int) -> list[Cited[Party]]:
    """Who "receives" the sum at ``at``; of several that do, the one right before it."""
    match = RECEIVES_SUM.search(statement.masked, 0, at)
    if match is None or any(match.end() <= verb.start < at for verb in statement.verbs):
        return []
    group = "next" if match["next"] else "who"
    entity = statement.by_start.get(match.start(group))
    if entity is None or entity.party is None:
        return []
    return [statement.cite(entity.party, "pledge/receives", *match.span(group))]


def country_of_brackets(statement: Statement, at: int, end: int) -> list[Cited[Party]]:
    """Whom a sum in brackets is for: "Mali (30 million)"."""
    match = (
        _SHARE_OF.search(statement.masked, 0, at) if statement.masked.startswith((")", ", "), end) else None
    )
    entity = statement.by_start.get(match.start("who")) if match else None
    if match is None or entity is None or entity.party is None:
        return []
    return [statement.cite(entity.party, "pledge/share", match.start("who"), match.end("who"))]
