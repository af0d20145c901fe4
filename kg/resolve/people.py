"""Appearances over all documents → persons, and which person each appearance is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from kg.models import Issue, Party
from kg.resolve.appearances import Appearance, AppearanceKey, appearance_key
from kg.resolve.display import display_name, family_name, person_slug
from kg.resolve.forms import Form, FormKey, find_forms, join_forms, join_sides, near, side_key
from kg.resolve.identifiers import grouped, unique_ids
from kg.resolve.short_names import Directory, Human
from kg.resolve.unions import Unions

# Two mentions of one family name in one office further apart are not taken for one holder.
_ONE_TERM = timedelta(days=6 * 365)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person with everything the documents say of them."""

    id: str
    name: str
    family: str
    party: Party | None
    appearances: tuple[Appearance, ...]


@dataclass(frozen=True, slots=True)
class People:
    """Everyone, and who each appearance is."""

    persons: Mapping[str, KnownPerson]
    ids: Mapping[AppearanceKey, str]
    issues: tuple[Issue, ...] = ()

    def find(self, document: str, name: str | None) -> KnownPerson | None:
        """The person whom a document calls by this name, where that is settled."""
        found = self.ids.get(appearance_key(document, name)) if name else None
        return self.persons[found] if found else None


def resolve_people(appearances: Sequence[Appearance]) -> People:
    """Tell who is who: full names first, then family names by side, office and date."""
    forms = find_forms(appearances)
    unions: Unions[FormKey] = Unions()
    doubtful = join_forms(forms, unions)
    join_sides(forms, unions)
    by_key = {form.key: form for form in forms}
    humans = [
        Human.of([one for key in keys for one in by_key[key].appearances]) for keys in unions.sets(by_key)
    ]
    short = [one for one in appearances if not one.name.is_full]
    strangers, issues = _settle(short, humans)
    humans.extend(_holders_of_one_name(strangers))
    persons = _named(humans)
    ids = {one.key: person.id for person in persons.values() for one in person.appearances}
    issues.extend(_doubts(doubtful, ids))
    issues.extend(_unresolved(one) for one in strangers if one.key not in ids)
    return People(persons, ids, tuple(issues))


def _settle(short: Sequence[Appearance], humans: Sequence[Human]) -> tuple[list[Appearance], list[Issue]]:
    """Give each family name to the one person it can mean; return those that mean nobody known, and the doubts.

    Everyone is looked up among the full names as they were, so that the order of the look-ups does not matter.
    """
    directory = Directory(humans)
    answers = [(one, directory.resolve(one)) for one in short]
    strangers, issues = [], []
    for one, found in answers:
        if len(found) == 1:
            found[0].appearances.append(one)
        elif found:
            issues.append(_ambiguous(one, found))
        else:
            strangers.append(one)
    return strangers, issues


def _holders_of_one_name(strangers: Sequence[Appearance]) -> list[Human]:
    """Persons of whom no document gives more than a family name: one to a name, a side, an office and a term."""
    by_office = grouped(
        (f"{side_key(one.party)} {one.name.keys[0]} {one.posts[0].key}", one)
        for one in strangers
        if one.party is not None and one.posts
    )
    return [Human.of(term) for _, found in sorted(by_office.items()) for term in _terms(found)]


def _terms(appearances: Sequence[Appearance]) -> list[list[Appearance]]:
    """Split mentions in one office where years lie between them; undated ones go nowhere if there are several."""
    dated = sorted((one for one in appearances if one.days), key=lambda one: (one.days, one.key))
    terms: list[list[Appearance]] = []
    for one in dated:
        previous = terms[-1][-1].days if terms else None
        if previous and one.days and near(previous, one.days, _ONE_TERM):
            terms[-1].append(one)
        else:
            terms.append([one])
    undated = [one for one in appearances if not one.days]
    if len(terms) <= 1 and undated:
        return [[*(terms[0] if terms else ()), *undated]]
    return terms


def _named(humans: Sequence[Human]) -> dict[str, KnownPerson]:
    """Give every person a name and an identifier."""
    drafts = {n: _draft(human) for n, human in enumerate(humans)}
    wanted = {n: person_slug(draft.name, draft.family, draft.party) for n, draft in drafts.items()}
    origins = {n: min(one.key.reference for one in draft.appearances) for n, draft in drafts.items()}
    ids = unique_ids(wanted, origins)
    persons = (
        KnownPerson(f"person/{ids[n]}", draft.name, draft.family, draft.party, draft.appearances)
        for n, draft in drafts.items()
    )
    return {person.id: person for person in sorted(persons, key=lambda person: person.id)}


def _draft(human: Human) -> KnownPerson:
    appearances = tuple(sorted(human.appearances, key=lambda one: one.key))
    party = _main_party(appearances)
    shown = display_name(appearances)
    return KnownPerson("", shown, family_name(shown, appearances, party), party, appearances)


def _main_party(appearances: Sequence[Appearance]) -> Party | None:
    """The side that most documents give; a state goes before an organisation."""
    sides = grouped((side_key(one.party), one.party) for one in appearances if one.party)
    if not sides:
        return None
    best = min(sides, key=lambda key: (not key.startswith("country:"), -len(sides[key]), key))
    return sides[best][0]


def _ambiguous(one: Appearance, found: Sequence[Human]) -> Issue:
    names = sorted({display_name(human.appearances) for human in found})
    seen = one.seen[0]
    return Issue(
        kind="ambiguous-person",
        message=f"“{one.words}” could be {' or '.join(names)}; taken for nobody",
        document=one.key.document,
        evidence=(seen.support.evidence,),
    )


def _unresolved(one: Appearance) -> Issue:
    return Issue(
        kind="unresolved-person",
        message=f"“{one.words}” is only a family name here, and side, office and date do not tell whose",
        document=one.key.document,
        evidence=(one.seen[0].support.evidence,),
    )


def _doubts(doubtful: Sequence[tuple[Form, ...]], ids: Mapping[AppearanceKey, str]) -> list[Issue]:
    """One issue for every document that uses a name which two different persons could bear."""
    issues = []
    for form, *rivals in doubtful:
        others = sorted({ids[rival.appearances[0].key] for rival in rivals} - {ids[form.appearances[0].key]})
        message = f"“{form.appearances[0].words}” could also be {' or '.join(others)}; kept apart"
        for one in form.appearances:
            evidence = (one.seen[0].support.evidence,)
            issues.append(
                Issue(kind="ambiguous-person", message=message, document=one.key.document, evidence=evidence)
            )
    return issues
