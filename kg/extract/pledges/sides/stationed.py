"""People who help somewhere → the state that sent them: "forty Peruvian firefighters are helping in Chad"."""

import re

from kg.annotate.mask import COUNTRY, DEMONYM
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.candidates import Gift
from kg.extract.pledges.gifts.governed import ANYBODY
from kg.extract.pledges.sides.owners import Giver, donor_at

_NATION = re.compile(rf"{DEMONYM}|{COUNTRY}")
_SERVE = re.compile(
    r"\s(?:are|were|have been)\s(?:(?:already|now|currently|also)\s)?(?:helping|working|serving|stationed|deployed|assisting|operating)\s"
)


def stationed(statement: Statement, gift: Gift) -> Giver | None:
    """The state whose people, so many, help abroad."""
    if not gift.thing.people or gift.thing.count is None or ANYBODY.search(gift.thing.item):
        return None
    nation = _NATION.search(statement.masked, gift.at, gift.end)
    if nation is None or _SERVE.match(statement.masked, gift.end) is None:
        return None
    donors = donor_at(statement, nation.start())
    return Giver(donors, "delivered") if donors else None
