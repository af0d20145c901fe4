"""Sentences that say who leads a delegation or talks → those persons, and whom "the delegation" stands for later on."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.annotate.cues import Cues, spellings
from kg.annotate.entities import AnnotatedDocument, OfficeReference
from kg.annotate.mask import COUNTRY, DEMONYM, NATION, PERSON
from kg.annotate.names.gazetteer import find_names
from kg.extract.meetings.sides.actors import Actor, actors_of, sides_of
from kg.extract.meetings.sides.clauses import Clause, Group, group_at, groups
from kg.models import Party

_PAIR = 2
_DELEGATION = r"[Dd]elegation\b"
_TALKS = r"(?:[Dd]elegations?|sides?|teams?|[Dd]ialogue|[Cc]onsultations|[Tt]alks|[Mm]eeting|[Ss]ession|[Dd]iscussions?|[Cc]ommittee|\ue011+)"
_BE = r"(?:(?:which\s+)?(?:was|were|is|are|will\s+be)\s+)?"
_ALSO = r"(?:(?:also|will|jointly|is|are|today|recently)\s+){0,2}"


@dataclass(frozen=True, slots=True)
class _Leading:
    """How a sentence says who leads something: "led by Ruiz" behind its name, "Ruiz led" before it."""

    led_by: re.Pattern[str]
    leads: re.Pattern[str]

    def groups(self, clause: Clause, words: str) -> Iterator[Group]:
        """Those who lead, by the ``words`` of a clause."""
        for match in self.led_by.finditer(words):
            yield from filter(None, [group_at(clause, match.end())])
        if self.leads.search(words):
            yield from (g for g in groups(clause) if self.leads.match(words, g.end))


_OF_TALKS = _Leading(
    re.compile(
        rf"(?:{_TALKS}\s*,?\s+{_BE}(?:jointly\s+)?|^\W*(?:\d+\.\s+)?It\s+(?:was|is)\s+(?:jointly\s+)?|^\s*|,\s+(?:jointly\s+)?)(?:[Cc]o-)?(?:[Ll]ed|[Hh]eaded|[Cc]haired|[Rr]epresented)\s+by\s+"
        # "On the Norwegian side, Minister Berg", "from the Norwegian side the talks were attended by Minister Berg"
        rf"|\b(?:[Ff]rom|[Oo]n)\s+the\s+(?:{NATION}\s+side|\ue011+),?\s+(?:(?:the\s+[a-z]+\s+(?:was|were)\s+)?(?:attended|represented|led|headed)\s+)?(?:by\s+)?(?=(?:the\s+)?{PERSON})"
        r"|^\W*(?:The\s+)?[Cc]o-?[Cc]hairs\s+(?:[a-z]+\s+){0,5}?(?:were|are)\s+"
        r"|^\W*(?:Leading|Heading|(?:Co-)?[Cc]hairing)\s+(?:the|their)\s+(?:[a-z]+\s+){0,2}(?:delegations|sides|teams|dialogue|consultations|talks|meeting|discussions)\s+(?:were|was)\s+"
        rf"|(?<=[,\s])(?:the\s+{DEMONYM}\s+(?:delegation|side|team)|\ue011+)\s+by\s+(?=(?:the\s+)?{PERSON})"  # ", the Norwegian side by Minister Berg"
        # "Peru was represented by Minister Ruiz and Norway by Minister Berg"
        rf"|{COUNTRY}\s+(?:was|were|is|will\s+be)\s+represented\s+(?:(?:at|in)\s+[^.;,]{{3,60}}?\s+)?by\s+"
        rf"|(?:,|\band|\bwhile)\s+(?:the\s+)?{COUNTRY}\s+by\s+(?=(?:the\s+)?{PERSON})"
    ),
    re.compile(
        rf"\s*,?\s+{_ALSO}(?:co-)?(?:(?:led|leads?|headed|heads?|chaired|chairs?)\s+(?:(?:the|their)\s+(?:[\w-]+\s+){{0,3}}?(?:{NATION}\s+)?{_TALKS}|\ue011+)|represent(?:ed|s)\s+{COUNTRY}\s*[,.;])"
        rf"|\s*,?\s+the\s+{NATION}\s+(?:one|side|delegation)\b"  # "and Minister Berg the Norwegian one"
    ),
)
_OF_DELEGATION = _Leading(
    re.compile(
        rf"(?:{_DELEGATION}\ue011*|\b(?:[Mm]ission|[Tt]eam)\b)(?:\s+(?:of|from)\s+[^.;,]{{3,80}}?)?\s*[,–—(-]?\s*{_BE}(?:led|headed)\s+by\s+"
    ),
    re.compile(
        rf"\s*,?\s+{_ALSO}(?:led|leads?|leading|headed|heads?)\s+(?:a|an|the)\s[^.;]{{0,60}}?{_DELEGATION}"
    ),
)
_SIGNS = Cues(
    spellings(("led", "lead", "head", "chair", "represent", "from the", "on the"))
)  # each pattern holds one of these


_IS_SIDE = re.compile(_DELEGATION + r"|side$|team$")
_LEADS_SIDE = re.compile(
    rf"\s*,?\s+{_ALSO}(?:led|leads?|headed|heads?)\s+(?:the\s+(?P<of>{NATION})\s+(?:delegation|side|team)\b|(?P<office>\ue011+))"
    rf"|\s*,?\s+the\s+(?P<other>{NATION})\s+(?:one|side|delegation)\b"
)
# "From the Norwegian side, the talks were attended by", "and Norway by"
_SIDE_BEFORE = re.compile(
    rf"\bthe\s+(?P<of>{NATION})\s+(?:side|delegation|team),?\s+(?:the\s+[a-z]+\s+)?(?:(?:was|were|is|are)\s+)?(?:[a-z]+ed\s+|led\s+)?(?:by\s+)?(?:the\s+)?$"
    rf"|(?:,|\band|\bwhile)\s+(?:the\s+)?(?P<state>{COUNTRY})\s+by\s+(?:the\s+)?$"
)


_FOR_AND = re.compile(
    rf"\s+(?:for|from|on\s+behalf\s+of)\s+(?:the\s+)?{NATION}(?:\s+(?:side|delegation))?,?\s+and\s+(?=(?:the\s+)?{PERSON})"
)
_FOR = re.compile(rf",?\s+(?:for|from|on\s+behalf\s+of)\s+(?:the\s+)?(?P<of>{NATION})")


@dataclass(slots=True)
class Delegation:
    """The people that an article says lead the one delegation it tells of."""

    leaders: tuple[Actor, ...] = ()

    def note(self, clause: Clause, annotated: AnnotatedDocument) -> None:
        """Take in a sentence that names the leaders; of two delegations neither is "the delegation"."""
        found = _of_one_side(clause, annotated)
        if found and self.leaders and {a.key for a in found} != {a.key for a in self.leaders}:
            self.leaders = ()
        elif found:
            self.leaders = found

    def stands_for(self, actor: Actor) -> tuple[Actor, ...]:
        """The leaders, where the actor is "the delegation"; else the actor itself."""
        is_delegation = actor.person is None and re.search(_DELEGATION, actor.office or "") is not None
        fits = self.leaders and (actor.party is None or set(sides_of(self.leaders)) <= {actor.party})
        if not (is_delegation and fits):
            return (actor,)
        return tuple(replace(a, party=a.party or actor.party) for a in self.leaders)


def _of_one_side(clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """The persons who lead the first delegation of a sentence; who leads together is of one side."""
    leading = (
        next(_OF_DELEGATION.groups(clause, _with_delegations(clause)), None) if _may_lead(clause) else None
    )
    actors = actors_of(leading.actors, annotated) if leading else ()
    sides = sides_of(actors)
    side = sides[0] if len(sides) == 1 else None
    return tuple(replace(a, party=a.party or side) for a in actors if a.person is not None)


def leaders_of_talks(
    clause: Clause, annotated: AnnotatedDocument, sides: Collection[Party]
) -> tuple[Actor, ...]:
    """The persons with a side whom a sentence names as leading a delegation, or the talks of two ``sides``."""
    leading = _OF_TALKS.groups(clause, clause.masked) if _may_lead(clause) else ()
    found = [
        of_its_side(a, clause)
        for group in leading
        for one in _with_others(clause, group)
        for a in actors_of(one.actors, annotated)
    ]
    named = list(dict.fromkeys(a for a in found if a.person is not None))
    return of_either_side(named, sides, annotated)


def of_either_side(
    leaders: Sequence[Actor], sides: Collection[Party], annotated: AnnotatedDocument
) -> tuple[Actor, ...]:
    """Those of the persons who led or attended talks of some ``sides`` whose own side is told, or can only be one of the two."""
    own, named = annotated.own, list(leaders)
    guessed = len(named) == _PAIR and named[0].party is None and named[1].party == own in sides
    if guessed and not _says_side(named[1], annotated):  # a publisher names its own first
        named = [replace(a, party=None) for a in named]
    return tuple(a for a in one_of_each(named, sides, own) if a.party is not None)


def _says_side(actor: Actor, annotated: AnnotatedDocument) -> bool:
    """Whether the words that introduce someone name the side."""
    words = annotated.document.text[actor.start : actor.end]
    return any(name.party == actor.party for name in find_names(words))


def _with_others(clause: Clause, group: Group) -> Iterator[Group]:
    """A group, and the one joined to it: "by Director Berg for Norway and Minister Ruiz for Peru"."""
    yield group
    joined = _FOR_AND.match(clause.masked, group.end)
    if joined and (other := group_at(clause, joined.end())) is not None:
        yield other


def one_of_each(leaders: Sequence[Actor], sides: Collection[Party], own: Party | None) -> Sequence[Actor]:
    """The two who lead the talks of two sides, one of each: whom a publisher names first, and without a country, is its own."""
    if len(leaders) != _PAIR or len(sides) != _PAIR or all(a.party for a in leaders):
        return leaders
    known = next((a.party for a in leaders if a.party in sides), own)
    other = next((side for side in sides if side != known), None)
    if known not in sides:
        return leaders
    first, second = leaders
    if first.party is None and second.party is None:
        return [replace(first, party=known), replace(second, party=other)]
    return [replace(a, party=a.party or other) for a in leaders]


def of_its_side(actor: Actor, clause: Clause) -> Actor:
    """Who leads "the Norwegian delegation" is of Norway, where nothing else tells the side."""
    if actor.party is not None:
        return actor
    before = [e for e in clause.sentence.entities if isinstance(e, OfficeReference) and e.end < actor.start]
    start, end = actor.start - clause.sentence.start, actor.end - clause.sentence.start
    told = (
        _LEADS_SIDE.match(clause.masked, end)
        or _FOR.match(clause.masked, end)
        or _SIDE_BEFORE.search(clause.masked[:start])
    )
    beside = clause.by_start.get(told.start(told.lastgroup or 0)) if told else None
    named = beside or (before[-1] if before and _IS_SIDE.search(before[-1].text) else None)
    sides = named.sides if isinstance(named, OfficeReference) else (named.party,) if named else ()
    return replace(actor, party=sides[0]) if len(sides) == 1 else actor


def _may_lead(clause: Clause) -> bool:
    return _SIGNS.in_text(clause.masked)


def _with_delegations(clause: Clause) -> str:
    """The masked sentence with the word "delegation" where offices end with it: "the Peruvian delegation"."""
    words = clause.masked
    for start, entity in clause.by_start.items():
        named = re.search(_DELEGATION, entity.text) if isinstance(entity, OfficeReference) else None
        if named:
            words = words[: start + named.start()] + named[0] + words[start + named.end() :]
    return words
