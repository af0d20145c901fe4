"""Sentences that say who leads a delegation → whom "the delegation" and "they" stand for later on."""

import re
from dataclasses import dataclass, replace

from kg.annotate.entities import AnnotatedDocument
from kg.extract.actors import Actor, actors_of, sides_of
from kg.extract.clauses import GROUP, Clause, groups

_NOUN = r"[^.;]{0,60}?"
_LEADS = re.compile(
    rf"(?P<group>{GROUP})\s*,?\s+(?:(?:also|will|is|are|today|recently)\s+){{0,2}}(?:led|leads?|leading|headed|heads?)\s+(?:a|an|the)\s"
)
_LED_BY = re.compile(r"\s*[,–—(-]?\s*(?:which\s+(?:was|is|will be)\s+)?(?:led|headed) by\s+(?:the\s+)?")
_DELEGATION = re.compile(r"\b[Dd]elegation\b")
_REACH = 60  # characters between the verb and the noun


@dataclass(slots=True)
class Delegation:
    """The people that an article says lead the one delegation it tells of."""

    leaders: tuple[Actor, ...] = ()

    def note(self, clause: Clause, annotated: AnnotatedDocument) -> None:
        """Take in a sentence that names the leaders; of two delegations neither is "the delegation"."""
        found = _leaders(clause, annotated)
        if found and self.leaders and {a.key for a in found} != {a.key for a in self.leaders}:
            self.leaders = ()
        elif found:
            self.leaders = found

    def stands_for(self, actor: Actor) -> tuple[Actor, ...]:
        """The leaders, where the actor is "the delegation"; else the actor itself."""
        is_delegation = actor.person is None and _DELEGATION.search(actor.office or "") is not None
        fits = self.leaders and (actor.party is None or set(sides_of(self.leaders)) <= {actor.party})
        if not (is_delegation and fits):
            return (actor,)
        return tuple(replace(a, party=a.party or actor.party) for a in self.leaders)


def _leaders(clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    text = clause.sentence.text
    for noun in _DELEGATION.finditer(text):
        led_by = _LED_BY.match(clause.masked, noun.end())
        for match in _LEADS.finditer(clause.masked, 0, noun.start() + 1):
            if noun.start() - match.end() <= _REACH and ";" not in text[match.end() : noun.start()]:
                return _named(clause, annotated, match.start("group"), match.end("group"))
        if led_by:
            first = next(iter(groups(clause, led_by.end(), None)), None)
            if first is not None and first.start - led_by.end() < _REACH:
                return _named(clause, annotated, first.start, first.end)
    return ()


def _named(clause: Clause, annotated: AnnotatedDocument, start: int, end: int) -> tuple[Actor, ...]:
    actors = actors_of([a for group in groups(clause, start, end) for a in group.actors], annotated)
    sides = sides_of(actors)
    side = sides[0] if len(sides) == 1 else None  # who leads together is of one side
    return tuple(replace(a, party=a.party or side) for a in actors if a.person is not None)
