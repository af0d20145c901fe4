"""Where and when an article is → what an encounter that says no day or place takes over, and what only the whole article tells."""

import re
from datetime import date as Day

from kg.annotate.entities import DateName, Sentence, YearlessDate
from kg.extract.meetings.article.day_bounds import (
    LONGEST_JOURNEY,
    bounds_of,
    is_one_day,
    lies_ahead,
    tells_other_month,
    tells_year_only,
)
from kg.extract.meetings.article.scenes import lend_place
from kg.extract.meetings.article.setting import Setting
from kg.extract.meetings.article.setting_words import (
    OTHER_TIME,
    said_after,
    spoke_there,
    words_before,
)
from kg.extract.meetings.article.travellers import can_be_of
from kg.extract.meetings.circumstances.allusions import only_alludes
from kg.extract.meetings.circumstances.told_weeks import day_within
from kg.extract.meetings.drafts import Draft
from kg.models import Cited, Evidence

_NEXT = 2  # characters between a sentence and the next of its paragraph


def lend(setting: Setting, draft: Draft, published: Day | None = None) -> None:
    """Give an encounter the day and place that it did not say itself; no day after it was ``published`` to what someone told of."""
    report = draft.reports[0]
    if draft.status == "cancelled" or report.sentence.block_kind == "headline":
        return
    before = words_before(report.sentence.text, report.end)
    if only_alludes(report.clause.masked, 0, report.start):
        return
    if setting.is_of_other_time(before):
        if draft.status == "planned" and not OTHER_TIME.search(before):
            _lend_place(setting, draft)
        return
    remote = draft.mode in ("phone", "video")
    if setting.stay.means_any_day(draft, setting.date, elsewhere=_is_elsewhere(setting, draft)):
        setting.any_day_of_stay()
    draft.date = day_within(draft.date, setting.date) or draft.date
    if (
        _says_more_than(setting, draft.date)
        and (draft.status == "held" or (setting.announced and _goes_for_planned(setting, report.sentence)))
        and not (_is_over(draft) and lies_ahead(setting.date, published))
        and not _is_day_behind(setting.date, draft, published)
        and not (_is_elsewhere(setting, draft) or (setting.stay.told_of_one and _is_heading(report.sentence)))
        and not (remote and setting.journey)  # nobody travels for a call
    ):
        draft.date, draft.date_evidence = setting.date, setting.date_evidence
    _lend_place(setting, draft)


# "met Berg in Oslo" in a text that goes on to a stop of the day after it was written
_TOLD_AS_OVER = re.compile(r"\b(?<!\bbe )(?:met|held|spoke|had|sat|[a-z]{3,}ed)\b")


def _is_over(draft: Draft) -> bool:
    """Whether an encounter was, when it was told of: so its own verb says, or that somebody spoke after it."""
    report = draft.reports[0]
    text = report.sentence.text
    past = draft.status == "held" and _TOLD_AS_OVER.search(text, report.start, report.end) is not None
    return past or said_after(text, report.end)


def _is_day_behind(day: DateName | YearlessDate | None, draft: Draft, published: Day | None) -> bool:
    """Whether a weekday was one of last week, "arrived late Thursday", and the encounter is still to come."""
    if draft.status != "planned" or published is None or not isinstance(day, DateName):
        return False
    return day.otherwise is not None and day.when.latest < published


# "2. Meeting with Minister Ruiz": a heading, below which the day is told
_HEADING = re.compile(
    r"\W{0,3}(?:[\divx]+[.)]\s*)?(?:[A-Z][\w’'-]+\s+){0,3}?(?i:meeting|talks|call|telephone talk|courtesy call|consultations?)\b"
)
_VERB = re.compile(
    r"\b(?:was|were|is|are|held|met|took|had|has|have|will|spoke|discussed|agreed|began)\b|[.!?]$"
)


def _is_heading(sentence: Sentence) -> bool:
    """Whether an item is only the heading of what follows."""
    heads = sentence.block_kind == "bullet" and _HEADING.match(sentence.text) is not None
    return heads and _VERB.search(sentence.text) is None


def lend_day(setting: Setting, event: Draft) -> None:
    """Give an event the day of the programme that lists it."""
    if setting.of_one_day and event.date is None:
        event.date, event.date_evidence = setting.date, setting.date_evidence


