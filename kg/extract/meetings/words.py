"""What the rules of encounters are written with: adverbs, nouns, what follows a verb, and the shape of a rule.

Patterns are written over masked sentences (kg/annotate/mask.py). Where a rule's pattern ends, its object begins.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kg.annotate.cues import Cues
from kg.annotate.mask import ACTOR, DATE, DURATION, NATION, PERSON, PLACE, STATE
from kg.models import Mode, Status

Shape = Literal[
    "with", "object", "together", "by", "between", "of", "again", "next", "body", "travel", "ceremony"
]
Host = Literal["subject", "object"]

ADVERB = (
    rf"(?:\s*,)?\s+(?:today|yesterday|again|separately|briefly|virtually|jointly|together|in person|in-person|online"
    rf"|in turn|respectively|one by one|in succession|by (?:tele)?phone|by video(?:[ -]?conference)?|via [\w -]{{3,30}}|this \w+|earlier(?:\s+(?!with\b)\w+)?|late\s+\w+|individually|collectively|bilaterally"
    rf"|privately|face[- ]to[- ]face|behind closed doors|one[- ]on[- ]one|on (?:the )?(?:tele)?phone|over (?:the )?(?:tele)?phone|telephonically|over \w+(?:\s+(?:days|weeks|hours))?|here|there|also|as\s+well|first|for (?:his|her|its|their) part,?"
    r"|overnight|for the (?!first of)\w+ time(?:\s+in\s+(?!\w+ing\b)[^.;,]{2,30}?)?|at (?:noon|midnight|\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s+\(?local time\)?)?)"
    rf"|(?:(?:back |early |late |later |earlier )?(?:on|in)|early|late|for|at|of|by|before|towards?|between|from|over|during|about|approximately|around)?\s*(?:the\s+)?(?:(?:early |late )?(?:morning|afternoon|evening|night|hours) of (?:the )?)?(?:{DATE}|{DURATION}|{PLACE}(?:,\s+(?:near\s+)?(?:{PLACE}|{STATE}),?)?|{NATION}(?:\s+capital(?:(?:\s+of|,)?\s+{PLACE})?)?)"
    rf"(?:\s+(?:and|to)\s+{DATE})?|on the (?:margins|sidelines|occasion)(?: of (?:(?:the|an?|this) )?+[^.;]{{3,80}}?)?|at (?:the (?:\w|{NATION})[^.;,]{{2,60}}?|(?:[A-Z][\w’'-]+\s+){{1,4}}(?:Palace|House|Castle|Airport|Office|Diwan|Hall|Residence))"
    rf"|at (?:his|her|their|its) (?:[\w-]+\s+){{0,3}}(?:office|residence|palace|ministry|headquarters|chambers?|house|home|bureau)"
    rf"|in (?:the|his|her|their) \w[^.;,]{{2,40}}?|in (?:private\s+)?audience"
    r"|since (?:(?:taking|assuming|entering|coming to|coming into|returning to)\s+(?:up\s+)?(?:office|power|(?:the|his|her|their)\s+(?:new\s+)?(?:post|office|position|role|duties))|(?:his|her|their)\s+(?:appointment|election|re-election|inauguration|confirmation|return)(?:\s+to\s+office)?)"
    r"|as\s+(?:the\s+)?(?:new\s+|prime\s+|foreign\s+|defen[cs]e\s+)?(?:minister|secretary|president|premier|chancellor|Minister|Secretary|President|Premier|Chancellor|(?:Prime|Foreign)\s+Minister)"
    r"|in\s+(?:less\s+than\s+)?(?:an?|as\s+many)\s+(?:days?|weeks?|months?|years?)|at\s+(?:(?:his|her|their)\s+(?:own\s+)?|the\s+(?:latter|other)[’']s\s+)request|commencing at [^.;]{{3,70}}?)"
)
WITH = rf"(?:{ADVERB}){{0,4}}\s*,?\s+(?:including\s+)?with(?:\s+(?:the\s+)?(?:visiting|newly appointed|new|then))?"

# Up to seven words before the noun: "a productive", "delegation level", "the first round of".
ADJECTIVE = rf"(?:(?!(?:after|during|before|ahead|since|until|amid|despite|(?<!the )following)\b)(?:[\w’'/+-]+|\([A-Z][A-Z&+-]{{1,7}}\)|{DURATION}|{NATION}(?:[-–]{NATION}){{0,2}}),?\s+){{0,7}}?"
NOUN = (
    r"(?i:meetings?|talks?|calls?|interactions?|conversations?|discussions?|consultations?|conferences?|video[- ]?conferences?|videoconferences?"
    r"|teleconferences?|VTC|exchanges?(?: of (?:views|opinions|ideas))?(?!\s+of\s)|summits?|bilaterals?(?!\s+(?!(?:with|in|on|at|and|between|during|here|today|this|yesterday)\b)[a-z])|trilaterals?|negotiations?|lunch|dinner|luncheon"
    r"|breakfast|sessions?|sittings?|round[- ]?tables?|encounters?|retreats?|pull-?aside|dialogue|t[êe]te[- ][àa][- ]t[êe]te|one[- ]on[- ]one(?=\s+(?:with|in|on|at)\b)|face[- ]to[- ]face(?=\s+with\b)|heart[- ]to[- ]heart(?=\s+with\b)"
    r"|sit-?down|get-?together|chats?|deliberations|parleys?|signing(?: ceremony)?|exchange of notes|reception|audiences?|[Ss]trategic communication|phone call|telephone talk)"
)
# "between the foreign ministries of": whose they are, those met
OF_HOUSES = r"(?:\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}(?:ministries|delegations|officials|experts|diplomats|representatives|governments)(?:\s+of\s+[Ff]oreign\s+[Aa]ffairs)?\s+of\b)?"
# "consultations between the foreign ministries of Peru and Norway with Vice Minister Berg": those who led them follow
BETWEEN_TWO = (
    rf"(?:\s+between\s+(?:the\s+)?(?:(?:[\w-]+\s+){{0,2}}(?i:ministries|governments)(?:\s+of\s+(?i:foreign\s+affairs))?\s+of\s+(?:the\s+)?)?"
    rf"(?:{NATION}\s+and\s+(?:the\s+)?{NATION}|two\s+(?:[a-z]+\s+)?[a-z]+))?"
)
# What else may be "between" two states, and no encounter: "a call to deepen the partnership between …".
OTHER_BONDS = r"\b(?:to|relationships?|relations|partnerships?|cooperation|ties|agreements?|treat(?:y|ies)|boundar(?:y|ies)|borders?|trade|friendship|follow(?:s|ed|ing)|after|since|c[ao]mes?)\b"
NOUN_OPENERS = """
meeting talk call interaction conversation discussion consultation conference video teleconference vtc exchange summit
bilateral trilateral negotiation lunch dinner breakfast session sitting round audience encounter retreat pull dialogue tête tete signing
reception phone telephone face heart sit-down sitdown get-together chat deliberation parley
""".split()
# "ministers meeting in Lima on Monday agreed"
THERE_DID = rf"\s+(?:(?:in|on|at)\s+)?(?:{PLACE}(?:,?\s+(?:on\s+)?{DATE})?|{DATE}(?:\s+in\s+{PLACE})?),?\s+(?:(?:have|also|jointly|unanimously)\s+)?(?!expected|scheduled)[a-z]+ed\b"
# "Peru-Norway", "U.S.–EU–Japan"
SIDES = rf"{NATION}\s*[-–/]\s*{NATION}(?:\s*[-–/]\s*{NATION})?"
# "is meeting", "after meeting": the verb, not "a meeting".
MEETING = r"(?:(?:is|are|was|were|be|been|(?<!forward )to|[Aa]fter|[Bb]efore|by|[Ww]hile|[Ww]hen|[Uu]pon|from|since|(?:pleasure|privilege|honou?r|opportunity)\s+of)\s+(?:also\s+)?meeting|(?<=forward to )meeting)"
# What two sides chair together, short of a conference with a name of its own.
JOINT_BODY = r"(?i:meeting|session|round|dialogue|council|committee|sub-?committee|commission|consultations?|talks|encounter|(?:working|consultative) group|roundtable)\b"
# "the second session (in the format 2+2) of the Committee on Fish (CF)"
OF_BODY = r"(?:\s+\([^()]{2,60}\))?(?:\s+(?:of|on|for)\s+[^.;]{3,110}?)?(?:\s+\([^()]{2,60}\))?"
CO_CHAIR = r"co-?(?:chair|host|conven|lead|le[ad](?=s|d|\s))"
HOLD = r"(?:maintained(?=\s+(?:[\w\ue012-]+\s+){0,5}?(?:meeting|encounter|conversation|interview|talks\s+with))|held|hold|holds|holding|had|has|have|having|conducted|conducts|conduct|convened|convenes|convene|co-hosted|carr(?:y|ies|ied)\s+out)"
# "held high hopes for talks with"
NO_MOOD = (
    r"(?!(?:not|never|yet|no)\b)(?!(?:[\w-]+\s+){0,3}(?:expectations|hopes?|doubts?|reservations|concerns?|views?|(?<!had )(?:called|asked|appealed|pushed|pressed)\s+for"
    r"|been\s+(?:[a-z]+\s+)?(?:open\s+to|(?:ready|prepared|willing|eager|keen|calling|asking|pushing|pressing|hoping|waiting)\s+(?:for|to)))\b"
    r"|(?:ruled\s+out|sought|proposed|offered|rejected|refused|requested|demanded|urged|suspended|cancell?ed|postponed|boycotted|skipped|supported|backed)\s)"
)
# "at the invitation of", "in response to an invitation from", "as a guest of": who it is receives the guest.
INVITED_BY = (
    r"(?:(?i:at|on|upon)\s+(?:the\s+)?(?:(?:kind|gracious|cordial|official|personal)\s+)?invitation\s+of|(?i:in)\s+response\s+to\s+(?:an|the)\s+(?:[a-z]+\s+)?invitation\s+(?:of|from|by|extended\s+by)"
    r"|(?i:as)\s+(?:the|an?)\s+(?:[a-z]+\s+)?guest\s+of|(?<![\w\ue000-\ue015]\s)Invited\s+by)"
)


@dataclass(frozen=True, slots=True)
class MeetingRule:
    """One way to report an encounter."""

    name: str
    shape: Shape
    pattern: re.Pattern[str]
    example: str
    counter_example: str
    mode: Mode | None = None  # what the words alone tell; None: look around
    openers: Cues | None = None  # the pieces of words that every match begins with
    status: Status | None = None  # what the words alone tell; None: tense and mood
    host: Host | None = None  # who receives the other; None: the words do not tell


def rule(
    name: str,
    shape: Shape,
    pattern: str,
    example: str,
    counter_example: str,
    mode: Mode | None = None,
    *,
    openers: Iterable[str] = (),
    status: Status | None = None,
    host: Host | None = None,
) -> MeetingRule:
    begin = Cues(openers) if openers else None
    return MeetingRule(name, shape, re.compile(pattern), example, counter_example, mode, begin, status, host)


# How many of them: "a wide range of", "several".
MANY = (
    r"[Aa]n?\s+(?:(?:wide|broad|large|small|diverse|full)\s+)?(?:group|team|delegation|number|range|series|variety|array|host|string|handful)\s+of"
    r"|several|some|many|numerous|multiple|different|two|three|four|five|six|seven|eight|nine|ten|a\s+few|(?:a\s+)?dozens?\s+of"
)
# "met world leaders including"
_SUCH_AS = r"(?:(?:[a-z]+\s+){0,3}(?:leaders|counterparts|officials|ministers|dignitaries|delegates|diplomats)(?:\s+(?:on|at|in)\s+[^.;,]{2,50})?,?\s+(?:including|such\s+as|among\s+them)\s+)?"
OBJECT = rf"(?=\s+{_SUCH_AS}(?:(?:the|{MANY}|other|various|key|leading|relevant|top|[Gg]overnment\s+of|an?(?=\s+(?:[a-z-]+\s+)?\ue011)|his|her|its|their|my|our|with|visiting|H\.?E\.?|opposition|former|senior|high-(?:level|ranking)|outgoing|incoming|newly\s+\w+)\s+){{0,3}}(?:(?:counterpart|colleague|host|guest|brother|friend)s?,?\s+(?:the\s+)?)?(?:{NATION}(?:[’']s?)?\s+(?:(?:new|newly\s+\w+|recently\s+\w+|outgoing|incoming|then)\s+)?)?{ACTOR})"
# "met families of the hostages": whether they are a group is told where the object is read.
CROWD_AHEAD = r"(?=\s+(?:(?!(?:of|to|from|by|with|in|on|at|for|about|that|who)\s)[\w’'.\ue000-\ue003-]+\s+){0,5}?(?:representatives|members|leaders|families|relatives|students|alumni|entrepreneurs|executives|investors|companies|business|survivors|victims|refugees|activists|defenders|CEOs|heads|officials?|ambassadors|envoys|diplomats?|lawmakers?|parliamentarians|stakeholders|(?:group|delegation|array|range|variety|cross-section)\s+of|organi[sz]ations|experts|scholars|people)\b)"
# "with her counterpart Jan Berg": someone by name.
BESIDE = rf"(?=\s+(?:(?:the|his|her|their|H\.?E\.?)\s+)?(?:{NATION}(?:[’']s?)?\s+)?(?:counterpart,?\s+)?{PERSON}(?![’']))"
HERE = rf"{PLACE}|{NATION}|{STATE}|White House|Oval Office|State Department|Department|Pentagon|Palace"
# Not "welcomed Minister Berg’s decision".
PERSONAL = OBJECT.replace(
    ACTOR, rf"(?:{PERSON}|\ue011+)(?![\ue010\ue011]|[’'](?!s?\s+(?:visit|arrival|delegation)))"
)
