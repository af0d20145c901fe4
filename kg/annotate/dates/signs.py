"""Text → whether it may name a date, which kinds of date, and where each kind can begin."""

import re
from itertools import product
from typing import Literal

from kg.annotate.cues import Cues, Kinds, spellings
from kg.annotate.numbers import ONES

Kind = Literal[
    "month",
    "led-month",
    "year",
    "led-year",
    "near",
    "weekday",
    "unit",
    "season",
    "share",
    "fiscal",
    "ago",
    "day",
    "day-number",
    "figures",
]

FULL_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
SMALL_NUMBERS = ("a", *ONES[1:13])  # as in "two weeks ago"

# A sentence without one of these has no date: it spares most sentences the rules.
_DATE_SIGN = re.compile(
    rf"(?:{FULL_MONTHS}|{FULL_MONTHS.upper()})\b|\b(?:{SHORT_MONTHS}|{SHORT_MONTHS.upper()})\b|(?:19|20)\d\d|(?<=[a-z])day\b|\b[Tt]onight"
    r"|\b[Aa]go\b"
    r"|\b(?:[Ll]ast|[Nn]ext|[Tt]his(?: past)?|[Tt]he) (?:night|week|month|year|morning|afternoon|evening|half|quarter)"
    r"|\b(?:[Tt]omorrow|weekend|[Ff]iscal|FY|evening|morning|afternoon)\b|\b(?:half|quarter) of\b"
    r"|\b(?:that|following|next|same|previous) (?:day|night)\b|\b(?:[Tt]he|[Aa]|[Oo]ne) day (?:before|after|earlier|later)\b"
    r"|\b[Oo]n the \d|\b(?:[Ii]n|[Tt]he|[Tt]his|[Nn]ext|[Ll]ast) (?:spring|summer|autumn|fall)\b"
)
_MONTH_NAMES = (
    *FULL_MONTHS.split("|"),
    *FULL_MONTHS.upper().split("|"),
    *SHORT_MONTHS.split("|"),
    *SHORT_MONTHS.upper().split("|"),
)
_SEASONS = ("spring", "summer", "autumn", "fall")
_HOURS = ("night", "morning", "afternoon", "evening")
_UNITS = ("week", "month", "year")
DATE_SIGNS = Cues(
    (
        *_MONTH_NAMES,
        *(f"{on} the {digit}" for on in ("on", "On") for digit in range(1, 10)),
        *("19", "20", "day", "Tonight", "tonight", "Ago", "ago", "half of", "quarter of"),
        *map(" ".join, product(("the", "The", "a", "A", "one", "One"), ("day",))),
        *("Tomorrow", "tomorrow", "weekend", "Fiscal", "fiscal", "FY", "evening", "morning", "afternoon"),
        *map(" ".join, product(("last", "next", "this", "the"), (*_HOURS, *_UNITS, "half", "quarter"))),
        *map(" ".join, product(("this past", "This past"), _UNITS)),
        *map(" ".join, product(("Last", "Next", "This", "The"), (*_HOURS, *_UNITS, "half", "quarter"))),
        *map(
            " ".join, product(("In", "in", "the", "this", "This", "next", "Next", "last", "Last"), _SEASONS)
        ),
        *map(" ".join, product(("that", "following", "next", "same", "previous"), ("day", "night"))),
    )
)
# What a sentence must hold for the rules of a kind to match, and where they then can begin.
DATE_KINDS: Kinds[Kind] = Kinds(
    {
        "month": _MONTH_NAMES,
        "led-month": _MONTH_NAMES,
        "year": ("19", "20"),
        "led-year": ("19", "20"),
        "near": ("oday", "esterday", "omorrow", "onight", *_HOURS),
        "weekday": ("nday", "sday", "iday", "urday"),
        "unit": _UNITS,
        "season": _SEASONS,
        "share": ("half", "quarter", "Q"),
        "fiscal": ("iscal", "FY"),
        "ago": ("ago",),
        "day": ("day", *_HOURS),
        "day-number": ("on the ", "On the "),
        "figures": ("/19", "/20", ".19", ".20", "-19", "-20"),
    }
)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LEADS = "In in Since since Until until By by During during From from Of of Before before After after".split()
_WHICH = ("Last", "last", "Next", "next", "This", "this")
_PARTS = ("Early", "early", "Mid", "mid", "Late", "late")
DATE_OPENERS: dict[Kind, Cues] = {
    "month": Cues(
        (
            *_WEEKDAYS,
            *_MONTH_NAMES,
            *"0123456789",
            "The",
            "the",
            *_PARTS,
            *spellings(("today", "yesterday", "tomorrow")),
        )
    ),
    "led-month": Cues((*_LEADS, "for", *_WHICH)),
    "year": Cues(("19", "20")),
    "led-year": Cues((*_LEADS, "For", "for", "the year", "Through", "through", *_PARTS)),
    "near": Cues(
        (*spellings(("today", "yesterday", "tomorrow", "tonight", "earlier today", "the day")), *_WHICH)
    ),
    "weekday": Cues((*_WHICH, *_WEEKDAYS)),
    "unit": Cues(
        (
            *spellings(("over", "at", "on", "during", "the", "earlier", "later")),
            *spellings(("by", "before", "toward", "until")),
            *_PARTS,
            *_WHICH,
        )
    ),
    "season": Cues(("In", "in", *_WHICH)),
    "share": Cues(("The", "the", "first", "second", "third", "fourth", "last", "Q")),
    "fiscal": Cues(("Fiscal", "fiscal", "FY")),
    "ago": Cues((*"0123456789", *spellings(SMALL_NUMBERS))),
    "day-number": Cues(("on the ", "On the ")),
    "figures": Cues("0123456789"),
    "day": Cues(spellings(("the", "a", "one", "same", "that", "following", "next", "previous"))),
}


def may_name_date(text: str) -> bool:
    """Whether any rule is worth trying.

    >>> may_name_date("He came on Monday."), may_name_date("He came on the day.")
    (True, False)
    """
    return DATE_SIGNS.match(_DATE_SIGN, text) is not None
