"""A sum in its sentence → the verb before it that says that it is given."""

import re

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.gifts.sums import Sum
from kg.extract.pledges.parties import is_lender
from kg.extract.pledges.sides.channels import implements
from kg.extract.pledges.words import giver_words as words
from kg.extract.pledges.words.verbs import VerbUse


def speaks_of_aid(statement: Statement, one: Sum, verb: VerbUse) -> bool:
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


def verb_before(statement: Statement, one: Sum, last: PledgeDraft | None) -> VerbUse | None:
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
