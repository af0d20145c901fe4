"""Values of facts → the properties and values that say them in the graph; which values contradict others."""

from collections.abc import Callable

from kg.events import Meeting, Pledge
from kg.graph import terms as t
from kg.graph.quads import boolean, day, decimal, integer, text
from kg.graph.statements import Values, thing
from kg.models import Money, Party, Status, When
from kg.reference.places import towns_apart
from kg.reference.sums import sums_agree
from kg.vocabulary import party_id, place_id


def party(value: Party) -> str:
    """The IRI of a side."""
    return thing(party_id(value))


def country(code: str) -> str:
    """The IRI of a country by its alpha-3 code."""
    return party(Party(kind="country", key=code))


def place(name: str) -> str:
    """The IRI of a place by its name."""
    return thing(place_id(name))


def topic(identifier: str) -> str:
    """The IRI of a topic by its identifier in topics.ttl."""
    return thing("topic/" + identifier)


def words(predicate: str) -> Callable[[str], Values]:
    """How words are said of a thing under a property."""
    return lambda value: ((predicate, text(value)),)


def number(predicate: str) -> Callable[[int], Values]:
    """How a whole number is said of a thing under a property."""
    return lambda value: ((predicate, integer(value)),)


def node(predicate: str, to_iri: Callable[[str], str]) -> Callable[[str], Values]:
    """How another thing is said of a thing under a property."""
    return lambda value: ((predicate, to_iri(value)),)


def side(predicate: str) -> Callable[[Party], Values]:
    """How a party is said of a thing under a property."""
    return lambda value: ((predicate, party(value)),)


def when(value: When) -> Values:
    """A date: two bounds and the words, and whether it went on from the one to the other."""
    lasts = ((t.LASTS, boolean(True)),) if value.lasts else ()
    return (
        (t.EARLIEST, day(value.earliest)),
        (t.LATEST, day(value.latest)),
        (t.DATE_WORDS, text(value.words)),
        *lasts,
    )


def due(value: When) -> Values:
    """A date by which something is to be done."""
    return (
        (t.DUE_EARLIEST, day(value.earliest)),
        (t.DUE_LATEST, day(value.latest)),
        (t.DUE_WORDS, text(value.words)),
    )


def money(value: Money) -> Values:
    """An amount as said."""
    return (
        (t.AMOUNT, decimal(value.amount)),
        (t.CURRENCY, text(value.currency)),
        (t.PRECISION, text(value.precision)),
    )


def differ(one: object, other: object) -> bool:
    """Whether two values of a property that has one cannot both hold."""
    return one != other and "unknown" not in (one, other)


def apart(one: When, other: When) -> bool:
    """Whether no day fits both dates: a rough date does not contradict a fine one, nor the day an article appeared."""
    if one.inferred or other.inferred:
        return False
    return one.latest < other.earliest or other.latest < one.earliest


def sums_apart(pledge: Pledge) -> Callable[[Money, Money], bool]:
    """Whether two sums of a pledge cannot both be right; one may be told less exactly, or in another currency."""
    day = pledge.when[0].value.latest if pledge.when else None
    return lambda one, other: not sums_agree(one, other, day)


def elsewhere(meeting: Meeting) -> Callable[[str, str], bool]:
    """Whether two places of a meeting are towns of one country that lie apart; a house may be in a town."""
    countries = {fact.value for fact in meeting.country}
    country = next(iter(countries)) if len(countries) == 1 else None
    return lambda one, other: towns_apart(one, other, country)


def undone(one: Status, other: Status) -> bool:
    """Whether one document calls a meeting off that another has; a planned one may well be held later."""
    return one != other and "cancelled" in (one, other)
