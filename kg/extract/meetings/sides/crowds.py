"""Words where an object is expected → people without names: "civil society leaders", "Caribbean leaders"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.annotate.entities import CountryName
from kg.annotate.mask import BODY, DATE, GOVERNMENT, NATION, PLACE
from kg.annotate.names.gazetteer import find_names
from kg.extract.meetings.sides.actors import Actor
from kg.extract.meetings.sides.authorities import NO_STATE, authorities_at
from kg.extract.meetings.sides.clauses import Clause
from kg.extract.meetings.sides.crowd_words import CROWD, OF_STATES, SOCIETY
from kg.models import Party

# "members of the Norwegian Government", "representatives from Norway", "Norwegian lawmakers": of that state
_OF_STATE = re.compile(
    rf"(?P<office>(?:(?!{NO_STATE})[a-z-]+\s+)?(?:members|representatives|delegates|officials|leaders))\s+(?:of|from)\s+(?:the\s+)?(?P<state>{GOVERNMENT}|{NATION}$)"
    rf"|(?P<whose>{NATION})(?:[’']s?)?\s+(?P<who>(?:(?!{NO_STATE})[a-z-]+\s+){{0,2}}(?:{OF_STATES}))$"
)
# "officials at the European Command": of that body, wherever it is.
_OF_A_BODY = re.compile(rf"\s+(?:at|from)\s+(?:the\s+)?{BODY}")
_OFFICIALS_AND = re.compile(r"((?:[a-z-]+\s+)?(?:officials|authorities))\s+and\b")
_CIVIL_SOCIETY = re.compile(
    r"(?:[A-Z]\w+\s+(?:and\s+[A-Z]\w+\s+)?)?civil\s+society(?!\s+(?:organi[sz]ations|groups))"
)
# Who speaks for a group: what is told of behind "of" takes part.
_SPEAKING = re.compile(
    r"(?:[a-z-]+\s+){0,2}(?:representatives|members|delegates|leaders|heads)\s+(?:of|from)\s+(?:(?:the|a|an)\s+)?"
)
# Met abroad, these are of the country where they were met, and no state.
_IS_SOCIETY = re.compile(
    rf"\b(?:{SOCIETY}|civil society|private sector|business|religious|academic|academia|community|student|youth|opposition|faith|industry|groups|unions|agencies)\b"
)
_OWN_PEOPLE = re.compile(
    r"\b(?:staff|embassy|troops|service\s+members|officials|reporters|negotiators|team)\b|^(?:[\w-]+\s+){0,2}journalists$|^(?:members|representatives|people|women|workers|experts|volunteers)$"
)
# Of one's own nation these are at home wherever they live.
_EXPATRIATES = re.compile(r"\b(?:community|diaspora|nationals|expatriates|workers)\b")


def crowd_at(clause: Clause, position: int) -> Actor | None:
    """The people without names that the words at ``position`` are."""
    leading = authorities_at(clause, position)
    if leading is not None:
        return leading
    match = CROWD.match(clause.masked, position)
    if match is None or _OF_A_BODY.match(clause.masked, match.end()):
        return None
    official = _member_of_state(clause, match)
    if official is not None:
        return official
    start, region = clause.sentence.start, match["region"]
    first = match.start("region") if region else match.start("who")
    who = _officials_first(re.sub(r"\s+", " ", clause.sentence.text[slice(*match.span("who"))]))
    society, group = _CIVIL_SOCIETY.search(who), _group_of(who)
    party = Party(kind="group", key=region or (society.group() if society else group))
    office = who if region or society or group != who else None
    return Actor(None, party, office, first + start, match.end("who") + start)


# "On Monday, the leaders of five Pacific countries today met"
_OPENS = re.compile(rf"\W{{0,3}}(?:(?:On\s+|In\s+)?(?:{DATE}|{PLACE}),\s+)?(?=[A-Z]?[a-z])")
_TO_VERB = re.compile(
    rf"\s*(?:,?\s+(?:(?:on\s+)?{DATE}|in\s+{PLACE}|today|also|jointly|has|have|had|will|would|to|(?:is|are|was|were)\s+(?:due|set|scheduled|expected)))*\s+"
)


def crowd_before(clause: Clause, verb: int) -> Actor | None:
    """The people without names with whom a sentence begins and who act by the ``verb``: "The leaders of five states met"."""
    opens = _OPENS.match(clause.masked)
    if opens is None or opens.end() >= verb:
        return None
    at = opens.end()
    lowered = replace(clause, masked=clause.masked[:at] + clause.masked[at].lower() + clause.masked[at + 1 :])
    crowd = crowd_at(lowered, at)
    behind = crowd.end - clause.sentence.start if crowd else verb
    acts = behind < verb and _TO_VERB.fullmatch(clause.masked, behind, verb) is not None
    return crowd if acts else None


# "met the Prime Minister and representatives of civil society"
_AND = re.compile(r",?\s+(?:and|as\s+well\s+as|along\s+with|together\s+with)(?=\s)")
_ACTS = re.compile(r"\s+(?:were|are|was|is|have|has|had|will|would|[a-z]+ed)\s")


def crowd_beside(clause: Clause, position: int) -> tuple[Actor, ...]:
    """The people of a society who were met with those whose words end at ``position``."""
    joined = _AND.match(clause.masked, position)
    crowd = crowd_at(clause, joined.end()) if joined else None
    if (
        crowd is None
        or not is_society(crowd)
        or _ACTS.match(clause.masked, crowd.end - clause.sentence.start)
    ):
        return ()
    return (crowd,)


def _group_of(who: str) -> str:
    """Whom these people speak for: of "representatives of women’s organizations" those; else the people themselves."""
    speaking = _SPEAKING.match(who)
    many = speaking is None or re.search(r"\b(?:region|countries|nations|states|world|continent)\b", who)
    return who if many or speaking is None else who[speaking.end() :]


def _officials_first(who: str) -> str:
    """Of "government officials and civil society" the officials, who are a side."""
    officials = _OFFICIALS_AND.match(who)
    return officials.group(1) if officials else who


def _member_of_state(clause: Clause, match: re.Match[str]) -> Actor | None:
    """ "members of the Bundestag", "Norwegian lawmakers": of the state whose government or parliament is named."""
    begin, end = match.span("who")
    found = _OF_STATE.match(clause.masked, begin, end)
    named = clause.by_start.get(found.start("state" if found["state"] else "whose")) if found else None
    if found is None or named is None or named.party is None:
        return None
    start = clause.sentence.start
    office = found["office"] or found["who"]
    return Actor(None, named.party, office, found.start() + start, found.end() + start)


def is_society(actor: Actor) -> bool:
    """Whether people without names are those of a society: no officials, nor one's own staff."""
    words = f"{actor.office or ''} {actor.party.key if actor.party is not None else ''}".strip()
    return _IS_SOCIETY.search(words) is not None and _OWN_PEOPLE.search(words) is None


# "leaders from Southeast Asia"
_FROM_A_REGION = re.compile(
    r"\bfrom\s+(?:the\s+)?(?:[\w-]+\s+)?(?:Asia|Africa|Europe|(?:Latin|Central|South)\s+America|Caribbean|Pacific|Middle\s+East|Sahel|Balkans)\b"
)


def is_met_abroad(actor: Actor, sides: Iterable[Party], country: str | None) -> bool:
    """Whether a group is of another nation than the sides it met: by its name, "Norwegian companies", or by where it was met."""
    at_home = {side.key for side in sides}
    words = actor.party.key if actor.party is not None else ""
    named = {name.party.key for name in find_names(words) if isinstance(name, CountryName) and name.party}
    if named & at_home:
        return country not in {*at_home, None} and _EXPATRIATES.search(words) is None
    of_a_region = _FROM_A_REGION.search(actor.office or "") is not None
    return bool(named) or of_a_region or country not in {*at_home, None}
