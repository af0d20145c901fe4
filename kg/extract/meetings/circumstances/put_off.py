"""Words that call an encounter off or put it off, and the days of their sentence → the day that was set for it, or is set anew."""

import re

from kg.annotate.cues import Cues
from kg.annotate.entities import DateName, YearlessDate
from kg.annotate.mask import DATE, PLACE
from kg.extract.meetings.circumstances.cancellations import is_noun_called_off
from kg.models import Status

_OFF = r"(?:cancel+(?:ed|s)|call(?:ed|s)\s+off|postpone[ds]|scrap(?:ped|s)|shelve[ds]|put(?:s)?\s+off|pull(?:ed|s)\s+out\s+of)"
_MOVED = r"(?:postponed|rescheduled|moved|put\s+(?:off|back)|push(?:ed|ing)\s+back|delayed|deferred|shifted|brought\s+forward)"
# "postponed from Monday to 3 May", "pushed back until the end of the month"
NEW_DAY = re.compile(
    rf"\b{_MOVED}\s+(?:from\s+(?:the\s+)?{DATE}\s+)?(?:in\s+{PLACE}\s+)?(?:to|until|till|for)\s+(?:the\s+)?(?P<day>{DATE})"
)
_CUES = Cues(
    (
        "postpone",
        "reschedul",
        "moved",
        "put off",
        "put back",
        "push",
        "delayed",
        "deferred",
        "shifted",
        "forward",
    )
)
# "on Monday called off a meeting", "was called off on Monday": the day on which that was done
_DONE_ON = re.compile(rf"\s+(?:(?:also|abruptly|suddenly|has|had)\s+){{0,2}}{_OFF}\b")
_DONE_AT = re.compile(
    rf"\b(?:has|have|had|was|were)\s+(?:been\s+)?(?:\w+ly\s+)?{_OFF}(?:\s+(?:by|at|due\s+to|because\s+of)\s+[^.;,]{{2,60}}?)?\s+(?:on\s+|late\s+|early\s+)*$"
)


def set_anew(masked: str, end: int) -> re.Match[str] | None:
    """Where the words behind an encounter that ends at ``end`` set another day for it: "were postponed until 3 May".

    >>> bool(set_anew("Talks were postponed until \\ue012.", 5)), bool(set_anew("Talks were postponed on \\ue012.", 5))
    (True, False)
    """
    if not _CUES.in_text(masked[end:]):
        return None
    return NEW_DAY.search(masked, end, min(len(masked), end + 260))


# "was cancelled, following a Monday phone call between": that took place
_CAME_BEFORE = re.compile(
    r"(?:,|\ue012)\s+(?:following|after)\s+(?:an?|the|his|her|their)\s+(?:[\w\ue012’'-]+\s+){0,4}$"
)


def given_up(masked: str, start: int, end: int) -> Status | None:
    """What became of an encounter from ``start`` to ``end`` in a sentence in which one is called off or put off.

    >>> given_up("Talks were postponed until \ue012.", 0, 5), given_up("Talks were cancelled, after a call with", 30, 39)
    ('planned', 'held')
    """
    if set_anew(masked, end) is not None:
        return "planned"
    if is_noun_called_off(masked, start, end):
        return "cancelled"
    return "held" if _CAME_BEFORE.search(masked, max(0, start - 120), start) else None


def is_day_of_calling_off(masked: str, day: int, behind: int) -> bool:
    """Whether the day from ``day`` to ``behind`` is the one on which an encounter was called off, and not its own.

    >>> is_day_of_calling_off("Ruiz on \\ue012 called off her talks with", 8, 9)
    True
    """
    return (
        _DONE_ON.match(masked, behind) is not None
        or _DONE_AT.search(masked, max(0, day - 120), day) is not None
    )


def day_left(
    masked: str, days: list[DateName | YearlessDate], offset: int, end: int
) -> DateName | YearlessDate | None:
    """The day of an encounter that was called off or put off: the new one behind ``end``, else the one that is not of calling it off."""
    anew = set_anew(masked, end)
    if anew is not None:
        return next((d for d in days if d.start - offset == anew.start("day")), None)
    own = [d for d in days if not is_day_of_calling_off(masked, d.start - offset, d.end - offset)]
    return own[0] if len(own) == 1 else None
