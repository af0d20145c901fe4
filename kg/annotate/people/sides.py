"""A person without a country in the text → the side that the register or the publisher gives, one or none."""

import re
from collections.abc import Sequence
from datetime import date

from kg.annotate.entities import DocumentPerson
from kg.annotate.people.name_parts import family_name, name_tokens
from kg.annotate.people.offices import SOLE_ROLES, is_office, roles_of
from kg.annotate.people.own_officials import (
    ONLY_OF_BODIES,
    OWN_ROLES_OF_BODIES,
    heads_organ,
    is_only_of_bodies,
    is_own_office,
    is_posted,
    names_no_own_premier,
)
from kg.models import Party
from kg.reference.names import fold
from kg.reference.offices import Term, offices_of_family, party_of_key

_NAMED_BARE = frozenset({"head-of-state", "head-of-government"})
# Whom a state's publisher introduces so, acting in its first lines, serves that state: whom others send is named with theirs.
_EMPLOYED = re.compile(
    r"\b(?:Advis[eo]r|Coordinator|Administrator|(?<!Executive )Director(?![- ]General)|Chief of (?:Protocol|Staff)|Envoy|Representative|Councill?or|Counsell?or"
    r"|(?:Vice|Deputy)[- ]President|(?:Senior|Bureau) Official|Secretary \([^()]+\)|M[oO]S\b)"
)
_SPOUSE = re.compile(r"\b(?:First|Second) (?:Lady|Gentleman)\b")
# Whom a national agency names without saying the country, beside ministers.
_SPEAKERS = re.compile(
    r"(?i:president|prime minister|premier|\bking\b|\bqueen\b|[ae]mir\b|crown prince|sultan\b|parliament|assembly|politburo|\bspeaker)"
)
# States whose head is head of others too, and means the first.
_REALMS = {
    "CHN": frozenset({"HKG", "MAC"}),
    "GBR": frozenset("ATG AUS BHS BLZ BRB CAN COK GRD JAM KNA LCA NIU NZL PNG SLB TUV VCT".split()),
}
_NUMERAL = re.compile(r"\b[IVX]+$")  # "Charles III" is no Charles


def complete_side(
    person: DocumentPerson,
    own: Party | None,
    on: date | None,
    *,
    heads_article: bool = False,
    agency: bool = False,
) -> None:
    """Give ``person`` the only side that fits name, office and day.

    Whom a publisher's own article is headed by (``heads_article``) is its own, but for offices that are named bare
    for every country; a national ``agency`` names those of its own country bare, too.
    """
    if person.side is not None:
        person.side = _of_holder(person, person.side, on)
        return
    heads_body = own is not None and own.kind == "organisation" and is_only_of_bodies(person.office)
    foreign = person.foreign and not heads_body
    ours = None if _is_anothers(person.name, own) else own
    person.side = (
        _implied_side(person)
        or _registered_side(person, on)
        or (None if foreign else _own_side(person, ours, heads_article))
        or (ours if agency and not person.foreign and _is_speaker(person.office or "", ours) else None)
        or _side_of_full_name(person)
    )


def _is_speaker(office: str, own: Party | None) -> bool:
    """Whether an agency names its own country's holder of an office without saying the country."""
    return own is not None and _SPEAKERS.search(office) is not None and not names_no_own_premier(office, own)


def share_sides(persons: Sequence[DocumentPerson], on: date | None) -> None:
    """Give a first lady or second gentleman the side of the one person of the document with the same family name.

    Where nobody is, that of the one head of state of this family name.
    """
    for spouse in persons:
        if spouse.side is None and _SPOUSE.search(spouse.office or ""):
            family = family_name(spouse.name)
            sides = {p.side for p in persons if p is not spouse and p.side and family_name(p.name) == family}
            sides = sides or {party_of_key(term.country) for term in _heads_of_family(family, on)}
            spouse.side = sides.pop() if len(sides) == 1 else None


def _heads_of_family(family: str, on: date | None) -> list[Term]:
    terms = offices_of_family(family)
    return [
        t
        for t in terms
        if _same_role(t.role, frozenset({"head-of-state"})) and _in_office(t.start, t.end, on)
    ]


def _implied_side(person: DocumentPerson) -> Party | None:
    """The side that the words of an office alone tell."""
    if person.office and re.search(
        r"HR/VP|High Representative\s*/|High Representative of the", person.office
    ):
        return Party(kind="organisation", key="EU")
    if person.office and re.match(r"European Commissioner", person.office):
        return Party(kind="organisation", key="EU")
    if person.office and re.search(r"\bPope\b", person.office):
        return Party(kind="country", key="VAT")
    if person.office and re.fullmatch(r"Emperor|Empress", person.office):
        return Party(kind="country", key="JPN")
    return None


