"""A row of actors in a masked sentence → where the next clause begins with the last of them: "received Berg, and Vega met him"."""

import re

# "received Berg, and Speaker Vega also met with him": whose deed follows was not received
_AND_NEXT = re.compile(r",\s+(?:and|while)\s+(?:the\s+)?$")
_ACTS_NEXT = re.compile(
    r"\s+(?:(?:also|later|then|separately|meanwhile|himself|herself|had|has|will|would)\s+){0,3}(?:met|meet|held(?!\s+(?:in|on|at)\b)|hold|had|have|hosted?|received?|spoke|speak|gave|give|paid|pay|attended|took(?!\s+place)|joined|led|visited|called|signed)\b(?!\s+by\b)"
)
# "After talks between Ruiz and Berg, Chile opened": whose deed follows was at no talks
_BETWEEN = re.compile(r"\W*(?:After|Following|During|At|In|Before|According\s+to)\s[^,;]*\sbetween\s[^,;]*$")
_COMMA = re.compile(r",\s+(?:the\s+)?$")
_DOES = re.compile(
    r"\s+(?:(?:also|later|then)\s+)?(?:will|would|has|have|had|is|are|was|were|[a-z]{2,}(?:ed|s)|said|told)\b(?!\s+by\b)"
)


def next_clause(masked: str, start: int, last: int, end: int) -> int | None:
    """Where the row from ``start`` to ``end`` ends before its ``last``, with whom the next clause begins; None where it does not.

    >>> words = "After talks between \\ue010 and \\ue010, \\ue000 opened a port"
    >>> next_clause(words, 20, 29, 30)
    27
    >>> next_clause("met \\ue010 and \\ue010, who opened a port", 4, 10, 11)
    """
    begins = _AND_NEXT.search(masked, start, last) if _ACTS_NEXT.match(masked, end) else None
    if begins is None and _DOES.match(masked, end) and _BETWEEN.match(masked, 0, start):
        begins = _COMMA.search(masked, start, last)
    return begins.start() if begins else None
