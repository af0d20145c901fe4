"""A pronoun that binds itself, "it will", "we will" → the sides it stands for."""

import re

from kg.annotate.mask import ACTOR
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.parties import parties_of
from kg.extract.pledges.policy.joint_sides import ACTORS, all_sides
from kg.extract.pledges.policy_rules.rule import PolicyRule
from kg.extract.pledges.words.donor_words import LEADERS
from kg.models import Cited, Party

# “We will,” Berg said: we are the side of who is cited.
_QUOTED_BEHIND = re.compile(
    rf"[”\x22]\s(?P<who>{ACTOR})[^.;,”\x22]{{0,40}}?\s(?:said|told|added|announced)\b"
)
_JOINTLY = re.compile(r"\b[Tt]ogether,?\s(?:with\s|we\b)|\bour joint\b")
_OF_ONE = re.compile(r"(?i:he|she|his|her)\b")
# "As Russia sends troops, the President decided": an office that nobody introduced is not of the state named before.
_OFFICE = re.compile(r"\ue011")
_OBJECT_OF = re.compile(
    r"(?:\b(?:in|with|(?<!overnment )of|to|for|from|between|by|on|at|among|against|into|supply|give|help|send|support|tell|assist|allow|lend|offer|join|visit|told|assured|informed|promised|notified|reminded|warned|asked|urged|thanked)|ing)\s(?:the\s)?$"
)


def meant_by_pronoun(
    statement: Statement, rule: PolicyRule, match: re.Match[str], memory: Memory, occasion: Occasion
) -> dict[Party, Cited[Party]]:
    """ "Korea’s announcement that it will", "the EU said it would": the side named last before the pronoun."""
    if match["subject"].lower() == "we":
        return _us(statement, match, memory, occasion)
    if match["subject"].lower() == "they":
        together = [
            m
            for m in ACTORS.finditer(statement.masked, 0, match.start("subject"))
            if not is_governed(statement, m.start())
        ]
        if together and len(statement.entities_in(*together[-1].span())) > 1:
            return cited_in(statement, together[-1].span(), memory)
    if _OFFICE.match(match["subject"]) or LEADERS.search(statement.masked, 0, match.start("subject")):
        return {}
    before = statement.entities_in(0, match.start("subject"))
    free = [each for each in before if not is_governed(statement, each[0])]
    for at, entity in reversed(free or before):
        parties = parties_of(entity, memory.annotated)
        if parties:
            return {
                party: statement.cite(party, "pledge/pronoun", at, at + len(entity.text)) for party in parties
            }
    own_words = rule.name in ("will", "promised-it-would") and _OF_ONE.match(match["subject"]) is not None
    if (rule.name == "binds-itself" or own_words) and memory.subject is not None:
        return {memory.subject: statement.cite(memory.subject, "pledge/pronoun", *match.span("subject"))}
    return {}


def cited_in(statement: Statement, span: tuple[int, int], memory: Memory) -> dict[Party, Cited[Party]]:
    """Every side that the actors between two offsets stand for."""
    return {
        party: statement.cite(party, "pledge/pronoun", at, at + len(entity.text))
        for at, entity in statement.entities_in(*span)
        for party in parties_of(entity, memory.annotated)
    }


def is_governed(statement: Statement, at: int) -> bool:
    """Whether a name is an object and cannot be who says something: "pledged to supply Lebanon", "with Peru"."""
    before = statement.masked[max(0, at - 24) : at]
    return _OBJECT_OF.search(before) is not None


def _us(
    statement: Statement, match: re.Match[str], memory: Memory, occasion: Occasion
) -> dict[Party, Cited[Party]]:
    """Who "we" are: the side of who is cited, all of the talk where we act together, else the authors."""
    quoted = _QUOTED_BEHIND.search(statement.masked, match.end())
    if quoted:
        return cited_in(statement, quoted.span("who"), memory)
    if _JOINTLY.search(statement.masked) or match.group().endswith(" agreed to "):
        return {c.value: c for c in all_sides(statement, match, memory, occasion)}
    return {party: statement.cite(party, "pledge/own", *match.span("subject")) for party in memory.voices}
