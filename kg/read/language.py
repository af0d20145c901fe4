"""A text → its language, as far as it matters here: English or not known."""

import re

# Words that English texts are full of; and those that others are, if they are neither English nor a part of names ("de", "al").
_ENGLISH = frozenset(
    "the of and to with that for by from were are his her their has have will was is at it this on as an its be not or".split()
)
_OTHER = frozenset(
    "los las que por con para una como entre sobre más su se le les des dans pour une qui aux avec ce cette à und auf ist nicht sich"
    " wurde zum über zu ihren em com uma não pelo gli della che nel sono het een voor zijn aan daar się oraz przez och att som för"
    " bir ile için dengan untuk bagi oleh kata adalah".split()
)
_LATIN, _BEYOND_LATIN = re.compile(r"[A-Za-z]"), re.compile(r"[^\W\d_\x00-\x7f]")
_REACH = 4_000  # characters
_FEW = 3  # words of other languages
_ENOUGH, _SHARE = 25, 0.06  # plain words that can tell, and how many of them are English ones at least


def find_language(text: str) -> str:
    """``en`` for English and for what is too short to tell, ``und`` (BCP 47: undetermined) for the rest.

    >>> find_language("The ministers met in Oslo to talk about the treaty and of aid for the poor.")
    'en'
    >>> find_language("Los ministros se reunieron el lunes en Oslo para hablar de la ayuda a los pobres.")
    'und'
    """
    head = text[:_REACH]
    words = head.split()
    plain = list(filter(str.islower, words))  # names are of no language
    english = sum(map(_ENGLISH.__contains__, map(str.casefold, words)))
    if len(plain) >= _ENOUGH and english < _SHARE * len(plain):
        return "und"
    other = sum(map(_OTHER.__contains__, plain))
    if other >= _FEW and other > english:
        return "und"
    beyond = len(_BEYOND_LATIN.findall(head))
    return "und" if beyond and beyond > len(_LATIN.findall(head)) else "en"
