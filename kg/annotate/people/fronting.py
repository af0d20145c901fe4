"""A sentence that opens with something else than its subject → whether who is named behind the comma acts in it."""

import re

# The first word is masked where no name contains it.
_FRONTED = re.compile(
    r"(?:^|[.!?]\s)\W{0,3}(?:\ue021+|In|On|At|During|After|Following|Before|With|While|Meeting|Ahead|Speaking|Prior)\s[^.;]*$"
)
_ACTS = re.compile(
    r"\s+(?:(?:also|then|later|has|had|will|would|is|was)\s+){0,2}(?:[a-z]+(?:ed|s)|said|told|met|held|spoke|made|took|gave|flew|went|to|meet|travel|visit|hold)\b"
)
_REACH = 160  # characters before a name in which its sentence opens


def acts_behind_comma(text: str, comma: int, end: int) -> bool:
    """Whether who is named behind a comma, up to ``end``, acts in a sentence that opens with other words.

    >>> text = "In a call with his counterpart, Minister Berg said"
    >>> acts_behind_comma(text, 30, 45), acts_behind_comma("He met his counterpart, Minister Berg.", 22, 37)
    (True, False)
    """
    opened = _FRONTED.search(text, max(0, comma - _REACH), comma)
    return opened is not None and _ACTS.match(text, end) is not None
