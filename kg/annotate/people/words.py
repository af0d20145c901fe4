"""Masked text → the same with the capitalised words that belong to portfolios, or to no name, masked as well.

It keeps the patterns of offices and names small: they read one letter where they would list hundreds of words.
"""

import re
from functools import cache
from pathlib import Path

from kg.annotate.cues import Cues
from kg.annotate.people.personal_names import KOREAN_FAMILIES, NAME

_PORTFOLIO, _NEVER, _DAY = (
    "\ue020",
    "\ue021",
    "\ue022",
)  # days, months and what a headline does stand behind offices, and belong to none

PORTFOLIO_WORD = f"{_PORTFOLIO}++"  # "Foreign", "Affairs", "Trade"

_CAPITALISED = re.compile(
    r"(?<![\w’'-])[A-Z][A-Za-z]*(?:-[A-Z][a-z]+|(?<=\bCo)-operation)*(?![\w])(?<!\b[A-Z](?=\.))"
)  # no initial: "A."

# "Jan Lipavský", "April Rosen": months that are given names as well.
_MONTHS_AND_NAMES = frozenset({"Jan", "April", "May", "June", "August"})
_DAYS_AND_MONTHS = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
""".split()
# "The Foreign Minister of Kenya Held Talks": of no ministry of that name
_VERBS_OF_HEADLINES = """
Held Holds Met Meets Hosts Hosted Receives Received Discusses Discussed Attends Attended Visits Visited Welcomes Welcomed Congratulates
Congratulated Spoke Speaks Signs Signed Arrives Arrived Participates Participated Concludes Concluded Chairs Chaired Addresses Addressed
Inaugurates Inaugurated Delivers Delivered Conducts Conducted
""".split()
_NAME_FOLLOWS = re.compile(rf"\s+(?={NAME})(?:[a-z]+\s+)*(?P<word>[^\W\d_]+)")
_TITLED = re.compile(r"\b(?:Theresa|Mrs?\.?|Ms\.?|Minister|Secretary)\s+$")  # "Prime Minister May"
# "Vice Premier He Lifeng": the pronoun that is a family name stands behind an office.
_OFFICE_BEFORE = re.compile(
    r"\b(?:Premier|Minister|President|Secretary|Ambassador|Commissioner|Director)\s+$"
)
_DATE_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|on|from|to|(?:\d|\b(?:[JFMASOND][a-z]{2,8}))\s+and|late|early|mid|last|this|next|during|before|after)|\d\w*|(?:day|\d)\s*[,-])\s*$",
    re.IGNORECASE,
)

# "Vice Premier Liu He", "Prime Minister Sam Hall": a pronoun, a building, a colour that are family names too.
_OFFICE_AND_NAME_BEFORE = re.compile(
    _OFFICE_BEFORE.pattern.removesuffix(r"\s+$")
    + r"(?:\s+(?:of|for)(?:\s+(?:the|and|[A-Z][a-z]+,?)){1,5}?)?\s+[A-Z][a-z]+\s+$|\b(?:Hon|Mr|Ms|Mrs|Dr|Sir|Dame|Senator)\.?\s+[A-Z][a-z]+\s+$"
)
_FAMILIES = frozenset({"He", "Hall", "White", "Day", "Short", "Strong"})
_QUARTERS = frozenset({"West", "North", "South"})
# "Foreign Minister Ana North", "Ana North, the Peruvian Minister", "Minister North said"; not "Director Middle East"
_GIVEN_BEFORE = re.compile(
    r"(?:^|(?P<office>\b(?:Minister|Secretary|Premier|Ambassador)\s)|[\s“(])(?P<name>[A-Z][a-z]+)\s+$"
)
_OFFICE_BEHIND = re.compile(
    r",\s+(?:(?:the|[\ue000-\ue003]+(?:[’']s?)?|[A-Z]\w+)\s+){0,4}(?:Minister|Secretary|President|Ambassador|Commissioner)\b"
)
_MINISTER_BEFORE = re.compile(r"\b(?:Minister|Premier|Ambassador)\s+$")
_DOES = re.compile(r"(?:[’']s)?(?:\s+(?:and\s+)?[a-z]|[,.])")
_SECOND_NAMES = _FAMILIES | {"Jun", "Said", "A", "To"}
_HOUSE_OF = re.compile(r"\b(?:[Aa]l|[Bb]in)[\s-]$")  # "Al Said"
# "Minister To Lam": names of Vietnam behind a family name that is a preposition.
_BEHIND_TO = re.compile(r"\s+(?:Lam|Anh|Huy|Ngoc|Thi|Van|Minh|Duc|Xuan|Quang|Thanh|Hoai)\b")
_INITIALS = re.compile(r"(?:\s+[A-Z])+\s+[A-Z][a-z]+")  # "A K Momen"
# "Wang Jun", "MATSUNO Jun": a month without a day behind a name.
_NAME_BEFORE = re.compile(r"\b(?P<name>[A-Z][a-z]+|[A-Z]{3,})\s+$")
# "Han Do-gyeom", "Kim In-ho": the first syllable of a name of Korea is a word of English
_HYPHENATED = re.compile(r"-[a-z]+\b")
_KOREAN_BEFORE = re.compile(
    rf"\b(?:{KOREAN_FAMILIES}|You|Noh|Roh|Ha|Heo|Hur|Ko|Koh|Min|Joo|Ju|Woo|Son|Yang|Cha|Chun|Jeon|Sung|Shim|Sim|Byun|Pyo|Ban|Bang|Do|Ma|Ok|Pyon|So|Thae)\s+$"
)
_DAY_BEHIND = re.compile(r"\.?\s*\d")


def mask_words(masked: str) -> str:
    """Mask portfolio words and words that no name contains; the length stays the same.

    >>> mask_words("Minister of Trade Lee") == "Minister of " + _PORTFOLIO * 5 + " Lee"
    True
    >>> mask_words("Jan Berg came in May") == "Jan Berg came in " + _DAY * 3
    True
    """
    pieces: list[str] = []
    position = 0
    for match in _cues().matches(_CAPITALISED, masked):
        word, start = match.group(), match.start()
        kind = _kind_of(word)
        if kind is not None and not _is_of_name(word, match):
            pieces += (masked[position:start], kind * len(word))
            position = start + len(word)
    pieces.append(masked[position:])
    return "".join(pieces)


def _kind_of(word: str) -> str | None:
    """The mask of a word; "Political-Military" is what both its halves are."""
    kinds = {_kinds().get(part) for part in ((word,) if word in _kinds() else word.split("-"))}
    return kinds.pop() if len(kinds) == 1 else None


def _is_of_name(word: str, match: re.Match[str]) -> bool:
    """Whether a word that would be masked belongs to a person's name here."""
    return (
        (word in _MONTHS_AND_NAMES and _is_given_name(match))
        or (word in _SECOND_NAMES and _is_second_name(match))
        or (word in _QUARTERS and _is_family_name(match))
        or (match.string.startswith("-", match.end()) and _is_syllable(match))
    )


