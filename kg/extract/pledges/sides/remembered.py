"""What an article has said so far → who gives where a sentence leaves it unsaid."""

import re

from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.parties import gives_aid, is_lender, subject_of
from kg.extract.pledges.sides.channels import implements
from kg.extract.pledges.sides.owners import Donors
from kg.models import Cited, Party
from kg.reference.organisations import state_behind

_THE = re.compile(r"\W*(?:The|A|Another)\s(?:first|second|third|new)?\s?")
_SIGNED = re.compile(
    r"\b(?:signed|inked|concluded|sealed)\s[^.;]{0,80}?\b(?:[Ll]oan|[Gg]rant|[Ff]inancing|[Cc]redit)\s[Aa]greements?\b"
)
_BACK = 4  # sentences back in which agreements are still meant


def inherited(memory: Memory) -> Donors | None:
    """Who gave last, else who gives as the headline says, else the publisher's state."""
    return told_to_give(memory) or own_as_donor(memory)


def told_to_give(memory: Memory) -> Donors | None:
    """Who gave last, else who gives as the headline says."""
    told = _gave_last(memory) or memory.heading_gives
    return Donors(told, again=True) if told else None


def _hands_on(memory: Memory) -> bool:
    """Whether an agency publishes the text, which spends what others give."""
    return memory.own is not None and implements(memory.own)


def _gave_last(memory: Memory) -> tuple[Cited[Party], ...]:
    """Who gave last, apart from the agency that publishes the text."""
    if _hands_on(memory):
        return tuple(c for c in memory.donors if c.value != memory.own)
    return memory.donors


def in_headline(memory: Memory) -> Donors | None:
    """Who "the government" is below "Chile sends tents to Peru"."""
    return Donors(memory.heading_gives) if memory.heading_gives else None


def of_section(memory: Memory) -> Donors | None:
    """In news, who alone the heading above names, where a sentence names nobody: "CHINA", and "Sent 500 tents" below it."""
    states = [c for c in memory.section if c.value.kind == "country"]
    return Donors(tuple(states)) if memory.own is None and len(states) == 1 else None


def spoken_of(memory: Memory) -> Donors | None:
    """The state that the sentences before are about: "the package includes", in news of it."""
    found = (c for each in memory.all_named for c in each if c.value == memory.subject)
    cited = next(found, None) if memory.subject and memory.subject.kind == "country" else None
    return Donors((cited,)) if cited else None


def only_lender(memory: Memory) -> Donors | None:
    """The bank that an article is about, which "the Board" is that of, and which pays out: the only one it names."""
    named = {c.value: c for each in memory.all_named for c in each if is_lender(c.value)}
    return Donors(tuple(named.values()), again=True) if len(named) == 1 else None


def of_agreements(statement: Statement, gift: Stretch, memory: Memory) -> Donors | None:
    """ "JICA signed loan agreements. The 313 million loan to Kenya will pay for": the agency or bank that signed."""
    if _THE.fullmatch(statement.masked, 0, gift.at) is None:
        return None
    for told in reversed(memory.told[-_BACK:]):
        signed = _SIGNED.search(told.masked)
        party = subject_of(told, memory.annotated) if signed else None
        if signed and party and (is_lender(party) or state_behind(party) != party):
            agency = (
                (told.cite(party, "pledge/agency", *signed.span()),) if state_behind(party) != party else ()
            )
            return Donors((told.cite(state_behind(party), "pledge/signed", *signed.span()),), agency)
    return None


def own_at(statement: Statement, gift: Stretch, memory: Memory) -> Donors | None:
    """The state that an official text speaks for; where it is never named, the words of its gift stand for it."""
    if memory.own is None or own_as_donor(memory):
        return own_as_donor(memory)
    return Donors((statement.cite(memory.own, "pledge/own", gift.at, gift.end),), again=True)


def own_as_donor(memory: Memory) -> Donors | None:
    """The state that an official text speaks for, as its headline or first sentence names it.

    What an agency publishes is of others' money: who gave last, or the one state of those that give which its headline names.
    """
    if _hands_on(memory):
        headed = tuple(c for c in memory.heading if gives_aid(c.value))
        others = _gave_last(memory) or memory.heading_gives or (headed if len(headed) == 1 else ())
        if others:
            return Donors(others, again=True)
    cited = next((c for named in memory.all_named for c in named if c.value == memory.own), None)
    return Donors((cited,), again=True) if cited else None
