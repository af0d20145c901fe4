"""The drafts of an article that is read → those that stand, where only the whole of it tells."""

from collections.abc import Sequence

from kg.extract.drafts import Draft

_JOURNEYS = frozenset({"travel-to-talk", "will-visit"})


def drop_bare_travels(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out a journey "to discuss" something where the article tells of an encounter on it."""
    bare = [d for d in drafts if all(r.rule.name in _JOURNEYS for r in d.reports)]
    told = {p for d in drafts if d not in bare and not d.conference for p in d.persons}
    return [d for d in drafts if d not in bare or not (d.persons & told)]


def divide_headlines(drafts: Sequence[Draft]) -> list[Draft]:
    """Give a headline over several encounters ("meets Israeli, Palestinian counterparts") to each: it is none itself."""
    left = list(drafts)
    for whole in [d for d in drafts if len(d.sides) > 2 and d.only_headline]:
        parts = [d for d in left if d is not whole and d.sides < whole.sides and d.status == whole.status]
        if len(parts) > 1:
            left.remove(whole)
            for part in parts:
                part.reports += whole.reports
    return left
