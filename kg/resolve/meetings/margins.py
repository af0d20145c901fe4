"""Meetings with an occasion → the event in the graph on whose margins they were."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from kg.events import Meeting
from kg.resolve.facts import days_between
from kg.resolve.identifiers import grouped
from kg.resolve.meetings.encounters import Encounter
from kg.resolve.meetings.occasions import same_occasion

_FEW_DAYS = timedelta(days=3)


def find_larger_events(
    sets: Sequence[Sequence[Encounter]], ids: Mapping[int, str], drafts: Mapping[int, Meeting]
) -> dict[int, str]:
    """For each meeting on the margins of a named event the one event in the graph that it can be."""
    events = [n for n, members in enumerate(sets) if any(one.event and one.event.is_named for one in members)]
    by_key = grouped(
        (key, n)
        for n in events
        for key in sorted({key for one in sets[n] if one.event for key in one.event.keys})
    )
    found = {}
    for n, members in enumerate(sets):
        fitting = {
            event
            for one in members
            if one.occasion and one.occasion.is_named
            for key in one.occasion.keys
            for event in by_key.get(key, ())
            if event != n and _on_margins(one, sets[event], drafts[n], drafts[event])
        }
        if len(fitting) == 1:
            found[n] = f"meeting/{ids[fitting.pop()]}"
    return found


def _on_margins(one: Encounter, event: Sequence[Encounter], meeting: Meeting, larger: Meeting) -> bool:
    """Whether the occasion's name fits the event and the meeting lies within a few days of it."""
    if not any(each.event and one.occasion and same_occasion(each.event, one.occasion) for each in event):
        return False
    if not (meeting.when and larger.when):
        return one.document in {each.document for each in event}
    return days_between(meeting.when[0].value, larger.when[0].value) <= _FEW_DAYS
