"""A draft with officials of no known country → the same with the one country they can be of, from where they were met."""

import re
from dataclasses import dataclass, field, replace

from kg.annotate.entities import AnnotatedDocument, DateName
from kg.annotate.people.offices import sole_roles_of
from kg.extract.meetings.article.officials import (
    is_at_home,
    is_minister,
    is_nameless,
    is_open,
    office_at_home,
)
from kg.extract.meetings.circumstances.houses import AT_SEAT
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import VENUES, Actor
from kg.extract.meetings.sides.envoys import accredited_to
from kg.extract.meetings.sides.own import is_own_official
from kg.models import Party

_ON_MARGINS = re.compile(r"\bon the (?:margins|sidelines|fringes) of\b")
_FROM_MANY = re.compile(
    r"\s+(?:from|of)\s+(?:(?:across|around|throughout)\b|(?:other|several|many|various|different)\s|the\s+(?:region|world)\b)"
)
_VISITING = re.compile(r"\b[Vv]isiting\s+$")


# The United States have neither ministers nor a throne: "Minister Ruiz", met in Honolulu, is of elsewhere.
_NOT_AMERICAN = re.compile(r"\b(?:[Mm]inister|King|Queen|Emperor|Premier|Chancellor)\b")


def _has_no_such_office(party: Party, office: str) -> bool:
    return party.key == "USA" and _NOT_AMERICAN.search(office) is not None


