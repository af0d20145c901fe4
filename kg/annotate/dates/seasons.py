"""A season without its year, "in the autumn", "next spring" → the year it falls in: north and south have it in other months."""

import re

from kg.annotate.calendar import year_of
from kg.annotate.dates.readers import Context, Days

# As they are called in the north, where most of what tells of a season by its name is written; winter lies in two years.
_MONTHS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
# "the next meeting in Oslo in the autumn"
_TO_COME = re.compile(r"\b(?:next|upcoming|forthcoming|to\s+be\s+held)\s[^.;]{0,100}$")


def read_season(match: re.Match[str], context: Context) -> Days | None:
    """The year of the season: "last" is the latest that is over, "next" and what is to come the first that is not.

    "In the spring" tells of no year where nothing says that it is to come.
    """
    published = context.published
    which = (match["which"] or "").lower()
    to_come = context.tense == "future" or _TO_COME.search(match.string, 0, match.start())
    if published is None or not (which or to_come):
        return None
    first, last = _MONTHS[match["season"].lower()]
    begun, over = published.month >= first, published.month > last
    shift = {"this": 0, "next": int(begun), "last": -int(not over)}.get(which, int(over))
    return Days(year_of(published.year + shift))
