"""A curator's decisions → pairs of mentions that must be one thing, and pairs that must not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.resolve.curation import Decisions, Kind


@dataclass(frozen=True, slots=True)
class Constraints:
    """Pairs of references; a reference points at a mention in a document.

    ``unmet``: the subjects of decisions that no document mentions.
    """

    joined: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    unmet: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.joined or self.apart)


NO_CONSTRAINTS = Constraints()


def to_constraints(decisions: Decisions, kind: Kind, mentions: Mapping[str, Sequence[str]]) -> Constraints:
    """Turn decisions about things of one kind into pairs of mentions.

    ``mentions`` gives the references behind each identifier as the rules alone assign it. What a decision
    names and no document mentions is passed over and listed: the document may be back in the next build.
    """
    same, different = list(decisions.of(kind, "same")), list(decisions.of(kind, "different"))
    known = {reference for references in mentions.values() for reference in references}

    def pairs(decided: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        found = ((_mention(a, mentions, known), _mention(b, mentions, known)) for a, b in decided)
        return tuple(sorted((a, b) for a, b in found if a and b and a != b))

    decided = sorted({subject for pair in (*same, *different) for subject in pair})
    unmet = tuple(subject for subject in decided if _mention(subject, mentions, known) is None)
    return Constraints(joined=pairs(same), apart=pairs(different), unmet=unmet)


def _mention(subject: str, mentions: Mapping[str, Sequence[str]], known: set[str]) -> str | None:
    """The mention that a subject stands for: itself, or the first of the thing."""
    if subject in mentions:
        return min(mentions[subject])
    reference = subject.partition(":")[2]
    return reference if reference in known else None
