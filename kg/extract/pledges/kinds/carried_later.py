"""A sentence behind a pledge → through whom it goes: "The funds will be channelled through UNICEF", "UNHCR will carry out the work"."""

import re

from kg.extract.pledges.clause import Statement
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.sides.channels import carrying_out, channels_in, implements, keeps_money
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.words.donor_words import AID_AGAIN
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
    again = AID_AGAIN.match(statement.masked)
    named = (
        [*channels_in(statement, 0, len(statement.masked)), *_gone_to(statement, again.end())]
        if again
        else []
    )
    channel = named or carrying_out(statement)
    last = next((each for each in reversed(told) if not each.brings), told[-1])
    alone = all(each.sentence is last.sentence or each.brings for each in told)
    if channel and statement.sentence.block - last.sentence.block <= (_RECENT if alone and again else 1):
        for each in (one for one in told if one.sentence is last.sentence):
            if all(c.evidence.rule == "pledge/agency" for c in each.channel):
                giving = {c.value for c in each.by}
                carriers = {c.value: c for c in (*channel, *each.channel) if c.value not in giving}
                each.channel = tuple(carriers.values())
    return bool(channel)


def _gone_to(statement: Statement, begin: int) -> list[Cited[Party]]:
    """ "The money will go to UNICEF": the bodies that carry out what was told before."""
    going = _GOES_TO.match(statement.masked, begin)
    named = recipients_in(statement, going.start("goes"), len(statement.masked), ()) if going else []
    return [
        c for c in named if implements(c.value) or keeps_money(c.value) or c.evidence.rule == "pledge/fund"
    ]
