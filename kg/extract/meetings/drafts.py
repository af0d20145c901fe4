"""A report of an encounter → its draft: what is known of the encounter so far, with the circumstances around its words."""

import re
from dataclasses import dataclass, replace
from datetime import date as Day
from datetime import timedelta

from kg.annotate.entities import DateName, PlaceName, Sentence, YearlessDate, country_of
from kg.annotate.mask import COUNTRY, PLACE
from kg.extract.meetings.circumstances.days import date_of, dates_in, day_told
from kg.extract.meetings.circumstances.houses import house_of, in_town
from kg.extract.meetings.circumstances.lengths import whole_journey
from kg.extract.meetings.circumstances.manner import duration_of
from kg.extract.meetings.circumstances.other_days import is_days_apart, told_as_past
from kg.extract.meetings.circumstances.places import place_of
from kg.extract.meetings.circumstances.put_off import day_left, is_day_of_calling_off, set_anew
from kg.extract.meetings.circumstances.stops import Stop
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor, sides_of
from kg.extract.meetings.sides.clauses import Clause
from kg.extract.meetings.sides.objects import VISITS
from kg.models import Cited, Evidence, Mode, Party, Status

_BESIDE = 60  # characters between an encounter and its year
_SAME_DAY, _SEASON, _AHEAD = timedelta(days=2), timedelta(days=60), timedelta(days=365)


@dataclass(slots=True, eq=False)
class Draft:
    """An encounter in the making: what the sentences that tell of it have said so far."""

    reports: list[Report]
    actors: tuple[Actor, ...]
    status: Status
    mode: Mode | None
    date: DateName | YearlessDate | None = None
    date_evidence: Evidence | None = None
    duration: Cited[int] | None = None
    place: Cited[str] | None = None
    house: Cited[str] | None = None
    country: Cited[str] | None = None
    occasion: Cited[str] | None = None
    title: str | None = None
    conference: bool = False
    two_sided: bool = False  # a conference by its name, and bilateral by the sides in it
    told_on: tuple[DateName, Sentence] | None = None  # the day on which someone told of it
    around: tuple[Day, Day] | None = None  # when it must have been, where only the article's own day tells

    @property
    def only_headline(self) -> bool:
        return all(r.sentence.block_kind == "headline" for r in self.reports)

    @property
    def is_placed(self) -> bool:
        """Whether its day, its town or its country is told."""
        return self.date is not None or self.place is not None or self.country is not None

    @property
    def is_bare_visit(self) -> bool:
        """Whether no more than a visit is told: one of the talks on it stands for it, where any is told."""
        return all(r.rule.name == "will-visit" for r in self.reports)

    @property
    def is_told_visit(self) -> bool:
        """Whether it is a visit of another time that is named with its day."""
        return all(r.rule.name.endswith("visit-told") for r in self.reports)

    @property
    def is_another(self) -> bool:
        """Whether its words say that it is another one of the talks told of before: "the next round"."""
        return all(
            r.rule.shape == "next" and r.rule.name not in ("their-other", "their-dated") for r in self.reports
        )

    @property
    def is_ceremony(self) -> bool:
        return any(r.rule.shape == "ceremony" for r in self.reports)

    @property
    def sides(self) -> set[Party]:
        return set(sides_of(self.actors))

    @property
    def crowds(self) -> set[str]:
        """People who took part without being a side."""
        return {a.party.key for a in self.actors if a.party is not None and a.party.kind == "group"}

    @property
    def persons(self) -> set[int]:
        return {a.person for a in self.actors if a.person is not None}

    def set_date(self, date: DateName | YearlessDate, sentence: Sentence, rule: str) -> None:
        """Take the day from words of a sentence."""
        self.date, self.date_evidence = date, sentence.evidence(rule, date.start, date.end)

    def set_around(self, clause: Clause, start: int, end: int, rule: str) -> None:
        """Take date, place and country from what stands around the words from ``start`` to ``end``."""
        date = date_of(clause, start, end)
        if date is not None:
            if isinstance(date, DateName) and "visit" in rule:
                date = whole_journey(clause, date)
            self.set_date(date, clause.sentence, rule)
        elif (told := day_told(clause, start, end)) and not told_as_past(clause.masked, start):
            self.told_on = told, clause.sentence
        self.place, self.country = place_of(clause, start, end, rule)
        self._enter_house(clause, start, end)

    def _enter_house(self, clause: Clause, start: int, end: int) -> None:
        self.house, country = house_of(clause, start, end)
        self.country = self.country or country

    def set_stop(self, stop: Stop) -> None:
        """Take place and country, and the days if it has its own, from the stop of a journey."""
        here = self.country is not None and self.country.value == stop.country.value
        self.place, self.country = stop.place or (self.place if here else None), stop.country
        if stop.day is not None:
            self.set_date(stop.day, stop.sentence, "meeting/stop")

    def complete(self, clause: Clause, start: int, end: int) -> None:
        """Take the day and the place that a later sentence says, where none did so far, or all the days of which one was told."""
        date = date_of(clause, start, end)
        if date is not None and (self.date is None or _ended_on(self.date, date)):
            self.set_date(date, clause.sentence, "meeting/held-then")
        if self.house is None:
            self._enter_house(clause, start, end)
        if self.place is None and self.mode not in ("phone", "video"):
            place, country = place_of(clause, start, end, "meeting/held-there")
            elsewhere = self.country and country and country.value != self.country.value
            if (place and not elsewhere) or self.country is None:
                self.place, self.country = place, country

    @property
    def whereabouts(self) -> Cited[str] | None:
        """The house and its town, as far as they are known."""
        return in_town(self.house, self.place) if self.house else self.place

    def settle_date(self) -> None:
        """What was held and has no day of its own was on the day when it was told: news is of its day."""
        if self.date is None and self.told_on is not None and self.status == "held" and not self.conference:
            self.set_date(*self.told_on, "meeting/told-on")


