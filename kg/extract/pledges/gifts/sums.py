"""A sentence → its sums of money, each with the words that are about it, and whether it may be given at all."""

import re
from dataclasses import dataclass, replace

from kg.annotate.entities import Amount
from kg.annotate.mask import ACTOR, AMOUNT, BODY
from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.words.hearsay import is_hearsay
from kg.extract.pledges.words.phrases import PORTFOLIO
from kg.extract.pledges.words.refusals import refuse

# "and Germany 125 million": a new giver without a verb.
GAPPED = re.compile(
    rf"(?:,|;|\band|\bwhile|,\swith|\swith(?=\s{BODY}(?:\sand\s{BODY})?\s(?:each\s|alone\s)?(?:contributing|adding|giving|providing|committing|pledging|offering)))\s+(?:and\s+|while\s+)?(?:the\s+)?(?P<group>{BODY})(?:\s\({BODY}\))?(?:\s(?:alone|itself|separately))?(?:\s+(?:with|giving|pledging|committing|contributing|providing|offering|promising|adding)(?=\s))?(?:\s+(?:another|a further|an additional))?\s+$"
    rf"|;\s(?:and\s)?(?:the\s)?(?P<listed>{BODY}),\s$"
)


# "and delivered 500 tents": what follows is about something else.
_GIVES_MORE = re.compile(
    r",?\sand\s(?:(?:has|have|will|would|also)\s){0,2}(?:deliver|dispatch|suppl|donat|send|sent|hand|shipp?)(?:ed|y|ied|e)?\s(?:over\s)?(?=[\d\ue015]|an?\s|two\s|three\s|five\s|ten\s)"
)


# ", but Chad’s minister said", ", although Peru asked for more": another statement, of which nothing is about the sum.
_OTHERWISE = re.compile(
    r",\s(?:but|yet|although|though|whereas)\s(?!(?:also|only|not|to|for|rather|through|in|by|with|on|from|of|at|instead|it|this|that|which)\b)"
    rf"|;\s(?:(?:on\s)?\ue012+,?\s|today,?\s)?(?:it|they|he|she|we|{ACTOR})\s[a-z]"
)
# "and, in 2025, it stepped up its help", "and the government of Mali has agreed to": somebody does something else.
_FRONTED = r"(?:(?:[Aa]cross|[Aa]fter|[Aa]s|[Aa]t|[Dd]uring|[Ff]or|[Ii]n|[Oo]n|[Oo]ver|[Ss]ince|[Tt]o|[Uu]nder|[Ww]ith)\s[^,;.:]{1,60},\s|today,\s)"
_SOMEBODY_ELSE = re.compile(
    rf",?\s(?:and|while),?\s{_FRONTED}?(?:we|they|he|she|it|I)\s(?!is\b|are\b|said\b|says\b|added\b)[a-z]"
    rf"|,?\s(?:and|while),?\s(?:{_FRONTED}|(?:[\w’'-]+\s){{0,4}}?){ACTOR}(?:[’']s\s[a-z]+)?\s(?:has|have|had|will|would|is|are|was|were)\s"
    rf"|,\s(?:and|while)\s(?:[\w’'-]+\s){{0,4}}?{ACTOR}\s(?:also\s)?[a-z]+ed\s"
    rf"|,?\s(?:and|while)\s(?:the\s)?{BODY}\s(?:announc|pledg|commit|provid|contribut|giv|offer|promis)ing\s"
)
_GROWS_FROM = re.compile(
    r"\b(?:increas|rais|rose|doubl|tripl|quadrupl|expand|boost|lift|grew|grow|cut|reduc|fell)\w*\b[^.;]{0,110}\sfrom\s(?:[a-z]+\s){0,2}$"
)
_TO_ANOTHER = re.compile(rf"[^.;,]{{0,60}}?\s(?:up\s)?to\s(?:[a-z]+\s){{0,2}}{AMOUNT}")
_RELATIVE = re.compile(r"\b(?:which|that|who|whom|where)\s[^,;]*$")
# "Peru, which denies arming rebels, has pledged": what is told aside says nothing of what is given.
_TOLD_ASIDE = re.compile(r",\s(?:which|who)\s[^,;:.]{1,100},")
# "the Ministry of Economy and Trade will provide": what it is called says nothing of what it gives.
_MINISTRY = re.compile(rf"(?:Ministry|Department)\s{PORTFOLIO}")


@dataclass(frozen=True, slots=True)
class Sum(Stretch):
    """A sum of money in its statement."""

    amount: Amount


def sums(statement: Statement) -> list[Sum]:
    """The sums of a sentence, each with its stretch of the words."""
    found = [(at, entity) for at, entity in statement.by_start.items() if isinstance(entity, Amount)]
    if not found:
        return []
    ends = [0, *(at + len(entity.text) for at, entity in found)]
    starts = [*(at for at, _ in found), len(statement.masked)]
    each = [Sum(at, at + len(e.text), ends[i], starts[i + 1], e) for i, (at, e) in enumerate(found)]
    return [_within_item(statement, replace(one, right=_own_right(statement, one))) for one in each]


def _says_more(statement: Statement, one: Sum, position: int) -> bool:
    """Whether a subject behind a sum has a verb of its own: not in "a grant for Peru and Chile was announced", nor in
    "for a centre that Peru runs and Chile will pay for".
    """
    before = (verb for verb in statement.verbs if one.left <= verb.start < one.at)
    given = any(verb.form != "present" for verb in before)  # "grant" may be a noun
    return given and _RELATIVE.search(statement.masked, one.end, position) is None


def _within_item(statement: Statement, one: Sum) -> Sum:
    begin, end = statement.item_around(one.at)
    return replace(one, left=max(one.left, begin), right=min(one.right, end))


def _own_right(statement: Statement, one: Sum) -> int:
    gapped = GAPPED.search(statement.masked, one.end, one.right)
    if gapped and one.right < len(statement.masked):
        return gapped.start()
    others = [
        pattern.search(statement.masked, one.end, one.right)
        for pattern in (_GIVES_MORE, _OTHERWISE, _SOMEBODY_ELSE)
    ]
    if others[-1] and not _says_more(statement, one, others[-1].start()):
        others.pop()
    return min((other.start() for other in others if other), default=one.right)


def was_before(statement: Statement, one: Sum) -> bool:
    """Whether a sum is the level from which aid grows: "has raised its aid from 5 million to 7 million"."""
    grows = _GROWS_FROM.search(statement.masked, max(0, one.at - 140), one.at)
    return grows is not None and _TO_ANOTHER.match(statement.masked, one.end) is not None


def is_given(statement: Statement, one: Sum) -> bool:
    """Whether the words around a sum allow that it is given."""
    before = _MINISTRY.sub("", statement.masked[one.left : one.at][-110:])
    begin = statement.clause_before(one.at)
    if is_hearsay(statement.masked, begin, one.at) or was_before(statement, one):
        return False
    forgiven = next((v for v in statement.verbs if begin <= v.start < one.at and v.lemma == "forgive"), None)
    words = _TOLD_ASIDE.sub(",", statement.text[begin : forgiven.start if forgiven else one.at])
    if forgiven:  # of what is owed: "has cancelled debt of 5 million"
        return refuse("", "", words) is None
    return refuse(before, statement.masked[one.end : one.right], words) is None
