"""A sum of money in its sentence → who gives it, by which words, and how far along they say it is."""

import re

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.gifts.shares import country_of_brackets, in_brackets, in_open_brackets, is_of_donors
from kg.extract.pledges.gifts.sums import GAPPED, Sum
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.amounting import amounting
from kg.extract.pledges.sides.donors import donors_before, donors_of
from kg.extract.pledges.sides.gapped import taker_next
from kg.extract.pledges.sides.governing_verbs import speaks_of_aid, verb_before
from kg.extract.pledges.sides.noun_givers import (
    by_notes,
    stage_as_thanked,
    thanked,
)
from kg.extract.pledges.sides.owners import (
    Donors,
    Giver,
    donor_at,
    donors_from,
    giver_from,
    owner_behind,
    owner_beside,
)
from kg.extract.pledges.sides.passive_givers import by_relative
from kg.extract.pledges.sides.received import received
from kg.extract.pledges.sides.remembered import inherited
from kg.extract.pledges.sides.signatories import but_receiver, lending, signing
from kg.extract.pledges.sides.strangers import is_of_stranger
from kg.extract.pledges.sides.verbless_givers import given_behind, without_verb
from kg.extract.pledges.words import giver_words as words
from kg.extract.pledges.words.stage import is_asked_of_others
from kg.extract.pledges.words.verbs import VerbUse
from kg.models import Cited, Party, Stage

_SIGNS = frozenset({"sign", "exchange"})


def giver_of(statement: Statement, one: Sum, memory: Memory, last: PledgeDraft | None) -> Giver | None:
    """Who gives a sum, where it is a side; ``last`` is the pledge that the sentence states before it."""
    told = amounting(statement, one, memory)
    if told is not None:
        return told[0]
    found = _giver_of(statement, one, memory, last)
    return None if found and is_of_stranger(statement, one, found, memory) else found


def _giver_of(statement: Statement, one: Sum, memory: Memory, last: PledgeDraft | None) -> Giver | None:
    share = country_of_brackets(statement, one.at, one.end)
    if share or in_brackets(statement, one.at, one.end):
        return _beside_brackets(statement, one, share, memory, last)
    shared = received(statement, one, memory) or giver_from(signing(statement, one, memory), "pledged")
    if shared is not None:
        return shared
    if (
        last is not None
        and in_open_brackets(statement, one.at)
        and not words.ADDS.search(statement.masked[one.left : one.at])
    ):
        return Giver(Donors(last.by), last.stage.value, included=True)
    gapped = GAPPED.search(statement.masked, one.left, one.at)
    if gapped and last is not None:
        return _of_gapped(statement, one, gapped, last)
    if words.TOTAL.search(statement.masked, 0, one.at):
        return _of_total(statement, one, memory, last)
    verb = verb_before(statement, one, last)
    if verb is not None and verb.lemma in words.BEGS and not is_asked_of_others(statement.masked):
        return None
    return _by_words(statement, one, memory, last, verb)


def _beside_brackets(
    statement: Statement, one: Sum, share: list[Cited[Party]], memory: Memory, last: PledgeDraft | None
) -> Giver | None:
    """The giver of a sum that is alone in brackets: who stands before them in a list of donors, else who gives the whole."""
    if share and is_of_donors(statement, one.at):
        return Giver(Donors(tuple(share)), last.stage.value if last else "pledged", included=last is not None)
    again = Donors(last.by) if last else inherited(memory)
    whole = (last and last.umbrella) or last  # not the part of a share told before it
    return Giver(again, whole.stage.value if whole else "pledged", included=True) if again else None


def _of_gapped(statement: Statement, one: Sum, gapped: re.Match[str], last: PledgeDraft) -> Giver | None:
    """The giver of a sum whose verb is that of the sum before: who stands before it, unless the sum is for them."""
    takers = taker_next(statement, one, gapped, last)
    if takers:
        return Giver(Donors(last.by), last.stage.value, takers=tuple(takers))
    return giver_from(donor_at(statement, gapped.start(gapped.lastgroup or 0)), last.stage.value)