def _earlier_reading(date: DateName | YearlessDate | None) -> DateName | YearlessDate | None:
    """Of the two days that "Monday" can be the one before: what a rule says was held is not to come."""
    other = date.otherwise if isinstance(date, DateName) else None
    if not isinstance(date, DateName) or other is None or other.earliest > date.when.earliest:
        return date
    return replace(date, when=other, otherwise=date.when)


def _ended_on(day: DateName | YearlessDate, days: DateName | YearlessDate) -> bool:
    """Whether a day is the last of some days: "wrapped up on Wednesday", "was held from 28 to 30 July"."""
    if not (isinstance(day, DateName) and isinstance(days, DateName)):
        return False
    return (
        day.when.precision == "day" and days.when.precision == "range" and day.when.latest == days.when.latest
    )


def draft_of(report: Report) -> Draft:
    """A draft of what one report says, with the circumstances its sentence gives."""
    clause, rule = report.clause, f"meeting/{report.rule.name}"
    draft = Draft([report], report.actors, report.status, report.mode)
    draft.set_around(clause, report.start, report.end, rule)
    _leave_to_main_clause(draft, report)
    _leave_place_of_other(draft, report)
    if report.status == "held":
        _leave_what_comes(draft, report)
    else:
        _leave_day_given_up(draft, report)
    if _is_of_something_else(draft, report):
        draft.date = draft.date_evidence = None
    if report.day is not None:
        draft.set_date(report.day, clause.sentence, rule)
    if report.rule.status == "held":
        draft.date = _earlier_reading(draft.date)
    _set_where_gone(draft, report)
    if report.stop is not None:
        draft.set_stop(report.stop)
    draft.duration = duration_of(clause, report.start, report.end, rule)
    return draft


def _set_where_gone(draft: Draft, report: Report) -> None:
    """The place of a visit or a ceremony is where somebody goes."""
    if draft.is_told_visit:
        _set_town_visited(draft, report)
    if report.rule.name in VISITS:
        _set_country_visited(draft, report)
    if draft.is_ceremony and draft.country is None:
        _set_ceremony_place(draft, report)


# "Following up on their call in May, the two discussed her visit to Peru": nothing behind the comma is of the call
_FRONTED = re.compile(
    r"\W{0,3}(?:Following(?:\s+up)?(?:\s+on)?|Building\s+(?:up)?on|Further\s+to|Since|After)\b[^.;,]{3,160},\s+(?=they\b|both\b|the\b|s?he\b|[\ue010\ue011])"
)


def _leave_to_main_clause(draft: Draft, report: Report) -> None:
    """Take no place from the clause behind the one that only says what the encounter told of came before."""
    front = _FRONTED.match(report.clause.masked)
    where = draft.place or draft.country
    focus = where.evidence.focus if where else None
    if front and focus and report.end <= front.end() <= focus.start - report.sentence.start:
        draft.place = draft.country = None


def _leave_place_of_other(draft: Draft, report: Report) -> None:
    """Take no place told before "days after her talks with": there somebody else was met."""
    where = draft.place or draft.country
    focus = where.evidence.focus if where else None
    if focus and is_days_apart(report.clause.masked, focus.end - report.sentence.start, report.start):
        draft.place = draft.country = None


def _is_of_something_else(draft: Draft, report: Report) -> bool:
    """Whether the day read is that of something else that the sentence tells of."""
    another = report.rule.shape == "next" and report.status == "planned"
    return (another and _is_of_first(draft, report.clause, report.start)) or _is_year_of_other(draft, report)


# "met Berg, who handed her the invitation to the Forum scheduled for 3 May"
_TO_BE = re.compile(
    r"\b(?:scheduled|planned|slated|set)\s+(?:for|from)\s+(?:the\s+)?$|\bto\s+be\s+held\b[^.;,]{0,40}$"
)
# "spoke with Berg, who will visit Oslo in May"
_WHO_WILL = re.compile(
    r",\s+who\s+(?:will|plans\s+to|(?:is|was)\s+(?:(?:due|set|scheduled|expected|slated|planning)\s+)?to)\s(?!be\s+visiting\b)[^.;,]*$"
)


