"""A thing that is carried somewhere or has come there → who sent it, and who receives it."""

import re
from typing import Literal

from kg.annotate.entities import place_party
from kg.annotate.mask import BODY, COUNTRY, DEMONYM, OFFICE, ORGANISATION, PERSON, PLACE
from kg.annotate.sieve import Sieved
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.candidates import POSTED, Gift
from kg.extract.pledges.gifts.uncounted import MOVES
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.parties import parties_of
from kg.extract.pledges.sides.channels import keeps_money
from kg.extract.pledges.sides.donors import donors_before, donors_of
from kg.extract.pledges.sides.owners import Donors, Giver, donor_at, donors_from
from kg.extract.pledges.sides.remembered import inherited, told_to_give
from kg.extract.pledges.words.phrases import SIDE
from kg.models import Cited, Party

Given = Literal["delivered", "pledged"]
GiverAndReceivers = tuple[Giver, list[Cited[Party]]]

_ARRIVES = re.compile(
    r"^(?:[^.;,]{0,50}?|,\s[^.;,]{1,90},|(?:(?:,\s(?:and\s)?|\sand\s)(?:over\s|some\s|about\s)?[\d\ue015][^.;,]{0,50}?){0,6},)\s(?P<verb>(?:has |have |had |will |would )?(?:(?:recently |just |already |today |safely )?(?:reached|arrived? (?:in|at)|reach|land(?:ed)? (?:in|at)|(?:docked|anchored|berthed) (?:in|at|off)|(?:entered|crossed (?:the border )?into)|left for|leave for|leaves for|depart(?:ed)? for|took off for|set (?:off|out) for|(?:flew|travell?ed|(?:(?<=will )|(?<=would ))(?:go|fly|travel|deploy)) to|join(?:ed)?\s(?:an?\s|the\s)?(?:[a-z-]+\s){0,4}?(?:teams?|missions?|efforts?|operations?|investigation|search|contingent)(?:\s[a-z]+){0,2}?\sin)|(?:is|are) (?:on (?:its|their) way|heading|headed|bound) (?:to|for)|(?:is|are) (?:on standby|on stand-by|ready|preparing|prepared|waiting|getting ready) to (?:leave for|depart for|fly to|go to|travel to)|(?:is|are) (?:due|expected) in))\s(?:the\s)?"
    rf"(?:[\w-]+\s(?:(?:[Ii]nternational\s)?[Aa]irport|[Pp]ort) (?:in|of)\s|(?:[Aa]ir)?[Pp]ort of\s)?(?P<place>{PLACE}|{COUNTRY})"
)
_CARRIES = Sieved(
    rf"(?:(?P<nation>{DEMONYM}|{BODY})(?:[’']s?)?\s)?(?:[\w-]+\s){{0,4}}?(?P<carrier>flights?|planes?|aircraft|ships?|vessels?|convoys?|trucks?|shipments?|consignments?|batch(?:es)?)(?P<now>\s(?:is|are|was|were)(?:\salso)?)?"
    rf"(?:\s(?:from|of|sent by|dispatched by|chartered by)\s(?:the\s)?(?P<origin>{BODY}|{DEMONYM})(?:\s(?:government|Air Force|Navy|Army|Armed Forces|military))?)?(?:\s(?P<came>arrived|landed|touched down|docked|anchored|berthed|(?P<left>departed|left|took off)|has arrived|have arrived)\b[^.;]{{0,90}}?|\s(?:to|for)\s[^.;,]{{1,30}}?)?,?\s(?:carrying|bringing|containing|loaded with|with|of)\s(?:[^.;,]{{0,25}}?\s)?$"
)
_LEAVES = re.compile(
    r"[^.;]{0,120}?\b(?:(?:will|would|is to|is set to|is due to)\s(?:leave|depart|fly|arrive|land|take off)|(?:is|are) (?:expected|due))\b"
)
_FROM = re.compile(
    rf"[^.;]{{0,60}}?\s(?:from|by|donated by)\s(?:{SIDE}|(?:the\s)?(?P<official>{PERSON}|{OFFICE}))"
)
# "an Indian Air Force plane carrying", "four aircraft from China arrived in Lima, carrying": whose the carrier is, and that it came.
_CARRIER = r"(?:flights?|planes?|aircraft|ships?|vessels?|convoys?|helicopters?)"
_OF_NATION = re.compile(
    rf"(?:(?P<nation>{DEMONYM}|{BODY})(?:[’']s?)?\s(?:\(?[\w-]+\)?\s){{0,4}}?{_CARRIER}|{_CARRIER}\s(?:(?:[^.;]{{0,60}}?\s\w+(?:ed|un|nt)\sby|from|of)\s)(?:the\s)?(?:[Ss]tate of\s)?(?P<origin>{BODY}|{DEMONYM}))"
    r"[^.;]{0,190}?\b(?:carrying|bringing|loaded with|with|(?P<took>took|carried|transported|brought|ferried))\s[^.;,]{0,30}?$"
)
_CAME = re.compile(
    r"\b(?:arrived|landed|touched down|entered|crossed|docked|anchored|berthed|reached|have come|has come|(?P<left>departed|left|took off|set off|set sail|is on its way|are on their way)\b[^.;]{0,40}?\s(?:for|to))\b"
)
_ONLY_CARRIES = re.compile(rf"\b{_CARRIER}$")
_MOVES = re.compile(
    r"(?:(?:,\s(?:and\s)?|\sand\s)(?:over\s|some\s|about\s)?[\d\ue015][^.;,]{0,50}?){0,6}(?:\s(?:for|of|from|worth|with)\s[^.;,]{1,50}?|,[^.;,]{1,60},)?\s"
    r"(?:(?P<ahead>(?:will|would|is to|are to|is due to|are due to|is expected to|are expected to|(?:is|are) (?:on stand-?by|ready|preparing|prepared) to)\s(?:follow|arrive|leave|come|be on (?:its|their) way))"
    r"|(?:has|have|had|was|were)?\s?(?:left|departed|set (?:off|out|sail)|unloaded|arrived(?=\s(?:(?:on|in|last|earlier|this|late)\s)*\ue012|[.,;]))|(?:is|are|was|were) (?:already )?on (?:its|their|the) way)\b"
)
# "A second plane will follow, carrying 12 tonnes of tents"
_WILL_CARRY = re.compile(
    r"\s(?P<ahead>(?:will|would|is to|is due to|are to|are due to)\s(?:follow|leave|depart|arrive|land|fly|sail)\b)"
    r"[^.;\ue014\ue015]{0,80}?,?\s(?:carrying|bringing|loaded with|with)\s(?:[^.;,]{0,25}?\s)?$"
)
_OF_NATIONALITY = re.compile(DEMONYM)
_THERE = re.compile(rf"{PLACE}|{COUNTRY}")
_PORT = re.compile(
    rf"\s(?:from\s[^.;,\ue000-\ue015]{{0,40}})?(?P<place>{PLACE})[^.;,\ue000-\ue011]{{0,40}}?\s(?:for|to)\s"
)
_CAME_FROM = re.compile(
    rf"(?:\s(?:for|of)\s[^.;,]{{1,40}}?)?\s(?:came|have come|has come|were flown in|arrived)\s(?:[^.;,]{{0,40}}?\s)?from\s{SIDE}"
)
# "a Peruvian rescue team arrived in Lima": of whose nation it is sends it; no "negotiating team" is sent to help.
_COMES_TO_HELP = re.compile(
    r"(?i)\b(?:rescue|medical|relief|emergency|aid|disaster|forensic|response|engineering|expert)\s(?:[\w-]+\s){0,2}?(?:teams?|workers|experts|specialists|professionals|unit|personnel|supplies|goods|items)$|\b(?:field hospitals?|ambulances|fire engines|water bombers)$"
    rf"|\b(?:{'|'.join(sorted(POSTED - {'soldiers', 'troops', 'officers', 'guards'}))}|police officers)$"
)
_OF_A_SERVICE = re.compile(r"\b[A-Z][\w-]+\s(?:officers|personnel|members)$")  # "68 SCDF officers"
_OF_THE_NATION = re.compile(
    rf"(?P<who>{DEMONYM}|{BODY})(?:\s(?!(?:and|that|has|have|had|will|said|says|told|sent|in|to|from|where|when)\b)[A-Za-z\d\ue015-]+){{0,6}}$"
)
_AHEAD = re.compile(r"will|would|is |are ")
_TELLER = re.compile(
    r"\b(?:said|says|announced|informed|told|confirmed|noted|promised|pledged|stated|disclosed)\b[^.;]{0,80}$"
)  # "The Danish minister said that two experts would go to Peru"
# "aid for Gaza docked in the Egyptian port": for whom, and not where it came to
_MEANT_FOR = re.compile(
    rf"(?:\s[a-z]+){{0,3}}?\s(?:for|to)\s(?:the\s)?(?:people\s(?:of|in)\s(?:the\s)?)?(?P<who>{PLACE}|{COUNTRY})"
)
_SENT_NEAR = 40  # characters between "sent" and the plane


