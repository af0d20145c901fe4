"""A report or a draft → whether too little is told for an encounter: nobody who met, states alone, a visit abroad."""

from kg.extract.meetings.article.plural_offices import is_of_office
from kg.extract.meetings.drafts import Draft
from kg.extract.meetings.reports import Report
from kg.models import Party


def by_nobody(report: Report) -> bool:
    """Whether nobody met, or several states, by whom is not read: "the Administration consulted with Peru and Chile"."""
    if len(report.actors) < 2:
        return True
    bare = all(a.person is None and a.office is None for a in report.actors)
    return bare and report.rule.name == "spoke-with" and not report.subject and report.pronoun is None


def is_bare(draft: Draft) -> bool:
    """Whether neither when nor where is told of what only states or offices did: "the dialogue between Kosovo and Serbia"."""
    report = draft.reports[0]
    of_states = report.rule.name in ("noun-between", "noun-of-pair")
    if draft.date or draft.place or draft.country:
        return False
    if of_states:  # who mediated them is no side
        begin = report.sentence.start
        return not any(
            a.person is not None and report.start <= a.start - begin < report.end for a in draft.actors
        )
    return not draft.persons and is_of_office(draft)


def is_abroad(draft: Draft, own: Party | None) -> bool:
    """Whether no more is told than that somebody will visit another country than the publisher's: that need be no meeting."""
    visited = draft.country.value if draft.country else None
    hosted = own is not None and visited == own.key and any(a.person is not None for a in draft.actors)
    return draft.is_bare_visit and not hosted
