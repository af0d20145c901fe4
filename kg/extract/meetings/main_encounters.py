"""An article that was read → which of its encounters it is chiefly about."""

import re
from datetime import timedelta

from kg.extract.meetings.article.background import (
    is_alluded_to,
    is_background,
    is_of_last_time,
    is_of_others_beside,
)
from kg.extract.meetings.article.day_bounds import LONGEST_JOURNEY, bounds_of, is_long_past
from kg.extract.meetings.article.setting_words import FOLLOWING, OTHER_TIME, words_before
from kg.extract.meetings.article_reader import ArticleReader
from kg.extract.meetings.drafts import Draft
from kg.reference.names import fold

# "will travel on to Athens to meet Berg"
_ONWARD = re.compile(
    r"\b(?:will|(?:is|was)\s+(?:due|set|scheduled|expected)\s+to)\s+(?:then\s+|next\s+|later\s+)?(?:travel|fly|go|move|continue|proceed|head|leave|depart)\b"
)
_FEW_DAYS = timedelta(days=3)  # of talks that one article tells of together


def main_encounters(reader: ArticleReader) -> list[Draft]:
    """Those that headline or first sentences tell of, and the stops of a journey; what is only looked back at where it is all there is."""
    main = [d for d in reader.drafts if _is_main(reader, d)] or _told_late(reader)
    told = [d for d in main if not is_background(d, journey=reader.travels)]
    told = told or [d for d in main if not all(map(is_of_last_time, d.reports))] or main
    first = next(filter(_is_headed, told), told[0]) if told else None
    return [
        d
        for d in told
        if first is None or _is_headed(d) or not _is_apart(d, first, journey=reader.journey.goes)
    ]


def _told_late(reader: ArticleReader) -> list[Draft]:
    """Of an article whose first sentences tell of none, the first of whom its headline names, or the only one where it has no headline."""
    told = [
        d
        for d in reader.drafts
        if not (d.conference or d.is_told_visit or is_background(d) or is_alluded_to(d))
        and not _is_long_past(reader, d)
        and not any(OTHER_TIME.search(words_before(r.sentence.text, r.start)) for r in d.reports)
    ]
    if not told:
        return []
    headline = reader.annotated.document.segments[told[0].reports[0].sentence.segment].headline
    if not headline:
        return told if len(reader.drafts) == 1 else []
    words = set(fold(headline).split())
    return [d for d in told if words & {fold(name) for name in _surnames(reader, d)}][:1]


def _surnames(reader: ArticleReader, draft: Draft) -> set[str]:
    """The last words of the names of those who took part."""
    people = reader.annotated.people
    return {people[person].name.split()[-1] for person in draft.persons}


def _is_headed(draft: Draft) -> bool:
    return any(r.sentence.block_kind == "headline" for r in draft.reports)


def _is_apart(draft: Draft, first: Draft, *, journey: bool) -> bool:
    """Whether an encounter was, or will be, on other days than what the article is about, and on no journey with it; or of others."""
    if draft.conference and first.conference:
        return False  # those of a row
    if not first.conference and is_of_others_beside(draft, first):
        return True
    onward = all(_ONWARD.search(r.sentence.text, 0, r.start) for r in draft.reports)
    if not journey and onward and draft.status == "planned" and first.status == "held":
        return True
    ours, theirs = bounds_of(draft.date), bounds_of(first.date)
    if ours is None or theirs is None:
        return False
    room = LONGEST_JOURNEY if journey else _FEW_DAYS
    return ours[1] + room < theirs[0] or theirs[1] + room < ours[0]


def _is_main(reader: ArticleReader, draft: Draft) -> bool:
    """Whether the article is chiefly about this: its headline or its first sentences tell of it."""
    if draft.reports[0].rule.shape == "next" and draft is not reader.drafts[0]:
        return False  # another round of the same talks
    if draft.is_told_visit or is_alluded_to(draft) or _leads_up_to_other(reader, draft):
        return False
    if _is_long_past(reader, draft):
        return False
    if any(map(reader.is_in_lead, draft.reports)):
        return not ((draft.conference or not draft.persons) and _is_beside_headline(reader, draft))
    if reader.diary is not None:
        return draft.date is not None  # one entry as much as another
    listed = reader.travels and draft.status != "cancelled" and (draft.date or draft.place or draft.country)
    whose = reader.journey.traveller if draft.status == "planned" else set()
    return (
        bool(listed)
        and reader.journey.lists(draft)
        and bool((reader.who.protagonists | whose) & {a.key for a in draft.actors})
    )


def _leads_up_to_other(reader: ArticleReader, draft: Draft) -> bool:
    """Whether its sentence goes on to another: "Following President Berg’s call with Ruiz, the Minister met Holt"."""
    return all(
        FOLLOWING.match(r.clause.masked, 0, r.start) and len(reader.told.get(r.sentence.start, ())) > 1
        for r in draft.reports
    )


def _is_beside_headline(reader: ArticleReader, event: Draft) -> bool:
    """Whether the headline tells of talks, and not of this event: "Readout of the Minister’s Call with Minister Ruiz";

    or the article begins with talks of people by name, of whom none is told to be at the event.
    """
    headed = [d for d in reader.drafts if _is_headed(d)]
    first = reader.drafts[0]  # "will host Berg on Monday … and coordinate ahead of the Summit in Lima"
    opens = event.conference and bool(first.persons) and not (event.persons or first.conference)
    told = event not in headed and any(not d.conference for d in headed)
    return opens or (told and not reader.travels)


def _is_long_past(reader: ArticleReader, draft: Draft) -> bool:
    """Whether it was held long before the article came out, whose headline does not tell of it."""
    printed = reader.annotated.published(draft.reports[0].sentence.segment)
    return not _is_headed(draft) and draft.status == "held" and is_long_past(draft.date, printed)
