"""Gifts of which one sentence leaves open whom they are for → the pledges, where the next sentence tells, "The grant will
help Peru", or the article can mean nobody else."""

import re
from collections import Counter

from kg.annotate.mask import COUNTRY
from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.gifts.sums import sums
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.parties import is_at_war, is_firm_of, is_talked_of, with_territories
from kg.extract.pledges.sides.channels import channels_in, part_channels
from kg.extract.pledges.sides.groups import groups_in
from kg.extract.pledges.sides.in_passing import is_as_far_as, is_told_in
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.words.donor_words import AID_AGAIN, THINGS_AGAIN
from kg.models import Cited, Party

_OF_THIS = re.compile(
    r"\W*Of (?:this|that|these|the (?:total|money|sum|amount|funds))\b"
)  # each part of it is for somebody
_HELPED = re.compile(
    rf"\b(?:help|helping|assist|assisting|(?:aid|relief|assistance|help|support|donations)\s(?:to|for|in|into))\s(?:[a-z]+(?:-[a-z]+)?\s){{0,2}}(?P<who>{COUNTRY})"
)
_OPENING = 3  # sentences, the headline among them
_GO = re.compile(
    r"[^.;,]{0,60}?\b(?:go|goes|sent|used|delivered|given|distributed|help|helps|serve|arrived?|support|supports|allow|allows|enables?|handed|benefits?|reach"
    r"|channell?ed|paid|spent|intended|meant|earmarked|destined|(?:is|are) for|finances?|funds?|pays?|covers?|made available)\b"
)


def taken_later(statement: Statement, memory: Memory) -> list[PledgeDraft]:
    """What the sentence before left open, with the receivers that this one names."""
    drafts, memory.untaken = memory.untaken, []
    of_this = _OF_THIS.match(statement.masked)
    again = AID_AGAIN.match(statement.masked) or THINGS_AGAIN.match(statement.masked)
    if not (of_this or (again and _GO.match(statement.masked))):
        memory.never_taken += drafts
        return []
    end = len(statement.masked)
    channel = channels_in(statement, 0, end)
    apart = [c.value for draft in drafts for c in draft.by] + [c.value for c in channel]
    parts = sums(statement) if of_this else []
    named = [c for one in parts for c in recipients_in(statement, one.at, one.right, apart)]
    named = named or recipients_in(statement, 0, end, apart) or groups_in(statement, 0, end)
    to, carriers = part_channels(named, [])
    if not to:
        memory.never_taken += drafts
        return []
    for draft in drafts:
        draft.to = tuple(to)
        draft.channel = tuple({c.value: c for c in (*draft.channel, *channel, *carriers)}.values())
    last = drafts[-1]
    memory.remember(last.by, last.to, statement.sentence.block, last.stage.value)
    return drafts


def taken_by_the_other(memory: Memory, told: list[PledgeDraft]) -> list[PledgeDraft]:
    """What the whole article leaves open, in news or what another state publishes: for those to whom all else in it is given;
    else for the one state it names besides who gives, "gave the Ministry of Health 15 ambulances", in news of the Korean
    ambassador to Ghana.
    """
    drafts = [*memory.never_taken, *memory.untaken]
    valued = {each.sentence.start for each in drafts if each.item and each.money}
    drafts = [each for each in drafts if each.money or each.sentence.start not in valued]
    drafts = [each for each in drafts if memory.own not in with_territories(c.value for c in each.by)]
    named = _states_named(memory) if drafts else {}
    shared = _shared_by(told)
    helped = _helped_as_opened(memory) if drafts and not shared else ()
    for draft in drafts:
        giving = with_territories(c.value for c in draft.by)
        others = {party: cited for party, cited in named.items() if party not in giving}
        alone = tuple(others.values()) if len(others) == 1 else ()
        others_helped = tuple(c for c in helped if c.value not in giving)
        draft.to = alone if any(c.value in giving for c in shared) else shared or others_helped or alone
    return [draft for draft in drafts if draft.to]


def _shared_by(told: list[PledgeDraft]) -> tuple[Cited[Party], ...]:
    """The states for which more than half of an article's gifts are."""
    given = [each for each in told if each.type != "policy"]
    by_states = Counter(frozenset(c.value for c in each.to) for each in given)
    most, times = by_states.most_common(1)[0] if given else (frozenset[Party](), 0)
    states = times * 2 > len(given) and all(party.kind == "country" for party in most)
    return next(each.to for each in given if {c.value for c in each.to} == most) if states else ()


def _helped_as_opened(memory: Memory) -> tuple[Cited[Party], ...]:
    """The one state that headline or lead says is helped: "Countries have rushed to help Peru"."""
    found: dict[Party, Cited[Party]] = {}
    for told in memory.told[:_OPENING]:
        for match in _HELPED.finditer(told.masked):
            entity = told.by_start.get(match.start("who"))
            if entity is not None and entity.party is not None:
                cited = told.cite(entity.party, "pledge/helped", *match.span("who"))
                found.setdefault(entity.party, cited)
    return tuple(found.values()) if len(found) == 1 else ()


def _states_named(memory: Memory) -> dict[Party, Cited[Party]]:
    """The states that an article names, apart from those at war, talked of, or where it was told."""
    found: dict[Party, Cited[Party]] = {}
    for told in memory.told:
        for cited in memory.named_in(told):
            aside = is_at_war(told, cited) or is_firm_of(told, cited) or is_talked_of(told, cited)
            aside = aside or is_as_far_as(told, cited)
            if cited.value.kind == "country" and not (aside or is_told_in(told, cited)):
                found.setdefault(cited.value, cited)
    return found
