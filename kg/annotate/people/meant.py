"""An office named without a person → the persons of the document whom it can only mean."""

import re

from kg.annotate.entities import DocumentPerson
from kg.annotate.people.offices import SOMEONE, own_post, roles_of
from kg.annotate.people.own_officials import is_own_office
from kg.models import Party

_NO_PORTFOLIO = frozenset(
    "minister secretary deputy vice assistant under state affairs federal cabinet senior second first union".split()
)
_IN_FULL = {
    "EAM": "External Affairs Minister",
    "MoS": "Minister of State",
    "MOS": "Minister of State",
    "PM": "Prime Minister",
}
_ACRONYMS = frozenset({"eam", "fm", "pm", "hr/vp", "nsa", "sg"})
_HEADS = (frozenset({"head-of-state"}), frozenset({"head-of-government"}))
_DIPLOMAT = frozenset({"foreign-minister"})
# Offices that stand without an article for the one person who holds them.
BARE = re.compile(
    r"EAM|M[oO]S|Minister of State|HR/VP|PM|Prime Minister|Secretary-General|NSA|Foreign Secretary|External Affairs Minister|[Ss]ecretary \([^()]{2,20}\)"
)


# Offices that few states call so: beside a Secretary of State, "the Foreign Secretary" is the one called so.
_OWN_WORDS = frozenset(
    {"Foreign Secretary", "Secretary of State", "External Affairs Minister", "High Representative", "Premier"}
)


def persons_meant(
    office: str,
    sides: tuple[Party, ...],
    people: tuple[DocumentPerson, ...],
    own: Party | None,
    known: int | None,
) -> tuple[int, ...]:
    """The persons of the document the words can only mean: per side exactly one, or none.

    Without a side they mean one of the publisher's own, or of the first ``known`` people: nobody still to be named.
    """
    office = _IN_FULL.get(office, office)
    roles = roles_of(office.removesuffix("s"))
    if "ounterpart" in office or is_someone(office):
        return tuple(i for side in sides for i in _counterpart(people, side))
    if office == "leader":
        return _only(
            list(dict.fromkeys(i for side in sides for r in _HEADS for i in _holder(people, side, r)))
        )
    if "diplomat" in office and not sides:  # "the top diplomat"
        return _only([i for i, p in enumerate(people[:known]) if _holds(p, _DIPLOMAT)])
    if sides:
        held = (i for side in sides for i in _holder(people, side, roles))
        return tuple(i for i in held if not _is_other_throne(office, people[i].office or ""))
    if known is None:
        return ()
    if chair := _OF_COMMISSION.fullmatch(office):  # of the one organisation that the text tells of
        return _only([i for i, p in enumerate(people[:known]) if _heads_body(p, chair["head"])])
    return _of_that_office(office, roles, people, own, known)


def _of_that_office(
    office: str,
    roles: frozenset[str],
    people: tuple[DocumentPerson, ...],
    own: Party | None,
    known: int,
) -> tuple[int, ...]:
    """The one whom an office without a side can mean: of the publisher's own, else of those named before."""
    head = re.split(r"\s+(?:of|for|at|in|to)\s+", office)[0].split()[-1].lower()
    holders = [
        i
        for i, p in enumerate(people)
        if _holds(p, roles)
        and not (p.beside or _is_former(p.office or "", office))
        and (head in _ACRONYMS or head in own_post(p.office or "").lower())
        and _ranks_as(p.office or "", office)
        and (roles - {"deputy"} != {"minister"} or _portfolio(office) <= _portfolio(p.office or ""))
    ]
    holders = _below_prime(holders, people) if roles == {"minister"} else holders
    ours = [i for i in holders if own is not None and people[i].side == own]
    holders = [i for i in holders if i < known]
    if called_so := _called_only(office, holders, ours, people):
        return called_so
    if not ours and own is not None and BARE.fullmatch(office) and is_own_office(office, own):
        return _only([i for i in holders if people[i].side is None])  # no foreigner
    telling = _portfolio(office) - {"foreign", "affairs"}
    alike = [i for i in holders if telling and telling <= _portfolio(people[i].office or "")]
    alike = alike or ([i for i in holders if people[i].office == office] if office in _OWN_WORDS else [])
    return _only(ours) if ours else _only(holders) or _only(alike)


