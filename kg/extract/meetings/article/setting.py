"""The sentences of an article, one after the other → where and when it is so far.

A readout of a visit gives city and date once and then lists the talks; a daily programme names the day at its head.
"""

import re
from dataclasses import dataclass, field
from datetime import date as Day
from operator import attrgetter

from kg.annotate.entities import AnnotatedDocument, DateName, Sentence, YearlessDate, country_of
from kg.extract.meetings.article.asides import ended, is_beside, is_told_of_other_time
from kg.extract.meetings.article.day_bounds import (
    LONGEST_JOURNEY,
    bounds_of,
    goes_on,
    is_long_past,
    is_vague,
    lies_ahead,
    spans_years,
    tells_year_only,
)
from kg.extract.meetings.article.days_apart import is_counted
from kg.extract.meetings.article.leads import Lead
from kg.extract.meetings.article.scenes import Scene, arrived_in
from kg.extract.meetings.article.setting_words import (
    ANNOUNCES,
    ARRIVAL,
    AT_ITS_END,
    AT_STOP,
    ATTENDS,
    BEGINS,
    LAST,
    NO_JOURNEY,
    OF_WAR,
    OPENING,
    OTHER_TIME,
    PROGRAMME,
    RETURNED,
    SERIES,
    STAY,
    THROUGHOUT,
    TO_COME,
    TO_HIS,
    VISIT,
    WHO_WILL,
    words_before,
)
from kg.extract.meetings.article.stay_days import StayDays
from kg.extract.meetings.article.travellers import travellers_of
from kg.extract.meetings.circumstances.days import date_of, dates_in
from kg.extract.meetings.circumstances.foreign_days import is_aside
from kg.extract.meetings.circumstances.lengths import is_only_start, whole_journey
from kg.extract.meetings.circumstances.other_days import is_of_journey_over
from kg.extract.meetings.circumstances.other_deeds import is_of_second_deed
from kg.extract.meetings.circumstances.places import place_of
from kg.extract.meetings.circumstances.stops import stops_in
from kg.extract.meetings.circumstances.told_weeks import day_within, lies_within
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.sides.actors import Actor
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Cited, Evidence, Party

# What someone says in answer to a question, and an item of a list, is of a day and a place of its own.
# "The visit came days after Ruiz returned from Lima, where she met Berg": of another time than the visit
_FOLLOWED = re.compile(
    r"\W{0,3}(?:The|This|His|Her|Their|It)\s+(?:[a-z-]+\s+){0,2}?(?:visit|trip|talks|meeting|call|summit|announcement|decision|move)?\s*(?:comes?|came|follow(?:s|ed))\b[^.;]{0,60}?\b(?:after|following|since)\b"
)
_ASIDES = {"speech": 1, "question": 0, "bullet": 0}  # paragraphs further on that it still holds for
_KEPT = ("date", "date_evidence", "place", "of_two", "theirs", "country", "travellers", "to_come", "journey")
_STATE = attrgetter(*_KEPT)


