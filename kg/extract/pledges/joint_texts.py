"""Headlines and opening words → whether a text is a joint statement, and whose."""

import re

from kg.annotate.mask import BODY, OFFICE
from kg.annotate.sieve import Sieved
from kg.extract.pledges.clause import Statement
from kg.models import Cited, Party
from kg.reference.organisations import organisation_of

JOINT = re.compile(
    r"\b(?:[Jj]oint|[Ll]eaders[’']?|[Mm]inisters[’']?)\s(?:\w+\s)?(?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu[eé]|[Vv]ision)(?![a-z])|\b[Cc]hair(?:man|person|woman|s)?[’']?s?[’']?\s[Ss]tatement\b|[Cc]ommuniqu[eé]\b"
)
FOLLOWING = Sieved(
    r"\b[Ff]ollowing is the text of (?:a|the) [Jj]oint\s(?:\w+\s)?(?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu[eé])\b|\b(?:make|made|makes|issued?|issues|released?|adopted?)\s(?:the\s)?following\s(?:joint\s)?(?:statement|declaration|communiqu[eé])\b"
)
# "Joint statement by the ministers of Peru and Chile": whose it is, whatever the headline names besides.
_BY_THEM = re.compile(r"\b(?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu[eé])\s(?:by|of|from|between)\s")
# "We, the leaders of Peru and Chile, reaffirmed": whose the text is.
_WE_THE = re.compile(
    rf"\W*We,\s(?:{OFFICE}|(?:the\s)?(?:[\w-]+\s){{1,8}}?(?:of|from)\s(?:the\s)?{BODY}(?:(?:,|,?\sand)\s(?:the\s)?{BODY})+)"
)
_TOPIC = re.compile(r"\s(?:on|regarding|concerning|about|following|calling|welcoming|marking)\s")


def we_the(statement: Statement) -> re.Match[str] | None:
    """The words with which those who speak begin: "We, the leaders of Peru and Chile"."""
    return _WE_THE.match(statement.masked) if statement.text.startswith("We, ") else None


def states_of(named: tuple[Cited[Party], ...]) -> tuple[Party, ...]:
    """The states among those named."""
    return tuple(c.value for c in named if c.value.kind == "country")


def authors_of(headline: Statement, named: tuple[Cited[Party], ...]) -> tuple[Party, ...]:
    """Whose statement a headline announces: not those it is about, nor the members of a body that speaks for them."""
    places = [(headline.span_of(c.evidence)[0], c.value) for c in named]
    by = _BY_THEM.search(headline.masked)
    topic = _TOPIC.search(headline.masked, by.end() if by else 0)
    places = [(at, party) for at, party in places if by is None or at >= by.end()] or places
    before = [party for at, party in places if topic is None or at < topic.start()]
    behind = [party for at, party in places if topic is not None and at > topic.end()]
    authors = before if len(before) > 1 or (before and before[0].kind == "organisation") else before + behind
    bodies = {party: body for party in authors if (body := organisation_of(party))}
    members = {code for body in bodies.values() for code in body.members}
    fought = {party for party, body in bodies.items() if body.kind == "armed_group"}
    return tuple(party for party in authors if party.key not in members and party not in fought)
