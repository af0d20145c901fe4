"""The headline and the journeys of an article → where those of its encounters were that say nothing of it, once all is read."""

import re
from dataclasses import dataclass, field

from kg.annotate.entities import DateName, PlaceName, YearlessDate, country_of
from kg.extract.meetings.article.day_bounds import bounds_of
from kg.extract.meetings.article.travellers import can_be_of
from kg.extract.meetings.circumstances.places import is_airfield, place_of
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.sides.actors import Actor
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Cited

Where = tuple[Cited[str] | None, Cited[str] | None]  # the place and its country

NOWHERE: Where = (None, None)
# "Ministers hold talks in Lima"; not "in Lima to open a bridge".
_TALKS = re.compile(
    r"\b(?:[Mm]et|[Mm]eet(?:s|ings?)?|[Tt]alks|[Cc]onsultations|[Dd]ialogue|[Dd]iscussions|[Hh]osts?|[Hh]olds?|[Ee]ngagements)\b"
)
_ON_TO = re.compile(r"\bwill\b")
_LEAVES = re.compile(r"depart|leav|head")
# They may have spoken by phone.
_SPOKEN = frozenset({"spoke-with", "told", "telephoned", "discussed-with", "with-fronted"})


@dataclass(frozen=True, slots=True)
class Stay:
    """Where a journey went, who was on it, and the day that is told with it."""

    place: Cited[str] | None
    country: Cited[str]
    travellers: tuple[Actor, ...]
    day: DateName | YearlessDate | None

    def is_another_day(self, draft: Draft) -> bool:
        """Whether an encounter was before one set out; or after a journey that is only told behind it."""
        ours, theirs = bounds_of(self.day), bounds_of(draft.date)
        if ours is None or theirs is None:
            return False
        told_behind = self.country.evidence.start > draft.reports[0].sentence.start
        return theirs[1] < ours[0] or (told_behind and ours[1] < theirs[0])


@dataclass(slots=True)
class Scene:
    """Where the talks of the headline are, and where the journeys went that an article tells of."""

    headed: Where = NOWHERE
    stays: list[Stay] = field(default_factory=list)

    def head(self, clause: Clause) -> None:
        """Take in a sentence: the first headline that says where talks are."""
        if clause.sentence.block_kind != "headline" or self.headed != NOWHERE:
            return
        talks = _TALKS.search(clause.masked)
        if talks is not None:
            self.headed = place_of(clause, talks.start(), talks.end(), "meeting/heading")

    def stay(
        self,
        place: Cited[str] | None,
        country: Cited[str],
        travellers: tuple[Actor, ...],
        day: DateName | YearlessDate | None,
    ) -> None:
        """Take in where a journey of some ``travellers`` went, and the day that is told with it."""
        self.stays.append(Stay(place, country, travellers, day))

    def settle(self, draft: Draft, *, stayed: bool) -> None:
        """Give a draft the one place to which all journeys went, where it may have been on one (``stayed``); else the headline's."""
        apart = draft.mode in ("phone", "video") or draft.conference
        if apart:
            return
        if stayed and draft.country is None and not is_spoken(draft):
            lend_place(draft, self._one_stay(draft))
        lend_place(draft, self.headed)

    def _one_stay(self, draft: Draft) -> Where:
        """The one country of all journeys that an encounter may have been on, and their one town.

        Where someone will go on to is told after what is before it.
        """
        told = draft.reports[0].sentence.start
        stays = [
            s
            for s in self.stays
            if can_be_of(draft, s.travellers)
            and (s.country.evidence.start < told or not _ON_TO.search(s.country.evidence.quote))
            and not s.is_another_day(draft)
        ]
        codes = {stay.country.value for stay in stays}
        towns = {stay.place.value: stay.place for stay in stays if stay.place is not None}
        if len(codes) != 1:
            return NOWHERE
        return (next(iter(towns.values())) if len(towns) == 1 else None), stays[0].country


def arrived_in(clause: Clause, arrival: re.Match[str]) -> Where:
    """Where a journey has got to; of the country that it goes to the town, not one of another country in the sentence."""
    place, country = place_of(clause, arrival.start(), arrival.end(), "meeting/setting")
    named = arrival.groupdict()
    apart = named.get("whose") or _LEAVES.match(arrival.group())
    town = clause.by_start.get(arrival.start("town")) if apart and named.get("town") else None
    if (
        country is None and isinstance(town, PlaceName) and town.country
    ):  # "the visit of Minister Ruiz to Oslo", "leaves for Oslo"
        where = clause.sentence.evidence("meeting/setting", town.start, town.end)
        return Cited(value=town.text, evidence=where), Cited(value=town.country, evidence=where)
    land = clause.by_start[arrival.start("land")] if arrival["land"] else None
    code = country_of(land) if land is not None else None
    if land is None or code is None or country is None or country.value == code:
        return place, country
    return None, Cited(value=code, evidence=clause.sentence.evidence("meeting/setting", land.start, land.end))


def is_spoken(draft: Draft) -> bool:
    """Whether the words leave it open that it was by phone."""
    return any(r.rule.name in _SPOKEN for r in draft.reports)


def lend_place(draft: Draft, where: Where) -> None:
    """Give a draft without a place one that lies in its country, if that is known; and the country, if not."""
    place, country = where
    if draft.place is not None or country is None:
        return
    if draft.country is None or draft.country.value == country.value:
        received = all(r.rule.name.startswith("received") for r in draft.reports)
        there = place is None or received or not is_airfield(place.value)
        draft.place, draft.country = place if there else None, draft.country or country
