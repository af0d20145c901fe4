"""Pledges and meetings → what is asked of all of them: totals by donor and recipient, topics that go together."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import fsum

from kg.events import Fact, Meeting, Pledge, TopicPair, Total
from kg.models import Party
from kg.resolve.identifiers import grouped, joined, slug, unique_ids
from kg.resolve.pledges.ledger import LedgerRow, ledger_rows
from kg.topics import broader_themes
from kg.vocabulary import party_id

_Key = tuple[tuple[str, ...], tuple[str, ...], str, str]  # donors, recipients, stage, currency


def find_totals(pledges: Sequence[Pledge]) -> tuple[Total, ...]:
    """What the counted pledges come to by donor, recipient, stage and currency, which are never mixed."""
    by_id = {pledge.id: pledge for pledge in pledges}
    groups: dict[_Key, list[LedgerRow]] = {}
    for row in ledger_rows(pledges):
        if row.counted and row.currency:
            pledge = by_id[row.pledge]
            key = (_ids(pledge.by), _ids(pledge.to), row.stage, row.currency)
            groups.setdefault(key, []).append(row)
    ids = unique_ids({key: _wish(key) for key in groups}, {key: str(key) for key in groups})
    found = (_total(f"total/{ids[key]}", rows, by_id) for key, rows in groups.items())
    return tuple(sorted(found, key=lambda total: total.id))


def _ids(sides: Iterable[Fact[Party]]) -> tuple[str, ...]:
    """The sides as the graph tells them apart, whatever the spelling."""
    return tuple(sorted({party_id(side.value) for side in sides}))


def _wish(key: _Key) -> str:
    by, to, stage, currency = key
    return "--".join((_name(by), _name(to), slug(stage), currency.lower()))


def _name(sides: Iterable[str]) -> str:
    """The sides as part of an identifier; groups by their kind too, whose words could be a code."""
    return (
        joined(slug(side.removeprefix("country/").removeprefix("organisation/")) for side in sides)
        or "nobody"
    )


def _total(name: str, rows: Sequence[LedgerRow], by_id: Mapping[str, Pledge]) -> Total:
    pledges = [by_id[each] for each in sorted(row.pledge for row in rows)]
    values = [pledge.dollars.value for pledge in pledges if pledge.dollars]
    return Total(
        id=name,
        by=_sides(pledges[0].by),
        to=_sides(pledges[0].to),
        stage=rows[0].stage,
        currency=rows[0].currency or "",
        amount=fsum(row.amount or 0 for row in rows),
        dollars=fsum(values) if len(values) == len(pledges) else None,
        pledges=tuple(pledge.id for pledge in pledges),
    )


def _sides(sides: Iterable[Fact[Party]]) -> tuple[Party, ...]:
    return tuple(sorted({side.value for side in sides}, key=lambda party: (party.kind, party.key)))


def find_topic_pairs(meetings: Iterable[Meeting]) -> tuple[TopicPair, ...]:
    """Every two topics that were discussed at one meeting that was held, with all such meetings.

    A topic and the theme above it say nothing as a pair.
    """
    themes = broader_themes()
    held = [meeting for meeting in meetings if meeting.status[0].value == "held"]
    pairs = grouped(
        ("\t".join(pair), meeting.id)
        for meeting in held
        for pair in combinations(sorted({fact.value for fact in meeting.topics}), 2)
        if themes.get(pair[0]) != pair[1] and themes.get(pair[1]) != pair[0]
    )
    return tuple(_pair(key, sorted(pairs[key])) for key in sorted(pairs))


def _pair(key: str, meetings: Sequence[str]) -> TopicPair:
    one, other = key.split("\t")
    return TopicPair(id=f"topic-pair/{one}--{other}", topics=(one, other), meetings=tuple(meetings))
