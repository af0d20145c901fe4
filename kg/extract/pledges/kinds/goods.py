"""A sentence → the pledges of goods, people and training in it: what and how much, from whom to whom."""

import re
from dataclasses import replace
from itertools import zip_longest

from kg.annotate.mask import AMOUNT, BODY, DEMONYM
from kg.annotate.numbers import NUMBER, to_number
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.dates import dated, due_date
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.gifts.candidates import Gift, find_gifts, tells_of_gifts
from kg.extract.pledges.gifts.governed import BUYS
from kg.extract.pledges.gifts.things import Thing
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.sides.arrivals import GiverAndReceivers
from kg.extract.pledges.sides.channels import channels_in
from kg.extract.pledges.sides.goods_givers import giver_of_goods, is_broken_down
from kg.extract.pledges.sides.onward import meant_beyond
from kg.extract.pledges.sides.owners import Giver
from kg.extract.pledges.sides.receivers import receivers_of
from kg.extract.pledges.sides.unnamed import WORLDWIDE
from kg.extract.pledges.words.hearsay import is_hearsay
from kg.extract.pledges.words.refusals import refuse
from kg.extract.pledges.words.stage import is_running_total, stage_of
from kg.models import Cited, Party, Stage

_NOT_GIFTS = re.compile(
    r"\b(?:War|negotiating|commercial|contracts?|sold|sale|sales|(?:bought|purchas\w+)\b(?!\s(?!of\b)[^.;]{0,80}\sfor\s)|invasion|invad\w+|attack\w*|fired|launched|captured"
    r"|destroyed|parade|exercise|to (?:our|its) (?:Embassy|embassy|High Commission|Mission|Consulate)|sanction\w*|designat\w+|blocked)\b"
)
_PARTNERS = re.compile(r"\bpartners\s(?:will|are|can|have)\b")  # what they do with money is no gift apart
_PART_OF = re.compile(r"\sas (?:a )?part of\b")  # what it is part of has days of its own
_JOINED = re.compile(r",\s(?:and\s)?|\sand\s")
_NATION = re.compile(rf"(?P<who>{DEMONYM})")
_FROM_THERE = re.compile(rf"\sfrom\s(?:the\s)?(?P<who>{BODY})")
_MEASURE = re.compile(r"mt|MT|kg|tons?|tonnes|pounds|lit(?:er|re)s")  # of nothing
_SO_MANY_MORE = re.compile(
    rf"\W*(?:A further|Another|An additional|The (?:remaining|other|first|next|last))\s(?P<number>{NUMBER})(?=\s(?:will|would|are|were|have|had)\s)"
)
# "2 billion in humanitarian assistance, including food and shelter": what the money pays for
_PAID_FOR = re.compile(
    rf"{AMOUNT}\s(?:(?:worth\s)?(?:in|of)\s)?(?:[\w-]+\s){{0,4}}(?:humanitarian|emergency|nutrition|relief|life-?saving)\s(?:[\w-]+\s){{0,2}}(?:assistance|aid|support|funding|relief)\b[^.;]{{0,60}}?(?:,|\s[–—-])?\s(?:including|such as)\s(?:[^.;]{{0,80}}(?:,\s|\sand\s))?$"
)
# "to Moldova, where attacks have cut the power": of what is there, and not of what is given
_AFTER = re.compile(
    r"[,;]\s(?:where|which|who|as|after|when|while|since|amid)\b|\s(?:after|following|amid|since|because|hit by|affected by|displaced by|fleeing)\s"
)
# "a loan of 5 million to fund the reconstruction of 25 bridges"
_BUILT_WITH_IT = re.compile(
    rf"{AMOUNT}(?:\s\([^()]{{1,40}}\))?[^.;,]{{0,60}}?\sto\s(?:help\s)?(?:fund|finance|pay for|cover|support)\sthe\s(?:re)?(?:construction|building|rehabilitation|repair|renovation|upgrade|expansion)\sof\s(?:[a-z]+\s){{0,2}}$"
)
# "an authority which allows the President to send weapons"
_MAY_SEND = re.compile(
    r"\b(?:which|that)\s(?:allows?|enables?|permits?|lets?)\s[^.;,]{1,40}?\s(?:to\s)?[a-z]+\s[^.;,]{0,30}$"
)
_NEAR = 80  # characters before a thing in which words decide what it is
_BEHIND = 50  # and behind it


