"""Meeting mentions → encounters: the mention with its persons and sides settled, ready to be compared."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kg.models import Extraction, MeetingMention, Mode, Participant, When
from kg.reference.organisations import organisations
from kg.resolve.identifiers import free_reference
from kg.resolve.meetings.named_events import event_of
from kg.resolve.meetings.occasions import Occasion, read_occasion
from kg.resolve.meetings.sides import Side
from kg.resolve.people.forms import side_key
from kg.resolve.people.people import People
from kg.resolve.sources import Sources

Window = tuple[date, date]
_PHONE = re.compile(r"phone", re.IGNORECASE)  # who says less, "spoke" or "call", may mean one by video
_TALK = re.compile(r"\b(?:conversations?|exchange)\b")


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting as one document tells it."""

    reference: str  # how decisions point at it, the same as long as the sentence stands where it does
    document: str
    index: int
    mention: MeetingMention
    sides: tuple[Side, ...]
    parties: frozenset[str]  # the states and organisations that took part
    when: When | None
    when_derived_by: str | None
    when_derived_from: tuple[str, ...]
    published: date | None
    event: Occasion | None  # what the meeting is, if it is an event with a name
    occasion: Occasion | None  # the larger event it took place at
    speaks_for: str  # the side whose own text this is; empty for news

    @property
    def window(self) -> Window | None:
        """The first and last day on which it can have been."""
        return (self.when.earliest, self.when.latest) if self.when else None

    @property
    def on_a_day(self) -> bool:
        """Whether the day is known."""
        return self.when is not None and self.when.precision == "day"

    @property
    def mode(self) -> Mode:
        """How they met; nothing says that a conference, or a conversation, without a place was in person."""
        mention = self.mention
        if self.is_talk:
            return "unknown"
        if mention.kind.value == "conference" and not mention.place and not mention.country:
            return mention.mode.value if mention.mode.value != "in_person" else "unknown"
        return mention.mode.value

    @property
    def is_talk(self) -> bool:
        """Whether they had a conversation nowhere in particular, which may have been by telephone."""
        words, focus = self.mention.evidence, self.mention.evidence.focus
        if focus is None or self.mention.mode.value != "in_person" or is_placed(self):
            return False
        return _TALK.search(words.quote, focus.start - words.start, focus.end - words.start) is not None

    @property
    def persons(self) -> frozenset[str]:
        """The persons who took part and are known."""
        return frozenset(side.person for side in self.sides if side.person)

    def persons_of(self, party: str) -> frozenset[str]:
        """The known persons of one side."""
        return frozenset(side.person for side in self.sides if side.person and side.key == party)


def says_phone(one: Encounter) -> bool:
    """Whether the words that tell of a call say that it was by telephone."""
    return _PHONE.search(one.mention.evidence.quote) is not None


def is_placed(one: Encounter) -> bool:
    """Whether the text says where, or on what occasion, they met."""
    return bool(one.mention.place or one.mention.country or one.mention.occasion)


def find_encounters(extractions: Iterable[Extraction], people: People, sources: Sources) -> list[Encounter]:
    """Settle who took part in every meeting mention, sorted by reference."""
    found: dict[str, Encounter] = {}
    for extraction in sorted(extractions, key=lambda extraction: extraction.document):
        for index, mention in enumerate(extraction.meetings):
            encounter = _encounter(extraction.document, index, mention, people, sources, found)
            found[encounter.reference] = encounter
    return list(found.values())


def _encounter(
    document: str,
    index: int,
    mention: MeetingMention,
    people: People,
    sources: Sources,
    before: Mapping[str, Encounter],
) -> Encounter:
    sides = tuple(_side(document, one, people) for one in mention.participants)
    return Encounter(
        reference=free_reference(f"{document}@{mention.evidence.start}", before),
        document=document,
        index=index,
        mention=mention,
        sides=sides,
        parties=_parties(sides),
        when=mention.when.value if mention.when else None,
        when_derived_by=None,
        when_derived_from=(),
        published=sources.published(document, mention.segment),
        event=event_of(mention, sides),
        occasion=read_occasion(mention.occasion.value) if mention.occasion else None,
        speaks_for=side_key(sources.side(document)),
    )


def _parties(sides: Iterable[Side]) -> frozenset[str]:
    """The states and organisations; not the grouping of all the states named, which is no side beside them."""
    keys = {side.key for side in sides if side.key and not side.key.startswith("group:")}
    known = (
        (key, organisations().get(key.partition(":")[2])) for key in keys if not key.startswith("country:")
    )
    named = {
        key
        for key, one in known
        if one
        and one.kind == "grouping"
        and one.members
        and {f"country:{state}" for state in one.members} <= keys
    }
    return frozenset(keys - named)


def _side(document: str, one: Participant, people: People) -> Side:
    person = people.find(document, one)
    return Side(one, person.id if person else None, one.party or (person.party if person else None))
