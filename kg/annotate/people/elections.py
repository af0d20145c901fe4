"""Who has won an election: behind a name ("Ana Ruiz, who won"), and whose new leader a text speaks of."""

import re
from collections.abc import Sequence

from kg.annotate.entities import Entity
from kg.annotate.mask import NATION
from kg.annotate.people.anchor_sides import party_of_entity
from kg.models import Party

# Behind ", who": "won Sunday’s election in Chile", "was elected president".
ELECTION = re.compile(
    rf"\s+(?:has\s+|had\s+|was\s+|just\s+|recently\s+){{0,2}}(?:won\s+(?:[\w’'\ue020-\ue022-]+\s+){{0,4}}?(?:{NATION}(?:[’']s?)?\s+)?(?:[\w-]+\s+){{0,2}}?(?:election|vote|runoff|run-off|polls?|presidency)\b"
    rf"|elected\s+(?:as\s+)?(?:the\s+)?(?:president|prime minister)\b)(?:\s+(?:in|of)\s+(?:the\s+)?(?P<nation>{NATION}))?"
)
ELECTED = "president-elect"
_NEW_LEADER = re.compile(
    rf"(?P<nation>{NATION})(?:[’']s?)?\s+(?:new|next|incoming|newly elected|president-elect)\s*(?:president|leader|prime minister|head of state|government|)\b"
)


def country_of_elected(opening: Sequence[tuple[str, Sequence[Entity]]]) -> Party | None:
    """The one country of whose new leader the opening of a text speaks: "Senegal’s incoming president"."""
    found = set()
    for masked, names in opening:
        nations = {e.start: e for e in names}
        found |= {
            party_of_entity(nations[m.start("nation")])
            for m in _NEW_LEADER.finditer(masked)
            if m.start("nation") in nations
        }
    found.discard(None)
    return found.pop() if len(found) == 1 else None
