"""The words beside a gift that name whose it is → who gives, with the state behind an agency."""

from dataclasses import dataclass

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.parties import is_lender
from kg.extract.pledges.words import donor_words as words
from kg.extract.pledges.words.verbs import VerbUse
from kg.models import Cited, Party, Stage
from kg.reference.organisations import state_behind

UNION = Party(kind="organisation", key="EU")


@dataclass(frozen=True, slots=True)
class Donors:
    """Who gives. ``agency`` are the agencies among them, which are also the channel; ``again`` says "this funding"."""

    parties: tuple[Cited[Party], ...]
    agencies: tuple[Cited[Party], ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class Giver:
    """Who gives, what the form of the words says of the stage, and the verb before the gift, if one governs it."""

    donors: Donors
    stage: Stage
    verb: VerbUse | None = None
    earlier: bool = False  # told in passing as given or promised before
    included: bool = False  # part of the pledge before it


def donors_owning(statement: Statement, position: int) -> Donors | None:
    """The owner of a noun at ``position``: "Saudi Arabia’s pledge", "U.S. assistance"."""
    match = words.EFFORTS.search(statement.masked, 0, position)
    match = (
        match
        or words.THANKED.search(statement.masked, 0, position)
        or words.POSSESSIVE.search(statement.masked, 0, position)
        or words.ADJECTIVE.search(statement.masked, 0, position)
    )
    entity = statement.by_start.get(match.start("group")) if match else None
    if match is None or entity is None or entity.party is None:
        return None
    return donor_at(statement, match.start("group"))


def donor_at(statement: Statement, at: int) -> Donors | None:
    """Who is named at ``at``, or the state whose agency that is: "EXIM Bank of India"."""
    entity = statement.by_start.get(at)
    if entity is None or entity.party is None:
        return None
    end = at + len(entity.text)
    state = state_of(statement, entity.party, end)
    if state == entity.party:
        return Donors((statement.cite(entity.party, "pledge/donor", at, end),))
    return Donors(
        (statement.cite(state, "pledge/donor", at, end),),
        (statement.cite(entity.party, "pledge/agency", at, end),),
    )


def state_of(statement: Statement, party: Party, end: int) -> Party:
    """The state or union that gives through a body which is named up to ``end``; else the party itself."""
    if party.key in words.OF_THE_EU:
        return UNION
    of = words.OF_A_STATE.match(statement.masked, end) if party.kind == "organisation" else None
    entity = statement.by_start.get(of.start("state")) if of else None
    if entity is not None and entity.party and (is_lender(party) or state_behind(party) != party):
        return entity.party
    return state_behind(party)


def owner_beside(statement: Statement, position: int) -> Donors | None:
    """Whose sum stands at ``position``: "announced Japan’s 5 million contribution"."""
    match = words.POSSESSIVE.search(statement.masked, 0, position)
    return (
        donors_owning(statement, position)
        if match and match[0].rstrip().endswith(("’s", "'s", "’", "'"))
        else None
    )
