"""A pledge in the making, between the sentence that states it and the record of the document."""

import re
from dataclasses import dataclass

from kg.annotate.entities import Sentence
from kg.models import Cited, Evidence, Finance, Money, Party, PledgeMention, PledgeType, Stage, When

# Of the way a page was set: "the 4<sup>th</sup> school", "the *summer* school"
_MARKUP = re.compile(r"</?[a-z][^<>]{0,80}>|(?<!\w)\*{1,3}(?=\w)|(?<=[\w.,;])\*{1,3}(?!\w)")


@dataclass(slots=True, eq=False)
class PledgeDraft:
    """What one statement says of a commitment. ``umbrella`` and ``adds_to`` point at other drafts of the document."""

    type: PledgeType
    stage: Cited[Stage]
    sentence: Sentence
    evidence: Evidence
    by: tuple[Cited[Party], ...]
    to: tuple[Cited[Party], ...] = ()
    channel: tuple[Cited[Party], ...] = ()
    money: Cited[Money] | None = None
    finance: Cited[Finance] | None = None
    item: Cited[str] | None = None
    count: Cited[int] | None = None
    purpose: Cited[str] | None = None
    topics: tuple[Cited[str], ...] = ()
    when: Cited[When] | None = None
    due: Cited[When] | None = None
    condition: Cited[str] | None = None
    announced_at: int | None = None
    is_total: bool = False
    umbrella: "PledgeDraft | None" = None
    adds_to: "PledgeDraft | None" = None
    level: int = 0  # depth in a nested list
    adds: bool = False  # told in passing as what another pledge adds to
    includes: bool = False  # "this includes": part of the pledge before it
    brings: bool = False  # "brings the total to": includes the pledge before it
    so_far: bool = False  # "since 2014": adds up what was given until now
    told_again: int = 0  # the last block that tells it again

    @property
    def last_block(self) -> int:
        """The block that it was last told in."""
        return max(self.sentence.block, self.told_again)

    @property
    def parties(self) -> tuple[set[Party], set[Party]]:
        """Who gives and who gets."""
        return {each.value for each in self.by}, {each.value for each in self.to}


def to_mentions(drafts: list[PledgeDraft]) -> tuple[PledgeMention, ...]:
    """The records, with references between drafts as indices."""
    index = {id(draft): number for number, draft in enumerate(drafts)}
    return tuple(_to_mention(draft, index) for draft in drafts)


def _to_mention(draft: PledgeDraft, index: dict[int, int]) -> PledgeMention:
    return PledgeMention(
        segment=draft.sentence.segment,
        type=draft.type,
        stage=draft.stage,
        by=draft.by,
        to=draft.to,
        channel=draft.channel,
        evidence=draft.evidence,
        money=draft.money,
        finance=draft.finance,
        item=_plain(draft.item),
        count=draft.count,
        purpose=_plain(draft.purpose),
        topics=draft.topics,
        when=draft.when,
        due=draft.due,
        condition=_plain(draft.condition),
        announced_at=draft.announced_at,
        is_total=draft.is_total,
        part_of=index.get(id(draft.umbrella)),
        additional_to=index.get(id(draft.adds_to)),
    )


def _plain(words: Cited[str] | None) -> Cited[str] | None:
    """The words without the marks of how they were set."""
    if words is None or _MARKUP.search(words.value) is None:
        return words
    return words.model_copy(update={"value": _MARKUP.sub("", words.value)})
