"""A thing behind a noun of giving, "the handover of", "a donation of" → who gives it: the owner, the agent, who is thanked."""

import re

from kg.annotate.mask import BODY, DEMONYM
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.candidates import Gift
from kg.extract.pledges.gifts.uncounted import GIVING_OF
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.arrivals import parties_between
from kg.extract.pledges.sides.channels import keeps_money
from kg.extract.pledges.sides.donors import donors_before, donors_behind
from kg.extract.pledges.sides.owners import Donors, Giver, donor_at, donors_owning
from kg.extract.pledges.sides.remembered import own_as_donor, own_at
from kg.extract.pledges.words.phrases import OFFICE_OF_STATE, SIDE

TELLS = re.compile(
    r"\b(?:informed|announced|told|confirmed|noted|mentioned|promised|pledged|vowed|agreed|decided|assured)\b"
)
FROM = re.compile(rf"(?:[^.;,]|[.,]\d){{0,60}}?\sfrom\s(?:the\s)?(?P<who>{BODY})")
_OWNER_NEAR = re.compile(
    rf"(?P<who>{BODY})[’']s?\s(?:[a-z]+\s){{0,2}}(?:support|assistance|aid|contributions?)[^.;]{{0,40}}$"
)
# "exchanged views on the transfer of drones", "disruptions to the supply of wheat": spoken of, or kept from coming.
_SPOKEN_OF = re.compile(
    r"\b(?:disrupt|interrupt|halt|suspen|threat|obstruct|hamper|block|prevent|hinder|delay|stop|cut)\w*\s(?:(?:to|of|in|off)\s)?(?:the\s)?(?:[a-z]+\s){0,2}$|"
    r"\b(?:exchanged? views|talks?|talked|concerns?|questions?|consultations|spoke)\s(?:on|about|over|regarding)\s[^.;]{0,80}$"
)
_THANKED = re.compile(
    rf"\b(?:thanked|commended|praised|applauded|lauded)\s{SIDE}(?:(?:[’']s?)?\s{OFFICE_OF_STATE})?\sfor\s[^.;]{{0,160}}?\sand\s(?:for\s)?its\s$"
)
_WITH_A = re.compile(r"\b(?:with|through|via|by means of)\san?\s(?:[a-z]+\s){0,2}$")
# "will extend the deployment of its 50 engineers": who goes on with it, or sees to it, gives.
_SEES_TO = re.compile(
    r"\b(?P<ahead>(?:will|would|plans to|agreed to|decided to)\s)?(?<!to\s)(?P<verb>extend|prolong|continues|maintain|renew|resum|beg[au]n|start|complet|financ|fund|paid for|approv|authori[sz]|agreed to|consented to)\w*\s(?:(?:the|its|their)\s)?(?:[a-z-]+\s){0,2}?$"
)
_ATTENDS = re.compile(
    r"\b(?:attended|hosted|held|took part in|participated in|presided over|officiated at|spoke at)\s(?:the|an?)\s(?:[a-z]+\s){0,2}$"
)
_ENVOY = re.compile(
    r"\b(?:Ambassador|High Commissioner|Chargé|Consul|Counsell?or|Attaché|First Secretary|Embassy)\b"
)
# "exchanged notes on Japan's provision of 20 tractors": it is to come
_AGREED_ON = re.compile(
    r"\b(?:[Nn]otes|[Ll]etters|[Aa]greements?|[Mm]emorand\w+|MoUs?|MOUs?|[Cc]ontracts?|[Pp]rotocols?)\s(?:on|for|concerning|regarding|about)\s[^.;,]{0,60}$"
)
_DONE = ("resum", "beg", "start", "complet", "financ", "fund", "paid")
_OUR = re.compile(r"\b[Oo]ur\s(?:(?:recent|generous|latest|own)\s)?$")


