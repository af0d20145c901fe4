"""A meeting mention and its sides → the named event that the meeting is, if it is one."""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.models import MeetingMention
from kg.reference.organisations import organisations
from kg.resolve.meetings.occasions import Occasion, at_level, levels_of, read_occasion
from kg.resolve.meetings.sides import Side

_TAG = re.compile(r"<[^<>]*>")  # "the 27<sup>th</sup> Conference"
_SHORT = re.compile(r"\s*\((?:the\s+)?[“\"]?([A-Z]{2,6}[\s-]?\d{1,3})[”\"]?\)")  # " (COP 28)"
_BEFORE = 24  # characters before a title in which its number stands
_BEHIND = 260  # characters behind the words that tell of a meeting in which it is said what it is for
_KINDS = ("country", "organisation")
# "will welcome President Berg to the White House on 20 October for the second Peru-EU Summit"
_FOR_SUMMIT = re.compile(
    r"\bfor (?:the|an?) (?:(?:[a-z-]+|\d+(?:st|nd|rd|th)) ){0,3}?(?P<name>[A-Z][\w.’ –-]{2,50}? Summit)\b"
)
_GATHERS = re.compile(
    r"\b(?:host|welcom|conven|gather)\w*\s[^.;,]{0,60}?\bleaders\s[^.;,]{0,40}?\b(?:at|for)\s(?:the|its|his|her|our|an?)\s"
)
_MARGINS = re.compile(r"\b(?:margins?|side-?lines?|edges?) of\b", re.IGNORECASE)


def event_of(mention: MeetingMention, sides: tuple[Side, ...]) -> Occasion | None:
    """The event that the meeting is: its title, or talks that bring an organisation together."""
    levels = [level for side in sides for level in levels_of(side.participant.office or "", side.party)]
    summit = _for_summit(mention, sides)
    if summit is not None:
        return summit
    if mention.title:
        return at_level(_numbered(read_occasion(mention.title), mention), levels)
    if mention.occasion is not None:
        occasion = read_occasion(mention.occasion.value)
        if not _is_of_two(mention, sides):
            whole = _brings_together(occasion, sides) or _gathers_there(mention, occasion)
            whole = whole and not _MARGINS.search(mention.occasion.evidence.quote)
            return at_level(occasion, levels) if whole else None
        between = replace(occasion, states=occasion.states or _outsiders(sides, occasion.organisations))
        return at_level(between, levels) if _is_side(occasion, sides) else None
    if mention.kind.value not in {"bilateral", "conference", "multilateral"}:
        return None
    of_two = _is_of_two(mention, sides)
    summit = _summit_with(mention, sides) if of_two or mention.kind.value != "conference" else None
    if summit or of_two:
        return summit
    group = _whole_group(frozenset(side.party.key for side in sides if side.party))
    offices = [(side.participant.office or "").lower() for side in sides]
    level = "official" if any("officials" in office for office in offices) else None  # no leaders' summit
    return at_level(Occasion(frozenset({group}), level, frozenset()), levels) if group else None


def _for_summit(mention: MeetingMention, sides: tuple[Side, ...]) -> Occasion | None:
    """The summit of an organisation with a state for which just these two are brought together, whoever comes for them."""
    match = _FOR_SUMMIT.search(_around(mention, 0, _BEHIND))
    if match is None or any(side.party is None for side in sides):
        return None
    called = read_occasion(match["name"])
    kinds = {
        kind: {side.party.key for side in sides if side.party and side.party.kind == kind} for kind in _KINDS
    }
    same = called.organisations == kinds["organisation"] and called.states == kinds["country"]
    return called if same and called.states else None


def _numbered(event: Occasion, mention: MeetingMention) -> Occasion:
    """The event with the number around its title: "the second | Summit for Rivers", "the Climate Conference | (COP28)"."""
    quote, title = mention.evidence.quote, mention.title or ""
    start = quote.find(title)
    if event.number is not None or start < 0:
        return event
    before = _TAG.sub("", quote[max(0, start - _BEFORE) : start])
    words = before.rpartition(" the ")[2] if " the " in before else before
    short = _SHORT.match(quote, start + len(title))
    called = read_occasion(f"{words}{title} {short[1] if short else ''}")
    return replace(event, number=called.number, year=event.year or called.year)


