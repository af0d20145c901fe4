"""Pledges and meetings → what is asked of all of them: totals by donor and recipient, topics that go together."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import fsum

from kg.models import Meeting, Party, Pledge, TopicPair, Total
from kg.resolve.identifiers import grouped, joined, slug
from kg.resolve.ledger import LedgerTotal, ledger_rows, ledger_totals
from kg.topics import broader_themes


def find_totals(pledges: Sequence[Pledge]) -> tuple[Total, ...]:
    """What the counted pledges come to by donor, recipient, stage and currency, which are never mixed."""
    by_id = {pledge.id: pledge for pledge in pledges}
    found = (_total(each, by_id) for each in ledger_totals(ledger_rows(pledges)))
    return tuple(sorted(found, key=lambda total: total.id))


def _total(sums: LedgerTotal, by_id: Mapping[str, Pledge]) -> Total:
    pledges = [by_id[each] for each in sorted(sums.pledges)]
    by, to = _sides(fact.value for fact in pledges[0].by), _sides(fact.value for fact in pledges[0].to)
    names = (_name(by), _name(to), slug(sums.stage), sums.currency.lower())
    values = [pledge.dollars.value for pledge in pledges if pledge.dollars]
    return Total(
        id="total/" + "--".join(names),
        by=by,
        to=to,
        stage=sums.stage,
        currency=sums.currency,
        amount=sums.amount,
        dollars=fsum(values) if len(values) == len(pledges) else None,
        pledges=tuple(pledge.id for pledge in pledges),
    )


def _sides(parties: Iterable[Party]) -> tuple[Party, ...]:
    return tuple(sorted(set(parties), key=lambda party: (party.kind, party.key)))


def _name(sides: Iterable[Party]) -> str:
    """The sides as part of an identifier; groups by their kind too, whose words could be a code."""
    return (
        joined(slug(f"group {side.key}" if side.kind == "group" else side.key) for side in sides) or "nobody"
    )


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
