"""Drafts → those that an article only looks back at, tells of beside another, or names as part or outcome of it."""

import re

from kg.extract.meetings.circumstances.other_days import is_apart_from_told
from kg.extract.meetings.circumstances.other_deeds import is_told_aside
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report

# Before the words that report: "last met", "as agreed when they met", "the outcome of the summit", "hailed the meeting",
# "This visit builds on the Minister’s meeting with".
_LOOKS_BACK = re.compile(
    r"\b(?:last|since\b[^.;:]{0,30},\s+when|previously|(?:when|since) (?:they|the two \w+|he|she)|had|outcomes? of(?: the)?|results of(?: the)?|buil(?:ds?|ding|t) (?:up)?on|follows"
    r"|(?:the|their|its|his|her)\s+(?:recent|successful|productive|fruitful|historic)|recall(?:s|ed|ing)?|(?:hail|prais|commend|applaud|not|describ)ed\s+(?:the|their|its|his|her|an?))\b[^.;:]{0,40}$"
)
# "The visit comes after a call with", "This came days after": what was before
_FOLLOWS = re.compile(
    r"^\W{0,3}(?:The|This|It|Their|His|Her)\b[^.;:]{0,60}\b(?:follow(?:s|ed)\b(?!\s+by\b)|c[oa]mes?\s+(?:[\w-]+\s+){0,3}?(?:after|following|on\s+the\s+heels\s+of)\b)[^.;:]{0,90}$"
)
# "The last time Ruiz and Berg met was in May, on the fringes of a summit with"
_LAST_TIME = re.compile(
    r"\W{0,3}(?:The|Their|His|Her)\s+(?:last|previous)\s+(?:time|meeting|encounter|talks|summit)\b(?!\s+of\b)"
)
# "later met", "will also meet": as much as any other in an article about a journey.
_BESIDES = re.compile(r"\b(?:also|later|separately|[Ee]arlier)\b[^.;:]{0,40}$")
# "The ministers agreed to hold a second dialogue in Ottawa next spring": what came of what the article is about.
_CAME_OF_IT = re.compile(
    r"\b(?:agree[ds]?|decide[ds]?|look(?:s|ed|ing)?\s+forward|committed|resolved|undert(?:ook|aken)|confirmed|welcomed|announced|noted)\b[^.;]{0,140}$"
)
# "It will build on months of diplomacy, including the Peru-Norway summit in May"
_PART_OF_MORE = re.compile(r"\b(?:[Bb]uil(?:ds?|ding|t)\s+(?:up)?on|including)\b[^.;:]{0,80}$")
# "As follow-up to her talks at the Summit", "commitments made by the leaders at the Summit": named for what came before.
_CAME_BEFORE = re.compile(
    r"\b(?:follow-?up\s+(?:to|on)|follow(?:s|ed|ing)(?:\s+up\s+on)?|previous|earlier|outcomes?\s+of|results\s+of|builds?\s+on|building\s+on"
    r"|[Nn]oting\b[^.;]{0,90}\b(?:for|at|of)|(?:made|announced|agreed|launched|adopted|outlined|reached)\b[^.;]{0,90}\bat)\s+(?:[^.;,]{0,80}\s)?$"
)


def is_alluded_to(draft: Draft) -> bool:
    """Whether summits are only named for what came of them, or before the article's own matter."""
    named = draft.conference or all(r.rule.name == "noun-of-pair" for r in draft.reports)
    return (
        named
        and draft.status == "held"
        and all(
            r.sentence.block_kind != "headline" and _CAME_BEFORE.search(r.sentence.text, 0, r.start)
            for r in draft.reports
        )
    )


def is_background(draft: Draft, *, journey: bool = False) -> bool:
    """Whether the article only looks back at it, or tells of it beside another or as an outcome of it.

    In an article about a ``journey`` one encounter is as much as another.
    """
    if draft.status == "planned" and all(r.rule.shape == "next" for r in draft.reports):
        return True
    if any(r.sentence.block_kind == "headline" for r in draft.reports):
        return False
    asides = [_LOOKS_BACK] if journey else [_LOOKS_BACK, _BESIDES]
    if draft.status == "planned" and all(
        _CAME_OF_IT.search(r.sentence.text, 0, r.start) for r in draft.reports
    ):
        return True
    return all(
        any(aside.search(r.sentence.text, max(0, r.start - 60), r.start) for aside in asides)
        or is_part_of_more(r)
        or _FOLLOWS.match(r.clause.masked[: r.start])
        or is_of_last_time(r)
        or is_apart_from_told(r.clause.masked, r.start)
        or is_told_aside(r.clause.masked, r.start, r.end)
        for r in draft.reports
    )


def is_of_last_time(report: Report) -> bool:
    """Whether a sentence tells of the last time that some met, and so of none that the article is about."""
    return _LAST_TIME.match(report.sentence.text) is not None


def is_of_others_beside(draft: Draft, first: Draft) -> bool:
    """Whether a paragraph about one encounter names another, of which all sides are others."""
    told = {r.sentence.block for r in first.reports}
    apart = not (draft.sides & first.sides or draft.persons & first.persons)
    return apart and len(first.sides) > 1 and all(r.sentence.block in told for r in draft.reports)


def is_part_of_more(report: Report) -> bool:
    """Whether a summit is only named as part of what an encounter builds on."""
    before = report.sentence.text[: report.start]
    return report.rule.name == "noun-of-pair" and _PART_OF_MORE.search(before) is not None
