"""Sentences that report nothing of their own → what they add to an encounter told before: who led, who else was there."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.annotate.entities import AnnotatedDocument, PersonName
from kg.annotate.people.own_officials import is_own_office
from kg.extract.meetings.article.attendance import (
    also_came,
    attended_all,
    attendees_of,
    chairs_of,
    coming,
    companions_of,
    included,
)
from kg.extract.meetings.article.talks_again import (
    called_off,
    day_in_passing,
    is_by_phone,
    lasts,
    put_off_to,
    when_all_held,
    when_held,
)
from kg.extract.meetings.circumstances.manner import duration_of
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.occasions import Occasions
from kg.extract.meetings.sides.actors import Actor, without_shadows
from kg.extract.meetings.sides.clauses import Clause
from kg.extract.meetings.sides.delegations import leaders_of_talks, of_either_side, of_its_side
from kg.extract.meetings.sides.presence import mediated_them
from kg.models import Party
from kg.reference.organisations import organisations

# Behind a member of a delegation: the rest of an office, or that they lead it.
_ONLY_LEADS = re.compile(
    r"(?:,\s+(?!.*\s(?:said|met|and\s+the)\b)[^.;]{0,160}?)?(?:,?\s+will\s+lead\s+[^.;]{0,40})?\.?\s*"
)


# "look forward to launching the Dialogue, led by Envoy Ruiz": another than the one that was held.
_OF_ANOTHER = re.compile(
    r"\blook(?:s|ed|ing)?\s+forward\s+to\s+(?:launch|hold|host|conven)|\bwill\s+(?:also\s+)?(?:launch|establish|convene)\b"
)


def add_delegate(drafts: Iterable[Draft], clause: Clause, annotated: AnnotatedDocument) -> None:
    """A line below a delegation that is a person with an office: one of its members."""
    sending = next((d for d in drafts if d.is_ceremony), None)
    named = _first_person(clause) if sending else None
    own = annotated.own
    if not sending or not named or named.person in sending.persons or named.side not in (own, None):
        return
    member = Actor(named.person, own, named.office, named.start, named.end)
    _add(sending, clause, (member,), named.end - clause.sentence.start)


def _first_person(clause: Clause) -> PersonName | None:
    """The person with an office whom a line begins with, where it says nothing else but that they lead."""
    first = next(iter(clause.sentence.entities), None)
    if not isinstance(first, PersonName) or first.office is None or first.start - clause.sentence.start > 25:
        return None
    rest = clause.masked[first.end - clause.sentence.start :]
    return first if _ONLY_LEADS.fullmatch(rest) else None


_PAIR = 2
_BETWEEN = 3  # characters between a sentence and the next
_TOOK_PART = re.compile(
    r"\b(?:joined|(?<!be )attended|(?:was|were)\s+(?:also\s+)?(?:present|on\s+the)|took\s+part|participated|sat\s+in|listened\s+in)\b"
)


def spoken_of(talks: Draft | None, drafts: Iterable[Draft], clause: Clause) -> Draft | None:
    """The talks told last; where somebody "joined" them and they are still to come, the last that were held."""
    if talks is None or talks.status != "planned" or _TOOK_PART.search(clause.masked) is None:
        return talks
    held = [d for d in drafts if d.status == "held" and not d.conference and len(d.persons) > 1]
    return held[-1] if held else None


def add_to_talks(
    talks: Draft | None,
    clause: Clause,
    annotated: AnnotatedDocument,
    occasions: Occasions,
    drafts: Iterable[Draft] = (),
) -> bool:
    """Whether a sentence adds someone to talks: who led the delegations of talks that were told without names, who else was there, when and on what occasion, and that it was a call."""
    if talks is None:
        return False
    _settle_course(talks, clause)
    if talks.only_headline and not _is_named(talks):
        return False
    if talks.mode in (None, "unknown") and is_by_phone(clause):
        talks.mode = "phone"
    if talks.duration is None and lasts(clause):
        talks.duration = duration_of(clause, 0, 0, "meeting/lasted")
    if held := when_held(clause, talks.status):
        talks.complete(clause, *held)
        talks.occasion = talks.occasion or occasions.told_in(clause)
    sides = talks.sides
    unnamed = sides - {a.party for a in talks.actors if a.person is not None}
    leaders = tuple(a for a in leaders_of_talks(clause, annotated, sides) if a.party in unnamed)
    there = tuple(of_its_side(a, clause) for a in attendees_of(clause, annotated, talks.status))
    there = of_either_side(there, sides, annotated) if len(unnamed) == len(there) == _PAIR else there
    more = leaders or there or mediated_them(clause, annotated)
    more = more or (included(clause, annotated) if len(unnamed) == len(sides) else ())
    more = more or (also_came(clause, annotated, talks.status) if _is_right_behind(talks, clause) else ())
    alone = not any(d is not talks and d.persons & talks.persons for d in drafts)
    if alone:  # who accompanies someone on a journey is not at all talks there
        more = more or companions_of(clause, annotated, talks.actors, talks.reports[-1].subject)
    if more:
        _add(talks, clause, _at_home(more, talks, annotated.own), len(clause.masked))
    return bool(more)


def _is_right_behind(talks: Draft, clause: Clause) -> bool:
    """Whether a sentence stands behind one that tells of the talks, with nothing between."""
    told = max(report.sentence.end for report in talks.reports)
    return 0 <= clause.sentence.start - told <= _BETWEEN


def _at_home(there: tuple[Actor, ...], talks: Draft, own: Party | None) -> tuple[Actor, ...]:
    """Those who attended talks at home of the publisher, or of whom no publisher speaks for: who is introduced by a bare
    office of a state is of that country's side.
    """
    where = talks.country.value if talks.country is not None else None
    host = next(
        (side for side in (talks.sides if own is None else (own,)) if side and side.key == where), None
    )
    return tuple(
        replace(a, party=host)
        if host and a.party is None and a.office and is_own_office(a.office, host)
        else a
        for a in there
    )


def add_to_all(
    told: Sequence[Draft], clause: Clause, annotated: AnnotatedDocument, occasions: Occasions
) -> None:
    """When, where and on what occasion all the talks were that the sentence before told of, and who attended them all: "The meetings took place in Oslo"."""
    there = attended_all(clause, annotated)
    for talks in told if there else ():
        _add(talks, clause, _at_home(there, talks, annotated.own), len(clause.masked))
    held = when_all_held(clause)
    for talks in told if held else ():
        if held and talks.status == "held":
            talks.complete(clause, *held)
            talks.occasion = talks.occasion or occasions.told_in(clause)


def _is_named(talks: Draft) -> bool:
    """Whether a headline names talks by a noun: "Meeting between …", of which the text may say when it took place."""
    return any(r.rule.name in ("noun-between", "noun-of-pair", "noun-with") for r in talks.reports)


def _settle_course(talks: Draft, clause: Clause) -> None:
    """What became of planned talks: "The meeting was called off", "It has been postponed to 3 May"."""
    if talks.status != "planned":
        return
    day = put_off_to(clause)
    if day is not None:
        talks.set_date(day, clause.sentence, "meeting/put-off")
    elif called_off(clause):
        talks.status = "cancelled"
        talks.reports.append(replace(talks.reports[0], clause=clause, start=0, end=len(clause.masked)))


def add_chairs(event: Draft | None, clause: Clause, annotated: AnnotatedDocument) -> None:
    """Who chaired or attended the event with a name that was told before."""
    chairs = _those_at(event, clause, annotated) if event is not None else ()
    if event is not None and event.two_sided:
        chairs = tuple(_for_its_bloc(chair, event) for chair in chairs)
    if event is not None and chairs:
        _add(event, clause, chairs, len(clause.masked))
        if event.date is None and (day := day_in_passing(clause)):
            event.complete(clause, *day)
        event.two_sided = event.two_sided and len(event.sides) < 3


# "The meeting was co-chaired by": one that is over
_WAS = re.compile(
    r"\b(?:was|were)\s+(?:(?:also|jointly)\s+)?(?:co-)?(?:chaired|led|headed|attended|opened|hosted|presided)\b"
)


@dataclass(slots=True)
class LastEvents:
    """The last event with a name, "the Summit", and the last of them that was held."""

    last: Draft | None = None
    held: Draft | None = None

    def take(self, event: Draft) -> Draft:
        """Take in an event that is told."""
        self.last = event
        self.held = event if event.status == "held" else self.held
        return event

    def meant_by(self, clause: Clause) -> Draft | None:
        """Of which a sentence tells who was there: none that is to come was chaired by anybody."""
        return (self.held if _WAS.search(clause.masked) else None) or self.last


def _for_its_bloc(chair: Actor, event: Draft) -> Actor:
    """Someone as speaking for the organisation that is one of two sides, where he is of a member: Myanmar's envoy, for ASEAN."""
    for side in event.sides:
        known = organisations().get(side.key) if side.kind == "organisation" else None
        if known is not None and chair.party is not None and chair.party.key in known.members:
            return replace(chair, party=side) if chair.party not in event.sides else chair
    return chair


def _those_at(event: Draft, clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """Whom a sentence names as having been at an event; of one to come, who will be."""
    leaders = leaders_of_talks(clause, annotated, event.sides)
    if event.status != "held":
        coming_there = leaders or included(clause, annotated) or coming(clause, annotated)
        return coming_there or attendees_of(clause, annotated, event.status)
    if _OF_ANOTHER.search(clause.masked):
        return ()
    return chairs_of(clause, annotated) or leaders or attendees_of(clause, annotated, event.status)


def _add(draft: Draft, clause: Clause, actors: tuple[Actor, ...], end: int) -> None:
    """Let ``actors`` take part in an encounter, on the words of a clause up to ``end``."""
    draft.reports.append(
        replace(draft.reports[0], clause=clause, start=0, end=end, actors=actors, added=True)
    )
    draft.actors = without_shadows((*draft.actors, *actors))
