"""A sentence → the undertakings in it that are neither money nor goods: who binds themselves to do what."""

import re

from kg.annotate.mask import ACTOR, BODY, OFFICE, PERSON
from kg.extract.pledge_clause import Statement
from kg.extract.pledge_dates import Occasion, dated
from kg.extract.pledge_draft import PledgeDraft
from kg.extract.pledge_memory import Memory, parties_in, parties_of, state_behind, with_territories
from kg.extract.pledge_policy_rules import (
    AID_CONTENT,
    COURTESY,
    HELPS,
    LEADS_LIST,
    LISTED_VERB,
    NEGATED,
    POLICY_RULES,
    PolicyRule,
)
from kg.extract.pledge_recipients import recipients_in
from kg.extract.pledge_stage import stage_of
from kg.models import Cited, Party, Stage

_CUES = frozenset(
    str.split(
        """
        agreed agree agrees decided decides confirmed concurred concur committed commit commits committing pledge pledged
        pledges pledging vowed vows undertook undertakes undertake resolved sign signed inked concluded plans
        intends intend intended shared affirmed reaffirmed reiterated underscored determined promised promises prepares
        """
    )
)
_WILL = frozenset({"will", "would", "shall"})
# "X will" is an undertaking only where somebody says so, or all of a statement's authors do.
_TELLING = frozenset(
    str.split(
        """
        said says stated replied informed announced announcement promised told added assured declared explained noted
        confirmed together host redouble
        """
    )
)
_ALL_OF_THEM = re.compile(
    r"(?:\b(?:[Tt]hey|[Bb]oth(?:\s\w+)?|[Ww]e|[Tt]he (?:two|three|four|five|six|seven|eight) (?:\w+\s)?\w+|[Oo]ur (?:two|three) \w+|[Tt]he (?:\w+\s)?(?:[Mm]inisters|[Ll]eaders|[Ss]ides|[Pp]residents|[Ss]ecretaries|[Pp]arties"
    r"|[Pp]articipants|[Cc]ountries|[Gg]roup|[Oo]fficials|counterparts|[Pp]artners|governments|meeting participants|[Pp]remiers|delegations))"
    r"(?:\s(?:also|further|both|then|furthermore|jointly|mutually|have|had|today|all|moreover|again|subsequently))*\s|\b(?:and|,)\s(?:also\s|further\s|then\s|jointly\s)?)$"
)
_CLEAR_PLURAL = re.compile(
    r"\b(?:[Tt]hey|[Bb]oth|[Tt]he two|[Tt]he three|[Mm]inisters|[Ll]eaders|[Ss]ides|[Pp]residents|[Ss]ecretaries|[Pp]articipants|[Oo]ur (?:two|three|countries|governments))\b"
)
_ACTORS = re.compile(
    rf"{ACTOR}(?:\s\([^()]{{1,30}}\))?(?:(?:,\s(?:and\s)?|\sand\s)(?:the\s|his\s|her\s|their\s)?(?:\w+\s)?{ACTOR})*(?P<me>\sand\sI\b)?"
)
_GOVERNED = re.compile(r"\b(?:in|with|of|to|for|from|between|by|on|at|among)\s(?:the\s)?$")
_AND_OTHERS = re.compile(
    rf"{BODY}(?:,[^.;]{{1,60}})?\sand\s(?:the\s|its\s|our\s)?[\w\s-]{{0,30}}(?:countries|partners|leaders|states|members|allies)\s$"
)
# From the subject to its verb: at once, or behind other things it did.
_LEADS_ON = re.compile(
    r"(?:\s\([^()]{1,40}\))?(?:,[^,;.]{1,80},)?\s(?:(?:also|today|have|had|has|both|then|further)\s)*|\s[a-z]\w+[^.;]{0,200}?,?\s(?:and|but)\s(?:also\s|further\s)?|,?\s(?:who|which)\s(?:have\s|had\s)?"
)
_SAID_BY = re.compile(
    rf"(?:{PERSON}|{OFFICE}|{BODY}|\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|spokes\w+|announcement|ministry|statement))[^.;]{{0,80}}?\b(?:said|says|stated|replied|informed|announced|announcement|confirmed|promised|pledged|told|added|assured|declared|explained|noted|agreed)\b"
)


def tells_of_policy(statement: Statement, memory: Memory) -> bool:
    """Whether a sentence has a word of undertaking, or stands in a list of undertakings."""
    words = statement.words
    if memory.lead_in or not words.isdisjoint(_CUES):
        return True
    told = memory.joint or not words.isdisjoint(_TELLING)
    return told and not words.isdisjoint(_WILL)


