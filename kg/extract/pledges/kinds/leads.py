"""A sentence that opens a list of gifts, and the items below it → the pledges of the items, each with who gives it to whom."""

import re
from dataclasses import dataclass

from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.dates import dated
from kg.extract.pledges.draft import PledgeDraft
from kg.extract.pledges.gifts.counted import counted_things
from kg.extract.pledges.gifts.sums import is_given, sums
from kg.extract.pledges.gifts.things import thing_at
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.occasion import Occasion
from kg.extract.pledges.sides.donors import donors_of, donors_of_sentence
from kg.extract.pledges.sides.noted import of_notes
from kg.extract.pledges.sides.owners import Donors, Giver
from kg.extract.pledges.sides.receivers import receivers_of
from kg.extract.pledges.sides.recipients import recipients_in
from kg.extract.pledges.sides.remembered import own_as_donor
from kg.extract.pledges.words.stage import stage_of
from kg.models import Cited, Money, Party, Stage

_CONTENTS = (
    r"(?:[Pp]ackages?|[Aa]ssistance|[Aa]id|[Ss]hipments?|[Tt]ranche|[Dd]rawdown|[Ss]upport|[Ee]quipment|[Cc]apabilities|[Dd]onation|[Dd]elivery)\b[^.:]{0,60}?"
    r"\b(?:includ(?:es?|ed|ing)|contain(?:s|ed|ing)?|consists? of|compris(?:es?|ing))\b"
)
OPENS_LIST = re.compile(
    rf"{_CONTENTS}[^.:]{{0,60}}:\s*$|\b(?:Also|Included) in (?:the|this) (?:drawdown|package|shipment|delivery|donation|consignment) (?:are|is|were|was):\s*$"
    r"|\b(?:(?:[Nn]ew\s|[Ff]urther\s|[Aa]dditional\s)?(?:commitments?|pledges?|support|assistance|aid|packages?|contributions?|funding|donations?)"
    r"|announc\w+\sthe\sfollowing(?!\s(?:sanctions|designations|measures|appointments))|will|provid\w+|deliver\w*|donat\w+|send\w*|sent|giv\w+|contribut\w+|commit\w+|pledg\w+|suppl\w+|allocat\w+|hand\w+ over|transported|shipped|dispatched)\b[^.:]{0,140}:\s*$"
)
_BEGINS = re.compile(
    r"^\W*(?:(?:[Aa]n?|[Tt]he|[Uu]p to|[Oo]ver|[Mm]ore than|[Nn]early|[Aa]bout|[Aa]round|[Aa]n? (?:further|additional|new|extra)|[Aa]dditional|[Aa]nother|[Nn]ew|[Pp]rovid\w+|[Ss]uppl\w+"
    r"|[Dd]eliver\w*|[Dd]onat\w+|[Ss]end\w*|[Cc]ontribut\w+|[Aa]llocat\w+|[Gg]rants?|[Ll]oans?|[Gg]ift\w*|[Dd]ispatch|[Dd]eployment|[Hh]anding over|of|to|[Aa] total|(?:the )?maximum (?:amount|of)|an amount)\s)*$"
)


