"""A day in a sentence, and the words that report an encounter → whether the day is of something else than the encounter.

It may be the day on which somebody told of it, or that of an event before or after it.
"""

import re

from kg.extract.meetings.circumstances.other_deeds import is_of_second_deed

# "the ministry said on Friday", "told reporters in Lima late Monday"
_TOLD_ON = re.compile(
    r"\b(?:said|says|told|announce[ds]?|reported|confirmed|added|stated|tweeted|wrote|posted|disclosed|revealed|quoted|saying|confirming|announcing|stating|insisted|signal+ed|indicated|claimed|maintained|hinted)\b"
    r"(?:\s+(?!that\b|he\b|she\b|it\b|they\b)(?:\ue012+|[^\s.;,:“”\"\ue012]+)){0,8}?\s+(?:on\s+|late\s+|early\s+|earlier\s+|later\s+|in\s+){0,2}$"
)
# "During a press briefing on Monday, she said that"
_BRIEFING = re.compile(
    r"\b(?:briefing|(?:press|news|media)\s+conference|(?:[Ii]n|[Tt]hrough|[Vv]ia)\s+an?\s+(?:\w+\s+)?(?:statement|(?:press\s+)?release|post|tweet|interview))\s+(?:held\s+|issued\s+|released\s+|posted\s+|made\s+|published\s+)?(?:on\s+|late\s+|early\s+|earlier\s+)?$"
)
JUDGING = (
    r"(?:described|hailed|praised|slammed|criticised|criticized|defended)"  # what others did of an encounter
)
# "today announced that she will attend"
_ANNOUNCED = re.compile(rf"\s+(?:announced|announces|confirmed|said|stated|revealed|declared|{JUDGING})\b")
# "Today, Ruiz is announcing that Peru will host"
_ANNOUNCING = re.compile(r"\b(?:is|are|am)\s+(?:also\s+)?announcing\s+(?:\w+\s+)?that\b")
# "welcomed on Saturday the announcement that he would speak with"
_WOULD = re.compile(r"\bthat\s+(?:s?he|they|[\ue010\ue011]+)\s+(?:would|will)\s")
# "In Tuesday’s talks, they agreed to meet again"
_AGREED_TO = re.compile(
    r"\b(?:agreed|decided|pledged|promised|vowed|resolved)\s+(?:to|that|on)\s+(?:[a-z]+\s*){0,8}$"
)
# "left on Friday for Oslo, where she will hold talks"
_LEFT = re.compile(r"\b(?:left|departed)\b[^.;,]{0,40}$")
_THEN_LEFT = re.compile(r"\s+(?:left|departed)\s")
_WHERE_WILL = re.compile(r",?\s+where\s+(?:s?he|they|[\ue010\ue011]+)\s+(?:will|would|is|are)\s")
# "Prior to a forum on Monday in Oslo, the minister will meet"
# "After an attack in Bergen on Friday,", "As Norway prepares to host a summit,": none of them tells of who met.
_OWN = r"(?:an?\s+|the\s+)?(?:\w+\s+)?(?:his|her|their|talks|meeting|negotiations|consultations|conversation|visit|trip|stay|arrival)\b"
_GATHERED = (
    r"[^,;]{0,60}\b(?i:summit|conference|forum|ministerial|session|ceremony)\b"  # they may have met there
)
# "LIMA: Prior to the forum", "Lima (ANA) – Ahead of the forum"
_DATELINE = r"(?:(?:\ue004+|[A-Z][a-z]+)(?:,\s+[\ue000\ue004]+)?\s*(?:\([^()]{2,20}\)\s*)?[:–—-]+\s*)?"
_FRONTED = re.compile(
    rf"\W{{0,4}}{_DATELINE}(?:(?:Building\s+(?:up)?on|Recalling)\s+|(?:Prior\s+to|Ahead\s+of|In\s+(?:preparation\s+for|advance\s+of|the\s+(?:run|lead)-?up\s+to)|To\s+prepare\s+for|Since|Before(?!\s+[a-z]+ing\b)|As(?=\s+(?:the\s+)?[\ue000-\ue003]+\s))\s+(?!{_OWN})"
    rf"|(?:After|Following|In\s+the\s+wake\s+of|(?:[Dd]ays|[Ww]eeks|[Hh]ours)\s+(?:after|before))\s+(?!{_OWN}|[a-z]+ing\b|{_GATHERED}))"
    r"(?:[^;,]|,(?=\s*(?:(?:in|on|at|western|eastern|northern|southern|central)\s+){0,2}(?:[\ue000\ue004\ue012]|$))){3,140}$"
)
# "said on Sunday at a meeting with": the day of both.
_AT = re.compile(r",?\s+(?:at|in|during|after|following|before|ahead of|on the sidelines of)\s+[^,.;:]{0,80}")
# "met in Oslo for the first time since a cabinet took office last month"
_AROUND = re.compile(
    r"\b(?:since|(?<!said )after|before|until|follow(?:ing|s|ed)?|ahead of|prior to|pursuant to|in (?:accordance|line|keeping) with|on the basis of|as agreed|in (?:the (?:run|lead)-?up to|advance of|preparation (?:for|of))|leading up to|buil(?:ding|ds?|t) (?:up)?on)\s+(?!\ue012+,?\s+(?:on\s+|in\s+)?$|which\b|by\b|their\s+(?:\w+\s+)?(?:talks|meeting)\b|(?:(?:his|her|their)\s+)?(?:arriv|landing|touching down)|a \w+ (?!meeting\b|gathering\b)[a-z]+ing\b)"
)
# "In a call with Berg, Ruiz said that fish would be discussed at a summit on Monday": the day of what was said.
_SPEECH = re.compile(
    r"\b(?:said|says|stressed|noted|added|stated|emphasi[sz]ed|told\s+\S+)\b(?!\s+(?:on\s+|late\s+|early\s+)?\ue012)"
    r"(?!\s+(?:in|at|through|via)\s+(?:an?|its|the|his|her)\s+(?:[\w-]+\s+){0,3}?(?:statement|release|communiqu[eé]|briefing|conference|readout|post|tweet)\s+(?:issued\s+|released\s+)?(?:on\s+|late\s+|early\s+){0,2}\ue012)[^.;]{8,}$"
)
# ", reciprocating a visit last month", ", his hosting of the summit last week": another item of a list
_BESIDE = re.compile(
    r",\s+(?:reciprocating|returning|repaying|marking|becoming|ending|capping|following|recalling)\s|,\s+(?:starting|beginning)\s+in\s"
    r"|,\s+(?:and\s+)?(?:his|her|their)\s+(?:\w+\s+)?(?:travels?|hosting|attendance|participation|speech|address|remarks)\s"
)


