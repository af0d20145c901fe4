"""The ministers or leaders of a region, who meet without being a body: "Nordic defence ministers", "the presidents of Central America"."""

import re

from kg.annotate.mask import NATION
from kg.extract.meetings.sides.actors import ANY_REGION

_LANDS = (
    r"(?:Central|Latin|South)\s+America|(?:West|East|Central|Southern|North)\s+Africa|(?:Central|Southeast|South|East)\s+Asia"
    r"|Western\s+Balkans|Balkans|Caribbean|Pacific|Sahel|Gulf|Maghreb|Baltics?|Nordics?|Middle\s+East"
)
_PORTFOLIO = (
    r"(?i:foreign|defen[cs]e|prime|finance|trade|economy|economic|energy|climate|environment|development|interior|home|justice|health|agriculture"
    r"|fisheries|transport|labou?r|education|culture|tourism|digital|water|migration)"
)
MINISTERS = rf"(?:(?:{_PORTFOLIO}\s+(?:[Aa]ffairs\s+)?)?[Mm]inisters|[Ll]eaders|[Pp]residents|[Hh]eads\s+of\s+(?:[Ss]tate|[Gg]overnment)(?:\s+and\s+(?:[Ss]tate|[Gg]overnment))?)"
_MANY = r"(?P<many>(?:(?:more\s+than|over|some|about|nearly|around|almost)\s+)?(?:\d+|two\s+dozen|several|dozens\s+of)\s+(?:[a-z]+\s+)?(?:countries|states|nations|governments))"
# "the International Contact Group on Norway", "the Friends of Norway group"
_GROUP = rf"\b(?P<group>(?:[A-Z][\w’'-]+\s+){{0,2}}Contact\s+Group(?:\s+(?:on|for)\s+(?:the\s+)?{NATION})?|Friends\s+of\s+(?:the\s+)?{NATION}(?:\s+[Gg]roup)?)\b"
# "Nordic and Baltic foreign ministers", "the health ministers of the Central Asian states", "the presidents of Central America"
OF_REGION = (
    rf"(?:(?<![\w-])(?P<region>{ANY_REGION})(?:\s+and\s+(?:{ANY_REGION}))?\s+{MINISTERS}\b"
    rf"|\b{MINISTERS}\s+(?:of|from)\s+(?:the\s+)?(?:[a-z]+\s+){{0,1}}(?:(?P<states>{ANY_REGION})(?:\s+and\s+(?:{ANY_REGION}))?\s+(?:countries|states|nations|republics)|(?P<lands>{_LANDS})|{_MANY})\b|{_GROUP})"
)


def region_of(match: re.Match[str]) -> str | None:
    """The group of a match of ``OF_REGION`` that names the region; none where the match is of something else.

    >>> region_of(re.search(OF_REGION, "Nordic defence ministers met"))
    'region'
    """
    return next(
        (name for name in ("region", "states", "lands", "many", "group") if match.groupdict().get(name)), None
    )
