"""organisations.csv → organisations, groupings, agencies, funds and armed groups by their usual key."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast

from kg.models import Party
from kg.reference.names import fold
from kg.reference.tables import listed, read_rows

OrganisationKind = Literal["igo", "un_body", "grouping", "agency", "bank", "fund", "armed_group", "ngo"]


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation. ``country`` is the state behind an agency, ``seat`` where its one head office stands (alpha-3),
    ``members`` the states in it where curated.

    ``spoken`` holds every form that text may use; a key that means too many things ("NAM") is not among them.
    """

    key: str
    name: str
    spoken: tuple[str, ...]
    kind: OrganisationKind
    country: str | None
    seat: str | None
    members: tuple[str, ...]
    qid: str


@cache
def organisations() -> Mapping[str, Organisation]:
    """Every organisation by key.

    >>> organisations()["JICA"].country, "ITA" in organisations()["G7"].members
    ('JPN', True)
    """
    rows = map(_organisation, read_rows("organisations.csv"))
    return MappingProxyType({organisation.key: organisation for organisation in rows})


def organisation_of_name(name: str) -> Organisation | None:
    """The organisation of a key, name or alias, however it is written.

    >>> organisation_of_name("european commission").key
    'EU'
    """
    return _by_name().get(fold(name).removeprefix("the "))


def organisation_of(party: Party | None) -> Organisation | None:
    """The organisation that a party is; None of a state, a group of people, or a body that the table does not list.

    >>> organisation_of(Party(kind="organisation", key="G20")).kind, organisation_of(Party(kind="country", key="PER"))
    ('grouping', None)
    """
    return organisations().get(party.key) if party is not None and party.kind == "organisation" else None


def is_grouping(party: Party) -> bool:
    """Whether a party is a club of states without officials of its own: a president named beside the G20 is a member's.

    >>> is_grouping(Party(kind="organisation", key="G20")), is_grouping(Party(kind="organisation", key="NATO"))
    (True, False)
    """
    found = organisation_of(party)
    return found is not None and found.kind == "grouping"


def is_bloc(party: Party) -> bool:
    """Whether a party is an organisation of states that meet others together; the EU mostly does as one.

    >>> [is_bloc(Party(kind="organisation", key=key)) for key in ("ASEAN", "UN", "EU")]
    [True, False, False]
    """
    found = organisation_of(party)
    return found is not None and len(found.members) > 1 and found.key != "EU"


# Their governors and delegates are officials of the United States.
_OF_THE_STATES = frozenset({"PRI", "GUM", "VIR", "ASM", "MNP"})


def state_behind(party: Party) -> Party:
    """The state that an agency acts for, or that a territory is part of; every other party as it is.

    >>> state_behind(Party(kind="organisation", key="JICA")).key
    'JPN'
    >>> state_behind(Party(kind="country", key="PRI")).key
    'USA'
    """
    if party.kind == "country" and party.key in _OF_THE_STATES:
        return Party(kind="country", key="USA")
    found = organisation_of(party)
    return Party(kind="country", key=found.country) if found is not None and found.country else party


@cache
def _by_name() -> Mapping[str, Organisation]:
    found: dict[str, Organisation] = {}
    for organisation in organisations().values():
        for name in (organisation.key, *organisation.spoken):
            found.setdefault(fold(name).removeprefix("the "), organisation)
    return MappingProxyType(found)


def _organisation(row: dict[str, str]) -> Organisation:
    key = (row["key"],) if row["bare_key"] == "yes" else ()
    return Organisation(
        key=row["key"],
        name=row["name"],
        spoken=tuple(dict.fromkeys((row["name"], *key, *listed(row["aliases"])))),
        kind=cast(OrganisationKind, row["kind"]),
        country=row["country"] or None,
        seat=row["seat"] or None,
        members=listed(row["members"]),
        qid=row["qid"],
    )
