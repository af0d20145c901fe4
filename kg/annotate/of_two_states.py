"""The people of a page on two states, whom its publisher names bare → which of the two each leader is of."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from kg.annotate.block_reader import ReadBlock
from kg.annotate.entities import DocumentPerson
from kg.annotate.introduced import AND
from kg.annotate.mask import NATION
from kg.annotate.named_together import met
from kg.annotate.people.anchor_readers import Anchor, singular
from kg.annotate.people.offices import sole_roles_of
from kg.annotate.people.own_officials import NO_PREMIER, NO_PRESIDENT
from kg.models import Party

_REACH = 120  # characters between who met someone and whose name is behind it
_HEADS = frozenset({"head-of-state", "head-of-government"})


def part_leaders(
    persons: Sequence[DocumentPerson],
    blocks: Sequence[ReadBlock],
    own: Party | None,
    given: Collection[int],
) -> None:
    """Part those of one office whom a state's page names bare, and give its leader to the one other state it is about.

    ``given`` are those whose side the text gives. "Prime Minister Ruiz and Prime Minister Berg met": not both are one's own.
    """
    if own is None or own.kind != "country":
        return
    other = _only_other(persons, own, given)
    of_two = _is_of_two(blocks, own, other)
    for block in blocks:
        _part_equals(persons, block, own, other, given, of_two=of_two)
        for anchor, index in block.anchors:
            if index not in given and _receives_own(persons[index], anchor, block.text, persons, own):
                persons[index].side = None
    for person in persons if of_two else ():
        if person.side is None and _is_of_other(person, persons, own, other):
            person.side = other


def _part_equals(
    persons: Sequence[DocumentPerson],
    block: ReadBlock,
    own: Party,
    other: Party | None,
    given: Collection[int],
    *,
    of_two: bool,
) -> None:
    """Give the second of two of one office, who stand or meet together, the side of the other state.

    On a page ``of_two`` states, of two leaders of no side in a sentence the first is the publisher's; and on any page whose people
    are of two states, where the two stand together: "recalled the talks of President Ruiz and President Berg".
    """
    for (one, first), (anchor, second) in pairwise(block.anchors):
        joined = AND.fullmatch(block.text, one.end, anchor.start) is not None
        together = joined or met(block.text, one.end, anchor.start)
        if together and second not in given and _both_own(persons[first], persons[second], own):
            persons[second].side = other
        if other is None or not _are_heads(persons[first], persons[second], own, other):
            continue
        one_sentence = ". " not in block.text[one.end : anchor.start]
        if (of_two and one_sentence) or (joined and _names_no_third(block, one, anchor, {own, other})):
            persons[first].side, persons[second].side = own, other


# "Foreign ministers of Peru and Norway have held talks"
_MINISTERS_OF = re.compile(
    rf"(?P<office>[A-Z]?[\w-]+ ministers|[Mm]inisters of \w+|[Pp]residents)\s+(?:of|from)\s+(?:the\s+)?(?P<one>{NATION})\s+and\s+(?:the\s+)?(?P<other>{NATION})(?![’']|,|\s+and\b)",
)


def share_plural_office(persons: Sequence[DocumentPerson], blocks: Sequence[ReadBlock]) -> None:
    """Give the one open holder of an office that the opening gives to two states the state whose holder is not named."""
    for block in blocks[:2]:
        told = (
            _MINISTERS_OF.search(block.masked)
            if "inisters" in block.text or "residents" in block.text
            else None
        )
        if told is None:
            continue
        parties = {n.start: n.party for n in block.names}
        two = [parties.get(told.start(group)) for group in ("one", "other")]
        role = sole_roles_of(singular(told["office"]).replace("ministers", "minister"))
        holders = [p for p in persons if sole_roles_of(p.office) & role]
        left = [p for p in holders if p.side is None]
        taken = [p.side for p in holders if p.side in two]
        if None not in two and len(left) == len(taken) == 1 and len(holders) == 2:
            left[0].side = two[1 - two.index(taken[0])]


def _names_no_third(block: ReadBlock, one: Anchor, other: Anchor, two: Collection[Party]) -> bool:
    """Whether the sentence of two names who stand together names no state but these."""
    begin = block.text.rfind(". ", 0, one.start) + 1
    end = block.text.find(". ", other.end)
    there = (
        n for n in block.names if begin <= n.start - block.block.start < (end if end > 0 else len(block.text))
    )
    return {n.party for n in there if n.party is not None and n.party.kind == "country"} <= set(two)


def _only_other(persons: Sequence[DocumentPerson], own: Party, given: Collection[int]) -> Party | None:
    """The one other state whose people the text names as its."""
    others = {persons[i].side for i in given} - {own, None}
    other = others.pop() if len(others) == 1 else None
    return other if other is not None and other.kind == "country" else None


def _is_of_two(blocks: Sequence[ReadBlock], own: Party, other: Party | None) -> bool:
    """Whether a page names no third state."""
    named = {name.party for block in blocks for name in block.names if name.party is not None}
    return {side for side in named if side.kind == "country"} <= {own, other}


def _both_own(one: DocumentPerson, other: DocumentPerson, own: Party) -> bool:
    """Whether two are taken for holders of one office of the publisher's, of which a state has one."""
    same = sole_roles_of(one.office) & sole_roles_of(other.office)
    return one is not other and one.side == other.side == own and bool(same)


def _are_heads(one: DocumentPerson, other: DocumentPerson, own: Party, theirs: Party) -> bool:
    """Whether two of no side hold one office that both states have: "President Ruiz held talks with President Berg"."""
    roles = sole_roles_of(one.office) & sole_roles_of(other.office) & _HEADS
    lacking = _lacks(own.key, one.office or "") or _lacks(theirs.key, other.office or "")
    return one is not other and one.side is None and other.side is None and bool(roles) and not lacking


def _receives_own(
    leader: DocumentPerson, anchor: Anchor, text: str, persons: Sequence[DocumentPerson], own: Party
) -> bool:
    """Whether a leader taken for the publisher's is told to meet one of its own: where they met will tell of which state."""
    if leader.side != own or not sole_roles_of(leader.office) & _HEADS:
        return False
    names = (name for p in persons if p.side == own and p is not leader for name in p.variants)
    found = (text.find(name, anchor.end, anchor.end + _REACH) for name in names)
    return any(at > 0 and met(text, anchor.end, at) for at in found)


def _is_of_other(
    person: DocumentPerson, persons: Sequence[DocumentPerson], own: Party, other: Party | None
) -> bool:
    """Whether a leader can only be that of the other state: one's own is known, or has no such office."""
    roles = sole_roles_of(person.office) & _HEADS
    if other is None or not roles or own.key == "USA":
        return False
    holders = {p.side for p in persons if sole_roles_of(p.office) & roles and p is not person}
    lacking = _lacks(own.key, person.office or "")
    return other not in holders and (own in holders or lacking) and not _lacks(other.key, person.office or "")


def _lacks(country: str, office: str) -> bool:
    """Whether a state has no president, or no prime minister."""
    named = office.lower()
    return ("president" in named and country in NO_PRESIDENT) or (
        "prime minister" in named and country in NO_PREMIER
    )