def _is_of_two(mention: MeetingMention, sides: tuple[Side, ...]) -> bool:
    """Whether two meet: two states, or a state and an organisation, whose summit is a conference besides."""
    kinds = {side.party.kind for side in sides if side.party}
    pair = len(sides) == 2 and kinds == {"country", "organisation"}
    return mention.kind.value == "bilateral" or (mention.kind.value == "conference" and pair)


def _summit_with(mention: MeetingMention, sides: tuple[Side, ...]) -> Occasion | None:
    """The summit of a state and an organisation, for which no one is named: "U.S.-EU Summit", or with its leaders."""
    others = [side for side in sides if side.party and side.party.kind == "organisation"]
    if len(sides) != 2 or len(others) != 1 or others[0].participant.name or not others[0].party:
        return None
    called = read_occasion(_called(mention))
    if called.level != "leader" and not (all(_is_leader(side) for side in sides) and _may_be_summit(mention)):
        return None
    organisation = frozenset({others[0].party.key})
    return Occasion(
        organisation,
        "leader",
        frozenset(),
        year=called.year,
        number=called.number,
        states=_outsiders(sides, organisation),
    )


def _called(mention: MeetingMention) -> str:
    """The words that name the meeting a summit, if there are, with the year or number before them."""
    return _around(mention, 12, 0) if "summit" in _around(mention, 0, 0).lower() else ""


def _may_be_summit(mention: MeetingMention) -> bool:
    """Whether a meeting with leaders can bring all of them together: no call, and none of several."""
    return (
        mention.mode.value not in {"phone", "video"} and "bilateral" not in _around(mention, 20, 20).lower()
    )


def _around(mention: MeetingMention, before: int, after: int) -> str:
    """The words that tell of the meeting, with some characters around them."""
    focus, start, quote = mention.evidence.focus, mention.evidence.start, mention.evidence.quote
    return quote[max(0, focus.start - start - before) : focus.end - start + after] if focus else ""


def _is_leader(side: Side) -> bool:
    return "leader" in levels_of(side.participant.office or "", side.party)


def _outsiders(sides: Iterable[Side], keys: Iterable[str]) -> frozenset[str]:
    """The states that took part and are no members: the summit of members is the organisation's own."""
    members = {state for key in keys if key in organisations() for state in organisations()[key].members}
    states = (side.party.key for side in sides if side.party and side.party.kind == "country")
    return frozenset(state for state in states if state not in members)


def _whole_group(states: frozenset[str]) -> str | None:
    """The one organisation whose members, four or more, are exactly these states."""
    found = [
        one.key for one in organisations().values() if len(one.members) > 3 and states == set(one.members)
    ]
    return found[0] if len(found) == 1 else None


def _gathers_there(mention: MeetingMention, occasion: Occasion) -> bool:
    """Whether leaders are brought together at a summit, which then is the meeting: "hosted leaders at the first River Summit"."""
    return occasion.level == "leader" and _GATHERS.search(mention.evidence.quote) is not None


def _is_side(occasion: Occasion, sides: tuple[Side, ...]) -> bool:
    """Whether the organisation whose event it is takes part itself, and not through someone named."""
    return any(
        side.party is not None and side.party.key in occasion.organisations and not side.participant.name
        for side in sides
    )


def _brings_together(occasion: Occasion, sides: tuple[Side, ...]) -> bool:
    """Whether at least half of the members, or the organisation itself, take part."""
    keys = {side.party.key for side in sides if side.party}
    known = [organisations()[key] for key in occasion.organisations if key in organisations()]
    return any(
        one.key in keys or (one.members and 2 * len(keys & set(one.members)) >= len(one.members))
        for one in known
    )
