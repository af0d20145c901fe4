"""Pledges → which of them count, why, and what they come to, with nothing counted twice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from kg.events import Counting, Fact, Pledge
from kg.models import Money, summed_as
from kg.reference.sums import add_up, sums_agree
from kg.resolve.identifiers import grouped

_RUNNING = "a running total, which holds earlier pledges"
_YEARLY = "so much every year, and not what is given in all"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A pledge in the ledger."""

    pledge: str
    donors: tuple[str, ...]
    recipients: tuple[str, ...]
    stage: str
    currency: str | None
    amount: float | None
    counted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class LedgerTotal:
    """What the counted rows of one donor, recipient, stage and currency come to."""

    donors: tuple[str, ...]
    recipients: tuple[str, ...]
    stage: str
    currency: str
    amount: float
    pledges: tuple[str, ...]


def count_pledges(
    pledges: Sequence[Pledge], running: frozenset[str], yearly: frozenset[str] = frozenset()
) -> tuple[Pledge, ...]:
    """Decide of each pledge whether it counts; ``running`` are the ids of running totals, ``yearly`` those of so much a year."""
    by_id = {pledge.id: pledge for pledge in pledges}
    parts = grouped((pledge.part_of, pledge) for pledge in pledges if pledge.part_of)
    split = {whole for whole in parts if whole in running or _parts_tell_all(by_id[whole], parts[whole])}
    no_gifts = dict.fromkeys(running, _RUNNING) | dict.fromkeys(yearly - running, _YEARLY)
    return tuple(
        pledge.model_copy(update={"counting": _counting(pledge, by_id, no_gifts, split)})
        for pledge in pledges
    )


def _parts_tell_all(whole: Pledge, parts: Sequence[Pledge]) -> bool:
    """Whether the parts add up to the whole, or the whole has no sum of its own."""
    if not whole.money:
        return True
    sums = [part.money[0].value for part in parts if part.money]
    money = whole.money[0].value
    if any(one.currency != money.currency for one in sums):
        return False
    return add_up((one.amount for one in sums), money.amount)


def _counting(
    pledge: Pledge, by_id: Mapping[str, Pledge], no_gifts: Mapping[str, str], split: set[str]
) -> Counting:
    """The first reason not to count a pledge, else the reason to count it."""
    reason = _reason_against(pledge, by_id, no_gifts, split)
    return Counting(counted=reason is None, reason=reason or _reason_for(pledge, by_id))


def _reason_against(
    pledge: Pledge, by_id: Mapping[str, Pledge], no_gifts: Mapping[str, str], split: set[str]
) -> str | None:
    stage = pledge.stage[0].value
    if pledge.type == "policy":
        return "an undertaking without a sum"
    if stage in {"requested", "conditional"}:
        return "only requested, not decided" if stage == "requested" else "depends on a condition"
    if not pledge.money:
        return "in kind, without a value" if pledge.type == "in_kind" else "no amount is given"
    if pledge.id in no_gifts:
        return no_gifts[pledge.id]
    if pledge.restates:
        return f"tells again of: {by_id[pledge.restates].label}"
    if pledge.id in split:
        return "its parts are counted instead"
    if pledge.part_of and pledge.part_of not in split:
        return f"part of: {by_id[pledge.part_of].label}"
    return None


def _reason_for(pledge: Pledge, by_id: Mapping[str, Pledge]) -> str:
    """Why a pledge counts."""
    if pledge.fulfils and pledge.stage[0].value == "delivered":
        return f"delivery of: {by_id[pledge.fulfils].label}; deliveries are summed apart from pledges"
    if pledge.fulfils:
        return f"grants: {by_id[pledge.fulfils].label}"
    if pledge.part_of:
        return f"a part of: {by_id[pledge.part_of].label}, counted in its place"
    if pledge.additional_to:
        added = ", ".join(by_id[each].label for each in pledge.additional_to)
        return f"in addition to: {added}"
    if pledge.stage[0].value == "restated":
        return "decided before; the only telling of it here"
    documents = len({support.document for support in pledge.supports})
    if documents == 1:
        return "told once"
    return (
        f"told by {documents} documents{', with other sums' if disputed_sums(pledge) else ''}, counted once"
    )


def disputed_sums(pledge: Pledge) -> tuple[Fact[Money], ...]:
    """The sums that contradict the preferred one: not what only says it less exactly, or in another currency."""
    day = pledge.when[0].value.latest if pledge.when else None
    return tuple(fact for fact in pledge.money[1:] if not sums_agree(pledge.money[0].value, fact.value, day))


def ledger_rows(pledges: Iterable[Pledge]) -> tuple[LedgerRow, ...]:
    """Every pledge of goods or money as a row."""
    rows = (_row(pledge) for pledge in pledges if pledge.type != "policy")
    return tuple(sorted(rows, key=lambda row: (row.donors, row.recipients, row.stage, row.pledge)))


def _row(pledge: Pledge) -> LedgerRow:
    money = pledge.money[0].value if pledge.money else None
    return LedgerRow(
        pledge=pledge.id,
        donors=tuple(sorted(fact.value.key for fact in pledge.by)),
        recipients=tuple(sorted(fact.value.key for fact in pledge.to)),
        stage=summed_as(pledge.stage[0].value),
        currency=money.currency if money else None,
        amount=money.amount if money else None,
        counted=pledge.counting.counted,
        reason=pledge.counting.reason,
    )


def ledger_totals(rows: Iterable[LedgerRow]) -> tuple[LedgerTotal, ...]:
    """Sum the counted rows by donor, recipient, stage and currency."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...], str, str], list[LedgerRow]] = {}
    for row in rows:
        if row.counted and row.currency is not None:
            groups.setdefault((row.donors, row.recipients, row.stage, row.currency), []).append(row)
    return tuple(
        LedgerTotal(
            *key, fsum(row.amount or 0 for row in groups[key]), tuple(row.pledge for row in groups[key])
        )
        for key in sorted(groups)
    )
