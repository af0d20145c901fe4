"""An article about a series of encounters → those of its reports that name several counterparts, told apart."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.annotate.sieve import Sieved
from kg.extract.meetings.reports import Report
from kg.extract.meetings.sides.actors import Actor, is_crowd, sides_of
from kg.extract.meetings.sides.beside import of_state_before
from kg.models import Party
from kg.reference.organisations import is_grouping, state_behind

_MANY = (
    r"(?:calls|phone calls|telephone calls|meetings|talks|conversations|discussions|bilaterals|engagements)"
)
_NUMBER = "three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens\\s+of|several|back-to-back"
# "held a series of phone calls with partners", "held further conversations with his counterparts"
_SERIES = Sieved(
    rf"\b(?:series|number|string|round|flurry)\s+of\s+(?:[\w-]+\s+){{0,3}}{_MANY}\b"
    rf"|\b(?:further|separate|several|various|multiple|bilateral)\s+(?:[\w-]+\s+){{0,2}}{_MANY}\s+with\s+(?:[\w-]+\s+){{0,3}}(?:counterparts|partners|leaders|ministers|colleagues)\b"
    rf"|\b(?:held|had|holds?|hold)\s+(?:over\s+|some\s+|about\s+|more\s+than\s+)?(?:\d+|{_NUMBER})\s+(?:separate\s+|bilateral\s+|one-on-one\s+|phone\s+)*(?:meetings|bilaterals|meets|calls)\b"
    r"|\b(?:sidelines|margins)\b[^.;]*\b(?:counterparts|foreign\s+ministers)\s+(?:from|of)\s+[^.;,]+,[^.;]*\band\b|\b(?:counterparts|foreign\s+ministers)\s+(?:from|of)\s+[^.;,]+,[^.;]*\band\b[^.;]*\b(?:sidelines|margins)\b"
    r"|\bmet\s+(?:with\s+)?(?:several|various|many|multiple|a\s+(?:range|number|series|host)\s+of)\s+[^.;]{3,80}\b(?:including|among\s+them)\b"
    r"|\bmeetings\s+with\s+(?:his|her|their)\s+[^.;]{3,80}\bcounterparts\b"
    r"|\bopportunity\s+to\s+meet\s+(?:with\s+)?(?:[\w-]+\s+){0,2}(?:partners|counterparts|colleagues|leaders|ministers)\b"
    rf"|\b[Ii]n\s+(?:all|each\s+of)\s+(?:the|these|his|her)?\s*{_MANY}\b"
)
_TELLS = frozenset({"spoke-with", "telephoned", "met-with", "met", "held-with"})
_JOINTLY = re.compile(
    r"\b(?:joint(?:ly)?|together|trilateral\w*|three-way|tripartite|quadrilateral|conference call|video|multilateral)\b"
)


def tells_series(text: str) -> bool:
    """Whether a sentence says that there were several encounters.

    >>> tells_series("She held a series of phone calls with partners."), tells_series("She held a call.")
    (True, False)
    """
    return _SERIES.search(text) is not None


def one_by_one(report: Report, main: set[tuple[str, object]]) -> Iterator[Report]:
    """The report once for each side that was met; ``main`` are the keys of whom the article is about."""
    acting = tuple(a for a in report.actors if a.key in {s.key for s in report.subject} | main)
    sides = _by_side(a for a in report.actors if a not in acting)
    apart = acting and len(sides_of(acting)) == 1 and len(sides) > 1 and report.rule.name in _TELLS
    if not apart or None in sides or _JOINTLY.search(report.sentence.text, 0, report.end + _BEHIND):
        yield report
    else:
        yield from (replace(report, actors=(*acting, *met), apart=True) for met in sides.values())


_BEHIND = 25  # characters behind those met: "together", not "to prepare a joint summit"


# "Ruiz and Berg met separately with Soto", "met with Soto respectively", "Each held talks with Soto"
_SEVERALLY = re.compile(r"\b(?:separately|individually|respectively|[Ee]ach)\b")


def by_caller(report: Report) -> list[Report]:
    """The report once for each of those who met somebody apart, or each state whose people called on somebody.

    "The Presidents of Peru and Chile called on …", "A and B met separately with …".
    """
    if _is_severally(report):
        met = tuple(a for a in report.actors if a not in report.subject)
        return [
            replace(report, actors=(one, *met), subject=(one,), apart=True)
            for one in of_state_before(report.subject, met)
        ]
    callers = _by_side(iter(report.subject))
    if report.rule.name not in ("called-on", "courtesy-call") or len(callers) < 2 or None in callers:
        return [report]
    if _JOINTLY.search(report.sentence.text):
        return [report]
    keys = {a.key for a in report.subject}
    others = tuple(a for a in report.actors if a.key not in keys)
    return [
        replace(report, actors=(*came, *others), subject=tuple(came), apart=True) for came in callers.values()
    ]


def _is_severally(report: Report) -> bool:
    """Whether several persons met one, each apart."""
    people = [a for a in report.subject if a.person is not None]
    if report.apart or report.rule.shape not in ("with", "object") or len(people) < 2:
        return False
    others = [a for a in report.actors if a not in report.subject]
    words = report.sentence.text[max(0, report.origin - _BEHIND) : report.end + _BEHIND]
    return len(people) == len(report.subject) and len(others) == 1 and _SEVERALLY.search(words) is not None


def _by_side(actors: Iterator[Actor]) -> dict[Party | None, list[Actor]]:
    """The actors of each side; none where some are no single state or body."""
    sides: dict[Party | None, list[Actor]] = {}
    for actor in actors:
        single = actor.party is not None and not is_crowd(actor) and not is_grouping(actor.party)
        sides.setdefault(state_behind(actor.party) if single and actor.party else None, []).append(actor)
    return sides
