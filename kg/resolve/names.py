"""Names as documents write them → folded tokens that can be compared, and how alike two names are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from kg.reference.names import fold as _without_accents
from kg.resolve.given_names import GIVEN_NAMES

_TITLE_WORDS = """
mr mrs ms miss mme madam madame messrs dr prof professor sir dame lord lady baroness hon honourable
honorable right rt he hh hrh hm excellency his her the prince princess king queen sheikh sheikha shaikh
sheik crown general gen lt lieutenant col colonel maj major brigadier brig admiral adm captain capt
ambassador amb president vice prime minister secretary foreign chancellor premier senator sen congressman
congresswoman representative rep governor gov mayor chairman chairwoman chair director commissioner envoy
deputy assistant acting former spokesperson spokesman spokeswoman daw datuk dato tan sri seri shri shrimati smt tun yb yab honble
engineer eng
engr sayyid archbishop cardinal marshal first
"""
_PARTICLE_WORDS = """
al el bin ibn bint ben van von de del della der den da das dos di du la le las los y e i ould mint ter ten
as ul ur uz af zu
"""
_SUFFIX_WORDS = "jr sr ii iii iv esq mp kc qc obe cbe phd ji"
_TITLES = frozenset(_TITLE_WORDS.split())
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_SUFFIXES = frozenset(_SUFFIX_WORDS.split())
_SERVANT = frozenset({"abdul", "abdel", "abd", "abdal", "abdol"})  # first half of "Abdul Rahman", one name

_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("ck|q", "k"), ("ph", "f"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("dj", "j"),
        ("tch", "ch"), ("sch", "sh"),
        ("ou|oo", "u"), ("oe(?=[a-z])", "o"), ("(?<![gq])ue(?=[a-z])", "u"), ("ee", "i"), ("w", "v"), ("^ye(?!o)", "e"),
        ("[yj]", "i"), ("(?<!^)h$", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


_HONORIFIC = re.compile(
    r"^(?:(?:The )?Hon(?:ou?rable|\.|[’']ble)?|T\.\s?H\.|H\.\s?E\.|Y\.\s?A?\.?\s?B\."
    r"|Datuk|Dato[’']?|Seri|Tan Sri|Tun|Shri|Smt\.?)\s+(?=\S+\s+\S)"
)
_SIGNS = re.compile(r"[\W_]+")


class Likeness(IntEnum):
    """How alike two names are, from nothing to the same."""

    NONE = 0
    PART = 1  # two or more tokens agree and the rest could be a bad transliteration
    CLOSE = 2  # every token of the shorter agrees, some only nearly
    SAME = 3  # every token of the shorter agrees


@dataclass(frozen=True, slots=True)
class Name:
    """A folded name: its words in order, and for each the key under which spellings of one sound meet."""

    words: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def is_full(self) -> bool:
        """Whether it holds more than one name, so that it can identify someone."""
        return len(self.words) > 1


def fold(text: str) -> str:
    """Lower case without accents and apostrophes; every other sign is a space.

    >>> fold("Çavuşoğlu-O’Brien")
    'cavusoglu obrien'
    """
    return _SIGNS.sub(" ", _without_accents(text)).strip()


def without_honorific(text: str) -> str:
    """A name without the style of address before it, where two names follow.

    >>> without_honorific("T.H. Datuk Seri Ahmad Zaki"), without_honorific("T.H. Lawrence")
    ('Ahmad Zaki', 'T.H. Lawrence')
    """
    shorter = _HONORIFIC.sub("", text)
    return text if shorter == text else without_honorific(shorter)


@lru_cache(maxsize=50_000)
def read_name(text: str) -> Name:
    """Fold a name without titles, initials, particles and suffixes.

    >>> read_name("H.E. Mr. Alberto Leo van Klaveren Stork").words
    ('alberto', 'leo', 'klaveren', 'stork')
    >>> read_name("Dr. Riyad Al-Maliki").words
    ('riyad', 'maliki')
    """
    words = fold(text).split()
    while len(words) > 1 and (words[0] in _TITLES or len(words[0]) == 1):
        del words[0]
    kept = _joined_servants([word for word in words if len(word) > 1 and word not in _SUFFIXES])
    plain = [word for word in kept if word not in _PARTICLES] or kept
    return Name(tuple(plain), tuple(sound_key(word) for word in plain))


def _joined_servants(words: Sequence[str]) -> list[str]:
    """Write "Abdul Rahman", "Abdel Rahman" and "Abdulrahman" in one way."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _SERVANT:
            joined[-1] = "abdul" + word
        else:
            joined.append("abdul" + word[5:] if word[:5] in {"abdel", "abdal"} and len(word) > 6 else word)
    return joined


@lru_cache(maxsize=50_000)
def sound_key(word: str) -> str:
    """The key under which transliterations of one name meet.

    >>> sound_key("zelenskyy") == sound_key("zelensky") == sound_key("zelenskiy")
    True
    >>> sound_key("bjoern") == sound_key("bjorn"), sound_key("choe") == sound_key("cho")
    (True, False)
    """
    if word in GIVEN_NAMES:
        return GIVEN_NAMES[word]
    key = word
    for pattern, sound in _SOUNDS:
        key = pattern.sub(sound, key)
    return key


def likeness(one: Name, other: Name) -> Likeness:
    """Compare two full names, whatever the order of their words.

    >>> likeness(read_name("KAMIKAWA Yoko"), read_name("Yoko Kamikawa")).name
    'SAME'
    >>> likeness(read_name("Cho Tae-yul"), read_name("Cho Tae-yeol")).name
    'PART'
    >>> likeness(read_name("Khalid bin Salman"), read_name("Mohammed bin Salman")).name
    'NONE'
    """
    if not (one.is_full and other.is_full):
        return Likeness.NONE
    return _likeness(*sorted((one.keys, other.keys), key=lambda keys: (len(keys), keys)))


@lru_cache(maxsize=200_000)
def _likeness(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness:
    left, right = _unshared(short, long)
    agreed = len(short) - len(left)
    if not left or "".join(left) == "".join(right):
        return Likeness.SAME if agreed or not left else Likeness.CLOSE
    if all(any(nearly(word, other) for other in right) for word in left) and (agreed or len(left) > 1):
        return Likeness.CLOSE
    if agreed >= 2 and len(left) == len(right) == 1 and left[0][0] == right[0][0]:
        return Likeness.PART
    return Likeness.NONE


def _unshared(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The words of each that the other lacks, each word counted as often as it stands."""
    right = list(long)
    left = []
    for word in short:
        if word in right:
            right.remove(word)
        else:
            left.append(word)
    return left, right


@lru_cache(maxsize=100_000)
def nearly(word: str, other: str) -> bool:
    """Whether two words differ by a slip, a short form or a glued article.

    >>> nearly("almaliki", "maliki"), nearly("herzog", "hertzog"), nearly("rau", "rao")
    (True, True, False)
    """
    short, long = sorted((word, other), key=lambda each: (len(each), each))
    if short == long or long in {"al" + short, "el" + short}:
        return True
    if len(short) >= 3 and long.startswith(short):
        return True
    allowed = 2 if len(short) >= 8 else 1 if len(short) >= 5 else 0
    return allowed > 0 and short[0] == long[0] and _within(short, long, allowed)


def _within(one: str, other: str, allowed: int) -> bool:
    """Whether the edit distance is at most ``allowed``."""
    if abs(len(one) - len(other)) > allowed:
        return False
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1] <= allowed
