"""All pledges of an article → each once, with what restates, adds to or is part of what."""

import re

from kg.extract.pledges.draft import PledgeDraft
from kg.models import Cited, Party

_PACKAGE = re.compile(r"\bpackages?(?:\sof\s\w+\s\w+)?$")
_SUMMARY = "bullet"
# "Out of the total amount announced today, 5 million": of the largest sum, and not of the one told last
_OF_TOTAL = re.compile(
    r"\W*(?:Out\s)?[Oo]f\s(?:the|this|that)\s(?:total|whole|entire|overall)\b(?:\s(?!of\b)[a-z]+){0,5},\s"
)
_SHARED_OUT = 4  # blocks back in which the sum was told that "of this" shares out


def link(drafts: list[PledgeDraft]) -> list[PledgeDraft]:
    """Merge restatements, and tie parts to umbrellas and additions to what they add to."""
    kept: list[PledgeDraft] = []
    for draft in drafts:
        known = next((i for i, each in enumerate(kept) if same_pledge(each, draft)), None)
        if known is None:
            _relate(draft, kept)
            kept.append(draft)
        elif _says_more(draft, kept[known]):
            _replace(kept, known, draft)
        else:
            kept[known].told_again = draft.last_block
    _add_up(kept)
    _name_receivers(kept)
    _share_channels(kept)
    return _without_bare_packages(kept)


def _says_more(draft: PledgeDraft, known: PledgeDraft) -> bool:
    """Whether a second telling takes the place of the first: it is the body's, or tells of promised goods as handed over."""
    came = (
        draft.type == "in_kind"
        and draft.stage.value == "delivered"
        and known.stage.value in ("pledged", "restated")
    )
    return came or known.sentence.block_kind == _SUMMARY != draft.sentence.block_kind


def _add_up(kept: list[PledgeDraft]) -> None:
    """Tie sums that make up an earlier one to the last dollar to it: "3.5 million … 2 million to …, 1.5 million to …"."""
    for at, whole in enumerate(kept):
        parts: list[PledgeDraft] = []
        for each in kept[at + 1 :]:
            if not _may_be_part(whole, each):
                break
            parts.append(each)
            if len(parts) > 1 and _sum(parts) == _sum([whole]):
                whole.is_total = True
                for part in parts:
                    part.umbrella = whole
                break


def _name_receivers(kept: list[PledgeDraft]) -> None:
    """A sum for a region that is shared out to the last dollar among states is for these: "for the Sahel: 5 million to Mali, …"."""
    for whole in kept:
        parts = [each for each in kept if each.umbrella is whole and each.money]
        among = {c.value: c for each in parts for c in each.to}
        named = (
            parts
            and all(c.value.kind == "country" for c in among.values())
            and all(each.to for each in parts)
        )
        if (
            named
            and len(among) > 1
            and whole.money
            and _open(whole.parties[1])
            and _sum(parts) == _sum([whole])
        ):
            whole.to = tuple(among.values())


def _share_channels(kept: list[PledgeDraft]) -> None:
    """What a whole goes through its parts go through, where they name nobody of their own."""
    for each in kept:
        whole = each.umbrella
        own = each.channel or any(c.value.kind == "organisation" for c in each.to)
        if whole is not None and not (own or whole.brings):
            each.channel = tuple(c for c in whole.channel if c.value not in each.parties[0])


def _may_be_part(whole: PledgeDraft, part: PledgeDraft) -> bool:
    """Whether a sum may be a share of an earlier one: smaller, in the same money, by the same, as far along."""
    if whole.money is None or part.money is None or whole.brings or whole.adds or part.brings or part.adds:
        return False
    free = whole.umbrella is None and part.umbrella is None and not part.is_total
    near = part.sentence.block - whole.last_block <= _SHARED_OUT
    same = whole.money.value.currency == part.money.value.currency and whole.stage.value == part.stage.value
    if _is_for_others(whole, part) or _is_smaller(whole, part):
        return False
    return free and near and same and part.parties[0] <= whole.parties[0]