def _registered_side(person: DocumentPerson, on: date | None) -> Party | None:
    """The one country whose register has this name in this kind of office on that day."""
    family = family_name(person.name)
    roles = roles_of(person.office) if person.office else frozenset()
    countries = set()
    words = name_tokens(person.name)
    numeral = _NUMERAL.search(person.name)
    for term in offices_of_family(family):
        named = " ".join((term.name, *term.variants))
        same_name = words <= name_tokens(named) and not _is_fathers(words, term)
        if (
            same_name
            and (numeral is None or numeral.group() in named.split())
            and _in_office(term.start, term.end, on)
            and (
                _same_role(term.role, roles)
                or len(words) > 1
                or (person.office == "Secretary" and term.country == "USA")  # "Secretary Blinken", abroad too
            )
        ):
            countries.add(term.country)
    for head, others in _REALMS.items():
        if head in countries and countries <= others | {head}:
            return party_of_key(head)
    return party_of_key(countries.pop()) if len(countries) == 1 else None


# "bin Abd Al-Rahman"
_FATHER = re.compile(r"\b(?:bin|ibn|bint)\s+(?:(?:abd\s*)?(?:al|ul|ur)[\s-]*)?(\w+)")


def _is_fathers(words: frozenset[str], term: Term) -> bool:
    """Whether the one word of a name is no more than the name of a father in the register: "Rahman" is no Al Thani."""
    if len(words) != 1 or words & {*name_tokens(term.name.split()[0]), *name_tokens(family_name(term.name))}:
        return False
    return any(words & set(_FATHER.findall(fold(name))) for name in (term.name, *term.variants))


def _of_holder(person: DocumentPerson, side: Party, on: date | None) -> Party:
    """The side that the words give, or the state where the register has the full name in this office on that day.

    Such words are of the next in a row: "President Ruiz, President of Chile Luis Vega".
    """
    own, roles = name_tokens(person.name), roles_of(person.office or "") & SOLE_ROLES
    bearers = [
        term
        for term in offices_of_family(family_name(person.name))
        if len(own) > 1 and any(name_tokens(name) == own for name in (term.name, *term.variants))
    ]
    holding = {t.country for t in bearers if _same_role(t.role, roles) and _in_office(t.start, t.end, on)}
    if (
        on is None
        or side.kind != "country"
        or len(holding) != 1
        or any(t.country == side.key for t in bearers)
    ):
        return side
    holder = party_of_key(next(iter(holding)))
    return side if holder.kind != "country" or side.key in _REALMS.get(holder.key, ()) else holder


def _side_of_full_name(person: DocumentPerson) -> Party | None:
    """The one state whose register has an official's full name, in whatever office and on whatever day."""
    own = name_tokens(person.name)
    countries = {
        term.country
        for term in offices_of_family(family_name(person.name))
        for name in (term.name, *term.variants)
        if len(own) > 1 and name_tokens(name) == own and is_office(person.office)
    }
    party = party_of_key(countries.pop()) if len(countries) == 1 else None
    return party if party and party.kind == "country" else None  # bodies take their heads from states


def _is_anothers(name: str, own: Party | None) -> bool:
    """Whether the register has a full name in other states only, on whatever day: no publisher's own."""
    words = name_tokens(name)
    bearers = {
        term.country
        for term in offices_of_family(family_name(name))
        if len(words) > 1 and words <= name_tokens(" ".join((term.name, *term.variants)))
    }
    return own is not None and bool(bearers) and own.key not in bearers


def _in_office(start: date | None, end: date | None, on: date | None) -> bool:
    return on is None or ((start is None or start <= on) and (end is None or on <= end))


def _same_role(role: str, roles: frozenset[str]) -> bool:
    return role.replace("_", "-") in roles


def _own_side(person: DocumentPerson, own: Party | None, heads_article: bool) -> Party | None:
    if person.office is None or own is None:
        return None
    of_others = _NAMED_BARE | OWN_ROLES_OF_BODIES if own.kind == "country" else _NAMED_BARE
    of_others = of_others | ({"head-of-government"} if names_no_own_premier(person.office, own) else set())
    anyone = roles_of(person.office) & of_others or (own.key == "USA" and "Minister" in person.office)
    of_body = roles_of(person.office) & (ONLY_OF_BODIES | {"commissioner"})
    if own.kind == "country" and own.key != "USA" and heads_article and not of_body:
        return own  # of a state that is named nowhere
    ours = (
        is_own_office(person.office, own) or is_posted(person.office, own) or heads_organ(person.office, own)
    )
    ours = ours and not names_no_own_premier(person.office, own)
    employed = own.kind == "country" and _EMPLOYED.search(person.office) is not None
    return own if (heads_article and not anyone) or ours or employed else None