# "arrived on Monday to attend": the day on which they came.
_CAME = re.compile(r"\b(?:arriv\w+|landed|flew|left|leav(?:es?|ing)|depart\w*|came)\b[^.;,]{0,60}$")


def is_of_arrival(masked: str, day: int) -> bool:
    """Whether the day at ``day`` is the one on which those who attend something came.

    >>> is_of_arrival("Ruiz arrived on \ue012 to attend", 16)
    True
    """
    return _CAME.search(masked, max(0, day - 80), day) is not None


# "the summit, which began on Tuesday", "a session that runs until Friday": a day on which something opens or ends
_OPENING = re.compile(
    r"(?:\b(?:which|that)\s+(?:(?:is|was|had|has|will)\s+)?(?:(?:due|set|scheduled)\s+to\s+)?(?:beg[aiu]n|begins|beginning|open(?:ed|s|ing)?|start(?:ed|s|ing)?|kick(?:ed|s|ing)?\s+off|g[oe]ts?\s+under\s*way|end(?:ed|s|ing)?|clos(?:ed|es|ing)|conclud(?:ed|es|ing)|r[au]ns?|last(?:s|ed))"
    r"|\b(?:summit|conference|forum|session|assembly|ministerial|gathering|meeting)(?:\s+in\s+\ue004+)?\s+(?:beginning|starting|opening|ending|concluding))\b[^.;,]{0,50}$",
    re.IGNORECASE,
)