def arrived(statement: Statement, gift: Gift, memory: Memory) -> GiverAndReceivers | None:
    """ "1 million doses reached Kathmandu", "a Swiss plane carrying tents landed in Aleppo"; of people only who comes to help."""
    if gift.thing.people and gift.thing.item.split()[-1] not in POSTED:
        return None
    carried = _CARRIES.search(statement.masked, statement.item_around(gift.at)[0], gift.at)
    if carried and not carried["came"]:
        on_its_way = _carried(statement, gift, carried, memory)
        if on_its_way is not None:
            return on_its_way
    came = carried and carried["came"] and _landed(statement, gift, carried, memory)
    if came:
        return came
    came = (
        _left_home(statement, gift, memory)
        or _came_from(statement, gift)
        or _came_by(statement, gift, memory)
        or _on_its_way(statement, gift, memory)
    )
    return came if came is not None else _come_to(statement, gift, carried, memory)


# "left Peru for Chad": whose they are, and where they go
_LEFT = re.compile(
    rf"[^.;,]{{0,60}}?\s(?:has\s|have\s)?(?:left|departed|departed from|took off from|set off from|flew from)\s(?:the\s)?(?P<origin>{PLACE}|{COUNTRY})\s(?:for|to)\s(?:the\s)?(?P<place>{PLACE}|{COUNTRY})"
)


