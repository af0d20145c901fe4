"""A thing in its sentence → who gives it, and who receives it where the words themselves say so."""

import re
from dataclasses import replace

from kg.annotate.mask import BODY, COUNTRY, DEMONYM, PLACE
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.candidates import Gift
from kg.extract.pledges.gifts.governed import ANYBODY, BUYS, SENDS, is_at_disposal, verb_giving
from kg.extract.pledges.gifts.uncounted import MOVES, THANKS_FOR
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.parties import subject_of
from kg.extract.pledges.sides.arrivals import GiverAndReceivers, arrived, given_from, parties_between
from kg.extract.pledges.sides.contents import held
from kg.extract.pledges.sides.described import called_gift, raised, taken_in, teller_behind, told_behind
from kg.extract.pledges.sides.donors import donors_before, donors_behind, donors_of
from kg.extract.pledges.sides.handed_over import FROM, TELLS, comes_from, handing_over
from kg.extract.pledges.sides.noun_givers import stage_as_thanked
from kg.extract.pledges.sides.owners import Donors, Giver, donor_at
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.sides.remembered import inherited, own_at
from kg.extract.pledges.sides.stationed import sends_them, stationed
from kg.extract.pledges.sides.takers import takers_before
from kg.extract.pledges.words.giver_words import HELPS_WITH
from kg.extract.pledges.words.phrases import UP_TO_AGENT
from kg.extract.pledges.words.verbs import VerbUse

# "thanked Japan for the delivery of 600 tents and 300 blankets to Peru": not to who thanks
_TO_WHOM = re.compile(
    r"(?:\s(?:(?:that|which)\s)?(?:it|they|he|she)\s(?:(?:has|have|had)\s)?[a-z]+)?(?:,?\s(?:and\s)?\ue015+[^.;,]{0,20}?){0,6}(?:,?\sand(?:\s[a-z-]+){1,3}?)?(?P<to>\s(?:to|for)\s[^.;,]{1,60})"
)
_ONLY_CARRIES = re.compile(r"\b(?:aircraft|planes?|flights?|ships?|vessels?|convoys?|trucks?)$")
_CARGO = re.compile(
    r"[^.;]{0,90}?\s(?:arrived|landed|touched down)\s[^.;]{0,90}?\s(?:carrying|bringing|loaded with)\s"
    r"|[^.;]{0,90}?\s(?:carrying|loaded with|laden with)\s(?:(?:a total of|over|some|about)\s)?(?:[\d\ue015]|food|relief|humanitarian)|\sto (?:deliver|carry|bring|transport)\b|\s(?:carrying|loaded with|laden with|bringing|delivered|brought|carried|transported|ferried)\s(?:(?:over|some|about|around|nearly|more than|a total of)\s)?[\d\ue015]"
    r"|(?:\s(?:to|for)\s[^.;,]{1,30}?)?,?\swith\s(?:(?:(?:over|some|about|around|nearly|more than|a total of)\s)?[\d\ue015]+\s(?:aboard|on board)|(?:food|relief|humanitarian|emergency|medical)\b)"
)
_RECEIVES = re.compile(
    r"(?<!\sto)\s(?P<verb>(?:has |have |had |will |would |(?:is|are) (?:(?:set|due|scheduled|expected|slated|going) )?to |(?:will|would) (?:soon )?be |is |are )?(?:already |also |so far |soon )?(?:received?|receiving|getting|get|accepted"
    r"|(?:took|taken?) (?:delivery|receipt) of))\s(?:[^.;,]{0,25}?\s)?$"
)
_TO_BE_GIVEN = re.compile(
    r"\s(?P<verb>(?:(?:will|would|is to|are to|has|have)\s(?:each\s|both\s|also\s)?be(?:en)?|was|were)\s(?:given|provided with|presented with|handed|gifted|sent|supplied with"
    r"|allocated|awarded|granted|lent|(?P<promised>offered|promised|pledged)))\s(?:[^.;,]{0,20}?\s)?$"
)
# "500 tents from Peru were received by the Minister of Health of Chad"
_IS_RECEIVED = re.compile(
    r"[^.;,]{0,90}?\s(?:was|were|has been|have been)\s(?:(?:[a-z]+ly|also|\ue012+)\s)?received\s(?:(?:on\s)?\ue012+\s)?(?:by|in)\s(?P<who>[^.;,]{1,60})"
)
_AHEAD = re.compile(r"will|would|is |are ")
_IN_BRACKETS = re.compile(rf"(?P<who>{COUNTRY})\s\((?:[a-z ]{{0,12}})$")
_NEXT_RECEIVES = re.compile(rf"(?:,|\band|;)\s(?:and\s)?(?:the\s)?(?P<who>{BODY})\s$")
# "gave Peru five boats, Chile two", "gave the Royal Danish Navy five"
_OBJECT_FIRST = re.compile(rf"\s(?:(?!to\b|for\b|in\b)[\w’-]+\s){{0,3}}?(?:{BODY}|{DEMONYM})")
# "300 kits and two pumps from France, and 500 tents from Peru": whose each is, of several who give.
_FROM_EACH = re.compile(rf"[^.;,]{{0,90}}?\sfrom\s(?:the\s)?(?P<who>{BODY})(?=[.,;]|\sand\s|$)")
_TO_EACH = frozenset({"give", "provide", "send", "offer", "grant", "lend"})
_JOINED = re.compile(
    r"[^.;]{0,160}?(?:,|\band|\bas well as|\bsuch as|\bwith|\bincluding|\bcomprising|\bconsisting of)\s[^.;]{0,20}"
)
_BY = re.compile(rf"(?:\s(?:over|officially))*{UP_TO_AGENT}")
_BROKEN_DOWN = re.compile(
    r"(?:\s(?:to|for|in)\s[^.;,]{1,60})?,?\s(?:comprising|including|consisting of|such as|namely)\s(?:(?:over|some|about|around|nearly|more than|up to)\s)?[\d\ue015]"
)
_ON_BEHALF = re.compile(
    rf"\bon behalf of\s(?:the\s)?(?:(?:[Gg]overnment|[Pp]eople)(?:\sand\s(?:the\s)?\w+)?\sof\s(?:the\s)?)?(?P<who>{BODY}|{DEMONYM})"
)
_SAYS = re.compile(r"\b(?:said|says|stated|reported|disclosed)\b")
_TRAINED_IN = re.compile(rf"\sin\s(?:the\s)?(?P<who>{COUNTRY}|{PLACE})")
_CARRIED = frozenset({"transport", "airlift", "ferry", "ship", "bring", "dispatch", "despatch"})
_GIFTS = frozenset({"donate", "gift", "give", "provide", "supply", "contribute"})
_REACH = 80  # characters behind a thing in which its passive verb may stand


