"""A thing whose giver the words behind it tell: "a gift from Japan", "which Japan had sent"; or whom a state takes in to train."""

import re

from kg.annotate.mask import ACTOR, DEMONYM
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.candidates import Gift
from kg.extract.pledges.gifts.governed import may_give
from kg.extract.pledges.gifts.uncounted import CALLED_GIFT, SPOKEN_OF, THAT_SOMEBODY
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.donors import donors_before, subject_at
from kg.extract.pledges.sides.owners import Giver, donor_at, donors_owning
from kg.extract.pledges.words.phrases import OFFICE_OF_STATE
from kg.models import Stage

# "will take 50 cadets into its academy", "accepting eight seafarers for training"
_TAKES = re.compile(
    rf"(?:(?:{ACTOR}|{DEMONYM}(?=\s)|\b(?:it|we|they|side|government))(?:(?:[’']s?)?\s{OFFICE_OF_STATE})?(?:\s[^.;,\ue014\ue015]{{0,30}}?)?|\bfor)\s(?P<verb>(?P<ahead>(?:will|would|is to|is ready to|intends to|plans to|offered to|agreed to)\s)?(?:(?:has|have|had)\s)?(?:also\s|now\s)?"
    r"(?:tak(?:e|es|en|ing)|took|accept(?:s|ed|ing)?|admit(?:s|ted|ting)?|enrol(?:s|led|ling)?|receiv(?:es?|ed|ing)|host(?:s|ed|ing)?|welcom(?:es?|ed|ing)))(?:\sin)?\s(?:(?:another|a further|up to|about|some|over|around|more than|a total of)\s)?$"
)
_INTO_TRAINING = re.compile(
    r"[^.;,]{0,50}?\s(?:for\s(?:[a-z-]+\s){0,3}?(?:training|courses?|study|studies)|to (?:study|train|attend|follow)|in training|on (?:scholarships?|courses?)"
    r"|(?:in|into|at|to)\s(?:its|their|the)\s(?:[\w-]+\s){0,3}?(?:academ(?:y|ies)|colleges?|universit(?:y|ies)|schools?|institutes?|training))\b"
)
_NEAR = 90  # characters behind a thing in which stands the verb that tells who gave it
_STANDS = frozenset(
    {"deploy", "station", "post", "train"}
)  # where forces stand is told, and not that they are given
_TRAINEES = re.compile(r"\btrainees$")
_FINISHED = re.compile(r"(?:has|have|had)\s|(?:took|\w+ed)\s?$")


def called_gift(statement: Statement, gift: Gift) -> Giver | None:
    """ "The bridge, a gift from Japan, was opened": given by whose gift it is called."""
    match = CALLED_GIFT.match(statement.masked, gift.end)
    donors = donor_at(statement, match.start("group")) if match else None
    return Giver(donors, "delivered") if donors else None


def told_behind(statement: Statement, gift: Gift, memory: Memory) -> Giver | None:
    """ "The hospital it had sent", "two ships that Japan promised": who does it is the subject of the words behind."""
    match = THAT_SOMEBODY.match(statement.masked, gift.end)
    verb = next((v for v in statement.verbs if match and gift.end < v.start), None) if match else None
    if match is None or verb is None or verb.passive or verb.form == "present":
        return None
    if gift.thing.count is None and SPOKEN_OF.search(gift.thing.item):
        return None
    if verb.lemma in _STANDS or not may_give(statement, verb, gift.thing):
        return None
    donors = subject_at(statement, gift.end, verb.start, memory)
    if donors is None or len(statement.masked[gift.end : verb.start]) > _NEAR:
        return None
    stage: Stage = verb.stage
    if verb.kind == "announce":
        stage = "restated"
    return Giver(donors, stage, earlier=True)


def taken_in(statement: Statement, gift: Gift, memory: Memory) -> Giver | None:
    """ "Italy will take 25 Tunisian officers a year into its academy": who takes people in to be trained."""
    if not gift.thing.people:
        return None
    match = _TAKES.search(statement.masked, gift.left, gift.at)
    trained = _TRAINEES.search(gift.thing.item) or _INTO_TRAINING.match(statement.masked, gift.end)
    if match is None or not trained:
        return None
    at = match.start("verb")
    donors = donors_owning(statement, at) or donors_before(statement, at, memory)
    thanked = statement.masked.endswith(" for ", 0, at)  # "thanked Japan for accepting"
    ahead = match["ahead"] or not (thanked or _FINISHED.search(match["verb"]))
    return Giver(donors, "pledged" if ahead else "delivered", taught=True) if donors else None
