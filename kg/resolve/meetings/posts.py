"""Two encounters and a side → whether the posts said of it are those of one and the same holder."""

import re

from kg.models import Party
from kg.resolve.meetings.encounters import Encounter
from kg.resolve.meetings.sides import Side
from kg.resolve.people.offices import LEADERS, read_posts

_ANY_LEADER = "leader"
_SEVERAL = re.compile(r"(?:leader|minister|president|secretarie|advis[eo]r|chief|head)s\b", re.IGNORECASE)
_LEADING = LEADERS | {_ANY_LEADER, "vice-president"}
# Of these a state has one at a time, so that "the foreign ministers of Peru and Norway" says who they are.
_SINGLE = _LEADING | {
    "foreign-minister",
    "defence-minister",
    "finance-minister",
    "trade-minister",
    "security-adviser",
}


def posts_of(words: str, party: Party | None) -> frozenset[str]:
    """The posts in the words for an office, be it of one or several; none if one of them is not of a single holder.

    >>> sorted(posts_of("foreign ministers", None)), sorted(posts_of("leaders", None)), posts_of("officials", None)
    (['foreign-minister'], ['leader'], frozenset())
    """
    singular = (
        words.replace("inisters", "inister").replace("residents", "resident").replace("eaders", "eader")
    )
    singular = singular.replace("dvisers", "dviser").replace("dvisors", "dvisor")
    roles = frozenset(post.role for post in read_posts(singular, party))
    if not roles and "eader" in singular:
        return frozenset({_ANY_LEADER})
    return roles if roles & _SINGLE else frozenset()


def same_post(one: Encounter, other: Encounter, party: str) -> bool | None:
    """Whether what both call those who came for a side is one post; None where a text says nothing that tells."""
    ours, theirs = _posts(one, party), _posts(other, party)
    if not ours or not theirs:
        return None
    return bool(ours & theirs) or _leads(ours, theirs) or _leads(theirs, ours)


def share_posts(one: Encounter, other: Encounter, party: str) -> bool:
    """Whether a side is told by its post alone in a text, and the other names who holds that post, or says it too."""
    unnamed = [each for each in (one, other) if all(not side.participant.name for side in _of(each, party))]
    single = all(_is_of_one(side, each) for each in unnamed for side in _of(each, party))
    return bool(unnamed) and single and same_post(one, other, party) is True


def _is_of_one(side: Side, telling: Encounter) -> bool:
    """Whether one person is meant: "the leaders of Peru and Norway" are one of each, "Norwegian leaders" several."""
    office = side.participant.office or ""
    alike = {each.key for each in telling.sides if (each.participant.office or "") == office}
    return not _SEVERAL.search(office) or len(alike) > 1


def is_below_summit(one: Encounter, other: Encounter) -> bool:
    """Whether one is a summit of leaders by its name, and the other brings together whose posts are below that."""
    for summit, talks in ((one, other), (other, one)):
        if summit.event is None or summit.event.level != _ANY_LEADER or talks.event is not None:
            continue
        posts = [posts_of(side.participant.office or "", side.party) for side in talks.sides]
        if posts and all(posts) and not any(each & _LEADING for each in posts):
            return True
    return False


def _of(encounter: Encounter, party: str) -> list[Side]:
    return [side for side in encounter.sides if side.key == party]


def _posts(encounter: Encounter, party: str) -> frozenset[str]:
    """The posts said of all who came for a side; none where of one of them it is not known."""
    found = [posts_of(side.participant.office or "", side.party) for side in _of(encounter, party)]
    return frozenset().union(*found) if all(found) else frozenset()


def _leads(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return _ANY_LEADER in ours and not theirs.isdisjoint(_LEADING)
