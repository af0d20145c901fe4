"""A report or an event, and what the article has told of so far → whether it only says more of that, or is of others."""

import re
from collections.abc import Sequence

from kg.annotate.entities import DateName
from kg.extract.meetings.article.day_bounds import is_earlier
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report

_SOON = 40  # characters: what the sentence lists further on are others
# "This marks the first meeting between Peru and Norway since …": the one just told.
_SAME_AGAIN = re.compile(
    r"\W{0,4}(?:It|This)\s+(?:also\s+)?(?:is|was|marks|marked|will\s+be|would\s+be)\s+(?:the|his|her|their)\s+(?:\w+\s+){0,2}?(?:first|second|third|fourth|fifth|seventh|last|final)\b"
)
_OF_THE_SAME = frozenset({"having-met-before", "their-other", "their-dated"})
# "It was their second meeting since they met in Lima in May": that was another one.
_SINCE = re.compile(r"\b(?:since|after)\s+(?:they|the\s+two(?:\s+[a-z]+)?)\s+(?:[a-z]+\s+){0,2}$")
# "The meeting was attended by A of Peru and B of Norway": those who were at the talks told before, where any are.
_ATTENDED = frozenset({"attended-by", "attended-together", "hosted-and-attended"})
# "The Meeting was co-chaired by A of Peru and B of Norway", behind the sentence that names it
_CHAIRED = re.compile(
    r"\W{0,3}(?:The|This)\s+(?i:meeting|session|dialogue|consultations|talks|committee|commission)\s+(?:was|were)\s+(?:jointly\s+)?co-?(?:chaired|led)\s+by\b"
)
# "The meeting was attended by A": talks, and no event of their own
_THE_TALKS = re.compile(
    r"(?:[Tt]he|[Tt]his|[Tt]heir)\s+(?:meeting|talks|discussions?|conversation|reception|dinner|lunch|luncheon)"
)
_A_NEW_ONE = re.compile(r"\b[Aa]n(?:other)?\s+(?:[\w-]+\s+){0,3}$|\b[Aa]\s+(?:[\w-]+\s+){0,3}$")
# "Meanwhile, Minister Holt met Minister Kask": not where those were of whom was told before.
_MEANWHILE = re.compile(r"\W{0,3}(?:Meanwhile|Separately|Elsewhere)\b")
# "In a separate development, Norway and Peru": another matter, of the same country or not.
_APART = re.compile(
    r"\W{0,3}(?:In\s+(?:a|another)\s+(?:separate\s+)?(?:development|event)|In\s+other\s+news)\b"
)


def says_who_attended(report: Report) -> bool:
    """Whether a report only says who was at the talks that it calls "the meeting", or chaired them."""
    masked = report.clause.masked
    new = _A_NEW_ONE.search(masked, max(0, report.origin - 60), report.origin)
    chaired = report.rule.name == "co-chaired-by" and _CHAIRED.match(report.sentence.text) is not None
    return chaired or (report.rule.name in _ATTENDED and new is None)


# "said that he would talk to Ruiz about fish", whom he meets: what he means to say there
_WOULD_SPEAK = re.compile(r"\b(?:will|would)\s+(?:also\s+)?$")


def _means_to_say(report: Report, told: Draft) -> bool:
    """Whether somebody only says what he will speak about with one whom he meets, as the article has just told."""
    pair = {a.person for a in report.actors if a.person is not None}
    dated = any(isinstance(e, DateName) for e in report.sentence.entities)
    return (
        report.rule.name == "spoke-with"
        and report.status == "planned"
        and not dated
        and report.mode not in ("phone", "video")
        and len(pair) > 1
        and pair <= told.persons
        and _WOULD_SPEAK.search(report.sentence.text, 0, report.origin) is not None
    )


def says_again(report: Report, told: Draft | None) -> bool:
    """Whether a sentence only says of the encounter just told which of many it is, or what somebody will say there."""
    if told is not None and _means_to_say(report, told):
        return True
    sides = {a.party for a in report.actors if a.party is not None}
    again = _SAME_AGAIN.match(report.clause.masked)
    if again and report.rule.name in _OF_THE_SAME and report.start >= again.end():
        return False  # "This was their second meeting, following their meeting in Lima in May"
    return (
        told is not None
        and sides <= told.sides
        and again is not None
        and report.origin <= again.end() + _SOON
        and not _SINCE.search(report.clause.masked, 0, report.origin)
    )


def says_of_told(event: Draft, told: Sequence[Draft]) -> bool:
    """Whether an event is "the meeting" told of before; or of one side only, without day and place, and that side's talks.

    "Peru and Norway held the Peru-Norway Strategic Dialogue. … The Strategic Dialogue was hosted by Peru."
    """
    if event.title and _THE_TALKS.fullmatch(event.title) and any(not d.conference for d in told):
        return True
    elsewhere = event.country is not None and event.country.value not in {side.key for side in event.sides}
    if event.date or event.place or elsewhere or len(event.sides) != 1 or not event.title:
        return False
    return any(
        not talks.conference
        and event.sides < talks.sides
        and any(event.title in r.sentence.text for r in talks.reports)
        for talks in told
    )


def is_of_others(draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether a sentence turns to an encounter of others than all told of before, or goes on about an earlier one of others."""
    words = draft.reports[0].sentence.text
    if _APART.match(words) or _goes_on_of_others(draft, told):
        return True
    return _MEANWHILE.match(words) is not None and not any(draft.sides & before.sides for before in told)


def _goes_on_of_others(draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether "the two leaders met in Lima" are those of an earlier time, told of last, and not those of the article."""
    report = draft.reports[0]
    if report.rule.shape != "again" or report.pronoun is None or len(told) < 2:
        return False
    first, last = told[0], told[-1]
    return draft.sides == last.sides != first.sides and is_earlier(last.date, first.date)
