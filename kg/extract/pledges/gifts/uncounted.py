"""A sentence → the things in it without a number: what a verb gives, "the provision of" them, what a package is made up of."""

import re
from collections.abc import Iterator

from kg.annotate.mask import ACTOR, AMOUNT, BODY, DEMONYM
from kg.annotate.sieve import Sieved
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.things import Thing, is_mass, thing_at, thing_before
from kg.extract.pledges.words.phrases import OFFICE_OF_STATE, SIDE, STATE_NOUN, UP_TO_AGENT

# Verbs whose object goes to somebody.
MOVES = frozenset(
    str.split(
        """
        provide give contribute donate grant deliver supply send disburse dispatch despatch deploy depute transfer ship extend
        lend hand offer pledge commit announce promise award earmark establish make authorize authorise approve share equip arm distribute train
        invite prepare release allocate assign post station reserve fund build gift airlift turn bring transport ferry present fly put
        loan second procure purchase buy channel construct dig drill erect renovate rehabilitate refurbish rebuild airdrop rush truck furnish place unload offload
        """
    )
)
_OBJECT = re.compile(
    rf"(?:\s(?:over|out|up))?(?:\s(?:today|also|now))?(?:\s(?:to\s)?(?:the\s|our\s|its\s)?(?:(?:[a-z-]+\s){{1,2}}(?:of|in)\s(?:the\s)?)?(?:{DEMONYM}\s[a-z]+\sin\s)?(?:{BODY}|{DEMONYM})(?:[’']s)?(?:\s(?:people|government|authorities|army|military|navy|police|forces)\b)?"
    r"(?:\s(?:Ministry|Department) of [A-Z]\w+(?:\swith)?|(?:\s[a-z]+){0,2}?\swith|(?:\s[a-z]+){0,2}?))?"
    r"(?:\s(?:(?:hundreds|thousands|dozens|scores|millions|tens of thousands|hundreds of thousands|planeloads|truckloads|shiploads|boxes|tonnes|tons|a (?:further )?(?:number|range|series|variety)) of|a total of|more than|over|up to|about|around|nearly|at least|some|the delivery of|the transfer of|the provision of"
    r"|(?:a|another|the|its) (?:(?:new|further|first|second|third|fourth|latest|large|huge|small|fresh|major|sizeable|significant) )?(?:shipment|package|batch|consignment|donation|tranche|shipload|planeload|load|quantity|supply|set) of))*\s"
)
GIVING_OF = Sieved(
    r"\b(?:provision|delivery|deliveries|donation|transfer|supply|handover|handing over|dispatch|deployment|shipments?|gift|gifting"
    r"|handover (?:ceremony|certificate|protocol|documents?))(?:,[^,]{1,50},)?\s(?:of|for)\s",
    re.IGNORECASE,
)
# Behind a thing: whose gift it is, or what somebody did with it.
CALLED_GIFT = re.compile(
    rf",?\s(?:(?:which|that)\s(?:is|are|was|were)\s|(?:(?:in|at|for)\s[^.;,]{{1,40}}?\s)?(?:is|was|were)\s|as\s)?(?:an?\s|the\s)?(?:[a-z]+\s){{0,2}}?(?:gifts?|donations?|present)\s(?:from|of|by)\s{SIDE}"
)
THAT_SOMEBODY = re.compile(
    rf"(?:\s\([^()]{{1,40}}\))?(?:,?\s(?:that|which)\s|\s)(?:the\s)?(?=(?:{ACTOR}|{DEMONYM}\s{STATE_NOUN})|(?:it|they|we|he|she)\s)"
)
_THE_GIVEN = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose)\s(?:donated|gifted|promised|said)\s$")
_NOUN_OF_GIVING = r"(?:provision|delivery|donation|supply|gift|dispatch|shipment|transfer|deployment|offer)"
THANKS_FOR = Sieved(
    rf"\b(?:thank(?:ed|s)|(?:expressed|conveyed) (?:\w+\s){{0,2}}?(?:gratitude|appreciation|thanks) to|(?:was|is) grateful to|(?:commended|praised|applauded|lauded|hailed))\s(?:the\s)?(?:(?:[Gg]overnment|[Pp]eople)\sof\s(?:the\s)?)?"
    rf"(?P<who>{ACTOR}|{DEMONYM}(?=\s{STATE_NOUN}))(?:(?:[’']s?)?\s{OFFICE_OF_STATE})?\sfor\s(?:(?:also|generously|kindly)\s)?(?:(?:the|its|their|his|her)\s)?(?:(?:recent|generous|timely|swift)\s)?"
    rf"(?:{_NOUN_OF_GIVING} of\s|(?:having\s)?(?:provid|donat|supply|suppli|deliver|dispatch|airlift|gift)(?:ing|ed)\s|(?:sending|having sent|giving|having given)\s)?(?:(?:some|over|about|more than|up to)\s)?"
)
_AID = r"(?:package|assistance|shipment|consignment|tranche|support|aid|delivery|drawdown|batch|goods|supplies|items|donation|contribution|gift|cargo|relief materials?)"
_HOLDS = r"(?:(?:is|are|was) made up of|(?:consisting|made up) of|comprising|containing|includes?|included|contain(?:s|ed)?|compris(?:es?|ed)|consist(?:s|ed)? of)"
_CARRIED = (
    r"(?:It|They|[Tt]he\s(?:[\w-]+\s){0,2}?(?:planes?|flights?|aircraft|ships?|vessels?|convoys?|\ue015+))(?:,\s(?:which|that)\s[^.;,]{1,90},)?\s(?:(?:is|are|was|were|also)\s)?"
    r"(?:carr(?:ies|y|ied|ying)|(?:brought|brings?|delivered|transported|flew in)(?! (?:home|back))|loaded with)"
)
CONTENTS = Sieved(
    rf"^\W*(?:[^.;]{{0,90}}?\b(?:said|added|noted)\s(?:that\s)?)?(?:{_CARRIED}|(?:Among the (?:[a-z]+\s)?(?:cargo|items|goods|supplies|equipment|donations?)|On board|Aboard)\b[^.;]{{0,80}}?\s(?:is|are|was|were)"
    rf"|(?:(?:[Tt]he|[Tt]his)\s(?:[\w-]+\s){{0,3}}?{_AID}(?:,[^.;]{{1,110}},|\s(?:to|for)\s[^.;,]{{1,40}}?|,(?=\s(?:consisting|made|comprising|containing)\b))?|(?P<again>It|This|These))\s(?:(?:will|also|which|further|again|too|in addition)\s)*"
    rf"{_HOLDS}(?:,\samong other(?:s| things),|\sthe following(?:\sitems)?:)?)\s"
)
# "Peruvian aid to Chad has included tents", "Peru’s shipment, which contains tents, arrived": whose it is.
OWNED_CONTENTS = re.compile(
    rf"(?P<who>{DEMONYM}|{BODY}(?:[’']s?)?)\s(?:[\w-]+\s){{0,3}}?{_AID}(?:\s(?:to|for)\s[^.;,:]{{1,40}}?)?"
    rf"(?:(?:,?\s(?:which|that))?\s(?:(?P<will>will|would)\s|(?:has|have|also|so far)\s){{0,2}}(?:{_HOLDS}|be|is|was|were|ranges? from|ranged from)|:)\s(?:the delivery of\s|the provision of\s)?"
)
_ALONG_WITH = Sieved(
    rf"{AMOUNT}(?:\s\([^()]{{1,40}}\))?(?:,?\s(?:along with|together with|as well as|and)\s|(?:(?!\sand\s)[^.;,]){{1,60}},?\s(?:along with|together with|as well as)\s(?=an?\s))"
)
_GIVES_THINGS = MOVES - {"equip", "furnish"}  # what is equipped is given nobody
_BUILDING_OF = Sieved(
    r"\b(?:construction|reconstruction|rebuilding|drilling|digging|renovation|rehabilitation|refurbishment)\sof\s"
)
_INCLUDES = frozenset(str.split("including comprising consisting such containing among"))
_HELD = frozenset(
    str.split(
        "consisting comprising containing include includes included contain contains contained comprises comprised consists consisted made gift donation"
    )
)
_CARRYING = Sieved(
    r"\b(?:carrying|loaded with|(?:planes?|aircraft|flights?|ships?|vessels?|helicopters?|trucks?|convoys?|Hercules|C-\d+\w*)\swith)\s(?:a total of\s)?"
)
# "a consignment of 9 tonnes of tents", "the shipment, which consists of rice": what a load is, or is made up of.
_LOAD = r"\b(?:consignments?|shipments?|batch(?:es)?|cargo|planeloads?|shiploads?|relief (?:goods|items|materials?|supplies)|humanitarian (?:aid|assistance))"
_TONNES = r"(?:(?:about|over|around|some|more than|nearly|roughly)\s)?[\d.,]+[\s-](?:metric\s)?(?:tonnes?|tons?|MT|kg|kilogram\w*)"
LOADS = Sieved(
    rf"{_LOAD}(?:\sweighing\s{_TONNES})?(?:,?\s(?:which\s|that\s)?(?:such as|compris(?:es?|ed|ing)|consist(?:s|ed|ing)? of|contain(?:s|ed|ing)?|includ(?:es|ed|ing))"
    rf"|\sof)\s(?:the\s)?(?:{_TONNES}\s(?:of\s)?)?"
)
# "announced a package of aid, including tents": what is behind it is what is given.
_INCLUDING = re.compile(
    r"\b(?:packages?|assistance|support|aid|donation|contribution|shipment|consignment|tranche|help)\b[^.;:]{0,80}?(?:,\s(?:including|comprising|consisting of|such as|containing|among them)|\s(?:including|comprising|consisting of|containing)|:)\s(?:the (?:delivery|provision|transfer) of\s)?"
)
# "Peru received tents from Chad": what somebody is given.
_GETS = re.compile(
    r"\b(?:receiv(?:es?|ed|ing)|gets?|got|(?:be|been|was|were) (?:given|offered|promised|awarded|granted|provided with|supplied with)|(?:took|taken?|taking) (?:delivery|receipt) of)"
    r"\s(?:(?:a|another|the|its) (?:(?:new|further|first|second|third|fourth|latest|large) )?(?:shipment|package|batch|consignment|donation) of\s)?"
    r"(?:(?:several\s|some\s)?(?:dozens|scores|hundreds|thousands|tens of thousands)\sof\s)?"
)
# "boats with trailers donated by", "a plane sent by Peru carrying tents"
_IS_NO_GIFT = re.compile(r"\swith\s[\w\s]{1,60}$|\b(?:planes?|flights?|aircraft|ships?|convoys?|trucks?)$")
# "tents and blankets arrived in Lima", "are headed to Peru": they were sent.
_CAME = re.compile(
    r"\s(?:(?:has|have)\s)?(?:arrived|landed)\s(?:in|at)\s|\s(?:will|would|(?:is|are) (?:due )?to)\s(?:arrive|land)\s(?:in|at)\s|\s(?:(?:has|have|had|will|is to|is due to)\s)?(?:left|leaves?|departed?|set (?:off|out)|flew|fly|travel(?:l?ed)?)\s(?:for|to)\s|\s(?:are|is)\s(?:headed|on (?:its|their) way)\s(?:to|for)\s"
)
# What is only spoken of so, and names of firms: "the supplies it has sent", "JSW Steel".
SPOKEN_OF = re.compile(
    r"(?i:\b(?:doses|capabilities|systems?|supplies|items|goods|units|equipment|materials?|weapons|arms|platforms|personnel|troops|places|courses))$|[A-Z]\w*$"
)
_GIFT_OF = re.compile(CALLED_GIFT.pattern)
_TELLING = ("past", "perfect", "pluperfect", "progressive", "future")
_BEFORE_SUBJECT = re.compile(
    rf"(?:,?\s(?:that|which)\s|\s)(?:the\s)?(?:{ACTOR}|{DEMONYM}\s{STATE_NOUN}|it|they)\s$"
)
_PARTICIPLE_OF = re.compile(UP_TO_AGENT)  # "tents donated by": a verb that only describes
_MORE = re.compile(rf"[^.;,]{{0,30}}?,?\s(?:and|as well as|along with)\s(?:(?:the\s)?{BODY}\s)?")
# Without a number: a thing of its own in a list, and in "14 trucks and pumps" the fourteen are both.
_APART = re.compile(r",\sand\s|,?\s(?:as well as|along with)\s")
_OF_THE_SAME = re.compile(
    r"(?:other|related|associated|additional|more|further|relevant|ancillary|various)\s"
)

