"""Reports of one article → drafts: one for each encounter, however many sentences tell of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta

from kg.annotate.entities import AnnotatedDocument, DateName, Sentence, YearlessDate
from kg.annotate.offices import roles_of
from kg.extract.actors import Actor, is_crowd, is_region, sides_of, without_shadows
from kg.extract.circumstances import duration_of
from kg.extract.clauses import Clause
from kg.extract.crowds import is_society
from kg.extract.days import date_of, day_told, more_precise
from kg.extract.events import same_event, year_in_name
from kg.extract.objects import VISITS
from kg.extract.places import place_of
from kg.extract.reports import Report
from kg.models import Cited, Evidence, Mode, Party, Status

_STRANGERS = re.compile(
    r"(?<!to the )president|minister|king|queen|emir|amir|chancellor|premier|secretary[- ]general|ambassador|envoy|commissioner|representative|prince|counterpart|foreign secretary",
    re.IGNORECASE,
)


_ANY_OFFICE = frozenset({"minister", "deputy"})
_TELLING = frozenset({"foreign-minister", "defence-minister", "head-of-government", "head-of-state"})

_SAME_DAY, _SEASON = timedelta(days=2), timedelta(days=60)


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
    def is_bare_visit(self) -> bool:
        """Whether no more than a visit is told: one of the talks on it stands for it, where any is told."""
        return all(r.rule.name == "will-visit" for r in self.reports)

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
            self.set_date(date, clause.sentence, rule)
        elif (told := day_told(clause, start, end)) is not None:
            self.told_on = told, clause.sentence
        self.place, self.country = place_of(clause, start, end, rule)

    def complete(self, clause: Clause, start: int, end: int) -> None:
        """Take the day and the place that a later sentence says, where none did so far."""
        date = date_of(clause, start, end)
        if self.date is None and date is not None:
            self.set_date(date, clause.sentence, "meeting/held-then")
        if self.place is None and self.mode not in ("phone", "video"):
            place, country = place_of(clause, start, end, "meeting/held-there")
            if place or self.country is None:
                self.place, self.country = place, country

    def settle_date(self) -> None:
        """What was held and has no day of its own was on the day when it was told: news is of its day."""
        if self.date is None and self.told_on is not None and self.status == "held" and not self.conference:
            self.set_date(*self.told_on, "meeting/told-on")


def is_diplomatic(actors: Iterable[Actor], annotated: AnnotatedDocument, country: str | None = None) -> bool:
    """Whether two sides are present, of which one is a state or organisation: domestic encounters are not.

    An official whose country is open counts as another side, since one's own are seldom introduced by office; so do
    those of a society in whose ``country`` they were met by a foreigner.
    """
    known = sides_of(actors)
    if len(known) > 1 or (known and any(map(is_region, actors))):
        return True
    if known and any(is_crowd(a) and is_society(a) for a in actors):
        return country is not None and country not in {party.key for party in known}
    open_officials = [
        a for a in actors if a.party is None and a.person is not None and _is_stranger(a.office or "")
    ]
    return bool(known and open_officials)


def _is_stranger(office: str) -> bool:
    """Whether one's own side is seldom introduced by this office, nor a company's head."""
    return _STRANGERS.search(office) is not None and not re.search(r"\bCEO\b|[Cc]hief [Ee]xecutive", office)


def draft_of(report: Report) -> Draft:
    """A draft of what one report says, with the circumstances its sentence gives."""
    clause, rule = report.clause, f"meeting/{report.rule.name}"
    draft = Draft([report], report.actors, report.status, report.mode)
    draft.set_around(clause, report.start, report.end, rule)
    if report.day is not None:
        draft.set_date(report.day, clause.sentence, rule)
    if report.rule.name in VISITS:
        _set_country_visited(draft, report)
    draft.duration = duration_of(clause, report.start, report.end, rule)
    return draft


def _set_country_visited(draft: Draft, report: Report) -> None:
    """A visit is to the one state among those it is told of that does not travel."""
    travelling = {a.party for a in report.subject}
    visited = [s for s in sides_of(report.actors) if s.kind == "country" and s not in travelling]
    if travelling and len(visited) == 1 and draft.country is None:
        where = report.sentence.evidence(f"meeting/{report.rule.name}")
        draft.country = Cited(value=visited[0].key, evidence=where)


def window(report: Report, published: Day | None) -> tuple[Day, Day] | None:
    """When an encounter is that an article opens with: of a transcript that day, else neither long before nor after."""
    if published is None:
        return None
    days = _SAME_DAY if report.rule.name == "remarks-at" else _SEASON
    return published - days, published + days


def merge_into(drafts: list[Draft], new: Draft) -> Draft:
    """Add ``new`` to the draft of the same encounter, or to the list; return where it went."""
    for draft in reversed(drafts):
        if _same_encounter(draft, new):
            _absorb(draft, new)
            return draft
    drafts.append(new)
    return new


def _same_encounter(a: Draft, b: Draft) -> bool:
    if a.conference != b.conference or a.crowds != b.crowds or _told_apart(a, b):
        return False
    if a.is_bare_visit != b.is_bare_visit:
        return False
    if a.conference:
        return bool(a.title and b.title and same_event(a.title, b.title)) and _dates_agree(a, b)
    return (
        _status_agrees(a, b)
        and _modes_agree(a.mode, b.mode)
        and _dates_agree(a, b)
        and _durations_agree(a, b)
        and _sides_agree(a, b)
        and _persons_agree(a, b)
    )


def _told_apart(a: Draft, b: Draft) -> bool:
    """Whether one verb tells of both: "met separately with A and with B"."""
    return any(
        r.origin == s.origin and r.rule is s.rule and r.sentence.start == s.sentence.start and r.apart
        for r in a.reports
        for s in b.reports
    )


def _status_agrees(a: Draft, b: Draft) -> bool:
    """The same status; a headline alone does not tell it."""
    return a.status == b.status or a.only_headline or b.only_headline


def _modes_agree(a: Mode | None, b: Mode | None) -> bool:
    return a == b or None in (a, b) or "unknown" in (a, b)


def _dates_agree(a: Draft, b: Draft) -> bool:
    ours, theirs = _bounds(a), _bounds(b)
    return ours is None or theirs is None or (ours[0] <= theirs[1] and theirs[0] <= ours[1])


def _bounds(draft: Draft) -> tuple[Day, Day] | None:
    if isinstance(draft.date, DateName):
        return draft.date.when.earliest, draft.date.when.latest
    year = year_in_name(draft.title) or year_in_name(draft.occasion.value if draft.occasion else None)
    if year is not None:
        return Day(year, 1, 1), Day(year, 12, 31)
    return draft.around if draft.date is None else None


def _durations_agree(a: Draft, b: Draft) -> bool:
    return a.duration is None or b.duration is None or a.duration.value == b.duration.value


def _sides_agree(a: Draft, b: Draft) -> bool:
    """The same sides; or one knows the side of fewer, and then names nobody that the other does not."""
    if a.sides == b.sides:
        return True
    smaller, larger = sorted((a, b), key=lambda d: len(d.sides))
    return smaller.sides < larger.sides and len(smaller.sides) < 2 and smaller.persons <= larger.persons


def _persons_agree(a: Draft, b: Draft) -> bool:
    """One's persons contain the other's, side by side; a side without a name agrees with any person of it."""
    for side in a.sides & b.sides:
        ours = {x.person for x in a.actors if x.party == side and x.person is not None}
        theirs = {x.person for x in b.actors if x.party == side and x.person is not None}
        if ours and theirs and not (ours <= theirs or theirs <= ours):
            return False
        if not (_offices_agree(a, b, side) and _offices_agree(b, a, side)):
            return False
    return bool(a.persons & b.persons) or not (a.persons and b.persons)


def _offices_agree(unnamed: Draft, named: Draft, side: Party) -> bool:
    """Whether who is known by office only can be whom the other names: "the Foreign Secretary" is no minister of trade."""
    bare = [x.office for x in unnamed.actors if x.party == side and x.person is None and x.office]
    held = [x.office for x in named.actors if x.party == side and x.person is not None and x.office]
    roles = [roles_of(office) - _ANY_OFFICE for office in bare]
    theirs = [roles_of(office) - {"deputy"} for office in held]
    deputies = any("deputy" in other for other in map(roles_of, held))
    if held and not deputies and any("deputy" in roles_of(office) for office in bare):
        return False
    return not held or all(not own & _TELLING or any(own & other for other in theirs) for own in roles)


def _status(draft: Draft, new: Draft) -> Status:
    """The body's word before the headline's ("Upcoming Summit of …" is a noun), then held before planned."""
    if draft.only_headline != new.only_headline:
        return new.status if draft.only_headline else draft.status
    return new.status if draft.status == "planned" else draft.status


def _absorb(draft: Draft, new: Draft) -> None:
    draft.status = _status(draft, new)
    of_journey = all(r.rule.name == "travel-to-talk" for r in draft.reports)
    draft.reports = new.reports + draft.reports if of_journey else draft.reports + new.reports
    draft.around = draft.around or new.around
    draft.told_on = draft.told_on or new.told_on
    draft.actors = without_shadows((*draft.actors, *new.actors))
    if draft.mode in (None, "unknown"):
        draft.mode = new.mode or draft.mode
    if draft.date is not None and new.date is not None and more_precise(new.date, draft.date):
        draft.date, draft.date_evidence = new.date, new.date_evidence
    spoken = all(r.sentence.block_kind == "speech" for r in new.reports)
    for name in ("date", "date_evidence", "duration", "place", "country", "occasion", "title"):
        if draft.around and spoken and name in ("place", "country"):
            continue  # a transcript's place stands above it; its speakers speak of elsewhere
        if getattr(draft, name) is None:
            setattr(draft, name, getattr(new, name))
