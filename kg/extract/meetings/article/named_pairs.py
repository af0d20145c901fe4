"""A sentence that names two people of two sides → whom "the two ministers met" means after it, where no encounter was told of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.annotate.entities import AnnotatedDocument, OfficeReference, PersonName
from kg.annotate.mask import DATE, NATION, PERSON
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.sides.actors import Actor, actors_of, sides_of
from kg.extract.meetings.sides.clauses import Clause, groups
from kg.extract.meetings.sides.governing import is_governed
from kg.models import Party

# "Ruiz and her Norwegian counterpart, Berg, agreed"
_BOTH_ACT = re.compile(
    rf"[^.;“”\ue010]*{PERSON},?\s+and\s+(?:(?:the|his|her)\s+)?(?:{NATION}\s+)?(?:counterpart,?\s+)?{PERSON},?\s+(?:(?:on\s+)?{DATE}\s+)?(?:agreed|discussed|vowed|pledged|reaffirmed|affirmed|exchanged|shared|decided)\b"
)
_TWO = re.compile(r"(?:the|these|both)\s+two\b|both\b|they$|the\s+(?!three|four)")
# What "the presidents", "the foreign ministers" must both be; leaders, sides and diplomats may be anybody.
_HELD = {"president": "resident", "prime minister": "rime", "minister": "inister", "secretar": "ecretary"}


# The rules that tell of talks of the two whom the sentence before is about.
OF_NAMED_PAIR = frozenset({"in-their-call", "in-their-talks"})
# "… agreed to build the road when they met": whom the words before name together
_THE = 5  # characters before whom a sentence begins with
_THEY = frozenset({"they", "both", "the two", "the pair"})


def acting_before(
    clause: Clause, position: int, pronoun: str, annotated: AnnotatedDocument
) -> tuple[Actor, ...]:
    """The two of two sides with whom a sentence begins, where its "they" at ``position`` can mean no others."""
    before = groups(clause, 0, position) if pronoun in _THEY else []
    named = [g for g in before if any(isinstance(a, PersonName | OfficeReference) for a in g.actors)]
    if len(named) != 1 or is_governed(clause.masked, named[0].start, named[0].end):
        return ()
    pair = actors_of(named[0].actors, annotated)
    return pair if len(pair) == len(sides_of(pair)) == 2 else ()


def are_others(clause: Clause, position: int, pronoun: str, told: Iterable[Party]) -> bool:
    """Whether "they" are the ministers of a body with whom the sentence begins: "EU foreign ministers will vote when they meet"."""
    opening = next(iter(groups(clause, 0, position)), None) if pronoun == "they" else None
    if opening is None or opening.start > _THE:
        return False
    several = all(isinstance(a, OfficeReference) and a.plural for a in opening.actors)
    sides = {a.party for a in opening.actors}
    return several and None not in sides and not sides & set(told)


@dataclass(slots=True)
class NamedPair:
    """The two people whom the last sentence with names was about: none where it named one or several."""

    actors: tuple[Actor, ...] = ()
    joined: bool = False  # both of them act

    def note(self, clause: Clause, annotated: AnnotatedDocument) -> None:
        """Take in a sentence; one without names, or with one of the two, leaves them."""
        named = actors_of([e for e in clause.sentence.entities if isinstance(e, PersonName)], annotated)
        people = {a.key: a for a in named if a.person is not None and (a.party or a.office)}
        if people and not people.keys() <= {a.key for a in self.actors}:
            pair = tuple(people.values())
            parties = {a.party for a in pair}
            self.actors = pair if len(pair) == 2 and len(parties) == 2 else ()
            self.joined = _BOTH_ACT.match(clause.masked) is not None

    def who_talked(self, acting: tuple[Actor, ...], told: Iterable[Draft]) -> tuple[Actor, ...]:
        """The two who agreed on something, of whom one acts "in a phone call"; none where their talks are told already."""
        keys = {a.key for a in self.actors}
        talks = (d for d in told if any(r.rule.name != "agreed-that-day" for r in d.reports))
        known = any(keys <= {a.key for a in draft.actors} for draft in talks)
        fits = self.joined and not known and {a.key for a in acting} <= keys
        return self.actors if fits else ()

    def apart_from(self, met: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The two, where none of them is among those ``met``: "Each held talks with Ruiz"."""
        return () if {a.key for a in met} & {a.key for a in self.actors} else self.actors

    def meant_by(self, pronoun: str) -> tuple[Actor, ...]:
        """The two, where the words can mean them."""
        office = next((held for noun, held in _HELD.items() if noun in pronoun), "")
        fits = all(office in (a.office or "") for a in self.actors)
        return self.actors if fits and _TWO.match(pronoun) else ()
