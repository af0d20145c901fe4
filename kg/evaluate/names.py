"""Names, items and places as two annotators may write them; out comes whether they mean the same."""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "e"}
)
_TOKEN = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"['’‘ʼʻ`´]")
_HYPHEN = re.compile(r"[-‐‑–]")
_TITLES = frozenset(
    _TOKEN.findall(
        "mr mrs ms miss dr prof professor he hrh hm hon honourable honorable sir dame lord lady "
        "jr sr ii iii iv"
    )
)
_ARTICLES = frozenset({"a", "an", "the", "of"})
_SMALL_WORDS = frozenset(
    _TOKEN.findall(
        "a an and at by for from in into of on or other our that the their these this to which with "
        "new additional"
    )
)


def tokens(text: str) -> frozenset[str]:
    """Break into plain lower-case words: no accents, no apostrophes.

    >>> sorted(tokens("Mevlüt Çavuşoğlu"))
    ['cavusoglu', 'mevlut']
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", text.casefold()).translate(_LETTERS))
    return frozenset(_TOKEN.findall("".join(letter for letter in plain if not unicodedata.combining(letter))))


def same_name(one: str, other: str) -> bool:
    """Whether one name is contained in the other, without accents, titles, initials and order.

    >>> same_name("KAMIKAWA Yoko", "Ms. Yoko Kamikawa"), same_name("Yoko Kamikawa", "Yoko Ono")
    (True, False)
    """
    readings = [(_name_words(one, joint), _name_words(other, joint)) for joint in (" ", "")]
    return any(a and b and (a <= b or b <= a) for a, b in readings)


def _name_words(name: str, joint: str) -> frozenset[str]:
    words = tokens(_HYPHEN.sub(joint, name)) - _TITLES
    return frozenset(word for word in words if len(word) > 1) or words


def same_place(one: str, other: str) -> bool:
    """Whether one place or occasion is contained in the other.

    >>> same_place("Washington", "Washington, D.C."), same_place("Paris", "the Paris Peace Forum")
    (True, True)
    """
    a, b = tokens(one) - _ARTICLES, tokens(other) - _ARTICLES
    return bool(a and b) and (a <= b or b <= a)


def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, in the singular.

    >>> sorted(content_words("doses of the vaccine"))
    ['dose', 'vaccine']
    """
    return frozenset(_singular(word) for word in tokens(text) if word not in _SMALL_WORDS)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def same_side(one: str | None, other: str | None) -> bool:
    """Whether two sides are the same: equal codes, or a group's words contained in one another.

    >>> same_side("JPN", "JPN"), same_side("Palestinian refugees", "refugees"), same_side("UN", "UNICEF")
    (True, True, False)
    """
    if not one or not other:
        return False
    return one == other or same_place(one, other)


def overlap(one: str, other: str) -> float:
    """Share of the shorter text's words that the other has too.

    >>> overlap("will provide $5 million", "Japan will provide $5 million to Fiji")
    1.0
    """
    a, b = tokens(one), tokens(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
