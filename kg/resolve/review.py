"""A resolution → the pairs that a curator should look at first: the weakest merges and the nearest misses."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from kg.events import Support
from kg.models import Document, Extraction
from kg.resolve.corpus import NO_DECISIONS, Resolution, settle_all
from kg.resolve.curation import Decisions, Kind
from kg.resolve.identifiers import grouped
from kg.resolve.meetings.encounters import Encounter
from kg.resolve.meetings.merging import blocks_of
from kg.resolve.meetings.near_misses import perhaps_one
from kg.resolve.meetings.same_events import days_apart
from kg.resolve.meetings.sameness import sameness
from kg.resolve.names import Likeness, likeness
from kg.resolve.people.forms import Form, find_forms, side_key
from kg.resolve.pledges.commitments import Commitment
from kg.resolve.pledges.substance import same_content

_DAYS_APART = timedelta(days=3)
_BY_A_DAY = 2  # the rank of two that only a day keeps apart
_TOGETHER = "different sums of one day and purpose"
_APART = "the same, at another time or stage"
_PERHAPS = "perhaps one announcement, told with another sum or day"
_SURE = 9  # points from which a merge on one day needs no second look


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two mentions that are one thing or two; the smaller ``rank``, the more doubtful."""

    rank: int
    kind: Kind
    a: str  # subjects as decisions name them
    b: str
    together: bool  # what the rules make of them
    why: str
    one: Support
    other: Support


def find_doubts(
    documents: Mapping[str, Document] | Iterable[Document],
    extractions: Iterable[Extraction],
    decisions: Decisions = NO_DECISIONS,
) -> list[Doubt]:
    """List the doubtful merges and non-merges that no decision covers, the most doubtful first."""
    found = settle_all(documents, extractions, decisions)
    doubts = [*_meetings(found), *_persons(found), *_pledges(found)]
    return sorted(
        (one for one in doubts if not decisions.covers(one.a, one.b)),
        key=lambda one: (one.rank, one.kind, one.a, one.b),
    )


def _meetings(found: Resolution) -> Iterator[Doubt]:
    """Mentions of the same people around the same days."""
    owner = {each.reference: n for n, members in enumerate(found.merged.sets) for each in members}
    for one, other in _near(found.encounters):
        together = owner[one.reference] == owner[other.reference]
        points = sameness(one, other)
        if together and points >= _SURE and one.on_a_day and other.on_a_day:
            continue
        yield Doubt(
            rank=points if together else _rank_apart(one, other, points),
            kind="meeting",
            a=f"meeting:{one.reference}",
            b=f"meeting:{other.reference}",
            together=together,
            why=_compared(one, other),
            one=Support(document=one.document, evidence=one.mention.evidence),
            other=Support(document=other.document, evidence=other.mention.evidence),
        )


def _rank_apart(one: Encounter, other: Encounter, points: int) -> int:
    """How doubtful it is that two are not one: most so where but a day keeps them apart."""
    return _BY_A_DAY if perhaps_one(one, other) else 12 - points


def _near(encounters: Iterable[Encounter]) -> list[tuple[Encounter, Encounter]]:
    """Pairs of different articles that share two persons and lie a few days apart at most."""
    blocks = grouped((key, one) for one in encounters for key in sorted(blocks_of(one)))
    pairs = {
        (one.reference, other.reference): (one, other)
        for members in blocks.values()
        for one, other in combinations(members, 2)
        if one.document != other.document
        and len(one.persons & other.persons) >= 2
        and days_apart(one, other) <= _DAYS_APART
    }
    return [pairs[key] for key in sorted(pairs)]


def _compared(one: Encounter, other: Encounter) -> str:
    """What both say of when and how."""
    return f"{_day_and_way(one)} / {_day_and_way(other)}"


def _day_and_way(one: Encounter) -> str:
    when = one.when
    day = "undated" if when is None else when.words
    if when is not None and when.precision == "day" and str(when.earliest) != day:
        day = f"{when.earliest} ({day})" if day else str(when.earliest)
    return f"{day}, {one.mention.mode.value.replace('_', ' ')}, {one.mention.status.value}"


def _persons(found: Resolution) -> Iterator[Doubt]:
    """Names that agree only nearly, and one name that is two persons."""
    forms = find_forms(found.people.cast.appearances)
    blocks = grouped(
        (f"{side_key(form.party)} {word}", form) for form in forms for word in set(form.name.keys)
    )
    names = grouped((" ".join(form.key[1]), form) for form in forms)
    seen: set[tuple[str, str]] = set()
    for members in (*blocks.values(), *names.values()):
        for one, other in combinations(members, 2):
            doubt = _person_doubt(one, other, found)
            if doubt and (doubt.a, doubt.b) not in seen:
                seen.add((doubt.a, doubt.b))
                yield doubt


def _person_doubt(one: Form, other: Form, found: Resolution) -> Doubt | None:
    degree = likeness(one.name, other.name)
    first, second = one.appearances[0], other.appearances[0]
    together = found.people.ids.get(first.key) == found.people.ids.get(second.key)
    if degree is Likeness.NONE or (degree is Likeness.SAME and together):
        return None
    return Doubt(
        rank=2 if together else 8 - 2 * degree,
        kind="person",
        a=f"person:{first.key.reference}",
        b=f"person:{second.key.reference}",
        together=together,
        why=f"“{first.words}” and “{second.words}” agree: {degree.name.lower()}",
        one=first.seen[0].support,
        other=second.seen[0].support,
    )


def _pledges(found: Resolution) -> Iterator[Doubt]:
    """Pledges of one substance that are kept apart, of two sums that are one, and what is perhaps one announcement."""
    told = {one.reference: one for one in found.commitments}
    for pair in found.groups.doubts:
        yield _pledge_doubt(told[pair[0]], told[pair[1]], together=False, why=_PERHAPS)
    blocks = grouped((f"{one.donors} {one.recipients} {one.mention.type}", one) for one in found.commitments)
    for members in blocks.values():
        for one, other in combinations(members, 2):
            together = found.groups.of[one.reference] == found.groups.of[other.reference]
            if together != same_content(one, other) and one.document != other.document:
                yield _pledge_doubt(one, other, together=together, why=_TOGETHER if together else _APART)


def _pledge_doubt(one: Commitment, other: Commitment, *, together: bool, why: str) -> Doubt:
    return Doubt(
        rank=4 if together else 6,
        kind="pledge",
        a=f"pledge:{one.reference}",
        b=f"pledge:{other.reference}",
        together=together,
        why=why,
        one=Support(document=one.document, evidence=one.mention.evidence),
        other=Support(document=other.document, evidence=other.mention.evidence),
    )
