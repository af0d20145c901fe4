"""Notes that two states exchanged on aid → who of them gives, and to whom, what the sentences or the list behind it name."""

import re

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.sums import Sum
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.owners import Donors
from kg.extract.pledges.sides.signatories import paying_of
from kg.models import Cited, Party
from kg.reference.countries import countries

_NOTES = re.compile(
    r"\b(?:[Ee]xchange of (?:the )?[Nn]otes|[Nn]otes were (?:signed and )?exchanged|exchanged? (?:the )?[Nn]otes|exchanging [Nn]otes|[Ss]igned (?:the )?[Nn]otes)\b"
)
_AID = re.compile(r"\b(?:[Gg]rants?|[Ll]oans?|[Aa]id|[Aa]ssistance|[Cc]redit|[Pp]rojects?|[Pp]rogrammes?)\b")
# "This project in the amount of 5 million", "The grant, worth 5 million, will"
_OF_IT = re.compile(
    r"\W*(?:This|The)\s(?:[\w’'-]+\s){0,4}?(?:[Pp]roject|[Gg]rant|[Gg]rant [Aa]id|[Ll]oan|[Pp]rogramme|[Aa]ssistance|[Ss]cheme|[Aa]id)(?:,?\s(?:is\s)?(?:in the amount of|worth|of|amounting to|amounts to|totall?ing|valued at))\s(?:(?:up to|about|approximately|a total of|the|an?|maximum|amount|of)\s)*"
    r"|\W*(?:This|The)\s"
)
_BACK = 3  # sentences back in which the notes are still meant


def of_notes(told: Statement, memory: Memory) -> tuple[Donors, list[Cited[Party]]] | None:
    """Who gives what a sentence says that notes were exchanged on, and who receives it: of two states the one that gives aid."""
    if _NOTES.search(told.masked) is None or _AID.search(told.masked) is None:
        return None
    states = {c.value: c for c in memory.named_in(told) if c.value.key in countries()}
    paying = paying_of(tuple(states.values()), None) if len(states) == 2 else ()
    if not paying:
        return None
    return Donors(paying), [c for c in states.values() if c not in paying]


def noted_before(statement: Statement, one: Sum, memory: Memory) -> Donors | None:
    """ "Japan and Palau exchanged notes on a grant. The grant, worth 5 million, will": who gives it."""
    if _OF_IT.fullmatch(statement.masked, 0, one.at) is None:
        return None
    for told in reversed(memory.told[-_BACK:]):
        noted = of_notes(told, memory)
        if noted is not None:
            return noted[0]
    return None
