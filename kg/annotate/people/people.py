"""Anchored names → the people of a document, each with the fullest name, every form used, office and side."""

import re

from kg.annotate.entities import DocumentPerson
from kg.annotate.people.anchor_readers import Anchor
from kg.annotate.people.name_parts import family_name, name_tokens
from kg.annotate.people.offices import SOLE_ROLES, own_post, roles_of
from kg.models import Party
from kg.reference.names import article_fits, fold

# An office is told in full where the text does so once: "EAM Mehta", "External Affairs Minister Mehta".
ACRONYMS = frozenset({"CS", "DPM", "EAM", "FM", "PM", "MoS", "MOS", "NSA", "SG"})


_BARE_OFFICES = frozenset({"Minister", "Secretary", "Deputy Secretary", "Vice Minister", "Vice-Minister"})


class People:
    """The persons of one document while it is read; the fullest name of each is kept."""

    def __init__(self) -> None:
        self.persons: list[DocumentPerson] = []
        self._tokens: list[set[str]] = []

    def add(self, anchor: Anchor, section: Party | None = None) -> int:
        """Return the index of the person this anchor names, new or known.

        Someone first named with an office under a heading that is a country (``section``) is that country's.
        """
        tokens = name_tokens(anchor.name)
        index = self._known(tokens, anchor)
        if index is None:
            self.persons.append(DocumentPerson(anchor.name, [], None, None))
            self._tokens.append(set(tokens))
            if anchor.side is None and anchor.explicit:
                self.persons[-1].side = section
            index = len(self.persons) - 1
        self._learn(index, anchor, tokens)
        return index

    def _known(self, tokens: frozenset[str], anchor: Anchor) -> int | None:
        """The one person whose name contains this one or is contained in it, side and office permitting."""
        fitting = [
            i for i, known in enumerate(self._tokens) if tokens and (tokens <= known or known <= tokens)
        ]
        fitting = [i for i in fitting if _compatible(self.persons[i], anchor)]
        fitting = fitting or self._spelt_otherwise(tokens, anchor)
        if len(fitting) > 1:
            fitting = [i for i in fitting if _same_office(self.persons[i], anchor)] or fitting
        return fitting[0] if len(fitting) == 1 else None

    def _spelt_otherwise(self, tokens: frozenset[str], anchor: Anchor) -> list[int]:
        """Those of the same side and office with the same family name ("Joe" and "Joseph"), or of an office that only
        one can hold, with any name in common ("Kao Kim Hourn" and "Kao Kim-hong")."""
        family = fold(family_name(anchor.name, anchor.side)).split()[-1:]
        sole = bool(_own_roles(anchor.office) & SOLE_ROLES and len(tokens) > 1)
        return [
            i
            for i, person in enumerate(self.persons)
            if (
                (family and family[0] in self._tokens[i] and _begin_alike(anchor.name, person.name))
                or (sole and tokens & self._tokens[i])
            )
            and (person.side == anchor.side or _spelt_alike(anchor.name, person.name))
            and _same_office(person, anchor)
        ]

    def _learn(self, index: int, anchor: Anchor, tokens: frozenset[str]) -> None:
        person = self.persons[index]
        self._tokens[index] |= tokens
        if anchor.name not in person.variants:
            person.variants.append(anchor.name)
        if (len(name_tokens(anchor.name)), len(anchor.name)) > (
            len(name_tokens(person.name)),
            len(person.name),
        ):
            person.name = anchor.name
        introduced = person.side is None and anchor.side is not None and anchor.office
        spelt_out = person.office in ACRONYMS and anchor.office and anchor.office not in ACRONYMS
        spelt_out = spelt_out or tells_more(anchor.office, person.office)
        if person.office is None or introduced or spelt_out:
            person.office = anchor.office or person.office
        person.side = person.side or anchor.side
        person.foreign = person.foreign or anchor.foreign

    def short_forms(self, index: int) -> list[str]:
        """The ways this person may be written without title: every variant and the family name."""
        person = self.persons[index]
        forms = {v for v in person.variants if len(v) > 2}
        family = family_name(person.name, person.side)
        if len(family) > 2:
            forms |= {family, family.title()} if family.isupper() else {family}
        elif len(family) > 1 and family.title() not in _WORDS:
            forms.add(family.title())  # "Xi", "Ek"
        forms |= {given for given in person.name.split()[:1] if _goes_by(given, person.side)}
        if person.side is not None and person.side.key == "VNM" and len(person.name.split()) > 2:
            forms |= {last for last in person.name.split()[-1:] if len(last) > 2}
        if person.name.split()[0].isupper() and " " in person.name:
            first, *rest = person.name.split()
            forms.add(" ".join([*rest, first.title()]))
        return sorted(forms)