def settle(setting: Setting, draft: Draft, published: Day | None, *, news: bool, looks_back: bool) -> None:
    """Give an encounter the day and the place that only the whole article tells.

    ``looks_back``: its sentence tells another of some other day, so that it may be of any.
    """
    first = draft.reports[0]
    words = words_before(first.sentence.text, first.end)
    spoken = spoke_there(first.sentence.text, first.start, first.end)
    if not looks_back and (spoken or not setting.is_of_other_time(words)):
        setting.lead.settle(draft, published, news=news, spoken=spoken)
    told = draft.status == "held" or (draft.status == "planned" and setting.announced)
    if not (OTHER_TIME.search(words) or draft.is_another):
        setting.scene.settle(draft, stayed=told and not setting.is_of_other_time(words))


def _lend_place(setting: Setting, draft: Draft) -> None:
    """Give an encounter the place where the article is."""
    if setting.date is None and tells_other_month(draft.date):
        return
    spoken = draft.mode is None and draft.reports[0].rule.name == "spoke-with"  # most likely by phone
    apart = draft.mode in ("phone", "video") or spoken or (setting.to_come and draft.status == "held")
    apart = apart or (draft.status == "planned" and tells_year_only(draft.date))
    apart = apart or bool(setting.theirs and draft.sides and not setting.theirs & draft.sides)
    apart = apart or _is_beside_what_comes(setting, draft)
    if not apart and not _is_of_other_journey(setting, draft) and can_be_of(draft, setting.travellers):
        lend_place(draft, (_town_for(setting, draft), setting.country))


# "will then meet Holt", "will also meet Holt": on the same journey
_GOES_ON = re.compile(r"\b(?:also|then|later|while\s+(?:there|in))\b|^\W{0,3}(?:There|During|While|On)\b")


def _is_beside_what_comes(setting: Setting, draft: Draft) -> bool:
    """Whether the place known is that of one encounter to come, and another one is planned with others: "before her scheduled talks with Holt"."""
    if not (setting.to_come and setting.of_two and draft.status == "planned") or setting.announced:
        return False
    others = draft.sides - setting.theirs
    return (
        bool(others)
        and _GOES_ON.search(words_before(draft.reports[0].sentence.text, draft.reports[0].end)) is None
    )


def _town_for(setting: Setting, draft: Draft) -> Cited[str] | None:
    """The town where the article is, which of states alone need not be theirs; that of one encounter only just behind it."""
    near = setting.place is not None and _says_next(draft.reports[0].sentence, setting.place.evidence)
    return setting.place if near or (draft.persons and not setting.of_two) else None


def _says_more_than(setting: Setting, date: DateName | YearlessDate | None) -> bool:
    """Whether the day known is that of an encounter: it has none, or its sentence only speaks of the year ("this year")."""
    ours, theirs = bounds_of(setting.date), bounds_of(date)
    return date is None or bool(
        tells_year_only(date) and ours and theirs and theirs[0] <= ours[0] and ours[1] <= theirs[1]
    )


def _goes_for_planned(setting: Setting, sentence: Sentence) -> bool:
    """Whether what is planned may be on the day known: one of several, or the one just said."""
    just_said = setting.date_evidence is not None and _says_next(sentence, setting.date_evidence)
    return setting.of_one_day or not is_one_day(setting.date) or just_said


def _is_elsewhere(setting: Setting, draft: Draft) -> bool:
    """Whether an encounter is in another country than the one day known: the days of a journey are those of all its stops."""
    apart = setting.country and draft.country and setting.country.value != draft.country.value
    return bool(apart) and is_one_day(setting.date)


def _is_of_other_journey(setting: Setting, draft: Draft) -> bool:
    ours, theirs = bounds_of(setting.date), bounds_of(draft.date)
    return bool(
        ours and theirs and (ours[1] + LONGEST_JOURNEY < theirs[0] or theirs[1] + LONGEST_JOURNEY < ours[0])
    )


def _says_next(sentence: Sentence, told: Evidence) -> bool:
    """Whether a sentence follows another in its paragraph."""
    return 0 <= sentence.start - told.end <= _NEXT
