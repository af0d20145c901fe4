"""A text → its language, as far as it matters here: English or not known."""

import re

_WORD = re.compile(r"[^\W\d_]+")
# Words that English texts are full of and other languages written in Latin letters do not have.
_ENGLISH = frozenset(
    (
        "the",
        "of",
        "and",
        "to",
        "with",
        "that",
        "for",
        "by",
        "from",
        "were",
        "are",
        "his",
        "her",
        "their",
        "has",
        "have",
    )
)
_REACH = 6_000  # characters
_FEWEST = 15  # words that can tell a language
_SHARE = 0.05


def find_language(text: str) -> str:
    """``en`` for English and for what is too short to tell, ``und`` (BCP 47: undetermined) for the rest.

    >>> find_language("The ministers met in Oslo to talk about the treaty and of aid for the poor.")
    'en'
    >>> find_language("Los ministros se reunieron el lunes en Oslo para hablar de la ayuda a los pobres.")
    'und'
    """
    words = _WORD.findall(text[:_REACH].casefold())
    latin = sum(word.isascii() for word in words)
    if len(words) < _FEWEST:
        return "en" if 2 * latin >= len(words) else "und"
    return "en" if sum(word in _ENGLISH for word in words) >= _SHARE * len(words) else "und"
