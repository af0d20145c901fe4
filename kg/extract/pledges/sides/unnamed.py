"""A gift whose sentence names nobody who receives it → those who can only be meant, or nobody."""

import re

from kg.annotate.entities import OfficeReference, PersonName, place_party
from kg.annotate.mask import ACTOR, AMOUNT, COUNTRY, DEMONYM, ORGANISATION, PLACE
from kg.annotate.people.press_towns import home_of_dateline
from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.counterparts import counterpart
from kg.extract.pledges.gifts.sums import Sum
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.parties import gives_aid, is_lender, makes_war, with_territories
from kg.extract.pledges.sides.in_passing import (
    acts_too,
    gives_too,
    is_adjective,
    is_as_far_as,
    is_in_need,
    is_told_in,
)
from kg.extract.pledges.sides.named_again import TOLD_OF, fund_filled
from kg.extract.pledges.sides.owners import Giver
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.sides.takers import is_only_praised
from kg.extract.pledges.words.giver_words import TOTAL
from kg.models import Cited, Party
from kg.reference.publishers import host_of_mission

# To mean the country that the article is about, a statement must at least speak of aid.
_AID = re.compile(
    r"\b(?:aid|assistance|support|humanitarian|relief|grants?|loans?|contribut\w+|donat\w+|packages?|drawdown|development"
    r"|weapons|equipment|funding|funds?|financing|credit|doses|vaccines?|programmes?|programs?|initiatives?|project)\b",
    re.IGNORECASE,
)
_ORGANISED = re.compile(ORGANISATION)
_OTHERS = re.compile(rf"{ACTOR}|{AMOUNT}")
_SPENT_IN = re.compile(
    rf"\b(?:in|across|throughout)\s(?:the\s)?(?P<who>{COUNTRY})|\bfor\s(?P<whose>{DEMONYM})\s(?:[a-z-]+\s){{0,2}}?(?:NGOs|companies|firms|businesses|associations|exporters)\b"
)
# "a meeting in Peru last week, where Japan pledged 5 million"
_WHERE = re.compile(r"(?:\s(?:last|this)\s[a-z]+|\s(?:on\s|in\s)?\ue012+)?,\s(?:where|when)\b")
# "one of the top providers of aid globally, having given 5 million"
_GLOBALLY = re.compile(r"\b(?:globally|worldwide|international climate finance)\b")
WORLDWIDE = re.compile(
    r"\b(?:globally|worldwide|(?:around|across|throughout) the (?:world|globe)|[Gg]lobal (?:[a-z-]+\s){0,4}?(?:programs|programmes|services)|[Gg]lobal (?:needs|demand|supply|efforts?|response|hunger|poverty|health(?! security)|humanitarian|food|nutrition|climate)"
    r"|the world[’']s (?:most vulnerable|poorest|poor|hungry)|(?:countries|nations|people|populations|communities|those) (?:most )?in need|(?:on|across) (?:\w+ )?continents"
    r"|(?<!through )(?<!via )(?<!with )international (?:climate finance|organi[sz]ations|development))\b"
)
_VISITED = re.compile(
    rf"\b(?:visit(?:ed|ing|s)?(?: to)?|travelled to|traveled to|arrived in)\s(?P<place>{PLACE})"
)
# Whoever is accredited to a state gives there.
_ACCREDITED = re.compile(
    rf"\b(?:Ambassador|High Commissioner|Embassy|High Commission|Chargé d[’']affaires|Mission|Consul(?:ate)?(?: General)?)\s(?:to|in)\s(?:the\s)?(?P<place>{PLACE}|{COUNTRY})"
)
_THE_REGION = re.compile(r"\b(?:to|in|for|across) (?:the|this|that) region\b(?![’'])")
_WE_WELCOME = re.compile(r"\b[Ww]e\s(?:also\s|warmly\s)?(?:welcomed?|appreciated?|noted|thank(?:ed)?)\b")
_IN_PLACE = re.compile(rf"\W*In\s(?P<place>{PLACE}),?\s")
# In a long text only such words say that it is told of the same: "Additionally, it will lend 5 million", "this funding".
_GOES_ON = re.compile(
    r"\b(?:[Aa]ddition|[Aa]dditional(?:ly)?|[Aa]lso|[Ff]urther(?:more)?|[Mm]oreover|[Aa]nother|[Tt]oo|[Tt]hese|[Tt]his|[Tt]hose|[Ss]uch|[Tt]hereof|[Tt]here|[Ii]ncluding|[Ss]ame|[Tt]otal|[Ss]o far|[Tt]o date)\b"
)
# "Other donors include Germany, which gave 5 million, and Norway"
_DONORS_ARE = re.compile(r"\b(?:[Dd]onors|[Cc]ontributors|[Ss]upporters)\s(?:include[sd]?|are|were)\b")
_SETS_OUT = re.compile(
    r"\W*(?:(?:In|For|To|Across|Inside|On|As for|Regarding|In the case of|With regard to|With respect to)\s)?(?:[Tt]he\s)?"
)
_TO_BODY_OF = re.compile(r"\b(?:to|for)\s(?:the\s)?(?:[\w’-]+\s){1,4}(?:of|in)\s(?:the\s)?$")
_SIGNS_TOO = re.compile(
    r"\b(?:and|with)\s(?:the\s)?(?:(?:[Gg]overnment|Ministry|Department|Republic|Kingdom)\s(?:of\s[^.;,]{1,40}?\s)?of\s(?:the\s)?)$"
)
_DONORS = re.compile(r"\b(?:[Dd]onors?|[Pp]ledging|[Dd]evelopment [Pp]artners)\b")
_FILLED = re.compile(
    r"\b(?:replenish(?:ment|ed|ing|es)?|resource mobili[sz]ation|fund-?raising|pledging (?:round|conference|session))\b"
)
# "tents flown in from Peru"; not "refugees from Peru"
_COMES_FROM = re.compile(r"(?<!refugees)(?<!people)(?<!those)(?<!families)(?<!citizens)\sfrom\s(?:the\s)?$")


