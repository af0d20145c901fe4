"""Words behind a verb → the session that they name: of a council, a commission, or of the ministers of several states."""

import re
from dataclasses import dataclass

from kg.annotate.entities import CountryName, OfficeReference, OrganisationName
from kg.extract.meetings.sides.actors import REGIONS, Actor
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Party

_W = r"(?:[\w’'/&+‘“”\"-]|[\ue000-\ue015])+(?:\s\([^()]{1,30}\))?"
_STOP = (
    r"(?:of|in|on|at|to|with|by|from|for|that|which|who|whose|where|when|while|as|after|before|during|ahead|held|holds?|was|were|is|are|will|said|says|following|between"
    r"|against|over|into|about|his|her|he|she|they|me[et]t|also|(?!(?:open|clos|meet|upcom|forthcom|ongo|brief|steer|rotat)ing)[a-z]+ing)\b"
)
_WORD = rf"(?:(?!{_STOP}){_W}\s+)"
_ARTICLE = r"(?:(?:[Tt]he|an?|its|their|this|another|today[’']s|both)\s+)?"
# "the opening session of", "the high-level segment of", "the second day of": who is there is at the session.
_PART = rf"(?:(?:(?!{_STOP})[\w-]+\s+){{0,3}}?(?:opening|closing|inauguration|[Ww]orks?|[Pp]roceedings|[Dd]eliberations|[Cc]eremony|[Ss]ession|[Ss]egment|(?:first|second|third|last)\s+day|[Mm]eeting|[Dd]ebate)\s+of\s+(?:the\s+)?)"
_OCCASION = r"(?i:meetings?|sessions?|conferences?|video[- ]?conference|debates?|round[- ]?tables?|summits?|ministerial|retreats?|dialogue|forums?|segment|plenary|consultations|workshops?|seminars?|symposium|gathering|(?:donors?|pledging|high-level)\s+event)"
_BODY = r"(?:Council|Committee|Commission|Assembly|Conference|Congress|Coalition|Contact Group|Working Group|[\ue003]++)"
# "on Hunger, Nutrition and Health"
_LISTED = r",\s(?=(?:[A-Z][a-z]+,\s){0,3}[A-Z][a-z]+,?\sand\s[A-Z][a-z]+\b)"
# "of the Council of Ministers of the Group", "on the Situation in": the rest of a name.
_REST = (
    r"(?:\s+(?:of|at|on|for|under|within)\s+(?!(?:the\s+)?(?:margins|sidelines|fringes|occasion)\s+of\b)(?:the\s+)?(?!(?:first|second|third|last)\s+time\b)(?:(?!\ue012)(?!(?:in|on|by|via|this|since|after|before|until|held|which|that|where|as|hosted|with|from|during|taking|attended|convened|scheduled|opened|opens|began|begins|concluded|started|takes|took|kicked|ended|to|at|will|is|was|and\s+[a-z]+(?:ed|s|ing))\b)"
    rf"{_W}(?:\s+|{_LISTED}|(?=[,.;:]|$)))+)"
)
# "ministerial events", "the summit declaration": the noun goes on.
_NO_NOUN = rf"(?![’'\w-])(?!\s+(?!{_STOP}|[a-z]+(?:ing|ed)\b|(?:and|or|under|here|today|via|virtually|alongside|together|amid|through|without|this|the|organi[sz]ed)\b)[a-z])"
_SESSION = re.compile(
    rf"{_ARTICLE}(?:{_PART}{_ARTICLE}{_WORD}{{0,9}}(?:{_OCCASION}(?:\s+{_OCCASION})?{_NO_NOUN}|{_BODY})(?:\s+{_OCCASION}{_NO_NOUN})?"
    rf"|{_WORD}{{0,9}}{_OCCASION}(?:\s+{_OCCASION})?{_NO_NOUN})(?P<rest>{_REST}{{0,3}})"
)
_BODY_ALONE = re.compile(
    rf"{_ARTICLE}{_WORD}{{0,6}}?{_BODY}(?=[\s,.;(])(?!\s+[a-z]+s\b)(?P<rest>{_REST}{{0,2}})"
)
_NTH = re.compile(
    r"\b(?:\d+\s?(?:st|nd|rd|th)|first|second|third|(?:[a-z]+-)?(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]+teen)th|twent\w+|thirt\w+|fort\w+|fift\w+|sixt\w+|sevent\w+|inaugural)\b",
    re.IGNORECASE,
)
# What makes a session one of several states, where no body and no state is named.
_OF_STATES = re.compile(
    rf"\b(?:(?:[Ff]oreign|[Dd]efen[cs]e|[Tt]rade|[Ee]nergy|[Ff]inance|[Pp]rime|[Ii]nterior)(?:\s+[Aa]ffairs)?\s+[Mm]inisters(?!\s+and\s+)|[Hh]eads\s+of\s+[Ss]tates?|[Mm]ember\s+[Ss]tates|[Ii]nter-?governmental\s+(?:[Jj]oint\s+)?(?:[Cc]o\w+)"
    rf"|(?<![Ii]nter-)[Mm]inisterial|[Ww]orld\s+[Ll]eaders|(?:Asian|American)\s+(?:leaders|ministers|countries|states)|[Jj]oint\s+(?:\w+\s+){{0,3}}?(?:[Cc]ommission|[Cc]ommittee|[Cc]ouncil)|[Bb]ilateral|[Tt]rilateral|[Mm]ultilateral|[Ii]nternational|[Gg]lobal|[Ww]orld|[Dd]isarmament|[Dd]onors?|[Tt]roika|[Nn]on-?[Pp]roliferation"
    rf"|(?<!National\s)Security\s+Council|(?<!National\s)Security\s+Council|[Cc]ontact [Gg]roup|COP\s?\d+|[Hh]uman [Rr]ights [Cc]ouncil|{'|'.join(REGIONS)}|Africa|Asia|Europe|Pacific|Americas|Atlantic)\b"
)
# What is at home, or no session of states.
_AT_HOME = re.compile(
    r"\b(?:[Cc]abinet|[Gg]overnment\s+(?:meeting|session)|[Nn]ational\s+(?:Security|Defen[cs]e|Economic|People|Assembly|Congress|Day|[Cc]onference)|[Pp]arliament\w*|[Ss]ession\s+of\s+(?:the\s+)?(?:[\ue000-\ue004]+\s+)?Congress|Senate|House|Duma|Politburo|[Pp]arty|[Pp]ress|[Nn]ews|[Bb]usiness|[Cc]hambers?"
    r"|[Ii]nvest(?:ors?|ment)|[Aa]lumni|[Uu]niversity|[Ss]tudents?|[Yy]outh|[Ss]chool|[Cc]hurch|[Cc]oordination|[Ww]orking\s+meeting|[Ss]taff|[Bb]oard|[Ii]nter-?ministerial|[Ii]nteragency|[Gg]overnors?|[Mm]ayors?|[Tt]ribal|[Cc]ouncillors?"
    r"|[Tt]rain\w*|[Cc]ourses?|[Pp]reparations?|[Pp]reparedness|Supreme|Federal|State\s+Council|Privy|Central\s+Committee|[Cc]ommittee\s+on\s+(?:Foreign|Armed)|[Aa]ssociation|Institute|Foundation|Society|Club|Cent(?:er|re)\b|World\s+Affairs|[Aa]mbassadors|[Hh]eads\s+of\s+[Mm]ission|[Tt]own\s+[Hh]all|[Ww]ebinar|[Ff]ilm|[Bb]ook|[Ff]air|[Ee]xhibition)\b"
)
# Behind the name: where and when it is, and who holds it.
_TAIL = re.compile(
    r"(?:\([^()]{1,14}\)|[\s,()–-]|[\ue000-\ue004\ue012]|[“‘\"][^”’\"]{1,120}[”’\"]|\b(?:held|taking|place|this|next|which|that|is|was|are|were|will|be|to|being|convened|convening|scheduled|for|set|hosted|by|in|at|on|from|the"
    r"|of|capital|city|town|republic|beginning|starting|opening|here|and|virtually|under|theme|topic|takes|took|today|via|through|organi[sz]ed|port|sidelines|margins|video|link|video-?conference)\b)*"
)
_SOMEBODYS = re.compile(r"\ue010[’']s?\s")  # "Prime Minister Berg’s meetings in Lima": with whom is not said
_BEHIND_WITH = re.compile(r"\s+(?:with|between)\b")


