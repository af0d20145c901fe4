"""Masked sentences → named events: summits, ministerials, forums; as the occasion of a meeting or in their own right."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from kg.annotate.cues import Cues, spellings
from kg.annotate.dates.signs import FULL_MONTHS
from kg.annotate.entities import OrganisationName
from kg.annotate.mask import NATION, OFFICE, PLACE
from kg.extract.meetings.sides.clauses import Clause

_HEADS = (
    r"(?:Summit|Conference|Forum|Dialogue|Meetings?|Ministerial(?: Meeting| Conference| Dialogue)?|General Assembly|Assembly|Session"
    r"|Roundtable|Round Table|Consultations?|Talks|Joint Commission|High[- ]Level Week|Congress|Council|Summit Meeting|Retreat"
    r"|(?:(?:extraordinary|emergency|special|informal)\s+)?summit|conference|forum|dialogue|ministerial|consultations|COP\s?\d+|UNGA|Leaders[’'] Week|Donors[’'] Conference|Committee)"
)
# A town, or "the Quad leaders", belongs to a name only where the name goes on with a capital.
_WORD = (
    rf"(?:2\s?\+\s?2(?![\d%])|[A-Z0-9][\w’'.&/-]*|{NATION}(?:[’']s?)?|{PLACE}(?=[\s-]+(?:[A-Z]|{NATION}))|{OFFICE}(?=\s+(?:Summit|Meeting|Ministerial|Dialogue|Retreat|Conference)\b)"
    r"|“[^”]{2,50}”|\"[^\"]{2,50}\")"
)
_LINK = (
    rf"(?:\s+\((?:[A-Z]{{2,8}}|{NATION})\))?(?:\s+(?:(?:of|on|for|and|the|to|plus|in)\b|[+&](?=\s))){{0,2}}"
)
_SUBJECT = rf"(?:\s+(?:on|of|for|to)\s+(?:the\s+)?{_WORD}(?:(?:\s+(?:and|of|the|on|to|for)){{0,2}}[\s–-]+{_WORD}){{0,6}})"
EVENT_NAME = rf"(?:{_WORD}{_LINK}[\s–-]+){{1,9}}{_HEADS}{_SUBJECT}?"
_NTH = r"(?:[Ff]irst(?:-ever)?|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|\d+(?:st|nd|rd|th))"
# "the ninth OOC", "Summit of the Americas", "the Forum on China–Africa Cooperation"
_EVENT = re.compile(
    rf"(?<![\w’'“\"-])(?:{EVENT_NAME}|(?:COP|TICAD|PALM)[\s-]?\d+|UNGA(?:-?\d\d)?|{_NTH}\s+[A-Z]{{3,6}}"
    rf"|(?:Summit|Conference|Forum|Ministerial|(?i:first|second|third|new)\s+(?:session|meeting)\s+of\s+the\s+Forum){_SUBJECT})(?![\w-])(?!\s+(?:Communiqu|Declaration|Statement|Secretariat))"
)
_EVENT_CUES = Cues(
    (
        *"""
        ummit onference orum ialogue eeting inisterial ssembly ession oundtable Table onsultation Talks Commission Week
        Congress Council Retreat COP UNGA Committee ebate egment
        """.split(),
        *spellings("first second third fourth fifth sixth seventh eighth ninth tenth".split()),
        *map("".join, product("0123456789", ("st", "nd", "rd", "th"))),
    )
)
_OCCASION = re.compile(
    r"\b(?:(?:on|in|at)\s+the\s+(?:margins?|sidelines?|side-?lines|occasion|fringes?)\s+of|alongside|(?:to|will)\s+attend|while\s+attending"
    r"|attending|attended|during|at|(?<!preparations )(?<!preparation )(?<!preparing )(?<!prepare )(?<!prepared )(?<!plans )(?<!planning )(?<!agenda )(?<!expectations )(?<!priorities )(?<!goals )(?<!support )(?<!hopes )(?<!momentum )(?<!arrangements )(?<!objectives )(?<!proposals )(?<!ideas )(?<!success )for|(?:in\s+the\s+course|(?:on|in)\s+the\s+(?:first|second|third|last|final|opening|closing)\s+(?:day|session|part))\s+of|ahead\s+of|(?:as\s+part\s+of|within\s+the\s+framework\s+of)(?:\s+(?:(?:his|her|their)\s+)?participation\s+in)?|when)\s+"
    r"(?:(?:the|this|today[’']s|(?:this|last|next)\s+(?:week|month|year)[’']s|a|an|upcoming|recent|historic|annual|inaugural|\ue012+(?:[’']s)?)\s+){0,3}(?:\d+(?:st|nd|rd|th)\s+session\s+of\s+the\s+)?(?:[^.;,/]{3,80}/\s?)?$",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\b(?:ahead\s+of|look(?:s|ed|ing)?\s+forward\s+to)\s+[^.;,]{0,60}$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OUTCOME = re.compile(
    r"\b(?:outcomes?|results?|success|commitments|pledges)\s+(?:of|made at|from)\s+(?:the\s+)?$"
)
# "the decisions taken at": what came of it, and no occasion
_DECIDED_AT = re.compile(
    r"\b(?:decisions?|commitments?|pledges?|agreements?|outcomes?|declarations?|conclusions)\s+(?:(?:that\s+)?(?:was|were)\s+)?"
    r"(?:taken|made|agreed|adopted|reached|launched|announced)\s+(?:[a-z]+\s+)?(?:at|during|in)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$"
)
# Capitalised words that open such a match without belonging to the name.
_OPENERS = re.compile(
    rf"^{NATION}\s+to\s+(?={NATION})"  # "from Rome, Italy to the Quad Summit"
    r"|^(?:(?:The|At|On|In|During|Following|After|Before|Since|Recalling|Announcing|Ahead|This|That|Our|President|Minister|Secretary|Remarks|Readout"
    rf"|Attending|Alongside|Statement|Joint|Throughout|Conclusions|As|For|While|When|To|And|But|{FULL_MONTHS}"
    r"|Building|Drawing|Welcoming|Noting|Reaffirming|Recogni[sz]ing|Acknowledging|Marking|Hosting|Chairing|Addressing|Within|Under|With|From|Until"
    r")\s+(?:of\s+|on\s+|the\s+)*)+(?=\S)"
)
# "Foreign Ministers' Meeting", "Bilateral Meeting": no event by name, but a kind of meeting.
_GENERIC = re.compile(
    r"^(?:(?:Their|His|Her|Our|Its|Foreign|Bilateral|Trilateral|Ministers[’']?|Leaders[’']?|Joint|Press|News|Video|Telephone|Virtual|Working|Expanded"
    r"|Restricted|Oval|Office|White|House|Cabinet|Plenary|First|Second|Annual|Summit|Defen[cs]e|Courtesy|Special|National"
    r"|Security|Town|Hall|Team|Staff|Board)\s+)*(?:Meetings?|Talks|Session|Consultations?|Conference|Council|Dialogue|Committee|Congress|Assembly|Summit"
    r"|consultations|forum|conference|dialogue|summit|ministerial)$"
)
_NOT_EVENTS = re.compile(
    r"(?:Security Council|European Council|National Security|General Council|Advisory|Supreme|State Council|Federal|Central Committee|Privy"
    r"|Executive Committee|Atlantic Council|Business Council|U\.?S\.? Congress|Defense Council|Episcopal|Administrative Conference|Conference of Mayors"
    r"|(?<!Ministerial )Council of|[Pp]ress [Cc]onference|National Council|National Assembly|National Congress|Party Congress|Congress of .*\bParty|Legislative|Parliament|Trustees|Steering|Board\b|Committee (?:of|on|for)|Subcommittee)"
)


def is_decided_at(before: str) -> bool:
    """Whether the words before a name say what came of the event: "the decisions taken at the"."""
    return _DECIDED_AT.search(before) is not None


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """An event in a sentence: offsets within it, and its name as written."""

    start: int
    end: int
    name: str
    setting: bool  # "on the margins of …", "at …": the occasion of something else
    looked_back: bool = False  # "the outcome of …": named for what came of it
    ahead: bool = (
        False  # "ahead of …", "looks forward to …": still to come, and no occasion of what was before
    )


def may_name_event(text: str) -> bool:
    """Whether a sentence has the noun or the number of an event."""
    return _EVENT_CUES.in_text(text)


def find_events(clause: Clause) -> Iterator[NamedEvent]:
    """The events a sentence names."""
    yield from _assemblies(clause)
    if not may_name_event(clause.masked):
        return
    for match in _EVENT.finditer(clause.masked):
        start = match.start()
        opener = _OPENERS.match(clause.masked[start : match.end()])
        if opener:
            start += opener.end()
        for begin, last in _apart(clause.sentence.text, start, match.end()):
            end = last - (_STOP.search(clause.sentence.text, begin, last) is not None)
            name = clause.sentence.text[begin:end]
            if (
                _GENERIC.match(name)
                or _NOT_EVENTS.search(name)
                or (" " not in name and not name.startswith(("COP", "TICAD", "PALM", "UNGA")))
            ):
                continue
            before = clause.masked[max(0, begin - 200) : begin]
            outcome = _OUTCOME.search(before) is not None
            setting = _OCCASION.search(before) is not None and not is_decided_at(before)
            yield NamedEvent(begin, end, name, setting, outcome, _AHEAD.search(before) is not None)


_STOP = re.compile(r"[a-z]\.$")  # that of the sentence
# "the AOSIS Leaders’ Meeting and the Informal ASEAN Meeting": two, each with a noun of its own.
_TWO = re.compile(
    r"\b(?:Meeting|Summit|Conference|Forum|Dialogue|Ministerial|Retreat)(?:\s+\([A-Z][A-Z0-9+]{1,8}\))?(?:(?P<and>\s+and\s+(?:the\s+))"
    r"|(?P<there>\s+in\s+[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+)?\s+and\s+(?:the\s+)?(?=(?:[\w’-]+\s+){1,4}(?:Meeting|Summit|Conference|Forum|Ministerial)\b)))"
)


def _apart(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """One stretch for each event that was read as one name."""
    two = _TWO.search(text, start, end)
    if two is None:
        yield start, end
    else:
        between = two.lastgroup or "and"
        yield start, two.start(between)
        yield two.end(between), end


# Organisations whose name is that of what they hold.
_HELD_BODY = re.compile(
    r"(?:General Assembly|Leaders Meeting|Heads of Government Meeting|PALM\s?\d*|UNGA(?:[\s-]?\d\d)?)$"
)

_SESSION_OF = re.compile(r"(?:[\w’-]+\s+){0,2}(?:[Ss]ession|[Ww]eek|[Dd]ay)\s+of\s+(?:the\s+)?$")


def _assemblies(clause: Clause) -> Iterator[NamedEvent]:
    """The bodies whose session is an event: "on the margins of the UN General Assembly"."""
    for start, entity in clause.by_start.items():
        if not isinstance(entity, OrganisationName) or not _HELD_BODY.search(entity.text):
            continue
        before = _SESSION_OF.sub("", clause.masked[:start])
        setting = _OCCASION.search(before) is not None
        if setting or not entity.text.endswith(("Assembly", "UNGA")):
            yield NamedEvent(start, start + len(entity.text), entity.text, setting)


def same_event(a: str, b: str) -> bool:
    """Whether two names can mean one event: all words of the shorter are in the longer.

    >>> same_event("G7 Summit", "the June G7 Leaders’ Summit")
    True
    """
    words_a, words_b = (
        set(re.findall(r"[a-z0-9]+", n.lower().replace("’s", "").replace("'s", ""))) for n in (a, b)
    )
    return words_a <= words_b or words_b <= words_a


def year_in_name(name: str | None) -> int | None:
    """The year that the name of an event gives.

    >>> year_in_name("2022 Peru–Norway Summit"), year_in_name("Peru–Norway Summit")
    (2022, None)
    """
    found = _YEAR.search(name or "")
    return int(found[0]) if found else None
