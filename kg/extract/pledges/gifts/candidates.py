"""A sentence → the things in it that may be given, each with the words that are about it."""

import re
from dataclasses import dataclass
from functools import cache

from kg.annotate.mask import ACTOR, AMOUNT, BODY, DEMONYM
from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.gifts.things import Thing, counted_things, names_things, thing_at, thing_before
from kg.extract.pledges.words.phrases import OFFICE_OF_STATE, STATE_NOUN
from kg.extract.pledges.words.verbs import VerbUse, verb_forms

# Verbs whose object goes to somebody.
MOVES = frozenset(
    str.split(
        """
        provide give contribute donate grant deliver supply send disburse dispatch despatch deploy transfer ship extend
        lend hand offer pledge commit announce promise authorize authorise approve share equip arm distribute train
        invite prepare release allocate post station reserve fund build gift airlift turn bring transport ferry present fly
        """
    )
)
SENDS = frozenset({"send", "deploy", "dispatch", "despatch", "fly", "train", "invite", "post", "station"})
_FOR_PEOPLE = SENDS | {"provide", "offer", "commit", "pledge", "fund"}
_PAID_FOR = frozenset({"train", "build", "equip", "fund", "invite"})
_PAYS_FOR = re.compile(
    rf"{AMOUNT}(?:(?:(?!\sand\s)[^.;,]){{0,90}}|[^.;,]{{0,60}}?\sto\s[a-z]+\s[^.;,]{{0,60}}\sand\s)$"
)
_TEACHES = frozenset({"train", "invite"})
_ANYBODY = re.compile(
    r"(?:people|children|women|men|girls|youths?|students|members|leaders|workers|farmers)$"
)
_FORCES = re.compile(r"(?:troops|forces|personnel|soldiers)$", re.IGNORECASE)
_BUILT = re.compile(
    r"\b(?:school|hospital|clinic|center|centre|home|house|well|bridge|station|plant|laborator)",
    re.IGNORECASE,
)
# Before a verb in the past stands its subject; before a participle, the noun that it describes.
_SUBJECT_RIGHT_BEFORE = re.compile(
    rf"(?:{ACTOR}(?:\s\([^()]{{1,30}}\))?|\ue012+|\b(?:[Ww]e|I|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|and|who|which|that|also|already|then|has|have"
    r"|had|was|were|\w+ly|[Tt]oday|[Gg]overnment|[Aa]dministration|Department|Ministry|[Mm]inister|[Pp]resident|[Ss]ecretary"
    r"|partners|[Aa]gency|side|Embassy|Mission|Command|Navy|Army|Forces?|Guard|Bank|Fund|Office|Bureau|Centre|Center|Commission|Council|Corps|[Tt]eam|[Aa]mbassador|[Oo]fficials|[Mm]ilitary|flights?|planes?|aircraft|ships?|helicopters?)|,|\d{4})\s+$|^\W*$"
)
_BEFORE_GERUND = re.compile(
    r"(?:\b(?:by|including|of|in|for|through|while|and|from|to|is|are|start|begin)|,|^\W*)\s*$"
)
_OF_OLD = re.compile(r"\b(?:tradition|practice|custom|policy|purpose|aim|idea|possibility) of\s$")
# Between a verb and what it gives stands nothing but the receiver: "send to Fiji 500 tents", not "go to help 500 people".
_PARTED = re.compile(
    rf"[;]|\b(?:to|for|that|which|who|against|as|by)\s(?!{ACTOR}|(?:the\s|our\s|its\s)?(?:{DEMONYM}|{ACTOR}))"
)
_OBJECT = re.compile(
    rf"(?:\s(?:over|out|up))?(?:\s(?:today|also|now))?(?:\s(?:to\s)?(?:the\s|our\s|its\s)?(?:{BODY}|{DEMONYM})(?:[’']s)?"
    r"(?:\s(?:Ministry|Department) of [A-Z]\w+(?:\swith)?|(?:\s[a-z]+){0,2}?\swith|(?:\s[a-z]+){0,2}?))?"
    r"(?:\s(?:(?:hundreds|thousands|dozens|scores|millions|tens of thousands|hundreds of thousands|planeloads|truckloads|shiploads|boxes|tonnes|tons|a (?:further )?(?:number|range|series|variety)) of|a total of|more than|over|up to|about|around|nearly|at least|some|the delivery of|the transfer of|the provision of"
    r"|(?:a|another|the|its) (?:(?:new|further|first|second|third|fourth|latest|large|huge|small|fresh|major|sizeable|significant) )?(?:shipment|package|batch|consignment|donation|tranche|shipload|planeload|load|quantity|supply|set) of))*\s"
)
GIVING_OF = re.compile(
    r"\b(?:provision|delivery|deliveries|donation|transfer|supply|handover|handing over|dispatch|deployment|shipments?|gift|gifting"
    r"|handover ceremony)(?:,[^,]{1,50},)?\s(?:of|for)\s",
    re.IGNORECASE,
)
THANKS_FOR = re.compile(
    rf"\b(?:thank(?:ed|s)|expressed (?:\w+\s)?(?:gratitude|appreciation) to|(?:was|is) grateful to)\s(?:the\s)?(?:(?:[Gg]overnment|[Pp]eople)\sof\s(?:the\s)?)?"
    rf"(?P<who>{ACTOR}|{DEMONYM}(?=\s{STATE_NOUN}))(?:(?:[’']s?)?\s{OFFICE_OF_STATE})?\sfor\s(?:(?:the|its|their|his|her)\s)?(?:(?:recent|generous|timely)\s)?(?:(?:provision|delivery|donation|supply|gift) of\s)?(?:(?:some|over|about|more than|up to)\s)?"
)
CONTENTS = re.compile(
    r"^\W*(?:(?:The|This)\s(?:[\w-]+\s){0,3}?(?:package|assistance|shipment|consignment|tranche|support|aid|delivery|drawdown|batch|goods|supplies|items|donation)(?:,[^.;]{1,110},)?|(?P<again>It|This|These))\s(?:(?:will|also|which)\s)*"
    r"(?:includes?|included|contain(?:s|ed)?|compris(?:es?|ed)|consist(?:s|ed)? of)(?:,\samong other(?:s| things),|\sthe following(?:\sitems)?:)?\s"
)
_ALONG_WITH = re.compile(
    rf"{AMOUNT}(?:\s\([^()]{{1,40}}\))?,?\s(?:along with|together with|as well as|and)\s"
)
_CARRYING = re.compile(r"\b(?:carrying|loaded with)\s(?:a total of\s)?")
# "a consignment of 9 tonnes of tents", "the shipment, which consists of rice": what a load is, or is made up of.
_LOAD = r"\b(?:consignments?|shipments?|batch(?:es)?|cargo|planeloads?|shiploads?|relief (?:goods|items|materials?|supplies)|humanitarian (?:aid|assistance))"
_TONNES = r"(?:(?:about|over|around|some|more than|nearly|roughly)\s)?[\d.,]+[\s-](?:metric\s)?(?:tonnes?|tons?|MT|kg|kilogram\w*)"
_LOADS = re.compile(
    rf"{_LOAD}(?:\sweighing\s{_TONNES})?(?:,?\s(?:which\s|that\s)?(?:such as|compris(?:es?|ed|ing)|consist(?:s|ed|ing)? of|contain(?:s|ed|ing)?|includ(?:es|ed|ing))"
    rf"|\sof)\s(?:the\s)?(?:{_TONNES}\s(?:of\s)?)?"
)
_MADE_UP_OF = re.compile(
    r",?\s(?:which\s)?(?:compris|consist|contain|includ|such)\w*\s(?:of\s|as\s)?(?:essential\s)?"
)
# "tents and blankets arrived in Lima", "are headed to Peru": they were sent.
_CAME = re.compile(
    r"\s(?:(?:has|have)\s)?(?:arrived|landed)\s(?:in|at)\s|\s(?:are|is)\s(?:headed|on (?:its|their) way)\s(?:to|for)\s"
)
_OTHER_WORDS = frozenset(
    str.split(
        """
        provision delivery deliveries donation transfer supply handover handing dispatch shipment shipments gift gifting
        received receive receives receiving took taken reached reach arrived arrive landed thanked thanks gratitude
        carrying loaded contained comprised comprising consisted consists consisting headed deployment shipments batch cargo appreciation grateful includes include included contains comprises consignment consignments
        """
    )
)
# "extended the grain deal": an agreement, and no grain.
_OF_DEAL = re.compile(r"\s(?:deals?|agreements?|accords?|pacts?|corridors?|initiatives?|markets?|prices?)\b")
_MORE = re.compile(rf"[^.;,]{{0,30}}?\sand\s(?:(?:the\s)?{BODY}\s)?")


