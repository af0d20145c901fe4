"""A draft → whether it is of talks in general or only wished for, on no occasion in particular."""

import re

from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report

_AGAIN_AND_AGAIN = re.compile(
    r"\b(?:regular(?:ly)?|routine(?:ly)?|ongoing|constant(?:ly)?|always|often|every day|all the time|continu\w+ (?:to|our))\b"
)
_WISH = re.compile(
    r"\b(?:look(?:s|ed|ing)? forward to|hop(?:e|es|ed|ing) to|agreed to)\s+(?:\w+\s+)?(?:meet|meeting|speak|speaking|talk|talking|hold(?:\s+[\w-]+){1,4})$"
)
_PAIR = 2
# "said after talks with Minister Ruiz": those that were just held
_JUST_HELD = re.compile(
    r"\b(?:said|says|told|tells|speaking|added|announced|spoke|stated|agreed|appeared)\b[^.;:]{0,60}?\s(?:after|following|during|at|in|before|ahead\s+of)\s+(?:[a-z-]+\s+)?$",
    re.IGNORECASE,
)
# "In her talks with Berg, Ruiz brought up trade", "praised the accord in talks with Berg": not "has been in talks with".
_IN_TALKS = re.compile(
    r"(?:^\W{0,3}|[a-z]\w+,?\s)(?<!been )(?<!are )(?<!is )(?:[Ii]n|[Dd]uring|[Aa]t)\s+(?:(?:his|her|the|these|today[’']s)\s+)?(?:[a-z-]+\s+)?$"
)
_SINGLE = re.compile(r"(?:[Tt]alks|[Cc]onsultations)\b")
# "After talks with Berg, Ruiz said": not "after several talks with".
_AFTER = re.compile(
    r"^\W{0,3}(?:After|Following)\s+(?:(?:his|her|the|these|today[’']s)\s+)?(?:(?!several|many|numerous|multiple|repeated|further|regular|previous|earlier)[a-z-]+\s+)?$"
)


def _is_wish(report: Report) -> bool:
    """ "They looked forward to meeting again": of no occasion yet."""
    told = report.rule.name in ("again", "together")
    return told and _WISH.search(report.sentence.text[: report.end]) is not None


def _says_where(draft: Draft) -> bool:
    """Whether the words that tell of it say where: the place of the talks before is not that of those to come."""
    told = [r.sentence for r in draft.reports]
    where = draft.place or draft.country
    return where is not None and any(s.start <= where.evidence.start < s.end for s in told)


def _are_just_held(report: Report) -> bool:
    """Whether somebody by name spoke after or at talks with somebody by name."""
    named = {a.party for a in report.actors if a.person is not None}
    if len(named) < _PAIR:
        return False
    text = report.sentence.text
    at_talks = _SINGLE.match(text, report.start) and _IN_TALKS.search(text, 0, report.start)
    after = _AFTER.search(text, 0, report.start) or _JUST_HELD.search(text, 0, report.start)
    return bool(at_talks or after)


def in_general(draft: Draft) -> bool:
    """ "In our conversations with Saudi counterparts": talks of no occasion in particular."""
    if any(_AGAIN_AND_AGAIN.search(r.sentence.text) for r in draft.reports if r.rule.name == "noun-with"):
        return not (draft.date or draft.conference)
    wished = draft.status == "planned" and not draft.occasion and all(map(_is_wish, draft.reports))
    if wished and not (draft.date or _says_where(draft)):
        return True
    if draft.date or draft.place or draft.country or draft.conference:
        return False
    if any(map(_are_just_held, draft.reports)):
        return False
    words = [
        r.sentence.text[r.start : r.end].split()[:1] for r in draft.reports if r.rule.name == "noun-with"
    ]
    return (
        len(words) == len(draft.reports)
        and all(w and w[0].endswith("s") for w in words)
        and not any(r.sentence.block_kind == "headline" for r in draft.reports)
    )
