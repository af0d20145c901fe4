"""The name of a conference that is held once a year under a number → the year of that number."""

import re

# The UN climate conferences; up to 25 the number may be that of another convention's conference.
_COP = re.compile(r"\bCOP[\s-]?(?P<number>2[6-9]|[3-9]\d)\b")
_FIRST_AFTER_DELAY = 1995  # COP26 was in 2021, a year later than planned


def edition_year(words: str) -> int | None:
    """The year of the one numbered conference that words name.

    >>> edition_year("COP27"), edition_year("United Nations Climate Change Conference (COP 26)"), edition_year("COP15")
    (2022, 2021, None)
    """
    years = {_FIRST_AFTER_DELAY + int(match["number"]) for match in _COP.finditer(words)}
    return years.pop() if len(years) == 1 else None
