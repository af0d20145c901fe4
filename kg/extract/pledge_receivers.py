"""A gift in its sentence → who receives it and through whom, from the words around it, else from what was said before."""

import re
from dataclasses import dataclass

from kg.annotate.entities import place_party
from kg.annotate.mask import ACTOR, COUNTRY, ORGANISATION, PLACE
from kg.extract.pledge_clause import Statement
from kg.extract.pledge_draft import PledgeDraft
from kg.extract.pledge_memory import Memory
from kg.extract.pledge_owners import Donors
from kg.extract.pledge_parties import makes_war, with_territories
from kg.extract.pledge_recipients import (
    acts_too,
    channels_in,
    gives_too,
    groups_in,
    is_told_in,
    part_channels,
    recipients_in,
)
from kg.extract.pledge_shares import country_of_brackets, in_brackets, in_open_brackets, receives_before
from kg.extract.pledge_verbs import VerbUse
from kg.models import Cited, Party, Stage

_THESE = re.compile(
    r"\b(?:to|in|for|from|of|by|across) (?:each of |all )?(?:these|those|both|the (?P<number>two|three|four|five|six|seven))"
    r" (?:countries|nations|states|governments|neighbou?rs)\b"
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
# To mean the country that the article is about, a statement must at least speak of aid.
_AID = re.compile(
    r"\b(?:aid|assistance|support|humanitarian|relief|grants?|loans?|contribut\w+|donat\w+|packages?|drawdown|development"
    r"|weapons|equipment|funding|funds?|financing|credit|doses|vaccines?|programmes?|programs?|initiatives?|project)\b",
    re.IGNORECASE,
)
_ORGANISED = re.compile(ORGANISATION)
_ACTOR = re.compile(ACTOR)
_SPENT_IN = re.compile(rf"\b(?:in|across|throughout)\s(?:the\s)?(?P<who>{COUNTRY})")
WORLDWIDE = re.compile(
    r"\b(?:globally|worldwide|around the (?:world|globe)|global (?:needs|demand|supply|efforts?|response))\b"
)
_VISITED = re.compile(
    rf"\b(?:visit(?:ed|ing|s)?(?: to)?|travelled to|traveled to|arrived in)\s(?P<place>{PLACE})"
)
_THE_REGION = re.compile(r"\b(?:to|in|for|across) (?:the|this|that) region\b(?![’'])")
_WE_WELCOME = re.compile(r"\b[Ww]e\s(?:also\s|warmly\s)?(?:welcomed?|appreciated?|noted|thank(?:ed)?)\b")
_ANOTHER_CLAUSE = re.compile(
    rf"[;]|,\s(?:while|but|bringing|which|in addition|on top)\b|\b(?:and|while)\s(?:the\s)?{ACTOR}"
)
_IN_PLACE = re.compile(rf"\W*In\s(?P<place>{PLACE}),?\s")
_RECENT = 4  # blocks back in which the receiver of the last pledge is still meant

Receivers = tuple[list[Cited[Party]], list[Cited[Party]]]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A gift in its statement: where it stands, and how far the words reach that are about it."""

    at: int
    end: int
    left: int  # end of the gift before it, or the start of the sentence
    right: int  # start of the gift after it and its own subject, or the end of the sentence


@dataclass(frozen=True, slots=True)
class Giver:
    """Who gives, what the form of the words says of the stage, and the verb before the gift, if one governs it."""

    donors: Donors
    stage: Stage
    verb: VerbUse | None = None
    earlier: bool = False  # told in passing as given or promised before
    included: bool = False  # part of the pledge before it


def receivers_of(
    statement: Statement, gift: Stretch, giver: Giver, memory: Memory, last: PledgeDraft | None
) -> Receivers:
    """Who receives and through whom; ``last`` is the pledge that the sentence states before this one."""
    giving = list(with_territories(c.value for c in (*giver.donors.parties, *giver.donors.agencies)))
    bracketed = _told_beside(statement, gift, giver, memory, last)
    if bracketed:
        return bracketed
    meant = _these_countries(statement, gift, memory, giving)
    if meant:
        return meant, channels_in(statement, gift.end, gift.right)
    own_left = giver.verb.start if giver.verb is not None and giver.verb.start >= gift.left else gift.left
    joined = last is not None and own_left == gift.left
    if last is not None and joined and last.brings:
        return list(last.to), []
    stretches = [(gift.end, gift.right)]
    if not joined:
        stretches += [(own_left, gift.at), (statement.item_around(gift.at)[0], gift.at)]
    channel = [c for start, end in stretches[:2] for c in channels_in(statement, start, end)]
    named = _named(statement, stretches, giving, channel, memory)
    if named is not None:
        return named[0], _each_once(channel + named[1])
    if last is not None and last.to:
        own = statement.masked.startswith(" from ", gift.end)  # it comes through others than the one before
        return list(last.to), channel or (list(last.channel) if joined and not own else [])
    shared = _named_later(statement, gift, giving)
    if shared:
        return shared, channel
    return _meant_before(statement, gift, giver, memory, giving), channel


def _told_beside(
    statement: Statement, gift: Stretch, giver: Giver, memory: Memory, last: PledgeDraft | None
) -> Receivers | None:
    """Whom a sum in brackets is for, who carries out what it pays for, or who "receives" it."""
    receiving = receives_before(statement, gift.at)
    if receiving:
        return receiving, channels_in(statement, gift.end, gift.right)
    if last is not None and giver.included and in_open_brackets(statement, gift.at):
        return list(last.to), list(last.channel)
    share = country_of_brackets(statement, gift.at, gift.end)
    if share and share[0].value not in (c.value for c in giver.donors.parties):
        return share, []
    carrier = in_brackets(statement, gift.at, gift.end)
    return (list(last.to if last else memory.recipients), carrier) if carrier else None


def _named(
    statement: Statement,
    stretches: list[tuple[int, int]],
    giving: list[Party],
    channel: list[Cited[Party]],
    memory: Memory,
) -> Receivers | None:
    """The receivers that the sentence names, and the bodies among them that only carry it out."""
    for start, end in stretches:
        found = recipients_in(statement, start, end, [*giving, *(c.value for c in channel)])
        found = found or groups_in(statement, start, end)
        if found:
            known = [*memory.recipients, *memory.counterpart(giving)]
            to, carriers = part_channels(found, [c for c in known if c.value not in giving])
            return _each_once(to), carriers
    return None


def _stays_at_home(statement: Statement, gift: Stretch, giving: list[Party]) -> bool:
    """Whether it is spent where it comes from: "5 million for reactors in the United States"."""
    spent = _SPENT_IN.finditer(statement.masked, gift.end, gift.right)
    places = [statement.by_start[match.start("who")] for match in spent]
    return any(place.party in giving for place in places)


def _named_later(statement: Statement, gift: Stretch, giving: list[Party]) -> list[Cited[Party]]:
    """ "5 million for schools and 3 million for clinics in Peru": several gifts to whom only the last names."""
    end = statement.item_around(gift.at)[1]
    if gift.right >= end or _ACTOR.search(statement.masked, gift.end, gift.right):
        return []
    stop = _ANOTHER_CLAUSE.search(statement.masked, gift.right, end)
    return recipients_in(statement, gift.right, stop.start() if stop else end, giving)


def _meant_before(
    statement: Statement, gift: Stretch, giver: Giver, memory: Memory, giving: list[Party]
) -> list[Cited[Party]]:
    """The receivers that are meant without being named behind a preposition."""
    told = _told_by_words(statement, gift, giver, memory, giving)
    if told is not None:
        return told
    speech = statement.sentence.block_kind == "speech"
    named = [
        c
        for c in memory.named_in(statement)
        if not (makes_war(statement, c) or gives_too(statement, c) or is_told_in(statement, c))
    ]
    others = [
        c for c in named if c.value.kind == "country" and c.value not in giving and not acts_too(statement, c)
    ]
    alone = gift.left == 0 and gift.right == len(statement.masked)
    if alone and len(others) == 1 and not speech:
        return others
    if not (_AID.search(statement.masked) or _ORGANISED.search(statement.masked) or memory.is_short):
        return []
    recent = statement.sentence.block - memory.given_in <= _RECENT
    before = [c for c in memory.recipients if c.value not in giving and recent]
    if speech or (giver.donors.again and before):
        return before
    there = _told_there(statement, memory, giving)
    if there:
        return there
    about = memory.most_named(giving) if _AID.search(statement.masked) else ()
    return list(memory.counterpart(giving) or about) or before or _visited(statement, giving)


def _told_there(statement: Statement, memory: Memory, giving: list[Party]) -> list[Cited[Party]]:
    """The state of the place where the paragraph says that it was told: "In Kyiv, she met …. She announced …"."""
    for told in reversed(memory.told[-3:]):
        if told.sentence.block != statement.sentence.block:
            break
        match = _IN_PLACE.match(told.masked)
        entity = told.by_start.get(match.start("place")) if match else None
        party = place_party(entity) if entity else None
        if match is not None and party is not None and party not in giving:
            return [told.cite(party, "pledge/told-there", match.start("place"), match.end("place"))]
    return []


def _visited(statement: Statement, giving: list[Party]) -> list[Cited[Party]]:
    """The state of the place that is visited: "visited Kyiv, where she announced"."""
    match = _VISITED.search(statement.masked)
    entity = statement.by_start.get(match.start("place")) if match else None
    party = place_party(entity) if entity else None
    if match is None or party is None or party in giving:
        return []
    return [statement.cite(party, "pledge/visited", match.start("place"), match.end("place"))]


def _told_by_words(
    statement: Statement, gift: Stretch, giver: Giver, memory: Memory, giving: list[Party]
) -> list[Cited[Party]] | None:
    """The receivers that words other than names tell: nobody abroad, all the world, us, the region; else None."""
    if memory.at_home or _stays_at_home(statement, gift, giving):
        return []
    if memory.joint and _WE_WELCOME.search(statement.masked, 0, gift.at):
        return [c for c in memory.heading if c.value not in giving]
    if WORLDWIDE.search(statement.masked, gift.end, gift.right):
        return []
    if memory.recipients and _THE_REGION.search(statement.masked, gift.end, gift.right):
        return [c for c in memory.recipients if c.value not in giving]
    return _given_by_others(statement, giver, memory, giving) or None


def _given_by_others(
    statement: Statement, giver: Giver, memory: Memory, giving: list[Party]
) -> list[Cited[Party]]:
    """Where one donor after the other is told of, each gives to whom the first gave."""
    near = statement.sentence.block - memory.given_in <= 1
    others = {c.value for c in memory.donors}
    if not near or not others or others & {c.value for c in giver.donors.parties}:
        return []
    named = {c.value for c in memory.named_in(statement) if c.value.kind == "country"}
    if named - set(giving):
        return []
    return [c for c in memory.recipients if c.value not in giving and c.value not in others]


def _these_countries(
    statement: Statement, gift: Stretch, memory: Memory, giving: list[Party]
) -> list[Cited[Party]]:
    """The states that "these countries" means: those named last."""
    match = _THESE.search(statement.masked, gift.end, gift.right)
    if match is None:
        return []
    number = _NUMBERS.get(match["number"] or "")
    for named in map(memory.named_in, reversed(memory.told)):
        states = [c for c in named if c.value.kind == "country" and c.value not in giving]
        if len(states) > 1 and number in (None, len(states)):
            return states
    return []


def _each_once(parties: list[Cited[Party]]) -> list[Cited[Party]]:
    return list({c.value: c for c in parties}.values())
