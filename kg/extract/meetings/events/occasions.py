"""The events an article names → the occasion of its encounters: a summit they took place at or on the margins of."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.annotate.entities import OrganisationName, PlaceName
from kg.annotate.mask import ORGANISATION, PLACE
from kg.extract.meetings.circumstances.allusions import is_invited_to
from kg.extract.meetings.circumstances.other_days import is_of_journey_over, is_where_told
from kg.extract.meetings.circumstances.other_deeds import is_attended_next
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.names import NamedEvent, find_events, same_event
from kg.extract.meetings.events.settings import find_settings
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.clauses import Clause
from kg.extract.meetings.words import SIDES
from kg.models import Cited
from kg.reference.organisations import is_grouping

_RULE = "meeting/occasion"
_MARGINS = r"(?:[Oo]n|[Ii]n|[Aa]t)\s+the\s+(?:margins?|sidelines?|side-lines|occasion|fringes?)"
# "on the margins of the G20", "of the ORC": the G20 Summit, the Oslo Recovery Conference that the article names.
_OF_SHORT = re.compile(rf"\b{_MARGINS}\s+of\s+(?:the|this)\s+(?P<body>[A-Z][A-Z0-9]{{1,6}})\b(?!\s+[A-Z])")
_ANY_MARGINS = re.compile(rf"\b{_MARGINS}\s+of\b")
_ON_MARGINS = re.compile(rf"\b{_MARGINS}\s+of\s+(?:the\s+)?{ORGANISATION}")
_GATHERING = r"(?:summit|meetings?|gathering|conference|talks|forum|ministerial|session)"
# "on the sidelines of the annual APEC gathering", "at the G7": named by who gathers.
_OF_BODY = re.compile(
    rf"\b(?:(?P<margins>{_MARGINS}\s+of)|[Aa]t|[Dd]uring)\s+(?:(?:the|this|an|a|(?:this|last)\s+(?:week|month|year)[’']s)\s+)(?:[a-z]+\s+){{0,2}}?(?:(?:meeting|summit)\s+of\s+the\s+)?"
    rf"(?P<body>{ORGANISATION})(?P<noun>(?:\s+(?:[Ll]eaders|[Mm]inisterial|[Ff]oreign [Mm]inisters)[’']?)?\s+{_GATHERING})?(?![\w’'])(?!,\s+at\s+(?:the\s+)?{ORGANISATION})"
)
# "On the margins, he met", "On the occasion of the Conference, he was received": of the one the article names.
_OF_THE = re.compile(
    rf"\b{_MARGINS}(?:\s+of\s+(?:the|this)\s+(?P<noun>(?i:{_GATHERING}|council|assembly|event|week|congress|dialogue))(?!\s+of\b))?(?=\s*(?:[,.;)]|\s[a-zA-Z]|$))"
)
# "is in New York to attend": where a journey goes that is for an event.
_STAYS_FOR = re.compile(
    rf"\b(?:is|was|are|were|visit\w*|travel\w*|arriv\w*|trip|leaves|left)\b[^.;]{{0,60}}?(?P<place>{PLACE})[^.;]{{0,60}}?\b(?:to\s+(?:attend|participate\s+in|take\s+part\s+in)|for|attending)\s+"
    r"(?:(?:the|an?)\s+)?(?:[\w-]+\s+){0,4}$"
)
# "continued her engagements in Oslo on the sidelines of": all that is told behind it was there.
_ROUND = re.compile(
    rf"\b(?:engagements|meetings|bilaterals|talks|discussions|discussed\b[^.;]{{0,80}}\bwith\s+(?:a\s+(?:range|number|host)\s+of\s+)?(?:[a-z]+\s+){{0,2}}(?:leaders|ministers|counterparts))\b[^.;]{{0,100}}?{_MARGINS}\s+of\s+[^.;]{{0,40}}$"
)
_BEFORE = re.compile(
    r"\b(?:last|previously|first|had(?:\s+\w+)?)\s+(?:met|spoken|talked)\b"
)  # at another time
_ELSEWHERE = re.compile(r"[.;:–—]|\s-\s")  # between an encounter and what was told of something else
_OF_TWO = re.compile(SIDES)  # "the Peru-Norway Dialogue" is an encounter, and no occasion of one


@dataclass(slots=True)
class Occasions:
    """The events that an article has named so far, and the one its traveller has come for."""

    _named: list[Cited[str]] = field(default_factory=list)
    _stay: tuple[str, Cited[str]] | None = None  # a town, and the event there
    _round: Cited[str] | None = None  # on whose margins the encounters of the article took place

    def note(self, clause: Clause) -> None:
        """Take in the events of a sentence."""
        for event in list(find_events(clause)) or find_settings(clause):
            occasion = _cite(clause, event.name, event.start)
            if not any(same_event(event.name, known.value) for known in self._named):
                self._named.append(occasion)
            if event.setting and _ROUND.search(clause.masked, 0, event.start):
                self._round = occasion
            stays = _STAYS_FOR.search(clause.masked, max(0, event.start - 200), event.start)
            town = clause.by_start.get(stays.start("place")) if stays else None
            own_talks = _OF_TWO.search(clause.masked, event.start, event.end)
            if isinstance(town, PlaceName) and own_talks is None:
                self._stay = town.text, occasion

    def of(self, report: Report) -> Cited[str] | None:
        """The occasion that a report's own sentence tells."""
        clause = report.clause
        if report.mode == "phone" and _ANY_MARGINS.search(clause.masked, report.end):
            return None  # "a call between Ruiz and Berg, and their meeting on the sidelines of the summit"
        margins = self._of_the(clause)
        if margins is not None:
            return margins
        named = [e for e in find_events(clause) if e.setting and not e.ahead] or _beside(report)
        setting = [e for e in named if not _is_of_other_time(e, report)]
        if setting:
            event = min(setting, key=lambda e: _distance(e, report))
            return _cite(clause, event.name, event.start)
        return _of_body(clause)

    def told_in(self, clause: Clause) -> Cited[str] | None:
        """The occasion that a sentence tells which only says more of talks told before."""
        event = next((e for e in find_events(clause) if e.setting and not e.ahead), None)
        return _cite(clause, event.name, event.start) if event else _of_body(clause)

    def lend(self, draft: Draft, told: Iterable[Draft]) -> None:
        """Give an encounter the event that its traveller has come to its town for, or the place of its event.

        ``told`` are the encounters and events that the article has told of so far.
        """
        if draft.occasion is None and not any(_ON_MARGINS.search(r.clause.masked) for r in draft.reports):
            draft.occasion = self._of_journey(draft)
        _lend_place(draft, told)

    def _of_journey(self, draft: Draft) -> Cited[str] | None:
        """The event of the town where it was, or that on whose margins all the article's encounters were."""
        if draft.mode in ("phone", "video"):
            return None
        if draft.place is not None and self._stay is not None and draft.place.value == self._stay[0]:
            return self._stay[1]
        apart = draft.status == "held" and self._round is not None and _is_apart(draft, self._round)
        return self._round if apart else None

    def _of_the(self, clause: Clause) -> Cited[str] | None:
        """The one event an article has named, where a sentence says "on the margins" of an event without its name.

        Of several the one that is called so: "on the margins of the Conference".
        """
        short = _OF_SHORT.search(clause.sentence.text)
        if short is not None:
            meant = [known for known in self._named if _is_short_for(short["body"], known.value)]
            return meant[0] if len(meant) == 1 else None
        margins = _OF_THE.search(clause.masked)
        if margins is None:
            return None
        noun = (margins["noun"] or "").lower()
        called = [
            known for known in self._named if noun and known.value.lower().endswith(noun.removesuffix("s"))
        ]
        fitting = called[-1:] or self._named
        return fitting[0] if len(fitting) == 1 else None