def handing_over(statement: Statement, gift: Gift, memory: Memory) -> Giver | None:
    """ "the handover ceremony for 2,150 tons of rice", "Japan’s support, including the provision of jets"."""
    of = [m for m in GIVING_OF.finditer(statement.masked, gift.left, gift.at) if m.end() >= gift.at - 25]
    if not of:
        return None
    nation = re.search(DEMONYM, statement.masked[gift.at : gift.end])
    if nation:
        named = parties_between(statement, gift.at + nation.start(), gift.at + nation.end(), memory)
        return Giver(Donors(tuple(named)), "delivered") if named else None
    if _SPOKEN_OF.search(statement.masked, 0, of[-1].start()):
        return None
    seen = _seen_to(statement, of[-1].start(), memory)
    if seen is not None:
        return seen
    owner = donors_owning(statement, of[-1].start()) or _owner_near(statement, of[-1].start())
    owner = owner or _thanked_for_it(statement, of[-1].start()) or _by_deed(statement, of[-1].start(), memory)
    owner = (
        owner or donors_behind(statement, gift.end, memory) or _by_envoy(statement, of[-1].start(), memory)
    )
    donors = owner or comes_from(statement, gift)
    item = not statement.masked[: of[-1].start()].strip(" -•*|.()0123456789")
    if item and (memory.outcomes or donors):
        donors = donors or own_at(statement, gift, memory)
        gift_of = (
            of[-1][0]
            .lower()
            .startswith(("gift", "supply", "provision", "donation", "dispatch", "deployment"))
        )
        return Giver(donors, "pledged" if gift_of else "delivered") if donors else None
    if donors is None and (tells := TELLS.search(statement.masked, 0, of[-1].start())):
        donors = donors_before(statement, tells.start(), memory) or own_as_donor(memory)
        done = tells[0] == "confirmed" and not own_as_donor(memory)
        return Giver(donors, "delivered" if done else "pledged") if donors else None
    agreed = _AGREED_ON.search(statement.masked, 0, of[-1].start())
    return Giver(donors, "pledged" if agreed else "delivered") if donors else None


def _seen_to(statement: Statement, position: int, memory: Memory) -> Giver | None:
    """ "Peru has begun the delivery of", "will extend the deployment of": the subject."""
    match = _SEES_TO.search(statement.masked, 0, position)
    donors = donors_before(statement, match.start(), memory) if match else None
    if match is None or donors is None or donors.again:
        return None
    done = match["verb"].startswith(_DONE) and not match["ahead"]
    return Giver(donors, "delivered" if done else "pledged")


def comes_from(statement: Statement, gift: Gift, end: int | None = None) -> Donors | None:
    """ "The minister handed over 20 tents from Peru": the state it comes from, where who acts is of none that is known."""
    match = FROM.match(statement.masked, gift.end, gift.right if end is None else end)
    donors = donor_at(statement, match.start("who")) if match else None
    given = donors and all(c.value.kind == "country" or keeps_money(c.value) for c in donors.parties)
    return donors if given else None


def _thanked_for_it(statement: Statement, position: int) -> Donors | None:
    """ "commended Japan for its grant of 5 million and its provision of": who is thanked."""
    match = _THANKED.search(statement.masked, 0, position)
    return donor_at(statement, match.start("group")) if match else None


def _by_deed(statement: Statement, position: int, memory: Memory) -> Donors | None:
    """ "Japan supports Peru with a donation of": the subject; "our donation of": we."""
    if _OUR.search(statement.masked, 0, position):
        own = tuple(statement.cite(party, "pledge/own", position, position + 1) for party in memory.voices)
        return Donors(own) if own else None
    return (
        donors_before(statement, position, memory) if _WITH_A.search(statement.masked, 0, position) else None
    )


def _by_envoy(statement: Statement, position: int, memory: Memory) -> Donors | None:
    """ "The Ambassador of Japan attended the handover of": envoys hand over what their state gives."""
    attends = _ATTENDS.search(statement.masked, 0, position)
    envoy = attends is not None and _ENVOY.search(statement.text, 0, attends.start())
    donors = donors_before(statement, attends.start(), memory) if attends and envoy else None
    return donors if donors and all(c.value.kind == "country" for c in donors.parties) else None


def _owner_near(statement: Statement, position: int) -> Donors | None:
    """ "Japan’s support, including the provision of": the owner of the support."""
    match = _OWNER_NEAR.search(statement.masked, 0, position)
    entity = statement.by_start.get(match.start("who")) if match else None
    if match is None or entity is None or entity.party is None:
        return None
    return Donors((statement.cite(entity.party, "pledge/owner", match.start("who"), match.end("who")),))
