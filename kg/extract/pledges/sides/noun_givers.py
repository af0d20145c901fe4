"""A sum that belongs to a noun of aid, or stands behind thanks or notes exchanged → who gives it."""

import re

from kg.annotate.mask import BODY
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.counterparts import both_met
from kg.extract.pledges.gifts.sums import Sum
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.parties import is_lender, parties_of
from kg.extract.pledges.sides.donors import donors_before, donors_of_sentence
from kg.extract.pledges.sides.owners import Donors, Giver, donor_at, donors_from, donors_owning, owner_behind
from kg.extract.pledges.sides.remembered import of_agreements, only_lender, own_as_donor
from kg.extract.pledges.sides.signatories import paying_of
from kg.extract.pledges.words import giver_words as words
from kg.extract.pledges.words.phrases import FROM_SIDE
from kg.extract.pledges.words.verbs import VerbUse
from kg.models import Stage
from kg.reference.countries import countries

_PAYS = frozenset({"pay", "disburse", "transfer", "spend"})
_BY = 30  # characters before a sum in which "by" says that aid grows


def passive_stage(statement: Statement, verb: VerbUse) -> Stage:
    """What is being given is given already."""
    return "delivered" if "being" in statement.masked[verb.start : verb.end].split() else verb.stage


def is_main_passive(statement: Statement, verb: VerbUse) -> bool:
    """Whether a passive verb tells what happens: "5 million was pledged", and not "the 5 million (that was) pledged"."""
    told = verb.passive and verb.form in ("past", "perfect", "future", "progressive")
    return told and words.RELATIVE.search(statement.masked, 0, verb.start) is None


def _is_paid(statement: Statement, verb: VerbUse) -> bool:
    """Whether the sum is told as paid: "the third instalment of 5 million was paid out"."""
    return is_main_passive(statement, verb) and verb.lemma in _PAYS and verb.stage == "delivered"


def stage_as_thanked(statement: Statement, verb: VerbUse) -> Stage:
    """The stage of what a verb before a sum says: what one is thanked for is done, "thanked Japan for providing"."""
    thanked_for = verb.form == "gerund" and words.DONE_AS_THANKED.search(statement.masked, 0, verb.start)
    held = verb.form == "infinitive" and words.CEREMONY.search(statement.masked, 0, verb.start)
    return "delivered" if (thanked_for or held) and verb.kind == "give" else verb.stage


