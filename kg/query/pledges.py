"""Questions about pledges: who promised what to whom, what of it counts, and why."""

from collections.abc import Iterable, Sequence
from math import fsum

from kg.models import summed_as
from kg.query.listings import PLEDGES, listed
from kg.query.meetings import Day
from kg.query.reader import Reader
from kg.query.rows import LedgerTotal, ListedPledge, PledgeRelation, PurposeTotal


def pledges(
    reader: Reader,
    topic: str | None = None,
    stage: str | None = None,
    since: Day = None,
    until: Day = None,
) -> tuple[ListedPledge, ...]:
    """All pledges."""
    return listed(reader, PLEDGES, "pledges", topic=topic, stage=stage, since=since, until=until)


def pledges_by(
    reader: Reader,
    by: str,
    topic: str | None = None,
    stage: str | None = None,
    since: Day = None,
    until: Day = None,
) -> tuple[ListedPledge, ...]:
    """What a party pledged."""
    return listed(reader, PLEDGES, "pledges-by", by=by, topic=topic, stage=stage, since=since, until=until)


def pledges_to(
    reader: Reader,
    to: str,
    topic: str | None = None,
    stage: str | None = None,
    since: Day = None,
    until: Day = None,
) -> tuple[ListedPledge, ...]:
    """What was pledged to a party."""
    return listed(reader, PLEDGES, "pledges-to", to=to, topic=topic, stage=stage, since=since, until=until)


def pledges_between(
    reader: Reader,
    by: str,
    to: str,
    topic: str | None = None,
    stage: str | None = None,
    since: Day = None,
    until: Day = None,
) -> tuple[ListedPledge, ...]:
    """What one party pledged to another."""
    return listed(
        reader, PLEDGES, "pledges-between", by=by, to=to, topic=topic, stage=stage, since=since, until=until
    )


def pledges_for(reader: Reader, aim: str) -> tuple[ListedPledge, ...]:
    """What was pledged for a purpose."""
    return listed(reader, PLEDGES, "pledges-for", aim=aim)


def in_kind(reader: Reader) -> tuple[ListedPledge, ...]:
    """Pledges of goods, with their counts."""
    return listed(reader, PLEDGES, "in-kind")


def announced_at(reader: Reader, meeting: str) -> tuple[ListedPledge, ...]:
    """Pledges announced at a meeting."""
    return listed(reader, PLEDGES, "announced-at", meeting=meeting)


def shared_undertakings(reader: Reader, a: str, b: str) -> tuple[ListedPledge, ...]:
    """Undertakings that two parties share."""
    return listed(reader, PLEDGES, "shared-undertakings", a=a, b=b)


def ledger(
    reader: Reader,
    by: str | None = None,
    to: str | None = None,
    aim: str | None = None,
    topic: str | None = None,
    since: Day = None,
    until: Day = None,
) -> tuple[ListedPledge, ...]:
    """Every pledge of money or goods with whether it counts, and why; what counts first."""
    return listed(reader, PLEDGES, "ledger", by=by, to=to, aim=aim, topic=topic, since=since, until=until)


def ledger_totals(
    reader: Reader, donor: str | None = None, recipient: str | None = None
) -> tuple[LedgerTotal, ...]:
    """What the counted pledges come to, by donor, recipient, stage and currency."""
    return reader.answer(LedgerTotal, "ledger-totals", donor=donor, recipient=recipient)


def pledges_by_purpose(reader: Reader) -> tuple[PurposeTotal, ...]:
    """What the counted pledges come to by topic, stage and currency."""
    return reader.answer(PurposeTotal, "pledges-by-purpose")


def related_pledges(reader: Reader) -> tuple[PledgeRelation, ...]:
    """Pledges that add to, repeat, are part of or deliver another."""
    return reader.answer(PledgeRelation, "related-pledges")


def find_pledges(
    reader: Reader,
    by: str | None = None,
    to: str | None = None,
    topic: str | None = None,
    stage: str | None = None,
    since: Day = None,
    until: Day = None,
) -> tuple[ListedPledge, ...]:
    """Pledges of one party, to one party, from one to another, or all."""
    if by and to:
        return pledges_between(reader, by, to, topic, stage, since, until)
    if by:
        return pledges_by(reader, by, topic, stage, since, until)
    if to:
        return pledges_to(reader, to, topic, stage, since, until)
    return pledges(reader, topic, stage, since, until)


def sum_ledger(lines: Iterable[ListedPledge]) -> tuple[LedgerTotal, ...]:
    """What the counted of some lines come to, as ``ledger_totals`` does for all."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...], str, str], list[ListedPledge]] = {}
    for line in lines:
        if line.counted and line.amount is not None and line.currency:
            groups.setdefault((line.by, line.to, summed_as(line.stage), line.currency), []).append(line)
    return tuple(_summed(key, groups[key]) for key in sorted(groups))


def _summed(
    key: tuple[tuple[str, ...], tuple[str, ...], str, str], lines: Sequence[ListedPledge]
) -> LedgerTotal:
    by, to, stage, currency = key
    dollars = [line.dollars for line in lines if line.dollars is not None]
    return LedgerTotal(
        by=by,
        to=to,
        stage=stage,
        currency=currency,
        total=fsum(line.amount or 0 for line in lines),
        dollars=fsum(dollars) if len(dollars) == len(lines) else None,
        pledges=len(lines),
    )