# "Assistance committed to Peru includes:", "What Chile has promised so far:": what was before, and of no day of now.
_SO_FAR = re.compile(
    r"\b(?:[Aa]ssistance|[Aa]id|[Ss]upport|[Ee]quipment|[Ii]tems|[Dd]onations|[Cc]apabilities|[Ww]eapons|[Gg]oods)\s(?:(?:already|so far|previously)\s)?"
    r"(?P<how>committed|pledged|promised|allocated|announced|provided|delivered|given|supplied|sent|donated|transferred)\s(?:to|for|by|so far|to date|since)\b"
    r"|\b(?:to date|so far|thus far)\b"
)
_PROMISED = frozenset({"committed", "pledged", "promised", "allocated", "announced"})
_HEADING = re.compile(r"\W*(?:[A-Z][A-Za-z-]+)(?:\s(?:and\s|&\s)?[A-Z][A-Za-z-]+){0,3}\s*$")
# "The Project for Wells (300 million yen)", "Wells in the north: 300 million yen"
_ON_PROJECT = re.compile(
    r"^[^.;:()]{4,160}(?:\s\(|:\s|\s[–—-]\s|,\s)(?:(?:(?:grant|loan|total|maximum)\s)?(?:amount|limit)(?:\sof|:)?\s|up to\s|of\s)*$"
)
_BEGINS_PLAIN = re.compile(r"^\W*(?:(?:[Aa]dditional|[Mm]ore|[Oo]ther|[Ff]urther|[Nn]ew)\s)?")
_ENDS = re.compile(r"(?:\s\([^()]{1,60}\))?(?:\s(?:for|to|with)\s[^.;:]{1,120})?(?:[;,.]|[;,]?\sand)?\s*$")
_HOLDS = re.compile(r"\b(?:includ\w+|contain\w*|consists?|compris\w+)\b|\bitems\b")
_MILITARY = re.compile(
    r"\b(?:security assistance|military|weapons?|arms|munitions|capabilities|drawdown|defen[cs]e (?:aid|assistance|articles|package))\b"
)
_PLAIN_ITEM = re.compile(
    r"\W*(?:(?:Additional|More|Further|New|Support for)\s)?(?P<item>(?:[\w’'/.-]+,?\s){0,9}?[\w’'/-]+)(?:\s\([^()]{1,40}\))?(?:,\sincluding\s[^.;]{1,90})?[.;]?(?:\sand)?\s*$"
)
_AND = re.compile(r"(?:,\s(?:and\s)?|\sand\s|\sas well as\s)(?:over\s|some\s|about\s|up to\s)?")


@dataclass(frozen=True, slots=True)
class Lead:
    """Who gives the items of a list to whom, as the sentence that opens it says."""

    giver: Giver
    to: tuple[Cited[Party], ...]
    umbrella: PledgeDraft | None = None  # what the items are parts of
    papers: bool = False  # notes that were exchanged, each on a project
    military: bool = False  # a package of arms: whatever stands in it is given in kind


def opens_list(statement: Statement) -> bool:
    """Whether a sentence opens a list of gifts."""
    return statement.text.rstrip().endswith(":") and OPENS_LIST.search(statement.masked) is not None


def lead_of(statement: Statement, memory: Memory) -> Lead | None:
    """What a sentence says of the list it opens: "The minister announced new support for Chad today:"."""
    match = OPENS_LIST.search(statement.masked) if opens_list(statement) else None
    if match is None or sums(statement):
        return None
    verb = next((each for each in reversed(statement.verbs) if each.form != "passive"), None)
    donors = (
        donors_of(statement, verb, memory) if verb else donors_of_sentence(statement, match.start(), memory)
    )
    again = memory.donors and statement.sentence.block - memory.given_in <= 1
    donors = donors or (Donors(memory.donors, again=True) if again else own_as_donor(memory))
    if donors is None:
        return None
    giver = Giver(donors, _stage_so_far(statement, verb.stage if verb else "pledged"))
    whole = len(statement.masked)
    to = recipients_in(statement, 0, whole, [c.value for c in donors.parties])
    to = to or receivers_of(statement, Stretch(whole, whole, 0, whole), giver, memory, None)[0]
    return Lead(giver, tuple(to), military=_is_military(statement, memory))


def notes_lead(statement: Statement, memory: Memory) -> Lead | None:
    """What a sentence says of the list of projects that notes were exchanged on: "notes on the following grants:"."""
    noted = of_notes(statement, memory) if statement.ends_in_colon and not sums(statement) else None
    return Lead(Giver(noted[0], "pledged"), tuple(noted[1]), papers=True) if noted else None


def _stage_so_far(statement: Statement, stage: Stage) -> Stage:
    """The stage of what a list adds up until now, which is no news: "assistance committed to Peru includes"."""
    so_far = _SO_FAR.search(statement.masked)
    if so_far is None:
        return stage
    given = so_far["how"] is not None and so_far["how"] not in _PROMISED
    return "delivered" if given or stage == "delivered" else "restated"


def _is_military(statement: Statement, memory: Memory) -> bool:
    """Whether a list of what "the package includes" is one of arms, as it says itself or the sentence before."""
    before = memory.told[-1].text if memory.told else ""
    return _HOLDS.search(statement.text) is not None and (
        _MILITARY.search(statement.text) is not None or _MILITARY.search(before) is not None
    )


def lead_from(whole: PledgeDraft) -> Lead:
    """A pledge that the list behind it breaks down: "a 5 million package, which includes:"."""
    return Lead(Giver(Donors(whole.by), whole.stage.value), whole.to, whole)


