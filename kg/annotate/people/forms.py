"""The people of a document and how each is called → where a text names them without office or title."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.annotate.cues import Cues
from kg.annotate.entities import DocumentPerson
from kg.annotate.people.name_parts import family_name

_PAIR = re.compile(r"(?<![\w’'-])([^\W\d_]+)-([^\W\d_]+)(?![\w’'-])")


def unambiguous_forms(people: Sequence[DocumentPerson], forms: Sequence[Sequence[str]]) -> dict[str, int]:
    """Each short form that belongs to one person only; a family name that two share belongs to neither."""
    owners: dict[str, set[int]] = {}
    for index, own in enumerate(forms):
        for form in own:
            owners.setdefault(form, set()).add(index)
    families = [family_name(p.name, p.side) for p in people]
    return {
        form: next(iter(indices))
        for form, indices in owners.items()
        if len(indices) == 1 and (form not in families or families.count(form) == 1)
    }


class PersonForms:
    """The forms of a document's people, each with the person it stands for."""

    def __init__(self, owners: Mapping[str, int]) -> None:
        self._owners = owners
        self._cues = Cues(owners) if owners else None

    def find(self, masked: str) -> Iterator[tuple[int, int, int]]:
        """Start, end and person of each mention in a masked text; of overlapping ones the first, then the longest.

        >>> list(PersonForms({"Lee": 0, "Lee Fox": 1}).find("Lee Fox met Lee and Leer"))
        [(0, 7, 1), (12, 15, 0)]
        """
        last = 0
        if self._cues is None:
            return
        spans = sorted(self._cues.spans(masked), key=_first_and_longest)
        joined = any(masked.startswith("-", end) for _, end in spans)
        pairs = self._pairs(masked) if joined else frozenset()
        for start, end in spans:
            if start >= last and ((start, end) in pairs or _stands_alone(masked, start, end)):
                yield start, end, self._owners[masked[start:end]]
                last = end

    def _pairs(self, masked: str) -> frozenset[tuple[int, int]]:
        """Where two known people are joined: "the Lee-Fox meeting"."""
        joined = (m for m in _PAIR.finditer(masked) if m[1] in self._owners and m[2] in self._owners)
        return frozenset(
            m.span(which) for m in joined for which in (1, 2) if self._owners[m[1]] != self._owners[m[2]]
        )


def _first_and_longest(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], -span[1]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the words are no part of others: not in "Lee-Fox", "McLee", "Lee’ll" or behind a name read before."""
    before, behind = text[start - 1 : start], text[end : end + 3]
    if before and (_is_in_word(before) or before in "’'-" or "\ue000" <= before <= "\ue015"):
        return False
    if behind[:1] in ("’", "'"):
        return not (len(behind) == 3 and _is_in_word(behind[1]) and _is_in_word(behind[2]))
    return not (behind and (_is_in_word(behind[0]) or behind[0] == "-"))


def _is_in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
