"""A sum that somebody "receives" → who receives it, and who gives it as the words around say."""

import re

from kg.annotate.mask import DEMONYM
from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.described import teller_behind
from kg.extract.pledges.sides.owners import Donors, Giver, donor_at, donors_from, owner_behind
from kg.extract.pledges.sides.remembered import inherited
from kg.extract.pledges.sides.takers import RECEIVES_SUM
from kg.extract.pledges.words.giver_words import RECEIVED_FROM
from kg.models import Stage

_NATION = re.compile(DEMONYM)
_NEAR = 2  # blocks back in which the pledge was told that is shared out here


def received(statement: Statement, one: Stretch, memory: Memory) -> Giver | None:
    """ "Peru will receive 5 million from Japan", "Mali received 5 million" where a package is shared out."""
    match = RECEIVES_SUM.search(statement.masked, 0, one.at)
    if match is None or any(match.end() <= verb.start < one.at for verb in statement.verbs):
        return None
    stage: Stage = "pledged" if match["will"] else "delivered"
    nation = _NATION.search(statement.masked, match.start(), match.end())  # "a Chilean grant of"
    at = match.start("giver") if match["giver"] else nation.start() if nation else None
    donors = donor_at(statement, at) if at is not None else _named(statement, one)
    donors = donors or (teller_behind(statement, one.end) if match["will"] else None)
    if donors is not None:
        return Giver(donors, stage)
    if match["gets"]:
        return None  # from whom else may be a bank, or nobody
    near = memory.donors and statement.sentence.block - memory.given_in <= _NEAR
    again = inherited(memory) if near else None
    told: Stage = memory.stage if match["will"] or memory.stage == "pledged" else "delivered"
    return Giver(again, told, included=True) if again else None


def _named(statement: Statement, one: Stretch) -> Donors | None:
    """ "from Japan", "in Japanese aid": who gives, right behind the sum."""
    giver = RECEIVED_FROM.match(statement.masked, one.end)
    if giver is not None:
        return donors_from(statement, giver.start("group"))
    return owner_behind(statement, one.end)
