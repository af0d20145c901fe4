"""Who acts or is met by office alone → the publisher's own official, where the words can mean no other."""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.annotate.entities import Entity, OfficeReference
from kg.annotate.people.offices import roles_of
from kg.annotate.people.own_officials import NO_PREMIER, NO_PRESIDENT, heads_organ, is_own_office, is_posted
from kg.extract.meetings.sides.actors import Actor
from kg.models import Party

_PAIR = 2
_LEADERS = frozenset({"head-of-state", "head-of-government", "vice-president", "heir"})
_HEIRS = frozenset("SAU KWT BHR JOR MAR JPN BRN ARE NOR DNK SWE".split())
_PREMIER = re.compile(r"prime minister|premier|\bPM\b", re.IGNORECASE)
_PRESIDENT = re.compile(r"president", re.IGNORECASE)


def is_own_leader(actor: Actor, own: Party | None, others: Iterable[Actor]) -> bool:
    """Whether "the Prime Minister" is the publisher's: nobody else of its side takes part, and no name is given.

    >>> norway = Party(kind="country", key="NOR")
    >>> is_own_leader(Actor(None, None, "Prime Minister", 0, 0), norway, [])
    True
    """
    return (
        own is not None
        and own.kind == "country"
        and actor.party is None
        and actor.person is None
        and _has_leader(own.key, actor.office or "")
        and all(other.party != own for other in others)
    )


def is_own_official(actor: Actor, own: Party | None, others: Iterable[Actor]) -> bool:
    """Whether someone whose country is open is the publisher's: of an office that needs no country, or its leader."""
    office, posted = actor.office or "", False
    if own is not None:
        alone = all(other.party != own for other in others)
        posted = is_posted(office, own) or (alone and heads_organ(office, own))
    return posted or is_own_office(actor.office or "", own) or is_own_leader(actor, own, others)


def _has_leader(country: str, office: str) -> bool:
    if not roles_of(office) & _LEADERS:
        return False
    if "heir" in roles_of(office) and country not in _HEIRS:
        return False
    lacking = (_PREMIER, NO_PREMIER), (_PRESIDENT, NO_PRESIDENT)
    return not any(country in states and words.search(office) for words, states in lacking)


def own_if_subject(
    actor: Actor, subject: tuple[Actor, ...], actors: tuple[Actor, ...], own: Party | None
) -> Actor:
    """A subject without a country is the publisher's own official, where the office fits."""
    if actor.party is not None or not actor.office or actor not in subject:
        return actor
    if {a.party for a in actors} == {None, own} and len(actors) == _PAIR:
        return actor  # "Prime Minister Berg met with our Minister": not one of us
    return replace(actor, party=own) if is_own_official(actor, own, actors) else actor


def own_if_one_of_pair(actors: tuple[Actor, ...], own: Party | None) -> tuple[Actor, ...]:
    """Of those who met each other the only one whose country is open is the publisher's own, where the office fits."""
    nameless = [a for a in actors if a.party is None]
    if own is None or len(nameless) != 1 or len(actors) < 2 or any(a.party == own for a in actors):
        return actors
    ours = nameless[0].office is not None and is_own_official(nameless[0], own, actors)
    return tuple(replace(a, party=a.party or own) for a in actors) if ours else actors


def without_self(
    subject: tuple[Actor, ...], objects: tuple[Actor, ...], entities: Iterable[Entity]
) -> tuple[Actor, ...]:
    """The subject, where nobody meets themselves: in "the President met President Berg" the first is another one."""
    met = {a.person for a in objects if a.person is not None}
    bare = {e.start for e in entities if isinstance(e, OfficeReference) and e.definite}
    return tuple(
        replace(a, person=None, party=None) if a.person in met and a.start in bare else a for a in subject
    )
