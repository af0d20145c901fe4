"""The words by which an article says where and when it is: of a journey, a stay, a series of talks, a programme, another time."""

import re

from kg.annotate.mask import COUNTRY, DATE, PERSON, PLACE
from kg.annotate.sieve import Sieved

_GOING = r"[Vv]isit(?:s|ed|ing)?|[Tt]rip|[Tt]our|arriv(?:e|ed|es|ing)|travel(?:s|l?ed|l?ing)?|fl(?:y|ies|ew|ying)(?=\s+to\b)|(?<!efore )(?<!rior to )(?:depart|leav|head)(?:s|es?|ed|ing)?(?=\s+(?:\ue012+\s+)?(?:to|for)\s+\ue004)|stopover|stay"
# "led a U.S. delegation to Oslo", which is masked as an office
_LED = r"(?:[Ll]ead(?:s|ing)?|[Ll]ed|[Hh]ead(?:s|ed|ing)?)\s+(?:the|an?)\s+(?:[a-z-]+\s+){0,2}\ue011++(?=\s+to\s+(?:the\s+)?[\ue004\ue000])"
# "Minister Ruiz announced this in Lima today", "made the announcement on Monday in Lima"
_ANNOUNCED = rf"(?:announc(?:ed|es)\s+(?:this|it)|ma(?:de|kes)\s+the\s+announcement|announcement\s+was\s+made\s+by\s+{PERSON}|disclosed\s+(?:this|it))(?:\s+(?:today|yesterday|(?:on\s+)?{DATE}))?,?\s+(?=in\s+{PLACE})"
VISIT = re.compile(
    rf"\b(?:{_GOING}|delegation to)\b|\b{_LED}|\b{_ANNOUNCED}"
    r"|\b(?:is|are|was|were|be)\s+(?:(?:due|expected)\s+)?(?=in\s+(?:\ue004|\ue000+\s+(?:on\b|for\b|from\b|\ue012)))"
)
# "took part in the Oslo Forum on 14 November": those met on its margins were met there and then.
ATTENDS = Sieved(
    r"\b(?:(?:[Tt]ook|[Tt]akes?|[Tt]aking)\s+part\s+in|[Pp]articipat(?:e|ed|es|ing)\s+in|[Aa]ttend(?:ed|s|ing)?)\s+(?:the|a|an)\s+(?:[^.;,]{0,80}?\s)?"
    r"(?:Conference|Forum|Summit|Assembly|Meetings?|Ministerial|Council|Session|Week|Congress|Dialogue|Retreat|COP\d*)\b"
    r"|\b(?:[Tt]ook\s+part\s+in|[Pp]articipated\s+in|[Aa]ttended)\s+the\s+(?:[\w-]+\s+){0,3}\ue003+(?![’'\w])"
)
# "held a series of meetings on Monday on the sidelines of the forum": those that follow were held there and then.
SERIES = Sieved(
    r"\b(?:[Hh]olds?|[Hh]eld|[Hh]ad|[Hh]as|[Cc]onducted)\s+(?:(?:a\s+)?(?:series|number|string|round|host)\s+of|several|separate|multiple|various|back-to-back|the\s+following|two|three|four|five|six|seven|eight|nine|ten)\s+(?:[\w-]+\s+){0,3}?(?:meetings|talks|discussions|engagements)\b"
    r"|\b(?:[Cc]ontinued|[Bb]egan|[Cc]oncluded|[Oo]pened)\s+(?:his|her)\s+(?:[\w-]+\s+){0,3}?(?:meetings|talks|engagements)\b"
)
# Where a journey goes: the place stands beside its word, and not anywhere behind it.
ARRIVAL = re.compile(
    rf"\b(?:{_GOING}|delegation|{_LED})(?P<whose>\s+(?:of|by)\s+(?:the\s+)?{PERSON})?"
    rf"(?:,?\s+(?:also|then|today|on|from(?=\s+(?:the\s+)?{DATE})|{DATE}))*\s+(?:(?:to|in|at|for)\s+)?(?:the\s+|central\s+|{COUNTRY}[’']s?\s+)?(?:(?P<town>{PLACE})|(?P<land>{COUNTRY}))"
)
STAY = re.compile(
    rf"\b{_ANNOUNCED}in\s+{PLACE}(?:,\s+{COUNTRY})?|\b(?:is|are|was|were|be)\s+(?:(?:due|expected)\s+)?in\s+(?:the\s+)?(?:{PLACE}(?:,\s+{COUNTRY})?|(?P<land>{COUNTRY})),?\s+(?:on\b|for\b|from\b|today|this|to\s+(?:attend|take|participate|hold|meet)\b|{DATE})"
)
# "During her trip, she also met": on any day of it.
THROUGHOUT = re.compile(
    r"\W{0,3}(?:During|Over|On|Throughout|In)\s+(?:the\s+course\s+of\s+)?(?:his|her|their|the|this)\s+(?:[\w-]+\s+){0,3}?(?:visits?|trip|stay|tour|travel)\b"
)
# "During his Peru visit"
TO_HIS = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he)\s+(?:[a-z-]+\s+)?(?P<of>{COUNTRY})\s+(?:visit|trip|leg|stay)\b"
)
# What an article opens with that is about a journey to come, and not about someone "who will visit" later on.
ANNOUNCES = Sieved(
    r"\b(?<!who )(?:will|(?:is|are)\s+(?:all\s+)?(?:due|set|scheduled|expected|slated)\s+to|is\s+to|are\s+to)\s+(?:be\s+)?(?:[a-z]+\s+)?"
    r"(?:visit|visiting|arrive\s+(?:on\s+\ue012+\s+)?in|(?:attend|participate\s+in|take\s+part\s+in)\s+the\s+[^.;,]{0,60}?(?:Conference|Forum|Summit|Assembly|Council|Session|Week)|(?:travel|travel?ling|fly|flying|head|heading)\s+(?:on\s+\ue012+\s+)?to|(?:pay|make|conduct|undertake|begin|start|embark|leave|depart|go|travel|on|arrive)\b[^.;]{0,80}?\b(?:visit|trip|tour))\b"
    rf"|\b(?:is|are)\s+(?:due|expected)\s+in\s+(?:{PLACE}|{COUNTRY})"
    r"|\b(?:visit|trip)\s+(?:of|by)\s[^.;]{3,80}?\s+to\s+(?:the\s+)?[\ue000\ue004]+\s+will\s+(?:take\s+place|be\s+held)\b"
    rf"|^\W{{0,3}}[Oo]n\s+{DATE},?\s[^.;]{{3,80}}?\s(?<!who )will\s+be\s+in\s+(?:the\s+)?(?:{PLACE}|{COUNTRY})"
    rf"|\b(?<!who )will\s+be\s+in\s+(?:the\s+)?(?:{PLACE}(?:,\s+{COUNTRY},?)?|{COUNTRY})\s+(?:(?:on|from|for|between)\b|{DATE})"
)
# "Her visit to Oslo was postponed", "cancelled a visit to Oslo"; "visa-free travel to Oslo"; "build on her visit to Oslo", "discussed her visit to Oslo";
# "said she proposed it when she visited Oslo last year"
NO_JOURNEY = re.compile(
    rf"\b(?:when|since)\s+(?:s?he|they|[\ue010\ue011]++)\s+(?:last\s+|first\s+|had\s+)?(?:visited|travell?ed\s+to|came\s+to)\s+(?:the\s+)?(?:{COUNTRY}|{PLACE})\s+(?:in\s+)?{DATE}|"
    r"\b(?:cancel\w*|called\s+off|postpon\w+|put\s+off)\s+(?:(?:an?|the|his|her|their|its)\s+)?(?:[a-z-]+\s+){0,2}(?:visit|trip|tour|travel)\b"
    r"|\b(?:visit|trip|tour|travel)\b[^.;,]{0,60}?\b(?:was|were|has\s+been|had\s+been|is|be)\s+(?:\w+ly\s+)?(?:cancel\w+|called\s+off|postponed|put\s+off)"
    r"|\b(?:visa-free|visa|air|tourist|tourism|business|student|passenger|commercial|international|unrestricted|essential|safe|free|humanitarian)\s+(?:and\s+[a-z]+\s+)?travel\b"
    r"|\b(?:[Bb]uil(?:d|ds|ding|t)\s+(?:up)?on|discuss(?:ed|es|ing)?\s+(?:the|his|her|their|an?|\ue010+[’'])(?=s?\s))[^.;,]{0,80}?\b(?:visit|trip|tour|travel)\b"
    r"|\bfollow(?:s|ed)\b[^.;]{0,100}?\b(?:visit|trip|tour|travel)\b"
    r"|\b[Ll]ook(?:s|ed|ing)?\s+forward\s+to\s+(?:(?!(?:this|meeting|seeing|welcoming|hosting|receiving)\b)[^.;,]){0,60}?\b(?:visit|trip|tour|travel)"
)
# "Following President Berg’s call with Ruiz, the Minister met Holt": what comes before what is told.
FOLLOWING = re.compile(
    r"\W{0,3}(?:Following|Building\s+on|Further\s+to|As\s+a\s+follow-up\s+to)\s[^.;,]{0,120}$"
)
# "returned home this morning after attending the summit": what follows was there.
_RETURNED = r"\b(?:returned|arrived\s+back|came\s+back|got\s+back|is\s+back|flew\s+(?:back|home))\b[^.;,]{0,60}?\s(?:after|following)\s+(?=(?:attending|visiting|taking\s+part|participating|an?\s|the\s|his\s|her\s))"
RETURNED = re.compile(_RETURNED)
# The day on which a journey is over is not that of its encounters.
AT_ITS_END = re.compile(
    r"\b(?:conclud\w+|wrap\w*\s+up|end(?:s|ed)|complet\w+|return\w*\s+from)\b[^.;]{0,40}\b(?:visit|trip|tour|journey|travel)"
    rf"|{_RETURNED}"
)
BEGINS = re.compile(r"\b(?:commenc|begin|start|end|conclud)[a-z]*\b")
OPENING = re.compile(
    r"^\s*(?:\(?\d+\)?\.?\s*)?(?:[Oo]n|[Ii]n)\s+(?:the\s+(?:morning|afternoon|evening)\s+of\s+)?[\ue012\ue004]"
)
# "On 11 November, Norway launched airstrikes": no day of talks
OF_WAR = re.compile(
    r"[^\ue010]*?\b(?:launched|attacked|invaded|bombed|bombarded|struck|raided|fired|killed|seized|annexed|shot|exploded|assassinated|abducted|kidnapped|occupied|captured|shelled|erupted)\b"
)
# "In Norway, the Minister will meet": of a journey to several countries where it has got to
AT_STOP = re.compile(rf"\W{{0,3}}(?:[Ii]n|[Ww]hile\s+in)\s+(?:the\s+)?(?P<land>{COUNTRY}),")
# Encounters of another time than the one the article is about.
OTHER_TIME = re.compile(
    r"\b(?:[Ll]ast|latest|most recent|previous(?:ly)?|earlier(?!\s+(?:today|in the day|on\b|the same day|that day|this (?:morning|afternoon|evening)\b))|recent(?:ly)?|since|ago|former|first met|had (?:met|spoken|talked|held|discussed|received|visited|hosted)|recall(?:s|ed|ing)?|brief(?:s|ed|ing)?\s+(?:\S+\s+){1,4}?(?:on|about)|next|upcoming|would"
    r"|follow(?:s|ed)(?!\s+by\b)|following(?!\s+(?:day|morning)\b)|after|ahead of|before)\b"
    r"|\b(?:(?:prais|applaud|commend|congratulat)(?:es|ed|s)|described)\b"
    r"|^\W*(?:Earlier|Previously)\b(?!\s+(?:today|in the day|on\b|the same day|that day|this (?:morning|afternoon|evening)\b))"
    r"|\b(?:wish|invit\w+|hop\w+|desire|accept\w*|agree\w*|inten\w+|plan\w*|suggest\w+|ask\w*)\b[^.;]{0,40}\bto (?:visit|travel)\b"
    r"|\b[Ii]nvit\w+\b[^.;]{0,110}\bto (?:visit|travel)\b"
)
# "They had met earlier in the day": of the same day as what is told, and not of another time.
_SAME_DAY = re.compile(r"\b[Ee]arlier\s+(?:today|in\s+the\s+day|that\s+day|on\s+\w+day)\b")
# "said after talks with", "made the announcement following a meeting with": then and there.
_SAYING = r"(?:said|says|told|tells|added|stated|announced|disclosed|revealed|stressed|vowed|pledged|warned|urged|called)"
_SAID_AFTER = re.compile(
    r"\b(?<!was )(?<!were )(?<!been )(?:said|says|told(?:\s+[\w’']+){1,3}|speaking|spoke|added|stated|announced|disclosed|revealed|(?:made|gave)\s+(?:the|this|these|his|her)\s+(?:announcement|assurances?|remarks?|comments?|statement|pledge))\s+(?:[a-z]+\s+){0,2}?(?:after|following|before)\b"
)
# "She said this when she met", "The remarks came during talks with"
_SAID_THIS = re.compile(
    r"\b(?:[Tt]his|[Ss]o|[Tt]he(?:se)?\s+(?:[a-z]+\s+)?(?:views?|remarks?|comments?|observations?|announcement|assurances?|statement|pledge|offer|appeal|call))\s+(?:(?:was|were)\s+[a-z]+\s+(?:by\s+[^.;,]{2,60}?\s+)?|came\s+|[a-z]+ing\s+)?(?:to\s+[^.;,]{2,60}?\s+)?(?:when|while|as|during|at|in|after|following)\b"
)
# "After talks with Berg, Ruiz told reporters", "At a joint press conference with Berg, Ruiz said"
_AT_IT = re.compile(
    r"\W{0,3}(?:After|Following|At|During|In|(?:Speaking|Talking)\s+(?:to\s+[^.;,]{2,40}?\s+)?(?:after|following|at|during|in))\s+(?:[a-z’'-]+\s+){0,4}$"
)
_SAYS_BEHIND = re.compile(rf"[^.;]{{0,160}}?,\s[^.;,]{{0,80}}?\b{_SAYING}\b")
_TOLD_PRESS = re.compile(r"\btold\s+(?:an?|the|their)\s+(?:joint\s+)?(?:news|press)\s+conference\b")
_HAD = re.compile(r"\bhad\s+(?=met|spoken|held)")
# A headline over the programme of one day: all that it lists is of that day.
PROGRAMME = re.compile(r"\b(?:[Ss]chedule|[Pp]rogram(?:me)?|[Aa]genda|[Dd]iary|[Cc]alendar)\b")
LAST = re.compile(r"last (?:week|month|year|\w+day)\b")  # told in an article that announces a journey
# "talking with Berg, who will pay a visit to Lima": of another time in any article
WHO_WILL = re.compile(r",\s+who\s+(?:will|(?:is|was)\s+(?:due|set|scheduled|expected)\s+to)\b[^,;]*$")
TO_COME = re.compile(r"\bwill\b")  # of another time too, unless the article announces a journey


def said_after(text: str, end: int) -> bool:
    """Whether somebody spoke after an encounter that is told up to ``end``: it is over."""
    told = _SAID_AFTER.search(text, 0, end)
    return told is not None and not told.group().endswith("before")


def spoke_there(text: str, start: int, end: int) -> bool:
    """Whether what somebody said was said at an encounter that is told from ``start`` to ``end``, or just after it.

    >>> text = "She said this when she met Minister Berg in Oslo."
    >>> spoke_there(text, text.index("met"), text.index(" Minister"))
    True
    """
    if said_after(text, end) or _SAID_THIS.search(text, 0, end) or _TOLD_PRESS.search(text, 0, end):
        return True
    return _AT_IT.match(text[:start]) is not None and _SAYS_BEHIND.match(text, end) is not None


def words_before(text: str, end: int) -> str:
    """The words up to ``end``, where an encounter is told; "had met" says nothing of time where it was "earlier in the day"."""
    words = _SAID_AFTER.sub("", text[:end])
    return _HAD.sub("", words) if _SAME_DAY.search(text) else words
