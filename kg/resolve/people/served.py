"""A sentence that names someone with an office → the office that it gives the person, and not whom they serve."""

import re

from kg.models import Participant, Sighting

Telling = Participant | Sighting
_SERVED = re.compile(r"(?:Vice )?President(?:,? and |, |$)")
_SERVES = re.compile(r"\b(?:to|for|of)\s+(?:the\s+)?$")
_HONORIFIC = re.compile(r",?\s*(?:(?:Dr|Mr|Mrs|Ms|Gen|General|Ambassador|Amb)\.?)?\s*$")
_LEFT = re.compile(
    r"\b(?:(?:[Ff]ormer|[Tt]he\slate)\s|[Tt]hen-|[Ee]x-)(?:(?!and\b|with\b|to\b|by\b|met\b)[\w.’'-]+\s){0,5}$"
)


def own_office(told: Telling) -> str | None:
    """The office without the one that it serves: "Assistant to the" President "and National Security Advisor"."""
    served = _SERVED.match(told.office or "")
    if served is None:
        return told.office
    quote = told.evidence.quote
    for name in (told.name or "", *told.variants):
        before = _HONORIFIC.sub("", quote[: quote.find(name)]) if name and name in quote else ""
        if _SERVES.search(before.removesuffix(told.office or "")) and before.endswith(told.office or ""):
            return (told.office or "")[served.end() :] or None
    return told.office


def has_left(told: Telling) -> bool:
    """Whether the sentence says that the office is a former one."""
    quote = told.evidence.quote
    places = (quote.find(name) for name in (told.name or "", *told.variants) if name)
    return any(place > 0 and _LEFT.search(quote[max(0, place - 80) : place]) for place in places)
