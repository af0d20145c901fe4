"""Who is said to host a named event → the country it is in, where nothing else tells: "which Palau will host", "hosted by Peru"."""

import re

from kg.annotate.entities import CountryName, Entity, PlaceName
from kg.extract.meetings.events.deeds import Deed
from kg.extract.meetings.events.tails import RULE, Tail
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Cited

_HOSTS = re.compile(r"(?:(?:will|would|to|also|had|has|be|is|was)\s+){0,3}host(?:s|ed|ing)?\b")
_REMOTE = re.compile(r"\b(?:virtual|online|video)", re.IGNORECASE)


def land_of_host(clause: Clause, deed: Deed | None, tail: Tail) -> Cited[str] | None:
    """The one state that is said to host it; none where that is done by video, or the sentence names a town."""
    hosts = [host for group in tail.hosts for host in group.actors] or _hosts_before(clause, deed)
    somewhere = any(isinstance(named, PlaceName) for named in clause.by_start.values())
    if len(hosts) != 1 or somewhere or _REMOTE.search(clause.sentence.text):
        return None
    [host] = hosts
    if not isinstance(host, CountryName) or host.form != "name":
        return None
    return Cited(value=host.code, evidence=clause.sentence.evidence(RULE, host.start, host.end))


def _hosts_before(clause: Clause, deed: Deed | None) -> list[Entity]:
    if deed is None or _HOSTS.match(clause.masked, deed.start) is None:
        return []
    starts = {actor.start for actor in deed.actors}
    return [entity for entity in clause.by_start.values() if entity.start in starts]
