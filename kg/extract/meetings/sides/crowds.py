"""Words where an object is expected → people without names: "civil society leaders", "Caribbean leaders"."""

import re

from kg.annotate.mask import BODY, GOVERNMENT
from kg.extract.meetings.sides.actors import REGIONS, Actor
from kg.extract.meetings.sides.authorities import authorities_at
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Party

_OF_STATES = (
    "leaders|lawmakers|parliamentarians|officials|authorities|ministers|counterparts|countries|states"
)
_SOCIETY = (
    "families|relatives|survivors|victims|representatives|members|students|scholars|activists|journalists|refugees|entrepreneurs"
    "|executives|community|communities|educators|academics|professors|teachers|shipowners|businesspeople|businessmen|businesswomen|investors"
    "|CEOs|experts|artists|athletes|farmers|exporters|alumni|scientists|researchers|industrialists|organi[sz]ations|NGOs|defenders"
    "|advocates|volunteers|workers|migrants|elders|women|youth|society|diaspora"
)
_ADJECTIVES = r"(?:local\s+and\s+international\s+)?(?:(?!(?:of|from|to|by|for|in|on|about|and|or|with|at)\b)[a-z][a-z-]*\s+){0,3}?"
_FROM = (
    r"(?:\s+from\s+(?:across\s+|around\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,3}?(?:region|countries|sectors?|world|communit(?:y|ies)|society|industry"
    r"|academia|companies|groups|organi[sz]ations|parties|continent|nations|states|universities)\b)"
)
_OF = r"(?:\s+of\s+(?!those|them)(?:(?:the\s+)?(?:[\w’'-]+\s+){1,4}?civil\s+society\b|(?:the\s+)?[\w’'-]+(?:\s+(?:and\s+)?[\w’'-]+){0,2}?(?:\s+(?:civil\s+society|communit(?:y|ies)|diaspora))?))"
# "three families of those who died": people who are no side of their own.
_CROWD = re.compile(
    r"\s*(?:(?:the|a|an|some|several|local|senior|other|visiting|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|\d+|(?:group|range|number|variety)\s+of)\s+){0,4}"
    rf"(?:(?P<region>{'|'.join(sorted(REGIONS, key=len, reverse=True))})\s+)?"
    rf"(?P<who>{_ADJECTIVES}(?:{_OF_STATES}|{_SOCIETY})\b(?!\s+(?:{_OF_STATES}|{_SOCIETY})\b)(?:\s+and\s+{_ADJECTIVES}(?:{_OF_STATES}|{_SOCIETY})\b)?(?:{_FROM}|{_OF})?)"
)
_OF_STATE = re.compile(
    rf"(?P<office>{_ADJECTIVES}(?:members|representatives|officials|leaders))\s+of\s+(?:the\s+)?(?P<state>{GOVERNMENT})"
)
# "officials at the European Command": of that body, wherever it is.
_OF_A_BODY = re.compile(rf"\s+(?:at|from)\s+(?:the\s+)?{BODY}")
_OFFICIALS_AND = re.compile(r"((?:[a-z-]+\s+)?(?:officials|authorities))\s+and\b")
_CIVIL_SOCIETY = re.compile(r"(?:[A-Z]\w+\s+(?:and\s+[A-Z]\w+\s+)?)?civil\s+society")
# Met abroad, these are of the country where they were met, and no state.
_IS_SOCIETY = re.compile(
    rf"\b(?:{_SOCIETY}|civil society|private sector|business|religious|academic|community|student|youth)\b"
)
_OWN_PEOPLE = re.compile(
    r"\b(?:staff|embassy|troops|service\s+members|journalists|officials|reporters|negotiators|team)\b|[A-Z]\w+\s+(?:community|diaspora|nationals|expatriates|workers)\b"
)


def crowd_at(clause: Clause, position: int) -> Actor | None:
    """The people without names that the words at ``position`` are."""
    leading = authorities_at(clause, position)
    if leading is not None:
        return leading
    match = _CROWD.match(clause.sentence.text, position)
    if match is None or _OF_A_BODY.match(clause.masked, match.end()):
        return None
    start = clause.sentence.start
    official = _member_of_state(clause, match)
    if official is not None:
        return official
    region = match.group("region")
    first = match.start("region") if region else match.start("who")
    who = _officials_first(re.sub(r"\s+", " ", match.group("who")))
    society = _CIVIL_SOCIETY.search(who)
    party = Party(kind="group", key=region or (society.group() if society else who))
    return Actor(None, party, who if region or society else None, first + start, match.end("who") + start)


def _officials_first(who: str) -> str:
    """Of "government officials and civil society" the officials, who are a side."""
    officials = _OFFICIALS_AND.match(who)
    return officials.group(1) if officials else who


def _member_of_state(clause: Clause, match: re.Match[str]) -> Actor | None:
    """ "members of the Bundestag": of the state whose government or parliament is named."""
    found = _OF_STATE.match(clause.masked, match.start("who"))
    named = clause.by_start.get(found.start("state")) if found else None
    if found is None or named is None or named.party is None:
        return None
    start = clause.sentence.start
    return Actor(None, named.party, found.group("office"), found.start() + start, found.end() + start)


def is_society(actor: Actor) -> bool:
    """Whether people without names are those of a society: no officials, nor one's own staff."""
    key = actor.party.key if actor.party is not None else ""
    return _IS_SOCIETY.search(key) is not None and _OWN_PEOPLE.search(key) is None
