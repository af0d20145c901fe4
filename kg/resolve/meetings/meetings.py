"""Sets of encounters → meetings, each value with all that tells it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from kg.events import Fact, Meeting, Participation, Support
from kg.models import Cited, MeetingMention, Mode, Status, When
from kg.resolve.facts import Told, Weights, settle, settle_when, union
from kg.resolve.identifiers import day_words, grouped, joined, slug, unique_ids
from kg.resolve.meetings.clocks import has_day_of_telling
from kg.resolve.meetings.encounters import Encounter, is_placed, says_phone
from kg.resolve.meetings.margins import find_larger_events
from kg.resolve.meetings.same_events import session_of
from kg.resolve.meetings.sides import Side
from kg.resolve.people.known import KnownPerson
from kg.resolve.people.tenures import party_name
from kg.resolve.sources import Sources
from kg.resolve.supports import sorted_supports

T = TypeVar("T")
_SHOWN = 4  # sides spelled out in an identifier or a label


def to_meetings(
    sets: Sequence[Sequence[Encounter]], persons: Mapping[str, KnownPerson], sources: Sources
) -> tuple[tuple[Meeting, ...], dict[tuple[str, int], str]]:
    """Write each set down as one meeting, and link those on the margins to the event they took place at.

    Also returns the id of the meeting that each mention, by document and index, is part of.
    """
    drafts = {n: _draft(members, persons, sources) for n, members in enumerate(sets)}
    wanted = {n: _wish(draft, sets[n], persons) for n, draft in drafts.items()}
    origins = {n: min(one.reference for one in members) for n, members in enumerate(sets)}
    weak = [n for n, draft in drafts.items() if _is_weak(draft)]
    ids = unique_ids(wanted, origins, weak)
    occasions = find_larger_events(sets, ids, drafts)
    meetings = (_numbered(draft, ids[n], occasions.get(n)) for n, draft in drafts.items())
    by_mention = {
        (one.document, one.index): f"meeting/{ids[n]}" for n, members in enumerate(sets) for one in members
    }
    return tuple(sorted(meetings, key=lambda meeting: meeting.id)), by_mention


def _draft(members: Sequence[Encounter], persons: Mapping[str, KnownPerson], sources: Sources) -> Meeting:
    weights = Weights(sources, frozenset(party for one in members for party in one.parties))

    def told(pick: Callable[[MeetingMention], Cited[T] | None]) -> list[Told[T]]:
        cited = ((one.document, pick(one.mention)) for one in members)
        return [Told.of(document, value) for document, value in cited if value is not None]

    sides = _participations(members)
    return Meeting(
        id="",
        label=_label(members, sides, persons),
        mode=_without(settle(_modes(members), weights), "unknown"),
        kind=_without(settle(told(lambda one: one.kind), weights), "other"),
        status=_status(told(lambda one: one.status), weights),
        when=_when(members, weights),
        start_time=settle(told(lambda one: one.start_time), weights, len),
        duration_minutes=settle(told(lambda one: one.duration_minutes), weights),
        place=settle(told(lambda one: one.place), weights),
        country=settle(told(lambda one: one.country), weights),
        occasion=settle(told(lambda one: one.occasion), weights, len),
        occasion_meeting=None,
        title=_title(members),
        participations=sides,
        topics=union(Told.of(one.document, topic) for one in members for topic in one.mention.topics),
        about=union(Told.of(one.document, country) for one in members for country in one.mention.about),
        supports=sorted_supports(
            Support(document=one.document, evidence=evidence)
            for one in members
            for evidence in (one.mention.evidence, *one.mention.reports)
        ),
    )


def _without(facts: tuple[Fact[T], ...], nothing: str) -> tuple[Fact[T], ...]:
    """Leave out the value that says nothing, if another is there."""
    return tuple(fact for fact in facts if fact.value != nothing) or facts


def _modes(members: Sequence[Encounter]) -> list[Told[Mode]]:
    """The ways of meeting that texts tell: who "met", conversed or had "a call" did so as others say more exactly.

    That someone took part in an event by video does not make it one, if others place it.
    """
    members = [one for one in members if not one.is_talk] or members
    if any(one.mode == "video" for one in members):
        members = [one for one in members if one.mode != "phone" or says_phone(one)]
    told = [Told.of(one.document, one.mention.mode) for one in members]
    placed = any(
        each.value == "in_person" and is_placed(one) for each, one in zip(told, members, strict=True)
    )
    if not any(each.value == "video" for each in told) or (placed and not any(one.event for one in members)):
        return told
    weaker = "video" if placed else "in_person"
    return [each for each in told if each.value != weaker]


def _status(told: Sequence[Told[Status]], weights: Weights) -> tuple[Fact[Status], ...]:
    """What became of it: a meeting reported as held was held, whoever announced it before."""
    order: dict[Status, int] = {"held": 2, "cancelled": 1, "planned": 0}
    facts = settle(told, weights)
    return tuple(sorted(facts, key=lambda fact: -order[fact.value]))[:1]


def _when(members: Sequence[Encounter], weights: Weights) -> tuple[Fact[When], ...]:
    """The dates that the documents give, that on which somebody said so only where it is the only one; else one that a rule derives."""
    dated = [one for one in members if one.mention.when]
    dated = [one for one in dated if not has_day_of_telling(one)] or dated
    told = [Told.of(one.document, one.mention.when) for one in dated if one.mention.when]
    if told:
        return settle_when(told, weights, session_of(members))
    derived = sorted(
        (one for one in members if one.when and one.when_derived_by), key=lambda one: one.reference
    )
    return tuple(
        Fact(value=one.when, derived_by=one.when_derived_by, derived_from=one.when_derived_from)
        for one in derived[:1]
        if one.when
    )


def _title(members: Iterable[Encounter]) -> str | None:
    """The longest name of the event, the first by name among equals."""
    titles = sorted({one.mention.title for one in members if one.mention.title})
    return max(titles, key=len) if titles else None


def _participations(members: Sequence[Encounter]) -> tuple[Participation, ...]:
    """One participation a person; a side without a known person only where no person stands for it."""
    sides = [(one.document, side) for one in members for side in one.sides]
    represented = {side.key for _, side in sides if side.person}
    groups = grouped(
        (_participation_key(side), (document, side)) for document, side in sides if _is_told(side)
    )
    kept = {
        key: told for key, told in groups.items() if told[0][1].person or told[0][1].key not in represented
    }
    return tuple(_participation(key, kept[key]) for key in sorted(kept))


def _is_told(side: Side) -> bool:
    """Whether anything is known of a participant; of a bare family name that is nobody known, an issue tells."""
    return bool(side.person or side.party or side.participant.office)


def _participation_key(side: Side) -> str:
    if side.person:
        return side.person.removeprefix("person/")
    return slug(side.key) or slug(side.participant.name or side.participant.office or "unnamed")


def _participation(key: str, told: Sequence[tuple[str, Side]]) -> Participation:
    sides = [side for _, side in told]
    person = sides[0].person
    offices = sorted(
        {side.participant.office for side in sides if side.participant.office}, key=lambda it: (-len(it), it)
    )
    roles = sorted({side.participant.role for side in sides if side.participant.role})
    parties = sorted((side.party for side in sides if side.party), key=lambda party: (party.kind, party.key))
    return Participation(
        id=key,
        person=person,
        party=parties[0] if parties else None,
        office=offices[0] if offices else None,
        role=roles[0] if len(roles) == 1 else None,
        supports=sorted_supports(
            Support(document=document, evidence=side.participant.evidence) for document, side in told
        ),
    )


def _label(
    members: Sequence[Encounter], sides: Sequence[Participation], persons: Mapping[str, KnownPerson]
) -> str:
    """The event's title, or who met."""
    title = _title(members)
    if title:
        return title
    names = [persons[side.person].name if side.person else party_name(side.party) for side in sides]
    shown = [name for name in names if name]
    if len(shown) == 1 and any(one.mention.kind.value == "conference" for one in members):
        return f"Conference ({shown[0]})"
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return " – ".join(shown[:_SHOWN]) + more if shown else "Meeting"


