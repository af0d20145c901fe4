"""A thing in its sentence → the verb of giving whose object it is."""

import re
from collections.abc import Callable

from kg.annotate.mask import ACTOR, AMOUNT, DEMONYM, PLACE
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.candidates import POSTED, Gift
from kg.extract.pledges.gifts.things import Thing
from kg.extract.pledges.gifts.uncounted import LOADS, MOVES
from kg.extract.pledges.words.phrases import OFFICE_OF_STATE, VESSEL
from kg.extract.pledges.words.verbs import Form, VerbUse

SENDS = frozenset(
    {
        "send",
        "deploy",
        "dispatch",
        "despatch",
        "fly",
        "train",
        "invite",
        "post",
        "station",
        "second",
        "depute",
    }
)
_FOR_PEOPLE = SENDS | {"provide", "offer", "commit", "pledge", "fund", "contribute", "lend", "promise"}
_SETS_UP = frozenset(
    str.split("build rebuild establish construct erect dig drill renovate rehabilitate refurbish")
)  # what they give is built
_MAKES = frozenset({"build", "establish"})
BUYS = frozenset({"buy", "purchase", "procure"})
_PAID_FOR = frozenset({"train", "equip", "fund", "invite"}) | _SETS_UP | BUYS
_WITH = re.compile(r"\swith\s(?:[^.;,]{0,30}\s)?$")
_BRINGS_BACK = re.compile(r"\s(?:home|back|together|along|down|to an end)\b")
_FOR_OTHERS = re.compile(
    rf"[^.;,]{{0,60}}?,?\s(?:for|(?:which (?:will|are to) be|to be) (?:delivered|given|sent|handed over|donated) to)\s(?:[\w’-]+\s){{0,4}}?(?:{ACTOR}|{DEMONYM})"
)
_PAYS = frozenset({"pay", "fund", "finance"})
_BUILDING_OF = re.compile(
    r"\s(?:for\s)?(?:the\s)?(?:construction|reconstruction|building|rebuilding|drilling|digging|erection|installation|renovation|rehabilitation|restoration|repair|refurbishment)\sof\s(?:[^.;,]{0,25}\s)?$"
)
_HELPS = re.compile(
    r"(?:(?P<will>will|would|is to|plans to|promised to|agreed to|offered to)\s(?:also\s)?help|(?P<done>(?:has |have |had )?helped)|(?:is|are) helping)\s(?:[^.;,]{1,40}?\s)?(?:to\s)?$"
)
_NEAR = 30  # characters between a verb of building and what is built
_SOMEWHERE = re.compile(
    rf"[^.;,]{{0,60}}?\s(?:for|in|at|to|across)\s(?:[\w’-]+\s){{0,4}}?(?:{ACTOR}|{DEMONYM}|{PLACE})"
)
_PAYS_FOR = re.compile(
    rf"{AMOUNT}(?:(?:(?!\sand\s)[^.;,]){{0,90}}|[^.;,]{{0,60}}?\sto\s[a-z]+\s[^.;,]{{0,60}}\sand\s)$"
)
_INVESTS = re.compile(r"\binvest(?:s|ed|ing|ments?)?\b")
_TEACHES = frozenset({"train", "invite"})
ANYBODY = re.compile(
    r"(?:people|children|women|men|girls|youths?|students|members|leaders|(?<!rescue )(?<!aid )(?<!relief )(?<!medical )workers|farmers)$"
)
_FORCES = re.compile(
    r"(?:troops|forces|personnel|soldiers|jets|fighters|aircraft|planes|ships|vessels|destroyers|battalions?|brigades?|squadrons?)$",
    re.IGNORECASE,
)
BUILT = re.compile(
    r"\b(?:schools?|colleges?|hospitals?|clinics?|cent(?:er|re)s?|homes?|hous(?:e|es|ing)|wells?|boreholes?|bridges?|roads?|museums?|kindergartens?|dormitor(?:y|ies)|gymnasiums?|classrooms?|orphanages?|toilets|reservoirs?|piers?|wharves|apartments|stadiums?|librar(?:y|ies)|academ(?:y|ies)|barracks|stations?|plants?|laborator(?:y|ies)|shelters?|kitchens?|latrines|facilit(?:y|ies)|complex|campus|gyms?|jett(?:y|ies)|dams?)(?=$|,|\s(?:of|and)\b)",
    re.IGNORECASE,
)
_AVAILABLE = re.compile(
    r"(?:\sof\s[a-z]+(?:\s[a-z]+)?)?(?:(?:,\s|,?\sand\s)(?!\w+ed\b)[^.;,]{1,40}?){0,4}\savailable\b"
)
# Before a verb in the past stands its subject; before a participle, the noun that it describes.
_SUBJECT_RIGHT_BEFORE = re.compile(
    rf"(?:{ACTOR}(?:\s\([^()]{{1,30}}\))?|\ue012+|\b(?:[Ww]e|I|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|and|who|which|that|also|already|then|has|have"
    rf"|had|was|were|\w+ly|[Tt]oday|[Gg]overnment|[Aa]dministration|Department|Ministry|[Mm]inister|[Pp]resident|[Ss]ecretary"
    rf"|partners|[Aa]gency|side|[Ee]mbassy|[Cc]ommission|[Cc]onsulate|Mission|Command|(?:Department|Ministry|Office) of [A-Z]\w+|Navy|Army|Forces?|Guard|Bank|Fund|Office|Bureau|[Cc]entre|[Cc]enter|[Ff]oundation|[Cc]harity|[Ss]ociety|Commission|Council|Corps|[Tt]eam|[Aa]mbassador|[Oo]fficials|[Mm]ilitary|flights?|planes?|aircraft|[A-Z]{{1,3}}-?\d{{2,3}}[A-Z]?|Hercules|ships?|vessels?|frigates?|warships?|corvettes?|convoys?|trucks?|helicopters?)|{VESSEL}|,|\d{{4}})\s+$|^\W*$"
)
_BEFORE_GERUND = re.compile(
    r"(?:\b(?:by|including|of|in|for|through|while|and|from|to|is|are|start|begin)|,|^\W*)\s*$"
)
_OF_OLD = re.compile(r"\b(?:tradition|practice|custom|policy|purpose|aim|idea|possibility) of\s$")
# Between a verb and what it gives stands nothing but the receiver: "send to Fiji 500 tents", not "go to help 500 people".
_PARTED = re.compile(
    rf"[;]|\b(?:to|for|that|which|who|against|(?<!well )as(?! well)|by)\s(?!{ACTOR}|(?:the\s|our\s|its\s)?(?:{DEMONYM}|{ACTOR}))"
)
_SUBJECT_OF_PRESENT = re.compile(
    rf"(?:(?:{ACTOR}|{DEMONYM})(?:[’']s)?(?:\s{OFFICE_OF_STATE})?(?:\s\([^()]{{1,30}}\))?|\b(?:it|who|which))\s(?:also\s)?$"
)
_HABIT = frozenset(
    str.split(
        "contributes provides donates supplies sends delivers trains gives maintains offers grants awards lends gifts airlifts dispatches"
    )
)