def find_policy(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The undertakings that a sentence states; at most one for each rule's match, none inside another."""
    if not tells_of_policy(statement, memory):
        return []
    found: list[PledgeDraft] = _listed(statement, memory, occasion)
    _note_lead_in(statement, memory, occasion)
    taken = -1
    for start, rule, match in sorted(_matches(statement), key=lambda each: each[0]):
        if start < taken or not _is_concrete(statement, rule, match):
            continue
        draft = _draft(statement, rule, match, memory, occasion)
        if draft is not None:
            found.append(draft)
            taken = _content_end(statement, match.end())
    return found


def _note_lead_in(statement: Statement, memory: Memory, occasion: Occasion) -> None:
    """Remember who binds themselves where a list follows: "The two governments will work together to:"."""
    match = LEADS_LIST.search(statement.masked)
    if match is None:
        if statement.sentence.block_kind != "bullet":
            memory.lead_in = ()
        return
    named, _ = _named_before(statement, 0, match.start(), memory)
    sides = named if len(named) > 1 else _all_sides(statement, match, memory, occasion)
    memory.lead_in = tuple(sides) if len(sides) > 1 else ()


def _listed(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The items of a list that a joint undertaking opened; each begins with its verb."""
    if not memory.lead_in or statement.sentence.block_kind != "bullet":
        return []
    starts = [m.end() for m in re.finditer(r"\s[-•–]\s(?=[A-Z])", statement.masked)]
    block = memory.annotated.document.segments[statement.sentence.segment].blocks[statement.sentence.block]
    if statement.sentence.start == block.start:
        starts = [0, *starts]
    found = []
    for start in starts:
        verb = LISTED_VERB.match(statement.masked, start)
        if verb is None:
            continue
        end = _content_end(statement, verb.end())
        evidence = statement.evidence("pledge/policy/listed", start, end)
        found.append(
            PledgeDraft(
                type="policy",
                stage=Cited[Stage](value="pledged", evidence=evidence),
                sentence=statement.sentence,
                evidence=evidence,
                by=memory.lead_in,
                purpose=Cited[str](value=statement.text[start:end].strip(" ,.")[:160], evidence=evidence),
                when=dated(statement, "pledged", start, occasion)[1],
            )
        )
    return found


def _matches(statement: Statement) -> list[tuple[int, PolicyRule, re.Match[str]]]:
    return [(m.start(), rule, m) for rule in POLICY_RULES for m in rule.pattern.finditer(statement.masked)]


def _is_concrete(statement: Statement, rule: PolicyRule, match: re.Match[str]) -> bool:
    before = statement.masked[max(0, match.start() - 40) : match.end()]
    if NEGATED.search(before) or COURTESY.match(statement.masked, match.end()):
        return False
    return (
        rule.name == "signed"
        or len(statement.masked[match.end() : _content_end(statement, match.end())].split()) >= 3
    )


def _content_end(statement: Statement, start: int) -> int:
    end = re.compile(
        r"[.;]\s|,\s(?:and\s(?:also\s)?(?:\w+ed|they|he|she|the)\b|while|but|which|where|as well as)|\sand\s(?:also\s)?(?:expressed|welcomed|reaffirmed|discussed)"
    ).search(statement.masked, start)
    return end.start() if end else len(statement.masked)


def _draft(
    statement: Statement,
    rule: PolicyRule,
    match: re.Match[str],
    memory: Memory,
    occasion: Occasion,
) -> PledgeDraft | None:
    by, to = _sides(statement, rule, match, memory, occasion)
    if not by or (rule.who == "all" and len(by) < 2):
        return None
    end = _content_end(statement, match.end())
    stage, name = stage_of(statement.masked[: match.end()], rule.stage)
    if stage in ("requested", "conditional"):
        stage = rule.stage
    stage, when = dated(statement, stage, match.start(), occasion)
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
        purpose=Cited[str](value=statement.text[match.end() : end].strip(" ,.")[:160], evidence=evidence),
        when=when,
        announced_at=meeting[0] if meeting else None,
    )


def _sides(
    statement: Statement,
    rule: PolicyRule,
    match: re.Match[str],
    memory: Memory,
    occasion: Occasion,
) -> tuple[list[Cited[Party]], list[Cited[Party]]]:
    if rule.who == "subject":
        return _subject(statement, rule, match, memory, occasion)
    if rule.name == "joint-passive" and not memory.joint:
        return [], []
    if rule.name in ("it-was-agreed", "joint-passive"):
        return _all_sides(statement, match, memory, occasion), []
    begin = statement.boundary_before(match.start())
    named, actors = _named_before(statement, begin, match.start(), memory)
    if len(named) > 1:
        return named, []
    words = statement.masked[begin : match.start()]
    plural = _CLEAR_PLURAL.search(words) or (memory.joint and re.search(r"\b[Ww]e\b", words))
    if actors > 1 or _AND_OTHERS.search(words) or (plural and _ALL_OF_THEM.search(words)):
        return _all_sides(statement, match, memory, occasion), []
    return [], []


def _meant_by_pronoun(
    statement: Statement, match: re.Match[str], memory: Memory
) -> dict[Party, Cited[Party]]:
    """ "Korea’s announcement that it will", "the EU said it would": the side named last before the pronoun."""
    for at, entity in reversed(statement.entities_in(0, match.start("subject"))):
        parties = parties_of(entity, memory.annotated)
        if parties:
            return {
                party: statement.cite(party, "pledge/pronoun", at, at + len(entity.text)) for party in parties
            }
    return {}


def _named_before(
    statement: Statement, begin: int, end: int, memory: Memory
) -> tuple[list[Cited[Party]], int]:
    """The sides of the actors that stand as one subject, and how many actors: "Minister A and Minister B agreed"."""
    groups = [
        m
        for m in _ACTORS.finditer(statement.masked, begin, end)
        if not _GOVERNED.search(statement.masked, 0, m.start())
    ]
    match = groups[-1] if groups and _LEADS_ON.fullmatch(statement.masked, groups[-1].end(), end) else None
    if match is None:
        return [], 0
    found: dict[Party, Cited[Party]] = {}
    entities = statement.entities_in(match.start(), match.end())
    for at, entity in entities:
        for party in parties_of(entity, memory.annotated):
            found.setdefault(party, statement.cite(party, "pledge/side", at, at + len(entity.text)))
    if match["me"]:
        for party in memory.voices:
            found.setdefault(party, statement.cite(party, "pledge/own", match.start("me"), match.end("me")))
    return list(found.values()), len(entities) + bool(match["me"])


def _all_sides(
    statement: Statement, match: re.Match[str], memory: Memory, occasion: Occasion
) -> list[Cited[Party]]:
    """All sides of the meeting told of last in the paragraph, else of the last main one, else the two of the text."""
    for _, meeting in occasion.meetings_told(statement.sentence):
        sides = {
            p.party: Cited[Party](value=p.party, evidence=p.evidence) for p in meeting.participants if p.party
        }
        if len(sides) > 1:
            return list(sides.values())
    own = [statement.cite(party, "pledge/own", match.start(), match.end()) for party in memory.voices]
    if len(own) > 1:
        return own
    others = memory.counterpart([c.value for c in own])
    return [*own, *others] if own and others else []


def _subject(
    statement: Statement,
    rule: PolicyRule,
    match: re.Match[str],
    memory: Memory,
    occasion: Occasion,
) -> tuple[list[Cited[Party]], list[Cited[Party]]]:
    """The sides that bind themselves, and the other side of the talk as those to whom they do."""
    if rule.name == "joint-will" and not memory.joint:
        return [], []
    if rule.name == "will" and not _SAID_BY.search(statement.masked, 0, match.start() + 1):
        return [], []
    by: dict[Party, Cited[Party]] = {}
    inside = statement.entities_in(match.start("subject"), match.end("subject"))
    if len(inside) > 1 and _GOVERNED.search(statement.masked, 0, match.start("subject")):
        inside = inside[1:]  # "in the frame of the SCO, the United States will"
    for at, entity in inside:
        for party in parties_of(entity, memory.annotated):
            party = state_behind(party) or party
            by.setdefault(party, statement.cite(party, "pledge/subject", at, at + len(entity.text)))
    by = by or _meant_by_pronoun(statement, match, memory)
    if not by:
        return [], []
    sides = {c.value: c for c in _all_sides(statement, match, memory, occasion)}
    abroad = {c.value for c in (*sides.values(), *memory.heading, *parties_in(statement, memory.annotated))}
    if len(by) == 1 and not abroad - with_territories(by):
        return [], []  # a promise at home
    others = [c for party, c in sides.items() if party not in by]
    to = others if len(by) == 1 and any(party in sides for party in by) and len(others) == 1 else []
    return list(by.values()), to
