"""A page in, the start page's questions out, each answered in words with a sentence behind it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kg.query.explorer_rows import SentenceRow
from kg.view.digest import Digest, newest_first
from kg.view.links import anchor_of, file_of
from kg.view.words import count_words, date_words, list_words, what_words

LATELY = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Answer:
    """A question, its answer in words, a sentence behind it, and the page that shows the rest."""

    question: str
    words: str
    sentences: tuple[SentenceRow, ...]
    page: str


def find_answers(digest: Digest) -> list[Answer]:
    """Answer what a reader would ask first; questions that nothing answers are left out."""
    finders = (_met_most, _busiest, _largest_pledge, _newest_tie, _planned)
    return [answer for find in finders for answer in find(digest)]


def _met_most(digest: Digest) -> Iterator[Answer]:
    pairs: Counter[tuple[str, str]] = Counter()
    for person in digest.persons:
        for other, times in digest.counterparts(person):
            if other in digest.persons and person < other:
                pairs[person, other] = times
    if not pairs:
        return
    (one, other), times = min(pairs.items(), key=lambda item: (-item[1], item[0]))
    shared = [row for row in digest.held[one] if any(side.person == other for side in row.sides)]
    words = f"{digest.name(one)} and {digest.name(other)}, in {count_words(times, 'meeting')}."
    page = f"explorer.html#who={one},{other}&sel={one}_{other}"
    yield Answer("Which two people met most often?", words, shared[0].sentences[:1], page)


def _busiest(digest: Digest) -> Iterator[Answer]:
    met = {person: digest.counterparts(person) for person in digest.persons}
    ranked = sorted(met, key=lambda person: (-len(met[person]), -len(digest.held[person]), person))
    if not ranked or not met[ranked[0]]:
        return
    person, others = ranked[0], met[ranked[0]]
    meetings = digest.held[person]
    words = (
        f"{digest.name(person)}: {count_words(len(others), 'counterpart')} in "
        f"{count_words(len(meetings), 'meeting')}, most often "
        f"{list_words([digest.name(other) for other, _ in others[:3]])}."
    )
    yield Answer("Who met the most people?", words, meetings[0].sentences[:1], file_of(person))


def _largest_pledge(digest: Digest) -> Iterator[Answer]:
    """The largest single sum in the usual currency, of those that several documents tell where there are any.

    A sum over pledges stands on no one sentence, and the largest number that one document has may be misread.
    """
    sums = [row for row in digest.page.pledges if row.amount and row.counted and row.stage == "pledged"]
    told = [row for row in sums if row.to]
    currencies = Counter(pledge.currency for pledge in told)
    if not told:
        return
    currency = min(currencies, key=lambda one: (-currencies[one], one))
    largest = max(
        (row for row in told if row.currency == currency),
        key=lambda row: (len({said.document for said in row.sentences}) > 1, row.amount or 0, row.id),
    )
    larger = [row for row in sums if row.currency == currency and (row.amount or 0) > (largest.amount or 0)]
    once = any(row.to for row in larger)
    to_nobody = any(not row.to for row in larger)
    question = (
        f"Which is the largest pledge {'of money' if len(currencies) == 1 else f'in {currency}'}"
        f"{' to somebody named' if to_nobody else ''}{' that several documents tell' if once else ''}?"
    )
    by, to = (list_words([digest.name(one) for one in side]) for side in (largest.by, largest.to))
    words = f"{by} to {to}: {what_words(largest)}{', ' + largest.purpose if largest.purpose else ''}."
    page = f"pledges.html#{anchor_of(largest.id)}"
    yield Answer(question, words, largest.sentences[:1], page)


def _newest_tie(digest: Digest) -> Iterator[Answer]:
    """Two who met for the first time in the last ninety days that the documents tell of."""
    held = [row for row in newest_first(digest.page.meetings) if row.status == "held" and row.earliest]
    if not held:
        return
    newest = held[0].latest or date.min
    for meeting in held:
        people = sorted({side.person for side in meeting.sides if side.person})
        sides = {digest.party_of(side) for side in meeting.sides if side.person}
        if (meeting.earliest or date.min) < newest - LATELY or len(people) != 2 or len(sides) < 2:
            continue
        both = [row for row in digest.held[people[0]] if row in digest.held[people[1]]]
        if both == [meeting]:
            names = list_words([digest.name(person) for person in people])
            words = f"{names}, {date_words(meeting.earliest, meeting.latest, lasts=meeting.lasts)}."
            page = f"explorer.html#sel={'_'.join(people)}"
            yield Answer("Who met for the first time lately?", words, meeting.sentences[:1], page)
            return


def _planned(digest: Digest) -> Iterator[Answer]:
    planned = [row for row in newest_first(digest.page.meetings) if row.status == "planned"]
    if planned:
        when = date_words(planned[0].earliest, planned[0].latest, lasts=planned[0].lasts)
        number = count_words(len(planned), "meeting")
        words = f"{number} that no document tells the end of; the latest: {planned[0].label}, {when}."
        page = "explorer.html#view=list&status=planned"
        yield Answer("Which meetings were announced ahead?", words, planned[0].sentences[:1], page)