def _wish(draft: Meeting, members: Sequence[Encounter], persons: Mapping[str, KnownPerson]) -> str:
    """Day, sides, family names and, for calls, the way of meeting; day, event and place for an event."""
    when = day_words(draft.when[0].value if draft.when else None)
    if any(one.event for one in members) and draft.title:
        place = slug(draft.place[0].value) if draft.place else None
        return joined(
            [when, slug(draft.title, 8), place if place and place not in slug(draft.title) else None]
        )
    parties = sorted({slug(side.party.key, 3) for side in draft.participations if side.party})
    families = sorted(slug(persons[side.person].family) for side in draft.participations if side.person)
    way = {"phone": "call", "video": "video"}.get(draft.mode[0].value)
    return joined([when, *_few(parties), *_few(families), way])


def _few(parts: Sequence[str]) -> list[str]:
    return list(parts) if len(parts) <= _SHOWN else [*parts[:_SHOWN], f"and-{len(parts) - _SHOWN}"]


def _is_weak(draft: Meeting) -> bool:
    """Whether day and persons do not say enough to tell it from meetings still to come."""
    if draft.title:
        return not draft.when
    on_a_day = bool(draft.when) and draft.when[0].value.precision == "day"
    return not on_a_day or not any(side.person for side in draft.participations)


def _numbered(draft: Meeting, name: str, occasion: str | None) -> Meeting:
    """The draft with its identifiers."""
    sides = tuple(
        side.model_copy(update={"id": f"participation/{name}/{side.id}"}) for side in draft.participations
    )
    update = {"id": f"meeting/{name}", "participations": sides, "occasion_meeting": occasion}
    return draft.model_copy(update=update)