def _left_home(statement: Statement, gift: Gift, memory: Memory) -> GiverAndReceivers | None:
    """ "The first of two rescue teams left Peru for Chad": sent by the state that they left."""
    left = _LEFT.match(statement.masked, gift.end, statement.item_around(gift.at)[1])
    sender = parties_between(statement, *left.span("origin"), memory) if left else []
    if left is None or len(sender) != 1 or _ONLY_CARRIES.search(gift.thing.item):
        return None
    to = parties_between(statement, *left.span("place"), memory)
    return Giver(Donors(tuple(sender)), "delivered"), [c for c in to if c.value != sender[0].value]


def _come_to(
    statement: Statement, gift: Gift, carried: re.Match[str] | None, memory: Memory
) -> GiverAndReceivers | None:
    """ "1 million doses reached Kathmandu", "two experts would travel to Lima": where it is said to come to."""
    match = _ARRIVES.match(statement.masked[gift.end : statement.item_around(gift.at)[1]])
    entity = statement.by_start.get(gift.end + match.start("place")) if match else None
    party = (place_party(entity) or entity.party) if entity else None
    if match is None or party is None:
        return None
    at, end = gift.end + match.start("place"), gift.end + match.end("place")
    stage: Given = "pledged" if _AHEAD.match(match["verb"]) else "delivered"
    to = [statement.cite(party, "pledge/arrives", at, end)]
    group = next((name for name in ("origin", "nation") if carried and carried[name]), None)
    sender = parties_between(statement, *carried.span(group), memory) if carried and group else []
    nation = _OF_THE_NATION.search(statement.masked, 0, gift.end)
    nation = nation if nation and nation.end() >= gift.at - 1 else None
    if not sender and nation and _COMES_TO_HELP.search(gift.thing.item):
        sender = parties_between(statement, *nation.span("who"), memory)
    if sender:
        return Giver(Donors(tuple(sender)), stage), to
    return (
        _of_teller(statement, gift, memory, stage, to)
        or given_from(statement, gift, memory, stage, to)
        or _of_publisher(statement, gift, memory, stage, to)
    )


