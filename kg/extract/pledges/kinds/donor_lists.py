"""An item of a list of pledges that is headed by who gives, "Norway: NOK 190 million" → the pledges of money and goods in it."""

import re

from kg.annotate.mask import BODY
from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.dates import dated
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.gifts.counted import counted_things
from kg.extract.pledges.gifts.sums import is_given, sums
from kg.extract.pledges.gifts.things import Thing
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.parties import is_lender
from kg.extract.pledges.sides.channels import channels_in
from kg.extract.pledges.sides.groups import groups_in
from kg.extract.pledges.sides.owners import Donors, donor_at
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.words.stage import stage_of
from kg.models import Cited, Money, Party, Stage

# "Norway (EEA): another", up to the sum or the goods.
_HEADED = re.compile(
    rf"[^\w\ue000-\ue02f]*(?:[Tt]he\s)?(?P<who>{BODY})(?:\s\([^()]{{1,40}}\))?\s?(?::|\s[–—-])\s(?:(?:an?|the|another|additional|further|new|total|of|up|to|over|about|some|nearly|more|than|approximately|around|pledged|pledges|announced|ship|plane|aircraft|cargo|shipment|consignment|with|grant|loan|contribution|donation|supply|provision|delivery|deployment|dispatch|gift|continued|extended)\s)*"
)
_LISTS_PLEDGES = re.compile(
    r"\b(?:[Pp]ledges|[Aa]nnouncements|[Cc]ontributions|[Dd]onors?|[Cc]ommitments|pledged|announced|contributed)\b"
)
_LISTS_RECEIVERS = re.compile(
    r"\b(?:recipients?|beneficiar|allocat|distribut|breakdown|broken down|damage|losses|trade|exports?)"
)
_AT_HOME = re.compile(r"\b(?:its|their) own\b")
_SHARE = re.compile(r",?\s(?:of|among) which\s$")
_JOINED = re.compile(r"(?:,\s(?:and\s)?|\sand\s)$")
_BACK = 6  # sentences back in which a list is announced


def find_headed(statement: Statement, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """What an item gives whose first word is the giver, where the text is about what several announced."""
    match = _HEADED.match(statement.masked) if statement.sentence.block_kind == "bullet" else None
    donors = donor_at(statement, match.start("who")) if match else None
    if match is None or donors is None or _AT_HOME.search(statement.text) or not _lists_pledges(memory):
        return []
    memory.all_donors |= {each.value for each in donors.parties}
    to = _receivers(statement, match.end(), donors, memory)
    if not to:
        return []
    found: list[PledgeDraft] = []
    for one in sums(statement):
        share = found and _SHARE.search(statement.masked, 0, one.at)
        if not (one.at == match.end() or share) or not is_given(statement, one):
            break
        draft = _draft(statement, one, donors, to, occasion)
        draft.money = Cited[Money](
            value=one.amount.money, evidence=statement.evidence("money", one.at, one.end)
        )
        if share:
            draft.umbrella, found[0].is_total = found[0], True
        found.append(draft)
    return found or [
        _of_goods(_draft(statement, Stretch(t.at, t.end, 0, len(statement.masked)), donors, to, occasion), t)
        for t in _things(statement, match.end())
    ]


def _lists_pledges(memory: Memory) -> bool:
    told = [each.text for each in (*memory.told[:1], *memory.told[-_BACK:])]
    return any(map(_LISTS_PLEDGES.search, told)) and not _LISTS_RECEIVERS.search(told[-1] if told else "")


def _receivers(statement: Statement, begin: int, donors: Donors, memory: Memory) -> list[Cited[Party]]:
    """For whom an item says it is, else for whom the headline says it all is."""
    giving = [c.value for c in donors.parties]
    end = len(statement.masked)
    named = recipients_in(statement, begin, end, giving) or groups_in(statement, begin, end)
    if named or not memory.told:
        return named
    headline = memory.told[0]
    over = [c for c in memory.heading if c.value.kind == "country" and not is_lender(c.value)]
    if any(c.value in giving for c in over):
        return []
    return over or groups_in(headline, 0, len(headline.text))


def _things(statement: Statement, begin: int) -> list[Thing]:
    """The counted things that the item begins with, and those joined to them."""
    found: list[Thing] = []
    for thing in counted_things(statement):
        joined = found and _JOINED.fullmatch(statement.masked, found[-1].end, thing.at)
        if thing.at == begin or joined:
            found.append(thing)
    return found


def _draft(
    statement: Statement, gift: Stretch, donors: Donors, to: list[Cited[Party]], occasion: Occasion
) -> PledgeDraft:
    stage, rule = stage_of(statement.masked, "pledged")
    evidence = statement.evidence(f"pledge/headed/{rule}", 0, gift.end)
    stage, when = dated(statement, stage, gift.at, occasion)
    channel = channels_in(statement, gift.end, len(statement.masked))
    return PledgeDraft(
        type="financial",
        stage=Cited[Stage](value=stage, evidence=evidence),
        sentence=statement.sentence,
        evidence=evidence,
        by=donors.parties,
        to=tuple(to),
        channel=tuple(channel),
        when=when,
    )


def _of_goods(draft: PledgeDraft, thing: Thing) -> PledgeDraft:
    draft.type = "in_kind"
    draft.item = Cited[str](value=thing.item, evidence=draft.evidence)
    draft.count = Cited[int](value=thing.count, evidence=draft.evidence) if thing.count else None
    return draft
