"""Words where an object is expected → the unnamed officials of a state: "Norway’s leadership", "senior members of the Government"."""

import re

from kg.annotate.mask import NATION, PERSON
from kg.extract.meetings.sides.actors import Actor
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Party

_RANK = (
    r"(?:(?:the|a|an|other|others|several|some|various|many|number|range|of|host|key|top|senior|high-level|high-ranking|top-ranking|ranking|leading|relevant|local|central"
    r"|country[’']s|nation[’']s|state[’']s|political|national|current|appropriate)\s+){0,5}"
)
_HOUSE = (
    r"(?:Senate|Congress|Parliament|House(?:\s+of\s+\w+)?|Government|Cabinet|(?:National|Federal)\s+Assembly|Presidency|Council\s+of\s+Ministers|Chamber\s+of\s+Deputies|Administration|parliament|government|cabinet|administration"
    r"|leadership|presidency|[A-Z][a-z]+\s+(?:Government|Administration|[Cc]abinet))\b"
)
# "Norwegian business leaders" are a group, and no authorities of Norway.
NO_STATE = r"(?:opposition|business|industry|corporate|religious|faith|church|community|civic|student|youth|union|labou?r|tribal|indigenous|party|rebel|academic|media)\b"
_MEMBERS = r"(?:members|representatives|leaders|officials|ministers|[Mm]inisters|figures|(?:[Cc]abinet\s+)?[Mm]inisters|lawmakers)"
# "the leadership of Norway", "Norway’s top leadership", "members of the Norwegian Parliament", "members of President Ruiz’s
# administration": of that state
_OF_STATE = re.compile(
    rf"\s*{_RANK}(?:(?P<state>{NATION})(?:[’']s?)?\s+(?:(?!{NO_STATE})[a-z]+\s+){{0,2}}(?P<office>leadership|authorities|(?:government\s+|political\s+)?(?:leaders|ministers|lawmakers|interlocutors|policymakers))\b"
    rf"|(?P<office_of>leadership|authorities)\s+of\s+(?:the\s+)?(?P<state_of>{NATION})"
    rf"|(?P<state_one>{NATION})(?:[’']s?)?\s+(?:(?!{NO_STATE})[a-z-]+\s+){{0,2}}(?P<office_one>official|diplomat|lawmaker|legislator|negotiator)\b(?![’'-])"
    rf"|(?P<members>{_MEMBERS})\s+(?:of|in|from)\s+(?:(?:the\s+(?P<house>{NATION})(?:[’']s?)?|(?P<its>{NATION})[’']s?)\s+{_HOUSE}|(?:the\s+)?{_HOUSE}\s+of\s+(?:the\s+)?(?P<house_of>{NATION})"
    rf"|(?P<whose>{PERSON})(?:\s+of\s+(?:the\s+)?{NATION})?[’']s?\s+(?:new\s+|incoming\s+)?(?:{_HOUSE}|(?:economic\s+|security\s+)?team\b)))"
)
# "the country’s leadership", "senior Administration officials", "other ministers of the government": of the state they are met in
_OF_HOST = re.compile(
    rf"\s*{_RANK}(?:(?P<leadership>leadership|authorities)(?:\s+of\s+(?:the|that|this)\s+(?:host\s+)?(?:country|nation|state|republic|government))?(?!\s+(?:of|from|role|in)\b)"
    rf"|(?P<officials>(?:(?:Administration|[Gg]overnment|[Cc]abinet|[Mm]inistry|(?:foreign|defen[cs]e|trade|finance)(?:\s+and\s+(?:foreign|defen[cs]e|trade|finance))?\s+ministry|Foreign\s+Ministry|Defen[cs]e\s+Ministry)\s+)officials)"
    rf"|(?P<ministers>(?:[Cc]abinet\s+)?[Mm]inisters)(?:\s+(?:of|in)\s+(?:the|his|her)\s+{_HOUSE}|(?!\s+(?:of|from|in\s+charge|for|responsible)\b))"
    rf"|(?P<seated>{_MEMBERS})\s+(?:of|in)\s+(?:the|his|her)\s+{_HOUSE})"
)
_HAS_RANK = re.compile(r"\b(?:top|senior|high|key|leading|several|ranking|other|country|host)\b")


def authorities_at(clause: Clause, position: int) -> Actor | None:
    """The unnamed officials that the words at ``position`` are: of the state named with them, else of none known."""
    start = clause.sentence.start
    match = _OF_STATE.match(clause.masked, position)
    if match is not None:
        which = next(
            name
            for name in ("state", "state_of", "state_one", "house", "its", "house_of", "whose")
            if match[name]
        )
        named = clause.by_start.get(match.start(which))
        office = match["office"] or match["office_of"] or match["office_one"] or match["members"]
        party = named.party if named else None
        return Actor(None, party, office, match.start() + start, match.end() + start) if party else None
    match = _OF_HOST.match(clause.masked, position)
    if match is None or (match["ministers"] and not _HAS_RANK.search(match.group())):
        return None
    office = match["leadership"] or match["officials"] or match["ministers"] or match["seated"]
    party = Party(kind="group", key="officials")
    return Actor(None, party, office, match.start() + start, match.end() + start)
