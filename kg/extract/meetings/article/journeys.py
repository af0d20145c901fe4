"""Reports of an article about a journey → the same, one for each country visited where the words tell of several at once."""

import re
from dataclasses import dataclass, field, replace

from kg.annotate.entities import CountryName, DateName, PlaceName, Sentence, country_of
from kg.extract.meetings.article.officials import are_officials, office_at_home
from kg.extract.meetings.article.scenes import is_spoken
from kg.extract.meetings.article.setting_words import VISIT
from kg.extract.meetings.circumstances.other_deeds import is_of_second_deed
from kg.extract.meetings.circumstances.stops import Stop, dated_stop, stops_in
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor, sides_of
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Cited, Party, When

# Headlines over a list of encounters: all of them are what the article is about.
_SEVERAL = re.compile(
    r"\b(?:[Vv]isits?|[Mm]eetings|[Tt]alks|[Cc]alls|[Tt]ravels?|[Tt]rip|[Tt]our|[Cc]ounterparts|[Mm]inisters|[Ll]eaders|[Oo]fficials|[Pp]residents|[Cc]ontacts)\b|\b(?:before|prior\s+to|on|ahead\s+of)\s+(?:(?:his|her|their|my)\s+)?depart(?:ure|ing)\b"
)
_BY_PHONE = re.compile(r"\b(?i:telephone|phone)\b|\b[Cc]alls\b")
_JOURNEY = re.compile(
    r"\b(?:[Vv]isits?|[Tt]ravels?|[Tt]rip|[Tt]our|[Rr]egional [Cc]onsultations|(?:before|prior\s+to|on|ahead\s+of)\s+(?:(?:his|her|their|my)\s+)?depart(?:ure|ing)\b|[Dd]eparts\b)"
)


@dataclass(slots=True)
class Journey:
    """Where the article says that it goes."""

    visited: set[Party] = field(default_factory=set)  # by the headline
    stops: tuple[Stop, ...] = ()  # by the last sentence that names several
    dated: dict[str, Stop] = field(default_factory=dict)  # the stops of which some sentence gave the day
    traveller: set[tuple[str, object]] = field(default_factory=set)  # whom the opening sentence is about
    goes: bool = False  # the headline stands over a journey
    by_phone: bool = False  # the headline stands over a list of calls

    def head(self, sentence: Sentence) -> bool:
        """Take in a headline: whether it stands over a list of encounters, or over a journey."""
        if _JOURNEY.search(sentence.text) is None:
            self.by_phone = self.by_phone or _BY_PHONE.search(sentence.text) is not None
            return _SEVERAL.search(sentence.text) is not None
        self.goes = True
        self.visited |= {e.party for e in sentence.entities if isinstance(e, CountryName) and e.party}
        return True

    def note(self, clause: Clause) -> None:
        """Take in a sentence: it may say where the journey goes."""
        alone = dated_stop(clause)
        if alone is not None:  # its own days, and no more those of the whole journey
            self.stops = tuple(
                replace(stop, day=alone.day, sentence=alone.sentence)
                if stop.country.value == alone.country.value and _is_part(alone.day, stop.day)
                else stop
                for stop in self.stops
            )
        self.stops = stops_in(clause) or self.stops
        self.dated |= {stop.country.value: stop for stop in self.stops if stop.day is not None}

    def lists(self, draft: Draft) -> bool:
        """Whether an encounter can be one of those that the headline stands over: a list of calls holds no summit."""
        return not (self.by_phone and draft.conference)

    def settle(self, draft: Draft) -> None:
        """Give what is planned at a stop the day of the stop, where only the days of the whole journey are known."""
        stop = self.dated.get(draft.country.value) if draft.country and draft.status == "planned" else None
        if stop is None or stop.day is None or draft.date is stop.day:
            return
        whole = draft.date.when if isinstance(draft.date, DateName) else None
        if whole is None or _lies_within(stop.day.when, whole):
            draft.set_date(stop.day, stop.sentence, "meeting/stop")
            draft.place = draft.place or stop.place

    def apart(self, report: Report, *, somewhere: bool) -> list[Report]:
        """The encounters that a report tells of; ``somewhere``: the article is at one stop of the journey."""
        if report.rule.shape not in ("with", "object"):
            return [report]
        return (
            counterparts_at_home(report)
            or self._leaders(report, self.visited)
            or self._on_tour(report)
            or self._officials(report, somewhere)
            or [report]
        )

    def _on_tour(self, report: Report) -> list[Report]:
        """The leaders of the stops of a journey to come, where no one place or occasion is told for all of them."""
        if report.status != "planned" or len(self.stops) < 2 or _AT_ONCE.search(report.sentence.text):
            return []
        stops = {Party(kind="country", key=stop.country.value) for stop in self.stops}
        return self._leaders(report, stops)

    def _leaders(self, report: Report, visited: set[Party]) -> list[Report]:
        """The leaders of several countries that were visited, each in theirs."""
        hosts = [s for s in sides_of(report.actors) if s in visited]
        named = {a.party for a in report.actors if a.person is not None}
        guests = tuple(a for a in report.actors if a.party not in visited)
        if (
            len(hosts) < 2
            or not named.issuperset(hosts)
            or not any(a.party and (a.person is not None or a.office) for a in guests)
        ):
            return []
        return [
            replace(report, actors=(*guests, *(a for a in report.actors if a.party == host)))
            for host in hosts
        ]

    def _officials(self, report: Report, somewhere: bool) -> list[Report]:
        """Officials of no country in particular, met at each stop: "will visit Peru and Chile to meet officials"."""
        met = [a for a in report.actors if are_officials(a) or _are_leaders(a)]
        acting = tuple(a for a in report.actors if a not in met)
        here = self._meant(report.clause, somewhere)
        countries = {Party(kind="country", key=stop.country.value) for stop in here}
        guests = set(sides_of(acting))
        if len(met) != 1 or not here or len(guests) > 1 or guests & countries:
            return []
        return [replace(report, actors=(*acting, _of(met[0], stop)), stop=stop, apart=True) for stop in here]

    def _meant(self, clause: Clause, somewhere: bool) -> tuple[Stop, ...]:
        """The stops that a sentence is about: those it names, else all, unless it names another country."""
        own = stops_in(clause)
        named = {country_of(e) for e in clause.sentence.entities if isinstance(e, PlaceName | CountryName)}
        if own or (somewhere and not named):
            return own
        return tuple(s for s in self.stops if not named or s.country.value in named)

    def lend(self, draft: Draft) -> None:
        """Give an encounter with those of one country visited that country, and the days of the stop that it was at."""
        if draft.mode in ("phone", "video") or draft.conference or (draft.mode is None and is_spoken(draft)):
            return
        spoken = draft.reports[0].sentence.block_kind == "speech" and draft.date is None
        looks_back = (
            spoken and draft.status == "held"
        )  # at whom others met, "as when Presidents Berg and Ruiz met"
        if draft.place is None and draft.country is None and not looks_back:
            hosts = [stop for stop in self.stops if stop.country.value in {side.key for side in draft.sides}]
            if len(hosts) == 1:
                draft.country = hosts[0].country
        country = draft.country.value if draft.country else None
        for stop in self.stops:
            if draft.date is None and stop.day is not None and stop.country.value == country:
                draft.set_date(stop.day, stop.sentence, "meeting/stop")


