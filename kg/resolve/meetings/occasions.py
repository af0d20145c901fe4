"""Words for a summit, ministerial or conference → what tells one such event from another."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from kg.models import Party
from kg.reference.countries import country_of_name
from kg.reference.editions import edition_year
from kg.reference.organisations import Organisation, organisation_of_name, organisations
from kg.reference.places import country_of_place
from kg.resolve.meetings.conferences import under_one_name
from kg.resolve.names import fold
from kg.resolve.people.offices import LEADERS, read_posts

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
_OF_PEERS = frozenset({level for level, _ in _LEVELS} | {"official"})
_COMMON = """
the a an of for in on at and to with its their this that meeting meetings conference conferences summit
summits session ministerial ministers minister ministries leaders leader foreign affairs annual level high
week weekend event forum first second third fourth fifth sixth seventh eighth ninth tenth talks margins
sidelines virtual informal formal recent upcoming next last year held hosted s dialogue council gathering st
nd rd th group heads state government economic international official working special plenary joint anniversary
inaugural historic biennial global met meets meet gathered gather convened convene extraordinary emergency scheduled
regular opening closing ever president united plus white house
attend attending join just month week us january february march april may june july august september october
november december
"""
_COMMON_WORDS = frozenset(_COMMON.split())
_ACRONYM = 3  # letters up to which a name is an organisation's rather than the code of a state: "AU"
_OWNER = re.compile(r"[’']s\b|(?<=s)[’'](?=\s|$)")
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
    def keys(self) -> frozenset[str]:
        """The organisations, or else each of the words: two names of one event always share one."""
        named = self.organisations or (self.states if not self.words else None)
        return frozenset({" ".join(sorted(named))}) if named else self.words

    @property
    def is_named(self) -> bool:
        """Whether anything in it tells it from other events."""
        return bool(self.organisations or self.words or len(self.states) > 1)


@lru_cache(maxsize=20_000)
def read_occasion(words: str) -> Occasion:
    """Take the name of an event apart.

    >>> occasion = read_occasion("G7 Foreign Ministers’ Meeting")
    >>> sorted(occasion.organisations), occasion.level, sorted(occasion.words)
    (['G7'], 'foreign-minister', [])
    >>> sorted(read_occasion("the African Union’s Summit").organisations), sorted(read_occasion("COP 28").words)
    (['AU'], ['COP'])
    >>> read_occasion("Ninth Summit of the Sierra").number, read_occasion("Third In-Person Quad Summit").number
    (9, None)
    """
    text = fold(_OWNER.sub("", words))
    level = next((level for level, pattern in _LEVELS if pattern.search(text)), None)
    tokens = under_one_name(text).split()
    found, used = _organisations(tokens)
    used |= _long_places(tokens) if found else set()
    left = (token for n, token in enumerate(tokens) if n not in used)
    names = {word for key in found for word in _words_of(organisations()[key])}
    states = _states(words)
    kept = {
        _singular(token) for token in left if _tells(token) and token not in " ".join(states).split()
    } - names
    sides = frozenset(states.values())
    year = edition_year(words) or _year(words)
    return Occasion(found, level, frozenset(kept), year, _number_in_a_row(text), sides)


def _long_places(tokens: list[str]) -> set[int]:
    """Where towns of two words stand, which only say where an organisation meets: "G20 New Delhi Summit"."""
    pairs = ((n, f"{one} {other}") for n, (one, other) in enumerate(pairwise(tokens)))
    return {place for n, name in pairs if country_of_place(name) for place in (n, n + 1)}


def _tells(token: str) -> bool:
    """Whether a word of a name can tell one event from another."""
    common = token in _COMMON_WORDS or _singular(token) in _COMMON_WORDS
    return not common and not _NUMBER.match(token) and len(token) > 1


def _singular(word: str) -> str:
    """The word without the s of the plural: one text says "Islands", another "Island".

    >>> _singular("islands"), _singular("congress")
    ('island', 'congress')
    """
    return word[:-1] if len(word) > 4 and word.endswith("s") and word[-2] not in "sui" else word


def _words_of(organisation: Organisation) -> frozenset[str]:
    """The words of an organisation's own name, which tell nothing beside it: "Pacific Island Forum (PIF)"."""
    return frozenset(_singular(word) for word in fold(organisation.name).split())


def _states(words: str) -> dict[str, str]:
    """The states before and after a hyphen, by the words for them: "ASEAN-U.S. Summit".

    >>> _states("ASEAN-South Korea Summit")
    {'south korea': 'KOR'}
    """
    parts = [fold(part).split() for part in _HYPHEN.split(words)]
    ends = [part[-n:] for part in parts[:-1] for n in range(1, 4)] + [
        part[:n] for part in parts[1:] for n in range(1, 4)
    ]
    found = {" ".join(end): country_of_name(" ".join(end)) for end in ends if end}
    return {name: one.iso3 for name, one in found.items() if one}


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
            is_state = len(name) > _ACRONYM and country_of_name(name)
            known = None if place & used or is_state else organisation_of_name(name)
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
    return ["leader" if role in LEADERS else role for role in roles]


def at_level(occasion: Occasion, levels: Iterable[str]) -> Occasion:
    """The event of an organisation with its level told by those who took part, where its name does not tell.

    Who comes to a conference that is nobody's says nothing of it: ministers go to it, and leaders.
    """
    known = {"leader" if level == "vice-president" else level for level in levels} & _OF_PEERS
    if occasion.level is None and occasion.organisations and len(known) == 1:
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
    >>> same_occasion(read_occasion("G20 New Delhi Summit"), read_occasion("18th G20 Summit"))
    True
    >>> same_occasion(read_occasion("U.S.-ASEAN Summit"), read_occasion("ASEAN-Japan Summit"))
    False
    >>> same_occasion(read_occasion("Second Summit of the Sahara"), read_occasion("Third Summit of the Sahara"))
    False
    >>> same_occasion(read_occasion("26th UN Climate Change Conference"), read_occasion("UN Climate Conference COP27"))
    False
    >>> same_occasion(read_occasion("COP26 Summit"), read_occasion("UN Climate Change Conference"))
    True
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
    few, many = sorted((len(one.words), len(other.words)))
    return 2 * len(shared) >= many and len(shared) >= min(2, few)


def _differ(one: int | None, other: int | None) -> bool:
    """Whether both are given, and not the same."""
    return one is not None and other is not None and one != other


def _are_places(words: Iterable[str]) -> bool:
    """Whether the words only say where: a summit "in Madrid" is the summit."""
    return all(country_of_place(word) or country_of_name(word) for word in words)