def is_of_opening(masked: str, day: int, start: int, end: int) -> bool:
    """Whether the day at ``day`` is the one on which something begins or ends at which an encounter takes place.

    >>> is_of_opening("At the summit, which began on \ue012, she met", 30, 37, 40)
    True
    """
    opening = _OPENING.search(masked, max(0, day - 120), day)
    return opening is not None and not start < opening.start() < end


# "was in Oslo on Thursday a day before a summit"
_DAYS_BEFORE = re.compile(
    r"\b(?:(?:a|one|two|three|several)\s+(?:days?|weeks?|months?)|(?:days|weeks|hours|months))\s+(?:before|after|ahead of)\s"
)


def is_days_apart(masked: str, behind: int, start: int) -> bool:
    """Whether a day that ends at ``behind`` is some days before or after the encounter at ``start``.

    >>> is_days_apart("came on \ue012 a day before he met", 9, 28)
    True
    """
    return behind <= start and _DAYS_BEFORE.search(masked, behind, start) is not None


_JUST_APART = re.compile(rf"{_DAYS_BEFORE.pattern}[^,;]{{0,60}}$")


def is_apart_from_told(masked: str, start: int) -> bool:
    """Whether the encounter at ``start`` is told as some days before or after what the sentence tells first.

    >>> is_apart_from_told("Ruiz met Berg days after her talks with", 29), is_apart_from_told("Days after the vote, Ruiz met", 26)
    (True, False)
    """
    return _JUST_APART.search(masked, max(0, start - 90), start) is not None


# "met Berg on Monday after talks with Holt on Sunday"
_AFTER_TALKS = re.compile(
    r",?\s+(?:after|before|following|ahead\s+of)\s+(?:(?:an?|the|his|her|their)\s+)?(?:[\w-]+\s+){0,3}"
)


def is_of_first_of_two(masked: str, behind: int, start: int) -> bool:
    """Whether a day that ends at ``behind`` is that of what came after or before the encounter at ``start``.

    >>> is_of_first_of_two("met Berg on \\ue012 after talks with", 13, 20)
    True
    """
    return behind <= start and _AFTER_TALKS.fullmatch(masked, behind, start) is not None


# "will visit Oslo on Friday following a call between": they spoke before that day
_WILL = re.compile(
    r"\b(?:will|(?:is|are)\s+(?:(?:due|set|scheduled|expected|slated)\s+)?to|plans?\s+to)\s[^.;:]*$"
)
_FOLLOWS = re.compile(
    r"\s(?:following|after)\s+(?:(?:an?|the|his|her|their|[\ue010\ue011]+[’']s?)\s+)?(?:[\w-]+\s+){0,3}$"
)

# "newspapers on Saturday described Berg’s talks with"
_JUDGED = re.compile(
    rf"\b{JUDGING}\s+(?:the\s+|[\ue000-\ue003]+\s+)?(?:[\ue010\ue011]+[’']s?\s+)?(?:[\w-]+\s+){{0,3}}$"
)
_FOLLOWS_THEIRS = re.compile(r"\s(?:following|after)\s+[\ue010\ue011]+[’']s?\s+(?:[\w-]+\s+){0,3}$")


def is_after_it(masked: str, day: int, behind: int, start: int) -> bool:
    """Whether something is to be done on a day only after the encounter at ``start``.

    >>> words = "Ruiz will come on \ue012 following a call between"
    >>> is_after_it(words, 18, 19, 32), is_after_it("Ruiz came on \ue012 following a call between", 13, 14, 27)
    (True, False)
    """
    if behind > start or _FOLLOWS.search(masked, behind, start) is None:
        return False
    return _WILL.search(masked, max(0, day - 120), day) is not None


