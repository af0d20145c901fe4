"""A draft without a place → the country, and the town of the dateline, where its words tell who was the guest.

"BEIJING -- Berg met visiting Foreign Minister Ana Ruiz" was in Beijing; "met here on Monday" was where the report is from.
"""

import re

from kg.annotate.entities import Entity, PlaceName, country_of
from kg.annotate.gazetteer import find_names
from kg.annotate.mask import ACTOR, NATION
from kg.extract.drafts import Draft
from kg.extract.reports import Report
from kg.models import Cited, Party
from kg.reference.organisations import state_behind

_VISITING = re.compile(
    rf"\bvisiting\s+(?:(?:{NATION})(?:[’']s?)?\s+)?(?:[a-z-]+\s+){{0,2}}?(?:counterpart,?\s+)?(?P<guest>{ACTOR})"
)
# "met here", "talks in this city": not "here are the ministers", nor what someone is quoted with.
_HERE = re.compile(r"(?<![“\"])\b(?<!are )(?<!is )here\b(?!\s+(?:is|are|to\b))")
_QUOTED = re.compile(r"[“\"][^”\"]*$")
_REACH = 60  # characters from the words that report to "here"


def settle_venue(draft: Draft, dateline: str) -> None:
    """Give the draft the country of its host, and the town of the dateline if it lies there."""
    if draft.mode in ("phone", "video") or draft.conference or draft.place is not None:
        return
    for report in draft.reports:
        here = _here(report, dateline)
        host = _host(report, draft)
        if here or host:
            _settle(draft, report, here, host, dateline)
            return


def _settle(draft: Draft, report: Report, here: bool, host: Party | None, dateline: str) -> None:
    town, country = _town(dateline)
    lies_there = country is not None and (here or (host is not None and country == host.key))
    code = country if here else host.key if host else None
    if draft.country is not None and draft.country.value != code:
        return
    evidence = report.sentence.evidence("meeting/here" if here else "meeting/visiting")
    draft.country = draft.country or (Cited(value=code, evidence=evidence) if code else None)
    if lies_there and town:
        draft.place = Cited(value=town, evidence=evidence)


def _here(report: Report, dateline: str) -> bool:
    masked = report.clause.masked
    found = _HERE.search(masked, max(0, report.origin), report.end + _REACH) if dateline else None
    return found is not None and not _QUOTED.search(masked, 0, found.start())


def _host(report: Report, draft: Draft) -> Party | None:
    """The one other state, where someone who took part is said to visit."""
    for match in _VISITING.finditer(report.clause.masked):
        guest = _party(report.clause.by_start.get(match.start("guest")))
        others = {side for side in draft.sides if side != guest}
        if guest in draft.sides and len(others) == 1 and (host := others.pop()).kind == "country":
            return host
    return None


def _party(entity: Entity | None) -> Party | None:
    side = getattr(entity, "side", None) or next(iter(getattr(entity, "sides", ())), None)
    return state_behind(side) if side is not None else None


def _town(dateline: str) -> tuple[str | None, str | None]:
    """The town that a report comes from, and its country.

    >>> _town("OSLO, Norway")
    ('Oslo', 'NOR')
    """
    names = list(find_names(f" in {_recase(dateline)}"))  # many towns are read only behind a word of place
    codes = {code for code in map(country_of, names) if code is not None}
    town = next((name.text for name in names if isinstance(name, PlaceName)), None)
    return (town, codes.pop()) if len(codes) == 1 else (None, None)


def _recase(dateline: str) -> str:
    first, comma, rest = dateline.partition(",")
    return f"{first.title()}{comma}{rest}"