def giver_of_goods(
    statement: Statement, gift: Gift, memory: Memory, last: Giver | None
) -> GiverAndReceivers | None:
    """Who gives a thing; ``last`` is who gives the thing named before it in the sentence."""
    if _ONLY_CARRIES.search(gift.thing.item) and _CARGO.match(statement.masked, gift.end):
        return None
    if gift.thing.raised:
        return raised(statement, gift, memory)
    found = (
        _received(statement, gift, memory, last)
        or arrived(statement, gift, memory)
        or _thanked(statement, gift, memory)
        or held(statement, gift, memory, last)
    )
    if found is not None:
        return found
    described = _described(statement, gift, memory)
    if described is not None:
        return described, []
    verb = verb_giving(statement, gift)
    taken = taken_in(statement, gift, memory)
    if verb is not None and taken is None:
        donors = donors_of(statement, verb, memory) or comes_from(statement, gift)
        stage = "delivered" if verb.form == "present" else stage_as_thanked(statement, verb)
        # "This funding will provide food" tells what a gift is for, and of no other.
        stated = donors is not None and not donors.again
        return (_share_of(statement, gift, Giver(donors, stage, verb)), []) if donors and stated else None
    giver = taken or _without_verb(statement, gift, memory, last)
    return (_share_of(statement, gift, giver), []) if giver else None


def _share_of(statement: Statement, gift: Gift, giver: Giver, *, listed: bool = False) -> Giver:
    """Of several who give, or who are listed one after the other, the one from whom a thing is said to come."""
    match = _FROM_EACH.match(statement.masked, gift.end) if gift.thing.count or giver.verb is None else None
    of = donor_at(statement, match.start("who")) if match else None
    several = {each.value for each in giver.donors.parties}
    if of is None or not (listed or (len(several) > 1 and all(each.value in several for each in of.parties))):
        return giver
    return replace(giver, donors=replace(giver.donors, parties=of.parties))


