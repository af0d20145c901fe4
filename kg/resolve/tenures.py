"""Persons and the sentences that put them in office → offices and tenures."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.models import Fact, Office, Party, Person, Support, Tenure
from kg.reference.countries import country_of_code
from kg.reference.organisations import organisations
from kg.resolve.appearances import Appearance, Seen, quotes_name
from kg.resolve.identifiers import joined, slug
from kg.resolve.offices import Post
from kg.resolve.people import KnownPerson


@dataclass(slots=True)
class Term:
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

    >>> from kg.resolve.offices import read_posts
    >>> office_id(read_posts("FM")[0], Party(kind="country", key="JPN"))
    'office/jpn-foreign-minister'
    """
    return "office/" + joined([slug(party.key) if party else None, post.key])


def find_terms(persons: Iterable[KnownPerson]) -> list[Term]:
    """Gather the offices each person is seen in; an office someone is said to have left is none."""
    terms: dict[tuple[str, str], Term] = {}
    for person in persons:
        for appearance in person.appearances:
            for seen in appearance.seen:
                party = seen.party or appearance.party or person.party
                for post in seen.posts:
                    if not post.former:
                        key = (person.id, office_id(post, party))
                        terms.setdefault(key, Term(person, post, party)).seen.append(seen)
    return [terms[key] for key in sorted(terms)]


def to_tenures(terms: Iterable[Term]) -> tuple[Tenure, ...]:
    """What the documents saw of each term."""
    return tuple(sorted((_tenure(term) for term in terms), key=lambda tenure: tenure.id))


def _tenure(term: Term) -> Tenure:
    first = [seen.last for seen in term.seen if seen.last]
    last = [seen.first for seen in term.seen if seen.first]
    return Tenure(
        id=f"tenure/{term.person.id.removeprefix('person/')}-{term.office.removeprefix('office/')}",
        person=term.person.id,
        office=term.office,
        party=term.party,
        # Within bounds only the late end of the first and the early end of the last are certain.
        first_seen=min(first) if first else None,
        last_seen=max((*last, min(first))) if last and first else None,
        supports=sorted_supports(seen.support for seen in term.seen),
    )


def to_offices(terms: Iterable[Term]) -> tuple[Office, ...]:
    """Every office that somebody is seen in."""
    offices = {
        term.office: Office(
            id=term.office,
            label=office_label(term.post, term.party),
            party=term.party,
            ministerial=term.post.ministerial,
        )
        for term in terms
    }
    return tuple(offices[key] for key in sorted(offices))


def office_label(post: Post, party: Party | None) -> str:
    """The office and its side in words.

    >>> from kg.resolve.offices import read_posts
    >>> office_label(read_posts("FM")[0], Party(kind="country", key="JPN"))
    'Foreign Minister of Japan'
    """
    side = party_name(party)
    return post.label if not side or post.label.endswith(side) else f"{post.label} of {side}"


def party_name(party: Party | None) -> str:
    """A side as one would write it."""
    if party is None:
        return ""
    country = country_of_code(party.key) if party.kind == "country" else None
    if country:
        return country.name
    known = organisations().get(party.key) if party.kind == "organisation" else None
    return known.key if known else party.key


def to_persons(persons: Iterable[KnownPerson], terms: Iterable[Term]) -> tuple[Person, ...]:
    """Every person with all spellings and whether a ministerial office is among theirs."""
    ministers = {term.person.id for term in terms if term.post.ministerial}
    return tuple(
        Person(
            id=person.id,
            name=person.name,
            names=tuple(_names(person)),
            party=person.party,
            minister=person.id in ministers,
        )
        for person in sorted(persons, key=lambda person: person.id)
    )


def _names(person: KnownPerson) -> list[Fact[str]]:
    """Each spelling with the sentences that use it, the one shown first; the shown one stands on all if on none."""
    spellings = {variant for one in person.appearances for variant in one.variants}
    facts = []
    for spelling in sorted(spellings, key=lambda words: (words != person.name, words)):
        supports = [support for one in person.appearances for support in _uses(one, spelling)]
        if not supports and spelling == person.name:
            supports = [
                seen.support for one in person.appearances for seen in one.seen if one.words == spelling
            ]
        if supports:
            facts.append(Fact(value=spelling, supports=sorted_supports(supports)))
    return facts


def _uses(appearance: Appearance, spelling: str) -> list[Support]:
    if spelling not in appearance.variants:
        return []
    return [seen.support for seen in appearance.seen if quotes_name(seen.support.evidence, spelling)]


def sorted_supports(supports: Iterable[Support]) -> tuple[Support, ...]:
    """Each support once, by document and place."""
    found = {support_order(support): support for support in supports}
    return tuple(found[key] for key in sorted(found))


def support_order(support: Support) -> tuple[str, int, int, str, int, int]:
    """The place of a support among others."""
    evidence = support.evidence
    focus = (evidence.focus.start, evidence.focus.end) if evidence.focus else (-1, -1)
    return support.document, evidence.start, evidence.end, evidence.rule, *focus
