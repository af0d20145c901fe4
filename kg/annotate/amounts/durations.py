"""Text → how long things took ("for approximately 30 minutes", "a one-hour meeting"), in minutes."""

import re
from itertools import product

from kg.annotate.cues import Cues, lowered
from kg.annotate.entities import Duration
from kg.annotate.numbers import to_number

_ABOUT = (
    r"(?:(?:for\s)?(?:about|approximately|around|roughly|nearly|almost|over|more than|some|just over)\s)?"
)
_COUNT = (
    r"(?:\d{1,3}(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty(?:-five)?|thirty"
    r"|forty(?:-five)?|fifty|sixty|ninety)"
)
# What follows makes it a distance in time, not a length.
_NOT_LENGTH = (
    r"(?!\s(?:before|after|later|ago|earlier|away|from now|prior|behind|ahead|drive|flight)"
    r"|\s?(?:deadline|notice|ultimatum|window))"
)
_DURATION = re.compile(
    rf"(?<!within\s)(?<!every\s)(?<!past\s)(?<!last\s)(?<!\bper\s)(?<![\d.,:$])\b{_ABOUT}"
    rf"(?:(?P<half>half\san\shour|half-hour|half-an-hour)"
    rf"|(?P<hours>{_COUNT})(?P<and_half>\sand\sa\shalf)?(?:\s|-)hours?(?P<late_half>\sand\sa\shalf)?(?:-long)?"
    rf"(?:,?\s(?:and\s)?(?P<more>\d{{1,2}})(?:\s|-)minutes?)?"
    rf"|(?P<minutes>{_COUNT})(?:\s|-)min(?:ute)?s?(?:-long)?"
    rf"|(?P<long>hour-long|hourlong))\b{_NOT_LENGTH}",
    re.IGNORECASE,
)
# A text in small letters without one of these names no length: it spares most sentences the pattern.
_CUES = Cues(
    (
        "hourlong",
        "hour-long",
        *("".join(words) for words in product(" -\n\t\u00a0\u202f", ("hour", "minute"))),
        *("".join(words) for words in product(" -\n\t\u00a0\u202f", ("min", "mins"), " .,;:)-–—\n")),
    )
)
_LONGEST = 16 * 60  # a longer stretch is a period of work or a deadline, not a talk


def find_durations(text: str) -> list[Duration]:
    """Find lengths of time up to a long day of talks.

    >>> [found.minutes for found in find_durations("They talked for about an hour and a half.")]
    [90]
    """
    if not _CUES.in_text(lowered(text)):
        return []
    found = []
    for match in _DURATION.finditer(text):
        minutes = _minutes(match)
        if 0 < minutes <= _LONGEST:
            found.append(Duration(match.start(), match.end(), match.group(), minutes=minutes))
    return found


def _minutes(match: re.Match[str]) -> int:
    if match["half"]:
        return 30
    if match["long"]:
        return 60
    if match["minutes"]:
        return round(_count(match["minutes"]))
    half = 0.5 if match["and_half"] or match["late_half"] else 0.0
    return round((_count(match["hours"]) + half) * 60) + int(match["more"] or 0)


def _count(words: str) -> float:
    return 1.0 if words.lower() in ("a", "an") else to_number(words) or 0.0
