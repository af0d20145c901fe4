"""The words that report an encounter, as data: each rule with an example it must match and a neighbour it must not.

Patterns are written over masked sentences (kg/annotate/mask.py). Where a rule's pattern ends, its object begins.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kg.annotate.cues import Cues, spellings
from kg.annotate.mask import ACTOR, COUNTRY, DATE, DURATION, NATION, PERSON, PLACE, STATE
from kg.extract.actors import REGIONS
from kg.extract.clauses import GROUP
from kg.models import Mode, Status

Shape = Literal[
    "with", "object", "together", "by", "between", "of", "again", "next", "body", "travel", "ceremony"
]

_ADVERB = (
    rf"(?:\s*,)?\s+(?:today|yesterday|again|separately|briefly|virtually|jointly|together|in person|in-person|online"
    rf"|in turn|by (?:tele)?phone|by video(?:[ -]?conference)?|via [\w -]{{3,30}}|this \w+|earlier\s+\w+|late\s+\w+|individually|bilaterally"
    rf"|privately|face[- ]to[- ]face|one[- ]on[- ]one|on the phone|over the (?:tele)?phone|over \w+|here|there|also|first"
    rf"|(?:on|for|at|in|of|from|over|during|about|approximately|around)?\s*(?:the\s+)?(?:{DATE}|{DURATION}|{PLACE}|{NATION})"
    rf"(?:\s+(?:and|to)\s+{DATE})?|on the (?:margins|sidelines|occasion) of [^.;]{{3,80}}?|at the \w[^.;,]{{2,60}}?"
    rf"|in the \w[^.;,]{{2,40}}?|commencing at [^.;]{{3,70}}?)"
)
_WITH = rf"(?:{_ADVERB}){{0,4}}\s*,?\s+with(?:\s+(?:the\s+)?(?:visiting|newly appointed|new))?"

# Up to seven words before the noun: "a productive", "delegation level", "the first round of".
_ADJECTIVE = rf"(?:(?:[\w’'/-]+|{DURATION}|{NATION}),?\s+){{0,7}}?"
_NOUN = (
    r"(?i:meetings?|talks?|calls?|interactions?|conversations?|discussions?|consultations?|conferences?|video[- ]?conferences?|videoconferences?"
    r"|teleconferences?|VTC|exchanges?(?: of views)?|summits?|bilaterals?|trilaterals?|negotiations?|lunch|dinner|luncheon"
    r"|breakfast|session|encounter|pull-?aside|dialogue|tête-à-tête|signing(?: ceremony)?|exchange of notes|reception|phone call|telephone talk)"
)
# What else may be "between" two states, and no encounter: "a call to deepen the partnership between …".
_OTHER_BONDS = r"\b(?:to|relationships?|relations|partnerships?|cooperation|ties|agreements?|treat(?:y|ies)|boundar(?:y|ies)|borders?|trade|friendship)\b"
_NOUN_OPENERS = """
meeting talk call interaction conversation discussion consultation conference video teleconference vtc exchange summit
bilateral trilateral negotiation lunch dinner breakfast session encounter pull dialogue tête signing reception phone
telephone
""".split()
_ORDINAL_CUES = "next second third fourth fifth sixth seventh eighth ninth tenth 1st 2nd 3rd 0th 1th 2th 3th 4th 5th 6th 7th 8th 9th"
# "Peru-Norway", "U.S.–EU–Japan"
_SIDES = rf"{NATION}\s*[-–/]\s*{NATION}(?:\s*[-–/]\s*{NATION})?"
# "is meeting", "after meeting": the verb, not "a meeting".
_MEETING = r"(?:is|are|was|were|be|been|to|after|before|by|while|when|from)\s+(?:also\s+)?meeting"
_HOLD = r"(?:held|hold|holds|holding|had|has|have|having|conducted|conducts|conduct|convened|convenes|convene|co-hosted)"
# "held high hopes for talks with"
_NO_MOOD = r"(?!(?:[\w-]+\s+){0,3}(?:expectations|hopes?|doubts?|reservations|concerns?|views?)\b)"


@dataclass(frozen=True, slots=True)
class MeetingRule:
    """One way to report an encounter."""

    name: str
    shape: Shape
    pattern: re.Pattern[str]
    example: str
    counter_example: str
    mode: Mode | None = None  # what the words alone tell; None: look around
    cues: tuple[str, ...] = ()  # a sentence with none of these need not be searched
    openers: Cues | None = None  # the pieces of words that every match begins with
    status: Status | None = None  # what the words alone tell; None: tense and mood


def _rule(
    name: str,
    shape: Shape,
    pattern: str,
    example: str,
    counter_example: str,
    mode: Mode | None = None,
    *,
    cues: str = "",
    openers: Iterable[str] = (),
    status: Status | None = None,
) -> MeetingRule:
    begin = Cues(openers) if openers else None
    cue_words = tuple(cues.split())
    return MeetingRule(
        name, shape, re.compile(pattern), example, counter_example, mode, cue_words, begin, status
    )


_OBJECT = rf"(?=\s+(?:(?:the|his|her|their|with|visiting|H\.E\.)\s+){{0,2}}(?:(?:counterpart|colleague)s?,?\s+)?(?:{NATION}(?:[’']s?)?\s+)?{ACTOR})"
_HERE = rf"{PLACE}|{NATION}|{STATE}|White House|Oval Office|State Department|Department|Pentagon|Palace"
# Not "welcomed Minister Berg’s decision".
_PERSONAL = _OBJECT.replace(
    ACTOR, rf"(?:{PERSON}|\ue011+)(?![\ue010\ue011]|[’'](?!s?\s+(?:visit|arrival|delegation)))"
)

MEETING_RULES: tuple[MeetingRule, ...] = (
    _rule(
        "held-with",
        "with",
        rf"\b{_HOLD}\s+{_NO_MOOD}{_ADJECTIVE}{_NOUN}(?:\s+(?:on|about|regarding|concerning|focused on) [^.;]{{3,60}}?)?{_WITH}\b",
        "Minister Ruiz held a telephone talk for 15 minutes with Foreign Minister Jan Berg",
        "Minister Ruiz held high expectations for talks with Norway",
        openers="held hold had has hav conduct conven co-host".split(),
    ),
    _rule(
        "hosted-noun-with",
        "with",
        rf"\b(?:hosted|hosts|host|hosting|chaired|chairs|led|leads|leading|opened|concluded|began|begins|started|attended|joined"
        rf"|participated in|took part in|engaged in|entered into|wrapped up|completed)\s+{_ADJECTIVE}{_NOUN}{_WITH}\b",
        "President Cole hosted a trilateral meeting today with Prime Minister Jan Berg",
        "President Cole hosted a dinner with fish",
        cues="host chair led lead open conclu began begin start attend join partic took engag enter wrap complet",
    ),
    _rule(
        "met-with",
        "with",
        rf"\b(?:met|meet|meets|{_MEETING}|sat down|sits down|sit down|huddled)\b{_WITH}\b",
        "Foreign Minister Ana Ruiz met today in Lima with Foreign Minister Jan Berg",
        "The proposal met with resistance",
        "in_person",
        cues="met meet sat sit huddl",
    ),
    _rule(
        "spoke-with",
        "with",
        rf"\b(?:spoke|speak|speaks|speaking|talked|talk|talking|conferred|confers?)\b(?:{_ADVERB}){{0,3}}\s*,?\s+(?:with|to)\b",
        "Secretary Lee spoke today with Foreign Minister Jan Berg",
        "Secretary Lee spoke about cooperation with Norway",
        cues="spoke speak talk confer",
    ),
    _rule(
        "met",
        "object",
        rf"\b(?:met|meets|meet|{_MEETING})\b(?:{_ADVERB}){{0,2}}{_OBJECT}",
        "Foreign Minister Ana Ruiz met Foreign Minister Jan Berg",
        "Foreign Minister Ana Ruiz met the target",
        "in_person",
        cues="met meet",
    ),
    _rule(
        "received",
        "object",
        rf"\b(?:received|receives|receive|receiving|hosted|hosts|host|hosting)\b(?:{_ADVERB}){{0,3}}{_PERSONAL}",
        "Prime Minister Cole received Foreign Minister Jan Berg",
        "Prime Minister Cole received a letter from Foreign Minister Jan Berg",
        "in_person",
        cues="receiv host",
    ),
    _rule(
        "welcomed-to",
        "object",
        rf"\b(?:welcomed|welcomes|welcome|welcoming|greeted|greets)\b{_PERSONAL}(?=[^.;]{{1,160}}?\s+(?:to|at|in)\s+(?:the\s+)?"
        rf"(?:{_HERE}))",
        "Secretary Lee welcomed Foreign Minister Jan Berg to Washington",
        "Secretary Lee welcomed Foreign Minister Jan Berg’s decision",
        "in_person",
        cues="welcom greet",
    ),
    _rule(
        "invited-for",
        "object",
        rf"\binvited\b{_PERSONAL}(?=[^.;]{{1,120}}?\s+(?:to|at|in)\s+(?:the\s+)?(?:{_HERE})[^.;]{{0,40}}?\s+for\s+{_ADJECTIVE}{_NOUN}[^.;]{{0,30}}?\s(?:on\s|{DATE}))",
        "President Cole has invited President Jan Berg to Washington for a meeting on May 4",
        "President Cole has invited President Jan Berg to Washington",
        "in_person",
        cues="invited",
        status="planned",
    ),
    _rule(
        "courtesy-call",
        "object",
        r"\b(?:paid|pays|pay|paying|made|makes|make)\s+(?:a|an|separate|his|her|their)?\s*(?:\w+\s+)?(?:courtesy\s+)?calls?\s+(?:up)?on\b",
        "Vice-Minister Ruiz paid a courtesy call on President Jan Berg",
        "Vice-Minister Ruiz paid tribute to President Jan Berg",
        "in_person",
        cues="call",
    ),
    _rule(
        "called-on",
        "object",
        rf"\b(?:called|calls|calling|call)\s+(?:up)?on\b(?={_PERSONAL[3:-1]})(?![^.;,]{{0,100}}?\sto\s+(?!discuss|exchange|convey|review|present|brief|thank|bid)[a-z])",
        "Minister Ruiz called on President Jan Berg at the palace",
        "Minister Ruiz called on President Jan Berg to release the prisoners",
        "in_person",
        cues="call",
    ),
    _rule(
        "telephoned",
        "object",
        rf"\b(?:called|calls|phoned|telephoned|rang)\b(?:\s+(?:today|first|yesterday))?{_PERSONAL}(?!\s+\S+\s+(?:a|an)\s)",
        "High Representative Ruiz called Foreign Minister Jan Berg",
        "High Representative Ruiz called for restraint",
        "phone",
        cues="call phone rang",
    ),
    _rule(
        "visited-person",
        "object",
        rf"\b(?:sees?|seen|seeing)\b{_PERSONAL}",
        "Minister Ruiz is due to see President Jan Berg",
        "Minister Ruiz wants to see progress",
        "in_person",
        cues="see",
    ),
    _rule(
        "told",
        "object",
        rf"\b(?:told|briefed)\b{_PERSONAL}(?!\s*\S+\s+(?:reporters|journalists))",
        "Secretary Lee told Foreign Minister Jan Berg",
        "Secretary Lee told reporters",
        "unknown",
        cues="told brief",
    ),
    _rule(
        "received-by",
        "by",
        r"\b(?:was|were|is|are|been|be)\s+(?:also\s+|warmly\s+)?(?:received|hosted|welcomed|greeted)\s+(?:\w+\s+)?(?:in audience\s+)?by\b",
        "Minister Ruiz was received by President Jan Berg",
        "The proposal was received by email",
        "in_person",
        cues="by",
    ),
    _rule(
        "call-from",
        "by",
        rf"\b(?:received|receives|took|takes|had)\s+(?:a|an)\s+(?:[\w-]+\s+){{0,2}}calls?\b(?:{_ADVERB}){{0,2}}\s+from\b",
        "President Cole received a phone call today from Prime Minister Jan Berg",
        "President Cole received a call for help from the village",
        "phone",
        cues="call",
    ),
    _rule(
        "hosted-pronoun",
        "object",
        r"\b(?:hosted|hosts|received|receives|met|welcomed|greeted)\b(?=\s+(?:him|her|them)\s+(?:to|at|in|for|on)\b)",
        "Minister Cole hosted her to lunch",
        "Minister Cole hosted her Swedish colleague",
        "in_person",
        cues="host receiv met welcom greet",
    ),
    _rule(
        "visit-to",
        "with",
        r"\b(?:pay|pays|paying|make|makes|making|undertake|undertakes)\s+(?:a|an|his|her|their|its)\s+(?:[\w-]+\s+){0,3}visit\s+to\b",
        "President Cole will pay a state visit to Norway",
        "President Cole will make a case to Norway",
        "in_person",
        cues="visit",
    ),
    _rule(
        "joined-for",
        "object",
        rf"\b(?:joined|joins)\b{_PERSONAL}(?=[^.;]{{1,120}}?\s+(?:for|in|at)\s+(?:a|an|the)\s+{_ADJECTIVE}{_NOUN})",
        "Secretary Lee joined Foreign Minister Jan Berg for a working lunch",
        "Secretary Lee joined the initiative",
        "in_person",
        cues="join",
    ),
    _rule(
        "together",
        "together",
        rf"(?P<group>{GROUP})\s*,?\s+(?:(?:also|today|yesterday|then|recently|jointly|virtually|have|had|will|both|are|were|to|is|on|{DATE})\s+){{0,4}}"
        rf"(?:(?:met|meet)\b(?!\s+(?:the|our|their|its|this|these|those|all|any|every|new|global|a)\b)|spoke|speak|talked|conferred|gathered|{_HOLD}\s+{_ADJECTIVE}{_NOUN}"
        rf"|(?:began|begin|opened|open|started|start|concluded|kicked off|wrapped up)\s+{_ADJECTIVE}{_NOUN})\b",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg met in Lima",
        "Foreign Minister Ana Ruiz met in Lima",
    ),
    _rule(
        "discussed",
        "together",
        rf"(?P<group>{GROUP})\s*,?\s+(?:(?:also|today|yesterday|then|have|had|both|on|{DATE})\s+){{0,4}}(?:exchanged views|discussed|signed)\b",
        "Foreign Minister Ana Ruiz and Foreign Minister Jan Berg discussed fisheries",
        "Foreign Minister Ana Ruiz discussed fisheries",
        cues="exchang discuss signed",
    ),
    _rule(
        "remarks-at",
        "together",
        rf"(?P<group>{GROUP}(?:(?:\s+Joint\s+Press\s+Availability)?\s+[Ww]ith\s+{GROUP})?)\s+(?:(?:(?:Opening|Closing|Joint)\s+)?Remarks\s+)?(?:[Bb]efore|[Aa]fter|[Ii]n|[Aa]t|[Dd]uring|[Ff]ollowing|[Aa]head of|[Pp]rior to)\s+"
        rf"(?:(?:[Aa]n?|[Tt]he|[Tt]heir|[A-Z][\w-]+)\s+){{0,4}}(?:[Mm]eeting|[Tt]alks|[Pp]ress [Cc]onference|[Pp]ress [Aa]vailability"
        rf"|[Ll]unch|[Dd]inner|[Aa]vailability|[Ss]pray|[Dd]ialogue|[Mm]inisterial|[Ss]igning [Cc]eremony)\b",
        "Remarks by President Ana Ruiz and Prime Minister Jan Berg Before Bilateral Meeting",
        "Remarks by President Ana Ruiz Before Bilateral Meeting",
        "in_person",
    ),
    _rule(
        "again",
        "again",
        r"\b(?:met|meet|meets|meeting|(?:spoke|speak|talked|talk)\b(?!\s+(?:about|of|on|up|out|in\s+favou?r)))\b(?!\s+(?:with|to|the|a|an|those|these|their|its|in\s+part)\b)",
        "The two ministers decided to meet in Lima",
        "Foreign Minister Ana Ruiz met the target",
        openers="met meet spoke speak talk".split(),
    ),
    _rule(
        "next-round",
        "next",
        r"\b(?:hold|holding|convene|convening|host|hosting|have)\s+(?:the\s+|their\s+|its\s+|our\s+|a\s+)?(?:next|second|third|fourth|fifth|sixth"
        r"|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s+(?:[\w&+-]+\s+){0,5}?(?i:meeting|round|session|summit|consultations|dialogue|FOC|2\+2|talks)\b"
        rf"(?=[^.;]*?\b(?:in|at)\s+(?:the\s+)?(?:{PLACE}|{NATION}|{DATE}))",
        "The two sides agreed to hold the next round of consultations in Lima",
        "The two sides agreed to hold the next round at a convenient date",
        cues=_ORDINAL_CUES,
    ),
    _rule(
        "round-to-come",
        "next",
        r"\b[Tt]he\s+(?:next|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s+(?:[\w&+-]+\s+){0,4}?"
        r"(?i:meeting|round|session|summit|consultations|dialogue|talks)\b[^.;,]{0,60}?\s+(?:will|would|is to|are to)\s+(?:be\s+(?:held|convened|hosted)"
        rf"|take place)\b(?=[^.;]*?\b(?:in|at|on)\s+(?:the\s+)?(?:{PLACE}|{NATION}|{DATE}))",
        "They decided that the eighth meeting would be held in Norway",
        "They decided that the eighth meeting would be longer",
        cues=_ORDINAL_CUES,
    ),
    _rule(
        "noun-of-pair",
        "together",
        rf"(?P<group>{NATION}\s*[-–]\s*{NATION}(?:\s*[-–]\s*{NATION})?)\s+(?:[\w’'-]+\s+){{0,3}}?"
        r"(?i:summit|meeting|talks|telephone talk|phone call|consultations)\b",
        "the second Peru-Norway summit was held in Lima",
        "the Peru-Norway border is long",
        cues="ummit eeting alk all onsult",
    ),
    _rule(
        "convened",
        "object",
        rf"\b(?:convened|convenes|convene|gathered|gathers|summoned|brought together|brings together|hosted|hosts|host|welcomed)\b(?:{_PERSONAL}|(?=\s+(?:{'|'.join(REGIONS)})\s+(?:leaders|ministers)))",
        "Vice President Ruiz convened foreign ministers from Peru and Chile",
        "Vice President Ruiz convened a committee",
        cues="conven gather summon host welcom together",
    ),
    _rule(
        "noun-between",
        "between",
        rf"\b(?!bilateral){_NOUN}\s+(?:(?:(?!{_OTHER_BONDS})[^.;,]){{0,140}}?\s+)?(?:between|among|amongst|of|involving)\s+(?=(?:the\s+)?{ACTOR})",
        "a meeting between Foreign Minister Ana Ruiz of Peru and Foreign Minister Jan Berg of Norway",
        "a difference between Norway and Peru",
        cues="between among of involving",
        openers=spellings(_NOUN_OPENERS),
    ),
    _rule(
        "body-met",
        "body",
        rf"(?P<group>{_SIDES})\s+(?:[\w&’'-]+\s+){{1,7}}?(?:\([A-Z&+-]{{2,8}}\)\s+)?(?:met|convened|gathered|took place|was held"
        r"|will (?:meet|convene|gather|take place|be held))\b",
        "the Peru-Norway Joint Committee on Fisheries met for the third time",
        "the Peru-Norway Joint Committee on Fisheries is old",
        cues="met conven gather took held meet take",
    ),
    _rule(
        "met-as-body",
        "body",
        r"\b(?:convened?|convenes|held|hold|holds|hosted?|hosts|led|leads?|co-chaired?|chaired?|co-led|attended|concluded|opened|meeting of"
        rf"|session of|round of)\s+(?:[\w’'-]+\s+){{0,6}}?(?P<group>{_SIDES})\s+(?:[\w&’'-]+\s+){{0,6}}?(?:Dialogue|Consultations?|Committee"
        r"|Commission|Council|Forum|Task Force|Group|Mechanism|Talks|Meeting|Ministerial|Summit)\b",
        "Minister Ruiz and Minister Berg chaired a meeting of the Peru-Norway Consultative Group",
        "Minister Ruiz praised the Peru-Norway Consultative Group",
        cues="conven h co-le led lead chair attend conclu open of",
    ),
    _rule(
        "discussed-with",
        "with",
        rf"\b(?:discussed|discuss|reviewed)\b[^.;:]{{3,80}}?(?<!summit)(?<!eeting)(?<!call)(?<!talks)(?<!visit)\swith\b(?=\s+(?:(?:the|his|her|their)\s+)?(?:{PERSON}))",
        "Minister Ruiz also discussed fisheries with Foreign Minister Jan Berg",
        "Minister Ruiz discussed fisheries with care",
        "unknown",
        cues="discuss review",
    ),
    _rule(
        "signed-with",
        "with",
        rf"\bsigned\b[^.;:]{{3,100}}?\swith\b(?=\s+(?:(?:the|his|her|their)\s+)?(?:{PERSON}))",
        "Minister Ruiz signed a treaty with Foreign Minister Jan Berg",
        "Minister Ruiz signed a treaty with Norway",
        "in_person",
        cues="signed",
    ),
    _rule(
        "noun-with",
        "of",
        rf"\b(?:[Mm]eetings?|[Tt]alks?|[Cc]alls?|[Cc]onversations?|[Dd]iscussions?|[Cc]onsultations?|[Ss]ummit|[Dd]inner|[Ll]unch"
        rf"|Engagements?|[Nn]egotiations?|[Vv]isit)(?:{_ADVERB}){{0,2}}\s+[Ww]ith\b",
        "after her meeting with President Jan Berg",
        "after an agreement with President Jan Berg",
        cues="ith",
        openers=spellings(
            "meeting talk call conversation discussion consultation summit dinner lunch engagement negotiation visit".split()
        ),
    ),
    _rule(
        "delegation-to-ceremony",
        "ceremony",
        r"\b[Dd]elegation\b[^.;]{0,80}?\bto\s+[Aa]ttend\b[^.;]{0,30}?\b(?:[Ii]nauguration|[Cc]oronation|[Ss]wearing-[Ii]n(?:\s+[Cc]eremony)?|[Ee]nthronement)"
        r"\s+of\b",
        "the designation of a delegation to attend the Inauguration of President Jan Berg of Norway",
        "the designation of a delegation to attend the inauguration of a bridge",
        "in_person",
        cues="elegation",
        status="planned",
    ),
    _rule(
        "travel-to-talk",
        "travel",
        rf"\b(?:travel|travels|traveled|travelled|traveling|travelling|visit|visits|visited|visiting)\s+(?:to\s+)?"
        rf"(?P<group>(?:(?:the\s+)?(?:{PLACE}(?:,\s+(?:the\s+)?(?={COUNTRY}))?|{COUNTRY})(?:,?\s+and\s+|,\s+|;\s+(?:and\s+)?)?)+)"
        rf"(?:(?:\s*,?\s*(?:from|on|in|this|next)?\s*{DATE})|\s+today|,)*\s*,?\s*(?:to|for|where (?:he|she|they) will)\s+(?:further\s+)?(?:discuss|consult|hold|consultations|talks"
        r"|(?:bilateral\s+)?meetings\b|meet with (?:senior\s+)?(?:government\s+)?(?:officials|leaders|counterparts))(?![^.;]{{0,200}}?\bwith\s+[^.;]{{0,40}}?{PERSON})",
        "Special Envoy Ruiz of Peru will travel to Oslo, Norway, on May 3 to discuss fisheries",
        "Special Envoy Ruiz of Peru will travel to Norway on May 3 to deliver a speech",
        "in_person",
        cues="travel visit",
    ),
)
