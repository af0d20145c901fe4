"""A sum of money in its sentence → who gives it, by which words, and how far along they say it is."""

import re

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.gifts.shares import country_of_brackets, in_brackets, in_open_brackets
from kg.extract.pledges.gifts.sums import GAPPED, Sum
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.parties import is_lender
from kg.extract.pledges.sides.donors import (
    donors_behind,
    donors_of,
    inherited,
    own_as_donor,
    spoken_of,
    subject_at,
)
from kg.extract.pledges.sides.noun_givers import (
    by_deed,
    by_notes,
    by_noun,
    is_main_passive,
    passive_stage,
    stage_as_thanked,
    thanked,
)
from kg.extract.pledges.sides.owners import Donors, Giver, donor_at, owner_beside
from kg.extract.pledges.sides.received import received
from kg.extract.pledges.words import giver_words as words
from kg.extract.pledges.words.phrases import FROM_SIDE
from kg.extract.pledges.words.stage import is_asked_of_others
from kg.extract.pledges.words.verbs import VerbUse
from kg.models import Party, Stage


def giver_of(statement: Statement, one: Sum, memory: Memory, last: PledgeDraft | None) -> Giver | None:
    """Who gives a sum; ``last`` is the pledge that the sentence states before it."""
    if in_brackets(statement, one.at, one.end) or country_of_brackets(statement, one.at, one.end):
        again = Donors(last.by) if last else inherited(memory)
        return Giver(again, last.stage.value if last else "pledged", included=True) if again else None
    shared = received(statement, one, memory)
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
        return _giver(donor_at(statement, gapped.start("group")), last.stage.value)
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
    if verb is None or words.ADDS.search(statement.masked, one.left, one.at):
        relative = _by_relative(statement, one, memory)
        if relative is not None:
            return relative
    agent = words.AGENT.match(statement.masked, one.end)
    if agent is not None:
        return _giver(donor_at(statement, agent.end()), "pledged")
    notes = by_notes(statement, one, memory)
    if notes is not None:
        return Giver(notes, "pledged")
    owner = owner_beside(statement, one.at) if verb is not None and verb.lemma == "announce" else None
    if owner is not None:
        return Giver(owner, "pledged", verb)
    if verb is not None and _speaks_of_aid(statement, one, verb):
        stage: Stage = "pledged" if verb.lemma in words.GROWS else stage_as_thanked(statement, verb)
        return _giver(_lending(statement, donors_of(statement, verb, memory), verb), stage, verb)
    return _without_verb(statement, one, memory, last)


def _giver(donors: Donors | None, stage: Stage, verb: VerbUse | None = None) -> Giver | None:
    return Giver(donors, stage, verb) if donors else None


def _lending(statement: Statement, donors: Donors | None, verb: VerbUse) -> Donors | None:
    """ "The World Bank and Mali signed", "Mali signed with the World Bank": of those who sign a loan, the bank lends."""
    if donors is None or verb.lemma not in ("sign", "agree"):
        return donors
    other = words.SIGNED_WITH.match(statement.masked, verb.end)
    lender = donor_at(statement, other.start("who")) if other else None
    if lender is not None and all(is_lender(c.value) for c in lender.parties):
        return lender
    banks = tuple(c for c in donors.parties if is_lender(c.value))
    return Donors(banks) if 0 < len(banks) < len(donors.parties) else donors


def _without_verb(statement: Statement, one: Sum, memory: Memory, last: PledgeDraft | None) -> Giver | None:
    """A sum joined to one before it, part of one in the sentence before, or with a noun of aid."""
    agent = FROM_SIDE.match(statement.masked, one.end)
    if agent is not None and words.NOUN_BEFORE.search(statement.masked, one.left, one.at):
        return _giver(donor_at(statement, agent.start("group")), "pledged")
    if last is not None and agent is not None:  # "of which 12 million from Peru"
        part = donor_at(statement, agent.start("group"))
        return Giver(part, last.stage.value, included=last.includes) if part else None
    if last is not None:
        given = _given_behind(statement, one)
        return Giver(Donors(last.by), "delivered" if given else last.stage.value, included=last.includes)
    included = _included(statement, one, memory)
    if included is not None:
        return included
    if words.PROJECT_SUM.search(statement.masked, 0, one.at) and statement.masked.startswith(")", one.end):
        return _giver(own_as_donor(memory), "pledged")
    if words.PACKAGE_WORTH.search(statement.masked, 0, one.at) and (again := inherited(memory)):
        return Giver(again, memory.stage if memory.donors else "pledged")
    if statement.sentence.block_kind == "speech":
        return None
    return (
        thanked(statement, one)
        or by_deed(statement, one, memory)
        or by_noun(statement, one, memory)
        or _by_passive(statement, one, memory)
    )