# "will meet the prime ministers at the forum": in one place
_AT_ONCE = re.compile(
    r"\b(?i:tri|quadri|multi)lateral|\b(?:together|jointly|joint|summit|forum|conference|margins|sidelines|at\s+the)\b"
)
_IN_EACH = re.compile(r"ounterparts\s+in\s")  # "counterparts in Peru and Chile"
_IN_ONE = re.compile(r"\s+(?:in|at|on)\s+(?:the\s+)?[\ue000\ue004\ue012]")  # "… in Lima on 20 May"


def counterparts_at_home(report: Report) -> list[Report]:
    """Counterparts who are met each in their own country: "met with counterparts in Peru and Chile"."""
    begin = report.sentence.start
    met = [
        a
        for a in report.actors
        if (entity := report.clause.by_start.get(a.start - begin))
        and _IN_EACH.search(entity.text)
        and not _IN_ONE.match(report.clause.masked, entity.end - begin)
    ]
    states = [a for a in met if a.party is not None and a.party.kind == "country"]
    acting = tuple(a for a in report.actors if a not in met)
    if len(states) < 2 or len(states) != len(met):
        return []
    return [replace(report, actors=(*acting, a), stop=_home_of(a, report), apart=True) for a in states]


def _home_of(actor: Actor, report: Report) -> Stop | None:
    """The country of someone, as where somebody else goes."""
    if actor.party is None:
        return None
    where = report.sentence.evidence("meeting/counterpart-in", actor.start, actor.end)
    return Stop(Cited(value=actor.party.key, evidence=where), None, None, report.sentence)


def goes_on_after(clause: Clause, reports: list[Report]) -> bool:
    """Whether the journey of a sentence follows the encounters in it: "met Berg and will travel to Lima on Friday"."""
    visit = VISIT.search(clause.masked) if reports else None
    told = max((r.end for r in reports), default=0)
    return (
        visit is not None
        and told <= visit.start()
        and is_of_second_deed(clause.masked[told : visit.end() + 1])
    )


def _is_part(day: DateName | None, whole: DateName | None) -> bool:
    return day is not None and whole is not None and _lies_within(day.when, whole.when)


def _lies_within(day: When, whole: When) -> bool:
    return whole.earliest <= day.earliest <= day.latest <= whole.latest and day != whole


def _are_leaders(actor: Actor) -> bool:
    return actor.party is not None and actor.party.kind == "group" and actor.party.key == "leaders"


def _of(officials: Actor, stop: Stop) -> Actor:
    party = Party(kind="country", key=stop.country.value)
    return replace(officials, party=party, office=office_at_home(officials))