def _of_publisher(
    statement: Statement, gift: Gift, memory: Memory, stage: Given, to: list[Cited[Party]]
) -> GiverAndReceivers | None:
    """ "68 firefighters left for Peru", on the page of a ministry: its own, where nobody says whose they are."""
    own = memory.own
    from_others = _FROM.match(statement.masked, gift.end, statement.item_around(gift.at)[1])
    if not gift.thing.people or from_others or own is None or own.kind != "country":
        return None
    helps = _COMES_TO_HELP.search(gift.thing.item) or _OF_A_SERVICE.search(gift.thing.item)
    if helps is None or any(c.value == own for c in to):
        return None
    return Giver(Donors((statement.cite(own, "pledge/own", gift.at, gift.end),)), stage), to


def _of_teller(
    statement: Statement, gift: Gift, memory: Memory, stage: Given, to: list[Cited[Party]]
) -> GiverAndReceivers | None:
    """ "The Danish minister said that two experts would go to Peru": the state that tells of people who are to go, or of what is."""
    tells = _TELLER.search(statement.masked, 0, gift.at) if stage == "pledged" else None
    if tells is None or _FROM.match(statement.masked, gift.end, statement.item_around(gift.at)[1]):
        return None
    donors = donors_before(statement, tells.start(), memory)
    if donors is None or donors.again or any(c.value.kind != "country" for c in donors.parties):
        return None
    told = {c.value for c in donors.parties}
    return None if any(c.value in told for c in to) else (Giver(donors, stage), to)


def _landed(
    statement: Statement, gift: Gift, carried: re.Match[str], memory: Memory
) -> GiverAndReceivers | None:
    """ "A Swiss plane landed in Lima carrying tents", "the second aircraft landed in Lima with tents": where it came to."""
    group = "nation" if carried["nation"] else "origin" if carried["origin"] else ""
    sender = parties_between(statement, *carried.span(group), memory) if group else []
    donors = Donors(tuple(sender)) if group else told_to_give(memory)
    if donors is None or not donors.parties:
        return None
    there = [] if group or carried["left"] else _lies_there(statement, carried.start("came"), gift.at, memory)
    return Giver(donors, "delivered"), [c for c in there if c.value not in {d.value for d in donors.parties}]


def _came_by(statement: Statement, gift: Gift, memory: Memory) -> GiverAndReceivers | None:
    """What a state's plane or ship carried, where the sentence says that it came: to the state it came to."""
    begin, end = statement.item_around(gift.at)
    carrier = _OF_NATION.search(statement.masked, begin, gift.at)
    came = _CAME.search(statement.masked, carrier.start(), end) if carrier else None
    if carrier is None or not (came or carrier["took"]):
        return None
    sender = parties_between(statement, *carrier.span("nation" if carrier["nation"] else "origin"), memory)
    sent = {c.value for c in sender}
    meant = _MEANT_FOR.match(statement.masked, gift.end)
    there = parties_between(statement, *meant.span("who"), memory) if meant else []
    to = there or (_lies_there(statement, came.end(), end, memory) if came else [])
    return (
        (Giver(Donors(tuple(sender)), "delivered"), [c for c in to if c.value not in sent])
        if sender
        else None
    )


def _lies_there(statement: Statement, begin: int, end: int, memory: Memory) -> list[Cited[Party]]:
    """The state of the first place named between two offsets."""
    there = _THERE.search(statement.masked, begin, end)
    return parties_between(statement, *there.span(), memory) if there else []


def _on_its_way(statement: Statement, gift: Gift, memory: Memory) -> GiverAndReceivers | None:
    """ "A consignment of 60 generators left on Tuesday", "40 tents will follow by sea": of who gave last or in the headline."""
    if gift.thing.people or _ONLY_CARRIES.search(gift.thing.item):
        return None
    end = statement.item_around(gift.at)[1]
    moves = _MOVES.match(statement.masked, gift.end, end) or _WILL_CARRY.search(
        statement.masked, gift.left, gift.at
    )
    nation = _COMES_TO_HELP.search(gift.thing.item) and _OF_THE_NATION.search(statement.masked, 0, gift.end)
    sender = parties_between(statement, *nation.span("who"), memory) if nation else []
    if moves and sender:
        return Giver(Donors(tuple(sender)), "pledged" if moves.groupdict().get("ahead") else "delivered"), []
    donors = (told_to_give(memory) or _from_port(statement, moves.end(), end, memory)) if moves else None
    if moves is None or donors is None:
        return None
    return Giver(donors, "pledged" if moves.groupdict().get("ahead") else "delivered"), []


