"""Those who sign for a sum → who of them gives it: a bank lends, a body of the UN carries out, whom it is for receives."""

import re
from collections.abc import Sequence

from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.counterparts import both_met
from kg.extract.pledges.gifts.sums import Sum
from kg.extract.pledges.memory import Memory
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


# "a loan agreement worth 5 million": what is signed is money.
_PAPER_OF = re.compile(
    r"\b(?P<aid>(?:[Ll]oan|[Gg]rant|[Cc]redit|[Ff]inanc(?:e|ing)|[Ff]unding|[Dd]onation)\s)?(?:[Aa]greements?|[Cc]ontracts?|[Dd]eals?|MoUs?|[Mm]emorandum of [Uu]nderstanding)(?:\s(?:for|on|with)\s[^.;,]{1,60}?)?,?\s"
    r"(?:worth|of|for|totall?ing|valued at|estimated at|amounting to|in the amount of)\s(?:(?:an?|about|up to|nearly|over|some|total|loan|grant|credit|amount|of)\s)*$"
)
_WAS_SIGNED = re.compile(
    r"(?:\s\([^()]{1,40}\))?(?:,?\s[^.;,]{1,90}?)?,?\s(?:was|were|has been|have been|is|are)\s(?:(?:on\s)?\ue012+\s|also\s|today\s|officially\s)?(?:signed|concluded|inked)\b"
    r"(?:\s(?:in|at|on)\s[^.;,]{1,60}?)?\s(?=between\s|by\s)"
)


# "The two sides inked a 5 million loan agreement"
_BOTH_SIGN = re.compile(
    r"\b(?:two|both)\s(?:sides|countries|governments|parties|nations|ministers)\s(?:have\s|also\s|today\s|then\s)*(?:signed|inked|concluded)\s(?:an?|the|another)\s(?:[a-z-]+\s){0,2}$"
)
_LOAN_PAPER = re.compile(
    r"(?:\s\([^()]{1,40}\))?\s(?:[a-z-]+\s){0,2}?(?:(?:ODA )?loan|grant|credit|financing|grant aid)\s(?:agreement|contract|deal|accord)\b"
)


def signing(statement: Statement, one: Sum, memory: Memory) -> Donors | None:
    """ "A loan agreement worth 5 million was signed between Japan and Peru", "the two sides inked a 5 million loan agreement":
    of the two who sign the bank, else who can only pay."""
    two = _signers_behind(statement, one, memory)
    if two:
        paper = _PAPER_OF.search(statement.masked, one.left, one.at)
        return _bank_or_payer(two, one, only_banks=paper is None or not paper["aid"])
    both = _BOTH_SIGN.search(statement.masked, 0, one.at)
    if both is None or _LOAN_PAPER.match(statement.masked, one.end) is None:
        return None
    last = memory.near(statement)[-1:]
    near = {state_behind(c.value): c for each in last for c in each}
    states = tuple(c.model_copy(update={"value": party}) for party, c in near.items())
    return _bank_or_payer(states if len(states) == 2 else both_met(memory, statement), one, only_banks=False)


def signed_with(
    statement: Statement, gift: Stretch, memory: Memory, giving: Sequence[Party]
) -> list[Cited[Party]]:
    """ "A grant agreement of 5 million was signed by Japan and Peru in Oslo": who signs with the giver, not where."""
    two = _signers_behind(statement, gift, memory)
    others = [c for c in two if c.value not in giving]
    return others if len(others) == 1 and others[0].value.kind == "country" else []


def _signers_behind(statement: Statement, gift: Stretch, memory: Memory) -> tuple[Cited[Party], ...]:
    """The first two named behind "was signed by"."""
    if _PAPER_OF.search(statement.masked, gift.left, gift.at) is None:
        return ()
    signed = _WAS_SIGNED.match(statement.masked, gift.end)
    named = memory.named_in(statement) if signed else ()
    end = signed.end() if signed else 0
    return tuple({c.value: c for c in named if statement.span_of(c.evidence)[0] >= end}.values())[:2]


def _bank_or_payer(two: tuple[Cited[Party], ...], one: Sum, *, only_banks: bool) -> Donors | None:
    banks = [c for c in two if is_lender(c.value) or state_behind(c.value) != c.value]
    if len(banks) == 1:
        behind = banks[0].model_copy(update={"value": state_behind(banks[0].value)})
        return Donors((behind,), tuple(banks) if behind.value != banks[0].value else ())
    paying = paying_of(two, one) if len(two) == 2 and not only_banks else ()
    return Donors(paying) if paying else None


def paying_of(two: Sequence[Cited[Party]], one: Sum | None) -> tuple[Cited[Party], ...]:
    """Who of two states, or a state and the European Union, pays a sum: the one that gives aid, else the one whose money it is; nobody where both may."""
    given = [c for c in two if c.value.key in _PROVIDERS]
    states = countries()
    if any(c.value.key not in states and c.value.key not in _PROVIDERS for c in two):
        return ()
    paid_in = one.amount.money.currency if one else None
    own = [c for c in two if c.value.key in states and states[c.value.key].currency == paid_in]
    return tuple(next((found for found in (given, own) if len(found) == 1), []))
