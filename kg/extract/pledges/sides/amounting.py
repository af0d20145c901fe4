"""A sum that aid told of just before "amounts to" → who gives it, and to whom, as the sentence before says."""

import re

from kg.annotate.mask import AMOUNT
from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.arrivals import GiverAndReceivers
from kg.extract.pledges.sides.donors import donors_before, donors_behind
from kg.extract.pledges.sides.groups import groups_in
from kg.extract.pledges.sides.owners import Giver
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.words.donor_words import AID_SAID_AGAIN

_AMOUNTS_TO = re.compile(
    rf"\W*(?:It|This|{AID_SAID_AGAIN})\s(?:will\s)?(?:(?:amounts?|comes?|adds? up|runs?)\sto|totals?|is\s(?:worth|valued at))\s(?:(?:a total of|up to|about|some|around|nearly|over)\s)?"
)
_AID = r"(?:aid|assistance|support|grants?|contributions?|funding|funds|relief|loans?|help)"
# "Chile announced further support for Peru", "A decision was taken by Chile on aid for Peru"
_GIVES_AID = re.compile(
    r"\b(?:(?:has|have|will|is|are)\s)?(?:announc|increas|decid|grant|approv|allocat|provid|pledg|releas|boost|doubl|extend|stepp|offer|giv|gave|took a decision|taken a decision)\w*\s"
    rf"(?:[\w’'\ue001-]+\s){{0,6}}?{_AID}\b|(?P<by>\b[Dd]ecision\s(?:was|has been)\s(?:taken|made))\b"
)
_NEAR = 2  # sentences back


def amounting(statement: Statement, one: Stretch, memory: Memory) -> GiverAndReceivers | None:
    """ "Chile announced further support for Peru. It amounts to 5 million": as the sentence before tells, where it names no sum."""
    if not _AMOUNTS_TO.fullmatch(statement.masked[: one.at]):
        return None
    for told in reversed(memory.told[-_NEAR:]):
        gives = _GIVES_AID.search(told.masked)
        if told.sentence.block_kind == "headline" or re.search(AMOUNT, told.masked):
            return None
        if gives is None:
            continue
        by = donors_behind if gives["by"] else donors_before
        donors = by(told, gives.end("by") if gives["by"] else gives.start(), memory)
        if donors is None:
            return None
        giving = [c.value for c in donors.parties]
        to = recipients_in(told, gives.end(), len(told.masked), giving)
        return Giver(donors, "pledged", whole=True), to or groups_in(told, gives.end(), len(told.masked))
    return None
