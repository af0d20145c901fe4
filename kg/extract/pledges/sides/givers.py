"""A sum of money in its sentence → who gives it, by which words, and how far along they say it is."""

import re

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.gifts.shares import country_of_brackets, in_brackets, in_open_brackets, is_of_donors
from kg.extract.pledges.gifts.sums import GAPPED, Sum
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.parties import is_lender
from kg.extract.pledges.sides.amounting import amounting
from kg.extract.pledges.sides.channels import implements
from kg.extract.pledges.sides.donors import donors_before, donors_of
from kg.extract.pledges.sides.gapped import taker_next
from kg.extract.pledges.sides.noted import noted_before
from kg.extract.pledges.sides.noun_givers import (
    by_deed,
    by_notes,
    by_noun,
    stage_as_thanked,
    thanked,
)
from kg.extract.pledges.sides.owners import Donors, Giver, donor_at, donors_from, owner_behind, owner_beside
from kg.extract.pledges.sides.passive_givers import by_passive, by_relative
from kg.extract.pledges.sides.received import received
from kg.extract.pledges.sides.remembered import inherited, own_as_donor, spoken_of
from kg.extract.pledges.sides.signatories import but_receiver, lending, signing
from kg.extract.pledges.sides.strangers import is_of_stranger
from kg.extract.pledges.words import giver_words as words
from kg.extract.pledges.words.phrases import FROM_SIDE
from kg.extract.pledges.words.stage import is_asked_of_others
from kg.extract.pledges.words.verbs import VerbUse
from kg.models import Stage


def giver_of(statement: Statement, one: Sum, memory: Memory, last: PledgeDraft | None) -> Giver | None:
    """Who gives a sum, where it is a side; ``last`` is the pledge that the sentence states before it."""
    told = amounting(statement, one, memory)
    if told is not None:
        return told[0]
    found = _giver_of(statement, one, memory, last)
    return None if found and is_of_stranger(statement, one, found, memory) else found


def _giver_of(statement: Statement, one: Sum, memory: Memory, last: PledgeDraft | None) -> Giver | None:
    share = country_of_brackets(statement, one.at, one.end)
    if share and is_of_donors(statement, one.at):
        return Giver(Donors(tuple(share)), last.stage.value if last else "pledged", included=last is not None)
    if share or in_brackets(statement, one.at, one.end):
        again = Donors(last.by) if last else inherited(memory)
        whole = (last and last.umbrella) or last  # not the part of a share told before it
        return Giver(again, whole.stage.value if whole else "pledged", included=True) if again else None
    shared = received(statement, one, memory) or _giver(signing(statement, one, memory), "pledged")
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
        again = Donors(last.by) if taker_next(statement, one, last) else None
        other = donor_at(statement, gapped.start(gapped.lastgroup or 0))
        return _giver(again or other, last.stage.value)
    if words.TOTAL.search(statement.masked, 0, one.at):
        return _of_total(statement, one, memory, last)
    verb = _verb_before(statement, one, last)
    if verb is not None and verb.lemma in words.BEGS and not is_asked_of_others(statement.masked):
        return None
    return _by_words(statement, one, memory, last, verb)


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
    if verb is not None and _speaks_of_aid(statement, one, verb):
        stage: Stage = "pledged" if verb.lemma in words.GROWS else stage_as_thanked(statement, verb)
        stage = "delivered" if _given_behind(statement, one) else stage
        owned = owner_behind(statement, one.end) if verb.kind == "announce" else None
        donors = owned or lending(statement, donors_of(statement, verb, memory), verb)
        if donors is not None or not verb.passive:
            donors = but_receiver(statement, one, donors) if verb.lemma == "sign" else donors
            return _giver(donors, stage, verb)
    return _without_verb(statement, one, memory, last)


_SIGNS = frozenset({"sign", "exchange"})


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
        return _giver(donors_from(statement, agent.start("group")), "pledged")
    return _giver(by_notes(statement, one, memory), "pledged")