def told_as_past(masked: str, start: int) -> bool:
    """Whether the encounter at ``start`` is told only as what something else came after, or what somebody judged.

    >>> words = "said \ue012 that she spoke to \ue010 following \ue010’s meeting with"
    >>> told_as_past(words, words.index("meeting")), told_as_past(words, words.index("spoke"))
    (True, False)
    """
    near = max(0, start - 80)
    return (_FOLLOWS_THEIRS.search(masked, near, start) or _JUDGED.search(masked, near, start)) is not None


# "agreed on Friday to hold talks in June": the day on which they agreed
_DAY_AGREED = re.compile(
    r"\b(?:agreed|decided|pledged|vowed|promised|resolved)\s+(?:on\s+|late\s+|early\s+)?$"
)
# "On Tuesday, Norway insisted that the talks would be held in Lima"
_TOLD_THEN = re.compile(
    r",?\s+(?!(?:and|who|where|which)\b)[^.;,]{2,60}?\s(?:said|insisted|announced|confirmed|signal+ed|indicated|claimed|suggested|maintained|hinted|told\s+(?:reporters|journalists|lawmakers|parliament|the\s+(?:press|media)))\s+(?:that\s+)?(?:[\w’'-]+\s+){0,5}(?<!\bin\s)(?<!\bat\s)(?<!\bduring\s)(?<!\bafter\s)"
)
_WOULD_BE = re.compile(
    r"[^.;]{0,160}?\b(?:would|will)\s+(?:(?:again|now|soon|still)\s+)?(?:be|take|go|resume|continue|begin)\b"
)
# "played down on Tuesday his declaration of an impending summit with"
_IMPENDING = re.compile(
    r"\b(?:(?:declaration|announcement|talk|prospects?|news|reports?)\s+of|about|for|discussed|welcomed)\s+(?:an?|the|his|her|their)\s+(?:impending|upcoming|forthcoming|planned)\s+(?:[\w-]+\s+){0,3}$"
)
_TO_MEET = re.compile(r",?\s+to\s+(?:also\s+|again\s+)?(?:meet|hold|resume|convene|reconvene)\b")


def is_of_agreeing(masked: str, day: int, behind: int, end: int) -> bool:
    """Whether the day from ``day`` to ``behind`` is the one on which some agreed to meet, as is told up to ``end``.

    >>> words = "they agreed on \ue012\ue012 to hold talks"
    >>> is_of_agreeing(words, 15, 17, 30), is_of_agreeing(words, 15, 17, 20)
    (True, False)
    """
    agreed = _DAY_AGREED.search(masked, max(0, day - 40), day)
    to_meet = _TO_MEET.match(masked, behind) if agreed is not None else None
    return to_meet is not None and to_meet.end() <= end


def is_of_telling(masked: str, day: int, behind: int, start: int, end: int) -> bool:
    """Whether the day from ``day`` to ``behind`` is when someone told of the encounter at ``start`` to ``end``.

    >>> words = "Ruiz met Berg, the ministry said on \\ue012\\ue012."
    >>> is_of_telling(words, 36, 38, 5, 8)
    True
    """
    if behind <= start and _ANNOUNCED.match(masked, behind):
        return True
    if behind <= start and (
        _BRIEFING.search(masked, max(0, day - 40), day)
        or _WOULD.search(masked, behind, start + 10)
        or _ANNOUNCING.search(masked, behind, start)
        or _AGREED_TO.search(masked, behind, end)
        or _is_of_leaving(masked, day, behind, start)
    ):
        return True
    if behind <= start and _TOLD_THEN.fullmatch(masked, behind, start) and _WOULD_BE.match(masked, start):
        return True
    if behind <= start and _IMPENDING.search(masked, behind, start):
        return True
    told = _TOLD_ON.search(masked, max(0, day - 120), day)
    if told is None:
        return False
    if told.start() >= end:
        return True
    return behind <= start and _AT.fullmatch(masked, behind, start) is None


