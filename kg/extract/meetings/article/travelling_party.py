"""A sentence that tells of several people's journey → whom "they" means when it goes on to tell whom they met."""

import re
from dataclasses import dataclass

from kg.annotate.entities import AnnotatedDocument, PersonName
from kg.annotate.mask import DATE
from kg.extract.meetings.sides.actors import Actor, actors_of
from kg.extract.meetings.sides.clauses import Clause, groups

# "Ruiz and Berg arrived in Oslo on Monday"
_JOURNEY = re.compile(
    rf",?\s+(?:(?:also|both|jointly|together|today|on|{DATE}|have|had|will|are|were)\s+){{0,4}}"
    r"(?:visit(?:ed|ing)?|paid\s+an?\s+(?:[\w-]+\s+){0,3}visit|travel(?:l?ed|l?ing)?|arriv(?:e|ed|ing)|fl(?:y|ew|ying)|went|head(?:ed|ing)?|landed|made\s+an?\s+(?:[\w-]+\s+){0,3}(?:visit|trip)"
    r"|in\s+\ue004)\b"
)
_OPENS = re.compile(rf"\W*(?:(?:On|Early\s+on|Late\s+on)\s+{DATE},?\s+|(?:the|The)\s+)?$")
_GOES_ON = re.compile(r"\W*(?:[A-Z][^.;:]{0,40}?\s)?[Tt]he(?:y|ir|\s+(?:two|three|four)\s+[a-z]+)\b")
# "the three leaders"
_SO_MANY = {"the two": 2, "the three": 3, "the four": 4}
_TWO_OR_MORE = 2


@dataclass(slots=True)
class TravellingParty:
    """Those who set out together, until a sentence is about somebody else."""

    actors: tuple[Actor, ...] = ()

    def note(self, clause: Clause, annotated: AnnotatedDocument) -> None:
        """Take in a sentence before its reports; one that goes on with "they", or names nobody else, leaves them."""
        opening = next(iter(groups(clause)), None)
        people = opening is not None and all(isinstance(e, PersonName) for e in opening.actors)
        if (
            opening is not None
            and people
            and len(opening.actors) >= _TWO_OR_MORE
            and _OPENS.fullmatch(clause.masked, 0, opening.start)
            and _JOURNEY.match(clause.masked, opening.end)
        ):
            self.actors = actors_of(opening.actors, annotated)
            return
        if not self.actors or _GOES_ON.match(clause.masked):
            return
        named = actors_of([e for e in clause.sentence.entities if isinstance(e, PersonName)], annotated)
        if {a.key for a in named} - {a.key for a in self.actors}:
            self.actors = ()

    def meeting(self, pronoun: str, met: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The travellers, where "they", or "the three leaders" of three, met people none of whom is one of them."""
        apart = bool(met) and not {a.key for a in met} & {a.key for a in self.actors}
        many = _SO_MANY.get(" ".join(pronoun.split()[:2]), 0)
        meant = pronoun == "they" or (many > _TWO_OR_MORE and many == len(self.actors))
        return self.actors if meant and apart else ()
