"""Words that stand for receivers named before, "these countries", "the Facility", or for a fund that is being filled → those."""

import re

from kg.annotate.entities import OrganisationName
from kg.annotate.mask import COUNTRY
from kg.extract.pledges.clause import Statement, Stretch
from kg.extract.pledges.memory import Memory
from kg.extract.pledges.words.giver_words import TOTAL
from kg.models import Cited, Party
from kg.reference.organisations import organisation_of

_THESE = re.compile(
    r"\b(?:to|in|for|from|of|by|across) (?:each of |all )?(?:these|those|both|the (?P<number>two|three|four|five|six|seven))"
    r" (?:countries|nations|states|governments|neighbou?rs)\b(?!\s(?:of|in|that|which|where|with)\b)"
)
_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_BODY_AGAIN = re.compile(
    r"(?:\s\([^()]{1,40}\))?(?:\s[a-z-]+){0,4}?\s(?:to|into|for)\sthe\s(?P<what>Facility|Fund|Agency|Cent(?:re|er)|Institute|Bank|agency|bank|institute|fund|facility)(?=[’',.;]|$|\s(?:to|for|in|over|by|on|through)\b)"
)
# "the just operationalised loss and damage fund"
_IN_SMALL_LETTERS = re.compile(
    r"\b(?:loss and damage|green climate|adaptation|pandemic|trust|reconstruction|recovery|humanitarian) fund\b"
)
TOLD_OF = 5  # sentences back in which a body is still meant by "the Fund"
# "The Loss and Damage Fund made a start, raising 400 million": what the pledges told of next fill
_FILLS = re.compile(
    r"\b(?:rais(?:es|ed|ing)|pledg\w+|contribut\w+|replenish\w*|operationali[sz]\w+|capitali[sz]\w+|filled|commitments?)\b"
)
_FUND = re.compile(
    r"\b(?:[Tt]he\s(?:[a-z]+ly\s|[a-z]+ed\s|new\s){0,2})(?P<name>(?:[A-Z][\w’-]+\s(?:(?:and|for|of|on)\s)?){1,6}(?:Fund|Facility)\b(?!\sfor)|loss and damage fund)"
)
_A_STATE = re.compile(COUNTRY)


def these_countries(
    statement: Statement, gift: Stretch, memory: Memory, giving: list[Party]
) -> list[Cited[Party]]:
    """The states that "these countries" means: those named last."""
    match = _THESE.search(statement.masked, gift.end, gift.right)
    if match is None and TOTAL.search(statement.masked, 0, gift.at):
        match = _THESE.search(statement.masked, gift.left, gift.at)
    if match is None:
        return []
    number = _NUMBERS.get(match["number"] or ("both" if " both " in match.group() else ""))
    before = [c for c in memory.named_in(statement) if statement.span_of(c.evidence)[0] < match.start()]
    for named in (before if number else (), *map(memory.named_in, reversed(memory.told))):
        states = [c for c in named if c.value.kind == "country" and c.value not in giving]
        if len(states) > 1 and number in (None, len(states)):
            return states
    if number is None:
        return []
    many = Party(
        kind="group", key=match.group().split(maxsplit=1)[1]
    )  # nobody says which: "the five countries"
    return [statement.cite(many, "pledge/group", match.start(), match.end())]


def body_again(statement: Statement, gift: Stretch, memory: Memory) -> list[Cited[Party]]:
    """ "5 million to the Facility": the body with that word in its name that was told of last."""
    match = _BODY_AGAIN.match(statement.masked, gift.end, gift.right)
    if match is None:
        return []
    for told in (statement, *reversed(memory.told[-TOLD_OF:])):
        end = gift.at if told is statement else len(told.masked)
        named = _bodies_in(told, end, match["what"])
        if named:
            return named[-1:]
    return []


def _bodies_in(told: Statement, end: int, what: str) -> list[Cited[Party]]:
    """The bodies of a sentence that are a ``what``, by their name in a list or by one that no list has."""
    named = ((at, e) for at, e in told.entities_in(0, end) if isinstance(e, OrganisationName) and e.party)
    cited = [told.cite(e.party, "pledge/body-again", at, at + len(e.text)) for at, e in named if e.party]
    known = [each for each in cited if what.lower() in _name(told, each)]
    return known or _funds_by_name(told, end, what)


def _funds_by_name(told: Statement, end: int, what: str) -> list[Cited[Party]]:
    """Bodies that no list has, by their name: "the Lowland Water Fund", "the loss and damage fund"."""
    names = list(re.finditer(rf"(?:[A-Z][\w’-]+\s){{1,5}}{what}\b", told.text[:end]))
    names = names or list(_IN_SMALL_LETTERS.finditer(told.text, 0, end))
    called = [m.group().removeprefix("The ") for m in names]
    return [
        told.cite(Party(kind="organisation", key=name[0].upper() + name[1:]), "pledge/body-again", *m.span())
        for m, name in zip(names, called, strict=True)
    ]


def _name(told: Statement, cited: Cited[Party]) -> str:
    """The words that name a body, and its full name where the text has only the short one."""
    start, end = told.span_of(cited.evidence)
    known = organisation_of(cited.value)
    return f"{told.text[start:end]} {known.name if known else ''}".lower()


def fund_filled(statement: Statement, memory: Memory, back: int) -> list[Cited[Party]]:
    """In short news, the one fund that the sentences before say is filled: so many of them."""
    if not memory.is_short or statement.sentence.block_kind in ("speech", "bullet"):
        return []
    for told in reversed(memory.told[-back:]):
        named = {m["name"].lower(): m for m in _FUND.finditer(told.text)} if _FILLS.search(told.text) else {}
        for m in named.values() if len(named) == 1 else ():
            if _A_STATE.search(told.masked, *m.span("name")):
                return []  # what fills the Ukraine Energy Support Fund is for Ukraine
            name = m["name"][0].upper() + m["name"][1:]
            return [told.cite(Party(kind="organisation", key=name), "pledge/fund-filled", *m.span("name"))]
    return []
