"""A sentence → the pledges of goods, people and training in it: what and how much, from whom to whom."""

import re
from dataclasses import replace

from kg.annotate.mask import ACTOR, BODY, COUNTRY, DEMONYM, PLACE
from kg.extract.pledge_clause import Statement
from kg.extract.pledge_dates import Occasion, dated
from kg.extract.pledge_donors import Donors, donors_behind, donors_of, donors_owning, inherited
from kg.extract.pledge_draft import PledgeDraft
from kg.extract.pledge_memory import Memory, parties_of, place_party
from kg.extract.pledge_receivers import Giver, Stretch, receivers_of
from kg.extract.pledge_refusals import refuse
from kg.extract.pledge_stage import stage_of
from kg.extract.pledge_things import Thing, counted_things, thing_at, thing_before
from kg.extract.pledge_verbs import VerbUse
from kg.models import Cited, Party, Stage

# Verbs whose object goes to somebody; the others only announce.
_MOVES = frozenset(
    "provide give contribute donate grant deliver supply send disburse dispatch deploy transfer ship extend lend hand offer"
    " pledge commit announce promise authorize authorise approve share equip arm distribute train invite prepare release allocate post station despatch reserve".split()  # noqa: SIM905
)
_FOR_PEOPLE = frozenset("train invite send deploy dispatch provide offer commit pledge post station".split())  # noqa: SIM905
_NEAR = 80  # characters before a thing in which words decide what it is
_SENT = frozenset({"send", "deploy", "dispatch", "despatch", "train", "invite", "post", "station"})
# Between a verb and what it gives stands nothing but the receiver: "send to Fiji 500 tents", not "go to help 500 people".
_PARTED = re.compile(
    rf"[;]|\b(?:to|for|that|which|who|against|as|by)\s(?!{BODY}|(?:the\s|our\s|its\s)?(?:{DEMONYM}|{BODY}))"
)
_TEACHES = frozenset({"train", "invite"})
_ANYBODY = re.compile(
    r"(?:people|children|women|men|girls|youths?|students|members|leaders|workers|farmers)$"
)
_SUBJECT_RIGHT_BEFORE = re.compile(
    rf"(?:{ACTOR}(?:\s\([^()]{{1,30}}\))?|\b(?:[Ww]e|I|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|and|who|which|that|also|already|then|has|have|had|was|were|\w+ly|[Tt]oday"
    r"|[Gg]overnment|[Aa]dministration|Department|Ministry|[Mm]inister|[Pp]resident|[Ss]ecretary|partners|[Aa]gency|side)|,|\d{4})\s+$"
)
_OBJECT = re.compile(
    rf"(?:\s(?:over|out|up))?(?:\s(?:today|also|now))?(?:\s(?:to\s)?(?:the\s|our\s|its\s)?(?:{BODY}|{DEMONYM})(?:[’']s)?(?:\s[a-z]+){{0,2}}?(?:\swith)?)?"
    r"(?:\s(?:a total of|more than|over|up to|about|around|nearly|at least|some|the delivery of|the transfer of|the provision of"
    r"|a (?:new |further |first )?(?:shipment|package|batch|consignment|donation|tranche) of))*\s"
)
_GIVING_OF = re.compile(
    r"\b(?P<noun>provision|delivery|deliveries|donation|transfer|supply|handover|handing over|dispatch|shipments?|gift|gifting|handover ceremony)(?:,[^,]{1,50},)?\s(?:of|for)\s"
)
_ARRIVES = re.compile(
    rf"^[^.;,]{{0,30}}?\s(?P<verb>(?:has |have |had |will )?(?:reached|arrived? (?:in|at)|reach|landed in))\s(?:the\s)?(?P<place>{PLACE}|{COUNTRY})"
)
_RECEIVES = re.compile(
    rf"(?P<who>{BODY}(?:(?:,\s|,?\sand\s)(?:the\s)?{BODY})*)\s(?P<verb>(?:has |have |had |will |is |are )?(?:already |also |so far )?(?:received?|receiving|took delivery of|taken delivery of))\s(?:[^.;,]{{0,25}}?\s)?$"
)
_NEXT_RECEIVES = re.compile(rf"(?:,|\band|;)\s(?:and\s)?(?P<who>{BODY})\s$")
_IN_BRACKETS = re.compile(rf"(?P<who>{COUNTRY})\s\((?:[a-z ]{{0,12}})$")
_TO_BE_GIVEN = re.compile(
    rf"(?P<who>{BODY}(?:(?:,\s|,?\sand\s)(?:the\s)?{BODY})*)\s(?:will|would|is to|are to|has|have)\s(?:each\s|both\s)?be(?:en)?\s(?:given|provided with|sent|supplied with|allocated)\s(?:[^.;,]{{0,20}}?\s)?$"
)
_FROM = re.compile(rf"^[^.;]{{0,60}}?\s(?:from|by|donated by)\s(?:the\s)?(?P<who>{BODY})")
_NOT_GIFTS = re.compile(
    r"\b(?:commercial|contracts?|sold|bought|purchas\w+|sale|sales|invasion|invad\w+|attack\w*|fired|launched|captured|destroyed|parade|exercise|sanction\w*|designat\w+|blocked)\b"
)


