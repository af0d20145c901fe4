"""Gifts of which one sentence leaves open whom they are for → the pledges, where the next sentence tells: "The grant will help Peru"."""

import re

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.sides.channels import channels_in, part_channels
from kg.extract.pledges.sides.recipients import groups_in, recipients_in
from kg.extract.pledges.words.donor_words import AID_AGAIN
from kg.extract.pledges.words.thing_words import THING_HEADS

_THEY = re.compile(
    rf"\W*(?:They|It|(?:The|These|This|All)\s(?:[\w-]+\s){{0,3}}?(?:{'|'.join(sorted(THING_HEADS))}))\s(?:will|would|are|is|were|was|arrived|left|have|has)\b"
)
_GO = re.compile(
    r"[^.;,]{0,60}?\b(?:go|goes|sent|used|delivered|given|distributed|help|helps|serve|arrived?|support|supports|allow|allows|enables?|handed|benefits?|reach"
    r"|channell?ed|paid|spent|intended|meant|earmarked|destined|(?:is|are) for|finances?|funds?|pays?|covers?|made available)\b"
)


def taken_later(statement: Statement, memory: Memory) -> list[PledgeDraft]:
    """What the sentence before left open, with the receivers that this one names."""
    drafts, memory.untaken = memory.untaken, []
    again = (AID_AGAIN.match(statement.masked) or _THEY.match(statement.masked)) if drafts else None
    if again is None or not _GO.match(statement.masked, again.start()):
        return []
    end = len(statement.masked)
    channel = channels_in(statement, 0, end)
    apart = [c.value for draft in drafts for c in draft.by] + [c.value for c in channel]
    named = recipients_in(statement, 0, end, apart) or groups_in(statement, 0, end)
    to, carriers = part_channels(named, [])
    if not to:
        return []
    for draft in drafts:
        draft.to = tuple(to)
        draft.channel = tuple({c.value: c for c in (*draft.channel, *channel, *carriers)}.values())
    last = drafts[-1]
    memory.remember(last.by, last.to, statement.sentence.block, last.stage.value)
    return drafts
