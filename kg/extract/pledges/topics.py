"""A sentence and the pledges it states → the topics of each, with the words that name them."""

from itertools import pairwise

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.topics import find_topics


def attach_topics(statement: Statement, drafts: list[PledgeDraft]) -> None:
    """Give each pledge the topics that its own part of the sentence names, each at its first mention.

    An undertaking is about what it says itself; money and goods also about what leads up to them, and of several in
    one sentence each about what stands behind it: "5 million for schools and 2 million for clinics".
    """
    if not drafts:
        return
    named = [(statement.span_of(topic.evidence)[0], topic) for topic in find_topics(statement.sentence)]
    if not named:
        return
    ordered = sorted(drafts, key=lambda draft: _anchor(statement, draft))
    anchors = [_anchor(statement, draft) for draft in ordered]
    ends = [*(later for _, later in pairwise(anchors)), len(statement.masked)]
    for draft, anchor, end in zip(ordered, anchors, ends, strict=True):
        spans = _spans(statement, draft, anchor, anchors[0], end)
        own = [topic for at, topic in named if any(start <= at < stop for start, stop in spans)]
        draft.topics = tuple({topic.value: topic for topic in reversed(own)}.values())[::-1]


def _spans(
    statement: Statement, draft: PledgeDraft, anchor: int, first: int, end: int
) -> list[tuple[int, int]]:
    """The parts of the sentence that are about a pledge; ``first`` is where the first of its pledges stands."""
    if draft.type == "policy":
        return [(anchor, statement.span_of(draft.evidence)[1])]
    begin, stop = statement.item_around(anchor)
    semicolon = statement.masked.find("; ", anchor)
    stop = min(stop, semicolon) if semicolon > 0 else stop
    return [(max(begin, statement.boundary_before(first)), first), (anchor, min(stop, end))]


def _anchor(statement: Statement, draft: PledgeDraft) -> int:
    """Where a pledge stands: its sum, the thing, or the words that bind."""
    if draft.money is not None:
        return statement.span_of(draft.money.evidence)[0]
    start, end = statement.span_of(draft.evidence)
    return end - len(draft.item.value) if draft.item else start