@dataclass(frozen=True, slots=True)
class Gift(Stretch):
    """Something that may be given, in its statement."""

    thing: Thing


def tells_of_gifts(statement: Statement) -> bool:
    """Whether a sentence has a word of giving and something to give: cheap to ask before anything else."""
    return not statement.words.isdisjoint(_giving_words()) and names_things(statement)


@cache
def _giving_words() -> frozenset[str]:
    return _OTHER_WORDS | {form for form, (lemma, _, _) in verb_forms().items() if lemma in MOVES}


def find_gifts(statement: Statement) -> list[Gift]:
    """The things of a sentence, each with its part of the words."""
    counted = counted_things(statement)
    things = {thing.at: thing for thing in counted}
    for thing in _uncounted(statement, counted):
        if not any(thing.at < each.end and each.at < thing.end for each in things.values()):
            things[thing.at] = thing
    ordered = [things[at] for at in sorted(things)]
    found = []
    for i, thing in enumerate(ordered):
        if _OF_DEAL.match(statement.masked, thing.end) or _is_within(statement, thing, ordered[:i]):
            continue
        begin, end = statement.item_around(thing.at)
        left = max(begin, ordered[i - 1].end if i else 0)
        right = min(end, ordered[i + 1].at if i + 1 < len(ordered) else len(statement.masked))
        found.append(Gift(thing.at, thing.end, left, right, thing))
    return found


