"""Two encounters → how far they agree in who took part."""

import re

from kg.resolve.meetings.encounters import Encounter
from kg.resolve.meetings.posts import is_below_summit, same_post, share_posts
from kg.resolve.names import fold

_FEW = 4  # sides of a meeting of which a text names all
_ROW = 3  # people of one side who need not have sat together
_TELLING = 3  # persons in common; more of them say no more
# "will meet with President Berg and other senior officials": of a row that was met then, any may be the one named.
_GOES_ON = re.compile(
    r"\b(?:other|several|various|senior|top|key|high-level|government|cabinet)\s"
    r"(?:(?:[A-Z][\w.’'-]*|senior|government|cabinet|political|state)\s){0,3}"
    r"(?:officials|leaders|ministers|counterparts|members|authorities)\b"
)
_BROUGHT_TOGETHER = re.compile(
    r"\b(?:hosted|mediated|brokered|facilitated|witnessed|convened)\s+by\b|\b(?:mediation|auspices|presence|facilitation)\s+of\b"
)


def who_took_part(one: Encounter, other: Encounter) -> int:
    """Points for the sides: the same two persons, the same person of one side, or only the same sides."""
    if _is_one_of_three(one, other) or _is_one_of_three(other, one) or is_of_two_and_host(one, other):
        return 1 + 2 * min(len(one.persons & other.persons), _TELLING)
    if one.mention.kind.value == "bilateral" or len(one.parties) <= 2 or len(other.parties) <= 2:
        if one.parties != other.parties or len(one.parties) < 2:
            return 0
        if _groups(one) != _groups(other):
            return 0
    elif not _are_mostly_the_same(one.parties, other.parties):
        return 0
    if any(names_another(one, other, party) for party in one.parties & other.parties):
        return 0
    if is_below_summit(one, other) or _are_others(one, other) or _are_others(other, one):
        return 0
    people = len(one.persons & other.persons)
    amid = _is_amid_a_row(one, other) or _is_amid_a_row(other, one)
    return 1 + 2 * min(people, _TELLING) + (sides_in_common(one, other) > people) - amid


def _is_one_of_three(one: Encounter, other: Encounter) -> bool:
    """Whether one tells two sides of a meeting of more ("our trilateral with Minister Berg"), and the other these and a third."""
    of_more = one.mention.kind.value == "multilateral" and len(one.parties) == 2
    return (
        of_more
        and len(other.parties) == 3
        and one.parties < other.parties
        and len(one.persons & other.persons) > 1
    )


def is_of_two_and_host(one: Encounter, other: Encounter) -> bool:
    """Whether one tells of two who met and were brought together ("hosted by"), and the other of these and a third."""
    two, three = sorted((one, other), key=lambda each: len(each.parties))
    if len(two.parties) != 2 or len(three.parties) != 3 or not two.parties < three.parties:
        return False
    people = all(
        two.persons_of(party) & three.persons_of(party) or share_posts(two, three, party)
        for party in two.parties
    )
    told = (each.quote for each in (two.mention.evidence, *two.mention.reports))
    return people and any(_BROUGHT_TOGETHER.search(words) for words in told)


def sides_in_common(one: Encounter, other: Encounter) -> int:
    """How many known people both name, and for how many more sides one names a person and both the post, or both the post."""
    people = one.persons & other.persons
    left = [party for party in one.parties & other.parties if not people & one.persons_of(party)]
    return len(people) + sum(share_posts(one, other, party) for party in left)


def _are_others(one: Encounter, other: Encounter) -> bool:
    return _are_many_against_two(one, other) or _is_one_of_a_row(one, other)


def _are_many_against_two(one: Encounter, other: Encounter) -> bool:
    """Whether one brings two or more named people of each side together, and the other just one of each."""
    if one.parties != other.parties or len(one.parties) != 2:
        return False
    of_side = [_without_spouses(one, party) for party in sorted(one.parties)]
    of_unknown_side = sum(1 for side in one.sides if side.person and side.key not in one.parties)
    two_each = sum(max(2 - each, 0) for each in of_side) <= of_unknown_side
    return two_each and all(len(other.persons_of(party)) == 1 for party in other.parties)


def _is_one_of_a_row(one: Encounter, other: Encounter) -> bool:
    """Whether one tells of somebody alone of a row of people whom the other's traveller met, perhaps one by one.

    Who is named first of a row that was met was most likely met with the others, and so was whoever is named "and other officials";
    a plan lists whom a journey is to.
    """
    row, alone = _row_and_one(other, one)
    among = row if goes_on(one) else row[:1]
    return len(alone) == 1 and (other.mention.status.value != "held" or alone.isdisjoint(among))


def _is_amid_a_row(one: Encounter, other: Encounter) -> bool:
    """Whether one tells of somebody alone of a row of people, and not of the first."""
    row, alone = _row_and_one(other, one)
    return len(alone) == 1 and alone.isdisjoint(row[:1])


def _row_and_one(encounter: Encounter, other: Encounter) -> tuple[list[str], frozenset[str]]:
    """The row of people of one side whom somebody met, in its order, and whom the other names of that side."""
    told = [side for side in encounter.sides if side.person]
    row = [side.person for side in told[1:] if side.person and side.key == told[-1].key != told[0].key]
    if len(told) != len(row) + 1 or len(set(row)) < _ROW:
        return [], frozenset()
    return row, other.persons_of(told[-1].key)


def goes_on(one: Encounter) -> bool:
    """Whether the sentence names some and says that there are more: "and other Peruvian officials"."""
    return _GOES_ON.search(one.mention.evidence.quote) is not None


def _without_spouses(encounter: Encounter, party: str) -> int:
    """The known persons of one side; husband and wife, who have one name, are one."""
    names = {
        (fold(side.participant.name or "").split() or [side.person])[-1]
        for side in encounter.sides
        if side.person and side.key == party
    }
    return len(names)


def _are_mostly_the_same(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether most sides are the same; all of them where there are few, of which none would be left out."""
    larger = max(len(ours), len(theirs))
    return ours == theirs if larger <= _FEW else 2 * len(ours & theirs) >= larger


def _groups(encounter: Encounter) -> bool:
    return any(side.key.startswith("group:") for side in encounter.sides)


def names_another(one: Encounter, other: Encounter, party: str) -> bool:
    """Whether both name who came for a side, and no one in common, or give them other posts."""
    ours, theirs = one.persons_of(party), other.persons_of(party)
    if ours and theirs:
        return not ours & theirs
    return same_post(one, other, party) is False
