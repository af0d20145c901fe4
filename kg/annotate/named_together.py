"""Two people named together → the side or office that the one has from the other: an aide, a counterpart, who was met."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.annotate.block_reader import ReadBlock
from kg.annotate.entities import DocumentPerson
from kg.annotate.introduced import AND, MEETING_BEFORE, SENTENCE_BEFORE
from kg.annotate.mask import COUNTRY
from kg.annotate.people.anchor_readers import Anchor
from kg.annotate.people.offices import of_counterpart
from kg.models import Party

# Between two people of whom one serves the other: "President Berg’s special envoy Mia Holt".
WHOSE = r"[’']s?\s+(?:(?!(?:with|to|from|by|of|in|for|and|on|at)\b)[a-z-]+\s+){0,3}"
_WHOSE = re.compile(WHOSE)
# "Prime Minister Berg met Peruvian President Ruiz": of whom the country is said, since the other is of another one.
_MET = re.compile(
    r",?\s+(?:(?:has|had|will|also|later|earlier|(?:on\s+)?[A-Z][a-z]+day)\s+){0,3}(?:met|meets?|held|holds?|spoke|talked|conferred|sat\s+down|was\s+(?:received|welcomed|hosted|greeted)|called\s+on)\b[^.;,]{0,60}$"
)
# "his Peruvian counterpart, Ana Ruiz"
_IS_COUNTERPART = re.compile(r"(?:[Hh]is|[Hh]er)\s+(?:[\w’'-]+\s+){1,3}counterpart\b")
_BESIDE_BEFORE = re.compile(
    r"\b(?:alongside|beside|accompanied by|flanked by|joined by|(?:together|along) with)\s+(?:(?:the|his|her)\s+)?$"
)


def met(text: str, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end``, which stand between two people, tell that the first met the other."""
    return _MET.fullmatch(text, start, end) is not None


def partners(index: int, blocks: Sequence[ReadBlock]) -> set[Party]:
    """The sides that the words give to those whom someone of no side is told to meet, or who meet them."""
    return {
        side
        for block in blocks
        for (one, first), (other, second) in pairwise(block.anchors)
        if index in (first, second) and met(block.text, one.end, other.start)
        for anchor, side in ((one, other.side), (other, one.side))
        if side is not None and anchor.side is None
    }


def share_with_aides(persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock]) -> None:
    """Give "Ana Ruiz, State Secretary to Prime Minister Berg of Norway" the side of him whom she serves."""
    for block in blocks:
        for (anchor, aide), (master, served) in pairwise(block.anchors):
            between = block.text[anchor.end : master.start]
            if (
                persons[aide].side is None
                and "," in block.text[anchor.start : anchor.end]
                and between == " to "
            ):
                persons[aide].side = persons[served].side
            if persons[served].side is None and _WHOSE.fullmatch(between):
                persons[served].side = persons[aide].side


# "Ana Ruiz, President Berg’s special envoy", "Ana Ruiz, an adviser to President Berg"
_SERVES = re.compile(
    r",\s+(?:(?P<whose>[^,;.]{2,80}?)[’']s?\s+[a-z]|(?:an?\s|the\s)?[a-z -]{3,40}\s(?:of|to|for)\s(?P<whom>(?:[A-Z][\w.-]*\s?){1,6}))"
)


def share_with_servants(persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock]) -> None:
    """Give "Ana Ruiz, President Berg’s special envoy" the side of Berg."""
    sides = _sides_by_name(persons)
    for block in blocks:
        for anchor, index in block.anchors:
            if persons[index].side is not None or anchor.office is None:
                continue
            served = _SERVES.match(block.text, anchor.name_start + len(anchor.name))
            if served is not None:
                master = (served["whose"] or served["whom"]).strip(" .")
                whose = {side for name, side in sides if master.endswith(name)}
                persons[index].side = whose.pop() if len(whose) == 1 else None


def _sides_by_name(persons: Sequence[DocumentPerson]) -> list[tuple[str, Party]]:
    """The sides of all whose side is known, by each of their names."""
    return [
        (name, p.side)
        for p in persons
        if p.side is not None
        for name in {*p.variants, p.name.rsplit(" ", 1)[-1]}
    ]


# "President Berg, who will be accompanied by his foreign minister, Mia Holt"
_ACCOMPANIED = re.compile(
    r",?\s+(?:who\s+)?(?:(?:will\s+be|is|was|are|were)\s+)?(?:also\s+)?(?:accompanied|flanked|assisted)\s+by\s+(?:(?:the|his|her)\s+)?"
)
_REACH = 60  # characters between who is accompanied and the one who does


def share_with_companions(persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock]) -> None:
    """Give who accompanies someone the side of him beside whom the words stand."""
    sides = _sides_by_name(persons)
    for block in blocks:
        for anchor, index in block.anchors:
            before = block.text[max(0, anchor.start - _REACH) : anchor.start]
            if persons[index].side is not None or "ed by" not in before:
                continue
            whose = {side for name, side in sides if _stands_before(name, before)}
            persons[index].side = whose.pop() if len(whose) == 1 else None


# "Norway said it will send a five-member delegation led by Ana Ruiz"
_SENDS = re.compile(
    rf"(?P<who>{COUNTRY})(?:\s+(?:has\s+)?(?:said|announced|says)(?:\s+on\s+\w+day|\s+\w+day)?(?:\s+that)?\s+(?:it|they))?\s+(?:will|would|plans?\s+to|is\s+to|is\s+going\s+to|has|had)?\s*(?:send|sent|dispatch(?:ed)?)\s+an?\s+(?:[\w-]+\s+){{0,4}}"
    r"(?:delegation|team|mission)\s+(?:to\s+[^.;,]{2,40}\s+)?(?:led|headed)\s+by\s+$"
)
_SENT_REACH = 160  # characters from who sends a delegation to who leads it


def share_with_sent(persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock]) -> None:
    """Give who leads a delegation the side of the state that is told to send it."""
    for block in blocks:
        for anchor, index in block.anchors if "ed by" in block.text else ():
            sends = _SENDS.search(block.masked, max(0, anchor.start - _SENT_REACH), anchor.start)
            if sends is not None and persons[index].side is None:
                persons[index].side = next(n.party for n in block.names if n.start == sends.start("who"))


def _stands_before(name: str, before: str) -> bool:
    at = before.rfind(name)
    return at >= 0 and _ACCOMPANIED.fullmatch(before, at + len(name)) is not None


def share_with_counterparts(persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock]) -> None:
    """Give whom a sentence calls the counterpart of someone the office of the one who acts in it."""
    for block in blocks:
        for anchor, index in block.anchors:
            told = _IS_COUNTERPART.match(block.text, anchor.start)
            if told is None or told.end() > anchor.name_start or persons[index].office is not None:
                continue
            acting = [
                persons[i]
                for a, i in block.anchors
                if a.end <= anchor.start
                and persons[i].side != persons[index].side
                and (_acts(block.text, a, anchor) or AND.fullmatch(block.text, a.end, anchor.start))
            ]
            office = of_counterpart(acting[-1].office) if acting else None
            persons[index].office, persons[index].beside = office, office is not None


def _acts(text: str, one: Anchor, other: Anchor) -> bool:
    """Whether someone is no one who was met, in the sentence that tells of another."""
    before = SENTENCE_BEFORE.sub("", text[: one.start])
    aside = MEETING_BEFORE.search(before) or _BESIDE_BEFORE.search(before)
    return ". " not in text[one.end : other.start] and aside is None