def _without_verb(statement: Statement, gift: Gift, memory: Memory, last: Giver | None) -> Giver | None:
    """Who gives a thing that no verb before it gives: as the one it is joined to, or by the words behind."""
    acting = [each for each in statement.verbs if gift.left <= each.start < gift.at]
    if last is not None and not acting and _JOINED.fullmatch(statement.masked, gift.left, gift.at):
        again = Giver(last.donors, last.stage, last.verb, included=last.included)
        return _share_of(statement, gift, again, listed=True)
    if any(each.lemma in BUYS for each in acting):
        return None
    return (
        called_gift(statement, gift)
        or told_behind(statement, gift, memory)
        or _passive(statement, gift, memory)
        or handing_over(statement, gift, memory)
        or _helped_with(statement, gift, memory)
        or stationed(statement, gift, memory)
        or _listed_outcome(statement, gift, memory)
    )


def _helped_with(statement: Statement, gift: Gift, memory: Memory) -> Giver | None:
    """ "Peru has supported Chad with 14 trucks": the subject."""
    helps = HELPS_WITH.search(statement.masked, gift.left, gift.at) if gift.thing.count else None
    donors = donors_before(statement, helps.start(), memory) if helps else None
    if helps is None or donors is None or donors.again:
        return None
    return Giver(donors, "delivered" if helps["done"] or helps["past"] else "pledged")


def is_broken_down(statement: Statement, gift: Gift) -> bool:
    """Whether what a thing is, is counted behind it: "relief supplies, including 500 tents"."""
    return gift.thing.count is None and _BROKEN_DOWN.match(statement.masked, gift.end) is not None


def _listed_outcome(statement: Statement, gift: Gift, memory: Memory) -> Giver | None:
    """ "40 additional training slots", in a list of what a visit brought: given by who publishes it."""
    alone = memory.outcomes and statement.sentence.block_kind == "bullet" and gift.thing.count
    donors = (
        own_at(statement, gift, memory)
        if alone and not statement.masked[: gift.at].strip(" -•*|.()")
        else None
    )
    return Giver(donors, "pledged") if donors else None


def _received(
    statement: Statement, gift: Gift, memory: Memory, last: Giver | None
) -> GiverAndReceivers | None:
    """The receiver is the subject, or stands before the thing or its brackets."""
    if gift.thing.people and ANYBODY.search(gift.thing.item):
        return None  # "Peru will receive 20 students"
    taken = _IS_RECEIVED.match(statement.masked, gift.end)
    if taken is not None:
        to = parties_between(statement, *taken.span("who"), memory)
        return given_from(statement, gift, memory, "delivered", list({c.value: c for c in to}.values()))
    for pattern in (_RECEIVES, _TO_BE_GIVEN, _IN_BRACKETS):
        match = pattern.search(statement.masked, gift.left, gift.at)
        if match:
            who = match.groupdict()
            bracketed = parties_between(statement, *match.span("who"), memory) if "who" in who else []
            to = bracketed or takers_before(statement, match.start())
            promised = told_behind(statement, gift, memory)  # "12 trucks that Chile had promised"
            if promised is not None and to:
                return Giver(promised.donors, "delivered"), to
            ahead = who.get("promised") or _AHEAD.match(who.get("verb") or "will")
            return given_from(statement, gift, memory, "pledged" if ahead else "delivered", to)
    following = _NEXT_RECEIVES.search(statement.masked, gift.left, gift.at)
    if following is None or last is None:
        return None
    if last.verb is None or (
        last.verb.lemma in _TO_EACH and _OBJECT_FIRST.match(statement.masked, last.verb.end)
    ):
        return last, parties_between(statement, *following.span("who"), memory)
    next_giver = donor_at(statement, following.start("who"))
    return (Giver(next_giver, last.stage, last.verb), []) if next_giver else None


