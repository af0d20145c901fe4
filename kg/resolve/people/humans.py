"""Appearances taken together → a person in the making, with what tells them from others of the name."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.models import Party
from kg.resolve.identifiers import grouped
from kg.resolve.names import read_name
from kg.resolve.people.appearances import Appearance
from kg.resolve.people.forms import Days, post_days, side_key
from kg.resolve.people.register import Registered, find_holder, find_registered

_WELL_KNOWN = 10  # documents from which on single slips are told from usage


@dataclass(slots=True)
class Human:
    """A person in the making: all appearances that are theirs so far."""

    appearances: list[Appearance]
    sides: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    posts: Mapping[str, Days] = field(default_factory=dict)
    seen_as: Mapping[str, int] = field(default_factory=dict)  # offices, with the number of documents
    roles: frozenset[str] = frozenset()
    days: tuple[Days, ...] = ()
    registered: Registered | None = None

    @classmethod
    def of(cls, appearances: Sequence[Appearance]) -> "Human":
        """Sum up what the appearances say, and find the person in the register."""
        roles = frozenset(post.role for one in appearances for post in one.posts)
        return cls(
            appearances=list(appearances),
            sides=frozenset(side_key(one.party) for one in appearances if one.party),
            words=_usual_words(appearances),
            posts=post_days(appearances),
            seen_as=Counter(post.key for one in appearances for post in one.posts),
            roles=roles,
            days=_span([one.days for one in appearances if one.days]),
            registered=_registered(appearances, roles),
        )


def _usual_words(appearances: Sequence[Appearance]) -> frozenset[str]:
    """The words by which a text may call the person alone.

    Any word of the name that one document in ten has; of a name that few documents use, only its ends and
    what they use alone.
    """
    if len(appearances) < _WELL_KNOWN:
        ends = {key for one in appearances for key in (one.name.keys[0], one.name.keys[-1])}
        variants = (read_name(variant) for one in appearances for variant in one.variants)
        return frozenset(ends | {name.keys[0] for name in variants if len(name.keys) == 1})
    words = Counter(key for one in appearances for key in set(one.name.keys))
    return frozenset(word for word, times in words.items() if 10 * times >= len(appearances))


def main_party(appearances: Sequence[Appearance]) -> Party | None:
    """The side that most documents give; a state goes before an organisation, and what few give is a slip."""
    sides = grouped((side_key(one.party), one.party) for one in appearances if one.party)
    usual = {key: told for key, told in sides.items() if 10 * len(told) >= len(appearances)}
    if not usual:
        return None
    states = {key: told for key, told in usual.items() if key.startswith("country:")}
    most = max(len(told) for told in (states or usual).values())
    return (states or usual)[min(key for key, told in (states or usual).items() if len(told) == most)][0]


def _registered(appearances: Sequence[Appearance], roles: frozenset[str]) -> Registered | None:
    """The person's entry in the register: by the usual full names, else by family name, office and days."""
    times = Counter(one.name for one in appearances)
    names = [name for name in times if name.is_full and 10 * times[name] >= len(appearances)]
    party = main_party(appearances)
    if names:
        return find_registered(names, party, roles)
    days = next((one.days for one in appearances if one.days), None)
    return find_holder(appearances[0].name.words[0], party, roles, days) if days else None


def _span(days: Sequence[Days]) -> tuple[Days, ...]:
    return ((min(first for first, _ in days), max(last for _, last in days)),) if days else ()
