"""A stretch of a sentence that says where a journey goes → the states visited, by their names or those of their towns."""

from kg.annotate.entities import place_party
from kg.extract.meetings.sides.actors import VENUES, Actor, without_shadows
from kg.extract.meetings.sides.clauses import Clause

# Whoever goes there may meet anyone.
_SEATS = VENUES | {"Brussels", "Vienna", "Strasbourg"}


def visited(clause: Clause, start: int, end: int) -> tuple[Actor, ...]:
    """The states named between two offsets, each once."""
    named = [e for at, e in sorted(clause.by_start.items()) if start <= at < end and e.text not in _SEATS]
    states = ((e, place_party(e) or e.party) for e in named)
    return without_shadows(Actor(None, party, None, e.start, e.end) for e, party in states if party)
