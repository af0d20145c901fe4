"""Words for a summit, ministerial or conference → what tells one such event from another."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.models import Party
from kg.reference.countries import country_of_name
from kg.reference.organisations import organisation_of_name
from kg.reference.places import country_of_place
from kg.resolve.names import fold
from kg.resolve.offices import read_posts

_LEVELS = tuple(
    (level, re.compile(pattern))
    for level, pattern in (
        (
            "foreign-minister",
            r"foreign (?:affairs )?minist|ministers? (?:of|for) foreign|\bfmm\b|foreign affairs council",
        ),
        ("defence-minister", r"defen[cs]e minist|ministers? (?:of|for) defen[cs]e|ramstein|contact group"),
        ("finance-minister", r"financ\w* minist|ministers? (?:of|for) financ|central bank"),
        ("trade-minister", r"trade minist|ministers? (?:of|for) trade|commerce minist"),
        (
            "leader",
            r"\bsummit|\bleaders?\b|heads? of (?:state|government)|general assembly|high level week|\bunga\b",
        ),
        ("minister", r"minist"),
    )
)
_COMMON = """
the a an of for in on at and to with its their this that meeting meetings conference conferences summit
summits session ministerial ministers minister ministries leaders leader foreign affairs annual level high
week weekend event forum first second third fourth fifth sixth seventh eighth ninth tenth talks margins
sidelines virtual informal formal recent upcoming next last year held hosted s dialogue council gathering st
nd rd th group heads state government economic international official working special plenary joint anniversary
inaugural historic biennial met meets meet gathered gather convened convene
us january february march april may june july august september october
november december
"""
_COMMON_WORDS = frozenset(_COMMON.split())
_LEADERS = frozenset({"president", "prime-minister", "king", "queen", "emir", "sultan", "council-president"})
_HYPHEN = re.compile(r"\s?[-\u2010-\u2015]\s?")
_NUMBER = re.compile(r"^\d+(?:st|nd|rd|th)?$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
# "The third in-person summit" is not the third summit.
_OF_A_KIND = r"(?! (?:anniversary|year|birthday|in person|virtual|ever|such|high level|ministerial))"
_IN_A_ROW = re.compile(
    rf"\b(?:(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_ORDINALS)}))\b{_OF_A_KIND}|cop ?(?P<cop>\d{{1,2}})\b)"
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A named event: whose it is, at which level, the words left, and year and number if the name says them.

    ``states`` are those that meet the organisation or each other: "U.S.-EU Summit".
    """

    organisations: frozenset[str]
    level: str | None
    words: frozenset[str]
    year: int | None = None
    number: int | None = None
    states: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """The organisations, or else the words: what two names of one event always share."""
        return " ".join(sorted(self.organisations)) or " ".join(sorted(self.words))

    @property
    def is_named(self) -> bool:
        """Whether anything in it tells it from other events."""
        return bool(self.organisations or self.words)


@lru_cache(maxsize=20_000)
def read_occasion(words: str) -> Occasion:
    """Take the name of an event apart.

    >>> occasion = read_occasion("G7 Foreign Ministers’ Meeting")
    >>> sorted(occasion.organisations), occasion.level, sorted(occasion.words)
    (['G7'], 'foreign-minister', [])
    >>> read_occasion("Ninth Summit of the Sierra").number, read_occasion("Third In-Person Quad Summit").number
    (9, None)
    """
    text = fold(words)
    level = next((level for level, pattern in _LEVELS if pattern.search(text)), None)
    tokens = text.split()
    organisations, used = _organisations(tokens)
    left = [token for n, token in enumerate(tokens) if n not in used]
    kept = (
        token for token in left if token not in _COMMON_WORDS and not _NUMBER.match(token) and len(token) > 1
    )
    return Occasion(
        organisations, level, frozenset(kept), _year(words), _number_in_a_row(text), _states(words)
    )


