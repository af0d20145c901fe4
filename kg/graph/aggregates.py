"""Ties, totals and topic pairs → their triples: each is derived as a whole from the events it names."""

from collections.abc import Iterable

from kg.events import Events, Tie, TopicPair, Total
from kg.graph import rules, values
from kg.graph import terms as t
from kg.graph.quads import day, decimal, integer, text
from kg.graph.statements import Statements, origin, thing


def write_aggregates(out: Statements, events: Events) -> None:
    """Write what was put together from meetings and pledges."""
    persons = frozenset(person.id for person in events.persons)
    for tie in events.ties:
        _write_tie(out, tie, persons)
    for total in events.totals:
        _write_total(out, total)
    for pair in events.topic_pairs:
        _write_pair(out, pair)


def _write_whole(out: Statements, subject: str, said: Iterable[tuple[str, str]]) -> None:
    for predicate, value in said:
        out.event(subject, predicate, value)


def _write_tie(out: Statements, tie: Tie, persons: frozenset[str]) -> None:
    """Two ends that met; two persons with a tie have met."""
    subject = thing(tie.id)
    one, other = (thing(end) for end in tie.between)
    meetings = [thing(meeting) for meeting in tie.meetings]
    said = (
        (t.TYPE, t.TIE),
        (t.BETWEEN, one),
        (t.BETWEEN, other),
        (t.MEETING_COUNT, integer(len(meetings))),
        *((t.IN_MEETING, meeting) for meeting in meetings),
        *((t.HAS_TOPIC, values.topic(topic)) for topic in tie.topics),
        *(((t.FIRST_MET, day(tie.first)),) if tie.first else ()),
        *(((t.LAST_MET, day(tie.last)),) if tie.last else ()),
        *origin(rules.TIE, meetings),
    )
    _write_whole(out, subject, said)
    if persons.issuperset(tie.between):
        out.derive(one, t.MET, other, rules.MET, [subject])
        out.derive(other, t.MET, one, rules.MET, [subject])


def _write_total(out: Statements, total: Total) -> None:
    pledges = [thing(pledge) for pledge in total.pledges]
    said = (
        (t.TYPE, t.TOTAL),
        *((t.TOTAL_BY, values.party(party)) for party in total.by),
        *((t.TOTAL_TO, values.party(party)) for party in total.to),
        (t.TOTAL_STAGE, text(total.stage)),
        (t.TOTAL_AMOUNT, decimal(total.amount)),
        (t.TOTAL_CURRENCY, text(total.currency)),
        *(((t.TOTAL_DOLLARS, decimal(total.dollars)),) if total.dollars is not None else ()),
        (t.PLEDGE_COUNT, integer(len(pledges))),
        *origin(rules.SUM, pledges),
    )
    _write_whole(out, thing(total.id), said)


def _write_pair(out: Statements, pair: TopicPair) -> None:
    meetings = [thing(meeting) for meeting in pair.meetings]
    said = (
        (t.TYPE, t.TOPIC_PAIR),
        *((t.PAIRS, values.topic(topic)) for topic in pair.topics),
        (t.TIMES_TOGETHER, integer(len(meetings))),
        *origin(rules.TOGETHER, meetings),
    )
    _write_whole(out, thing(pair.id), said)
