"""A participant as a document gives it → the side of a meeting, with the person where it is settled who."""

from dataclasses import dataclass

from kg.models import Participant, Party
from kg.resolve.identifiers import slug
from kg.resolve.people.forms import side_key


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a meeting as a document gives it: a person where it is settled who, and the side."""

    participant: Participant
    person: str | None
    party: Party | None

    @property
    def key(self) -> str:
        """The side as part of a key."""
        if self.party and self.party.kind == "group":
            return "group:" + slug(self.party.key)
        return side_key(self.party)