def find_goods(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The pledges in kind that a sentence states, apart from goods valued in money."""
    if not tells_of_gifts(statement):
        return []
    drafts: list[PledgeDraft] = []
    last: Giver | None = None
    gifts = find_gifts(statement) or _more_of_them(statement, memory)
    for number, gift in enumerate(gifts):
        found = _given_with_next(statement, gifts[number:], memory, last)
        if found is None:
            continue
        giver, named = found
        if is_broken_down(statement, gift) or _MEASURE.fullmatch(gift.thing.item):
            last = giver
            continue
        stated = _read(statement, gift, giver, named, memory, drafts[-1] if drafts else None)
        told = _each_once(statement, _dated(statement, gift, stated, occasion))
        if not stated.to and not (stated.count and WORLDWIDE.search(statement.masked, gift.end, gift.right)):
            memory.untaken += told if giver.verb and not (giver.earlier or memory.at_home) else []
            last = giver  # "30 rescuers and 20 doctors": of both it stays open whom they are for
            continue
        drafts += told
        last = giver
        memory.load = gift.thing.item if gift.thing.count else ""
        memory.remember(stated.by, stated.to, statement.sentence.block, stated.stage.value)
    return drafts


def _more_of_them(statement: Statement, memory: Memory) -> list[Gift]:
    """ "A further 300,000 will be handed over": of what was counted last."""
    more = _SO_MANY_MORE.match(statement.masked) if memory.load else None
    count = to_number(more["number"]) if more else None
    if more is None or count is None:
        return []
    start, end = more.span("number")
    return [Gift(start, end, 0, len(statement.masked), Thing(start, end, memory.load, int(count)))]


def _given_with_next(
    statement: Statement, gifts: list[Gift], memory: Memory, last: Giver | None
) -> GiverAndReceivers | None:
    """Who gives the first of some things and to whom: "600 tents and 300 blankets donated by Japan" are given as one."""
    for gift, following in zip_longest(gifts, gifts[1:]):
        if _is_refused(statement, gift):
            return None
        found = giver_of_goods(statement, gift, memory, last)
        if found is not None or following is None or gift.thing.people or gift.thing.count is None:
            return found
        if _JOINED.fullmatch(statement.masked, gift.end, following.at) is None:
            return None
    return None


def _is_refused(statement: Statement, gift: Gift) -> bool:
    clause = statement.clause_before(gift.at)
    begin = max(clause, gift.left)
    after = _AFTER.search(statement.masked, gift.end, gift.end + _BEHIND)
    behind = after.start() if after else gift.end + _BEHIND
    near = statement.masked[max(begin, gift.at - _NEAR) : behind]
    through_others = _PARTNERS.search(statement.masked, 0, gift.at) is not None and gift.thing.count is None
    paid_for = gift.thing.count is None and _PAID_FOR.search(statement.masked, 0, gift.at) is not None
    return (
        through_others
        or paid_for
        or _MAY_SEND.search(statement.masked, 0, gift.at) is not None
        or _BUILT_WITH_IT.search(statement.masked, 0, gift.at) is not None
        or _NOT_GIFTS.search(near) is not None
        or refuse("", "", statement.text[begin : gift.at]) is not None
        or is_hearsay(statement.masked, clause, gift.at)
    )


def _read(
    statement: Statement,
    gift: Gift,
    giver: Giver,
    named: list[Cited[Party]],
    memory: Memory,
    last: PledgeDraft | None,
) -> PledgeDraft:
    """The pledge of one thing, with those who receive it where the words tell."""
    named = named or (_of_nation(statement, gift) if _teaches(giver) else [])
    to, channel, count = named, channels_in(statement, gift.end, gift.right), gift.thing.count
    if not named:
        to, channel = receivers_of(statement, gift, giver, memory, last)
        # too loose to mean anybody unnamed: "to build", "bought", "the tents that Japan has sent"
        loose = giver.verb is not None and (giver.verb.form == "infinitive" or giver.verb.lemma in BUYS)
        if loose or giver.earlier:
            to = [each for each in to if each.evidence.start == statement.sentence.start]
        to = (_of_nation(statement, gift) if _teaches(giver) else []) or to
    giving = {c.value for c in giver.donors.parties}
    to = to or (_of_nation(statement, gift) if gift.thing.people else [])
    beyond = [] if gift.thing.people else meant_beyond(statement, gift)
    passes = bool(to and beyond) and all(each.value != beyond[0].value for each in to)
    to = [each for each in (beyond if passes else to) if each.value not in giving]
    channel = [each for each in channel if each.value not in giving]
    begin = max(statement.boundary_before(gift.at), gift.left)
    stage, rule = stage_of(statement.masked[begin : gift.right], giver.stage, statement.is_reported(begin))
    told = giver.told_from(statement, begin, gift.at)
    evidence = statement.evidence(f"pledge/goods/{rule}", told, gift.end)
    return PledgeDraft(
        type="in_kind",
        stage=Cited[Stage](value=stage, evidence=evidence),
        sentence=statement.sentence,
        evidence=evidence,
        by=giver.donors.parties,
        to=tuple(to),
        channel=tuple({c.value: c for c in (*channel, *giver.donors.agencies)}.values()),
        item=Cited[str](value=_item(gift, giver), evidence=evidence),
        count=Cited[int](value=count, evidence=evidence) if count else None,
        due=due_date(statement, gift.end, gift.right),
        includes=giver.included,
        is_total=count is not None
        and not (gift.thing.people and giver.verb is None)  # "two experts have been there since May"
        and is_running_total(_own_words(statement, gift, begin), stage),
    )


def _teaches(giver: Giver) -> bool:
    """Whether people are given training, or are asked to come: they are not sent."""
    return giver.taught or (giver.verb is not None and giver.verb.lemma in ("train", "invite"))


def _of_nation(statement: Statement, gift: Gift) -> list[Cited[Party]]:
    """Whose people are trained: "200 Peruvian nurses", "50 nurses from Peru"."""
    nation = _NATION.search(statement.masked, gift.at, gift.end) or _FROM_THERE.match(
        statement.masked, gift.end
    )
    at = nation.start("who") if nation else -1
    named = [(at, statement.by_start[at])] if at in statement.by_start else []
    named += [
        each for each in statement.entities_in(gift.at, gift.end) if each[1].party
    ]  # "officials from Peru"
    at, entity = named[0] if named else (at, None)
    if entity is None or entity.party is None:
        return []
    return [statement.cite(entity.party, "pledge/nation", at, at + len(entity.text))]


def _own_words(statement: Statement, gift: Gift, begin: int) -> str:
    """The words that may tell since when a thing is given: not those before a sum of money, which are about that."""
    sums = [match.end() for match in re.finditer(AMOUNT, statement.masked[: gift.at])]
    return statement.text[max(begin, *sums) if sums else begin :]


def _dated(statement: Statement, gift: Gift, draft: PledgeDraft, occasion: Occasion) -> PledgeDraft:
    whole = _PART_OF.search(statement.masked, gift.end)
    stage, draft.when = dated(
        statement, draft.stage.value, gift.at, occasion, whole.start() if whole else None
    )
    draft.stage = Cited[Stage](value=stage, evidence=draft.evidence)
    meeting = occasion.announcing(statement.sentence, stage)
    draft.announced_at = meeting[0] if meeting else None
    return draft


def _each_once(statement: Statement, draft: PledgeDraft) -> list[PledgeDraft]:
    """ "Sri Lanka and Fiji will each be given": one pledge for each."""
    if len(draft.to) > 1 and re.search(r"\beach\b", statement.masked):
        return [replace(draft, to=(one,)) for one in draft.to]
    return [draft]


def _item(gift: Gift, giver: Giver) -> str:
    lemma = giver.verb.lemma if giver.verb is not None else ""
    done = {"train": "training of ", "invite": "invitation of "}.get(lemma, "")
    return ("training of " if giver.taught else done) + gift.thing.item
