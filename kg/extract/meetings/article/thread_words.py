"""The words by which a sentence goes on about talks: whose they are, that all are meant, or that another begins."""

import re

from kg.annotate.sieve import Sieved

# "In both calls", "with each of them she discussed", "She congratulated each of them"
EACH = Sieved(
    r"\b(?:[Ii]n|[Dd]uring|[Aa]t|[Tt]hroughout) (?:each|both|all) (?:of )?(?:the |these |those |his |her )?(?:talks|calls|meetings|conversations)"
    r"|^(?:\d+\.?\s+)?With (?:each|both|all)(?: of (?:them|the (?:two|three) \w+)| (?:his|her) \w+)?\b"
    r"|^(?:\d+\.?\s+)?(?:He|She|I|We|The (?:\w+ )?(?:Minister|Secretary|President|HR/VP)) (?:also )?(?:congratulated|told|thanked|assured|informed|briefed|urged|conveyed to|discussed with|raised with) (?:each|both|all) of them\b"
)
ALSO = re.compile(r"\b(?:also|later|separately|in addition|separate)\b")
# Who tells it, or that it goes on: "According to the ministry, the ministers".
_TELLING = r"(?:According to [^,.;]{2,80}, |(?:Likewise|Moreover|Furthermore|In addition|Additionally|Finally), |\d+\.?\s+)?"
# The two who met last: "The Ministers", "Their talks"; and one of them, who may have met others before.
_THEY = (
    r"(?:[Tt]hey|[Bb]oth|[Tt]he [A-Z][a-z]+ side|It(?= (?:also )?(?:discuss|exchang|underlin|undersco|express|voiced|reaffirm|reiterat|welcom|agreed|noted|took))|With (?:him|her|them)|[Tt]h(?:eir|ose) (?:talks|discussions?|conversation|meeting|call)"
    r"|[Tt]he (?:two|(?:two )?(?:[Ff]oreign )?(?:[Mm]inisters|[Ll]eaders|[Ss]ides|[Ss]ecretaries|[Pp]residents|[Pp]rime [Mm]inisters|[Pp]remiers|[Cc]hancellors|[Hh]eads of [Ss]tate|[Dd]iplomats|[Dd]ignitaries|[Aa]uthorities|[Oo]fficials|[Pp]articipants|[Pp]arties)|Meeting|Conference|Dialogue|Session|Consultations)|In (?:the|their) (?:meeting|talks|call|conversation))"
)
NEXT_ITEM = re.compile(
    r"(?:And )?(?:[Ss]econd(?:ly)?|[Tt]hird(?:ly)?|[Ff]inally|[Ll]astly|[Nn]ext|[Oo]n (?:another|a different) (?:matter|note|topic)), (?!we\b|our\b|let )"
)
ONESELF = re.compile(r"\b(?:I|[Ww]e|me|us|[Oo]ur|[Mm]y)\b(?!\.)")
THEY_SPOKE = re.compile(
    r"They(?:[’']ll| will)? (?:also )?(?:discuss|talk|speak|spoke|exchang|review|consult)"
)
WEIGHING = re.compile(
    r"(?:Recogni[sz]ing|Recalling|Noting|Welcoming|Reaffirming|Acknowledging|Underlining|Underscoring|Emphasi[sz]ing)\b[^.;]*?\b(?:the (?:two )?(?:sides|leaders|ministers)|they|both)\b"
)
KNOWN = re.compile(
    r"The (?:Meeting|Conference|Dialogue|Session|Consultations|meeting|talks|dialogue|consultations) (?:was|were)\b"
)
THE_TWO = re.compile(
    rf"{_TELLING}{_THEY}\b|[^.;]{{0,60}}\bsaid (?:that )?(?:they|the two(?: \w+)?|the (?:foreign )?(?:ministers|leaders|presidents|sides)) (?:\w+ )?(?:discuss|talk|sp[eo]|agree|exchang|review)"
)
OF_THEM = re.compile(rf"{_TELLING}(?:{_THEY}|He|She|During)\b")
# What those who talk do with a matter: an event told behind these words is a matter of their talk.
SPOKE = re.compile(
    r"\b(?:(?:will |to )discuss|discuss(?:ed|es|ing)|discussions|tak(?:e|es|ing) note|took (?:note|stock)|not(?:ed|es|ing)\b|welcom(?:ed|es|ing)|look(?:ed|s|ing)? (?:forward|ahead)"
    r"|agree(?:d|s|ing)|review(?:ed|ing)|appreciat|thank|prais|commended|recall(?:ed|ing)|stat(?:ed|es|ing)\b|s(?:aid|ays)\b|express|undersco|underlin|stress|touched|mention(?:ed|ing)"
    r"|exchanged|spoke\b|talk(?:ed|ing) about|raised|addressed|congratulat|informed|briefed|concur|decided|confirm|reaffirm|reiterat|convey|emphasi|consulted|invited)",
    re.IGNORECASE,
)
SAYS = re.compile(rf"\s(?:also\s)?(?:pledged|announced|offered|{SPOKE.pattern})", re.IGNORECASE)
RECALLED = re.compile(
    r"\b(?:took note of|taking note of|recall(?:ed|ing)|followed up on|the (?:outcomes?|results) of|welcomed the (?:recent|last|first|earlier))\b[^.;]{0,160}$"
)
FOLLOWS_UP = re.compile(
    rf"(?:Following(?: up)?(?: on)?|Building (?:up)?on|Further to|Since|After|As (?:agreed|discussed|planned) (?:at|in|during))\b[^.;,]{{3,140}},(?P<who>) (?:{_THEY}|they|both|the (?:two )?(?:sides|leaders|[A-Z][a-z]+))\b[^.;]{{0,60}}?{SPOKE.pattern}"
)
# What is said of several talks told in one sentence: "The talks focused on", "In the meetings".
_TALKS = r"The (?:talks|discussions|conversations|meetings|calls)|Discussions|Talks|In (?:these|the) \w+"
OF_ALL = re.compile(rf"(?:\d+\.?\s+)?(?:{_THEY}|{_TALKS})\b")
# What goes on about all of them.
IN_THESE = re.compile(
    r"(?:In|During|At|Throughout) (?:these|those|the|his|her|their|all) (?:\w+ )?(?:meetings|calls|talks|discussions|conversations|engagements)\b"
)
OF_ALL_TALKS = re.compile(rf"(?:\d+\.?\s+)?(?:{_TALKS})\b")
# What is said of talks without naming those who met: "Discussions focused on", "Migration was raised", "At that meeting".
SUBJECT_OF_TALKS = re.compile(
    r"(?:The\s)?(?:[Tt]alks|[Dd]iscussions|[Cc]onversation)\b|(?:Among|On the|The)(?: the)? (?:topics|issues|subjects|matters|agenda|themes)\b|(?:Also|Among) (?:the )?(?:discussed|raised|on)\b"
    r"|(?:[Ii]n|[Aa]t|[Dd]uring|[Oo]ver) (?:that|this|the|their) (?:\w+ )?(?:meeting|conversation|call|talks|dinner|lunch|breakfast|exchange|encounter)\b"
    r"|On [^.;,]{3,60}, the (?:two|sides|ministers|leaders)\b"
    r"|[A-Z][^.;]{2,80}? (?:was|were|is|are) (?:also |expected to be |to be |likely to be )?(?:discussed|raised|addressed|touched upon|reviewed|on the agenda|among the (?:topics|issues|matters))\b"
)
