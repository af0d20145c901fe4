"""A verb in its masked sentence → the pronoun, or "the two ministers", that is its subject."""

import re

from kg.extract.meetings.sides.clauses import Clause

_REACH = 300  # characters before a verb in which its pronoun begins
LEVEL = (
    r"(?:(?:[Vv]ice|[Dd]eputy|[Ss]enior|[Tt]op|[Cc]hief|[Hh]igh-level|[Ff]oreign|[Dd]efen[cs]e|[Pp]rime|[Ff]inance|[Tt]rade|[Ee]conom(?:y|ic)|[Ee]nergy|[Hh]ealth|[Ii]nterior|[Jj]ustice"
    r"|[Aa]griculture|[Tt]ransport|[Cc]ommerce|[Ii]ndustry|[Cc]ulture|[Ee]ducation|[Ll]abou?r|[Tt]ourism|[Ee]nvironment|[Mm]ilitary|[Aa]rmy|[Tt]echnical)\s+)"
)
_OFFICERS = r"(?:(?:[Vv]ice-)?[Mm]inisters|[Mm]inistries|[Ll]eaders|[Oo]fficials|[Dd]iplomats|[Pp]residents|[Ss]ecretaries|[Pp]remiers|[Ee]nvoys|[Nn]egotiators|[Ee]xperts|[Cc]hiefs|[Hh]eads\s+of\s+(?:[Ss]tate|[Gg]overnment))"
_OF_BOTH = r"(?:\s+(?:of|from)\s+(?:the\s+(?:two|three)|both)\s+(?:countries|nations|states|sides|neighbou?rs|allies|governments))"
# "the two ministers", "both sides", "the top diplomats of the two nations"
SEVERAL = rf"(?:[Tt]he|[Tt]hese|[Bb]oth)\s+(?:(?:two|three|four)\s+)?{LEVEL}{{0,2}}(?:{_OFFICERS}|[Ss]ides|[Pp]arties|men){_OF_BOTH}?"
# "vice defense ministers of the two countries", "their finance ministers", "senior officials", where these open a sentence
_OF_BOTH_SIDES = (
    rf"{LEVEL}{{0,3}}{_OFFICERS}{_OF_BOTH}|[Tt]heir\s+(?:{LEVEL}{{1,3}}{_OFFICERS}|officials|experts|negotiators|leaders|presidents)"
    rf"|(?:[Tt]he\s+two|[Bb]oth)\s+(?:countries|nations|sides|governments)[’']\s+{LEVEL}{{0,3}}{_OFFICERS}|(?<![\w\s,;] )(?:(?:[Ss]enior|[Hh]igh-level)\s+[Oo]fficials|Negotiators|(?:The\s+)?(?:[Nn]egotiators|[Dd]elegations|(?:[Nn]egotiating|[Tt]echnical)\s+[Tt]eams))"
)
# "agreed to hold a meeting of the ministers of finance": at another level than those who agreed
LEVEL_BEHIND = re.compile(
    rf"\s+(?:of|between|among)\s+(?:the|their|both)\s+(?:(?:two|countries[’'])\s+)?(?P<office>{LEVEL}{{0,2}}{_OFFICERS}(?:\s+of\s+(?:[Ff]oreign\s+[Aa]ffairs|[Dd]efen[cs]e|[a-z]+(?=\s+(?:in|on|at)\b)))?)"
)
_BEFORE_VERB = (
    r"also|likewise|did|then|later|both|again|separately|individually|has|have|had|will|would|am|is|are|was|were|going|to|be|been|each|jointly|earlier|previously|subsequently"
    r"|first|last|recently|now|further|next|today|yesterday|reportedly|due|set|scheduled|slated|look(?:s|ed|ing)? forward to"
    r"|agreed(?: to)?|decided(?: to)?|committed to|plan(?:ned|s)? to|pledged to|promised to|concurred (?:in|on|to)|expect(?:ed)? to"
    r"|just|(?:very |so |really |absolutely )?(?:pleased|delighted|glad|happy|honou?red|privileged)|had the (?:pleasure|opportunity|privilege|honou?r) (?:to|of)"
)
# "The DFA chief will meet": by the house they lead, whom the article is about.
_CHIEF = r"[Tt]he\s+[A-Z]{2,6}\s+(?:[Cc]hief|[Hh]ead|[Ss]ecretary)"
# "The official met with": whom the sentence before is about
_OFFICIAL = r"[Tt]he\s+official"
# "In Oslo, Minister had an audience": the publisher's own, without an article
_BARE = r"(?<![\w’'”\ue010\ue011]\s)(?<!-)Minister"
# "The visiting dignitary also met": whom the article is about.
# "His Highness met": in the Gulf, the one whom the article is about.
_HONOURED = r"(?:His|Her)\s+(?:(?:Royal\s+)?Highness|Excellency|Majesty)|H\.\s?(?:R\.\s?)?[EH]\.|HH|HRH"
_GUEST = r"(?:[Tt]he|[Hh]is|[Hh]er)\s+(?:(?:high-ranking|distinguished|foreign|visiting)\s+)?(?:visitor|guest)|[Tt]he\s+visiting\s+(?:dignitary|guest|leader|official|envoy|diplomat|minister|Minister|Foreign\s+Minister|President|Prime\s+Minister)"
# "The mission met with": who leads it.
_TEAM = r"[Tt]he\s+(?:[A-Z]{3,5}\s+)?(?:staff\s+)?(?:mission|team)"
_TO_VERB = rf"(?:,[^,]{{1,60}},|[’'](?:ll|d|ve|m|re|s)\b)?\s+(?:(?:{_BEFORE_VERB})\s+)*$"
_PRONOUN = re.compile(
    rf"\b(?P<word>{_GUEST}|{_CHIEF}|{_TEAM}|{_BARE}|{_OFFICIAL}|{_HONOURED}|I|[Ww]e|[Hh]e|HE|[Ss]he|[Tt]hey|[Ww]ho|[Bb]oth|[Ee]ach|[Tt]he\s+(?:two|three|four|pair)|[Tt]hese\s+two|{SEVERAL})"
    rf"{_TO_VERB}"
)
_OF_BOTH_BEFORE = re.compile(rf"\b(?P<word>{_OF_BOTH_SIDES}){_TO_VERB}")
_OF_BOTH_CUES = (
    "heir ",
    "both",
    " two ",
    "three",
    "enior ",
    "igh-level",
    "egotiat",
    "elegations",
    "echnical",
)  # each of those words holds one
# "she will travel to Oslo from 3 to 5 May to attend": the pronoun is the subject of the purpose too.
_PURPOSE = re.compile(
    r"\b(?P<word>I|[Ww]e|[Ss]?[Hh]e)(?:[’'](?:ll|m|re|ve))?\s+(?:will|would|is|am|are|was|has|have|had|travel|depart|went|flew|visit)[a-z]*\b[^;:.“”\ue010\ue011]{0,140}?"
    r"\bto\s+(?:also\s+|further\s+)?$"
)
# "the two ministers discussed fish and agreed to meet again"
_AND_AGREED = re.compile(
    rf"\b(?P<word>[Tt]hey|[Tt]he\s+(?:two|pair)|[Bb]oth|{SEVERAL})\s+(?:also\s+|then\s+)?[a-z]+(?:ed|d|held|met|spoke)\s[^;:.“”\ue010\ue011]{{3,160}}?,?\s+and\s+(?:also\s+)?(?:agreed|decided|plan(?:ned)?|promised|vowed|pledged|will|are\s+(?:due|set|expected|scheduled))\s+(?:to\s+)?$"
)
_MANY = re.compile(
    r"they|both|each|the|these|their|vice|deputy|senior|high-level|prime|foreign|defen[cs]e|finance|trade|economy|energy|health|interior|(?:ministers|leaders|officials|experts|negotiators|presidents|secretaries)\b"
)


