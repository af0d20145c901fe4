"""All drafts of an article → the event on whose margins those were that stand beside one of which the text says it.

What is told of an event only as the setting of someone's talks is no record of its own.
"""

import re
from collections.abc import Sequence

from kg.extract.meetings.article.day_bounds import bounds_of
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.names import same_event
from kg.models import Cited

# "met Berg, who was in Lima for the Summit"
_COMES_FOR = re.compile(
    r"\bwho\s+(?:is|are|was|were)\s[^.;]{0,100}?\b(?:for|to\s+(?:attend|join|take\s+part\s+in|participate\s+in)|attending|participating\s+in|taking\s+part\s+in)\s"
)


def lend_occasions(drafts: Sequence[Draft]) -> None:
    """Give each encounter the one event that whoever took part was there for, on its day and in its country."""
    told = [(d, event) for d in drafts if (event := _event_of(d)) is not None]
    for draft in drafts:
        if draft.conference or draft.occasion is not None or draft.mode in ("phone", "video"):
            continue
        beside = [event for other, event in told if _is_beside(draft, other)]
        if beside and all(same_event(event.value, beside[0].value) for event in beside[1:]):
            draft.occasion = beside[0]


def _event_of(draft: Draft) -> Cited[str] | None:
    """The event that an encounter took place at, or that a conference is."""
    if not draft.conference:
        return draft.occasion
    if draft.two_sided or draft.title is None or draft.status != "held":
        return None
    first = draft.reports[0]
    where = first.sentence.evidence(
        "meeting/occasion", first.sentence.start + first.start, first.sentence.start + first.end
    )
    return Cited(value=draft.title, evidence=where)


def _is_beside(draft: Draft, other: Draft) -> bool:
    """Whether somebody of an encounter was at another one, or at an event, on its days and in its country."""
    if not draft.persons & other.persons or draft.status != other.status or other.mode in ("phone", "video"):
        return False
    here, there = draft.country, other.country
    if here is None or there is None or here.value != there.value:
        return False
    ours, theirs = bounds_of(draft.date), bounds_of(other.date)
    if ours is None or theirs is None:
        return ours is theirs
    return theirs[0] <= ours[0] and ours[1] <= theirs[1]


# "took part in the Peru-Norway Dialogue, at which she exchanged views with Berg"
_AT_WHICH = re.compile(
    r"[^.;]{0,80}?,?\s+(?:at|during|in)\s+which\s[^.;]{0,40}$|[^.;]{0,80}?,\s+where\s[^.;]{0,40}$"
)

# "co-chaired the second session of the Peru-Norway Dialogue"
_SESSION_OF = re.compile(
    r"(?:\s+(?:meeting|session|round|edition|sitting))?\s+(?:of|in)\s+(?:the\s+|their\s+)?(?:[\w-]+\s+){0,3}$"
)


def is_told_within(dialogue: Draft, talks: Draft) -> bool:
    """Whether talks that a sentence tells of are those of the dialogue of two sides at which it says they were, or a session of it."""
    event, told = dialogue.reports[-1], talks.reports[-1]
    masked = event.clause.masked
    if not (talks.sides <= dialogue.sides and dialogue.persons <= talks.persons):
        return False
    if told.end <= event.start:
        return _SESSION_OF.match(masked, told.end, event.start) is not None
    return talks.sides == dialogue.sides and (
        _AT_WHICH.match(masked, event.end, max(event.end, told.start)) is not None
    )


def without_settings(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without the events that are only the setting of the encounters told in the same sentences."""
    return [d for d in drafts if not (d.conference and any(_is_setting(d, other) for other in drafts))]


def _is_setting(event: Draft, talks: Draft) -> bool:
    if talks.conference or talks.occasion is None or not same_event(talks.occasion.value, event.title or ""):
        return False
    if event.date is not None and bounds_of(event.date) != bounds_of(talks.date):
        return False  # its own days are told
    sentences = {r.sentence.start for r in talks.reports}
    return event.persons <= talks.persons and all(
        r.sentence.start in sentences and _COMES_FOR.search(r.clause.masked, 0, r.end) for r in event.reports
    )
