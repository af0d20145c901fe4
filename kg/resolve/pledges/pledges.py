"""Gathered commitments → pledges, each value with all that tells it, and how they hang together."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import TypeVar

from kg.events import Counting, Fact, Meeting, Pledge, Support
from kg.models import Cited, Money, Party, PledgeMention, Stage, When
from kg.resolve.facts import Told, Weights, settle, settle_when, union
from kg.resolve.identifiers import day_words, joined, slug, unique_ids
from kg.resolve.people.tenures import party_name
from kg.resolve.pledges.commitments import Commitment
from kg.resolve.pledges.ledger import count_pledges
from kg.resolve.pledges.restatements import Groups
from kg.resolve.pledges.retellings import find_earlier
from kg.resolve.pledges.tellings import is_yearly
from kg.resolve.sources import Sources
from kg.resolve.supports import sorted_supports
from kg.vocabulary import goods_words

T = TypeVar("T")
_PRINTED_NEXT = timedelta(days=1)
_UNCOUNTED = Counting(counted=False, reason="")
_STAGE_ORDER: dict[Stage, int] = {
    "delivered": 0,
    "pledged": 1,
    "restated": 2,
    "conditional": 3,
    "requested": 4,
}
_EXACT: dict[str, int] = {"exact": 3, "about": 2, "nearly": 1, "more_than": 1, "at_least": 1, "up_to": 1}
_UNITS = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def to_pledges(
    groups: Groups, meetings: Mapping[tuple[str, int], Meeting], sources: Sources
) -> tuple[tuple[Pledge, ...], dict[str, str]]:
    """Write each pledge down and count it; ``meetings`` are those of mentions by document and index.

    Also returns the id of each group.
    """
    drafts = {group: _draft(members, meetings, sources) for group, members in groups.members.items()}
    wanted = {group: _wish(draft) for group, draft in drafts.items()}
    weak = [
        group for group, draft in drafts.items() if not _is_dated(draft) or not (draft.money or draft.count)
    ]
    ids = {
        group: f"pledge/{name}"
        for group, name in unique_ids(wanted, {group: group for group in drafts}, weak).items()
    }
    restates, fulfils = find_earlier(groups)
    mentions = {
        (one.document, one.index): ids[group] for group, members in groups.members.items() for one in members
    }
    linked = [
        draft.model_copy(
            update={
                "id": ids[group],
                "part_of": _one_of(_links(groups.members[group], mentions, "part_of"), ids[group]),
                "additional_to": _links(groups.members[group], mentions, "additional_to"),
                "restates": ids.get(restates.get(group, "")),
                "fulfils": ids.get(fulfils.get(group, "")),
            }
        )
        for group, draft in drafts.items()
    ]
    running = frozenset(ids[group] for group, members in groups.members.items() if members[0].running)
    yearly = frozenset(
        ids[group] for group, members in groups.members.items() if is_yearly(members[0].mention)
    )
    counted = count_pledges(sorted(linked, key=lambda pledge: pledge.id), running, yearly)
    return tuple(sorted(counted, key=lambda pledge: pledge.id)), ids


def _links(
    members: Sequence[Commitment], mentions: Mapping[tuple[str, int], str], name: str
) -> tuple[str, ...]:
    """The other pledges that the tellings link this one to."""
    indices = ((one.document, getattr(one.mention, name)) for one in members)
    return tuple(sorted({mentions[key] for key in indices if key[1] is not None and key in mentions}))


def _one_of(found: Sequence[str], own: str) -> str | None:
    others = [each for each in found if each != own]
    return others[0] if others else None


def _draft(
    members: Sequence[Commitment], meetings: Mapping[tuple[str, int], Meeting], sources: Sources
) -> Pledge:
    weights = Weights(sources, frozenset(side for one in members for side in (*one.donors, *one.recipients)))

    def told(pick: Callable[[PledgeMention], Cited[T] | None]) -> list[Told[T]]:
        cited = ((one.document, pick(one.mention)) for one in members)
        return [Told.of(document, value) for document, value in cited if value is not None]

    def all_told(pick: Callable[[PledgeMention], Sequence[Cited[T]]]) -> list[Told[T]]:
        return [Told.of(one.document, value) for one in members for value in pick(one.mention)]

    first = members[0].mention
    stages = sorted(settle(told(lambda one: one.stage), weights), key=lambda fact: _STAGE_ORDER[fact.value])
    announced = _announced_at(members, meetings)
    draft = Pledge(
        id="",
        label="",
        type=first.type,
        stage=tuple(stages[:1]),
        by=union(all_told(lambda one: one.by)),
        to=union(all_told(lambda one: one.to)),
        channel=union(all_told(lambda one: one.channel)),
        money=settle(told(lambda one: one.money), weights, lambda money: _EXACT[money.precision]),
        finance=settle(told(lambda one: one.finance), weights),
        item=settle(told(lambda one: one.item), weights, len),
        count=settle(told(lambda one: one.count), weights),
        purpose=settle(told(lambda one: one.purpose), weights, len),
        topics=union(all_told(lambda one: one.topics)),
        when=settle_when(_first_days(told(lambda one: one.when), sources), weights) or _day_of(announced),
        due=settle_when(told(lambda one: one.due), weights),
        condition=settle(told(lambda one: one.condition), weights, len),
        is_total=any(one.mention.is_total for one in members),
        part_of=None,
        additional_to=(),
        restates=None,
        fulfils=None,
        announced_at=announced.id if announced else None,
        counting=_UNCOUNTED,
        supports=sorted_supports(
            Support(document=one.document, evidence=one.mention.evidence) for one in members
        ),
    )
    return draft.model_copy(update={"label": _label(draft)})


def _first_days(told: Sequence[Told[When]], sources: Sources) -> list[Told[When]]:
    """The days of the promise: the first that texts name, and others on which none of them was written.

    Where no text names a day, it is the one on which the pledge was first told.
    """
    named = [one for one in told if not one.value.inferred] or told
    first = min((one.value.earliest for one in named), default=None)
    return [one for one in named if one.value.earliest == first or not _is_its_own_day(one, sources)]


def _is_its_own_day(told: Told[When], sources: Sources) -> bool:
    """Whether the day is that on which the text appeared, which tells it again."""
    published = sources.published(told.support.document)
    return told.value.inferred or (
        published is not None and abs(told.value.earliest - published) <= _PRINTED_NEXT
    )


def _announced_at(
    members: Sequence[Commitment], meetings: Mapping[tuple[str, int], Meeting]
) -> Meeting | None:
    """The one meeting at which the tellings say it was announced."""
    places = [
        (one.document, one.mention.announced_at) for one in members if one.mention.announced_at is not None
    ]
    found = {meetings[at].id: meetings[at] for at in places if at in meetings}
    return next(iter(found.values())) if len(found) == 1 else None


def _day_of(meeting: Meeting | None) -> tuple[Fact[When], ...]:
    """The date of the meeting, for what was announced there and has no date of its own."""
    if meeting is None or not meeting.when or meeting.status[0].value != "held":
        return ()
    return (
        Fact(value=meeting.when[0].value, derived_by="date/announced-at-meeting", derived_from=(meeting.id,)),
    )


def _label(draft: Pledge) -> str:
    """The pledge in a few words: "Japan to Ukraine: USD 37 million for drone detection system"."""
    donors = " and ".join(party_name(fact.value) for fact in draft.by)
    recipients = " and ".join(party_name(fact.value) for fact in draft.to)
    return f"{donors}{' to ' + recipients if recipients else ''}: {_substance(draft)}"


def _substance(draft: Pledge) -> str:
    count = draft.count[0].value if draft.count else None
    goods = goods_words(count, draft.item[0].value if draft.item else "").strip()
    money = money_words(draft.money[0].value) if draft.money else ""
    purpose = draft.purpose[0].value if draft.purpose else ""
    if goods:
        return f"{goods} ({money})" if money else goods
    if money:
        return f"{money} {_led(draft.purpose[0])} {purpose}" if purpose else money
    return purpose or "support"


def _led(purpose: Fact[str]) -> str:
    """What stands before the words of a purpose: "to" before what is to be done."""
    said = purpose.supports[0].evidence if purpose.supports else None
    at = said.focus.start - said.start if said and said.focus else 0
    return "to" if said and said.quote[:at].lower().endswith("to ") else "for"


def money_words(money: Money) -> str:
    """A sum in words.

    >>> money_words(Money(amount=37e6, currency="USD"))
    'USD 37 million'
    """
    for size, unit in _UNITS:
        if money.amount >= size:
            return f"{money.currency} {money.amount / size:,.6g} {unit}"
    return f"{money.currency} {money.amount:,.2f}".removesuffix(".00")


def _is_dated(draft: Pledge) -> bool:
    return bool(draft.when) and not draft.when[0].value.inferred


def _wish(draft: Pledge) -> str:
    """Day, donor, recipient and substance."""
    when = day_words(draft.when[0].value if draft.when else None)
    return joined(
        [
            when,
            _keys([fact.value for fact in draft.by]),
            _keys([fact.value for fact in draft.to]),
            _what(draft),
        ]
    )


def _keys(parties: Sequence[Party]) -> str | None:
    return joined(slug(party.key, 3) for party in parties[:4])


def _what(draft: Pledge) -> str:
    if draft.money:
        money = draft.money[0].value
        return f"{money.currency.lower()}-{money.amount:.0f}"
    if draft.item:
        count = str(draft.count[0].value) if draft.count else None
        return joined([count, slug(draft.item[0].value, 4)])
    return slug(draft.purpose[0].value, 4) if draft.purpose else draft.type.replace("_", "-")
