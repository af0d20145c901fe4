"""A sentence → whether a company, a foundation or whoever else is no side gives what it tells of."""

import re

from kg.annotate.mask import AMOUNT
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.gifts.sums import Sum
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.owners import Giver
from kg.extract.pledges.words.donor_words import PRIVATE_BODY, PUBLIC, SUBJECT

_BEGINS = r"[^\w\ue000-\ue015]*"
_NAME = r"[A-Z][\w&’'-]*"
# The first word of a sentence has a capital too: "Support will", "Donors have".
_NOUN = r"(?:[A-Z][a-z]+(?:s|ing|ions?|ments?|nces?|ships?|ity|ies|ers?|ly|ed|al|ory)|Aid|Support|Food|Money|Cash|Relief|Help)"
_NO_NAME = (
    r"(?:Both|Each|Some|Many|All|More|Most|Much|Half|Two|Three|Four|Five|Ten|The|This|That|It|They|We|He|She|I|You|There|What|Who|Which|"
    r"One|Another|And|But|So|As|If|When|While|Since|Once|Now|Then|Today|Here|Can|May|Let|Could|Will|Would|Should|Shall|Do|Does|Did|Is|Are|Was|Were|Have|Has|Had|Just|Also|Yes|No|Not|Well|My|Our|Your|His|Her|After|Before|In|On|At|By|For|From|To|Of|With|Under)"
)
_DOES = (
    r"(?:(?:has|have|had|will|would|is|are|was|were|also|today|plans|intends|aims|recently|subsequently)\s){0,3}(?:to\s)?"
    r"(?:announc|commit|pledg|invest|contribut|donat|provid|launch|partner|award|giv|gave|spen[dt]|open|expand|build|built|rais)\w*\b"
)
_OPENS = re.compile(
    rf"{_BEGINS}(?:(?:So|In|On|By|Since|During|As)\s[^,;.]{{1,120}},\s)?(?:\ue000+-based\s)?"
    rf"(?P<name>{_NAME}(?:,?\s(?:(?:and|of|for|&)\s)?{_NAME}){{0,8}}(?:\s&?\s?(?:Co|Inc|Ltd|Corp)\.)?)(?:\s\([^()]{{1,40}}\))?(?:,\s[^,;.:]{{1,140}}?(?:,[^,;.:]{{1,60}}){{0,6}},|\s[–—]\s[^–—]{{1,120}}\s[–—])?\s{_DOES}"
    rf"|{_BEGINS}(?:{_NAME}\s){{1,4}}{PRIVATE_BODY}:\s"
)
# "This includes 5 million", "They also gave": of whom the sentence before tells.
_REFERS_BACK = re.compile(rf"{_BEGINS}(?:This|These|That|It|They|The|Its|Their|Of)\b")
_AGENT = re.compile(r"\b(?:from|by)\s(?:the\s)?$")
_JOINED = re.compile(r"(?:,|\band|\bwhile)\s(?:the\s)?$")
_ACTS = re.compile(rf"\s(?:also\s)?(?:has|have|had|will|would|is|are|gave|{AMOUNT}|[a-z]+(?:ed|s)\b)")
_NAMED = ("pledge/donor", "pledge/donors", "pledge/vessel")


def is_of_stranger(statement: Statement, one: Sum, giver: Giver, memory: Memory) -> bool:
    """Whether somebody who is no side gives a sum, and a side was only remembered as its giver, or stands near it."""
    opening = _opening(statement)
    named = [
        statement.span_of(c.evidence)
        for c in giver.donors.parties
        if c.evidence.rule in _NAMED and statement.holds_party(c)
    ]
    if opening is not None and opening.end() <= one.at:
        return not any(
            at > opening.end() and _is_apart(statement, opening.end(), at, end) for at, end in named
        )
    if named or not _REFERS_BACK.match(statement.masked):
        return False
    block = statement.sentence.block
    before = next((each for each in reversed(memory.told) if not _REFERS_BACK.match(each.masked)), None)
    return before is not None and before.sentence.block == block and _opening(before) is not None


def _opening(statement: Statement) -> re.Match[str] | None:
    """The stranger whom a sentence begins with, up to the verb: "Norcko has committed"."""
    found = _OPENS.match(statement.masked)
    if found is None or found["name"] is None:
        return found
    at = found.start("name")
    if re.search(rf"\b{PUBLIC}\b", found["name"]):
        return None
    first = found["name"].split()[0].rstrip(",")
    alone = found["name"] == first and re.fullmatch(
        _NOUN, first
    )  # "Support will"; not "Coalition for Farms will"
    ordinary = (alone or re.fullmatch(_NO_NAME, first)) and not (len(first) > 1 and first.isupper())
    return None if ordinary or SUBJECT.match(statement.masked, at) else found


def _is_apart(statement: Statement, begin: int, at: int, end: int) -> bool:
    """Whether a side acts in a clause of its own, or the sum is called its: "said Peru will", "Peru’s grant"."""
    owner = statement.masked.startswith(("’", "'"), end)
    agent = _AGENT.search(statement.masked, max(0, at - 20), at)
    acts = _ACTS.match(statement.masked, end) and _JOINED.search(statement.masked, max(0, at - 20), at)
    return bool(owner or agent or acts) or begin < statement.boundary_before(at)
