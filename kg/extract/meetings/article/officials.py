"""Actors whom the text names by office → whether their country is open, whether they are at home, and whether two sides met."""

import re
from collections.abc import Sequence

from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.sides.actors import Actor, is_crowd, is_region, sides_of
from kg.extract.meetings.sides.crowds import is_met_abroad, is_society

_OFFICIALS = re.compile(
    r"\b(?:officials|authorities|government)\b|^(?:(?:senior|relevant|local|host|country|government|and|international)\s+)*(?:counterparts|government leaders)$"
    r"|^(?:senior|political)\s+leaders$"
)
# Offices of bodies, and of those who are sent abroad: no host's own.
_MINISTERS = re.compile(
    r"(?i:president|minister|king|queen|[ae]mir|chancellor|premier|prince|secretary|security advis|policy advis|diplomatic advis|speaker|attorney general"
    r"|chief of (?:\w+ )*staff|chair(?:man|woman)? of the (?:high |state |national |supreme )*(?:council|parliament|assembly|commission|senate)|governor)"
)
_OF_NO_STATE = re.compile(
    r"(?i:(?:secretary|director)-general|commissioner|ambassador|envoy|representative|spokes\w+)"
)
_STRANGERS = re.compile(
    r"(?<!to the )(?<!senate )president|minister|king|queen|emir|amir|sultan|chancellor|premier|secretary[- ]general|ambassador|envoy|commissioner|representative|prince|counterpart|foreign secretary",
    re.IGNORECASE,
)


_OF_A_FIRM = re.compile(
    r"\b(?:CEO|[Cc]hief [Ee]xecutive|[Ee]xecutive (?:[Cc]hair(?:man|woman)?|[Dd]irector)|[Bb]oard|[Ff]ounder|[Pp]artner)\b"
)


def is_diplomatic(actors: Sequence[Actor], country: str | None = None) -> bool:
    """Whether two sides are present, of which one is a state or organisation: domestic encounters are not.

    An official whose country is open counts as another side, since one's own are seldom introduced by office; so do
    those of a society whom a foreigner met, in whose ``country`` or elsewhere.
    """
    known = sides_of(actors)
    if len(known) > 1 or (known and any(map(is_region, actors))):
        return True
    societies = [a for a in actors if is_crowd(a) and is_society(a)]
    if known and societies:
        return any(is_met_abroad(a, known, country) for a in societies)
    open_officials = [
        a for a in actors if a.party is None and a.person is not None and _is_stranger(a.office or "")
    ]
    return bool(known and open_officials)


def _is_stranger(office: str) -> bool:
    """Whether one's own side is seldom introduced by this office, nor a company's head."""
    return _STRANGERS.search(office) is not None and not _OF_A_FIRM.search(office)


def is_open(actor: Actor) -> bool:
    """An official whose country the text leaves open."""
    return actor.party is None and actor.person is not None and actor.office is not None


def is_nameless(actor: Actor) -> bool:
    """Someone known only by an office, whose country the text leaves open: "the Prime Minister"."""
    return actor.party is None and actor.person is None and actor.office is not None


def is_minister(office: str) -> bool:
    """Whether this is an office of a state that nobody holds abroad."""
    of_state = _MINISTERS.search(office) is not None and not _OF_NO_STATE.search(office)
    return of_state and not _OF_A_FIRM.search(office)


def is_at_home(actor: Actor, draft: Draft) -> bool:
    """Whether someone of no known side is the host's: an official, or who takes office there."""
    if actor.party is None and draft.is_ceremony:
        return True
    if _OF_A_FIRM.search(actor.office or ""):
        return False
    official = is_open(actor) or is_nameless(actor)
    return are_officials(actor) or (official and not _OF_NO_STATE.search(actor.office or ""))


def office_at_home(actor: Actor) -> str | None:
    return actor.office or (None if actor.person is not None else "officials")


def are_officials(actor: Actor) -> bool:
    """ "government officials", "local authorities": a side without a name."""
    return (
        actor.party is not None
        and actor.party.kind == "group"
        and _OFFICIALS.search(actor.party.key) is not None
    )