@dataclass(frozen=True, slots=True)
class Session:
    """A session in a sentence: offsets within it, the sides that its name names, and how much the name tells."""

    start: int
    end: int
    sides: tuple[Actor, ...]
    numbered: bool
    alone: bool  # a body by its name alone: "the General Affairs Council"
    of_states: bool  # its name says that several states meet
    reach: int  # where the words end that tell where and when it is


def says_of_states(words: str) -> bool:
    """Whether the words of a name say that several states meet, whichever they are.

    >>> says_of_states("a meeting of donors"), says_of_states("a workshop on fish")
    (True, False)
    """
    return _OF_STATES.search(words) is not None


# "the ministers of trade of the Baltic states", "the foreign ministers of the Western Balkans"
_OF_REGION = re.compile(
    r"[Mm]inisters\b[^.;,]{0,40}? of (?:the )?(?:[A-Z][\w-]+ ){1,3}(?:[a-z]+ )?(?:states?|countries|nations|region)\b"
    r"|[Mm]inisters\b[^.;,]{0,40}? of (?:the )?(?:[A-Z][\w-]+ )?(?:Balkans|Baltics|Caucasus|Caribbean|Gulf|Maghreb|Nordics|Pacific|Sahel)\b"
)


def says_of_region(words: str) -> bool:
    """Whether the words of a name say of which states it is, so that the one it is held in may be none of them.

    >>> says_of_region("a meeting of the trade ministers of the Baltic states"), says_of_region("a meeting of trade ministers")
    (True, False)
    """
    return _OF_REGION.search(words) is not None


