"""Two drafts of encounters → whether the same sides, persons and offices took part, as far as the article says."""

import re

from kg.annotate.people.offices import roles_of
from kg.extract.meetings.article.plural_offices import holds
from kg.extract.meetings.drafts import Draft
from kg.models import Party
from kg.reference.organisations import state_behind

_ANY_OFFICE = frozenset({"minister", "deputy"})
_PLURAL = re.compile(r"(?:ministers|officials|experts|negotiators|secretaries|presidents|leaders|chiefs)\b")
_MINISTER = re.compile(r"[\w)] [Mm]inister$|[Mm]inister (?:of|for) ")  # a single one, of something
_TELLING = frozenset({"foreign-minister", "defence-minister", "head-of-government", "head-of-state"})
_OF_ONE = _TELLING | {"vice-president", "security-adviser", "speaker"}


def sides_agree(a: Draft, b: Draft) -> bool:
    """The same sides; or one knows the side of fewer, and then names nobody that the other does not."""
    if a.sides == b.sides or is_headed(a, b):
        return True
    smaller, larger = sorted((a, b), key=lambda d: len(d.sides))
    return smaller.sides < larger.sides and len(smaller.sides) < 2 and smaller.persons <= larger.persons


def is_headed(a: Draft, b: Draft) -> bool:
    """Whether one is only the headline of the other: all its people, of several sides, are in both, whoever else the other adds."""
    for headline, told in ((a, b), (b, a)):
        sides = {x.party for x in headline.actors if x.person is not None}
        if headline.only_headline and len(sides) > 1 and headline.persons <= told.persons:
            return True
    return False


def persons_agree(a: Draft, b: Draft) -> bool:
    """One's persons contain the other's, side by side; a side without a name agrees with any person of it."""
    for side in (*(a.sides & b.sides), None):
        ours, theirs = _persons_of(a, side), _persons_of(b, side)
        if ours and theirs and not (ours <= theirs or theirs <= ours):
            return False
        if side is not None and not (_offices_agree(a, b, side) and _offices_agree(b, a, side)):
            return False
        if side is not None and not (ours or theirs) and _other_holders(a, b, side):
            return False
    return bool(a.persons & b.persons) or not (a.persons and b.persons)


def _persons_of(draft: Draft, side: Party | None) -> set[int]:
    """The people of a side, with those of its agencies."""
    return {
        x.person
        for x in draft.actors
        if x.person is not None and (state_behind(x.party) if x.party else None) == side
    }


def are_others(unnamed: Draft, named: Draft) -> bool:
    """Whether both sides of one are known by one office that nobody of the other holds: "the finance ministers met"."""
    offices = {x.office for x in unnamed.actors}
    if unnamed.persons or not named.persons or len(offices) != 1 or None in offices:
        return False
    office = (offices.pop() or "").lower()
    held = [x.office for x in named.actors if x.person is not None and x.office]
    return bool(held) and _PLURAL.search(office) is not None and not any(holds(office, one) for one in held)


def _offices_agree(unnamed: Draft, named: Draft, side: Party) -> bool:
    """Whether who is known by office only can be whom the other names: "the Foreign Secretary" is no minister of trade."""
    bare = [x.office for x in unnamed.actors if x.party == side and x.person is None and x.office]
    held = [x.office for x in named.actors if x.party == side and x.person is not None and x.office]
    roles = [roles_of(office) - _ANY_OFFICE for office in bare]
    theirs = [roles_of(office) - {"deputy"} for office in held]
    deputies = any("deputy" in other for other in map(roles_of, held))
    if held and not deputies and any("deputy" in roles_of(office) for office in bare):
        return False
    return not held or all(not own & _OF_ONE or any(own & other for other in theirs) for own in roles)


def _other_holders(a: Draft, b: Draft, side: Party) -> bool:
    """Whether one side is known by offices that are not those of one person: the President, and the Finance Minister."""
    ours, theirs = ([x.office or "" for x in d.actors if x.party == side] for d in (a, b))
    return all(_is_other(one, other) for one in ours for other in theirs)


def _is_other(one: str, other: str) -> bool:
    ranks = [roles_of(office) & _OF_ONE for office in (one, other)]
    ministers = [_MINISTER.search(office) is not None for office in (one, other)]
    if all(ranks):
        return not ranks[0] & ranks[1]
    return any(ranks) and all(rank or minister for rank, minister in zip(ranks, ministers, strict=True))
