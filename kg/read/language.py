"""A text → its language, as far as it matters here: English or not known."""

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
    )
)
_REACH = 4_000  # characters
_FEWEST = 15  # words that can tell a language
_SHARE = 0.04


def find_language(text: str) -> str:
    """``en`` for English and for what is too short to tell, ``und`` (BCP 47: undetermined) for the rest.

    >>> find_language("The ministers met in Oslo to talk about the treaty and of aid for the poor.")
    'en'
    >>> find_language("Los ministros se reunieron el lunes en Oslo para hablar de la ayuda a los pobres.")
    'und'
    """
    words = text[:_REACH].casefold().split()
    if len(words) >= _FEWEST:
        return "en" if sum(map(_ENGLISH.__contains__, words)) >= _SHARE * len(words) else "und"
    letters = [letter for letter in text[:_REACH] if letter.isalpha()]
    return "en" if 2 * sum(letter.isascii() for letter in letters) >= len(letters) else "und"
