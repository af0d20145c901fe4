"""A sentence that reports an encounter → how they met and how long it took."""

import re

from kg.annotate.dates.signs import FULL_MONTHS
from kg.annotate.entities import Duration
from kg.extract.meetings.circumstances.days import nearest
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Cited, Mode

_DAY = rf"(?:(?:{FULL_MONTHS}|\d{{1,2}}|(?:19|20)\d\d)\b|[A-Z][a-z]+day\b)"
_PHONE = re.compile(
    r"\b(?:by|over the|on the|via|a|of)\s+(?:secure\s+)?(?:tele)?phone\b|\bphone\b|\btelephon\w*|\b(?:[Cc]alls?|called)\b(?!\s+(?:on|upon|for|to|off|in|by|it|this|that|ourselves|themselves)\b)"
    rf"|\bcalls?\s+(?:in|on)\s+{_DAY}"
    r"|\bconference call\b|\bteleconference\b"
)
_VIDEO = re.compile(
    r"\bvirtual(?:ly)?\b|\bvideo[- ]?(?:conferenc\w+|call|link|tele\w+|talks?|meeting)?\b|\bVTC\b|\bonline\b|\b(?:Zoom|Webex)\b|\bsecure video\b",
    re.IGNORECASE,
)
# "Jan, as his friends call him"
# "after what both called frank talks"
# "called her talks in Lima with Berg useful"
_NAMED = re.compile(
    r"\bcall(?:ed|s)?\s+(?:the|this|that|his|her|its|their|our|\w+[’']s)\s+(?:[\w-]+\s+){0,3}?(?:meetings?|talks|visit|discussions?|consultations?|dialogue|conversations?|exchange|summit|session|negotiations|encounter)\b"
    r"|\bas\s+[^,;.]{1,40}?\scalls?\s+(?:you|him|her|me|them)\b|\bwhat\s+[^,;.]{1,40}?\scall(?:ed|s)?\b"
)
# "their meeting in Lima", to which a call goes back
_IN_PERSON = re.compile(
    rf"\bface[- ]to[- ]face|\bin[- ]person\b|\b(?:their|our|his|her|last) (?:\w+ )?meeting in (?!{FULL_MONTHS})[A-Z]"
)
_COURTESY = re.compile(
    rf"\b(?:[Cc]ourtesy|[Pp]aid an? |[Ii]ntroductory|[Ff]arewell)\s*[Cc]alls?\b|\b[Cc]alls? on\b(?!\s+{_DAY})|\b[Cc]alled (?:on|for|upon)\b",
)
# "as well as the conversation they had by video", "following our telephone talk": the way of the other one.
_ANOTHER = re.compile(
    r"\b(?:[Ff]ollow(?:s|ed|ing)|[Aa]fter|since) (?:the|an?|our|their|his|her) (?:\w+(?:[’']s)? ){0,3}?(?:(?:tele)?(?:phone|video) (?:tele)?\w+|calls?\b)"
    r"|^\W*(?:This|The|That|Their|Our|Today[’']s) (?:\w+ ){0,2}?(?:calls?|conversation|teleconference),?(?: which)? (?=(?:builds?|built|follows|followed|comes|came|continue[sd])\b)"
    r"|\bas well as (?:the|a|their|his|her) (?:\w+ )?(?:calls?|conversations?|talks|meetings?|summit|discussions?)\b[^,;]*"
)
# "ahead of the Forum, which will convene by video"
_OTHER_EVENT = re.compile(
    r"\b(?:ahead of|before|prior to|in preparation (?:for|of)|following|after) (?:the|an?) [^,;.]{3,80}?,? (?:which|that|to be|due to be|to take place)\b[^,;.]*"
)
# "held talks with A on Tuesday and spoke to B by phone": the way of the other one behind.
_AND_MET = re.compile(
    r"(?:,|\band)\s+(?:(?:also|then|later|separately|on\s+\w+day)\s+){0,2}(?:spoke|talked|called|phoned|telephoned|held(?!\s+(?:virtually|remotely|online|via|by|through|over|on|in|at|from)\b)|had|will\s+(?:speak|hold|call))\s"
)
# "During her meeting with A in Lima, Ruiz spoke to B by phone"
_FRONTED = re.compile(r"\W{0,3}(?:During|In|At|After|Following|Before|Ahead\s+of)\s[^,;]{0,60}$")
# "spoke by phone with A following her talks with B": the way of those before
_FOLLOWING = re.compile(r"\b(?:following|after)\s+(?:[^\s,;]+\s+){0,4}$")
_THEN_SPOKE = re.compile(r",\s+[^,;]{2,90}?\s(?:spoke|talked|called|phoned|telephoned)\s")
_MET_VIRTUALLY = re.compile(
    r"\b(?:met|held|convened|conducted|took place) (?:virtually|remotely)|\bonline(?=\s*(?:[,.;]|$|on\b|today\b|to\b))|\b(?:Zoom|Teams|Webex)\b|\b(?:by|via|in|over|through)(?: an?)? video|\bvirtual(?:ly)?\b[^.;]{0,25}\b(?:meeting|bilateral|summit|session)"
)
_REMOTE: tuple[tuple[re.Pattern[str], Mode], ...] = ((_VIDEO, "video"), (_PHONE, "phone"))

