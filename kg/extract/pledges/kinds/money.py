"""A sentence with sums of money → the pledges of money in it: who gives how much to whom, and how far along it is."""

import re
from dataclasses import replace

from kg.annotate.entities import Amount
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.dates import due_date
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.gifts.purposes import purpose_of
from kg.extract.pledges.gifts.sums import Sum, is_given, sums, was_before
from kg.extract.pledges.gifts.valued import valued_item
from kg.extract.pledges.kinds.bare_shares import with_bare_shares
from kg.extract.pledges.kinds.leads import opens_list
from kg.extract.pledges.kinds.plausible import is_meant
from kg.extract.pledges.kinds.together import told_together
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.parties import is_lender, with_territories
from kg.extract.pledges.sides.givers import giver_of
from kg.extract.pledges.sides.owners import Giver
from kg.extract.pledges.sides.passive_givers import is_of_many
from kg.extract.pledges.sides.progress import progress_of
from kg.extract.pledges.sides.receivers import receivers_of
from kg.extract.pledges.sides.signatories import paying_of
from kg.extract.pledges.sides.takers import is_only_praised
from kg.extract.pledges.sides.unnamed import WORLDWIDE
from kg.extract.pledges.words.finance import finance_of
from kg.extract.pledges.words.phrases import FROM_SIDE
from kg.extract.pledges.words.stage import condition_in, is_umbrella
from kg.models import Cited, Finance, Money, Party, Stage

