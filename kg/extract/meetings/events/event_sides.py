"""A named event in its sentence → who takes part, and whether it is the talks of two sides, or a state's own affair."""

import re
from collections.abc import Collection, Iterator

from kg.annotate.entities import AnnotatedDocument
from kg.extract.meetings.events.deeds import Deed
from kg.extract.meetings.events.names import NamedEvent
from kg.extract.meetings.events.tails import Tail
from kg.extract.meetings.sides.actors import Actor, actors_of, known, sides_of, without_shadows
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Party
from kg.reference.organisations import is_grouping

# Names that mean more states than those named beside them.
_WORLD = re.compile(
    r"\b(?:Americas|Latin|LAC|Africa\w*|Pacific|Asia\w*|Europe\w*|Global|World|International|Oceans?|Leaders|Democracy|Nuclear\s+Security|Peace|Atlantic|Indo-Pacific|Caribbean|COP[\s-]?\d+|OOC"
    r"|Conference\s+of\s+the\s+Parties|Recovery|Nutrition\s+for\s+Growth|Major\s+Economies|Migration|Arctic|Nordic|Baltic|Balkans?|Sahel|Gulf|Arab|Islamic|Commonwealth|Francophonie|Ibero-\w+|Mediterranean|Eurasian|Turkic|Brussels\s+[IVX]+|TICAD|PALM|Nations|Security\s+Conference|Ministerial|Donors?)\b"
)
# "the Seoul AI Summit": of many, if it is a summit
_MATTER_OF_MANY = re.compile(
    r"\b(?:AI|P4G|Climate|Water|Food|Green|Health|Humanitarian|Energy|Education|Cyber\w*|Reconstruction|Biodiversity|Development|Women|Gender|Finance|Financing|Demining|Digital)\b(?:\s[\w’-]+){0,3}?\sSummit\b"
)
_ACRONYM = re.compile(r"[A-Z]{2,}[\s-]?\d+")
_AT_HOME = re.compile(
    r"\b(?:Business|Investment|Innovation|Tech(?:nology)?|Youth|Community|White House|Tribal|Workforce|Governors?|Mayors?|SelectUSA|National|Hackathon|Domestic|Students?|Youth\s+Forum)\b"
)
# Behind a name: who comes together at it.
_OF_MANY = re.compile(
    r"[^.;]{0,120}?\b(?:countries|nations|governments|foreign ministers|world leaders|heads of state|leaders from|international partners|counterparts)\b"
)
_TWO_SIDED = re.compile(
    r"(?:Dialogue|Consultations?|Council|Committee|Commission|Meeting|Ministerial|Retreat|Talks|dialogue|ministerial)\b"
)


def participants(
    event: NamedEvent, clause: Clause, annotated: AnnotatedDocument, deed: Deed | None, tail: Tail
) -> tuple[Actor, ...]:
    """Who holds it or takes part, then the sides its name names, else the state it is held in."""
    beside = actors_of([a for g in (*tail.hosts, *tail.guests) for a in g.actors], annotated)
    acting = deed.actors if deed else ()
    actors = known(without_shadows((*acting, *sides_in_name(event, clause), *beside)))
    if actors or tail.country is None or (deed and deed.pronoun):
        return actors
    if tail.date is None and not tail.held and _ACRONYM.fullmatch(event.name):
        return ()  # "look forward to COP28 in Dubai"
    where = tail.country.evidence.focus
    span = (where.start, where.end) if where else (clause.sentence.start, clause.sentence.start)
    return (Actor(None, Party(kind="country", key=tail.country.value), None, *span),)


def sides_in_name(event: NamedEvent, clause: Clause) -> Iterator[Actor]:
    """The states and bodies in a name; "Peace Summit on Ukraine" is not Ukraine's."""
    subject_of_talks = re.search(r"\s(?:on|for|to)\s", clause.masked[event.start : event.end])
    end = event.start + subject_of_talks.start() if subject_of_talks else event.end
    for start, entity in clause.by_start.items():
        inside = event.start <= start < end
        if inside and entity.party is not None and len(entity.text) < event.end - event.start:
            yield Actor(None, entity.party, None, entity.start, entity.end)


def is_two_sided(event: NamedEvent, clause: Clause, actors: tuple[Actor, ...]) -> bool:
    """Whether an event is the talks of two states or bodies: "the Eighth Peru–Norway Economic Dialogue"."""
    sides = sides_of(sides_in_name(event, clause)) or sides_of(actors)
    return len(sides) == 2 and not any(map(is_grouping, sides)) and _TWO_SIDED.search(event.name) is not None


def _names_another(clause: Clause, tail: Tail, sides: Collection[Party]) -> bool:
    """Whether the sentence names another state than the one that holds an event, or in which it will be."""
    here = {tail.country.value} if tail.country is not None else {side.key for side in sides}
    named = (e.party for e in clause.by_start.values() if e.party is not None and e.party.kind == "country")
    return any(party.key not in here for party in named)


def is_international(
    event: NamedEvent, clause: Clause, actors: tuple[Actor, ...], tail: Tail, speaks: Party | None
) -> bool:
    """Whether more than one state takes part: domestic gatherings are left out.

    Where nobody is named the state of who ``speaks`` of it takes part: "I will attend". A summit with an organisation in its
    name is that of its members, whichever of them holds it.
    """
    if any(side.kind == "organisation" for side in sides_of(sides_in_name(event, clause))):
        return True
    if actors and _OF_MANY.match(clause.masked, tail.end):
        return True
    sides = sides_of(actors) or ([speaks] if speaks is not None and speaks.kind == "country" else [])
    if len(sides) > 1 or any(s.kind == "organisation" for s in sides):
        return True
    if tail.country is not None and sides and all(s.key != tail.country.value for s in sides):
        return True
    announced = event.name.endswith("Summit") and tail.coming and tail.date is not None
    matter = announced or _MATTER_OF_MANY.search(event.name)
    of_many = _WORLD.search(event.name) or (matter and _names_another(clause, tail, sides))
    return bool(of_many) and _AT_HOME.search(event.name) is None