# Words that a sentence has which tells of things in one of these ways.
OTHER_WORDS = frozenset(
    str.split(
        """
        provision delivery deliveries donation transfer supply handover handing dispatch shipment shipments gift gifting
        received receive receives receiving get gets got given offered promised awarded granted took taken reached reach arrived arrive landed thanked thanks gratitude
        fitted take takes taking took accept accepts accepted accepting admit admits admitted admitting enrol enrols enrolled enrolling
        host hosts hosted hosting welcome welcomes welcomed welcoming
        came come go goes join joined brought carried carry boarded accepted supported helped assisted due leave leaves flew fly travel travelled
        construction reconstruction rebuilding renovation disposal left departed unloaded follow way carrying loaded contained comprised comprising consisted consists consisting headed deployment shipments batch cargo appreciation grateful includes include included contains comprises consignment consignments
        """
    )
)


def uncounted(statement: Statement, counted: list[Thing]) -> list[Thing]:
    """Things without a number: the object of a verb of giving, its passive subject, or "the provision of" them."""
    found: list[Thing | None] = []
    for verb in (each for each in statement.verbs if each.lemma in _GIVES_THINGS):
        described = (
            (verb.form == "past" or verb.lemma == "give")
            and verb.lemma != "make"
            and _PARTICIPLE_OF.match(statement.masked, verb.end) is not None
        )
        comma = statement.masked.endswith(", ", 0, verb.start) and described  # "the telescope, donated by"
        at = verb.start - 1 - comma
        before = thing_before(statement, at, told_of=not comma) if verb.passive or described else None
        before = (
            None if before and described and _IS_NO_GIFT.search(statement.masked, 0, before.end) else before
        )
        match = None if verb.passive else _OBJECT.match(statement.masked, verb.end)
        thing = thing_at(statement, match.end()) or thing_at(statement, verb.end + 1) if match else None
        found.append(before or thing)
    contents = CONTENTS.match(statement.masked) or owned_contents(statement)
    found += [thing_at(statement, contents.end())] if contents else []
    if not statement.words.isdisjoint(_INCLUDES) or ": " in statement.masked:
        found += [thing_at(statement, match.end()) for match in _INCLUDING.finditer(statement.masked)]
    found += [thing_at(statement, match.end()) for match in _ALONG_WITH.finditer(statement.masked)]
    if not statement.words.isdisjoint(OTHER_WORDS):
        for pattern in (GIVING_OF, THANKS_FOR, LOADS, _GETS):
            found += [thing_at(statement, match.end()) for match in pattern.finditer(statement.masked)]
        come = [thing_before(statement, match.start()) for match in _CAME.finditer(statement.masked)]
        found += [each for each in come if each and not statement.masked.endswith(" and ", 0, each.at)]
    found += [thing_at(statement, match.end()) for match in _BUILDING_OF.finditer(statement.masked)]
    found += [thing_at(statement, match.end()) for match in _CARRYING.finditer(statement.masked)]
    found += _told_of(statement)
    things = [thing for thing in found if thing is not None and not _is_told_of(statement, thing)]
    return things + _joined_to(statement, [*things, *counted])


