"""A sentence with words in quotation marks → who says them: “I met Berg,” Minister Ruiz told reporters."""

import re

from kg.annotate.entities import AnnotatedDocument, OfficeReference
from kg.annotate.mask import PERSON
from kg.extract.meetings.sides.actors import Actor, actors_of
from kg.extract.meetings.sides.clauses import Clause

_SAID = r"(?:said|says|saying|told|tells|wrote|writes|posted|added|adds|noted|stated|states|announced|tweeted|explained|recalled|confirmed|stressed)\b"
_WHO = rf"(?P<who>{PERSON}|\ue011+)"
_ALSO = r"(?:(?:also|later|has|had|then|earlier|who)\s+){0,2}"
# “…,” Minister Ruiz told reporters; “…,” said Minister Ruiz; “…,” a fisherman said
_BEHIND = re.compile(
    rf"[^“”\"]*[”\"],?\s+(?:(?:the\s+)?{_WHO}(?:,[^,“”\"]{{2,80}},|,)?\s+{_ALSO}{_SAID}|{_SAID}\s+(?:the\s+)?{_WHO.replace('who', 'inverted')}"
    rf"|(?P<pronoun>[Ss]?[Hh]e\s|(?:the\s+)?[a-z]+\s+{_SAID})|(?P<other>[^“”\"]{{0,80}}?\b{_SAID}))"
)
# Peru will help Norway, Minister Ruiz said on Friday.
_AT_END = re.compile(
    rf",[”\"]?\s+(?:(?:the\s+)?{_WHO}(?:,[^,“”\"]{{2,80}},)?\s+{_ALSO}{_SAID}|{_SAID}\s+(?:the\s+)?{_WHO.replace('who', 'inverted')})(?:,?\s+[^“”\";,\ue010\ue011]{{0,60}})?\.?$"
)
# Minister Ruiz told reporters on Friday: “…
_BEFORE = re.compile(
    rf"{_WHO}(?:,[^,“”\"]{{2,80}},)?\s+{_ALSO}{_SAID}[^“”\"\ue010\ue011]{{0,90}}[“\"][^“”\"]*$"
)
# “Pleased to meet Minister Berg today”: whoever writes so says whom they met
_OPENS = re.compile(
    r"(?:^|[\s:])[“\"](?:(?:It\s+was\s+|It’s\s+|It's\s+)?(?:an?\s+)?(?:very\s+|so\s+)?(?:[Pp]leased|[Dd]elighted|[Hh]onou?red|[Gg]lad|[Hh]appy|[Gg]reat|[Gg]ood|[Pp]leasure|[Hh]onou?r|[Pp]rivilege)\s+to\s+(?:have\s+)?|Just\s+|Today,?\s+)?$"
)
_OF_NOUN = re.compile(
    r"(?:^|[\s:])[“\"](?:(?:A|An|Very|Another|[A-Z][a-z]+)\s+)?(?:[a-z-]+(?:,|\s+and)?\s+){0,3}$"
)


def speaker_of(clause: Clause, position: int, annotated: AnnotatedDocument) -> tuple[Actor, ...] | None:
    """Who says the words at ``position``: nobody where a stranger does, none where the sentence does not tell."""
    if "”" not in clause.masked and '"' not in clause.masked:
        return None
    behind = _BEHIND.match(clause.masked, position)
    before = _BEFORE.search(clause.masked, 0, position)
    if behind is None and before is None:
        return None
    if before is not None:
        return _person(clause, before.start("who"), annotated)
    assert behind is not None
    if behind["pronoun"]:
        return None
    if behind["other"]:
        return ()
    return _person(clause, behind.start("who" if behind["who"] else "inverted"), annotated)


def named_as_speaker(clause: Clause, annotated: AnnotatedDocument) -> tuple[Actor, ...]:
    """Who by the end of a sentence says all of it; nobody where it tells no single person."""
    end = _AT_END.search(clause.masked)
    said = _person(clause, end.start("who" if end["who"] else "inverted"), annotated) if end else None
    return said if said and len(said) == 1 and said[0].person is not None else ()


def _person(clause: Clause, start: int, annotated: AnnotatedDocument) -> tuple[Actor, ...] | None:
    """The one person named there; of an office that nobody holds it is not told who speaks."""
    entity = clause.by_start.get(start)
    if entity is None or (isinstance(entity, OfficeReference) and len(entity.people) != 1):
        return None
    return actors_of([entity], annotated)


def opens_quotation(masked: str, position: int) -> bool:
    """Whether the verb at ``position`` opens what somebody writes of themselves: “Met Minister Berg today”.

    >>> opens_quotation("“Pleased to meet Berg", 12), opens_quotation("“She met Berg", 5)
    (True, False)
    """
    return _OPENS.search(masked, max(0, position - 60), position) is not None


def opens_with_noun(masked: str, position: int) -> bool:
    """Whether the noun at ``position`` opens what somebody writes: “Very good meeting with Minister Berg”."""
    return _OF_NOUN.search(masked, max(0, position - 60), position) is not None
