"""A draft without a place → the country where its words tell who was the guest, and the town of the dateline where they say so.

"BEIJING -- Berg met visiting Foreign Minister Ana Ruiz" was in China, in Beijing or not; "met here on Monday" was where the
report is from; so is what a report opens with that was held just before, if its author is abroad there, or it tells that one side came.
"""

import re
from datetime import timedelta

from kg.annotate.entities import (
    AnnotatedDocument,
    CountryName,
    DateName,
    Entity,
    PlaceName,
    Sentence,
    country_of,
)
from kg.annotate.mask import ACTOR, GOVERNMENT, NATION, PLACE
from kg.annotate.people.press_towns import country_of_dateline, home_of_dateline, town_of_dateline
from kg.extract.meetings.article.scenes import is_spoken
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.envoys import accredited_to
from kg.models import Cited, Party
from kg.reference.countries import countries
from kg.reference.organisations import state_behind
from kg.reference.places import is_house

_VISITING = re.compile(
    rf"\b[Vv]isiting\s+(?:(?:{NATION})(?:[’']s?)?\s+)?(?:[a-z-]+\s+){{0,2}}?(?:counterpart,?\s+)?(?P<guest>{ACTOR})"
)
# "met here", "talks in this city": not "here are the ministers", nor what someone is quoted with.
_HERE = re.compile(r"(?<![“\"])\b(?<!are )(?<!is )(?<!from )here\b(?!\s+(?:is|are|to\b))")
_QUOTED = re.compile(r"[“\"][^”\"]*$")
_CAME = re.compile(
    r"\b(?:arriv(?:ed|es|ing|al)|visit(?:ing|ed|s)?|(?:two|three|four|five)-day|trip|tour|flew)\b"
)
_IN = re.compile(r"\b(?:[Ii]n|[Aa]t|[Tt]o|[Vv]isit(?:s|ed|ing)?)\s+(?:the\s+)?$")
_DAYS = timedelta(days=3)
# "welcomed Minister Berg to the Department of State"
_TO_HOUSE = re.compile(rf"[^.;]{{0,160}}?\s+to\s+(?:the\s+)?({GOVERNMENT}|{PLACE})")
_REACH = 60  # characters from the words that report to "here"


def settle_venue(draft: Draft, dateline: str, annotated: AnnotatedDocument, *, opens: bool = False) -> None:
    """Give the draft the country of its host, and the town of the dateline if they met "here" or in a house of its government.

    ``opens``: the article begins with it.
    """
    if _may_be_placed(draft, anew=True) and any(_settle_house(draft, report) for report in draft.reports):
        return
    if not _may_be_placed(draft):
        return
    for report in draft.reports:
        here = _here(report, dateline) or (opens and _is_of_own_abroad(draft, dateline, annotated))
        host = _host(report, draft, dateline, annotated.document.text) or _at_home(
            report, draft, annotated.own
        )
        if here or host:
            _settle(draft, report, here, host, dateline)
            return
    if opens and _is_fresh(draft, annotated) and _is_from_there(draft, dateline, annotated):
        _settle(draft, draft.reports[0], True, None, dateline)


def settle_here(draft: Draft, dateline: str) -> None:
    """Give the draft the town of the dateline, where its own words say "here": those told behind it were there too."""
    if not _may_be_placed(draft):
        return
    report = draft.reports[0]
    if _here(report, dateline):
        _settle(draft, report, True, None, dateline)


def _may_be_placed(draft: Draft, *, anew: bool = False) -> bool:
    """Whether people met face to face by themselves, and the words have not said where; what other sentences lent may be said ``anew``."""
    lent = anew and _is_lent(draft.place, draft)
    return draft.mode not in ("phone", "video") and not draft.conference and (draft.place is None or lent)


def _is_fresh(draft: Draft, annotated: AnnotatedDocument) -> bool:
    """Whether people met just before they were written about, as far as the words say."""
    if draft.status != "held" or draft.country is not None or is_spoken(draft):
        return False
    day = draft.date.when if isinstance(draft.date, DateName) else None
    published = annotated.published(draft.reports[0].sentence.segment)
    if day is None or published is None:
        return draft.date is None
    return day.precision == "day" and published - _DAYS <= day.latest


def _is_from_there(draft: Draft, dateline: str, annotated: AnnotatedDocument) -> bool:
    """Whether a report comes from where they met: from where its publisher travels, or the capital to which one side came."""
    if annotated.own is not None:
        return _is_of_own_abroad(draft, dateline, annotated)
    home = home_of_dateline(dateline)
    if home not in draft.sides or len(draft.sides) != 2:
        return False
    told = draft.reports[0].sentence
    article = [s for s in annotated.sentences if s.segment == told.segment]
    if any(_CAME.search(s.text) for s in article):
        return True
    alone = any({a.party for a in report.subject} == {home} for report in draft.reports)
    return not alone and not any(_tells_of_elsewhere(s, home) for s in article if s.start <= told.start)


def _tells_of_elsewhere(sentence: Sentence, home: Party | None) -> bool:
    """Whether a sentence says that something was in another country than the report comes from."""
    places = (e for e in sentence.entities if isinstance(e, PlaceName | CountryName))
    return any(
        country_of(e) not in (None, home and home.key)
        and _IN.search(sentence.text, 0, e.start - sentence.start)
        for e in places
    )


