"""A sum in its sentence → whom it is for, where brackets tell."""

import re

from kg.annotate.mask import AMOUNT, COUNTRY, ORGANISATION
from kg.extract.pledges.clause import Statement
from kg.models import Cited, Party

_SUM = re.compile(AMOUNT)
_CARRIED_OUT = re.compile(rf"\((?P<who>{ORGANISATION})(?:[:,]|\s[–-])?\s$")
_OF_DONORS = re.compile(
    r"\b(?:from|by)\s(?:[\w’-]+\s){0,4}?(?:[Mm]ember [Ss]tates|donors|partners|contributors|allies|countries|nations|governments|lenders)"
    r"(?:[^.;:()]{0,60}?\b(?:including|such as|among them|notably|namely|with|led by)|:)\s[^.;]*$"
    r"|\b(?:contributions|pledges|donations|commitments|gifts)\s(?:(?:came|have come)\s)?from\s[^.;]*$"
    r"|\b[Mm]ember [Ss]tates\s(?:have\s)?(?:contributed|pledged|provided|promised|added)\b[^.;]*$"
    r"|\b(?:donors|contributors|pledges|contributions)\s(?:include[sd]?|were|came from|come from|are)\b[^.;]*$"
    r"|\b(?:[Dd]onors|[Mm]ember [Ss]tates|[Cc]ountries|[Pp]artners|[Gg]overnments)\s[^.;:]{0,60}?\b(?:announced|pledged|confirmed|contributed|provided|offered|made|promised|gave)\b[^.;:]{0,90}:\s[^.;]*$"
)
_SHARE_OF = re.compile(rf"(?P<who>{COUNTRY}|{ORGANISATION})(?:\s\({ORGANISATION}\))?\s?\($")


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


def is_of_donors(statement: Statement, at: int) -> bool:
    """Whether the sums in brackets are those of who gives: "5 million from Member States, including France (3 million)"."""
    return _OF_DONORS.search(statement.masked, 0, at) is not None


def country_of_brackets(statement: Statement, at: int, end: int) -> list[Cited[Party]]:
    """Whom a sum in brackets is for: "Mali (30 million)"."""
    match = (
        _SHARE_OF.search(statement.masked, 0, at) if statement.masked.startswith((")", ", "), end) else None
    )
    entity = statement.by_start.get(match.start("who")) if match else None
    if match is None or entity is None or entity.party is None:
        return []
    return [statement.cite(entity.party, "pledge/share", match.start("who"), match.end("who"))]