# Of two letters, words before they are names.
_WORDS = frozenset(
    "Ad Ah Am An As At Be By Do Go He Hi If In Is It Me Mr Ms My No Of Oh Ok On Or Pm So St Te To Un Up Us We".split()
)
# Whom texts call by the first of their names: "Anwar Ibrahim", then "Anwar".
_BY_GIVEN_NAME = frozenset("MYS BRN IDN THA LAO ETH ERI ISL MMR".split())
_NO_GIVEN_NAME = frozenset(
    "Abdul Abdullah Muhammad Mohamed Mohammed Mohamad Mohd Ahmad Ahmed Sultan King".split()
)


def _goes_by(given: str, side: Party | None) -> bool:
    return side is not None and side.key in _BY_GIVEN_NAME and len(given) > 3 and given not in _NO_GIVEN_NAME


def _begin_alike(one: str, other: str) -> bool:
    """Whether two given names can be forms of one: "Joe" and "Joseph", not two of the house of Nahyan."""
    return " " not in one or " " not in other or fold(one)[:1] == fold(other)[:1]


def _spelt_alike(one: str, other: str) -> bool:
    """Whether two names differ only in letters written twice: "Mohamed" and "Mohammed"."""
    return _DOUBLED.sub(r"\1", fold(one)) == _DOUBLED.sub(r"\1", fold(other))


_DOUBLED = re.compile(r"(\w)\1")


def _compatible(person: DocumentPerson, anchor: Anchor) -> bool:
    if person.side is not None and anchor.side is not None and person.side != anchor.side:
        return False
    if not (article_fits(anchor.name, person.name) and article_fits(person.name, anchor.name)):
        return False
    known, named = _house_role(person.office), _house_role(anchor.office)
    return known == named or not (person.office and anchor.office)


# Of one house, and of one family name or a father's, but never the same person.
_HOUSE_ROLES = (
    re.compile(r"\b(?:First|Second) (?:Lady|Gentleman)\b|\bSpouse\b|\bWife\b"),
    re.compile(r"\bCrown Prince\b|\bHeir\b"),
    re.compile(r"^(?:King|Amir|Emir|Sultan)\b"),
)


def _house_role(office: str | None) -> int | None:
    """Which of a ruler's house an office is: the President and the First Lady share a name, a King is his son's father."""
    return next((i for i, role in enumerate(_HOUSE_ROLES) if office and role.search(office)), None)


def tells_more(office: str | None, known: str | None) -> bool:
    """Whether an office is the one known with what it is for: "Minister of Trade" and "Minister"; a chief holds some office.

    >>> tells_more("Secretary of State", "Secretary"), tells_more("Secretary General", "Chief"), tells_more("Chief", "Secretary")
    (True, True, False)
    """
    if known == "Chief":  # as headlines put it
        return office is not None and office != known
    if not office or known not in _BARE_OFFICES:
        return False
    return bool(roles_of(known) <= roles_of(office)) and len(office) > len(known)


def _same_office(person: DocumentPerson, anchor: Anchor) -> bool:
    return bool(_own_roles(person.office) & _own_roles(anchor.office))


def _own_roles(office: str | None) -> frozenset[str]:
    """The kinds of office someone holds: an Assistant to the President is no president."""
    return roles_of(own_post(office)) if office else frozenset()