def _is_given_name(match: re.Match[str]) -> bool:
    """Whether a month's name is a person's: a title before it, or a family name behind it and no date before it."""
    if match.group() == "May" and _TITLED.search(match.string, max(0, match.start() - 12), match.start()):
        return True
    following = _NAME_FOLLOWS.match(match.string, match.end())
    if following is None or following.group("word") in _kinds():
        return False
    return _DATE_BEFORE.search(match.string, max(0, match.start() - 12), match.start()) is None


def _is_syllable(match: re.Match[str]) -> bool:
    """Whether a word begins a Korean name behind its family name: "Han Do-gyeom"."""
    hyphenated = _HYPHENATED.match(match.string, match.end())
    return bool(hyphenated and _KOREAN_BEFORE.search(match.string, max(0, match.start() - 12), match.start()))


def _is_second_name(match: re.Match[str]) -> bool:
    """Whether "Jun" ends a name, "He" or "Hall" that of someone whose office stands before it, or "He" begins one."""
    if match.group() == "Jun":
        named = _NAME_BEFORE.search(match.string, max(0, match.start() - 20), match.start())
        return bool(
            named and named["name"] not in _kinds() and not _DAY_BEHIND.match(match.string, match.end())
        )
    if match.group() == "Said":
        return _HOUSE_OF.search(match.string, 0, match.start()) is not None
    if match.group() == "A":
        return _INITIALS.match(match.string, match.end()) is not None
    if match.group() == "To":
        return _BEHIND_TO.match(match.string, match.end()) is not None
    if match.group() not in _FAMILIES:
        return False
    if _OFFICE_AND_NAME_BEFORE.search(match.string, max(0, match.start() - 90), match.start()):
        return True
    if match.group() != "He":
        return False
    before = _OFFICE_BEFORE.search(match.string, max(0, match.start() - 14), match.start())
    return before is not None and _NAME_FOLLOWS.match(match.string, match.end()) is not None


def _is_family_name(match: re.Match[str]) -> bool:
    """Whether a quarter of the sky names someone: behind a given name that an office stands with, or behind "Minister"."""
    text, start, end = match.string, match.start(), match.end()
    if _MINISTER_BEFORE.search(text, max(0, start - 12), start):
        return _DOES.match(text, end) is not None
    given = _GIVEN_BEFORE.search(text, max(0, start - 30), start)
    if given is None or given["name"] in _kinds():
        return False
    return bool(_DOES.match(text, end) if given["office"] else _OFFICE_BEHIND.match(text, end))


@cache
def _cues() -> Cues:
    return Cues(_kinds())


@cache
def _kinds() -> dict[str, str]:
    here = Path(__file__).parent
    never = dict.fromkeys((here / "never_names.txt").read_text(encoding="utf-8").split(), _NEVER)
    days = dict.fromkeys((*_DAYS_AND_MONTHS, *_VERBS_OF_HEADLINES), _DAY)
    portfolios = dict.fromkeys((here / "portfolio_words.txt").read_text(encoding="utf-8").split(), _PORTFOLIO)
    return never | portfolios | days
