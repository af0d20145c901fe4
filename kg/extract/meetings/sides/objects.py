"""The words that report an encounter → the other side, or several where they were met apart, and who was there too."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.annotate.entities import AnnotatedDocument
from kg.annotate.people.offices import roles_of
from kg.extract.meetings.sides.actors import Actor, actors_of, is_agency, sides_of
from kg.extract.meetings.sides.clauses import Clause, Group, group_at
from kg.extract.meetings.sides.crowds import crowd_at, crowd_beside
from kg.extract.meetings.sides.envoys import envoys_listed
from kg.extract.meetings.sides.fronted import acting_behind
from kg.extract.meetings.sides.further import before_its_day, end_of_day, further_side
from kg.extract.meetings.sides.governing import acts_with
from kg.extract.meetings.sides.joint import joint_sides
from kg.extract.meetings.sides.own import own_if_one_of_pair
from kg.extract.meetings.sides.pronouns import means_several, pronoun_before
from kg.extract.meetings.sides.visited import visited
from kg.extract.meetings.words import MeetingRule
from kg.models import Party
from kg.reference.organisations import is_grouping, state_behind

_AS_WELL_AS_WITH = re.compile(
    r"[^.;]{0,160}?,?\s+(?:and|as\s+well\s+as),?\s+(?:also\s+)?with\s+(?=(?:the\s+)?[\ue010\ue011])"
)

# "met with her in Rome": whom the article is about.
_HIM = re.compile(
    r"\s*(?:in\s+(?:his|her)\s+honou?r|him|her|(?:His|Her)\s+(?:(?:Royal\s+)?Highness|Excellency|Majesty))\b(?=\s*(?:[,.;]|$|\s(?:in|at|on|to|for|over|during|today|and|by|last|this|earlier|again|separately|respectively|as\s+well|too|here|there|yesterday|tomorrow)\b|\san?\s(?:\w+\s){0,2}(?:call|visit)\b|[\ue012]))"
)

# Words that report an encounter even with a state alone: "talks with Chile about fish" need not be one.
_OF_STATES = frozenset({"visit-to", "will-visit", "visit-invited", "met-with", "spoke-with", "noun-between"})

_BY_NOUN = frozenset({"noun-with", "held-with", "hosted-noun-with"})
# "a trilateral meeting with Peru and Chile": of a state alone, where talks need not be held at once.
_MET_STATES = re.compile(
    r"(?i:meetings?|summit|(?:phone\s+)?call|(?:rounds?|sessions?)\s+of\s+[\w -]{3,40}|(?:political|bilateral|diplomatic|consular)\s+consultations)\b"
)

# Each state that is visited is visited for itself.
VISITS = frozenset({"visit-to", "will-visit"})

_AT_EVENT = re.compile(r"\b(?:at|in|during)\s+(?:the\s+)?(?:(?!audience\b)[\w-]+\s+)?$")

_APART = re.compile(
    r"\b(?:separate(?:ly)?|bilaterally|individual(?:ly)?|respectively|one\s+by\s+one|in\s+succession|in turn|one after the other)\b"
)

# "a bilateral meeting with Minister Ruiz of Peru and Minister Berg of Norway": one with each
_BILATERAL = re.compile(r"\bbilateral\s+(?:meeting|talk|discussion)")
_APART_BEFORE = re.compile(r"\b(?:separately|individually)\s+$")
# "In separate phone calls on Monday, Ruiz spoke with A and B"
_APART_FRONTED = re.compile(
    r"\W{0,3}(?:In|During|At)\s+(?:separate|individual|back[- ]to[- ]back)\s+(?:[a-z-]+\s+){0,2}(?:calls|conversations|meetings|talks)\b"
)
_APART_BEHIND = re.compile(
    r",?\s+(?:separately|individually|respectively|in turn|back[- ]to[- ]back|one after the other|in separate \w+)\b"
)

_BOTH = re.compile(r"\s+both\s+")  # "spoke with both A and B"
_JOINED = re.compile(r"\b(?i:and|with|plus)\b|[&/–-]")
# "held meetings with A of Chile and B of Peru": as many as there are sides.
_MEETINGS = re.compile(
    r"\b(?:bilateral talks|meetings|calls|conversations|bilaterals|pull-?asides|courtesy calls)\b",
    re.IGNORECASE,
)

_WE = re.compile(r"\b[Ww]e(?:\s+(?:[a-z]+|\ue012+))?\s+$")


def objects_of(
    rule: MeetingRule, match: re.Match[str], clause: Clause, annotated: AnnotatedDocument
) -> Iterator[tuple[tuple[Actor, ...], int, int]]:
    """The other side or sides, and the stretch of words about them; several where they were met apart."""
    if rule.shape == "together":
        actors = joint_sides(rule, match, clause, annotated)
        if len(actors) > 1:
            yield actors, *match.span()
    elif rule.shape == "body":
        begin, end = match.span("group")  # "the Peruvian-Norwegian commission" too
        named = [entity for at, entity in clause.by_start.items() if begin <= at < end]
        yield actors_of(named, annotated), *match.span()
    elif rule.shape == "travel":
        yield from (((host,), *match.span()) for host in visited(clause, *match.span("group")))
    elif rule.shape == "next" or (rule.shape == "again" and _is_of_several(rule, match, clause)):
        yield (), match.start(), match.end()
    elif rule.name == "credentials" and (listed := envoys_listed(clause, annotated)):
        yield from (((envoy,), *match.span()) for envoy in listed)
    elif rule.shape != "again":
        yield from _named_objects(rule, match, clause, annotated)


def _is_of_several(rule: MeetingRule, match: re.Match[str], clause: Clause) -> bool:
    """Whether those who "met", without a word of whom, are several: "they", or "we" of a joint statement."""
    if rule.name.startswith("in-their-") or means_several(pronoun_before(clause, match.start())):
        return True
    return _WE.search(clause.masked, max(0, match.start() - 40), match.start()) is not None


def _named_objects(
    rule: MeetingRule, match: re.Match[str], clause: Clause, annotated: AnnotatedDocument
) -> Iterator[tuple[tuple[Actor, ...], int, int]]:
    begin, position = match.start(), match.end()
    words = clause.masked[match.start() : match.end()]
    apart, severally = (pattern.search(words) is not None for pattern in (_APART, _MEETINGS))
    apart = apart or _APART_BEFORE.search(clause.masked, max(0, begin - 20), begin) is not None
    apart = apart or _APART_FRONTED.match(clause.masked) is not None
    bilateral = _BILATERAL.search(words) is not None
    bare = rule.name in _OF_STATES or (rule.name in _BY_NOUN and _MET_STATES.search(words) is not None)
    each = False  # whether each has a day of its own
    while (group := before_its_day(clause, group_at(clause, position, bare=bare))) is not None:
        if rule.shape == "object" and _AT_EVENT.search(clause.masked, position - 40, group.start):
            break  # "meet again at the coming G7 summit"
        actors = _of_group(rule, clause, group, annotated)
        if not actors or (rule.shape == "with" and acts_with(clause.masked, group.start, group.end)):
            return
        severed = (
            apart
            or _BOTH.match(clause.masked, position)
            or _APART_BEHIND.match(clause.masked, group.end) is not None
        )
        end, each = end_of_day(clause.masked, group.end, each=each)
        if severed or rule.name in ("called-on", "courtesy-call", "credentials"):
            yield from (((actor,), begin, end) for actor in actors)
        elif (
            (severally or rule.name in VISITS or (bilateral and len(sides_of(actors)) > 1))
            and rule.shape != "between"
            and not any(_is_many(a) for a in actors)
        ):
            together = _MY.search(clause.masked, max(0, begin - 40), begin) is not None
            yield from ((part, begin, end) for part in _by_side(actors, together=together))
        elif rule.shape != "between" or (len(sides_of(actors)) > 1 and _is_list(rule, clause, group)):
            yield actors, begin, end
        further = further_side(rule, clause.masked, group.end)
        if further is None:
            return
        begin, position = further
    fronted = rule.shape == "of" and acting_behind(rule, match, clause) is not None
    unnamed = tuple(_unnamed_object(rule, clause, begin, position, fronted=fronted))
    yield from unnamed
    yield from _behind_crowd(rule, clause, annotated, unnamed)


def _of_group(
    rule: MeetingRule, clause: Clause, group: Group, annotated: AnnotatedDocument
) -> tuple[Actor, ...]:
    """The actors of a group, with people beside them; "at the invitation of JICA" nobody was met."""
    met = rule.shape in ("with", "object", "by")
    actors = actors_of(group.actors, annotated, ours=not met)
    if rule.shape == "between":
        return own_if_one_of_pair(actors, annotated.own)
    if "invit" in rule.name:
        return tuple(a for a in actors if not is_agency(a))
    return actors + (crowd_beside(clause, group.end) if met else ())


def _behind_crowd(
    rule: MeetingRule,
    clause: Clause,
    annotated: AnnotatedDocument,
    crowd: tuple[tuple[tuple[Actor, ...], int, int], ...],
) -> Iterator[tuple[tuple[Actor, ...], int, int]]:
    """Who was met behind people without names: "met with members of the Diet, as well as with A, and with B"."""
    further = _AS_WELL_AS_WITH.match(clause.masked, crowd[0][2]) if crowd and rule.shape == "with" else None
    while further is not None and (group := group_at(clause, further.end())) is not None:
        yield actors_of(group.actors, annotated, ours=False), further.end(), group.end
        further = _AS_WELL_AS_WITH.match(clause.masked, group.end)


def _is_list(rule: MeetingRule, clause: Clause, group: Group) -> bool:
    """Whether actors are joined at their end: in "at the session of the Council, Minister Ruiz met" a clause begins."""
    last = group.actors[-1].start - clause.sentence.start
    alone = len(group.actors) < 2 or rule.name.startswith("invited-visit")
    return alone or _JOINED.search(clause.masked, group.start, last) is not None


def _is_many(actor: Actor) -> bool:
    """Whether an actor is several states at once: "G7 leaders"."""
    return actor.party is not None and (actor.party.kind == "group" or is_grouping(actor.party))


# "In Oslo, during my meetings with President A and Prime Minister B": what was said at all of them.
_MY = re.compile(r"\b(?:my|our)\s+(?:[\w-]+\s+){0,2}$")


def _by_side(actors: tuple[Actor, ...], *, together: bool = False) -> Iterator[tuple[Actor, ...]]:
    """Those of one state or body after the other; who has none belongs to whoever is named before."""
    parts: dict[Party | None, list[Actor]] = {}
    side: Party | None = None
    for actor in actors:
        side = state_behind(actor.party) if actor.party else side
        parts.setdefault(side, []).append(actor)
    for side, part in parts.items():
        apart = _are_heads(tuple(part)) and not together
        yield from ((replace(a, party=a.party or side),) for a in part) if apart else (tuple(part),)


def _are_heads(actors: tuple[Actor, ...]) -> bool:
    """Whether a head of state and a head of government are among those met: nobody meets both at once in "meetings"."""
    roles = [roles_of(actor.office or "") for actor in actors]
    return all(any(head in held for held in roles) for head in ("head-of-state", "head-of-government"))


def _unnamed_object(
    rule: MeetingRule, clause: Clause, begin: int, position: int, *, fronted: bool
) -> Iterator[tuple[tuple[Actor, ...], int, int]]:
    """People without name or office ("three families"), or a pronoun; also in "In meetings with officials, she …"."""
    lectured = rule.name == "spoke-with" and clause.masked.endswith(
        " to", begin, position
    )  # "spoke to students"
    called = rule.name == "courtesy-call-from"
    met = fronted or called or (rule.shape in ("with", "object") and not lectured)
    crowd = crowd_at(clause, position) if met else None
    if crowd:
        yield (crowd,), begin, crowd.end - clause.sentence.start
    elif _HIM.match(clause.masked, position) and rule.shape in ("with", "object", "by"):
        yield (), begin, position + 4