def find_goods(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The pledges in kind that a sentence states, apart from goods valued in money."""
    drafts: list[PledgeDraft] = []
    last: Giver | None = None
    for thing, stretch in _stretches(statement):
        if _is_refused(statement, stretch):
            continue
        giver, to = _giver(statement, thing, stretch, memory, last)
        if giver is None:
            continue
        found = _drafts(
            statement, thing, stretch, giver, to, memory, occasion, drafts[-1] if drafts else None
        )
        drafts += found
        if found:
            last = giver
            memory.donors, memory.recipients = found[-1].by, found[-1].to
            memory.given_in = statement.sentence.block
    return drafts


def _is_refused(statement: Statement, stretch: Stretch) -> bool:
    begin = max(statement.boundary_before(stretch.at), stretch.left)
    near = statement.masked[max(begin, stretch.at - _NEAR) : stretch.end + _NEAR // 2]
    return (
        _NOT_GIFTS.search(near) is not None or refuse("", "", statement.text[begin : stretch.at]) is not None
    )


def _stretches(statement: Statement) -> list[tuple[Thing, Stretch]]:
    """The things that may be given, each with its part of the sentence."""
    things = {thing.at: thing for thing in counted_things(statement)}
    for thing in _uncounted(statement):
        if not any(thing.at < each.end and each.at < thing.end for each in things.values()):
            things[thing.at] = thing
    ordered = [things[at] for at in sorted(things)]
    found = []
    for i, thing in enumerate(ordered):
        begin, end = statement.item_around(thing.at)
        left = max(begin, ordered[i - 1].end if i else 0)
        right = min(end, ordered[i + 1].at if i + 1 < len(ordered) else len(statement.masked))
        found.append((thing, Stretch(thing.at, thing.end, left, right)))
    return found


def _uncounted(statement: Statement) -> list[Thing]:
    """Things without a number: the object of a verb of giving, its passive subject, or "the provision of" them."""
    found = []
    for verb in statement.verbs:
        if verb.lemma not in _MOVES:
            continue
        thing = thing_before(statement, verb.start - 1) if verb.passive else None
        match = None if verb.passive else _OBJECT.match(statement.masked, verb.end)
        thing = thing or (thing_at(statement, match.end()) if match else None)
        found += [thing] if thing else []
    for match in _GIVING_OF.finditer(statement.masked):
        thing = thing_at(statement, match.end())
        found += [thing] if thing else []
    for first in list(found):  # "a rescue team of 74 and a medical team"
        more = re.compile(r"[^.;,]{0,30}?\sand\s").match(statement.masked, first.end)
        thing = thing_at(statement, more.end()) if more else None
        found += [thing] if thing and thing.count else []
    return found


def _giver(
    statement: Statement, thing: Thing, stretch: Stretch, memory: Memory, last: Giver | None
) -> tuple[Giver | None, list[Cited[Party]]]:
    """Who gives a thing, and who receives it where the words themselves say so."""
    received = _received(statement, stretch, memory, last)
    if received is not None:
        return received
    verb = _verb_before(statement, stretch, thing)
    if verb is not None:
        donors = donors_of(statement, verb, memory)
        told = (
            donors is not None and not donors.again
        )  # "this funding will provide food" tells of no further gift
        return (Giver(donors, verb.stage, verb) if donors and told else None), []
    if last is not None and re.fullmatch(
        r"[^.;]{0,160}?(?:,|\band|\bas well as)\s[^.;]{0,20}", statement.masked[stretch.left : stretch.at]
    ):
        return Giver(last.donors, last.stage, last.verb), []
    return _passive(statement, thing, stretch, memory) or _handing_over(statement, stretch, memory), []


def _verb_before(statement: Statement, stretch: Stretch, thing: Thing) -> VerbUse | None:
    """The verb of giving whose object a thing is."""
    for verb in reversed(statement.verbs):
        if (
            verb.start < stretch.left
            or verb.end > stretch.at
            or verb.passive
            or verb.form in ("passive", "present")
        ):
            continue
        allowed = _may_give(statement, verb, thing)
        between = statement.masked[verb.end : stretch.at]
        return verb if allowed and not re.search(_PARTED, between) else None
    return None


def _may_give(statement: Statement, verb: VerbUse, thing: Thing) -> bool:
    """Whether the verb can have the thing as what it gives."""
    if verb.lemma not in _MOVES or (verb.form == "gerund" and statement.sentence.block_kind == "speech"):
        return False
    if verb.form == "past" and not _SUBJECT_RIGHT_BEFORE.search(statement.masked, 0, verb.start):
        return False
    if thing.people:
        return verb.lemma in (_TEACHES if _ANYBODY.search(thing.item) else _FOR_PEOPLE)
    return True


def _received(
    statement: Statement, stretch: Stretch, memory: Memory, last: Giver | None
) -> tuple[Giver, list[Cited[Party]]] | None:
    """The receiver is the subject, stands before the brackets, or is where the goods arrive."""
    before = statement.masked[stretch.left : stretch.at]
    arrives = _ARRIVES.match(statement.masked[stretch.end : stretch.right])
    for pattern, stage in ((_RECEIVES, "delivered"), (_TO_BE_GIVEN, "pledged"), (_IN_BRACKETS, "pledged")):
        match = pattern.search(before)
        if match:
            to = _parties(
                statement, stretch.left + match.start("who"), stretch.left + match.end("who"), memory
            )
            given = stage if "will" not in match.group() and "are receiv" not in match.group() else "pledged"
            return _from(statement, stretch, memory, given, to)
    following = _NEXT_RECEIVES.search(before) if last is not None and last.verb is None else None
    if following and last is not None:
        to = _parties(
            statement, stretch.left + following.start("who"), stretch.left + following.end("who"), memory
        )
        return Giver(last.donors, last.stage), to
    if arrives:
        at = stretch.end + arrives.start("place")
        entity = statement.by_start.get(at)
        party = (place_party(entity) or entity.party) if entity else None
        to = (
            [statement.cite(party, "pledge/arrives", at, stretch.end + arrives.end("place"))] if party else []
        )
        return _from(statement, stretch, memory, "pledged" if "will" in arrives["verb"] else "delivered", to)
    return None


def _from(
    statement: Statement, stretch: Stretch, memory: Memory, stage: str, to: list[Cited[Party]]
) -> tuple[Giver, list[Cited[Party]]] | None:
    match = _FROM.match(statement.masked[stretch.end : stretch.right])
    donors = None
    if match:
        at = stretch.end + match.start("who")
        cited = _parties(statement, at, at + 1, memory)
        donors = Donors(tuple(cited)) if cited else None
    donors = donors or inherited(memory)
    if donors is None or not to:
        return None
    return Giver(donors, "delivered" if stage == "delivered" else "pledged"), to


def _parties(statement: Statement, start: int, end: int, memory: Memory) -> list[Cited[Party]]:
    return [
        statement.cite(party, "pledge/named", at, at + len(entity.text))
        for at, entity in statement.entities_in(start, end)
        for party in parties_of(entity, memory.annotated)
    ]


def _passive(statement: Statement, thing: Thing, stretch: Stretch, memory: Memory) -> Giver | None:
    """The thing is the subject: "600 tents were handed over", "a shipment will be delivered"."""
    for verb in statement.verbs:
        if stretch.end <= verb.start < stretch.right + _NEAR and verb.passive and verb.lemma in _MOVES:
            parted = re.search(r"[;]|,\s(?:and|but|just|as)\s", statement.masked[stretch.end : verb.start])
            if parted or (thing.people and verb.lemma not in _SENT):
                return None
            by = re.match(r"\s+by\b", statement.masked[verb.end :])
            donors = donors_behind(statement, verb.end, memory) if by else inherited(memory)
            return Giver(donors, verb.stage) if donors else None
    return None


def _handing_over(statement: Statement, stretch: Stretch, memory: Memory) -> Giver | None:
    """ "the handover ceremony for 2,150 tons of rice", "Japan’s support, including the provision of jets"."""
    match = None
    for match in _GIVING_OF.finditer(statement.masked, stretch.left, stretch.at):
        pass
    if match is None or match.end() < stretch.at - 25:
        return None
    owner = donors_owning(statement, match.start()) or _owner_near(statement, match.start())
    inside = re.search(DEMONYM, statement.masked[stretch.at : stretch.end])
    if inside:
        owner = Donors(
            tuple(_parties(statement, stretch.at + inside.start(), stretch.at + inside.end(), memory))
        )
    donors = owner or donors_behind(statement, stretch.end, memory)
    return Giver(donors, "delivered") if donors else None


def _owner_near(statement: Statement, position: int) -> Donors | None:
    """ "Japan’s support, including the provision of": the owner of the support."""
    match = re.search(
        rf"(?P<who>{BODY})[’']s?\s(?:[a-z]+\s){{0,2}}(?:support|assistance|aid|contributions?)[^.;]{{0,40}}$",
        statement.masked[:position],
    )
    entity = statement.by_start.get(match.start("who")) if match else None
    if match is None or entity is None or entity.party is None:
        return None
    return Donors((statement.cite(entity.party, "pledge/owner", match.start("who"), match.end("who")),))


def _drafts(
    statement: Statement,
    thing: Thing,
    stretch: Stretch,
    giver: Giver,
    to: list[Cited[Party]],
    memory: Memory,
    occasion: Occasion,
    last: PledgeDraft | None,
) -> list[PledgeDraft]:
    giving = {c.value for c in giver.donors.parties}
    channel: list[Cited[Party]] = []
    if not to:
        to, channel = receivers_of(statement, stretch, giver, memory, last)
        loose = giver.verb is not None and giver.verb.form == "infinitive"
        to = [each for each in to if not loose or each.evidence.start == statement.sentence.start]
    to = [each for each in to if each.value not in giving]
    if not to:
        return []
    begin = max(statement.boundary_before(stretch.at), stretch.left)
    stage, rule = stage_of(statement.masked[begin : stretch.right], giver.stage)
    stage, when = dated(statement, stage, stretch.at, occasion)
    meeting = occasion.meeting_of(statement.sentence) if stage == "pledged" else None
    evidence = statement.evidence(f"pledge/goods/{rule}", max(begin, stretch.at - 60), stretch.end)
    draft = PledgeDraft(
        type="in_kind",
        stage=Cited[Stage](value=stage, evidence=evidence),
        sentence=statement.sentence,
        evidence=evidence,
        by=giver.donors.parties,
        to=tuple(to),
        channel=tuple({c.value: c for c in (*channel, *giver.donors.agencies)}.values()),
        item=Cited[str](value=_item(thing, giver), evidence=evidence),
        count=Cited[int](value=thing.count, evidence=evidence) if thing.count else None,
        when=when,
        announced_at=meeting[0] if meeting else None,
    )
    if len(to) > 1 and re.search(r"\beach\b", statement.masked[: stretch.at]):
        return [replace(draft, to=(one,)) for one in to]
    return [draft]


def _item(thing: Thing, giver: Giver) -> str:
    if giver.verb is not None and giver.verb.lemma == "train":
        return f"training of {thing.item}"
    if giver.verb is not None and giver.verb.lemma == "invite":
        return f"invitation of {thing.item}"
    return thing.item