def thanked(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """ "He thanked China for the 20 million in assistance", "thanked his Chinese counterpart": who is thanked gave."""
    match = words.THANKS_FOR_SUM.search(statement.masked, one.left, one.at)
    donors = donor_at(statement, match.start("group")) if match and match["group"] else None
    if match and match["official"]:
        donors = _of_official(statement, match.start("official"), memory)
    told = words.ANNOUNCED_BEHIND.match(statement.masked, one.end)
    return Giver(donors, "restated" if told else "delivered") if donors else None


def _of_official(statement: Statement, at: int, memory: Memory) -> Donors | None:
    """The one state that an official named at ``at`` speaks for."""
    entity = statement.by_start.get(at)
    sides = parties_of(entity, memory.annotated) if entity else ()
    named = [statement.cite(side, "pledge/donor", at, at + len(entity.text)) for side in sides if entity]
    return Donors(tuple(named)) if len(named) == 1 else None


def _of_own_country(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """ "Minister Ruiz of Peru said her country’s contribution would be 5 million": the one side named before."""
    match = words.OWN_SHARE.search(statement.masked, one.left, one.at)
    named = statement.entities_in(0, match.start()) if match else []
    sides = {side for _, entity in named for side in parties_of(entity, memory.annotated)}
    first = next((at for at, entity in named if parties_of(entity, memory.annotated)), 0)
    return (
        Giver(Donors((statement.cite(sides.pop(), "pledge/donor", first, one.at),)), "pledged")
        if len(sides) == 1
        else None
    )


def _lender(statement: Statement, one: Sum, memory: Memory) -> Donors | None:
    """ "The IMF said it had reached an agreement with Kenya on a 5 million loan": the bank that is the subject."""
    donors = donors_of_sentence(statement, one.at, memory)
    banks = tuple(c for c in donors.parties if is_lender(c.value)) if donors else ()
    return Donors(banks) if banks else None


def _paid_out(statement: Statement, one: Sum, memory: Memory) -> Donors | None:
    """ "This allows the disbursement of 5 million": the bank that has lent."""
    if words.PAYS_OUT.search(statement.masked, one.left, one.at) is None:
        return None
    return only_lender(memory)


def _of_lender(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    donors = _paid_out(statement, one, memory)
    return Giver(donors, "pledged") if donors else None


def by_notes(statement: Statement, one: Sum, memory: Memory) -> Donors | None:
    """ "Notes were exchanged between the ambassador of Japan and the minister of Peru on a loan of": whose money it is,
    else who publishes it.
    """
    if words.NOTES.search(statement.masked, one.left, one.at) is None:
        return None
    states = {c.value: c for c in memory.named_in(statement) if c.value.key in countries()}
    states = states or {c.value: c for c in both_met(memory, statement)}
    if len(states) != 2:
        return None
    own = states.get(memory.own) if memory.own else None
    giving = paying_of(tuple(states.values()), one) or ((own,) if own else ())
    return Donors(giving) if giving else None


def by_deed(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """ "Japan will support Peru with 5 million", "Japan is the largest donor to the fund, including 5 million": the subject."""
    helps = words.HELPS_WITH.search(statement.masked, one.left, one.at)
    donor = words.LARGEST_DONOR.search(statement.masked, 0, one.at)
    notified = words.NOTIFIES.search(statement.masked, 0, one.at)
    tells = words.TELLS_OF.search(statement.masked, one.left, one.at)
    match = helps or donor or notified or tells
    if match is None or (tells and not _is_own_news(statement, one)):
        return None
    donors = donors_before(statement, match.start(), memory)
    raised = helps is not None and " by " in helps.group()[-_BY:]  # "has stepped up its aid by 5 million"
    given = not (notified or raised or tells) and (helps is None or helps["done"] or helps["past"])
    return Giver(donors, "delivered" if given else "pledged") if donors else None


# "I am grateful for his generous contribution of 5 million": of somebody told of before, and not of who speaks
_THEIRS = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Yy]our)\s(?:[a-z-]+,?\s(?:and\s)?){0,4}(?:contributions?|pledges?|donations?|gifts?|commitments?|offer|grants?|support|assistance)\s(?:of|worth|totall?ing)\s[^.;,]{0,20}$"
)
_THANKS_TO = re.compile(r"\b(?:[Tt]hank(?:s\sto|ed|\syou,)?|[Gg]rateful\sto|[Gg]ratitude\sto|[Ww]elcomed?)\s")


def _thanked_before(memory: Memory) -> Donors | None:
    """Whom the sentence before thanks: "I thank the Emir of Peru. I welcome his contribution of 5 million"."""
    if not memory.told:
        return None
    last = memory.told[-1]
    thanks = _THANKS_TO.search(last.masked)
    named = last.entities_in(thanks.end(), len(last.masked)) if thanks else []
    if not named:
        return None
    at, entity = named[0]
    sides = parties_of(entity, memory.annotated)
    return Donors((last.cite(sides[0], "pledge/thanked", at, at + len(entity.text)),)) if sides else None


def _is_own_news(statement: Statement, one: Sum) -> bool:
    """Whether who tells of a sum gives it himself: not "a new 5 million loan from the World Bank"."""
    behind = statement.masked[one.end : one.right]
    return words.NOUN_BEHIND.search(behind) is not None and words.GIVEN_BY.match(behind) is None


def by_noun(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """The sum belongs to a noun of aid: "a contribution of 5 million from Japan", "Japan’s 5 million grant"."""
    before, behind = statement.masked[one.left : one.at], statement.masked[one.end : one.right]
    own_share = _of_own_country(statement, one, memory)
    if own_share is not None:
        return own_share
    owned = owner_behind(statement, one.end)
    if owned is not None:
        return Giver(owned, "delivered" if words.GIVEN_WITH.search(before) else "pledged")
    if not (
        words.NOUN_BEFORE.search(before) or words.NOUN_BEHIND.search(behind) or words.IS_WORTH.search(before)
    ):
        return _of_lender(statement, one, memory)
    agent = words.GIVEN_BY.match(behind)
    donors = donors_from(statement, one.end + agent.start("group")) if agent else None
    noun = words.NOUN_BEFORE.search(before) or words.IS_WORTH.search(before)
    named = FROM_SIDE.search(noun.group()) if noun else None
    if noun and named and donors is None:
        donors = donor_at(statement, one.left + noun.start() + named.start("group"))
    donors = donors or donors_owning(statement, one.left + noun.start() if noun else one.at)
    donors = donors or donors_owning(statement, one.at)
    stranger = re.search(BODY, statement.masked[one.left : one.at])
    stranger = stranger or words.FROM_STRANGER.match(behind)
    if donors is None and stranger is None and words.NOUN_BEFORE.search(before):
        theirs = _THEIRS.search(before) is not None
        donors = _thanked_before(memory) if theirs else own_as_donor(memory)
    donors = donors or _lender(statement, one, memory) or _paid_out(statement, one, memory)
    donors = donors or (of_agreements(statement, one, memory) if stranger is None else None)
    passive = next((v for v in statement.verbs if one.end <= v.start < one.right and v.passive), None)
    if agent and donors and passive and passive.end <= one.end + agent.end():
        return Giver(donors, passive_stage(statement, passive), passive)
    goes = words.GOES.search(behind)
    given = goes is not None and words.DELIVERED_GOES.search(goes["verb"] or "") is not None
    thanks = words.GRATITUDE.search(before)
    if donors and thanks and words.PROMISE.search(thanks.group()):
        return Giver(donors, "restated")  # "thanked Japan for its pledge of"
    built = noun is not None and words.BUILT_BEFORE.search(before, 0, noun.start()) is not None
    given = given or built or thanks is not None
    given = given or (passive is not None and _is_paid(statement, passive))
    return Giver(donors, "delivered" if given else "pledged") if donors else None
