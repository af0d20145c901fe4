"""Those who sign for a sum → who of them gives it: a bank lends, a body of the UN carries out, whom it is for receives."""

import re
from collections.abc import Sequence

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.sums import Sum
from kg.extract.pledges.parties import is_lender
from kg.extract.pledges.sides.channels import implements
from kg.extract.pledges.sides.owners import Donors, donor_at
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.words import giver_words as words
from kg.extract.pledges.words.phrases import SIDE
from kg.extract.pledges.words.verbs import VerbUse
from kg.models import Cited, Party
from kg.reference.countries import countries
from kg.reference.organisations import state_behind

# Members of the OECD's Development Assistance Committee, and those that report to it what they give.
_PROVIDERS = frozenset(
    "AUS AUT BEL CAN CHE CZE DEU DNK ESP EST FIN FRA GBR GRC HUN IRL ISL ITA JPN KOR LTU LUX LVA NLD NOR NZL POL PRT SVK SVN SWE USA"
    " EU ARE CHN IND KWT QAT RUS SAU TUR".split()
)

_OPENS_WITH = re.compile(rf"\W*{SIDE}")


def lending(statement: Statement, donors: Donors | None, verb: VerbUse) -> Donors | None:
    """Of those who sign, a bank lends, "Mali signed with the World Bank"; a body of the UN carries out, "Japan and UNICEF"."""
    if donors is None or verb.lemma not in ("sign", "agree"):
        return donors
    other = words.SIGNED_WITH.match(statement.masked, verb.end)
    lender = donor_at(statement, other.start("who")) if other else None
    if lender is not None and all(is_lender(c.value) for c in lender.parties):
        return lender
    banks = tuple(c for c in donors.parties if is_lender(c.value))
    if 0 < len(banks) < len(donors.parties):
        return Donors(banks)
    carriers = tuple(c for c in donors.parties if implements(c.value))
    others = tuple(c for c in donors.parties if c not in carriers)
    if carriers and not others:  # "Japan, through JICA, and UNICEF signed"
        others = tuple(c for c in _named_first(statement, verb) if c.value.kind == "country")
    if carriers and others:
        return Donors(others, (*donors.agencies, *carriers))
    lending = _with_agency(donors)
    return Donors(lending, donors.agencies) if lending else donors


def _with_agency(donors: Donors) -> tuple[Cited[Party], ...]:
    """Those who sign through an agency of theirs that lends: "JICA and Bangladesh signed"."""
    lending = {state_behind(c.value) for c in donors.agencies}
    return tuple(c for c in donors.parties if c.value in lending)


def _named_first(statement: Statement, verb: VerbUse) -> tuple[Cited[Party], ...]:
    opening = _OPENS_WITH.match(statement.masked, statement.boundary_before(verb.start))
    donors = donor_at(statement, opening.start("group")) if opening else None
    return donors.parties if donors else ()


def but_receiver(statement: Statement, one: Sum, donors: Donors | None) -> Donors | None:
    """Of two who sign for a sum, who it is not for: "Japan and Peru signed a 5 million loan for a port in Peru"; else whose
    it can only be."""
    if donors is None or len(donors.parties) != 2:
        return donors
    led = {c.value for c in recipients_in(statement, one.end, one.right, ())}
    others = tuple(c for c in donors.parties if c.value not in led)
    paying = others if len(others) == 1 else paying_of(donors.parties, one)
    return Donors(paying, donors.agencies) if paying else donors


def paying_of(two: Sequence[Cited[Party]], one: Sum) -> tuple[Cited[Party], ...]:
    """Who of two states, or a state and the European Union, pays a sum: the one that gives aid, else the one whose money it is; nobody where both may."""
    given = [c for c in two if c.value.key in _PROVIDERS]
    states = countries()
    if any(c.value.key not in states and c.value.key not in _PROVIDERS for c in two):
        return ()
    own = [
        c for c in two if c.value.key in states and states[c.value.key].currency == one.amount.money.currency
    ]
    return tuple(next((found for found in (given, own) if len(found) == 1), []))