_WITH_A_BODY = re.compile(r"\s(?:with|within|in|at)\s(?:the\s)?[A-Z\ue000-\ue004\ue011]")
_AT_DISPOSAL = re.compile(r"[^.;,]{0,60}?\sat\s(?:the\s)?(?:\S+\s){0,2}?disposal\b")


def verb_giving(statement: Statement, gift: Gift) -> VerbUse | None:
    """The verb of giving whose object a thing is."""
    verb = _pays_for_building(statement, gift) or _helps_to_build(statement, gift)
    if verb is not None:
        return verb
    before = [
        verb
        for verb in statement.verbs
        if gift.left <= verb.start
        and verb.end <= gift.at
        and not verb.passive
        and verb.form != "passive"
        and (verb.form != "present" or _is_habit(statement, verb))
    ]
    if (
        not before
        or _is_what_for(statement, before)
        or not may_give(statement, before[-1], gift.thing)
        or _only_tells_why(statement, before[-1], gift)
    ):
        return None
    loaded = [
        m.start() for m in LOADS.finditer(statement.masked, before[-1].end, gift.at) if m.end() == gift.at
    ]
    stop = loaded[0] if loaded else gift.at  # "the consignment which consists of 50 tents"
    return None if _PARTED.search(statement.masked, before[-1].end, stop) else before[-1]


def _only_tells_why(statement: Statement, verb: VerbUse, gift: Gift) -> bool:
    """Whether a verb says what money is for: "5 million to train 200 officers", "will invest in its plants to deliver a truck"."""
    if verb.form != "infinitive":
        return False
    pays = verb.lemma in _PAID_FOR or gift.thing.count is None
    paid = pays and _PAYS_FOR.search(statement.masked, 0, verb.start) is not None
    return paid or _INVESTS.search(statement.masked, 0, verb.start) is not None


def _is_what_for(statement: Statement, verbs: list[VerbUse]) -> bool:
    """Whether the last verb tells what for the thing or the people of a verb before it are sent: "sent experts to train"."""
    verb = verbs[-1]
    other = next((v for v in reversed(statement.verbs) if v.start < verb.start), None)
    if verb.form != "infinitive" or other is None or other.lemma not in SENDS:
        return False
    joined = statement.masked.endswith(
        " and ", 0, verb.start
    )  # "to train 1,000 officers and to post two doctors"
    return not joined and (other.passive or len(statement.masked[other.end : verb.start].split()) > 1)


