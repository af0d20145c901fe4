"""A thing whose giver the words behind it tell: "a gift from Japan", "which Japan had sent"; or whom a state takes in to train."""

import re

from kg.annotate.mask import ACTOR, BODY, COUNTRY, DEMONYM, OFFICE, PERSON, PLACE
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.candidates import Gift
from kg.extract.pledges.gifts.governed import may_give
from kg.extract.pledges.gifts.uncounted import CALLED_GIFT, SPOKEN_OF, THAT_SOMEBODY
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.arrivals import GiverAndReceivers, parties_between
from kg.extract.pledges.sides.donors import donors_before, subject_at
from kg.extract.pledges.sides.owners import Donors, Giver, donor_at, donors_owning
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.sides.remembered import own_at
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
# "800 Peruvian soldiers have received training in Denmark"
_UNDERWENT = re.compile(
    r"[^.;,]{0,40}?\s(?P<ahead>(?:will|would|is to|are to)\s)?(?:(?:has|have|had)\s)?(?:(?:already|also|so far|now)\s)?"
    r"(?:receiv(?:ed?|ing)|complet(?:ed?|ing)|under(?:go(?:ne|ing)?|went)|(?:go|gone|went|been|going) through|attend(?:ed|ing)?|finish(?:ed)?|benefit(?:ed)? from)\s"
    rf"(?:[a-z-]+\s){{0,4}}?(?:training|courses?|instruction)\b[^.;,]{{0,40}}?\s(?:in|from|by|at)\s(?:the\s)?(?P<who>{ACTOR}|{DEMONYM}|{PLACE})"
)
_RAISES = re.compile(
    r"\b(?P<done>(?:has|have|had)\s(?:also\s)?)?(?:(?:announc\w+|promis\w+|pledg\w+|offer\w*)\san\s(?:increase|expansion)\s(?:in|of)|increas(?:e[ds]?|ing)|rais(?:e[ds]?|ing)|expand(?:s|ed|ing)?|doubl(?:e[ds]?|ing)|bring(?:s|ing)?|brought)\s(?:(?:the|its|their|our)\s)?$"
)
_THAT_GIVES = re.compile(
    rf"\s(?:that\s|which\s)?(?:the\s)?(?P<who>{ACTOR})\s(?:grants|gives|offers|provides|awards|reserves)\b"
)
_OF_NATION = re.compile(rf"{DEMONYM}|{COUNTRY}")
_SAID_BEHIND = re.compile(
    rf",\s(?:the\s)?(?:(?P<who>{BODY}|{DEMONYM})(?:[’']s?)?\s(?:[a-z]+\s)?{OFFICE_OF_STATE}|(?P<official>{OFFICE}|{PERSON}|{COUNTRY}))\s(?:said|announced|confirmed)\b"
)
_WILL = re.compile(r"\b(?:will|would|is to|are to)\b")
_TELLS_THAT = re.compile(
    r"\b(?:conveyed|announced|said|informed|told|confirmed|stated|promised)\b[^.;]{0,60}?\sthat\s(?:the\s)?$"
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
    trained_there = _trained_there(statement, gift, memory)
    if trained_there is not None:
        return trained_there
    match = _TAKES.search(statement.masked, gift.left, gift.at)
    trained = _TRAINEES.search(gift.thing.item) or _INTO_TRAINING.match(statement.masked, gift.end)
    if match is None or not trained:
        return None
    at = match.start("verb")
    donors = donors_owning(statement, at) or donors_before(statement, at, memory)
    thanked = statement.masked.endswith(" for ", 0, at)  # "thanked Japan for accepting"
    ahead = match["ahead"] or not (thanked or _FINISHED.search(match["verb"]))
    return Giver(donors, "pledged" if ahead else "delivered", taught=True) if donors else None


def _trained_there(statement: Statement, gift: Gift, memory: Memory) -> Giver | None:
    """ "800 Peruvian soldiers have received training in Denmark": who trains them; of whom nobody says whose they are, none."""
    match = _UNDERWENT.match(statement.masked, gift.end)
    if match is None or not _OF_NATION.search(statement.masked, gift.at, match.start("who")):
        return None
    named = parties_between(statement, *match.span("who"), memory)
    return (
        Giver(Donors(tuple(named)), "pledged" if match["ahead"] else "delivered", taught=True)
        if named
        else None
    )


def teller_behind(statement: Statement, position: int) -> Donors | None:
    """ "600 tents have been delivered, the Norwegian foreign ministry said": the state that tells it."""
    said = _SAID_BEHIND.search(statement.masked, position)
    donors = donor_at(statement, said.start(said.lastgroup or 0)) if said else None
    return donors if donors and all(c.value.kind == "country" for c in donors.parties) else None


def raised(statement: Statement, gift: Gift, memory: Memory) -> GiverAndReceivers | None:
    """ "Peru will raise the number of places for Chad to 40", "the number of scholarships that Peru gives": who gives so many."""
    if not gift.thing.raised:
        return None
    raising = _RAISES.search(statement.masked, 0, gift.at)
    giving = _THAT_GIVES.search(statement.masked, gift.at, gift.end)
    told = _TELLS_THAT.search(statement.masked, 0, gift.at)
    if raising is not None:
        donors = donors_before(statement, raising.start(), memory)
    elif giving is not None:
        donors = donor_at(statement, giving.start("who"))
    else:
        ahead = told and _WILL.search(statement.masked, gift.at, gift.end)
        donors = donors_before(statement, told.start(), memory) if told and ahead else None
        donors = donors or teller_behind(statement, gift.end)
        ahead = _WILL.search(statement.masked, gift.at, gift.end)
        donors = donors or (own_at(statement, gift, memory) if ahead else None)
    if donors is None:
        return None
    apart = [c.value for c in donors.parties]
    to = recipients_in(statement, gift.at, len(statement.masked), apart)
    if to and all(c.value.kind != "country" for c in to):  # "in the EU Mission in Armenia"
        behind = recipients_in(statement, statement.span_of(to[-1].evidence)[1], gift.end, apart)
        to = behind or to
    if not to:
        return None
    done = raising is not None and raising["done"] is not None
    return Giver(donors, "delivered" if done else "pledged"), to
