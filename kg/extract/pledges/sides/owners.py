"""The words beside a gift that name whose it is → who gives, with the state behind an agency."""

import re
from dataclasses import dataclass

from kg.annotate.entities import AnnotatedDocument
from kg.annotate.mask import COUNTRY
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.parties import is_lender, parties_of
from kg.extract.pledges.words import donor_words as words
from kg.extract.pledges.words.giver_words import GIVEN_IN
from kg.extract.pledges.words.phrases import AND_SIDES
from kg.extract.pledges.words.verbs import VerbUse
from kg.models import Cited, Party, Stage
from kg.reference.organisations import state_behind

_ADJECTIVES = frozenset({"U.S.", "US", "EU", "UK", "UN"})
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
    taught: bool = False  # what they give people is training
    whole: bool = False  # "it amounts to": of one gift, and no total to date

    takers: tuple[
        Cited[Party], ...
    ] = ()  # whom the words that tell the giver name, too: "and Chad 3 million"

    def told_from(self, statement: Statement, begin: int, gift: int) -> int:
        """Where the words begin that say of the gift at ``gift`` who gives it: the first giver, or the verb, or itself."""
        starts = [
            statement.span_of(each.evidence)[0] for each in self.donors.parties if statement.holds_party(each)
        ]
        starts += [self.verb.start] if self.verb else []
        return min((start for start in starts if begin <= start < gift), default=gift)


def giver_from(donors: Donors | None, stage: Stage, verb: VerbUse | None = None) -> Giver | None:
    """The giver whose words tell ``stage``, where anybody gives."""
    return Giver(donors, stage, verb) if donors else None


def donors_owning(statement: Statement, position: int) -> Donors | None:
    """The owner of a noun at ``position``: "Saudi Arabia’s pledge", "U.S. assistance"."""
    match = words.EFFORTS.search(statement.masked, 0, position)
    match = (
        match
        or words.THANKED.search(statement.masked, 0, position)
        or words.POSSESSIVE.search(statement.masked, 0, position)
        or words.ADJECTIVE.search(statement.masked, 0, position)
    )
    match = match or _abbreviated(statement, position)
    entity = statement.by_start.get(match.start("group")) if match else None
    if match is None or entity is None or entity.party is None:
        return None
    return donor_at(statement, match.start("group"))


def owner_behind(statement: Statement, position: int) -> Donors | None:
    """Whose aid a sum at the end of ``position`` is: "5 million in Irish funding", and not "in Ukraine aid"."""
    match = GIVEN_IN.match(statement.masked, position)
    if match is None:
        return None
    at, end = match.span("owner")
    state = re.match(COUNTRY, statement.masked[at:end]) and statement.text[at:end] not in _ADJECTIVES
    owns = not state or statement.masked.endswith(("’s", "'s", "’", "'"), at, end)
    return donor_at(statement, at) if owns else None


def _abbreviated(statement: Statement, position: int) -> re.Match[str] | None:
    """A name that is its own adjective: "EU aid", but not "Ukraine aid"."""
    match = words.BEFORE_NOUN.search(statement.masked, 0, position)
    return (
        match if match and statement.text[match.start("group") : match.end("group")] in _ADJECTIVES else None
    )


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


def donors_from(statement: Statement, at: int) -> Donors | None:
    """Who is named at ``at``, and those joined to it: "from Peru and Chile"."""
    first, entity = donor_at(statement, at), statement.by_start.get(at)
    joined = AND_SIDES.match(statement.masked, at + len(entity.text)) if first and entity else None
    for other, _ in statement.entities_in(*joined.span()) if joined else ():
        beside = donor_at(statement, other)
        first = together(first, beside) if first and beside else first
    return first


def state_of(statement: Statement, party: Party, end: int) -> Party:
    """The state or union that gives through a body which is named up to ``end``; else the party itself."""
    if party.key in words.OF_THE_EU:
        return UNION
    of = words.OF_A_STATE.match(statement.masked, end) if party.kind == "organisation" else None
    entity = statement.by_start.get(of.start("state")) if of else None
    if entity is not None and entity.party and (is_lender(party) or state_behind(party) != party):
        return entity.party
    return state_behind(party)


def with_government(statement: Statement, at: int, others: Donors | None) -> Donors | None:
    """Who acts at ``at``, and the government before it: "the Danish government and Iceland"."""
    government = words.GOVERNMENT_AND.search(statement.masked, 0, at)
    first = donor_at(statement, government.start("group")) if government and others else None
    return together(first, others) if first and others else others


def together(first: Donors, others: Donors) -> Donors:
    """Who gives jointly, each once."""
    parties = {c.value: c for c in (*first.parties, *others.parties)}
    return Donors(tuple(parties.values()), (*first.agencies, *others.agencies), others.again)


def quoted(statement: Statement, position: int, annotated: AnnotatedDocument) -> Donors | None:
    """Whose words a quotation is: "We will give 5 million," the Danish minister said."""
    said = words.SAID_BEHIND.search(statement.masked, position)
    named = statement.entities_in(*said.span()) if said else []
    sides = ((at, entity, party) for at, entity in named for party in parties_of(entity, annotated))
    for at, entity, party in sides:
        return Donors((statement.cite(state_behind(party), "pledge/quoted", at, at + len(entity.text)),))
    return None


def owner_beside(statement: Statement, position: int) -> Donors | None:
    """Whose sum stands at ``position``: "announced Japan’s 5 million contribution"."""
    match = words.POSSESSIVE.search(statement.masked, 0, position)
    return (
        donors_owning(statement, position)
        if match and match[0].rstrip().endswith(("’s", "'s", "’", "'"))
        else None
    )