def _pays_for_building(statement: Statement, gift: Gift) -> VerbUse | None:
    """ "Peru will pay for the rebuilding of four schools", "has funded the construction of a bridge"."""
    of = _BUILDING_OF.search(statement.masked, gift.left, gift.at)
    paying = [v for v in statement.verbs if of and v.end == of.start() and v.lemma in _PAYS and not v.passive]
    return paying[-1] if paying and BUILT.search(gift.thing.item) else None


def _helps_to_build(statement: Statement, gift: Gift) -> VerbUse | None:
    """ "Peru will help Chad build a hospital": who helps gives it."""
    builds = [v for v in statement.verbs if gift.left <= v.start < gift.at and v.lemma in _SETS_UP]
    helps = _HELPS.search(statement.masked, gift.left, builds[-1].start) if builds else None
    paid = helps is not None and re.search(AMOUNT, statement.masked[: helps.start()])  # the money helps
    if helps is None or paid or not BUILT.search(gift.thing.item) or gift.at - builds[-1].end > _NEAR:
        return None
    form: Form = "future" if helps["will"] else "past" if helps["done"] else "progressive"
    return VerbUse(helps.start(), builds[-1].end, builds[-1].lemma, "give", form, False)


def _is_habit(statement: Statement, verb: VerbUse) -> bool:
    """Whether a verb in the present tells what a state does: "Peru contributes 200 soldiers"."""
    return (
        statement.masked[verb.start : verb.end].lower() in _HABIT
        and _SUBJECT_OF_PRESENT.search(statement.masked, 0, verb.start) is not None
    )


def _is_with(statement: Statement, verb: VerbUse, thing: Thing) -> bool:
    """ "equipped the hospital with scanners": not the hospital."""
    return _WITH.search(statement.masked, verb.end, thing.at) is not None


def _is_made_available(statement: Statement, _: VerbUse, thing: Thing) -> bool:
    return _AVAILABLE.match(statement.masked, thing.end) is not None


def _is_placed_with(statement: Statement, verb: VerbUse, thing: Thing) -> bool:
    """ "placed two advisers with the Ministry": people are, things only at somebody's disposal."""
    with_body = (
        thing.item.split()[-1] in POSTED and _WITH_A_BODY.match(statement.masked, thing.end) is not None
    )
    return with_body or _is_put_at_disposal(statement, verb, thing)


def _is_put_at_disposal(statement: Statement, _: VerbUse, thing: Thing) -> bool:
    return is_at_disposal(statement, thing.end)


# These give only in such words.
_ONLY_IF: dict[str, Callable[[Statement, VerbUse, Thing], bool]] = {
    "equip": _is_with,
    "furnish": _is_with,
    "make": _is_made_available,
    "put": _is_put_at_disposal,
    "place": _is_placed_with,
}


def may_give(statement: Statement, verb: VerbUse, thing: Thing) -> bool:
    """Whether the verb can have the thing as what it gives."""
    if verb.lemma not in MOVES or not _is_said_to_give(statement, verb):
        return False
    if verb.lemma == "deploy" and thing.count is None and _FORCES.search(thing.item):
        return False  # where forces stand is told, and not that somebody is given them
    if verb.lemma in _SETS_UP:
        loose = verb.form == "infinitive" and verb.lemma not in _MAKES  # "financed a company to construct"
        somewhere = thing.count is not None or _SOMEWHERE.match(statement.masked, thing.end) is not None
        return not loose and somewhere and BUILT.search(thing.item) is not None
    if verb.lemma in BUYS:
        stated = thing.count is not None and verb.form != "gerund"
        return stated and _FOR_OTHERS.match(statement.masked, thing.end) is not None
    if verb.lemma in _ONLY_IF:
        return _ONLY_IF[verb.lemma](statement, verb, thing)
    if thing.people:
        return verb.lemma in (_TEACHES if ANYBODY.search(thing.item) else _FOR_PEOPLE)
    return verb.lemma != "fund" or re.search(r"scholarship|fellowship|place", thing.item) is not None


def is_at_disposal(statement: Statement, end: int) -> bool:
    """Whether what is put somewhere is put at somebody's disposal."""
    return _AT_DISPOSAL.match(statement.masked, end) is not None


def _is_said_to_give(statement: Statement, verb: VerbUse) -> bool:
    """Whether its form makes a word a verb that somebody does: no noun, and no participle."""
    if verb.form == "gerund":
        noun = statement.masked.startswith((" of ", " over of "), verb.end)  # "handing over of vehicles"
        led = _BEFORE_GERUND.search(statement.masked, 0, verb.start)
        old = _OF_OLD.search(statement.masked, 0, verb.start)
        return not noun and led is not None and old is None and statement.sentence.block_kind != "speech"
    if verb.lemma == "bring" and _BRINGS_BACK.match(statement.masked, verb.end):
        return False
    if verb.form == "infinitive":
        return not statement.masked.endswith((" enough ", " used "), 0, verb.start)
    return verb.form != "past" or _SUBJECT_RIGHT_BEFORE.search(statement.masked, 0, verb.start) is not None
