""" "The two Ministers", "both sides" behind an encounter told aside → the talks of two of that rank, where it was with another."""

import re
from collections.abc import Sequence

from kg.extract.meetings.article.plural_offices import agrees
from kg.extract.meetings.drafts import Draft

# "The two Ministers reviewed", "In the talks, both sides", "The Norwegian side announced"
_TWO = re.compile(
    r"(?:\d+\.?\s+)?(?:(?:In|During|At)\s+(?:the|their)\s+[a-z]+,\s+)?(?:The|Both|the|both)\s+(?:two\s+)?"
    r"(?:(?P<office>(?:(?:[Ff]oreign|[Pp]rime|[Dd]efen[cs]e|[Ff]inance|[Tt]rade)\s+)?(?:[Mm]inisters|[Ss]ecretaries|[Pp]residents|[Pp]remiers))\b(?![’'])|(?:sides|(?:[A-Z][a-z]+\s+){1,2}side)\b)"
)
_OUT_OF_OFFICE = re.compile(r"\b(?:opposition|former|ex)\b", re.IGNORECASE)


def of_that_rank(words: str, aside: Sequence[Draft], told: Sequence[Draft]) -> Draft | None:
    """The last of the talks ``told`` that a sentence can only be about, where those met ``aside`` are not the two it opens with.

    What "the two sides" did no leader of the opposition did.
    """
    two = _TWO.match(words)
    if two is None:
        return None
    office = (two["office"] or "").lower()
    if not office:
        between = [d for d in told if not _is_out_of_office(d)]
        return between[-1] if between and all(map(_is_out_of_office, aside)) else None
    if any(agrees(office, d) and not _is_out_of_office(d) for d in aside):
        return None
    return next((d for d in reversed(told) if agrees(office, d) and not _is_out_of_office(d)), None)


def _is_out_of_office(draft: Draft) -> bool:
    """Whether somebody met who speaks for no government: the leader of an opposition, a former president."""
    return any(a.office is not None and _OUT_OF_OFFICE.search(a.office) for a in draft.actors)
