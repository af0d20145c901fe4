"""Text and the publication date → the dates it names, each as two bounds, with its time of day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kg.annotate.amounts.durations import find_durations
from kg.annotate.calendar import Bounds, Tense, YearDay, nearest
from kg.annotate.cues import matches_from
from kg.annotate.dates.clock import Clock, find_clock
from kg.annotate.dates.readers import AWAY, Context, Days
from kg.annotate.dates.rules import DATE_RULES, DateRule
from kg.annotate.dates.signs import DATE_KINDS, DATE_OPENERS, may_name_date
from kg.annotate.entities import DateName, YearlessDate
from kg.annotate.sieve import Sieved
from kg.models import When

__all__ = ["find_dates", "find_durations"]

_FUTURE = Sieved(
    r"\b(?:will|shall|would|(?:is|are|was|were) (?:to(?! have\b)|due|scheduled|expected|set|planned)"
    r"|(?<!who )(?:is|are) (?:also |then )?(?:meeting|holding|hosting|receiving|visiting|travell?ing|flying)|(?:planned|set|due|slated|fixed) (?:for|on)|invitation to"
    r"|arrives? in|heads? (?:on )?to|leaves? for|departs? for|flies to|travels? to"
    r"|scheduled|expects?|expected|plans? to|planning|upcoming|forthcoming|hopes? to|intends? to|going to"
    r"|to be held|to take place"
    r"|look(?:s|ed|ing)? forward|ahead of|prepares? to|prepar(?:ations?|ing|es?) (?:for|of)|(?:run|lead)-?up to|decided to|agreed to|invited)\b|['’]ll\b"
)
_DECIDED = frozenset({"agreed to", "decided to", "invited"})
# Words that bring a sentence back into the past between a cue of the future and the date.
_TURNS_BACK = re.compile(
    r"\b(?:was|were|had|said|met|who|which|after|following|since|announced|stated|told)\b"
    # "said that trade would grow, during a meeting with Berg on Monday"
    r"|,\s(?:during|at|in)\s(?:an?|the|his|her|their)\s(?:[\w-]+\s){0,3}?(?:meeting|talks|conversation|call)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|met|held|said|took|spoke|told|gave|saw|led|began|flew|went|came|left|made"
    r"|brought|sent|paid|wrote|won|became|sat|stood|ran|broke|struck|shot|drew|\w{2,20}ed)\b"
)
# "Berg, Ruiz to hold talks on Monday", a headline; not "came to hold talks on Monday".
_TO_COME = Sieved(
    r"\bto (?:meet|hold|have|visit|speak|talk|discuss|travel|host|receive|attend|co-chair|chair)\b"
)
# "at this year’s forum on 22 April": of the year that is said, whatever the tense.
_YEAR_SAID = re.compile(
    r"\b([Tt]his|[Ll]ast|[Nn]ext) year[’']s\s(?:(?!year[’'])[^.;,]){2,60}\b(?:on|from|in)\s+(?:the\s+)?$"
)
_AT_THE_START = 30  # a date that opens its sentence takes the tense of the verb that follows
_VERB_FOLLOWS_WITHIN = 160
_VERB_STANDS_WITHIN = 400


def find_dates(
    text: str, published: date | None, *, future: bool | None = None, previous: Bounds | None = None
) -> list[DateName | YearlessDate]:
    """Find the dates of a sentence, in order, without overlap; words that cannot be dated are left out.

    ``future`` says the tense, else the words around each date do. ``previous`` is the date named
    before this sentence, to which "the same day" refers. A day or month without a year is read nearest to the
    publication date, or returned as a ``YearlessDate`` where there is none.

    >>> found = find_dates("He met Lee on Friday and will fly on Sunday.", date(2024, 3, 6))
    >>> [entity.when.earliest.isoformat() for entity in found]
    ['2024-03-01', '2024-03-10']
    """
    if not may_name_date(text):
        return []
    found: list[DateName | YearlessDate] = []
    covered = 0
    for candidate in sorted(_candidates(text), key=lambda c: (c.start, -c.end)):
        if candidate.start < covered:
            continue
        tense = _tense(text, candidate.start, candidate.end, future)
        days = candidate.rule.read(candidate.match, Context(published, tense, previous))
        entity = _entity(text, candidate, days, published, tense) if days else None
        if entity is None:
            continue
        covered = entity.end
        found.append(entity)
        if isinstance(entity, DateName):
            previous = entity.when.earliest, entity.when.latest
    return found


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    rule: DateRule
    match: re.Match[str]


def _candidates(text: str) -> Iterator[_Candidate]:
    starts = {kind: DATE_OPENERS[kind].starts(text) for kind in DATE_KINDS.in_text(text)}
    for rule in (each for each in DATE_RULES if starts.get(each.kind)):
        for match in matches_from(rule.pattern, text, starts[rule.kind]):
            start, end = match.span("date") if "date" in match.re.groupindex else match.span()
            end += "(" in text[start:end] and text.startswith(")", end)  # "today (Tuesday 15 September)"
            yield _Candidate(start, end, rule, match)


def _tense(text: str, start: int, end: int, future: bool | None) -> Tense:
    """The tense that the verbs around a date give it."""
    if future is not None:
        return "future" if future else "past"
    begin = max(0, start - _VERB_STANDS_WITHIN)
    cues = list(_FUTURE.finditer(text, begin, start))
    if cues:
        return "past" if _TURNS_BACK.search(text, cues[-1].end(), start) else "future"
    past = _PAST.search(text, begin, start)
    to_come = _TO_COME.search(text, begin, start)
    if past:
        return "past"
    if to_come:
        return "future"
    if start <= _AT_THE_START:
        ahead = _FUTURE.search(text, end, end + _VERB_FOLLOWS_WITHIN)
        back = _PAST.search(text, end, end + _VERB_FOLLOWS_WITHIN)
        decided = ahead is not None and ahead.group() in _DECIDED  # "In March they agreed to meet"
        if ahead and not decided and (back is None or ahead.start() <= back.start()):
            return "future"
        return "past" if back else "unknown"
    return "unknown"


def _entity(
    text: str, candidate: _Candidate, days: Days, published: date | None, tense: Tense
) -> DateName | YearlessDate | None:
    """The date with its time of day; None where its year has no such day."""
    clock = _clock(text, candidate, days)
    start, end = (clock.start, clock.end) if clock else (candidate.start, candidate.end)
    words, hour, zone = text[start:end], clock.clock if clock else None, clock.zone if clock else None
    if isinstance(days.bounds, YearDay) and published is None:
        return YearlessDate(start, end, words, days=days.bounds, clock=hour, zone=zone)
    bounds = _in_year_said(text, start, days, published) or _resolve(days.bounds, published, tense)
    if bounds is None:
        return None
    when = When(earliest=bounds[0], latest=bounds[1], words=words, lasts=days.lasts)
    otherwise = _otherwise(candidate, days, published, when)
    return DateName(start, end, words, when=when, clock=hour, zone=zone, otherwise=otherwise)


def _in_year_said(text: str, start: int, days: Days, published: date | None) -> Bounds | None:
    if published is None or not isinstance(days.bounds, YearDay):
        return None
    said = _YEAR_SAID.search(text, 0, start)
    return days.bounds.in_year(published.year + AWAY[said[1].lower()]) if said else None


def _resolve(bounds: Bounds | YearDay, published: date | None, tense: Tense) -> Bounds | None:
    if not isinstance(bounds, YearDay):
        return bounds
    return nearest(bounds, published, tense) if published else None


def _otherwise(candidate: _Candidate, days: Days, published: date | None, when: When) -> When | None:
    """The date that the other tense would give."""
    if not days.tensed or published is None:
        return None
    for tense in ("past", "future"):
        other = candidate.rule.read(candidate.match, Context(published, tense))
        bounds = _resolve(other.bounds, published, tense) if other else None
        if bounds and bounds != (when.earliest, when.latest):
            return When(earliest=bounds[0], latest=bounds[1], words=when.words, lasts=when.lasts)
    return None


def _clock(text: str, candidate: _Candidate, days: Days) -> Clock | None:
    if isinstance(days.bounds, YearDay):
        first, last = days.bounds.first, days.bounds.last
    else:
        first, last = ((bound.month, bound.day) for bound in days.bounds)
    if first != last:
        return None
    return find_clock(text, candidate.start, candidate.end, first)
