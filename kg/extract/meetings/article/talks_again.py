"""A later sentence about the talks told before → when and where they were, how long they lasted, whether they were a call or came to nothing."""

import re

from kg.annotate.entities import DateName
from kg.annotate.sieve import Sieved
from kg.extract.meetings.article.attendance import TALKS
from kg.extract.meetings.circumstances.cancellations import falls_through
from kg.extract.meetings.circumstances.put_off import set_anew
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Status

_HELD = Sieved(
    rf"^\W*(?:According\s+to\s+[^,.;]{{2,60}},\s+)?(?:(?:During|In|At)\s+)?(?:[Tt]he|[Tt]his)\s+(?:{TALKS}|(?:latest\s+)?round(?:\s+of\s+[a-z]+)?|(?:[a-z]+\s+)?(?:consultations|negotiations)|visit|encounter|(?:(?:brief|short)\s+)?(?:signing(?:\s+ceremony)?|ceremony))\s*[,–—-]*\s*(?:which\s+|that\s+)?(?:(?:was|were)\s+held|took\s+place|occurred|held)\b"
    # "This came during their meeting at the palace"
    rf"|^\W*(?:This|It)\s+(?:came|took\s+place)\s+(?:during|at|in)\s+(?:their|the|an?)\s+(?:[a-z-]+\s+){{0,2}}{TALKS}\b(?!\s+(?:with|of|between)\b)"
)
# "The meeting is scheduled for 20 May in Lima", "Their talks will take place in Lima"
_TO_BE_HELD = re.compile(
    rf"\W*(?:[Tt]he|[Tt]heir|[Tt]his)\s+(?:[\w-]+\s+)?{TALKS},?\s+(?:which\s+)?(?:(?:is|are|was|were)\s+(?:now\s+)?(?:(?:scheduled|set|due|planned|slated|expected)\s+(?:for|on|in|at|\ue012+|to\s+(?:take\s+place|be\s+held))|to\s+(?:take\s+place|be\s+held))|will\s+(?:take\s+place|be\s+held))\b"
)
# "no expectations for Saturday’s meeting"
_ITS_DAY = Sieved(rf"(?<!next )(?<!coming )\ue012+[’']s\s+(?:[a-z-]+\s+){{0,2}}?{TALKS}\b")
_ITS_NOUN = re.compile(
    rf"\W*(?:(?:But|However),?\s+)?(?:[Tt]he|[Tt]heir|[Tt]his|[Tt]hat)\s+(?:[\w-]+\s+){{0,2}}?(?:{TALKS}|visit|trip)\b"
)
# "The talks lasted two hours", "During the two-hour meeting": said of the talks told before.
_LASTED = Sieved(
    rf"\W*(?:(?:[Dd]uring|[Ii]n|[Aa]t)\s+)?(?:[Tt]he|[Tt]heir)\s+(?:(?:[a-z]+\s+){{0,2}}{TALKS}\s+(?:[a-z]+\s+){{0,3}}?(?:lasted|went\s+on|ran)\s|(?:[a-z]+-)+(?:hour|minute|long)s?\s+(?:[a-z]+\s+)?{TALKS}\b)"
)
_BY_PHONE = re.compile(
    r"^\W*(?:In|During|Over|By)\s+(?:(?:a|the|their|this)\s+)?(?:tele)?phone(?:\s+(?:call|conversation|talks?))?\s*,|^\W*During\s+the\s+call\s*,"
)


def when_held(clause: Clause, status: Status) -> tuple[int, int] | None:
    """The words of a sentence that say when or where the talks told before were or will be held: "The meeting was held on Monday"."""
    match = (
        _HELD.search(clause.masked) or _ITS_DAY.search(clause.masked)
        if status == "held"
        else _TO_BE_HELD.match(clause.masked)
    )
    return match.span() if match else None


_ALL_HELD = re.compile(
    r"\W*(?:The|These|Both|All)\s+(?:(?:two|three|four|these)\s+)?(?:bilateral\s+)?(?:meetings|talks|conversations|discussions)\s+(?:were\s+(?:all\s+|both\s+)?held|took\s+place)\b"
)


def day_in_passing(clause: Clause) -> tuple[int, int] | None:
    """The words that tell the day of the event told before by the way: "Monday’s summit"."""
    match = _ITS_DAY.search(clause.masked)
    return match.span() if match else None


def when_all_held(clause: Clause) -> tuple[int, int] | None:
    """The words that say when or where all the talks told by the sentence before were: "The meetings took place in Oslo"."""
    match = _ALL_HELD.match(clause.masked)
    return match.span() if match else None


def called_off(clause: Clause) -> bool:
    """Whether a sentence says of the talks told before that they came to nothing: "The meeting was called off"."""
    match = _ITS_NOUN.match(clause.masked)
    return match is not None and falls_through(clause.masked, match.end())


def put_off_to(clause: Clause) -> DateName | None:
    """The day to which a sentence says that the talks told before were put off."""
    match = _ITS_NOUN.match(clause.masked)
    moved = set_anew(clause.masked, match.end()) if match else None
    day = clause.by_start.get(moved.start("day")) if moved else None
    return day if isinstance(day, DateName) else None


def lasts(clause: Clause) -> bool:
    """Whether a sentence says of the talks told before how long they lasted."""
    return _LASTED.match(clause.sentence.text) is not None


def is_by_phone(clause: Clause) -> bool:
    """Whether a sentence says of the talks told before that they were a call: "In a phone call, the two sides …"."""
    return _BY_PHONE.match(clause.masked) is not None
