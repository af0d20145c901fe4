"""The reports of one sentence → the same, where a verb joined to the one before it has no subject with the subject of that one."""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import without_shadows

# "paid a call on A, and also held talks with B, as well as met with C": who acts stands before the first verb only.
_JOINED = re.compile(
    r"(?:,|\band|\bas well as|\bbefore)\s+(?:(?:also|then|later|further|separately|subsequently|had|has|was|to)\s+)*$"
)
_REACH = 60  # characters that the longest of these take


def share_subjects(reports: Iterable[Report]) -> list[Report]:
    """The reports of a sentence, in order, each with who acts in it."""
    shared: list[Report] = []
    for report in reports:
        shared.append(_joined_to(shared[-1], report) if shared else report)
    return shared


def _joined_to(before: Report, report: Report) -> Report:
    told_of_same = (
        report.rule.shape in ("with", "object", "by")
        and before.rule.shape in ("with", "object", "by")
        and not (report.subject or report.pronoun)
        and bool(before.subject or before.pronoun)
    )
    apart = before.origin < report.origin
    words = report.clause.masked
    if not (told_of_same and apart and _JOINED.search(words, max(0, report.origin - _REACH), report.origin)):
        return report
    actors = without_shadows((*before.subject, *report.actors))
    return replace(report, actors=actors, subject=before.subject, pronoun=before.pronoun)