def _states(words: str) -> frozenset[str]:
    """The states before and after a hyphen: "ASEAN-U.S. Summit"."""
    parts = [fold(part).split() for part in _HYPHEN.split(words)]
    ends = [part[-n:] for part in parts[:-1] for n in range(1, 4)] + [
        part[:n] for part in parts[1:] for n in range(1, 4)
    ]
    found = (country_of_name(" ".join(end)) for end in ends if end)
    return frozenset(one.iso3 for one in found if one)


def _year(words: str) -> int | None:
    found = {int(match[0]) for match in _YEAR.finditer(words)}
    return found.pop() if len(found) == 1 else None


def _number_in_a_row(text: str) -> int | None:
    """The one number that tells which of a row it is: "9th Summit", "Ninth Summit", "COP27"."""
    found = {
        _ORDINALS.index(match["word"]) + 1 if match["word"] else int(match["digits"] or match["cop"])
        for match in _IN_A_ROW.finditer(text)
    }
    return found.pop() if len(found) == 1 else None


def _organisations(tokens: list[str]) -> tuple[frozenset[str], set[int]]:
    """The organisations named in a row of words, longest names first, and the words they take up."""
    found: set[str] = set()
    used: set[int] = set()
    for length in range(min(6, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            place = set(range(start, start + length))
            name = " ".join(tokens[start : start + length])
            known = None if place & used or country_of_name(name) else organisation_of_name(name)
            if known is not None:
                found.add(known.key)
                used |= place
    return frozenset(found), used


def levels_of(office: str, party: Party | None) -> list[str]:
    """The levels at which the holders of an office meet, be they one or several.

    >>> levels_of("foreign ministers", None), levels_of("Prime Minister", None)
    (['foreign-minister'], ['leader'])
    """
    singular = (
        office.replace("inisters", "inister").replace("residents", "resident").replace("eaders", "eader")
    )
    roles = [post.role for post in read_posts(singular, party)]
    if not roles and "eader" in singular:
        return ["leader"]
    return ["leader" if role in _LEADERS else role for role in roles]


def at_level(occasion: Occasion, levels: Iterable[str]) -> Occasion:
    """The event with its level told by those who took part, where its name does not tell."""
    known = set(levels)
    if occasion.level is None and len(known) == 1:
        return replace(occasion, level=known.pop())
    return occasion


def same_occasion(one: Occasion, other: Occasion) -> bool:
    """Whether two names can be of one event, times and places put aside.

    >>> same_occasion(read_occasion("APEC Ministerial Meeting"), read_occasion("APEC Ministerial"))
    True
    >>> same_occasion(read_occasion("the Leaders of the G7, met"), read_occasion("G7 Summit"))
    True
    >>> same_occasion(read_occasion("G20 Foreign Ministers’ Meeting"), read_occasion("G20 Leaders’ Summit"))
    False
    >>> same_occasion(read_occasion("U.S.-ASEAN Summit"), read_occasion("ASEAN-Japan Summit"))
    False
    >>> same_occasion(read_occasion("Second Summit of the Sahara"), read_occasion("Third Summit of the Sahara"))
    False
    >>> same_occasion(read_occasion("26th UN Climate Change Conference"), read_occasion("UN Climate Conference COP27"))
    False
    """
    if not (one.is_named and other.is_named) or one.organisations != other.organisations:
        return False
    if one.level and other.level and one.level != other.level:
        return False
    if _differ(one.year, other.year) or _differ(one.number, other.number):
        return False
    if one.states != other.states and (one.organisations or (one.states and other.states)):
        return False
    shared = one.words & other.words
    if one.organisations:
        return bool(shared) or _are_places(one.words | other.words)
    return 2 * len(shared) >= max(len(one.words), len(other.words)) and len(shared) >= min(2, len(one.words))


def _differ(one: int | None, other: int | None) -> bool:
    """Whether both are given, and not the same."""
    return one is not None and other is not None and one != other


def _are_places(words: Iterable[str]) -> bool:
    """Whether the words only say where: a summit "in Madrid" is the summit."""
    return all(country_of_place(word) or country_of_name(word) for word in words)
