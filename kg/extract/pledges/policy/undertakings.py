"""A sentence → the undertakings in it that are neither money nor goods: who binds themselves to do what."""

import re

from kg.annotate.mask import AMOUNT, BODY
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.dates import Occasion, dated
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.policy.binding import sides_of
from kg.extract.pledges.policy.hopes import is_no_undertaking
from kg.extract.pledges.policy.joint_sides import all_sides, sides_before
from kg.extract.pledges.policy_rules.rule import PolicyRule
from kg.extract.pledges.policy_rules.words import (
    AID_CONTENT,
    COURTESY,
    CUES,
    HELPS,
    JOINS,
    LEADS_LIST,
    LISTED_VERB,
    NEGATED,
    OUTCOME_ITEM,
    PAPER_ITEM,
    TELLING,
    WILL,
)
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.words.stage import stage_of
from kg.models import Cited, Party, Stage

_CONTENT_ENDS = re.compile(
    rf"[.;]\s|,\s(?:and|while)\s(?:the\s)?{BODY}\s|,\s(?:and\s(?:also\s)?(?:\w+ed|they|he|she|the|we)\b|while|but|which|where|as well as)"
    r"|\sand\s(?:also\s|further\s)?(?:expressed|welcomed|reaffirmed|discussed|agreed|decided|pledged|signed|undertook|vowed|concurred|said)\b"
)


_SUM = re.compile(AMOUNT)
_BINDS_NOT_TO = re.compile(r"(?<=ed|it|ge|ow|es|ts)\snot\sto\s(?:\w+ly\s)?$")  # "agreed not to"
_SAID_AGAIN = re.compile(r"\b(?:reiterat|reaffirm|recall)\w+\s(?:\w+\s)?that\s(?:the\s)?.?$")
_WITHOUT_OBJECT = re.compile(
    r"\w+\s(?:in|on|at|next|this|by|again)\b"
)  # "the summit, which Peru will host in June"
_ALSO_DID = re.compile(r",?\sand\s(?:also\s|then\s|further\s|jointly\s)*$")
_NAMED_BEFORE = re.compile(r"\b[Tt]h(?:e|is|at)\s(?:[^\s.;,]+\s){0,5}$")  # "the agreement was signed"
_WILL_COLON = re.compile(r"\b(?:will|intends? to|plans? to|agreed to|committed to|pledged to)\s?:\s*$")


def tells_of_policy(statement: Statement, memory: Memory) -> bool:
    """Whether the words of a sentence may be an undertaking, or it stands in a list of undertakings."""
    if memory.lead_in or (memory.outcomes and _is_item(statement)):
        return True
    if statement.ends_in_colon:
        return True
    if statement.words.isdisjoint(CUES) and not _tells_what_will_be(statement, memory):
        return False
    return bool(statement.undertakings)


def _tells_what_will_be(statement: Statement, memory: Memory) -> bool:
    """Whether a sentence has "will", as its authors' own word or as somebody's whom it cites."""
    words = statement.words
    return not words.isdisjoint(WILL) and (memory.joint or not words.isdisjoint(TELLING) or memory.announces)


