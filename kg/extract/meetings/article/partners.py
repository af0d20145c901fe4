"""A sentence or a heading → the one of the encounters an article is chiefly about whose other side it names."""

import re
from collections.abc import Sequence

from kg.annotate.entities import OfficeReference, PersonName, Sentence, place_party
from kg.extract.meetings.article.thread_words import SPOKE
from kg.extract.meetings.drafts import Draft
from kg.models import Party

TWO = 2
# Where the other side of one encounter stands first: "With her Danish counterpart", "During the talks with Norway", "In Fiji, the
# two sides", "The Danish side", "Norway and Peru agreed", "Norway: climate change".
_WITH = re.compile(
    r"(?:\d+\.?\s+|[•o○-]\s+)?(?:(?:[Dd]uring|[Ii]n|[Aa]t|[Oo]n|[Aa]fter)\s+)?(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|a)\s+)?(?:\w+\s+)?"
    r"(?:(?:[Mm]eetings?|[Tt]alks|[Cc]alls?|[Cc]onversations?|[Dd]iscussions|[Tt]hose)\s+)?[Ww]ith\s+(?:the\s+|his\s+|her\s+)?$"
)
_THERE = re.compile(r"(?:\d+\.?\s+|[•o○-]\s+)?(?:(?:While|Also)\s+)?[Ii]n\s+(?:the\s+)?$")
_FIRST = re.compile(r"(?:\d+\.?\s+|[•o○-]\s+)?(?:The\s+|For\s+(?:its|his|her)\s+part,\s+(?:the\s+)?)?$")
_OFFICIAL = (
    r"(?:(?:[Ff]oreign|[Pp]rime|[Dd]efen[cs]e|[Ff]inance|[Tt]rade|[Ii]nterior)\s+)?"
    r"(?:side|[Mm]inister|[Pp]resident|[Pp]remier|leader|delegation|counterpart|official|ambassador|envoy|partners?)\b"
)
_BEHIND_FIRST = re.compile(
    rf"(?:[’']s)?\s+(?:{_OFFICIAL}|(?:also\s+)?(?:pledged|announced|offered|{SPOKE.pattern}))|:\s|\s+and\s",
    re.IGNORECASE,
)
# "Commission approves aid", "Minister Ruiz to open a fair": a heading that is a sentence.
DOES = re.compile(
    r"(?:The )?(?:[A-Z][\w’'.-]*,? |of |and |for |the ){1,10}?(?:(?!(?:is|was|has|its|his|this|as)\b)[a-z]{2,}s|to [a-z]+) "
)


def _everywhere(main: Sequence[Draft]) -> set[Party]:
    """The sides of all main encounters: they tell none of them from another."""
    return set[Party].intersection(*(d.sides for d in main))


def by_nation(sentence: Sentence, main: Sequence[Draft]) -> list[Draft]:
    """The main encounters whose other side a sentence begins with: "The Danish side", "In Fiji, the two sides"."""
    if len(main) < TWO:
        return []
    everywhere = _everywhere(main)
    named = [
        (entity, side)
        for entity in sentence.entities
        if not isinstance(entity, PersonName)
        and (side := entity.party or place_party(entity)) is not None
        and side not in everywhere
    ]
    if not named:
        return []
    first, nations = named[0][0], {named[0][1]}
    before = sentence.text[: first.start - sentence.start]
    behind = sentence.text[first.end - sentence.start :]
    if _THERE.match(before) and "," in behind:
        comma = first.end + behind.index(",")
        nations = {side for entity, side in named if entity.start < comma}
    elif not (_WITH.match(before) or (_FIRST.match(before) and _BEHIND_FIRST.match(behind))):
        return []
    fitting = [d for d in main if nations & d.sides]
    return fitting if len(fitting) == len(nations) else []


def named_alone(heading: Sentence, main: Sequence[Draft]) -> list[Draft]:
    """The one main encounter whose other side a heading names."""
    if len(main) < TWO:
        return []
    named = {e.party for e in heading.entities if e.party is not None} - _everywhere(main)
    fitting = [d for d in main if named & d.sides]
    return fitting if len(fitting) == len(named) == 1 else []


def is_of_another_item(heading: Sentence, current: Sequence[Draft]) -> bool:
    """Whether a heading tells what somebody does, and names nobody who took part in the encounters spoken of but maybe that one."""
    does = DOES.match(heading.text)
    if does is None:
        return False
    persons = {e.person for e in heading.entities if isinstance(e, PersonName)}
    behind = heading.start + does.end()
    named = {e.party for e in heading.entities if e.party is not None and e.start >= behind}
    return not any(persons & d.persons or named & d.sides for d in current)


def partner_of(sentence: Sentence, main: Sequence[Draft]) -> list[Draft]:
    """The one main encounter that the people named here, but for those in all of them, took part in."""
    if len(main) < TWO:
        return []
    everywhere = set.intersection(*(d.persons for d in main))
    named = {e.person for e in sentence.entities if isinstance(e, PersonName)}
    named |= {i for e in sentence.entities if isinstance(e, OfficeReference) for i in e.people}
    fitting = [d for d in main if (named - everywhere) & d.persons]
    return fitting if len(fitting) == 1 else []
