"""Pledges in, the lines of the ledger out: what each says, what sources show, and how it stands in time.

These are three questions with three answers. That nothing was found does not say that nothing was done,
and sums never go over stages or currencies.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from kg.models import summed_as
from kg.query.explorer_rows import PledgeRow
from kg.view.digest import Digest, newest_first
from kg.view.strength import Strength, strength_of
from kg.view.words import day_words
from kg.vocabulary import about_dollars, number_words

SAYS = {
    "pledged": "announced",
    "delivered": "said to be delivered",
    "restated": "announced again",
    "requested": "asked for",
    "conditional": "on a condition",
}
TYPES = {"financial": "Money", "in_kind": "Goods and services", "policy": "Undertaking"}
USUAL = {"stage": "pledged", "shown": "none", "time": "none", "counted": "yes"}
"""What most pledges are: ledger.js has the same, so that thousands of lines need not say so."""
SOON = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A pledge with its three statuses in words, and a key of each to filter by."""

    pledge: PledgeRow
    says: str
    shown: str
    time: str
    shown_key: str
    time_key: str
    strength: Strength | None = None

    @property
    def data(self) -> Markup:
        """What its line in the page can be filtered and ordered by, but for ``USUAL`` values."""
        pledge = self.pledge
        values = {
            "type": pledge.type,
            "stage": pledge.stage,
            "shown": self.shown_key,
            "time": self.time_key,
            "counted": "yes" if pledge.counted else "no",
            "by": " ".join(pledge.by),
            "to": " ".join(pledge.to),
            "amount": "" if pledge.amount is None else f"{pledge.amount:.15g}",
            "currency": pledge.currency,
            "due": str(pledge.due_by or ""),
            "firm": self.strength.key if self.strength else "",
        }
        unusual = {name: value for name, value in values.items() if value != USUAL.get(name, "")}
        return Markup("").join(Markup(' data-{}="{}"').format(*one) for one in unusual.items())


@dataclass(frozen=True, slots=True)
class Total:
    """What one side gave another at one stage in one currency, each pledge counted once."""

    by: str
    to: str
    stage: str
    currency: str
    amount: float
    pledges: int
    left_out: int  # repeated, part of another, or a running total
    dollars: float | None = None  # where each has a value in dollars

    @property
    def in_dollars(self) -> str:
        """What the sum was worth in dollars by the rates of the days, to three figures."""
        return "" if self.currency == "USD" or self.dollars is None else about_dollars(self.dollars)

    @property
    def words(self) -> str:
        """The sum as a reader would say it."""
        return f"{self.currency} {number_words(self.amount)}"


def ledger_lines(digest: Digest) -> list[LedgerLine]:
    """List every pledge, the newest first."""
    fulfilled: dict[str, list[PledgeRow]] = defaultdict(list)
    for pledge in digest.page.pledges:
        if pledge.fulfils:
            fulfilled[pledge.fulfils].append(pledge)
    return [_line(pledge, fulfilled, digest.last_day) for pledge in newest_first(digest.page.pledges)]


def _line(pledge: PledgeRow, fulfilled: Mapping[str, list[PledgeRow]], looked: date | None) -> LedgerLine:
    shown_key, shown = _shown(pledge, fulfilled)
    time_key, time = _time(pledge, looked)
    return LedgerLine(pledge, SAYS[pledge.stage], shown, time, shown_key, time_key, strength_of(pledge))


def _shown(pledge: PledgeRow, fulfilled: Mapping[str, list[PledgeRow]]) -> tuple[str, str]:
    """What documents show of its being done; the head of the column says up to which day was looked."""
    if pledge.stage == "delivered":
        return "delivered", "delivered, as the sentence says"
    if later := fulfilled.get(pledge.id):
        return "delivered", f"delivered in part or whole: {later[0].label}"
    return "none", "nothing found"


def _time(pledge: PledgeRow, looked: date | None) -> tuple[str, str]:
    """How it stands against the day it is due, seen from the last document."""
    if not pledge.due_by:
        return "none", pledge.due or "no day named"
    if not looked or looked <= pledge.due_by:
        soon = looked and pledge.due_by - looked <= SOON
        return ("soon" if soon else "open"), f"due by {day_words(pledge.due_by)}"
    return "past", f"was due by {day_words(pledge.due_by)}"


def totals(pledges: Iterable[PledgeRow]) -> list[Total]:
    """Sum money by giver, receiver, stage and currency, the usual currency first; tell what is not counted."""
    sums: dict[tuple[str, str, str, str], list[PledgeRow]] = defaultdict(list)
    left: Counter[tuple[str, str, str, str]] = Counter()
    for pledge in pledges:
        if pledge.amount is None:
            continue
        key = (", ".join(pledge.by), ", ".join(pledge.to), SAYS[summed_as(pledge.stage)], pledge.currency)
        if pledge.counted:
            sums[key].append(pledge)
        else:
            left[key] += 1
    found = [
        Total(
            *key,
            amount=sum(row.amount or 0 for row in rows),
            pledges=len(rows),
            left_out=left[key],
            dollars=None
            if any(row.dollars is None for row in rows)
            else sum(row.dollars or 0 for row in rows),
        )
        for key, rows in sums.items()
    ]
    often = Counter(total.currency for total in found)
    return sorted(
        found, key=lambda total: (-often[total.currency], total.currency, -total.amount, total.by, total.to)
    )