# “I have spoken to you on the phone about it”, she told him: of another time.
_QUOTED = re.compile(r"[“\"][^“”\"]{0,400}[”\"]")


def mode_of(words: str, sentence: str, default: Mode | None) -> Mode | None:
    """How they met, from the reporting words and then the sentence; ``default`` where neither tells.

    >>> mode_of("spoke by phone with", "Lee spoke by phone with Berg", None)
    'phone'
    >>> mode_of("your visit – or Ann, as your friends call you – and our talks", "", "in_person")
    'in_person'
    """
    if _IN_PERSON.search(words):
        return "in_person"
    by_words = _remote(words)
    if by_words is not None:
        return by_words
    outside = _QUOTED.sub("", sentence)
    around = _without_another(outside if words in outside else sentence, words)
    around = _OTHER_EVENT.sub(lambda event: event[0] if words in event[0] else "", around)
    if default in (None, "unknown"):
        around = _apart(around, words)
        at = around.find(words)
        if (follows := _FOLLOWING.search(around, max(0, at - 60), max(0, at))) is not None:
            around, at = around[follows.start() :], at - follows.start()
        behind = _AND_MET.search(around, at + len(words))
        if behind is None and _MEETING.search(words) and _FRONTED.match(around[: max(at, 0)]):
            behind = _THEN_SPOKE.search(around, at + len(words))
        return _remote(around[: behind.start()] if behind else around) or default
    return "video" if default == "in_person" and _MET_VIRTUALLY.search(around) else default


def _without_another(sentence: str, words: str) -> str:
    """A sentence without the way of another encounter; "following a telephone conversation between" is that of its own words."""
    start = sentence.find(words)
    end = start + len(words)
    return _ANOTHER.sub(
        lambda other: other[0] if other.start() < end and start < other.end() else "", sentence
    )


# "had spoken by telephone, and that their ministers would meet": the way of the other one before.
_MEET = re.compile(r"\b(?:met|meet|meets|meeting)\b")
_MEETING = re.compile(r"\b(?:[Mm]eeting|[Ll]unch|[Dd]inner|[Vv]isit)\b")
_NEXT_CLAUSE = re.compile(r"[,;]\s+(?:and|while|but)\s+(?:that\s+)?")


def _apart(sentence: str, words: str) -> str:
    """Of a sentence the clause in which the ``words`` of a meeting stand, and what follows it."""
    position = sentence.find(words) if _MEET.search(words) else -1
    before = [m.end() for m in _NEXT_CLAUSE.finditer(sentence, 0, max(position, 0))]
    return sentence[before[-1] :] if before else sentence


def _remote(words: str) -> Mode | None:
    plain = _NAMED.sub("", _COURTESY.sub("", words))
    return next((mode for pattern, mode in _REMOTE if pattern.search(plain)), None)


# "held a meeting, followed by a lunch for 60 minutes"
_FOLLOWED = re.compile(r"\b(?:followed\s+by|and\s+then|before\s+(?:a|an|the)\b)")


def duration_of(clause: Clause, start: int, end: int, rule: str) -> Cited[int] | None:
    """How long it took, where the sentence says so near the words."""
    behind = _FOLLOWED.search(clause.masked, end)
    last = clause.sentence.start + (behind.start() if behind else len(clause.masked))
    durations = [e for e in clause.sentence.entities if isinstance(e, Duration) and e.start < last]
    found = nearest(durations, start + clause.sentence.start, end + clause.sentence.start)
    if found is None:
        return None
    return Cited(value=found.minutes, evidence=clause.sentence.evidence(rule, found.start, found.end))