def _included(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """What "Japan’s support includes", or "this includes": of whose support it is, else who gave before."""
    owned = words.OWNED_INCLUDES.search(statement.masked, 0, one.at)
    if owned is not None:
        return _giver(donor_at(statement, owned.start("owner")), "pledged")
    if not words.INCLUDES.search(statement.masked, one.left, one.at):
        return None
    again = inherited(memory) or spoken_of(memory)
    return Giver(again, "pledged", included=True) if again else None


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
    far = verbs and verbs[-1].lemma in words.BEGS and one.at - verbs[-1].end > words.OBJECT_WITHIN
    return verbs[-1] if verbs and not far else None


def _can_govern(statement: Statement, verb: VerbUse) -> bool:
    """Whether a word is a verb here: "grant" and "support" are nouns unless a subject stands before them."""
    if (
        verb.lemma == "fund"
        and verb.form == "gerund"
        and words.A_NOUN.search(statement.masked, 0, verb.start)
    ):
        return False  # "the funding for Peru"
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
        and words.NOUN_RIGHT_BEFORE.search(statement.masked, 0, verb.start) is not None
    )


def _by_relative(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """ "the 113 million that the UK made public", "20 million it provided a year ago", "the 10 million already decided"."""
    for verb in statement.verbs:
        between = words.CONVERTED.sub("", statement.masked[one.end : verb.start])
        if statement.masked[one.left : one.at].endswith("of which ") or verb.form in ("future", "infinitive"):
            continue
        if not (one.end <= verb.start < one.right) or len(between) > 90 or re.search(r"[,;]", between):
            continue
        bare = verb.form == "past" and not between.strip()  # "5 million announced last month"
        if verb.passive or bare:
            donors = _agent_or_own(statement, verb, memory)
        else:
            donors = subject_at(statement, one.end, verb.start, memory)
        if donors:
            paid = verb.lemma == "release" and (verb.passive or bare)
            stage: Stage = passive_stage(statement, verb)
            if is_main_passive(statement, verb):
                return Giver(donors, "delivered" if paid else stage)
            stage = "delivered" if paid else "restated" if verb.kind == "announce" else stage
            return Giver(donors, stage, earlier=True)
    return None


def _of_total(statement: Statement, one: Sum, memory: Memory, last: PledgeDraft | None) -> Giver | None:
    """ "brings total U.S. assistance to 5 million": the owner of the assistance, else who gave what was added."""
    owner = None
    for match in words.AID_OF.finditer(statement.masked, one.left, one.at):
        owner = match.start("owner") if match["owner"] else match.start("agent")
    donors = donor_at(statement, owner) if owner is not None else None
    if donors is None:
        donors = Donors(last.by) if last is not None else inherited(memory)
    return Giver(donors, "delivered") if donors else None


def _by_passive(statement: Statement, one: Sum, memory: Memory) -> Giver | None:
    """The sum is the subject: "5 million was provided by", "10 million will pay for"."""
    for verb in statement.verbs:
        if one.end <= verb.start < one.right and verb.passive:
            donors = _agent_or_own(statement, verb, memory) or _speaker(statement, memory)
            return Giver(donors, passive_stage(statement, verb)) if donors else None
    goes = words.GOES.search(statement.masked[one.end : one.right])
    donors = inherited(memory)
    if goes is None or donors is None:
        return None
    return Giver(donors, "delivered" if words.DELIVERED_GOES.search(goes["verb"]) else "pledged")


def _agent_or_own(statement: Statement, verb: VerbUse, memory: Memory) -> Donors | None:
    """The agent of a passive verb; where none is named, who gave before or publishes."""
    if words.GIVEN_TO_BY.match(statement.masked, verb.end):
        return donors_behind(statement, verb.end, memory)
    return inherited(memory) or (spoken_of(memory) if verb.form == "future" else None)


def _speaker(statement: Statement, memory: Memory) -> Donors | None:
    """Who says it, where nobody else is named: "he explained that 7 million was being spent"."""
    party: Party | None = memory.subject if words.SAYING.search(statement.masked) else None
    return Donors((statement.cite(party, "pledge/speaker", 0, len(statement.text)),)) if party else None