def _leave_what_comes(draft: Draft, report: Report) -> None:
    """Leave out of what was held the day and the place that are told of something to come."""
    masked, offset = report.clause.masked, report.sentence.start
    held = report.rule.mode == "in_person"
    if draft.date is not None:
        at = draft.date.start - offset
        if (held and _TO_BE.search(masked, 0, at)) or _WHO_WILL.search(
            masked, report.end, max(report.end, at)
        ):
            draft.date = draft.date_evidence = None
    where = draft.place or draft.country
    at = where.evidence.focus.start - offset if where and where.evidence.focus else 0
    if _WHO_WILL.search(masked, report.end, max(report.end, at)):
        draft.place = draft.country = None


def _leave_day_given_up(draft: Draft, report: Report) -> None:
    """Of what was called off or put off the day it was to be on, or the new one; not that on which somebody decided so."""
    masked, offset = report.clause.masked, report.sentence.start
    day = draft.date
    anew = set_anew(masked, report.end)
    decided = day is not None and is_day_of_calling_off(masked, day.start - offset, day.end - offset)
    if anew is None and not (decided and report.status == "cancelled"):
        return
    left = day_left(masked, dates_in(report.clause), offset, report.end)
    draft.date = draft.date_evidence = None
    if left is not None:
        draft.set_date(left, report.sentence, f"meeting/{report.rule.name}")


# "the session held on 3 May, and agreed that the next one be held in Lima before the end of the year"
_AND_AGREED = re.compile(r",?\s+and\s+[a-z]+ed\s")


def _is_of_first(draft: Draft, clause: Clause, start: int) -> bool:
    """Whether a day before the words for another round is that of the round that the sentence tells of first."""
    if draft.date is None or draft.date.start >= clause.sentence.start + start:
        return False
    return _AND_AGREED.search(clause.masked, draft.date.end - clause.sentence.start, start) is not None


def _is_year_of_other(draft: Draft, report: Report) -> bool:
    """Whether all that dates an encounter is a year told far from its words: "met Berg to discuss the priorities of this year"."""
    day = draft.date
    if not isinstance(day, DateName) or day.when.precision != "year" or report.rule.shape == "next":
        return False
    start, end = report.start + report.sentence.start, report.end + report.sentence.start
    return max(start - day.end, day.start - end) > _BESIDE


def _set_town_visited(draft: Draft, report: Report) -> None:
    """A visit named with its day was where it says that it went."""
    for host in (a for a in report.actors if a not in report.subject):
        there = report.clause.by_start.get(host.start - report.sentence.start)
        if there is not None and host.party is not None:
            where = report.sentence.evidence("meeting/visit-told", there.start, there.end)
            draft.place = Cited(value=there.text, evidence=where) if isinstance(there, PlaceName) else None
            draft.country = Cited(value=host.party.key, evidence=where)
            behind = [d for d in dates_in(report.clause) if d.start >= max(a.end for a in report.actors)]
            if behind:
                draft.set_date(behind[0], report.sentence, "meeting/visit-told")


def _set_country_visited(draft: Draft, report: Report) -> None:
    """A visit is to the one state among those it is told of that does not travel."""
    travelling = {a.party for a in report.subject}
    visited = [s for s in sides_of(report.actors) if s.kind == "country" and s not in travelling]
    if travelling and len(visited) == 1 and draft.country is None:
        where = report.sentence.evidence(f"meeting/{report.rule.name}")
        draft.country = Cited(value=visited[0].key, evidence=where)


# "the delegation to Lima, Peru, to attend the inauguration of"
_SENT_TO = re.compile(rf"\sto\s+(?:the\s+)?(?P<where>{PLACE}|{COUNTRY})")


def _set_ceremony_place(draft: Draft, report: Report) -> None:
    """A ceremony is where the delegation to it is sent."""
    sent = _SENT_TO.search(report.clause.masked, report.start, report.end)
    there = report.clause.by_start.get(sent.start("where")) if sent else None
    code = country_of(there) if there is not None else None
    if there is None or code is None:
        return
    where = report.sentence.evidence("meeting/delegation-to-ceremony", there.start, there.end)
    draft.place = Cited(value=there.text, evidence=where) if isinstance(there, PlaceName) else draft.place
    draft.country = Cited(value=code, evidence=where)


def window(report: Report, published: Day | None) -> tuple[Day, Day] | None:
    """When an encounter is that an article opens with: of a transcript that day, else neither long before nor after; what is planned within a year."""
    if published is None:
        return None
    if report.status == "planned" and report.rule.name != "remarks-at":
        return published - _SAME_DAY, published + _AHEAD
    days = _SAME_DAY if report.rule.name == "remarks-at" else _SEASON
    return published - days, published + days