def _by_words(
    statement: Statement, one: Sum, memory: Memory, last: PledgeDraft | None, verb: VerbUse | None
) -> Giver | None:
    """The giver by the verb that governs the sum, by a relative clause behind it, or by a noun."""
    if memory.donors and words.BREAKS_DOWN.match(statement.masked[: one.at]):
        return Giver(Donors(last.by if last else memory.donors, again=True), memory.stage, included=True)
    if verb is None or words.ADDS.search(statement.masked, one.left, one.at):
        relative = _in_addition(statement, one, verb) or thanked(statement, one, memory)
        relative = relative or by_relative(statement, one, memory)
        if relative is not None:
            return relative
    beside = _kept(statement, one, memory) or _agent(statement, one, memory)
    if beside is not None:
        return beside
    owner = owner_beside(statement, one.at) if verb is not None and verb.lemma == "announce" else None
    owner = owner or (_whose_aid(statement, one) if verb is not None and verb.lemma in _SIGNS else None)
    if owner is not None:
        return Giver(owner, "pledged", verb)
    if verb is not None and speaks_of_aid(statement, one, verb):
        stage: Stage = "pledged" if verb.lemma in words.GROWS else stage_as_thanked(statement, verb)
        stage = "delivered" if given_behind(statement, one) else stage
        owned = owner_behind(statement, one.end) if verb.kind == "announce" else None
        donors = owned or lending(statement, donors_of(statement, verb, memory), verb)
        if donors is not None or not verb.passive:
            donors = but_receiver(statement, one, donors) if verb.lemma == "sign" else donors
            return giver_from(donors, stage, verb)
    return without_verb(statement, one, memory, last)


def _whose_aid(statement: Statement, one: Sum) -> Donors | None:
    """ "exchanged notes on Japan’s grant aid of 5 million": whose aid it is."""
    noun = words.NOUN_BEFORE.search(statement.masked, one.left, one.at)
    return owner_beside(statement, noun.start()) if noun else None


def _in_addition(statement: Statement, one: Sum, verb: VerbUse | None) -> Giver | None:
    """ "announced 3 million, which builds on 5 million in U.S. aid": whose aid that was."""
    owned = owner_behind(statement, one.end) if verb is not None else None
    return Giver(owned, "pledged", earlier=True) if owned else None


def _agent(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """ "a 5 million grant from Japan", "notes were exchanged on a grant of 5 million"."""
    agent = words.AGENT.match(statement.masked, one.end)
    if agent is not None:
        return giver_from(donors_from(statement, agent.start("group")), "pledged")
    return giver_from(by_notes(statement, one, memory), "pledged")


def _kept(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """ "Japan renewed its pledge of 5 million": who keeps it gave it before; "opened the talks with a pledge of" gives it now."""
    pledge = words.ITS_PLEDGE.search(statement.masked, one.left, one.at)
    if pledge and words.KEEPS.search(statement.masked, one.left, pledge.start()):
        return giver_from(donors_before(statement, pledge.start(), memory), "restated")
    now = words.WITH_PLEDGE.search(statement.masked, one.left, one.at)
    return giver_from(donors_before(statement, now.start(), memory), "pledged") if now else None


def _of_total(statement: Statement, one: Sum, memory: Memory, last: PledgeDraft | None) -> Giver | None:
    """ "brings total U.S. assistance to 5 million": the owner of the assistance, else who gave what was added."""
    if words.OF_ALL.search(statement.masked, 0, one.at):
        return None
    owner = None
    for match in words.AID_OF.finditer(statement.masked, one.left, one.at):
        owner = match.start(match.lastgroup or 0)
    donors = donor_at(statement, owner) if owner is not None else None
    total = words.ITS_TOTAL.search(statement.masked, 0, one.at)
    if total and not (last is not None and words.BROUGHT_BY_SUM.search(statement.masked, 0, total.start())):
        donors = donors or donors_before(statement, total.start(), memory)
    if donors is None and words.TOTAL_OF_STRANGER.search(statement.masked, one.left, one.at):
        return None
    if donors is None:
        donors = Donors(last.by) if last is not None else inherited(memory)
    return Giver(donors, "delivered") if donors else None