def _is_of_other_time(event: NamedEvent, report: Report) -> bool:
    """Whether an event is one attended before or after what is reported, or where somebody told of it."""
    masked = report.clause.masked
    return (
        is_attended_next(masked, report.end, event.start)
        or is_where_told(masked, event.end, report.start)
        or is_invited_to(masked, event.start)
        or is_of_journey_over(masked, event.end, report.start)
    )


def _is_short_for(short: str, name: str) -> bool:
    """Whether letters are in the name of an event, or are its initials."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return re.search(rf"\b{short}\b", name) is not None or initials == short


def _beside(report: Report) -> Iterator[NamedEvent]:
    """The conferences without a name beside a report, none of which is what it reports."""
    for event in find_settings(report.clause, report.start):
        apart = event.end <= report.start or report.end <= event.start
        between = report.clause.masked[min(event.end, report.end) : max(event.start, report.start)]
        if apart and _ELSEWHERE.search(between) is None:
            yield event


def _is_apart(draft: Draft, event: Cited[str]) -> bool:
    """Whether an encounter without a day or a place of its own follows an event's, and is not told with the event."""
    first = draft.reports[0]
    before = _BEFORE.search(first.sentence.text, 0, first.end) is not None
    return not (draft.conference or before) and first.sentence.start > event.evidence.start


def _lend_place(draft: Draft, told: Iterable[Draft]) -> None:
    """Whom one met on the margins of a summit one met where the summit was."""
    if draft.occasion is None or draft.place or draft.country or draft.mode in ("phone", "video"):
        return
    held = [d for d in told if d.conference and d.title and same_event(d.title, draft.occasion.value)]
    if len(held) == 1:
        draft.place, draft.country = held[0].place, held[0].country


def _of_body(clause: Clause) -> Cited[str] | None:
    """ "At the G7": by who gathers; of a body with a seat only what it holds ("at the NATO summit")."""
    for match in _OF_BODY.finditer(clause.masked):
        body = clause.by_start.get(match.start("body"))
        if not isinstance(body, OrganisationName) or body.party is None:
            continue
        if match["noun"] or match["margins"] or is_grouping(body.party):
            return _cite(clause, clause.sentence.text[match.start("body") : match.end()], match.start("body"))
    return None


def _distance(event: NamedEvent, report: Report) -> int:
    return max(report.start - event.end, event.start - report.end, 0)


def _cite(clause: Clause, name: str, at: int) -> Cited[str]:
    start = clause.sentence.start + at
    return Cited(value=name, evidence=clause.sentence.evidence(_RULE, start, start + len(name)))