def find_led(statement: Statement, lead: Lead, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The pledge that an item below a lead states: it begins with a sum or with counted things."""
    listed = statement.sentence.block_kind == "bullet"
    if not (listed or lead.papers):  # an item that is a paragraph of its own: "2. Up to 5 million for …."
        return []
    first = next(iter(sums(statement)), None)
    begins = first and (
        _BEGINS.match(statement.masked[: first.at])
        or (lead.papers and listed and _ON_PROJECT.match(statement.masked[: first.at]))
    )
    if first and begins and is_given(statement, first):
        draft = _draft(statement, first, lead, memory, occasion)
        if draft:
            draft.money = Cited[Money](
                value=first.amount.money, evidence=statement.evidence("money", first.at, first.end)
            )
        return [draft] if draft else []
    if not listed:
        return []
    found = _led_things(statement, lead, memory, occasion) or _led_uncounted(
        statement, lead, memory, occasion
    )
    if not found and lead.military:
        found = _led_anything(statement, lead, memory, occasion)
    if found and lead.umbrella is not None:
        lead.umbrella.is_total = True
        for draft in found:
            draft.umbrella = lead.umbrella
    return found


def _led_things(statement: Statement, lead: Lead, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The counted things that an item begins with: "5 ambulances and 30 tents for hospitals"."""
    found: list[PledgeDraft] = []
    end = 0
    for thing in counted_things(statement):
        begins = (
            _BEGINS.match(statement.masked[: thing.at])
            if not found
            else _AND.fullmatch(statement.masked, end, thing.at)
        )
        if thing.people or begins is None:
            break
        end = thing.end
        draft = _draft(statement, Stretch(thing.at, end, 0, len(statement.masked)), lead, memory, occasion)
        if draft:
            draft.type = "in_kind"
            draft.item = Cited[str](value=thing.item, evidence=draft.evidence)
            draft.count = Cited[int](value=thing.count, evidence=draft.evidence) if thing.count else None
            found.append(draft)
    return found


def _led_uncounted(statement: Statement, lead: Lead, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """The things without a number that an item names and nothing else: "Secure communications equipment;"."""
    begins = _BEGINS_PLAIN.match(statement.masked)
    thing = thing_at(statement, begins.end()) if begins else None
    if thing is None or thing.people or not _ENDS.match(statement.masked, thing.end):
        return []
    draft = _draft(statement, Stretch(thing.at, thing.end, 0, len(statement.masked)), lead, memory, occasion)
    if draft is None:
        return []
    draft.type = "in_kind"
    draft.item = Cited[str](value=thing.item, evidence=draft.evidence)
    return [draft]


def _led_anything(statement: Statement, lead: Lead, memory: Memory, occasion: Occasion) -> list[PledgeDraft]:
    """What an item of a package of arms names: "155mm and 105mm artillery rounds, including smoke rounds"."""
    match = _PLAIN_ITEM.match(statement.text)
    if (
        match is None
        or _HEADING.fullmatch(statement.text)
        or any(verb.form in ("future", "past", "perfect") for verb in statement.verbs)
    ):
        return []
    gift = Stretch(match.start("item"), match.end("item"), 0, len(statement.masked))
    draft = _draft(statement, gift, lead, memory, occasion)
    if draft is None:
        return []
    draft.type = "in_kind"
    draft.item = Cited[str](value=match["item"], evidence=draft.evidence)
    return [draft]


def _draft(
    statement: Statement, gift: Stretch, lead: Lead, memory: Memory, occasion: Occasion
) -> PledgeDraft | None:
    to, channel = receivers_of(statement, gift, lead.giver, memory, None)
    named = [c for c in to if c.evidence.start == statement.sentence.start]
    to = named or list(lead.to) or to
    if not to:
        return None
    stage, rule = stage_of(statement.masked, lead.giver.stage)
    evidence = statement.evidence(f"pledge/led/{rule}", 0, gift.end)
    stage, when = dated(statement, stage, gift.at, occasion)
    meeting = occasion.announcing(statement.sentence, stage)
    return PledgeDraft(
        type="financial",
        stage=Cited[Stage](value=stage, evidence=evidence),
        sentence=statement.sentence,
        evidence=evidence,
        by=lead.giver.donors.parties,
        to=tuple(to),
        channel=tuple(channel),
        when=when,
        announced_at=meeting[0] if meeting else None,
    )
