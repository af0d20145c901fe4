"""The lines of the ledger in, other ways to look at them out: by giver, who to whom, by the day they are due, told again."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.query.explorer_rows import PledgeRow
from kg.view.digest import most_common
from kg.view.ledger import LedgerLine

MOST = 16  # rows and columns of the table of who to whom

TIMES = {
    "past": "Past due",
    "soon": "Due within 90 days",
    "open": "Due later",
    "words": "Due in words that name no day",
}


@dataclass(frozen=True, slots=True)
class Share:
    """How many pledges one side made or received, and of how many documents show something done."""

    party: str
    pledges: int
    shown: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who pledged to whom how often: the most frequent givers and receivers, and how many are left out."""

    givers: list[str]
    receivers: list[str]
    counts: Mapping[tuple[str, str], int]
    left_out: int


@dataclass(frozen=True, slots=True)
class Told:
    """Another pledge that belongs to one: how it belongs, in words."""

    words: str
    pledge: PledgeRow


def shares(lines: Iterable[LedgerLine], side: str) -> list[Share]:
    """Count the pledges of each giver (``by``) or receiver (``to``), the most frequent first."""
    every: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    for line in lines:
        parties: Sequence[str] = line.pledge.by if side == "by" else line.pledge.to
        every.update(set(parties))
        if line.shown_key == "delivered":
            shown.update(set(parties))
    return [Share(party, number, shown[party]) for party, number in most_common(every)]


def matrix(lines: Iterable[LedgerLine]) -> Matrix:
    """Count pledges by giver and receiver."""
    pairs = Counter((by, to) for line in lines for by in line.pledge.by for to in line.pledge.to)
    gives, takes = _sums(pairs, 0), _sums(pairs, 1)
    givers, receivers = ([party for party, _ in most_common(side)[:MOST]] for side in (gives, takes))
    counts = {pair: number for pair, number in pairs.items() if pair[0] in givers and pair[1] in receivers}
    return Matrix(givers, receivers, counts, pairs.total() - sum(counts.values()))


def _sums(pairs: Counter[tuple[str, str]], end: int) -> Counter[str]:
    sums: Counter[str] = Counter()
    for pair, number in pairs.items():
        sums[pair[end]] += number
    return sums


def calendar(lines: Iterable[LedgerLine]) -> list[tuple[str, list[LedgerLine]]]:
    """Sort pledges that say when they are due: those past it first, then the nearest day first."""
    groups: dict[str, list[LedgerLine]] = defaultdict(list)
    for line in lines:
        if line.pledge.due_by or line.pledge.due:
            groups[line.time_key if line.pledge.due_by else "words"].append(line)
    due = {key: sorted(groups[key], key=_due, reverse=key == "past") for key in TIMES if key in groups}
    return [(TIMES[key], rows) for key, rows in due.items()]


def _due(line: LedgerLine) -> tuple[date, str]:
    return line.pledge.due_by or date.max, line.pledge.id


def histories(pledges: Iterable[PledgeRow]) -> dict[str, list[Told]]:
    """For each pledge the others that repeat it, fulfil it, hold it or add to it, the oldest first."""
    rows = {pledge.id: pledge for pledge in pledges}
    found: dict[str, list[Told]] = defaultdict(list)
    for pledge in rows.values():
        for other, forth, back in _relations(pledge):
            if other in rows and other != pledge.id:
                found[pledge.id].append(Told(forth, rows[other]))
                found[other].append(Told(back, pledge))
    return {key: sorted(told, key=_told) for key, told in found.items()}


def _relations(pledge: PledgeRow) -> Iterable[tuple[str, str, str]]:
    """The pledges that one names, with the relation seen from here and from there."""
    if pledge.restates:
        yield pledge.restates, "first announced", "announced again"
    if pledge.fulfils:
        yield pledge.fulfils, "delivers on", "delivered in part or whole"
    if pledge.part_of:
        yield pledge.part_of, "is part of", "holds this part"
    for other in pledge.additional_to:
        yield other, "adds to", "more was added"


def _told(told: Told) -> tuple[date, str]:
    return told.pledge.earliest or date.max, told.pledge.id