def meant_before(
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
        if not (
            makes_war(statement, c)
            or gives_too(statement, c)
            or is_adjective(statement, c)
            or is_told_in(statement, c)
            or is_as_far_as(statement, c)
            or _WHERE.match(statement.masked, statement.span_of(c.evidence)[1])
            or _DONORS_ARE.search(statement.masked, 0, statement.span_of(c.evidence)[0])
            or (
                _COMES_FROM.search(statement.masked, 0, statement.span_of(c.evidence)[0])
                and not is_in_need(statement, c)
            )
        )
    ]
    gave_here = {c.value for c in memory.donors if statement.holds_party(c)}
    others = [
        c
        for c in named
        if c.value.kind == "country" and c.value not in {*giving, *gave_here} and not acts_too(statement, c)
    ]
    in_need = [c for c in others if is_in_need(statement, c)]
    if len(in_need) == 1:
        return in_need
    alone = gift.left == 0 and _OTHERS.search(statement.masked, gift.right) is None
    if alone and len(others) == 1 and not speech:
        return others if _is_central(statement, others[0]) else _told_of(statement, memory, giving, others)
    if not (_AID.search(statement.masked) or _ORGANISED.search(statement.masked) or memory.is_short):
        return []
    near = memory.recipients_near(statement, goes_on=giver.included)
    if not (memory.is_short or speech or giver.included or _GOES_ON.search(statement.masked)):
        near = ()
    before = [c for c in near if c.value not in giving]
    adds_up = TOTAL.search(statement.masked, 0, gift.at) is not None  # what was told of before
    if speech or (before and (giver.donors.again or adds_up)):
        spoken_of = _spoken_of_last(memory, statement, giving) if speech else []
        return spoken_of or before or list(counterpart(memory, statement, giving) if speech else ())
    there = _told_there(statement, memory, giving)
    if there:
        return there
    visited = _VISITED.search(statement.masked)
    return (
        (fund_filled(statement, memory, 1) if isinstance(gift, Sum) and not before else [])
        or list(counterpart(memory, statement, giving))
        or before
        or _home(statement, memory, giving)
        or _state_there(statement, visited, "pledge/visited", giving)
        or _state_there(statement, _ACCREDITED.search(statement.masked), "pledge/accredited", giving)
        or _where_posted(statement, memory, giving)
        or fund_filled(statement, memory, TOLD_OF)
    )


def _spoken_of_last(memory: Memory, statement: Statement, giving: list[Party]) -> list[Cited[Party]]:
    """In a speech, the one state that the sentence before says is helped: "We support Peru to rebuild. We have given 5 million"."""
    last = memory.told[-1] if memory.told else None
    if last is None or last.sentence.block != statement.sentence.block:
        return []
    helped = recipients_in(last, 0, len(last.masked), giving)
    others = {c.value for c in memory.named_in(last) if c.value.kind == "country"} - set(giving)
    return helped if len(helped) == 1 == len(others) and helped[0].value in others else []


def _where_posted(statement: Statement, memory: Memory, giving: list[Party]) -> list[Cited[Party]]:
    """On the page of an embassy, the state where it is."""
    host = host_of_mission(memory.annotated.document.publisher)
    if host is None or host in giving or memory.own not in giving:
        return []
    return [statement.cite(host, "pledge/accredited", 0, len(statement.text))]