# "participating in multilateral forums": whichever they are
_ANY = re.compile(
    r"(?!(?:the|both|two|their|its)\b)(?:[a-z-]+\s+){0,3}(?:conferences|forums|meetings|summits|sessions|seminars|workshops)(?:\s+and\s+[a-z]+)?"
)


# "chaired a session of official talks": their own, and no conference
_OF_TALKS = re.compile(
    r"(?i:(?:an?|the|another)\s+(?:[a-z-]+\s+)?(?:session|round)s?\s+of\s+(?:[a-z-]+\s+){0,2}(?:talks|negotiations|discussions))"
)


def session_at(clause: Clause, position: int, *, bodies: bool = True) -> Session | None:
    """The session whose name begins at ``position``; a body alone only where ``bodies`` are asked for."""
    match = _SESSION.match(clause.masked, position)
    alone = match is None
    if match is None and bodies:
        match = _BODY_ALONE.match(clause.masked, position)
    if match is None or (not alone and _BEHIND_WITH.match(clause.masked, match.end())):
        return None
    end = match.start() + len(match.group().rstrip())
    if _AT_HOME.search(clause.masked, position, end) or "\ue002" in clause.masked[position:end]:
        return None  # of a government: "the White House AI Council"
    if _SOMEBODYS.search(clause.masked, position, end):
        return None
    words = clause.sentence.text[position:end]
    if _ANY.fullmatch(words) or _OF_TALKS.fullmatch(words):
        return None
    sides = _sides(clause, position, end)
    of_states = len(sides) > 0 or says_of_states(words)
    sides = _without_topic(sides, clause, position, end)
    numbered = _NTH.search(words) is not None
    return Session(position, end, sides, numbered, alone, of_states, reach_from(clause, end))


def reach_from(clause: Clause, position: int) -> int:
    """Where the words end that tell, from ``position`` on, where and when something is and who holds it."""
    tail = _TAIL.match(clause.masked, position)
    return tail.end() if tail else position


# "the meeting on Sudan hosted by Peru": Sudan is what it is about.
_TOPIC = re.compile(
    r"\s(?:on|about|regarding|concerning|for|in\s+support\s+of)\s+(?:the\s+)?(?P<words>(?:(?!\b(?:of|in|at|by|with)\s+(?:the\s+)?\ue003)[^.;,])*?)(?=\s+(?:hosted|organi[sz]ed|held|convened)\b|$)"
)


def _without_topic(sides: tuple[Actor, ...], clause: Clause, start: int, end: int) -> tuple[Actor, ...]:
    """The sides in a name but for the states that it says the session is on."""
    topic = _TOPIC.search(clause.masked[:end], start)
    if topic is None:
        return sides
    begin, last = (clause.sentence.start + at for at in topic.span("words"))
    return tuple(s for s in sides if not (begin <= s.start < last and s.party and s.party.kind == "country"))


def _sides(clause: Clause, start: int, end: int) -> tuple[Actor, ...]:
    """The states and bodies named in a name."""
    found: list[Actor] = []
    for at, entity in clause.by_start.items():
        if not start <= at < end:
            continue
        if isinstance(entity, CountryName | OrganisationName) or (
            isinstance(entity, OfficeReference) and entity.plural
        ):
            party = entity.party
            if party is not None:
                found.append(
                    Actor(None, Party(kind=party.kind, key=party.key), None, entity.start, entity.end)
                )
    return tuple(found)
