"""A sentence behind a pledge → through whom it goes: "The funds will be channelled through UNICEF", "UNHCR will carry out the work"."""

import re

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.sides.channels import carrying_out, channels_in, implements, keeps_money
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.words.donor_words import AID_AGAIN, THINGS_AGAIN
from kg.models import Cited, Party

_GOES_TO = re.compile(
    r"[^.;,]{0,40}?\s(?P<goes>go(?:es)?|(?:is|are|was|were|be|been)\s(?:\w+ly\s)?(?:made(?:\savailable)?|given|paid|transferred|provided|allocated|granted|directed|handed(?:\sover)?)(?=\s(?:in)?to\s)"
    r"|(?:supports?|helps?|enables?|allows?)(?=\s(?:the\s)?[\ue000-\ue003]))\s"
)
_RECENT = 4  # blocks back in which "the funds" are those of the only pledge told


def add_channel(statement: Statement, told: list[PledgeDraft]) -> bool:
    """ "The assistance will be provided through IFRC": whom the pledges of the sentence before go through."""
    told = [one for one in told if one.type != "policy"]  # what a state will do itself goes through nobody
    if not told:
        return False
    last = next((each for each in reversed(told) if not (each.brings or each.adds)), told[-1])
    again = aid_again(statement, last) or (THINGS_AGAIN.match(statement.masked) if last.item else None)
    named = (
        [*channels_in(statement, 0, len(statement.masked)), *_gone_to(statement, again.end())]
        if again
        else []
    )
    channel = named or carrying_out(statement)
    meant = [each for each in told if each.sentence is last.sentence]
    near = [each for each in told if last.sentence.block - each.sentence.block <= _RECENT]
    near = [each for each in near if each.type == last.type]  # "36 tonnes, handed to UNICEF": not the money
    shared_out = any(each.includes or each.umbrella for each in near)  # "Of this funding, 5 million"
    if again and (again.groupdict().get("all") or shared_out):
        meant = [
            each for each in near if each.parties[0] == last.parties[0] and not (each.brings or each.adds)
        ]
    alone = all(each in meant or each.brings or each.adds for each in told)
    if channel and statement.sentence.block - last.sentence.block <= (_RECENT if alone and again else 1):
        for each in meant:
            if all(c.evidence.rule == "pledge/agency" for c in each.channel):
                giving = {c.value for c in each.by}
                carriers = {c.value: c for c in (*channel, *each.channel) if c.value not in giving}
                each.channel = tuple(carriers.values())
    return bool(channel)


def aid_again(statement: Statement, pledge: PledgeDraft) -> re.Match[str] | None:
    """Where a sentence begins with words for what was told: "This funding", "Denmark’s support", where Denmark gives it."""
    again = AID_AGAIN.match(statement.masked)
    owner = statement.by_start.get(again.start("owner")) if again and again["owner"] else None
    return again if owner is None or owner.party in {each.value for each in pledge.by} else None


def spends_for_others(statement: Statement, told: list[PledgeDraft], draft: PledgeDraft) -> bool:
    """Whether what a body does is done with what was given: "With this funding, UNICEF will provide water"."""
    carriers = {c.value for c in carrying_out(statement)} if told else set()
    return bool(carriers) and {each.value for each in draft.by} <= carriers


def _gone_to(statement: Statement, begin: int) -> list[Cited[Party]]:
    """ "The money will go to UNICEF": the bodies that carry out what was told before."""
    going = _GOES_TO.match(statement.masked, begin)
    named = recipients_in(statement, going.start("goes"), len(statement.masked), ()) if going else []
    return [
        c for c in named if implements(c.value) or keeps_money(c.value) or c.evidence.rule == "pledge/fund"
    ]
