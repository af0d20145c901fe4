"""A sentence → the undertakings in it that are neither money nor goods: who binds themselves to do what."""

import re

from kg.annotate.entities import DateName
from kg.annotate.mask import AMOUNT
from kg.annotate.sieve import Sieved
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.dates import dated, due_date
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.parties import is_lender
from kg.extract.pledges.policy.bindable import sides_in
from kg.extract.pledges.policy.binding import sides_of
from kg.extract.pledges.policy.content import content_end, goes_on, parted
from kg.extract.pledges.policy.hopes import is_no_undertaking
from kg.extract.pledges.policy.lists import bound_item, is_item, listed, note_lead_in, outcome
from kg.extract.pledges.policy_rules.rule import PolicyRule
from kg.extract.pledges.policy_rules.words import (
    AID_CONTENT,
    BOUND_ITEM,
    COURTESY,
    CUES,
    DONE_BY_WILL,
    HELPS,
    NEGATED,
    STATE_ACT,
    TELLING,
    WILL,
)
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.words.stage import stage_of
from kg.models import Cited, Party, Stage

_IS_TO = Sieved(r"\b(?:is|are) (?:going )?to ")
_NEAR = 90  # characters behind the words of an undertaking in which its sum stands
_WHAT_FOLLOWS = re.compile(r"\bfollowing\b[^.;]{0,60}:\s*$")  # "to take the following steps:"
_AS_FOLLOWS = re.compile(r"\s?:\s\w")  # "the following agreements were exchanged: a memorandum on"
_TOLD_BELOW = re.compile(r"\w+,?\s(?:(?:are\s|which\sare\s|as\s)?listed|annexed|as follows)\b")
_AGREED = frozenset({"agreed-to", "agreed-to-anything", "binds-itself"})
_PARTED_IN_TWO = _AGREED | {"will", "said-they-will"}  # what both will do is told as one
# "agreed not to", "committed to not", "promised that it would not", "shall not impose"
_BINDS_NOT_TO = re.compile(
    r"(?<=ed|it|ge|ow|es|ts|ok|ke|ee)\s(?:not\sto|to\snot)\s(?:\w+ly\s)?$|\b(?:will|shall)\snot\s$|\b(?:promised|pledged|vowed|undertook|guaranteed|assured|word|assurances?)\b[^.;,]{0,60}?\s(?:will|would)\snot\s(?:\w+ly\s)?$"
)
_TOLD = re.compile(r"\b(?:said|told|stated|informed|announced|explained|confirmed)\b")
_SAID_AGAIN = re.compile(r"\b(?:reiterat|reaffirm|recall)\w+\s(?:\w+\s)?that\s(?:the\s)?.?$")
_WITHOUT_OBJECT = re.compile(
    r"(?!tak(?:e|ing)\s|vot(?:e|ing)\sin\sfavou?r)\w+\s(?:in|on|at|next|this|by|again)\b"
)  # "the summit, which Peru will host in June"
_ALSO_DID = re.compile(r",?\sand\s(?:also\s|then\s|further\s|jointly\s)*$")
_PARTED = re.compile(r"[,;]\swhile\s|;\s")  # "until 2027, while Malawi undertook to"
_OF_NO_YEAR = re.compile(r"[A-Z][a-z]+")
_FUNDS = re.compile(
    r"(?:set up|establish|create)\s(?:[\w-]+\s){1,4}(?:of|worth)\s(?:about\s|up to\s)?(?:[A-Z]{0,3}[$€£¥])?\d"
)  # money
_NAMED_BEFORE = re.compile(r"\b[Tt]h(?:e|is|at)\s(?:[^\s.;,]+\s){0,5}$")  # "the agreement was signed"


def tells_of_policy(statement: Statement, memory: Memory) -> bool:
    """Whether the words of a sentence may be an undertaking, or it stands in a list of undertakings."""
    if memory.lead_in or (memory.outcomes and is_item(statement)):
        return True
    if statement.ends_in_colon or (
        memory.joint and is_item(statement) and BOUND_ITEM.match(statement.masked)
    ):
        return True
    if statement.words.isdisjoint(CUES) and not _tells_what_will_be(statement, memory):
        return False
    return bool(statement.undertakings)


