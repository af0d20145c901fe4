"""A sum with who would give it to whom → whether it can be meant: not what a company invests, nor money at home."""

import re

from kg.annotate.entities import CountryName
from kg.annotate.mask import BODY, COUNTRY, DEMONYM
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.governed import BUILT
from kg.extract.pledges.gifts.sums import Sum
from kg.extract.pledges.gifts.things import thing_at
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.owners import Giver
from kg.extract.pledges.words.giver_words import AID
from kg.models import Cited, Party
from kg.reference.countries import countries

_INVESTS = re.compile(r"\b[Ii]nvest(?:s|ed|ing|ments?)?\b")
_COMPANY = re.compile(
    r"\b(?:CEOs?|[Cc]ompan(?:y|ies)|[Cc]orporation|Inc\b|Corp\b|LLC|Ltd|GmbH|[Mm]anufacturers?|[Aa]utomakers?|[Cc]hipmakers?|[Pp]lants?"
    r"|[Ff]actor(?:y|ies)|[Ss]emiconductors?|private sector)\b"
)
_IN = re.compile(r"\b(?:in|across|throughout|inside)\s(?:the\s)?$")
_THERE = re.compile(r"[.,;)–—]|$|\s(?:as|at|by|for|from|in|on|over|that|through|to|until|which|with)\b")
_ON = re.compile(r"\son\s(?:[\d,]+\s|\ue015+\s)?")
_NATION, _FROM = re.compile(rf"{DEMONYM}|{COUNTRY}"), re.compile(rf"[^.;,]{{0,40}}?\sfrom\s(?:the\s)?{BODY}")
# "Of the total, 36 million soles is for roads", "90 million soles (25 million dollars) will be allocated to": of what others give.
_CONVERTED = re.compile(r"\s\((?:(?:about|or|around|some)\s)?(?:US|USD\s?)?[$€£¥\d]")
_AT_HOME = frozenset({"invest", "spend"})
_NEAR = 45  # characters around a sum
_BEHIND = 80  # characters
_BACK = 2  # sentences


def is_meant(statement: Statement, one: Sum, giver: Giver, to: list[Cited[Party]], memory: Memory) -> bool:
    """Whether a sum that the words would allow is one that a state gives to another."""
    if _stays_at_home(statement, one, giver):
        return False
    near = statement.masked[max(0, one.at - _NEAR) : one.end + _NEAR]
    here = {each.value for each in memory.named_in(statement)}
    shared_out = giver.included or (giver.donors.again and _CONVERTED.match(statement.masked, one.end))
    unsaid = here.isdisjoint(each.value for each in giver.donors.parties) and not AID.search(near)
    unsaid = unsaid and not shared_out
    if unsaid and _is_money_of(to or list(memory.named_in(statement)), one.amount.money.currency, giver):
        return False
    if giver.verb is not None and giver.verb.lemma in _AT_HOME and (to or _buys(statement, one)):
        return any(statement.holds_party(each) for each in to) and not _buys(statement, one)
    return _INVESTS.search(near) is None or not _is_of_company(statement, one, giver, memory)


def _buys(statement: Statement, one: Sum) -> bool:
    """Whether goods are bought with it: "will spend 5 million on Danish tanks", "on tanks from Denmark"."""
    on = _ON.match(statement.masked, one.end)
    goods = thing_at(statement, on.end()) if on else None
    if goods is None or BUILT.search(goods.item):
        return False
    whose = _NATION.search(statement.masked, goods.at, goods.end)
    return whose is not None or _FROM.match(statement.masked, goods.end) is not None


def _stays_at_home(statement: Statement, one: Sum, giver: Giver) -> bool:
    """Whether the first place behind a sum is that of who spends it: "India approved 5 million to build a lab in India"."""
    named = statement.entities_in(one.end, one.right)
    at, first = next(((at, each) for at, each in named if each.party), (0, None))
    giving = [c.value for c in giver.donors.parties]
    if not (isinstance(first, CountryName) and first.form == "name" and first.party in giving):
        return False
    if first is None or "," in statement.masked[one.end : at]:
        return False
    there = _THERE.match(statement.masked, at + len(first.text))  # and not "in U.S. aid"
    return there is not None and _IN.search(statement.masked, max(0, at - 20), at) is not None


def _is_money_of(to: list[Cited[Party]], currency: str, giver: Giver) -> bool:
    """Whether a sum of a giver that is not named is in the money of who would receive it: it is their own."""
    own = {countries()[c.value.key].currency for c in to if c.value.key in countries()}
    giving = {countries()[c.value.key].currency for c in giver.donors.parties if c.value.key in countries()}
    return bool(giving) and currency in own and currency not in giving


def _is_of_company(statement: Statement, one: Sum, giver: Giver, memory: Memory) -> bool:
    """Whether an investment is a company's: "its 4 billion investment" where the sentences tell of one.

    What somebody does is a state's doing, but for "a plant" right behind the sum.
    """
    if giver.verb is not None:
        return _COMPANY.search(statement.masked[one.end : one.end + _BEHIND]) is not None
    last = (each.text for each in memory.told[-_BACK:])
    return any(_COMPANY.search(text) for text in (statement.text, *last))