def _is_told_of(statement: Statement, thing: Thing) -> bool:
    """Whether "the goods" are those told of before."""
    led = statement.masked.endswith((" the ", " these ", " those "), 0, thing.at)
    led = led or _THE_GIVEN.search(statement.masked, 0, thing.at) is not None
    return " " not in thing.item and (led or statement.masked.startswith(("the ", "these "), thing.at))


def _told_of(statement: Statement) -> Iterator[Thing]:
    """The things whose giver is told behind them: "the hospital it had sent", "the bridge, a gift from Japan"."""
    ends = {m.start() for m in _GIFT_OF.finditer(statement.masked)} if "gift" in statement.words else set()
    for verb in statement.verbs:
        if verb.lemma in MOVES and not verb.passive and verb.form in _TELLING:
            led = _BEFORE_SUBJECT.search(statement.masked, max(0, verb.start - 90), verb.start)
            ends |= {led.start()} if led else set()
    for end in ends:
        thing = thing_before(statement, end, told_of=False)
        if thing is not None and not SPOKEN_OF.search(thing.item):
            yield thing


def owned_contents(statement: Statement) -> re.Match[str] | None:
    """Where a sentence says what somebody's aid is made up of: "Peruvian aid has included"."""
    held = not statement.words.isdisjoint(_HELD)
    return OWNED_CONTENTS.search(statement.masked) if held else None


def _listed_on(statement: Statement, first: Thing) -> list[Thing]:
    """ "2,000 radios, spare parts and vehicles": what a list goes on with that only its first thing counts."""
    counted = first.count and " of " not in first.item and statement.masked.startswith(", ", first.end)
    others = thing_at(statement, first.end + 2) if counted else None
    return [others] if others and " and " in others.item else []


def _joined_to(statement: Statement, things: list[Thing]) -> list[Thing]:
    """The things without a number that are joined to others: "a rescue team of 74 and a medical team", "20 tents and medicines"."""
    found: list[Thing] = []
    for first in things:
        found += _listed_on(statement, first)
        more = _MORE.match(statement.masked, first.end)
        second = thing_at(statement, more.end()) if more else None
        if more is None or second is None or _OF_THE_SAME.match(statement.masked, second.at):
            continue
        listed = statement.masked.endswith(", ", 0, first.at) and any(
            each.end == first.at - 2 for each in things
        )
        apart = second.count or is_mass(second) or _APART.fullmatch(more.group())
        if apart or (listed and more.group() == " and "):
            found.append(second)
    return found