def pronoun_before(clause: Clause, position: int) -> str | None:
    """The pronoun or "the two ministers" that is the subject of the verb at ``position``, in lower case.

    Who says "we" on behalf of a side is read as who says "I".
    """
    begin = max(0, position - _REACH)
    before = clause.masked, begin, position
    match = _PRONOUN.search(*before) or _PURPOSE.search(*before) or _AND_AGREED.search(*before)
    if match is None and any(clause.masked.find(cue, begin, position) >= 0 for cue in _OF_BOTH_CUES):
        match = _OF_BOTH_BEFORE.search(*before)
    word = match.group("word").lower() if match else ""
    if (
        word == "minister"
        or re.fullmatch(_HONOURED, word, re.IGNORECASE)
        or re.fullmatch(_CHIEF, word, re.IGNORECASE)
        or re.fullmatch(_OFFICIAL, word, re.IGNORECASE)
    ):
        return "he"
    if re.fullmatch(_GUEST, word, re.IGNORECASE):
        return "guest"
    if re.fullmatch(_TEAM, word, re.IGNORECASE):
        return "team"
    return "i" if word == "we" else word or None


def means_several(pronoun: str | None) -> bool:
    """Whether a pronoun stands for more than one.

    >>> means_several("both sides"), means_several("the two"), means_several("she")
    (True, True, False)
    """
    return pronoun is not None and _MANY.fullmatch(pronoun.split()[0]) is not None
