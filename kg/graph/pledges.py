"""Pledges → their triples and claims, their relations, and whether the ledger counts them."""

from kg.events import Dollars, Pledge
from kg.graph import rules, values
from kg.graph import terms as t
from kg.graph.quads import boolean, day, decimal, text
from kg.graph.statements import Statements, thing
from kg.models import PledgeType

CLASSES: dict[PledgeType, str] = {
    "financial": t.FINANCIAL_PLEDGE,
    "in_kind": t.IN_KIND_PLEDGE,
    "policy": t.POLICY_PLEDGE,
}


def write_pledge(out: Statements, pledge: Pledge) -> None:
    """Write a pledge with all that is said of it."""
    subject = thing(pledge.id)
    for support in pledge.supports:
        out.claim(subject, t.TYPE, CLASSES[pledge.type], support)
    out.event(subject, t.TYPE, CLASSES[pledge.type])
    # Entailed: the class of its type is a subclass.
    out.event(subject, t.TYPE, t.PLEDGE)
    out.derive(subject, t.LABEL, text(pledge.label), rules.LABEL, [subject])
    _write_terms(out, subject, pledge)
    _write_relations(out, subject, pledge)
    _write_dollars(out, subject, pledge.dollars)
    counting = pledge.counting
    out.derive(subject, t.COUNTED, boolean(counting.counted), rules.COUNTING, [subject])
    out.derive(subject, t.COUNTED_REASON, text(counting.reason), rules.COUNTING, [subject])


def _write_terms(out: Statements, subject: str, pledge: Pledge) -> None:
    out.preferred(subject, pledge.stage, values.words(t.STAGE))
    out.each(subject, pledge.by, values.side(t.BY))
    out.each(subject, pledge.to, values.side(t.TO))
    out.each(subject, pledge.channel, values.side(t.CHANNEL))
    out.preferred(subject, pledge.money, values.money, values.sums_apart(pledge))
    out.preferred(subject, pledge.finance, values.words(t.FINANCE), values.differ)
    out.preferred(subject, pledge.item, values.words(t.ITEM))
    out.preferred(subject, pledge.count, values.number(t.ITEM_COUNT), values.differ)
    out.preferred(subject, pledge.purpose, values.words(t.PURPOSE))
    out.each(subject, pledge.topics, values.node(t.HAS_TOPIC, values.topic))
    out.preferred(subject, pledge.when, values.when, values.apart)
    out.preferred(subject, pledge.due, values.due, values.apart)
    out.preferred(subject, pledge.condition, values.words(t.CONDITION))


def _write_dollars(out: Statements, subject: str, dollars: Dollars | None) -> None:
    """The value in dollars with its rate, beside the amount as said."""
    if dollars is None:
        return
    said = [(t.DOLLARS, decimal(dollars.value)), (t.DOLLAR_SOURCE, text(dollars.source))]
    if dollars.rate_date:
        said += [(t.DOLLAR_RATE, decimal(dollars.rate)), (t.DOLLAR_DATE, day(dollars.rate_date))]
    for predicate, value in said:
        out.derive(subject, predicate, value, rules.DOLLARS, [subject])


def _write_relations(out: Statements, subject: str, pledge: Pledge) -> None:
    if pledge.is_total:
        out.derive(subject, t.IS_TOTAL, boolean(True), rules.TOTAL, [subject])
    for predicate, others in (
        (t.PART_OF, (pledge.part_of,)),
        (t.ADDITIONAL_TO, pledge.additional_to),
        (t.RESTATES, (pledge.restates,)),
        (t.FULFILS, (pledge.fulfils,)),
    ):
        for other in filter(None, others):
            out.derive(subject, predicate, thing(other), rules.RELATED, [subject, thing(other)])
    if pledge.announced_at:
        meeting = thing(pledge.announced_at)
        out.derive(subject, t.ANNOUNCED_AT, meeting, rules.ANNOUNCED, [subject, meeting])
