"""A sentence that puts someone in the highest office of a state → whether another held it, so that the state is a slip."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from kg.models import Party
from kg.reference.countries import country_of_code
from kg.reference.offices import Term, offices
from kg.resolve.names import Name, fold, read_name
from kg.resolve.people.offices import Post
from kg.resolve.people.register import find_holder
from kg.resolve.people.served import Telling

# The role of the register that tells who alone is called so.
_ONE_HOLDER = {
    "president": "head_of_state",
    "vice-president": "vice_president",
    "prime-minister": "head_of_government",
}
_AROUND = timedelta(days=92)  # before a term as elect, and after it out of habit


_NEAR = 70  # characters
_OFTEN = 5  # documents that see the holder in the state


def is_slip_of_side(
    name: Name,
    posts: Iterable[Post],
    party: Party | None,
    day: date | None,
    seen: Mapping[tuple[str, str], int],
) -> bool:
    """Whether somebody else held each of these offices of the state on that day, as register and documents say.

    ``seen`` counts the documents by state and word of a name. A family name alone is a slip if the register
    knows the one who bears it in such an office of another state.

    >>> from kg.resolve.people.offices import read_posts
    >>> peru = Party(kind="country", key="PER")
    >>> posts = read_posts("President", peru)
    >>> is_slip_of_side(read_name("Xi"), posts, peru, date(2022, 3, 18), {})
    True
    >>> is_slip_of_side(read_name("Castillo"), posts, peru, date(2022, 3, 18), {})
    False
    """
    roles = [post.role for post in posts]
    if party is None or day is None or not roles or any(role not in _ONE_HOLDER for role in roles):
        return False
    holders = [_others(name, _terms().get((party.key, _ONE_HOLDER[role]), ()), day) for role in roles]
    if not all(holders):
        return False
    if not name.is_full:
        return find_holder(name.words[0], None, frozenset(roles), (day, day)) is not None
    return all(any(seen.get((party.key, word), 0) >= _OFTEN for word in words) for words in holders)


def names_side(told: Telling) -> bool:
    """Whether the words around the name name the state: then the document has said so itself."""
    country = country_of_code(told.party.key) if told.party and told.party.kind == "country" else None
    if country is None:
        return False
    quote = told.evidence.quote
    places = (quote.find(name) for name in (told.name or "", *told.variants) if name)
    around = [f" {fold(quote[max(0, place - _NEAR) : place + _NEAR])} " for place in places if place >= 0]
    states = {fold(name) for name in (country.name, *country.names, *country.demonyms)}
    return any(f" {state} " in words for words in around for state in states)


def _others(name: Name, terms: Iterable[Term], day: date) -> frozenset[str]:
    """The words of the names of those who held the office around the day, if surely none of them is meant."""
    around = [term for term in terms if _is_around(term, day)]
    if not any(term.start and term.start + _AROUND <= day for term in around):
        return frozenset()
    words = {
        word for term in around for known in (term.name, *term.variants) for word in read_name(known).keys
    }
    return frozenset(words) if words.isdisjoint(name.keys) else frozenset()


def _is_around(term: Term, day: date) -> bool:
    last = term.end or term.seen
    return term.start is not None and last is not None and term.start - _AROUND <= day <= last + _AROUND


@cache
def _terms() -> Mapping[tuple[str, str], tuple[Term, ...]]:
    """The terms of office by state and role."""
    found: dict[tuple[str, str], list[Term]] = {}
    for term in offices():
        found.setdefault((term.country, term.role), []).append(term)
    return MappingProxyType({key: tuple(terms) for key, terms in found.items()})