def _thanked(statement: Statement, gift: Gift, memory: Memory) -> GiverAndReceivers | None:
    """ "She thanked Japan for the relief goods": who is thanked gave, and who thanks received."""
    match = next((m for m in THANKS_FOR.finditer(statement.masked) if m.end() == gift.at), None)
    thankful = subject_of(statement, memory.annotated)
    if match is None or thankful is None:
        return None
    named = parties_between(statement, match.start("who"), match.end("who"), memory)
    donors = donor_at(statement, match.start("who")) or Donors(tuple(named))
    led = _TO_WHOM.match(statement.masked, gift.end)
    to = (
        recipients_in(statement, led.start("to"), led.end(), [c.value for c in donors.parties]) if led else []
    )
    to = to or [statement.cite(thankful, "pledge/thankful", 0, match.start())]
    return (Giver(donors, "delivered"), to) if donors.parties else None


def _passive(statement: Statement, gift: Gift, memory: Memory) -> Giver | None:
    """The thing is the subject: "600 tents were handed over", "a shipment will be delivered"."""
    for verb in statement.verbs:
        passive = verb.passive or _describes(statement, gift, verb)
        if gift.end <= verb.start < gift.right + _REACH and passive and verb.lemma in MOVES:
            parted = re.search(r"[;]|,\s(?:and|but|just|as)\s", statement.masked[gift.end : verb.start])
            if verb.lemma in ("announce", "deploy") and gift.thing.count is None:
                return None  # a plant is announced, and not given
            if verb.lemma == "put" and not is_at_disposal(statement, verb.end):
                return None
            if parted or (gift.thing.people and verb.lemma not in SENDS):
                return None
            by = _BY.match(statement.masked, verb.end)
            tells = TELLS.search(statement.masked, 0, gift.at)
            told = donors_before(statement, tells.start(), memory) if tells and not by else None
            donors = _agent(statement, verb, memory) if by else told or _sent_from(statement, verb, memory)
            donors = donors or (None if by else comes_from(statement, gift, verb.start))
            donors = donors or (
                None
                if by
                else _told_beside(statement, gift, verb, memory)
                or inherited(memory)
                or own_at(statement, gift, memory)
            )
            given = verb.kind == "give" and verb.form == "passive"  # "given by", and not "to be given by"
            taught = verb if verb.lemma in ("train", "invite") else None
            return Giver(donors, "delivered" if given else verb.stage, taught) if donors else None
    return None


def _described(statement: Statement, gift: Gift, memory: Memory) -> Giver | None:
    """ "She handed over medicines donated by Japan": who is said to have given it, and not who hands it over."""
    verb = next((each for each in statement.verbs if _describes(statement, gift, each)), None)
    donors = _agent(statement, verb, memory) if verb and verb.lemma in _GIFTS else None
    return Giver(donors, "delivered") if donors else None


def _agent(statement: Statement, verb: VerbUse, memory: Memory) -> Donors | None:
    """ "handed over by Japan", "by the Second Secretary on behalf of the Government of India"."""
    behalf = _ON_BEHALF.search(statement.masked, verb.end)
    named = parties_between(statement, *behalf.span("who"), memory) if behalf else []
    return Donors(tuple(named)) if named else donors_behind(statement, verb.end, memory)


def _told_beside(statement: Statement, gift: Gift, verb: VerbUse, memory: Memory) -> Donors | None:
    """Whose people are sent, else the state that tells it behind, or before where it is told who receives."""
    donors = sends_them(statement, gift, verb.lemma) or teller_behind(statement, verb.end)
    says = None if donors else _SAYS.search(statement.masked, 0, gift.at)
    teller = donors_before(statement, says.start(), memory) if says else None
    if teller is None:
        return donors
    giving = [c.value for c in teller.parties]
    others = recipients_in(statement, verb.end, gift.right + _REACH, giving)
    return teller if others and all(party.kind == "country" for party in giving) else None


def _sent_from(statement: Statement, verb: VerbUse, memory: Memory) -> Donors | None:
    """ "was transported to Lima from Chile": the state it was sent from."""
    match = FROM.match(statement.masked, verb.end) if verb.lemma in _CARRIED else None
    match = _TRAINED_IN.match(statement.masked, verb.end) if verb.lemma == "train" else match
    named = parties_between(statement, *match.span("who"), memory) if match else []
    return Donors(tuple(named)) if named else None


def _describes(statement: Statement, gift: Gift, verb: VerbUse) -> bool:
    """Whether a past form only tells of the thing before it by whom it was given: "32 ambulances donated by Japan"."""
    return (
        (verb.form == "past" or verb.lemma == "give")
        and statement.masked[gift.end : verb.start] in (" ", ", ")
        and _BY.match(statement.masked, verb.end) is not None
    )
