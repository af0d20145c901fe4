"""Those who act and those met → the same, with the state of someone whom only what stands beside them gives one."""

import re
from dataclasses import replace

from kg.annotate.mask import NATION
from kg.extract.meetings.sides.actors import Actor
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Party

_PAIR = re.compile(rf"({NATION})\s?[-–/]\s?({NATION})(?!\s?[-–/])")


def of_state_before(acting: tuple[Actor, ...], met: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Who acts beside an official of a state is of it too, where those met are of another.

    "Norwegian Prime Minister Holt and Foreign Minister Berg met Minister Ruiz of Peru"
    """
    others = {a.party for a in met if a.party is not None}
    side: Party | None = None
    found: list[Actor] = []
    for actor in acting:
        nameless = actor.party is None and actor.person is not None
        found.append(replace(actor, party=side) if nameless and side and others - {side} else actor)
        side = actor.party or side
    return tuple(found)


def of_other_state(
    clause: Clause, start: int, end: int, acting: tuple[Actor, ...], met: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Who is met at the talks of two states, one of them that of who acts, is of the other.

    "Secretary Lee chaired the U.S.-Norway Dialogue with State Secretary Berg"
    """
    pair = _PAIR.search(clause.masked, start, end)
    acts = {a.party for a in acting if a.party is not None}
    if pair is None or len(met) != 1 or met[0].party is not None or len(acts) != 1:
        return met
    states = {clause.by_start[at].party for at in (pair.start(1), pair.start(2)) if at in clause.by_start}
    others = states - acts
    return (replace(met[0], party=others.pop()),) if acts <= states and len(others) == 1 else met


def of_side_of(acting: tuple[Actor, ...], there: tuple[Actor, ...], *, before: int) -> tuple[Actor, ...]:
    """Those of no state who are with who acts are of his, where they are named ``before`` whom he met.

    "King Ruiz of Peru, accompanied by Foreign Minister Soto, met President Berg of Norway"
    """
    sides = {a.party for a in acting if a.party is not None}
    side = sides.pop() if len(sides) == 1 else None
    with_him = any(a.end <= each.start for a in acting for each in there)
    return tuple(replace(a, party=a.party or side) if with_him and a.start < before else a for a in there)
