"""Masked text → the same with the capitalised words that belong to portfolios, or to no name, masked as well.

It keeps the patterns of offices and names small: they read one letter where they would list hundreds of words.
"""

import re
from functools import cache
from pathlib import Path

_PORTFOLIO, _NEVER = "\ue020", "\ue021"

PORTFOLIO_WORD = f"{_PORTFOLIO}+"  # "Foreign", "Affairs", "Trade"

_CAPITALISED = re.compile(r"(?<![\w’'-])[A-Z][A-Za-z]*(?:-[A-Z][a-z]+)*(?![\w])")


def mask_words(masked: str) -> str:
    """Mask portfolio words and words that no name contains; the length stays the same.

    >>> mask_words("Minister of Trade Lee") == "Minister of " + _PORTFOLIO * 5 + " Lee"
    True
    """
    kinds = _kinds()
    return _CAPITALISED.sub(
        lambda m: kinds[m.group()] * len(m.group()) if m.group() in kinds else m.group(), masked
    )


@cache
def _kinds() -> dict[str, str]:
    here = Path(__file__).parent
    never = dict.fromkeys((here / "never_names.txt").read_text(encoding="utf-8").split(), _NEVER)
    portfolios = dict.fromkeys((here / "portfolio_words.txt").read_text(encoding="utf-8").split(), _PORTFOLIO)
    return never | portfolios
