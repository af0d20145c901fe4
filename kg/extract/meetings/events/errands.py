"""Those who go somewhere for a session, and its draft → where it is, and that it is still to come where they have only arrived."""

import re

from kg.annotate.entities import CountryName, PlaceName, country_of
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.events.session_names import Session
from kg.extract.meetings.sides.clauses import Clause
from kg.models import Cited

_HAS_COME = re.compile(r"(?:arrived|left|departed|flew|went|headed|arrives|leaves|departs)\b")
_OF_MANY = re.compile(
    r"\b(?:summit|(?<!press )(?<!news )conference|forum|ministerial|workshop|seminar|symposium|donors?)\b"
)
_RULE = "meeting/named-event"


def is_destination(session: Session, clause: Clause) -> bool:
    """Whether the words behind "for" name a session of many that one goes to, by its body, its noun or in capitals: no "trade consultations"."""
    if session.sides:
        return any(s.party is not None and s.party.kind == "organisation" for s in session.sides)
    words = clause.masked[session.start : session.end]
    return re.search(r"\b[A-Z][\w’']+", words) is not None or _OF_MANY.search(words) is not None


def settle_errand(draft: Draft, match: re.Match[str], clause: Clause) -> None:
    """Complete the draft of a session that ``match`` says someone goes to: "arrived in Oslo on Monday for a summit of"."""
    if draft.place is None and draft.country is None:
        _go_there(draft, match, clause)
    if _HAS_COME.match(match.group()) is None or draft.status != "held":
        return
    draft.status = draft.reports[0].status = "planned"
    if draft.date is not None and draft.date.start < clause.sentence.start + match.end():
        draft.date = draft.date_evidence = None  # the day of the arrival


def _go_there(draft: Draft, match: re.Match[str], clause: Clause) -> None:
    """Take the last place of the journey: "left Lima for Oslo for a summit of"."""
    inside = [e for at, e in clause.by_start.items() if match.start() <= at < match.end()]
    places = [e for e in inside if isinstance(e, PlaceName | CountryName)]
    if not places:
        return
    where = clause.sentence.evidence(_RULE, places[-1].start, places[-1].end)
    code = country_of(places[-1])
    draft.country = Cited(value=code, evidence=where) if code else None
    if isinstance(places[-1], PlaceName):
        draft.place = Cited(value=places[-1].text, evidence=where)
