"""Block text → sentence spans."""

import re
from collections.abc import Iterator

_BOUNDARY = re.compile(r"""[.!?][”’"')\]]*\s+(?=[“‘"'(\[]?[A-Z0-9À-ÖØ-Þ])""")

# Words that end in a full stop without ending the sentence.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"])(?:"
    r"Mr|Mrs|Ms|Ma|Smt|Rt|Md|Dr|Prof|Sr|Jr|St|Hon|H\.E|Amb|Gen|Lt|Col|Maj|Sgt|Capt|Ret|Retd|Rtd|Adm|Brig|Cmdr|Cdr|Engr?|Arch|Barr|Ing|Lic|Atty|Adv|Cllr|Msgr|Ir|Cde|Gov|Sen|Rep|Rev|Sec|Pres|Min|Messrs|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|"
    r"No|Nos|vs|[Aa]pprox|[Aa]ppr|(?<=\()[Aa]pp|[Ee]quiv|(?<=\()[Ee]st|ca|cf|e\.g|i\.e|Inc|Ltd|Co|Corp|Rs|para|[A-Z]|(?:[A-Z]\.)+[A-Z]"
    r")\.$"
)
# After "U.S." and "a.m." a sentence may end; it does when the next word could only open one.
_MAY_END = re.compile(r"(?:\b[ap]\.m|\b(?:[A-Z]\.)+[A-Z]|\b(?:Jr|Sr|Inc|Ltd|Co|Corp))\.$")
_OPENS = re.compile(
    r"(?:The|This|These|Those|In|On|At|He|She|They|It|We|I|Our|His|Her|Their|Both|During|After|As|For|To|And|But|When"
    r"|While|Since|Following|With|Through|Under(?!-?\s?[Ss]ecretary)|By)\b"
)
# After "the U.S." and "6 p.m." also a title may open the next sentence; "U.S. Secretary" goes on.
_TITLE_OPENS = re.compile(r"(?:Secretary|President|Prime|Minister|Deputy|Foreign)\b(?!\s+[a-z])")
# "U.S. To Send Tents", "U.S. And Others Pledge": a headline whose words have capitals goes on.
_HEADLINE_GOES_ON = re.compile(r"(?:And|To|With|For) [A-Z]")
_BARE_COUNTRY = re.compile(r"(?<!\bthe )(?<!\bThe )\b(?:[A-Z]\.)+[A-Z]\.$")


def split_sentences(text: str, offset: int = 0) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of a block, shifted by ``offset``.

    >>> [(0, 15), (16, 28)] == list(split_sentences("He met Mr. Lee. They talked."))
    True
    """
    start = 0
    for match in _BOUNDARY.finditer(text):
        if _goes_on(text[start : match.start() + 1], text[match.end() : match.end() + 24]):
            continue
        end = match.start() + len(match.group().rstrip())
        yield start + offset, end + offset
        start = match.end()
    end = len(text.rstrip())
    if end > start:
        yield start + offset, end + offset


def _goes_on(before: str, after: str) -> bool:
    """Whether the full stop belongs to an abbreviation inside the sentence."""
    tail = before[-16:]
    if _MAY_END.search(tail):
        bare = _BARE_COUNTRY.search(tail) is not None
        opens = _OPENS.match(after) and not (bare and _HEADLINE_GOES_ON.match(after))
        return not (opens or (_TITLE_OPENS.match(after) and not bare))
    return _ABBREVIATION.search(tail) is not None
