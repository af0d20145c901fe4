"""A verb in its masked sentence → the pronoun, or "the two ministers", that is its subject."""

import re

from kg.extract.meetings.sides.clauses import Clause

_REACH = 300  # characters before a verb in which its pronoun begins
_PERSONS = r"[Mm]inisters|[Ll]eaders|[Oo]fficials|[Ss]ides|[Dd]iplomats|men|[Pp]residents|[Ss]ecretaries"
# "the two ministers", "both sides", "the top diplomats of the two nations"
_SEVERAL = (
    rf"(?:[Tt]he|[Tt]hese|[Bb]oth)\s+(?:(?:two|three|four)\s+)?(?:(?:top|[Ff]oreign|[Dd]efen[cs]e|[Pp]rime|senior)\s+)?(?:{_PERSONS})"
    r"(?:\s+(?:of|from)\s+(?:the\s+(?:two|three)|both)\s+(?:countries|nations|states|sides|neighbou?rs|allies))?"
)
_BEFORE_VERB = (
    r"also|then|later|both|again|separately|individually|has|have|had|will|would|am|is|are|was|were|going|to|be|been|each|jointly|earlier|previously|subsequently"
    r"|first|last|recently|now|further|next|today|yesterday|reportedly|due|set|scheduled|slated|look(?:s|ed|ing)? forward to"
    r"|agreed(?: to)?|decided(?: to)?|committed to|plan(?:ned|s)? to|pledged to|promised to|concurred (?:in|on|to)|expect(?:ed)? to"
    r"|just|(?:very |so |really |absolutely )?(?:pleased|delighted|glad|happy|honou?red|privileged)|had the (?:pleasure|opportunity|privilege|honou?r) (?:to|of)"
)
# "The DFA chief will meet": by the house they lead, whom the article is about.
_CHIEF = r"[Tt]he\s+[A-Z]{2,6}\s+(?:[Cc]hief|[Hh]ead|[Ss]ecretary)"
# "In Oslo, Minister had an audience": the publisher's own, without an article
_BARE = r"(?<![\w’'”\ue010\ue011]\s)(?<!-)Minister"
# "The visiting dignitary also met": whom the article is about.
_GUEST = r"[Tt]he\s+visiting\s+(?:dignitary|guest|leader|official|envoy|diplomat|minister|Minister|Foreign\s+Minister|President|Prime\s+Minister)"
_PRONOUN = re.compile(
    rf"\b(?P<word>{_GUEST}|{_CHIEF}|{_BARE}|I|[Ww]e|[Hh]e|HE|[Ss]he|[Tt]hey|[Ww]ho|[Bb]oth|[Ee]ach|[Tt]he\s+(?:two|three|four)|[Tt]hese\s+two|{_SEVERAL})"
    rf"(?:,[^,]{{1,60}},|[’'](?:ll|d|ve|m|re)\b)?\s+(?:(?:{_BEFORE_VERB})\s+)*$"
)
# "she will travel to Oslo from 3 to 5 May to attend": the pronoun is the subject of the purpose too.
_PURPOSE = re.compile(
    r"\b(?P<word>I|[Ww]e|[Ss]?[Hh]e)(?:[’'](?:ll|m|re|ve))?\s+(?:will|would|is|am|are|was|has|have|had|travel|depart|went|flew|visit)[a-z]*\b[^;:.“”\ue010\ue011]{0,140}?"
    r"\bto\s+(?:also\s+|further\s+)?$"
)
_MANY = re.compile(r"they|both|the|these")


def pronoun_before(clause: Clause, position: int) -> str | None:
    """The pronoun or "the two ministers" that is the subject of the verb at ``position``, in lower case.

    Who says "we" on behalf of a side is read as who says "I".
    """
    begin = max(0, position - _REACH)
    match = _PRONOUN.search(clause.masked, begin, position) or _PURPOSE.search(clause.masked, begin, position)
    word = match.group("word").lower() if match else ""
    if word == "minister" or re.fullmatch(_CHIEF, word, re.IGNORECASE):
        return "he"
    return "guest" if word.startswith("the visiting") else "i" if word == "we" else word or None


def means_several(pronoun: str | None) -> bool:
    """Whether a pronoun stands for more than one.

    >>> means_several("both sides"), means_several("the two"), means_several("she")
    (True, True, False)
    """
    return pronoun is not None and _MANY.fullmatch(pronoun.split()[0]) is not None
