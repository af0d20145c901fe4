"""An item of a list → what is undertaken in it: below "agreed to:", below "List of outcomes"."""

import re

from kg.annotate.mask import AMOUNT
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.counterparts import counterpart
from kg.extract.pledges.dates import dated
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.parties import parties_of
from kg.extract.pledges.policy.content import content_end
from kg.extract.pledges.policy.joint_sides import all_sides, sides_before
from kg.extract.pledges.policy_rules.words import (
    BOUND_ITEM,
    COURTESY,
    JOINS,
    LEADS_LIST,
    LISTED_ALL,
    LISTED_ONE,
    LISTED_VERB,
    OUTCOME_ITEM,
    PAPER_ITEM,
)
from kg.models import Cited, Party, Stage
from kg.reference.organisations import state_behind

_SUM = re.compile(AMOUNT)
_NUMBERED = re.compile(r"(?:^|\n)\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+$")
_WILL_COLON = re.compile(r"\b(?:will|intends? to|plans? to|agreed to|committed to|pledged to)\s?:\s*$")


def note_lead_in(statement: Statement, memory: Memory, occasion: Occasion) -> None:
    """Remember who binds themselves where a list follows: "The two governments will work together to:"."""
    match = LEADS_LIST.search(statement.masked) if statement.ends_in_colon else None
    if match is None:
        if not _is_in_list(statement, memory) or statement.ends_in_colon:
            memory.lead_in = ()
        return
    named, _ = sides_before(statement, 0, match.start(), memory)
    if len(named) == 1 and _WILL_COLON.search(statement.masked):
        other = counterpart(memory, statement, [named[0].value]) if named[0].value.kind == "country" else ()
        memory.lead_in = tuple(named) if other else ()
        return
    sides = named if len(named) > 1 else all_sides(statement, match, memory, occasion)
    memory.lead_in = tuple(sides) if len(sides) > 1 else ()


def listed(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The items of a list that a joint undertaking opened; each begins with its verb."""
    if not memory.lead_in or not _is_in_list(statement, memory) or _SUM.search(statement.masked):
        return []
    starts = [m.end() for m in re.finditer(r"\s[-•–]\s(?=[A-Z])", statement.masked)]
    block = memory.annotated.document.segments[statement.sentence.segment].blocks[statement.sentence.block]
    if statement.sentence.start == block.start:
        starts = [0, *starts]
    found = []
    for start in starts:
        one = LISTED_ONE.match(statement.masked, start)
        whole = one or LISTED_ALL.match(statement.masked, start)
        verb = whole or LISTED_VERB.match(statement.masked, start)
        if verb is None or COURTESY.match(statement.masked[whole.end() if whole else start :].lower()):
            continue
        if one:
            found += _own_item(statement, one, memory, occasion)
            continue
        to = counterpart(memory, statement, [memory.lead_in[0].value]) if len(memory.lead_in) == 1 else ()
        found.append(_item(statement, start, verb.end(), (memory.lead_in, to), occasion))
    return found


def _own_item(
    statement: Statement, match: re.Match[str], memory: Memory, occasion: Occasion
) -> list[PledgeDraft]:
    """An item of one side alone, for the other of the two that the list is of."""
    entity = statement.by_start.get(match.start("who"))
    if entity is None:
        return []
    by = [
        statement.cite(state_behind(party), "pledge/side", *match.span("who"))
        for party in parties_of(entity, memory.annotated)[:1]
    ]
    to = [c for c in memory.lead_in if all(c.value != one.value for one in by)]
    both = len(memory.lead_in) == 2 and len(to) == 1
    return [
        _item(statement, match.start("who"), match.end(), (tuple(by), tuple(to) if both else ()), occasion)
    ]


def _is_in_list(statement: Statement, memory: Memory) -> bool:
    """Whether a sentence is an item, or a paragraph with a number before it: "2. Peru will open a consulate"."""
    start = statement.sentence.start
    before = memory.annotated.document.text[max(0, start - 6) : start]
    return (
        statement.sentence.block_kind == "bullet"
        or statement.text.startswith("|")
        or _NUMBERED.search(before) is not None
    )


def outcome(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """An item below "List of outcomes": an agreement of both sides, or something that they begin."""
    if not memory.outcomes or not is_item(statement):
        return []
    joins = JOINS.match(statement.masked)
    if joins:
        named = memory.named_in(statement)[:1]
        return [_item(statement, joins.start("who"), joins.end(), (named, ()), occasion)] if named else []
    match = OUTCOME_ITEM.match(statement.masked)
    if match is None and memory.papers:
        match = PAPER_ITEM.match(statement.masked)
    sides = all_sides(statement, match, memory, occasion) if match else []
    return (
        [_item(statement, 0, match.end(), (tuple(sides), ()), occasion)] if match and len(sides) > 1 else []
    )


def bound_item(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """An item that begins with the verb of what all of a statement's authors do: "- Decided to establish"."""
    match = BOUND_ITEM.match(statement.masked) if memory.joint and is_item(statement) else None
    if match is None or COURTESY.match(statement.masked, match.end()):
        return []
    sides = tuple(all_sides(statement, match, memory, occasion))
    return [_item(statement, match.end(), match.end(), (sides, ()), occasion)] if len(sides) > 1 else []


def is_item(statement: Statement) -> bool:
    """Whether a sentence is an item of a list, or a row of a table; one with a sum tells of money."""
    item = statement.sentence.block_kind == "bullet" or statement.text.startswith("|")
    return item and _SUM.search(statement.masked) is None


def _item(
    statement: Statement,
    start: int,
    content: int,
    sides: tuple[tuple[Cited[Party], ...], tuple[Cited[Party], ...]],
    occasion: Occasion,
) -> PledgeDraft:
    """The undertaking of a list item that begins at ``start``, by whom and to whom."""
    end = content_end(statement, content)
    evidence = statement.evidence("pledge/policy/listed", start, end)
    return PledgeDraft(
        type="policy",
        stage=Cited[Stage](value="pledged", evidence=evidence),
        sentence=statement.sentence,
        evidence=evidence,
        by=sides[0],
        to=sides[1],
        purpose=Cited[str](value=_first_cell(statement.text[start:end])[:160], evidence=evidence),
        when=dated(statement, "pledged", start, occasion)[1],
    )


def _first_cell(words: str) -> str:
    """What an item undertakes: of a row of a table, its first cell with words; the next are who signs."""
    return next((cell for each in words.split("|") if (cell := each.strip(" ,.;"))), words)
