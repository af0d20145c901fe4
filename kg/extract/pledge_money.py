"""A sentence with sums of money → the pledges of money in it: who gives how much to whom, and how far along it is."""

import re
from dataclasses import dataclass

from kg.annotate.entities import Amount
from kg.annotate.mask import AMOUNT, BODY
from kg.extract.pledge_clause import Statement
from kg.extract.pledge_dates import Occasion, announced
from kg.extract.pledge_donors import (
    Donors,
    Memory,
    donors_before,
    donors_behind,
    donors_owning,
    inherited,
)
from kg.extract.pledge_draft import PledgeDraft
from kg.extract.pledge_recipients import channels_in, funds_in, groups_in, part_channels, recipients_in
from kg.extract.pledge_stage import is_running_total, is_umbrella, stage_of
from kg.extract.pledge_verbs import VerbUse
from kg.models import Cited, Money, Party, Stage

# Sums that are spoken of and not given: they stand in these words.
_NOT_GIVEN_BEFORE = re.compile(
    r"\b(?:trade|exports?|imports?|GDP|economy|debt|losses|damages?|revenues?|profits?|sales|fines?|penalt\w+|worth of (?:trade|goods|exports)|cost(?:s|ing)?|price[ds]?"
    r"|exceed(?:s|ed)?|valued at more than|appeal(?:s|ed)?(?: for)?|needs? of|requires?|short(?:fall|age) of|gap of|savings?|save[sd]?|saving|market|contracts?"
    r"|(?:foreign )?direct investment|private (?:sector )?(?:investments?|capital)|leverag(?:e|es|ed|ing)|mobiliz(?:e|es|ed|ing)|mobilis(?:e|es|ed|ing)|catalyz(?:e|es|ed|ing)"
    r"|unlock(?:s|ed|ing)?|attract(?:s|ed|ing)?|generat(?:e|es|ed|ing)|galvaniz(?:e|es|ed|ing)|stolen|launder\w+|sanction\w* (?:worth|on)|assets|budget of|capital of|estimated at|puts? the cost[^.;]{0,40}"
    r"|freez\w+|froze|seiz\w+|owed?|paid by|earned?|taxes|tax|in excess of|supported financing[^.;]{0,20})\s(?:[^\s,;.]+\s){0,4}$",
    re.IGNORECASE,
)
_NOT_GIVEN_BEHIND = re.compile(
    r"^\s(?:(?:in|of|worth of)\s)?(?:[\w-]+\s){0,3}?(?:trade|exports?|imports?|private|losses|damages?|fines?|revenues?|sales|debt|GDP|economy|(?:foreign )?direct investment|contracts?|taxes|tax"
    r"|capital investment|market|profits?|savings|deficit|industry|company|lawsuit|ransom|bounty|reward)\b"
)
_NOUN_BEFORE = re.compile(
    r"\b(?:aid|assistance|contributions?|donations?|loans?|grants?|credit|packages?|pledges?|commitments?|funding|funds?|support|drawdown|tranche|allocations?|financing|arrangement|plan|investments?|relief)"
    r"(?:\s[a-z-]+){0,3}?\s(?:of|totall?ing|worth|valued at|amounting to|to the (?:value|tune) of|in the amount of)(?:\s(?:a|an|the|additional|another|further|up to))*\s+$"
)
_NOUN_BEHIND = re.compile(
    rf"^(?:\s(?:worth\s)?(?:of|in|for))?(?:\s(?:[\w’'-]+|{BODY}))?(?:\s(?:(?:and|,)\s)?[\w’'-]+,?){{0,6}}?\s(?:aid|assistance|support|funding|funds?|grants?|loans?|contributions?|packages?|donation|credit|financing|relief|Plan"
    r"|programs?|programmes?|initiatives?|efforts|resources|investments?)\b"
)
_GOES = re.compile(
    r"^[^.;]{0,80}?\s(?P<verb>(?:will |would |is to |are to |has |have )?(?:goes?|gone|going|supports?|supported|pays?|helps?|helped|funds?|benefits?|benefitted|benefited|reach(?:es)?|be used|been used"
    r"|came|comes?|flows?|flowed))\b(?!\s+from)"
)
_DELIVERED_GOES = re.compile(r"\b(?:gone|supported|helped|been|benefitted|benefited|flowed|came)$")
_VALUED = re.compile(
    r"(?P<item>(?:[\w’'-]+\s|[\ue000-\ue004]+[’']?s?\s){0,4}?(?:drawdowns?|(?:military|security|defen[cs]e|weapons?|arms)[\w\s-]{0,40}(?:packages?|assistance|aid)|equipment|supplies|weapons|ammunition|vessels?|goods|medicines?"
    r"|vaccines?|vehicles|aircraft|packages? of (?:security|military|weapons)[\w\s-]{0,30})(?:\s[^.;]{0,110}?)?)(?:,?\s(?:which is\s|that is\s)?(?:worth|valued at|with a value of))(?:\s(?:a total of|up to))*\s+$"
)
_DRAWDOWN = re.compile(
    r"(?P<item>(?:[\w’'-]+\s){0,3}?[Dd]rawdown(?:\s(?:since|of arms|of equipment)[^.;]{0,60}?)?)\s(?:of|totaling)\s+$"
)
_GOODS_BEHIND = re.compile(
    r"^\s(?:in|worth of)\s(?P<item>(?:[\w-]+,?\s){0,2}?(?:weapons|arms|ammunition|equipment|military equipment|medical supplies|supplies|vaccines|munitions|vehicles)(?:[\w\s,-]{0,60}))"
)
_GAPPED = re.compile(
    rf"(?:,|;|\band|\bwhile)\s+(?:and\s+|while\s+)?(?:the\s+)?(?P<group>{BODY})(?:\s+(?:with|giving|adding))?\s+$"
)
_ADDS = re.compile(
    r"\b(?:in addition to|on top of|adds? to|adding to|additional to|beyond|twice|besides|builds? on|building on|over and above|following|follows|combined with|complement(?:s|ing)?)\s+(?:[^.;,]{0,40}\s)?$"
)
_PARTS = re.compile(
    r"\b(?:includ(?:es|ing|ed)|of which|of this|of that|comprising|consisting of|made up of|namely)\b"
)


