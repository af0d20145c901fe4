"""What an article has said so far → who gives where a sentence leaves it unsaid."""

from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.parties import gives_aid, is_lender
from kg.extract.pledges.sides.channels import implements
from kg.extract.pledges.sides.owners import Donors
from kg.models import Cited, Party


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
