"""An undertaking in its sentence → who binds themselves, and to whom."""

import re

from kg.annotate.mask import ACTOR, BODY, OFFICE, ORGANISATION, PERSON
from kg.extract.pledge_clause import Statement
from kg.extract.pledge_dates import Occasion
from kg.extract.pledge_memory import Memory
from kg.extract.pledge_parties import parties_of, state_behind, with_territories
from kg.extract.pledge_policy_rules import PolicyRule
from kg.models import Cited, Party

Sides = tuple[list[Cited[Party]], list[Cited[Party]]]

_ALL_OF_THEM = re.compile(
    r"(?:\b(?:[Tt]hey|[Bb]oth(?:\s\w+)?|[Ww]e|[Tt]he (?:two|three|four|five|six|seven|eight) (?:\w+\s)?\w+|[Oo]ur (?:two|three) \w+|[Tt]he (?:\w+\s)?(?:[Mm]inisters|[Ll]eaders|[Ss]ides|[Pp]residents|[Ss]ecretaries|[Pp]arties"
    r"|[Pp]articipants|[Cc]ountries|[Gg]roup|[Oo]fficials|counterparts|[Pp]artners|governments|meeting participants|[Pp]remiers|delegations))"
    r"(?:\s(?:also|further|both|then|furthermore|jointly|mutually|have|had|today|all|moreover|again|subsequently))*\s|(?:^|[.;]\s|\s-\s)(?:Ministers|Leaders|Participants|The Parties)\s|\b(?:and|,)\s(?:also\s|further\s|then\s|jointly\s)?)$"
)
_CLEAR_PLURAL = re.compile(
    r"\b(?:[Tt]hey|[Bb]oth|[Tt]he two|[Tt]he three|[Mm]inisters|[Ll]eaders|[Ss]ides|[Pp]residents|[Ss]ecretaries|[Pp]articipants|Parties|[Oo]ur (?:two|three|countries|governments))\b"
)
_ACTORS = re.compile(
    rf"{ACTOR}(?:\s\([^()]{{1,30}}\))?(?:(?:,\s(?:and\s)?|\sand\s)(?:the\s|his\s|her\s|their\s)?(?:\w+\s)?{ACTOR}){{0,25}}(?P<me>\sand\sI\b)?"
)
_GOVERNED = re.compile(r"\b(?:in|with|of|to|for|from|between|by|on|at|among)\s(?:the\s)?$")
_AND_OTHERS = re.compile(
    rf"{BODY}(?:,[^.;]{{1,60}})?\sand\s(?:the\s|its\s|our\s)?[\w\s-]{{0,30}}(?:countries|partners|leaders|states|members|allies)\s$"
)
_SAID_BEHIND = re.compile(r",\s[^.;,]{2,70}?\s(?:said|announced|told|confirmed)\b")
_AND_ANOTHER = re.compile(
    rf"{ACTOR}(?:\s\([^()]{{1,30}}\)|,[^,;.]{{1,60}},)?,?\sand\s(?:the\s|his\s|her\s)?$"
)
_JOINTLY = re.compile(r"\b[Tt]ogether,?\s(?:with\s|we\b)|\bour joint\b")
_MEMBERS = re.compile(
    rf"(?P<who>{ORGANISATION})(?:[’']s?)?\s(?:[Aa]llies|[Ll]eaders|[Mm]embers?(?: [Ss]tates| [Cc]ountries)?|(?:[Ff]oreign |[Dd]efen[cs]e |[Ff]inance )?[Mm]inisters|[Cc]ountries)"
    r"\s(?:(?:have|also|today|jointly|unanimously)\s)*$"
)
_WE = re.compile(r"\b[Ww]e(?:,\s(?:the\s)[^,;.]{3,60},)?\s(?:(?:have|also|further|today)\s)*$")
_OBJECT_OF = re.compile(
    r"(?:\b(?:in|with|of|to|for|from|between|by|on|at|among|against|into|supply|give|help|send|support|tell|assist|allow|lend|offer|join|visit)|ing)\s(?:the\s)?$"
)
# From the subject to its verb: at once, or behind other things it did.
_LEADS_ON = re.compile(
    r"(?:\s\([^()]{1,40}\))?(?:,[^,;.]{1,80},)?\s(?:(?:\ue012+|also|today|have|had|has|both|then|further)\s)*|\s[a-z]\w+[^.;]{0,200}?,?\s(?:and|but)\s(?:also\s|further\s)?|,?\s(?:who|which)\s(?:have\s|had\s)?"
)
_SAID_BY = re.compile(
    rf"(?:{PERSON}|{OFFICE}|{BODY}|\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|spokes\w+|announcement|ministry|statement))[^.;]{{0,80}}?\b(?:said|says|stated|replied|informed|announced|announcement|confirmed|promised|pledged|told|added|assured|declared|explained|noted|agreed)\b"
)