def _is_within(statement: Statement, thing: Thing, before: list[Thing]) -> bool:
    """Whether uncounted things only say what the one named before is made up of: "relief goods comprising tents"."""
    end = before[-1].end if before and thing.count is None else thing.at
    return _MADE_UP_OF.fullmatch(statement.masked, end, thing.at) is not None


def _uncounted(statement: Statement, counted: list[Thing]) -> list[Thing]:
    """Things without a number: the object of a verb of giving, its passive subject, or "the provision of" them."""
    found: list[Thing | None] = []
    for verb in (each for each in statement.verbs if each.lemma in MOVES):
        before = thing_before(statement, verb.start - 1) if verb.passive else None
        match = None if verb.passive else _OBJECT.match(statement.masked, verb.end)
        thing = thing_at(statement, match.end()) or thing_at(statement, verb.end + 1) if match else None
        found.append(before or thing)
    contents = CONTENTS.match(statement.masked)
    found += [thing_at(statement, contents.end())] if contents else []
    found += [thing_at(statement, match.end()) for match in _ALONG_WITH.finditer(statement.masked)]
    if not statement.words.isdisjoint(_OTHER_WORDS):
        for pattern in (GIVING_OF, THANKS_FOR, _CARRYING, _LOADS):
            found += [thing_at(statement, match.end()) for match in pattern.finditer(statement.masked)]
        come = [thing_before(statement, match.start()) for match in _CAME.finditer(statement.masked)]
        found += [each for each in come if each and not statement.masked.endswith(" and ", 0, each.at)]
    things = [thing for thing in found if thing is not None]
    for first in (*things, *counted):  # "a rescue team of 74 and a medical team"
        more = _MORE.match(statement.masked, first.end)
        second = thing_at(statement, more.end()) if more else None
        if second is not None and second.count:
            things.append(second)
    return things


def verb_giving(statement: Statement, gift: Gift) -> VerbUse | None:
    """The verb of giving whose object a thing is."""
    before = [
        verb
        for verb in statement.verbs
        if gift.left <= verb.start
        and verb.end <= gift.at
        and not verb.passive
        and verb.form not in ("passive", "present")
    ]
    if not before or not _may_give(statement, before[-1], gift.thing):
        return None
    if (
        before[-1].form == "infinitive"
        and before[-1].lemma in _PAID_FOR
        and _PAYS_FOR.search(statement.masked, 0, before[-1].start)
    ):
        return None  # "5 million to train 200 officers"
    loaded = [
        m.start() for m in _LOADS.finditer(statement.masked, before[-1].end, gift.at) if m.end() == gift.at
    ]
    stop = loaded[0] if loaded else gift.at  # "the consignment which consists of 50 tents"
    return None if _PARTED.search(statement.masked, before[-1].end, stop) else before[-1]


def _may_give(statement: Statement, verb: VerbUse, thing: Thing) -> bool:
    """Whether the verb can have the thing as what it gives."""
    if verb.lemma not in MOVES:
        return False
    if verb.form == "gerund" and statement.masked.startswith((" of ", " over of "), verb.end):
        return False  # a noun: "handing over of vehicles"
    if verb.form == "gerund":
        led = _BEFORE_GERUND.search(statement.masked, 0, verb.start)
        old = _OF_OLD.search(statement.masked, 0, verb.start)
        return led is not None and old is None and statement.sentence.block_kind != "speech"
    if verb.form == "past" and not _SUBJECT_RIGHT_BEFORE.search(statement.masked, 0, verb.start):
        return False
    if verb.lemma == "deploy" and thing.count is None and _FORCES.search(thing.item):
        return False  # where forces stand is told, and not that somebody is given them
    if verb.lemma == "build":
        return _BUILT.search(thing.item) is not None
    if thing.people:
        return verb.lemma in (_TEACHES if _ANYBODY.search(thing.item) else _FOR_PEOPLE)
    return verb.lemma != "fund" or re.search(r"scholarship|fellowship|place", thing.item) is not None
