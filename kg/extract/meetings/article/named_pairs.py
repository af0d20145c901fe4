"""A sentence that names two people of two sides → whom "the two ministers met" means after it, where no encounter was told of."""

import re
from dataclasses import dataclass

from kg.annotate.entities import AnnotatedDocument, PersonName
from kg.extract.meetings.sides.actors import Actor, actors_of
from kg.extract.meetings.sides.clauses import Clause

_TWO = re.compile(r"(?:the|these|both)\s+two\b|both\b|they$|the\s+(?!three|four)")
# What "the presidents", "the foreign ministers" must both be; leaders, sides and diplomats may be anybody.
_HELD = {"president": "resident", "prime minister": "rime", "minister": "inister", "secretar": "ecretary"}


@dataclass(slots=True)
class NamedPair:
    """The two people whom the last sentence with names was about: none where it named one or several."""

    actors: tuple[Actor, ...] = ()

    def note(self, clause: Clause, annotated: AnnotatedDocument) -> None:
        """Take in a sentence; one without names, or with one of the two, leaves them."""
        named = actors_of([e for e in clause.sentence.entities if isinstance(e, PersonName)], annotated)
        people = {a.key: a for a in named if a.person is not None and (a.party or a.office)}
        if people and not people.keys() <= {a.key for a in self.actors}:
            pair = tuple(people.values())
            parties = {a.party for a in pair}
            self.actors = pair if len(pair) == 2 and len(parties) == 2 else ()

    def apart_from(self, met: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The two, where none of them is among those ``met``: "Each held talks with Ruiz"."""
        return () if {a.key for a in met} & {a.key for a in self.actors} else self.actors

    def meant_by(self, pronoun: str) -> tuple[Actor, ...]:
        """The two, where the words can mean them."""
        office = next((held for noun, held in _HELD.items() if noun in pronoun), "")
        fits = all(office in (a.office or "") for a in self.actors)
        return self.actors if fits and _TWO.match(pronoun) else ()