def _called_only(
    office: str, holders: list[int], ours: list[int], people: tuple[DocumentPerson, ...]
) -> tuple[int, ...]:
    """The one guest whose office has these words, where the publisher's own go by others: "the Foreign Minister" is no Secretary."""
    words = office.lower()
    if not ours or any(words in (people[i].office or "").lower() for i in ours):
        return ()
    return _only([i for i in holders if i not in ours and words in (people[i].office or "").lower()])


# "the Chairperson of the Commission", where the text names the Chairperson of the African Union Commission
_OF_COMMISSION = re.compile(r"(?P<head>[Cc]hair(?:person|man|woman)?) of the Commission")


def _heads_body(person: DocumentPerson, head: str) -> bool:
    """Whether someone holds this office of an organisation."""
    of_body = person.side is not None and person.side.kind == "organisation"
    return of_body and (person.office or "").lower() == head.lower()


def is_someone(office: str) -> bool:
    return re.fullmatch(SOMEONE, office) is not None


def _holder(people: tuple[DocumentPerson, ...], side: Party, roles: frozenset[str]) -> tuple[int, ...]:
    """The one of a side who holds an office; else its one minister, or "her counterpart", of whom the text says no more."""
    there = _of_side(people, side)
    called = ("Minister", None) if roles == {"minister"} else ("Minister",)
    bare = [i for i in there if "minister" in roles and people[i].office in called]
    held = [i for i in there if _holds(people[i], roles)]
    held = [i for i in held if not _is_former(people[i].office or "", "")] or held
    if "deputy" not in roles:  # "the Secretary-General" is no deputy
        held = [i for i in held if "deputy" not in roles_of(people[i].office or "")] or held
    return _only(held) or (_only(bare) if bare == there else ())


_THRONE = re.compile(r"(?i:\b(?:king|queen|emperor|empress|sultan|president)\b)")


def _is_other_throne(office: str, held: str) -> bool:
    """Whether a head of state is called by another title: "the King of Norway" is not Queen Sonja."""
    ours, theirs = ({t.lower() for t in _THRONE.findall(words)} for words in (office, held))
    return bool(ours and theirs and ours.isdisjoint(theirs))


_FORMER = re.compile(r"(?i:former|then|ex|late|previous|past)\b")


def _is_former(held: str, office: str) -> bool:
    """Whether someone held an office once: "the Prime Minister" is no former one."""
    return _FORMER.match(held) is not None and _FORMER.match(office) is None


def _below_prime(holders: list[int], people: tuple[DocumentPerson, ...]) -> list[int]:
    """Those whom "the Minister" can mean where there is a prime minister too."""
    return [i for i in holders if "head-of-government" not in roles_of(people[i].office or "")] or holders


def _ranks(office: str) -> set[str]:
    """The words that set a deputy apart: "the Secretary" is no Assistant Secretary."""
    return set(re.findall(r"\b(?:deputy|assistant|under|vice)\b", office.lower()))


def _ranks_as(held: str, office: str) -> bool:
    """Whether who holds these offices holds none below this one: "High Representative/Vice-President" is both."""
    parts = re.split(r"\s+and\s+|,\s+|/", held)
    alike = [part for part in parts if roles_of(part) == roles_of(office)]
    return any(_ranks(part) <= _ranks(office) for part in alike or [held])


def _portfolio(office: str) -> set[str]:
    """What a minister is for: "the Minister of Trade" is none of Fisheries."""
    return set(re.findall(r"[a-z]{4,}", office.lower())) - _NO_PORTFOLIO


def _counterpart(people: tuple[DocumentPerson, ...], side: Party) -> tuple[int, ...]:
    """The one official of a side; of several, the one foreign minister."""
    officials = [i for i in _of_side(people, side) if people[i].office]
    return _only(officials) or _only(
        [i for i in officials if "foreign-minister" in roles_of(people[i].office or "")]
    )


def _of_side(people: tuple[DocumentPerson, ...], side: Party) -> list[int]:
    return [i for i, person in enumerate(people) if person.side == side]


def _only(indices: list[int]) -> tuple[int, ...]:
    return (indices[0],) if len(indices) == 1 else ()


def _holds(person: DocumentPerson, roles: frozenset[str]) -> bool:
    if person.office is None:
        return False
    held = roles_of(own_post(person.office))
    if roles == {"minister"}:
        return "minister" in held
    if any(" " in role and person.office.lower().startswith(f"{role} ") for role in roles):
        return True  # "The Director General": he who is so for Asia
    return bool(roles <= held or (roles & held) - {"minister"})