def _is_of_own_abroad(draft: Draft, dateline: str, annotated: AnnotatedDocument) -> bool:
    """Whether a ministry whose own official took part dates its release from another country."""
    own, country = annotated.own, country_of_dateline(dateline)
    return own is not None and country is not None and own in draft.sides and country != own


def _settle(draft: Draft, report: Report, here: bool, host: Party | None, dateline: str) -> None:
    town, country = town_of_dateline(dateline)
    lies_there = country is not None and (here or (host is not None and country == host.key))
    code = country if here else host.key if host else None
    if draft.country is not None and draft.country.value != code:
        return
    evidence = report.sentence.evidence("meeting/here" if here else "meeting/visiting")
    draft.country = draft.country or (Cited(value=code, evidence=evidence) if code else None)
    if lies_there and town and (here or (draft.house is not None and _has_one_seat(country))):
        draft.place = Cited(value=town, evidence=evidence)


def _has_one_seat(country: str | None) -> bool:
    """Whether the houses of a government stand in one town: those of Malaysia stand in Kuala Lumpur and in Putrajaya."""
    return country is not None and not countries()[country].other_seats


def _settle_house(draft: Draft, report: Report) -> bool:
    """Give the draft the house of a government to which a guest was welcomed."""
    found = _TO_HOUSE.match(report.clause.masked, report.end) if report.rule.name == "welcomed-to" else None
    house = report.clause.by_start.get(found.start(1)) if found else None
    if house is None:
        return False
    if isinstance(house, PlaceName):
        code = house.country if is_house(house.name) else None
    else:
        code = house.party.key if house.party else None
    elsewhere = draft.country is not None and draft.country.value != code
    if code is None or (elsewhere and not _is_lent(draft.country, draft)):
        return False
    evidence = report.sentence.evidence("meeting/house", house.start, house.end)
    draft.place = Cited(value=house.text, evidence=evidence)
    draft.country = Cited(value=code, evidence=evidence)
    return True


def _is_lent(where: Cited[str] | None, draft: Draft) -> bool:
    """Whether a place or country was taken from a sentence that does not tell of the encounter."""
    told = {report.sentence.start for report in draft.reports}
    return where is not None and where.evidence.start not in told


def _here(report: Report, dateline: str) -> bool:
    masked = report.clause.masked
    found = _HERE.search(masked, max(0, report.origin), report.end + _REACH) if dateline else None
    return found is not None and not _QUOTED.search(masked, 0, found.start())


def _host(report: Report, draft: Draft, dateline: str, text: str) -> Party | None:
    """The one other state, where someone who took part is said to visit; of the capital, who was called on or received."""
    for match in _VISITING.finditer(report.clause.masked):
        guest = _party(report.clause.by_start.get(match.start("guest")))
        others = {side for side in draft.sides if side != guest}
        if guest in draft.sides and len(others) == 1 and (host := others.pop()).kind == "country":
            return host
    if report.sentence.block_kind == "speech" and draft.date is None:
        return _residence(draft, text)  # where someone speaks says nothing of what he looks back at
    return _receiving(report, draft, dateline) or _visited(report, draft, dateline) or _residence(draft, text)


def _receiving(report: Report, draft: Draft, dateline: str) -> Party | None:
    """The state of the dateline’s capital, where its own official received a guest."""
    home = home_of_dateline(dateline)
    return home if home in _hosts(report, draft) and len(draft.sides) == 2 else None


def _at_home(report: Report, draft: Draft, own: Party | None) -> Party | None:
    """The publisher's own state, whose official was called on or received a guest."""
    received = own is not None and own.kind == "country" and own in _hosts(report, draft)
    return own if received and draft.status != "cancelled" and len(draft.sides) == 2 else None


def _hosts(report: Report, draft: Draft) -> set[Party]:
    """The sides that receive a guest, where the words are those of receiving one."""
    subjects = {a.key for a in report.subject}
    acting = {a.party for a in draft.actors if a.party is not None and a.key in subjects}
    met = draft.sides - acting
    return acting if report.rule.host == "subject" else met if report.rule.host == "object" else set()


def _visited(report: Report, draft: Draft, dateline: str) -> Party | None:
    """The state that the report comes from, where a foreigner met one of its own: "OSLO: Minister Ruiz of Peru met Minister Berg"."""
    home = country_of_dateline(dateline)
    acting = {a.party for a in report.subject if a.party is not None}
    met = {a.party for a in report.actors} - acting
    abroad = bool(acting) and home not in acting and home in met
    met_there = draft.status == "held" and report.rule.name not in ("spoke-with", "telephoned")
    return home if abroad and met_there and len(draft.sides) == 2 else None


def _residence(draft: Draft, text: str) -> Party | None:
    """The state to which the ambassador who took part is accredited, where the other side is of it.

    An ambassador beside his minister may have come along to where they met.
    """
    told = [actor for report in draft.reports for actor in report.actors]
    to = {a.key: (a.party, state) for a in told if (state := accredited_to(a, text)) in draft.sides and state}
    sent_by = {party for party, _ in to.values()}
    alone = all(actor.key in to for actor in draft.actors if actor.party in sent_by)
    posts = {state for _, state in to.values()}
    return (
        posts.pop()
        if alone and len(posts) == 1 and len(draft.sides) == 2 and draft.status == "held"
        else None
    )


def _party(entity: Entity | None) -> Party | None:
    return state_behind(entity.party) if entity is not None and entity.party is not None else None
