"""A report or a sentence → whether it is beside what an article is about, and moves neither its day nor its place; when a journey was over."""

import re

from kg.annotate.entities import DateName, YearlessDate
from kg.extract.meetings.article.background import is_part_of_more
from kg.extract.meetings.article.setting_words import OTHER_TIME, RETURNED, words_before
from kg.extract.meetings.circumstances.days import dates_in
from kg.extract.meetings.circumstances.lengths import ended_journey
from kg.extract.meetings.circumstances.other_deeds import is_told_aside
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.clauses import Clause
from kg.extract.meetings.sides.pronouns import means_several


def is_told_of_other_time(report: Report) -> bool:
    """Whether an encounter is told of another time, or in a clause about somebody: "Ruiz, who met Berg on Monday, said"."""
    told = words_before(report.sentence.text, report.end)
    return OTHER_TIME.search(told) is not None or is_told_aside(
        report.clause.masked, report.start, report.end
    )


def is_beside(report: Report) -> bool:
    """Whether an encounter is only part of what another builds on, or the next of a row, wherever that will be."""
    return is_part_of_more(report) or report.rule.shape == "next"


def ended(clause: Clause) -> DateName | YearlessDate | None:
    """All days of a journey that is over: "returned today after attending the forum on 4 and 5 August"."""
    back = RETURNED.search(clause.sentence.text)
    behind = back.end() + clause.sentence.start if back else clause.sentence.end
    return ended_journey(clause) or next((d for d in dates_in(clause) if d.start >= behind), None)


_DAY = re.compile(r"\ue012")


def is_of_another_day(report: Report) -> bool:
    """Whether talks of those told of are named with a day, and so may be others: "At talks in Lima in May, the two agreed"."""
    dated = _DAY.search(report.clause.masked, report.start, report.end) is not None
    return dated and report.rule.name == "in-their-call" and means_several(report.pronoun)


def is_aside(draft: Draft) -> bool:
    """Whether an encounter is only told within another sentence: "recalled the call of President Ruiz and President Berg"."""
    return all(is_told_aside(r.clause.masked, r.start, r.end) for r in draft.reports)
