"""The grammar of personal names: capitals, particles, initials, hyphens, honorifics; over masked text."""

from collections.abc import Iterable
from itertools import groupby


def _ranges(letters: Iterable[int]) -> str:
    """Code points as the ranges of a character class: patterns of a few ranges compile sooner."""
    runs = [
        [code for _, code in run] for _, run in groupby(enumerate(letters), lambda each: each[1] - each[0])
    ]
    return "".join(f"{chr(r[0])}-{chr(r[-1])}" if len(r) > 2 else "".join(map(chr, r)) for r in runs)


# Letters of the Latin blocks (ASCII to Extended-B, and Extended Additional with Vietnamese).
_LATIN = (*range(0x41, 0x250), *range(0x1E00, 0x1F00))
UPPER = f"[{_ranges(code for code in _LATIN if chr(code).isupper())}]"
_INNER = _ranges(code for code in _LATIN if chr(code).isalpha())

# The family names of Korea behind which a name of two syllables stands.
KOREAN_FAMILIES = (
    "Kim|Lee|Yi|Rhee|Park|Pak|Choi|Choe|Jung|Jeong|Chung|Kang|Cho|Jo|Yoon|Yun|Jang|Chang|Lim|Im|Han|Oh|Seo|Suh|Shin|Kwon|Hwang"
    "|Ahn|An|Song|Ryu|Yoo|Hong|Moon|Bae|Baek|Nam|Ri"
)

# Words of offices and titles, which stay readable for the grammar of offices and are in no name; all other capitalised
# words that are in no name are masked (kg/annotate/people/words.py).
_TITLES = """
Jr Sr Minister Ministers Ministry Ministries Secretary Secretaries General President Presidents Vice Deputy Deputies
Prime Chancellor Premier Ambassador Ambassadors Commission Commissioner Commissioners Committee Council
Parliament Congress Senate House Office Department Agency Leader Leaders Counterpart Counterparts Chief Director
Chairman Chairwoman Chairperson Chair Envoy Envoys Representative Representatives Special High Senior Acting
Former Official Officials Assistant Permanent Advisor Adviser Advisers Advisors Board Court Bank Fund Institute
Cabinet Spokesperson Spokesman Spokeswoman Governor Mayor Speaker King Queen Emperor Empress Crown Emir Amir Pope First
Second Third Under Principal Executive Administrator Coordinator Counselor Counsellor Councilor Councillor Consul Delegation
Delegate Delegates Delegations Forum Assembly Secretariat Parliamentary Presidential Extraordinary Plenipotentiary Central
Political Bureau Member Secretary-General Director-General Vice-President Vice-Minister Under-Secretary His Her
Their The Its Both These Excellency Excellencies Highness Majesty Royal Hon Honourable Honorable Rt Sir Lord
Lady Dame Dr Mr Mrs Ms Prof Professor Madam Head Heads Chiefs Negotiators Negotiator Managing Trade Duke Grand
Taoiseach EAM MoS MOS Cyclone Hurricane Typhoon MFA MOFA MoFA Senator Lieutenant Major Admiral Captain Colonel Brigadier
""".split()
# A sultan reigns, or bears the name: "Sultan bin Ahmed", "Hamdan bin Sultan".
SULTAN = r"(?<!\bbin )(?<!\bibn )(?<!\bDr )(?<!\bDr\. )Sultan(?!\s+(?:bin|ibn|al|Al)\b)"
# "Amir-Abdollahian" is a family name.
_STOP = (
    f"(?:{SULTAN}|"
    + "|".join(sorted(set(_TITLES), key=len, reverse=True))
    + rf")(?![{_INNER}]|(?<=Amir)-{UPPER})"
)

_WORD = (
    rf"(?!{_STOP}){UPPER}[{_INNER}]*(?:[-‑‐’'ʻʼ‘](?!s\b){UPPER}?[{_INNER}]+)*(?:[’'](?=\s(?:Al|El|al|el)-))?"
)
_INITIAL = rf"(?:{UPPER}\.(?:[\s-]?{UPPER}\.)*+|(?:Ma|Md|Mohd|Wm|Sta?|Fr)\.)"
_PARTICLE = (
    r"(?:al|el|Al|El|a[st](?=-)|bin|ibn|bint|binti|van|von|de|del|della|da|das|dos|du|di|do|der|den|la|las|los|le|ben|ter|ten|y|e"
    r"|af|av|zu|abu|ould|mint|Bin|Ibn|Van|Von|De|Del|Da|Dos|Du|Di|La|Le|Ben|Abu|Ould|ul|ur|uz|wa|pour)"
)
_ELEMENT = rf"(?:{_INITIAL}|(?:{_PARTICLE}[\s-]+){{0,3}}{_WORD})"
_SUFFIX = r"(?:,?\s+(?:Jr|Sr)\b\.?|\s+(?:III|II|IV)\b)"
# A name: up to seven elements, each an initial or a word with its particles.
_NICKNAME = rf"(?:\s+[“‘\"']{UPPER}[{_INNER}-]+[”’\"'](?=\s+{UPPER}))?"
_NEXT = rf"(?:{_NICKNAME}\s+|(?<=\b[A-Z]\.))"  # "D.Tsogt", "Erik “Rik” Berg"
# "Karim Amir Rezaei": within a name these are names; a ruler's title stands before his.
_WITHIN = rf"(?:(?:Amir|Sultan)(?=\s+{UPPER}[{_INNER}]*[a-z])(?!\s+{_STOP})|{_ELEMENT})"
NAME = rf"{_ELEMENT}(?:{_NEXT}{_WITHIN}){{0,6}}{_SUFFIX}?"
# Behind an office, "Amir Khan" is a name: who is an emir has that as the office.
NAMED = rf"(?:Amir\s+(?={UPPER}))?{NAME}"
FULL_NAME = rf"{_ELEMENT}(?:{_NEXT}{_WITHIN}){{1,6}}{_SUFFIX}?"

# Families whose names are written family name first, so that the first word alone can stand for the person.
FAMILY_NAME_FIRST = frozenset({"CHN", "KOR", "PRK", "VNM", "TWN", "KHM", "HKG", "MAC"})