@dataclass(slots=True)
class Setting:
    """Where and when the article is, with the sentences that said so."""

    date: DateName | YearlessDate | None = None
    date_evidence: Evidence | None = None
    place: Cited[str] | None = None
    country: Cited[str] | None = None
    of_two: bool = False  # the place is that of one encounter, and neither a journey's nor a gathering's
    theirs: frozenset[Party] = frozenset()  # the sides of that encounter
    travellers: tuple[Actor, ...] = ()  # who was there, if the article says it
    to_come: bool = False  # the place is where somebody will go
    journey: bool = False  # the day is that of a journey
    announced: bool = False  # the article announces a journey: its dates are those of what is planned
    of_one_day: bool = False  # the article is the programme of a day
    lead: Lead = field(default_factory=Lead)  # the day that the article opens with
    stay: StayDays = field(default_factory=StayDays)  # all days of the journey
    scene: Scene = field(default_factory=Scene)  # what the article says of places, for encounters told before
    _begun: tuple[object, ...] | None = None  # as it was when the sentence began
    _before: tuple[object, ...] | None = None  # as it was before someone said otherwise
    _until: int = 0  # the last paragraph that what was said holds for

    def begin(self, sentence: Sentence) -> None:
        """Come to a sentence: what was said in another paragraph of a transcript, or item of a list, is over."""
        if self._before is not None and sentence.block > self._until and not self.of_one_day:
            for name, value in zip(_KEPT, self._before, strict=True):
                setattr(self, name, value)
            self._before = None
        self._begun = self._state()

    def end(self, sentence: Sentence, *, leads: bool) -> None:
        """Leave a sentence: where it is an aside, and not what the article opens with, remember what held before it.

        Who briefs on a journey to come goes on about it.
        """
        aside = sentence.block_kind in _ASIDES and not leads and not self.announced
        if aside and self._begun is not None and self._state() != self._begun:
            self._before = self._before or self._begun
            self._until = sentence.block + _ASIDES[sentence.block_kind]

    def _state(self) -> tuple[object, ...]:
        kept: tuple[object, ...] = _STATE(self)
        return kept

    def enter(self, country: Cited[str], clause: Clause) -> None:
        """A heading names a country, and maybe the day: what follows is there and then."""
        self._be_at(None, country)
        for date in dates_in(clause)[:1]:
            self._date(date, clause.sentence.evidence("meeting/setting", date.start, date.end))

    def open_with(self, clause: Clause, *, first: bool) -> None:
        """Take in one of the sentences that an article opens with: it may announce a journey."""
        if first:
            self.lead.open_with(clause)
        self.announced = self.announced or ANNOUNCES.search(clause.masked) is not None

    def note(self, clause: Clause, annotated: AnnotatedDocument, *, reported: bool = False) -> None:
        """Take in a sentence that tells of a visit, or opens with a day or a town.

        Of one that tells of an encounter (``reported``), the day of an aside is not the encounter's.
        """
        self._note_programme(clause)
        self.scene.head(clause)
        visit = VISIT.search(clause.masked)
        opening = OPENING.match(clause.masked) or self._comes_to_land(clause)
        if opening is not None and not reported and OF_WAR.match(clause.masked):
            opening = None
        series = SERIES.search(clause.masked)
        attended = None if series else ATTENDS.search(clause.masked)
        found = visit or opening or series or attended
        if found is None and self.announced and not reported:
            self._note_stage(clause)
        if found is None or self.is_of_other_time(RETURNED.sub("", clause.sentence.text[: found.end()])):
            return
        if (
            (reported and visit and is_of_journey_over(clause.masked, visit.end(), len(clause.masked)))
            or NO_JOURNEY.search(clause.masked)
            or self._only_names(visit, clause)
            or self._turns_back(opening, clause, annotated.published(clause.sentence.segment))
        ):
            return
        before = self.place, self.country
        travellers = travellers_of(visit, clause, annotated)
        self._note_place(clause, opening or series or attended, travellers)
        moved = (self.place, self.country) != before
        if moved:
            self.to_come = TO_COME.search(clause.sentence.text) is not None
        if (moved or THROUGHOUT.match(clause.masked)) and self.stay.goes_on(self.date, clause):
            self.any_day_of_stay()
        if found is not attended or not spans_years(date_of(clause, found.start(), found.end())):
            self._note_day(clause, series or found, visits=visit is not None, reported=reported)

    def _only_names(self, visit: re.Match[str] | None, clause: Clause) -> bool:
        """Whether a journey is only part of what was said where the article is: "thanked her for the welcome on his visit to Lima"."""
        told = (self.country is not None or self.date is not None) and not self.announced
        to_come = visit is not None and WHO_WILL.search(clause.masked, 0, visit.start())
        return bool(self.date and to_come) or (
            told and visit is not None and is_of_second_deed(clause.masked[: visit.end() + 1])
        )

    def _turns_back(self, opening: re.Match[str] | None, clause: Clause, published: Day | None) -> bool:
        """Whether a sentence opens with days of another time than those of the article: "In March, both chaired a forum in Lima".

        Of an article that says where it is, and no day, that is what was long before it was written.
        """
        if opening is None or self.announced:
            return False
        day = date_of(clause, opening.end(), opening.end())
        ours, theirs = bounds_of(self.date), bounds_of(day)
        if ours is None:
            return self.country is not None and self.of_two and is_long_past(day, published)
        return theirs is not None and theirs[1] + LONGEST_JOURNEY < ours[0]

    def _note_stage(self, clause: Clause) -> None:
        """The day of what else is on the programme of a journey: "She will be welcomed on 6 May"."""
        if (day := self.stay.day_of(clause)) is not None:
            self._date(day, clause.sentence.evidence("meeting/setting", day.start, day.end))
            self.journey = self.stay.told_of_one = True

    def _comes_to_land(self, clause: Clause) -> re.Match[str] | None:
        """Where the sentence of a journey begins with a country other than the one known."""
        stop = AT_STOP.match(clause.masked) if self.announced or self.stay.days else None
        land = clause.by_start.get(stop.start("land")) if stop else None
        same = land is not None and self.country is not None and country_of(land) == self.country.value
        return None if same else stop

    def _note_day(self, clause: Clause, found: re.Match[str], *, visits: bool, reported: bool) -> None:
        """The days of a journey; of one to several countries not the day on which it sets out."""
        over = AT_ITS_END.search(clause.masked) is not None
        date = ended(clause) if over else date_of(clause, found.start(), found.end())
        date = whole_journey(clause, date) if isinstance(date, DateName) and not over else date
        spans = isinstance(date, DateName) and date.when.precision == "range"
        aside = reported and not spans and is_aside(clause.masked, found.start(), len(clause.masked))
        to_come = TO_COME.search(clause.sentence.text) is not None and not self.of_one_day
        if day_within(date, self.date) or (lies_within(date, self.date) and BEGINS.search(clause.masked)):
            return  # "the visit, which begins on Tuesday and ends on Friday", of which the days are known
        if to_come and len(dates_in(clause)) > 1 and goes_on(clause):
            self.date = self.date_evidence = None  # "will travel to Lima on 3 May and to Quito on 5 May"
            return
        sets_out = to_come and self.announced and is_only_start(date) and stops_in(clause)
        if (
            date is not None
            and not (aside or sets_out)
            and (self.date is None or not is_vague(date, self.date))
        ):
            self._date(date, clause.sentence.evidence("meeting/setting", date.start, date.end))
            self.journey, self.stay.told_of_one = visits, reported and not spans
            if visits and spans and self.date_evidence is not None:
                self.stay.take(date, self.date_evidence)

    def _note_programme(self, clause: Clause) -> None:
        """The day of a programme, from its headline."""
        if clause.sentence.block_kind != "headline" or not PROGRAMME.search(clause.masked):
            return
        days = [date for date in dates_in(clause) if isinstance(date, DateName)]
        if len(days) == 1 and days[0].when.precision == "day":
            self._date(days[0], clause.sentence.evidence("meeting/setting", days[0].start, days[0].end))
            self.of_one_day = True

    def _note_place(
        self, clause: Clause, opening: re.Match[str] | None, travellers: tuple[Actor, ...]
    ) -> None:
        """Where a journey has got to; of one to several countries none is known."""
        arrival = ARRIVAL.search(clause.masked) or STAY.search(clause.masked)
        named = TO_HIS.search(clause.masked)
        visited = clause.by_start[named.start("of")] if named else None
        if visited is not None and visited.party is not None:
            where = clause.sentence.evidence("meeting/setting", visited.start, visited.end)
            self._be_at(None, Cited(value=visited.party.key, evidence=where), travellers)
        elif arrival is not None:
            self._be_at(*arrived_in(clause, arrival), travellers)
        elif opening is not None:
            place, country = place_of(clause, opening.end(), opening.end(), "meeting/setting")
            if place or (country and (self.country is None or country.value != self.country.value)):
                self._be_at(place, country)
        if (visited is not None or arrival is not None) and self.country is not None:
            went = arrival or named
            day = date_of(clause, went.start(), went.end()) if went else None
            self.scene.stay(self.place, self.country, travellers, day)

    def _be_at(
        self, place: Cited[str] | None, country: Cited[str] | None, travellers: tuple[Actor, ...] = ()
    ) -> None:
        self.place, self.country, self.travellers, self.of_two = place, country, travellers, False
        self.theirs = frozenset()

    def follow(self, draft: Draft, published: Day | None) -> None:
        """Take in what an encounter itself said, but for one called off, of a time before this, of one stop of several or an aside."""
        first = draft.reports[0]
        if (
            draft.status == "cancelled"
            or first.stop is not None
            or is_beside(first)
            or is_counted(draft)
            or (self.date is not None and is_told_of_other_time(first))
        ):
            return
        if self.date is not None and _FOLLOWED.match(first.sentence.text) and draft.status == "held":
            return
        ours, theirs = bounds_of(self.date), bounds_of(draft.date)
        if self.announced and draft.date is not None and LAST.match(draft.date.text):
            return
        if ours and theirs and theirs[1] + LONGEST_JOURNEY < ours[0]:
            return
        month = isinstance(draft.date, DateName) and draft.date.when.precision != "day"
        if month and is_long_past(draft.date, published) and not is_long_past(self.date, published):
            return  # "in keeping with what they agreed in Lima in May"
        if draft.status == "planned" and ours and theirs and ours[1] + LONGEST_JOURNEY < theirs[0]:
            return  # "a dialogue next year"
        ahead = lies_ahead(draft.date, published)  # "through their meeting of 8 June", written on the 7th
        to_come = (draft.status == "planned" or ahead) and not self.announced
        if (
            draft.date is not None
            and draft.date_evidence is not None
            and not (to_come or tells_year_only(draft.date))
        ):
            told_of_one = self.stay.told_of_one or draft.date is not self.date
            self._date(draft.date, draft.date_evidence)
            self.stay.told_of_one = told_of_one
        self._follow_place(draft)

    def _follow_place(self, draft: Draft) -> None:
        first = draft.reports[0]
        if OTHER_TIME.search(words_before(first.sentence.text, first.start)) and self.country is not None:
            return  # "came a day after President Ruiz met Berg in Lima"
        if draft.place is not None or draft.country is not None:
            stayed = self._is_where_known(draft) and bool(
                {a.key for a in self.travellers} & {a.key for a in draft.actors}
            )
            if _gathers(draft) or not self._is_where_known(draft):
                self.place, self.of_two = draft.place, not _gathers(draft)
                self.theirs = frozenset(draft.sides if self.of_two else ())
            self.country, self.to_come = draft.country, draft.status == "planned"
            spoken = first.sentence.block_kind == "speech"
            self.travellers = draft.actors if spoken else self.travellers if stayed else ()

    def _is_where_known(self, draft: Draft) -> bool:
        """Whether an encounter was where the article is, for all that is told of it."""
        if self.place is None or self.country is None:
            return False
        same_country = draft.country is None or draft.country.value == self.country.value
        return same_country and (draft.place is None or draft.place.value == self.place.value)

    def _date(self, date: DateName | YearlessDate, evidence: Evidence) -> None:
        if self.of_one_day:
            return
        self.date, self.date_evidence, self.journey = date, evidence, False
        self.stay.told_of_one = False

    def any_day_of_stay(self) -> None:
        """Go back to all days of the journey."""
        if not self.of_one_day:
            self.date, self.date_evidence, self.journey = self.stay.days, self.stay.evidence, True

    def is_of_other_time(self, words: str) -> bool:
        """Whether words are of what was before or will be, and not of where the article is."""
        return bool(OTHER_TIME.search(words) or (not self.announced and TO_COME.search(words)))


def _gathers(draft: Draft) -> bool:
    """Whether an encounter is one around which others are held: a conference, consultations, talks of several."""
    return draft.conference or len(draft.sides) > 2 or draft.reports[0].rule.shape == "between"