def _came_from(statement: Statement, gift: Gift) -> GiverAndReceivers | None:
    """ "Two field hospitals came from Peru": of whom it is said to come."""
    match = _CAME_FROM.match(statement.masked, gift.end) if gift.thing.count else None
    donors = donor_at(statement, match.start("group")) if match else None
    return (Giver(donors, "delivered"), []) if donors else None


def _from_port(statement: Statement, begin: int, end: int, memory: Memory) -> Donors | None:
    """ "A ship with 500 tons of flour set sail from Mersin for Sudan": the state that it leaves."""
    port = _PORT.match(statement.masked, begin, end)
    sender = parties_between(statement, *port.span("place"), memory) if port else []
    return Donors(tuple(sender)) if sender else None


def _carried(
    statement: Statement, gift: Gift, carried: re.Match[str], memory: Memory
) -> GiverAndReceivers | None:
    """ "Peru sent a plane carrying 500 tents", "a plane of the Peruvian Air Force carrying tents will leave"."""
    sent = [
        verb
        for verb in statement.verbs
        if verb.lemma in MOVES and verb.form != "present" and verb.end <= carried.start("carrier")
    ]
    donors = donors_of(statement, sent[-1], memory) if sent and not sent[-1].passive else None
    if donors is not None and carried.start("carrier") - sent[-1].end < _SENT_NEAR:
        return Giver(donors, sent[-1].stage, sent[-1]), []
    if carried["now"] and memory.donors and memory.recipients:  # the planes told of before
        return Giver(Donors(memory.donors, again=True), memory.stage), list(memory.recipients)
    if not _LEAVES.match(statement.masked, gift.end):
        return None
    whose = "origin" if carried["origin"] else "nation"
    sender = parties_between(statement, *carried.span(whose), memory) if carried[whose] else []
    again = None if carried[whose] else told_to_give(memory)
    donors = Donors(tuple(sender)) if sender else again  # "A sixth plane, carrying tents, would leave on"
    return (Giver(donors, "pledged"), []) if donors else None


def given_from(
    statement: Statement, gift: Gift, memory: Memory, stage: Given, to: list[Cited[Party]]
) -> GiverAndReceivers | None:
    """Who gives what somebody receives: "from Japan", else who gave before."""
    match = _FROM.match(statement.masked, gift.end, statement.item_around(gift.at)[1])
    official = match is not None and match["official"] is not None
    donors = donors_from(statement, match.start("official" if official else "group")) if match else None
    donors = donors or (None if memory.donors else _through_fund(statement, gift))
    own_nation = _OF_NATIONALITY.search(statement.masked, gift.at, gift.end)  # others do not send them
    donors = donors or (inherited(memory) if gift.thing.count and not own_nation else None)
    return (Giver(donors, stage), to) if donors and (to or match) else None


# "Laos received 300,000 doses through COVAX": the facility gives, where nobody else is said to
_THROUGH_FUND = re.compile(rf"[^.;,]{{0,60}}?\s(?:through|under|via)\s(?:the\s)?(?P<who>{ORGANISATION})")


def _through_fund(statement: Statement, gift: Gift) -> Donors | None:
    match = _THROUGH_FUND.match(statement.masked, gift.end, statement.item_around(gift.at)[1])
    entity = statement.by_start.get(match.start("who")) if match else None
    return donor_at(statement, match.start("who")) if match and entity and keeps_money(entity.party) else None


def parties_between(statement: Statement, start: int, end: int, memory: Memory) -> list[Cited[Party]]:
    """The sides named between two offsets; a town stands for its state."""
    return [
        statement.cite(party, "pledge/named", at, at + len(entity.text))
        for at, entity in statement.entities_in(start, end)
        for party in parties_of(entity, memory.annotated) or filter(None, [place_party(entity)])
    ]
