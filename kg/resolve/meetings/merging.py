"""Encounters → sets of encounters that are one meeting, and those that could be one of several."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from kg.resolve.constraints import NO_CONSTRAINTS, Constraints
from kg.resolve.identifiers import grouped
from kg.resolve.meetings.encounters import Encounter
from kg.resolve.meetings.same_events import is_yearly
from kg.resolve.meetings.sameness import exclude_each_other, sameness, told_apart
from kg.resolve.unions import Unions

_LONGEST = timedelta(days=731)
_AROUND = timedelta(days=45)
_A_SEASON = timedelta(days=62)
_MANY = 6  # persons above which pairs of them are no longer looked up
_SEVERAL = 2  # tellings that contradict one before it is taken for a slip
_FAR_MORE = 3  # documents against one of which what the one says is taken for a slip
_HOSTED = 3  # sides of which one may only have brought the others together
_COMPARED = 40  # tellings of one event above which not all are compared with each other


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two encounters that can be one meeting, the strongest first."""

    rank: int
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The sets, and what stayed apart because it fits two meetings of one document equally well."""

    sets: tuple[tuple[Encounter, ...], ...]
    doubts: tuple[tuple[str, tuple[str, ...]], ...]


def merge(encounters: Sequence[Encounter], constraints: Constraints = NO_CONSTRAINTS) -> Merged:
    """Bring the mentions of each meeting together; nothing depends on the order they come in."""
    by_reference = {one.reference: one for one in encounters}
    pairs = sorted(find_pairs(by_reference))
    clear, doubts = _unambiguous(pairs, by_reference)
    decided = {frozenset(pair) for pair in constraints.joined}
    apart = [pair for pair in _kept_apart(encounters) if frozenset(pair) not in decided]
    unions = Unions([*constraints.apart, *apart])
    for one, other in constraints.joined:
        unions.join(one, other)
    for pair in clear:
        if not unions.together(pair.one, pair.other) and _all_compatible(pair, unions, by_reference):
            unions.join(pair.one, pair.other)
    doubts = [each for each in doubts if not _joins_the_best_known(each, unions, by_reference)]
    sets = unions.sets(sorted(by_reference))
    return Merged(tuple(tuple(by_reference[each] for each in members) for members in sets), tuple(doubts))


def _joins_the_best_known(
    doubt: tuple[str, tuple[str, ...]], unions: Unions[str], encounters: Mapping[str, Encounter]
) -> bool:
    """Whether a telling of a named event has joined the one that far more documents tell of than of all others."""
    one, rivals = doubt
    if encounters[one].event is None:
        return False
    sets = {unions.root(each): [encounters[member] for member in unions.members(each)] for each in rivals}
    most = max(sorted(sets), key=lambda root: _texts(sets[root]))
    against = [each for root in sets for each in sets[root] if _excludes_some(each, sets[most])]
    if _texts(sets[most]) < _FAR_MORE * max(_texts(against), 1):
        return False
    return _all_compatible(Pair(0, one, most), unions, encounters) and unions.join(one, most)


def _texts(tellings: Iterable[Encounter]) -> int:
    return len({each.document for each in tellings})


def _excludes_some(one: Encounter, others: Sequence[Encounter]) -> bool:
    return any(exclude_each_other(one, other) for other in others[:_COMPARED])


def _kept_apart(encounters: Iterable[Encounter]) -> list[tuple[str, str]]:
    """Meetings that one article tells apart are never one."""
    articles = grouped((f"{one.document}#{one.mention.segment}", one) for one in encounters)
    return [
        (one.reference, other.reference)
        for members in articles.values()
        for one, other in combinations(members, 2)
        if told_apart(one, other)
    ]


def find_pairs(encounters: Mapping[str, Encounter]) -> Iterator[Pair]:
    """Every pair that shares a block and has points for being one meeting."""
    blocks = grouped((key, one) for one in encounters.values() for key in sorted(blocks_of(one)))
    seen: set[tuple[str, str]] = set()
    for members in blocks.values():
        for one, other in combinations(members, 2):
            names = (one.reference, other.reference)
            pair = names if names[0] < names[1] else names[::-1]
            if pair in seen:
                continue
            seen.add(pair)
            points = sameness(one, other)
            if points:
                yield Pair(-points, *pair)


def blocks_of(one: Encounter) -> set[str]:
    """The keys under which a mention meets those it could be one with: who, and roughly when."""
    parties = sorted(one.parties)
    who = ["sides " + " ".join(parties)] if len(parties) > 1 else []
    if len(parties) == _HOSTED:
        who += [f"sides {first} {second}" for first, second in combinations(parties, 2)]
    if len(one.persons) <= _MANY:
        who += [f"persons {first} {second}" for first, second in combinations(sorted(one.persons), 2)]
    if one.event is not None and one.event.is_named:
        named = {f"event {key}" for key in one.event.keys}
        return {f"{key} *" for key in who if not _months(one)} | named | _dated(who, one)
    occasions = one.occasion.keys if one.occasion is not None else frozenset()
    return {f"{key} at {name}" for key in who for name in occasions} | _dated(who, one)


def _dated(who: Iterable[str], one: Encounter) -> set[str]:
    return {f"{key} {month}" for key in who for month in _months(one)}


def _months(one: Encounter) -> list[str]:
    """The months in which it can have been: those of its bounds, else those around its publication."""
    if one.window is not None:
        first, last = one.window
        if last - first > _LONGEST:
            return []
    elif one.published is not None:
        first, last = one.published - timedelta(days=7), one.published + timedelta(days=7)
        if one.mention.status.value == "planned":
            last = one.published + _AROUND
    else:
        return []
    return [
        f"{first.year + (first.month + n - 1) // 12}-{(first.month + n - 1) % 12 + 1}"
        for n in range(_span(first, last))
    ]


def _span(first: date, last: date) -> int:
    return 12 * (last.year - first.year) + last.month - first.month + 1


def _unambiguous(
    pairs: Sequence[Pair], encounters: Mapping[str, Encounter]
) -> tuple[list[Pair], list[tuple[str, tuple[str, ...]]]]:
    """Leave out the pairs of a mention that fits several meetings equally well, and its second choices."""
    choices: dict[str, list[tuple[int, str, Pair]]] = {}
    for pair in pairs:
        choices.setdefault(pair.one, []).append((pair.rank, pair.other, pair))
        choices.setdefault(pair.other, []).append((pair.rank, pair.one, pair))
    refused: set[Pair] = set()
    doubts = []
    for one, found in sorted(choices.items()):
        vague = _is_vague(encounters[one])
        best = [other for rank, other, _ in found if vague or rank == found[0][0]]
        outvoted = _outvoted([encounters[other] for other in best])
        if outvoted is None:
            refused.update(pair for _, _, pair in found)
            doubts.append((one, tuple(sorted(best))))
        else:
            refused.update(pair for _, other, pair in found if other in outvoted)
            refused.update(_second_choices(found, encounters))
    return [pair for pair in pairs if pair not in refused], doubts


def _is_vague(one: Encounter) -> bool:
    """Whether it is an event somewhere and some time in a year, which fits all that the year had."""
    if one.event is None or one.mention.place:
        return False
    if one.window is None:
        return one.event.year is not None
    return one.window[1] - one.window[0] > _A_SEASON


def _outvoted(rivals: Sequence[Encounter]) -> frozenset[str] | None:
    """Of rivals that can be one meeting none; of others those that far more documents contradict; None without.

    Rivals cannot be one where an article tells them apart, or day, way or place of one exclude the other.
    """
    compared = rivals[:_COMPARED]
    against: dict[str, set[str]] = {}
    for one, other in combinations(compared, 2):
        if told_apart(one, other) or exclude_each_other(one, other):
            against.setdefault(one.reference, set()).add(other.reference)
            against.setdefault(other.reference, set()).add(one.reference)
    out: set[str] = set()
    while any(against.values()):
        worst = max(sorted(against), key=lambda each: len(against[each]))
        if len(against[worst]) < _SEVERAL:
            return None
        out.add(worst)
        for each in against.pop(worst):
            against[each].discard(worst)
    kept = {each.document for each in compared if each.reference not in out}
    few = {each.document for each in compared if each.reference in out}
    return frozenset(out) if len(kept) >= _FAR_MORE * len(few) else None


def _second_choices(
    found: Sequence[tuple[int, str, Pair]], encounters: Mapping[str, Encounter]
) -> Iterator[Pair]:
    """The pairs with a meeting of an article that has a better one."""
    best: dict[tuple[str, int], Encounter] = {}
    for _, other, pair in found:
        rival = encounters[other]
        if told_apart(best.setdefault(_article(rival), rival), rival) and rival is not best[_article(rival)]:
            yield pair


def _article(one: Encounter) -> tuple[str, int]:
    return one.document, one.mention.segment


def _all_compatible(pair: Pair, unions: Unions[str], encounters: Mapping[str, Encounter]) -> bool:
    """Whether each of one set can be one meeting with each of the other; of a yearly event all but slips."""
    ours = [encounters[each] for each in unions.members(pair.one)]
    theirs = [encounters[each] for each in unions.members(pair.other)]
    if not any(_excludes_some(one, theirs) for one in ours[:_COMPARED]):
        return True
    if not is_yearly(encounters[pair.one], encounters[pair.other]):
        return False
    slips = _outvoted([*ours[: _COMPARED // 2], *theirs[: _COMPARED // 2]])
    return slips is not None and slips.isdisjoint({pair.one, pair.other})
