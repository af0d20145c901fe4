"""Pledges gathered from their tellings → which tell again of an earlier one, and which deliver it."""

from datetime import timedelta

from kg.resolve.pledges.commitments import Commitment
from kg.resolve.pledges.restatements import ONE_NEWS, Groups, alike_pairs
from kg.resolve.pledges.substance import (
    ALIKE,
    days_between,
    in_the_same_words,
    likeness_of_use,
    on_other_days,
    same_content,
    stage_class,
)
from kg.resolve.pledges.tellings import is_huge, is_telling

_ONE_BUDGET = timedelta(days=300)  # the same sum within this is told again, later it is new money
_DELIVERED_WITHIN = timedelta(days=3 * 365)
_GRANTED = frozenset({("pledged", "delivered"), ("requested", "pledged"), ("conditional", "pledged")})


def find_earlier(groups: Groups) -> tuple[dict[str, str], dict[str, str]]:
    """For each pledge the earlier one that it tells again, and for each delivery the one it fulfils."""
    restates: dict[str, str] = {}
    fulfils: dict[str, str] = {}
    firsts = [members[0] for members in groups.members.values()]
    earlier: dict[str, list[str]] = {}
    for one, other in sorted(alike_pairs([each for members in groups.members.values() for each in members])):
        ours, theirs = groups.of[one], groups.of[other]
        if ours != theirs:
            old, new = sorted((ours, theirs), key=lambda group: (groups.first_day(group), group))
            earlier.setdefault(new, []).append(old)
    again = {group for group, members in groups.members.items() if all(one.again for one in members)}
    news = {group for group, members in groups.members.items() if any(one.news for one in members)}
    for first in firsts:
        for old in sorted(
            set(earlier.get(first.reference, ())), key=lambda group: (groups.first_day(group), group)
        ):
            kind = _relation(
                first,
                groups.members[old][0],
                again=first.reference in again,
                news=first.reference in news,
            )
            if kind == "restates":
                restates.setdefault(first.reference, restates.get(old, old))
            elif kind == "fulfils":
                fulfils.setdefault(first.reference, old)
    return restates, fulfils


def _relation(new: Commitment, old: Commitment, *, again: bool, news: bool) -> str | None:
    """What a later pledge is to an earlier one of the same content."""
    gap = days_between(new, old)
    if new.document == old.document and new.mention.stage.value == old.mention.stage.value:
        return None  # a document that tells two of one stage apart means two
    if gap is None or not same_content(new, old) or new.running != old.running:
        return None
    stages = (stage_class(old), stage_class(new))
    likeness = likeness_of_use(new, old)
    alike = likeness is not None and likeness >= ALIKE
    if stages in _GRANTED:
        longest = _DELIVERED_WITHIN if alike else ONE_NEWS
        return "fulfils" if gap <= longest and (alike or _are_dated(new, old)) else None
    if stages[0] != stages[1]:
        return None
    if again and _is_told_again(new, old, gap):
        return "restates"
    if new.amount is not None and is_huge(new.amount[0]) and gap <= _ONE_BUDGET:
        return "restates"
    if news and gap > ONE_NEWS:
        return None  # new money of the same size
    return "restates" if gap <= _ONE_BUDGET and _is_the_same_sum(new, old, alike=alike) else None


def _are_dated(*told: Commitment) -> bool:
    """Whether all are of some month: one of some time in years lies within a month of everything."""
    return all(one.first and one.last and one.last - one.first <= ONE_NEWS for one in told)


def _is_the_same_sum(new: Commitment, old: Commitment, *, alike: bool) -> bool:
    """Whether two promises of one year, of which none is news, are one: by use, by a telling sum or by their words."""
    if in_the_same_words(new, old) and not (new.news or old.news):
        return True
    telling = new.amount is not None and is_telling(new.amount[0]) and new.recipients == old.recipients != ()
    return (alike or telling) and not on_other_days(new, old)


def _is_told_again(new: Commitment, old: Commitment, gap: timedelta) -> bool:
    """Whether a text that looks back can mean the earlier pledge: a like use or a telling sum, and no other day."""
    if new.amount is None:
        return new.mention.stage.value == "restated"
    if new.recipients != old.recipients and not is_telling(new.amount[0]):
        return False
    likeness = likeness_of_use(new, old)
    same = (likeness is not None and likeness >= ALIKE) or is_telling(new.amount[0])
    own_day = new.mention.when is not None and bool(new.mention.when.value.words)
    firm = is_telling(new.amount[0]) or all(each.purpose or each.item for each in (new, old))
    return same and gap <= (ONE_NEWS if own_day else _DELIVERED_WITHIN if firm else _ONE_BUDGET)
