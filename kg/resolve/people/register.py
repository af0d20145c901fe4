"""Names, offices and days → what the register of office holders knows of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.models import Party
from kg.reference.offices import Term, offices_of_family
from kg.resolve.names import Likeness, Name, likeness, read_name

_PRESIDENCIES = frozenset({"president", "king", "queen", "emir", "amir", "sultan", "supreme-leader", "pope"})
_HEADS_OF_BODIES = frozenset(
    {"secretary-general", "director-general", "commission-president", "council-president"}
)
# The roles of offices.py that each role of the register may appear as.
_ROLES = {
    "foreign_minister": frozenset({"foreign-minister", "high-representative"}),
    "head_of_government": frozenset({"prime-minister"}) | _PRESIDENCIES,
    "head_of_state": _PRESIDENCIES,
    "organisation_head": _HEADS_OF_BODIES | {"president", "executive-director", "administrator"},
    "high_representative": frozenset({"high-representative"}),
    "security_adviser": frozenset({"security-adviser"}),
    "vice_president": frozenset({"vice-president"}),
    "defence_minister": frozenset({"defence-minister"}),
    "finance_minister": frozenset({"finance-minister"}),
    "deputy_foreign_minister": frozenset({"deputy-foreign-minister"}),
}
# Terms are often given only to the month, and a successor's first day as the last.
_LEEWAY = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Registered:
    """One person of the register with the terms it knows of them."""

    name: str
    wikidata: str | None
    terms: tuple[Term, ...]

    def terms_as(self, role: str) -> list[Term]:
        """The dated terms in a role."""
        return [term for term in self.terms if role in _ROLES.get(term.role, ()) and term.start]


def find_registered(names: Iterable[Name], party: Party | None, roles: frozenset[str]) -> Registered | None:
    """The one person of the register who bears one of these names for a side; None if several do.

    A name that agrees only nearly, or a name without a side, needs an office in common.

    >>> japan = Party(kind="country", key="JPN")
    >>> find_registered([read_name("KAMIKAWA Yoko")], japan, frozenset()).name
    'Yoko Kamikawa'
    """
    full = [name for name in names if name.is_full]
    words = sorted({word for name in full for word in name.words})
    terms = dict.fromkeys(
        term
        for word in words
        for term in offices_of_family(word)
        if party is None or term.country == party.key
    )
    return _one_person([term for term in terms if _bears(term, full, roles, sideless=party is None)])


def _bears(term: Term, names: Sequence[Name], roles: frozenset[str], *, sideless: bool) -> bool:
    fits = bool(_ROLES.get(term.role, frozenset()) & roles)
    degree = max(likeness(read_name(known), name) for known in (term.name, *term.variants) for name in names)
    if sideless:  # a name that the entry's only holds, as that of a namesake may, is not enough
        known = (read_name(each) for each in (term.name, *term.variants))
        return fits and any(sorted(one.keys) == sorted(name.keys) for one in known for name in names)
    if degree is Likeness.SAME:
        return True
    return degree >= Likeness.PART and fits


def find_holder(
    family: str, party: Party | None, roles: frozenset[str], days: tuple[date, date]
) -> Registered | None:
    """The one person of that family name who held one of the offices of a side on these days.

    >>> day = date(2022, 5, 27)
    >>> find_holder("kuleba", None, frozenset({"foreign-minister"}), (day, day)).name
    'Dmytro Kuleba'
    """
    terms = [
        term
        for term in offices_of_family(family)
        if (party is None or term.country == party.key)
        and roles & _ROLES.get(term.role, frozenset())
        and covers(term, *days)
    ]
    return _one_person(terms)


def covers(term: Term, first: date, last: date, leeway: timedelta = timedelta(0)) -> bool:
    """Whether the term, as far as its ends are known, holds all these days."""
    if term.start is None or first < term.start - leeway:
        return False
    return term.end is None or last <= term.end + leeway


def is_outside(terms: Iterable[Term], first: date, last: date) -> bool:
    """Whether all terms are dated and none reaches these days, with some leeway."""
    known = list(terms)
    return bool(known) and not any(
        term.start is None
        or (term.start - _LEEWAY <= last and (term.end is None or first <= term.end + _LEEWAY))
        for term in known
    )


def _one_person(terms: Sequence[Term]) -> Registered | None:
    """The person whom all terms are of; None where they are of several."""
    if not terms:
        return None
    numbers = sorted({term.qid for term in terms if term.qid})
    first = max(terms, key=lambda term: (len(read_name(term.name).words), term.name))
    longest = read_name(first.name)
    alike = all(
        likeness(read_name(term.name), longest) >= Likeness.CLOSE or term.name == first.name for term in terms
    )
    if len(numbers) > 1 or not alike:
        return None
    return Registered(min(term.name for term in terms), numbers[0] if numbers else None, tuple(terms))