@dataclass(frozen=True, slots=True)
class _Sum:
    """A sum in its statement: where it stands, and how far the words reach that are about it."""

    at: int
    end: int
    amount: Amount
    left: int  # end of the sum before it, or the start of the sentence
    right: int  # start of the sum after it, or the end of the sentence


def find_money(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The pledges of money, and of goods valued in money, that a sentence states."""
    drafts: list[PledgeDraft] = []
    for each in _sums(statement):
        before, behind = statement.masked[each.left : each.at], statement.masked[each.end : each.right]
        if _NOT_GIVEN_BEFORE.search(before[-90:]) or _NOT_GIVEN_BEHIND.search(behind):
            continue
        drafts += _read(statement, each, memory, occasion, drafts[-1] if drafts else None)
        if drafts:
            memory.donors, memory.recipients = drafts[-1].by, drafts[-1].to or memory.recipients
    return drafts


def _sums(statement: Statement) -> list[_Sum]:
    found = [(at, entity) for at, entity in statement.by_start.items() if isinstance(entity, Amount)]
    ends = [0, *(at + len(entity.text) for at, entity in found)]
    starts = [*(at for at, _ in found), len(statement.masked)]
    return [
        _Sum(at, at + len(entity.text), entity, ends[i], starts[i + 1])
        for i, (at, entity) in enumerate(found)
    ]


def _read(
    statement: Statement, each: _Sum, memory: Memory, occasion: Occasion, last: PledgeDraft | None
) -> list[PledgeDraft]:
    """One sum as a pledge, or as one for each of several donors that give it each."""
    found = _giver(statement, each, memory, last)
    if found is None:
        return []
    donors, stage, verb = found
    to, channel = _receivers(statement, each, donors, memory, verb)
    if not to:
        return []
    draft = _draft(statement, each, donors, stage, occasion, last)
    draft.to, draft.channel = tuple(to), tuple({c.value: c for c in (*channel, *donors.agencies)}.values())
    if (
        verb is not None
        and re.search(r"\beach\b", statement.masked[verb.start : each.at])
        and len(donors.parties) > 1
    ):
        return [_one_of(draft, party) for party in donors.parties]
    return [draft]


def _one_of(draft: PledgeDraft, donor: Cited[Party]) -> PledgeDraft:
    return PledgeDraft(
        draft.type, draft.stage, draft.sentence, draft.evidence, (donor,), draft.to, draft.channel, draft.money,
        draft.item, draft.count, draft.purpose, draft.when,
    )  # fmt: skip


def _giver(
    statement: Statement, each: _Sum, memory: Memory, last: PledgeDraft | None
) -> tuple[Donors, Stage, VerbUse | None] | None:
    """Who gives a sum, what the form of the verb says of its stage, and that verb."""
    masked = statement.masked
    gapped = _GAPPED.search(masked, each.left, each.at)
    if gapped and last is not None:
        parties = donors_owning(statement, gapped.end("group"), memory) or _as_donors(
            statement, gapped, memory
        )
        return (parties, last.stage.value, None) if parties else None
    verb = _verb_before(statement, each)
    if verb is not None and (last is None or verb.start >= each.left):
        return _by_verb(statement, verb, memory)
    if last is not None:
        return Donors(last.by), last.stage.value, verb
    return _by_passive(statement, each, memory) or _by_noun(statement, each, memory)


def _as_donors(statement: Statement, match: re.Match[str], memory: Memory) -> Donors | None:
    entity = statement.by_start.get(match.start("group"))
    party = entity.party if entity else None
    return (
        Donors((statement.cite(party, "pledge/donor", match.start("group"), match.end("group")),))
        if party
        else None
    )


def _verb_before(statement: Statement, each: _Sum) -> VerbUse | None:
    """The last verb before a sum that nothing parts from it."""
    begin = max((m.end() for m in re.finditer(r"[;”]\s", statement.masked[: each.at])), default=0)
    verbs = [
        verb
        for verb in statement.verbs
        if begin <= verb.start and verb.end <= each.at and _can_govern(statement, verb)
    ]
    return verbs[-1] if verbs else None


def _can_govern(statement: Statement, verb: VerbUse) -> bool:
    """Whether a word is a verb here: "grant" and "support" are nouns unless a subject stands before them."""
    if verb.form == "present":
        return (
            re.search(
                rf"(?:{BODY}|\ue010+|\ue011+|\b[Ww]e|\bI|\b[Tt]hey|\bwhich)\s+(?:also\s+)?$",
                statement.masked[: verb.start],
            )
            is not None
        )
    return not (verb.passive and verb.form == "passive")


def _by_verb(statement: Statement, verb: VerbUse, memory: Memory) -> tuple[Donors, Stage, VerbUse] | None:
    if verb.passive:
        donors = donors_behind(statement, verb.end, memory)
    else:
        donors = donors_before(statement, verb.start, memory) or donors_owning(statement, verb.start, memory)
    return (donors, verb.stage, verb) if donors else None


def _by_passive(
    statement: Statement, each: _Sum, memory: Memory
) -> tuple[Donors, Stage, VerbUse | None] | None:
    """The sum is the subject: "5 million was provided by", "10 million will pay for"."""
    for verb in statement.verbs:
        if each.end <= verb.start < each.right and verb.passive:
            donors = donors_behind(statement, verb.end, memory) or inherited(memory)
            return (donors, verb.stage, verb) if donors else None
    goes = _GOES.search(statement.masked[each.end : each.right])
    if goes:
        donors = inherited(memory)
        stage: Stage = "delivered" if _DELIVERED_GOES.search(goes["verb"]) else "pledged"
        return (donors, stage, None) if donors else None
    return None


def _by_noun(statement: Statement, each: _Sum, memory: Memory) -> tuple[Donors, Stage, VerbUse | None] | None:
    """The sum belongs to a noun of aid: "a contribution of 5 million from Japan", "Japan’s 5 million grant"."""
    before, behind = statement.masked[each.left : each.at], statement.masked[each.end : each.right]
    if not (_NOUN_BEFORE.search(before) or _NOUN_BEHIND.search(behind)):
        return None
    owner = donors_owning(statement, each.at, memory)
    if owner is None:
        agent = re.search(rf"\s(?:from|by)\s+(?:the\s+)?(?P<group>{BODY})", behind)
        owner = _as_donors_at(statement, each.end + agent.start("group"), memory) if agent else None
    return (owner, "pledged", None) if owner else None


def _as_donors_at(statement: Statement, at: int, memory: Memory) -> Donors | None:
    entity = statement.by_start.get(at)
    party = entity.party if entity else None
    return (
        Donors((statement.cite(party, "pledge/donor", at, at + len(entity.text)),))
        if party and entity
        else None
    )


def _receivers(
    statement: Statement, each: _Sum, donors: Donors, memory: Memory, verb: VerbUse | None
) -> tuple[list[Cited[Party]], list[Cited[Party]]]:
    """Who receives, looked for behind the sum, then before it, then in what was said before."""
    giving = [cited.value for cited in donors.parties] + [cited.value for cited in donors.agencies]
    channel = channels_in(statement, each.end, each.right) or channels_in(statement, each.left, each.at)
    start = verb.start if verb is not None and verb.end <= each.at else each.left
    for begin, end in (
        (each.end, each.right),
        (start, each.at),
        (each.left, each.at),
        (0, len(statement.masked)),
    ):
        found = recipients_in(statement, begin, end, [*giving, *(c.value for c in channel)]) or []
        found += funds_in(statement, begin, end)
        if not found and begin:
            found = groups_in(statement, begin, end)
        if found:
            to, carriers = part_channels(found, [*memory.recipients, *memory.heading])
            return to, channel + carriers
    known = [c for c in (*memory.recipients, *memory.heading) if c.value not in giving]
    return (known or groups_in(statement, 0, len(statement.masked))), channel


def _draft(
    statement: Statement,
    each: _Sum,
    donors: Donors,
    verb_stage: Stage,
    occasion: Occasion,
    last: PledgeDraft | None,
) -> PledgeDraft:
    begin = max(statement.boundary_before(each.at), each.left)
    before, behind = statement.masked[: each.at], statement.masked[each.end : each.right]
    adds = _ADDS.search(statement.masked[each.left : each.at]) is not None
    stage, rule = stage_of(statement.masked[begin : each.right], verb_stage)
    if adds and stage == "pledged":
        stage, rule = "restated", "added-to"
    total = is_running_total(before, statement.text, stage)
    if total and stage == "pledged":
        stage, rule = "delivered", "running-total"
    item = _valued_item(statement, each)
    evidence = statement.evidence(f"pledge/money/{rule}", max(begin, each.at - 60), each.end)
    draft = PledgeDraft(
        type="in_kind" if item else "financial",
        stage=Cited[Stage](value=stage, evidence=evidence),
        sentence=statement.sentence,
        evidence=evidence,
        by=donors.parties,
        money=Cited[Money](value=each.amount.money, evidence=statement.evidence("money", each.at, each.end)),
        item=Cited[str](value=item, evidence=evidence) if item else None,
        purpose=_purpose(statement, each),
        when=None if total else announced(statement, stage, each.at, occasion),
        is_total=total or is_umbrella(behind),
        adds=adds,
    )
    if last is not None and not adds and _PARTS.search(statement.masked[each.left : each.at]):
        draft.umbrella = last
    return draft


def _valued_item(statement: Statement, each: _Sum) -> str | None:
    """The goods whose value a sum is; None for money."""
    for pattern in (_VALUED, _DRAWDOWN):
        match = pattern.search(statement.masked, each.left, each.at)
        if match:
            return statement.text[match.start("item") : match.end("item")].strip(" ,")
    match = _GOODS_BEHIND.match(statement.masked[each.end :])
    return (
        statement.text[each.end + match.start("item") : each.end + match.end("item")].strip(" ,")
        if match
        else None
    )


def _purpose(statement: Statement, each: _Sum) -> Cited[str] | None:
    """What the sum is for, in the words behind it."""
    behind = statement.text[each.end : each.right]
    match = re.match(
        rf"\s*(?:in|for|to|towards?|of)\s+(?P<what>[^;:.()]{{4,120}}?)(?=\s*(?:[;:.(]|,\s(?:and|which|bringing|including|on top)\b|$|\s(?:and|plus)\s*$))",
        behind,
    )
    if match is None or re.fullmatch(rf"{AMOUNT}", match["what"]):
        return None
    start, end = each.end + match.start("what"), each.end + match.end("what")
    return Cited[str](
        value=statement.text[start:end].strip(), evidence=statement.evidence("pledge/purpose", start, end)
    )
