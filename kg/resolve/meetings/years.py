"""Dates without a year → the one year that follows from a term of office or from the rest of the article."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import MAXYEAR, date

from kg.models import When, Yearless
from kg.resolve.meetings.encounters import Encounter
from kg.resolve.people.known import KnownPerson
from kg.resolve.people.offices import read_posts
from kg.vocabulary import document_id

TERM_RULE = "date/year-from-office-term"
ARTICLE_RULE = "date/year-from-main-meeting"


def with_years(encounters: Sequence[Encounter], persons: Mapping[str, KnownPerson]) -> list[Encounter]:
    """Give each date without a year the one year it can be of, where that is certain."""
    first = [_from_terms(one, persons) for one in encounters]
    dated: dict[tuple[str, int], list[Encounter]] = {}
    for one in first:
        if one.when_derived_by == TERM_RULE and one.mention.main:
            dated.setdefault((one.document, one.mention.segment), []).append(one)
    return [_from_article(one, dated.get((one.document, one.mention.segment), ())) for one in first]


def _from_terms(one: Encounter, persons: Mapping[str, KnownPerson]) -> Encounter:
    """The year in which all who took part can have been in the offices named, if there is only one."""
    if one.when is not None or one.mention.yearless is None:
        return one
    days = one.mention.yearless.value
    years: set[int] | None = None
    holders = []
    for side in one.sides:
        possible = (
            _years_in_office(persons[side.person], side.participant.office, days) if side.person else None
        )
        if possible is not None and side.person:
            years = possible if years is None else years & possible
            holders.append(side.person)
    if years is None or len(years) != 1:
        return one
    return _dated(one, in_year(days, years.pop()), TERM_RULE, holders)


def _years_in_office(person: KnownPerson, office: str | None, days: Yearless) -> set[int] | None:
    """The years of these days within the person's terms; None where a term is not known to its end."""
    roles = {post.role for post in read_posts(office or "", person.party)}
    terms = [
        term
        for role in sorted(roles)
        for term in (person.registered.terms_as(role) if person.registered else ())
    ]
    if not terms or any(term.start is None or term.end is None for term in terms):
        return None
    found = set()
    for term in terms:
        first, last = term.start or date.max, term.end or date.min
        for year in range(first.year, last.year + 1):
            when = in_year(days, year)
            if when and first <= when.latest and when.earliest <= last:
                found.add(year)
    return found


def in_year(days: Yearless, year: int) -> When | None:
    """The days in the year in which the first of them falls; None for a day that the year does not have.

    >>> in_year(Yearless(first=(11, 1), last=(11, 0), words="in November"), 2023).iso()
    ('2023-11', None)
    """
    first = _day(year, *days.first)
    last = _day(year + (days.last[0] < days.first[0]), *days.last)
    return When(earliest=first, latest=last, words=days.words, lasts=days.lasts) if first and last else None


def _day(year: int, month: int, day: int) -> date | None:
    """The date; day 0 is the last of the month."""
    if not 1 < year < MAXYEAR:
        return None
    following = date(year + month // 12, month % 12 + 1, 1)
    length = date.fromordinal(following.toordinal() - 1).day
    return date(year, month, day or length) if day <= length else None


def _from_article(one: Encounter, main: Iterable[Encounter]) -> Encounter:
    """The year that puts a meeting told in passing next to the meeting of the article."""
    if one.when is not None or one.mention.yearless is None:
        return one
    around = sorted({each.window for each in main if each.window})
    if len(around) != 1:
        return one
    day = around[0][0]
    years = (in_year(one.mention.yearless.value, day.year + shift) for shift in (-1, 0, 1))
    known = [when for when in years if when]
    if one.mention.status.value == "planned":
        fitting = [when for when in known if when.latest >= day][:1]
    else:
        fitting = [when for when in known if when.earliest <= day][-1:]
    source = [document_id(one.document)]
    return _dated(one, fitting[0], ARTICLE_RULE, source) if fitting else one


def _dated(one: Encounter, when: When | None, rule: str, inputs: Sequence[str]) -> Encounter:
    if when is None:
        return one
    return replace(one, when=when, when_derived_by=rule, when_derived_from=tuple(sorted(set(inputs))))
