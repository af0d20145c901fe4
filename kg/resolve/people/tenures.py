"""Persons and the sentences that put them in office → offices and tenures."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from kg.events import Fact, Office, Person, Support, Tenure
from kg.models import Issue, Party
from kg.reference.countries import country_of_code
from kg.reference.organisations import organisation_of
from kg.resolve.identifiers import joined, slug
from kg.resolve.people.appearances import Appearance, Seen, quotes_name
from kg.resolve.people.known import KnownPerson
from kg.resolve.people.offices import Post, of_side
from kg.resolve.people.register import is_outside
from kg.resolve.supports import sorted_supports
from kg.vocabulary import document_id

_DATED = timedelta(days=31)  # wider bounds than a month are no day on which somebody was seen


@dataclass(slots=True)
class Holding:
    """A person in one office, with every sentence that says so."""

    person: KnownPerson
    post: Post
    party: Party | None
    seen: list[Seen] = field(default_factory=list)

    @property
    def office(self) -> str:
        """The id of the office."""
        return office_id(self.post, self.party)


def office_id(post: Post, party: Party | None) -> str:
    """The id of a post of one side.

    >>> from kg.resolve.people.offices import read_posts
    >>> office_id(read_posts("FM")[0], Party(kind="country", key="JPN"))
    'office/jpn-foreign-minister'
    """
    return "office/" + joined([slug(party.key) if party else None, post.key])


def find_holdings(persons: Iterable[KnownPerson]) -> list[Holding]:
    """Gather the offices each person is seen in; an office someone is said to have left is none."""
    holdings: dict[tuple[str, str], Holding] = {}
    for person in persons:
        for appearance in person.appearances:
            for seen in appearance.seen:
                party = seen.party or appearance.party or person.party
                for post in (of_side(each, party) for each in seen.posts):
                    if not post.former:
                        key = (person.id, office_id(post, party))
                        holdings.setdefault(key, Holding(person, post, party)).seen.append(seen)
    return [holdings[key] for key in sorted(holdings)]


def to_tenures(holdings: Iterable[Holding]) -> tuple[Tenure, ...]:
    """What the documents saw of each holding."""
    return tuple(sorted((_tenure(holding) for holding in holdings), key=lambda tenure: tenure.id))


def _tenure(holding: Holding) -> Tenure:
    days = dated_days(holding)
    first, last = [late for _, late in days], [early for early, _ in days]
    return Tenure(
        id=f"tenure/{holding.person.id.removeprefix('person/')}-{holding.office.removeprefix('office/')}",
        person=holding.person.id,
        office=holding.office,
        party=holding.party,
        # Within bounds only the late end of the first and the early end of the last are certain.
        first_seen=min(first) if first else None,
        last_seen=max((*last, min(first))) if first else None,
        supports=sorted_supports(seen.support for seen in holding.seen),
    )


def dated_days(holding: Holding) -> list[tuple[date, date]]:
    """The days, or narrow bounds, on which somebody was seen in office within the known terms."""
    in_term = [seen for seen in holding.seen if not _is_outside_term(holding, seen)]
    days = [(seen.first, seen.last) for seen in in_term if seen.first and seen.last]
    return [(first, last) for first, last in days if last - first <= _DATED]


def is_in_registered_term(holding: Holding, seen: Seen) -> bool:
    """Whether the register has the person in this office on the days of a sighting."""
    registered = holding.person.registered
    terms = registered.terms_as(holding.post.role) if registered else []
    return bool(terms) and not _is_outside_term(holding, seen)


def to_offices(holdings: Iterable[Holding]) -> tuple[Office, ...]:
    """Every office that somebody is seen in."""
    offices = {
        holding.office: Office(
            id=holding.office,
            label=office_label(holding.post, holding.party),
            party=holding.party,
            ministerial=holding.post.ministerial,
        )
        for holding in holdings
    }
    return tuple(offices[key] for key in sorted(offices))


def office_label(post: Post, party: Party | None) -> str:
    """The office and its side in words.

    >>> from kg.resolve.people.offices import read_posts
    >>> office_label(read_posts("FM")[0], Party(kind="country", key="JPN"))
    'Foreign Minister of Japan'
    """
    side = party_name(party)
    if not side or post.label.endswith(side):
        return post.label
    country = country_of_code(party.key) if party and party.kind == "country" else None
    return f"{post.label} of {country.name_in_text if country else side}"


def party_name(party: Party | None) -> str:
    """A side as one would write it."""
    if party is None:
        return ""
    country = country_of_code(party.key) if party.kind == "country" else None
    if country:
        return country.name
    known = organisation_of(party)
    return known.key if known else party.key


def to_persons(persons: Iterable[KnownPerson], holdings: Iterable[Holding]) -> tuple[Person, ...]:
    """Every person with all spellings and whether a ministerial office is among theirs."""
    ministers = {holding.person.id for holding in holdings if holding.post.ministerial}
    return tuple(
        Person(
            id=person.id,
            name=person.name,
            names=tuple(_names(person)),
            party=person.party,
            minister=person.id in ministers,
            wikidata=person.registered.wikidata if person.registered else None,
        )
        for person in sorted(persons, key=lambda person: person.id)
    )


def _names(person: KnownPerson) -> list[Fact[str]]:
    """Each spelling with the sentences that use it, the one shown first."""
    spellings = {variant for one in person.appearances for variant in one.variants}
    facts = []
    if person.name not in spellings:
        held = tuple(sorted({support.document for one in person.appearances for support in _seen_in(one)}))
        documents = tuple(document_id(document) for document in held)
        facts.append(Fact(value=person.name, derived_by="name/office-holder", derived_from=documents))
    for spelling in sorted(spellings, key=lambda words: (words != person.name, words)):
        supports = [support for one in person.appearances for support in _uses(one, spelling)]
        if not supports and spelling == person.name:
            supports = [
                seen.support for one in person.appearances for seen in one.seen if one.words == spelling
            ]
        if supports:
            facts.append(Fact(value=spelling, supports=sorted_supports(supports)))
    return facts


def _seen_in(appearance: Appearance) -> list[Support]:
    return [seen.support for seen in appearance.seen]


def _uses(appearance: Appearance, spelling: str) -> list[Support]:
    if spelling not in appearance.variants:
        return []
    return [seen.support for seen in appearance.seen if quotes_name(seen.support.evidence, spelling)]


def tenure_issues(holdings: Iterable[Holding]) -> list[Issue]:
    """An issue for every document that dates a person in an office to a day outside their known terms.

    A title that someone keeps out of courtesy, in a text without that day, is none.
    """
    found: dict[tuple[str, str, str], Issue] = {}
    for holding in holdings:
        for seen in holding.seen:
            if seen.dated and _is_outside_term(holding, seen):
                key = (seen.support.document, holding.person.id, holding.office)
                found.setdefault(key, _not_held(holding, seen))
    return [found[key] for key in sorted(found)]


def _is_outside_term(holding: Holding, seen: Seen) -> bool:
    """Whether the register knows the person's terms in this office, and none reaches these days."""
    if holding.person.registered is None or seen.first is None or seen.last is None:
        return False
    return is_outside(holding.person.registered.terms_as(holding.post.role), seen.first, seen.last)


def _not_held(holding: Holding, seen: Seen) -> Issue:
    day = str(seen.first) if seen.first == seen.last else f"{seen.first} to {seen.last}"
    office = office_label(holding.post, holding.party)
    return Issue(
        kind="office-not-held",
        message=f"{holding.person.name} is named {office} on {day}, outside the known term of office",
        document=seen.support.document,
        evidence=(seen.support.evidence,),
    )
