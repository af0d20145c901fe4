"""An item of a list → what is undertaken in it: below "agreed to:", below "List of outcomes"."""

import re

from kg.annotate.mask import AMOUNT
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.dates import Occasion, dated
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.policy.content import content_end
from kg.extract.pledges.policy.joint_sides import all_sides, sides_before
from kg.extract.pledges.policy_rules.words import (
    BOUND_ITEM,
    COURTESY,
    JOINS,
    LEADS_LIST,
    LISTED_VERB,
    OUTCOME_ITEM,
    PAPER_ITEM,
)
from kg.models import Cited, Party, Stage

_SUM = re.compile(AMOUNT)
_WILL_COLON = re.compile(r"\b(?:will|intends? to|plans? to|agreed to|committed to|pledged to)\s?:\s*$")


def note_lead_in(statement: Statement, memory: Memory, occasion: Occasion) -> None:
    """Remember who binds themselves where a list follows: "The two governments will work together to:"."""
    match = LEADS_LIST.search(statement.masked) if statement.ends_in_colon else None
    if match is None:
        if statement.sentence.block_kind != "bullet" or statement.ends_in_colon:
            memory.lead_in = ()
        return
    named, _ = sides_before(statement, 0, match.start(), memory)
    if len(named) == 1 and _WILL_COLON.search(statement.masked):
        other = memory.counterpart(statement, [named[0].value]) if named[0].value.kind == "country" else ()
        memory.lead_in = tuple(named) if other else ()
        return
    sides = named if len(named) > 1 else all_sides(statement, match, memory, occasion)
    memory.lead_in = tuple(sides) if len(sides) > 1 else ()


def listed(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The items of a list that a joint undertaking opened; each begins with its verb."""
    if not memory.lead_in or not is_item(statement):
        return []
    starts = [m.end() for m in re.finditer(r"\s[-•–]\s(?=[A-Z])", statement.masked)]
    block = memory.annotated.document.segments[statement.sentence.segment].blocks[statement.sentence.block]
    if statement.sentence.start == block.start:
        starts = [0, *starts]
    found = []
    for start in starts:
        verb = LISTED_VERB.match(statement.masked, start)
        if verb is None or COURTESY.match(statement.masked[start:].lower()):
            continue
        to = memory.counterpart(statement, [memory.lead_in[0].value]) if len(memory.lead_in) == 1 else ()
        found.append(_item(statement, start, verb.end(), (memory.lead_in, to), occasion))
    return found


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