def sides_of(
    statement: Statement,
    rule: PolicyRule,
    match: re.Match[str],
    memory: Memory,
    occasion: Occasion,
) -> Sides:
    """Who undertakes it, and to whom; nobody where that is open."""
    if rule.who == "subject":
        return _subject(statement, rule, match, memory, occasion)
    if rule.name == "joint-passive" and not memory.joint:
        return [], []
    if rule.name in ("it-was-agreed", "joint-passive"):
        return all_sides(statement, match, memory, occasion), []
    begin = statement.boundary_before(match.start())
    named, actors = sides_before(statement, begin, match.start(), memory)
    if len(named) > 1:
        return named, []
    body = _members(statement, begin, match.start(), memory)
    if body:
        return body, []
    words = statement.masked[begin : match.start()]
    plural = _CLEAR_PLURAL.search(words) or (memory.joint and re.search(r"\b[Ww]e\b", words))
    if actors > 1 or _AND_OTHERS.search(words) or (plural and _ALL_OF_THEM.search(words)):
        return all_sides(statement, match, memory, occasion), []
    return [], []


def _members(statement: Statement, begin: int, end: int, memory: Memory) -> list[Cited[Party]]:
    """ "NATO Allies agreed", "we agreed" in a communiqué of ASEAN: the body for all its members."""
    match = _MEMBERS.search(statement.masked, begin, end)
    entity = statement.by_start.get(match.start("who")) if match else None
    if match is not None and entity is not None and entity.party is not None:
        return [statement.cite(entity.party, "pledge/members", match.start("who"), match.end("who"))]
    voices = memory.voices if memory.joint else ()
    if len(voices) == 1 and voices[0].kind == "organisation" and _WE.search(statement.masked, begin, end):
        return [statement.cite(voices[0], "pledge/own", begin, end)]
    return []


def sides_before(
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


def all_sides(
    statement: Statement, match: re.Match[str], memory: Memory, occasion: Occasion
) -> list[Cited[Party]]:
    """All sides of the meeting told of last in the paragraph, else of the last main one, else the two of the text."""
    for _, meeting in occasion.meetings_told(statement.sentence):
        sides = {
            p.party: Cited[Party](value=p.party, evidence=p.evidence) for p in meeting.participants if p.party
        }
        if len(sides) > 1:
            return list(sides.values())
    if memory.together and statement.sentence.block - memory.together_in <= 2:
        return list(memory.together)
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
) -> Sides:
    """The sides that bind themselves, and the other side of the talk as those to whom they do."""
    if not _may_bind(statement, rule, match, memory):
        return [], []
    by: dict[Party, Cited[Party]] = {}
    inside = statement.entities_in(match.start("subject"), match.end("subject"))
    if len(inside) > 1 and _GOVERNED.search(statement.masked, 0, match.start("subject")):
        inside = inside[1:]  # "in the frame of the SCO, the United States will"
    for at, entity in inside:
        for party in parties_of(entity, memory.annotated):
            party = state_behind(party) or party
            by.setdefault(party, statement.cite(party, "pledge/subject", at, at + len(entity.text)))
    by = by or _meant_by_pronoun(statement, match, memory, occasion)
    if not by:
        return [], []
    sides = {c.value: c for c in all_sides(statement, match, memory, occasion)}
    abroad = {c.value for c in (*sides.values(), *memory.heading, *memory.named_in(statement))}
    if len(by) == 1 and not (abroad | set(memory.voices)) - with_territories(by):
        return [], []  # a promise at home
    hosts = "host" in statement.masked[match.end() - 6 : match.end() + 4]  # an event is for no one side
    others = [] if hosts else [c for party, c in sides.items() if party not in by]
    to = others if len(by) == 1 and any(party in sides for party in by) and len(others) == 1 else []
    return list(by.values()), to