@dataclass(slots=True)
class Hosts:
    """The officials of an article whose country its encounters have told."""

    annotated: AnnotatedDocument
    dateline: Party | None  # the country that a news report comes from
    home: Party | None = None  # the same where it comes from the capital
    known: dict[int, Party] = field(default_factory=dict)

    def settle(self, draft: Draft, stay: str | None = None) -> None:
        """Give the draft's officials whose country is open the only one they can be of; ``stay`` is where the article is.

        Met by a foreigner they are the publisher's own; met on a visit abroad, by whomever, the host's.
        """
        draft.actors = tuple(self._known(a) for a in draft.actors)
        own = self.annotated.own
        sides = draft.sides
        if not (sides or draft.crowds):
            return
        if own is not None and own not in sides and not _in_third_country(draft, own):
            draft.actors = tuple(self._ours(a, own, draft) for a in draft.actors)
            return
        host = self._host(draft, stay)
        acting = {a.key for r in draft.reports for a in r.subject if is_nameless(a)}
        if host is not None and host not in sides:
            draft.actors = tuple(
                self._at(host, a)
                if a.key not in acting and is_at_home(a, draft) and not self._are_of_many(a)
                else a
                for a in draft.actors
            )
        elif draft.mode not in ("phone", "video"):
            draft.actors = tuple(self._beside(a, draft, host) for a in draft.actors)

    def recall(self, report: Report) -> None:
        """Give those of no country in a report the one that an encounter told before has shown."""
        report.actors = tuple(self._known(a) for a in report.actors)
        report.subject = tuple(self._known(a) for a in report.subject)

    def remember(self, draft: Draft) -> None:
        """Give hosts their country whom only a later sentence placed: "Ruiz meets Prime Minister Berg" in a headline."""
        where = draft.country.value if draft.country else None
        known = [(a, self._known(a)) for a in draft.actors]
        draft.actors = tuple(k if k.party and k.party.key == where else a for a, k in known)

    def _known(self, actor: Actor) -> Actor:
        party = self.known.get(actor.person) if actor.person is not None and actor.party is None else None
        return replace(actor, party=party) if party else actor

    def _ours(self, actor: Actor, own: Party, draft: Draft) -> Actor:
        open_there = is_open(actor) or is_nameless(actor)
        ours = open_there and is_own_official(actor, own, draft.actors)
        if not ours and open_there and self._is_here(draft, own):
            guests = set() if self._receives(draft) else {a.key for r in draft.reports for a in r.subject}
            ours = actor.key not in guests and is_at_home(actor, draft)  # met here by a foreigner
        return self._at(own, actor) if ours else actor

    def _receives(self, draft: Draft) -> bool:
        """Whether who acts in the publisher's country need be no guest: "President Ruiz met Minister Berg of Norway" in Lima."""
        calls = any(r.rule.host == "object" or self._is_visiting(r) for r in draft.reports)
        return draft.country is not None and not calls

    def _is_visiting(self, report: Report) -> bool:
        """Whether who acts is told to be a guest: "Visiting Norwegian Minister Berg met"."""
        text = self.annotated.document.text
        return any(_VISITING.search(text, max(0, a.start - 12), a.start) for a in report.subject)

    def _are_of_many(self, actor: Actor) -> bool:
        """Whether officials are of several states: "officials from across the region"."""
        return _FROM_MANY.match(self.annotated.document.text, actor.end) is not None

    @staticmethod
    def _is_here(draft: Draft, own: Party) -> bool:
        """Whether they met in the publisher's country: it is said, or a foreigner called on someone known by office."""
        if draft.country is not None:
            return draft.country.value == own.key
        return own.kind == "country" and all(r.rule.host == "object" for r in draft.reports)

    def _at(self, party: Party, actor: Actor) -> Actor:
        if self._is_taken(party, actor) or _has_no_such_office(party, actor.office or ""):
            return actor
        if actor.person is not None:
            self.known[actor.person] = party
        return replace(actor, party=party, office=office_at_home(actor))

    def _is_taken(self, party: Party, actor: Actor) -> bool:
        """Whether the article names another in the office, of which a state has one: two foreign ministers are of two states."""
        roles = sole_roles_of(actor.office)
        others = (p for index, p in enumerate(self.annotated.people) if index != actor.person)
        return any(p.side == party and roles & sole_roles_of(p.office) for p in others)

    def _beside(self, actor: Actor, draft: Draft, host: Party | None) -> Actor:
        """Who was met together with officials of one country only is of theirs."""
        guests = {a.key for r in draft.reports for a in r.subject}
        ours = None if guests else self.annotated.own  # who says "I" or "we" stands in no group
        came = {a.party for r in draft.reports for a in r.subject if a.person is None} | {ours, None}
        met = {
            a.party
            for a in draft.actors
            if a.key not in guests and a.party not in came and (a.party is None or a.party.kind != "group")
        }
        own = self.annotated.own
        acting = {a.party for a in draft.actors if a.key in guests} or ({own} & draft.sides)
        side = met.pop() if len(met) == 1 else None
        open_there = actor.key not in guests and is_open(actor) and is_minister(actor.office or "")
        fits = side is not None and acting and side not in acting and (host in (None, side) or host in acting)
        return self._at(side, actor) if side and fits and open_there else actor

    def _host(self, draft: Draft, stay: str | None) -> Party | None:
        """The country where they met; of a news report without a place, the one it comes from, for who received."""
        if draft.mode in ("phone", "video") or (draft.place and draft.place.value in VENUES):
            return None
        if any(_ON_MARGINS.search(r.sentence.text) for r in draft.reports):
            return None  # officials of many states come to a summit
        envoys = {accredited_to(a, self.annotated.document.text) for a in draft.actors if a.party} - {None}
        if len(envoys) == 1:
            return envoys.pop()
        if draft.country is not None:  # officials of many states come to an occasion
            at_seat = draft.country.evidence.rule == AT_SEAT
            return None if draft.occasion or at_seat else Party(kind="country", key=draft.country.value)
        if draft.status == "cancelled" and stay is not None:
            return Party(kind="country", key=stay)
        if self.annotated.own is not None or not (draft.status == "held" or self._is_for_today(draft)):
            return None
        if all(r.rule.host or self._is_visiting(r) for r in draft.reports):
            return self.dateline
        return self.home

    def _is_for_today(self, draft: Draft) -> bool:
        """Whether it is planned for the day of the news, which tells where they are: "was to be received later Tuesday"."""
        printed = self.annotated.published(draft.reports[0].sentence.segment)
        days = draft.date.when if isinstance(draft.date, DateName) else None
        return printed is not None and days is not None and days.earliest == days.latest == printed


def _in_third_country(draft: Draft, own: Party) -> bool:
    """Whether they met in a country that is neither the publisher's nor any participant's; a body is at home anywhere."""
    if own.kind != "country":
        return False
    country = draft.country.value if draft.country is not None else own.key
    return country != own.key and all(side.key != country for side in draft.sides)
