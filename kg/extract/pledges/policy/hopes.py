"""The words of an undertaking in their sentence → whether they only tell of a meeting to come, of a hope or a case, or of others' plan."""

import re

from kg.annotate.mask import BODY
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.words.hearsay import is_hearsay

_WILL_OR_PLANS = re.compile(r"\b(?:will|would|(?:is|are|plans?|planned|intends?) to)\b[^.;,]{0,30}$")
# "will hold talks on Monday", "would convene the two ministers": the meeting is told, and nothing undertaken.
_ENCOUNTER = re.compile(
    r"(?:hold|have|attend|join|take part in|participate in)\s(?:[a-z0-9\ue000-\ue004-]+\s){0,5}?(?:talks|meetings?|discussions|consultations|conversations?)\b"
    r"|(?:hold|organi[sz]e)\s(?:[a-z]+\s){0,4}?(?:elections?|(?:a\s)?referendum|polls|primaries|press conference)\b|(?:convene|host)\s[\ue010\ue011]|return to (?:their|his|her) capitals?\b|meet again (?:on|in|at|next|later|soon)\b"
)
_HOPED = re.compile(r"\bhop(?:e|es|ed|ing)\b[^.;,]{0,40}$")
# "if Peru agreed to", "no agreements were signed": nothing is undertaken.
_SUPPOSED = re.compile(r"(?:(?:^|[\s“])[Ii]f|^Had)\s[^.;,]{0,100}$")
# "talks came days after Peru said it would": news of before.
_BEFORE_THAT = re.compile(
    r"\b(?:(?:hours|days|weeks|months|a (?:day|week|month|year)|shortly|soon) (?:after|before)|ever since)\s[^.;,]{0,110}$"
)
# "believes Peru will sign", "should Peru agree": somebody's guess.
_GUESSED = re.compile(
    r"\b(?:believ|expect|think|thought|assum|predict|fear|doubt|suspect)\w*\s(?:that\s)?(?:the\s)?$"
)
_SPURNED = re.compile(
    r"\b(?:reject|declin|refus|spurn|rebuff|dismiss|turn|ignor)\w*\s(?:down\s)?(?:[\w\ue000-\ue011’']+\s){0,3}$"
)
_BY_OTHERS = re.compile(
    r",[”\x22]?\s(?:[a-z]+\s){0,2}(?:analysts|experts|observers|critics|economists|activists|lawyers|residents|witnesses|media|newspapers?|reports)\s(?:said|say|predicted|added)\b"
)
# "discussed how the two countries will work together"
_DISCUSSED = re.compile(
    r"\b(?:discuss|explor|examin|talk|consider|views)\w*\s(?:(?:on|about)\s)?(?:how|ways|whether)\s[^.;,]{0,60}$"
)
# "We urge the two sides to agree on a ceasefire": asked of them
_ASKED = re.compile(
    r"\b(?:urg\w*|call\w* (?:up)?on|encourag\w*|invit\w*|press(?:ed|es|ing)?|appeal\w* to)\s(?:(?!and\s)[\w\ue000-\ue011’']+\s){0,5}$"
)
_NONE = re.compile(r"\b[Nn]o(?:ne of the)?\s(?:[\w-]+\s){0,3}$")
_A_PLAN_TO = re.compile(
    rf"(?:{BODY}|\ue001+\s(?:[Gg]overnment|side))\splan to\s.{{0,30}}"
)  # of one side alone: "plans to"


def is_no_undertaking(statement: Statement, match: re.Match[str]) -> bool:
    """Whether someone hopes for or supposes it, it is what "a United Nations plan to" is for, or a meeting to come is told."""
    masked = statement.masked
    if _HOPED.search(masked, max(0, match.start() - 60), match.start() + 1) or _A_PLAN_TO.fullmatch(
        match.group()
    ):
        return True
    if _GUESSED.search(masked, 0, match.start()) or _BY_OTHERS.search(masked, match.end()):
        return True
    if "offer" in match.group() and _SPURNED.search(masked, 0, match.start()):
        return True
    if _ASKED.search(masked, max(0, match.start() - 80), match.start()):
        return True
    if (
        _DISCUSSED.search(masked, 0, match.start() + 1)
        or _SUPPOSED.search(masked, 0, match.end())
        or _NONE.search(masked, 0, match.start())
    ):
        return True
    if is_hearsay(masked, statement.clause_before(match.end()), match.end()):
        return True
    if _WILL_OR_PLANS.search(match.group()) is None:
        return False
    before = _BEFORE_THAT.search(masked, 0, match.start() + 1)
    return before is not None or _ENCOUNTER.match(masked, match.end()) is not None
