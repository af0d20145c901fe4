"""A sentence that says where a journey goes → its stops: the country, the town and the days of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.annotate.entities import CountryName, DateName, Entity, PlaceName, Sentence
from kg.annotate.mask import COUNTRY, DATE, PLACE
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Cited

# "Lima, Peru, on 3 May", "the Netherlands (from 4 to 5 May)"
_STOP = re.compile(
    rf"(?:the\s+)?(?:(?P<place>{PLACE})(?:,\s+(?:the\s+)?(?P<of>{COUNTRY}))?|(?P<country>{COUNTRY}))(?![’'])"
    rf"(?:\s*,?\s*\(?(?:from\s+|on\s+)?(?P<day>{DATE})\)?)?"
)
_SOMEWHERE = re.compile("[\ue000\ue004]")
_AND_ON = re.compile(
    r"(?:\s*[,;]\s*(?:and\s+|followed\s+by\s+)?|\s+and\s+|\s+as\s+well\s+as\s+)(?:then\s+|on\s+)?"
    # "and she will be in Lima", "and will then visit Lima"
    r"(?:(?:(?:s?he|they|\ue010++)\s+)?will\s+(?:then\s+|also\s+|later\s+)?(?:be\s+(?=in\s)|visit\s+)?)?"
    r"(?:(?:continue|travel|fly|head|go|proceed|move)s?\s+(?:on\s+)?)?(?:(?:to|in)\s+)?"
)
_GOES = re.compile(
    r"\b(?:[Tt]ravel(?:s|l?ed|l?ing)?|[Vv]isit(?:s|ed|ing)?|[Tt]rips?|[Tt]our(?:s|ed|ing)?|[Jj]ourney|move\s+on|head|continue|go|fly|arrive|(?:will|is\s+to|is\s+due\s+to|are\s+to)\s+be(?=\s+in\b)|takes?\s+(?:him|her|them|\ue010++))\s+(?:on\s+)?(?:(?:to|of|in)\s+)?"
    r"(?:(?:the\s+)?(?:[A-Z][\w-]+\s+){0,3}(?:[a-z]+\s+)?(?:countries|[Rr]egion|nations|states|East|Gulf|Africa|Europe|Asia|America|Pacific|Balkans|Caucasus|Levant)"
    r"(?:,?\s+including\s+|,?\s+(?:of|with\s+stops\s+in)\s+|:\s+))?"
)
# "In Fiji, Palau and Tonga, the delegation will meet with officials"
_WHILE_IN = re.compile(r"^\W{0,3}(?:[Ii]n|[Ww]hile\s+in|[Ii]n\s+both)\s+")


@dataclass(frozen=True, slots=True)
class Stop:
    """One country of a journey, with what is said of when and where."""

    country: Cited[str]
    place: Cited[str] | None
    day: DateName | None
    sentence: Sentence


def stops_in(clause: Clause) -> tuple[Stop, ...]:
    """The stops of the journey that a sentence tells of, each country once; none unless it goes to several."""
    for opening in (_WHILE_IN, _GOES):
        for stops in _rows(clause, opening):
            if len(stops) > 1:
                return stops
    return ()


def dated_stop(clause: Clause) -> Stop | None:
    """The one country that a sentence says somebody goes to, where it tells the days: "travels on to Lima from 3 to 5 May"."""
    alone = [stops[0] for stops in _rows(clause, _GOES) if len(stops) == 1]
    return alone[0] if len(alone) == 1 and alone[0].day is not None else None


def _rows(clause: Clause, opening: re.Pattern[str]) -> Iterator[tuple[Stop, ...]]:
    """The stops behind each of the words that open them, each country once."""
    if _SOMEWHERE.search(clause.masked) is None:
        return
    for match in opening.finditer(clause.masked):
        stops = {stop.country.value: stop for stop in reversed(list(_from(clause, match.end())))}
        yield tuple(reversed(stops.values()))


def _from(clause: Clause, position: int) -> Iterator[Stop]:
    """The stops in a row that begin at ``position``."""
    match = _STOP.match(clause.masked, position)
    while match is not None:
        stop = _stop(clause, match)
        if stop is not None:
            yield stop
        onward = _AND_ON.match(clause.masked, match.end())
        match = _STOP.match(clause.masked, onward.end()) if onward else None


def _stop(clause: Clause, match: re.Match[str]) -> Stop | None:
    town = _entity(clause, match, "place")
    land = _entity(clause, match, "of") or _entity(clause, match, "country")
    code = land.code if isinstance(land, CountryName) else None
    code = code or (town.country if isinstance(town, PlaceName) else None)
    named = town or land
    if code is None or named is None:
        return None
    where = clause.sentence.evidence("meeting/stop", named.start, named.end)
    place = Cited(value=town.text, evidence=where) if town is not None else None
    day = _entity(clause, match, "day")
    return Stop(
        Cited(value=code, evidence=where), place, day if isinstance(day, DateName) else None, clause.sentence
    )


def _entity(clause: Clause, match: re.Match[str], group: str) -> Entity | None:
    return clause.by_start.get(match.start(group)) if match[group] is not None else None