_WORLDWIDE = re.compile(
    r"\s(?:in|of|for)\s(?:(?:new|additional|further|emergency|life-saving|lifesaving|critical|vital)\s){0,2}"
    r"(?:global|international|worldwide|overseas|foreign|humanitarian)\s(?:[a-z-]+\s){0,3}?(?:assistance|aid|relief|health|response)\b"
)
# Such aid is never spent at home, whoever is not named.
_FOR_ALL = re.compile(
    r"\b(?:humanitarian\s(?:[\w-]+\s){0,2}?(?:aid|assistance|relief|budget|funding|support|response|crises|needs|causes|operations|purposes)|(?:world|global) hunger"
    r"|foreign aid|overseas (?:development )?(?:aid|assistance)|official development assistance|emergency (?:aid|relief|response) fund)\b"
)
_SEVERAL = re.compile(r"\b(?:countries|nations)\b")  # which the list that follows names
_TO_EACH = re.compile(r"\seach\s(?!(?:year|month|week|day|time|quarter)\b)")
_AGAIN = re.compile(r"\b(?:[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Tt]he)\s$")
_WORTH_OF_THEM = re.compile(
    r"\W*(?:The|These)\s(?:[a-z-]+\s){0,2}?[a-z]+(?:,\s(?:which\s(?:are|is)\s)?|\s(?:are|is|were|was)\s)(?:valued at|worth)\s(?:(?:about|over|some|nearly|around|a total of)\s)?"
)
_BUDGET = re.compile(
    r"\b[Tt]he (?:[Pp]resident[’']s )?(?:FY ?\d+ )?[Bb]udget\b(?!\s[A-Z])"
)  # not "the Budget Support Programme"
_PARTS = re.compile(
    r"^:\s|\b(?:includ(?:es|ing|ed)|(?:of|among) which|[Oo]f this|[Oo]f that|comprising|consisting of|made up of|namely)\b"
)
_MADE_UP_WITH = re.compile(
    r"\bwith\s(?:another\s)?$"
)  # "a 7 million plan, with 5 million from Japan and 2 million from Peru"
_BRINGS = re.compile(r",\s(?:which\s)?(?:brings|bringing|taking|raising)\s")
_OF_WHICH = re.compile(
    r"\sof\s(?:which|this|that|these|it|the\s(?:new\s|total\s|whole\s)?(?:sum|amount|total|money|funds|funding|package))\b(?!\sof\b)"
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
        joined = refused and (
            _BRINGS.search(statement.masked, one.left, one.at) is not None
            or not any(one.left <= verb.start < one.at for verb in statement.verbs)
        )
        found = (
            [] if joined or not is_given(statement, one) else _read(statement, one, memory, occasion, drafts)
        )
        refused = not found and not was_before(statement, one)
        drafts += found
        if found:
            memory.sums.add((one.amount.money.amount, one.amount.money.currency))
        if drafts:
            whole = next((each for each in drafts if not each.includes), None)
            to = whole.to if whole else memory.recipients  # not those of a part
            to = tuple(c for c in to if c.evidence.rule != "pledge/neighbours")
            memory.remember(drafts[-1].by, to, statement.sentence.block, drafts[-1].stage.value)
    return with_bare_shares(statement, told_together(statement, drafts))


def _is_known(statement: Statement, one: Sum, memory: Memory) -> bool:
    """Whether "this 25 million" speaks of a sum again, or of what the things told of are worth."""
    if _WORTH_OF_THEM.fullmatch(statement.masked[: one.at]) and memory.load:
        return statement.sentence.block - memory.given_in <= 1  # what was given last is said to be worth it
    known = (one.amount.money.amount, one.amount.money.currency) in memory.sums
    return known and _AGAIN.search(statement.masked, 0, one.at) is not None


def _read(
    statement: Statement, one: Sum, memory: Memory, occasion: Occasion, drafts: list[PledgeDraft]
) -> list[PledgeDraft]:
    """One sum as a pledge, or as one for each of several donors that give it each."""
    last = drafts[-1] if drafts else None
    giver = None if is_of_many(statement, one) else giver_of(statement, one, memory, last)
    if giver is None:
        return []
    to, channel = receivers_of(statement, one, giver, memory, last)
    giving = {c.value for c in giver.donors.parties}
    abroad = [each for each in to if each.value not in with_territories(giving)]
    at_home = not abroad and any(each.value not in giving for each in to)  # in Puerto Rico
    giver, to = _as_signed(one, giver, abroad)
    of_budget = _is_of_budget(statement, one)
    lent = of_budget and any(not statement.holds_party(each) for each in to)
    if at_home or lent or not is_meant(statement, one, giver, to, memory):
        return []
    draft = _draft(statement, one, giver, occasion)
    agencies = giver.donors.agencies
    carriers = {c.value: c for c in (*channel, *agencies) if c.value not in {each.value for each in to}}
    draft.to, draft.channel = tuple(to), tuple(carriers.values())
    if not to and not _is_for_all(statement, one, giver, memory):
        for_others = of_budget or memory.at_home or is_only_praised(statement, one)
        memory.untaken += [draft] if _is_stated(giver) and not for_others else []
        return []
    if last is not None and not draft.adds:
        _relate(statement, one, giver, draft, last)
    return _each(statement, one, giver, draft)


def _relate(statement: Statement, one: Sum, giver: Giver, draft: PledgeDraft, last: PledgeDraft) -> None:
    """Tie a sum to the one before it in its sentence: a part of it, or given as that was, "since 2014"."""
    if _is_part(statement, one):
        draft.umbrella = last
        last.is_total = last.is_total or _OF_WHICH.match(statement.masked, one.end) is not None
    elif giver.verb is None and not draft.is_total:
        draft.umbrella = last.umbrella  # the next of those that "including" lists
        draft.so_far = draft.is_total = last.so_far and last.umbrella is None


def _each(statement: Statement, one: Sum, giver: Giver, draft: PledgeDraft) -> list[PledgeDraft]:
    """A pledge for each of those who get or give the sum each."""
    if len(draft.to) > 1 and _TO_EACH.match(statement.masked, one.end):
        return [replace(draft, to=(each,)) for each in draft.to]
    verb = giver.verb
    apart = "respectively" not in statement.words
    if apart and verb and len(draft.by) > 1 and re.search(r"\beach\b", statement.masked[verb.start : one.at]):
        return [replace(draft, by=(donor,)) for donor in draft.by]
    return [draft]


def _as_signed(one: Sum, giver: Giver, to: list[Cited[Party]]) -> tuple[Giver, list[Cited[Party]]]:
    """Giver and receiver, turned round where the one who signs is named and only the other can pay."""
    by = giver.donors.parties
    if giver.verb is None or giver.verb.lemma not in ("sign", "launch") or len(by) != 1 or len(to) != 1:
        return giver, to
    paying = paying_of((*by, *to), one)
    turned = replace(giver, donors=replace(giver.donors, parties=paying)) if paying == tuple(to) else None
    return (turned, list(by)) if turned else (giver, to)


def _is_for_all(statement: Statement, one: Sum, giver: Giver, memory: Memory) -> bool:
    """Whether a sum that names nobody is meant so: for the whole world, what a bank lends, or those a list will name."""
    return (
        _is_worldwide(statement, one, giver, memory)
        or all(is_lender(c.value) for c in giver.donors.parties)
        or (opens_list(statement) and _SEVERAL.search(statement.masked, one.end) is not None)
    )


def _is_stated(giver: Giver) -> bool:
    """Whether a verb says that somebody gives, who is named here."""
    verb = giver.verb
    return verb is not None and verb.form not in ("gerund", "infinitive") and not giver.donors.again


def _is_part(statement: Statement, one: Sum) -> bool:
    """Whether a sum is a share of the one before it: "including 5 million", "5 million of which"."""
    before = statement.masked[one.left : one.at]
    whose = FROM_SIDE.match(statement.masked, one.end) and _MADE_UP_WITH.search(before)
    return bool(_PARTS.search(before) or whose or _OF_WHICH.match(statement.masked, one.end))


def _is_of_budget(statement: Statement, one: Sum) -> bool:
    """Whether a budget gives it: it is for nobody abroad who is not named."""
    return _BUDGET.search(statement.masked, 0, one.at) is not None


def _is_worldwide(statement: Statement, one: Sum, giver: Giver, memory: Memory) -> bool:
    """Whether aid is for all who need it, and nobody is named: "2 billion in global humanitarian assistance"."""
    if giver.verb is None or statement.sentence.block_kind == "speech":
        return False
    if _WORLDWIDE.match(statement.masked, one.end):
        return True
    item_end = statement.item_around(one.at)[1]
    everywhere = WORLDWIDE.search(statement.masked, one.end, item_end) or _FOR_ALL.search(
        statement.masked, giver.verb.end if giver.verb.end < one.at else one.end, item_end
    )
    return everywhere is not None and not memory.at_home and not giver.donors.again


def _draft(statement: Statement, one: Sum, giver: Giver, occasion: Occasion) -> PledgeDraft:
    begin = max(statement.boundary_before(one.at), one.left)
    behind = statement.masked[one.end : one.right]
    progress = progress_of(statement, one, giver, occasion)
    stage = progress.stage
    meeting = occasion.announcing(statement.sentence, stage, progress.when)
    told = giver.told_from(statement, begin, one.at)
    evidence = statement.evidence(f"pledge/money/{progress.rule}", told, one.end)
    item, count = valued_item(statement, one)
    finance = None if item else finance_of(statement.masked[one.left : one.at], behind)
    return PledgeDraft(
        type="in_kind" if item else "financial",
        stage=Cited[Stage](value=stage, evidence=evidence),
        sentence=statement.sentence,
        evidence=evidence,
        by=giver.donors.parties,
        money=Cited[Money](value=one.amount.money, evidence=statement.evidence("money", one.at, one.end)),
        finance=Cited[Finance](value=finance, evidence=evidence) if finance else None,
        item=Cited[str](value=item, evidence=evidence) if item else None,
        count=Cited[int](value=count, evidence=evidence) if count else None,
        purpose=purpose_of(statement, one, progress.when),
        due=due_date(statement, one.end, one.right),
        condition=_condition(statement, begin, one.right) if stage == "conditional" else None,
        when=progress.when,
        announced_at=meeting[0] if meeting else None,
        is_total=progress.total or (one.right < len(statement.masked) and is_umbrella(behind)),
        adds=progress.adds,
        includes=giver.included or _OF_WHICH.match(statement.masked, one.end) is not None,
        brings=progress.brings,
        so_far=progress.total and not progress.brings,
    )


def _condition(statement: Statement, begin: int, end: int) -> Cited[str] | None:
    """The words on which the pledge depends."""
    found = condition_in(statement.masked[begin:end])
    if found is None:
        return None
    start, stop = begin + found[0], begin + found[1]
    words = statement.text[start:stop].strip()
    return Cited[str](value=words, evidence=statement.evidence("pledge/condition", start, stop))
