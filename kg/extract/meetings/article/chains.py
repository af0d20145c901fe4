"""The reports of one sentence → the same, where a verb joined to the one before it has no subject with the subject of that one."""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import without_shadows

# "paid a call on A, and also held talks with B, as well as met with C": who acts stands before the first verb only.
_JOINED = re.compile(
    r"(?:,|\band|\bas well as|\bbefore|\bfollowed\s+by)\s+(?:(?:separate|a|also|then|later|further|separately|subsequently|had|has|was|will|would|to)\s+)*$"
)
# "met the President in Oslo, before talks with Berg"
_BEFORE_TALKS = re.compile(r"\b(?:before|followed\s+by)\s+(?:separate\s+|further\s+|a\s+)?$")
_REACH = 60  # characters that the longest of these take


def share_subjects(reports: Iterable[Report]) -> list[Report]:
    """The reports of a sentence, in order, each with who acts in it."""
    shared: list[Report] = []
    for report in reports:
        if shared and _is_host_again(shared[-1], report):
            continue
        shared.append(_joined_to(shared[-1], report) if shared else report)
    return shared


# "met Minister Ruiz, who hosted him to lunch": there
_WHO = re.compile(r",\s+who\s+(?:also\s+|later\s+)?$")


def _is_host_again(before: Report, report: Report) -> bool:
    """Whether a report only says that who was met just before was the host."""
    whose = _WHO.search(report.clause.masked, 0, report.start)
    met = {a.key for a in before.actors} - {a.key for a in before.subject}
    return (
        report.rule.name == "hosted-pronoun"
        and whose is not None
        and any(a.key in met for a in report.actors)
    )


def _joined_to(before: Report, report: Report) -> Report:
    words = report.clause.masked
    told_of_same = (
        (report.rule.shape in ("with", "object", "by") or _is_talks_after(report))
        and before.rule.shape in ("with", "object", "by")
        and (_is_talks_after(report) or not (report.subject or report.pronoun))
        and bool(before.subject or before.pronoun)
    )
    apart = before.origin < report.origin
    if not (told_of_same and apart and _JOINED.search(words, max(0, report.origin - _REACH), report.origin)):
        return report
    met = (a for a in report.actors if a not in report.subject)
    actors = without_shadows((*before.subject, *met))
    return replace(report, actors=actors, subject=before.subject, pronoun=before.pronoun)


def _is_talks_after(report: Report) -> bool:
    """Whether a noun tells of talks after those before it: "met the President, before talks with Berg"."""
    words = report.clause.masked
    return (
        report.rule.shape == "of"
        and _BEFORE_TALKS.search(words, max(0, report.origin - 30), report.origin) is not None
    )
