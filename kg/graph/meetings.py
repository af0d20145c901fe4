"""Meetings → their triples, claims and shortcuts."""

from collections.abc import Iterable

from kg.events import Meeting, Participation
from kg.graph import rules, values
from kg.graph import terms as t
from kg.graph.quads import text
from kg.graph.statements import Statements, thing


def write_meeting(out: Statements, meeting: Meeting) -> None:
    """Write a meeting with all that is said of it."""
    subject = thing(meeting.id)
    reports = [out.claim(subject, t.TYPE, t.MEETING, support) for support in meeting.supports]
    out.event(subject, t.TYPE, t.MEETING)
    out.derive(subject, t.LABEL, text(meeting.label), rules.LABEL, [subject])
    _write_circumstances(out, subject, meeting)
    out.each(subject, meeting.topics, values.node(t.DISCUSSED, values.topic))
    out.each(subject, meeting.about, values.node(t.ABOUT, values.country))
    if meeting.title:
        out.derive(subject, t.TITLE, text(meeting.title), rules.TITLE, reports)
    if meeting.occasion_meeting:
        out.derive(subject, t.OCCASION, thing(meeting.occasion_meeting), rules.OCCASION, [subject])
    for participation in meeting.participations:
        _write_participation(out, subject, participation)
    _write_shortcuts(out, subject, meeting.participations)


def _write_circumstances(out: Statements, subject: str, meeting: Meeting) -> None:
    out.preferred(subject, meeting.mode, values.words(t.MODE), values.differ)
    out.preferred(subject, meeting.kind, values.words(t.KIND))  # our word for it, not theirs
    out.preferred(subject, meeting.status, values.words(t.STATUS), values.undone)
    out.preferred(subject, meeting.when, values.when, values.apart)
    out.preferred(subject, meeting.start_time, values.words(t.START_TIME), values.differ)
    out.preferred(subject, meeting.duration_minutes, values.number(t.DURATION), values.differ)
    out.preferred(subject, meeting.place, values.node(t.AT_PLACE, values.place), values.elsewhere(meeting))
    out.preferred(subject, meeting.country, values.node(t.AT_COUNTRY, values.country), values.differ)
    out.preferred(subject, meeting.occasion, values.words(t.OCCASION_NAME))


def _write_participation(out: Statements, meeting: str, participation: Participation) -> None:
    subject = thing(participation.id)
    said = [
        (meeting, t.HAS_PARTICIPATION, subject),
        *((subject, predicate, value) for predicate, value in _participation_values(participation)),
    ]
    for triple in said:
        out.event(*triple)
        for support in participation.supports:
            out.claim(*triple, support)
    # Entailed: the range of cmq:participation says so.
    out.event(subject, t.TYPE, t.PARTICIPATION)


def _participation_values(participation: Participation) -> Iterable[tuple[str, str]]:
    if participation.person:
        yield t.OF_PERSON, thing(participation.person)
    if participation.party:
        yield t.REPRESENTS, values.party(participation.party)
    if participation.office:
        yield t.OFFICE_TITLE, text(participation.office)
    if participation.role:
        yield t.ROLE, text(participation.role)


def _write_shortcuts(out: Statements, meeting: str, participations: tuple[Participation, ...]) -> None:
    """Write from the meeting straight to its people and parties, which makes for short questions."""
    people: dict[str, list[str]] = {}
    parties: dict[str, list[str]] = {}
    for each in participations:
        if each.person:
            people.setdefault(thing(each.person), []).append(thing(each.id))
        if each.party:
            parties.setdefault(values.party(each.party), []).append(thing(each.id))
    for person, sources in people.items():
        out.derive(meeting, t.PARTICIPANT, person, rules.PARTICIPANT, sources)
    for party, sources in parties.items():
        out.derive(meeting, t.HAS_PARTY, party, rules.PARTY, sources)
