"""Persons in the making → persons with names, identifiers and their entries in the register."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.models import Party
from kg.reference.countries import country_of_code
from kg.resolve.identifiers import unique_ids
from kg.resolve.people.appearances import Appearance
from kg.resolve.people.display import display_name, family_name, person_slug
from kg.resolve.people.humans import Human, main_party
from kg.resolve.people.register import Registered


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person with everything the documents say of them."""

    id: str
    name: str
    family: str
    party: Party | None
    appearances: tuple[Appearance, ...]
    registered: Registered | None = None


def name_persons(humans: Sequence[Human]) -> dict[str, KnownPerson]:
    """Give every person a name and an identifier."""
    drafts = dict(enumerate(map(_draft, humans)))
    wanted = {n: person_slug(draft.name, draft.family, draft.party) for n, draft in drafts.items()}
    origins = {n: min(one.key.reference for one in draft.appearances) for n, draft in drafts.items()}
    ids = unique_ids(wanted, origins)
    persons = [replace(draft, id=f"person/{ids[n]}") for n, draft in drafts.items()]
    return {person.id: person for person in sorted(persons, key=lambda person: person.id)}


def _draft(human: Human) -> KnownPerson:
    appearances = tuple(sorted(human.appearances, key=lambda one: one.key))
    party = main_party(appearances)
    registered = human.registered
    if registered is not None and party is None:
        party = _party_of(registered)
    shown = display_name(appearances)
    family = family_name(shown, appearances, party)
    if registered is not None and not any(one.name.is_full for one in appearances):
        shown = registered.name
    return KnownPerson("", shown, family, party, appearances, registered)


def _party_of(registered: Registered) -> Party | None:
    """The side of all terms; none for the monarch of several states."""
    sides = {term.country for term in registered.terms}
    if len(sides) > 1:
        return None
    key = sides.pop()
    return Party(kind="country" if country_of_code(key) else "organisation", key=key)