def find_policy(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The undertakings that a sentence states; at most one for each rule's match, none inside another."""
    if not tells_of_policy(statement, memory):
        return []
    found: list[PledgeDraft] = _listed(statement, memory, occasion) or _outcome(statement, memory, occasion)
    _note_lead_in(statement, memory, occasion)
    taken = -1
    for rule, match in sorted(statement.undertakings, key=lambda each: each[1].start()):
        if match.start() < taken or not _is_concrete(statement, rule, match):
            continue
        draft = _draft(statement, rule, match, memory, occasion)
        if draft is not None:
            found.append(draft)
            if len(draft.by) > 1:
                memory.together, memory.together_in = draft.by, statement.sentence.block
            taken = _content_end(statement, match.end())
    return found


def _note_lead_in(statement: Statement, memory: Memory, occasion: Occasion) -> None:
    """Remember who binds themselves where a list follows: "The two governments will work together to:"."""
    match = LEADS_LIST.search(statement.masked) if statement.ends_in_colon else None
    if match is None:
        if statement.sentence.block_kind != "bullet":
            memory.lead_in = ()
        return
    named, _ = sides_before(statement, 0, match.start(), memory)
    if len(named) == 1 and _WILL_COLON.search(statement.masked):
        other = memory.counterpart([named[0].value]) if named[0].value.kind == "country" else ()
        memory.lead_in = tuple(named) if other else ()
        return
    sides = named if len(named) > 1 else all_sides(statement, match, memory, occasion)
    memory.lead_in = tuple(sides) if len(sides) > 1 else ()


def _listed(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The items of a list that a joint undertaking opened; each begins with its verb."""
    if not memory.lead_in or not _is_item(statement):
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
        to = memory.counterpart([memory.lead_in[0].value]) if len(memory.lead_in) == 1 else ()
        found.append(_item(statement, start, verb.end(), (memory.lead_in, to), occasion))
    return found


def _is_item(statement: Statement) -> bool:
    """Whether a sentence is an item of a list, or a row of a table; one with a sum tells of money."""
    item = statement.sentence.block_kind == "bullet" or statement.text.startswith("|")
    return item and _SUM.search(statement.masked) is None


def _outcome(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """An item below "List of outcomes": an agreement of both sides, or something that they begin."""
    if not memory.outcomes or not _is_item(statement):
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


def _item(
    statement: Statement,
    start: int,
    content: int,
    sides: tuple[tuple[Cited[Party], ...], tuple[Cited[Party], ...]],
    occasion: Occasion,
) -> PledgeDraft:
    """The undertaking of a list item that begins at ``start``, by whom and to whom."""
    end = _content_end(statement, content)
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


def _is_concrete(statement: Statement, rule: PolicyRule, match: re.Match[str]) -> bool:
    before = statement.masked[max(0, match.start() - 40) : match.end()]
    if NEGATED.search(_BINDS_NOT_TO.sub("", before)) or COURTESY.match(statement.masked, match.end()):
        return False
    if is_no_undertaking(statement, match):
        return False
    if rule.name == "will" and _WITHOUT_OBJECT.match(statement.masked, match.end()):
        return False
    if (
        rule.name == "will"
        and match["subject"].lower() == "we"
        and statement.masked.startswith("continue", match.end())
    ):
        return False
    if rule.name == "was-signed":
        return len(match["what"].split()) > 2 or not _NAMED_BEFORE.search(statement.masked, 0, match.start())
    return (
        rule.name in ("signed", "signed-with", "papers-signed-were", "witnessed", "welcomed-signing", "began")
        or len(statement.masked[match.end() : _content_end(statement, match.end())].split()) >= 3
    )


def _clause_before(statement: Statement, match: re.Match[str]) -> int:
    """Where the clause begins that a verb stands in: "condemned the launch of 3 May, and agreed to"."""
    joined = _ALSO_DID.search(statement.masked, 0, match.start())
    return joined.end() if joined else 0


def _is_plural(by: list[Cited[Party]]) -> bool:
    """Whether a single side is many that agree among themselves: ASEAN, the G7."""
    return all(one.value.kind == "organisation" for one in by)


def _content_end(statement: Statement, start: int) -> int:
    """Where the words end that say what is undertaken."""
    end = _CONTENT_ENDS.search(statement.masked, start)
    return end.start() if end else len(statement.masked)


def _content(statement: Statement, match: re.Match[str], end: int) -> str:
    """The words of what is undertaken: behind the match, or before "was signed"."""
    passive = match.groupdict().get("what") is not None
    start, end = match.span("what") if passive else (match.end(), end)
    return statement.text[start:end].strip(" ,.;")[:160]


def _draft(
    statement: Statement,
    rule: PolicyRule,
    match: re.Match[str],
    memory: Memory,
    occasion: Occasion,
) -> PledgeDraft | None:
    by, to = sides_of(statement, rule, match, memory, occasion)
    if not by or (rule.who == "all" and len(by) < 2 and not _is_plural(by)):
        return None
    end = _content_end(statement, match.end())
    begin = _clause_before(statement, match) if rule.who == "all" else 0
    stage, name = stage_of(statement.masked[begin : match.end()], rule.stage)
    if stage in ("requested", "conditional"):
        stage = rule.stage
    if _SAID_AGAIN.search(statement.masked, 0, match.start() + 1):
        stage = "restated"
    stage, when = dated(statement, stage, match.start(), occasion, since=begin)
    meeting = occasion.meeting_of(statement.sentence) if stage == "pledged" else None
    evidence = statement.evidence(f"pledge/policy/{rule.name}/{name}", match.start(), end)
    aid = AID_CONTENT.match(statement.masked, match.end()) is not None
    helped = recipients_in(statement, match.end(), end, [c.value for c in by])
    if aid or HELPS.match(statement.masked, match.end()):
        to = helped or to
    return PledgeDraft(
        type="financial" if aid and to and len(by) == 1 else "policy",
        stage=Cited[Stage](value=stage, evidence=evidence),
        sentence=statement.sentence,
        evidence=evidence,
        by=tuple(by),
        to=tuple(to),
        purpose=Cited[str](value=_content(statement, match, end), evidence=evidence),
        when=when,
        announced_at=meeting[0] if meeting else None,
    )
