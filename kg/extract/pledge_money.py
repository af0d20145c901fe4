"""A sentence with sums of money → the pledges of money in it: who gives how much to whom, and how far along it is."""

import re
from dataclasses import replace

from kg.annotate.entities import Amount
from kg.annotate.mask import AMOUNT
from kg.extract.pledge_clause import Statement
from kg.extract.pledge_dates import Occasion, dated, due_date
from kg.extract.pledge_donors import donors_owning, led_by_noun
from kg.extract.pledge_draft import PledgeDraft
from kg.extract.pledge_giver_words import ADDS, TOTAL
from kg.extract.pledge_givers import giver_of
from kg.extract.pledge_memory import Memory
from kg.extract.pledge_parties import is_lender
from kg.extract.pledge_receivers import Giver, receivers_of
from kg.extract.pledge_stage import (
    condition_in,
    is_about_a_promise,
    is_asked_of_others,
    is_running_total,
    is_umbrella,
    stage_of,
)
from kg.extract.pledge_sums import Sum, is_given, sums
from kg.extract.pledge_things import counted_things, thing_at
from kg.models import Cited, Money, Stage

_GOODS = (
    r"(?:drawdowns?|equipment|machinery|generators|transformers|buses|ambulances|trucks|tents|rice|fertili[sz]ers?|radars?|boats|helicopters|supplies|weapons|arms|ammunition|munitions|vessels?|goods|medicines?|vaccines?|vehicles|aircraft"
    r"|(?:[Ss]ecurity|[Mm]ilitary|[Dd]efen[cs]e|[Ww]eapons?)(?:\s[\w-]+){0,2}?\s(?:packages?|assistance|aid)|packages? of (?:security|military|weapons)(?:\s\w+)?)"
)
_VALUED = re.compile(
    rf"(?P<item>(?:[\w’'-]+\s){{0,3}}?{_GOODS}(?:\s[^.;]{{0,110}}?)?),?\s(?:which is\s|that is\s)?(?:worth|valued at|with a (?:total )?value of)(?:\s(?:a total of|up to))*\s+$"
)
_DRAWDOWN = re.compile(
    r"(?P<item>(?:[\w’'-]+\s){0,3}?[Dd]rawdown(?:\s(?:since|of arms|of equipment)[^.;]{0,90}?)?)\s(?:of|totaling|worth)\s(?:(?:up to\s)?an aggregate value of\s|a total of\s)?$"
)
_GOODS_BEHIND = re.compile(
    rf"^\s(?:in|worth of)\s(?P<item>(?:[a-z-]+,?\s){{0,2}}?{_GOODS.replace('assistance|aid', 'packages')}(?:[\w\s-]|,\s(?!bringing|which|includ|with|as\b|to\b)){{0,60}})"
)
_LEADING = re.compile(
    r"^(?:(?:I|we|has|have|will|announc\w+|authoriz\w+|approv\w+|provid\w+|suppl(?:y|ies|ied|ying)|deliver\w*|donat\w+|giv\w+|gift\w*|hand\w*|over|sen[dt]|an?|the|this|our|another|of|new|additional"
    r"|further|immediately|to direct)\s)+",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"\b(?:the|its|their|that)\s$")
_NOW = re.compile(r"\b(?:[Tt]oday|now|just|pleased to|hereby|this (?:morning|afternoon|week))\b|\ue012")
# What a state has pledged it may have pledged long ago; what it has announced is news.
_LASTING = frozenset({"pledge", "commit", "promise", "allocate", "approve", "earmark"})
_WORLDWIDE = re.compile(
    r"\s(?:in|of|for)\s(?:(?:new|additional|further|emergency|life-saving|lifesaving|critical|vital)\s){0,2}"
    r"(?:global|international|worldwide|overseas|foreign|humanitarian)\s(?:[a-z-]+\s){0,3}?(?:assistance|aid|relief|health|response)\b"
)
_TOLD_BEFORE = re.compile(r"\b(?:previously|recently|earlier|already)\s\w+ed\sthat\s$")
_DECIDES = frozenset({"decide", "approve", "clear", "adopt", "allocate"})
_RELATIVE = re.compile(r"\b(?:which|who|that)\s$")
_WORTH = re.compile(
    r"[^.;,]{0,30}?\s(?:which are\s|in total\s)?(?:worth|valued at|with a (?:total )?value of|at a cost of)(?:\s(?:a total of|up to))*\s"
)
_PACKAGE = re.compile(
    r"\b(?:security|military|weapons?|arms|defen[cs]e)\s(?:\w+\s){0,2}(?:packages?|drawdown)|[Dd]rawdown\b"
)
_INCLUDING = re.compile(r"\b(?:includ(?:es|ing)|contain(?:s|ing)|consist(?:s|ing) of|comprising)\s")
_AGAIN = re.compile(r"\b(?:[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Tt]he)\s$")
_PARTS = re.compile(
    r"\b(?:includ(?:es|ing|ed)|of which|[Oo]f this|[Oo]f that|comprising|consisting of|made up of|namely)\b"
)