def _may_bind(statement: Statement, rule: PolicyRule, match: re.Match[str], memory: Memory) -> bool:
    """Whether the words bind their subject, and it alone."""
    if rule.name == "joint-will":
        return memory.joint
    if rule.name == "will":
        return _is_said(statement, match, memory)
    # "A and B agreed" is for the rules of all sides
    return rule.name != "binds-itself" or not _AND_ANOTHER.search(statement.masked, 0, match.start("subject"))


def _is_governed(statement: Statement, at: int) -> bool:
    """Whether a name is an object and cannot be who says something: "pledged to supply Lebanon", "with Peru"."""
    before = statement.masked[max(0, at - 24) : at]
    return _OBJECT_OF.search(before) is not None


def _is_said(statement: Statement, match: re.Match[str], memory: Memory) -> bool:
    """Whether "X will" is a promise: somebody says it, before or behind, or X itself publishes what it will do with another."""
    if _SAID_BY.search(statement.masked, 0, match.start() + 1) or _SAID_BEHIND.search(
        statement.masked, match.end()
    ):
        return True
    entity = statement.by_start.get(match.start("subject"))
    if _GOVERNED.search(statement.masked, 0, match.start("subject")):
        return False
    if match["subject"].lower() == "we":
        return memory.announces and not memory.joint and statement.sentence.block_kind != "speech"
    if memory.own is None or entity is None or statement.sentence.block_kind == "speech":
        return False
    named = parties_of(entity, memory.annotated)
    publishes = any(memory.own in (party, state_behind(party)) for party in named)
    return publishes and any(c.value.kind == "country" and c.value != memory.own for c in memory.heading)


def _cited(statement: Statement, span: tuple[int, int], memory: Memory) -> dict[Party, Cited[Party]]:
    """Every side that the actors between two offsets stand for."""
    return {
        party: statement.cite(party, "pledge/pronoun", at, at + len(entity.text))
        for at, entity in statement.entities_in(*span)
        for party in parties_of(entity, memory.annotated)
    }


def _meant_by_pronoun(
    statement: Statement, match: re.Match[str], memory: Memory, occasion: Occasion
) -> dict[Party, Cited[Party]]:
    """ "Korea’s announcement that it will", "the EU said it would": the side named last before the pronoun."""
    if match["subject"].lower() == "we" and _JOINTLY.search(statement.masked):
        return {c.value: c for c in all_sides(statement, match, memory, occasion)}
    if match["subject"].lower() == "we":
        return {party: statement.cite(party, "pledge/own", *match.span("subject")) for party in memory.voices}
    if match["subject"].lower() == "they":
        together = [
            m
            for m in _ACTORS.finditer(statement.masked, 0, match.start("subject"))
            if not _is_governed(statement, m.start())
        ]
        if together and len(statement.entities_in(*together[-1].span())) > 1:
            return _cited(statement, together[-1].span(), memory)
    before = statement.entities_in(0, match.start("subject"))
    free = [each for each in before if not _is_governed(statement, each[0])]
    for at, entity in reversed(free or before):
        parties = parties_of(entity, memory.annotated)
        if parties:
            return {
                party: statement.cite(party, "pledge/pronoun", at, at + len(entity.text)) for party in parties
            }
    return {}
