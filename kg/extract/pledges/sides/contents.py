"""A thing that a package, a shipment or somebody's aid is said to hold → who gives it, and to whom."""

import re

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.candidates import Gift
from kg.extract.pledges.gifts.uncounted import CONTENTS, owned_contents
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.arrivals import GiverAndReceivers, parties_between
from kg.extract.pledges.sides.donors import donors_of
from kg.extract.pledges.sides.owners import Donors, Giver
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.sides.remembered import own_at
from kg.models import Stage

_NEW = re.compile(r"\b(?:new|latest|announced|further|next|additional)\b")
_AID_BEHIND = re.compile(
    r"[^.;]{0,60}?\b(?:aid|assistance|supplies|relief|shipment|consignment|support|donation|packages?)\b"
)
_A_LOAD = re.compile(r"\b(?:relief|humanitarian|emergency|essential|aid|assistance|flood)\b")
_HANDED_BY = re.compile(
    r"\b(?:handed over|donated|given|delivered|presented|provided|sent)\b[^.;]{0,60}?\sby\s"
)
_BROUGHT = re.compile(
    r"\W*The (?:first|other|previous|earlier)\s[^.;,]{2,40}?\s(?:brought|delivered|transported|carried|flew in)\s"
)
_BACK = 2  # sentences in which the aid is told of whose contents are told now


def held(statement: Statement, gift: Gift, memory: Memory, last: Giver | None) -> GiverAndReceivers | None:
    """ "The package includes", "Peruvian aid has included": of whose aid the thing is a part."""
    owned = owned_contents(statement)
    if owned is not None and (gift.at == owned.end() or (gift.thing.count and gift.at > owned.end())):
        donors = Donors(tuple(parties_between(statement, *owned.span("who"), memory)))
        ahead = owned["will"] or _NEW.search(statement.masked, 0, owned.end())
        return (Giver(donors, "pledged" if ahead else "delivered"), []) if donors.parties else None
    if last is not None or not _holds(statement, gift, memory):
        return None
    told = None if memory.donors else _told_before(statement, memory)
    if told is not None:
        return told
    if memory.donors:
        other = _BROUGHT.match(statement.masked)  # what other planes brought is no part of what was told of
        stage: Stage = "delivered" if other else memory.stage
        return Giver(Donors(memory.donors, again=True), stage, included=not other), list(memory.recipients)
    own = own_at(statement, gift, memory)
    return (Giver(own, "pledged"), []) if own else None


def _holds(statement: Statement, gift: Gift, memory: Memory) -> bool:
    """Whether a thing is what "the package includes": anywhere if it is counted, else right behind these words."""
    contents = CONTENTS.match(statement.masked)
    if contents is None or (contents["again"] and (memory.stage != "pledged" or not memory.donors)):
        return False  # "This includes masks" tells what money was spent on
    if _HANDED_BY.search(statement.masked, gift.end):
        return False  # "The relief goods, comprising 50 tents, were handed over by": who that is gives them
    if gift.thing.count is None and _A_LOAD.search(memory.load):
        return False  # "27 tons of relief material": told before, and now what is in it
    return gift.thing.count is not None or gift.at == contents.end()


def _told_before(statement: Statement, memory: Memory) -> GiverAndReceivers | None:
    """Who sent or announced aid in a sentence before, without a word of what it is: "Peru sent aid to Chad"."""
    for told in reversed(memory.told[-_BACK:]):
        for verb in reversed(told.verbs):
            if verb.passive or not _AID_BEHIND.match(told.masked, verb.end):
                continue
            donors = donors_of(told, verb, memory)
            if donors is not None and not donors.again:
                to = recipients_in(told, verb.end, len(told.masked), [c.value for c in donors.parties])
                stage: Stage = verb.stage
                return Giver(donors, stage), to
    return None