def _tells_what_will_be(statement: Statement, memory: Memory) -> bool:
    """Whether a sentence has "will", as its authors' own word, as somebody's whom it cites, or of two sides."""
    words = statement.words
    if words.isdisjoint(WILL) and not _IS_TO.search(statement.text):
        return False
    told = memory.joint or not words.isdisjoint(TELLING) or memory.announces
    return told or any(
        rule.name in ("both-will", "will", "joint-thing-will", "next-hosted-by")
        for rule, _ in statement.undertakings
    )


def find_policy(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The undertakings that a sentence states; at most one for each rule's match, none inside another."""
    if not tells_of_policy(statement, memory):
        return []
    found: list[PledgeDraft] = (
        listed(statement, memory, occasion)
        or outcome(statement, memory, occasion)
        or bound_item(statement, memory, occasion)
    )
    note_lead_in(statement, memory, occasion)
    taken = max((statement.span_of(each.evidence)[1] for each in found), default=-1)
    for rule, match in sorted(statement.undertakings, key=lambda each: each[1].start()):
        if match.start() < taken or not _is_concrete(statement, rule, match):
            continue
        draft = _draft(statement, rule, match, memory, occasion)
        if draft is not None:
            told = parted(statement, draft, match.end()) if rule.name in _PARTED_IN_TWO else [draft]
            found += [each for each in told if not (each.purpose and _FUNDS.match(each.purpose.value))]
            if len(draft.by) > 1:
                memory.together, memory.together_in = draft.by, statement.sentence.block
            taken = content_end(statement, match.end())
    for each in found:
        each.due = due_date(statement, *statement.span_of(each.evidence))
    return found


# "Peru and Chile will share 5 million": they receive it
_SHARES_SUM = re.compile(
    rf"(?:share|receive|get)\s(?:(?:about|over|up to|nearly|some|a|the|total|of)\s)*{AMOUNT}"
)


def _is_concrete(statement: Statement, rule: PolicyRule, match: re.Match[str]) -> bool:
    before = _PARTED.split(statement.masked[max(0, match.start() - 40) : match.end()])[-1]
    if NEGATED.search(_BINDS_NOT_TO.sub("", before)):
        return False
    if COURTESY.match(statement.masked, match.end()) and not (
        rule.name in _AGREED and goes_on(statement, match.end())
    ):
        return False
    if is_no_undertaking(statement, match) or _WHAT_FOLLOWS.search(statement.masked, match.end()):
        return False
    bare = rule.name == "will" and _WITHOUT_OBJECT.match(statement.masked, match.end())
    if bare or _SHARES_SUM.match(statement.masked, match.end()):
        return False
    if (
        rule.name == "will"
        and match["subject"].lower() == "we"
        and not DONE_BY_WILL.match(statement.masked, match.end())
    ):
        return False
    if rule.name == "witnessed" and _TOLD_BELOW.match(statement.masked, match.end()):
        return False
    if rule.name == "was-signed":
        return (
            len(match["what"].split()) > 2
            or _AS_FOLLOWS.match(statement.masked, match.end()) is not None
            or not _NAMED_BEFORE.search(statement.masked, 0, match.start())
        )
    return (
        rule.name in ("signed", "signed-with", "witnessed", "welcomed-signing", "began")
        or len(statement.text[match.end() : content_end(statement, match.end())].split()) >= 3
    )


def _clause_before(statement: Statement, match: re.Match[str]) -> int:
    """Where the clause begins that a verb stands in: "condemned the launch of 3 May, and agreed to"."""
    joined = _ALSO_DID.search(statement.masked, 0, match.start())
    return joined.end() if joined else 0


def _is_plural(by: list[Cited[Party]]) -> bool:
    """Whether a single side is many that agree among themselves: ASEAN, the G7."""
    return all(one.value.kind == "organisation" for one in by)


def _is_loan(statement: Statement, match: re.Match[str], by: list[Cited[Party]]) -> bool:
    """Whether a bank signs what is told of as money: "the IMF reached an agreement with Mali for a 5 million loan"."""
    near = re.search(AMOUNT, statement.masked[match.end() : match.end() + _NEAR])
    return near is not None and any(is_lender(each.value) for each in by)


# "signed a historic bilateral security | agreement": what kind of paper it is stands before the noun that tells of one
_OF_ITS_NOUN = re.compile(
    r"\b(?:an?|the|their|its)\s(?:(?:historic|landmark|groundbreaking|ground-breaking|new)\s)?(?P<words>(?:(?!(?:to|of|an?|in|on|will|would|should|is|are)\s)[\w.’'&/–-]+\s){1,6})$"
)


def _content(statement: Statement, match: re.Match[str], end: int) -> str:
    """The words of what is undertaken: behind the match, or before "was signed"."""
    start = match.end()
    if match.groupdict().get("what") is not None:
        start, end = match.span("what")
    elif match.groupdict().get("deed") is not None:
        start = match.start("deed")  # "has lifted its sanctions": nothing else tells what was done
    elif before := _OF_ITS_NOUN.search(statement.text, match.start(), start):
        start = before.start("words")
    elif _BINDS_NOT_TO.search(statement.masked, match.start(), start):
        return "not " + statement.text[start:end].strip(" ,.;")[:156]
    return statement.text[start:end].strip(" ,.;")[:160]


def _month_to_come(statement: Statement, position: int) -> int | None:
    """Where the content of an undertaking names a month of no year: "agreed on a visit in October" tells when that is to be."""
    months = (
        at
        for at, entity in statement.entities_in(position, len(statement.masked))
        if isinstance(entity, DateName)
        and entity.when.precision == "month"
        and _OF_NO_YEAR.fullmatch(entity.when.words)
    )
    return next(months, None)


def _only_other(statement: Statement, by: list[Cited[Party]], begin: int, end: int) -> list[Cited[Party]]:
    """ "will scrap its ban on Peruvian beef": the one other side named there."""
    others = sides_in(statement, begin, end) - {c.value for c in by}
    return (
        [statement.cite(each, "pledge/recipient", begin, end) for each in others] if len(others) == 1 else []
    )


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
    if _is_loan(statement, match, by):
        return None
    end = content_end(statement, match.end())
    begin = _clause_before(statement, match) if rule.who == "all" else 0
    if match.groupdict().get("aside"):
        begin = match.end()  # the days before it are of another: "Peru, which stopped aid in 2020, will"
    stage, name = stage_of(
        statement.masked[begin : match.end()],
        rule.stage,
        _TOLD.search(statement.masked, 0, match.start()) is not None,
    )
    if stage in ("requested", "conditional"):
        stage = rule.stage
    if _SAID_AGAIN.search(statement.masked, 0, match.start() + 1):
        stage = "restated"
    stage, when = dated(
        *(statement, stage, max(begin, match.start()), occasion, _month_to_come(statement, match.end())),
        since=begin,
    )
    if stage == "restated" and when is not None and statement.holds(when):
        to = [c for c in to if statement.holds_party(c)]  # of long ago, and not of the talks told of
    meeting = occasion.announcing(statement.sentence, stage)
    evidence = statement.evidence(f"pledge/policy/{rule.name}/{name}", match.start(), end)
    aid = AID_CONTENT.match(statement.masked, match.end()) is not None
    helped = recipients_in(statement, match.end(), end, [c.value for c in by])
    deed = match.start("deed") if match.groupdict().get("deed") else match.end()
    done_to = rule.who == "subject" and STATE_ACT.match(statement.masked, deed) is not None
    if aid or done_to or HELPS.match(statement.masked, match.end()):
        to = helped or to or (_only_other(statement, by, match.end(), end) if done_to else [])
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