def tells_of_money(statement: Statement) -> bool:
    """Whether a sentence names a sum."""
    return any(isinstance(entity, Amount) for entity in statement.sentence.entities)


def find_money(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The pledges of money, and of goods valued in money, that a sentence states."""
    drafts: list[PledgeDraft] = []
    refused = False  # a sum joined to one that is not given is not given either
    for one in sums(statement):
        if _is_known(statement, one, memory):
            continue
        joined = refused and not any(one.left <= verb.start < one.at for verb in statement.verbs)
        found = (
            [] if joined or not is_given(statement, one) else _read(statement, one, memory, occasion, drafts)
        )
        refused = not found
        drafts += found
        if found:
            memory.sums.add((one.amount.money.amount, one.amount.money.currency))
        if drafts:
            whole = next((each for each in drafts if not each.includes), None)
            to = whole.to if whole else memory.recipients  # not those of a part
            memory.remember(drafts[-1].by, to, statement.sentence.block, drafts[-1].stage.value)
    return drafts


def _is_known(statement: Statement, one: Sum, memory: Memory) -> bool:
    """Whether "this 25 million" speaks of a sum again."""
    known = (one.amount.money.amount, one.amount.money.currency) in memory.sums
    return known and _AGAIN.search(statement.masked, 0, one.at) is not None


def _read(
    statement: Statement, one: Sum, memory: Memory, occasion: Occasion, drafts: list[PledgeDraft]
) -> list[PledgeDraft]:
    """One sum as a pledge, or as one for each of several donors that give it each."""
    last = drafts[-1] if drafts else None
    giver = giver_of(statement, one, memory, last)
    if giver is None:
        return []
    to, channel = receivers_of(statement, one, giver, memory, last)
    if not to and not (
        _is_worldwide(statement, one, giver) or all(is_lender(c.value) for c in giver.donors.parties)
    ):
        return []
    draft = _draft(statement, one, giver, occasion)
    agencies = giver.donors.agencies
    draft.to, draft.channel = tuple(to), tuple({c.value: c for c in (*channel, *agencies)}.values())
    if last is not None and not draft.adds and _PARTS.search(statement.masked[one.left : one.at]):
        draft.umbrella = last
    elif last is not None and not draft.adds and giver.verb is None and not draft.is_total:
        draft.umbrella = last.umbrella  # the next of those that "including" lists
    verb = giver.verb
    if verb and len(draft.by) > 1 and re.search(r"\beach\b", statement.masked[verb.start : one.at]):
        return [replace(draft, by=(donor,)) for donor in draft.by]
    return [draft]


def _is_worldwide(statement: Statement, one: Sum, giver: Giver) -> bool:
    """Whether aid is for all who need it, and nobody is named: "2 billion in global humanitarian assistance"."""
    told = giver.verb is not None and statement.sentence.block_kind != "speech"
    return told and _WORLDWIDE.match(statement.masked, one.end) is not None


def _draft(statement: Statement, one: Sum, giver: Giver, occasion: Occasion) -> PledgeDraft:
    begin = max(statement.boundary_before(one.at), one.left)
    behind = statement.masked[one.end : one.right]
    adds = ADDS.search(statement.masked[one.left : one.at]) is not None
    stage, rule = stage_of(statement.masked[begin : one.right], giver.stage, statement.is_reported(begin))
    promise = giver.verb is not None and led_by_noun(statement, giver.verb)
    if promise and stage == "pledged" and is_about_a_promise(statement.masked[: one.at]):
        stage, rule = "restated", "promise-of-others"
    if (
        stage == "pledged"
        and statement.is_reported(begin)
        and _TOLD_BEFORE.search(statement.masked, 0, begin)
    ):
        stage, rule = "restated", "told-before"
    if statement.is_reported(begin):
        if stage == "pledged" and is_asked_of_others(statement.masked[:begin]):
            stage, rule = "requested", "asked-of-parliament"
        if stage == "restated" and rule == "verb" and giver.verb is not None and giver.verb.lemma in _DECIDES:
            stage, rule = "pledged", "decided-as-told"
    if stage == "pledged" and _is_known_already(statement, one, giver, occasion.official):
        stage, rule = "restated", "known-already"
    if (adds or giver.earlier) and stage == "pledged":
        stage, rule = "restated", "added-to"
    committed = giver.verb is not None and giver.verb.form in ("perfect", "gerund") and stage == "pledged"
    total = TOTAL.search(statement.masked, 0, one.at) is not None or is_running_total(
        statement.masked[begin:], "delivered" if committed else stage
    )
    stage = "delivered" if total and committed else stage
    stage, when = (stage, None) if total else dated(statement, stage, one.at, occasion, one.right)
    meeting = occasion.meeting_of(statement.sentence) if stage == "pledged" else None
    evidence = statement.evidence(f"pledge/money/{rule}", max(begin, one.at - 60), one.end)
    item, count = _valued_item(statement, one)
    return PledgeDraft(
        type="in_kind" if item else "financial",
        stage=Cited[Stage](value=stage, evidence=evidence),
        sentence=statement.sentence,
        evidence=evidence,
        by=giver.donors.parties,
        money=Cited[Money](value=one.amount.money, evidence=statement.evidence("money", one.at, one.end)),
        item=Cited[str](value=item, evidence=evidence) if item else None,
        count=Cited[int](value=count, evidence=evidence) if count else None,
        purpose=_purpose(statement, one),
        due=due_date(statement, one.end, one.right),
        condition=_condition(statement, begin, one.right) if stage == "conditional" else None,
        when=when,
        announced_at=meeting[0] if meeting else None,
        is_total=total or (one.right < len(statement.masked) and is_umbrella(behind)),
        adds=adds,
        includes=giver.included,
        brings=TOTAL.search(statement.masked, 0, one.at) is not None,
    )


def _condition(statement: Statement, begin: int, end: int) -> Cited[str] | None:
    """The words on which the pledge depends."""
    found = condition_in(statement.masked[begin:end])
    if found is None:
        return None
    start, stop = begin + found[0], begin + found[1]
    words = statement.text[start:stop].strip()
    return Cited[str](value=words, evidence=statement.evidence("pledge/condition", start, stop))


def _is_known_already(statement: Statement, one: Sum, giver: Giver, official: bool) -> bool:
    """ "who have pledged 5 million"; "the 5 million loan", where no verb announces it now."""
    before = statement.masked[: one.at]
    if giver.verb is None:
        return _DEFINITE.search(before) is not None or donors_owning(statement, one.at) is not None
    verb = giver.verb
    if verb.kind != "announce" or _NOW.search(statement.masked):
        return False
    if statement.sentence.block_kind == "speech":  # who speaks now announces in the present
        return verb.form in ("past", "perfect")
    relative = _RELATIVE.search(statement.masked, 0, verb.start) is not None
    return verb.form == "perfect" and (relative or (verb.lemma in _LASTING and not official))


def _valued_item(statement: Statement, one: Sum) -> tuple[str | None, int | None]:
    """The goods whose value a sum is, and their number; None for money."""
    things = [thing for thing in counted_things(statement) if one.left <= thing.at and thing.end <= one.at]
    if things and _WORTH.fullmatch(statement.masked, things[-1].end, one.at):
        return things[-1].item, things[-1].count
    for pattern in (_VALUED, _DRAWDOWN):
        match = pattern.search(statement.masked, one.left, one.at)
        if match:
            words = statement.text[match.start("item") : match.end("item")].strip(" ,")
            return _LEADING.sub("", words), None
    match = _GOODS_BEHIND.match(statement.masked[one.end :])
    if match is not None:
        return statement.text[one.end + match.start("item") : one.end + match.end("item")].strip(" ,"), None
    return _package_contents(statement, one), None


def _package_contents(statement: Statement, one: Sum) -> str | None:
    """ "a 625 million security assistance package that includes rockets": the goods of a military package."""
    words = statement.masked[one.left : one.right]
    includes = _INCLUDING.search(statement.masked, one.end, one.right)
    if includes is None or not _PACKAGE.search(words):
        return None
    thing = thing_at(statement, includes.end())
    return thing.item if thing else None


_PURPOSE = re.compile(
    r"\s*(?:in|for|to|towards?|of)\s+(?P<what>[^;:.()]{4,120}?)"
    r"(?=\s*(?:[;:.(]|,\s(?:and|which|bringing|including|on top)\b|$|\s(?:and|plus)\s*$"
    # "… and supply five generators": what else is done
    r"|\sand\s(?:also\s)?(?:supply|provide|send|deliver|donate|give|dispatch)\s(?:an?|one|two|three|four|five|six|\d+)\s))"
)


def _purpose(statement: Statement, one: Sum) -> Cited[str] | None:
    """What the sum is for, in the words behind it."""
    match = _PURPOSE.match(statement.text[: one.right], one.end)
    if match is None or re.fullmatch(AMOUNT, statement.masked[match.start("what") : match.end("what")]):
        return None
    start, end = match.span("what")
    return Cited[str](value=match["what"].strip(), evidence=statement.evidence("pledge/purpose", start, end))
