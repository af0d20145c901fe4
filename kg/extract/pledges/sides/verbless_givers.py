"""A sum that no verb governs → who gives it: of whom the words beside it are, or the sum or sentence before it."""

import re

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.gifts.sums import Sum
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.noted import noted_before
from kg.extract.pledges.sides.noun_givers import (
    by_deed,
    by_noun,
    thanked,
)
from kg.extract.pledges.sides.owners import Donors, Giver, donor_at, donors_from, giver_from, owner_beside
from kg.extract.pledges.sides.passive_givers import by_passive
from kg.extract.pledges.sides.remembered import inherited, own_as_donor, spoken_of
from kg.extract.pledges.words import giver_words as words
from kg.extract.pledges.words.phrases import FROM_SIDE


def without_verb(statement: Statement, one: Sum, memory: Memory, last: PledgeDraft | None) -> Giver | None:
    """A sum joined to one before it, part of one in the sentence before, or with a noun of aid."""
    each = words.EACH.match(statement.masked, one.end)
    agent = FROM_SIDE.match(statement.masked, each.end() if each else one.end)
    before = statement.masked[one.left : one.at]
    told_of = (
        words.NOUN_BEFORE.search(before) or words.WITH.match(before) or words.BUILT_BEFORE.search(before)
    )
    if agent is not None and (told_of or words.PLEDGES_WERE.search(statement.masked, 0, one.at)):
        built = (
            words.BUILT_BEFORE.search(before) is not None
        )  # "a school built with a grant of 5 million from Peru"
        return giver_from(donors_from(statement, agent.start("group")), "delivered" if built else "pledged")
    if last is not None:
        comes = words.COMES.match(statement.masked, one.end)
        agent = agent or (FROM_SIDE.match(statement.masked, comes.end()) if comes else None)
        return _joined_to(statement, one, last, agent)
    return _from_somebody(statement, one) or _alone(statement, one, memory)


def _from_somebody(statement: Statement, one: Sum) -> Giver | None:
    """ "5 million from Peru will go to", "a further 5 million is coming from Peru", "5 million of Peruvian money"."""
    begin = statement.item_around(one.at)[0]
    before = statement.masked[begin : one.at]
    comes = words.COMES.match(statement.masked, one.end)
    share = comes is not None and words.SHARE_BEFORE.match(before) is not None
    if not share and words.NOTHING_BEFORE.match(before) is None:
        return None
    agent = FROM_SIDE.match(statement.masked, comes.end() if comes else one.end)
    agent = agent or words.GOES_FROM.match(statement.masked, one.end)
    agent = agent or words.OF_MONEY.match(statement.masked, one.end)
    goes = words.GOES.search(statement.masked[one.end : one.right])
    given = goes is not None and words.DELIVERED_GOES.search(goes["verb"] or "") is not None
    donors = donors_from(statement, agent.start("group")) if agent else None
    return giver_from(donors, "delivered" if given else "pledged")


def _joined_to(
    statement: Statement, one: Sum, last: PledgeDraft, agent: re.Match[str] | None
) -> Giver | None:
    """A sum behind another one: of the same giver, or of another who is named."""
    if agent is not None:  # "of which 12 million from Peru"
        part = donors_from(statement, agent.start("group"))
        return Giver(part, last.stage.value, included=last.includes) if part else None
    other = words.ANOTHER_DOES.search(statement.masked, one.left, one.at)
    if other is not None:
        return giver_from(donor_at(statement, other.start("group")), last.stage.value)
    owner = owner_beside(statement, one.at)  # "Japan’s 5 million and Peru’s 3 million"
    if owner is not None and all(statement.span_of(c.evidence)[0] >= one.left for c in owner.parties):
        return giver_from(owner, last.stage.value)
    given = given_behind(statement, one)
    return Giver(Donors(last.by), "delivered" if given else last.stage.value, included=last.includes)


def _alone(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """A sum that only the sentences before tell of, or a noun of aid."""
    included = _included(statement, one, memory) or _complemented(statement, one, memory)
    if included is not None:
        return included
    if words.PROJECT_SUM.search(statement.masked, 0, one.at) and statement.masked.startswith(")", one.end):
        return giver_from(own_as_donor(memory), "pledged")
    if words.PACKAGE_WORTH.search(statement.masked, 0, one.at) and (
        again := inherited(memory) or spoken_of(memory)
    ):
        return Giver(again, memory.stage if memory.donors else "pledged")
    if statement.sentence.block_kind == "speech":
        return None
    noted = None if memory.donors else noted_before(statement, one, memory)
    return (
        giver_from(noted, "pledged")
        or thanked(statement, one, memory)
        or by_deed(statement, one, memory)
        or by_noun(statement, one, memory)
        or by_passive(statement, one, memory)
    )


def _included(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """What "Japan’s support includes", or "this includes": of whose support it is, else who gave before."""
    owned = words.OWNED_INCLUDES.search(statement.masked, 0, one.at)
    if owned is not None:
        return giver_from(donor_at(statement, owned.start("owner")), "pledged")
    told = statement.masked[: one.at]
    if not (words.INCLUDES.search(statement.masked, one.left, one.at) or words.SUM_INCLUDES.fullmatch(told)):
        return None
    again = inherited(memory) or spoken_of(memory)
    other = _from_another(statement, one, again)
    if other is not None:
        return Giver(other, "pledged")
    return Giver(again, "pledged", included=True) if again else None


def _from_another(statement: Statement, one: Sum, giving: Donors | None) -> Donors | None:
    """ "The total, which includes 5 million from Peru": who is not among those who gave the whole."""
    each = words.EACH.match(statement.masked, one.end)
    agent = FROM_SIDE.match(statement.masked, each.end() if each else one.end)
    donors = donors_from(statement, agent.start("group")) if agent else None
    known = {c.value for c in giving.parties} if giving else set()
    return donors if donors and not {c.value for c in donors.parties} <= known else None


def _complemented(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """What the pledge before it adds to: "It complements 5 million in assistance for Peru"."""
    adds = memory.donors and words.ADDS.search(statement.masked, one.left, one.at)
    again = (
        inherited(memory) if adds and words.NOUN_BEHIND.match(statement.masked[one.end : one.right]) else None
    )
    return Giver(again, "pledged", earlier=True) if again else None


def given_behind(statement: Statement, one: Sum) -> bool:
    """Whether a part is given already: "of which 5 million had been disbursed"."""
    return any(
        v.passive and v.stage == "delivered" and not statement.masked[one.end : v.start].strip()
        for v in statement.verbs
    )