def _is_for_others(whole: PledgeDraft, part: PledgeDraft) -> bool:
    """Whether a sum is for other states than an earlier one is, of which it then is no share."""
    (_, receivers), (_, receivers_too) = whole.parties, part.parties
    states = all(party.kind == "country" for party in receivers | receivers_too)
    return states and bool(receivers and receivers_too) and not receivers & receivers_too


def _sum(drafts: list[PledgeDraft]) -> float:
    return round(sum(each.money.value.amount for each in drafts if each.money), 2)


def _without_bare_packages(kept: list[PledgeDraft]) -> list[PledgeDraft]:
    """All but "a new military aid package" that names neither sum nor goods, where the article tells what it holds."""
    bare = [
        each for each in kept if _is_bare(each) and any(_tells_of_contents(each, other) for other in kept)
    ]
    for each in kept:
        each.umbrella = None if each.umbrella in bare else each.umbrella
    return [each for each in kept if each not in bare]


def _is_bare(draft: PledgeDraft) -> bool:
    item = draft.item.value if draft.item else ""
    return draft.money is None and draft.count is None and _PACKAGE.search(item) is not None


def _tells_of_contents(package: PledgeDraft, other: PledgeDraft) -> bool:
    goods = other.type == "in_kind" and not _is_bare(other)
    return (goods or other.money is not None) and bool(package.parties[0] & other.parties[0])


def same_pledge(one: PledgeDraft, other: PledgeDraft) -> bool:
    """Whether two statements tell of one commitment: the same sum or the same things, given by and to the same.

    Two equal sums in one sentence are two pledges, and so are two items of one list.
    """
    if one.sentence is other.sentence or not _same_gift(one, other) or _are_items(one, other):
        return False
    ways, ways_too = ({c.value for c in each.channel} for each in (one, other))
    if ways and ways_too and ways.isdisjoint(ways_too):
        return False
    (givers, receivers), (givers_too, receivers_too) = one.parties, other.parties
    if not givers & givers_too:
        return False
    return bool(receivers & receivers_too) or (
        not _in_two_items(one, other) and (_open(receivers) or _open(receivers_too))
    )


def _in_two_items(one: PledgeDraft, other: PledgeDraft) -> bool:
    """Whether each stands in a list item of its own."""
    listed = one.sentence.block_kind == other.sentence.block_kind == "bullet"
    return listed and one.sentence.block != other.sentence.block


_GIVES = re.compile(
    r"^(?:(?:increas|boost|doubl|tripl|expand|step up|rais)\w*\s(?:[\w’'-]+\s){0,4}?(?:aid|assistance|support|funding|contributions?)\b|provid|suppl|send|deliver|donat|dispatch|giv|extend|contribut|hand)"
)
_APART = 90  # an undertaking that begins this far before a gift is another promise than the gift


def same_words(undertaking: PledgeDraft, gift: PledgeDraft) -> bool:
    """Whether an undertaking says no more than a gift stated in the same words: "pledged to provide 5 million"."""
    one, other = undertaking.evidence.focus, gift.evidence.focus
    if one is None or other is None:
        return True
    if (
        _GIVES.search((undertaking.purpose.value if undertaking.purpose else "")[:40])
        and one.start < other.end
    ):
        return True
    signed = undertaking.evidence.rule.startswith("pledge/policy/signed")
    if signed and one.start < other.end <= one.end:  # "signed an agreement to supply 5 machines"
        return True
    sum_at = gift.money.evidence.focus if gift.money else None
    if sum_at is not None and sum_at.start >= one.end:
        return False
    at = sum_at.start if sum_at else other.end - len(gift.item.value if gift.item else "")
    return one.start < other.end and at < one.end and at - one.start < _APART


