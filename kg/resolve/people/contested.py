"""Holdings of offices that one person has at a time → those that no far better attested holder speaks against."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.models import Issue
from kg.resolve.identifiers import grouped
from kg.resolve.people.appearances import Seen
from kg.resolve.people.tenures import Holding, dated_days, is_in_registered_term, office_label

_SOLE = frozenset(
    """
    president vice-president prime-minister foreign-minister defence-minister finance-minister trade-minister
    energy-minister interior-minister justice-minister security-adviser trade-representative
    """.split()
)
_WITHOUT_A_SIDE = frozenset({"president", "vice-president", "prime-minister"})
_WELL_KNOWN = 5  # documents that see a holder in the office
_FAR_MORE = 3


@dataclass(frozen=True, slots=True)
class _Rival:
    """A holder whom many documents see in the office."""

    holding: Holding
    documents: int
    first: date
    last: date


def settle_holdings(holdings: Iterable[Holding]) -> tuple[list[Holding], list[Issue]]:
    """Leave out sightings in an office that somebody else has then, as far more documents say; and tell of them.

    Who presides over nobody knows what is no president: a club, a firm, a state of long ago.
    """
    known = [one for one in holdings if one.party is not None or one.post.role not in _WITHOUT_A_SIDE]
    by_office = grouped((holding.office, holding) for holding in known)
    issues: dict[tuple[str, str, str], Issue] = {}
    kept: list[Holding] = []
    for office in sorted(by_office):
        held = by_office[office]
        rivals = _rivals(held) if held[0].post.role in _SOLE and held[0].party else []
        for holding in held:
            refused = list(_refused(holding, rivals))
            # Whoever once had the office is still called by it, which is nothing to look into.
            registered = holding.person.registered
            had_it = registered is not None and bool(registered.terms_as(holding.post.role))
            for seen, rival in () if had_it else refused:
                key = (seen.support.document, holding.person.id, office)
                issues.setdefault(key, _issue(holding, seen, rival))
            kept += _without(holding, [seen for seen, _ in refused])
    kept.sort(key=lambda one: (one.person.id, one.office))
    return kept, [issues[key] for key in sorted(issues)]


def _rivals(holdings: Sequence[Holding]) -> list[_Rival]:
    found = []
    for holding in holdings:
        days = dated_days(holding)
        if days:
            last = max(late for _, late in days)
            found.append(_Rival(holding, _documents(holding), min(first for first, _ in days), last))
    return [rival for rival in found if rival.documents >= _WELL_KNOWN]


def _documents(holding: Holding) -> int:
    return len({seen.support.document for seen in holding.seen})


def _refused(holding: Holding, rivals: Sequence[_Rival]) -> Iterator[tuple[Seen, _Rival]]:
    """The sightings of days on which somebody else held the office, with that one."""
    stronger = [
        rival
        for rival in rivals
        if rival.holding is not holding and rival.documents >= _FAR_MORE * _documents(holding)
    ]
    for seen in holding.seen:
        if seen.first and seen.last and not is_in_registered_term(holding, seen):
            then = [one for one in stronger if one.first < seen.first and seen.last < one.last]
            if then:
                yield seen, then[0]


def _without(holding: Holding, refused: Sequence[Seen]) -> list[Holding]:
    """The holding without the sightings refused; none where only undated ones are left."""
    left = [seen for seen in holding.seen if not any(seen is each for each in refused)]
    if refused and not any(seen.first for seen in left):
        return []
    return [replace(holding, seen=left)] if refused else [holding]


def _issue(holding: Holding, seen: Seen, rival: _Rival) -> Issue:
    office = office_label(holding.post, holding.party)
    message = (
        f"{holding.person.name} is read as {office} on {seen.first}, when {rival.holding.person.name} was"
    )
    return Issue(
        kind="office-not-held",
        message=message,
        document=seen.support.document,
        evidence=(seen.support.evidence,),
    )