def _is_of_leaving(masked: str, day: int, behind: int, start: int) -> bool:
    left = _LEFT.search(masked, max(0, day - 60), day) or _THEN_LEFT.match(masked, behind)
    return left is not None and _WHERE_WILL.search(masked, behind, start) is not None


# "Following her visit to Oslo on Monday, she will meet", "Fresh from a trip to Oslo": they are no longer there.
_IS_OVER = re.compile(
    rf"\W{{0,4}}{_DATELINE}(?:(?:(?:After|Following|Fresh\s+(?:from|off)|(?:Back|Returning)\s+from|On\s+(?:his|her|their)\s+(?:return|way\s+(?:back|home))\s+from)"
    r"|(?:An?|One|Two|Three|[Dd]ays|[Hh]ours|[Ww]eeks)\s+[^,;]{3,90}?\s(?:after|following|from))\s+(?:an?\s+|the\s+|his\s+|her\s+|their\s+)?(?:[\w-]+\s+){0,3}?(?:visits?|trips?|tours?|stay|travels?)"
    r"(?=\s+(?:to|in)\s+(?:the\s+)?[\ue000\ue004])|Having\s+(?=(?:visited|travell?ed\s+to)\s+(?:the\s+)?[\ue000\ue004]))[^;,]{0,90}"
)


def is_of_journey_over(masked: str, behind: int, start: int) -> bool:
    """Whether a day or a place that ends at ``behind`` is of a journey that is over before the encounter at ``start``.

    >>> words = "After a visit to \ue004, \ue010 will meet"
    >>> is_of_journey_over(words, 18, 27)
    True
    """
    over = _IS_OVER.match(masked) if "," in masked[behind:start] else None
    return over is not None and behind <= over.end()


def is_of_fronted(masked: str, at: int, start: int) -> bool:
    """Whether a day or place at ``at`` is of an event with which a sentence opens, before what it reports at ``start``."""
    return "," in masked[at:start] and _FRONTED.match(masked, 0, at) is not None


# "said that she would meet"
_SAID_THAT = re.compile(
    r"\b(?:said|announced|stated|confirmed|added|told\s+\S+(?:\s+\S+)?)\s+(?:that\s+)?(?:the\s+)?(?:s?he|they|[\ue010\ue011]+)\s"
)

# "said at the forum in Lima that he planned to meet": that was said there
_SAID_AT = re.compile(r"\b(?:said|announced|stated|confirmed|added|told\s+\S+(?:\s+\S+)?)\s[^.;:]*$")
_THAT = re.compile(r"(?:\s+(?:in|on)\s+[\ue004\ue012]+)*\s+that\s")


def is_where_told(masked: str, behind: int, start: int) -> bool:
    """Whether a place that ends at ``behind`` is where someone told of the encounter at ``start``.

    >>> is_where_told("At talks in \ue004 \ue010 said that she would meet", 13, 36)
    True
    """
    if behind > start:
        return False
    told = _THAT.match(masked, behind, start) and _SAID_AT.search(masked, max(0, behind - 160), behind)
    return told is not None or _SAID_THAT.search(masked, behind, start) is not None


def is_of_other_event(masked: str, day: int, end: int) -> bool:
    """Whether the words between an encounter that ends at ``end`` and a day tell of what was before or after it.

    >>> words = "Ruiz met Berg after a cabinet was formed on \\ue012\\ue012."
    >>> is_of_other_event(words, 44, 13)
    True
    """
    if day <= end:
        return False
    return any(
        pattern.search(masked, end, day) is not None for pattern in (_AROUND, _BESIDE, _SPEECH)
    ) or is_of_second_deed(masked[end:day])