def _giver(donors: Donors | None, stage: Stage, verb: VerbUse | None = None) -> Giver | None:
    return Giver(donors, stage, verb) if donors else None


def _kept(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """ "Japan renewed its pledge of 5 million": who keeps it gave it before; "opened the talks with a pledge of" gives it now."""
    pledge = words.ITS_PLEDGE.search(statement.masked, one.left, one.at)
    if pledge and words.KEEPS.search(statement.masked, one.left, pledge.start()):
        return _giver(donors_before(statement, pledge.start(), memory), "restated")
    now = words.WITH_PLEDGE.search(statement.masked, one.left, one.at)
    return _giver(donors_before(statement, now.start(), memory), "pledged") if now else None


def _without_verb(statement: Statement, one: Sum, memory: Memory, last: PledgeDraft | None) -> Giver | None:
    """A sum joined to one before it, part of one in the sentence before, or with a noun of aid."""
    agent = FROM_SIDE.match(statement.masked, one.end)
    before = statement.masked[one.left : one.at]
    told_of = (
        words.NOUN_BEFORE.search(before) or words.WITH.match(before) or words.BUILT_BEFORE.search(before)
    )
    if agent is not None and (told_of or words.PLEDGES_WERE.search(statement.masked, 0, one.at)):
        built = (
            words.BUILT_BEFORE.search(before) is not None
        )  # "a school built with a grant of 5 million from Peru"
        return _giver(donors_from(statement, agent.start("group")), "delivered" if built else "pledged")
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
    return _giver(donors, "delivered" if given else "pledged")


def _joined_to(
    statement: Statement, one: Sum, last: PledgeDraft, agent: re.Match[str] | None
) -> Giver | None:
    """A sum behind another one: of the same giver, or of another who is named."""
    if agent is not None:  # "of which 12 million from Peru"
        part = donor_at(statement, agent.start("group"))
        return Giver(part, last.stage.value, included=last.includes) if part else None
    other = words.ANOTHER_DOES.search(statement.masked, one.left, one.at)
    if other is not None:
        return _giver(donor_at(statement, other.start("group")), last.stage.value)
    owner = owner_beside(statement, one.at)  # "Japan’s 5 million and Peru’s 3 million"
    if owner is not None and all(statement.span_of(c.evidence)[0] >= one.left for c in owner.parties):
        return _giver(owner, last.stage.value)
    given = _given_behind(statement, one)
    return Giver(Donors(last.by), "delivered" if given else last.stage.value, included=last.includes)


def _alone(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """A sum that only the sentences before tell of, or a noun of aid."""
    included = _included(statement, one, memory) or _complemented(statement, one, memory)
    if included is not None:
        return included
    if words.PROJECT_SUM.search(statement.masked, 0, one.at) and statement.masked.startswith(")", one.end):
        return _giver(own_as_donor(memory), "pledged")
    if words.PACKAGE_WORTH.search(statement.masked, 0, one.at) and (
        again := inherited(memory) or spoken_of(memory)
    ):
        return Giver(again, memory.stage if memory.donors else "pledged")
    if statement.sentence.block_kind == "speech":
        return None
    noted = None if memory.donors else noted_before(statement, one, memory)
    return (
        _giver(noted, "pledged")
        or thanked(statement, one, memory)
        or by_deed(statement, one, memory)
        or by_noun(statement, one, memory)
        or by_passive(statement, one, memory)
    )


def _included(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """What "Japan’s support includes", or "this includes": of whose support it is, else who gave before."""
    owned = words.OWNED_INCLUDES.search(statement.masked, 0, one.at)
    if owned is not None:
        return _giver(donor_at(statement, owned.start("owner")), "pledged")
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


def _given_behind(statement: Statement, one: Sum) -> bool:
    """Whether a part is given already: "of which 5 million had been disbursed"."""
    return any(
        v.passive and v.stage == "delivered" and not statement.masked[one.end : v.start].strip()
        for v in statement.verbs
    )


def _speaks_of_aid(statement: Statement, one: Sum, verb: VerbUse) -> bool:
    """Whether the words around a sum say that it is aid, for verbs that alone do not."""
    if verb.lemma in words.GROWS:
        return words.AID.search(statement.masked, verb.end, one.at) is not None
    if verb.lemma == "launch" and words.LAUNCHED.match(statement.masked, one.end):
        return True
    worth = words.AGREEMENT_WORTH.search(statement.masked, verb.end, one.at) if verb.lemma == "sign" else None
    if worth or (verb.lemma == "sign" and words.AGREEMENT.match(statement.masked, one.end)):
        named = (entity.party for _, entity in statement.entities_in(0, one.right if worth else one.at))
        if any(party and (implements(party) or is_lender(party)) for party in named):
            return True
    if verb.lemma in words.WEAK and not statement.masked.startswith(" aside", verb.end):
        return any(
            words.AID.search(statement.masked, *span) for span in ((verb.end, one.at), (one.end, one.right))
        )
    return True


def _verb_before(statement: Statement, one: Sum, last: PledgeDraft | None) -> VerbUse | None:
    """The last verb before a sum that nothing parts from it, not even another sum that is given."""
    begin = max((m.end() for m in re.finditer(r"[;”]\s", statement.masked[: one.at])), default=0)
    begin = max(begin, statement.item_around(one.at)[0], one.left if last is not None else 0)
    verbs = [v for v in statement.verbs if begin <= v.start and v.end <= one.at and _can_govern(statement, v)]
    verbs = [v for v in verbs if last is None or not (v.passive or _is_told_of(statement, v))]
    far = verbs and verbs[-1].lemma in words.BEGS and one.at - verbs[-1].end > words.OBJECT_WITHIN
    return verbs[-1] if verbs and not far else None


def _is_told_of(statement: Statement, verb: VerbUse) -> bool:
    """Whether a past form tells of the sum before it: "5 million in Peru, delivered through UNICEF, and 3 million"."""
    return verb.form == "past" and words.BY_MEANS.match(statement.masked, verb.end) is not None


def _can_govern(statement: Statement, verb: VerbUse) -> bool:
    """Whether a word is a verb here: "grant" and "support" are nouns unless a subject stands before them."""
    if (
        verb.lemma == "fund"
        and verb.form == "gerund"
        and words.A_NOUN.search(statement.masked, 0, verb.start)
    ):
        return False  # "the funding for Peru"
    if verb.passive and verb.lemma in words.SPENDS:
        return False  # "was bought with aid of"
    if (
        verb.form == "past"
        and verb.lemma in words.BUILDS
        and words.BUILT_WITH.match(statement.masked, verb.end)
    ):
        return False  # "a hospital built with a grant of"
    if verb.form == "gerund" and words.NOT_A_VERB.match(statement.masked, verb.start):
        return False  # "the signing of notes on a loan", "a financing agreement"
    if verb.form == "present":
        clear = statement.masked[: verb.end].endswith(words.CLEAR_FORMS)
        return clear or words.SUBJECT_OF_PRESENT.search(statement.masked, 0, verb.start) is not None
    return verb.form != "passive" and not is_participle(statement, verb)


def is_participle(statement: Statement, verb: VerbUse) -> bool:
    """Whether a past form only describes the noun before it: "the amount provided", "assistance given"."""
    return (
        verb.form == "past"
        and not verb.passive
        and (
            words.NOUN_RIGHT_BEFORE.search(statement.masked, 0, verb.start) is not None
            or words.OF_THE.search(statement.masked, 0, verb.start) is not None
        )
    )


def _of_total(statement: Statement, one: Sum, memory: Memory, last: PledgeDraft | None) -> Giver | None:
    """ "brings total U.S. assistance to 5 million": the owner of the assistance, else who gave what was added."""
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