def _is_central(statement: Statement, named: Cited[Party]) -> bool:
    """Whether a sentence speaks of a state by its official, or begins with it: "In Peru, Chile will provide"."""
    at, _ = statement.span_of(named.evidence)
    official = isinstance(statement.by_start.get(at), OfficeReference | PersonName)
    led = _SETS_OUT.fullmatch(statement.masked, 0, at) or _TO_BODY_OF.search(statement.masked, 0, at)
    led = led or _SIGNS_TOO.search(statement.masked, 0, at)
    return official or led is not None


def _told_of(
    statement: Statement, memory: Memory, giving: list[Party], others: list[Cited[Party]]
) -> list[Cited[Party]]:
    """A state that a sentence names in passing, unless the headline of text or section names another, or the pledge before
    was for others.
    """
    headed = memory.section or memory.heading
    states = [c for c in headed if c.value.kind == "country" and c.value not in with_territories(giving)]
    before = [
        c for c in memory.recipients_near(statement) if c.value.kind == "country" and c.value not in giving
    ]
    for known in (states if len(states) == 1 else [], before):
        if known:
            return others if others[0].value in {c.value for c in (*states, *known)} else known
    return others


def _home(statement: Statement, memory: Memory, giving: list[Party]) -> list[Cited[Party]]:
    """In news of what several give, the state whose capital it comes from: "KATHMANDU: India topped the list of donors"."""
    segment = memory.annotated.document.segments[statement.sentence.segment]
    home = home_of_dateline(segment.dateline) if memory.own is None else None
    told = (statement, *memory.told)
    if home is None or home in giving or home in memory.all_donors or gives_aid(home):
        return []
    if not any(_DONORS.search(each.text) for each in told):
        return []
    return [statement.cite(home, "pledge/home", 0, len(statement.text))]


def _told_by_words(
    statement: Statement, gift: Stretch, giver: Giver, memory: Memory, giving: list[Party]
) -> list[Cited[Party]] | None:
    """The receivers that words other than names tell: nobody abroad, all the world, us, the region; else None."""
    if memory.at_home or _stays_at_home(statement, gift, giving):
        return []
    if is_only_praised(statement, gift):
        return []
    if memory.joint and _WE_WELCOME.search(statement.masked, 0, gift.at):
        return [c for c in memory.heading if c.value not in giving]
    if WORLDWIDE.search(statement.masked, gift.end, statement.item_around(gift.at)[1]) or _GLOBALLY.search(
        statement.masked, gift.left, gift.at
    ):
        return []
    if _THE_REGION.search(statement.masked, gift.end, gift.right):  # of which one country is no name
        return [c for c in memory.recipients if c.value not in giving]
    return _given_by_others(statement, giver, memory, giving) or None


def _stays_at_home(statement: Statement, gift: Stretch, giving: list[Party]) -> bool:
    """Whether it is spent where it comes from: "5 million for reactors in the United States"."""
    spent = _SPENT_IN.finditer(statement.masked, gift.end, gift.right)
    places = [statement.by_start[match.start(match.lastgroup or 0)] for match in spent]
    return any(place.party in giving for place in places)


def _given_by_others(
    statement: Statement, giver: Giver, memory: Memory, giving: list[Party]
) -> list[Cited[Party]]:
    """Where one donor after the other is told of, each gives to whom the first gave."""
    near = statement.sentence.block - memory.given_in <= memory.is_short
    others = {c.value for c in memory.donors}
    if not near or not others or others & {c.value for c in giver.donors.parties}:
        return []
    if any(map(is_lender, others)):  # a fund hands on what others give to the fund
        told = (each for each in memory.told if each.sentence.block == statement.sentence.block)
        filled = any(_FILLED.search(each.text) for each in (statement, *told))
        return [c for c in memory.donors if filled and is_lender(c.value)]
    named = {c.value for c in memory.named_in(statement) if c.value.kind == "country"}
    if named - set(giving) - others:
        return []
    return [c for c in memory.recipients if c.value not in giving and c.value not in others]


def _told_there(statement: Statement, memory: Memory, giving: list[Party]) -> list[Cited[Party]]:
    """The state of the place where the paragraph says that it was told: "In Kyiv, she met …. She announced …"."""
    for told in reversed(memory.told[-3:]):
        if told.sentence.block != statement.sentence.block:
            break
        there = _state_there(told, _IN_PLACE.match(told.masked), "pledge/told-there", giving)
        if there:
            return there
    return []


def _state_there(
    statement: Statement, match: re.Match[str] | None, rule: str, giving: list[Party]
) -> list[Cited[Party]]:
    """The state of the place that some words name, unless it gives."""
    entity = statement.by_start.get(match.start("place")) if match else None
    party = (place_party(entity) or entity.party) if entity else None
    if match is None or party is None or party in giving:
        return []
    return [statement.cite(party, rule, match.start("place"), match.end("place"))]