def _same_gift(one: PledgeDraft, other: PledgeDraft) -> bool:
    if one.money and other.money:
        return (one.money.value.amount, one.money.value.currency) == (
            other.money.value.amount,
            other.money.value.currency,
        )
    if one.type != other.type or one.type == "policy" or bool(one.money) != bool(other.money):
        return False
    if (one.count and one.count.value) != (other.count and other.count.value):
        return False
    words, words_too = (set((each.item.value if each.item else "").lower().split()) for each in (one, other))
    return bool(words) and (words <= words_too or words_too <= words)


def _are_items(one: PledgeDraft, other: PledgeDraft) -> bool:
    """Whether two sums stand side by side in the list that breaks a pledge down."""
    if {one.evidence.rule, other.evidence.rule} == {"pledge/list-item", "pledge/state-share"}:
        return True
    listed = one.evidence.rule == other.evidence.rule == "pledge/list-item"
    return listed and one.umbrella is other.umbrella


def _open(receivers: set[Party]) -> bool:
    return not receivers or all(party.kind == "group" for party in receivers)


def _replace(kept: list[PledgeDraft], at: int, draft: PledgeDraft) -> None:
    """The body of an article says more than its summary: it takes the place, and what pointed there."""
    old = kept[at]
    for each in kept:
        each.umbrella = draft if each.umbrella is old else each.umbrella
        each.adds_to = draft if each.adds_to is old else each.adds_to
    kept[at] = draft


def _relate(draft: PledgeDraft, kept: list[PledgeDraft]) -> None:
    """Tie a sum told in passing to the pledge that adds to it, and a running total to the pledge it now includes."""
    before = next((each for each in reversed(kept) if _can_precede(each, draft)), None)
    if draft.includes:
        _put_in_whole(draft, kept)
        return
    if before is None:
        return
    if draft.adds and before.adds_to is None:
        before.adds_to = draft
    elif draft.brings and before.umbrella is None and _may_hold(draft, before):
        before.umbrella = draft


def _may_hold(total: PledgeDraft, part: PledgeDraft) -> bool:
    """Whether a total may be that of what was told before it: it is larger, and for the same."""
    (_, receivers), (_, receivers_too) = total.parties, part.parties
    same = receivers & receivers_too or _open(receivers) or _open(receivers_too)
    return bool(same) and not _is_smaller(total, part)


def _put_in_whole(draft: PledgeDraft, kept: list[PledgeDraft]) -> None:
    """Tie a part to the nearest larger sum before it, or to what that is a part of itself; one "of the total" to the largest."""
    of_total = _OF_TOTAL.match(draft.sentence.text) is not None
    nearest = list(reversed(kept))
    for each in sorted(nearest, key=_amount, reverse=True) if of_total else nearest:
        whole = each.umbrella if each.umbrella and not each.umbrella.brings else each
        holds = (
            draft.money is None or whole.money is not None or whole.count is None
        )  # ten trucks hold no sum
        if holds and _can_precede(each, draft, _SHARED_OUT) and not _is_smaller(whole, draft):
            draft.umbrella, whole.is_total = whole, True
            if of_total and whole.to and not any(_is_said_in(draft, cited) for cited in draft.to):
                draft.to = whole.to
            return


def _amount(draft: PledgeDraft) -> float:
    """How much money a pledge is of."""
    return draft.money.value.amount if draft.money else 0


def _is_said_in(draft: PledgeDraft, cited: Cited[Party]) -> bool:
    """Whether the sentence of a pledge names a side itself."""
    return draft.sentence.start <= cited.evidence.start < draft.sentence.end


def _is_smaller(whole: PledgeDraft, part: PledgeDraft) -> bool:
    """Whether a sum cannot hold another: it is no larger."""
    if whole.money is None or part.money is None:
        return False
    same = whole.money.value.currency == part.money.value.currency
    return same and whole.money.value.amount <= part.money.value.amount


def _can_precede(earlier: PledgeDraft, draft: PledgeDraft, blocks: int = 1) -> bool:
    near = draft.sentence.block - earlier.last_block <= blocks
    return near and not earlier.adds and not earlier.brings and bool(earlier.parties[0] & draft.parties[0])
