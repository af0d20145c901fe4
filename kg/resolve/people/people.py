"""Appearances over all documents → persons, and which person each appearance is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from kg.models import Issue, Participant
from kg.resolve.constraints import NO_CONSTRAINTS, Constraints
from kg.resolve.identifiers import grouped
from kg.resolve.people.appearances import Appearance, AppearanceKey, Cast
from kg.resolve.people.forms import Form, FormKey, find_forms, join_forms, near, side_key
from kg.resolve.people.humans import Human
from kg.resolve.people.issues import ambiguous_issue, doubt_issues, unresolved_issue
from kg.resolve.people.known import KnownPerson, name_persons
from kg.resolve.people.register import Registered, find_holder
from kg.resolve.people.short_names import Directory
from kg.resolve.people.sides import join_sides
from kg.resolve.unions import Unions

# Two mentions of one family name in one office further apart are not taken for one holder.
_ONE_TERM = timedelta(days=6 * 365)


@dataclass(frozen=True, slots=True)
class People:
    """Everyone, and who each appearance is."""

    persons: Mapping[str, KnownPerson]
    ids: Mapping[AppearanceKey, str]
    cast: Cast
    issues: tuple[Issue, ...] = ()

    def find(self, document: str, told: Participant) -> KnownPerson | None:
        """The person whom a document means by this participant, where that is settled."""
        key = self.cast.key_of(document, told)
        found = self.ids.get(key) if key else None
        return self.persons[found] if found else None


def resolve_people(cast: Cast, constraints: Constraints = NO_CONSTRAINTS) -> People:
    """Tell who is who: full names first, then family names by side, office and date, then the register."""
    appearances = cast.appearances
    forms = find_forms(appearances)
    humans, doubtful = _full_names(forms, constraints)
    short = [one for one in appearances if not one.name.is_full]
    strangers, unclear = _settle(short, humans, constraints)
    humans.extend(_known_to_the_register(strangers, humans))
    known = {one.key for human in humans for one in human.appearances}
    humans.extend(_holders_of_one_name([one for one in strangers if one.key not in known]))
    persons = name_persons(_as_decided(humans, appearances, constraints))
    ids = {one.key: person.id for person in persons.values() for one in person.appearances}
    issues = [issue for key, issue in unclear if key not in ids]
    issues.extend(doubt_issues(doubtful, ids))
    issues.extend(unresolved_issue(one) for one in strangers if one.key not in ids and _matters(one))
    return People(persons, ids, cast, tuple(issues))


def _matters(one: Appearance) -> bool:
    """Whether a curator should see it: who took part in a meeting, or held an office of a side."""
    return one.in_meeting or (bool(one.posts) and one.party is not None)


def _full_names(
    forms: Sequence[Form], constraints: Constraints
) -> tuple[list[Human], list[tuple[Form, ...]]]:
    """The persons whom some document names in full, and the names that could be either of several."""
    by_reference = {one.key.reference: form.key for form in forms for one in form.appearances}

    def of_forms(pairs: Iterable[tuple[str, str]]) -> list[tuple[FormKey, FormKey]]:
        found = ((by_reference.get(a), by_reference.get(b)) for a, b in pairs)
        return [(a, b) for a, b in found if a and b and a != b]

    unions = Unions(of_forms(constraints.apart))
    for one, other in of_forms(constraints.joined):
        unions.join(one, other)
    doubtful = join_forms(forms, unions)
    join_sides(forms, unions)
    by_key = {form.key: form for form in forms}
    sets = ([by_key[key] for key in keys] for keys in unions.sets(by_key))
    return [Human.of([one for form in each for one in form.appearances]) for each in sets], doubtful


def _settle(
    short: Sequence[Appearance], humans: Sequence[Human], constraints: Constraints
) -> tuple[list[Appearance], list[tuple[AppearanceKey, Issue]]]:
    """Give each family name to the one person it can mean; return those of nobody known, and the doubts.

    All are looked up among the full names as they were, so that the order of look-ups does not matter.
    """
    directory = Directory(humans)
    owner = {one.key.reference: human for human in humans for one in human.appearances}
    barred = [pair for a, b in constraints.apart for pair in ((a, owner.get(b)), (b, owner.get(a)))]
    answers = [(one, directory.resolve(one)) for one in short]
    strangers, doubts = [], []
    for one, candidates in answers:
        out = [human for reference, human in barred if reference == one.key.reference]
        found = [human for human in candidates if not any(human is each for each in out)]
        taken_for = owner.get(one.or_else.reference) if one.or_else else None
        if len(found) == 1 or taken_for is not None:
            (found[0] if len(found) == 1 else taken_for or found[0]).appearances.append(one)
        elif found:
            doubts.append((one.key, ambiguous_issue(one, found)))
        else:
            strangers.append(one)
    return strangers, doubts


def _known_to_the_register(strangers: Sequence[Appearance], humans: Sequence[Human]) -> list[Human]:
    """Persons of whom documents give family name and office, and the register the one holder then.

    One whom other documents name in full is that person.
    """
    known = {_entry(human.registered): human for human in humans if human.registered}
    found: dict[tuple[str, str], list[Appearance]] = {}
    for one in strangers:
        roles = frozenset(post.role for post in one.posts)
        holder = find_holder(one.name.words[0], one.party, roles, one.days) if one.days and roles else None
        if holder is not None and _entry(holder) in known:
            known[_entry(holder)].appearances.append(one)
        elif holder is not None:
            found.setdefault(_entry(holder), []).append(one)
    return [Human.of(found[key]) for key in sorted(found)]


def _entry(registered: Registered) -> tuple[str, str]:
    return registered.terms[0].country, registered.wikidata or registered.name


def _holders_of_one_name(strangers: Sequence[Appearance]) -> list[Human]:
    """Persons known by family name only: one to a name, a side, an office and a term."""
    by_office = grouped(
        (f"{side_key(one.party)} {one.name.keys[0]} {one.posts[0].key}", one)
        for one in strangers
        if one.party is not None and one.posts
    )
    return [Human.of(term) for _, found in sorted(by_office.items()) for term in _terms(found)]


def _as_decided(
    humans: Sequence[Human], appearances: Sequence[Appearance], constraints: Constraints
) -> list[Human]:
    """Bring together and take apart what a curator decided and the rules left otherwise."""
    if not constraints:
        return list(humans)
    groups: Unions[str] = Unions()
    for human in humans:
        for one in human.appearances[1:]:
            groups.join(human.appearances[0].key.reference, one.key.reference)
    for a, b in constraints.joined:
        groups.join(a, b)
    alone = {a for a, b in constraints.apart if groups.together(a, b)}
    kept = {one.key.reference for human in humans for one in human.appearances}
    kept |= {reference for pair in constraints.joined for reference in pair}
    by_reference = {one.key.reference: one for one in appearances if one.key.reference in kept}
    sets = [*groups.sets(sorted(set(by_reference) - alone)), *([one] for one in sorted(alone))]
    return [Human.of([by_reference[each] for each in members]) for members in sets]


def _terms(appearances: Sequence[Appearance]) -> list[list[Appearance]]:
    """Split mentions in one office where years lie between; undated ones go nowhere if there are several."""
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
