"""Meeting mentions → encounters: the mention with its persons and sides settled, ready to be compared."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kg.models import Extraction, MeetingMention, Mode, Participant, Party, When
from kg.reference.organisations import organisations
from kg.resolve.identifiers import slug
from kg.resolve.meetings.occasions import Occasion, at_level, levels_of, read_occasion
from kg.resolve.people.forms import side_key
from kg.resolve.people.people import People
from kg.resolve.sources import Sources

Window = tuple[date, date]
_MARGINS = re.compile(r"\b(?:margins?|side-?lines?|edges?) of\b", re.IGNORECASE)


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


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting as one document tells it."""

    reference: str  # how decisions point at it, the same as long as the sentence stands where it does
    document: str
    index: int
    mention: MeetingMention
    sides: tuple[Side, ...]
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
        """How they met; of a conference without a place nothing says that it was in person."""
        mention = self.mention
        if mention.kind.value == "conference" and not mention.place and not mention.country:
            return mention.mode.value if mention.mode.value != "in_person" else "unknown"
        return mention.mode.value

    @property
    def parties(self) -> frozenset[str]:
        """The states and organisations that took part."""
        return frozenset(side.key for side in self.sides if side.key and not side.key.startswith("group:"))

    @property
    def persons(self) -> frozenset[str]:
        """The persons who took part and are known."""
        return frozenset(side.person for side in self.sides if side.person)

    def persons_of(self, party: str) -> frozenset[str]:
        """The known persons of one side."""
        return frozenset(side.person for side in self.sides if side.person and side.key == party)


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
        reference=_free(f"{document}@{mention.evidence.start}", before),
        document=document,
        index=index,
        mention=mention,
        sides=sides,
        when=mention.when.value if mention.when else None,
        when_derived_by=None,
        when_derived_from=(),
        published=sources.published(document, mention.segment),
        event=_event(mention, sides),
        occasion=read_occasion(mention.occasion.value) if mention.occasion else None,
        speaks_for=side_key(sources.side(document)),
    )


def _free(reference: str, taken: Mapping[str, Encounter]) -> str:
    """The reference, numbered where one sentence tells of several meetings."""
    number, free = 1, reference
    while free in taken:
        number += 1
        free = f"{reference}~{number}"
    return free


def _side(document: str, one: Participant, people: People) -> Side:
    person = people.find(document, one)
    return Side(one, person.id if person else None, one.party or (person.party if person else None))


def _event(mention: MeetingMention, sides: tuple[Side, ...]) -> Occasion | None:
    """The event that the meeting is: its title, or talks that bring an organisation together."""
    levels = [level for side in sides for level in levels_of(side.participant.office or "", side.party)]
    if mention.title:
        return at_level(read_occasion(mention.title), levels)
    if mention.occasion is not None:
        occasion = read_occasion(mention.occasion.value)
        if not _is_of_two(mention, sides):
            whole = _brings_together(occasion, sides) and not _MARGINS.search(mention.occasion.evidence.quote)
            return at_level(occasion, levels) if whole else None
        between = replace(occasion, states=occasion.states or _outsiders(sides, occasion.organisations))
        return at_level(between, levels) if _is_side(occasion, sides) else None
    if mention.kind.value not in {"bilateral", "conference", "multilateral"}:
        return None
    of_two = _is_of_two(mention, sides)
    summit = _summit_with(mention, sides) if of_two or mention.kind.value != "conference" else None
    if summit or of_two:
        return summit
    group = _whole_group(frozenset(side.party.key for side in sides if side.party))
    offices = [(side.participant.office or "").lower() for side in sides]
    level = "official" if any("officials" in office for office in offices) else None  # no leaders' summit
    return at_level(Occasion(frozenset({group}), level, frozenset()), levels) if group else None


def _is_of_two(mention: MeetingMention, sides: tuple[Side, ...]) -> bool:
    """Whether two meet: two states, or a state and an organisation, whose summit is a conference besides."""
    kinds = {side.party.kind for side in sides if side.party}
    pair = len(sides) == 2 and kinds == {"country", "organisation"}
    return mention.kind.value == "bilateral" or (mention.kind.value == "conference" and pair)


def _summit_with(mention: MeetingMention, sides: tuple[Side, ...]) -> Occasion | None:
    """The summit of a state and an organisation, for which no one is named: "U.S.-EU Summit", or with its leaders."""
    others = [side for side in sides if side.party and side.party.kind == "organisation"]
    if len(sides) != 2 or len(others) != 1 or others[0].participant.name or not others[0].party:
        return None
    called = read_occasion(_called(mention))
    if called.level != "leader" and not (all(_is_leader(side) for side in sides) and _may_be_summit(mention)):
        return None
    organisation = frozenset({others[0].party.key})
    return Occasion(
        organisation,
        "leader",
        frozenset(),
        year=called.year,
        number=called.number,
        states=_outsiders(sides, organisation),
    )


def _called(mention: MeetingMention) -> str:
    """The words that name the meeting a summit, if there are, with the year or number before them."""
    return _around(mention, 12, 0) if "summit" in _around(mention, 0, 0).lower() else ""


def _may_be_summit(mention: MeetingMention) -> bool:
    """Whether a meeting with leaders can bring all of them together: no call, and none of several."""
    return (
        mention.mode.value not in {"phone", "video"} and "bilateral" not in _around(mention, 20, 20).lower()
    )


def _around(mention: MeetingMention, before: int, after: int) -> str:
    """The words that tell of the meeting, with some characters around them."""
    focus, start, quote = mention.evidence.focus, mention.evidence.start, mention.evidence.quote
    return quote[max(0, focus.start - start - before) : focus.end - start + after] if focus else ""


def _is_leader(side: Side) -> bool:
    return "leader" in levels_of(side.participant.office or "", side.party)


def _outsiders(sides: Iterable[Side], keys: Iterable[str]) -> frozenset[str]:
    """The states that took part and are no members: the summit of members is the organisation's own."""
    members = {state for key in keys if key in organisations() for state in organisations()[key].members}
    states = (side.party.key for side in sides if side.party and side.party.kind == "country")
    return frozenset(state for state in states if state not in members)


def _whole_group(states: frozenset[str]) -> str | None:
    """The one organisation whose members, four or more, are exactly these states."""
    found = [
        one.key for one in organisations().values() if len(one.members) > 3 and states == set(one.members)
    ]
    return found[0] if len(found) == 1 else None


def _is_side(occasion: Occasion, sides: tuple[Side, ...]) -> bool:
    """Whether the organisation whose event it is takes part itself, and not through someone named."""
    return any(
        side.party is not None and side.party.key in occasion.organisations and not side.participant.name
        for side in sides
    )


def _brings_together(occasion: Occasion, sides: tuple[Side, ...]) -> bool:
    """Whether at least half of the members, or the organisation itself, take part."""
    keys = {side.party.key for side in sides if side.party}
    known = [organisations()[key] for key in occasion.organisations if key in organisations()]
    return any(
        one.key in keys or (one.members and 2 * len(keys & set(one.members)) >= len(one.members))
        for one in known
    )
